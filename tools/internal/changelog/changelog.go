// Package changelog reads what a changelog in the form of Keep a Changelog says
// of what is not released.
package changelog

import "strings"

// Tells reports whether the part of a changelog that is not released has a line
// that says that something is removed or changed, with its name in backticks.
func Tells(changelog, name string) bool {
	_, rest, ok := strings.Cut(changelog, "Unreleased")
	if !ok {
		return false
	}
	rest, _, _ = strings.Cut(rest, "\n## ")
	for line := range strings.Lines(rest) {
		line = strings.TrimLeft(line, "-* ")
		if (strings.HasPrefix(line, "Removed") || strings.HasPrefix(line, "Changed")) && strings.Contains(line, "`"+name+"`") {
			return true
		}
	}
	return false
}

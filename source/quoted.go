package source

import "strings"

// minQuoted is the number of lines with the sign of a quoted mail from which
// on a page is one.
const minQuoted = 4

// unquote gives the edits that take the signs off a mail that was forwarded
// with one before each line: "> ". It gives none where most lines have none.
func unquote(s string) []edit {
	if !strings.Contains(s, "\n>") {
		return nil
	}
	lines, with := 0, 0
	for l := range strings.Lines(s) {
		if l = strings.TrimSpace(l); l == "" {
			continue
		}
		if lines++; l[0] == '>' {
			with++
		}
	}
	if with < minQuoted || 3*with < 2*lines {
		return nil
	}
	var edits []edit
	for i := 0; i < len(s); {
		end := i + strings.IndexByte(s[i:], '\n') + 1
		if end <= i {
			end = len(s)
		}
		n := i
		for n < end && (s[n] == '>' || blank(s[n]) && n > i) {
			n++
		}
		if n > i {
			edits = append(edits, edit{i, n, ""})
		}
		i = end
	}
	return edits
}

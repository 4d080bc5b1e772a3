// Package pagetext has what the writers of tables and of annotations both ask
// of the text of a page.
package pagetext

import (
	"unicode/utf8"

	"github.com/kopij/kopij/text"
)

// Prose gives the kinds of a result's blocks that hold sentences, as package
// text has them; ok is false for the others.
func Prose(kind string) (k text.BlockKind, ok bool) {
	switch kind {
	case "title":
		return text.Title, true
	case "lead":
		return text.Lead, true
	case "paragraph":
		return text.Paragraph, true
	case "subhead":
		return text.Subhead, true
	case "caption":
		return text.Caption, true
	}
	return 0, false
}

// Valid is s with each byte that is no UTF-8 as U+FFFD, so that it has as many
// characters as the offsets say.
func Valid(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return string([]rune(s))
}

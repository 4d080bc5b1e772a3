package source

import (
	"strings"
	"unicode"
)

// blockTags and lineTags are the tags that plain text may hold where it was taken
// out of a page by hand: those that begin and end a line, and those within one.
var (
	blockTags = [...]string{"h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "li", "ul", "ol", "blockquote", "figcaption", "br"}
	lineTags  = [...]string{"b", "i", "em", "strong", "span", "u"}
)

// minBreaks is the number of line breaks, <br>, that are enough where no tag is
// closed.
const minBreaks = 2

// tags gives the edits that take the tags of HTML off plain text in which some
// are closed, "<h1>Brug open</h1>", or the breaks alone where there are several.
// What a block tag parts stays apart.
func tags(s string) []edit {
	if !strings.Contains(s, "</") && !strings.Contains(s, "<br") && !strings.Contains(s, "<BR") {
		return nil
	}
	var edits, breaks []edit
	closed := false
	for i := 0; i < len(s); i++ {
		if s[i] != '<' {
			continue
		}
		n, block := tag(s[i:])
		if n == 0 {
			continue
		}
		closed = closed || s[i+1] == '/'
		if !block && inWord(s, i, i+n) {
			continue
		}
		with := ""
		if block && i > 0 && s[i-1] != '\n' && i+n < len(s) && s[i+n] != '\n' {
			with = "\n"
		}
		edits = append(edits, edit{i, i + n, with})
		if strings.EqualFold(s[i+1:i+3], "br") {
			breaks = append(breaks, edits[len(edits)-1])
		}
		i += n - 1
	}
	switch {
	case closed:
		return edits
	case len(breaks) >= minBreaks:
		return breaks
	}
	return nil
}

// inWord reports whether letters are on both sides of s[i:j] before the next blank:
// a word that a tag is in is left as it is.
func inWord(s string, i, j int) bool {
	before, after := s[:i], s[j:]
	if k := strings.LastIndexAny(before, " \t\r\n"); k >= 0 {
		before = before[k+1:]
	}
	for strings.HasPrefix(after, "<") {
		n, _ := tag(after)
		if n == 0 {
			break
		}
		after = after[n:]
	}
	if k := strings.IndexAny(after, " \t\r\n"); k >= 0 {
		after = after[:k]
	}
	return wordsIn(before) && wordsIn(after)
}

func wordsIn(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// maxTag is the length of a tag with its attributes.
const maxTag = 200

// tag is the length of the tag at the start of s, and whether it is a block's; 0
// where none of those known is there.
func tag(s string) (n int, block bool) {
	end := strings.IndexByte(s[:min(len(s), maxTag)], '>')
	if end < 0 {
		return 0, false
	}
	name, _, _ := strings.Cut(strings.Trim(s[1:end], "/ "), " ")
	for _, t := range blockTags {
		if strings.EqualFold(t, name) {
			return end + 1, true
		}
	}
	for _, t := range lineTags {
		if strings.EqualFold(t, name) {
			return end + 1, false
		}
	}
	return 0, false
}

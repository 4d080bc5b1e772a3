package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	maxSubheadWords = 10
	maxSubheadBytes = 80
)

// isSubhead tells whether the line at i of the main article heads the
// paragraph below it: short, with a capital or a quotation mark first, and
// text right above and below it. Two and more such lines on end are rows of
// a list.
func (s *splitter) isSubhead(i, end int) bool {
	g := &s.segs[i]
	if g.kind != short || g.words > maxSubheadWords || g.Len() > maxSubheadBytes {
		return false
	}
	if i+1 >= end || s.segs[i+1].kind == short || !s.textBelow(i, end) {
		return false
	}
	if i > 0 && i != s.linksEnd && s.segs[i-1].kind == short && !s.isTitle(i-1) {
		return false
	}
	return headForm(g.Of(s.page))
}

// textBelow tells whether text follows the line at i, with nothing but lines
// of the site and credits between.
func (s *splitter) textBelow(i, end int) bool {
	for k := i + 1; k < end && k < i+4; k++ {
		switch s.segs[k].kind {
		case paragraph, dated, age, inlineHead:
			return true
		case boilerplate, credit:
		default:
			return false
		}
	}
	return false
}

// isTitle tells whether the segment at i is the title of the article that is
// being built.
func (s *splitter) isTitle(i int) bool {
	return s.cur >= 0 && s.out.Articles[s.cur].Title == s.segs[i].Span
}

// headForm tells whether w has the form of a subhead.
func headForm(w string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“„‘’«[("))
	if !unicode.IsUpper(r) && !unicode.IsDigit(r) {
		return false
	}
	switch {
	case isScore(w), strings.Contains(w, ": "), strings.HasSuffix(w, ")") && strings.Count(w, " ") <= 3 && strings.Contains(w, "("):
		return false
	case quoted(w) && endsSentence(w):
		return false // a paragraph of one quote
	}
	return true
}

// isScore tells whether w is a row of results: "Delft - Leiden 2-1",
// "1 Jan Voorbeeld 4.21".
func isScore(w string) bool {
	if strings.Contains(w, " - ") && strings.ContainsAny(w, "0123456789") {
		return true
	}
	digits := 0
	for i := range len(w) {
		if '0' <= w[i] && w[i] <= '9' {
			digits++
		}
	}
	return digits*3 > len(w)
}

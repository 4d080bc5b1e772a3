package timeago

import (
	"unicode"
	"unicode/utf8"
)

// Guards: what is around an expression and shows that it is something
// else.

// allowed reports whether the text around an edge leaves it a time.
func (sc *scanner) allowed(e *edge) bool {
	n, span := &sc.chart.nodes[e.node], sc.chart.span(e)
	prev, next := sc.around(span.Start, span.End)
	sc.guard = guard{sc, e, n, prev, next}
	// A part of a number or of a longer word: 133-03-03-2020, mei-akkoord.
	if sc.chart.clipped(span.Start, span.End) {
		return false
	}
	for _, r := range guardsOf()[n.op] {
		if r.in&sc.chart.mode != 0 && r.refuse(&sc.guard) {
			return false
		}
	}
	return true
}

func (c *chart) news() bool { return c.mode == modeNews }

// clipped reports whether a span is cut from a longer number or word.
func (c *chart) clipped(start, end int) bool {
	news := c.news()
	return start > 1 && clippedBefore(c.s, start, news) || end < len(c.s) && clippedAfter(c.s, start, end, news)
}

// joins reports whether c joins digits to one number.
func joins(c byte) bool { return c == '-' || c == '/' || c == '.' || c == ',' || c == ':' }

func clippedBefore(s string, start int, news bool) bool {
	c := s[start-1]
	if !digit(s[start]) {
		return c == '-' && letter(s[start-2]) && news
	}
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	return joins(c) && digit(s[start-2]) || c == '+' || c == '#' || unicode.In(before, unicode.Letter, unicode.Sc)
}

func clippedAfter(s string, start, end int, news bool) bool {
	c, last := s[end], s[end-1]
	switch {
	case digit(c) && digit(s[start]):
		return true // the 1u of 1u01:14
	case c == '%', c == '$':
		return digit(last)
	case end+1 == len(s):
		return false
	case digit(last) && joins(c) && digit(s[end+1]):
		return true
	}
	return c == '-' && letter(s[end+1]) && (news || digit(last))
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80 }

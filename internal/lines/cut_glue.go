package lines

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/text"
)

// prose adds a stretch of text. Before a dateline, the heading or the title
// at its end is a segment of its own. A page in one line is cut where a
// sentence is glued to the next.
func (cu *cutter) prose(l text.Span, beforeDateline, oneLine bool) {
	l = trim(cu.page, l)
	if l.Empty() {
		return
	}
	tail := text.Span{}
	if beforeDateline {
		w := l.Of(cu.page)
		if n := lastSentence(w); n > 0 {
			tail = trim(cu.page, text.Span{Start: l.Start + n, End: l.End})
			l = trim(cu.page, text.Span{Start: l.Start, End: l.Start + n})
		}
	}
	l, behind := cu.behind(l, oneLine)
	if oneLine {
		cu.headed(cu.glued(l))
	} else {
		cu.add(l, true)
	}
	for _, p := range behind {
		cu.add(p.Span, !p.age)
	}
	if oneLine {
		cu.title(tail)
	} else {
		cu.add(tail, true)
	}
}

// behind cuts the age and the link off the end of a text, in the order of the page.
// On a page in one line a new text may follow what looks like a link.
func (cu *cutter) behind(l text.Span, oneLine bool) (text.Span, []piece) {
	var cut []piece
	for range 3 {
		w := l.Of(cu.page)
		n, age := 0, false
		if !oneLine {
			n = linkBehind(w)
		}
		if n == 0 {
			n, age = tailAge(w), true
		}
		if n == 0 {
			break
		}
		end := trim(cu.page, text.Span{Start: l.Start + n, End: l.End})
		if age {
			end.Start = l.End - len(behindSigns(w[n:]))
		}
		cut = slices.Insert(cut, 0, piece{end, age})
		l = trim(cu.page, text.Span{Start: l.Start, End: l.Start + n})
	}
	return l, cut
}

// title adds what comes before a dateline on a page in one line: a title,
// a heading, or a heading and a title, and a line of text before them that
// lacks its full stop.
func (cu *cutter) title(l text.Span) {
	for i := l.Start + 1; i < l.End; i++ {
		if c := cu.page[i]; c >= 'A' && c <= 'Z' && gluedAt(cu.page[l.Start:l.End], i-l.Start) {
			cu.add(text.Span{Start: l.Start, End: i}, true)
			l.Start = i
			break
		}
	}
	if n := relatedFront(l.Of(cu.page)); n > 0 {
		cu.add(text.Span{Start: l.Start, End: l.Start + n}, true)
		l = trim(cu.page, text.Span{Start: l.Start + n, End: l.End})
	}
	cu.headed(l)
}

// headed adds a piece of a page in one line; the heading at its front is a
// segment of its own.
func (cu *cutter) headed(l text.Span) {
	w := l.Of(cu.page)
	n := gluedHeading(w)
	if n == 0 {
		n = headingFront(w)
	}
	if n > 0 {
		cu.add(trim(cu.page, text.Span{Start: l.Start, End: l.Start + n}), true)
		l = trim(cu.page, text.Span{Start: l.Start + n, End: l.End})
	}
	cu.add(l, true)
}

// glued adds the parts of a one-line page up to its last glue and gives back
// what is left: "… gevierd wordt.Moskou is …", "Wapens geleverdHet …".
func (cu *cutter) glued(l text.Span) text.Span {
	p := cu.page[:l.End]
	start := l.Start
	for i := l.Start + 3; i+1 < len(p); i++ {
		c := p[i]
		if c < 'A' || c > 'Z' && c < 0xc3 || !glueCut(p, start, i) && !gluedAt(p, i) {
			continue
		}
		at := i - openMark(p[start:], i-start)
		cu.headed(trim(cu.page, text.Span{Start: start, End: at}))
		start = at
	}
	return trim(cu.page, text.Span{Start: start, End: l.End})
}

// glueable reports whether s begins as a new text does: a capital or a digit,
// with a quotation mark before it or not.
func glueable(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("\"'“„‘’«(", r) {
		// The mark may as well close a quotation: geleden", zei …
		s = strings.TrimPrefix(s[n:], "s-") // 's-Hertogenbosch
		r, _ = utf8.DecodeRuneInString(s)
	}
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// lastSentence is the offset after the last end of a sentence in s that
// text follows; 0 where there is none.
func lastSentence(s string) int {
	if endsSentence(s) {
		return 0
	}
	low := max(0, len(s)-160)
	cry := 0 // a boundary after a question or a cry, which a title may hold too
	for i := len(s) - 2; i > low; i-- {
		if digit(s[i]) || !glueable(strings.TrimLeft(s[i:], " \t")) {
			continue
		}
		b := strings.TrimRight(s[:i], " \t")
		if !endsSentence(b) || !longEnd(b) || openMark(s, i) > 0 {
			continue
		}
		if strings.HasSuffix(strings.TrimRight(b, "\"'”’»)"), ".") {
			return i
		}
		if cry == 0 {
			cry = i
		}
	}
	return cry
}

// glueCut reports whether a new paragraph begins at i, glued to the one before.
func glueCut(p string, start, i int) bool {
	r, n := utf8.DecodeRuneInString(p[i:])
	if !unicode.IsUpper(r) {
		return false
	}
	prev := p[i-1]
	switch {
	case prev == '.' || prev == '?' || prev == '!':
		// A sentence of some length, and a word after it that begins one.
		r2, _ := utf8.DecodeRuneInString(p[i+n:])
		w := wordBefore(p[start : i-1])
		return (unicode.IsLower(r2) || r2 == ' ') && len(w) >= 3 && !strings.ContainsAny(w, ".@:/")
	case prev == '"' || strings.HasSuffix(p[max(start, i-3):i], "”") || prev == '\'':
		b := strings.TrimRight(p[start:i], "\"'”")
		return endsSentence(p[start:i]) || b != "" && b[len(b)-1] >= 'a' && b[len(b)-1] <= 'z' && lists().opener.has(wordAt(p[i:]))
	case prev >= 'a' && prev <= 'z':
		return lists().opener.has(wordAt(p[i:])) && len(wordBefore(p[start:i])) >= 3
	}
	return false
}

const maxLink = 60 // bytes of a link to the rest of a text

// linkBehind is where the link to the rest of a text begins that closes s
// after a sentence: "… weer open. Lees verder >"; 0 where none does.
func linkBehind(s string) int {
	if i := moreBehind(s); i > 0 {
		return i
	}
	if endsSentence(s) {
		return 0
	}
	for i := len(s) - 1; i > max(0, len(s)-maxLink); i-- {
		if s[i] != ' ' || !endsSentence(strings.TrimRight(s[:i], " ")) {
			continue
		}
		rest := strings.ToLower(strings.TrimLeft(s[i:], " [(>»"))
		if c := lexed().frontOf(rest).class; c == related || c == site {
			return i
		}
	}
	return 0
}

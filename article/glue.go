package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// listAges cuts the ages off the lines of a list: "Brand in schuur 28 min
// geleden". One such line alone may be a sentence; two are a list.
func (s *splitter) listAges() {
	n := 0
	for i := range s.segs {
		if s.listAge(&s.segs[i]) > 0 {
			n++
		}
	}
	if n < 2 {
		return
	}
	old := s.segs
	s.segs = make([]segment, 0, len(old)+n)
	for i := range old {
		g := &old[i]
		at := s.listAge(g)
		if at == 0 {
			s.segs = append(s.segs, *g)
			continue
		}
		s.add(s.trim(text.Span{Start: g.Start, End: at}), true)
		s.add(text.Span{Start: at, End: g.End}, false)
	}
}

// listAge is where the age begins that closes the line g after a blank; 0
// where none does.
func (s *splitter) listAge(g *segment) int {
	if g.kind == age || g.Len() > maxTitle || !strings.HasSuffix(g.Of(s.page), ago) {
		return 0
	}
	p := s.page[g.Start:g.End]
	at := stamp.AgeBefore(p, len(p))
	if at < 8 || p[at] < '0' || p[at] > '9' {
		return 0
	}
	switch before := strings.TrimRight(p[:at], " \t|-–•"); {
	case before == "" || strings.HasSuffix(before, ","):
		return 0
	case strings.Count(before, " ") < 1:
		return 0
	}
	return g.Start + at
}

// glueable tells whether s begins as a new text does: a capital or a digit,
// with a quotation mark before it or not.
func glueable(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("\"'“„‘’«(", r) {
		// The mark may as well close a quotation: geleden", zei …
		s = s[n:]
		if len(s) > 2 && s[0] == 's' && s[1] == '-' {
			s = s[2:] // 's-Hertogenbosch
		}
		r, _ = utf8.DecodeRuneInString(s)
	}
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// prose adds a stretch of text. Before a dateline, the heading or the title
// at its end is a segment of its own. A page in one line is cut where a
// sentence is glued to the next.
func (s *splitter) prose(l text.Span, beforeDateline, oneLine bool) {
	l = s.trim(l)
	if l.Empty() {
		return
	}
	tail := text.Span{}
	if beforeDateline {
		w := l.Of(s.page)
		if n := lastSentence(w); n > 0 && l.Len()-n <= 140 && (l.Len() > 140 || w[n-1] == '.' || twoSentences(w)) {
			tail = s.trim(text.Span{Start: l.Start + n, End: l.End})
			l = s.trim(text.Span{Start: l.Start, End: l.Start + n})
		}
	}
	var end text.Span
	if n := tailAge(l.Of(s.page)); n > 0 {
		end = s.trim(text.Span{Start: l.Start + n, End: l.End})
		l = s.trim(text.Span{Start: l.Start, End: l.Start + n})
	}
	if !oneLine {
		s.add(l, true)
		s.add(end, false)
		s.add(tail, true)
		return
	}
	s.headed(s.glued(l))
	s.add(end, false)
	s.title(tail)
}

// title adds what stands before a dateline on a page in one line: a title,
// a heading, or a heading and a title, and a line of text before them that
// lacks its full stop.
func (s *splitter) title(l text.Span) {
	for i := l.Start + 1; i < l.End; i++ {
		if c := s.page[i]; c >= 'A' && c <= 'Z' && gluedAt(s.page[l.Start:l.End], i-l.Start) {
			s.add(text.Span{Start: l.Start, End: i}, true)
			l.Start = i
			break
		}
	}
	if n := relatedFront(l.Of(s.page)); n > 0 {
		s.add(text.Span{Start: l.Start, End: l.Start + n}, true)
		l = s.trim(text.Span{Start: l.Start + n, End: l.End})
	}
	s.headed(l)
}

// headed adds a piece of a page in one line; the heading at its front is a
// segment of its own.
func (s *splitter) headed(l text.Span) {
	w := l.Of(s.page)
	n := gluedHeading(w)
	if n == 0 {
		n = headingFront(w)
	}
	if n > 0 {
		s.add(s.trim(text.Span{Start: l.Start, End: l.Start + n}), true)
		l = s.trim(text.Span{Start: l.Start + n, End: l.End})
	}
	s.add(l, true)
}

// maxTailAge is the length of an age at the end of a text, with a blank.
const maxTailAge = 32

// tailAge is where the age begins that ends s after the end of a sentence:
// "… wordt.gisteren", "… wordt. gisteren 14:30"; 0 where none does.
func tailAge(s string) int {
	if len(s) < 8 || endsSentence(s) {
		return 0
	}
	for i := max(1, len(s)-maxTailAge); i < len(s)-4; i++ {
		if c := s[i-1]; c == '.' || c == '!' || c == '?' || c == '"' || c == ')' || c == '\'' || c >= 0x80 {
			if i >= 2 && c == '.' && s[i] >= '0' && s[i] <= '9' && s[i-2] >= '0' && s[i-2] <= '9' {
				continue // 1.18.27
			}
			if endsSentence(s[:i]) && utf8.RuneStart(s[i]) && mayBeAge(strings.TrimLeft(s[i:], " ")+" ") && stamp.Whole(s[i:]) {
				return i
			}
		}
	}
	return 0
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
		blank := s[i] == ' ' || s[i] == '\t'
		if !blank && (s[i] >= '0' && s[i] <= '9' || !utf8.RuneStart(s[i])) || !glueable(strings.TrimLeft(s[i:], " \t")) {
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

// longEnd tells whether the full stop at the end of s closes a sentence
// rather than an initial or an abbreviation.
func longEnd(s string) bool {
	s = strings.TrimRight(s, "\"'”’»)")
	if !strings.HasSuffix(s, ".") {
		return true
	}
	w := strings.TrimLeft(s[strings.LastIndexAny(s, " \t")+1:len(s)-1], "\"'“„‘’«([")
	if w != "" && digitsEnd(w, len(w)) {
		return true // in de Formule 1.
	}
	if len(w) == 2 {
		// A short word, "is", rather than an abbreviation: "dr", "ca".
		return w != "ca" && w != "ir" && w == strings.ToLower(w) && strings.ContainsAny(w, "aeiou")
	}
	return len(w) >= 3 && !strings.Contains(w, ".")
}

// glued adds the parts of a one-line page up to its last glue and gives back
// what is left: "… gevierd wordt.Moskou is …", "Wapens geleverdHet …".
func (s *splitter) glued(l text.Span) text.Span {
	p := s.page[:l.End]
	start := l.Start
	for i := l.Start + 3; i+1 < len(p); i++ {
		c := p[i]
		if c < 'A' || c > 'Z' && c < 0xc3 || !glueCut(p, start, i) && !gluedAt(p, i) {
			continue
		}
		at := i - openMark(p[start:], i-start)
		s.headed(s.trim(text.Span{Start: start, End: at}))
		start = at
	}
	return s.trim(text.Span{Start: start, End: l.End})
}

// glueCut tells whether a new paragraph begins at i, glued to the one before.
func glueCut(p string, start, i int) bool {
	r, n := utf8.DecodeRuneInString(p[i:])
	if !unicode.IsUpper(r) || i+n >= len(p) {
		return false
	}
	prev := p[i-1]
	switch {
	case prev == '.' || prev == '?' || prev == '!':
		// A sentence of some length, and a word after it that begins one.
		r2, _ := utf8.DecodeRuneInString(p[i+n:])
		w := wordBefore(p[start : i-1])
		return (unicode.IsLower(r2) || r2 == ' ') && len(w) >= 3 && !strings.ContainsAny(w, ".@:/") && !strings.HasPrefix(w, "www")
	case prev == '"' || strings.HasSuffix(p[max(start, i-3):i], "”") || prev == '\'':
		return endsSentence(p[start:i]) || i-2 >= start && p[i-2] >= 'a' && p[i-2] <= 'z' && sentenceOpeners.has(wordAt(p[i:]))
	case prev >= 'a' && prev <= 'z':
		return sentenceOpeners.has(wordAt(p[i:])) && len(wordBefore(p[start:i])) >= 3
	}
	return false
}

// openMark is the length of the quotation mark right before i where it opens
// a quotation rather than closes one: it follows the end of a sentence, and
// the marks like it before that pair off.
func openMark(s string, i int) int {
	low := max(0, i-400)
	for _, q := range [...]string{"'", "\"", "’", "‘", "“", "„"} {
		if !strings.HasSuffix(s[:i], q) {
			continue
		}
		b := s[:i-len(q)]
		if q == "‘" || q == "“" || q == "„" {
			return len(q)
		}
		if b == "" || !strings.ContainsRune(".!?", rune(b[len(b)-1])) || strings.Count(b[min(low, len(b)):], q)%2 != 0 {
			return 0
		}
		return len(q)
	}
	return 0
}

// wordBefore is the word at the end of s, cut at 40 bytes.
func wordBefore(s string) string {
	s = strings.TrimRight(s, "\"”'’)")
	low := max(0, len(s)-40)
	if n := strings.LastIndexAny(s[low:], " \t"); n >= 0 {
		return s[low+n+1:]
	}
	return s[low:]
}

// wordAt is the word at the start of s, at most 16 bytes.
func wordAt(s string) string {
	n := 0
	for n < len(s) && n < 16 && ('a' <= s[n]|0x20 && s[n]|0x20 <= 'z' || s[n] >= 0x80) {
		n++
	}
	if n < len(s) && s[n] != ' ' && s[n] != ',' {
		return ""
	}
	return s[:n]
}

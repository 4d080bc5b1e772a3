package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// segKind is what a segment is by its form.
type segKind uint8

const (
	paragraph   segKind = iota
	short               // a line without the end of a sentence: a title, a subhead
	age                 // 8 minuten geleden
	published           // Gepubliceerd: 3 december 2025
	section             // Meer uit Buitenland
	inlineHead          // Lees ook
	boilerplate         // Deel dit artikel
	dated               // begins with a dateline
	credit              // Foto: ANP, Door Jan Jansen
)

// segment is a line of the page, or a part of a line that holds several
// things glued together.
type segment struct {
	text.Span
	weak  bool      // of age: it may as well be a line of text: 2 weken
	value text.Span // of published: the time; of inlineHead: the title after it
	kind  segKind
	index int32 // into splitter.found or splitter.lines
	words int32
}

// segment cuts the page into segments.
func (s *splitter) segment() {
	p := s.page
	s.segs = make([]segment, 0, 16+len(p)/200)
	oneLine := !strings.ContainsAny(strings.TrimSpace(p), "\r\n")
	for i := 0; i < len(p); {
		n := strings.IndexByte(p[i:], '\n')
		end := i + n
		if n < 0 {
			end = len(p)
		}
		s.lineBreaks(text.Span{Start: i, End: end}, oneLine)
		i = end + 1
	}
	s.listAges()
}

// lineBreaks cuts a line at carriage returns and at the separators of
// Unicode, U+2028 and U+2029.
func (s *splitter) lineBreaks(l text.Span, oneLine bool) {
	w := l.Of(s.page)
	from := 0
	cut := func(at, size int) {
		s.line(text.Span{Start: l.Start + from, End: l.Start + at}, oneLine)
		from = at + size
	}
	for i := 0; i < len(w); i++ {
		switch w[i] {
		case '\r':
			cut(i, 1)
		case 0xe2:
			if strings.HasPrefix(w[i:], "\u2028") || strings.HasPrefix(w[i:], "\u2029") {
				cut(i, 3)
				i += 2
			}
		}
	}
	if from < len(w) {
		s.line(text.Span{Start: l.Start + from, End: l.End}, oneLine)
	}
}

// line cuts one line at the ages and datelines that are glued into it.
func (s *splitter) line(l text.Span, oneLine bool) {
	l = s.trim(l)
	if l.Empty() {
		return
	}
	if n := s.frontAge(l); n > 0 {
		s.add(text.Span{Start: l.Start, End: l.Start + n}, false)
		l = s.trim(text.Span{Start: l.Start + n, End: l.End})
	}
	ageAt := s.nextAge(l, l.Start, oneLine)
	lineAt := s.nextDateline(l, l.Start, oneLine)
	var dayAt text.Span
	if oneLine {
		dayAt = s.nextDay(l, l.Start)
	}
	for !ageAt.Empty() || !dayAt.Empty() || lineAt > 0 {
		at, day := ageAt, false
		if !dayAt.Empty() && (at.Empty() || dayAt.Start < at.Start) {
			at, day = dayAt, true
		}
		if !at.Empty() && (lineAt <= 0 || at.Start < lineAt) {
			s.prose(text.Span{Start: l.Start, End: at.Start}, oneLine, oneLine)
			s.add(at, false)
			s.ages++
			l.Start = at.End
			if lineAt > 0 && lineAt <= l.Start {
				lineAt = s.nextDateline(l, l.Start, oneLine)
			}
			if !day {
				ageAt = s.nextAge(l, l.Start, oneLine)
			} else {
				dayAt = s.nextDay(l, l.Start)
			}
			continue
		}
		s.prose(text.Span{Start: l.Start, End: lineAt}, true, oneLine)
		l.Start = lineAt
		d, _ := s.datelines.Parse(l.Of(s.page))
		lineAt = s.nextDateline(l, l.Start+max(1, d.Body), oneLine)
	}
	s.prose(l, false, oneLine)
}

// dayAges are the words that are ages without a number, as they end.
var dayAges = [...]string{"gisteren", "zojuist"}

// nextDay is the first "gisteren", "eergisteren 14:30" or "zojuist" in l from
// from on that stands after the end of a sentence in small letters, where no
// sentence begins with it, and before a new text; empty where there is none.
func (s *splitter) nextDay(l text.Span, from int) text.Span {
	p := s.page[:l.End]
	var best text.Span
	for _, w := range dayAges {
		for i := from; i < len(p); {
			n := strings.Index(p[i:], w)
			if n < 0 {
				break
			}
			start := i + n
			i = start + len(w)
			if start-3 >= from && p[start-3:start] == "eer" {
				start -= 3
			}
			before := strings.TrimRight(p[from:start], " \t")
			if before != "" && !endsSentence(before) && start-from > len(before) {
				continue
			}
			end := start + stamp.Age(p[start:])
			if end <= start || end < len(p) && !glueable(strings.TrimLeft(p[end:], " \t")) {
				continue
			}
			if best.Empty() || start < best.Start {
				best = text.Span{Start: start, End: end}
			}
			break
		}
	}
	return best
}

// frontAge is the length of an age or a day word at the front of a line that
// is glued to what follows it, or is parted from a dateline by a blank:
// "gisterenWASHINGTON (ANP) - ", "8 minuten geleden WASHINGTON (ANP) - ".
func (s *splitter) frontAge(l text.Span) int {
	w := l.Of(s.page)
	if c := w[0] | 0x20; c != 'g' && c != 'e' && c != 'v' && c != 'z' && c != 'd' && (w[0] < '0' || w[0] > '9') {
		return 0
	}
	n := stamp.Age(w)
	if n == 0 || n == len(w) {
		return 0
	}
	if glueable(w[n:]) {
		return n
	}
	if rest := strings.TrimLeft(w[n:], " \t"); len(rest) < len(w)-n {
		if _, ok := s.datelines.Parse(rest); ok {
			return n
		}
	}
	return 0
}

const ago = "geleden"

// nextAge is the first counted age in l from from on that is glued to what
// follows, ends the line after a sentence, or stands between a sentence and
// a new text; empty where there is none.
func (s *splitter) nextAge(l text.Span, from int, oneLine bool) text.Span {
	p := s.page[:l.End]
	for i := from; i < len(p); {
		n := strings.Index(p[i:], ago)
		if n < 0 {
			break
		}
		end := i + n + len(ago)
		i = end
		if end == len(p) && l.Start == from && stamp.Whole(p[l.Start:]) {
			break // the line is an age
		}
		rest := p[end:]
		glued := rest != "" && glueable(rest)
		if !glued && rest != "" && rest[0] != ' ' && rest[0] != '\t' {
			continue
		}
		start := stamp.AgeBefore(p, end)
		if start < from {
			if start = stamp.AgeBefore(p[from:], end-from); start < 0 {
				continue
			}
			start += from
		}
		if glued || s.standsApart(p, from, start, rest, oneLine) {
			return text.Span{Start: start, End: end}
		}
	}
	return text.Span{}
}

// standsApart tells whether an age that a blank or the end of the line
// follows is one that the page printed, not a part of a sentence: a sentence
// ends before it, and a dateline or a title follows it. On a page in one line
// a title may stand right before it too.
func (s *splitter) standsApart(p string, from, start int, rest string, oneLine bool) bool {
	before := strings.TrimRight(p[from:start], " \t")
	if before != "" && !endsSentence(before) {
		if p[start] < '0' || p[start] > '9' {
			return false
		}
		if oneLine && s.ages > 0 {
			return rest == "" || glueable(strings.TrimLeft(rest, " \t"))
		}
		// "Brand in schuur28 min geleden": glued, it is no part of the text.
		return rest == "" && start > from && len(before) == start-from
	}
	// A sentence would begin with a capital.
	digit := p[start] >= '0' && p[start] <= '9' || (p[start] >= 'a' && p[start] <= 'z' || p[start] >= 0x80) && before != ""
	after := strings.TrimLeft(rest, " \t")
	if after == "" {
		return digit && before != ""
	}
	if _, ok := s.datelines.Parse(after); ok {
		return true
	}
	return digit && glueable(after)
}

// nextDateline is the first offset after from in l where a dateline with an
// agency begins; 0 where there is none. Its places are in capitals. On a page
// in one line a dateline with a dash alone counts too.
func (s *splitter) nextDateline(l text.Span, from int, oneLine bool) int {
	if d, ok := s.datelines.Parse(s.page[from:l.End]); ok {
		from += d.Body // no second one begins inside it: HO CHI MINH-STAD (ANP) -
	}
	at := s.nextCredited(l, from)
	if !oneLine {
		return at
	}
	end := l.End
	if at > 0 {
		end = at
	}
	p := s.page[:end]
	for i := from; i < len(p); {
		n := strings.Index(p[i:], " - ")
		if k := strings.Index(p[i:min(len(p), i+max(n, 0))], " – "); k >= 0 || n < 0 {
			if n = k; n < 0 {
				n = strings.Index(p[i:], " – ")
			}
		}
		if n < 0 {
			break
		}
		i += n + 1
		if j := capsBefore(p, from, i-1); j > from && i-1-j >= 4 {
			if d, ok := s.datelines.Parse(p[j:]); ok && d.Start == 0 && d.Body > i-j {
				return j
			}
		}
	}
	return at
}

// nextCredited is nextDateline for datelines with an agency.
func (s *splitter) nextCredited(l text.Span, from int) int {
	p := s.page[:l.End]
	for i := from; i < len(p); {
		n := strings.IndexByte(p[i:], '(')
		if n < 0 {
			return 0
		}
		open := i + n
		i = open + 1
		shut := strings.IndexByte(p[open:min(len(p), open+48)], ')')
		if shut < 0 {
			continue
		}
		if _, sure, ok := s.agencies.List(p, text.Span{Start: open + 1, End: open + shut}); !ok || sure == 0 {
			continue
		}
		if at := capsBefore(p, from, open); at > from {
			if d, ok := s.datelines.Parse(p[at:]); ok && len(d.Credits) > 0 && d.Start == 0 {
				return at
			}
		}
	}
	return 0
}

// capsBefore is the start of the places in capitals that end right before
// open; -1 where none do.
func capsBefore(p string, from, open int) int {
	j := open
	for j > from && (p[j-1] == ' ' || p[j-1] == '\t') {
		j--
	}
	start := -1
	for k := j; k > from && open-k < 64; {
		r, n := utf8.DecodeLastRuneInString(p[from:k])
		if !unicode.IsUpper(r) && !strings.ContainsRune(" /-'’‘.,", r) {
			break
		}
		k -= n
		if unicode.IsUpper(r) {
			start = k
		}
	}
	// 'S-HERTOGENBOSCH: the apostrophe is the place's.
	if start > from && strings.HasPrefix(p[start:], "S-") {
		if p[start-1] == '\'' {
			start--
		} else if start-3 >= from && (p[start-3:start] == "’" || p[start-3:start] == "‘") {
			start -= 3
		}
	}
	if start >= 0 && j-start < 2 {
		return -1
	}
	start = dropWords(p, start, j)
	// What belongs to a word before it is no place: "zei de VVD. BREDA".
	if start > from {
		if n := strings.LastIndex(p[start:j], ". "); n >= 0 && n > 3 {
			start += n + 2
		}
	}
	return start
}

// add appends a segment; text that is no age is trimmed already.
func (s *splitter) add(l text.Span, isText bool) {
	if l.Empty() {
		return
	}
	k := age
	if isText {
		k = paragraph
	} else {
		s.ages++
	}
	s.segs = append(s.segs, segment{Span: l, kind: k, index: -1})
}

// trim takes the white space and the invisible signs off both ends of a
// span.
func (s *splitter) trim(l text.Span) text.Span {
	for l.Start < l.End {
		c := s.page[l.Start]
		if c > ' ' && c < 0xc2 {
			break
		}
		r, n := utf8.DecodeRuneInString(s.page[l.Start:l.End])
		if !invisible(r) {
			break
		}
		l.Start += n
	}
	for l.Start < l.End {
		c := s.page[l.End-1]
		if c > ' ' && c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeLastRuneInString(s.page[l.Start:l.End])
		if !invisible(r) {
			break
		}
		l.End -= n
	}
	return l
}

func invisible(r rune) bool {
	switch r {
	case '\ufeff', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', 0:
		return true
	}
	return unicode.IsSpace(r)
}

// endsSentence tells whether s ends in the sign of a sentence's end, with
// the marks that close it.
func endsSentence(s string) bool {
	for len(s) > 0 {
		switch c := s[len(s)-1]; {
		case c == '.' || c == '!' || c == '?':
			return true
		case c == '"' || c == '\'' || c == ')' || c == ']':
			s = s[:len(s)-1]
		case strings.HasSuffix(s, "”"), strings.HasSuffix(s, "’"), strings.HasSuffix(s, "“"):
			s = s[:len(s)-3]
		case strings.HasSuffix(s, "»"):
			s = s[:len(s)-2]
		default:
			return strings.HasSuffix(s, "…")
		}
	}
	return false
}

// shortFirst are the words of three letters and fewer with which places of
// several words begin.
var shortFirst = wordSet{
	"ABU", "BAD", "DAR", "DE", "DEN", "EL", "HET", "KFAR", "LA", "LAS", "LE", "LES", "LOS", "NEW", "RIO", "SAN", "ST", "ST.", "SÃO", "TEL", "VAL",
}

// dropWords passes the short words in capitals before a place that end a
// title: "… overleg met VS NEW YORK (ANP)", "… voor AEX' DEN HAAG (ANP)".
func dropWords(p string, start, end int) int {
	for start >= 0 && start < end {
		n := strings.IndexByte(p[start:end], ' ')
		if n < 0 {
			break
		}
		w := p[start : start+n]
		if !(len(w) <= 3 && !shortFirst.has(w) && !strings.Contains(w, "/")) && !strings.HasSuffix(w, "'") && !strings.HasSuffix(w, "’") {
			break
		}
		k := start + n
		for k < end && p[k] == ' ' {
			k++
		}
		start = k
	}
	return start
}

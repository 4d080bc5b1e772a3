package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// PartKind is what a part of a line about an article is.
type PartKind uint8

// The kinds of part.
const (
	Words    PartKind = iota // nothing is said of them: a name, an agency
	Time                     // when the article was published
	Update                   // when it was changed
	Author                   // what a word like "door" says is an author
	Supplier                 // what a word like "bron" or "foto" heads, that word included
	Noise                    // reading time, comments, the function of an author
)

// Part is a part of a line about an article.
type Part struct {
	text.Span
	Kind PartKind
}

// Parts takes a line about an article apart: "Door Jan Smit op 10 juni 2025 |
// Leestijd 3 min". Spans are offsets into w.
func Parts(w string) []Part {
	if len(w) > 4*maxShort {
		return nil
	}
	s := partScanner{w: w, low: strings.ToLower(w)}
	if len(s.low) != len(w) {
		s.low = w // a letter whose capital is of another length
	}
	s.scan()
	return s.out
}

type partScanner struct {
	w, low string
	out    []Part
	words  int      // where the words since the last sign begin; -1 for none
	label  PartKind // what the next stamp is
}

func (s *partScanner) scan() {
	s.words, s.label = -1, Time
	x := lexed()
	for i := 0; i < len(s.w); {
		if n := separator(s.w, i); n > 0 {
			s.flush(i)
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(s.w[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		if n := s.stampAt(i); n > 0 {
			s.flush(i)
			s.out = append(s.out, Part{text.Span{Start: i, End: i + n}, s.label})
			s.label = Time
			i += n
			continue
		}
		if p := x.frontOf(s.low[i:]); (p.class == pub || p.class == upd || p.class == fdate) && s.stampSoon(i+len(p.text)) {
			s.flush(i)
			s.label = Time
			if p.class == upd {
				s.label = Update
			}
			i += len(p.text)
			continue
		}
		if s.words < 0 {
			if p := x.frontOf(s.low[i:]); p.class == pub || p.class == fdate || s.joint(i) > 0 {
				i += max(len(p.text), s.joint(i))
				continue
			}
			s.words = i
		}
		i += wordLen(s.w[i:])
	}
	s.flush(len(s.w))
}

// joint is the length of a word that joins a stamp to what comes before it.
func (s *partScanner) joint(i int) int {
	for _, p := range [...]string{"op ", "om ", "in "} {
		if strings.HasPrefix(s.low[i:], p) && len(s.out) > 0 {
			return len(p)
		}
	}
	return 0
}

// wordLen is the length of the word at the start of w: up to a blank, or to a
// capital or digit that is glued on.
func wordLen(w string) int {
	prev := rune(0)
	for i, r := range w {
		if unicode.IsSpace(r) || i > 0 && strings.ContainsRune("|•·", r) {
			return i
		}
		if unicode.IsDigit(r) && unicode.IsLower(prev) {
			return i
		}
		prev = r
	}
	return len(w)
}

// stampAt is the length of the stamp at i, with the weekday that may follow
// it.
func (s *partScanner) stampAt(i int) int {
	n := stamp.Moment(s.w[i:])
	if n == 0 && s.words < 0 && len(s.out) == 0 && stamp.Whole(s.w[i:min(len(s.w), i+24)]) {
		n = len(strings.TrimRight(s.w[i:], " "))
	}
	if n < 3 {
		return 0
	}
	if rest := s.low[i+n:]; strings.HasPrefix(rest, " ") {
		for _, d := range [...]string{"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"} {
			if strings.HasPrefix(rest[1:], d) && !letterFollows(rest[1+len(d):]) {
				n += 1 + len(d)
			}
		}
	}
	return n
}

// stampSoon reports whether a stamp is at i, after a colon, "op" or "door
// de redactie".
func (s *partScanner) stampSoon(i int) bool {
	for range 3 {
		for i < len(s.w) && strings.IndexByte(" :.\t", s.w[i]) >= 0 {
			i++
		}
		for _, p := range [...]string{"op ", "om ", "door de redactie ", "|"} {
			if strings.HasPrefix(s.low[i:], p) {
				i += len(p)
				break
			}
		}
	}
	return i < len(s.w) && stamp.Moment(s.w[i:]) > 0
}

// separator is the length of the sign at i that parts the parts of a line,
// with its blanks; 0 where none is there.
func separator(w string, i int) int {
	k := i
	for k < len(w) && (w[k] == ' ' || w[k] == '\t') {
		k++
	}
	blanks := k - i
	r, n := utf8.DecodeRuneInString(w[k:])
	switch {
	case k == len(w):
		return blanks
	case strings.ContainsRune("|•·●○★☆▪■~—›>»", r):
		return blanks + n
	case (r == '-' || r == '–' || r == '/' || r == '=') && (blanks > 0 || i == 0) && (k+n == len(w) || w[k+n] == ' '):
		return blanks + n
	case (r == '-' || r == '–') && k == 0:
		return n
	case blanks >= 2:
		return blanks
	}
	return 0
}

// flush ends the words that are open at to and says what they are.
func (s *partScanner) flush(to int) {
	if s.words < 0 {
		return
	}
	sp := s.trimmed(text.Span{Start: s.words, End: to})
	s.words = -1
	if sp.Empty() {
		return
	}
	s.out = append(s.out, s.part(sp, to == len(s.w)))
}

// trimmed is sp without the signs and joining words at its ends.
func (s *partScanner) trimmed(sp text.Span) text.Span {
	sp = trim(s.w, sp)
	for sp.End > sp.Start && strings.IndexByte(" ,:;-", s.w[sp.End-1]) >= 0 {
		sp.End--
	}
	for _, tail := range [...]string{" op", " om", " in", " | "} {
		if strings.HasSuffix(s.low[sp.Start:sp.End], tail) {
			sp.End -= len(tail)
		}
	}
	return sp
}

// part says what the words sp are, the last on their line or not.
func (s *partScanner) part(sp text.Span, last bool) Part {
	if last && len(s.out) > 0 && stamp.Whole(sp.Of(s.w)) {
		return Part{sp, Time} // "Regio / 41 min"
	}
	low := sp.Of(s.low)
	switch p := lexed().frontOf(low); p.class {
	case by, fby:
		if strings.Trim(low[len(p.text):], " :") == "" && agency.Desk(p.text) == 0 {
			return Part{sp, Noise} // Geschreven door, above the name
		}
		return Part{s.noRole(s.behind(p.text, sp)), Author}
	case photo, source:
		return Part{sp, Supplier}
	case read, site, premium, field, end, pub, upd, fdate:
		return Part{sp, Noise}
	}
	if lexed().whole[low] != noClass || noisy(low) && nameLike(sp.Of(s.w)) == 0 {
		return Part{sp, Noise}
	}
	return Part{s.noRole(sp), Words}
}

// behind is the author that follows the words front of sp; sp itself where
// they name a desk, or nothing follows.
func (s *partScanner) behind(front string, sp text.Span) text.Span {
	after := trim(s.w, text.Span{Start: sp.Start + len(front), End: sp.End})
	for after.Start < after.End && (s.w[after.Start] == ':' || s.w[after.Start] == ' ') {
		after.Start++
	}
	if front[0] == 'o' || strings.HasPrefix(front, "van ") || strings.HasPrefix(front, "een ") || front == "redactie" {
		return sp
	}
	return after
}

// noisy reports whether half of the words are those of a site.
func noisy(low string) bool {
	n, noise := 0, 0
	for word := range strings.FieldsSeq(low) {
		n++
		switch lexed().word[strings.Trim(word, ",.:;|()[]!?")] {
		case read, site, rubric, role:
			noise++
		}
	}
	return noise*2 >= n
}

// noRole cuts the function of an author off his name: "Jan Smit, redacteur".
func (s *partScanner) noRole(sp text.Span) text.Span {
	w := s.w[sp.Start:sp.End]
	if i := strings.Index(w, ", "); i > 0 {
		for word := range strings.FieldsSeq(s.low[sp.Start+i : sp.End]) {
			if lexed().word[strings.Trim(word, ",.")] == role {
				sp.End = sp.Start + i
				break
			}
		}
	}
	return sp
}

// IsName reports whether w has the form of a person's name.
func IsName(w string) bool { return nameLike(w) == 2 }

package dateline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/text"
)

// separator is what is between the head and the body.
type separator uint8

const (
	none    separator = iota // nothing but white space
	lineEnd                  // the head fills its line
	dash                     // - – — -- _ =
	colon                    // BRUSSEL (ANP):
	dot                      // BRUSSEL, 4 september. De …
	bar                      // BRUSSEL | De …, BRUSSEL • De …
)

// dashes are the signs that part a dateline from its body.
var dashes = [...]string{"-", "–", "—", "−", "‒", "―", "‐", "_", "="}

// readSeparator reads the separator at h.i and moves h.i to the body.
func (h *head) readSeparator() {
	j := blanks(h.s, h.i)
	h.spaced = j > h.i
	if j >= len(h.s) || isLineEnd(h.s, j) {
		h.sep, h.i = lineEnd, skipLines(h.s, j)
		return
	}
	if s := h.s[j]; s == '.' || s == ',' {
		if n, _ := dashAt(h.s, j+1); n > 0 {
			j++ // ROTTERDAM.- De …
		}
	}
	k, tight := j, false
	for {
		n, sign := dashAt(h.s, k)
		if n == 0 {
			break
		}
		tight = sign < 'z' && k == j // a sign of ASCII wants white space
		k += n
	}
	if k == j {
		h.readSign(j)
		return
	}
	h.readDash(j, k, tight)
}

// readDash reads the separator that is the dashes from j to k; tight dashes are
// none without white space beside them.
func (h *head) readDash(j, k int, tight bool) {
	body := blanks(h.s, k)
	atEnd := k >= len(h.s) || isLineEnd(h.s, k)
	after := body > k || atEnd
	shut := h.i > 0 && (h.s[h.i-1] == ')' || h.s[h.i-1] == ']')
	lone := h.s[j] == '_' || h.s[j] == '='
	if lone && !(h.spaced && after) || tight && !h.spaced && !after && !shut {
		h.i = j
		return
	}
	h.sep, h.i = dash, skipLines(h.s, body)
}

// isLineEnd reports whether a line ends at i, which lies within s.
func isLineEnd(s string, i int) bool { return s[i] == '\n' || s[i] == '\r' }

// readSign reads a separator at j that is no dash.
func (h *head) readSign(j int) {
	if n := barAt(h.s, j); n > 0 {
		if k := blanks(h.s, j+n); k > j+n {
			h.sep, h.i = bar, k
			return
		}
	}
	switch {
	case h.s[j] == ':':
		h.sep, h.i = colon, blanks(h.s, j+1)
	case h.s[j] == '.' && blanks(h.s, j+1) > j+1:
		h.sep, h.i = dot, blanks(h.s, j+1)
	case h.s[j] == '.' && !h.date.Empty() && j+1 == len(h.s):
		h.sep, h.i = lineEnd, j+1
	default:
		h.i = j
	}
}

// bars are the signs other than a dash that a site prints between a place and
// its text.
var bars = [...]string{"//", "/", "*", "|", "│", "•", "·", "●", "■", "▪", "►", "»", "›", ">"}

func barAt(s string, i int) int {
	for _, b := range bars {
		if strings.HasPrefix(s[i:], b) {
			return len(b)
		}
	}
	return 0
}

func dashAt(s string, i int) (n int, sign byte) {
	for _, d := range dashes {
		if strings.HasPrefix(s[i:], d) {
			return len(d), d[0]
		}
	}
	return 0, 0
}

func skipLines(s string, i int) int {
	for i < len(s) && (s[i] == '\n' || s[i] == '\r' || s[i] == ' ' || s[i] == '\t') {
		i++
	}
	return i
}

// accept reports whether the head is a dateline.
func (h *head) accept(t *agency.Table) bool {
	real, caps := 0, true
	for i := range h.places[:h.n] {
		if p := &h.places[i]; !p.agency {
			real++
			caps = caps && p.caps
		}
	}
	if real == 0 {
		return h.acceptAgency()
	}
	if !caps && h.sep == none && h.credited == 0 && h.date.Empty() && h.n < 2 {
		return false // an ordinary sentence
	}
	for i := range h.places[:h.n] {
		if p := &h.places[i]; !p.agency && !h.couldBePlace(p, i) {
			return false
		}
	}
	switch {
	case h.credited > 0:
		return h.acceptCredited(caps)
	case caps:
		return h.acceptCaps()
	}
	return h.acceptMixed()
}

// acceptCredited decides on places with an agency.
func (h *head) acceptCredited(caps bool) bool {
	switch {
	case h.nb == 0 && (h.sep == lineEnd || h.sep == none):
		return false // ANP/Jan Verzonnen, a byline
	case caps:
		return h.sep != none || !h.ambiguous && h.bodyOpens()
	}
	return h.acceptMixedCredit()
}

// acceptAgency decides on an agency without a place: "(Belga) De …",
// "ANP - De …".
func (h *head) acceptAgency() bool {
	switch h.sep {
	case dash, colon:
		return h.bodyOpens() || h.i >= len(h.s)
	case none:
		return h.leading && !h.ambiguous && h.bodyOpens() && h.sentence()
	}
	return false
}

// couldBePlace reports whether nothing in the words of p forbids a place.
func (h *head) couldBePlace(p *place, i int) bool {
	if p.letters < 2 && !(i > 0 && p.words == 1) || p.words > 2 && p.letters < 2*p.words {
		return false // O P R O E P
	}
	if h.credited == 0 && (wordLists().stops.has(p.Of(h.s)) || p.caps && (p.letters < 3 || !p.vowel) && i == 0) {
		return false
	}
	if agency.Desk(p.Of(h.s)) == p.Len() {
		return false // Live-redactie, 19 april
	}
	nth, last, name := 0, false, h.credited > 0 || !h.date.Empty()
	for w := range strings.FieldsSeq(p.Of(h.s)) {
		var buf [maxWord]byte
		f, ok := fold(w, buf[:0])
		if !ok || h.forbids(p, f, nth) {
			return false
		}
		last = nth > 0 && wordLists().particles.holds(f)
		name = name || !ordinary(p, f, nth)
		nth++
	}
	// A place does not end in a preposition (DE WEEK VAN), and it is a name:
	// "Brand - De …" and "GOUDEN TIP - De …" are headings.
	return !last && name
}

// isPrefix reports whether the nth word of a place is one with which names of
// several words begin.
func isPrefix(p *place, f []byte, nth int) bool {
	return nth == 0 && p.words > 1 && wordLists().prefixes.holds(f)
}

// forbids reports whether the nth word of p, in lower case, is in no place.
func (h *head) forbids(p *place, f []byte, nth int) bool {
	l := wordLists()
	if nth == 0 && h.credited == 0 && p.words > 1 && l.stops.holds(f) {
		return true // ABN AMRO, FC DELFT
	}
	headline := !isPrefix(p, f, nth) && (p.caps || p.words > 1) // Heel is a village
	first := nth == 0 && !(h.credited > 0 && isPrefix(p, f, nth))
	return l.labels.holds(f) || headline && l.notInPlaces.holds(f) || first && l.notFirst.holds(f) // AL HOCEIMA (AFP)
}

// ordinary reports whether the nth word of p, in lower case, is a common word
// rather than a place's.
func ordinary(p *place, f []byte, nth int) bool {
	switch {
	case isPrefix(p, f, nth):
		return false
	case listed(commonWords, f), nth > 0 && wordLists().particles.holds(f) && !wordLists().inside.holds(f):
		return true
	}
	return p.words == 1 && (listed(knownNames, f) || compound(f))
}

// acceptMixedCredit decides on places in lower case with agencies: "Brussel
// (Belga) - ", but not "Autoriteit Persoonsgegevens (AP)", whose brackets
// hold its own letters, nor "Jan Voorbeeld (ANP)", a photographer.
func (h *head) acceptMixedCredit() bool {
	p := &h.places[0]
	if h.nb > 0 && isAcronym(p.Of(h.s), h.brackets[0].Of(h.s)) {
		return false
	}
	like := p.like(h.s)
	switch h.sep {
	case dash, colon:
		return like || !h.ambiguous
	case lineEnd:
		return like && !h.ambiguous
	}
	return like && !h.ambiguous && h.bodyOpens()
}

// acceptCaps decides on places in capitals without an agency.
func (h *head) acceptCaps() bool {
	p := &h.places[0]
	dated := !h.prefixed && (!h.date.Empty() || !h.time.Empty())
	switch h.sep {
	case dash:
		return h.acceptCapsDash(p, dated)
	case lineEnd:
		return dated && !h.date.Empty()
	case dot, colon, bar:
		return h.bodyOpens() && h.acceptCapsSign(p)
	case none:
		if dated && strings.HasSuffix(h.date.Of(h.s), ".") {
			return h.bodyOpens()
		}
		return h.acceptBoldFace(p)
	}
	return false
}

// acceptCapsSign decides on places in capitals before a full stop, a colon or a bar.
func (h *head) acceptCapsSign(p *place) bool {
	switch h.sep {
	case dot:
		// "BERLIJN. Op het plein …", not "STOP. Nu even niet".
		return !h.date.Empty() || !h.time.Empty() || (p.letters >= 4 && h.starter() || town(p.Of(h.s))) && h.prose()
	case colon:
		// "WILLEMSTAD: De brug …", not "TEGENSTANDERS: De brug …".
		return h.n == 1 && town(p.Of(h.s)) && h.prose() && h.longSentence()
	}
	// "KIESWIJZER | Waar staan de partijen?" is a heading.
	return h.prose() && !h.interview() && p.letters >= 3 && !strings.HasSuffix(h.line(), "?")
}

// acceptCapsDash decides on places in capitals before a dash.
func (h *head) acceptCapsDash(p *place, dated bool) bool {
	switch {
	case h.i >= len(h.s):
		return true
	case h.bodyOpens():
		return h.sentence() || dated
	}
	// A body in lower case is one where no second dash makes an aside of it:
	// "ARNHEM - een man is …", "ASWH - na rust - …".
	return p.letters >= 4 && h.sentence() && !h.aside() && !h.title()
}

// acceptBoldFace decides on places in capitals with nothing but a blank
// after them, as left over from bold type: "TIEL De legendarische band …".
// They count only where the sentence shows that it begins here.
func (h *head) acceptBoldFace(p *place) bool {
	if !h.spaced || h.qualified || !h.bodyOpens() || !h.sentence() || p.short || strings.HasPrefix(p.Of(h.s), "HET ") || h.title() || h.interview() && !h.recurs(p) {
		return false
	}
	switch {
	case p.letters < 4:
		return h.starter() && h.recurs(p)
	case h.starter() || h.recurs(p):
		return true
	}
	return p.letters >= 7 && p.words == 1 && h.longSentence()
}

// acceptMixed decides on places in lower case without an agency.
func (h *head) acceptMixed() bool {
	for i := range h.places[:h.n] {
		p := &h.places[i]
		if !p.like(h.s) || h.date.Empty() && wordLists().sides.has(p.Of(h.s)) {
			return false
		}
	}
	p := &h.places[0]
	if !h.date.Empty() && !h.prefixed && h.comma {
		return h.acceptDated()
	}
	if h.abbreviated() || !h.bodyOpens() || !h.prose() || manyParts(p.Of(h.s)) {
		return false
	}
	return h.acceptMixedSign(p)
}

// acceptMixedSign decides by what is between places in lower case and the body.
func (h *head) acceptMixedSign(p *place) bool {
	switch {
	case h.sep == none && h.n > 1:
		return h.slashed && h.spaced && h.starter() // Dendermonde/Buggenhout Het parket …
	case h.sep == bar:
		return h.recurs(p) || h.starter() && h.longSentence()
	case h.sep == dash:
		return h.acceptMixedDash(p)
	case h.sep == dot:
		// "Zutphen. De brug …", not "Brug. De dijk …".
		return h.n == 1 && !h.prefixed && town(p.Of(h.s)) && h.longSentence()
	}
	return false
}

// abbreviated reports whether the bracket holds an acronym, as after a body:
// Staatsbosbeheer (SBB).
func (h *head) abbreviated() bool {
	return h.qualified && len(h.brackets[0].Of(h.s)) > 2 && isCaps(h.brackets[0].Of(h.s))
}

// acceptDated decides on places in lower case with a comma and a date.
func (h *head) acceptDated() bool {
	switch h.sep {
	case dash, lineEnd:
		return h.i >= len(h.s) || h.bodyOpens()
	case dot, bar:
		return h.bodyOpens()
	case none:
		return strings.HasSuffix(h.date.Of(h.s), ".") && h.bodyOpens()
	}
	return false
}

// acceptMixedDash decides on places in lower case before a dash.
func (h *head) acceptMixedDash(p *place) bool {
	switch {
	case h.recurs(p):
		return true
	case h.starter():
		return !h.closesAside()
	}
	return h.spaced && (p.words == 1 || wordLists().dutchPrefixes.has(p.firstWord(h.s))) && (h.longSentence() || common(h.firstWord())) && !h.pair()
}

// isCaps reports whether s is made of capitals alone.
func isCaps(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// glued reads a well-known city that is glued to the first word of the
// sentence: "AnkaraRecep Tayyip", "AMSTERDAMDe".
func (h *head) glued() (Dateline, bool) {
	s := h.s
	i := h.start
	if i >= len(s) || s[i] < 'A' || s[i] > 'Z' {
		return Dateline{}, false
	}
	if !gluedCapital(s[i:min(len(s), i+24)]) {
		return Dateline{}, false
	}
	for j := i + 1; j < len(s) && j-i < 24; {
		r, n := utf8.DecodeRuneInString(s[j:])
		switch {
		case unicode.IsUpper(r):
			// The place ends before a capital that a small letter follows,
			// or an article of one letter pair: De, Het.
			if r2, _ := utf8.DecodeRuneInString(s[j+n:]); j-i >= 3 && unicode.IsLower(r2) && wordLists().cities.has(s[i:j]) {
				h.i = j
				if h.sentence() {
					return Dateline{Span: text.Span{Start: i, End: j}, Places: []text.Span{{Start: i, End: j}}, Body: j}, true
				}
				return Dateline{}, false
			}
		case unicode.IsLower(r), r == ' ', r == '-':
		default:
			return Dateline{}, false
		}
		j += n
	}
	return Dateline{}, false
}

// gluedCapital reports whether a capital comes right after another letter: a
// cheap test that most sentences fail.
func gluedCapital(s string) bool {
	for i := 3; i < len(s); i++ {
		if c := s[i]; 'A' <= c && c <= 'Z' && letterAfter(s, i-1) {
			return true
		}
	}
	return false
}

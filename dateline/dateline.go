package dateline

import (
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// Dateline is what comes before the first sentence of a report. Its span
// runs from its first sign to the body, the separator with its blanks
// included.
type Dateline struct {
	text.Span
	// Places are the places as printed, in their order; none where an
	// agency stands alone: "(Belga) De …".
	Places []text.Span
	// Credits are the agencies, each with where == agency.Dateline.
	Credits []agency.Credit
	// Date is the date ("4 SEPT.", "donderdag"), Time the clock time
	// ("16:50"); empty where there is none.
	Date, Time text.Span
	// Body is the offset where the first sentence begins; len(s) where
	// nothing follows.
	Body int
}

// Shift moves all spans by n bytes.
func (d *Dateline) Shift(n int) {
	d.Start += n
	d.End += n
	d.Body += n
	for i := range d.Places {
		d.Places[i].Start += n
		d.Places[i].End += n
	}
	for i := range d.Credits {
		d.Credits[i].Shift(n)
	}
	for _, sp := range [...]*text.Span{&d.Date, &d.Time} {
		if !sp.Empty() {
			sp.Start += n
			sp.End += n
		}
	}
}

// Parser reads datelines. The zero Parser knows the project's own agencies.
type Parser struct {
	// Agencies are the agencies that credits may name; nil for
	// [agency.Default].
	Agencies *agency.Table
}

// Parse reads the dateline at the front of s with the project's own
// agencies. It is false where s has none.
func Parse(s string) (Dateline, bool) {
	var p Parser
	return p.Parse(s)
}

// maxFront is how many bytes of a text can be its dateline.
const maxFront = 240

// maxPlaces bounds the places of one dateline.
const maxPlaces = 8

// head is a dateline while it is read.
type head struct {
	front
	start      int
	places     [maxPlaces]place
	n          int
	brackets   [2]text.Span // credits, or what else is in brackets
	nb         int
	sep        separator
	date, time text.Span
	prefixed   bool // a date or time is in front of the places
	credited   int  // the brackets and places that hold agencies
	ambiguous  bool // no agency among them is beyond doubt
	qualified  bool // a bracket holds what tells places apart: (B)
	leading    bool // the brackets are in front
	slashed    bool // a stroke parts the places
	comma      bool // a comma comes before the date after the places
	spaced     bool // white space comes before what follows the head
}

// Parse reads the dateline at the front of s. It is false where s has none.
func (p *Parser) Parse(s string) (Dateline, bool) {
	h := head{front: front{s: s}, start: skipJunk(s)}
	if !mayOpen(s, h.start) {
		return Dateline{}, false
	}
	if len(s) > h.start+maxFront {
		h.s = s[:cut(s, h.start+maxFront)]
	}
	t := p.Agencies
	if t == nil {
		t = agency.Default()
	}
	h.i = h.start
	if h.readHead(t) && h.accept(t) {
		return h.build(t), true
	}
	return h.glued()
}

// ParseAlone reads a line that is nothing but a place, as it is above a
// text: "PARAMARIBO", "Buenos Aires", "Parijs/Londen". Parse takes none of
// those, since a title or a section may look the same: only where the line
// is on its page can tell. A place in lower case must be a town that is
// known.
func ParseAlone(s string) (Dateline, bool) {
	h := head{front: front{s: s}, start: skipJunk(s)}
	end := len(strings.TrimRight(s, " \t\r\n"))
	if !mayOpen(s, h.start) || end-h.start > maxPlaceBytes || stamp.Date(s[h.start:]) > 0 {
		return Dateline{}, false
	}
	h.i = h.start
	if !h.readPlaces(agency.Default()) || h.i != end || h.credited > 0 {
		return Dateline{}, false
	}
	d := Dateline{Span: text.Span{Start: h.start, End: end}, Body: len(s)}
	for i := range h.places[:h.n] {
		p := &h.places[i]
		if !town(p.Of(s)) && !(p.caps && p.letters >= 4 && h.couldBePlace(p, i) && p.placeForm(s)) {
			return Dateline{}, false
		}
		d.Places = append(d.Places, p.Span)
	}
	return d, true
}

// placeForm reports whether a place in capitals has a form that the name of a
// person and a heading have not: one word, or a word that begins places or is
// inside them: NEW YORK, ALPHEN AAN DEN RIJN.
func (p *place) placeForm(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(p.Of(s)) {
		var buf [maxWord]byte
		f, _ := fold(w, buf[:0])
		switch {
		case n == 0 && p.words > 1 && (string(f) == "de" || string(f) == "het"):
			return false // DE ESSENTIE: such a place is a town that is known
		case n == 0 && (p.words > 1 && wordLists().prefixes.holds(f) || !letterAfter(w, 0)), n > 0 && wordLists().inside.holds(f):
			return true // 'T HARDE
		}
		n++
	}
	return n == 1
}

// skipJunk passes the blanks and the invisible signs at the front of a text:
// byte order mark, zero-width space, direction marks.
func skipJunk(s string) int {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case ' ', '\t', '\n', '\r', '\u00a0', '\ufeff', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2028', '\u2060':
			i += n
		default:
			return i
		}
		if i > 64 {
			return i
		}
	}
	return len(s)
}

// mayOpen reports whether a dateline can open with the sign at i.
func mayOpen(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	c := s[i]
	switch {
	case 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c >= 0xc3, c == '(', c == '[', c == '\'':
		return true
	}
	return maybeStamp[c] && stamp.Date(s[i:]) > 0
}

// cut moves i back to the start of a rune.
func cut(s string, i int) int {
	for i > 0 && !utf8.RuneStart(s[i]) {
		i--
	}
	return i
}

// readHead reads everything up to the separator, and the separator.
func (h *head) readHead(t *agency.Table) bool {
	h.readStamps()
	h.prefixed = h.i > h.start
	if h.at('(') || h.at('[') {
		if !h.readBracket(t) || h.credited == 0 {
			return false
		}
		h.leading = true
		h.readSeparator()
		if h.sep == none {
			// "(ANP) AMSTERDAM - De …": the place may follow.
			placed := *h
			if placed.readPlaces(t) && placed.readTail(t) && placed.sep == dash {
				*h = placed
			}
		}
		return true
	} else if !h.readPlaces(t) {
		return false
	}
	return h.readTail(t)
}

// readStamps reads the date and the clock time in front of the places.
func (h *head) readStamps() {
	for range 2 {
		if h.i >= len(h.s) || !maybeStamp[h.s[h.i]] {
			return
		}
		rest := h.s[h.i:]
		sp := &h.time
		n := stamp.Clock(rest)
		if n == 0 {
			n, sp = stamp.Date(rest), &h.date
		}
		if n == 0 || !sp.Empty() || !strings.ContainsAny(rest[:n], "0123456789") {
			return
		}
		j := h.i + n
		k := j
		for k < len(h.s) && (h.s[k] == ' ' || h.s[k] == ',' || h.s[k] == '|') {
			k++
		}
		if strings.HasPrefix(h.s[k:], "- ") {
			k += 2
		} else if strings.HasPrefix(h.s[k:], "– ") {
			k += 4
		}
		if k == j {
			return
		}
		*sp = text.Span{Start: h.i, End: j}
		h.i = k
	}
}

// readPlaces reads the places and the agencies among them.
func (h *head) readPlaces(t *agency.Table) bool {
	for {
		if h.n == maxPlaces {
			return false
		}
		p, ok := scanPlace(h.s, h.i, h.n)
		if !ok {
			return false
		}
		h.places[h.n] = p
		h.n++
		h.i = p.End
		if h.isAgency(t, &p) {
			h.places[h.n-1].agency = true
			h.credited++
		}
		j := blanks(h.s, h.i)
		if j >= len(h.s) {
			return true
		}
		switch h.s[j] {
		case '/':
			if h.strokeEnds(&p, j) {
				return true
			}
			h.slashed = true
			h.i = blanks(h.s, j+1)
			continue
		case ',':
			k := blanks(h.s, j+1)
			if k == len(h.s) || k == j+1 || stamp.Date(h.s[k:]) > 0 {
				return true
			}
			if q, ok := scanPlace(h.s, k, h.n); ok && p.caps && q.caps && q.letters > 2 {
				h.i = k
				continue
			} else if ok && h.isState(&p, &q) {
				h.i = q.End
			}
		}
		return true
	}
}

// isAgency reports whether the place is an agency: ANP/BRUSSEL.
func (h *head) isAgency(t *agency.Table, p *place) bool {
	if p.words != 1 || !p.caps || p.letters > 10 {
		return false
	}
	_, sure := t.Knows(p.Of(h.s))
	return sure
}

// strokeEnds reports whether the stroke at j, after a place, parts the places from
// the body, and not from another place: RUINEN/ De … ; EUPEN // De ….
func (h *head) strokeEnds(p *place, j int) bool {
	k := blanks(h.s, j+1)
	q, ok := scanPlace(h.s, k, h.n)
	return p.caps && k > j+1 && (!ok || !q.caps) || strings.HasPrefix(h.s[j:], "//")
}

// isState reports whether q, after a place and a comma, is the state, the
// province or the country that it lies in, and no place of its own: AUSTIN,
// Texas (AP) - ; WASHINGTON, D.C. (AP) - .
func (h *head) isState(p, q *place) bool {
	if q.words > 3 {
		return false
	}
	j := blanks(h.s, q.End)
	if j == len(h.s) || j == q.End {
		return false
	}
	n, _ := dashAt(h.s, j)
	return n > 0 && p.caps || h.s[j] == '('
}

// readTail reads what is between the places and the body.
func (h *head) readTail(t *agency.Table) bool {
	for {
		j := blanks(h.s, h.i)
		h.spaced = j > h.i
		if j >= len(h.s) {
			break
		}
		if k := blanks(h.s, j+1); h.s[j] == ',' && k < len(h.s) && h.s[k] == '(' {
			j = k // ROTTERDAM, (ANP) -
		}
		if h.s[j] == '(' || h.s[j] == '[' {
			h.i = j
			if h.nb == len(h.brackets) || !h.readBracket(t) {
				return false
			}
			continue
		}
		k := j
		if h.s[j] == ',' {
			k = blanks(h.s, j+1)
		}
		if (k > j || h.spaced) && k < len(h.s) && h.readStamp(k) {
			h.comma = h.comma || k > j
			continue
		}
		if k > j {
			return false
		}
		break
	}
	h.readSeparator()
	if h.sep == dash && h.i < len(h.s) {
		h.readAfterDash(t)
	}
	return true
}

// readAfterDash reads the agency or the date that some wires print after the
// dash: "BRUSSEL - (Belga) De …", "BRUSSEL - 10 juni - De …".
func (h *head) readAfterDash(t *agency.Table) {
	more := *h
	switch {
	case h.s[h.i] == '(' && h.credited == 0 && h.nb < len(h.brackets):
		if !more.readBracket(t) || more.credited == 0 {
			return
		}
		if more.readSeparator(); more.sep == none {
			more.sep, more.i = dash, blanks(h.s, more.i)
		}
	case more.date.Empty() && more.readStamp(h.i):
		more.sep = none
		if more.readSeparator(); more.sep != dash {
			return
		}
	default:
		return
	}
	if more.bodyOpens() {
		*h = more
	}
}

// maybeStamp are the bytes with which a date or clock time begins: a digit,
// or the first letter of a day of the week.
var maybeStamp = [256]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'm': true, 'd': true, 'w': true, 'v': true, 'z': true, 'M': true, 'D': true, 'W': true, 'V': true, 'Z': true,
}

// readStamp reads a date or clock time after the places.
func (h *head) readStamp(k int) bool {
	if !maybeStamp[h.s[k]] {
		return false
	}
	rest := h.s[k:]
	if n := stamp.Clock(rest); n > 0 && h.time.Empty() {
		h.time = text.Span{Start: k, End: k + n}
		h.i = k + n
		return true
	}
	if n := stamp.Date(rest); n > 0 && h.date.Empty() {
		h.date = text.Span{Start: k, End: k + n}
		h.i = k + n
		return true
	}
	return false
}

// readBracket reads the brackets at h.i: credits, a date, or what tells two
// places of one name apart.
func (h *head) readBracket(t *agency.Table) bool {
	shut := byte(')')
	if h.s[h.i] == '[' {
		shut = ']'
	}
	n := strings.IndexByte(h.s[h.i:min(len(h.s), h.i+72)], shut)
	if n < 0 {
		return false
	}
	in := text.Span{Start: h.i + 1, End: h.i + n}
	word := in.Of(h.s)
	_, sure, ok := t.List(h.s, in)
	switch {
	case ok:
		h.ambiguous = sure == 0 && (h.credited == 0 || h.ambiguous)
		h.credited++
	case h.date.Empty() && stamp.Date(word) == len(word) && word != "":
		h.date = in
		h.i += n + 1
		return true
	case isQualifier(word) && (!wordLists().stops.has(word) || wordLists().countries.has(word)):
		h.qualified = true
	case isOwnWork(word):
	default:
		return false
	}
	h.brackets[h.nb] = in
	h.nb++
	h.i += n + 1
	return true
}

func (h *head) at(c byte) bool { return h.i < len(h.s) && h.s[h.i] == c }

// build makes the result of a head that was accepted.
func (h *head) build(t *agency.Table) Dateline {
	d := Dateline{Span: text.Span{Start: h.start, End: h.i}, Date: h.date, Time: h.time, Body: h.i}
	for _, p := range h.places[:h.n] {
		if !p.agency {
			d.Places = append(d.Places, p.Span)
			continue
		}
		d.Credits, _ = t.AppendList(d.Credits, h.s, p.Span, agency.Dateline)
	}
	for _, b := range h.brackets[:h.nb] {
		d.Credits, _ = t.AppendList(d.Credits, h.s, b, agency.Dateline)
	}
	return d
}

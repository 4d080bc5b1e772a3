package agency

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/tsv"
	"github.com/kopij/kopij/text"
)

// Line is a credit or a byline: a whole line or the tail of one.
type Line struct {
	text.Span
	Where   Where
	Credits []Credit
	// Names are the people, desks and other media beside the agencies:
	// authors in a byline, photographers under a picture.
	Names []text.Span
	// Date is the date or clock time printed with it.
	Date text.Span
}

// Shift moves all spans of the line by n bytes.
func (l *Line) Shift(n int) {
	l.Start += n
	l.End += n
	for i := range l.Credits {
		l.Credits[i].Shift(n)
	}
	for i := range l.Names {
		l.Names[i].Start += n
		l.Names[i].End += n
	}
	if !l.Date.Empty() {
		l.Date.Start += n
		l.Date.End += n
	}
}

// leadIn is a word that opens a credit.
type leadIn struct {
	word  string
	where Where
	// what it takes without a colon after it
	bare takes
}

type takes uint8

const (
	takesAgency takes = 1 << iota // an agency
	takesDesk                     // onze redactie
	takesPerson                   // a name of two words and more
	onlyAgency                    // no name after a colon either: Video: …
)

// takesNames are what leadins.tsv calls them.
var takesNames = [...]string{"agency", "desk", "person", "only"}

//go:embed leadins.tsv
var leadInTable string

// leadIns are the words of leadins.tsv, the longer one of two that begin alike
// first.
var leadIns = sync.OnceValue(func() []leadIn {
	var out []leadIn
	for row := range tsv.Rows(leadInTable) {
		l := leadIn{word: row[0], where: Where(slices.Index(whereNames[:], row[1]))}
		for t := range strings.FieldsSeq(row[2]) {
			l.bare |= 1 << slices.Index(takesNames[:], t)
		}
		out = append(out, l)
	}
	slices.SortStableFunc(out, func(a, b leadIn) int { return len(b.word) - len(a.word) })
	return out
})

const (
	maxLine = 160 // a longer line is no credit
	maxTail = 90  // nor is a longer tail of a line
)

// ParseLine reads s with the project's own table; see [Table.ParseLine].
func ParseLine(s string) (Line, bool) { return Default().ParseLine(s) }

// ParseTail reads the end of s with the project's own table; see
// [Table.ParseTail].
func ParseTail(s string) (Line, bool) { return Default().ParseTail(s) }

// ParseLine reads a line that is a credit or a byline from end to end:
// "Bron: ANP", "(Foto: ANP)", "Door Jan Jansen", "14-11-2016, 19:07 | auteur
// ANP", "Hart van Nederland/ANP". White space around it is left out of the
// span.
func (t *Table) ParseLine(s string) (Line, bool) {
	sp := trim(s, text.Span{Start: 0, End: len(s)})
	if sp.Len() < 2 || sp.Len() > maxLine {
		return Line{}, false
	}
	l := Line{Span: sp}
	if t.readSentence(s, &l, sp) {
		return l, true
	}
	if !opens(sp.Of(s)) {
		return Line{}, false
	}
	in, bracketed := unbracket(s, sp)
	if st := stampAt(s[:in.End], in.Start); !st.Empty() {
		// A date or time in front.
		l.Date = st
		in.Start = st.End
	}
	in.Start = skipSigns(s[:in.End], in.Start)
	if w := in.Of(s); strings.HasPrefix(w, "/") && strings.HasSuffix(w, "-") {
		in = trim(s, text.Span{Start: in.Start + 1, End: in.End - 1}) // -/ANP/-
	}
	if in.Empty() {
		return Line{}, false
	}
	in = withoutReservation(s, in)
	if t.readSentence(s, &l, in) {
		return l, true // (Dit bericht is afkomstig van het ANP)
	}
	i, lead, colon := t.readLeadIns(s[:in.End], in.Start)
	switch {
	case lead != nil && !(lead.word == "redactie" && i < in.End && s[i] == '/'):
		return t.ledLine(s, l, text.Span{Start: i, End: in.End}, lead, colon)
	case bracketed:
		return t.listLine(s, l, in, End)
	}
	if t.readAuthored(s, &l, in) {
		return l, true
	}
	return t.listLine(s, l, in, Byline)
}

// readAuthored reads an author with an agency behind him, in brackets or behind
// a dash: Jan Verzonnen (Belga), jvz – ANP.
func (t *Table) readAuthored(s string, l *Line, in text.Span) bool {
	w := in.Of(s)
	for _, sign := range [...]string{" (", " – ", " — ", " - "} {
		i := strings.Index(w, sign)
		if i < 0 || !IsName(w[:i]) && !isInitials(w[:i]) {
			continue
		}
		of := text.Span{Start: in.Start + i + len(sign), End: in.End}
		if sign == " (" && !strings.HasSuffix(w, ")") {
			return false
		} else if sign == " (" {
			of.End--
		}
		row := t.find(of.Of(s))
		if row < 0 || t.rows[row].Ambiguous || !t.rows[row].exact(of.Of(s)) {
			return false
		}
		l.Where = Byline
		l.Credits = append(l.Credits, t.credit(of, row, Byline))
		l.Names = append(l.Names, text.Span{Start: in.Start, End: in.Start + i})
		return true
	}
	return false
}

// ledLine reads what follows the lead-in of a line, with a colon between them or
// not.
func (t *Table) ledLine(s string, l Line, in text.Span, lead *leadIn, colon bool) (Line, bool) {
	l.Where = lead.where
	bare := lead.bare
	if colon && bare&onlyAgency != 0 {
		colon = false
	} else if colon {
		bare = takesAgency | takesPerson
		if lead.where == Byline {
			bare |= takesDesk
		}
	}
	if lead.word == "van" && !colon && !vanDesk(in.Of(s)) {
		bare &^= takesDesk // Van Gerwen dolt met verslaggever
	}
	if !t.readParts(s, &l, in, bare, colon) {
		return Line{}, false
	}
	if l.Where == Photo && lead.word == "©" && yearOnly(s, l.Date) {
		l.Where = Source
	}
	finish(&l)
	return l, true
}

// sentences say in a sentence where a text is from. What opens them is the text
// itself in any of its names, and after the agency may come what else is said of
// it: "Dit bericht komt van het ANP en is automatisch geplaatst".
var sentences = [...]struct{ before, after, example string }{
	{before: "voor de inhoud van {text} is ", after: " verantwoordelijk", example: "Voor de inhoud van dit bericht is Belga verantwoordelijk."},
	{before: "{text} is afkomstig van ", after: "", example: "Dit artikel is afkomstig van het ANP."},
	{before: "{text} is van ", after: "", example: "Dit verhaal is van Belga."},
	{before: "{text} komt van ", after: "", example: "Dit bericht komt van persbureau AFP."},
	{before: "{text} is een bericht van ", after: "", example: "Dit is een bericht van het ANP."},
	{before: "{text} is overgenomen van ", after: "", example: "Dit bericht is overgenomen van Reuters en vertaald."},
	{before: "{text} is automatisch overgenomen van ", after: "", example: "Dit bericht is automatisch overgenomen van Belga."},
	{before: "{text} werd overgenomen van ", after: "", example: "Dit artikel werd overgenomen van het ANP."},
	{before: "{text} werd geschreven door ", after: "", example: "Dit artikel werd geschreven door het ANP."},
	{before: "{text} is geleverd door ", after: "", example: "Dit nieuwsbericht is geleverd door het ANP."},
	{before: "{text} is geschreven door ", after: "", example: "Deze tekst is geschreven door persbureau Belga."},
	{before: "{text} is mede gebaseerd op berichten van ", after: "", example: "Dit artikel is mede gebaseerd op berichten van AP en AFP."},
	{before: "{text} is gebaseerd op berichten van ", after: "", example: "Dit artikel is gebaseerd op berichten van dpa."},
	{before: "{text} is mogelijk gemaakt door ", after: "", example: "Dit bericht is mogelijk gemaakt door het ANP."},
	{before: "met bijdragen van ", after: "", example: "Met bijdragen van Reuters."},
}

// readSentence reads a sentence that says where a text is from.
func (t *Table) readSentence(s string, l *Line, in text.Span) bool {
	w := strings.TrimRight(in.Of(s), ". ")
	if w == "" || strings.IndexByte("dmv", w[0]|0x20) < 0 {
		return false // none begins otherwise
	}
	for _, k := range sentences {
		n := prefixOf(w, k.before)
		if n == 0 || n >= len(w)-len(k.after) || !strings.EqualFold(w[len(w)-len(k.after):], k.after) {
			continue
		}
		q := text.Span{Start: in.Start + n, End: in.Start + len(w) - len(k.after)}
		for _, the := range words()["before"] {
			if rest, ok := strings.CutPrefix(q.Of(s), the+" "); ok {
				q.Start = q.End - len(rest)
			}
		}
		if t.readAgencies(s, l, q) {
			return true
		}
	}
	return false
}

// prefixOf is the length of the form at the start of w, in which {text} is any
// name of the text; 0 where it is not there.
func prefixOf(w, form string) int {
	before, after, any := strings.Cut(form, "{text}")
	if !any {
		return foldLen(w, form)
	}
	n := foldLen(w, before)
	if n < len(before) {
		return 0
	}
	for _, x := range words()["text"] {
		k := foldLen(w[n:], x)
		if k == 0 {
			continue
		}
		if m := foldLen(w[n+k:], after); m > 0 {
			return n + k + m
		}
	}
	return 0
}

// foldLen is the length of form where w begins with it, in capitals or not; 0
// where it does not.
func foldLen(w, form string) int {
	if len(w) < len(form) || !strings.EqualFold(w[:len(form)], form) {
		return 0
	}
	return len(form)
}

// goesOn reports whether w, after the agencies of such a sentence, says what was
// done with the text.
func goesOn(w string) bool {
	w = strings.TrimPrefix(strings.TrimLeft(w, ", "), "en ")
	for _, x := range words()["further"] {
		if rest, ok := strings.CutPrefix(w, x); ok && (rest == "" || rest[0] == ' ' || rest[0] == '.') {
			return true
		}
	}
	return false
}

// readAgencies reads the agencies that sp begins with.
func (t *Table) readAgencies(s string, l *Line, sp text.Span) bool {
	for end := sp.End; end > sp.Start; {
		if end == sp.End || goesOn(s[end:sp.End]) {
			if credits, ok := t.AppendList(nil, s, text.Span{Start: sp.Start, End: end}, Source); ok {
				l.Credits, l.Where = credits, Source
				return true
			}
		}
		and, comma := strings.LastIndex(s[sp.Start:end], " en "), strings.LastIndex(s[sp.Start:end], ", ")
		end = sp.Start + max(and, comma)
	}
	return false
}

// ParseHead reads the source that is glued to the front of a text: "Bron:
// Belga De brug is dicht.", where a count of comments may be between them.
// Body is where the text begins.
func (t *Table) ParseHead(s string) (l Line, body int, ok bool) {
	i, lead, colon := t.readLeadIns(s[:min(len(s), maxLine)], skipSigns(s[:min(len(s), maxLine)], 0))
	if lead == nil || lead.where != Source || !colon {
		return Line{}, 0, false
	}
	start := i
	for j := i; j < len(s) && j < i+maxForm; j++ {
		if s[j] != ' ' {
			continue
		}
		credits, known := t.AppendList(nil, s, text.Span{Start: start, End: j}, Source)
		k := skipBlank(s, j)
		for k < len(s) && k < j+5 && '0' <= s[k] && s[k] <= '9' {
			k++
		}
		k = skipBlank(s, k)
		r, _ := utf8.DecodeRuneInString(s[k:])
		if known && unicode.IsUpper(r) && sentenceFollows(s[k:]) {
			l, body = Line{Span: text.Span{Start: 0, End: j}, Where: Source, Credits: credits}, k
		}
	}
	return l, body, body > 0
}

// sentenceFollows reports whether a word in lower case stands early in s, as
// in a sentence and not in a list of names.
func sentenceFollows(s string) bool {
	n := 0
	for w := range strings.FieldsSeq(s) {
		if n++; n > 5 {
			return false
		}
		if n > 1 && 'a' <= w[0] && w[0] <= 'z' {
			return true
		}
	}
	return false
}

// vanDesk reports whether s, after "van", can name a desk: "onze verslaggever",
// "de redactie".
func vanDesk(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	return slices.ContainsFunc(words()["ours"], func(w string) bool { return strings.EqualFold(first, w) })
}

// opens reports whether a credit may begin as s does: a cheap test that most
// lines fail. A credit has no sentence in it.
func opens(s string) bool {
	if strings.HasSuffix(s, ".") && len(s) > 80 {
		return false
	}
	return true
}

// withoutReservation leaves out the rights that a credit closes with.
func withoutReservation(s string, sp text.Span) text.Span {
	in := strings.TrimRight(sp.Of(s), ". ")
	for _, r := range words()["reserved"] {
		if n := len(in) - len(r); n > 0 && strings.EqualFold(in[n:], r) {
			return text.Span{Start: sp.Start, End: sp.Start + len(strings.TrimRight(in[:n], " .,|-"))}
		}
	}
	return sp
}

// finish gives each credit its place and date.
func finish(l *Line) {
	for i := range l.Credits {
		l.Credits[i].Where = l.Where
		l.Credits[i].Date = l.Date
	}
}

// unbracket gives what is inside the brackets around sp.
func unbracket(s string, sp text.Span) (text.Span, bool) {
	in := s[sp.Start:sp.End]
	for _, b := range [...]string{"()", "[]"} {
		if in[0] == b[0] && strings.IndexByte(in, b[1]) == len(in)-1 {
			return trim(s, text.Span{Start: sp.Start + 1, End: sp.End - 1}), true
		}
	}
	return sp, false
}

// skipSigns passes the bars, dashes, dots and blanks between the parts of a
// credit.
func skipSigns(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case ' ', '\t', '|', '-', '–', '—', '•', '·', ',', ';', '\u00a0', '>', '*':
			i += n
		default:
			return i
		}
	}
	return i
}

// readLeadIns reads the lead-ins at i: "Beeld ©", "© Foto:". It gives the
// first one, with Photo winning over ©, and what follows them.
func (t *Table) readLeadIns(s string, i int) (next int, lead *leadIn, colon bool) {
	for range 3 {
		k := matchLeadIn(s, i)
		if k == nil || lead != nil && (k.where != Photo || lead.where != Photo) {
			break
		}
		if lead == nil || lead.word == "©" || lead.word == "copyright" {
			lead = k
		}
		i += len(k.word)
		i = skipBlank(s, i)
		if i < len(s) && s[i] == ':' {
			colon = true
			i = skipBlank(s, i+1)
		} else if i < len(s) && (s[i] == '|' || s[i] == '/' && k.where == Photo) {
			colon = true
			i = skipBlank(s, i+1)
		} else if k.bare&takesAgency != 0 && (strings.HasPrefix(s[i:], "- ") || strings.HasPrefix(s[i:], "– ")) {
			i = skipSigns(s, i) // Bron - ANP
		}
	}
	return i, lead, colon
}

func matchLeadIn(s string, i int) *leadIn {
	if i >= len(s) {
		return nil
	}
	first := s[i] | 0x20
	all := leadIns()
	for k := range all {
		l := &all[k]
		if l.word[0]|0x20 != first || len(s)-i < len(l.word) || !strings.EqualFold(s[i:i+len(l.word)], l.word) {
			continue
		}
		r, _ := utf8.DecodeRuneInString(s[i+len(l.word):])
		if unicode.IsLetter(r) && l.word != "©" && l.word != "(c)" {
			continue
		}
		if r == '-' || r == '\'' || r == '’' {
			continue
		}
		return l
	}
	return nil
}

func skipBlank(s string, i int) int {
	for i < len(s) {
		if blank(s[i]) {
			i++
		} else if strings.HasPrefix(s[i:], "\u00a0") {
			i += 2
		} else {
			break
		}
	}
	return i
}

// ParseTail reads a credit that closes a line of text: "… te zien. (ANP)",
// "… bij het huis. Foto: ANP", "… in Delft © ANP". The span holds the tail
// with its brackets. Codes alone count only after the end of a sentence.
func (t *Table) ParseTail(s string) (Line, bool) {
	end := trim(s, text.Span{Start: 0, End: len(s)}).End
	end = len(strings.TrimRight(s[:end], ".■◼▪ "))
	if end < 4 {
		return Line{}, false
	}
	if c := s[end-1]; c == ')' || c == ']' {
		if l, ok := t.bracketTail(s, end); ok {
			return l, true
		}
		return t.codesTail(s, end) // BELGA/(kdv)
	}
	low := max(0, end-maxTail)
	for i := end - 3; i > low; i-- {
		switch s[i] | 0x20 {
		case 'f', 'b', 'c', 't', 'i', '(' | 0x20, 0xc2 | 0x20:
			if !boundary(s, i) {
				continue
			}
			if l, ok := t.leadTail(s, i, end); ok {
				return l, true
			}
		}
	}
	return t.codesTail(s, end)
}

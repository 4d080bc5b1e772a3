package agency

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/surname"
	"github.com/kopij/kopij/text"
)

// listLine reads a line without a lead-in: agencies and the media beside
// them, "Hart van Nederland/ANP". One part must be an agency beyond doubt.
func (t *Table) listLine(s string, l Line, in text.Span, w Where) (Line, bool) {
	if in.Len() > 60 {
		return Line{}, false
	}
	l.Where = w
	sure := false
	for i, n := in.Start, 0; i < in.End; n++ {
		if n > maxParts {
			return Line{}, false
		}
		if st := stampAt(s[:in.End], i); n > 0 && !st.Empty() {
			l.Date = st
			i = skipSigns(s[:in.End], st.End)
			continue
		}
		end, next := part(s[:in.End], i)
		p := bare(s, text.Span{Start: i, End: end})
		row, ok := t.listPart(s, &l, p, n)
		if !ok || row < 0 && next < in.End && !listGoesOn(s[end:], p.Of(s)) {
			return Line{}, false
		}
		sure = sure || row >= 0 && !t.rows[row].Ambiguous && (t.rows[row].exact(p.Of(s)) || inSmall(p.Of(s))) || len(l.Credits) > 0 && ownWords(p.Of(s))
		i = skipSigns(s[:in.End], next)
	}
	if !sure || !l.Date.Empty() && len(l.Credits) == 0 {
		return Line{}, false
	}
	finish(&l)
	return l, true
}

// listGoesOn reports whether rest goes on with a list after a part that is no agency:
// Hart van Voorbeeld/ANP, Jan Verzonnen en Anna Voorbeeld/ANP.
func listGoesOn(rest, part string) bool {
	return strings.IndexByte("/|,", rest[0]) >= 0 || strings.HasPrefix(rest, " en ") && IsName(part)
}

// listPart adds one part of such a line: the agency of a row, or a medium
// (row is -1). ok is false where it is neither.
func (t *Table) listPart(s string, l *Line, p text.Span, n int) (row int, ok bool) {
	row = t.find(p.Of(s))
	switch {
	case row >= 0:
		l.Credits = append(l.Credits, t.credit(p, row, l.Where))
	case p.Of(s) == strings.ToLower(p.Of(s)) && ownWords(p.Of(s)): // eigen berichtgeving
	case n > 0 && len(l.Credits) == 0 && p.Empty(), !mediumName(p.Of(s)) && !isInitials(p.Of(s)):
		return row, false
	default:
		l.Names = append(l.Names, p)
	}
	return row, true
}

// inSmall reports whether w is a name in small letters that is too long for
// initials: "jvz/belga".
func inSmall(w string) bool { return len(w) > 4 && w == strings.ToLower(w) }

// exact reports whether form is written as the row writes it.
func (a *Agency) exact(form string) bool {
	for f := range a.forms() {
		if f == form {
			return true
		}
	}
	return false
}

// mediumName reports whether s may be a medium's name beside an agency: "Hart
// van Nederland", "NU.nl", "Redactie".
func mediumName(s string) bool {
	words := 0
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		if words++; words > 4 || words == 1 && !unicode.IsUpper(r) && !isDesk(w) {
			return false
		}
		if !unicode.IsUpper(r) && !unicode.IsDigit(r) && !surname.IsParticle(w) && !isDesk(w) {
			return false
		}
	}
	return words > 0
}

// readParts reads what follows a lead-in.
func (t *Table) readParts(s string, l *Line, in text.Span, bare takes, colon bool) bool {
	i := skipBlank(s[:in.End], in.Start)
	for n := 0; i < in.End; n++ {
		if n > maxParts {
			return false
		}
		if st := stampAt(s[:in.End], i); !st.Empty() {
			l.Date = st
			i = skipSigns(s[:in.End], st.End)
			if i < in.End && (s[i] == '.' || s[i] == ')') {
				i = skipSigns(s[:in.End], i+1)
			}
			continue
		}
		end, next := part(s[:in.End], i)
		p := trim(s, text.Span{Start: i, End: end})
		if !t.readPart(s, l, p, bare, colon, n) {
			return false
		}
		i = skipSigns(s[:in.End], next)
	}
	return len(l.Credits)+len(l.Names) > 0
}

// readPart reads one part: an agency, with a year or not; a desk; a name; a
// role or a reservation of rights, which are passed over.
func (t *Table) readPart(s string, l *Line, p text.Span, bare takes, colon bool, n int) bool {
	p.End -= len(p.Of(s)) - len(strings.TrimRight(p.Of(s), "."))
	if p.Empty() {
		return n > 0
	}
	if t.readAgency(s, l, p) {
		return true
	}
	w := p.Of(s)
	if y, k := leadingYear(w); k > 0 && y && n == 0 {
		l.Date = text.Span{Start: p.Start, End: p.Start + k}
		q := trim(s, text.Span{Start: p.Start + k, End: p.End})
		return q.Empty() || t.readAgency(s, l, q)
	}
	r, _ := utf8.DecodeRuneInString(w)
	if bare&takesDesk != 0 && (n == 0 || unicode.IsUpper(r) || strings.HasPrefix(w, "onze ")) && readDesk(s, l, p) {
		return true
	}
	words := strings.Count(w, " ") + 1
	if n > 0 && !l.continues(w, r, words, bare) && !nameIn(w, bare, colon) {
		return l.passes(w, r, words)
	}
	if n == 0 && !nameIn(w, bare, colon) && !(colon && words <= 3 && ownWork(w)) { // foto: eigen archief
		return false
	}
	l.Names = append(l.Names, p)
	return true
}

// nameIn reports whether a part is a name that a lead-in has after it.
func nameIn(w string, bare takes, colon bool) bool {
	return bare&takesPerson != 0 && IsName(w) || colon && mediumName(w)
}

// continues reports whether a part that is not the first is a name by those
// before it: onze verslaggevers Jan Verzonnen en …; ANP, Verzonnen Pers.
func (l *Line) continues(w string, r rune, words int, bare takes) bool {
	return bare&takesDesk != 0 && len(l.Names) > 0 && IsName(w) || unicode.IsUpper(r) && words <= 4 && len(l.Credits) > 0
}

// passes reports whether a part is passed over after what was read: a role, as
// hoofdredacteur van de krant, or a reservation of rights.
func (l *Line) passes(w string, r rune, words int) bool {
	return len(l.Credits)+len(l.Names) > 0 && words <= 6 && (unicode.IsLower(r) || strings.HasPrefix(w, "Alle rechten"))
}

// readDesk reads a desk and the name after it; false where p is none.
func readDesk(s string, l *Line, p text.Span) bool {
	d := deskEnd(p.Of(s))
	if d <= 0 {
		return false
	}
	l.Names = append(l.Names, text.Span{Start: p.Start, End: p.Start + d})
	if q := trim(s, text.Span{Start: p.Start + d, End: p.End}); !q.Empty() {
		l.Names = append(l.Names, q)
	}
	return true
}

// readAgency reads "ANP", "ANP 2024", "2024 ANP" and "ANP (jvz)".
func (t *Table) readAgency(s string, l *Line, p text.Span) bool {
	if n := strings.IndexByte(p.Of(s), '('); n > 1 && strings.HasSuffix(p.Of(s), ")") && isInitials(p.Of(s)[n+1:p.Len()-1]) {
		p = trim(s, text.Span{Start: p.Start, End: p.Start + n})
	}
	if row := t.find(p.Of(s)); row >= 0 {
		l.Credits = append(l.Credits, t.credit(p, row, l.Where))
		return true
	}
	if n := len(l.Credits); n < len(t.appendHyphened(l.Credits, s, p, l.Where)) {
		l.Credits = t.appendHyphened(l.Credits, s, p, l.Where)
		return true
	}
	if l.Where == Photo {
		if n := t.agencyFront(p.Of(s)); n > 0 {
			// © BELGA PHOTO JAN VERZONNEN
			q := text.Span{Start: p.Start, End: p.Start + n}
			l.Credits = append(l.Credits, t.credit(q, t.find(q.Of(s)), l.Where))
			l.Names = append(l.Names, trim(s, text.Span{Start: q.End, End: p.End}))
			return true
		}
	}
	if p.Len() > 5 && s[p.End-5] == ' ' {
		if y, k := leadingYear(s[p.End-4 : p.End]); y && k == 4 {
			q := trim(s, text.Span{Start: p.Start, End: p.End - 5})
			if row := t.find(q.Of(s)); row >= 0 {
				l.Credits = append(l.Credits, t.credit(q, row, l.Where))
				l.Date = text.Span{Start: p.End - 4, End: p.End}
				return true
			}
		}
	}
	return false
}

// agencyFront is the length of the agency at the front of w where a person's
// name follows it; 0 where none does.
func (t *Table) agencyFront(w string) int {
	for i := len(w) - 1; i > 0; i-- {
		if w[i] != ' ' || !IsName(w[i+1:]) {
			continue
		}
		if row := t.find(w[:i]); row >= 0 && !t.rows[row].Ambiguous {
			return i
		}
	}
	return 0
}

// leadingYear reports whether s begins with a year, and its length.
func leadingYear(s string) (bool, int) {
	if len(s) < 4 || len(s) > 4 && s[4] >= '0' && s[4] <= '9' || s[:2] != "19" && s[:2] != "20" {
		return false, 0
	}
	if s[2] < '0' || s[2] > '9' || s[3] < '0' || s[3] > '9' {
		return false, 0
	}
	return true, 4
}

func yearOnly(s string, d text.Span) bool { return d.Len() == 4 }

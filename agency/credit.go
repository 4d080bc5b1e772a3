package agency

import (
	"strings"

	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// Where says in what place a credit stands.
type Where uint8

// The places of a credit.
const (
	Dateline Where = iota // PYONGYANG (ANP/AFP) -
	Byline                // Door ANP
	Source                // Bron: ANP
	Photo                 // Foto: ANP
	End                   // … voorbij. (ANP)
)

var whereNames = [...]string{"dateline", "byline", "source", "photo", "end"}

// String is the place's name in the JSON contract: "dateline", "byline" …; empty for
// a value that is none of them.
func (w Where) String() string {
	if int(w) < len(whereNames) {
		return whereNames[w]
	}
	return ""
}

// Credit is one agency named as the source of a text or a picture. The span
// holds its code as printed. An agency that no table knows has no Agency,
// Name, Country and Wikidata.
type Credit struct {
	text.Span
	Agency, Name, Country, Wikidata string
	Where                           Where
	// Date is the date printed with the credit; empty where there is none.
	Date text.Span
}

// Shift moves the spans of the credit by n bytes.
func (c *Credit) Shift(n int) {
	c.Start += n
	c.End += n
	if !c.Date.Empty() {
		c.Date.Start += n
		c.Date.End += n
	}
}

// credit makes the credit that s[sp] is; row is -1 for an unknown agency.
func (t *Table) credit(sp text.Span, row int, w Where) Credit {
	c := Credit{Span: sp, Where: w}
	if row >= 0 {
		a := &t.rows[row]
		c.Agency, c.Name, c.Country, c.Wikidata = a.Code, a.Name, a.Country, a.Wikidata
	}
	return c
}

// maxParts bounds the parts of one list of credits.
const maxParts = 12

// List reads s[sp] as a list of agencies, "ANP/AFP" or "ANP, RTR en DPA".
// It counts the agencies that the table knows, and those among them that are
// so beyond doubt. It is false where there is none, or where a part is
// neither an agency nor shaped like another medium's code ("HLN") or a
// medium's own work ("eigen berichtgeving").
func (t *Table) List(s string, sp text.Span) (known, sure int, ok bool) {
	parts := 0
	for i := sp.Start; i < sp.End; {
		if parts++; parts > maxParts {
			return 0, 0, false
		}
		end, next := part(s[:sp.End], i)
		p := bare(s, text.Span{Start: i, End: end})
		if row := t.find(p.Of(s)); row >= 0 {
			known++
			if !t.rows[row].Ambiguous {
				sure++
			}
		} else if _, _, a, b := t.hyphened(s, p); a >= 0 && b >= 0 {
			known += 2
			sure += 2
		} else if w := p.Of(s); !isCode(w) && !ownWork(w) {
			return 0, 0, false
		}
		i = next
	}
	return known, sure, known > 0
}

// AppendList appends the credits of the list s[sp] to dst; see [Table.List].
// In a dateline a code that the table does not know is a credit without an
// agency; elsewhere it is the initials of an author, and like a medium's own
// work none. It is false, and appends nothing, where s[sp] is
// no list of agencies.
func (t *Table) AppendList(dst []Credit, s string, sp text.Span, w Where) ([]Credit, bool) {
	first, known, parts := len(dst), false, 0
	for i := sp.Start; i < sp.End; {
		if parts++; parts > maxParts {
			return dst[:first], false
		}
		end, next := part(s[:sp.End], i)
		p := bare(s, text.Span{Start: i, End: end})
		row, n := t.find(p.Of(s)), len(dst)
		switch {
		case row >= 0:
			known = true
			dst = append(dst, t.credit(p, row, w))
		case isCode(p.Of(s)):
			if w == Dateline {
				dst = append(dst, t.credit(p, row, w))
			} // else the initials of an author: (BELGA/KDW)
		default:
			dst = t.appendHyphened(dst, s, p, w)
			if len(dst) == n && !ownWork(p.Of(s)) {
				return dst[:first], false
			}
			known = known || len(dst) > n
		}
		i = next
	}
	if !known {
		return dst[:first], false
	}
	return dst, true
}

// hyphened gives the two halves of "ANP-AFP" and their rows; -1 for what is
// no agency.
func (t *Table) hyphened(s string, p text.Span) (a, b text.Span, ra, rb int) {
	h := strings.IndexByte(p.Of(s), '-')
	if h < 0 {
		return a, b, -1, -1
	}
	a = trim(s, text.Span{Start: p.Start, End: p.Start + h})
	b = trim(s, text.Span{Start: p.Start + h + 1, End: p.End})
	return a, b, t.find(a.Of(s)), t.find(b.Of(s))
}

// appendHyphened appends the credits of "ANP-AFP", where both are agencies.
func (t *Table) appendHyphened(dst []Credit, s string, p text.Span, w Where) []Credit {
	a, b, ra, rb := t.hyphened(s, p)
	if ra < 0 || rb < 0 {
		return dst
	}
	return append(dst, t.credit(a, ra, w), t.credit(b, rb, w))
}

// owns begin a part of a credit that says the medium wrote itself: "eigen
// berichtgeving", "onze correspondent", "redactie".
var owns = [...]string{"eigen", "onze", "van onze", "redactie", "red."}

// ownWork reports whether s is a medium's own part of a credit, the initials
// of its author among them: (kdv/Belga).
func ownWork(s string) bool {
	return isInitials(s) || ownWords(s)
}

// ownWords reports whether s says that the medium wrote itself.
func ownWords(s string) bool {
	for _, w := range owns {
		if len(s) >= len(w) && strings.EqualFold(s[:len(w)], w) {
			return true
		}
	}
	return false
}

// separators part a list of credits.
var separators = [...]string{" en ", " and ", " via ", " - ", " – ", " — ", " • ", " · ", "/", ",", ";", "|", "+", "&"}

// part is the end of the part of a list that begins at i, and the start of
// the next one.
func part(s string, i int) (end, next int) {
	for j := i; j < len(s); j++ {
		switch s[j] {
		case ' ', '/', ',', ';', '|', '+', '&':
			for _, sep := range separators {
				if strings.HasPrefix(s[j:], sep) {
					return j, j + len(sep)
				}
			}
		}
	}
	return len(s), len(s)
}

// bare is a part without the blanks and the brackets around it: BELGA/(kdv).
func bare(s string, sp text.Span) text.Span {
	sp = trim(s, sp)
	if w := sp.Of(s); len(w) > 2 && w[0] == '(' && w[len(w)-1] == ')' {
		sp = trim(s, text.Span{Start: sp.Start + 1, End: sp.End - 1})
	}
	return sp
}

// isCode reports whether s has the shape of an agency's code: two to eight
// capitals.
func isCode(s string) bool {
	if len(s) < 2 || len(s) > 8 {
		return false
	}
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// isInitials reports whether s has the shape of an author's initials: two to
// four small letters.
func isInitials(s string) bool {
	if len(s) < 2 || len(s) > 4 {
		return false
	}
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// trim takes the white space off both ends of s[sp].
func trim(s string, sp text.Span) text.Span {
	for sp.Start < sp.End && blank(s[sp.Start]) {
		sp.Start++
	}
	for sp.Start < sp.End && blank(s[sp.End-1]) {
		sp.End--
	}
	for sp.End-sp.Start >= 2 && s[sp.Start:sp.Start+2] == "\u00a0" {
		sp.Start += 2
	}
	for sp.End-sp.Start >= 2 && s[sp.End-2:sp.End] == "\u00a0" {
		sp.End -= 2
	}
	return sp
}

func blank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// stampAt is the span of the date or moment that begins at i and goes to the
// next separator or the end of s; empty where there is none.
func stampAt(s string, i int) text.Span {
	n := stamp.Moment(s[i:])
	if n == 0 {
		return text.Span{}
	}
	rest := strings.TrimLeft(s[i+n:], " \t")
	if rest == "" || strings.IndexByte(",;|/-).]", rest[0]) >= 0 || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "•") {
		return text.Span{Start: i, End: i + n}
	}
	return text.Span{}
}

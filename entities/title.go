package entities

import (
	"strings"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// titled is a title that the text gives a person.
type titled struct {
	row    *title // nil where there is none
	at     int    // its token
	prefix string // of a compound: EU in EU-president, Labour in Labour-leider
	body   string // an international body with which the title is compounded: NAVO in NAVO-chef
	former bool   // oud-, voormalig, wijlen
	future bool   // aanstaand, beoogd
}

// office is the political office that the title says the person holds.
func (t titled) office() knowledge.OfficeKind {
	if t.row == nil || t.former || t.future {
		return knowledge.NoOffice
	}
	return t.row.office
}

// promised reports whether the title is one to come, of the kind of office that
// the person holds, or of one for which the lead of a party is given up.
func (t titled) promised(held knowledge.OfficeHeld) bool {
	return t.future && t.row.office != 0 && (t.row.office == held.Kind || held.Kind == knowledge.PartyLeader)
}

// peer reports whether the title is that of one who has the same office as
// another: zijn collega Verzonnen van Volksgezondheid.
func (t titled) peer() bool {
	return oneOf(t.row.word, peerTitles)
}

// arms reports whether the title is a soldier's, who may hold a state's highest
// office after a coup.
func (t titled) arms() bool {
	return t.row != nil && oneOf(t.row.word, armsTitles)
}

// titleAt is the title that token i is.
func (f *titleReader) titleAt(i int) titled {
	if i < 0 {
		return titled{}
	}
	t := titled{at: i}
	if t.row = f.titles.Get(f.doc.Tokens[i].Fold); t.row == nil {
		w := f.word(i)
		if !f.doc.Tokens[i].Has(text.HasHyphen) {
			t.row = f.fieldMinister(w)
			return f.dated(t)
		}
		cut := strings.IndexByte(w, '-')
		if cut <= 0 {
			return titled{}
		}
		if f.titles.Get(text.FoldHash(w[cut+1:])) == nil {
			cut = strings.LastIndexByte(w, '-') // N-VA-voorzitter
		}
		if row := headOf(w[:cut], w[cut+1:]); row != nil {
			return titled{row: row, at: i, prefix: w[:cut], body: w[:cut], former: f.is(i-1, wFormer), future: f.is(i-1, wFuture)}
		}
		t.row, t.prefix = f.titles.Get(text.FoldHash(w[cut+1:])), w[:cut]
		class := f.classes.Get(text.FoldHash(t.prefix))
		t.former, t.future = class&wFormer != 0, class&wFuture != 0
	}
	return f.dated(t)
}

// fieldMinister is the title minister where a field is compounded with it:
// defensieminister. Nil where the word is another one.
func (f *titleReader) fieldMinister(w string) *title {
	const head = "minister"
	n := len(w) - len(head)
	if n < len("zorg") || w[n:] != head || oneOf(strings.ToLower(w[:n]), noMinisters) {
		return nil
	}
	return f.titles.Get(text.FoldHash(head))
}

// dated adds what the words before a title say of its time: voormalig,
// beoogd.
func (f *titleReader) dated(t titled) titled {
	i := t.at
	s := f.sentence(i)
	for j := i - 1; j >= max(s.First, i-3); j-- {
		switch {
		case f.is(j, wFormer):
			t.former = true
		case f.is(j, wFuture):
			t.future = true
		case !strings.HasSuffix(f.word(j), "e"):
			return t // vorige week had president
		}
	}
	return t
}

// leftTitle is the title before a name that begins with token i: president
// Trump; minister van Handel, Liam Fox.
func (f *mentions) leftTitle(i int) titled {
	s := f.sentence(i)
	p := i - 1
	comma := f.word(p) == ","
	if comma {
		p--
	}
	if t := f.titleAt(p); t.row != nil && p >= s.First {
		if comma && !f.is(p-1, wDet) && f.at(p-1) == nil {
			return titled{}
		}
		return t
	}
	if f.is(p, wAnd|wOf) {
		return titled{}
	}
	for q := p; q > max(s.First-1, p-10); q-- {
		if t := f.titleAt(q); t.row != nil && (f.is(q+1, wOf) || f.word(q+1) == "voor") {
			return t
		}
		if !f.capital(q) && !f.is(q, wAnd|wOf|wDet) && f.word(q) != "," && f.word(q) != "voor" {
			break
		}
	}
	return titled{}
}

// rightTitle is the title in apposition after a name that ends before token
// i: Jeremy Hunt, minister van Buitenlandse Zaken.
func (f *titleReader) rightTitle(i int) titled {
	s := f.sentence(i - 1)
	if f.word(i) != "," && f.word(i) != "(" {
		return titled{}
	}
	for j := i + 1; j < min(s.Last, i+6); j++ {
		if t := f.titleAt(j); t.row != nil {
			if f.capital(j+1) && !f.is(j+1, wFunction) {
				return titled{} // it belongs to the next name
			}
			t.former = t.former || f.inYears(j+1, s)
			return t
		}
		if f.doc.Tokens[j].Kind != text.Word || f.is(j, wOf|wAnd|wIn|wBy) {
			break
		}
	}
	return titled{}
}

// inYears reports whether a year before the article's is within a few words
// from token i: minister van Verzonnen Zaken in 1963.
func (f *titleReader) inYears(i int, s text.Range) bool {
	for end := min(i+8, s.Last); i < end; i++ {
		w := f.word(i)
		switch {
		case w == "sinds", w == "vanaf", w == ",":
			return false
		case len(w) >= 4 && w > "1500" && w < f.day.String():
			return true
		}
	}
	return false
}

// titleCountry is the country that the words around a title give it: `de
// Amerikaanse president`, `president van Oeganda`. known is false where they
// give none; other is true where they give something that is no country, as
// in `de Vlaamse minister-president`.
func (f *mentions) titleCountry(t titled) (id knowledge.CountryID, known, other bool) {
	if id, known, other = f.countryBeforeTitle(t); known || other {
		return id, known, other
	}
	return f.countryAfterTitle(t)
}

// countryBeforeTitle reads the adjective before a title, as titleCountry does.
func (f *mentions) countryBeforeTitle(t titled) (id knowledge.CountryID, known, other bool) {
	s := f.sentence(t.at)
	for j := t.at - 1; j >= max(s.First, t.at-3); j-- {
		if c := f.at(j); c != nil {
			if c.form.Has(knowledge.CountryAdjective) {
				return c.country, true, false
			}
			return 0, false, c.typ == MISC
		}
		if f.is(j, wDet|wOf|wIn|wBy|wAnd) || f.doc.Tokens[j].Tag.Finite() {
			break
		}
	}
	return 0, false, false
}

// countryAfterTitle reads the names after a title, as titleCountry does: van
// Oeganda; van Buitenlandse Zaken van Groot-Brittannië.
func (f *mentions) countryAfterTitle(t titled) (id knowledge.CountryID, known, other bool) {
	s := f.sentence(t.at)
	for j := t.at + 1; j < min(s.Last, t.at+10); j++ {
		c := f.at(j)
		if c == nil {
			if !f.capital(j) && !f.is(j, wOf|wAnd|wDet) {
				break
			}
			continue
		}
		if !f.is(j-1, wOf|wDet) {
			continue
		}
		if c.form.Has(knowledge.CountryName) {
			return c.country, true, false
		}
		if c.typ == LOC || c.typ == ORG && t.row.office < knowledge.International {
			return 0, false, true
		}
	}
	return 0, false, false
}

// international is the title of the heads of international bodies that are
// called by the body: NAVO-chef, VN-topman.
var international = title{word: "hoofd", office: knowledge.International}

// headOf is the title that a compound of an international body and a word for
// its head gives; nil where it gives none.
func headOf(body, head string) *title {
	if oneOf(body, intlBodies) && oneOf(head, intlHeads) {
		return &international
	}
	return nil
}

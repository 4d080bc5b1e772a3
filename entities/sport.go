package entities

import (
	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// In an article about sport a city's name is often its club's: winnaar
// Astana, een transfer van DWS naar Haarlem, de spits van Sevilla.

// cityName reports whether a mention is of a place that may have a club.
func (f *voter) cityName(c *candidate) bool {
	return c.typ == LOC && !c.part && (c.country == 0 || c.form.Has(knowledge.CountryCapital) && !c.form.Has(knowledge.CountryName))
}

// movedFrom reports whether `van` and a club's name come before token i.
func (f *voter) movedFrom(i int) bool {
	c := f.at(i - 1)
	return c != nil && c.typ == ORG && f.is(c.first-1, wOf)
}

// clubEnds reports whether a club's name ends before token i.
func (f *voter) clubEnds(i int) bool {
	c := f.at(i - 1)
	return c != nil && f.clubAt(c.first)
}

// hasClub reports whether the table has a club that is called by the name of a
// place and a word more, as FC Barcelona is.
func (f *lists) hasClub(c *candidate) bool {
	name := f.bare(c)
	for _, w := range listWords(clubBefore) {
		if f.isClub(w + " " + name) {
			return true
		}
	}
	for _, w := range listWords(clubAfter) {
		if f.isClub(name + " " + w) {
			return true
		}
	}
	return false
}

// isClub reports whether the table has a club of a name.
func (f *lists) isClub(name string) bool {
	m, ok := f.isName(name)
	return ok && f.r.gaz.Type(m.ID) == gazetteer.Club
}

// clubToo reports whether the table has a club by the name of a place.
func (f *lists) clubToo(c *candidate) bool {
	club, _ := f.clubAndTown(c)
	return club
}

// townOrClub reports whether a mention is of a place that may have a club, or an
// organisation with the name of a town.
func (f *voter) townOrClub(c *candidate) bool {
	if c.typ != ORG {
		return f.cityName(c)
	}
	_, town := f.clubAndTown(c)
	return town
}

// clubAndTown reports whether the table has a club by a name, and a town of the
// Netherlands or Belgium.
func (f *lists) clubAndTown(c *candidate) (club, town bool) {
	if !c.listed {
		return false, false
	}
	var buf [16]gazetteer.ID
	for _, id := range f.r.gaz.AppendEntries(buf[:0], c.match) {
		club = club || f.r.gaz.Type(id) == gazetteer.Club
		if id.IsPlace() {
			land := f.r.gaz.Place(id).Country
			town = town || land == "NL" || land == "BE"
		}
	}
	return club, town
}

// clubAt reports whether the mention of token i is a club of the table.
func (f *voter) clubAt(i int) bool {
	c := f.at(i)
	return c != nil && f.clubToo(c)
}

// years joins the year of foundation to a club's name: Alkmaar '54.
func (f *voter) years() {
	for i := 1; i+1 < len(f.doc.Tokens); i++ {
		if f.doc.Tokens[i].Kind != text.Quote || f.glued(i) || f.doc.Tokens[i+1].Kind != text.Number || len(f.word(i+1)) != 2 {
			continue
		}
		c := f.at(i - 1)
		if c == nil || c.last > i+1 || c.typ != ORG && !f.cityName(c) {
			continue
		}
		joined := *c
		joined.last, joined.typ, joined.cut = i+2, ORG, 0
		joined.country, joined.form, joined.listed, joined.src = 0, 0, false, FromRule
		f.replace(joined)
	}
}

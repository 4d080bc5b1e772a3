package entities

import (
	"strings"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// In an article about sport a city's name is often its club's: winnaar
// Astana, een transfer van DWS naar Haarlem, de spits van Sevilla. Its role says
// which, by the features of roles.go and those that tell of clubs.

// club makes a mention of a city one of its club.
func (c *candidate) club() {
	if c.typ != ORG {
		c.typ, c.country, c.other, c.form, c.src = ORG, 0, 0, 0, FromRule
	}
	c.role = Team
}

// findClubs gathers the last words of the names of clubs that the text has with
// a word more: SK Zandwijk.
func (f *roleFinder) findClubs() {
	if f.clubs == nil {
		f.clubs = make(map[uint64]bool)
	}
	clear(f.clubs)
	for k := range f.found {
		c := &f.found[k]
		if n := c.last - c.first; c.typ != ORG || n < 2 || n > 3 || !clubWord(f.word(c.first)) {
			continue
		}
		f.clubs[text.FoldHash(f.word(c.last-1))] = true
	}
}

// clubWord reports whether w may be what a club is called before its town: two
// to four capitals.
func clubWord(w string) bool {
	return strings.Trim(w, capitalLetters) == ""
}

// club takes what tells the club that a town's name stands for.
func (r *roleReader) club(c *candidate, topic string) {
	f := r.f
	if f.sport && (f.clubToo(c) || f.hasClub(c)) {
		r.add("club", "table", "")
	}
	if f.clubs[text.FoldHash(f.bare(c))] {
		r.add("club", "longer", topic)
	}
	if p, n := c.first-1, c.last; (f.word(p) == "," || f.is(p, wAnd)) && f.clubEnds(p) || (f.word(n) == "," || f.is(n, wAnd)) && f.clubAt(n+1) {
		r.add("club", "beside", "")
	}
	if f.word(c.first-1) == "naar" && f.movedFrom(c.first-1) {
		r.add("club", "moved", "")
	}
	if f.is(c.last, wMatch) {
		r.add("club", "verb", "")
	}
	if f.is(c.first-1, wMatch) {
		r.add("club", "beaten", "")
	}
	if f.is(c.first-1, wOf) && endsIn(f.word(c.first-2), endSideNouns) {
		r.add("club", "side", topic)
	}
	if f.lower(c.first-1) && endsIn(f.word(c.first-1), endClubNouns) {
		r.add("club", "noun", topic)
	}
}

// cityName reports whether a mention is of a place that may have a club.
func (f *voter) cityName(c *candidate) bool {
	return c.typ == LOC && !c.part && (c.country == 0 || c.form.Has(knowledge.CountryCapital))
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
		if f.doc.Tokens[i].Kind != text.Quote || f.doc.Tokens[i+1].Kind != text.Number || len(f.word(i+1)) != 2 {
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

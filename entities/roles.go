package entities

import (
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// A place's name stands for its government, or for the national side, by the
// words around it: the preposition before it first, then the verb of its
// clause. The names of countries are read so unless something speaks against
// it, capitals only where something speaks for it.

// setRoles sets the role of each place that may have one.
func (f *finder) setRoles() {
	f.sport = f.isSport()
	for k := range f.found {
		c := &f.found[k]
		if c.typ != LOC || c.country == 0 || c.part {
			continue
		}
		c.role = f.roleOf(k)
	}
}

// sportWords is how many words of sport make an article one about sport.
const sportWords = 4

// isSport tells whether the text is about sport.
func (f *finder) isSport() bool {
	n := 0
	for i := range f.doc.Tokens {
		if f.is(i, wSport) {
			if n++; n*100 > len(f.doc.Tokens) && n >= sportWords {
				return true
			}
		}
	}
	return n >= sportWords && n*100 > len(f.doc.Tokens)
}

// before is the token that governs a place's name: the one before it, over an
// article, adjectives, and the names before it in a list.
func (f *finder) before(c *candidate) (i int, listed bool) {
	s := f.sentence(c.first)
	i = c.first - 1
	for n := 0; i >= s.First && n < maxListed; n++ {
		switch {
		case f.is(i, wAnd) && i > s.First && f.placeAt(i-1) != nil:
			i, listed = f.placeAt(i-1).first-1, true
		case f.doc.Word(i) == "," && i > s.First && f.placeAt(i-1) != nil:
			i, listed = f.placeAt(i-1).first-1, true
		case f.is(i, wDet) && !f.opens(i):
			i--
		case f.doc.Word(i) == "tussen":
			return i, listed
		default:
			return i, listed
		}
	}
	return i, listed
}

// maxListed bounds a list of names that is walked back.
const maxListed = 12

// placeAt is the place that token i belongs to; nil where it is none.
func (f *finder) placeAt(i int) *candidate {
	if c := f.at(i); c != nil && (c.typ == LOC || c.typ == ORG && c.country != 0) {
		return c
	}
	return nil
}

// roleOf is the role of a place.
func (f *finder) roleOf(k int) Role {
	c := &f.found[k]
	capital := c.form.Has(knowledge.CountryCapital)
	seat := c.form.Has(knowledge.CountrySeat)
	state := !capital && !seat
	s := f.sentence(c.first)
	p, listed := f.before(c)
	role := Government
	if f.sport && state {
		role = Team
	}
	if p < s.First || f.doc.Tokens[p].Kind != text.Word {
		return f.bareRole(c, s, role, listed)
	}
	switch {
	case f.is(p, wIn):
		return NoRole
	case f.is(p, wToward):
		return NoRole
	case f.is(p, wLike):
		return NoRole
	case f.doc.Word(p) == "tussen":
		if state || f.near(s, c, wPolitics) {
			return role
		}
		return NoRole
	case f.is(p, wBy):
		if state && f.passive(s, c) || !state && f.near(s, c, wPolitics|wPolicy) {
			return role
		}
		return NoRole
	case f.is(p, wOf):
		if f.is(p-1, wPolicy) || f.is(p-1, wPolitics) {
			return role
		}
		if role == Team && (f.is(p-1, wMatch) || f.near(s, c, wMatch)) {
			return role
		}
		return NoRole
	case f.is(p, wAfter):
		if role == Team {
			return role
		}
		if state {
			return role
		}
		if f.near(s, c, wPolitics|wPolicy) {
			return role
		}
		return NoRole
	case f.doc.Tokens[p].Kind == text.Word && f.preposition(p):
		return NoRole
	}
	return f.bareRole(c, s, role, listed)
}

// preposition tells whether token i is a preposition by its tag.
func (f *finder) preposition(i int) bool {
	return f.doc.Tagged && f.doc.Tokens[i].Tag.POS() == text.ADP
}

// near tells whether a word of a class stands in the sentence within a few
// words of the mention.
func (f *finder) near(s text.Range, c *candidate, class wordClass) bool {
	for i := max(s.First, c.first-nearWords); i < min(s.Last, c.last+nearWords); i++ {
		if f.is(i, class) {
			return true
		}
	}
	return false
}

const nearWords = 10

// passive tells whether `door X` gives the doer: a participle, or a noun of
// an act stands near.
func (f *finder) passive(s text.Range, c *candidate) bool {
	for i := max(s.First, c.first-nearWords); i < min(s.Last, c.last+nearWords); i++ {
		if f.is(i, wPolicy|wPolitics) {
			return true
		}
		if f.doc.Tagged && f.doc.Tokens[i].Tag.Form() == text.Participle {
			return true
		}
	}
	return false
}

// bareRole is the role of a name with no preposition before it: mostly the
// subject or an object.
func (f *finder) bareRole(c *candidate, s text.Range, role Role, listed bool) Role {
	state := c.form.Has(knowledge.CountryName)
	next := c.last
	if next < s.Last && f.capital(next) && f.at(next) != nil && f.glued(next) == false && f.at(next).typ != LOC {
		return NoRole
	}
	if state {
		if role == Team {
			if f.near(s, c, wMatch|wSport) {
				return Team
			}
			return NoRole
		}
		if f.near(s, c, wSay|wPolitics) {
			return Government
		}
		return NoRole
	}
	// a capital: the verb beside it has to be one of states that act
	if c.form.Has(knowledge.CountrySeat) {
		return Government
	}
	if next < s.Last && f.is(next, wSay) || c.first > s.First && f.is(c.first-1, wSay) {
		return Government
	}
	return NoRole
}

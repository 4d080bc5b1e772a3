package entities

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// Dutch has its subject beside its object where the clause begins with
// something else: In de finale versloeg Verzonnen Bedacht. The model takes two
// people who are so for one.

// pairs cuts the mentions, of the first n, that are of two people.
func (f *misser) pairs(n int) {
	for k := range n {
		c := f.found[k]
		if c.src != FromModel || c.typ != PER && !f.surnames(&c) {
			continue
		}
		at := f.pairCut(&c)
		if at == 0 || !f.alike(&c) && !f.pairClause(&c) {
			continue
		}
		left, right := c, c
		left.last, right.first, left.cut = at, at, 0
		left.typ, right.typ = PER, PER
		f.divide(k, left, right)
	}
}

// surnames reports whether a mention that the model takes for no person is of two
// words, one of them a surname, neither a given name or both those of leaders:
// Biden Trump.
func (f *titleReader) surnames(c *candidate) bool {
	if c.listed || f.is(c.first-1, wDet) && !f.is(c.first-1, wThat) || c.last != c.first+2 {
		return false
	}
	return f.surnameAt(c.first) || f.surnameAt(c.first+1)
}

// surnameAt reports whether the model knows token i as a surname.
func (f *titleReader) surnameAt(i int) bool { return f.known(f.word(i)).Surname }

// forename reports whether token i is a given name, and not the surname of a leader
// before that of another, which ends before token last: Johnson Corbyn.
func (f *lists) forename(i, last int) bool {
	return f.given(i) && !(f.leaderName(i) && f.leaderName(last-1))
}

// leaderName reports whether the table has somebody of the surname that token i is.
func (f *lists) leaderName(i int) bool {
	return f.r.config.People.table.Surnamed(f.doc.Tokens[i].Fold).Len() > 0
}

// pairCut is the token at which the second of two people begins, each with a
// surname or the first with one and the second with both names; 0 where a
// mention is not so made.
func (f *lists) pairCut(c *candidate) int {
	at := f.surnameTo(c.first, c.last)
	switch {
	case at == 0 || at == c.last:
		return 0
	case f.surnameTo(at, c.last) == c.last:
		if f.forename(c.first, c.last) {
			return 0 // the names of one
		}
		return at
	case f.given(c.first):
		if at = f.surnameTo(at, c.last); f.surnameTo(at, c.last) == c.last {
			return at
		}
	case f.given(at):
		if f.surnameTo(at+1, c.last) == c.last {
			return at
		}
	}
	return 0
}

// surnameTo is where the surname ends, of particles and one word with a capital,
// that begins with token i; 0 where none does before end.
func (f *passage) surnameTo(i, end int) int {
	for f.is(i, wParticle) {
		i++
	}
	if !f.capital(i) || f.initialToken(i) || f.loneLetter(i) {
		return 0
	}
	return i + 1
}

// alike reports whether a mention within a sentence is of two surnames, neither a
// given name, that news uses alike: two players, two presidents.
func (f *titleReader) alike(c *candidate) bool {
	if c.last != c.first+2 || f.opens(c.first) || f.titleBefore(c.first) {
		return false
	}
	a, b := f.known(f.word(c.first)), f.known(f.word(c.first+1))
	return a.Surname && b.Surname && !a.Given && !b.Given && a.Coarse != 0 && a.Coarse == b.Coarse
}

// pairClause reports whether a mention is subject and object of its clause: a
// verb that has both is before it or at the end, and nothing else is either of
// them.
func (f *misser) pairClause(c *candidate) bool {
	s := f.sentence(c.first)
	i := c.first - 1
	for f.is(i, wAdverb) || f.titleAt(i).row != nil {
		i--
	}
	verb := f.word(i)
	switch {
	case oneOf(verb, pairVerbs):
		return f.fronted(s, i) && f.pairRest(c.last, s, verb) != restObject
	case f.splitEnd(verb, c.last, s):
		return f.fronted(s, i)
	case oneOf(verb, pairHelpers):
		return f.fronted(s, i) && f.pairRest(c.last, s, verb) == restVerb
	case f.is(i, wThat) || oneOf(verb, pairThat):
		return f.pairRest(c.last, s, "") == restVerb
	}
	return false
}

// splitEnd reports whether a verb of pairSplit has its last part, or the noun that
// it goes with, at the end of the clause from token i on: haalde Verzonnen Bedacht
// in, haalde Verzonnen Bedacht van het veld.
func (f *passage) splitEnd(w string, i int, s text.Range) bool {
	for _, v := range listWords(pairSplit) {
		if verb, part, _ := strings.Cut(v, "-"); verb == w && f.pairRest(i, s, part) == restVerb {
			return true
		}
	}
	return false
}

// rest is what a clause has behind the names of two people.
type rest int

const (
	restNone   rest = iota
	restVerb        // the verb of which they are subject and object, or its last part
	restObject      // another object, or a verb that has none
)

// pairRest is what a clause has from token i on; verb is the verb before the
// names, or the part of it that has to follow.
func (f *passage) pairRest(i int, s text.Range, verb string) rest {
	helped, within := oneOf(verb, pairHelpers), false
	for ; i < min(s.Last, s.First+maxSentence); i++ {
		w, tag := f.word(i), f.doc.Tokens[i].Tag
		switch {
		case f.doc.Tokens[i].Kind == text.Number:
			within = false
		case f.doc.Tokens[i].Kind != text.Word:
			return restNone
		case oneOf(w, pairForms):
			if helped || oneOf(f.word(i+1), pairHelpers) {
				return restVerb
			}
			return restObject
		case oneOf(w, pairHelpers):
			helped = true
		case oneOf(w, pairVerbs), w == verb:
			return restVerb
		case tag.Finite():
			return restNone
		default:
			var end rest
			if within, end = f.besidePair(i, within); end != restNone {
				return end
			}
		}
	}
	return restNone
}

// besidePair reports whether the phrase that token i belongs to goes on behind it,
// one with a preposition or an `en`, where it is neither subject nor object. The
// rest is restObject where token i is one.
func (f *passage) besidePair(i int, within bool) (goesOn bool, end rest) {
	switch f.doc.Tokens[i].Tag.POS() {
	case text.ADP, text.CCONJ:
		return true, restNone
	case text.NOUN, text.PROPN, text.PRON:
		if !within {
			return false, restObject
		}
		return f.capital(i + 1), restNone
	}
	return within, restNone
}

// fronted reports whether a sentence begins with something that is not the
// subject of the verb at token i: a preposition, an adverb, a time.
func (f *passage) fronted(s text.Range, i int) bool {
	first := s.First
	for f.doc.Tokens[first].Kind != text.Word {
		first++
	}
	if f.is(first, wParticle) && !f.is(first, wIn) && f.surnameTo(first, i) == i {
		return false // Van Verzonnen vervangt …
	}
	switch f.doc.Tokens[first].Tag.POS() {
	case text.ADP, text.ADV, text.SCONJ:
		return true
	}
	return oneOf(f.word(first), pairFronts) || oneOf(f.word(i-1), pairFronts) // een dag later
}

package entities

import "github.com/kopij/kopij/text"

// The noun before a name says what it names: kroeg De Verzonnen Haan, de film
// Verzonnen, bedrijven als Verzonnen.

// pluralHeads are the plurals before `als` and an example, by the type of it.
var pluralHeads = [...]struct {
	typ   Type
	nouns wordList
}{{ORG, pluralOrg}, {MISC, pluralMisc}, {PER, pluralPer}, {LOC, pluralLoc}}

// voteExample is the weight of `bedrijven als` before a name.
const voteExample = 2.0

// headType is the type that the words before token i say its name has; how
// much they say it is zero where they say nothing.
func (f *voter) headType(i int) (Type, float64) {
	p := i - 1
	if f.doc.Tokens[p].Kind == text.Quote {
		p--
	}
	if f.word(p) == "," || f.is(p, wAnd) {
		if p = f.listHead(p); !f.is(p, wLike) {
			if !f.given(i) {
				return pluralType(f.word(p))
			}
			return NoType, 0
		}
	}
	if !f.lower(p) && !f.opens(p) {
		return NoType, 0
	}
	switch w := f.word(p); {
	case f.is(p, wLike):
		return pluralType(f.word(p - 1))
	case w == "getiteld":
		return MISC, voteHead
	case nounType(w) != NoType:
		return nounType(w), voteHead
	case !f.given(i):
		return pluralType(w)
	}
	return NoType, 0
}

// pluralType is the type of the names that a plural says follow.
func pluralType(w string) (Type, float64) {
	for _, h := range pluralHeads {
		if endsIn(w, h.nouns) {
			return h.typ, voteExample
		}
	}
	return NoType, 0
}

// listOf is the type of the names in the list that token i is in, by the plural
// before it: de haltes Markt, Verzonnen en Bedacht; NoType where there is none.
func (f *passage) listOf(i int) Type {
	for n := 0; n < maxListed && i > 0; n++ {
		i--
		if f.lower(i) && !f.is(i, wAnd) {
			typ, _ := pluralType(f.word(i))
			return typ
		}
		if !f.capital(i) && !f.is(i, wAnd) && f.word(i) != "," {
			break
		}
	}
	return NoType
}

// listHead is the token before the list of names whose comma or `en` is token
// i: ketens als A, B en C.
func (f *voter) listHead(i int) int {
	for n := 0; n < maxListed && (f.word(i) == "," || f.is(i, wAnd)); n++ {
		c := f.at(i - 1)
		if c == nil {
			return -1
		}
		i = c.first - 1
	}
	return i
}

// voteAfter is the weight of a noun in apposition.
const voteAfter = 1.2

// afterType is the type that a noun in apposition gives a name that ends
// before token i: Verzonnen, de regerende partij; NoType where there is none.
func (f *voter) afterType(i int) Type {
	s := f.sentence(i - 1)
	if f.word(i) != "," || !f.is(i+1, wDet) {
		return NoType
	}
	for j := i + 2; j < min(i+6, s.Last) && f.lower(j); j++ {
		if typ := nounType(f.word(j)); typ != NoType {
			return typ
		}
	}
	return NoType
}

// nounType is the type of a name that follows a noun.
func nounType(w string) Type {
	switch {
	case endsIn(w, endWorkHeads):
		return MISC
	case endsIn(w, endOrgHeads):
		return ORG
	case endsIn(w, endPlaceHeads), endsIn(w, endHallHeads):
		return LOC
	}
	return NoType
}

// An article is about film, books or music where at least artWords of its
// words are, and one in sportShare of all.
const artWords = 3

// isArt reports whether the text is about film, television, books or music.
func (f *mentions) isArt() bool {
	n := 0
	for i := range f.words {
		if f.is(i, wArt) {
			n++
		}
	}
	return n >= artWords && n*sportShare > len(f.words)
}

// playedVote casts the votes of a part that is played, and of the work it is played
// in: de rol van Verzonnen, in The Invented Awakens.
func (f *voter) playedVote(c *candidate, key uint64) {
	if !f.art {
		return
	}
	p := c.first - 1
	switch w := f.word(p); {
	case w == "van" && f.word(p-1) == "rol",
		w == "als" && f.is(c.last, wIn),
		w == "personage", oneOf(w, playVerbs):
		f.cast(key, PER, voteHead)
	case w == "in" && c.typ == ORG:
		f.cast(key, MISC, voteHead)
	}
}

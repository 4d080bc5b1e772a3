package entities

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// The model stops within some names of people. An extension tells how far a
// name goes on.

// extension is one way in which a name goes on after the mention that the
// model found.
type extension struct {
	name string
	// to is the token before which the name ends; 0 where it does not go on.
	to func(f *cutter, c *candidate) int
	// example and counter are texts in which brackets hold what the model
	// found; braces hold the name in the first, and the second has none.
	example, counter string
}

// extensions are tried in this order; a name may go on more than once.
var extensions = [...]extension{
	{
		name: "a second surname begins with a particle after a hyphen", to: (*cutter).afterHyphen,
		example: "Advocate {[Noor Verzonnen-van] Damme} zweeg.", counter: "Dat [Noor Verzonnen-van] dit las, is zeker.",
	},
	{
		name: "te, ter and ten stand within a surname", to: (*cutter).afterTe,
		example: "Aanvoerder {[Rik] te Verzonnen} scoorde.", counter: "De woning van [Jan] te Utrecht brandde af.",
	},
	{
		name: "so do op 't and the like", to: (*cutter).afterTe,
		example: "Coach {[Bas] op 't Verzonnenhof} won.", counter: "Toen zat [Jan] op 't Damrak.",
	},
	{
		name: "prepositions stand before den and der within a surname", to: (*cutter).afterPrep,
		example: "Dominee {[Jan] uit den Verzonnen} zweeg.", counter: "Toen kwam [Jan] uit de Verzonnenstraat.",
	},
	{
		name: "jr. and sr. belong to the name", to: (*cutter).afterJunior,
		example: "President {[Jan Verzonnen] jr.} zweeg.", counter: "Zij was [Jan Verzonnen] jaren kwijt.",
	},
	{
		name: "a particle is shortened", to: (*cutter).afterShort,
		example: "Trainer {[Jan] v/d Verzonnen} zweeg.", counter: "Zie [Jan] v.d. fiets.",
	},
}

// extend lets the base's mentions of people go on where their names do.
func (f *sources) extend() {
	out := f.base[:0]
	end := 0
	for i := range f.base {
		c := &f.base[i]
		if c.first < end {
			continue // within a name that goes on
		}
		for k := range extensions {
			if to := extensions[k].to(&f.cutter, c); to > 0 {
				c.last, c.typ, c.cut = to, PER, 0
			}
		}
		end = c.last
		out = append(out, *c)
	}
	f.base = out
}

// afterHyphen is where a name ends whose last word ends in a hyphen and a
// particle.
func (f *cutter) afterHyphen(c *candidate) int {
	if !f.particleTail(c.last - 1) {
		return 0
	}
	return f.surnameEnd(c.last)
}

// particleTail reports whether token i ends in a hyphen and a surname's
// particle: Verzonnen-van.
func (f *passage) particleTail(i int) bool {
	w := f.word(i)
	at := strings.LastIndexByte(w, '-')
	return at > 0 && oneOf(w[at+1:], hyphenParticles)
}

// surnameEnd is where a surname ends that goes on at token i with particles
// and a word with a capital, or with that word alone; 0 where there is none.
func (f *cutter) surnameEnd(i int) int {
	for f.is(i, wParticle) {
		i++
	}
	if !f.capital(i) {
		return 0
	}
	return i + 1
}

// afterTe is where a name ends that goes on with te, ter or ten, or with a
// preposition and 't. A place's name after them is a place: de rechtbank te
// Arnhem, op 't Damrak.
func (f *cutter) afterTe(c *candidate) int {
	i := c.last
	switch w := f.word(i + 1); {
	case oneOf(f.word(i), teParticles):
	case (f.is(i, wParticle) || oneOf(f.word(i), prepParticles)) && (w == "'t" || w == "’t"):
		i++
	default:
		return 0
	}
	if c.typ != PER || !f.capital(i+1) || f.listedAt(i+1).ID.IsPlace() {
		return 0
	}
	return i + 2
}

// prepEnd is the token of the surname that goes on at token i with a preposition
// and a particle, as only surnames have them: uit den, aan der; 0 where it does not.
func (f *passage) prepEnd(i int) int {
	if !oneOf(f.word(i), prepParticles) || !oneOf(f.word(i+1), prepEnds) || !f.capital(i+2) {
		return 0
	}
	return i + 2
}

// afterPrep is where a name ends that goes on with a preposition and a particle.
// De and het are words too: then a title has to say that it is a name, or the
// verb of which the whole is the subject, and no list may have what follows as a
// place.
func (f *cutter) afterPrep(c *candidate) int {
	i := c.last
	if c.typ != PER {
		return 0
	}
	if at := f.prepEnd(i); at > 0 {
		return at + 1
	}
	w := f.word(i + 1)
	if !oneOf(f.word(i), prepParticles) || w != "de" && w != "het" || !f.capital(i+2) || f.capital(i+3) {
		return 0
	}
	if c.last != c.first+1 || !f.given(c.first) || f.titleAt(c.first-1).row == nil && !endsIn(f.word(c.first-1), endTradeHeads) && !f.whole(c.first, i+3) {
		return 0
	}
	if f.listedAt(i+2).Tokens.Len() > 0 || within(f.word(i+2), endStreetTails) {
		return 0
	}
	return i + 3
}

// whole reports whether the tokens from first to before last are all that comes
// before the verb of their clause, but for a noun: Schaapherder Jan uit de
// Verzonnen trekt rond.
func (f *passage) whole(first, last int) bool {
	s := f.sentence(first)
	if last >= s.Last || !f.doc.Tokens[last].Tag.Finite() {
		return false
	}
	return f.opens(first) || f.opens(first-1) && f.doc.Tokens[first-1].Tag.POS() == text.NOUN
}

// afterJunior is where a name ends that jr. or sr. follows.
func (f *cutter) afterJunior(c *candidate) int {
	switch strings.ToLower(f.word(c.last)) {
	case "jr.", "sr.", "jr", "sr":
		return c.last + 1
	}
	return 0
}

// afterShort is where a name ends that goes on with a shortened particle.
func (f *cutter) afterShort(c *candidate) int {
	i := c.last
	switch two := f.word(i) + f.word(i+1); {
	case f.word(i) == "v.d.":
	case two == "v.":
		i++
	case two+f.word(i+2) == "v/d":
		i += 2
	default:
		return 0
	}
	if c.typ != PER || !f.capital(i+1) {
		return 0
	}
	return i + 2
}

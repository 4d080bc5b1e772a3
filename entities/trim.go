package entities

import (
	"strings"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/text"
)

// leftRows say what at the beginning of a mention belongs to no name.
var leftRows = []nameRow{
	{
		types: ofAny, least: 2,
		when: func(f *cutter, c *candidate) bool {
			return f.lower(c.first) && !f.is(c.first, wParticle)
		},
		example: "Dat zei [buurman Jan Verzonnen|PER] toen.", want: "Jan Verzonnen|PER",
	},
	{
		types: ofAny &^ ofPER, least: 2,
		when: func(f *cutter, c *candidate) bool {
			return f.lower(c.first) && f.is(c.first, wOf|wDet)
		},
		example: "Dat was [van de Leeuwinnen|ORG] geen fout.", want: "Leeuwinnen|ORG",
	},
	{
		types: ofPER, least: 2,
		when:    func(f *cutter, c *candidate) bool { return f.isTitle(c.first) },
		example: "Volgens [Kamerlid Verzonnen|PER] kan dat niet.", want: "Verzonnen|PER",
	},
	{
		types: ofPER, least: 3,
		when: func(f *cutter, c *candidate) bool {
			return f.is(c.first, wOf) && f.given(c.first+1)
		},
		example: "[Van Johan Verzonnen|PER] kwam geen reactie.", want: "Johan Verzonnen|PER",
	},
	{
		types: ofAny, least: 2,
		when:    func(f *cutter, c *candidate) bool { return f.capital(c.first+1) && f.nounHere(c.first) },
		example: "[Bedrijf Verzonnen|ORG] gaat dicht.", want: "Verzonnen|ORG",
	},
	{
		types: ofAny, least: 2,
		when: func(f *cutter, c *candidate) bool {
			return f.titleCase(c.first) && (f.ordinary(c.first) || f.is(c.first, wFunction) && !f.is(c.first, wDet))
		},
		example: "Man Gewond Bij Brand In [Station Van Gent|LOC]", want: "Gent|LOC",
	},
}

// trim takes from the beginning of a mention what belongs to no name.
func (f *cutter) trim(c *candidate) {
	for firstFit(leftRows, f, c) != nil {
		c.first++
	}
}

// titleCase reports whether the sentence of token i has capitals for all its
// words, prepositions too, as some headlines do, so that a capital says nothing:
// Bank Sluit Kantoren In Twee Steden.
func (f *passage) titleCase(i int) bool {
	s := f.sentence(i)
	words, small := 0, 0
	for j := s.First; j < min(s.Last, s.First+maxSentence); j++ {
		t := &f.doc.Tokens[j]
		if t.Kind != text.Word {
			continue
		}
		if f.lower(j) {
			return false
		}
		if words++; j > s.First && f.is(j, wFunction) && !f.is(j, wDet|wOf) && !t.Has(text.AllCaps) {
			small++
		}
	}
	return small > 0 && words > 4
}

// ordinary reports whether token i, with a capital, is a word that news writes
// small, and nobody's name.
func (f *lists) ordinary(i int) bool {
	if !f.capital(i) || f.doc.Tokens[i].Has(text.HasHyphen|text.MidCapital|text.AllCaps) {
		return false
	}
	k := f.known(f.word(i))
	if k.Given || k.Surname && !f.is(i-1, wIn|wToward) || !f.alsoWord(i) {
		return false // Uit Sloot is of no person
	}
	in := f.listedAt(i)
	return in.Tokens.Len() == 0 || in.Has(gazetteer.Word) && !(f.is(i-1, wIn|wToward|wOf) && in.ID.IsPlace()) // Best, but In Best
}

// alsoWord reports whether the model knows the word of token i in lower case too.
func (f *lists) alsoWord(i int) bool {
	return f.known(strings.ToLower(f.word(i))).Coarse != 0
}

// shouted reports whether token i is a function word between words in capitals,
// and no abbreviation: ETEN IS KLAAR.
func (f *passage) shouted(i int) bool {
	s := f.sentence(i)
	return f.is(i, wFunction) && i > s.First && i+1 < s.Last && f.orgToken(i-1) && f.orgToken(i) && f.orgToken(i+1)
}

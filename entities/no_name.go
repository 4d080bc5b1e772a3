package entities

import "github.com/kopij/kopij/text"

// noNameRows say which mentions are no name.
var noNameRows = []nameRow{
	{
		types: ofAny, least: 1,
		when: func(f *cutter, c *candidate) bool {
			for i := c.first; i < c.last; i++ {
				if !f.lower(i) {
					return false
				}
			}
			return true
		},
		example: "Dit is [de voetbalbond|MISC] niet.", want: "",
	},
	{
		types: ofORG | ofMISC, least: 1,
		when: func(f *cutter, c *candidate) bool {
			for i := c.first; i < c.last; i++ {
				if !f.is(i, wAnd) && !oneOf(f.word(i), plainAbbrevs) {
					return false
				}
			}
			return true
		},
		example: "Er is minder [CO2 en PFAS|MISC] in de lucht.", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.lower(c.first-1) && endsIn(f.word(c.first), endStudyTails)
		},
		example: "Zij is hoogleraar [Strafrecht|PER] in Gent.", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.startsBehind(c.first) || f.initialToken(c.first-1) && !f.given(c.first) && f.alsoWord(c.first) && f.nextClause(c.first)
		},
		example: "De man heet Jan V. [Vrijdag|PER] gaat het verder.", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when:    func(f *cutter, c *candidate) bool { return f.shouted(c.first) },
		example: "RICO, ETEN [IS|ORG] KLAAR", want: "",
	},
	{
		types: ofAny, least: 1,
		when: func(f *cutter, c *candidate) bool {
			if !f.titleCase(c.first) {
				return false
			}
			for i := c.first; i < c.last; i++ {
				if !f.ordinary(i) && !f.is(i, wFunction|wParticle) {
					return false
				}
			}
			return true
		},
		example: "Rabobank [Sluit|ORG] Kantoren In Goirle En Oisterwijk", want: "",
	},
	{
		types: ofMISC, least: 4,
		when: func(f *cutter, c *candidate) bool {
			for i := c.first; i < c.last; i++ {
				if f.ordinary(i) {
					return f.titleCase(i)
				}
			}
			return false
		},
		example: "[Jansen Gaat Met De Trein Naar Gent|MISC]", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when:    func(f *cutter, c *candidate) bool { return f.is(c.first, wNoName) },
		example: "Er zijn [Kamervragen|MISC] gesteld.", want: "",
	},
	{
		types: ofMISC | ofORG, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.fieldMinister(f.word(c.first)) != nil && !f.doc.Tokens[c.first].Has(text.HasHyphen)
		},
		example: "[Onderwijsminister|MISC] Verzonnen kwam.", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			return houseNumber(f.word(c.first))
		},
		example: "Zij woont op nummer [28A|LOC] daar.", want: "",
	},
	{
		types: ofMISC, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.classes.Get(text.FoldHash(stem(f.word(c.first))))&wPlainAbbrev != 0
		},
		example: "De [CO2-uitstoot|MISC] daalt.", want: "",
	},
	{
		types: ofMISC, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			return possessive(f.word(c.first)) && f.plural(c.first)
		},
		example: "Er staan veel [QZK's|MISC] buiten.", want: "",
	},
}

// noName reports whether a mention is none: a lone letter, a network's
// generation, the capital of a sentence's beginning.
func (f *cutter) noName(c *candidate) bool { return firstFit(noNameRows, f, c) != nil }

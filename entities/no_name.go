package entities

import (
	"strings"

	"github.com/kopij/kopij/text"
)

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
		types: ofAny, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			w := f.word(c.first)
			return strings.Contains(w, "://") || w[0] == '@'
		},
		example: "Volg [@Verzonnen|PER] daar.", want: "",
	},
	{
		types: ofORG | ofMISC, least: 1, most: 1,
		when:    func(f *cutter, c *candidate) bool { return oneOf(f.word(c.first), plainAbbrevs) },
		example: "Er is minder [CO2|MISC] in de lucht.", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.opens(c.first) && f.doc.Tokens[c.first].Has(text.HasHyphen) && f.titlePair(f.word(c.first))
		},
		example: "[Zanger-acteur|PER] is een vak.", want: "",
	},
	{
		types: ofMISC, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.opens(c.first) && f.personNoun(c.first) && !f.namedStem(f.word(c.first))
		},
		example: "[Strafcornerspecialist|MISC] zijn is een vak.", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			w := f.word(c.first)
			if len(w) != 1 || w == "X" && c.typ == ORG && !f.opens(c.first) { // op X, the platform
				return false
			}
			return c.typ != PER || f.opens(c.first) || c.score < 0.7
		},
		example: "Hij kiest voor [Q|LOC] in plaats van iets anders.", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			w := f.word(c.first)
			return w[0] >= '0' && w[0] <= '9' && (len(w) == 2 && c.typ != ORG || generation(w))
		},
		example: "Zij legt een [5G-netwerk|ORG] aan.", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.is(c.first, wFunction) && f.initialToken(c.first-1)
		},
		example: "De man heet Jan V. [Vrijdag|PER] gaat het verder.", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			t := &f.doc.Tokens[c.first]
			return f.opens(c.first) && f.is(c.first, wFunction) && t.Flags&(text.MidCapital|text.AllCaps) == 0 && f.caps.midCount(t.Fold) == 0
		},
		example: "[Morgen|LOC] regent het.", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when:    func(f *cutter, c *candidate) bool { return f.is(c.first, wNoName) },
		example: "Er zijn [Kamervragen|MISC] gesteld.", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			return houseNumber(f.word(c.first)) && !f.listedTo(c.first, c.last)
		},
		example: "Zij woont op nummer [28A|LOC] daar.", want: "",
	},
	{
		types: ofAny, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.is(c.first-1, wAcademic) && endsIn(f.word(c.first), endFieldHeads)
		},
		example: "Dat zegt hoogleraar [Strafrecht|ORG] in Leiden.", want: "",
	},
	{
		types: ofMISC, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			w := f.word(c.first)
			return f.doc.Tokens[c.first].Has(text.HasHyphen) && lowerTail(w) && f.classes.Get(text.FoldHash(w[:hyphenAt(w)]))&wPlainAbbrev != 0
		},
		example: "De [CO2-uitstoot|MISC] daalt.", want: "",
	},
	{
		types: ofMISC, least: 1, most: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.doc.Tokens[c.first].Has(text.HasApos) && possessive(f.word(c.first)) && f.plural(c.first)
		},
		example: "Er staan veel [QZK's|MISC] buiten.", want: "",
	},
}

// generation reports whether a word is the generation of a network: 5G,
// 5G-netwerk.
func generation(w string) bool {
	return len(w) >= 2 && w[1] == 'G' && (len(w) == 2 || w[2] == '-')
}

// noName reports whether a mention is none: a lone letter, a network's
// generation, the capital of a sentence's beginning.
func (f *cutter) noName(c *candidate) bool { return firstFit(noNameRows, f, c) != nil }

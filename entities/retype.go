package entities

import (
	"github.com/kopij/kopij/text"
)

// retypeRows say what a mention names by its own words. Each that fits counts,
// in this order.
var retypeRows = []nameRow{
	{
		types: ofAny &^ ofMISC, least: 2, becomes: MISC,
		when:    func(f *cutter, c *candidate) bool { return oneOf(f.word(c.first), shipWords) },
		example: "Voor de kust lag de [USS Verzonnen|ORG] daar.", want: "USS Verzonnen|MISC",
	},
	{
		types: ofORG | ofLOC, least: 1, becomes: MISC,
		when: func(f *cutter, c *candidate) bool {
			return endsWithin(f.word(c.last-1), endEventTails) && (c.typ == ORG || !f.listedTo(c.first, c.last))
		},
		example: "Zij won de [Verzonnenprijs|ORG] toen.", want: "Verzonnenprijs|MISC",
	},
	{
		types: ofAny, least: 1, most: 1, becomes: LOC,
		when:    func(f *cutter, c *candidate) bool { return roadNumber(f.word(c.first)) && f.is(c.first-1, wDet) },
		example: "Er is file op de [A12|MISC] daar.", want: "A12|LOC",
	},
	{
		types: ofAny &^ ofORG, least: 2, becomes: ORG,
		when:    func(f *cutter, c *candidate) bool { return endsWithin(f.word(c.last-1), endBodyTails) },
		example: "Dat meldt het [Verzonnen Visbureau|LOC] nu.", want: "Verzonnen Visbureau|ORG",
	},
	{
		types: ofAny &^ ofORG, least: 1, most: 1, becomes: ORG,
		when: func(f *cutter, c *candidate) bool {
			return within(f.word(c.first), endBodyTails)
		},
		example: "Dat meldt het [Verzonnenlyceum|LOC] nu.", want: "Verzonnenlyceum|ORG",
	},
	{
		types: ofORG | ofMISC, least: 2, becomes: LOC,
		when: func(f *cutter, c *candidate) bool {
			return f.doc.Tokens[c.first].Has(text.Abbrev) && within(f.word(c.last-1), endStreetTails)
		},
		example: "De [Dr. Verzonnenstraat|MISC] is dicht.", want: "Dr. Verzonnenstraat|LOC",
	},
	{
		types: ofAny &^ ofLOC, least: 2, becomes: LOC,
		when:    func(f *cutter, c *candidate) bool { return endsIn(f.word(c.first), endHallHeads) },
		example: "Er werd gevochten in [Café De Verzonnen|ORG] daar.", want: "Café De Verzonnen|LOC",
	},
	{
		types: ofAny &^ ofLOC, least: 2, becomes: LOC,
		when: func(f *cutter, c *candidate) bool {
			return oneOf(f.word(c.first), placeStarts) && !f.orgTo(c.first, c.last)
		},
		example: "Er werd gevochten op [Plaza Verzonnen|ORG] daar.", want: "Plaza Verzonnen|LOC",
	},
	{
		types: ofPER | ofLOC, least: 2, becomes: ORG,
		when: func(f *cutter, c *candidate) bool {
			return oneOf(f.word(c.last-1), firmTails) && !f.given(c.first) && !f.listedTo(c.first, c.last)
		},
		example: "Dat meldt [Verzonnen Pompen|PER] nu.", want: "Verzonnen Pompen|ORG",
	},
	{
		types: ofAny &^ ofORG, least: 2, becomes: ORG,
		when: func(f *cutter, c *candidate) bool {
			return endsIn(f.word(c.first), endNameStarts) && !f.listedTo(c.first, c.last)
		},
		example: "Dat meldt [Fanfare Verzonnen|MISC] nu.", want: "Fanfare Verzonnen|ORG",
	},
	{
		types: ofPER, least: 2, becomes: ORG,
		when: func(f *cutter, c *candidate) bool {
			return endsIn(f.word(c.first), endOrgHeads) && !endsIn(f.word(c.first), endMakers) && !f.given(c.first)
		},
		example: "Dat zegt [Bouwmaatschappij Van Verzonnen|PER] nu.", want: "Bouwmaatschappij Van Verzonnen|ORG",
	},
	{
		types: ofORG | ofMISC, least: 2, becomes: LOC,
		when: func(f *cutter, c *candidate) bool {
			return f.word(c.first) == "Circuit" || f.word(c.last-1) == "Circuit"
		},
		example: "Er is brand op [Circuit Verzonnen|ORG] daar.", want: "Circuit Verzonnen|LOC",
	},
	{
		types: ofORG | ofMISC, least: 1, most: 1, becomes: LOC,
		when: func(f *cutter, c *candidate) bool {
			return !f.compoundToken(c.first) && within(f.word(c.first), endStreetTails) && !f.listedTo(c.first, c.last)
		},
		example: "Er is brand in de [Verzonnenkerk|ORG] daar.", want: "Verzonnenkerk|LOC",
	},
	{
		types: ofAny &^ ofLOC, least: 1, most: 1, becomes: LOC,
		when: func(f *cutter, c *candidate) bool {
			return oneOf(f.word(c.first), planets) && (oneOf(f.word(c.first-1), planetPreps) || f.ofSpace())
		},
		example: "De wagen moet op [Mars|ORG] rijden.", want: "Mars|LOC",
	},
	{
		types: ofPER | ofLOC, least: 1, most: 1, becomes: ORG,
		when: func(f *cutter, c *candidate) bool {
			m := f.listedAt(c.first)
			return m.Cut > 0 && f.orgTo(c.first, c.last) && f.lower(c.last)
		},
		example: "Het was [Oranjes|PER] derde nederlaag.", want: "Oranjes|ORG",
	},
	{
		types: ofLOC, least: 1, most: 1, becomes: PER,
		when: func(f *cutter, c *candidate) bool {
			return apostropheSize(f.word(c.first)) > 0 && !f.listedTo(c.first, c.last)
		},
		example: "Het was in [Verzonnens'|LOC] winkel toen.", want: "Verzonnens'|PER",
	},
	{
		types: ofPER | ofORG, least: 2, becomes: LOC,
		when: func(f *cutter, c *candidate) bool {
			return (f.is(c.first-1, wDet) || f.is(c.first-2, wDet)) && within(f.word(c.last-1), endStreetTails)
		},
		example: "Er is brand in de [Jan Verzonnenstraat|PER] daar.", want: "Jan Verzonnenstraat|LOC",
	},
	{
		types: ofLOC | ofORG, least: 4, becomes: PER,
		when: func(f *cutter, c *candidate) bool {
			return f.given(c.first) && f.prepEnd(c.first+1) == c.last-1 && !f.listedTo(c.first, c.last)
		},
		example: "Bakker [Henk aan den Verzonnen|LOC] stopt.", want: "Henk aan den Verzonnen|PER",
	},
	{
		types: ofLOC | ofORG | ofPER, least: 1, becomes: MISC,
		when: func(f *cutter, c *candidate) bool {
			return f.lower(c.first-1) && endsIn(f.word(c.first-1), endShipNouns)
		},
		example: "Zij zag het containerschip [Verzonnen|LOC] daar.", want: "Verzonnen|MISC",
	},
	{
		types: ofPER, least: 2, becomes: MISC,
		when:    func(f *cutter, c *candidate) bool { return f.fanOf(c.last - 1) },
		example: "Zij zag Jan Verzonnen en de [Jan Verzonnen-fans|PER] daar.", want: "Jan Verzonnen-fans|MISC",
	},
	{
		types: ofPER | ofLOC, least: 1, most: 1, becomes: MISC,
		when: func(f *cutter, c *candidate) bool {
			return f.compoundToken(c.first) && !placeCompound(f.word(c.first))
		},
		example: "Er kwam een [Verzonnen-plan|PER] daar.", want: "Verzonnen-plan|MISC",
	},
}

// ofSpace reports whether the text has a word of space, or two planets.
func (f *passage) ofSpace() bool {
	planet := uint64(0)
	for i := range min(len(f.doc.Tokens), contextTokens) {
		fold := f.doc.Tokens[i].Fold
		switch {
		case f.lower(i):
			if endsIn(f.word(i), endSpaceNouns) {
				return true
			}
		case oneOf(f.word(i), planets):
			if planet != 0 && planet != fold {
				return true
			}
			planet = fold
		}
	}
	return false
}

// retype sets the type of a mention by its own words.
func (f *cutter) retype(c *candidate) {
	for k := range retypeRows {
		if r := &retypeRows[k]; r.fits(f, c) {
			c.typ = r.becomes
		}
	}
}

package entities

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
			return !f.compoundToken(c.first) && within(f.word(c.first), endBodyTails)
		},
		example: "Dat meldt het [Verzonnenlyceum|LOC] nu.", want: "Verzonnenlyceum|ORG",
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
		types: ofLOC, least: 1, most: 1, becomes: ORG,
		when: func(f *cutter, c *candidate) bool {
			return apostropheSize(f.word(c.first)) > 0 && f.orgTo(c.first, c.last)
		},
		example: "Dat zei [Hamas'|LOC] leider toen.", want: "Hamas'|ORG",
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

// retype sets the type of a mention by its own words.
func (f *cutter) retype(c *candidate) {
	for k := range retypeRows {
		if r := &retypeRows[k]; r.fits(f, c) {
			c.typ = r.becomes
		}
	}
}

package entities

// leftRows say which first token of a mention belongs to no name.
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
}

// trim takes from the beginning of a mention what belongs to no name.
func (f *cutter) trim(c *candidate) {
	for firstFit(leftRows, f, c) != nil {
		c.first++
	}
}

package entities

import "github.com/kopij/kopij/text"

// leftRows say what at the beginning of a mention belongs to no name.
var leftRows = []nameRow{
	{
		types: ofAny, least: 2, drop: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.lower(c.first) && !f.is(c.first, wParticle) && !f.doc.Tokens[c.first].Has(text.HasHyphen)
		},
		example: "Dat zei [buurman Jan Verzonnen|PER] toen.", want: "Jan Verzonnen|PER",
	},
	{
		types: ofAny &^ ofPER, least: 2, drop: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.lower(c.first) && f.is(c.first, wOf|wDet)
		},
		example: "Dat was [van de Leeuwinnen|ORG] geen fout.", want: "Leeuwinnen|ORG",
	},
	{
		types: ofPER, least: 2, drop: 1,
		when:    func(f *cutter, c *candidate) bool { return f.isTitle(c.first) && f.capital(c.first+1) },
		example: "Volgens [Kamerlid Verzonnen|PER] kan dat niet.", want: "Verzonnen|PER",
	},
	{
		types: ofPER, least: 3, drop: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.is(c.first, wOf) && f.opens(c.first) && f.given(c.first+1)
		},
		example: "[Van Johan Verzonnen|PER] kwam geen reactie.", want: "Johan Verzonnen|PER",
	},
	{
		types: ofAny, least: 2, drop: 1,
		when:    func(f *cutter, c *candidate) bool { return f.capital(c.first+1) && f.nounHere(c.first) },
		example: "[Bedrijf Verzonnen|ORG] gaat dicht.", want: "Verzonnen|ORG",
	},
}

// rightRows say what at the end of a mention belongs to no name.
var rightRows = []nameRow{
	{
		types: ofPER, least: 2, drop: 1,
		when:    func(f *cutter, c *candidate) bool { return f.doc.Tokens[c.last-1].Kind == text.Number },
		example: "De stand: [Jan Verzonnen 12|PER], daarna de rest.", want: "Jan Verzonnen|PER",
	},
}

// trim takes from both ends what belongs to no name.
func (f *cutter) trim(c *candidate) {
	for c.first < c.last {
		r := firstFit(leftRows, f, c)
		if r == nil {
			break
		}
		c.first += r.drop
	}
	for c.last > c.first {
		r := firstFit(rightRows, f, c)
		if r == nil {
			break
		}
		c.last -= r.drop
	}
}

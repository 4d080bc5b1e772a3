package entities

import "github.com/kopij/kopij/text"

// leftRows say what at the beginning of a mention belongs to no name.
var leftRows = []nameRow{
	{
		types: ofAny, least: 1, drop: 1,
		when: func(f *cutter, c *candidate) bool {
			k := f.doc.Tokens[c.first].Kind
			return k == text.Punct || k == text.Dash
		},
		example: "Hij ging [- Jan Verzonnen|PER] weg.", want: "Jan Verzonnen|PER",
	},
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
			return f.lower(c.first) && f.is(c.first, wOf|wDet) && !f.doc.Tokens[c.first].Has(text.HasApos)
		},
		example: "Dat was [van de Leeuwinnen|ORG] geen fout.", want: "Leeuwinnen|ORG",
	},
	{
		types: ofAny, least: 2, drop: 1, becomes: PER,
		when: func(f *cutter, c *candidate) bool {
			return f.isTitle(c.first) && f.capital(c.first+1) && (c.typ == PER || f.personTitle(c.first))
		},
		example: "Volgens [Kamerlid Verzonnen|ORG] kan dat niet.", want: "Verzonnen|PER",
	},
	{
		types: ofPER, least: 2, most: 2, drop: 1, becomes: LOC,
		when: func(f *cutter, c *candidate) bool {
			return f.is(c.first, wOf) && f.opens(c.first) && !f.confirmed(c.first) && f.townOf(c.first+1)
		},
		example: "[Van Rotterdam|PER], vinden ze in Rotterdam, is het geld.", want: "Rotterdam|LOC",
	},
	{
		types: ofPER, least: 3, drop: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.is(c.first, wOf) && f.opens(c.first) && f.given(c.first+1) && !f.confirmed(c.first)
		},
		example: "[Van Johan Verzonnen|PER] kwam geen reactie.", want: "Johan Verzonnen|PER",
	},
	{
		types: ofAny, least: 2, drop: 1,
		when:    func(f *cutter, c *candidate) bool { return f.capital(c.first+1) && f.nounHere(c.first) },
		example: "[Bedrijf Verzonnen|ORG] gaat dicht.", want: "Verzonnen|ORG",
	},
	{
		types: ofPER, least: 3, drop: 2,
		when: func(f *cutter, c *candidate) bool {
			return f.is(c.first+1, wOf) && f.capital(c.first+2) && f.caps.midCount(f.doc.Tokens[c.first].Fold) == 0 && f.nounHere(c.first)
		},
		example: "[Ontdekker van Verzonnen|PER] is een Fransman.", want: "Verzonnen|PER",
	},
	{
		types: ofAny, least: 2, drop: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.opens(c.first) && f.is(c.first, wDet) && !f.confirmed(c.first) && !f.surnameDe(c) && c.last < f.sentence(c.first).Last
		},
		example: "[De Verzonnen|ORG] vaart weer.", want: "Verzonnen|ORG",
	},
}

// rightRows say what at the end of a mention belongs to no name.
var rightRows = []nameRow{
	{
		types: ofAny, least: 1, drop: 1,
		when: func(f *cutter, c *candidate) bool {
			i := c.last - 1
			switch f.doc.Tokens[i].Kind {
			case text.Dash:
				return true
			case text.Punct:
				return f.word(i) != ")" && !(f.word(i) == "." && f.runesWord(i-1, 1))
			}
			return false
		},
		example: "Zo zei [Jan Verzonnen -|PER] en hij ging.", want: "Jan Verzonnen|PER",
	},
	{
		types: ofAny, least: 1, most: 1, drop: 1,
		when:    func(f *cutter, c *candidate) bool { return f.doc.Tokens[c.first].Kind == text.Quote },
		example: "Dat is [“|ORG] niets.", want: "",
	},
	{
		types: ofAny, least: 2, drop: 1,
		when:    func(f *cutter, c *candidate) bool { return f.lower(c.last-1) && f.is(c.last-1, wFunction|wLike) },
		example: "Zo kwam [Jan Verzonnen als|PER] eerste aan.", want: "Jan Verzonnen|PER",
	},
	{
		types: ofPER, least: 2, drop: 1,
		when:    func(f *cutter, c *candidate) bool { return f.doc.Tokens[c.last-1].Kind == text.Number },
		example: "De stand: [Jan Verzonnen 12|PER], daarna de rest.", want: "Jan Verzonnen|PER",
	},
	{
		types: ofAny &^ ofMISC, least: 3, drop: 1,
		when: func(f *cutter, c *candidate) bool {
			return f.lower(c.last-1) && f.lower(c.last-2) && f.is(c.last-2, wDet)
		},
		example: "Gisteren hielden [Kanaries de groep|ORG] bijeen.", want: "Kanaries|ORG",
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
		if r.becomes != NoType {
			c.typ = r.becomes
		}
	}
	for c.last > c.first {
		r := firstFit(rightRows, f, c)
		if r == nil {
			break
		}
		c.last -= r.drop
	}
}

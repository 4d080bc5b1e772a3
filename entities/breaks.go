package entities

import (
	"slices"

	"github.com/kopij/kopij/text"
)

// place is where a token is in a mention, as bits.
type place uint8

const (
	inner  place = 1 << iota // not the first
	second                   // not the first or second
	atHead                   // the first
	goesOn                   // another follows
	two                      // two more follow
	atEnd                    // the last
)

// placeIn is where token i is in a mention.
func placeIn(c *candidate, i int) place {
	p := atHead
	if i > c.first {
		p = inner
		if i > c.first+1 {
			p |= second
		}
	}
	switch c.last - i {
	case 1:
		p |= atEnd
	case 2:
		p |= goesOn
	default:
		p |= goesOn | two
	}
	return p
}

// breakRow is a rule about a token at which a mention has to be cut.
type breakRow struct {
	where place
	types typeSet
	when  func(f *cutter, c *candidate, i int) bool

	out   int  // tokens left out from there on
	rest  bool // all from there on is left out
	after bool // the cut is after the token, which is left in

	example, want string // as in nameRow
}

// breakRows are tried in this order at each token of a mention.
var breakRows = []breakRow{
	{
		where: inner, types: ofAny, out: 1,
		when: func(f *cutter, c *candidate, i int) bool {
			return f.word(i) == "," && !(c.typ == ORG && f.is(c.last-2, wAnd)) // Volksgezondheid, Welzijn en Sport
		},
		example: "Daar woont [Verzonnen, Bedacht|LOC] nog.", want: "Verzonnen|LOC; Bedacht|LOC",
	},
	{
		where: inner, types: ofAny, rest: true,
		when: func(f *cutter, c *candidate, i int) bool {
			t, rest := &f.doc.Tokens[i], f.doc.Tokens[i+1:c.last]
			return t.Kind == text.Quote && t.Has(text.SpaceBefore) && !(len(rest) > 0 && rest[0].Kind == text.Number) && // AZ '67
				!slices.ContainsFunc(rest, func(t text.Token) bool { return t.Kind == text.Quote })
		},
		example: "Toen riep [Jan Verzonnen ‘Leve|PER] de koning’.", want: "Jan Verzonnen|PER",
	},
	{
		where: inner, types: ofAny &^ ofMISC, out: 1,
		when: func(f *cutter, _ *candidate, i int) bool {
			return f.titleCase(i) && (f.ordinary(i) || f.is(i, wFunction) && !f.is(i, wDet|wOf))
		},
		example: "[Ajax Speelt Zondag Thuis Tegen Heracles|ORG]", want: "Ajax|ORG; Heracles|ORG",
	},
	{
		where: second, types: ofPER,
		when: func(f *cutter, c *candidate, i int) bool {
			return f.startsBehind(i) || f.initialToken(i-1) && f.capital(i) && f.nextClause(i)
		},
		example: "Zij zag [Jan V. Bakkers|PER] kwamen te laat.", want: "Jan V.|PER",
	},
	{
		where: inner, types: ofORG,
		when:    (*cutter).holderIn,
		example: "Dat zei minister van [Welzijn Jan Verzonnen|ORG] toen.", want: "Welzijn|ORG; Jan Verzonnen|PER",
	},
	{
		where: inner | goesOn, types: ofMISC | ofORG, out: 2,
		when: func(f *cutter, c *candidate, i int) bool {
			return f.word(i) == "van" && f.doc.Tokens[i+1].Kind == text.Number && f.onList(c.first, i)
		},
		example: "Zij won het [WK van 2010|MISC] toen.", want: "WK|MISC",
	},
	{
		where: inner | goesOn, types: ofAny, out: 1,
		when: func(f *cutter, _ *candidate, i int) bool {
			return f.doc.Tokens[i].Kind == text.Dash && !f.glued(i+1)
		},
		example: "Uitslag: [Verzonnen - Bedacht|PER] 6-5", want: "Verzonnen|PER; Bedacht|PER",
	},
	{
		where: goesOn, types: ofAny, after: true,
		when: func(f *cutter, _ *candidate, i int) bool {
			return f.compoundToken(i) && f.capital(i+1)
		},
		example: "Zo zei [VVD-Kamerlid Verzonnen|PER] toen.", want: "VVD-Kamerlid|MISC; Verzonnen|PER",
	},
	{
		where: inner, types: ofPER | ofORG,
		when:    func(f *cutter, _ *candidate, i int) bool { return memberOf(f.word(i)) },
		example: "Zo zag [Verzonnen BVD'er Bedacht|PER] toen.", want: "Verzonnen|PER; BVD'er|MISC; Bedacht|PER",
	},
	{
		where: atHead | goesOn, types: ofAny, after: true,
		when:    func(f *cutter, _ *candidate, i int) bool { return memberOf(f.word(i)) },
		example: "Zo zei [BVD'er Verzonnen|PER] toen.", want: "BVD'er|MISC; Verzonnen|PER",
	},
	{
		where: inner, types: ofORG,
		when: func(f *cutter, c *candidate, i int) bool {
			return f.capital(i) && f.is(c.first-1, wOf) && f.is(c.first-2, wMinistry) && f.listedTo(c.first, i)
		},
		example: "Dat zei minister van [Buitenlandse Zaken Verzonnen|ORG] toen.", want: "Buitenlandse Zaken|ORG; Verzonnen|PER",
	},
	{
		where: inner, types: ofORG,
		when: func(f *cutter, c *candidate, i int) bool {
			return f.doc.Tokens[i].Has(text.AllCaps) && f.onList(c.first, i) && f.onList(i, c.last)
		},
		example: "Dat meldde de [Wereldgezondheidsorganisatie WHO|ORG] toen.", want: "Wereldgezondheidsorganisatie|ORG; WHO|ORG",
	},
	{
		where: second | atEnd, types: ofPER | ofORG,
		when: func(f *cutter, c *candidate, i int) bool {
			return f.fieldAt(i) && f.surnameBehind(c.first, i) && f.ministersBefore(i)
		},
		example: "De ministers zijn Els Bedacht op Zorg en [Jan Verzonnen Toerisme|ORG] daar.", want: "Jan Verzonnen|PER; Toerisme|ORG",
	},
	{
		where: inner, types: ofAny,
		when: func(f *cutter, c *candidate, i int) bool {
			return f.countryName(c.first, i) && (f.personFrom(c, i) || f.subjectFrom(c, i))
		},
		example: "Voor [Suriname Jan Verzonnen|LOC] tekende niemand.", want: "Suriname|LOC; Jan Verzonnen|PER",
	},
	{
		where: inner, types: ofAny,
		when: func(f *cutter, c *candidate, i int) bool {
			return f.is(c.first-1, wIn) && f.townTo(c.first, i) && (f.personFrom(c, i) || f.subjectFrom(c, i))
		},
		example: "Zondag trouwde in [Turnhout Jan Verzonnen|ORG] met haar.", want: "Turnhout|LOC; Jan Verzonnen|PER",
	},
	{
		where: second | goesOn, types: ofPER,
		when: func(f *cutter, c *candidate, i int) bool {
			return f.is(i, wOf) && f.capital(i) && f.surnameBefore(c.first, i)
		},
		example: "Zo klopte [Van der Verzonnen Van Bedacht|PER] toen.", want: "Van der Verzonnen|PER; Van Bedacht|PER",
	},
	{
		where: second | goesOn, types: ofPER, out: 1,
		when: func(f *cutter, c *candidate, i int) bool {
			return f.is(i, wOf) && (f.surnameBefore(c.first, i) || f.worksFor(c, i))
		},
		example: "Zo zei [Babs van der Verzonnen van Bedacht|PER] toen.", want: "Babs van der Verzonnen|PER; Bedacht|ORG",
	},
	{
		where: inner | goesOn, types: ofAny, out: 1,
		when: func(f *cutter, c *candidate, i int) bool {
			return oneOf(f.word(i), prepParticles) && f.capital(i+1) && (c.typ == PER || f.surnameAt(i-1) && f.surnameAt(i+1) && !f.listedTo(c.first, c.last))
		},
		example: "Het is het eerste wat [Bedacht aan Verzonnen|PER] vraagt.", want: "Bedacht|PER; Verzonnen|PER",
	},
	{
		where: inner | goesOn, types: ofAny &^ ofMISC, out: 1,
		when: func(f *cutter, _ *candidate, i int) bool {
			return f.lower(i) && !f.is(i, wParticle|wAnd|wInner) && f.prepEnd(i) == 0
		},
		example: "Zo ging [Verzonnen tegenover Bedacht|ORG] weg.", want: "Verzonnen|ORG; Bedacht|ORG",
	},
	{
		where: inner | goesOn, types: ofAny &^ ofPER, out: 1,
		when:    func(f *cutter, c *candidate, i int) bool { return f.joined(c, i) == 1 },
		example: "Zij wonen in [Arnhem en Nijmegen|LOC] nu.", want: "Arnhem|LOC; Nijmegen|LOC",
	},
	{
		where: inner | goesOn, types: ofAny &^ ofPER, out: 1,
		when: func(f *cutter, c *candidate, i int) bool {
			return f.word(i) == "en" && f.listOf(c.first) == LOC
		},
		example: "De stations Markt, [Verzonnen en Bedacht|LOC] zijn dicht.", want: "Verzonnen|LOC; Bedacht|LOC",
	},
	{
		where: inner | goesOn, types: ofAny &^ ofPER, out: 2,
		when:    func(f *cutter, c *candidate, i int) bool { return f.joined(c, i) == 2 },
		example: "Zij reed in de [Ronde van Italië en de Ronde van Frankrijk|MISC] mee.", want: "Ronde van Italië|MISC; Ronde van Frankrijk|MISC",
	},
	{
		where: atHead | goesOn, types: ofAny &^ ofPER, after: true,
		when:    func(f *cutter, c *candidate, _ int) bool { return f.adjectiveApart(c) },
		example: "Zo ging het in het [Britse Lagerhuis|ORG] toen.", want: "Britse|ORG; Lagerhuis|ORG",
	},
	{
		where: inner | goesOn, types: ofPER, out: 1,
		when: func(f *cutter, c *candidate, i int) bool {
			return f.is(i, wOf) && f.countryName(i+1, c.last)
		},
		example: "Daar kwam [Verzonnen van Belarus|PER] binnen.", want: "Verzonnen|PER; Belarus|ORG",
	},
}

// breakIn is the token at which a mention has to be cut, and how many tokens
// are left out there; 0 where it need not be.
func (f *cutter) breakIn(c *candidate) (at, skip int) {
	for i := c.first; i < c.last; i++ {
		r := f.breakAt(c, i)
		if r == nil {
			continue
		}
		switch {
		case r.after:
			return i + 1, 0
		case r.rest:
			return i, c.last - i
		}
		return i, r.out
	}
	return 0, 0
}

// breakAt is the first row by which a mention has to be cut at token i; nil
// where there is none.
func (f *cutter) breakAt(c *candidate, i int) *breakRow {
	p := placeIn(c, i)
	for k := range breakRows {
		if r := &breakRows[k]; p&r.where == r.where && r.types.has(c.typ) && r.when(f, c, i) {
			return r
		}
	}
	return nil
}

package entities

import (
	"strings"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/text"
)

// The model's mentions are repaired by what the form of a text says for
// certain, before the lists are laid over them: a compound with a hyphen is a
// name of its own, a title is no part of a name, no name runs over a colon.

// repair cuts the mentions of the base where a name cannot go on, and trims
// what cannot belong to one.
func (f *sources) repair() {
	f.spare = append(f.spare[:0], f.base...)
	f.base = f.base[:0]
	for _, c := range f.spare {
		if n := len(f.base); n > 0 && f.joins(&f.base[n-1], &c) {
			c.first, c.typ, c.score = f.base[n-1].first, PER, max(c.score, f.base[n-1].score)
			f.base = f.base[:n-1]
		}
		f.cut(c)
	}
}

// cut adds a mention, in pieces where it has to be cut.
func (f *sources) cut(c candidate) {
	f.parts = append(f.parts[:0], c)
	for n := len(f.parts); n > 0; n = len(f.parts) {
		c := &f.parts[n-1]
		f.trim(c)
		if at, out := f.breakIn(c); at > c.first {
			f.split(at, out)
			continue
		}
		if c.first < c.last && !f.noName(c) {
			f.retype(c)
			if w := f.word(c.last - 1); c.typ == PER && !runes(w[strings.LastIndexByte(w, '-')+1:], 2) && f.word(c.last) == "." {
				c.last++ // a suspect: Theo ten V., Mo El-B.
			}
			if sure, _ := genitives(f.span(c.first, c.last)); sure > 0 {
				c.cut = sure
			}
			f.base = append(f.base, *c)
		}
		f.parts = f.parts[:n-1]
	}
}

// split cuts the last part in two at a token, and leaves out some tokens there.
// The left piece is looked at first.
func (f *sources) split(at, out int) {
	last := &f.parts[len(f.parts)-1]
	p := &f.pieces
	*p = pieces{whole: *last, left: *last, right: *last, out: out}
	p.left.last, p.right.first = at, at+out
	p.left.cut = 0
	for k := range pieceRows {
		if r := &pieceRows[k]; r.when(&f.cutter, p) {
			p.right.typ = r.right
			if r.left != NoType {
				p.left.typ = r.left
			}
		}
	}
	*last = p.right
	f.parts = append(f.parts, p.left)
}

// pieces are the two parts of a mention that is cut; the right one may be
// empty.
type pieces struct {
	whole, left, right candidate
	out                int // tokens left out between them
}

// pieceRow is a rule about the types of the pieces.
type pieceRow struct {
	when  func(f *cutter, p *pieces) bool
	left  Type // of the first piece; NoType where it keeps its own
	right Type // of the second piece

	example, want string // as in nameRow
}

// pieceRows each count where they fit, in this order.
var pieceRows = []pieceRow{
	{
		when: func(f *cutter, p *pieces) bool {
			return memberOf(f.word(p.left.first))
		},
		left: MISC, right: PER,
		example: "Zo zei [BVD'er Verzonnen|ORG] toen.", want: "BVD'er|MISC; Verzonnen|PER",
	},
	{
		when: func(f *cutter, p *pieces) bool {
			return f.fieldAt(p.right.first) && f.surnameBehind(p.left.first, p.left.last)
		},
		left: PER, right: ORG,
		example: "De ministers zijn Els Bedacht op Zorg en [Jan Verzonnen Toerisme|PER] daar.", want: "Jan Verzonnen|PER; Toerisme|ORG",
	},
	{
		when: func(f *cutter, p *pieces) bool {
			return p.out == 0 && (f.countryName(p.left.first, p.left.last) || f.townTo(p.left.first, p.left.last))
		},
		left: LOC, right: PER,
		example: "Voor [Suriname Jan Verzonnen|ORG] tekende niemand.", want: "Suriname|LOC; Jan Verzonnen|PER",
	},
	{
		when: func(f *cutter, p *pieces) bool {
			return oneOf(f.word(p.left.last), prepParticles) && f.surnameAt(p.left.last-1)
		},
		left: PER, right: PER,
		example: "Het is het eerste wat [Bos aan Smit|ORG] vraagt.", want: "Bos|PER; Smit|PER",
	},
	{
		when: func(f *cutter, p *pieces) bool {
			return p.out > 0 && f.is(p.left.last, wOf)
		},
		right:   ORG,
		example: "Dat zei [Babs van der Verzonnen van Bedacht|PER] toen.", want: "Babs van der Verzonnen|PER; Bedacht|ORG",
	},
	{
		when: func(f *cutter, p *pieces) bool {
			return p.out == 0 && (f.is(p.left.first-2, wMinistry) || f.holderIn(&p.whole, p.left.last))
		},
		right:   PER,
		example: "Dat zei schepen van [Werken Jan Verzonnen|ORG] toen.", want: "Werken|ORG; Jan Verzonnen|PER",
	},
}

// startsBehind reports whether token i begins a sentence behind the initial of a
// suspect, so that its capital says nothing: Jan V. Vrijdag, Jan V. Belgische
// agenten, Jan V. Agenten.
func (f *cutter) startsBehind(i int) bool {
	if !f.capital(i) || !f.initialToken(i-1) {
		return false
	}
	t := &f.doc.Tokens[i]
	r, _ := f.r.config.Countries.table.Lookup(t.Fold)
	n, _ := f.r.config.Names.table.Lookup(t.Fold)
	if r.Has(knowledge.CountryAdjective) || n&knowledge.NamePeople != 0 {
		return true
	}
	k := f.known(f.word(i))
	return !k.Given && !k.Surname && f.alsoWord(i)
}

// nextClause reports whether a main clause with its verb is before token i, and
// the verb of another follows with nothing between that joins the two: Zij zag Jan
// V. Bakkers kwamen te laat.
func (f *passage) nextClause(i int) bool {
	s := f.sentence(i)
	before := false
	for j := max(s.First, i-maxSentence); j < i; j++ {
		switch {
		case f.subordinates(j):
			before = false
		case f.doc.Tokens[j].Tag.Finite():
			before = true
		}
	}
	if !before {
		return false
	}
	for j := i + 1; j < min(s.Last, i+maxPredicate); j++ {
		if f.subordinates(j) || f.doc.Tokens[j].Kind != text.Word || f.doc.Tokens[j].Tag.POS() == text.CCONJ {
			return false
		}
		if f.doc.Tokens[j].Tag.Finite() {
			return true
		}
	}
	return false
}

// subordinates reports whether token i can begin a clause within another.
func (f *passage) subordinates(i int) bool {
	return f.doc.Tokens[i].Tag.POS() == text.SCONJ || oneOf(f.word(i), clauseWords)
}

// personFrom reports whether a mention ends in the two names of a person, of
// which token i is the first, and what comes before is nobody's first name.
func (f *cutter) personFrom(c *candidate, i int) bool {
	return c.last-i >= 2 && f.given(i) && !f.given(c.first)
}

// subjectFrom reports whether a mention ends in two words of which token i is the
// first, that can only be the subject of the verb before: Zaterdag trouwde in
// Turnhout Babs Verzonnen.
func (f *cutter) subjectFrom(c *candidate, i int) bool {
	at := c.first - 2
	s := f.sentence(c.first)
	return at > s.First && c.last-i == 2 && f.doc.Tokens[at].Tag.Finite() && f.fronted(s, at) &&
		f.listedAt(i).Tokens.Len() == 0 && !f.ordinary(i) && !f.ordinary(i+1)
}

// ministersBefore reports whether the words before token i speak of ministers.
func (f *passage) ministersBefore(i int) bool {
	for n := range 2 * maxSentence {
		if f.is(i-n, wMinistry) {
			return true
		}
	}
	return false
}

// surnameBehind reports whether the tokens from first to before last are a given
// name and a surname.
func (f *cutter) surnameBehind(first, last int) bool {
	i := first + 1
	for f.is(i, wParticle) {
		i++
	}
	return f.given(first) && i == last-1
}

// townTo reports whether the gazetteer has the tokens from first to before last
// as a place, and it is no word or somebody's name. Short ones are often the
// beginning of another: San.
func (f *cutter) townTo(first, last int) bool {
	m := f.listedAt(first)
	return m.Tokens.Last == last && m.ID.IsPlace() && runes(f.span(first, last), 4) && !m.Has(gazetteer.Word)
}

// nounHere reports whether token i is a common noun that has its capital from
// the sentence's beginning: Staalmaker ArcelorMittal.
func (f *titleReader) nounHere(i int) bool {
	t := &f.doc.Tokens[i]
	if !f.opens(i) || t.Tag.POS() != text.NOUN && !endsIn(f.word(i), endOrgHeads) || t.Flags&(text.MidCapital|text.HasHyphen|text.HasDigit) != 0 || f.given(i) {
		return false
	}
	return f.listedAt(i).Tokens.Last <= i+1 && !runes(f.word(i), 16) && runes(f.word(i), 5)
}

// compoundToken reports whether token i is compounded by a hyphen with a head
// in lower case: VVD-Kamerlid counts too.
func (f *titleReader) compoundToken(i int) bool {
	t := &f.doc.Tokens[i]
	if !t.Has(text.HasHyphen) {
		return false
	}
	if lowerTail(f.word(i)) {
		return true
	}
	w := f.word(i)
	at := strings.LastIndexByte(w, '-')
	return f.titles.Get(text.FoldHash(w[at+1:])) != nil
}

// known is what the lexicon of the model knows of a word; nothing without a model.
func (f *lists) known(w string) (k ner.Known) {
	if m := f.r.config.Model.model; m != nil {
		k = m.Known(w)
	}
	return k
}

// given reports whether the model knows token i as a given name.
func (f *lists) given(i int) bool { return f.known(f.word(i)).Given }

// inOffice reports whether token i is the surname of somebody who holds an
// office at the date.
func (f *lists) inOffice(i int) bool {
	table := f.r.config.People.table
	ids := table.Surnamed(f.doc.Tokens[i].Fold)
	for k := range ids.Len() {
		if _, ok := table.OfficeAt(ids.At(k), f.day); ok {
			return true
		}
	}
	return false
}

// holderIn reports whether the name of a minister, or of another who has a
// field, begins at token i of the field's mention: schepen van Openbare Werken
// Jan Verzonnen.
func (f *cutter) holderIn(c *candidate, i int) bool {
	if !f.is(c.first-1, wOf) || f.titleAt(c.first-2).row == nil || f.onList(c.first, c.last) {
		return false
	}
	if i+1 < c.last {
		return f.given(i)
	}
	return f.inOffice(i)
}

// joined is how many tokens are between two names where token i joins them
// rather than belongs to one: Giro d'Italia en de Tour de France. The lists
// have to know one of them, of an organisation's name both; 0 where they do
// not.
func (f *cutter) joined(c *candidate, i int) int {
	if w := f.word(i); w != "en" && w != "of" {
		return 0
	}
	n := 1
	if f.is(i+1, wDet) {
		n++
	}
	if i+n >= c.last || !f.capital(i+n) || f.onList(c.first, c.last) {
		return 0
	}
	left, right := f.onList(c.first, i) || f.countryName(c.first, i), f.onList(i+n, c.last) || f.countryName(i+n, c.last)
	if left && right || (left || right) && (c.typ == LOC || c.typ == MISC && f.word(i) == "en") {
		return n
	}
	return 0
}

// onList reports whether a list has the tokens from first to before last as one
// name.
func (f *lists) onList(first, last int) bool {
	if f.listedTo(first, last) {
		return true
	}
	n, _ := f.r.config.Names.table.Lookup(text.FoldHash(f.span(first, last)))
	return n&knowledge.NameListed != 0
}

// surnameBefore reports whether a particle is between the tokens first and
// i: a name has but one such part, so that in Babs van der Staak van X the
// second `van` is no part of it.
func (f *passage) surnameBefore(first, i int) bool {
	for j := first; j < i-1; j++ {
		if f.lower(j) {
			return true
		}
	}
	return f.is(first-1, wParticle)
}

// worksFor reports whether the `van` at token i stands between the two names of a
// person and an organisation that the gazetteer has, or a minister's field: Noor Verzonnen
// van Unilever.
func (f *cutter) worksFor(c *candidate, i int) bool {
	return f.lower(i) && !f.given(i-1) && (f.orgTo(i+1, c.last) || f.fieldAt(i+1) && i+2 == c.last)
}

// adjectiveApart reports whether a mention's first word is a country's
// adjective that is no part of the name: Chinese concurrent XTAL, Britse
// Lagerhuis, where the name stands without it elsewhere or is listed so.
func (f *cutter) adjectiveApart(c *candidate) bool {
	fold := f.doc.Tokens[c.first].Fold
	r, _ := f.r.config.Countries.table.Lookup(fold)
	if !r.Has(knowledge.CountryAdjective) && !f.is(c.first, wContinent) {
		n, _ := f.r.config.Names.table.Lookup(fold)
		if n&knowledge.NamePeople == 0 || c.last != c.first+2 {
			return false
		}
		if within(f.word(c.first+1), endStreetTails) {
			return true // Amsterdamse Verzonnengracht
		}
		// Londense FTSE100
		n, _ = f.r.config.Names.table.Lookup(f.doc.Tokens[c.first+1].Fold)
		return n&knowledge.NameListed != 0
	}
	if f.lower(c.first+1) || c.last == c.first+2 && f.is(c.first+1, wBody) {
		return true
	}
	if f.listedAt(c.first).Tokens.Last >= c.last {
		return false
	}
	if f.listedAt(c.first+1).Tokens.Last >= c.last {
		return true
	}
	// abroad a Dutch adjective is seldom part of a name: Duitse Berenberg
	code := f.r.config.Countries.table.Code(r.ID)
	return c.typ == ORG && code != "NL" && code != ""
}

// countryName reports whether the tokens are the name of a country.
func (f *lists) countryName(first, last int) bool {
	r, _ := f.r.config.Countries.table.Lookup(text.FoldHash(f.span(first, last)))
	return r.Has(knowledge.CountryName)
}

// listedTo reports whether the gazetteer has the tokens from first to before
// last as one name.
func (f *lists) listedTo(first, last int) bool {
	return f.listedAt(first).Tokens.Last == last
}

// orgTo reports whether the gazetteer has the tokens from first to before last
// as an organisation, and nothing else.
func (f *lists) orgTo(first, last int) bool {
	m := f.listedAt(first)
	return m.Tokens.Last == last && !m.ID.IsPlace()
}

// plural reports whether token i is the plural of an abbreviation that no list
// has: ATM's, IP's.
func (f *lists) plural(i int) bool {
	w := f.word(i)
	sure, _ := genitives(w)
	w = w[:len(w)-sure]
	return strings.ToUpper(w) == w && !strings.ContainsAny(w, "0123456789") && f.listedAt(i).Tokens.Len() == 0
}

// isTitle reports whether token i is a title that is no part of a name: in
// lower case, or with the capital of a sentence's beginning, which may be behind
// a suspect's initial.
func (f *titleReader) isTitle(i int) bool {
	row := f.titles.Get(f.doc.Tokens[i].Fold)
	return row != nil && (f.opens(i) || f.initialToken(i-1) || row.word == "kamerlid" || row.word == "kamervoorzitter" || row.gender != 0)
}

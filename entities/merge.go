package entities

import (
	"cmp"
	"slices"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// maxName is the most bytes of a name. Each mention of a thing repeats its
// fullest name: without a bound, what comes out would grow with the square of
// what goes in.
const maxName = 200

// nameable reports whether a mention is no longer than a name can be and lies
// within one block.
func (f *passage) nameable(c *candidate) bool {
	return f.doc.Tokens[c.last-1].End-f.doc.Tokens[c.first].Start <= maxName && f.doc.BlockAt(c.first) == f.doc.BlockAt(c.last-1)
}

// merge makes one list of mentions of what the stages found: the longest
// name is one mention, and none lies within another.
func (f *misser) merge() {
	f.countCountries()
	f.sport, f.art = f.isSport(), f.isArt()
	slices.SortStableFunc(f.listed, func(a, b candidate) int {
		return cmp.Or(a.first-b.first, b.last-a.last)
	})
	f.owner = append(f.owner[:0], make([]int32, len(f.doc.Tokens))...)
	for i := range f.base {
		if c := &f.base[i]; f.nameable(c) {
			f.found = append(f.found, *c)
		}
	}
	for k := range f.found {
		f.own(k)
	}
	for k := range f.listed {
		f.place(&f.listed[k])
	}
	f.found = slices.DeleteFunc(f.found, func(c candidate) bool { return c.dropped })
	slices.SortFunc(f.found, func(a, b candidate) int { return a.first - b.first })
	f.reown()
	f.vote()
	f.recall()
	f.reown()
}

// reown sets the owners of the tokens again.
func (f *mentions) reown() {
	clear(f.owner)
	for k := range f.found {
		f.own(k)
	}
}

// place fits the candidate of a list into the mentions.
func (f *mentions) place(c *candidate) {
	inside, over, exact := -1, false, -1
	for i := c.first; i < c.last; i++ {
		k := int(f.owner[i]) - 1
		if k < 0 {
			continue
		}
		switch b := &f.found[k]; {
		case b.first == c.first && b.last == c.last:
			exact = k
		case c.first <= b.first && b.last <= c.last:
			over = true
		default:
			inside = k // it holds the candidate, or crosses it: the one that was there stays
		}
	}
	switch {
	case exact >= 0:
		f.agree(&f.found[exact], c)
	case inside >= 0:
	case c.weak && !f.supported(c):
	case over && c.last-c.first < 2:
	case c.listed && f.fromCountry(c): // Nederlands elftal, Amerikaanse Congres
	default:
		for i := c.first; i < c.last; i++ {
			if k := int(f.owner[i]) - 1; k >= 0 {
				f.found[k].dropped = true
			}
		}
		f.found = append(f.found, *c)
		f.own(len(f.found) - 1)
	}
}

// fromCountry reports whether a list's name of several words begins with the
// adjective of a country or continent, which is a name of its own unless the
// model takes them together.
func (f *mentions) fromCountry(c *candidate) bool {
	r, _ := f.r.config.Countries.table.Lookup(f.doc.Tokens[c.first].Fold)
	return r.Has(knowledge.CountryAdjective)
}

// own marks the tokens of a mention as its own.
func (f *mentions) own(k int) {
	for i := f.found[k].first; i < f.found[k].last; i++ {
		f.owner[i] = int32(k) + 1
	}
}

// at is the mention that token i belongs to; nil where it belongs to none.
func (f *mentions) at(i int) *candidate {
	if i < 0 || i >= len(f.owner) || f.owner[i] == 0 {
		return nil
	}
	return &f.found[f.owner[i]-1]
}

// agree joins what a list says of the same tokens to a mention.
func (f *mentions) agree(b, c *candidate) {
	switch {
	case c.country != 0 || c.part:
		f.agreeCountry(b, c)
	case c.misc:
		if b.country == 0 && !c.weak {
			b.typ, b.src, b.score, b.misc = MISC, FromList, 1, true
		} else if b.country == 0 {
			b.hintMISC = true
		}
	case c.people.Len() > 0:
		b.people, b.typ, b.src, b.score = c.people, PER, FromList, 1
		b.cut = max(b.cut, c.cut)
	case c.listed:
		b.match, b.listed = c.match, true
		if b.misc {
			return
		}
		if b.typ != PER {
			b.cut = max(b.cut, c.cut)
		}
		if b.src == FromRule && !c.weak {
			b.typ, b.src, b.score = c.typ, FromList, 1
		}
	}
}

// agreeCountry takes what the table of countries says of a mention, unless the
// mention shows that it means something else.
func (f *mentions) agreeCountry(b, c *candidate) {
	switch {
	case c.weak && !f.supported(c) && !f.capital(c.last) && !(b.typ == MISC && c.form.Has(knowledge.CountryInhabitant) && syllables(f.word(c.first)) > 1):
		return // Fin de siècle, but Fin Verzonnen; the model has Finnen as a people too
	case b.typ == PER && f.titleBefore(b.first):
		return // premier Holland
	case c.form.Has(knowledge.CountryCapital) && b.typ == ORG && f.sport:
		return
	}
	keep := *b
	*b = *c
	b.src, b.score = FromList, 1
	b.match, b.listed = keep.match, keep.listed
	if c.cut == 0 {
		b.cut = keep.cut
	}
}

// supported reports whether the text supports the candidate of a form that is
// an ordinary word or another name too.
func (f *mentions) supported(c *candidate) bool {
	i := c.first
	if c.country == 0 {
		return !f.opens(i) && !f.inHeadline(i)
	}
	for _, n := range f.counts {
		if n.id == c.country && n.named {
			return true
		}
	}
	if f.is(c.last, wAnd) && f.capital(c.last+1) {
		if r, _ := f.r.config.Countries.table.Lookup(f.doc.Tokens[c.last+1].Fold); r.Has(knowledge.CountryInhabitant) {
			return true // Letten en Esten
		}
	}
	if c.form.Has(knowledge.CountryInhabitant) {
		return f.oneOfThem(i) && (!f.opens(i) || f.manyActing(c))
	}
	return !f.opens(i)
}

// manyActing reports whether inhabitants, whose plural is a verb too, have a finite
// verb right behind them: Letten zingen, but Letten op de weg.
func (f *mentions) manyActing(c *candidate) bool {
	return syllables(f.word(c.first)) > 1 && c.last < f.sentence(c.first).Last && f.doc.Tokens[c.last].Tag.Finite()
}

// oneOfThem reports whether token i, an inhabitant whose word is a first name or
// a verb too, is one by what is before it, or is plural: de Noor, een jonge
// Brit and Letten, but not Noor zei.
func (f *mentions) oneOfThem(i int) bool {
	if syllables(f.word(i)) > 1 || f.is(i-1, wDet|wIndefinite|wQuantity) {
		return true
	}
	return i > 0 && f.doc.Tokens[i-1].Tag.POS() == text.ADJ
}

// countCountries counts how often the text speaks of each country, by
// spellings that are no ordinary words, and orders them.
func (f *mentions) countCountries() {
	for k := range f.listed {
		c := &f.listed[k]
		if c.country == 0 || c.weak || c.other != 0 {
			continue
		}
		f.countCountry(c.country, !c.form.Has(knowledge.CountryCapital|knowledge.CountrySeat))
	}
	for k := range f.listed {
		if c := &f.listed[k]; c.other != 0 {
			if !f.counted(c.country) && f.counted(c.other) && !f.has(wUnion) {
				c.country = c.other
			}
			f.countCountry(c.country, !c.form.Has(knowledge.CountryCapital|knowledge.CountrySeat))
		}
	}
	slices.SortStableFunc(f.counts, func(a, b countryCount) int { return b.n - a.n })
	f.codes = append(f.codes, f.about.Countries...)
	for _, n := range f.counts {
		code := f.r.config.Countries.table.Code(n.id)
		if code != "NL" {
			f.codes = append(f.codes, code)
		}
	}
}

// has reports whether the text has a word of a class.
func (f *passage) has(class wordClass) bool {
	for i := range f.words {
		if f.words[i]&class != 0 {
			return true
		}
	}
	return false
}

// counted reports whether the text speaks of a country by more than its
// capital.
func (f *mentions) counted(id knowledge.CountryID) bool {
	for _, n := range f.counts {
		if n.id == id && n.named {
			return true
		}
	}
	return false
}

// countCountry counts one mention; named reports whether it is more than a
// capital's.
func (f *mentions) countCountry(id knowledge.CountryID, named bool) {
	for k := range f.counts {
		if f.counts[k].id == id {
			f.counts[k].n++
			f.counts[k].named = f.counts[k].named || named
			return
		}
	}
	f.counts = append(f.counts, countryCount{id, 1, named})
}

package entities

import (
	"strings"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// maxCountryWords is the length in tokens of the longest spelling.
const maxCountryWords = 9

// findCountries finds the names, adjectives, inhabitants, capitals and seats
// of countries, and the words compounded with them.
func (f *sources) findCountries() {
	if f.r.config.Countries.table.Len() > 0 {
		f.findListed((*sources).mayBeCountry, (*sources).countryAt)
	}
}

// findListed adds what a table has at the tokens that may begin a name of it;
// at is the longest name that begins with a token.
func (f *sources) findListed(begins func(f *sources, i int) bool, at func(f *sources, i, end int) (candidate, bool)) {
	for k := range f.doc.Sentences {
		r := f.doc.Sentences[k].Tokens
		for i := r.First; i < r.Last; {
			if begins(f, i) {
				if c, ok := at(f, i, r.Last); ok {
					f.listed = append(f.listed, c)
					i = c.last
					continue
				}
			}
			i++
		}
	}
}

// mayBeCountry reports whether token i is a word with a capital in it.
func (f *sources) mayBeCountry(i int) bool {
	t := &f.doc.Tokens[i]
	return t.Flags&(text.Capital|text.MidCapital|text.AllCaps) != 0
}

// countryAt is the longest candidate that begins with token i.
func (f *countryReader) countryAt(i, end int) (candidate, bool) {
	c, ok := f.spelling(i, end)
	if !ok {
		c, ok = f.stateForm(i, end)
	}
	if !ok {
		c, ok = f.compound(i)
	}
	if ok {
		f.classify(&c)
	}
	return c, ok
}

// spelling is the longest spelling of the table that begins with token i.
func (f *countryReader) spelling(i, end int) (best candidate, ok bool) {
	table := f.r.config.Countries.table
	tokens, src := f.doc.Tokens, f.doc.Src
	start := tokens[i].Start
	for j := i; j < min(end, i+maxCountryWords); j++ {
		key := tokens[j].Fold
		if j > i {
			key = text.FoldHash(src[start:tokens[j].End])
		}
		got, longer := table.Lookup(key)
		cut := 0
		if got.ID == 0 {
			got, cut = f.genitive(i, j)
		}
		if got.ID != 0 {
			best = candidate{first: i, last: j + 1, cut: cut, src: FromList, score: 1, country: got.ID, other: got.Other, form: got.CountryForm}
		}
		if !longer {
			break
		}
	}
	return best, best.last > 0
}

// stateForm is a country's name after the form of the state and adjectives of
// it, of which token i is the first: Koninkrijk België, Islamitische Republiek
// Pakistan.
func (f *countryReader) stateForm(i, end int) (candidate, bool) {
	at := i
	for at < min(end, i+maxStateKinds) && oneOf(f.word(at), stateKinds) {
		at++
	}
	if at+1 >= end || !f.is(at, wStateForm) || !f.capital(at) || f.word(i) == "Staat" && f.opens(i) {
		return candidate{}, false // Staat België er beter voor?
	}
	c, _ := f.spelling(at+1, end)
	if !c.form.Has(knowledge.CountryName) {
		return candidate{}, false
	}
	c.first, c.form, c.other = i, knowledge.CountryName, 0
	return c, true
}

// maxStateKinds is how many adjectives the form of a state has at most.
const maxStateKinds = 3

// genitive is the reading of tokens i to j without a genitive's ending.
func (f *lists) genitive(i, j int) (knowledge.CountryReading, int) {
	s := f.span(i, j+1)
	sure, bare := genitives(s)
	cut := sure + bare
	got, _ := f.r.config.Countries.table.Lookup(text.FoldHash(s[:len(s)-cut]))
	switch f.r.config.Countries.table.Code(got.ID) {
	case "NL", "EU":
		if n, _ := f.r.config.Names.table.Lookup(text.FoldHash(s)); n&knowledge.NamePeople != 0 {
			return knowledge.CountryReading{}, 0 // een Brussels café
		}
	}
	return got, cut
}

// classify sets the type of a country's candidate, whether it is a language,
// and whether it wants support.
func (f *countryReader) classify(c *candidate) {
	if c.typ != NoType {
		return
	}
	if c.form.Has(knowledge.CountryName) && c.form.Has(knowledge.CountryInhabitant) {
		// Polen, but de Polen and twee Polen
		if p := c.first - 1; f.is(p, wDet|wQuantity) || p >= 0 && f.doc.Tokens[p].Kind == text.Number {
			c.form &^= knowledge.CountryName
		} else {
			c.form &^= knowledge.CountryInhabitant
		}
	}
	switch {
	case c.form.Has(knowledge.CountryName | knowledge.CountryCapital | knowledge.CountrySeat):
		c.typ = LOC
		if f.code(c) == "EU" && c.form.Has(knowledge.CountryName|knowledge.CountrySeat) {
			c.typ = ORG // the Union and the councils of its states
		}
	default:
		c.typ = MISC
	}
	if c.form.Has(knowledge.CountryBase) {
		p := c.first - 1
		people := f.word(p) == "de" || f.word(p) == "De" ||
			c.form.Has(knowledge.CountryInhabitant) && f.is(p, wQuantity) // de jonge Chinees
		c.language = !people && strings.Contains(languages, f.code(c)) && f.isLanguage(c.first)
	}
	if c.form.Has(knowledge.CountryTrap) {
		c.weak = true
	}
}

// languages are the countries whose adjective names a language too; that of the
// others is one even where no noun follows it: haar accent is Surinaams.
const languages = "NL DE FR GB ES IT PT RU CN JP KR TR GR PL HU CZ SK RO BG UA BY SE NO DK FI IS IE EE LV LT AL HR RS SI MK GE AM AZ " +
	"ID MY TH VN KH LA MM MN NP PH SO LU MT"

// code is the code of a candidate's country.
func (f *lists) code(c *candidate) string { return f.r.config.Countries.table.Code(c.country) }

// isLanguage reports whether an uninflected adjective stands for the language:
// no noun follows it.
func (f *countryReader) isLanguage(i int) bool {
	j := i + 1
	if j >= f.sentence(i).Last {
		return true
	}
	if f.capital(j) || f.is(i-1, wIndefinite) {
		return false // het Chinees Huawei, een Zwitsers
	}
	t := &f.doc.Tokens[j]
	switch t.Tag.POS() {
	case text.NOUN, text.ADJ, text.PROPN:
		return false
	}
	return f.doc.Tagged || t.Kind != text.Word || f.is(j, wFunction|wVerb|wIn|wAfter|wAnd|wOf|wBy|wLike|wDet|wToward)
}

// compound reads a token that is compounded with a country's spelling:
// Amerikaans-Russische, pro-Russische, Iran-deal, Syriëganger, Oost-Oekraïne.
func (f *countryReader) compound(i int) (candidate, bool) {
	w := f.word(i)
	switch {
	case len(w) > maxCompound:
		return candidate{}, false
	case !f.doc.Tokens[i].Has(text.HasHyphen):
		return f.solid(i, w)
	}
	for cut := range len(w) {
		if w[cut] != '-' {
			continue
		}
		if c, ok := f.hyphened(i, w[:cut], w[cut+1:]); ok {
			return c, true
		}
	}
	return candidate{}, false
}

// hyphened reads a compound of two parts.
func (f *countryReader) hyphened(i int, left, right string) (candidate, bool) {
	table := f.r.config.Countries.table
	c := candidate{first: i, last: i + 1, typ: MISC, src: FromList, score: 1, part: true}
	const derived = knowledge.CountryAdjective | knowledge.CountryInhabitant
	class := f.classes.Get(text.FoldHash(left))
	if class&(wLeft|wFormer) != 0 {
		if r, _ := table.Lookup(text.FoldHash(right)); r.Has(derived | knowledge.CountryName) {
			c.country, c.form = r.ID, r.CountryForm&^knowledge.CountryTrap
			return c, true
		}
	}
	if class&wDirection != 0 {
		r, _ := table.Lookup(text.FoldHash(right))
		switch {
		case r.Has(knowledge.CountryName):
			c.typ = LOC
			return c, true
		case r.Has(derived):
			return c, true
		}
	}
	r, _ := table.Lookup(text.FoldHash(left))
	switch {
	case r.Has(knowledge.CountryAdjective):
		// two adjectives: the first country is the compound's
		if o, _ := table.Lookup(text.FoldHash(right)); o.Has(derived) {
			c.country, c.form = r.ID, knowledge.CountryAdjective
			return c, true
		}
	case r.Has(knowledge.CountryName) && !startsCapital(right):
		c.country, c.form = r.ID, r.CountryForm
		return c, true
	}
	return candidate{}, false
}

// solid reads a solid compound: Syriëganger, Irakoorlog.
func (f *countryReader) solid(i int, w string) (candidate, bool) {
	table := f.r.config.Countries.table
	for at := len(w) - 3; at >= 4; at-- {
		if f.classes.Get(text.FoldHash(w[at:]))&wHead == 0 {
			continue
		}
		if r, _ := table.Lookup(text.FoldHash(w[:at])); r.Has(knowledge.CountryName) {
			return candidate{first: i, last: i + 1, typ: MISC, src: FromList, score: 1, country: r.ID, form: r.CountryForm, part: true}, true
		}
	}
	return candidate{}, false
}

package entities

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/internal/tsv"
)

// homeWord is a word that speaks for a country, after another word or not.
type homeWord struct{ before, word, country string }

// homeWords is home.tsv.
type homeWords struct{ regions, words []homeWord }

//go:embed home.tsv
var homeTable string

// homeTables is home.tsv by the kinds of its rows.
var homeTables = sync.OnceValue(func() (h homeWords) {
	for row := range tsv.Rows(homeTable) {
		w := homeWord{country: row[2]}
		before, word, ok := strings.Cut(row[1], " ")
		if w.word = before; ok {
			w.before, w.word = before, word
		}
		if row[0] == "region" {
			h.regions = append(h.regions, w)
		} else {
			h.words = append(h.words, w)
		}
	}
	return h
})

// regionOf is the country of the region whose adjective comes before a title;
// empty where none does.
func (f *lists) regionOf(t titled) string {
	for _, r := range homeTables().regions {
		if strings.EqualFold(f.word(t.at-1), r.word) || strings.EqualFold(f.word(t.at-2), r.word) {
			return r.country
		}
	}
	return ""
}

// homeTokens bounds the tokens that are looked at for the home of a text.
const homeTokens = 2000

// vote is how often something speaks for a country.
type vote struct {
	code string
	n    int
}

// homeVotes counts what speaks for the country whose politics the text is
// about: where it was written, the bodies of state and the parties in it, and
// the countries that it names.
func (f *homeReader) homeVotes() []vote {
	if f.homes != nil {
		return f.homes
	}
	f.homes = make([]vote, 0, 4)
	add := func(code string, n int) {
		for k := range f.homes {
			if f.homes[k].code == code {
				f.homes[k].n += n
				return
			}
		}
		f.homes = append(f.homes, vote{code, n})
	}
	for _, code := range f.about.Countries {
		add(code, homeDateline)
	}
	words := homeTables().words
	for i := range min(len(f.doc.Tokens), homeTokens) {
		for _, h := range words {
			if strings.EqualFold(f.word(i), h.word) && (h.before == "" || strings.EqualFold(f.word(i-1), h.before)) {
				add(h.country, homeBody)
			}
		}
	}
	for k := range f.found {
		c := &f.found[k]
		if code := f.partyCountry(c); code != "" {
			add(code, homeParty)
		}
		if c.country != 0 {
			if code := f.code(c); code != "EU" {
				add(code, homeCountry)
			}
		}
	}
	return f.homes
}

// What speaks for a country speaks so much.
const (
	homeDateline = 3
	homeBody     = 3
	homeParty    = 2
	homeCountry  = 1
)

// home is the country whose politics the text is about; empty where nothing
// tells.
func (f *homeReader) home() string {
	best := vote{}
	for _, v := range f.homeVotes() {
		if v.n > best.n {
			best = v
		}
	}
	return best.code
}

// partyCountry is the country of the party that a mention names, alone or
// before a hyphen: N-VA, N-VA-voorzitter; empty where it names none.
func (f *lists) partyCountry(c *candidate) string {
	switch {
	case c.listed:
		return f.partyOfEntries(c.match)
	case c.typ == ORG && f.listedTo(c.first, c.last):
		return f.partyOfEntries(f.listedAt(c.first)) // Vooruit, a word too
	case c.typ != MISC:
		return ""
	}
	s := f.span(c.first, c.last)
	i := strings.LastIndexByte(s, '-')
	if i <= 0 {
		return ""
	}
	return f.party(s[:i])
}

// party is the country of the party of that name; empty where it is none.
func (f *lists) party(name string) string {
	if m, ok := f.isName(name); ok {
		return f.partyOfEntries(m)
	}
	return ""
}

// partyOfEntries is the country of the first party among what a name can mean.
func (f *lists) partyOfEntries(m gazetteer.Match) string {
	var buf [8]gazetteer.ID
	for _, id := range f.r.gaz.AppendEntries(buf[:0], m) {
		if f.r.gaz.Type(id) == gazetteer.Party {
			return f.r.gaz.Country(id)
		}
	}
	return ""
}

// officeCountry is the country of an office to which the words around the
// title give none: that of the person's party, of the names in the sentence,
// of the dateline, of the politics that the text is about.
func (f *facts) officeCountry(q *person) string {
	if q.party != "" {
		return q.party
	}
	table := f.r.config.Countries.table
	s := f.sentence(q.title.at)
	for j := q.title.at; j > max(s.First-1, q.title.at-contextTokens); j-- {
		if c := f.at(j); c != nil && c.form.Has(knowledge.CountryName) {
			return table.Code(c.country)
		}
	}
	if f.bodyVotes() {
		return f.home()
	}
	return table.Code(f.countryBefore(q.title.at))
}

// bodyVotes reports whether a body of state or a party speaks for a country.
func (f *homeReader) bodyVotes() bool {
	for _, v := range f.homeVotes() {
		if v.n >= homeParty {
			return true
		}
	}
	return false
}

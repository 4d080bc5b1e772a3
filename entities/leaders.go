package entities

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// leads reports whether the office that a person holds makes a leader.
func (q *person) leads(held knowledge.OfficeHeld) bool {
	switch {
	case held.Title == commissioner, q.title.former:
		return false
	case q.title.row == nil || !q.title.row.heir:
		return true
	}
	// a prince is no king, and no minister either where he is that too
	return held.Kind != knowledge.Minister && (held.Kind != knowledge.Monarch || royalTitle(q.title.row.word, held.Title))
}

// namesake reports whether the text speaks of another person than the one of
// the table who holds an office: somebody of a trade that is no politics, or
// the minister of a country that the text has nothing to do with.
func (f *facts) namesake(q *person, held knowledge.OfficeHeld) bool {
	if !q.full || q.title.office() != 0 || q.title.row != nil && q.title.row.leads {
		return q.trade
	}
	switch held.Kind {
	case knowledge.Minister, knowledge.PartyLeader:
		if held.Country == "NL" {
			return q.trade || f.sport && !f.politics()
		}
		return q.trade || !f.speaksOf(held.Country) && !f.politics()
	case knowledge.International:
		return q.trade
	}
	return q.trade && !f.speaksOf(held.Country)
}

// commissioner is the title of members of the European Commission, who are
// not its head.
const commissioner = "Eurocommissaris"

// royalTitle reports whether a monarch of that title is called by that word.
func royalTitle(word, title string) bool {
	switch {
	case oneOf(word, kingTitles):
		return strings.HasPrefix(title, "koning")
	case oneOf(word, princeTitles):
		return title == "prins" || title == "vorst"
	}
	return word == title
}

// titleFits reports whether the word that the text has for a head of state or
// monarch can be that of the office held.
func (t titled) fits(held knowledge.OfficeHeld) bool {
	switch t.office() {
	case knowledge.Monarch:
		return royalTitle(t.row.word, held.Title)
	case knowledge.HeadOfState:
		return (t.row.word == "paus") == (held.Title == "paus")
	}
	return true
}

// atOtherTimes reports whether the table knows the person, and what it knows
// speaks against the office that the text's title gives: all who have the
// name held such an office at other times only, or it has them though they
// never held one.
func (f *facts) atOtherTimes(q *person) bool {
	kind := q.title.office()
	if q.title.row != nil && q.title.row.leads {
		kind = knowledge.PartyLeader
	}
	if kind == 0 {
		return false
	}
	table := f.r.config.People.table
	ids := q.ids
	if ids.Len() == 0 {
		ids = table.Surnamed(text.FoldHash(q.text))
	}
	past := false
	for i := range ids.Len() {
		for o := range table.Offices(ids.At(i)) {
			if o.Kind != kind {
				continue
			}
			if o.Covers(f.day) {
				return false
			}
			if kind != knowledge.Minister || f.speaksOf(o.Country) || o.Country == "NL" {
				past = true
			}
		}
	}
	return past
}

// leaderByTitle makes a leader of a person whom the tables do not know by the
// title that the text gives: president Lungu, Labour-leider Corbyn.
func (f *facts) leaderByTitle(q *person) {
	office := q.title.office()
	if q.former || q.title.row == nil || f.elsewhere(q) || f.longAgo(q.title.at) {
		return
	}
	if code, ok := f.partyOf(q); ok {
		q.leader = &Leader{Office: knowledge.PartyLeader.String(), Title: "partijleider", Country: code}
		return
	}
	if office == 0 || office == knowledge.International || office == knowledge.PartyLeader {
		return
	}
	if region := f.regionOf(q.title); region != "" {
		q.leader = &Leader{Office: office.String(), Title: q.title.row.word, Country: region}
		return
	}
	code, ok := f.countryLed(q, office)
	if !ok || office == knowledge.Monarch {
		return // koningin Mathilde, keizer Nero: the table has all monarchs
	}
	switch code {
	case "":
		if office == knowledge.HeadOfState {
			return // a president of something else
		}
		code = "NL"
	case "EU":
		office = knowledge.International
	}
	q.leader = &Leader{Office: office.String(), Title: q.title.row.word, Country: code}
}

// countryLed is the country of the office that the text's title gives; false
// where the title is that of no state, or somebody else holds the office.
func (f *facts) countryLed(q *person, office knowledge.OfficeKind) (string, bool) {
	table := f.r.config.Countries.table
	id, known, other := f.titleCountry(q.title)
	if other || q.title.prefix != "" && office != knowledge.Minister {
		return "", false // Fed-president, de Vlaamse minister-president
	}
	if known {
		return table.Code(id), true
	}
	id = table.ByCode(f.officeCountry(q))
	// the minister-president of a Belgian region is no premier
	region := q.title.row.word == "minister-president"
	return table.Code(id), region || f.datedFrom(id) || !f.otherHolder(q, office, id)
}

// datedFrom reports whether the dateline lies in a country abroad, whose
// president a text from there need not name by his country.
func (f *facts) datedFrom(id knowledge.CountryID) bool {
	code := f.r.config.Countries.table.Code(id)
	return code != "NL" && len(f.about.Countries) == 1 && f.about.Countries[0] == code
}

// longAgo reports whether the sentence of token i names a year well before the
// article's, so that the titles in it are those of then: In 1972 nam minister
// Verzonnen ontslag.
func (f *titleReader) longAgo(i int) bool {
	s := f.sentence(i)
	for j := s.First; j < min(s.Last, s.First+maxSentence); j++ {
		if year, _ := strconv.Atoi(f.word(j)); 1800 <= year && year < f.date.Year()-1 && f.is(j-1, wIn) {
			return true
		}
	}
	return false
}

// otherHolder reports whether the table knows who holds the office in a
// country, and it is somebody of quite another name.
func (f *lists) otherHolder(q *person, office knowledge.OfficeKind, id knowledge.CountryID) bool {
	held, ok := f.r.config.People.table.Holder(office, f.r.config.Countries.table.Code(id), "", f.day)
	if !ok {
		return false
	}
	who := f.r.config.People.table.Person(held.Person).Name
	return !slices.ContainsFunc(strings.Fields(who), func(w string) bool { return strings.Contains(q.text, w) })
}

// elsewhere reports whether the words after a person's name say that the title
// is that of no state: president Verzonnen van de rechtbank, van Ajax.
func (f *facts) elsewhere(q *person) bool {
	if q.title.office() != knowledge.HeadOfState {
		return false
	}
	i := q.title.at + 1
	if c := f.at(i); c != nil {
		i = c.last
	}
	if !f.is(i, wOf) {
		return false
	}
	for i++; f.is(i, wDet); i++ {
	}
	if c := f.at(i); c != nil {
		return c.typ == ORG
	}
	return endsIn(f.word(i), endBodyHeads)
}

// partyOf is the country of the party that a person leads by the title:
// Labour-leider, PVV-voorman; outside the Netherlands, where a party's chair
// leads it, N-VA-voorzitter and voorzitter van CD&V too.
func (f *facts) partyOf(q *person) (code string, ok bool) {
	t := q.title
	chair := t.row.word == "voorzitter" || t.row.word == "partijvoorzitter"
	if !t.row.leads && !chair {
		return "", false
	}
	switch c := f.at(t.at); {
	case c != nil && c.first < t.at:
		// Forum voor Verzonnen-leider
		code = f.party(f.doc.Src[f.doc.Tokens[c.first].Start:f.doc.Tokens[t.at].Start] + t.prefix)
	case t.prefix != "":
		code = f.party(t.prefix)
	case f.ledBody(t.at) != nil:
		code = f.partyCountry(f.ledBody(t.at))
	case t.row.word == "partijvoorzitter":
		code = cmp.Or(q.party, f.home())
	}
	return code, code != "" && (!chair || code != "NL")
}

// ledBody is what is led by the title at token i: voorzitter van X, voorzitter Jan
// Verzonnen van X; nil where nothing is named so.
func (f *facts) ledBody(i int) *candidate {
	i++
	if c := f.at(i); c != nil {
		i = c.last
	}
	if !f.is(i, wOf) {
		return nil
	}
	if i++; f.is(i, wDet) {
		i++
	}
	return f.at(i)
}

// contextTokens is how far back the country of an office is looked for.
const contextTokens = 400

// countryBefore is the country that the text speaks of before token i: of the
// nearest sentence that names one, the country that no preposition governs, then
// that of `van X`, then the first. One that is only a place, in X, gives way to
// what an earlier sentence speaks of. 0 for none.
func (f *facts) countryBefore(i int) knowledge.CountryID {
	place := knowledge.CountryID(0)
	for n := 0; i >= 0 && n < contextTokens; {
		s := f.sentence(i)
		best := countryRank{}
		for ; i >= s.First && n < contextTokens; i, n = i-1, n+1 {
			c := f.at(i)
			if c == nil || c.country == 0 {
				continue
			}
			if r := f.governs(c); r >= best.rank {
				best = countryRank{c.country, r}
			}
		}
		switch {
		case best.rank > rankPlace:
			return best.id
		case place == 0:
			place = best.id
		}
	}
	if place != 0 {
		return place
	}
	if len(f.counts) > 0 {
		return f.counts[0].id
	}
	return 0
}

// countryRank is a country with how much its sentence is about it.
type countryRank struct {
	id   knowledge.CountryID
	rank int
}

// How much a sentence is about a country.
const (
	rankPlace = 1 + iota // in X, uit X
	rankParty            // met X
	rankOf               // van X
	rankBare             // X sluit de grens, de Keniaanse regering
)

// governs is how much a sentence is about a country, by the preposition before
// it.
func (f *facts) governs(c *candidate) int {
	i := c.first - 1
	if f.is(i, wDet) {
		i--
	}
	switch {
	case f.sentence(c.first).First > i:
		return rankBare
	case f.is(i, wIn|wToward):
		return rankPlace
	case f.is(i, wOf):
		return rankOf
	case f.preposition(i):
		return rankParty
	}
	return rankBare
}

package entities

import (
	"strings"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// identify links a person of the article to the table, and finds the office
// at the article's date.
func (f *finder) identify(q *person) {
	c := &f.found[q.best]
	q.text = f.bare(c)
	q.name = q.text
	table := f.r.config.People.table
	if table.Len() > 0 {
		if q.full {
			ids := table.Named(text.FoldHash(q.text))
			if ids.Len() == 0 {
				ids = q.ids
			}
			if ids.Len() == 0 {
				ids = table.Folded(knowledge.FoldName(q.text))
				if ids.Len() > 1 {
					ids = ""
				}
			}
			q.pid = f.choose(ids, q.title)
		} else {
			q.pid = f.bySurname(q)
		}
	}
	if q.pid != 0 {
		who := table.Person(q.pid)
		if !q.full {
			q.name = who.Name
		}
		switch who.Gender {
		case knowledge.Male:
			q.gender = Male
		case knowledge.Female:
			q.gender = Female
		}
		if held, ok := table.OfficeAt(q.pid, f.day); ok {
			q.held = held
			q.leader = &Leader{
				Office: held.Kind.String(), Title: held.Title, Country: held.Country, Wikidata: who.Wikidata,
				Since: held.From.String(), Until: held.Until.String(),
			}
			return
		}
		if f.complete(q.title.office()) && f.hasHeld(q.pid, q.title.office()) {
			return // the table says that it was at another time
		}
	}
	f.leaderByTitle(q)
}

// complete tells whether the table has all terms of an office of that kind,
// so that what it does not have was not.
func (f *finder) complete(kind knowledge.OfficeKind) bool {
	return kind == knowledge.HeadOfState || kind == knowledge.HeadOfGovernment || kind == knowledge.Monarch
}

// hasHeld tells whether the table knows that a person held an office of that
// kind at any time.
func (f *finder) hasHeld(id knowledge.PersonID, kind knowledge.OfficeKind) bool {
	for o := range f.r.config.People.table.Offices(id) {
		if o.Kind == kind {
			return true
		}
	}
	return false
}

// choose is the one of several people of one name who is meant: who holds an
// office at the date, in a country that the text speaks of.
func (f *finder) choose(ids knowledge.IDs, t titled) knowledge.PersonID {
	best, score := knowledge.PersonID(0), -1
	for i := range ids.Len() {
		n := 0
		if held, ok := f.r.config.People.table.OfficeAt(ids.At(i), f.day); ok {
			n += 2
			if held.Kind == t.office() {
				n += 2
			}
			if f.speaksOf(held.Country) {
				n++
			}
		}
		if n > score {
			best, score = ids.At(i), n
		}
	}
	return best
}

// speaksOf tells whether the text names a country, in any form.
func (f *finder) speaksOf(code string) bool {
	table := f.r.config.Countries.table
	for _, n := range f.counts {
		if table.Code(n.id) == code {
			return true
		}
	}
	return false
}

// bySurname is the person of the table whom a short name means; 0 where it is
// not certain. A title, or the country of the office, has to speak for it.
func (f *finder) bySurname(q *person) knowledge.PersonID {
	table := f.r.config.People.table
	ids := table.Surnamed(text.FoldHash(q.text))
	folded := false
	if ids.Len() == 0 {
		ids = table.Named(text.FoldHash(q.text))
	}
	if ids.Len() == 0 && q.title.office() != 0 {
		ids, folded = table.Folded(knowledge.FoldName(q.text)), true
	}
	country := ""
	if q.title.row != nil {
		if id, known, _ := f.titleCountry(q.title); known {
			country = f.r.config.Countries.table.Code(id)
		}
	}
	best, score, ties := knowledge.PersonID(0), 0, 0
	for i := range ids.Len() {
		n := f.surnameScore(ids.At(i), q, country, folded)
		switch {
		case n > score:
			best, score, ties = ids.At(i), n, 0
		case n == score && n > 0:
			ties++
		}
	}
	if ties > 0 {
		return 0
	}
	return best
}

// surnameScore is how much speaks for a person of the table where the text
// has a short name; 0 for not enough.
func (f *finder) surnameScore(id knowledge.PersonID, q *person, country string, folded bool) int {
	table := f.r.config.People.table
	if q.title.former {
		held, ok := table.LastOffice(id, f.day)
		if !ok || q.title.row.office != held.Kind || country != "" && country != held.Country {
			return 0
		}
		if country == "" && !f.speaksOf(held.Country) && held.Country != "NL" && held.Kind == knowledge.Minister {
			return 0
		}
		return 2
	}
	if q.title.future {
		return 0
	}
	held, ok := table.OfficeAt(id, f.day)
	if !ok {
		return 0
	}
	if office := q.title.office(); office != 0 {
		if held.Kind != office && !f.holds(id, office) {
			return 0
		}
		switch {
		case country != "" && held.Country == country:
			return 8
		case country != "":
			return 0
		case f.speaksOf(held.Country):
			return 6
		case held.Country == "NL":
			return 5
		case held.Kind <= knowledge.HeadOfGovernment:
			return 4
		}
		return 0
	}
	if q.title.row != nil && q.title.row.gender == 0 && !q.title.row.first {
		return 0 // trainer Koeman, Kamerlid De Roon
	}
	if folded {
		return 0
	}
	switch {
	case held.Kind <= knowledge.HeadOfGovernment && f.speaksOf(held.Country):
		return 4
	case held.Kind == knowledge.HeadOfState && (held.Country == "US" || held.Country == "RU"):
		return 3
	case held.Country == "NL" && f.politics():
		return 2
	case held.Kind == knowledge.International && f.politics():
		return 1
	}
	return 0
}

// holds tells whether a person holds an office of that kind at the date,
// whatever else the person holds.
func (f *finder) holds(id knowledge.PersonID, kind knowledge.OfficeKind) bool {
	for o := range f.r.config.People.table.Offices(id) {
		if o.Kind == kind && o.Covers(f.day) {
			return true
		}
	}
	return false
}

// politics tells whether the text speaks of politics: a minister, the
// cabinet, the chamber.
func (f *finder) politics() bool {
	if f.political == 0 {
		f.political = 2
		if f.has(wState) {
			f.political = 1
		}
	}
	return f.political == 1
}

// leaderByTitle makes a leader of a person whom the tables do not know by the
// title that the text gives: president Lungu, Labour-leider Corbyn.
func (f *finder) leaderByTitle(q *person) {
	office := q.title.office()
	if q.former || q.title.row == nil {
		return
	}
	if code, ok := f.partyOf(q.title); ok {
		q.leader = &Leader{Office: knowledge.PartyLeader.String(), Title: "partijleider", Country: code}
		return
	}
	if office == 0 || office == knowledge.International || office == knowledge.PartyLeader {
		return
	}
	id, known, other := f.titleCountry(q.title)
	if other || q.title.prefix != "" && !known && office != knowledge.Minister {
		return // Fed-president, de Vlaamse minister-president
	}
	if !known {
		if office == knowledge.Monarch {
			return // koningin Mathilde
		}
		if id = f.countryBefore(q.title.at); f.otherHolder(q, office, id) {
			return
		}
	}
	code := f.r.config.Countries.table.Code(id)
	switch code {
	case "":
		if office == knowledge.HeadOfState {
			return // a president of something else
		}
		code = "NL"
	case "EU":
		office = knowledge.International
	}
	if office == knowledge.Monarch && f.otherMonarch(q, code) {
		return // koningin Máxima
	}
	q.leader = &Leader{Office: office.String(), Title: q.title.row.word, Country: code}
}

// otherHolder tells whether the table knows who holds the office in a
// country, and it is somebody of quite another name.
func (f *finder) otherHolder(q *person, office knowledge.OfficeKind, id knowledge.CountryID) bool {
	if office == knowledge.Minister {
		return false
	}
	held, ok := f.r.config.People.table.Holder(office, f.r.config.Countries.table.Code(id), "", f.day)
	if !ok {
		return false
	}
	who := f.r.config.People.table.Person(held.Person).Name
	for len(who) > 0 {
		word := who
		if i := strings.IndexByte(who, ' '); i >= 0 {
			word, who = who[:i], who[i+1:]
		} else {
			who = ""
		}
		if runes(word, 3) && strings.Contains(q.text, word) {
			return false
		}
	}
	return true
}

// otherMonarch tells whether the table knows another monarch of the country:
// who has the title too is the consort, or a former one.
func (f *finder) otherMonarch(q *person, code string) bool {
	held, ok := f.r.config.People.table.Holder(knowledge.Monarch, code, "", f.day)
	return ok && held.Person != q.pid
}

// partyOf is the country of the party that a title is compounded with:
// Labour-leider, PVV-voorman.
func (f *finder) partyOf(t titled) (code string, ok bool) {
	if t.prefix == "" || f.r.gaz == nil || !t.row.leads {
		return "", false
	}
	p := text.Parse(t.prefix)
	m, ok := f.r.gaz.At(p, 0)
	if !ok || m.Tokens.Last != len(p.Tokens) {
		return "", false
	}
	var buf [8]gazetteer.ID
	for _, id := range f.r.gaz.AppendEntries(buf[:0], m) {
		if f.r.gaz.Type(id) == gazetteer.Party {
			return f.r.gaz.Country(id), true
		}
	}
	return "", false
}

// contextTokens is how far back the country of an office is looked for.
const contextTokens = 400

// countryBefore is the country spoken of last before token i, the names in its
// sentence first; 0 for none.
func (f *finder) countryBefore(i int) knowledge.CountryID {
	s := f.sentence(i)
	for j := i; j >= s.First && j > i-contextTokens; j-- {
		if c := f.at(j); c != nil && c.country != 0 && c.form.Has(knowledge.CountryName) && !c.part {
			return c.country
		}
	}
	for n := 0; i >= 0 && n < contextTokens; i, n = i-1, n+1 {
		if c := f.at(i); c != nil && c.country != 0 && !c.language && !c.part {
			return c.country
		}
	}
	if len(f.counts) > 0 {
		return f.counts[0].id
	}
	return 0
}

package entities

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// identify links a person of the article to the table, and finds the office
// at the article's date.
func (f *facts) identify(q *person) {
	q.text = f.bare(&f.found[q.best])
	q.name = q.text
	if q.any {
		return
	}
	q.pid = f.inTable(q)
	held, holds := f.officeHeld(q)
	if holds && f.namesake(q, held) {
		q.pid = 0
	}
	if q.pid != 0 {
		who := f.r.config.People.table.Person(q.pid)
		if !q.full {
			q.name = who.Name
		}
		q.gender = genderOf(who, q.gender)
		if holds {
			if q.leads(held) && !q.title.promised(held) {
				q.held, q.leader = held, leaderOf(held, who)
			}
			return
		}
	}
	if !f.atOtherTimes(q) {
		f.leaderByTitle(q)
	}
}

// leaderOf is a leader by the office that a person of the table holds.
func leaderOf(held knowledge.OfficeHeld, who knowledge.Person) *Leader {
	return &Leader{
		Office: held.Kind.String(), Title: held.Title, Country: held.Country, Wikidata: who.Wikidata,
		Since: held.From.String(), Until: held.Until.String(),
	}
}

// inTable is the person of the table whom a name means; 0 for none.
func (f *facts) inTable(q *person) knowledge.PersonID {
	table := f.r.config.People.table
	if !q.full {
		return f.bySurname(q)
	}
	ids := table.Named(text.FoldHash(q.text))
	if ids.Len() == 0 {
		ids = table.Folded(knowledge.FoldName(q.text))
	}
	return f.choose(ids, q.title)
}

// officeHeld is the office that a person of the table holds at the date: the
// one that the text's title says, else the most telling.
func (f *lists) officeHeld(q *person) (knowledge.OfficeHeld, bool) {
	table := f.r.config.People.table
	held, ok := table.OfficeAt(q.pid, f.day)
	if kind := q.title.office(); kind != held.Kind {
		for o := range table.Offices(q.pid) {
			if o.Covers(f.day) && o.Title != vicePresident && (o.Kind == kind || held.Title == vicePresident) {
				return o, true
			}
		}
	}
	return held, ok && held.Title != vicePresident
}

// vicePresident is the title of those who lead nothing as long as the
// president does.
const vicePresident = "vicepresident"

// choose is the one of several people of one name who is meant: who holds an
// office at the date, in a country that the text speaks of.
func (f *facts) choose(ids knowledge.IDs, t titled) knowledge.PersonID {
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

// speaksOf reports whether the text names a country, in any form.
func (f *homeReader) speaksOf(code string) bool {
	return slices.ContainsFunc(f.counts, func(n countryCount) bool { return f.r.config.Countries.table.Code(n.id) == code }) ||
		slices.ContainsFunc(f.homeVotes(), func(v vote) bool { return v.code == code })
}

// bySurname is the person of the table whom a short name means; 0 where it is
// not certain. A title, or the country of the office, has to speak for it.
func (f *facts) bySurname(q *person) knowledge.PersonID {
	table := f.r.config.People.table
	ids := table.Surnamed(text.FoldHash(q.text))
	country := ""
	if q.title.row != nil {
		if id, known, _ := f.titleCountry(q.title); known {
			country = f.r.config.Countries.table.Code(id)
		} else {
			country = f.regionOf(q.title)
		}
	}
	best, score, ties := knowledge.PersonID(0), 0, 0
	for i := range ids.Len() {
		n := f.surnameScore(ids.At(i), q, country)
		switch {
		case n > score:
			best, score, ties = ids.At(i), n, 0
		case n == score:
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
func (f *facts) surnameScore(id knowledge.PersonID, q *person, country string) int {
	switch {
	case q.title.former:
		return f.formerScore(id, q, country)
	case q.title.future:
		return 0
	}
	held, ok := f.r.config.People.table.OfficeAt(id, f.day)
	if !ok {
		return 0
	}
	if q.title.office() != 0 {
		return f.officeScore(id, held, q, country)
	}
	switch {
	case q.title.row != nil && q.title.row.leads && f.holds(id, knowledge.PartyLeader):
		return 5 // VVD-leider Verzonnen, who is minister too
	case q.title.arms():
		return 4 // generaal Burhan, who rules
	case f.otherTitle(q.title):
		return 0 // Kamerlid De Roon
	}
	return f.bareScore(held, q)
}

// formerScore is how much speaks for a person whose title the text says is
// past.
func (f *facts) formerScore(id knowledge.PersonID, q *person, country string) int {
	held, ok := f.r.config.People.table.LastOffice(id, f.day)
	switch {
	case !ok, q.title.row.office != held.Kind, country != "" && country != held.Country:
		return 0
	case held.Kind == knowledge.Minister && held.Country != "NL" && !f.speaksOf(held.Country):
		return 0
	}
	return 2
}

// officeScore is how much speaks for a person who holds an office where the
// text's title is an office too.
func (f *facts) officeScore(id knowledge.PersonID, held knowledge.OfficeHeld, q *person, country string) int {
	office := q.title.office()
	switch {
	case !f.holds(id, office) || !q.title.fits(held):
		return 0
	case held.Country == country:
		return 8
	case country != "":
		return 0
	case f.speaksOf(held.Country):
		return 6
	case held.Country == "NL":
		return 5
	case held.Kind <= knowledge.HeadOfGovernment, held.Kind == knowledge.International:
		return 4
	}
	return 0
}

// otherTitle reports whether a title is that of somebody who holds no office.
func (f *facts) otherTitle(t titled) bool {
	return t.row != nil && !f.headlineAide(t) && t.row.gender == 0 && !t.peer()
}

// bareScore is how much speaks for a person who holds an office where the text
// gives no title. A surname that is nobody's given name and not among the most
// frequent is the holder's, but in sport.
func (f *facts) bareScore(held knowledge.OfficeHeld, q *person) int {
	abroad := held.Titled("minister van Buitenlandse Zaken")
	switch {
	case held.Kind <= knowledge.HeadOfGovernment && f.speaksOf(held.Country):
		return 4
	case f.prominent(held) && !f.sport:
		return 3
	case held.Country == "NL" && f.politics(), f.amongHolders(q, held.Country):
		return 2
	case held.Country == "NL" && abroad && f.has(wPolitics),
		held.Kind == knowledge.International && f.politics(),
		q.title.row == nil && !regional(held) && !f.sport && f.ownSurname(q):
		return 1
	}
	return 0
}

// ownSurname reports whether a short name is a surname that few have, and nobody's
// given name.
func (f *facts) ownSurname(q *person) bool {
	i := f.found[q.best].last - 1
	return !f.given(i) && !oneOf(strings.ToLower(f.word(i)), commonSurnames)
}

// regional reports whether an office is that of a part of a country.
func regional(held knowledge.OfficeHeld) bool {
	return held.Body != "" && held.Kind != knowledge.PartyLeader && held.Kind != knowledge.International
}

// amongHolders reports whether a surname is listed with that of another who
// holds an office of the same country: Verzonnen, Bedacht en Gelogen in debat.
func (f *facts) amongHolders(q *person, country string) bool {
	c := &f.found[q.first]
	for _, i := range [...]int{c.first - 1, c.last} {
		j := i + 1
		if i < c.first {
			j = i - 1
		}
		o := f.at(j)
		if o == nil {
			continue
		}
		table := f.r.config.People.table
		ids := table.Surnamed(text.FoldHash(f.bare(o)))
		for k := range ids.Len() {
			if held, _ := table.OfficeAt(ids.At(k), f.day); held.Country == country {
				return true
			}
		}
	}
	return false
}

// prominentBodies are the international bodies whose heads news names so too.
var prominentBodies = []string{"NAVO", "VN", "ECB", "Europese Commissie", "Europese Raad"}

// prominents are the countries whose leaders news names by surname alone, and
// the office that leads them.
var prominents = [...]struct {
	country string
	kind    knowledge.OfficeKind
}{
	{"US", knowledge.HeadOfState}, {"RU", knowledge.HeadOfState}, {"FR", knowledge.HeadOfState}, {"UA", knowledge.HeadOfState},
	{"TR", knowledge.HeadOfState}, {"CN", knowledge.HeadOfState}, {"DE", knowledge.HeadOfGovernment}, {"GB", knowledge.HeadOfGovernment},
	{"IL", knowledge.HeadOfGovernment}, {"NL", knowledge.HeadOfGovernment}, {"HU", knowledge.HeadOfGovernment},
}

// prominent reports whether an office is one whose holder a headline names by
// surname alone.
func (f *facts) prominent(held knowledge.OfficeHeld) bool {
	if held.Kind == knowledge.International {
		return held.Title != commissioner && slices.Contains(prominentBodies, held.Body)
	}
	for _, p := range prominents {
		if p.country == held.Country && p.kind == held.Kind && held.Body == "" {
			return true
		}
	}
	return false
}

// headlineAide reports whether a title is that of one who works for the
// person named after it, since a headline leaves out `van`: Woordvoerder
// Verzonnen noemt plan haalbaar.
func (f *titleReader) headlineAide(t titled) bool {
	return oneOf(t.row.word, spokesTitles) && f.opens(t.at)
}

// holds reports whether a person holds an office of that kind at the date,
// whatever else the person holds.
func (f *lists) holds(id knowledge.PersonID, kind knowledge.OfficeKind) bool {
	for o := range f.r.config.People.table.Offices(id) {
		if o.Kind == kind && o.Covers(f.day) {
			return true
		}
	}
	return false
}

// politics reports whether the text speaks of politics: a minister, the
// cabinet, the chamber.
func (f *homeReader) politics() bool {
	if f.political == 0 {
		f.political = 2
		if f.has(wState) {
			f.political = 1
		}
	}
	return f.political == 1
}

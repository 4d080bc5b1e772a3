package entities

import (
	"strings"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// A place's name stands for its government, or for the national side, by the
// words around it: the preposition before it first, then the noun or verb
// that it belongs to. The names of countries are read so unless something
// speaks against it, capitals only where something speaks for it.

// setRoles sets the role of each place that may have one.
func (f *finder) setRoles() {
	f.songs = f.has(wSongContest)
	for k := range f.found {
		c := &f.found[k]
		if c.typ != LOC || c.country == 0 || c.part {
			continue
		}
		c.role = f.roleOf(c)
	}
}

// An article is about sport where at least sportWords of its words are of
// sport, and one in sportShare of all.
const (
	sportWords = 4
	sportShare = 100
)

// isSport tells whether the text is about sport.
func (f *finder) isSport() bool {
	n := 0
	for i := range f.doc.Tokens {
		if f.is(i, wSport) {
			n++
		}
	}
	return n >= sportWords && n*sportShare > len(f.doc.Tokens)
}

// maxListed bounds a list of names that is walked back.
const maxListed = 12

// before is the token that governs a place's name: the one before it, over an
// article, adjectives, words in brackets, and the names before it in a list.
func (f *finder) before(c *candidate) int {
	s := f.sentence(c.first)
	i := c.first - 1
	for n := 0; i >= s.First && n < maxListed; n++ {
		switch {
		case f.is(i, wAnd) && f.placeAt(i-1) != nil, f.word(i) == "," && f.placeAt(i-1) != nil:
			i = f.placeAt(i-1).first - 1
		case f.word(i) == ")":
			for i >= s.First && f.word(i) != "(" && n < maxListed {
				i, n = i-1, n+1
			}
			i--
		case f.doc.Tokens[i].Kind == text.Quote:
			i--
		case (f.word(i) == "meer" || f.word(i) == "andere") && (f.word(i-1) == "onder" || f.word(i-1) == "Onder"):
			i -= 2
		case f.word(i) == "als" && f.placeAt(i-1) != nil && f.word(f.placeAt(i-1).first-1) == "zowel":
			i = f.placeAt(i-1).first - 2 // in zowel Nederland als België
		case f.is(i, wDet), f.is(i, wWhole) && f.is(i-1, wIn|wToward|wOf|wAfter|wBy|wLike):
			i--
		case f.doc.Tagged && f.lower(i) && f.doc.Tokens[i].Tag.POS() == text.ADJ && f.is(i-1, wDet):
			i-- // het stugge Zweden
		default:
			return i
		}
	}
	return i
}

// placeAt is the place that token i belongs to; nil where it is none.
func (f *finder) placeAt(i int) *candidate {
	if c := f.at(i); c != nil && (c.typ == LOC || c.typ == ORG && c.country != 0) {
		return c
	}
	return nil
}

// roleOf is the role of a place.
func (f *finder) roleOf(c *candidate) Role {
	s := f.sentence(c.first)
	p := f.before(c)
	if i := c.first - 1; f.lower(i) && f.word(i-1) == "een" && !f.is(i, wIn|wToward|wOf|wAfter|wBy) {
		return NoRole // een veiliger Nederland
	}
	if f.is(c.first-1, wEvent) {
		return NoRole // de GP Australië
	}
	if c.form.Has(knowledge.CountryName) {
		if f.sport {
			return f.teamRole(c, s, p)
		}
		return f.stateRole(c, s, p)
	}
	if c.form.Has(knowledge.CountrySeat) {
		return f.seatRole(c, s, p)
	}
	return f.capitalRole(c, s, p)
}

// stateRole is the role of a country's name.
func (f *finder) stateRole(c *candidate, s text.Range, p int) Role {
	if p < s.First || f.doc.Tokens[p].Kind != text.Word {
		return f.bareState(c, s)
	}
	noun := p - 1
	switch {
	case f.word(p) == "tussen":
		if f.is(noun, wVisit) {
			return NoRole
		}
		if endsIn(f.word(noun), matchHeads[:]) {
			return Team // de EK-wedstrijd tussen X en Y
		}
		return Government
	case f.is(p, wIn|wToward|wEnter), f.is(p, wLike) && f.example(p):
		return NoRole
	case f.is(p, wBy):
		if f.is(noun, wVisit) {
			return NoRole
		}
		if f.near(s, c, wPolicy|wPolitics) || f.participle(s, c) {
			return Government
		}
		return NoRole
	case f.is(p, wOf):
		if f.policy(noun) && !f.is(noun, wVisit) {
			return Government
		}
		return NoRole // de grens van X
	case f.is(p, wAfter):
		if f.is(noun, wVisit|wTrade) || f.word(p) == "over" || f.word(p) == "voor" && !f.near(s, c, wPolitics) {
			return NoRole
		}
		return Government
	case f.preposition(p), (p == c.first-1 || f.word(c.first-1) == ")") && f.ofNoun(p):
		return NoRole
	}
	return f.bareState(c, s)
}

// ofNoun tells whether token i is a noun that a country's name right after it
// belongs to, as headlines leave out `van` and `voor`: reisadvies Egypte,
// Legerleider Sudan. A noun for a state names the same one: buurland Rusland.
func (f *finder) ofNoun(i int) bool {
	if endsIn(f.word(i), homes[:]) {
		return true // mijn geboorteland Suriname
	}
	return f.doc.Tagged && f.doc.Tokens[i].Tag.POS() == text.NOUN && !f.is(i, wLands|wPolicy|wPolitics) && !endsIn(f.word(i), stateNouns[:]) &&
		(f.lower(i) || f.opens(i))
}

// homes are nouns for what a country is to a person, matchHeads the ends of
// nouns for a match.
var (
	homes      = [...]string{"geboorteland", "thuisland", "vaderland", "moederland", "herkomstland", "vakantieland"}
	matchHeads = [...]string{"wedstrijd", "duel", "interland", "finale", "kraker"}
)

// stateNouns are the ends of nouns for a state, and of the words for a day,
// which stand before its name without belonging to it.
var stateNouns = [...]string{"land", "staat", "macht", "lid", "natie", "partner", "gastheer", "gastland", "rivaal", "vijand", "dag", "middag", "avond", "nacht", "ochtend", "morgen", "week"}

// example tells whether token i leads in an example, as `als` does after
// `landen`; alone it is a conjunction.
func (f *finder) example(i int) bool {
	return f.word(i) != "als" && f.word(i) != "Als" || f.is(i-1, wLands)
}

// bareState is the role of a country's name with no preposition before it:
// the subject or an object of its clause.
func (f *finder) bareState(c *candidate, s text.Range) Role {
	next := c.last
	for next+1 < s.Last && f.is(next, wAdverb) && f.is(next+1, wAdverb|wEnter) {
		next++ // moeten X alsnog verlaten
	}
	if next < s.Last && (f.is(next, wEnter) || f.word(next) == "(" || next+1 < s.Last && f.is(next+1, wEnter) && f.is(next, wSay)) {
		return NoRole
	}
	if f.owns(next, s) && !f.near(s, c, wPolitics|wPolicy) && !f.verbal(next, s) {
		return NoRole // Zwitserland heeft bergen
	}
	if (f.near(s, c, wContest) || f.songs) && !f.near(s, c, wPolitics) {
		return NoRole
	}
	if p := f.at(c.first - 1); p != nil && p.typ == ORG && !f.apart(c.first-1, c.first) {
		return NoRole // Verzonnen Nederland, a company's branch
	}
	if s.Last-s.First < 3 && (f.inHeadline(c.first) || s.First == c.first && s.Last == c.last) || f.word(s.Last-1) == ":" && s.Last-s.First < 3 {
		return NoRole
	}
	if next < s.Last && f.capital(next) && !f.glued(next) && f.at(next) != nil && (f.at(next).typ == ORG || f.at(next).typ == MISC) {
		return NoRole
	}
	return Government
}

// maxSentence bounds how far a sentence is searched.
const maxSentence = 60

// teamRole is the role of a country's name in an article about sport.
func (f *finder) teamRole(c *candidate, s text.Range, p int) Role {
	if p >= s.First && f.doc.Tokens[p].Kind == text.Word {
		switch {
		case f.is(p, wIn|wToward|wLike):
			return NoRole
		case f.is(p, wOf):
			if f.is(p-1, wMatch) || f.near(s, c, wMatch) {
				return Team
			}
			return NoRole
		case f.is(p, wAfter|wBy):
			return Team
		case f.preposition(p):
			return NoRole
		}
	}
	for i := s.First; i < s.Last && i < s.First+maxSentence; i++ {
		if f.is(i, wMatch|wSport) {
			return Team
		}
	}
	return NoRole
}

// seatRole is the role of a building or street that stands for a government:
// nearly always that, a street but where nothing happens in it.
func (f *finder) seatRole(c *candidate, s text.Range, p int) Role {
	if p >= s.First && f.is(p, wIn|wToward) && p == c.first-1 {
		return NoRole // in Downing Street, and not in het Kremlin
	}
	return Government
}

// capitalRole is the role of a capital.
func (f *finder) capitalRole(c *candidate, s text.Range, p int) Role {
	if f.sport {
		return NoRole
	}
	if f.amongCities(c) {
		return NoRole
	}
	politics := f.near(s, c, wPolitics|wPolicy)
	if p >= s.First && f.doc.Tokens[p].Kind == text.Word {
		switch {
		case f.word(p) == "tussen":
			if politics || f.otherState(s, c) {
				return Government
			}
			return NoRole
		case f.is(p, wIn|wToward|wLike):
			return NoRole
		case f.word(p) == "bij":
			if f.near(s, c, wPlead) {
				return Government
			}
			return NoRole
		case f.is(p, wBy):
			if politics && f.participle(s, c) {
				return Government
			}
			return NoRole
		case f.is(p, wOf):
			if f.is(p-1, wTreaty) {
				return NoRole // het verdrag van Minsk
			}
			if f.policy(p-1) || politics && f.verb(p-1) {
				return Government // een deal krijgen van Brussel
			}
			return NoRole
		case f.is(p, wAfter):
			switch f.word(p) {
			case "met", "aan", "tegen", "jegens", "namens", "volgens", "tegenover":
				if !f.is(p-1, wVisit) {
					return Government
				}
			case "voor":
				if politics {
					return Government
				}
			}
			return NoRole
		case f.preposition(p), p == c.first-1 && f.is(p, wPlaceHead):
			return NoRole // de gemeente Madrid
		}
	}
	next := c.last
	other := false
	if next+1 < s.Last && f.is(next, wAnd) && f.placeAt(next+1) != nil {
		other = true
		next = f.placeAt(next + 1).last // Den Haag en Willemstad praten
	}
	for next < s.Last && f.is(next, wAdverb) {
		next++
	}
	switch {
	case next < s.Last && f.is(next, wAct) || c.first > s.First && f.is(c.first-1, wAct):
		return Government
	case next < s.Last && f.is(next, wSay) || c.first > s.First && f.is(c.first-1, wSay):
		if politics || other || f.otherState(s, c) {
			return Government
		}
	case c.first > s.First && f.is(c.first-1, wThat):
		// dat Brussel meer uitgeeft: the subject of a clause
		if politics || f.diplomacy() {
			return Government
		}
	}
	return NoRole
}

// verb tells whether token i is a verb by its tag.
func (f *finder) verb(i int) bool {
	return f.doc.Tagged && i >= 0 && f.doc.Tokens[i].Tag.POS() == text.VERB
}

// amongCities tells whether a capital is listed with a city that is none:
// Amsterdam, Berlijn en Barcelona.
func (f *finder) amongCities(c *candidate) bool {
	for _, i := range [...]int{c.first - 1, c.last} {
		if !f.is(i, wAnd) && f.word(i) != "," {
			continue
		}
		if i < c.first {
			i--
		} else {
			i++
		}
		if o := f.placeAt(i); o != nil && o.typ == LOC && o.country == 0 {
			return true
		}
	}
	return false
}

// diplomacy tells whether the text names a leader.
func (f *finder) diplomacy() bool {
	for k := range f.persons {
		if f.persons[k].leader != nil {
			return true
		}
	}
	return false
}

// otherState tells whether the sentence names another state, or stands for
// one already.
func (f *finder) otherState(s text.Range, c *candidate) bool {
	for i := max(s.First, c.first-nearWords); i < min(s.Last, c.last+nearWords); i++ {
		o := f.at(i)
		if o == nil || o == c || o.country == 0 || o.country == c.country {
			continue
		}
		if o.form.Has(knowledge.CountryName) || o.role == Government {
			return true
		}
	}
	return false
}

// policyHeads are the ends of compounds whose `van X` is a state's act.
var policyHeads = [...]string{
	"beleid", "praktijken", "aanval", "aanvallen", "programma", "sancties", "heffingen", "tarieven", "dreiging", "strategie", "plannen",
	"belangen", "politiek", "voorstel", "akkoord", "besluit", "tactiek", "eisen", "operatie", "offensief", "inmenging", "acties",
}

// policy tells whether token i is a noun of a state's act, or compounded
// with one.
func (f *finder) policy(i int) bool {
	if i < 0 || f.is(i, wPolicy|wPolitics) {
		return i >= 0
	}
	return endsIn(f.word(i), policyHeads[:])
}

// preposition tells whether token i is a preposition by its tag.
func (f *finder) preposition(i int) bool {
	return f.doc.Tagged && f.doc.Tokens[i].Tag.POS() == text.ADP
}

// nearWords is how many words on each side are near.
const nearWords = 10

// near tells whether a word of a class stands in the sentence within a few
// words of the mention.
func (f *finder) near(s text.Range, c *candidate, class wordClass) bool {
	for i := max(s.First, c.first-nearWords); i < min(s.Last, c.last+nearWords); i++ {
		if f.is(i, class) {
			return true
		}
	}
	return false
}

// owns tells whether the verb at token i tells what a country has or is:
// telt tien miljoen inwoners, heeft nog een biljet.
func (f *finder) owns(i int, s text.Range) bool {
	if i >= s.Last || !f.is(i, wOwn) {
		return false
	}
	switch f.word(i) {
	case "heeft", "had", "hebben", "hadden", "is", "was", "zijn", "waren":
	default:
		return true
	}
	for i++; i < s.Last && f.is(i, wAdverb); i++ {
	}
	if i >= s.Last {
		return false
	}
	if f.word(i) == "de" && i+1 < s.Last && strings.HasSuffix(f.word(i+1), "ste") {
		return true // X is de grootste afnemer
	}
	switch f.word(i) {
	case "een", "nauwelijks", "weinig", "veel", "meer", "minder", "ruim", "zo'n":
		return true
	}
	return f.doc.Tokens[i].Kind == text.Number || f.is(i, wQuantity)
}

// verbal tells whether a participle or an infinitive stands in the sentence
// after token i, up to the next clause: X heeft besloten te gaan.
func (f *finder) verbal(i int, s text.Range) bool {
	for ; i < s.Last && i < s.First+maxSentence && f.word(i) != ","; i++ {
		if form := f.doc.Tokens[i].Tag.Form(); f.doc.Tagged && (form == text.Infinitive || form == text.Participle) {
			return true
		}
	}
	return false
}

// participle tells whether a participle stands near, so that `door X` gives
// the doer.
func (f *finder) participle(s text.Range, c *candidate) bool {
	for i := max(s.First, c.first-nearWords); i < min(s.Last, c.last+nearWords); i++ {
		if f.doc.Tagged && f.doc.Tokens[i].Tag.Form() == text.Participle {
			return true
		}
	}
	return false
}

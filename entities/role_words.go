package entities

import (
	"strings"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// What the words around a place say of its role.

// An article is about sport where at least sportWords of its words are of
// sport, and one in sportShare of all.
const (
	sportWords = 4
	sportShare = 100
)

// isSport reports whether the text is about sport.
func (f *finder) isSport() bool {
	n := 0
	for i := range f.doc.Tokens {
		if f.is(i, wSport) {
			n++
		}
	}
	return n >= sportWords && n*sportShare > len(f.doc.Tokens)
}

// sportLevel is how much the text speaks of sport, for all its length.
func (f *finder) sportLevel() string {
	n := 0
	for i := range f.doc.Tokens {
		if f.is(i, wSport) {
			n++
		}
	}
	switch {
	case n == 0:
		return "none"
	case n*sportShare > 2*len(f.doc.Tokens):
		return "much"
	case n*sportShare > len(f.doc.Tokens):
		return "some"
	case n*3*sportShare > len(f.doc.Tokens):
		return "little"
	}
	return "hardly"
}

// scoreIn reports whether a sentence gives a score: 2-1.
func (f *finder) scoreIn(s text.Range) bool {
	for i := s.First; i < min(s.Last, s.First+maxSentence); i++ {
		w := f.word(i)
		if at := strings.IndexByte(w, '-'); f.doc.Tokens[i].Kind == text.Number && at > 0 && at <= 2 && len(w)-at <= 3 {
			return true
		}
		if f.doc.Tokens[i].Kind == text.Dash && i > s.First && i+1 < s.Last && f.doc.Tokens[i-1].Kind == text.Number && f.doc.Tokens[i+1].Kind == text.Number &&
			f.glued(i) && f.glued(i+1) && len(f.word(i-1)) <= 2 && len(f.word(i+1)) <= 2 {
			return true
		}
	}
	return false
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

// amongCities reports whether a capital is listed with a city that is none:
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

// diplomacy reports whether the text names a leader.
func (f *finder) diplomacy() bool {
	for k := range f.persons {
		if f.persons[k].leader != nil {
			return true
		}
	}
	return false
}

// otherState reports whether the sentence names another state, or stands for
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

// preposition reports whether token i is a preposition by its tag.
func (f *finder) preposition(i int) bool {
	return f.doc.Tagged && f.doc.Tokens[i].Tag.POS() == text.ADP
}

// nearWords is how many words on each side are near.
const nearWords = 10

// owns reports whether the verb at token i tells what a country has or is:
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

// stateNouns, policyHeads and matchHeads are the ends of nouns for a state, for
// what a state does, and for a match.
var (
	stateNouns  = [...]string{"land", "staat", "macht", "lid", "natie", "partner", "gastheer", "rivaal", "vijand"}
	policyHeads = [...]string{
		"beleid", "praktijken", "aanval", "aanvallen", "programma", "sancties", "heffingen", "tarieven", "dreiging", "strategie", "plannen",
		"belangen", "politiek", "voorstel", "akkoord", "besluit", "tactiek", "eisen", "operatie", "offensief", "inmenging", "acties",
	}
	matchHeads = [...]string{"wedstrijd", "duel", "interland", "finale", "kraker"}
)

// maxSentence bounds how far a sentence is searched.
const maxSentence = 60

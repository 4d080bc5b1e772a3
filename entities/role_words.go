package entities

import (
	"strings"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// What the words around a place say of its role.

// An article is about sport where at least sportWords of its words are of
// sport, and one in sportShare of all; a short one where two are, and one in
// shortShare.
const (
	sportWords = 4
	sportShare = 100
	shortShare = 16
)

// isSport reports whether the text is about sport.
func (f *mentions) isSport() bool {
	n := 0
	for i := range f.doc.Tokens {
		if f.is(i, wSport) || f.result(i) {
			n++
		}
	}
	return n >= sportWords && n*sportShare > len(f.doc.Tokens) || n > 1 && n*shortShare > len(f.doc.Tokens)
}

// result reports whether token i is the result of a match: 2-1.
func (f *passage) result(i int) bool {
	a, b, _ := strings.Cut(f.word(i), "-")
	return f.doc.Tokens[i].Kind == text.Number && a != "" && b != "" && len(a) <= 2 && len(b) <= 2
}

// sportLevel is how much the text speaks of sport, for all its length.
func (f *roleFinder) sportLevel() string {
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
func (f *roleFinder) scoreIn(s text.Range) bool {
	for i := s.First; i < min(s.Last, s.First+maxSentence); i++ {
		if f.result(i) {
			return true
		}
	}
	return false
}

// maxListed bounds a list of names that is walked back.
const maxListed = 12

// before is the token that governs a place's name: the one before it, over an
// article, adjectives, words in brackets, and the names before it in a list.
func (f *roleFinder) before(c *candidate) int {
	s := f.sentence(c.first)
	i := c.first - 1
	for n := 0; i >= s.First && n < maxListed; n++ {
		if f.word(i) == ")" {
			for i >= s.First && f.word(i) != "(" && n < maxListed {
				i, n = i-1, n+1
			}
			i--
			continue
		}
		back := f.overList(i)
		if back == i {
			back = f.overWord(i)
		}
		if back == i {
			return i
		}
		i = back
	}
	return i
}

// overList is the token before the name that is listed before token i: X en,
// X met onder meer, zowel X als. It is i where there is none.
func (f *roleFinder) overList(i int) int {
	w := f.word(i)
	if (w == "meer" || w == "andere") && (f.word(i-1) == "onder" || f.word(i-1) == "Onder") {
		return i - 2
	}
	c := f.placeAt(i - 1)
	switch {
	case c == nil:
		return i
	case f.is(i, wAnd) || w == ",":
		return c.first - 1
	case f.word(c.first-1) == "zowel":
		return c.first - 2 // in zowel Nederland als België
	}
	return i
}

// overWord is the token before token i where that is an article, an adverb or
// an adjective, or a quotation mark; i where it is none.
func (f *roleFinder) overWord(i int) int {
	switch {
	case f.doc.Tokens[i].Kind == text.Quote, f.is(i, wDet), f.is(i, wWhole) && f.is(i-1, wIn|wToward|wOf|wAfter|wBy|wLike),
		f.lower(i) && f.doc.Tokens[i].Tag.POS() == text.ADJ && f.is(i-1, wDet): // het stugge Zweden
		return i - 1
	}
	return i
}

// placeAt is the place that token i belongs to; nil where it is none.
func (f *roleFinder) placeAt(i int) *candidate {
	if c := f.at(i); c != nil && (c.typ == LOC || c.typ == ORG && c.country != 0) {
		return c
	}
	return nil
}

// amongCities reports whether a capital is listed with a city that is none:
// Amsterdam, Berlijn en Barcelona.
func (f *roleFinder) amongCities(c *candidate) bool {
	for _, i := range [...]int{c.first - 1, c.last} {
		if !f.is(i, wAnd) && f.word(i) != "," {
			continue
		}
		if i < c.first {
			i--
		} else {
			i++
		}
		if o := f.placeAt(i); o != nil && o.country == 0 {
			return true
		}
	}
	return false
}

// diplomacy reports whether the text names a leader.
func (f *roleFinder) diplomacy() bool {
	for k := range f.persons {
		if f.persons[k].leader != nil {
			return true
		}
	}
	return false
}

// otherState reports whether the sentence names another state, or stands for
// one already.
func (f *roleFinder) otherState(s text.Range, c *candidate) bool {
	for i := max(s.First, c.first-nearWords); i < min(s.Last, c.last+nearWords); i++ {
		o := f.at(i)
		if o == nil || o.country == 0 || o.country == c.country {
			continue
		}
		if o.form.Has(knowledge.CountryName) || o.role == Government {
			return true
		}
	}
	return false
}

// preposition reports whether token i is a preposition by its tag.
func (f *passage) preposition(i int) bool {
	return uint(i) < uint(len(f.doc.Tokens)) && f.doc.Tokens[i].Tag.POS() == text.ADP
}

// nearWords is how many words on each side are near.
const nearWords = 10

// owns reports whether the verb at token i tells what a country has or is:
// telt tien miljoen inwoners, heeft nog een biljet.
func (f *roleFinder) owns(i int, s text.Range) bool {
	if !f.is(i, wOwn) {
		return false
	}
	if !oneOf(f.word(i), plainOwn) {
		return true
	}
	for i++; f.is(i, wAdverb); i++ {
	}
	if i >= s.Last {
		return false
	}
	if f.word(i) == "de" && strings.HasSuffix(f.word(i+1), "ste") {
		return true // X is de grootste afnemer
	}
	return oneOf(f.word(i), ownCounts) || f.doc.Tokens[i].Kind == text.Number || f.is(i, wQuantity)
}

// maxSentence bounds how far a sentence is searched.
const maxSentence = 60

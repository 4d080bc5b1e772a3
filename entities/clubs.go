package entities

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/kopij/kopij/text"
)

// Whether a city's name means its club is weighed for each name of an article
// from what is around all its mentions, with the weights of clubs.tsv.

// clubSign is something around a mention that speaks for or against a club.
type clubSign uint8

const (
	signBias     clubSign = iota
	signSport             // the article is about sport
	signIn                // in X
	signToward            // naar X, uit X
	signBij               // bij X
	signSide              // de spits van X, van Ajax naar X
	signNoun              // koploper X
	signBeside            // X en Ajax
	signMatch             // X verliest, in an article about sport
	signVersus            // tegen X, wint van X
	signBeaten            // verslaat X
	signNamed             // the table has a club of that name, and the article is about sport
	signScore             // X - Y 2-1
	signSubject           // a finite verb follows, in an article about sport
	signBrackets          // Jan Verzonnen (X)
	signComma             // X, Y
	numClubSigns
)

// clubSignNames are the signs' names in clubs.tsv.
var clubSignNames = [numClubSigns]string{
	"bias", "sport", "in", "toward", "bij", "side", "noun", "beside", "match", "versus", "beaten", "named", "score", "subject",
	"brackets", "comma",
}

// clubSigns are the signs around all mentions of a name, as bits.
type clubSigns uint32

func (s *clubSigns) add(k clubSign) { *s |= 1 << k }

//go:embed clubs.tsv
var clubTable string

// clubWeights are the weights of clubs.tsv by sign.
var clubWeights = sync.OnceValue(func() (w [numClubSigns]float64) {
	for line := range strings.Lines(clubTable) {
		name, rest, ok := strings.Cut(line, "\t")
		if !ok {
			continue
		}
		value, _, _ := strings.Cut(rest, "\t")
		for k, n := range clubSignNames {
			if n == name {
				w[k], _ = strconv.ParseFloat(value, 64) // checked by a test
			}
		}
	}
	return w
})

// odds are the log-odds that a name with these signs means a club.
func (s clubSigns) odds(w *[numClubSigns]float64) float64 {
	n := 0.0
	for k := range w {
		if s>>k&1 != 0 {
			n += w[k]
		}
	}
	return n
}

// clubs makes organisations of the cities that stand for their clubs.
func (f *voter) clubs() {
	clear(f.clubNames)
	for k := range f.found {
		if c := &f.found[k]; f.cityName(c) {
			if f.clubNames == nil {
				f.clubNames = make(map[uint64]clubSigns)
			}
			key := text.FoldHash(f.bare(c))
			f.clubNames[key] |= f.clubSigns(c)
		}
	}
	w := clubWeights()
	for k := range f.found {
		c := &f.found[k]
		if !f.cityName(c) || f.clubNames[text.FoldHash(f.bare(c))].odds(&w) <= 0 {
			continue
		}
		c.typ, c.country, c.other, c.form, c.src = ORG, 0, 0, 0, FromRule
	}
}

// clubSigns are the signs around one mention.
func (f *voter) clubSigns(c *candidate) clubSigns {
	s := clubSigns(1 << signBias)
	if f.sport {
		s.add(signSport)
	}
	if f.sport && (f.clubToo(c) || f.hasClub(c)) {
		s.add(signNamed)
	}
	r := f.sentence(c.first)
	f.clubBefore(c, r, &s)
	f.clubAfter(c, r, &s)
	return s
}

// clubBefore adds the signs before a mention in its sentence.
func (f *voter) clubBefore(c *candidate, r text.Range, s *clubSigns) {
	p := c.first - 1
	if p < r.First {
		return
	}
	switch w := f.word(p); {
	case f.is(p, wIn):
		s.add(signIn)
	case w == "bij":
		s.add(signBij)
		f.matchBefore(p, 3, r, s)
	case w == "naar" && f.movedFrom(p):
		s.add(signSide)
	case f.is(p, wToward):
		s.add(signToward)
	case w == "tegen":
		s.add(signVersus)
	case f.is(p, wOf):
		if endsIn(f.word(p-1), endSideNouns) {
			s.add(signSide)
		}
		f.matchBefore(p, 4, r, s)
	case f.is(p, wMatch):
		s.add(signBeaten)
	case f.lower(p) && endsIn(w, endClubNouns):
		s.add(signNoun)
	case w == "(":
		s.add(signBrackets)
	case (w == "," || f.is(p, wAnd)) && f.clubEnds(p):
		s.add(signBeside)
	case w == ",":
		s.add(signComma)
	}
}

// matchBefore adds the sign of a match where a word of one is among the n
// tokens before token p.
func (f *voter) matchBefore(p, n int, r text.Range, s *clubSigns) {
	for i := p - 1; i >= max(r.First, p-n); i-- {
		if f.is(i, wMatch) {
			s.add(signVersus)
		}
	}
}

// clubAfter adds the signs after a mention in its sentence.
func (f *voter) clubAfter(c *candidate, r text.Range, s *clubSigns) {
	i := c.last
	if i >= r.Last {
		return
	}
	if t := f.doc.Tokens[i].Tag; f.sport && t.Finite() {
		s.add(signSubject)
	}
	switch w := f.word(i); {
	case f.sport && f.is(i, wMatch):
		s.add(signMatch)
	case (w == "," || f.is(i, wAnd)) && f.clubAt(i+1):
		s.add(signBeside)
	case f.doc.Tokens[i].Kind == text.Dash:
		s.add(signScore)
	}
	if f.doc.Tokens[i].Kind == text.Number || f.word(i) == "(" && i+1 < r.Last && f.doc.Tokens[i+1].Kind == text.Number {
		s.add(signScore)
	}
}

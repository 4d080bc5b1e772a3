package gazetteer

import (
	"github.com/kopij/kopij/text"

	"github.com/kopij/kopij/internal/surname"
)

// The words before a place, by their keys, in lower case.
var (
	placeWords = keys("in", "te", "uit", "naar", "vanuit", "nabij", "omgeving", "gemeente",
		"stad", "dorp", "wijk", "eiland", "provincie", "regio", "deelstaat", "hoofdstad", "havenstad", "kustplaats",
		"badplaats", "plaatsje", "stadje", "dorpje", "richting")
	articles = keys("de", "het", "'t")
	// looseWords come before names of other things too: op Meer, over Wagner.
	looseWords = keys("tussen", "tot", "over", "door", "ten", "langs", "via", "op", "buiten", "binnen", "plaats", "rond", "bij")
	// particles are within a surname.
	particles = keys(surname.Particles()...)
)

func keys(words ...string) map[uint64]bool {
	m := make(map[uint64]bool, len(words))
	for _, w := range words {
		m[text.FoldHash(w)] = true
	}
	return m
}

// fits reports whether a name is one here, by its neighbours. A name of several
// words always is. A name of one word is not where it seems to be part of a
// longer name that the tables do not know (Sergio Ramos, Amsterdam Dance
// Event), where it is a person's name more often than another (Jackson,
// Lincoln) and no word of place comes before it, or where it is an ordinary
// word (Best, Dieren) at the start of a sentence.
func (g *Gazetteer) fits(tokens []text.Token, src string, i, n int, m *Match) bool {
	place, doubtful := m.ID.IsPlace(), m.Flags&(Word|Person) != 0
	if n > 1 || !place && !doubtful {
		return true
	}
	if tokens[i].Has(text.AllCaps) {
		switch {
		case !place:
			return true
		case inCapitals(tokens, i):
			return !doubtful // the neighbours' capitals say nothing
		case tokens[i].Len() <= 4 && len(tokens) > 1:
			return false // DAX, ICO
		}
	}
	if p := overArticle(tokens, i-1); p >= 0 {
		if m.Cut > 0 && i+1 < len(tokens) && capital(&tokens[i+1]) {
			return false // in Champions League
		}
		if w := tokens[p].Fold; placeWords[w] || looseWords[w] && !doubtful {
			return true
		}
	}
	return !g.elseHere(i, m) && g.whole(tokens, src, i, m)
}

// elseHere reports whether the name at token i is more often another thing: a
// person's name, or a word at the start of a sentence.
func (g *Gazetteer) elseHere(i int, m *Match) bool {
	return m.Has(Word) && (i == 0 || g.townAbroad(m.ID)) || m.Has(Person) && m.ID.IsPlace()
}

// inCapitals reports whether token i, in capitals, has a neighbour in capitals,
// as in a line that is all in capitals.
func inCapitals(tokens []text.Token, i int) bool {
	return i+1 < len(tokens) && tokens[i+1].Has(text.AllCaps) || i > 0 && tokens[i-1].Has(text.AllCaps)
}

// overArticle is the token before an article at p, and p where none is there:
// op de Krim.
func overArticle(tokens []text.Token, p int) int {
	if p > 0 && articles[tokens[p].Fold] {
		return p - 1
	}
	return p
}

// townAbroad reports whether an entry is a town that is not in the Netherlands
// or Belgium: a word is seldom meant as one, as God and Can are.
func (g *Gazetteer) townAbroad(id ID) bool {
	if !id.IsPlace() || g.Type(id) > District {
		return false
	}
	c := g.Country(id)
	return c != "NL" && c != "BE"
}

// whole reports whether the name at token i is no part of a longer one that
// the tables do not know.
func (g *Gazetteer) whole(tokens []text.Token, src string, i int, m *Match) bool {
	unknown := func(k int) bool { return capital(&tokens[k]) && !g.known(src, tokens, k) }
	switch {
	case i > 1 && unknown(i-1):
		return false
	case i > 2 && particles[tokens[i-1].Fold] && unknown(i-2):
		return false // Chimène van Oosterhout
	case i+1 < len(tokens) && unknown(i+1):
		return false
	case i+2 < len(tokens) && particles[tokens[i+1].Fold] && m.Cut == 0 && m.ID.IsPlace():
		return !unknown(i + 2)
	}
	return true
}

// capital reports whether a token is a capitalised word that may be part of a
// name.
func capital(t *text.Token) bool {
	return t.Kind == text.Word && t.Has(text.Capital)
}

// known reports whether a name of the tables begins with token i, one that is
// not a person's.
func (g *Gazetteer) known(src string, tokens []text.Token, i int) bool {
	m, n := g.at(src, tokens, i)
	return n > 0 && !m.Has(Person)
}

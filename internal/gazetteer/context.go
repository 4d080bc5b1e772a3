package gazetteer

import "github.com/kopij/kopij/text"

// The words before a place, by their keys, in lower case.
var (
	placeWords = keys("in", "te", "uit", "naar", "vanuit", "nabij", "omgeving", "gemeente",
		"stad", "dorp", "wijk", "eiland", "provincie", "regio", "deelstaat", "hoofdstad", "havenstad", "kustplaats",
		"badplaats", "plaatsje", "stadje", "dorpje", "richting")
	articles = keys("de", "het", "'t")
	// looseWords come before names of other things too: op Meer, over Wagner.
	looseWords = keys("tussen", "tot", "over", "door", "ten", "langs", "via", "op", "buiten", "binnen", "plaats", "rond", "bij")
	// particles are within a surname.
	particles = keys("van", "de", "der", "den", "von", "ter", "ten", "el", "al", "bin", "di", "da", "du", "le", "la", "dos", "del", "'t")
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
	if n > 1 {
		return true
	}
	place := m.ID.IsPlace()
	if !place && m.Flags&(Word|Person) == 0 {
		return true
	}
	t := &tokens[i]
	if t.Has(text.AllCaps) {
		if !place {
			return true
		}
		// In a line in capitals the neighbours' capitals say nothing.
		if i+1 < len(tokens) && tokens[i+1].Has(text.AllCaps) || i > 0 && tokens[i-1].Has(text.AllCaps) {
			return m.Flags&(Word|Person) == 0
		}
		if t.Len() <= 4 && len(tokens) > 1 {
			return false // DAX, ICO
		}
	}
	if p := i - 1; p >= 0 {
		if p > 0 && articles[tokens[p].Fold] {
			p-- // op de Krim
		}
		switch {
		case m.Cut > 0 && i+1 < len(tokens) && capital(&tokens[i+1]):
			return false // in Champions League
		case placeWords[tokens[p].Fold], looseWords[tokens[p].Fold] && m.Flags&(Word|Person) == 0:
			return true
		}
	}
	if i == 0 && m.Has(Word) || m.Has(Person) && place {
		return false
	}
	if place && m.Has(Word) {
		// Abroad a word is seldom meant as a town: God, Can.
		if c := g.Country(m.ID); c != "NL" && c != "BE" && g.Type(m.ID) <= District {
			return false
		}
	}
	if i > 1 && capital(&tokens[i-1]) && !g.known(src, tokens, i-1) {
		return false
	}
	if i > 2 && particles[tokens[i-1].Fold] && capital(&tokens[i-2]) && !g.known(src, tokens, i-2) {
		return false // Chimène van Oosterhout
	}
	if i+1 < len(tokens) && capital(&tokens[i+1]) && !g.known(src, tokens, i+1) {
		return false
	}
	if i+2 < len(tokens) && particles[tokens[i+1].Fold] && capital(&tokens[i+2]) && m.Cut == 0 {
		return !place || g.known(src, tokens, i+2)
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

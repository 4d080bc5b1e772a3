package timeago

import (
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/text"
)

// Guards: what is around an expression and shows that it is something
// else.

// allowed reports whether the text around an edge leaves it a time.
func (sc *scanner) allowed(e *edge) bool {
	c := &sc.chart
	n := &c.nodes[e.node]
	start, end := c.atoms[e.from].start, c.atoms[e.upto-1].end
	prev, next := sc.around(start, end)
	sc.guard = guard{sc, e, n, prev, next}
	if e.cats&(1<<cDur) != 0 && e.cats&(1<<cOut) == 0 {
		return sc.guard.durationOK(n, e, prev, next)
	}
	// A part of a number or of a longer word: 133-03-03-2020, mei-akkoord.
	if sc.guard.clipped(start, end) {
		return false
	}
	for _, k := range guardsOf()[n.op] {
		if r := &guardRows[k]; (r.any || sc.news()) && r.refuse(&sc.guard) {
			return false
		}
	}
	return true
}

func (sc *scanner) news() bool { return sc.chart.mode&modeNews != 0 }

// clipped reports whether a span is cut from a longer number or word.
func (g *guard) clipped(start, end int) bool {
	s := g.chart.s
	return start > 1 && g.clippedBefore(s, start) || end < len(s) && g.clippedAfter(s, start, end)
}

// joins reports whether c joins digits to one number.
func joins(c byte) bool { return c == '-' || c == '/' || c == '.' || c == ',' || c == ':' }

func (g *guard) clippedBefore(s string, start int) bool {
	c := s[start-1]
	if !digit(s[start]) {
		return c == '-' && letter(s[start-2]) && g.news()
	}
	before, _ := utf8.DecodeLastRuneInString(s[:start])
	return digit(c) || joins(c) && digit(s[start-2]) || c == '+' || c == '#' || unicode.In(before, unicode.Letter, unicode.Sc)
}

func (g *guard) clippedAfter(s string, start, end int) bool {
	c, last := s[end], s[end-1]
	switch {
	case digit(c) && letter(last) && digit(s[start]):
		return true // the 1u of 1u01:14
	case c == '%', c == '$':
		return digit(last)
	case end+1 == len(s):
		return false
	case digit(last) && joins(c) && digit(s[end+1]):
		return true
	}
	return c == '-' && letter(s[end+1]) && (g.news() || digit(last))
}

// digitsBeside reports whether a number is right beside a span, as in a
// telephone number.
func (g *guard) digitsBeside(start, end int) bool {
	s := g.chart.s
	if start > 1 && digit(s[start]) && s[start-1] == ' ' && digit(s[start-2]) {
		return true
	}
	return end+1 < len(s) && digit(s[end-1]) && s[end] == ' ' && digit(s[end+1])
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80 }

// yearOK reports whether four digits are a year here.
func (g *guard) yearOK(y, prev, next int) bool {
	if g.doc == nil {
		return true
	}
	if g.wordOf(next, counted) {
		return false
	}
	p := g.word(prev)
	if p == "" && next < 0 {
		return !g.news()
	}
	if g.wordIn(next, "tot", "à") && g.wordIn(prev, "voor", "van", "tussen", "met") && next+2 < len(g.doc.Tokens) && g.doc.Tokens[next+1].Kind == text.Number && g.wordOf(next+2, counted) {
		return false // voor 2000 tot 6000 euro
	}
	lead := g.wordOf(prev, yearLead)
	listed := g.wordIn(prev, ",", "en") && prev > 0 && g.doc.Tokens[prev-1].Kind == text.Number && g.doc.Tokens[prev-1].Len() == 4
	if listed {
		lead = true // in 2016, 2017 en 2018
	}
	if !g.news() && lead {
		return true
	}
	switch {
	case y >= freeYears && y <= 2060 && g.freeYear(prev, next):
		return true
	case y >= 1900 && y <= 2050:
		return lead && !(!listed && g.wordIn(prev, "en", "of", "over", "met", "dan", "niet", "voor", "van", "eerste", "per") && g.nounAfter(next))
	case y >= 1000 && y < 1900:
		// "in 1432 stadsrechten": a count is mostly a round number.
		return g.wordIn(prev, "in", "sinds", "uit", "anno", "vanaf", "tot", "jaar", "rond", "omstreeks", "na", "eind", "begin") &&
			(!g.nounAfter(next) || y%10 != 0 && g.wordIn(prev, "in"))
	case y > 2050 && y <= 2199:
		return g.wordIn(prev, "in", "sinds", "vanaf", "tot", "jaar", "tegen", "eind", "begin", "na") && !g.nounAfter(next)
	}
	return false
}

// freeYears is the first of the years that news speaks of without a word that
// makes years of them: "2030 haal ik niet".
const freeYears = 1950

// freeYear reports whether four digits stand where a year does and a count does
// not: as the subject of a sentence, alone behind a colon, behind a place, or
// at the head of a list of years.
func (g *guard) freeYear(prev, next int) bool {
	toks := g.doc.Tokens
	punct := next < 0 || toks[next].Kind != text.Word && toks[next].Kind != text.Number
	verb := next >= 0 && g.clause.class(next) != notVerb && toks[next].Kind == text.Word
	if verb && g.doc.Tagged {
		pos := toks[next].Tag.POS()
		verb = pos == text.VERB || pos == text.AUX
	}
	switch {
	case prev < 0 || toks[prev].Kind == text.Quote:
		return verb || g.wordIn(next, ":") || next >= 0 && g.wordIn(next, "dus", "ook")
	case g.wordIn(prev, "ook", "dat") && !punct:
		return !g.nounAfter(next) && !g.wordOf(next, counted) && toks[next].Kind == text.Word
	case g.wordIn(prev, ":"):
		return punct
	case g.wordIn(prev, "is", "wordt", "was"):
		return next >= 0 && g.wordIn(next, "omdat", ".", ",") && g.wordIn(prev-1, "startpunt", "beginpunt", "eindpunt", "einddatum", "streefdatum", "peildatum", "doel", "streefjaar", "jaar")
	case g.wordIn(prev, ","):
		return punct && prev > 0 && toks[prev-1].Flags&text.Capital != 0 && !g.wordIn(next, ",")
	}
	return false
}

// nounAfter reports whether token i looks like the noun that a number counts.
func (g *guard) nounAfter(i int) bool {
	if i < 0 || g.doc == nil || g.doc.Tokens[i].Kind != text.Word {
		return false
	}
	if g.doc.Tagged {
		switch t := g.doc.Tokens[i].Tag; t.POS() {
		case text.NOUN:
			return t.Num() != text.Sing // in 1586 landsadvocaat
		case text.ADJ:
			// "van 2026 dicht" has no noun
			return i+1 < len(g.doc.Tokens) && g.doc.Tokens[i+1].Tag.POS() == text.NOUN
		}
		return false
	}
	w := g.word(i)
	return len(w) > 4 && w[0] >= 'a' && (w[len(w)-2:] == "en" || w[len(w)-1] == 's') && g.clause.class(i) == notVerb
}

// durationOK reports whether a length of time stands for itself: not the age of
// a person, nor a rate.
func (g *guard) durationOK(n *node, e *edge, prev, next int) bool {
	c := &g.chart
	if g.wordIn(next, "oud", "oude", "jong", "jonge", "ouder", "jonger", "oudere", "jongere") {
		return false
	}
	if g.news() && n.x == 100 && !n.approx && unit(n.y) == uDay && g.wordIn(next, "van") && !g.measured(next+1) {
		return false // een dag van rouw
	}
	if g.wordIn(prev, "wat") && unit(n.y) == uDay {
		return false // Wat een dag!
	}
	if g.wordIn(next, "geleden", "eerder", "terug", "later") && g.compared(prev) {
		return false
	}
	if g.wordIn(next, "of") && g.wordIn(next+1, "meer", "minder") && g.word(next-1) == "min" {
		return false // in 2004 min of meer
	}
	if g.wordIn(prev, "op") && n.x == 100 && !n.approx && unit(n.y) == uDay || g.wordIn(prev, "van") && g.wordIn(prev-1, "tiende", "tienden", "honderdste", "honderdsten", "duizendste", "duizendsten", "fractie") {
		return false // op een dag, tienden van een seconde
	}
	if g.clipped(c.atoms[e.from].start, c.atoms[e.upto-1].end) {
		return false
	}
	if !g.news() {
		return !(n.approx && g.wordIn(prev, "in"))
	}
	switch {
	case unit(n.y) <= uMinute && g.readingTime(prev, next):
		return false
	case g.wordIn(prev, "per"), unit(n.y) <= uMinute && g.gap():
		return false
	case g.wordIn(next, "per"):
		return unit(n.y) >= uDay && unit(n.y) <= uYear // drie dagen per jaar, not 36 uur per week
	case g.wordIn(prev, "de") && g.wordIn(next, "van") && unit(n.y) <= uHour && !g.measured(next+1):
		return false // de 8 uur van Silverstone
	case unit(n.y) == uYear && n.x%100 == 0 && n.x <= 11000:
		return !g.ageOf(prev, next)
	}
	return true
}

// readingTime reports whether a length is how long an article takes to read or
// to hear: "leestijd: 3 minuten", "3 min. lezen".
func (g *guard) readingTime(prev, next int) bool {
	for i := prev; i >= 0 && i > prev-5; i-- {
		if g.wordOf(i, ofReading) {
			return g.wordIn(i, "leestijd", "luistertijd", "kijktijd", "luisterduur", "speelduur") || g.wordIn(i+1, "naar")
		}
	}
	return g.wordIn(next, "leestijd", "luistertijd", "kijktijd") || g.wordIn(next, "lezen", "luisteren") && next+1 < len(g.doc.Tokens) && g.doc.Tokens[next+1].Kind != text.Word
}

// measured reports whether token i begins what a length is of: a number, or a
// time.
func (g *guard) measured(i int) bool {
	return i < len(g.doc.Tokens) && (g.doc.Tokens[i].Kind == text.Number || g.chart.t.core(g.doc, i))
}

// turned reports whether a werd shortly before token prev makes a number of
// years what somebody turned: "op 4 juni werd de middenvelder 18 jaar".
func (g *guard) turned(prev int) bool {
	for i := prev; i >= 0 && i > prev-5 && g.doc.Tokens[i].Kind == text.Word; i-- {
		if g.wordIn(i, "werd", "wordt") {
			return true
		}
	}
	return false
}

// before reports whether the expression, which the voor of a year opens, is the
// first of a sentence whose verb follows: "Voor 2003 voer er een veer".
func (g *guard) before(next int) bool {
	return g.prev < 0 && next >= 0 && g.chart.nodes[g.n.a].op == nYear && g.clause.class(next) != notVerb && g.doc.Tokens[next].Kind == text.Word
}

// ageOf reports whether a number of years is somebody's age.
func (g *guard) ageOf(prev, next int) bool {
	switch {
	case g.wordIn(next, "is", "was") && (next+1 >= len(g.doc.Tokens) || g.doc.Tokens[next+1].Kind == text.Punct) && !g.wordIn(prev, "al"):
		return true // die nog maar 18 jaar is,
	case g.wordIn(next, "of", "en") && g.wordIn(next+1, "ouder", "jonger"), g.wordIn(next, "wordt", "werd", "geworden") && !g.wordIn(prev, "in", "na", "binnen"):
		return true
	case g.wordIn(prev, "is", "was") && g.wordIn(prev-1, "dat", "het", "dit"):
		return false // Dat is bijna 20 jaar.
	case g.wordIn(prev, "zijn", "haar", "mijn") && g.wordIn(prev-1, "met"):
		return true // Met zijn 29 jaar
	case (g.wordIn(prev, "pas") && g.wordIn(prev-1, "ben", "is", "was") || g.wordIn(prev, "inmiddels", "intussen") && g.wordIn(prev-1, ",")) && (next < 0 || g.doc.Tokens[next].Kind == text.Punct):
		return true // Federer, inmiddels 37 jaar,
	case g.turned(prev) && (next < 0 || g.doc.Tokens[next].Kind != text.Word || g.wordIn(next, "en")):
		return true
	case g.wordIn(prev, "(") && g.wordIn(next, ")"):
		return true
	case g.wordIn(prev, ",") && g.wordIn(next, ",") && prev > 0 && g.doc.Tokens[prev-1].Flags&text.Capital != 0:
		return true // Jelle Wentink, zeventien jaar,
	case g.wordIn(prev, "van"):
		return g.wordOf(prev-1, person)
	case g.wordIn(prev, "en", "of", "tot"):
		return prev > 0 && g.doc.Tokens[prev-1].Kind == text.Number // 21 en 23 jaar
	case g.wordIn(prev, "is", "was", "ben", "wordt", "werd"), g.capitalInside(prev) && g.wordIn(prev-1, "is", "was", "wordt", "werd"):
		// Hij is 32 jaar. But: hij was 67 jaar koning.
		return next < 0 || g.doc.Tokens[next].Kind != text.Word || g.wordIn(next, "en", "maar", "geworden", "toen")
	case g.wordIn(prev, "boven", "onder", "vanaf", "leeftijd"):
		return true
	case g.wordIn(prev, "de"):
		return g.wordIn(prev-1, "boven", "onder", "tussen")
	case g.wordIn(prev, "dan"):
		return g.wordIn(prev-1, "ouder", "jonger")
	}
	return false
}

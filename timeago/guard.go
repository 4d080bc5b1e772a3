package timeago

import (
	"github.com/kopij/kopij/text"
)

// Guards: what stands around an expression and shows that it is something
// else.

// allowed reports whether the text around an edge leaves it a time.
func (sc *scanner) allowed(e *edge) bool {
	c := &sc.chart
	n := &c.nodes[e.node]
	start, end := c.atoms[e.from].start, c.atoms[e.upto-1].end
	prev, next := sc.around(start, end)
	if e.cats&(1<<cDur) != 0 && e.cats&(1<<cOut) == 0 {
		return sc.durationOK(n, e, prev, next)
	}
	// A part of a number or of a longer word: 133-03-03-2020, mei-akkoord.
	if sc.clipped(start, end) {
		return false
	}
	sc.guard = guard{sc, e, n, prev, next}
	for _, k := range guardsOf()[n.op] {
		if r := &guardRows[k]; (r.any || sc.news()) && r.refuse(&sc.guard) {
			return false
		}
	}
	return true
}

func (sc *scanner) news() bool { return sc.chart.mode&modeNews != 0 }

// around finds the tokens before and after a span; -1 where there is none in
// the same sentence.
func (sc *scanner) around(start, end int) (prev, next int) {
	if sc.doc == nil {
		return -1, -1
	}
	toks := sc.doc.Tokens
	i := sc.doc.TokenAt(start)
	prev = i - 1
	if i < len(toks) && toks[i].Flags&(text.SentenceStart|text.LineBefore) != 0 {
		prev = -1
	}
	if i < len(toks) && toks[i].Start < start {
		prev = i
	}
	next = i
	for next < len(toks) && toks[next].Start < end {
		next++
	}
	if next >= len(toks) || toks[next].Flags&(text.SentenceStart|text.LineBefore) != 0 {
		next = -1
	}
	return prev, next
}

func (sc *scanner) word(i int) string {
	if i < 0 || sc.doc == nil || i >= len(sc.doc.Tokens) {
		return ""
	}
	return sc.doc.Word(i)
}

func (sc *scanner) wordIn(i int, words ...string) bool {
	w := sc.word(i)
	for _, x := range words {
		if equalFold(w, x) {
			return true
		}
	}
	return false
}

// equalFold compares ASCII words without regard to case.
func equalFold(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		c := a[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != b[i] {
			return false
		}
	}
	return true
}

// capitalInside reports whether token i has a capital that its place in the
// sentence does not explain: Mei, April and August are names.
func (sc *scanner) capitalInside(i int) bool {
	if sc.doc == nil || i < 0 || i >= len(sc.doc.Tokens) {
		return false
	}
	f := sc.doc.Tokens[i].Flags
	return f&text.Capital != 0 && f&(text.SentenceStart|text.LineBefore|text.AllCaps) == 0 && !(i > 0 && sc.doc.Tokens[i-1].Kind == text.Quote)
}

// clipped reports whether a span is cut from a longer number or word.
func (sc *scanner) clipped(start, end int) bool {
	s := sc.chart.s
	if start > 1 {
		c := s[start-1]
		if digit(s[start]) && (digit(c) || (c == '-' || c == '/' || c == '.' || c == ',' || c == ':') && digit(s[start-2])) {
			return true
		}
		if c == '-' && !digit(s[start]) && letter(s[start-2]) && sc.news() {
			return true
		}
		if digit(s[start]) && (c == '+' || c == '$' || c == '#' || letter(c)) {
			return true
		}
		if c >= 0x80 && digit(s[start]) && start > 2 && s[start-3:start] == "€" {
			return true
		}
	}
	if end < len(s) {
		c := s[end]
		if digit(c) && letter(s[end-1]) && digit(s[start]) {
			return true // the 1u of 1u01:14
		}
		if c == '%' || c == '$' {
			return digit(s[end-1])
		}
		if digit(s[end-1]) && end+1 < len(s) && (c == '-' || c == '/' || c == '.' || c == ',' || c == ':') && digit(s[end+1]) {
			return true
		}
		if c == '-' && end+1 < len(s) && (letter(s[end+1])) {
			return sc.news() || digit(s[end-1])
		}
	}
	return false
}

// digitsBeside reports whether a number stands right beside a span, as in a
// telephone number.
func (sc *scanner) digitsBeside(start, end int) bool {
	s := sc.chart.s
	if start > 1 && digit(s[start]) && s[start-1] == ' ' && digit(s[start-2]) {
		return true
	}
	return end+1 < len(s) && digit(s[end-1]) && s[end] == ' ' && digit(s[end+1])
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80 }

// yearOK reports whether four digits are a year here.
func (sc *scanner) yearOK(y, prev, next int) bool {
	if sc.doc == nil {
		return true
	}
	if sc.wordOf(next, counted) {
		return false
	}
	p := sc.word(prev)
	if p == "" && next < 0 {
		return !sc.news()
	}
	if sc.wordIn(next, "tot", "à") && sc.wordIn(prev, "voor", "van", "tussen", "met") && next+2 < len(sc.doc.Tokens) && sc.doc.Tokens[next+1].Kind == text.Number && sc.wordOf(next+2, counted) {
		return false // voor 2000 tot 6000 euro
	}
	lead := sc.wordOf(prev, yearLead)
	listed := sc.wordIn(prev, ",", "en") && prev > 0 && sc.doc.Tokens[prev-1].Kind == text.Number && sc.doc.Tokens[prev-1].Len() == 4
	if listed {
		lead = true // in 2016, 2017 en 2018
	}
	if !sc.news() && lead {
		return true
	}
	switch {
	case y >= freeYears && y <= 2060 && sc.freeYear(prev, next):
		return true
	case y >= 1900 && y <= 2050:
		return lead && !(!listed && sc.wordIn(prev, "en", "of", "over", "met", "dan", "niet", "voor", "van", "eerste", "per") && sc.nounAfter(next))
	case y >= 1000 && y < 1900:
		// "in 1432 stadsrechten": a count is mostly a round number.
		return sc.wordIn(prev, "in", "sinds", "uit", "anno", "vanaf", "tot", "jaar", "rond", "omstreeks", "na", "eind", "begin") &&
			(!sc.nounAfter(next) || y%10 != 0 && sc.wordIn(prev, "in"))
	case y > 2050 && y <= 2199:
		return sc.wordIn(prev, "in", "sinds", "vanaf", "tot", "jaar", "tegen", "eind", "begin", "na") && !sc.nounAfter(next)
	}
	return false
}

// freeYears is the first of the years that news speaks of without a word that
// makes years of them: "2030 haal ik niet".
const freeYears = 1950

// freeYear reports whether four digits stand where a year does and a count does
// not: as the subject of a sentence, alone behind a colon, behind a place, or
// at the head of a list of years.
func (sc *scanner) freeYear(prev, next int) bool {
	toks := sc.doc.Tokens
	punct := next < 0 || toks[next].Kind != text.Word && toks[next].Kind != text.Number
	verb := next >= 0 && sc.clause.class(next) != notVerb && toks[next].Kind == text.Word
	if verb && sc.doc.Tagged {
		pos := toks[next].Tag.POS()
		verb = pos == text.VERB || pos == text.AUX
	}
	switch {
	case prev < 0 || toks[prev].Kind == text.Quote:
		return verb || sc.wordIn(next, ":") || next >= 0 && sc.wordIn(next, "dus", "ook")
	case sc.wordIn(prev, "ook", "dat") && !punct:
		return !sc.nounAfter(next) && !sc.wordOf(next, counted) && toks[next].Kind == text.Word
	case sc.wordIn(prev, ":"):
		return punct
	case sc.wordIn(prev, "is", "wordt", "was"):
		return next >= 0 && sc.wordIn(next, "omdat", ".", ",") && sc.wordIn(prev-1, "startpunt", "beginpunt", "eindpunt", "einddatum", "streefdatum", "peildatum", "doel", "streefjaar", "jaar")
	case sc.wordIn(prev, ","):
		return punct && prev > 0 && toks[prev-1].Flags&text.Capital != 0 && !sc.wordIn(next, ",")
	}
	return false
}

// nounAfter reports whether token i looks like the noun that a number counts.
func (sc *scanner) nounAfter(i int) bool {
	if i < 0 || sc.doc == nil || sc.doc.Tokens[i].Kind != text.Word {
		return false
	}
	if sc.doc.Tagged {
		switch t := sc.doc.Tokens[i].Tag; t.POS() {
		case text.NOUN:
			return t.Num() != text.Sing // in 1586 landsadvocaat
		case text.ADJ:
			// "van 2026 dicht" has no noun
			return i+1 < len(sc.doc.Tokens) && sc.doc.Tokens[i+1].Tag.POS() == text.NOUN
		}
		return false
	}
	w := sc.word(i)
	return len(w) > 4 && w[0] >= 'a' && (w[len(w)-2:] == "en" || w[len(w)-1] == 's') && sc.clause.class(i) == notVerb
}

// durationOK reports whether a length of time stands for itself: not the age of
// a person, nor a rate.
func (sc *scanner) durationOK(n *node, e *edge, prev, next int) bool {
	c := &sc.chart
	if sc.wordIn(next, "oud", "oude", "jong", "jonge", "ouder", "jonger", "oudere", "jongere") {
		return false
	}
	if sc.news() && n.x == 100 && !n.approx && unit(n.y) == uDay && sc.wordIn(next, "van") && !sc.measured(next+1) {
		return false // een dag van rouw
	}
	if sc.wordIn(prev, "wat") && unit(n.y) == uDay {
		return false // Wat een dag!
	}
	if sc.wordIn(next, "geleden", "eerder", "terug", "later") && sc.compared(prev) {
		return false
	}
	if sc.wordIn(next, "of") && sc.wordIn(next+1, "meer", "minder") && sc.word(next-1) == "min" {
		return false // in 2004 min of meer
	}
	if sc.wordIn(prev, "op") && n.x == 100 && !n.approx && unit(n.y) == uDay || sc.wordIn(prev, "van") && sc.wordIn(prev-1, "tiende", "tienden", "honderdste", "honderdsten", "duizendste", "duizendsten", "fractie") {
		return false // op een dag, tienden van een seconde
	}
	if sc.clipped(c.atoms[e.from].start, c.atoms[e.upto-1].end) {
		return false
	}
	if !sc.news() {
		return !(n.approx && sc.wordIn(prev, "in"))
	}
	switch {
	case unit(n.y) <= uMinute && sc.readingTime(prev, next):
		return false
	case sc.wordIn(prev, "per"):
		return false
	case sc.wordIn(next, "per"):
		return unit(n.y) >= uDay && unit(n.y) <= uYear // drie dagen per jaar, not 36 uur per week
	case sc.wordIn(prev, "de") && sc.wordIn(next, "van") && unit(n.y) <= uHour && !sc.measured(next+1):
		return false // de 8 uur van Silverstone
	case unit(n.y) == uYear && n.x%100 == 0 && n.x <= 11000:
		return !sc.ageOf(prev, next)
	}
	return true
}

// readingTime reports whether a length is how long an article takes to read or
// to hear: "leestijd: 3 minuten", "3 min. lezen".
func (sc *scanner) readingTime(prev, next int) bool {
	for i := prev; i >= 0 && i > prev-5; i-- {
		if sc.wordOf(i, ofReading) {
			return sc.wordIn(i, "leestijd", "luistertijd", "kijktijd", "luisterduur", "speelduur") || sc.wordIn(i+1, "naar")
		}
	}
	return sc.wordIn(next, "leestijd", "luistertijd", "kijktijd") || sc.wordIn(next, "lezen", "luisteren") && next+1 < len(sc.doc.Tokens) && sc.doc.Tokens[next+1].Kind != text.Word
}

// measured reports whether token i begins what a length is of: a number, or a
// time.
func (sc *scanner) measured(i int) bool {
	return i < len(sc.doc.Tokens) && (sc.doc.Tokens[i].Kind == text.Number || sc.chart.t.core(sc.doc, i))
}

// turned reports whether a werd shortly before token prev makes a number of
// years what somebody turned: "op 4 juni werd de middenvelder 18 jaar".
func (sc *scanner) turned(prev int) bool {
	for i := prev; i >= 0 && i > prev-5 && sc.doc.Tokens[i].Kind == text.Word; i-- {
		if sc.wordIn(i, "werd", "wordt") {
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
func (sc *scanner) ageOf(prev, next int) bool {
	switch {
	case sc.wordIn(next, "is", "was") && (next+1 >= len(sc.doc.Tokens) || sc.doc.Tokens[next+1].Kind == text.Punct) && !sc.wordIn(prev, "al"):
		return true // die nog maar 18 jaar is,
	case sc.wordIn(next, "of", "en") && sc.wordIn(next+1, "ouder", "jonger"), sc.wordIn(next, "wordt", "werd", "geworden") && !sc.wordIn(prev, "in", "na", "binnen"):
		return true
	case sc.wordIn(prev, "is", "was") && sc.wordIn(prev-1, "dat", "het", "dit"):
		return false // Dat is bijna 20 jaar.
	case sc.wordIn(prev, "zijn", "haar", "mijn") && sc.wordIn(prev-1, "met"):
		return true // Met zijn 29 jaar
	case (sc.wordIn(prev, "pas") && sc.wordIn(prev-1, "ben", "is", "was") || sc.wordIn(prev, "inmiddels", "intussen") && sc.wordIn(prev-1, ",")) && (next < 0 || sc.doc.Tokens[next].Kind == text.Punct):
		return true // Federer, inmiddels 37 jaar,
	case sc.turned(prev) && (next < 0 || sc.doc.Tokens[next].Kind != text.Word || sc.wordIn(next, "en")):
		return true
	case sc.wordIn(prev, "(") && sc.wordIn(next, ")"):
		return true
	case sc.wordIn(prev, ",") && sc.wordIn(next, ",") && prev > 0 && sc.doc.Tokens[prev-1].Flags&text.Capital != 0:
		return true // Jelle Wentink, zeventien jaar,
	case sc.wordIn(prev, "van"):
		return sc.wordOf(prev-1, person)
	case sc.wordIn(prev, "en", "of", "tot"):
		return prev > 0 && sc.doc.Tokens[prev-1].Kind == text.Number // 21 en 23 jaar
	case sc.wordIn(prev, "is", "was", "ben", "wordt", "werd"), sc.capitalInside(prev) && sc.wordIn(prev-1, "is", "was", "wordt", "werd"):
		// Hij is 32 jaar. But: hij was 67 jaar koning.
		return next < 0 || sc.doc.Tokens[next].Kind != text.Word || sc.wordIn(next, "en", "maar", "geworden", "toen")
	case sc.wordIn(prev, "boven", "onder", "vanaf", "leeftijd"):
		return true
	case sc.wordIn(prev, "de"):
		return sc.wordIn(prev-1, "boven", "onder", "tussen")
	case sc.wordIn(prev, "dan"):
		return sc.wordIn(prev-1, "ouder", "jonger")
	}
	return false
}

package timeago

import (
	"slices"

	"github.com/kopij/kopij/text"
)

// Guards that look further than the words beside an expression.

// businessReach is how many tokens to either side are looked at.
const businessReach = 40

// business reports whether the words around an expression are of business. A
// following van says what it is the half of.
func (g *guard) business() bool {
	return !g.wordIn(g.next, "van") && g.anyOf(ofBusiness, g.prev-businessReach, g.prev+businessReach)
}

// lastOf reports whether the van that follows says what "de laatste week" is
// the last of; one before a number counts down.
func (g *guard) lastOf() bool {
	return g.chart.news() && g.wordIn(g.next, "van") && !g.numberIs(g.next+1)
}

// bareHours reports whether a range is of two hours in words that no other makes
// times of the day: "zat drie tot vier uur in de leeszaal" is how long.
func (g *guard) bareHours() bool {
	a, b := &g.chart.nodes[g.n.from], &g.chart.nodes[g.n.to]
	if a.grain != Hour || b.grain != Hour || a.part != noPart || g.digits() {
		return false
	}
	return !slices.ContainsFunc([]string{"van", "vanaf", "tussen", "om"}, g.opens)
}

// amount reports whether what comes after tot is how much and not until when:
// "tot 20 uur per week", "kan oplopen tot twee uur", in a race "een achterstand
// tot 3.16".
func (g *guard) amount() bool {
	a, last := &g.chart.atoms[g.e.from+1], &g.chart.atoms[g.e.upto-1]
	if last.kind != atomDigit {
		return g.wordIn(g.next, "per", "eerder", "later", "langer") && g.ends("uur") || g.wordIn(g.prev, "oplopen", "opgelopen", "oploopt", "opliep")
	}
	return last.end-last.start != 4 && a.kind == atomDigit && a.end-a.start == 1 && a.end < last.end && (g.chart.s[a.end] == '.' || g.chart.s[a.end] == ':')
}

// compared reports whether an expression opens with the meer dan of a
// comparison: "11 procent meer dan een jaar geleden".
func (g *guard) compared() bool {
	if g.prev < 0 || !g.wordIn(g.prev+1, "meer", "minder") {
		return false
	}
	return g.chart.t.isA(g.doc.Tokens[g.prev].Fold, 1<<cNum) || g.numberIs(g.prev) || g.wordIn(g.prev, "procent", "%", "euro", "dollar", "miljoen", "miljard", "punten", "fors", "veel", "procentpunt", "keer")
}

// match reports whether the words around token i are of a match.
func (a *nearby) match(i int) bool { return a.anyOf(ofMatch, i-businessReach, i+businessReach) }

// infinitive reports whether the clause that goes on behind the expression is
// one of "te zijn" or "te hebben".
func (g *guard) infinitive() bool {
	for i := g.next; g.wordAt(i) && i < g.next+12; i++ {
		if g.wordIn(i, "te") {
			return g.wordIn(i+1, "zijn", "hebben", "worden")
		}
	}
	return false
}

// obliged reports whether something around an expression must be done, by which
// "voor 1 juli" is a limit.
func (g *guard) obliged() bool {
	s := g.sentenceOf(g.doc.TokenAt(g.chart.atoms[g.e.from].start))
	return g.next >= 0 && g.anyOf(ofMust, g.next, min(g.next+7, s.Last)) || g.wordIn(g.prev, "om") ||
		g.anyOf(ofMust|ofNeed, max(s.First, g.prev-13), g.prev+1) || g.anyOf(ofNot, max(s.First, g.prev-5), g.prev+1)
}

// dueBy reports whether the voor before a date or a month says by when: "krijgt
// alles voor juli terug". Behind a noun it says what that is for ("de agenda
// voor juli"), as it does beside a word of plans ("staat voor 23 september op de
// rol"). It needs the tags of the words.
func (g *guard) dueBy() bool {
	of := &g.chart.nodes[g.n.of]
	if of.op == nIn { // juli 2027
		of = &g.chart.nodes[of.of]
	}
	if !of.is(1<<nDM|1<<nDMY|1<<nMonth) || !g.wordAt(g.prev) || !g.doc.Tagged {
		return false
	}
	switch g.doc.Tokens[g.prev].Tag.POS() {
	case text.NOUN, text.PROPN, text.ADJ:
		return false
	}
	s := g.sentenceOf(g.prev)
	return !g.anyOf(ofPlan, max(s.First, g.prev-planReach), min(s.Last, g.prev+planReach))
}

// planReach is how many tokens away a word of plans may stand.
const planReach = 14

// anyTime reports whether a binnen at token first says how long a thing may take
// at any time: of minutes, and after a condition.
func (a *nearby) anyTime(first int, d *node) bool {
	if u, _ := unitBase(d.unit); u <= uHour {
		return true
	}
	for i := first - 1; i >= max(a.sentenceOf(first).First, first-11); i-- {
		if !a.wordAt(i) && !a.numberIs(i) {
			return false
		}
		if a.wordIn(i, "als", "wanneer", "indien", "wie") {
			return true
		}
	}
	return false
}

// conjunction reports whether the sinds that opens a sentence joins a clause:
// "Sinds vorige week bekend werd dat …". A preposition's phrase is followed by
// the verb of the sentence, a clause ends in its own.
func (g *guard) conjunction() bool {
	next := g.next
	if !g.n.back || g.prev >= 0 || !g.wordAt(next) {
		return false
	}
	if g.clause.class(next).finite() || g.wordIn(next, "in", "op", "tot", "en", "of", "al", "ook", "is", "om", "te", "van", "zo") {
		return false
	}
	for i := next + 1; i < min(g.sentenceOf(next).Last, next+6); i++ {
		if k := g.clause.class(i); k.finite() {
			return k != vBoundary
		}
	}
	return false
}

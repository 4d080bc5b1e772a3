package timeago

import "github.com/kopij/kopij/text"

// Guards that look further than the words beside an expression.

// businessReach is how many tokens to either side are looked at.
const businessReach = 40

// business reports whether the words around an expression are of business. A
// following van says what it is the half of.
func (g *guard) business(prev, next int) bool {
	if g.doc == nil || prev < 0 || g.wordIn(next, "van") {
		return false
	}
	toks := g.doc.Tokens
	for i := max(0, prev-businessReach); i < min(len(toks), prev+businessReach); i++ {
		if toks[i].Kind == text.Word && g.wordOf(i, ofBusiness) {
			return true
		}
	}
	return false
}

// lastOf reports whether the van at token next says what "de laatste week" is
// the last of; one before a number counts down.
func (g *guard) lastOf(next int) bool {
	return g.chart.news() && g.wordIn(next, "van") && next+1 < len(g.doc.Tokens) && g.doc.Tokens[next+1].Kind != text.Number
}

// bareHours reports whether a range is of two hours in words that no other makes
// times of the day: "zat drie tot vier uur in de leeszaal" is how long.
func (g *guard) bareHours(e *edge, n *node) bool {
	c := &g.chart
	a, b := &c.nodes[n.from], &c.nodes[n.to]
	if a.op != nClock || b.op != nClock || a.grain != Hour || b.grain != Hour || a.part != noPart || b.part != noPart {
		return false
	}
	at := &c.atoms[e.from]
	if at.kind == atomDigit {
		return false
	}
	for _, w := range [...]string{"van", "vanaf", "tussen", "om"} {
		if equalFold(c.s[at.start:at.end], w) {
			return false
		}
	}
	return true
}

// amount reports whether what comes after tot is how much and not until when:
// "tot 20 uur per week", "kan oplopen tot twee uur", in a race "een achterstand
// tot 3.16".
func (g *guard) amount() bool {
	a, last := &g.chart.atoms[g.e.from+1], &g.chart.atoms[g.e.upto-1]
	if last.kind != atomDigit {
		return g.wordIn(g.next, "per") || g.wordIn(g.prev, "oplopen", "opgelopen", "oploopt", "opliep")
	}
	return last.end-last.start != 4 && a.kind == atomDigit && a.end-a.start == 1 && a.end < last.end && (g.chart.s[a.end] == '.' || g.chart.s[a.end] == ':')
}

// compared reports whether an expression after token prev opens with the meer
// dan of a comparison: "11 procent meer dan een jaar geleden".
func (g *guard) compared(prev int) bool {
	if g.doc == nil || prev < 0 || !g.wordIn(prev+1, "meer", "minder") {
		return false
	}
	return g.chart.t.isA(g.doc.Tokens[prev].Fold, 1<<cNum) || g.doc.Tokens[prev].Kind == text.Number || g.wordIn(prev, "procent", "%", "euro", "dollar", "miljoen", "miljard", "punten", "fors", "veel", "procentpunt", "keer")
}

// match reports whether the words around token i are of a match.
func (a *nearby) match(i int) bool {
	for k := max(0, i-businessReach); k < min(len(a.doc.Tokens), i+businessReach); k++ {
		if a.doc.Tokens[k].Kind == text.Word && a.wordOf(k, ofMatch) {
			return true
		}
	}
	return false
}

// infinitive reports whether the clause that goes on at token i is one of "te
// zijn" or "te hebben".
func (a *nearby) infinitive(i int) bool {
	for k := i; k >= 0 && k+1 < min(len(a.doc.Tokens), i+12) && a.doc.Tokens[k].Kind == text.Word; k++ {
		if a.wordIn(k, "te") {
			return a.wordIn(k+1, "zijn", "hebben", "worden")
		}
	}
	return false
}

// obliged reports whether something around an expression must be done, by which
// "voor 1 juli" is a limit.
func (g *guard) obliged(prev, next int) bool {
	for i := next; i >= 0 && i < min(len(g.doc.Tokens), next+7) && g.doc.Tokens[i].Kind == text.Word; i++ {
		if g.wordIn(i, "moet", "moeten", "moest", "moesten") {
			return true
		}
	}
	for i := prev; i >= 0 && i > prev-14 && g.doc != nil; i-- {
		switch {
		case g.wordIn(i, "moet", "moeten", "moest", "moesten", "dient", "dienen", "nog", "uiterlijk", "wil", "willen"), i > prev-6 && g.wordIn(i, "geen", "niet"), i == prev && g.wordIn(i, "om"):
			return true
		case g.doc.Tokens[i].Flags&(text.SentenceStart|text.LineBefore) != 0:
			return false
		}
	}
	return false
}

// dueBy reports whether the voor before a date or a month says by when: "krijgt
// alles voor juli terug". Behind a noun it says what that is for ("de agenda
// voor juli"), as it does beside a word of plans ("staat voor 23 september op de
// rol"). It needs the tags of the words.
func (g *guard) dueBy() bool {
	switch of := &g.chart.nodes[g.n.of]; of.op {
	case nDM, nDMY, nMonth:
	default:
		return false
	}
	if !g.wordAt(g.prev) || !g.doc.Tagged {
		return false
	}
	switch g.doc.Tokens[g.prev].Tag.POS() {
	case text.NOUN, text.PROPN, text.ADJ:
		return false
	}
	s := g.doc.Sentences[g.doc.SentenceAt(g.prev)].Tokens
	for i := max(s.First, g.prev-planReach); i < min(s.Last, g.prev+planReach); i++ {
		if g.wordOf(i, ofPlan) {
			return false
		}
	}
	return true
}

// planReach is how many tokens away a word of plans may stand.
const planReach = 14

// anyTime reports whether a binnen at token first says how long a thing may take
// at any time: of minutes, and after a condition.
func (a *nearby) anyTime(first int, d *node) bool {
	if u, _ := unitBase(d.unit); u <= uHour {
		return true
	}
	for i := first - 1; i >= 0 && i > first-12; i-- {
		if t := &a.doc.Tokens[i]; t.Kind != text.Word && t.Kind != text.Number {
			return false
		}
		if a.wordIn(i, "als", "wanneer", "indien", "wie") {
			return true
		}
		if a.doc.Tokens[i].Flags&(text.SentenceStart|text.LineBefore) != 0 {
			return false
		}
	}
	return false
}

// conjunction reports whether the sinds that opens a sentence joins a clause:
// "Sinds vorige week bekend werd dat …". A preposition's phrase is followed by
// the verb of the sentence, a clause ends in its own.
func (g *guard) conjunction(e *edge, prev, next int) bool {
	if g.doc == nil || prev >= 0 || next < 0 || g.doc.Tokens[next].Kind != text.Word {
		return false
	}
	if k := g.clause.class(next); k != notVerb && k != vParticiple && k != vPlanned || g.wordIn(next, "in", "op", "tot", "en", "of", "al", "ook", "is", "om", "te", "van", "zo") {
		return false
	}
	for i := next + 1; i < min(len(g.doc.Tokens), next+6); i++ {
		if g.doc.Tokens[i].Flags&(text.SentenceStart|text.LineBefore) != 0 {
			return false
		}
		switch g.clause.class(i) {
		case notVerb, vParticiple, vPlanned:
		case vBoundary:
			return false
		default:
			return true
		}
	}
	return false
}

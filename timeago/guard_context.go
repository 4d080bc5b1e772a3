package timeago

import "github.com/kopij/kopij/text"

// Guards that look further than the words beside an expression.

// businessReach is how many tokens to either side are looked at.
const businessReach = 40

// business reports whether the words around an expression are of business. A
// following van says what it is the half of.
func (sc *scanner) business(prev, next int) bool {
	if sc.doc == nil || prev < 0 || sc.wordIn(next, "van") {
		return false
	}
	toks := sc.doc.Tokens
	for i := max(0, prev-businessReach); i < min(len(toks), prev+businessReach); i++ {
		if toks[i].Kind == text.Word && sc.wordOf(i, ofBusiness) {
			return true
		}
	}
	return false
}

// lastOf reports whether the van at token next says what "de laatste week" is
// the last of; one before a number counts down.
func (sc *scanner) lastOf(next int) bool {
	return sc.news() && sc.wordIn(next, "van") && next+1 < len(sc.doc.Tokens) && sc.doc.Tokens[next+1].Kind != text.Number
}

// bareHours reports whether a range is of two hours in words that no other makes
// times of the day: "zat drie tot vier uur in de leeszaal" is how long.
func (sc *scanner) bareHours(e *edge, n *node) bool {
	c := &sc.chart
	a, b := &c.nodes[n.a], &c.nodes[n.b]
	if a.op != nClock || b.op != nClock || a.y >= 0 || b.y >= 0 || a.w != 0 || b.w != 0 {
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

// amount reports whether what stands after tot is how much and not until when:
// "stijgt tot 1315 euro", "tot 20 uur per week", "kan oplopen tot twee uur",
// in a race "een achterstand tot 3.16".
func (sc *scanner) amount(e *edge, prev, next int) bool {
	a, last := &sc.chart.atoms[e.from+1], &sc.chart.atoms[e.upto-1]
	if last.kind != atomDigit {
		return sc.wordIn(next, "per") || sc.wordIn(prev, "oplopen", "opgelopen", "oploopt", "opliep")
	}
	if last.end-last.start == 4 {
		return sc.wordOf(next, counted)
	}
	return a.kind == atomDigit && a.end-a.start == 1 && a.end < last.end
}

// compared reports whether an expression after token prev opens with the meer
// dan of a comparison: "11 procent meer dan een jaar geleden".
func (sc *scanner) compared(prev int) bool {
	if sc.doc == nil || prev < 0 || !sc.wordIn(prev+1, "meer", "minder") {
		return false
	}
	if e := sc.chart.t.lookup(sc.doc.Tokens[prev].Fold); e != nil {
		for _, s := range sc.chart.t.senses[e.sense : e.sense+e.nsens] {
			if s.cat == cNum {
				return true
			}
		}
	}
	return sc.doc.Tokens[prev].Kind == text.Number || sc.wordIn(prev, "procent", "%", "euro", "dollar", "miljoen", "miljard", "punten", "fors", "veel", "procentpunt", "keer")
}

// match reports whether the words around token i are of a match.
func (sc *scanner) match(i int) bool {
	for k := max(0, i-businessReach); k < min(len(sc.doc.Tokens), i+businessReach); k++ {
		if sc.doc.Tokens[k].Kind == text.Word && sc.wordOf(k, ofMatch) {
			return true
		}
	}
	return false
}

// infinitive reports whether the clause that goes on at token i is one of "te
// zijn" or "te hebben".
func (sc *scanner) infinitive(i int) bool {
	for k := i; k >= 0 && k+1 < min(len(sc.doc.Tokens), i+12) && sc.doc.Tokens[k].Kind == text.Word; k++ {
		if sc.wordIn(k, "te") {
			return sc.wordIn(k+1, "zijn", "hebben", "worden")
		}
	}
	return false
}

// obliged reports whether something around an expression must be done, by which
// "voor 1 juli" is a limit.
func (sc *scanner) obliged(prev, next int) bool {
	for i := next; i >= 0 && i < min(len(sc.doc.Tokens), next+7) && sc.doc.Tokens[i].Kind == text.Word; i++ {
		if sc.wordIn(i, "moet", "moeten", "moest", "moesten") {
			return true
		}
	}
	for i := prev; i >= 0 && i > prev-14 && sc.doc != nil; i-- {
		switch {
		case sc.wordIn(i, "moet", "moeten", "moest", "moesten", "dient", "dienen", "nog", "uiterlijk", "wil", "willen"), i == prev && sc.wordIn(i, "om"):
			return true
		case sc.doc.Tokens[i].Flags&(text.SentenceStart|text.LineBefore) != 0:
			return false
		}
	}
	return false
}

// general reports whether a binnen says how long a thing may take at any time:
// of minutes, and after a condition.
func (sc *scanner) general(e *edge, d *node) bool {
	if u, _ := unitBase(unit(d.y)); u <= uHour {
		return true
	}
	first := sc.doc.TokenAt(sc.chart.atoms[e.from].start)
	for i := first - 1; i >= 0 && i > first-12; i-- {
		if t := &sc.doc.Tokens[i]; t.Kind != text.Word && t.Kind != text.Number {
			return false
		}
		if sc.wordIn(i, "als", "wanneer", "indien", "wie") {
			return true
		}
		if sc.doc.Tokens[i].Flags&(text.SentenceStart|text.LineBefore) != 0 {
			return false
		}
	}
	return false
}

// conjunction reports whether the sinds that opens a sentence joins a clause:
// "Sinds vorige week bekend werd dat …". A preposition's phrase is followed by
// the verb of the sentence, a clause ends in its own.
func (sc *scanner) conjunction(e *edge, prev, next int) bool {
	if sc.doc == nil || prev >= 0 || next < 0 || sc.doc.Tokens[next].Kind != text.Word {
		return false
	}
	if k := sc.clause.class(next); k != notVerb && k != vParticiple && k != vPlanned || sc.wordIn(next, "in", "op", "tot", "en", "of", "al", "ook", "is", "om", "te", "van", "zo") {
		return false
	}
	for i := next + 1; i < min(len(sc.doc.Tokens), next+6); i++ {
		if sc.doc.Tokens[i].Flags&(text.SentenceStart|text.LineBefore) != 0 {
			return false
		}
		switch sc.clause.class(i) {
		case notVerb, vParticiple, vPlanned:
		case vBoundary:
			return false
		default:
			return true
		}
	}
	return false
}

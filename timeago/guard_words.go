package timeago

import "strings"

// What the guards ask of the words around an edge.

// condition is what a row asks of an edge and of what is around it.
type condition = func(*guard) bool

func all(cs ...condition) condition {
	return func(g *guard) bool {
		for _, c := range cs {
			if !c(g) {
				return false
			}
		}
		return true
	}
}

func either(cs ...condition) condition {
	return func(g *guard) bool {
		for _, c := range cs {
			if c(g) {
				return true
			}
		}
		return false
	}
}

func not(c condition) condition { return func(g *guard) bool { return !c(g) } }

// Some words right before the edge, one token further, and behind it.

func before(words ...string) condition {
	return func(g *guard) bool { return g.wordIn(g.prev, words...) }
}

func twoBefore(words ...string) condition {
	return func(g *guard) bool { return g.wordIn(g.prev-1, words...) }
}

func after(words ...string) condition {
	return func(g *guard) bool { return g.wordIn(g.next, words...) }
}

func twoAfter(words ...string) condition {
	return func(g *guard) bool { return g.wordIn(g.next+1, words...) }
}

// The same for words of a class.

func kindTwoBefore(set wordClass) condition {
	return func(g *guard) bool { return g.wordOf(g.prev-1, set) }
}

func kindAfter(set wordClass) condition {
	return func(g *guard) bool { return g.wordOf(g.next, set) }
}

// of is what a time that is open, or counted from another, is of.
func of(ops uint64) condition {
	return func(g *guard) bool { return g.chart.nodes[g.n.of].is(ops) }
}

func opens(w string) condition { return func(g *guard) bool { return g.opens(w) } }
func ends(w string) condition  { return func(g *guard) bool { return g.ends(w) } }

// What else is beside the edge, or its first word: a capital is one that its
// place does not explain.

func wordBefore(g *guard) bool      { return g.wordAt(g.prev) }
func wordTwoBefore(g *guard) bool   { return g.wordAt(g.prev - 1) }
func numberTwoBefore(g *guard) bool { return g.numberIs(g.prev - 1) }
func numberTwoAfter(g *guard) bool  { return g.numberIs(g.next + 1) }
func capitalBefore(g *guard) bool   { return g.capitalInside(g.prev) }
func capital(g *guard) bool         { return g.capitalInside(g.prev + 1) }
func capitalAfter(g *guard) bool    { return g.capitalInside(g.next) }
func closed(g *guard) bool          { return g.closed(g.next) }

// And what it is itself. A number of years may be somebody's age.

func superlative(g *guard) bool  { return g.wordAt(g.prev) && strings.HasSuffix(g.word(g.prev), "ste") }
func endsInDigits(g *guard) bool { return g.chart.atoms[g.e.upto-1].kind == atomDigit }
func about(g *guard) bool        { return g.n.approx }
func backward(g *guard) bool     { return g.n.step < 0 }
func forward(g *guard) bool      { return g.n.step > 0 }
func final(g *guard) bool        { return g.n.adj == adjFinal }
func personal(g *guard) bool     { return holidays()[g.n.n].name }
func elsewhere(g *guard) bool    { return g.n.business && !g.business() }
func seconds(g *guard) bool      { return g.n.unit <= uMinute }
func oneDay(g *guard) bool       { return g.n.unit == uDay && g.n.n == 100 && !g.n.approx }
func years(g *guard) bool        { return g.n.unit == uYear && g.n.n%100 == 0 && g.n.n <= 11000 }

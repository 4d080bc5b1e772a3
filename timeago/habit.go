package timeago

import (
	"strconv"
	"time"

	"github.com/kopij/kopij/text"
)

// Habits: days and hours that a text names because they come back.

// opensS reports whether an edge begins with 's: 's avonds.
func (sc *scanner) opensS(e *edge) bool { return sc.chart.atoms[e.from].hash == wordS }

var wordS = text.FoldHash("'s")

// ofDay is the day that "'s avonds" is of where the text speaks of one: named
// in the same sentence or the heading above, or told of lately.
func (sc *scanner) ofDay(e *edge, n *node, told bool) (day time.Time, ok bool) {
	if n.op != nRecur || n.z <= 0 || n.w != 0 || n.a != 0 || n.b != 0 || unit(n.y) != uDay || !sc.opensS(e) {
		return day, false
	}
	day, _, ok = sc.res.storyDay()
	beside := sc.anchor.sentence && sc.anchor.grain == Day && !sc.anchor.bare && (sc.atSent == sc.sent || sc.heads.grain == Day)
	return day, ok && (beside || told && sc.ref.Sub(day) < lately)
}

// lately is how far back a day may lie whose evening "'s avonds" is: further
// back a text tells of how things used to be.
const lately = 60 * 24 * time.Hour

// habitReach is how many tokens away the word stands that makes a habit of a
// weekday.
const habitReach = 4

// habit makes a repetition of what an edge of tokens [first, last) names,
// where the words around it say that it comes back: a weekday behind op beside
// such a word ("open op woensdag"), hours of the clock that a present gives
// without a day ("er wordt gewerkt van 7.00 tot 16.00 uur").
func (sc *scanner) habit(t *Time, e *edge, first, last int, h hint, sure bool) {
	n := &sc.chart.nodes[e.node]
	sent := sc.doc.SentenceAt(first)
	if t.Kind == Recurring {
		sc.recurs = sent + 1
	}
	switch {
	case n.op == nSeason && n.z == noAdj && e.upto-e.from == 1 && sc.recurs == sent+1:
		*t = Time{Span: t.Span, Kind: Recurring, Grain: Year, set: pattern{period: "P1Y"}, RRule: "FREQ=YEARLY"}
	case (n.op == nMonth || n.op == nSeason) && n.z == noAdj && !sure && sc.Prefer == ByTense && !h.within.set && sc.usual(first):
		*t = Time{Span: t.Span, Kind: Recurring, Grain: Year, set: pattern{period: "P1Y"}, RRule: "FREQ=YEARLY"}
	case n.op == nClock && !sure && sc.Prefer == ByTense && (!sc.anchor.sentence || sc.anchor.bare) && sc.usual(first):
		daily(t, n)
	case sc.Prefer != ByTense || t.Kind == Recurring:
	case n.op == nWeekday && n.z == noAdj && e.upto-e.from == 1 && !h.within.set && sc.opensHabit(first, sent):
		sc.weekly(t, n, sent, last)
	case n.op == nRange && n.w == 1 && (sc.permitted(first, last) || sc.recurs == sent+1 && sc.wordIn(first-1, ",")):
		daily(t, &sc.chart.nodes[n.a])
	case sure:
	case n.op == nWeekday && n.z == noAdj && e.upto-e.from == 1 && h.tense != pastTense && sc.habitualDay(first, last):
		sc.weekly(t, n, sent, last)
	case n.op == nRange && n.w == 1 && h.tense == futureTense && !sc.anchor.sentence && sc.habitualHours(first):
		daily(t, &sc.chart.nodes[n.a])
	}
}

// weekly makes t each weekday of the name of n.
func (sc *scanner) weekly(t *Time, n *node, sent, last int) {
	sc.habitDay, sc.recurs = last, sent+1
	*t = Time{Span: t.Span, Kind: Recurring, Grain: Week, RRule: "FREQ=WEEKLY;BYDAY=" + dayCodes[n.x], set: pattern{period: "P1W", weekday: int8(n.x)}}
}

// daily makes t each day's time of the clock n.
func daily(t *Time, n *node) {
	from := t.From
	*t = Time{Span: t.Span, Kind: Recurring, Grain: Day, set: pattern{period: "P1D", clock: true, hour: int8(from.Hour()), minute: int8(max(n.y, 0))}}
	t.RRule = "FREQ=DAILY;BYHOUR=" + strconv.Itoa(from.Hour()) + ";BYMINUTE=" + strconv.Itoa(from.Minute())
}

// opensHabit reports whether the weekday at token first is in the Op that opens
// a sentence, where news says of one day "zondag" alone: "Op zondag gaf hij
// les", or in an op that goes on with such a one.
func (sc *scanner) opensHabit(first, sent int) bool {
	if sc.word(first-1) == "Op" {
		return sc.doc.Tokens[first].Flags&text.SentenceStart == 0
	}
	return sc.recurs == sent+1 && sc.wordIn(first-1, "op") && sc.wordIn(first-2, ",", "en")
}

// permitted reports whether a word beside tokens [first, last) makes hours of
// the clock those in which something may be done: "mag tussen 8 en 18 uur".
func (sc *scanner) permitted(first, last int) bool {
	for i := max(0, first-3); i < min(len(sc.doc.Tokens), last+3); i++ {
		if sc.wordOf(i, permits) && sc.doc.SentenceAt(i) == sc.sent {
			return true
		}
	}
	return false
}

// habitualDay reports whether the weekday of tokens [first, last) is each one
// of its name.
func (sc *scanner) habitualDay(first, last int) bool {
	toks := sc.doc.Tokens
	if sc.wordIn(first-1, "en", "of") && sc.habitDay == first-1 {
		return true // open op woensdag en zaterdag
	}
	if !sc.wordIn(first-1, "op") {
		return false
	}
	if sc.wordIn(first-2, "meer") && sc.wordIn(first-3, "niet", "nooit") {
		return true // rijdt niet meer op zondag
	}
	for i := first - 2; i >= max(0, first-2-habitReach) && toks[i+1].Flags&text.SentenceStart == 0 && toks[i].Kind == text.Word; i-- {
		if sc.wordOf(i, ofHabit) {
			return true
		}
	}
	for i := last; i < min(len(toks), last+habitReach) && toks[i].Flags&text.SentenceStart == 0 && toks[i].Kind == text.Word; i++ {
		if sc.wordOf(i, ofHabit) {
			return true
		}
	}
	return false
}

// usual reports whether a word before token first says how things mostly are.
func (sc *scanner) usual(first int) bool {
	for i := first - 1; i >= max(0, first-8) && sc.doc.Tokens[i+1].Flags&text.SentenceStart == 0; i-- {
		if sc.wordOf(i, ofUsual) {
			return true
		}
	}
	return false
}

// habitualHours reports whether hours of the clock that begin at token first
// are a stretch between two prepositions, as opening hours are.
func (sc *scanner) habitualHours(first int) bool {
	return sc.wordIn(first, "van", "tussen", "vanaf") && !sc.wordIn(first-1, "verwacht", "gepland", "voorzien")
}

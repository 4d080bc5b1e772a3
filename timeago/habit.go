package timeago

import (
	"time"

	"github.com/kopij/kopij/text"
)

// Habits: days and hours that a text names because they come back.

// ofDay is the day that "'s avonds" is of where the text speaks of one: named
// in the same sentence or the heading above, or told of lately.
func (sc *scanner) ofDay(e *edge, n *node, told bool) (day time.Time, ok bool) {
	if n.part == noPart || n.weekday != 0 || n.of != 0 || sc.chart.atoms[e.from].hash != wordS {
		return day, false
	}
	a := &sc.anchor
	day, _, ok = a.storyDay(&sc.res.reading)
	beside := a.sentence && a.grain == Day && !a.bare && (sc.atSent == sc.sent || sc.heads.grain == Day)
	return day, ok && (beside || told && sc.ref.Sub(day) < lately)
}

// lately is how far back a day may lie whose evening "'s avonds" is: further
// back a text tells of how things used to be.
const lately = 60 * 24 * time.Hour

// habitReach is how many tokens away the word stands that makes a habit of a
// weekday.
const habitReach = 4

// habitRow makes a repetition of what an expression names, for the words around
// it.
type habitRow struct {
	ops   uint64 // of the node
	yes   string // text in which what is in square brackets comes back
	no    string // and text in which it is once
	any   bool   // it holds for planners' phrases too
	holds func(*scanner, *found) bool
	make  func(*scanner, *Time, *found) node
}

var habitRows = []habitRow{
	{1 << nSeason, "Elke zomer en [herfst] is er markt.", "De [herfst] is nat.", true, func(sc *scanner, f *found) bool {
		return f.oneWord() && sc.repeats()
	}, yearly},
	{1<<nMonth | 1<<nSeason, "Doorgaans is [juli] de heetste maand.", "Volgens hem is [juli] de heetste maand.", false, func(sc *scanner, f *found) bool {
		return !f.sure && !f.hint.within.set && sc.usual(f.first)
	}, yearly},
	{1 << nClock, "Doorgaans begint het om [20.00 uur].", "Volgens hem begint het om [20.00 uur].", false, func(sc *scanner, f *found) bool {
		return !f.sure && (!sc.anchor.sentence || sc.anchor.bare) && sc.usual(f.first)
	}, (*scanner).daily},
	{1<<nClock | 1<<nAfter, "Wie om [7.44 uur] bij de halte staat, mist de bus.", "Wie om [7.44 uur] bij de halte stond, miste de bus.", false, func(sc *scanner, f *found) bool {
		return !sc.anchor.sentence && f.hint.tense != pastTense && sc.anybody(f.first)
	}, (*scanner).daily},
	{1<<nWeekday | 1<<nIn, "Wie op [zondag] vrij is, mag mee.", "Wie op [zondag] vrij was, mocht mee.", false, func(sc *scanner, f *found) bool {
		return f.oneWord() && f.weekday != 0 && f.hint.tense != pastTense && sc.wordIn(f.first-1, "op") && sc.anybody(f.first)
	}, (*scanner).weekly},
	{1 << nClock, "Zij belt elke avond en gaat om [half acht] naar bed.", "Zij belde elke avond en ging om [half acht] naar bed.", false, func(sc *scanner, f *found) bool {
		return sc.repeats() && !f.hint.told
	}, (*scanner).daily},
	{1 << nWeekday, "Op [zondag] gaf hij les.", "Hij gaf op [zondag] les.", false, func(sc *scanner, f *found) bool {
		return f.oneWord() && !f.hint.within.set && sc.opensHabit(f.first)
	}, (*scanner).weekly},
	{1 << nRange, "Er mag [tussen 8 en 18 uur] gewerkt worden.", "Er werd [tussen 8 en 18 uur] gewerkt.", false, func(sc *scanner, f *found) bool {
		return f.n.hours == clocks && (sc.permitted(f.first, f.last) || sc.repeats() && sc.wordIn(f.first-1, ","))
	}, (*scanner).daily},
	{1 << nWeekday, "De winkel is open op [woensdag].", "De winkel ging open op [woensdag].", false, func(sc *scanner, f *found) bool {
		return !f.sure && f.oneWord() && f.hint.tense != pastTense && sc.habitualDay(f.first, f.last)
	}, (*scanner).weekly},
	{1<<nWeekday | 1<<nIn, "Zij werkt op [maandag] thuis.", "Zij speelt op [maandag] thuis.", false, func(sc *scanner, f *found) bool {
		return !f.sure && f.hint.tense != pastTense && f.weekday != 0 && f.oneWord() && !f.hint.within.set && sc.wordIn(f.first-1, "op") && sc.doesSo(f)
	}, (*scanner).weekly},
	{1 << nRange, "Winkel open, [van 7.00 tot 16.00 uur].", "De winkel was dicht, [van 7.00 tot 16.00 uur].", false, func(sc *scanner, f *found) bool {
		return f.n.hours == clocks && !f.hint.told && !sc.anchor.ofOneDay() && sc.openHours(f.first)
	}, (*scanner).daily},
	{1 << nRange, "Winkel open: [dinsdag tot en met zondag].", "De winkel was dicht, [dinsdag tot en met zondag].", false, func(sc *scanner, f *found) bool {
		a, b := &sc.chart.nodes[f.n.from], &sc.chart.nodes[f.n.to]
		return a.op == nWeekday && b.op == nWeekday && a.adj == noAdj && b.adj == noAdj && f.hint.tense != pastTense && sc.openHours(f.first)
	}, (*scanner).weekdaysOf},
	{1 << nRange, "Er wordt gewerkt [van 7.00 tot 16.00 uur].", "Er werd gewerkt [van 7.00 tot 16.00 uur].", false, func(sc *scanner, f *found) bool {
		return !f.sure && f.n.hours == clocks && f.hint.tense == futureTense && !sc.anchor.sentence && sc.habitualHours(f.first)
	}, (*scanner).daily},
}

// habit makes a repetition of what is found by the first row that holds: a
// weekday behind op beside a word of habit, hours of the clock that a present
// gives without a day.
func (sc *scanner) habit(t *Time, f *found) {
	if t.Kind == Recurring {
		sc.recurs = sc.sent + 1
	}
	if t.Kind == Recurring || f.n.adj != noAdj {
		return
	}
	for i := range habitRows {
		if r := &habitRows[i]; r.ops>>f.n.op&1 != 0 && (r.any || sc.Prefer == ByTense) && r.holds(sc, f) {
			n := r.make(sc, t, f)
			*t, _ = sc.chart.nodes.recurrence(Time{Span: t.Span}, &n, sc.ref)
			return
		}
	}
}

// oneWord reports whether it is a single atom.
func (f *found) oneWord() bool { return f.upto-f.from == 1 }

// repeats reports whether the sentence at hand has named what comes back.
func (sc *scanner) repeats() bool { return sc.recurs == sc.sent+1 }

// yearly is each month or season of a name.
func yearly(_ *scanner, _ *Time, f *found) node {
	return node{op: nRecur, n: 100, unit: uYear, of: f.node}
}

// weekly is each weekday of a name, or a part of it.
func (sc *scanner) weekly(_ *Time, f *found) node {
	sc.habitDay, sc.recurs = f.last, sc.sent+1
	return node{op: nRecur, n: 100, unit: uWeek, weekday: f.weekday, part: sc.chart.nodes[f.n.of].part}
}

// weekdaysOf is each of the weekdays of a range.
func (sc *scanner) weekdaysOf(_ *Time, f *found) node {
	sc.recurs = sc.sent + 1
	n := node{op: nRecur, n: 100, unit: uWeek}
	last := sc.chart.nodes[f.n.to].weekday
	for d := sc.chart.nodes[f.n.from].weekday; d != last; d = d%7 + 1 {
		n.days |= dayBit(int32(d))
	}
	if f.n.included {
		n.days |= dayBit(int32(last))
	}
	return n
}

// daily is each day's time of the clock, of a range the first.
func (sc *scanner) daily(t *Time, _ *found) node {
	clock := sc.chart.newNode(minuteNode(int32(t.From.Hour()), int32(t.From.Minute())))
	return node{op: nRecur, n: 100, unit: uDay, of: clock}
}

// opensHabit reports whether the weekday at token first is in the Op that opens
// a sentence, where news says of one day "zondag" alone: "Op zondag gaf hij
// les", or in an op that goes on with such a one.
func (sc *scanner) opensHabit(first int) bool {
	if sc.word(first-1) == "Op" {
		return sc.doc.Tokens[first].Flags&text.SentenceStart == 0
	}
	return sc.repeats() && sc.wordIn(first-1, "op") && sc.wordIn(first-2, ",", "en")
}

// doesSo reports whether the clause of a weekday behind op says in the present
// what somebody does, as of a habit: news says of one day "maandag" alone. What
// is, has been or comes on that day is once ("de return is op maandag", "later
// op maandag").
func (sc *scanner) doesSo(f *found) bool {
	if sc.wordOf(f.first-2, ofOnce) {
		return false
	}
	v := sc.clause.verb()
	return v >= 0 && sc.clause.class(v) == vPresent && !sc.wordOf(v, ofOnce)
}

// anybody reports whether the expression at token first is in the clause of a
// wie that is anybody.
func (sc *scanner) anybody(first int) bool {
	for i := first - 1; i >= sc.sentenceOf(first).First && sc.wordAt(i); i-- {
		if sc.wordIn(i, "wie") {
			return true
		}
		if sc.clause.class(i).finite() {
			return false
		}
	}
	return false
}

// ofOneDay reports whether the text speaks of a day in the sentence at hand or
// the one before, or of days that lie ahead or behind.
func (a *anchor) ofOneDay() bool {
	return a.sentence && !a.bare && a.grain <= Day && a.unit.oneDay()
}

// openReach is how many tokens before hours the word may stand that makes them
// those of each day.
const openReach = 6

// openHours reports whether a word before token first says that something is
// open, closed or in force in the hours that begin there.
func (a *nearby) openHours(first int) bool {
	return a.anyOf(ofHours, max(a.sentenceOf(first).First, first-openReach), first)
}

// permitted reports whether a word beside tokens [first, last) makes hours of
// the clock those in which something may be done: "mag tussen 8 en 18 uur".
func (a *nearby) permitted(first, last int) bool {
	s := a.sentenceOf(first)
	return a.anyOf(permits, max(s.First, first-3), min(s.Last, last+3))
}

// habitualDay reports whether the weekday of tokens [first, last) is each one
// of its name.
func (sc *scanner) habitualDay(first, last int) bool {
	if sc.wordIn(first-1, "en", "of") && sc.habitDay == first-1 {
		return true // open op woensdag en zaterdag
	}
	if !sc.wordIn(first-1, "op") {
		return false
	}
	if sc.wordIn(first-2, "meer") && sc.wordIn(first-3, "niet", "nooit") {
		return true // rijdt niet meer op zondag
	}
	return sc.habitual(first-2, first-3-habitReach, -1) || sc.habitual(last, last+habitReach, 1)
}

// habitual reports whether a word of habit is among the tokens from i on and
// before end, in one direction.
func (a *nearby) habitual(i, end, step int) bool {
	toks := a.doc.Tokens
	for ; i >= 0 && i < len(toks) && i != end && toks[i].Kind == text.Word; i += step {
		if toks[max(i, i-step)].Flags&text.SentenceStart != 0 {
			return false
		}
		if a.wordOf(i, ofHabit) {
			return true
		}
	}
	return false
}

// usual reports whether a word before token first says how things mostly are.
func (a *nearby) usual(first int) bool {
	return a.anyOf(ofUsual, max(a.sentenceOf(first).First, first-8), first)
}

// habitualHours reports whether hours of the clock that begin at token first
// are a stretch between two prepositions, as opening hours are.
func (a *nearby) habitualHours(first int) bool {
	return a.wordIn(first, "van", "tussen", "vanaf") && !a.wordIn(first-1, "verwacht", "gepland", "voorzien")
}

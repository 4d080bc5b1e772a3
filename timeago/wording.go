package timeago

import "time"

// hint is what the words around an expression say of its value.
type hint struct {
	tense   tense
	told    bool     // the past tense tells it
	beside  bool     // and its verb comes right after it
	follows bool     // it comes after a day that lies ahead
	evening bool     // it is beside what is mostly of an evening
	within  interval // the stretch named before that it lies in
}

// found is an edge that was chosen, in its text.
type found struct {
	edge
	n           *node
	first, last int  // its tokens [first, last)
	weekday     int8 // where it is a bare one
	hint        hint
	sure        bool // the words around it tell a past or an outspoken future
}

// wording reads the words around an expression.
func (sc *scanner) wording(f *found) {
	alone := sc.alone(f.n, f.first, f.last)
	if alone {
		sc.standsAlone()
	}
	if sc.Prefer != ByTense {
		return
	}
	h := &f.hint
	h.tense, f.sure = sc.clause.tense(f.first, f.last, f.weekday != 0, sc.chart.nodes.ownArticle(f.n))
	h.tense = sc.tenseOf(f)
	h.told = f.sure && h.tense == pastTense && !alone
	h.beside = h.told && sc.clause.beside(f.first, f.last)
	h.evening = sc.ofEvening(f)
	h.within = sc.yearAround(f.n, f.first, h.tense)
	if f.weekday != 0 {
		h.within = sc.daysAround(f.first, h.tense)
		h.follows = sc.anchor.day.After(sc.ref) && sc.clause.follows(f.first, sc.atToken)
	}
}

// standsAlone forgets what was named before; the title of a diary stays ("Agenda
// voor vrijdag 30 augustus"), and so does the day of a heading.
func (sc *scanner) standsAlone() {
	a, h := &sc.anchor, &sc.heads
	a.sentence, a.plan, a.story = false, time.Time{}, time.Time{}
	d := h.ahead
	if h.grain == Day {
		d = h.unit
	}
	if d.set && d.oneDay() {
		a.day, a.unit, a.sentence, a.bare = dayOf(d.from), d, true, false
	}
}

// tenseOf is the tense of the clause as it bears on what the expression means.
func (sc *scanner) tenseOf(f *found) tense {
	t := f.hint.tense
	switch f.n.op {
	case nWithin, nNight:
		if t == pastTense && !f.sure {
			return noTense
		}
	case nUntil:
		if t == pastTense && !f.sure {
			return futureTense // "is uitgesteld tot 12 april": what was set is to come
		}
	case nClock, nPart:
		if t == futureTense && sc.anchor.day.Before(dayOf(sc.ref)) && !sc.wordIn(f.first-1, "van") {
			sc.anchor.sentence = false // "won in 1959; om 22.26 uur is de uitzending"
		}
	}
	if f.weekday != 0 && t == noTense && sc.inTitle(f.first) {
		return futureTense // "Brandstof dinsdag opnieuw duurder"
	}
	return t
}

// daysAround is the stretch of days that a weekday at token first lies in: one
// named just before, or in a line of a diary that of its title.
func (sc *scanner) daysAround(first int, tn tense) interval {
	d := sc.stretchAhead(tn)
	if !d.set && tn != pastTense && sc.startsLine(first) {
		return sc.heads.ahead
	}
	return d
}

// ownArticle reports whether an expression is a noun that takes an article: the
// het of "in het najaar" opens no phrase around it.
func (nodes tree) ownArticle(n *node) bool {
	switch n.op {
	case nSeason, nPart, nHoliday, nQuarter, nHalf, nNth:
		return true
	case nUnit:
		return n.unit == uWeekend
	case nIn:
		return nodes.ownArticle(&nodes[n.of])
	}
	return false
}

// eveningReach is how many tokens away the word may stand that makes an hour one
// of the evening.
const eveningReach = 12

// ofEvening reports whether something that is mostly of an evening is beside an
// hour of the clock face in its sentence: "geeft om half acht een concert".
func (sc *scanner) ofEvening(f *found) bool {
	s := sc.sentenceOf(f.first)
	return f.n.is(1<<nClock|1<<nIn|1<<nSince) && sc.anyOf(ofEvening, max(s.First, f.first-eveningReach), min(s.Last, f.last+eveningReach))
}

package timeago

import (
	"time"

	"github.com/kopij/kopij/text"
)

// What a text named before, which an expression may count from: a day later,
// that evening, half past three.

// anchor is the time last named in a text, as the expression at hand sees it.
type anchor struct {
	day      time.Time // start of the day last named, zero where none
	unit     interval  // the expression last named
	grain    Grain
	sentence bool // day was named in the sentence at hand or the one before
	aside    bool // day lies far back and was named in another block: not what the text tells of
	bare     bool // it is the reference's own, of a time of the clock without a day

	story      time.Time // the moment last told of, zero where it is too far back
	storyGrain Grain
	plan       time.Time // the day ahead last named, zero where it is too far back
	past       time.Time // the day behind last named, zero where it is pastReach back
}

// here reports whether a day was named in the sentence at hand or the one
// before.
func (a *anchor) here() bool { return a.sentence && !a.day.IsZero() }

// night reports whether what was named there is a night, of two days.
func (a *anchor) night() bool {
	return a.here() && a.unit.from.Hour() == 22 && a.unit.to.Hour() == 6
}

// storyDay is the day that a time of the clock takes from what was named before,
// and the moment on it: the day of the sentence at hand or the one before, or
// where the past tense tells it the day of the story.
func (a *anchor) storyDay(r *reading) (day, from time.Time, ok bool) {
	switch {
	case a.here() && !a.aside && !(r.told && !a.story.IsZero() && a.day.After(r.ref)):
		return a.day, a.unit.from, true
	case r.told && !a.story.IsZero():
		return dayOf(a.story), a.story, true
	case r.tense == futureTense && !a.plan.IsZero():
		return a.plan, a.plan, true
	}
	return r.ref, r.ref, false
}

// last is the time last named, zero where it is too far back, and its grain:
// that of the sentence at hand or the one before, or of the story.
func (a *anchor) last() (from time.Time, g Grain) {
	if a.sentence {
		return a.unit.from, a.grain
	}
	return a.story, a.storyGrain
}

// evalAnchor is een dag later, de volgende dag: away from the time last
// named. With eerder and nothing to count from it is the reference's own.
func (r *resolver) evalAnchor(n *node) value {
	d := &r.nodes[n.dur]
	base, _ := unitBase(d.unit)
	g := Grain(base)
	from, grain := r.anchor.last()
	if from.IsZero() || g < grain {
		if !r.liberal && (n.step > 0 || n.known || g < Day) {
			return value{}
		}
		from = r.ref
		if !r.liberal {
			from = dayOf(from)
		}
	}
	if base == uYear && n.step < 0 && d.n%100 == 0 && d.dur == 0 && r.anchor.sentence && (r.anchor.grain == Month || r.anchor.grain == Quarter) {
		return r.anchor.yearsBefore(int(d.n / 100))
	}
	other := *r
	other.ref = from
	v := other.evalOffset(&node{op: nOffset, dur: n.dur, step: n.step})
	if n.entire {
		return point(unitStart(v.from, g), g) // de week ervoor is a whole one
	}
	return v
}

// yearsBefore is the month, the quarter or the half-year last named, some years before:
// one is compared with the same one.
func (a *anchor) yearsBefore(years int) value {
	v := stretch(addMonths(a.unit.from, -12*years), addMonths(a.unit.to, -12*years), a.grain)
	v.at = v.from
	if v.grain == Quarter || v.to.Sub(v.from) < 32*24*time.Hour {
		v.kind = Point
	}
	return v
}

// evalSame is dezelfde week, die dag: the unit of the time last named.
func (r *resolver) evalSame(n *node) value {
	g := Grain(n.unit)
	from, grain := r.anchor.last()
	if from.IsZero() || n.unit != uWeekend && g < grain {
		switch {
		case r.liberal:
			from = r.ref
		case n.unit == uDay:
			from = r.anchor.past // of a day, die says that it was named
		}
	}
	if from.IsZero() {
		return value{}
	}
	if n.unit == uWeekend {
		return weekendOfWeek(monday(from))
	}
	return point(unitStart(addMonths(from, 12*int(n.step)), g), g)
}

// mention is where a text last named a moment.
type mention struct {
	at          time.Time
	sent, token int
	grain       Grain
}

// memory is what a text has named so far.
type memory struct {
	ref      time.Time
	anchor   anchor
	atSent   int     // the sentence of the last anchor
	atToken  int     // its first token
	pastSent int     // the sentence of the day behind last named
	story    mention // the moment last told of
	plan     mention // the day ahead last named
	year     mention // the year last named in full
	unitYear mention // the last vorig or volgend jaar
	sent     int     // the sentence at hand
}

// storyReach is how many sentences on a time of the clock is still of the day
// that was named; oldReach is the same where that day lies further back, so
// that the text more likely speaks of its own day again.
// pastReach is the same for "die dag", which says that a day was named.
// clockReach is the same behind a time of the clock or a part of the day: what
// is told by the clock goes on by it.
const (
	storyReach = 6
	oldReach   = 2
	clockReach = 14
	pastReach  = 20
	freshStory = 60 * time.Hour
)

// reaches reports whether a moment was named at most so many sentences before
// token i, and not in a quotation that has ended.
func (sc *scanner) reaches(m *mention, i, sentences int) bool {
	return !m.at.IsZero() && sc.sent-m.sent <= sentences && !sc.leavesQuote(m.token, i)
}

// recall settles what the expression of token i may count from: the time last
// named counts in its own sentence and the next.
func (sc *scanner) recall(i int) {
	sc.sent = sc.doc.SentenceAt(i)
	a := &sc.anchor
	elsewhere := sc.doc.BlockAt(sc.atToken) != sc.doc.BlockAt(i)
	a.sentence = !a.unit.from.IsZero() && sc.sent-sc.atSent <= 1 && !sc.quoteBetween(sc.atToken, i)
	a.aside = sc.heads.at.IsZero() && sc.ref.Sub(a.day) > lately && elsewhere
	a.story, a.plan = time.Time{}, time.Time{}
	if sc.sent-sc.pastSent > pastReach {
		a.past = time.Time{}
	}
	if sc.storyReaches(i) {
		a.story, a.storyGrain = sc.story.at, sc.story.grain
	}
	if sc.reaches(&sc.plan, i, storyReach) {
		a.plan = sc.plan.at
	}
	if h := &sc.heads; !h.at.IsZero() && h.grain <= Day && !a.sentence {
		// Under a heading a time of the clock is of its day.
		a.day, a.unit, a.grain, a.bare, a.sentence = dayOf(h.at), h.unit, h.grain, false, true
	}
}

// storyReaches reports whether the moment last told of is near enough to token
// i.
func (sc *scanner) storyReaches(i int) bool {
	switch {
	case sc.ref.Sub(sc.story.at) > freshStory:
		return sc.reaches(&sc.story, i, oldReach) && sc.doc.BlockAt(sc.story.token) == sc.doc.BlockAt(i)
	case sc.story.grain < Day:
		return sc.reaches(&sc.story, i, clockReach)
	}
	return sc.reaches(&sc.story, i, storyReach)
}

// remember keeps t, of a node at token first, for the expressions that count
// from it.
func (m *memory) remember(t *Time, n *node, first int) {
	if t.From.IsZero() || t.To.IsZero() || t.Grain < Minute {
		return
	}
	if day := dayOf(t.From); t.Grain <= Day && t.To.Sub(t.From) <= 26*time.Hour {
		m.story = mention{t.From, m.sent, first, t.Grain}
		if t.From.After(m.ref) {
			m.story.at = time.Time{}
			if day.After(m.ref) {
				m.plan = mention{day, m.sent, first, Day}
			}
		}
	}
	a := &m.anchor
	a.unit = interval{t.From, t.To, true}
	a.grain = t.Grain
	a.bare = n.op == nClock
	if t.Grain == Hour && t.Kind == Interval {
		a.grain = Day // an evening
	}
	m.atSent, m.atToken = m.sent, first
	a.day = time.Time{}
	if t.Grain <= Day {
		a.day = dayOf(t.From)
		if !a.bare && !t.From.After(m.ref) {
			a.past, m.pastSent = a.day, m.sent
		}
	}
}

// alone reports whether an expression of tokens [first, last) depends on nothing
// though a time was named before: the clock time that heads an entry of a live
// blog, the night of "ander nieuws uit de nacht", and the day before in the
// closing line of a market report.
func (sc *scanner) alone(n *node, first, last int) bool {
	switch n.op {
	case nPart:
		return sc.wordIn(first-1, "de") && sc.wordIn(first-2, "uit")
	case nClock:
		return sc.headsEntry(first, last)
	case nAnchor:
		return sc.comparedDay(n, first)
	}
	return false
}

// headsEntry reports whether a time of the clock heads an entry of a live blog.
// The hours of a reconstruction go on.
func (sc *scanner) headsEntry(first, last int) bool {
	if !sc.heads.at.IsZero() && sc.opensHeading(first, last) {
		return false
	}
	if sc.wordIn(first-1, "update") || sc.wordIn(first-1, ":") && sc.wordIn(first-2, "update") {
		return true
	}
	toks := sc.doc.Tokens
	if first > 0 && toks[first].Flags&text.LineBefore == 0 || last >= len(toks) {
		return false
	}
	return sc.wordIn(last, ":", "(") || toks[last].Flags&text.Capital != 0
}

// comparedDay reports whether "een dag eerder" is what a figure of today is
// compared with: "1,12 dollar, tegen 1,13 dollar een dag eerder".
func (sc *scanner) comparedDay(n *node, first int) bool {
	d := &sc.chart.nodes[n.dur]
	if n.step > 0 || n.known || d.unit != uDay || d.n != 100 || sc.atSent == sc.sent {
		return false
	}
	for i := first - 1; i >= max(0, first-6); i-- {
		if sc.wordIn(i, "tegen", "tegenover") {
			return true
		}
	}
	return false
}

// stretchAhead is the days ahead that a bare weekday in the tense tn lies in: a
// weekend or some dates named in this sentence or the one before, a week named
// in this one. Of what is past, a weekday near by is as often another one: "was
// vorige week al, maar werd dinsdag bekend".
func (m *memory) stretchAhead(tn tense) interval {
	a := &m.anchor
	if !a.sentence || tn == pastTense || !a.unit.from.After(m.ref) || a.grain != Day && (a.grain != Week || m.atSent != m.sent) {
		return interval{}
	}
	if days := int(a.unit.to.Sub(a.unit.from).Hours()+12) / 24; days < 2 || days > 7 {
		return interval{}
	}
	return a.unit
}

// yearFree reports whether a node names a part of a year and not which: it
// takes the year of the past that its sentence named.
func (nodes tree) yearFree(n *node) bool {
	switch n.op {
	case nMonth, nDM, nSeason, nHoliday:
		return n.adj == noAdj && n.weekday == 0
	case nRange:
		return nodes[n.from].op == nDM && nodes.yearFree(&nodes[n.to])
	case nUntil, nBefore, nAfter:
		return nodes.yearFree(&nodes[n.of])
	}
	return false
}

// yearAround is the year that the sentence of token first named, for a node
// that has none of its own: in digits where the past tense tells it, or vorig
// and volgend jaar.
func (sc *scanner) yearAround(n *node, first int, tn tense) interval {
	if !sc.chart.nodes.yearFree(n) {
		return interval{}
	}
	if y := sc.year.at; tn == pastTense && sc.sent == sc.year.sent && !y.IsZero() && y.Before(sc.ref) {
		return interval{y, addMonths(y, 12), true}
	}
	if sc.reaches(&sc.unitYear, first, 0) && !(tn == futureTense && sc.unitYear.at.Before(sc.ref)) {
		return interval{sc.unitYear.at, addMonths(sc.unitYear.at, 12), true}
	}
	return interval{}
}

// noteYear keeps the year that a node at token first names.
func (sc *scanner) noteYear(n *node, t *Time, first int) {
	year := n.op == nYear && sc.wordIn(first-1, "in") // not a boiler from 1988
	switch n.op {
	case nUnit:
		if n.unit == uYear && (n.adj == adjLast || n.adj == adjNext) {
			sc.unitYear = mention{t.From, sc.sent, first, Year}
		}
	case nOffset:
		if t.Grain == Year && sc.wordIn(first+3, ",") {
			sc.unitYear = mention{t.From, sc.sent, first, Year} // een jaar geleden, op 10 december
		}
	case nDMY:
		year = true
	case nIn:
		year = sc.chart.nodes[n.in].op == nYear
	}
	if year && t.From.Year() != sc.ref.Year() {
		sc.year = mention{date(t.From.Year(), 1, 1, sc.ref), sc.sent, first, Year}
	}
}

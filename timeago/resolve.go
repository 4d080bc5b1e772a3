package timeago

import (
	"time"
)

// tense is what the sentence says about an expression that names no
// direction itself.
type tense uint8

const (
	noTense tense = iota
	pastTense
	futureTense
)

// value is what a node means.
type value struct {
	from, to, at time.Time // from and to zero where open
	grain        Grain
	kind         Kind
	approx       bool
	ok           bool
}

// within is the context that a coarser expression gives: "dinsdag" within
// "vorige week".
type interval struct {
	from, to time.Time
	set      bool
}

// resolver gives the nodes of one expression their values.
type resolver struct {
	nodes   []node
	ref     time.Time
	prefer  Prefer
	anchor  anchor // what was named before
	depth   int
	plan    bool // periods are counted as planners do
	liberal bool // not running text
	limits  bool // it is the bound of a tot, which lies ahead
	hint
}

// anchor is the time last named in a text.
type anchor struct {
	day      time.Time // start of the day last named, zero where none
	unit     interval  // the expression last named
	grain    Grain
	sentence bool // day was named in the sentence at hand or the one before
	aside    bool // day lies far back and was named in another block: not what the text tells of
	bare     bool // it is the reference's own, of a time of the clock without a day

	story time.Time // the moment last told of, zero where it is too far back
	fresh bool      // it was told just before

	storyGrain Grain
	plan       time.Time // the day ahead last named, zero where it is too far back
}

// halfYear reports whether the time last named is a half-year.
func (a *anchor) halfYear() bool {
	return a.grain == Month && addMonths(a.unit.from, 6).Equal(a.unit.to)
}

// storyDay is the day that a time of the clock takes from what was named before,
// and the moment on it: the day of the sentence at hand or the one before, or
// where the past tense tells it the day of the story.
func (r *resolver) storyDay() (day, from time.Time, ok bool) {
	switch a := &r.anchor; {
	case a.sentence && !a.day.IsZero() && !a.aside:
		return a.day, a.unit.from, true
	case r.told && !a.story.IsZero():
		return dayOf(a.story), a.story, true
	}
	if r.tense == futureTense && !r.anchor.plan.IsZero() {
		return r.anchor.plan, r.anchor.plan, true
	}
	return r.ref, r.ref, false
}

// direction is the tense that the caller or the sentence gives.
func (r *resolver) direction() tense {
	switch r.prefer {
	case Past:
		return pastTense
	case Future:
		return futureTense
	case Nearest:
		return noTense
	}
	return r.tense
}

const maxDepth = 24

// point is one unit of grain g from a moment on.
func point(from time.Time, g Grain) value {
	return value{from: from, to: shift(from, 1, g), at: from, grain: g, ok: true}
}

// eval gives a node its value, within ctx where that is set.
func (r *resolver) eval(id int32, ctx interval) value {
	if r.depth > maxDepth {
		return value{}
	}
	r.depth++
	v := r.evalNode(&r.nodes[id], ctx)
	r.depth--
	if v.ok && (!v.from.IsZero() && !inRange(v.from) || !v.to.IsZero() && !inRange(v.to)) {
		return value{}
	}
	return v
}

func (r *resolver) evalNode(n *node, ctx interval) (v value) {
	defer func() { v.approx = v.approx || n.approx }()
	switch n.op {
	case nNow:
		return value{from: r.ref, to: r.ref.Add(time.Second), at: r.ref, grain: Second, ok: true}
	case nUnit:
		return r.evalUnit(n)
	case nOffset:
		return r.evalOffset(n)
	case nRoll:
		return r.evalRoll(n)
	case nWithin:
		return r.evalWithin(n)
	case nYear:
		return point(date(r.yearOf(n.x, n.y), 1, 1, r.ref), Year)
	case nDecade:
		return point(date(int(n.x), 1, 1, r.ref), Decade)
	case nCentury:
		first := int(n.x-1)*100 + 1
		if n.x < 0 { // the 3rd before Christ is 300 to 201, -299 to -200
			first += 100
		}
		return point(date(first, 1, 1, r.ref), Century)
	case nDMY:
		return point(date(r.yearOf(n.x, n.w), int(n.y), int(n.z), r.ref), Day)
	case nWeekday, nMonth, nDM, nDayNum, nQuarter, nHalf, nSeason, nHoliday, nWeekNo:
		return r.evalCycle(n, ctx)
	case nPart:
		return r.evalPart(n, ctx)
	case nClock:
		return r.evalClock(n, ctx)
	case nZone:
		return r.evalZone(n, ctx)
	case nIn:
		c := r.eval(n.b, ctx)
		if !c.ok || c.from.IsZero() || c.to.IsZero() {
			return value{}
		}
		f := r.eval(n.a, interval{c.from, c.to, true})
		f.approx = f.approx || c.approx
		return f
	case nSub:
		return r.evalSub(n, ctx)
	case nNth:
		return r.evalNth(n, ctx)
	case nRange:
		return r.evalRange(n, ctx)
	case nSince, nUntil, nAfter, nBefore:
		return r.evalOpen(n, ctx)
	case nNight:
		return r.evalNight(n)
	case nWeekOf:
		return r.evalWeekOf(n, ctx)
	case nRest:
		return r.evalRest(n)
	case nLast:
		d := r.eval(n.a, ctx)
		if !d.ok || d.to.IsZero() {
			return value{}
		}
		return value{from: d.to.Add(-time.Second), to: d.to, at: d.to.Add(-time.Second), grain: Second, ok: true}
	case nAnchor:
		return r.evalAnchor(n)
	case nSameUnit:
		return r.evalSame(n)
	}
	return value{}
}

// How many years ahead of the reference the two digits of a year may lie, by
// how they are written: a contract runs to 12-08-31, and mei '40 was in the
// war.
var yearsAhead = [...]int{shortYear: 20, quotedYear: 10}

// yearOf is the year that x names. Of two digits it is the latest such year
// where a past tense tells it, the next where an outspoken future does, else
// one that lies not too far ahead.
func (r *resolver) yearOf(x, form int32) int {
	y := int(x)
	if form == fullYear {
		return y
	}
	if r.prefer != ByTense { // as planners read them
		if y < 50 {
			return 2000 + y
		}
		return 1900 + y
	}
	last := r.ref.Year()
	switch {
	case r.tense == futureTense && form == quotedYear:
		last += 40
	case r.tense != pastTense || form == shortYear && !r.told:
		last += yearsAhead[form]
	}
	return last - (last-y)%100
}

// evalUnit is vorige week, dit jaar, komend weekend, gisteren.
func (r *resolver) evalUnit(n *node) value {
	u, k := unit(n.y), int(n.x)
	switch u {
	case uWeekend:
		return r.weekend(n)
	case uWorkweek:
		from := shift(monday(r.ref), k, Week)
		return value{from: from, to: addDays(from, 5), at: from, grain: Day, kind: Interval, ok: true}
	case uHalfYear:
		y, m, _ := r.ref.Date()
		h := y*2 + (int(m)-1)/6 + k
		from := date(floorDiv(h, 2), (h-2*floorDiv(h, 2))*6+1, 1, r.ref)
		return value{from: from, to: addMonths(from, 6), at: from, grain: Month, kind: Interval, ok: true}
	}
	g := Grain(u)
	if g == NoGrain || g > Century {
		return value{}
	}
	at := shift(r.ref, k, g)
	if !inRange(at) {
		return value{}
	}
	// Afgelopen jaar is the twelve months back, afgelopen week the seven days;
	// afgelopen kwartaal is the last whole one. An hour counts from now.
	switch {
	case g <= Hour && k != 0:
		from, to := r.ref, at
		if k < 0 {
			from, to = at, r.ref
		}
		return value{from: from, to: to, grain: Second, kind: Interval, ok: true}
	case (n.z == adjPast || n.z == adjFinal) && (g == Week || g == Month || g == Year) && !r.plan:
		to := dayOf(r.ref)
		return value{from: shift(to, -1, g), to: to, at: at, grain: g, ok: true}
	}
	from := unitStart(at, g)
	return value{from: from, to: shift(from, 1, g), at: at, grain: g, ok: true}
}

// weekend is Friday 18.00 to Monday 00.00. Dit weekend, said early in the week
// in the past tense, is the one just over.
func (r *resolver) weekend(n *node) value {
	mon := monday(r.ref)
	k := 0
	switch n.z {
	case adjThis, noAdj:
		d := weekday(r.ref)
		if r.prefer == ByTense && (d <= 2 && r.tense == pastTense || d == 1 && r.tense == noTense || d == 3 && r.told) {
			k = -1
		}
	case adjPast, adjFinal:
		k = -1
	case adjLast:
		k = -1
	case adjComing:
		if weekday(r.ref) >= 6 || weekday(r.ref) == 5 && r.ref.Hour() >= 18 {
			k = 1
		}
	case adjNext:
		k = int(n.x)
	}
	return weekendOfWeek(shift(mon, k, Week))
}

func weekendOfWeek(mon time.Time) value {
	fri := addDays(mon, 4)
	y, m, d := fri.Date()
	from := time.Date(y, m, d, 18, 0, 0, 0, mon.Location())
	return value{from: from, to: addDays(mon, 7), at: from, grain: Day, kind: Interval, ok: true}
}

func (r *resolver) evalOffset(n *node) value {
	base := r.ref
	if n.b != 0 {
		b := r.eval(n.b, interval{})
		if !b.ok || b.from.IsZero() {
			return value{}
		}
		base = b.from
	}
	at := base
	var g Grain
	first := true
	for id := n.a; id != 0; id = r.nodes[id].a {
		d := &r.nodes[id]
		if unit(d.y) == uWeekday || unit(d.y) == uWorkday {
			at = countDays(at, int(d.x)/100*int(n.x), unit(d.y), int(d.w))
			g = Day
			continue
		}
		t, ok := offset(at, int(d.x)*int(n.x), unit(d.y))
		if !ok {
			return value{}
		}
		at = t.At
		if first || t.Grain < g {
			g = t.Grain
		}
		first = false
	}
	if n.b != 0 && g > Day {
		g = Day
	}
	if g <= Hour {
		return value{from: at, to: shift(at, 1, g), at: at, grain: g, ok: inRange(at)}
	}
	from := unitStart(at, g)
	return value{from: from, to: shift(from, 1, g), at: at, grain: g, ok: inRange(at)}
}

// countDays moves t by n working days or by n of one weekday.
func countDays(t time.Time, n int, u unit, wd int) time.Time {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for n = min(n, 10000); n > 0; {
		t = addDays(t, step)
		if u == uWorkday && weekday(t) <= 5 || u == uWeekday && weekday(t) == wd {
			n--
		}
	}
	return t
}

// evalRoll is de afgelopen drie weken, de komende dagen: a stretch of days
// that ends before the reference's day or begins with it; of hours and less it
// is the time elapsed. A planner counts whole units, the one at hand left out.
func (r *resolver) evalRoll(n *node) value {
	d := &r.nodes[n.a]
	u, k := unitBase(unit(d.y))
	count := int(d.x) * int(k)
	if r.plan && d.approx && count == 300 {
		count = 200
	}
	dir := int(n.x)
	if u <= uHour {
		t, ok := offset(r.ref, count*dir, u)
		if !ok {
			return value{}
		}
		from, to := r.ref, t.At
		if r.plan {
			from = unitStart(r.ref, Grain(u))
			if dir > 0 {
				from = shift(from, 1, Grain(u))
			}
			to = shift(from, count/100*dir, Grain(u))
		}
		if dir < 0 {
			from, to = to, from
		}
		return value{from: from, to: to, grain: Grain(u), kind: Interval, ok: true}
	}
	day := dayOf(r.ref)
	if r.plan && u <= uCentury && count%100 == 0 {
		g := Grain(u)
		from := unitStart(r.ref, g)
		if dir > 0 {
			from = shift(from, 1, g)
		}
		to := shift(from, count/100*dir, g)
		if dir < 0 {
			from, to = to, from
		}
		return value{from: from, to: to, grain: g, kind: Interval, ok: inRange(from)}
	}
	t, ok := offset(day, count*dir, u)
	for id := d.a; id != 0 && ok; id = r.nodes[id].a { // de komende 2 weken 3 dagen
		u, k := unitBase(unit(r.nodes[id].y))
		t, ok = offset(t.At, int(r.nodes[id].x)*int(k)*dir, u)
	}
	if !ok {
		return value{}
	}
	from, to := day, t.At
	if dir < 0 {
		from, to = to, from
	}
	g := t.Grain
	if unit(d.y) == uQuarter || unit(d.y) == uDecade || unit(d.y) == uCentury {
		g = Grain(d.y)
	}
	return value{from: dayOf(from), to: dayOf(to), grain: g, kind: Interval, ok: true}
}

// evalWithin is binnen drie dagen: from the reference's day on.
func (r *resolver) evalWithin(n *node) value {
	at := r.ref
	g := Century
	for id := n.a; id != 0; id = r.nodes[id].a {
		d := &r.nodes[id]
		t, ok := offset(at, int(d.x), unit(d.y))
		if !ok {
			return value{}
		}
		at = t.At
		g = min(g, t.Grain)
	}
	from := r.ref
	if g > Hour && !r.plan {
		from, at = dayOf(r.ref), dayOf(at)
	}
	return value{from: from, to: at, at: at, grain: g, kind: Interval, ok: true}
}

// evalNight is the night between two days, 22.00 to 06.00.
func (r *resolver) evalNight(n *node) value {
	var d value
	if n.a != 0 {
		d = r.eval(n.a, interval{})
	} else {
		d = r.eval(n.b, interval{})
		d.from = addDays(d.from, -1)
	}
	if !d.ok || d.from.IsZero() {
		return value{}
	}
	if n.a != 0 && n.b != 0 {
		// Van zaterdag op zondag: the second decides where they straddle the
		// reference.
		e := r.eval(n.b, interval{})
		today := d.from.Equal(dayOf(r.ref)) && r.direction() == noTense
		if e.ok && r.direction() != futureTense && !today {
			d.from = addDays(dayOf(e.from), -1)
		}
	}
	return nightAfter(d.from)
}

func nightAfter(day time.Time) value {
	y, m, dd := day.Date()
	from := time.Date(y, m, dd, 22, 0, 0, 0, day.Location())
	return value{from: from, to: time.Date(y, m, dd+1, 6, 0, 0, 0, day.Location()), grain: Hour, kind: Interval, ok: true}
}

func (r *resolver) evalWeekOf(n *node, ctx interval) value {
	d := r.eval(n.a, ctx)
	if !d.ok || d.from.IsZero() {
		return value{}
	}
	if unit(n.y) == uWeekend {
		return weekendOfWeek(monday(d.from))
	}
	return point(monday(d.from), Week)
}

// evalRest is what is left of a unit, or what has passed of it.
func (r *resolver) evalRest(n *node) value {
	v := r.eval(n.a, interval{})
	if !v.ok || v.from.IsZero() || v.to.IsZero() {
		return value{}
	}
	now := dayOf(r.ref)
	if v.grain <= Day {
		now = r.ref
	}
	switch {
	case !v.from.After(now) && now.Before(v.to):
		if n.x > 0 {
			v.from = now
		} else {
			v.to = now
		}
	default:
		// A planner's "later volgende week" is its second half.
		half := v.from.Add(v.to.Sub(v.from) / 2)
		if n.x > 0 {
			v.from = dayOf(half)
		} else {
			v.to = dayOf(half)
		}
	}
	v.kind, v.at = Interval, time.Time{}
	return v
}

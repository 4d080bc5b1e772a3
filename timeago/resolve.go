package timeago

import "time"

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

// bounded reports whether it has both its bounds.
func (v *value) bounded() bool { return v.ok && !v.from.IsZero() && !v.to.IsZero() }

// begun reports whether it has a beginning.
func (v *value) begun() bool { return v.ok && !v.from.IsZero() }

// within is the stretch that it gives what is named within it.
func (v *value) within() interval { return interval{v.from, v.to, true} }

// moved is the same, n days on.
func (v *value) moved(n int) value {
	w := *v
	w.from, w.to = addDays(w.from, n), addDays(w.to, n)
	return w
}

// point is one unit of grain g from a moment on.
func point(from time.Time, g Grain) value {
	return value{from: from, to: shift(from, 1, g), at: from, grain: g, ok: true}
}

// stretch is an interval that is exact to grain g.
func stretch(from, to time.Time, g Grain) value {
	return value{from: from, to: to, grain: g, kind: Interval, ok: true}
}

// interval is the context that a coarser expression gives: "dinsdag" within
// "vorige week".
type interval struct {
	from, to time.Time
	set      bool
}

// oneDay reports whether it is a day at most, of 25 hours where the clocks are
// put back.
func (i *interval) oneDay() bool { return i.to.Sub(i.from) <= 26*time.Hour }

// reading is the reference time, with what says on which side of it a time lies
// that names no side.
type reading struct {
	ref     time.Time
	prefer  Prefer
	plan    bool // periods are counted as planners do
	liberal bool // not running text
	limits  bool // it is the bound of a tot, which lies ahead
	since   bool // it is the bound of a sinds, which lies behind
	hint
}

// news reports whether it is of running text, whose tense chooses.
func (r *reading) news() bool { return r.prefer == ByTense && !r.liberal }

// direction is the tense that the caller or the sentence gives.
func (r *reading) direction() tense {
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

// resolver gives the nodes of one expression their values.
type resolver struct {
	reading
	nodes  tree
	anchor anchor // what was named before
}

// eval gives a node its value, within ctx where that is set.
func (r *resolver) eval(id int32, ctx interval) value {
	n := &r.nodes[id]
	v := r.evalNode(n, ctx)
	if !inRange(v.from) || !inRange(v.to) {
		return value{}
	}
	v.approx = v.approx || n.approx
	return v
}

func (r *resolver) evalNode(n *node, ctx interval) value {
	switch n.op {
	case nNow, nYear, nDecade, nCentury, nDMY:
		return r.fixed(n)
	case nWeekday, nMonth, nDM, nDayNum, nQuarter, nHalf, nSeason, nHoliday, nWeekNo:
		return r.instance(n, ctx)
	case nUnit:
		return r.unit(n)
	case nOffset:
		return r.evalOffset(n)
	case nRoll:
		return r.evalRoll(n)
	case nWithin:
		return r.evalWithin(n)
	case nPart:
		return r.evalPart(n, ctx)
	case nClock:
		return r.evalClock(n, ctx)
	case nZone:
		return r.evalZone(n, ctx)
	case nIn:
		return r.evalIn(n, ctx)
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
	case nWeekOf, nRest, nLast:
		return r.evalOf(n, ctx)
	case nAnchor:
		return r.evalAnchor(n)
	case nSameUnit:
		return r.evalSame(n)
	}
	return value{}
}

// fixed is what no context changes but the century of a year with two digits.
func (r *reading) fixed(n *node) value {
	switch n.op {
	case nNow:
		return value{from: r.ref, to: r.ref.Add(time.Second), at: r.ref, grain: Second, ok: true}
	case nYear:
		return point(date(r.year(n), 1, 1, r.ref), Year)
	case nDecade:
		return point(date(int(n.year), 1, 1, r.ref), Decade)
	case nDMY:
		return point(date(r.year(n), int(n.month), int(n.day), r.ref), Day)
	}
	first := int(n.n-1)*100 + 1
	if n.n < 0 { // the 3rd before Christ is 300 to 201, -299 to -200
		first += 100
	}
	return point(date(first, 1, 1, r.ref), Century)
}

// How many years ahead of the reference the two digits of a year may lie, by
// how they are written: a contract runs to 12-08-31, and mei '40 was in the
// war.
var yearsAhead = [...]int{shortYear: 20, quotedYear: 10}

// year is the year of a node. Of two digits it is the latest such year where a
// past tense tells it, the next where an outspoken future does, else one that
// lies not too far ahead.
func (r *reading) year(n *node) int {
	y := int(n.year)
	if n.form == fullYear {
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
	case r.tense == futureTense && n.form == quotedYear:
		last += 40
	case r.tense != pastTense || n.form == shortYear && !r.told:
		last += yearsAhead[n.form]
	}
	return last - (last-y)%100
}

// evalIn is one expression within another: dinsdag, vorige week.
func (r *resolver) evalIn(n *node, ctx interval) value {
	c := r.eval(n.in, ctx)
	if !c.bounded() {
		return value{}
	}
	v := r.eval(n.of, c.within())
	v.approx = v.approx || c.approx
	return v
}

// evalOf is the week or the weekend that holds a day, what is left of a unit,
// its last moment.
func (r *resolver) evalOf(n *node, ctx interval) value {
	v := r.eval(n.of, ctx)
	switch {
	case !v.begun(), n.op != nWeekOf && v.to.IsZero():
		return value{}
	case n.unit == uWeekend:
		return weekendOfWeek(monday(v.from))
	case n.op == nWeekOf:
		return point(monday(v.from), Week)
	case n.op == nRest:
		return r.rest(v, n.step > 0)
	}
	last := v.to.Add(-time.Second)
	return value{from: last, to: v.to, at: last, grain: Second, ok: true}
}

// rest is what is left of a unit, or what has passed of it. A planner's "later
// volgende week" is its second half.
func (r *reading) rest(v value, left bool) value {
	cut := dayOf(r.ref)
	if v.grain <= Day {
		cut = r.ref
	}
	if v.from.After(cut) || !cut.Before(v.to) {
		cut = dayOf(v.from.Add(v.to.Sub(v.from) / 2))
	}
	if left {
		v.from = cut
	} else {
		v.to = cut
	}
	v.kind, v.at = Interval, time.Time{}
	return v
}

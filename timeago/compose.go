package timeago

import "time"

// Parts of a unit, ranges, open intervals and nights.

// evalSub is begin, medio, eind of a unit, as the conventions cut them.
func (r *resolver) evalSub(n *node, ctx interval) value {
	v := r.eval(n.of, ctx)
	if !v.bounded() {
		return value{}
	}
	if n.sub == subEarly || n.sub == subLate {
		return v.half(n.sub == subEarly)
	}
	first, second, g := v.thirds()
	w := stretch(v.from, v.to, g)
	w.approx = v.approx
	switch n.sub {
	case subBegin:
		w.to = first
	case subMid:
		w.from, w.to = first, second
	case subEnd:
		w.from = second
	}
	return w
}

// thirds are where the middle of a unit begins and ends, and the grain that its
// parts are exact to.
func (v *value) thirds() (first, second time.Time, g Grain) {
	months := func(a, b int) (first, second time.Time) { return addMonths(v.from, a), addMonths(v.from, b) }
	days := func(a, b int) (first, second time.Time) { return addDays(v.from, a), addDays(v.from, b) }
	switch g = Day; {
	case v.grain == Month && v.kind == Interval: // a half-year
		g = Month
		first, second = months(2, 4)
	case v.grain == Month:
		first, second = days(10, 20)
	case v.grain == Week:
		first, second = days(2, 4)
	case v.grain == Quarter, v.grain == Season:
		g = Month
		first, second = months(1, 2)
	case v.grain == Year:
		g = Month
		first, second = months(4, 8)
	case v.grain == Decade:
		g = Year
		first, second = months(48, 84)
	case v.grain == Century:
		g = Year
		first, second = months(33*12, 67*12)
	default:
		g = v.grain
		third := v.to.Sub(v.from) / 3
		first, second = v.from.Add(third), v.from.Add(2*third)
	}
	return first, second, g
}

// halfMonths is how many months the first half of a unit has.
var halfMonths = [...]int{Year: 6, Decade: 60, Century: 600}

// half is the first or the second half: of a month 15 days, of a week 3.
func (v *value) half(first bool) value {
	_, _, g := v.thirds()
	var cut time.Time
	switch v.grain {
	case Month:
		cut = addDays(v.from, 15)
	case Week:
		cut = addDays(v.from, 3)
	case Year, Decade, Century:
		cut = addMonths(v.from, halfMonths[v.grain])
	default:
		cut, g = dayOf(v.from.Add(v.to.Sub(v.from)/2)), Day
	}
	w := stretch(v.from, v.to, g)
	w.approx = v.approx
	if first {
		w.to = cut
	} else {
		w.from = cut
	}
	return w
}

// evalNth is the derde dinsdag van september, the eerste zes maanden van dit
// jaar.
func (r *resolver) evalNth(n *node, ctx interval) value {
	if n.from != 0 {
		v := r.eval(n.from, ctx)
		if !v.begun() {
			return value{}
		}
		return point(countDays(v.from, int(n.n), uWeekday, int(n.weekday)), Day)
	}
	c := r.eval(n.in, ctx)
	if !c.bounded() {
		return value{}
	}
	switch {
	case n.unit == uWeekday:
		return c.nthDay(n)
	case n.unit == uWeekend:
		saturday := node{n: n.n, unit: uWeekday, weekday: 6}
		return weekendOfWeek(monday(c.nthDay(&saturday).from))
	case n.unit == uWeek && n.count <= 1:
		return c.nthWeek(int(n.n))
	}
	g := Grain(n.unit)
	if g > Century || g != Week && c.grain <= g && c.kind == Point {
		return value{}
	}
	if n.count <= 1 {
		return c.nthUnit(int(n.n), g)
	}
	if n.business && shift(c.from, int(n.count), g).After(r.ref) {
		c.from, c.to = addMonths(c.from, -12), addMonths(c.to, -12)
	}
	return c.edgeUnits(int(n.count), g, n.n > 0)
}

// nthDay is the nth weekday or working day of c.
func (v *value) nthDay(n *node) value {
	d := addDays(v.from, -1)
	if n.n < 0 {
		d = v.to
	}
	w := point(countDays(d, int(n.n), n.unit, int(n.weekday)), Day)
	w.ok = v.holds(&w)
	return w
}

// holds reports whether v begins within c.
func (v *value) holds(w *value) bool { return !w.from.Before(v.from) && w.from.Before(v.to) }

// nthUnit is the nth unit of grain g of c.
func (v *value) nthUnit(n int, g Grain) value {
	w := point(shift(v.from, n-1, g), g)
	if n < 0 {
		w = point(shift(v.to, n, g), g)
	}
	w.ok = v.holds(&w)
	return w
}

// edgeUnits is the first or the last units of grain g of c. Weeks are whole
// weeks from its first day or to its last.
func (v *value) edgeUnits(count int, g Grain, first bool) value {
	w := stretch(v.from, shift(v.from, count, g), g)
	if !first {
		w = stretch(shift(v.to, -count, g), v.to, g)
	}
	w.ok = !w.from.Before(v.from) && !w.to.After(v.to)
	return w
}

// nthWeek counts ISO weeks in a year and whole weeks in a shorter unit.
func (v *value) nthWeek(n int) value {
	if v.grain == Year {
		y := v.from.Year()
		if n < 0 {
			n += weeksIn(y) + 1
		}
		w := point(weekStart(y, n, v.from), Week)
		w.ok = n <= weeksIn(y)
		return w
	}
	first := monday(addDays(v.from, 6))
	w := point(addDays(first, 7*(n-1)), Week)
	if n < 0 {
		last := monday(addDays(v.to, -7))
		w = point(addDays(last, 7*(n+1)), Week)
	}
	w.ok = w.from.Before(v.to)
	return w
}

// free reports whether a node's instance is still to be chosen.
func (r *resolver) free(id int32) bool {
	n := &r.nodes[id]
	switch n.op {
	case nWeekday, nMonth, nDM, nDayNum, nQuarter, nHalf, nSeason, nHoliday, nWeekNo:
		return n.adj == noAdj
	case nSub:
		return r.free(n.of)
	case nNth, nIn:
		return r.free(n.in)
	}
	return false
}

// evalRange is from one time to another.
func (r *resolver) evalRange(n *node, ctx interval) value {
	a, b := r.eval(n.from, ctx), r.eval(n.to, ctx)
	if !a.begun() || !b.bounded() {
		return value{}
	}
	switch {
	case n.hours == noClocks:
		a, b = r.followed(n, a, b)
	case !b.from.After(a.from):
		b = b.moved(1)
	}
	v := stretch(a.from, b.from, min(a.grain, b.grain))
	if to := &r.nodes[n.to]; n.included || r.plan || to.sub == subEnd {
		v.to = b.to
	}
	v.approx = a.approx || b.approx
	v.ok = a.ok && v.to.After(v.from)
	return v
}

// followed is the bounds a and b of a range, where one that is free follows the
// other: the next after the first, the last before the second.
func (r *resolver) followed(n *node, a, b value) (from, to value) {
	follower := *r
	follower.tense = noTense
	switch {
	case r.free(n.to):
		switch r.nodes[n.to].op {
		case nDM, nMonth, nWeekday, nIn, nSub:
			follower.ref, follower.prefer = a.from, Future
			b = follower.eval(n.to, interval{})
		}
	case r.free(n.from):
		follower.ref, follower.prefer = b.from, Past
		a = follower.eval(n.from, interval{})
	}
	return a, b
}

// evalOpen is sinds maart, tot 1 januari, na 2022, voor de zomer. The bound of
// "tot eind oktober" is the end of October.
func (r *resolver) evalOpen(n *node, ctx interval) value {
	bound := *r
	bound.aim(n)
	a := bound.eval(n.of, ctx)
	if !a.bounded() {
		return value{}
	}
	of := &r.nodes[n.of]
	v := value{grain: a.grain, kind: Interval, approx: a.approx, ok: true}
	switch n.op {
	case nSince:
		v.from = a.from
	case nAfter:
		v.from = a.to
		if a.grain <= Hour && a.kind == Point {
			v.from = a.from
		}
	case nUntil, nBefore:
		if n.op == nUntil && !(n.included && of.op == nWeekday) {
			a = bound.limit(of, a)
		}
		v.to = a.from
		if n.included || of.sub == subEnd {
			v.to = a.to
		}
	}
	return v
}

// aim sets the direction of the bound of an open interval. A limit mostly lies
// ahead, whatever the verb: "is uitgesteld tot 12 april".
func (r *resolver) aim(n *node) {
	of := &r.nodes[n.of]
	ahead := n.op == nUntil || n.op == nBefore
	limits := n.op == nUntil || n.op == nBefore && r.tense == futureTense
	if r.prefer == ByTense {
		switch {
		case ahead && (of.op != nIn || n.op == nUntil && r.free(n.of)):
			if r.tense == pastTense {
				r.tense = noTense
			} else {
				r.tense = futureTense
			}
		case r.tense == noTense && n.back:
			r.tense = pastTense
		case n.op == nSince && r.tense == noTense:
			r.tense = futureTense
		}
	}
	r.limits = limits && r.tense == futureTense
	switch {
	case !n.back || r.prefer == Nearest:
	case of.op == nClock && r.prefer == ByTense:
		r.told, r.since = true, true // "staat sinds half drie open"
	default:
		r.prefer = Past
	}
}

// limit is the bound a of tot, moved to one that lies ahead: "tot maandag", said
// on a Monday, "tot kwart over acht", said at half past seven in the evening, and
// "tot 2 uur", of an evening.
func (r *resolver) limit(n *node, a value) value {
	switch {
	case r.liberal || r.tense != futureTense:
	case n.op == nWeekday && a.from.Equal(dayOf(r.ref)):
		return a.moved(7)
	case n.op == nClock && n.hour < 6 && r.inEvening(a.from):
		return a.moved(1)
	case n.face && !a.from.After(r.ref):
		if pm := a.from.Add(12 * time.Hour); pm.After(r.ref) {
			a.from, a.to = pm, a.to.Add(12*time.Hour)
		}
	}
	return a
}

// evalNight is the night between two days, 22.00 to 06.00. Of "van zaterdag op
// zondag" the second decides where they straddle the reference.
func (r *resolver) evalNight(n *node) value {
	var from, to value
	if n.from != 0 {
		from = r.eval(n.from, interval{})
	}
	if n.to != 0 {
		to = r.eval(n.to, interval{})
	}
	today := from.from.Equal(dayOf(r.ref)) && r.direction() == noTense
	if to.ok && (n.from == 0 || r.direction() != futureTense && !today) {
		from = point(addDays(dayOf(to.from), -1), Day)
	}
	if !from.begun() {
		return value{}
	}
	return nightAfter(from.from)
}

// inEvening reports whether t is in the small hours of a day whose evening the
// text speaks of, or is written in.
func (r *resolver) inEvening(t time.Time) bool {
	from := r.ref
	if r.anchor.here() {
		from = r.anchor.unit.from
	}
	return from.Hour() >= 18
}

func nightAfter(day time.Time) value {
	return stretch(at(day, 22, 0, 0), at(addDays(day, 1), 6, 0, 0), Hour)
}

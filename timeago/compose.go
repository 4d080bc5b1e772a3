package timeago

import "time"

// Parts of a unit, ranges, open intervals, and what hangs on the time last
// named.

// evalSub is begin, medio, eind of a unit, as the conventions cut them.
func (r *resolver) evalSub(n *node, ctx interval) value {
	v := r.eval(n.a, ctx)
	if !v.ok || v.from.IsZero() || v.to.IsZero() {
		return value{}
	}
	var cuts [2]time.Time
	g := Day
	switch v.grain {
	case Month:
		cuts = [2]time.Time{addDays(v.from, 10), addDays(v.from, 20)}
		if v.kind == Interval { // a half-year
			cuts, g = [2]time.Time{addMonths(v.from, 2), addMonths(v.from, 4)}, Month
		}
	case Week:
		cuts = [2]time.Time{addDays(v.from, 2), addDays(v.from, 4)}
	case Quarter, Season:
		cuts, g = [2]time.Time{addMonths(v.from, 1), addMonths(v.from, 2)}, Month
	case Year:
		cuts, g = [2]time.Time{addMonths(v.from, 4), addMonths(v.from, 8)}, Month
	case Decade:
		cuts, g = [2]time.Time{addMonths(v.from, 48), addMonths(v.from, 84)}, Year
	case Century:
		cuts, g = [2]time.Time{addMonths(v.from, 33*12), addMonths(v.from, 67*12)}, Year
	default:
		d := v.to.Sub(v.from) / 3
		cuts, g = [2]time.Time{v.from.Add(d), v.from.Add(2 * d)}, v.grain
	}
	w := value{from: v.from, to: v.to, grain: g, kind: Interval, approx: v.approx, ok: true}
	if n.x == subEarly || n.x == subLate {
		return halve(w, v.grain, n.x)
	}
	switch n.x {
	case subBegin:
		w.to = cuts[0]
	case subMid:
		w.from, w.to = cuts[0], cuts[1]
	case subEnd:
		w.from = cuts[1]
	}
	return w
}

// halve is the first or the second half: of a month 15 days, of a week 3.
func halve(v value, g Grain, half int32) value {
	var cut time.Time
	switch g {
	case Month:
		cut = addDays(v.from, 15)
	case Week:
		cut = addDays(v.from, 3)
	case Decade:
		cut = addMonths(v.from, 60)
	case Century:
		cut = addMonths(v.from, 600)
	case Year:
		cut = addMonths(v.from, 6)
	default:
		cut, v.grain = dayOf(v.from.Add(v.to.Sub(v.from)/2)), Day
	}
	if half == subEarly {
		v.to = cut
	} else {
		v.from = cut
	}
	return v
}

// evalNth is the derde dinsdag van september, the eerste zes maanden van dit
// jaar.
func (r *resolver) evalNth(n *node, ctx interval) value {
	x, count, u := int(n.x), int(n.z), unit(n.y)
	if n.b != 0 {
		v := r.eval(n.b, ctx)
		if !v.ok || v.from.IsZero() {
			return value{}
		}
		return point(countDays(v.from, x, uWeekday, int(n.w)), Day)
	}
	c := r.eval(n.a, ctx)
	if !c.ok || c.from.IsZero() || c.to.IsZero() {
		return value{}
	}
	var first value
	switch u {
	case uWeekday, uWorkday:
		d := addDays(c.from, -1)
		if x < 0 {
			d = c.to
		}
		v := point(countDays(d, x, u, int(n.w)), Day)
		v.ok = !v.from.Before(c.from) && v.from.Before(c.to)
		return v
	case uWeek:
		if count <= 1 {
			return nthWeek(c, x)
		}
	case uWeekend:
		d := addDays(c.from, -1)
		if x < 0 {
			d = c.to
		}
		return weekendOfWeek(monday(countDays(d, x, uWeekday, 6)))
	case uHalfYear:
		first = value{from: c.from, to: addMonths(c.from, 6), grain: Month, kind: Interval, ok: true}
		if x != 1 {
			first.from, first.to = first.to, addMonths(c.from, 12)
		}
		return first
	}
	g := Grain(u)
	if u == uWeek && count > 1 {
		v := value{from: c.from, to: addDays(c.from, 7*count), grain: Week, kind: Interval, ok: true}
		if x < 0 {
			v.from, v.to = addDays(c.to, -7*count), c.to
		}
		return v
	}
	if g < Second || g > Century || g == Week || c.grain <= g && c.kind == Point {
		return value{}
	}
	if count > 1 {
		if n.w == 1 && shift(c.from, count, g).After(r.ref) {
			c.from, c.to = addMonths(c.from, -12), addMonths(c.to, -12)
		}
		v := value{from: c.from, to: shift(c.from, count, g), grain: g, kind: Interval, ok: true}
		if x < 0 {
			v.from, v.to = shift(c.to, -count, g), c.to
		}
		v.ok = !v.from.Before(c.from) && !v.to.After(c.to)
		return v
	}
	v := point(shift(c.from, x-1, g), g)
	if x < 0 {
		v = point(shift(c.to, x, g), g)
	}
	v.ok = !v.from.Before(c.from) && v.from.Before(c.to)
	return v
}

// nthWeek counts ISO weeks in a year and whole weeks in a shorter unit.
func nthWeek(c value, x int) value {
	if c.grain == Year && c.kind == Point {
		y := c.from.Year()
		if x < 0 {
			x += weeksIn(y) + 1
		}
		v := point(weekStart(y, x, c.from), Week)
		v.ok = x >= 1 && x <= weeksIn(y)
		return v
	}
	first := monday(addDays(c.from, 6))
	v := point(addDays(first, 7*(x-1)), Week)
	if x < 0 {
		last := monday(addDays(c.to, -7))
		v = point(addDays(last, 7*(x+1)), Week)
		if last.Before(c.from) {
			return value{}
		}
	}
	v.ok = !v.from.Before(addDays(c.from, -6)) && v.from.Before(c.to)
	return v
}

// free reports whether a node's instance is still to be chosen.
func (r *resolver) free(id int32) bool {
	n := &r.nodes[id]
	switch n.op {
	case nWeekday, nMonth, nDM, nDayNum, nQuarter, nHalf, nSeason, nHoliday, nWeekNo:
		return n.z == noAdj
	case nSub:
		return r.free(n.a)
	case nNth:
		return n.a != 0 && r.free(n.a)
	case nIn:
		return r.free(n.b)
	}
	return false
}

// evalRange is from a to b. Where one of them is free it follows the other.
func (r *resolver) evalRange(n *node, ctx interval) value {
	fa, fb := r.free(n.a), r.free(n.b)
	a, b := r.eval(n.a, ctx), r.eval(n.b, ctx)
	if !a.ok || !b.ok || a.from.IsZero() || b.from.IsZero() || b.to.IsZero() {
		return value{}
	}
	sub := *r
	sub.tense = noTense
	switch {
	case ctx.set || n.w != 0:
	case fb:
		sub.ref, sub.prefer = a.from, Future
		if w := &r.nodes[n.b]; w.op == nDM || w.op == nMonth || w.op == nWeekday || w.op == nIn || w.op == nSub {
			b = sub.eval(n.b, ctx)
			if !b.ok {
				return value{}
			}
		}
	case fa:
		sub.ref, sub.prefer = b.from, Past
		a = sub.eval(n.a, ctx)
	}
	if !a.ok || !b.ok {
		return value{}
	}
	if n.w == 1 || n.w == 2 {
		if !b.from.After(a.from) {
			b.from, b.to = addDays(b.from, 1), addDays(b.to, 1)
		}
	}
	v := value{from: a.from, to: b.from, grain: min(a.grain, b.grain), kind: Interval, approx: a.approx || b.approx, ok: true}
	if n.x == 1 || r.plan || r.nodes[n.b].op == nSub && r.nodes[n.b].x == subEnd {
		v.to = b.to
	}
	v.ok = v.to.After(v.from)
	return v
}

// evalOpen is sinds maart, tot 1 januari, na 2022, voor de zomer. The bound of
// "tot eind oktober" is the end of October.
func (r *resolver) evalOpen(n *node, ctx interval) value {
	sub := *r
	if sub.prefer == ByTense && sub.tense != futureTense && (n.op == nUntil || n.op == nBefore) && (r.nodes[n.a].op != nIn || n.op == nUntil && r.free(n.a)) {
		// A limit mostly lies ahead, whatever the verb: "is uitgesteld tot 12
		// april".
		sub.tense = futureTense
		if r.tense == pastTense {
			sub.tense = noTense
		}
	}
	sub.limits = n.op == nUntil && sub.tense == futureTense
	if n.op == nSince && sub.prefer == ByTense && sub.tense == noTense {
		if sub.tense = pastTense; n.y == 0 {
			sub.tense = futureTense
		}
	}
	if n.y == 1 && sub.prefer != Nearest {
		if c := &r.nodes[n.a]; c.op == nClock && r.prefer == ByTense {
			sub.told = true // "staat sinds half drie open"
		} else {
			sub.prefer = Past
		}
	}
	a := sub.eval(n.a, ctx)
	if !a.ok || a.from.IsZero() || a.to.IsZero() {
		return value{}
	}
	v := value{grain: a.grain, kind: Interval, approx: a.approx, ok: true}
	end := r.nodes[n.a].op == nSub && r.nodes[n.a].x == subEnd
	switch n.op {
	case nSince:
		v.from = a.from
	case nAfter:
		v.from = a.to
		if a.grain <= Hour && a.kind == Point {
			v.from = a.from
		}
	case nUntil:
		a = r.limit(&r.nodes[n.a], a, sub.tense)
		v.to = a.from
		if n.x == 1 || end {
			v.to = a.to
		}
	case nBefore:
		v.to = a.from
		if end {
			v.to = a.to
		}
	}
	return v
}

// limit is the bound a of tot, moved to one that lies ahead: "tot maandag", said
// on a Monday, and "tot kwart over acht", said at half past seven in the evening.
func (r *resolver) limit(n *node, a value, tn tense) value {
	switch {
	case r.prefer != ByTense || r.liberal:
	case n.op == nWeekday && n.z == noAdj && tn == futureTense && a.from.Equal(dayOf(r.ref)):
		a.from, a.to = addDays(a.from, 7), addDays(a.to, 7)
	case n.op == nClock && n.clock12 && n.w == 0 && tn == futureTense && dayOf(a.from).Equal(dayOf(r.ref)) && !a.from.After(r.ref):
		if pm := a.from.Add(12 * time.Hour); pm.After(r.ref) {
			a.from, a.to = pm, a.to.Add(12*time.Hour)
		}
	}
	return a
}

// lastNamed is the time last named, zero where it is too far back, and its
// grain: that of the sentence at hand or the one before, or of the story.
func (r *resolver) lastNamed() (from time.Time, g Grain) {
	if r.anchor.sentence && !r.anchor.unit.from.IsZero() {
		return r.anchor.unit.from, r.anchor.grain
	}
	if !r.anchor.story.IsZero() {
		return r.anchor.story, r.anchor.storyGrain
	}
	return time.Time{}, NoGrain
}

// evalAnchor is een dag later, de volgende dag: away from the time last
// named. With eerder and nothing to hang on it is the reference's own.
func (r *resolver) evalAnchor(n *node) value {
	d := &r.nodes[n.a]
	base, _ := unitBase(unit(d.y))
	from, grain := r.lastNamed()
	if from.IsZero() || Grain(base) < grain && !(Grain(base) == Week && grain == Week) {
		if !r.liberal && (n.x > 0 || n.w != 0 || base < uDay) {
			return value{}
		}
		from = r.ref
		if Grain(base) >= Day && !r.liberal {
			from = dayOf(from)
		}
	}
	if base == uYear && n.x < 0 && d.x%100 == 0 && d.a == 0 && r.anchor.sentence && (r.anchor.grain == Quarter || r.anchor.halfYear()) {
		// A quarter is compared with the same one.
		k := -12 * int(d.x/100)
		a := r.anchor.unit
		v := value{from: addMonths(a.from, k), to: addMonths(a.to, k), grain: r.anchor.grain, ok: true}
		if v.at = v.from; v.grain == Month {
			v.kind = Interval
		}
		return v
	}
	m := node{op: nOffset, a: n.a, x: n.x}
	sub := *r
	sub.ref = from
	v := sub.evalOffset(&m)
	if g := Grain(base); n.w == 2 && v.ok { // de week ervoor is a whole one
		v = point(unitStart(v.from, g), g)
	}
	return v
}

// evalSame is dezelfde week, die dag: the unit of the time last named.
func (r *resolver) evalSame(n *node) value {
	from, grain := r.lastNamed()
	g := Grain(n.y)
	if from.IsZero() || unit(n.y) != uWeekend && g < grain {
		if !r.liberal {
			return value{}
		}
		from = r.ref
	}
	if unit(n.y) == uWeekend {
		return weekendOfWeek(monday(from))
	}
	return point(unitStart(addMonths(from, 12*int(n.x)), g), g)
}

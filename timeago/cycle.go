package timeago

import "time"

// Expressions that come back, a weekday every week and a date every year: the
// one that is meant lies in the context, or in the direction that the
// adjective, the caller or the tense gives.

// instance is the instance of n in the cycle that lies k cycles from t's: the
// week of a weekday, the month of a bare day, else the year.
func instance(n *node, t time.Time, k int) value {
	y := t.Year() + k
	switch n.op {
	case nWeekday:
		return point(addDays(monday(t), 7*k+int(n.x)-1), Day)
	case nDayNum:
		first := date(t.Year(), int(t.Month())+k, 1, t)
		if int(n.x) > daysIn(first.Year(), int(first.Month())) {
			return value{}
		}
		v := point(addDays(first, int(n.x)-1), Day)
		if n.w != 0 && weekday(v.from) != int(n.w) {
			return value{}
		}
		return v
	}
	if y < 1 || y > 9999 {
		return value{}
	}
	switch n.op {
	case nMonth:
		return point(date(y, int(n.x), 1, t), Month)
	case nDM:
		if int(n.y) > daysIn(y, int(n.x)) {
			return value{}
		}
		return point(date(y, int(n.x), int(n.y), t), Day)
	case nQuarter:
		x := n.x
		if x < 0 {
			x = 4
		}
		return point(date(y, int(x)*3-2, 1, t), Quarter)
	case nHalf:
		from := date(y, int(n.x)*6-5, 1, t)
		return value{from: from, to: addMonths(from, 6), grain: Month, kind: Interval, ok: true}
	case nSeason:
		return point(date(y, int(n.x)*3, 1, t), Season)
	case nHoliday:
		h := &holidays[n.x]
		v := point(h.day(y, t), Day)
		if h.days > 1 {
			v.to, v.kind = addDays(v.from, h.days), Interval
		}
		return v
	case nWeekNo:
		if int(n.x) > weeksIn(y) {
			return value{}
		}
		return point(weekStart(y, int(n.x), t), Week)
	}
	return value{}
}

// farOff is how many days away an instance may lie for the tense to be
// believed against one close by: "is uitgesteld tot 12 april", said on 9
// April, is not last year's.
const farOff = 280

// farMonth and farDay are the same for a month and a date without a year that a
// present would put ahead.
const (
	farMonth = 225
	farDay   = 240
)

func (r *resolver) evalCycle(n *node, ctx interval) value {
	if ctx.set {
		return inContext(n, ctx)
	}
	var cands [40]value
	count := 0
	reach := 1
	switch {
	case n.op == nDM && n.x == 2 && n.y == 29 || n.op == nDayNum:
		reach = 15
	case n.op == nDM && n.w != 0, n.op == nSeason:
		reach = 3
	}
	for k := -reach; k <= reach; k++ {
		if v := instance(n, r.ref, k); v.ok {
			cands[count] = v
			count++
		}
	}
	c := cands[:count]
	if (n.op == nDM || n.op == nDayNum) && n.w != 0 {
		if v, ok := r.byWeekday(c, int(n.w)); ok {
			return v
		}
	}
	if n.op == nWeekday && n.w == 1 {
		return r.next(c, true) // dinsdag over een week, said on a Tuesday
	}
	if n.op == nWeekNo && (r.prefer == Past || r.prefer == Nearest) {
		return instance(n, r.ref, 0)
	}
	if n.z != noAdj {
		return r.byAdjective(n, c)
	}
	if n.op == nHalf && n.w == 1 {
		return r.nearest(c)
	}
	switch r.direction() {
	case pastTense:
		if r.prefer == ByTense && n.op != nWeekday {
			return r.believed(c, r.latest(c), r.next(c, true))
		}
		return r.latest(c)
	case futureTense:
		if n.op == nWeekday {
			return r.next(c, r.prefer == ByTense && !r.follows)
		}
		if r.prefer == ByTense {
			if n.op == nQuarter || n.op == nHalf {
				if v := r.next(c, true); v.ok && r.distance(v) < 200 {
					return v
				}
				return r.nearest(c)
			}
			return r.believed(c, r.next(c, true), r.latest(c))
		}
		return r.next(c, true)
	}
	if r.prefer == ByTense {
		switch n.op {
		case nWeekday:
			return r.latest(c)
		case nMonth:
			return r.believed(c, r.latest(c), r.next(c, true))
		}
	}
	return r.nearest(c)
}

// believed is v unless it lies far off and w near.
func (r *resolver) believed(c []value, v, w value) value {
	far := farOff
	if v.ok && r.beside { // "In juni besloot de rechter", said in May
		return v
	}
	if v.ok && r.direction() == futureTense {
		switch v.grain {
		case Day:
			far = farDay
		case Month:
			far = farMonth
		}
	}
	if v.ok && w.ok && !r.limits && r.distance(v) > far && r.distance(w) < 365-far {
		return w
	}
	if !v.ok {
		return w
	}
	return v
}

// distance is how many days lie between the reference and v.
func (r *resolver) distance(v value) int {
	if !v.from.After(r.ref) && v.to.After(r.ref) {
		return 0
	}
	d := v.from.Sub(dayOf(r.ref))
	if !v.to.After(r.ref) && v.grain > Day {
		d = v.to.Sub(r.ref)
	}
	return abs(int(d / (24 * time.Hour)))
}

// latest is the last that has begun.
func (r *resolver) latest(c []value) (v value) {
	for _, w := range c {
		if !w.from.After(r.ref) {
			v = w
		}
	}
	return v
}

// next is the first that is not over, or with here unset the first that has
// not begun.
func (r *resolver) next(c []value, here bool) value {
	for _, w := range c {
		if w.from.After(r.ref) || here && w.to.After(r.ref) {
			return w
		}
	}
	return value{}
}

func (r *resolver) nearest(c []value) (v value) {
	best := 0
	for _, w := range c {
		if d := r.distance(w); !v.ok || d < best {
			v, best = w, d
		}
	}
	return v
}

func (r *resolver) byWeekday(c []value, wd int) (v value, ok bool) {
	best := 0
	for _, w := range c {
		if weekday(w.from) != wd {
			continue
		}
		if d := r.distance(w); !ok || d < best {
			v, best, ok = w, d, true
		}
	}
	return v, ok && best < 800
}

// byAdjective picks among the instances by deze, afgelopen, vorige, komende,
// volgende.
func (r *resolver) byAdjective(n *node, c []value) (v value) {
	day := dayOf(r.ref)
	switch n.z {
	case adjThis:
		if n.op == nWeekday || n.op == nMonth || n.op == nDM || n.op == nHoliday {
			return instance(n, r.ref, 0)
		}
		for _, w := range c {
			if !w.from.After(r.ref) && w.to.After(r.ref) {
				return w
			}
		}
		return instance(n, r.ref, 0)
	case adjPast, adjLast, adjFinal:
		for _, w := range c {
			if w.from.Before(day) && (n.op != nSeason && n.op != nQuarter || !w.to.After(r.ref)) {
				v = w
			}
		}
		return v
	}
	if n.z == adjNext && n.op == nWeekday && r.prefer != Future {
		return instance(n, r.ref, 1)
	}
	for _, w := range c {
		if w.from.After(day) && w.from.After(r.ref) {
			return w
		}
	}
	return value{}
}

// inContext is the first instance that begins within ctx.
func inContext(n *node, ctx interval) value {
	if n.op == nWeekNo {
		// ISO weeks belong to a year that may begin some days off.
		return instance(n, addDays(ctx.from, 3), 0)
	}
	if n.op == nWeekday {
		// The weekend begins in the afternoon of its Friday.
		ctx.from = dayOf(ctx.from)
	}
	for k := range 14 {
		v := instance(n, ctx.from, k)
		if v.ok && !v.from.Before(ctx.to) {
			break
		}
		if v.ok && !v.from.Before(ctx.from) {
			return v
		}
	}
	return value{}
}

package timeago

import "time"

// Expressions that come back, a weekday every week and a date every year: the
// one that is meant lies in the context, or in the direction that the
// adjective, the caller or the tense gives.

// instance is the instance of n in the cycle that lies k cycles from t's: the
// week of a weekday, the month of a bare day, else the year.
func instance(n *node, t time.Time, k int) value {
	switch n.op {
	case nWeekday:
		return point(addDays(monday(t), 7*k+int(n.weekday)-1), Day)
	case nDayNum:
		v := dayIn(n, t.Year(), int(t.Month())+k, t)
		v.ok = v.ok && (n.weekday == 0 || weekday(v.from) == int(n.weekday))
		return v
	}
	y := t.Year() + k
	if y < 1 || y > 9999 {
		return value{}
	}
	return inYear(n, y, t)
}

// dayIn is the day of n in a month, if that has such a day.
func dayIn(n *node, y, month int, ref time.Time) value {
	first := date(y, month, 1, ref)
	if int(n.day) > daysIn(first.Year(), int(first.Month())) {
		return value{}
	}
	return point(addDays(first, int(n.day)-1), Day)
}

// inYear is the instance of n in year y.
func inYear(n *node, y int, ref time.Time) value {
	x := int(n.n)
	switch n.op {
	case nMonth:
		return point(date(y, int(n.month), 1, ref), Month)
	case nDM:
		return dayIn(n, y, int(n.month), ref)
	case nQuarter:
		if x < 0 {
			x = 4
		}
		return point(date(y, x*3-2, 1, ref), Quarter)
	case nHalf:
		from := date(y, x*6-5, 1, ref)
		v := stretch(from, addMonths(from, 6), Month)
		return v
	case nSeason:
		return point(date(y, x*3, 1, ref), Season)
	case nHoliday:
		h := &holidays()[x]
		v := point(h.day(y, ref), Day)
		if h.days > 1 {
			v.to, v.kind = addDays(v.from, h.days), Interval
		}
		return v
	case nWeekNo:
		v := point(weekStart(y, x, ref), Week)
		v.ok = x <= weeksIn(y)
		return v
	}
	return value{}
}

// instance gives the instance of n that is meant.
func (r *reading) instance(n *node, ctx interval) value {
	if ctx.set {
		return inContext(n, ctx)
	}
	var all [2*farReach + 1]value
	c := choice{r, n, all[:0]}
	reach := reachOf(n)
	for k := -reach; k <= reach; k++ {
		if v := instance(n, r.ref, k); v.ok {
			c.of = append(c.of, v)
		}
	}
	return c.choose()
}

// farReach is how many cycles to either side are looked at of what does not
// come back in each.
const farReach = 15

func reachOf(n *node) int {
	switch {
	case n.day == 29 || n.op == nDayNum:
		return farReach
	case n.op == nDM && n.weekday != 0, n.op == nSeason:
		return 3
	}
	return 1
}

// choice is the instances of a node near the reference, in the order of time.
type choice struct {
	*reading
	n  *node
	of []value
}

// choose gives the instance that is meant.
func (c *choice) choose() value {
	n := c.n
	if n.weekday != 0 && n.op != nWeekday {
		if v := c.onWeekday(); v.ok {
			return v
		}
	}
	switch {
	case n.onward:
		return c.next(true) // dinsdag over een week, said on a Tuesday
	case n.op == nWeekNo && (c.prefer == Past || c.prefer == Nearest):
		return instance(n, c.ref, 0)
	case n.adj != noAdj:
		return c.byAdjective()
	case n.business:
		return c.nearest()
	}
	switch c.direction() {
	case pastTense:
		return c.past()
	case futureTense:
		return c.future()
	}
	return c.undirected()
}

func (c *choice) past() value {
	if c.prefer == ByTense && c.n.op != nWeekday {
		return c.believed(c.latest(), c.next(true))
	}
	return c.latest()
}

func (c *choice) future() value {
	switch op := c.n.op; {
	case op == nWeekday:
		return c.next(c.prefer == ByTense && !c.follows)
	case c.prefer != ByTense:
		return c.next(true)
	case op == nQuarter || op == nHalf:
		if v := c.next(true); c.distance(v) < 200 {
			return v
		}
		return c.nearest()
	}
	return c.believed(c.next(true), c.latest())
}

func (c *choice) undirected() value {
	switch {
	case c.prefer == ByTense && c.n.op == nWeekday:
		return c.latest()
	case c.prefer == ByTense && c.n.op == nMonth:
		return c.believed(c.latest(), c.next(true))
	}
	return c.nearest()
}

// farOff is how many days away an instance may lie for the tense to be
// believed against one close by: "is uitgesteld tot 12 april", said on 9
// April, is not last year's.
const farOff = 280

// farAhead is the same for a date and a month without a year that a present
// would put ahead.
var farAhead = map[Grain]int{Day: 240, Month: 275}

// believed is v unless it lies far off and w near.
func (c *choice) believed(v, w value) value {
	if !v.ok {
		return w
	}
	if c.beside { // "In juni besloot de rechter", said in May
		return v
	}
	far := farOff
	if f, ok := farAhead[v.grain]; ok && c.direction() == futureTense {
		far = f
	}
	if !c.limits && c.distance(v) > far && c.distance(w) < 365-far {
		return w
	}
	return v
}

// distance is how many days lie between the reference and v.
func (c *choice) distance(v value) int {
	if !v.from.After(c.ref) && v.to.After(c.ref) {
		return 0
	}
	d := v.from.Sub(dayOf(c.ref))
	if !v.to.After(c.ref) && v.grain > Day {
		d = v.to.Sub(c.ref)
	}
	return abs(int(d / (24 * time.Hour)))
}

// latest is the last that has begun.
func (c *choice) latest() (v value) {
	for _, w := range c.of {
		if !w.from.After(c.ref) {
			v = w
		}
	}
	return v
}

// next is the first that is not over, or with here unset the first that has
// not begun.
func (c *choice) next(here bool) value {
	for _, w := range c.of {
		if w.from.After(c.ref) || here && w.to.After(c.ref) {
			return w
		}
	}
	return value{}
}

func (c *choice) nearest() (v value) {
	for _, w := range c.of {
		if !v.ok || c.distance(w) < c.distance(v) {
			v = w
		}
	}
	return v
}

// onWeekday is the nearest on the weekday of the node.
func (c *choice) onWeekday() (v value) {
	for _, w := range c.of {
		if weekday(w.from) == int(c.n.weekday) && (!v.ok || c.distance(w) < c.distance(v)) {
			v = w
		}
	}
	v.ok = v.ok && c.distance(v) < 800
	return v
}

// byAdjective picks among the instances by deze, afgelopen, vorige, komende,
// volgende.
func (c *choice) byAdjective() value {
	op := c.n.op
	switch {
	case c.n.adj == adjThis:
		if op == nSeason || op == nQuarter || op == nHalf {
			if v := c.next(true); !v.from.After(c.ref) {
				return v
			}
		}
		if v := instance(c.n, c.ref, 0); !c.news() || c.tense != pastTense || !v.from.After(c.ref) {
			return v
		}
		return c.latest() // "is deze winter gestolen", said in March
	case c.n.adj.back():
		return c.before(op == nSeason || op == nQuarter)
	case c.n.adj == adjNext && op == nWeekday && c.prefer != Future:
		return instance(c.n, c.ref, 1)
	}
	day := dayOf(c.ref)
	for _, v := range c.of {
		if v.from.After(day) && v.from.After(c.ref) {
			return v
		}
	}
	return value{}
}

// before is the last that began before today, or that is over.
func (c *choice) before(over bool) (v value) {
	for _, w := range c.of {
		if w.from.Before(dayOf(c.ref)) && (!over || !w.to.After(c.ref)) {
			v = w
		}
	}
	return v
}

// inContext is the first instance that begins within ctx.
func inContext(n *node, ctx interval) value {
	switch n.op {
	case nWeekNo:
		// ISO weeks belong to a year that may begin some days off.
		return instance(n, addDays(ctx.from, 3), 0)
	case nWeekday:
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

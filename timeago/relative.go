package timeago

import "time"

// What lies at a distance from the reference: units, lengths and the stretches
// beside it.

// unit is vorige week, dit jaar, komend weekend, gisteren.
func (r *reading) unit(n *node) value {
	k := int(n.step)
	switch n.unit {
	case uWeekend:
		return r.weekend(n)
	case uWorkweek:
		from := shift(monday(r.ref), k, Week)
		v := stretch(from, addDays(from, 5), Day)
		v.at = from
		return v
	case uHalfYear:
		y, m, _ := r.ref.Date()
		h := y*2 + (int(m)-1)/6 + k
		from := date(floorDiv(h, 2), (h-2*floorDiv(h, 2))*6+1, 1, r.ref)
		v := stretch(from, addMonths(from, 6), Month)
		v.at = from
		return v
	}
	g := Grain(n.unit)
	if g > Century {
		return value{}
	}
	at := shift(r.ref, k, g)
	// Afgelopen jaar is the twelve months back, afgelopen week the seven days;
	// afgelopen kwartaal is the last whole one. An hour counts from now.
	switch {
	case g <= Hour && k < 0:
		return stretch(at, r.ref, Second)
	case g <= Hour && k > 0:
		return stretch(r.ref, at, Second)
	case (n.adj == adjPast || n.adj == adjFinal) && (g == Week || g == Month || g == Year) && !r.plan:
		to := dayOf(r.ref)
		return value{from: shift(to, -1, g), to: to, at: at, grain: g, ok: true}
	}
	v := point(unitStart(at, g), g)
	v.at = at
	return v
}

// weekend is Friday 18.00 to Monday 00.00. Dit weekend, said early in the week
// in the past tense, is the one just over.
func (r *reading) weekend(n *node) value {
	k, d := 0, weekday(r.ref)
	switch n.adj {
	case adjThis, noAdj:
		if r.prefer == ByTense && (d <= 2 && r.tense == pastTense || d == 1 && r.tense == noTense || d == 3 && r.told) {
			k = -1
		}
	case adjPast, adjFinal, adjLast:
		k = -1
	case adjComing:
		if d >= 6 || d == 5 && r.ref.Hour() >= 18 {
			k = 1
		}
	case adjNext:
		k = int(n.step)
	}
	return weekendOfWeek(shift(monday(r.ref), k, Week))
}

func weekendOfWeek(mon time.Time) value {
	from := at(addDays(mon, 4), 18, 0, 0)
	v := stretch(from, addDays(mon, 7), Day)
	v.at = from
	return v
}

// away moves t by a chain of lengths, step times. The grain is that of the
// finest.
func (r *resolver) away(t time.Time, dur, step int32) (at time.Time, g Grain, ok bool) {
	for id := dur; id != 0; id = r.nodes[id].dur {
		d := &r.nodes[id]
		var moved Time
		if d.unit == uWeekday || d.unit == uWorkday {
			moved = Time{At: countDays(t, int(d.n)/100*int(step), d.unit, int(d.weekday)), Grain: Day}
		} else if moved, ok = offset(t, int(d.n*step), d.unit); !ok {
			return t, g, false
		}
		t = moved.At
		if g == NoGrain || moved.Grain < g {
			g = moved.Grain
		}
	}
	return t, g, true
}

// evalOffset is drie weken geleden, over een uur, de dag na Kerst.
func (r *resolver) evalOffset(n *node) value {
	base := r.ref
	if n.from != 0 {
		b := r.eval(n.from, interval{})
		if !b.begun() {
			return value{}
		}
		base = b.from
	}
	at, g, ok := r.away(base, n.dur, n.step)
	if !ok {
		return value{}
	}
	if n.from != 0 {
		g = min(g, Day)
	}
	if g <= Hour {
		return point(at, g)
	}
	v := point(unitStart(at, g), g)
	v.at = at
	return v
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
	d := &r.nodes[n.dur]
	u, k := unitBase(d.unit)
	count := d.n * int32(k)
	if r.plan && d.approx && count == 300 {
		count = 200
	}
	if r.plan && (u <= uHour || u <= uCentury && count%100 == 0) {
		return r.wholeUnits(int(count/100*n.step), Grain(u))
	}
	from := r.ref
	if u > uHour {
		from = dayOf(from)
	}
	t, ok := offset(from, int(count*n.step), u)
	if !ok {
		return value{}
	}
	to, g := t.At, Grain(u)
	if u > uHour {
		var rest bool
		if to, _, rest = r.away(to, d.dur, n.step); !rest { // de komende 2 weken 3 dagen
			return value{}
		}
		to = dayOf(to)
		if g = t.Grain; d.unit == uQuarter || d.unit == uDecade || d.unit == uCentury {
			g = Grain(d.unit)
		}
	}
	if n.step < 0 {
		from, to = to, from
	}
	return stretch(from, to, g)
}

// wholeUnits is count units of the calendar after the one at hand, or before it
// where count is below zero.
func (r *reading) wholeUnits(count int, g Grain) value {
	from := unitStart(r.ref, g)
	if count < 0 {
		return stretch(shift(from, count, g), from, g)
	}
	from = shift(from, 1, g)
	return stretch(from, shift(from, count, g), g)
}

// evalWithin is binnen drie dagen: from the reference's day on.
func (r *resolver) evalWithin(n *node) value {
	from := r.ref
	at, g, ok := r.away(from, n.dur, 1)
	if !ok {
		return value{}
	}
	if g > Hour && !r.plan {
		from, at = dayOf(r.ref), dayOf(at)
	}
	v := stretch(from, at, g)
	v.at = at
	return v
}

package timeago

import (
	"strconv"
)

// duration fills in the length that a chain of durations names.
func (r *resolver) duration(t Time, n *node) (Time, bool) {
	var sum [uYear + 1]int64 // hundredths of each unit
	t.Kind = Duration
	t.Grain = Century
	for d := n; ; d = &r.nodes[d.a] {
		u, k := unitBase(unit(d.y))
		x := int64(d.x) * k
		g := Grain(u)
		switch u {
		case uDecade:
			sum[uYear] += 10 * x
		case uCentury:
			sum[uYear] += 100 * x
		case uQuarter:
			sum[uMonth] += 3 * x
		case uWeekday:
			sum[uWeek] += x
			g = Week
		case uSeason:
			return t, false
		default:
			sum[u] += x
		}
		if x < 100 || k == 6 && u == uMonth {
			g = finer(g, u)
		}
		t.Grain = min(t.Grain, g)
		t.Approx = t.Approx || d.approx
		if d.a == 0 {
			break
		}
	}
	// A part of a unit goes to the next finer one that divides it.
	carry := func(from, to unit, k int64) {
		if f := sum[from] % 100; f != 0 {
			sum[to] += f * k
			sum[from] -= f
		}
	}
	carry(uYear, uMonth, 12)
	carry(uDay, uHour, 24)
	carry(uHour, uMinute, 60)
	carry(uMinute, uSecond, 60)
	var buf [48]byte
	b := append(buf[:0], 'P')
	put := func(u unit, c byte) {
		if sum[u] == 0 {
			return
		}
		b = strconv.AppendInt(b, sum[u]/100, 10)
		if f := sum[u] % 100; f != 0 {
			b = append(b, '.', byte('0'+f/10))
			if f%10 != 0 {
				b = append(b, byte('0'+f%10))
			}
		}
		b = append(b, c)
	}
	put(uYear, 'Y')
	put(uMonth, 'M')
	put(uWeek, 'W')
	put(uDay, 'D')
	if sum[uHour]|sum[uMinute]|sum[uSecond] != 0 {
		b = append(b, 'T')
		put(uHour, 'H')
		put(uMinute, 'M')
		put(uSecond, 'S')
	}
	if len(b) == 1 {
		return t, false
	}
	t.Duration = string(b)
	return t, true
}

// finer is the grain that a fraction of a unit is exact to.
func finer(g Grain, u unit) Grain {
	switch u {
	case uYear, uDecade, uCentury:
		return Month
	case uDay:
		return Hour
	case uHour:
		return Minute
	case uMinute:
		return Second
	}
	return g
}

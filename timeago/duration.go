package timeago

import (
	"strconv"
)

// tree is the nodes of an expression.
type tree []node

// duration fills in the length that a chain of durations names.
func (nodes tree) duration(t Time, n *node) (Time, bool) {
	var sum length
	t.Kind = Duration
	t.Grain = Century
	for d := n; ; d = &nodes[d.dur] {
		t.Grain = min(t.Grain, sum.add(int64(d.n), d.unit))
		t.Approx = t.Approx || d.approx
		if d.dur == 0 {
			break
		}
	}
	sum.carry()
	var buf [48]byte
	b := sum.append(buf[:0])
	if len(b) == 1 {
		return t, false
	}
	t.Duration = string(b)
	return t, true
}

// add adds n hundredths of a unit and gives the grain that they are exact to.
func (l *length) add(n int64, u unit) Grain {
	base, k := unitBase(u)
	n *= k
	g := Grain(base)
	switch base {
	case uDecade:
		l[uYear] += 10 * n
	case uCentury:
		l[uYear] += 100 * n
	case uQuarter:
		l[uMonth] += 3 * n
	case uWeekday:
		l[uWeek] += n
		g = Week
	default:
		l[base] += n
	}
	if n < 100 || u == uHalfYear {
		return finer(g, base)
	}
	return g
}

// length is a length of time: hundredths of each unit.
type length [uYear + 1]int64

// carry moves the part of a unit to the next finer one that divides it.
func (l *length) carry() {
	for _, c := range [...]struct {
		from, to unit
		k        int64
	}{{uYear, uMonth, 12}, {uDay, uHour, 24}, {uHour, uMinute, 60}, {uMinute, uSecond, 60}} {
		if f := l[c.from] % 100; f != 0 {
			l[c.to] += f * c.k
			l[c.from] -= f
		}
	}
}

// append writes the length in ISO 8601.
func (l *length) append(b []byte) []byte {
	b = append(b, 'P')
	b = l.appendUnit(b, uYear, 'Y')
	b = l.appendUnit(b, uMonth, 'M')
	b = l.appendUnit(b, uWeek, 'W')
	b = l.appendUnit(b, uDay, 'D')
	if l[uHour]|l[uMinute]|l[uSecond] != 0 {
		b = append(b, 'T')
		b = l.appendUnit(b, uHour, 'H')
		b = l.appendUnit(b, uMinute, 'M')
		b = l.appendUnit(b, uSecond, 'S')
	}
	return b
}

func (l *length) appendUnit(b []byte, u unit, c byte) []byte {
	if l[u] == 0 {
		return b
	}
	b = strconv.AppendInt(b, l[u]/100, 10)
	if f := l[u] % 100; f != 0 {
		b = append(b, '.', byte('0'+f/10))
		if f%10 != 0 {
			b = append(b, byte('0'+f%10))
		}
	}
	return append(b, c)
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

package timeago

// What the rules of rules_period.go build for what is counted within a larger
// unit.

// nthOrd reports whether an ordinal counts within a unit; below zero it does so
// from the end.
func nthOrd(n int32) bool { return n != 0 && n <= 60 }

// edgeOrd reports whether an ordinal is the first or the last.
func edgeOrd(n int32) bool { return n == 1 || n == -1 }

// within is element k where it has one of the classes of cats.
func within(k int, cats uint64) term {
	return func(m *match) int32 {
		if !m.is(k, cats) {
			return 0
		}
		return m.id(k)
	}
}

// larger is the unit at hand of element k, a week at least, where it is larger
// than that of element inner.
func larger(inner, k int) term {
	return func(m *match) int32 {
		if u := m.unit(k); !fits(u, max(uWeek, m.unit(inner)+1), uCentury) || m.plural(k) {
			return 0
		}
		return unitHere(k)(m)
	}
}

// nthWeekdayNode is the nth of the weekday of element k.
func nthWeekdayNode(m *match, n int32, k int) node {
	return node{op: nNth, n: n, unit: uWeekday, weekday: int8(m.n(k)), count: 1}
}

// nthWd is the weekday of element k, its ordinal element o, in element c.
func nthWd(o, k, c int) action {
	return func(m *match) bool {
		m.out = nthWeekdayNode(m, m.n(o), k)
		m.out.in = m.id(c)
		return nthOrd(m.out.n) && m.is(c, 1<<cMon|1<<cYear|1<<cBig)
	}
}

func nthWdUnit(m *match) bool {
	u := m.unit(4)
	m.out = nthWeekdayNode(m, m.n(0), 1)
	m.out.in = unitHere(4)(m)
	return nthOrd(m.out.n) && (u == uMonth || u == uYear)
}

// nthWdBare is a planner's "tweede zondag", of the month at hand.
func nthWdBare(m *match) bool {
	m.out = nthWeekdayNode(m, m.n(0), 1)
	m.out.in = m.add(unitNode(uMonth))
	return fits(m.out.n, 1, 5)
}

func nthWdAfter(m *match) bool {
	m.out = nthWeekdayNode(m, m.n(0), 1)
	m.out.from = m.id(3)
	return m.out.n > 0
}

// nthUnit is the unit of element k, its ordinal element o, in what a term names.
func nthUnit(o, k int, t term) action {
	return func(m *match) bool {
		u, n := m.unit(k), m.n(o)
		m.cats = unitGives(u)
		if !nthOrd(n) || !fits(u, uDay, uYear) && u != uWeekend || m.plural(k) {
			return false
		}
		c := t(m)
		return m.when(c != 0, node{op: nNth, n: n, unit: u, count: 1, in: c})
	}
}

// nthUnits is "de eerste zes maanden" of what a term names.
func nthUnits(t term) action {
	return func(m *match) bool {
		q := m.n(1)
		if q%100 != 0 || q <= 0 || !edgeOrd(m.n(0)) {
			return false
		}
		c := t(m)
		return m.when(c != 0, node{op: nNth, n: m.n(0), unit: m.unit(2), count: q / 100, in: c})
	}
}

// nthPlural is "de eerste maanden van dit jaar": three of them.
func nthPlural(t term) action {
	return func(m *match) bool {
		u := m.unit(1)
		if !m.plural(1) || !edgeOrd(m.n(0)) {
			return false
		}
		c := t(m)
		return m.when(c != 0, node{op: nNth, n: m.n(0), unit: u, count: 3, in: c, approx: true})
	}
}

// firstMonths is "in de eerste negen maanden" in a text of business: those of
// the year that they are over in.
func firstMonths(m *match) bool {
	q := m.n(3)
	if q%100 != 0 || q <= 100 || q >= 1200 || m.unit(4) != uMonth {
		return false
	}
	return m.give(node{op: nNth, n: 1, unit: uMonth, count: q / 100, in: m.add(unitNode(uYear)), business: true})
}

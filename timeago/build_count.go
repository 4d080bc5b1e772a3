package timeago

// What the rules of rules_period.go build for what is counted within a larger
// unit.

func nthWd(o, k, c int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nNth, x: m.node(o).x, y: int32(uWeekday), w: m.node(k).x, a: m.id(c), z: 1}
		return nthOrd(m.out.x) && m.c.edges[m.edges[c]].cats&(1<<cMon|1<<cYear|1<<cBig) != 0
	}
}

func nthWdPlan(o, k, c int) func(*match) bool {
	return func(m *match) bool { return m.liberal() && nthWd(o, k, c)(m) }
}

func nthOrd(x int32) bool { return x >= -2 && x != 0 && x <= 60 }

func nthWdUnit(m *match) bool {
	a := m.add(node{op: nUnit, y: int32(m.x(4)), z: adjThis})
	m.out = node{op: nNth, x: m.node(0).x, y: int32(uWeekday), w: m.node(1).x, a: a, z: 1}
	u := unit(m.x(4))
	return nthOrd(m.out.x) && (u == uMonth || u == uYear)
}

// nthWdBare is a planner's "tweede zondag", of the month at hand.
func nthWdBare(m *match) bool {
	a := m.add(node{op: nUnit, y: int32(uMonth), z: adjThis})
	m.out = node{op: nNth, x: m.node(0).x, y: int32(uWeekday), w: m.node(1).x, a: a, z: 1}
	return m.liberal() && m.out.x > 0 && m.out.x <= 5
}

func nthWdAfter(m *match) bool {
	m.out = node{op: nNth, x: m.node(0).x, y: int32(uWeekday), w: m.node(1).x, b: m.id(3), z: 1}
	return m.out.x > 0 && m.out.x < 60
}

func nthUnit(o, k, c int) func(*match) bool {
	return func(m *match) bool {
		u := unit(m.x(k))
		m.out = node{op: nNth, x: m.node(o).x, y: int32(u), a: m.id(c), z: 1}
		m.cats = unitGives(u)
		return nthOrd(m.out.x) && (u >= uDay && u <= uYear || u == uWeekend) && !m.plural(k) &&
			m.c.edges[m.edges[c]].cats&(1<<cMon|1<<cYear|1<<cBig|1<<cWeek|1<<cEra) != 0
	}
}

func nthUnitDe(m *match) bool { return m.liberal() && nthUnit(1, 2, 4)(m) }

func nthUnitOf(m *match) bool {
	u, big := unit(m.x(1)), unit(m.x(4))
	a := m.add(node{op: nUnit, y: int32(big), z: adjThis})
	m.out = node{op: nNth, x: m.node(0).x, y: int32(u), a: a, z: 1}
	m.cats = unitGives(u)
	return nthOrd(m.out.x) && u >= uDay && u < big && big <= uYear && !m.plural(1) && !m.plural(4)
}

func nthUnits(o, q, k, c int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(q).x
		m.out = node{op: nNth, x: m.node(o).x, y: int32(m.x(k)), z: n / 100, a: m.id(c)}
		return n%100 == 0 && n > 0 && n < 100000 && (m.out.x == 1 || m.out.x == -1)
	}
}

// nthPlural is "de eerste maanden van dit jaar": three of them.
func nthPlural(c int) func(*match) bool {
	return func(m *match) bool {
		u := unit(m.x(1))
		m.out = node{op: nNth, x: m.node(0).x, y: int32(u), z: 3, a: m.id(c), approx: true}
		return m.plural(1) && u <= uYear && (m.out.x == 1 || m.out.x == -1) &&
			m.c.edges[m.edges[c]].cats&(1<<cMon|1<<cYear|1<<cBig|1<<cEra) != 0
	}
}

func nthPluralOf(m *match) bool {
	u, big := unit(m.x(1)), unit(m.x(4))
	a := m.add(node{op: nUnit, y: int32(big), z: adjThis})
	m.out = node{op: nNth, x: m.node(0).x, y: int32(u), z: 3, a: a, approx: true}
	return m.plural(1) && !m.plural(4) && (m.out.x == 1 || m.out.x == -1) && u < big && big >= uMonth && big <= uYear
}

func nthUnitsOf(m *match) bool {
	n := m.node(1).x
	a := m.add(node{op: nUnit, y: int32(m.x(5)), z: adjThis})
	m.out = node{op: nNth, x: m.node(0).x, y: int32(m.x(2)), z: n / 100, a: a}
	return n%100 == 0 && n > 0 && n < 100000 && (m.out.x == 1 || m.out.x == -1) && unit(m.x(5)) > unit(m.x(2)) && unit(m.x(5)) <= uCentury
}

// firstMonths is "in de eerste negen maanden" in a text of business: those of
// the year that they are over in.
func firstMonths(m *match) bool {
	n := m.node(3).x
	a := m.add(node{op: nUnit, y: int32(uYear), z: adjThis})
	m.out = node{op: nNth, x: 1, y: int32(uMonth), z: n / 100, a: a, w: 1}
	return m.news() && n%100 == 0 && n > 100 && n < 1200 && unit(m.x(4)) == uMonth
}

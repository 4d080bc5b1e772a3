package timeago

// What the rules of rules_period.go build.

// unitGives is the classes of a named unit.
func unitGives(u unit) uint64 {
	switch u {
	case uDay, uWorkday:
		return gDay
	case uWeek, uWeekend, uWorkweek:
		return gWeek
	case uMonth:
		return gMon
	case uYear:
		return gYear
	case uQuarter, uHalfYear:
		return gBig
	case uDecade, uCentury:
		return gEra
	}
	return gT
}

// adjUnit is the unit of element k with the adjective of element a.
func adjUnit(a, k int) action {
	return func(m *match) bool {
		z, u := m.adj(a), m.unit(k)
		m.cats = unitGives(u)
		switch {
		case m.plural(k):
			// Unnumbered, as afgelopen weken: three of them by convention.
			m.cats = gT
			d := m.add(node{op: nDur, n: 300, unit: u, approx: true})
			return m.when(z != adjThis, rollNode(d, z, true))
		case m.liberal():
		case u == uSecond, u == uMinute, z == adjFinal && u == uDay:
			return false
		case u == uDay && (z == adjNext || z == adjLast):
			return m.give(besideDay(m, z.step())) // of the day last named
		}
		m.out = node{op: nUnit, unit: u, step: z.step(), adj: z}
		return u <= uCentury || u == uHalfYear || u == uWeekend || u == uWorkweek
	}
}

// weekNo is "week 48".
func weekNo(k int) action {
	return func(m *match) bool {
		w := m.whole(k)
		return m.when(w >= 1, node{op: nWeekNo, n: w})
	}
}

func weekAt(k int) term { return made(weekNo(k)) }

// holding is the week or the weekend that holds the day of element k.
func holding(u unit, k int) action {
	return func(m *match) bool { return m.give(node{op: nWeekOf, of: m.id(k), unit: u}) }
}

func unitSkip(u unit) action {
	return func(m *match) bool { return m.give(node{op: nUnit, unit: u, step: 2, adj: adjNext}) }
}

func theWeekend(m *match) bool { return m.give(node{op: nUnit, unit: uWeekend}) }

// theUnit is "het jaar", which in running text is any year at all.
func theUnit(m *match) bool {
	u := m.unit(1)
	m.cats = unitGives(u)
	return m.when(fits(m.single(1), uDay, uYear), unitNode(u))
}

func monthNode(mo int32, a adj) node { return node{op: nMonth, month: int8(mo), adj: a} }

func month(k int) action {
	return func(m *match) bool { return m.give(monthNode(m.n(k), noAdj)) }
}

func adjMonth(m *match) bool { return m.give(monthNode(m.n(1), m.adj(0))) }

func monthAt(k int) term { return made(month(k)) }

// monthNo is a month in digits.
func monthNo(k int) term {
	return func(m *match) int32 {
		if n := m.n(k); fits(n, 1, 12) {
			return m.add(monthNode(n, noAdj))
		}
		return 0
	}
}

// yearAt is the year of element k: digits, a word, or a year that counts from
// the reference.
func yearAt(k int) term {
	return func(m *match) int32 {
		if n := m.node(k); n.op == nInt || n.op == nWord {
			return m.add(yearNode(n.n))
		}
		return m.id(k)
	}
}

func quoted(m *match) bool {
	return m.when(m.node(1).digits == 2, node{op: nYear, year: m.n(1), form: quotedYear})
}

// monIn is the month of one element in the year of another, but not "sinds 2003
// Jan Hein Oldeman".
func monIn(mo, y int) action {
	return func(m *match) bool {
		n := m.node(mo)
		m.in(m.id(mo), m.id(y))
		return n.op == nMonth && n.adj == noAdj && !(m.news() && y < mo && (m.capital(mo) || m.node(y).form == quotedYear))
	}
}

func monShortYear(m *match) bool {
	y := m.node(1)
	if y.digits != 2 || y.n <= 31 {
		return false
	}
	return m.in(monthAt(0)(m), m.add(node{op: nYear, year: y.n, form: shortYear}))
}

// quarterOf is the ordinal of element k as a quarter, the last the fourth.
func quarterOf(m *match, k int) int32 {
	if m.n(k) == -1 {
		return 4
	}
	return m.n(k)
}

// quarterOrd is "derde kwartaal".
func quarterOrd(k int) term {
	return func(m *match) int32 { return quarterNode(m, quarterOf(m, k), noAdj) }
}

func quarterNode(m *match, q int32, a adj) int32 {
	if !fits(q, 1, 4) {
		return 0
	}
	return m.add(node{op: nQuarter, n: q, adj: a})
}

// quarter alone is of the year that the direction gives; the last is behind.
func quarter(m *match) bool {
	q := m.n(0)
	return m.when(fits(q, 1, 4) || q == -1, node{op: nQuarter, n: q})
}

// adjQuarter is "het lopende tweede kwartaal".
func adjQuarter(m *match) bool {
	q := quarterOf(m, 1)
	return m.when(fits(q, 1, 4), node{op: nQuarter, n: q, adj: m.adj(0)})
}

// quarterAt is a quarter in one digit.
func quarterAt(k int) term {
	return func(m *match) int32 {
		if m.node(k).digits != 1 {
			return 0
		}
		return quarterNode(m, m.n(k), noAdj)
	}
}

// quarterCode is Q1, whose digit is element k.
func quarterCode(k int) action {
	return func(m *match) bool {
		n := m.node(k)
		return m.when(fits(n.n, 1, 4) && n.digits == 1 && m.capital(k-1), node{op: nQuarter, n: n.n})
	}
}

func halfYearOf(m *match, h int32, a adj) bool {
	return m.when(h == 1 || h == 2, node{op: nHalf, n: h, adj: a})
}

// half is the half-year of an ordinal, the last the second.
func half(m *match) bool {
	h := m.n(0)
	if h == -1 {
		h = 2
	}
	return halfYearOf(m, h, noAdj)
}

// halfAt is H1, whose digit is element k.
func halfAt(k int) term {
	return made(func(m *match) bool {
		return m.node(k).digits == 1 && m.capital(k-1) && halfYearOf(m, m.n(k), noAdj)
	})
}

// halfBare is "de tweede helft", a half-year where the text is of business.
func halfBare(m *match) bool {
	ok := halfYearOf(m, m.n(1), noAdj)
	m.out.business = true
	return ok
}

func seasonNode(s int32, a adj) node { return node{op: nSeason, n: s, adj: a} }

func season(m *match) bool { return m.give(seasonNode(m.n(0), noAdj)) }

func adjSeason(m *match) bool { return m.give(seasonNode(m.n(1), m.adj(0))) }

func seasonAt(k int) term {
	return func(m *match) int32 { return m.add(seasonNode(m.n(k), noAdj)) }
}

// yearSeason is "volgend jaar in het najaar".
func yearSeason(m *match) bool {
	return m.when(m.node(0).op == nUnit, node{op: nIn, of: seasonAt(3)(m), in: m.id(0)})
}

func year(k int) action {
	return func(m *match) bool { return yearOf(m, m.n(k), 1) }
}

func yearWords(m *match) bool {
	y := m.whole(2)
	return m.when(fits(y, 0, 99), yearNode(2000+y))
}

// subAs is a part of what a term names.
func subAs(p portion, t term) action {
	return func(m *match) bool { return subOf(m, p, t(m)) }
}

func subOf(m *match, p portion, of int32) bool {
	return m.when(of != 0, node{op: nSub, sub: p, of: of})
}

// sub is the part that element s names: begin, medio, eind.
func sub(s int, t term) action {
	return func(m *match) bool { return subOf(m, portion(m.n(s)), t(m)) }
}

// halfOf is the first or the second half of a month, a season, a decade.
func halfOf(k int) action {
	first, last := subAs(subEarly, periodAt(k)), subAs(subLate, periodAt(k))
	return func(m *match) bool {
		switch m.n(0) {
		case 1:
			return first(m)
		case 2, -1:
			return last(m)
		}
		return false
	}
}

// periodAt is element k where it has a begin, a middle and an end.
func periodAt(k int) term {
	return func(m *match) int32 {
		if !m.is(k, 1<<cWeek|1<<cMon|1<<cBig|1<<cYear|1<<cEra|1<<cDate2) {
			return 0
		}
		return m.id(k)
	}
}

// unitAt is the unit at hand of such a length.
func unitAt(k int) term {
	return func(m *match) int32 {
		if u := m.single(k); !fits(u, uWeek, uCentury) {
			return 0
		}
		return unitHere(k)(m)
	}
}

// unitHere is the unit of element k that the reference lies in.
func unitHere(k int) term {
	return func(m *match) int32 { return m.add(unitNode(m.unit(k))) }
}

// halfwayPart is "halverwege de middag".
func halfwayPart(m *match) bool {
	h := partHours[m.part(2)]
	m.out = hourNode(int32(h[0]+h[1])/2, false)
	m.out.approx = true
	return true
}

// endOfDay is "aan het eind van de dag".
func endOfDay(m *match) bool {
	return m.when(m.has(5) || m.begins(4, 'v'), node{op: nLast, of: today(m)})
}

// endOf is the last moment of the day of element k.
func endOf(k int) action {
	return func(m *match) bool { return m.when(m.is(k, 1<<cDay), node{op: nLast, of: m.id(k)}) }
}

// rest is what is left of the period of element k.
func rest(k int) action {
	return func(m *match) bool {
		return m.when(m.is(k, 1<<cWeek|1<<cMon|1<<cYear|1<<cBig|1<<cDay), node{op: nRest, of: m.id(k), step: 1})
	}
}

func restUnit(m *match) bool {
	return m.when(fits(m.single(3), uDay, uYear) && (m.has(1) || m.has(2)), node{op: nRest, of: unitHere(3)(m), step: 1})
}

// toDate is "jaar tot op heden".
func toDate(m *match) bool {
	of := m.id(0)
	if m.node(0).op == nWord {
		of = unitHere(0)(m)
	}
	return m.give(node{op: nRest, of: of, step: -1})
}

// laterIn is a planner's "later deze week", what is left of it, and "eerder deze
// week".
func laterIn(t term) action {
	return func(m *match) bool {
		of, step := t(m), int32(1)
		if m.begins(0, 'e') {
			step = -1
		}
		return m.when(m.c.nodes[of].op == nUnit, node{op: nRest, of: of, step: step})
	}
}

// sameUnitYear is "dezelfde maand een jaar eerder".
func sameUnitYear(m *match) bool {
	u := m.unit(1)
	return m.when(u == uMonth || u == uQuarter, node{op: nSameUnit, unit: u, step: -1})
}

func sameUnit(m *match) bool {
	u := m.single(1)
	return m.when(fits(u, uDay, uYear) || u == uWeekend, node{op: nSameUnit, unit: u})
}

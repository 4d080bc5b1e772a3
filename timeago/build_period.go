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

// plural reports whether the atom of element k is a plural: weken, jaren.
func (m *match) plural(k int) bool {
	a := m.c.atoms[m.at[k]]
	w := m.c.s[a.start:a.end]
	n := len(w)
	return n > 3 && (w[n-2:] == "en" && w != "weekeinden" || w == "weekends") || w == "decennia"
}

func adjUnit(adj, k int) func(*match) bool {
	return func(m *match) bool {
		z, u := m.node(adj).x, unit(m.x(k))
		m.cats = unitGives(u)
		if m.plural(k) {
			// Unnumbered, as afgelopen weken: three of them by convention.
			if z == adjThis {
				return false
			}
			d := m.add(node{op: nDur, x: 300, y: int32(u), approx: true, z: noAdj})
			m.out = node{op: nRoll, a: d, x: rollDir(z), approx: true, z: z}
			m.cats = gT
			return true
		}
		if !m.liberal() && (u == uSecond || u == uMinute || z == adjFinal && (u == uDay || u == uMinute)) {
			return false
		}
		if u == uDay && (z == adjNext || z == adjLast) && !m.liberal() {
			// "de volgende dag" hangs on a day named before.
			d := m.add(node{op: nDur, x: 100, y: int32(uDay), z: noAdj})
			m.out = node{op: nAnchor, a: d, x: adjStep(z), w: 1, z: noAdj}
			return true
		}
		m.out = node{op: nUnit, y: int32(u), x: adjStep(z), z: z}
		return u <= uCentury && u != uSeason || u == uHalfYear || u == uWeekend || u == uWorkweek
	}
}

func adjStep(z int32) int32 {
	switch z {
	case adjThis:
		return 0
	case adjPast, adjLast, adjFinal:
		return -1
	}
	return 1
}

func rollDir(z int32) int32 {
	if z == adjPast || z == adjLast || z == adjFinal {
		return -1
	}
	return 1
}

// weekNo is "week 48".
func weekNo(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nWeekNo, x: m.weekOf(k), z: noAdj}
		return m.out.x >= 1 && m.out.x <= 53
	}
}

// weekYear is week w of year y, elements of the match.
func weekYear(w, y int) func(*match) bool {
	return func(m *match) bool { return weekNo(w)(m) && m.in(yearNode(m, y)) }
}

// in puts what was built within another node.
func (m *match) in(outer int32) bool {
	m.out = node{op: nIn, a: m.add(m.out), b: outer, z: noAdj}
	return true
}

// quarterAt is quarter q of year y, halfAt the half-year: elements of the
// match, in digits.
func quarterAt(q, y int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(q)
		m.out = node{op: nQuarter, x: n.x, z: noAdj}
		return n.x >= 1 && n.x <= 4 && n.y == 1 && m.in(yearNode(m, y))
	}
}

func halfAt(h, y int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(h)
		m.out = node{op: nHalf, x: n.x, z: noAdj}
		return n.x >= 1 && n.x <= 2 && n.y == 1 && m.capital(h-1) && m.in(yearNode(m, y))
	}
}

func weekOf(m *match) bool {
	m.out = node{op: nWeekOf, a: m.id(4), y: int32(uWeek), z: noAdj}
	return true
}

func weekendOf(m *match) bool {
	m.out = node{op: nWeekOf, a: m.id(3), y: int32(uWeekend), z: noAdj}
	return true
}

// weekendOfDates is "het weekend van 12 en 13 mei": the one of the last date.
func weekendOfDates(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nWeekOf, a: m.id(k), y: int32(uWeekend), z: noAdj}
		return true
	}
}

func unitSkip(u unit) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nUnit, y: int32(u), x: 2, z: adjNext}
		return true
	}
}

func bareUnit(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nUnit, y: int32(uWeekend), z: noAdj}
		return true
	}
}

// theUnit is "het jaar", which in running text is any year at all.
func theUnit(m *match) bool {
	u := unit(m.x(1))
	if !m.liberal() || u > uYear || u < uDay || m.plural(1) {
		return false
	}
	m.cats = unitGives(u)
	m.out = node{op: nUnit, y: int32(u), z: adjThis}
	return true
}

func month(k, adj int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nMonth, x: m.node(k).x, z: noAdj}
		if adj >= 0 {
			m.out.z = m.node(adj).x
		}
		return true
	}
}

func monAbbrPlan(m *match) bool {
	m.out = node{op: nMonth, x: m.node(0).x, z: noAdj}
	return m.liberal()
}

func yearNode(m *match, k int) int32 {
	n := m.node(k)
	if n.op == nInt || n.op == nWord {
		return m.add(node{op: nYear, x: n.x})
	}
	return m.id(k)
}

// quarterIn is Q1, as a member of a list.
func quarterIn(m *match) bool {
	n := m.node(1)
	m.out = node{op: nQuarter, x: n.x, z: noAdj}
	return n.x >= 1 && n.x <= 4 && n.y == 1 && m.capital(0)
}

// quoted is the year of two digits behind an apostrophe.
func quoted(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nYear, x: m.node(k).x, y: quotedYear}
		return m.node(k).y == 2
	}
}

func monYear(mo, y int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(mo)
		if n.op != nMonth && n.op != nWord || n.op == nMonth && n.z != noAdj {
			return false
		}
		a := m.add(node{op: nMonth, x: n.x, z: noAdj})
		m.out = node{op: nIn, a: a, b: yearNode(m, y), z: noAdj}
		return true
	}
}

func monIn(mo, y int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(mo)
		m.out = node{op: nIn, a: m.id(mo), b: m.id(y), z: noAdj}
		if m.news() && y < mo && m.capital(mo) {
			return false // sinds 2003 Jan Hein Oldeman
		}
		return n.op == nMonth && n.z == noAdj
	}
}

func yearMon(m *match) bool {
	a := m.add(node{op: nMonth, x: m.node(2).x, z: noAdj})
	m.out = node{op: nIn, a: a, b: yearNode(m, 0), z: noAdj}
	return m.liberal()
}

func monShortYear(m *match) bool {
	a := m.add(node{op: nMonth, x: m.node(0).x, z: noAdj})
	n := m.node(1)
	y := m.add(node{op: nYear, x: n.x, y: shortYear})
	m.out = node{op: nIn, a: a, b: y, z: noAdj}
	return m.liberal() && n.y == 2 && n.x > 31
}

func monShortYear2(k int) func(*match) bool {
	return func(m *match) bool {
		a := m.add(node{op: nMonth, x: m.node(0).x, z: noAdj})
		n := m.node(k)
		y := m.add(node{op: nYear, x: n.x, y: quotedYear})
		m.out = node{op: nIn, a: a, b: y, z: noAdj}
		return n.y == 2
	}
}

func numMonth(mo, y int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(mo)
		a := m.add(node{op: nMonth, x: n.x, z: noAdj})
		m.out = node{op: nIn, a: a, b: yearNode(m, y), z: noAdj}
		return m.liberal() && n.x >= 1 && n.x <= 12
	}
}

func quarter(m *match) bool {
	m.out = node{op: nQuarter, x: m.node(0).x, z: noAdj}
	return m.out.x >= 1 && m.out.x <= 4 || m.out.x == -1
}

// adjQuarter is "het lopende tweede kwartaal".
func adjQuarter(m *match) bool {
	x := m.node(1).x
	if x == -1 {
		x = 4
	}
	m.out = node{op: nQuarter, x: x, z: m.node(0).x}
	return x >= 1 && x <= 4 && m.out.z != adjFinal
}

func adjHalf(m *match) bool {
	x := m.node(1).x
	m.out = node{op: nHalf, x: x, z: m.node(0).x}
	return (x == 1 || x == 2) && m.out.z != adjFinal
}

func quarterYear(m *match) bool {
	x := m.node(0).x
	if x == -1 {
		x = 4
	}
	a := m.add(node{op: nQuarter, x: x, z: noAdj})
	m.out = node{op: nIn, a: a, b: yearNode(m, 3), z: noAdj}
	return x >= 1 && x <= 4
}

func quarterYear2(m *match) bool {
	a := m.add(node{op: nQuarter, x: m.node(3).x, z: noAdj})
	m.out = node{op: nIn, a: a, b: yearNode(m, 0), z: noAdj}
	return m.node(3).x >= 1 && m.node(3).x <= 4
}

func quarterCode(year bool) func(*match) bool {
	return func(m *match) bool {
		n := m.node(1)
		if n.x < 1 || n.x > 4 || n.y != 1 || !m.capital(0) || !year && !m.liberal() {
			return false
		}
		m.out = node{op: nQuarter, x: n.x, z: noAdj}
		if year {
			a := m.add(m.out)
			m.out = node{op: nIn, a: a, b: yearNode(m, 3), z: noAdj}
		}
		return true
	}
}

func quarterNews(m *match) bool {
	n := m.node(2)
	m.out = node{op: nQuarter, x: n.x, z: noAdj}
	return n.x >= 1 && n.x <= 4 && n.y == 1 && m.capital(1)
}

func half(k, y int) func(*match) bool {
	return func(m *match) bool {
		x := m.node(k).x
		if x == -1 {
			x = 2
		}
		m.out = node{op: nHalf, x: x, z: noAdj}
		if y >= 0 {
			a := m.add(m.out)
			m.out = node{op: nIn, a: a, b: yearNode(m, y), z: noAdj}
		}
		return x == 1 || x == 2
	}
}

// halfBare is "de tweede helft", a half-year where the text is of business.
func halfBare(m *match) bool {
	m.out = node{op: nHalf, x: m.node(1).x, z: noAdj, w: 1}
	return m.news() && (m.out.x == 1 || m.out.x == 2)
}

func season(k, adj int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nSeason, x: m.node(k).x, z: noAdj}
		if adj >= 0 {
			m.out.z = m.node(adj).x
		}
		return true
	}
}

func seasonYear(m *match) bool {
	a := m.add(node{op: nSeason, x: m.node(0).x, z: noAdj})
	m.out = node{op: nIn, a: a, b: yearNode(m, 2), z: noAdj}
	return true
}

func yearSeason(m *match) bool {
	a := m.add(node{op: nSeason, x: m.node(3).x, z: noAdj})
	m.out = node{op: nIn, a: a, b: m.id(0), z: noAdj}
	return m.node(0).op == nUnit
}

func seasonIn(m *match) bool { return seasonYear(m) }

func year(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nYear, x: m.node(k).x}
		return m.out.x >= 1 && m.out.x <= maxYear
	}
}

// wholeYear is "heel het jaar": the year at hand.
func wholeYear(m *match) bool {
	m.out = node{op: nUnit, y: int32(uYear), z: adjThis}
	return true
}

// wholeYearNews is "de verwachting voor het hele jaar"; alone it is a length.
func wholeYearNews(m *match) bool { return m.news() && wholeYear(m) }

// yearPlan is "jaar 247", which in running text is a year of study and a
// percentage.
func yearPlan(m *match) bool { return m.liberal() && year(1)(m) }

func yearWords(m *match) bool {
	v := m.node(2).x
	m.out = node{op: nYear, x: 2000 + v/100}
	return v%100 == 0 && v < 10000
}

// halfOf is the first or the second half of a month, a season, a decade.
func halfOf(k int) func(*match) bool {
	return func(m *match) bool {
		s := int32(subEarly)
		switch m.node(0).x {
		case 1:
		case 2, -1:
			s = subLate
		default:
			return false
		}
		return makeSub(m, s, k)
	}
}

func sub(s, k int) func(*match) bool {
	return func(m *match) bool { return makeSub(m, m.node(s).x, k) }
}

func subAs(s int32, k int) func(*match) bool {
	return func(m *match) bool { return makeSub(m, s, k) }
}

// subbable are the classes that have a begin, a middle and an end.
const subbable = 1<<cWeek | 1<<cMon | 1<<cBig | 1<<cYear | 1<<cEra | 1<<cDate2

func makeSub(m *match, s int32, k int) bool {
	if m.edges[k] >= 0 && m.c.edges[m.edges[k]].cats&subbable == 0 {
		return false
	}
	if n := m.node(k); n.op == nSub || n.op == nNow {
		return false
	}
	m.out = node{op: nSub, x: s, a: m.id(k), z: noAdj}
	return true
}

func subUnit(s, k int) func(*match) bool {
	return func(m *match) bool { return subOfUnit(m, m.node(s).x, k) }
}

func subUnitAs(s int32, k int) func(*match) bool {
	return func(m *match) bool { return subOfUnit(m, s, k) }
}

func subUnitWord(m *match) bool {
	s := int32(subBegin)
	if m.c.s[m.c.atoms[m.at[1]].start]|0x20 == 'm' {
		s = subMid
	}
	return subOfUnit(m, s, 4)
}

func subOfUnit(m *match, s int32, k int) bool {
	u := unit(m.x(k))
	a := m.add(node{op: nUnit, y: int32(u), z: adjThis})
	m.out = node{op: nSub, x: s, a: a, z: noAdj}
	return u >= uWeek && u <= uCentury && !m.plural(k)
}

func halfwayPart(m *match) bool {
	h := map[part]int32{night: 3, morning: 9, afternoon: 15, evening: 21}[part(m.node(2).x)]
	m.out = node{op: nClock, x: h, y: -1, z: -1, approx: true}
	return true
}

func subSeason(m *match) bool {
	a := m.add(node{op: nSeason, x: m.node(1).x, z: noAdj})
	m.out = node{op: nSub, x: subMid, a: a, z: noAdj}
	return true
}

func endOfDay(m *match) bool {
	a := m.add(node{op: nUnit, y: int32(uDay), z: noAdj})
	m.out = node{op: nLast, a: a, z: noAdj}
	return m.liberal() && (m.has(5) || m.c.s[m.c.atoms[m.at[4]].start]|0x20 == 'v')
}

func endOfDayT(m *match) bool {
	m.out = node{op: nLast, a: m.id(2), z: noAdj}
	return m.liberal() && m.edges[2] >= 0 && m.c.edges[m.edges[2]].cats&(1<<cDay) != 0
}

func endOfDayAfter(m *match) bool {
	m.out = node{op: nLast, a: m.id(0), z: noAdj}
	return m.liberal() && m.edges[0] >= 0 && m.c.edges[m.edges[0]].cats&(1<<cDay) != 0
}

func rest(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nRest, a: m.id(k), x: 1, z: noAdj}
		return m.c.edges[m.edges[k]].cats&(1<<cWeek|1<<cMon|1<<cYear|1<<cBig|1<<cDay) != 0
	}
}

func restUnit(m *match) bool {
	u := unit(m.x(3))
	a := m.add(node{op: nUnit, y: int32(u), z: adjThis})
	m.out = node{op: nRest, a: a, x: 1, z: noAdj}
	return u >= uDay && u <= uYear && !m.plural(3) && (m.has(1) || m.has(2))
}

func toDate(m *match) bool {
	a := m.id(0)
	if m.node(0).op == nWord {
		a = m.add(node{op: nUnit, y: m.node(0).x, z: adjThis})
	}
	m.out = node{op: nRest, a: a, x: -1, z: noAdj}
	return m.liberal()
}

// laterIn is a planner's "later deze week": what is left of it.
func laterIn(k int) func(*match) bool {
	return func(m *match) bool {
		x := int32(1)
		if m.c.s[m.c.atoms[m.at[0]].start]|0x20 == 'e' {
			x = -1
		}
		m.out = node{op: nRest, a: m.id(k), x: x, z: noAdj}
		return m.liberal() && m.node(k).op == nUnit
	}
}

func laterInUnit(m *match) bool {
	a := m.add(node{op: nUnit, y: int32(m.x(3)), z: adjThis})
	x := int32(1)
	if m.c.s[m.c.atoms[m.at[0]].start]|0x20 == 'e' {
		x = -1
	}
	m.out = node{op: nRest, a: a, x: x, z: noAdj}
	return m.liberal()
}

// sameUnitYear is "dezelfde maand een jaar eerder".
func sameUnitYear(years int32) func(*match) bool {
	return func(m *match) bool {
		u := unit(m.x(1))
		m.out = node{op: nSameUnit, y: int32(u), x: years, z: noAdj}
		return (u == uMonth || u == uQuarter) && m.news()
	}
}

func sameUnit(m *match) bool {
	u := unit(m.x(1))
	m.out = node{op: nSameUnit, y: int32(u), z: noAdj}
	return (u >= uDay && u <= uYear || u == uWeekend) && !m.plural(1)
}

func samePart(m *match) bool {
	a := m.add(node{op: nPart, x: m.node(1).x, z: noAdj})
	d := m.add(node{op: nSameUnit, y: int32(uDay), z: noAdj})
	m.out = node{op: nIn, a: a, b: d, z: noAdj}
	return true
}

package timeago

// What the rules of rules_range.go build.

func span(a, b int, in bool) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nRange, a: m.id(a), b: m.id(b), z: noAdj}
		if in {
			m.out.x = 1
		}
		if m.node(a).op == nClock {
			return clockSpan(m, *m.node(a), *m.node(b))
		}
		return comparable2(m.node(a), m.node(b))
	}
}

// between is a range of tussen. Two units of unlike size are compared, they
// bound nothing: "het verschil tussen dit weekend en volgend jaar".
func between(a, b int) func(*match) bool {
	return func(m *match) bool {
		p, q := m.node(a), m.node(b)
		if !m.liberal() && p.op == nUnit && q.op == nUnit && p.y != q.y && (unit(p.y) > uDay || unit(q.y) > uDay) {
			return false
		}
		return span(a, b, true)(m)
	}
}

func comparable2(a, b *node) bool {
	if (a.op == nClock) != (b.op == nClock) && a.op != nIn && b.op != nIn {
		return false
	}
	return a.op != nRange && b.op != nRange && a.op != nRoll && b.op != nRoll
}

func spanTot(a, b int) func(*match) bool { return span(a, b, false) }

// spanDash is "8 mei - 12 mei"; in running text a dash between two times
// is more often a break in the sentence.
func spanDash(a, b int) func(*match) bool {
	whole := span(a, b, true)
	return func(m *match) bool {
		if !m.liberal() && (m.space(b-1) || m.node(a).op == nYear && m.node(b).op == nYear) {
			return false
		}
		if m.node(a).op == nMonth && m.node(b).op == nYear {
			return false // sep-2012
		}
		return whole(m)
	}
}

func spanYears(a, b int) func(*match) bool {
	return func(m *match) bool {
		x, y := m.node(a).x, m.node(b).x
		if m.news() && m.c.s[m.c.atoms[m.at[b-1]].start] == '/' {
			return false // a season of sport
		}
		if x >= y || y-x > 200 || !m.liberal() && m.space(b-1) != m.space(b) {
			return false
		}
		p, q := m.add(node{op: nYear, x: x}), m.add(node{op: nYear, x: y})
		m.out = node{op: nRange, a: p, b: q, x: 1, z: noAdj}
		return true
	}
}

func spanMon(a, b int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(b)
		p := m.add(node{op: nMonth, x: m.node(a).x, z: noAdj})
		m.out = node{op: nRange, a: p, b: m.id(b), x: 1, z: noAdj}
		return n.op == nIn || n.op == nMonth
	}
}

func spanMonPlan(a, b int) func(*match) bool {
	return func(m *match) bool { return m.liberal() && spanMon(a, b)(m) }
}

// spanDays is two days, the month said with the second alone. in: 0 the
// second is out, 1 in, 2 the two are named together and must be neighbours.
func spanDays(a, b, in int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(b)
		var p node
		switch n.op {
		case nDM:
			p = node{op: nDM, x: n.x, y: m.node(a).x, z: n.z}
			if p.y >= n.y {
				return false
			}
		case nDMY:
			p = node{op: nDMY, x: n.x, y: n.y, z: m.node(a).x}
			if p.z >= n.z {
				return false
			}
		default:
			return false
		}
		if in == 2 && p.y+p.z+1 != n.y+n.z {
			return false
		}
		m.out = node{op: nRange, a: m.add(p), b: m.id(b), z: noAdj}
		if in > 0 {
			m.out.x = 1
		}
		return true
	}
}

// spanThree is three days in a row.
func spanThree(m *match) bool {
	return m.node(0).x+1 == m.node(2).x && spanDays(0, 4, 1)(m) && m.node(2).x+1 == lastDay(m.node(4))
}

// lastDay is the day of the month of a date.
func lastDay(n *node) int32 {
	if n.op == nDM {
		return n.y
	}
	return n.z
}

func spanMonDays(mo, a, b int) func(*match) bool {
	return func(m *match) bool {
		p := m.add(node{op: nDM, x: m.node(mo).x, y: m.node(a).x, z: noAdj})
		q := m.add(node{op: nDM, x: m.node(mo).x, y: m.node(b).x, z: noAdj})
		m.out = node{op: nRange, a: p, b: q, x: 1, z: noAdj}
		return m.liberal() && m.node(a).x < m.node(b).x
	}
}

func spanUnitDays(u, a, b int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(u)
		if !m.liberal() || m.node(a).x >= m.node(b).x || !(n.op == nUnit && unit(n.y) == uMonth || n.op == nIn && m.c.nodes[n.a].op == nMonth || n.op == nMonth) {
			return false
		}
		p := m.add(node{op: nIn, a: m.id(a), b: m.id(u), z: noAdj})
		q := m.add(node{op: nIn, a: m.id(b), b: m.id(u), z: noAdj})
		m.out = node{op: nRange, a: p, b: q, x: 1, z: noAdj}
		return true
	}
}

func spanClock(a, b int) func(*match) bool {
	return func(m *match) bool {
		p, q := *m.node(a), *m.node(b)
		if p.op != nClock || q.op != nClock {
			return false
		}
		if m.news() && !m.has(0) && m.c.edges[m.edges[a]].cats&gHour != 0 && q.w != 0 {
			return false // windkracht 6 tot 7 in de avond
		}
		if m.has(0) && m.edges[0] == -1 {
			w := m.c.atoms[m.at[0]]
			first := m.c.s[w.start] | 0x20
			and := m.c.s[m.c.atoms[m.at[a+1]].start]|0x20 == 'e'
			if and != (first == 't') && and {
				return false
			}
		} else if m.c.s[m.c.atoms[m.at[a+1]].start]|0x20 == 'e' {
			return false
		}
		return clockSpan(m, p, q)
	}
}

// clockSpan is a range of two clock times of one day. The part of the day
// that moves one of them moves the other.
func clockSpan(m *match, p, q node) bool {
	if p.op != nClock || q.op != nClock {
		return false
	}
	if p.x > 12 || q.x > 12 && q.w == 0 { // hours of the whole day: tussen 8 en 18 uur
		p.clock12, q.clock12 = false, false
	}
	switch {
	case p.w == 0 && p.clock12 && q.w != 0 && p.x < 12 && q.x <= 12:
		p.w, p.clock12 = q.w, false
		if part(q.w) == morning && p.x > q.x && p.x != 12 {
			p.w = int32(evening)
		}
	case q.w == 0 && q.clock12 && p.w != 0 && q.x <= 12:
		q.w, q.clock12 = p.w, false
	case q.clock12 && q.x < p.x && p.x <= 12 && q.x < 12 && q.w == 0:
		q.x += 12
		q.clock12 = false
	}
	m.out = node{op: nRange, a: m.add(p), b: m.add(q), z: noAdj, w: 1}
	return true
}

func spanHours(a, b int) func(*match) bool {
	return func(m *match) bool { return m.liberal() && clockSpan(m, *m.node(a), *m.node(b)) }
}

func hoursPart(m *match, a, b, p int) bool {
	x, y := *m.node(a), *m.node(b)
	x.w, x.clock12 = m.node(p).x, false
	y.w, y.clock12 = m.node(p).x, false
	return clockSpan(m, x, y)
}

func spanHoursPart(m *match) bool  { return hoursPart(m, 0, 2, 4) }
func spanHoursPart1(m *match) bool { return hoursPart(m, 1, 3, 5) }
func spanHoursPart2(m *match) bool { return hoursPart(m, 1, 3, 6) }
func spanHoursPart3(m *match) bool { return hoursPart(m, 2, 4, 1) }

// dayRange puts the two times of a range into a day.
func dayRange(day, r int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(r)
		if n.op != nRange || n.w != 1 {
			return false
		}
		return putRange(m, day, *n)
	}
}

func putRange(m *match, day int, n node) bool {
	d := *m.node(day)
	id := m.id(day)
	if d.op == nWord { // a fused word
		d = fused(m, d.x, noAdj)
	}
	p, q := m.c.nodes[n.a], m.c.nodes[n.b]
	if d.op == nIn && m.c.nodes[d.a].op == nPart {
		pt := m.c.nodes[d.a].x
		id = d.b
		for _, c := range [...]*node{&p, &q} {
			if c.w == 0 && c.x <= 12 && c.clock12 {
				c.w, c.clock12 = pt, false
			}
		}
	}
	if d.op == nIn && m.c.nodes[d.a].op == nClock || d.op == nRange {
		return false
	}
	a := m.add(node{op: nIn, a: m.add(p), b: id, z: noAdj})
	b := m.add(node{op: nIn, a: m.add(q), b: id, z: noAdj})
	m.out = node{op: nRange, a: a, b: b, z: noAdj, w: 2}
	return true
}

func dayHours(day, a, b int) func(*match) bool {
	return func(m *match) bool {
		if !m.liberal() || !clockSpan(m, *m.node(a), *m.node(b)) {
			return false
		}
		return putRange(m, day, m.out)
	}
}

// spanDigits is "9-17 uur"; up to twelve it could be how long something takes.
func spanDigits(m *match) bool {
	a, b := m.node(0).x, m.node(2).x
	p, q := m.add(node{op: nClock, x: a, y: -1, z: -1}), m.add(node{op: nClock, x: b, y: -1, z: -1})
	m.out = node{op: nRange, a: p, b: q, w: 1, z: noAdj}
	return a < b && b > 12 && b <= 24
}

// partBetween is "vrijdagavond tussen acht en tien".
func partBetween(m *match) bool {
	return clockSpan(m, *m.node(2), *m.node(4)) && putRange(m, 0, m.out)
}

func weekRange(m *match) bool {
	p := m.add(node{op: nIn, a: m.id(2), b: m.id(0), z: noAdj})
	q := m.add(node{op: nIn, a: m.id(4), b: m.id(0), z: noAdj})
	m.out = node{op: nRange, a: p, b: q, x: 1, z: noAdj}
	return m.node(2).op == nWeekday && m.node(4).op == nWeekday
}

func open(op nodeOp, k int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(k)
		m.out = node{op: op, a: m.id(k), z: noAdj}
		if w := m.c.atoms[m.at[0]]; op == nSince && m.c.s[w.start]|0x20 == 's' {
			m.out.y = 1 // sinds looks back whatever the verb, vanaf does not
		}
		if op == nAfter && n.op == nClock && n.y < 0 && n.w == 0 && n.x <= 12 && !m.liberal() {
			return false // "na acht uur" is a length as soon as not
		}
		return n.op != nRoll && n.op != nNow && n.op != nAnchor
	}
}

// openPer is per, from a date on: per 1 januari, per 2021. With a unit it says
// how often.
func openPer(m *match) bool {
	n := m.node(1)
	m.out = node{op: nSince, a: m.id(1), z: noAdj}
	switch n.op {
	case nDM, nDMY, nYear, nMonth, nIn:
		return n.op != nIn || m.c.nodes[n.a].op != nClock && m.c.nodes[n.a].op != nPart
	}
	return n.op == nUnit && (n.z == adjNext || n.z == adjComing || unit(n.y) == uDay && n.x >= 0)
}

func openIn(op nodeOp, k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: op, a: m.id(k), x: 1, z: noAdj}
		return true
	}
}

// untilThen is "tot aan maandag toe", which looks back.
func untilThen(m *match) bool {
	openIn(nUntil, 3)(m)
	m.out.y = 1
	return true
}

// openInPeriod is "tot in 2026", "tot in de jaren negentig".
func openInPeriod(m *match) bool {
	return m.edges[2] >= 0 && m.c.edges[m.edges[2]].cats&(1<<cYear|1<<cMon|1<<cEra|1<<cBig) != 0 && openIn(nUntil, 2)(m)
}

func openPlan(op nodeOp, k int) func(*match) bool {
	return func(m *match) bool { return m.liberal() && open(op, k)(m) }
}

func openPlanIn(op nodeOp, k int) func(*match) bool {
	return func(m *match) bool { return m.liberal() && openIn(op, k)(m) }
}

// openFor is voor, which in running text mostly says what a thing is for
// ("gepland voor 31 oktober", "de begroting voor 2020"); it means before with
// a part of a period, a season or a holiday.
func openFor(k int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(k)
		m.out = node{op: nBefore, a: m.id(k), z: noAdj}
		if m.liberal() {
			return n.op != nRoll && n.op != nNow
		}
		switch n.op {
		case nSub, nHoliday:
			return true
		case nUnit: // voor het weekend
			return m.has(1) && unit(n.y) == uWeekend && n.z == noAdj
		case nSeason:
			return m.has(1)
		case nClock:
			return n.y >= 0
		case nIn: // voor de zomer van 2026
			op := m.c.nodes[n.a].op
			if op == nClock {
				m.out.w = 1
				return true
			}
			return op == nSeason || op == nHoliday
		case nDM, nDMY, nWeekday, nYear, nMonth:
			m.out.w = 1 // where something must be done by then
			return !m.has(1)
		}
		return false
	}
}

func openForHour(m *match) bool {
	m.out = node{op: nBefore, a: m.id(1), z: noAdj}
	return m.liberal() && len(m.c.atoms) == 2 && m.c.atoms[1].end == len(m.c.s) // "voor 4 personen" is no time
}

func dayOpen(day, clock, word int) func(*match) bool {
	return func(m *match) bool {
		a := m.add(node{op: nIn, a: m.id(clock), b: m.id(day), z: noAdj})
		op := nAfter
		switch w := m.c.atoms[m.at[word]]; m.c.s[w.start:w.end] {
		case "voor", "vóór":
			op = nBefore
		case "tot":
			op = nUntil
		case "vanaf":
			op = nSince
		}
		m.out = node{op: op, a: a, z: noAdj}
		return m.node(clock).op == nClock
	}
}

func dayOpenPart(m *match) bool {
	c := *m.node(2)
	c.w, c.clock12 = m.node(4).x, false
	a := m.add(node{op: nIn, a: m.add(c), b: m.id(0), z: noAdj})
	op := nBefore
	if m.c.s[m.c.atoms[m.at[1]].start]|0x20 == 'n' {
		op = nAfter
	}
	m.out = node{op: op, a: a, z: noAdj}
	return m.liberal()
}

func dayOpenThan(m *match) bool {
	a := m.add(node{op: nIn, a: m.id(4), b: m.id(0), z: noAdj})
	late := m.c.s[m.c.atoms[m.at[2]].start]|0x20 == 'l'
	op := nBefore
	if late != m.has(1) {
		op = nAfter
	}
	m.out = node{op: op, a: a, z: noAdj}
	return m.liberal()
}

// moreThan is "meer dan twee weken na vandaag": open from the bound on.
func moreThan(m *match) bool {
	w := m.c.atoms[m.at[3]]
	word := m.c.s[w.start:w.end]
	if word == "geleden" || !m.has(4) || !m.liberal() {
		return false
	}
	x, op := int32(-1), nUntil
	if word == "na" {
		x, op = 1, nSince
	}
	o := m.add(node{op: nOffset, a: m.id(2), b: m.id(4), x: x, z: noAdj})
	m.out = node{op: op, a: o, z: noAdj}
	return true
}

func lessThan(m *match) bool {
	o := m.add(node{op: nOffset, a: m.id(2), b: m.id(4), x: 1, z: noAdj})
	m.out = node{op: nRange, a: m.id(4), b: o, z: noAdj}
	return m.liberal()
}

func afterBefore(m *match) bool {
	if !m.liberal() || !clockSpan(m, *m.node(2), *m.node(5)) {
		return false
	}
	return putRange(m, 0, m.out)
}

func untilNow(m *match) bool {
	n := m.add(node{op: nUnit, y: int32(uDay), z: noAdj})
	m.out = node{op: nRange, a: m.id(1), b: n, z: noAdj}
	return true
}

func fromNow(m *match) bool {
	n := m.add(node{op: nUnit, y: int32(uDay), z: noAdj})
	m.out = node{op: nRange, a: n, b: m.id(3), x: 1, z: noAdj}
	return true
}

// Members of a list take what its last one names: the year of "maart en april
// 2024", the month of "3 en 17 april". What follows is looked at and left to
// be read itself, so that a list of any length is read from its end.

// inYearOf is a month, a season or a quarter in the year of the next member,
// element next.
func inYearOf(build func(*match) bool, next int) func(*match) bool {
	return func(m *match) bool {
		n := *m.node(next)
		if n.op != nIn || !build(m) || n.op == nIn && m.c.nodes[n.a].op != m.out.op {
			return false
		}
		m.out = node{op: nIn, a: m.add(m.out), b: n.b, z: noAdj}
		return true
	}
}

// dayLike is day d in the month and year of the next member. A comma joins days
// only in a list that goes on, and no two days in one are told apart that a
// stretch of them reads better.
func dayLike(d, next int) func(*match) bool {
	return func(m *match) bool {
		n := *m.node(next)
		sep := m.c.s[m.c.atoms[m.at[d+1]].start]
		if (sep == ',' || sep == '/' && m.news() && !m.has(0)) && !m.c.edges[m.edges[next]].context {
			return false
		}
		day := m.node(d).x
		switch n.op {
		case nIn:
			if dm := m.c.nodes[n.a]; dm.op == nDM && day < dm.y {
				dm.y, dm.w = day, 0
				m.out = node{op: nIn, a: m.add(dm), b: n.b, z: noAdj}
				return true
			}
			return false
		case nDM:
			m.out = n
			m.out.y, m.out.w = day, 0
			return day < n.y
		case nDMY:
			return day < n.z && ymd(m, n.x, n.y, day, n.w)
		}
		return false
	}
}

// wdDayLike is the same for a day with its weekday before it.
func wdDayLike(w, d, next int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(next)
		if m.node(w).op != nWeekday || n.op != nDM && n.op != nDMY {
			return false
		}
		day := m.node(d).x
		m.out = *n
		if n.op == nDM {
			m.out.y, m.out.w = day, m.node(w).x
			return day < n.y
		}
		m.out.z = day
		return day < n.z
	}
}

// spanWdThree is three days in a row, each with its weekday.
func spanWdThree(m *match) bool {
	return m.node(1).x+1 == m.node(4).x && m.node(4).x+1 == lastDay(m.node(7)) && spanDays(1, 7, 1)(m)
}

// weekSpan is a stretch of weeks from element a to element b, of the year of
// element y where there is one.
func weekSpan(a, b, y int) func(*match) bool {
	return func(m *match) bool {
		p, q := m.weekOf(a), m.weekOf(b)
		if p < 1 || q <= p || q > 53 || m.news() && m.space(a) != m.space(b) && m.rule.elems[a+1].glued {
			return false
		}
		m.out = node{op: nRange, a: m.add(node{op: nWeekNo, x: p, z: noAdj}), b: m.add(node{op: nWeekNo, x: q, z: noAdj}), x: 1, z: noAdj}
		if m.has(y) {
			m.out = node{op: nIn, a: m.add(m.out), b: yearNode(m, y), z: noAdj}
		}
		return true
	}
}

// weekOf is the number of a week in digits or in words.
func (m *match) weekOf(k int) int32 {
	n := m.node(k)
	if n.op == nWord {
		return n.x / 100
	}
	return n.x
}

// sinceDur is "sinds twee weken", from so long ago on. Of hours it is as often
// a time of the clock.
func sinceDur(m *match) bool {
	u, _ := unitBase(unit(m.node(2).y))
	o := m.add(node{op: nOffset, a: m.id(2), x: -1, approx: m.node(2).approx, z: noAdj})
	m.out = node{op: nSince, a: o, y: 1, z: noAdj}
	return u > uHour
}

// sincePart is "sinds de ochtend".
func sincePart(m *match) bool {
	a := m.add(node{op: nPart, x: m.node(2).x, z: noAdj})
	m.out = node{op: nSince, a: a, y: 1, z: noAdj}
	return true
}

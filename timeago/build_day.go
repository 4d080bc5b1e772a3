package timeago

// What the rules of rules_day.go build.

func relDay(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nUnit, y: int32(uDay), x: m.node(k).x, z: noAdj}
		return true
	}
}

func unitHere(u unit) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nUnit, y: int32(u), z: adjThis}
		return true
	}
}

// wd is a weekday, with the adjective of element adj unless that is -1.
func wd(k, adj int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nWeekday, x: m.node(k).x, z: noAdj}
		if adj >= 0 {
			m.out.z = m.node(adj).x
		}
		return true
	}
}

func wdFixed(adj int32) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nWeekday, x: m.node(0).x, z: adj}
		return true
	}
}

// wdAbbr is a weekday's abbreviation. In running text zo., za. and the like
// end sentences, and only a date beside them makes a day of them.
func wdAbbr(m *match) bool {
	m.out = node{op: nWeekday, x: m.node(0).x, z: noAdj}
	if !m.liberal() || m.at[0] != 0 || m.c.atoms[0].start != 0 {
		m.cats = 1 << cWd
	}
	return true
}

// wdAlone is a weekday's abbreviation that is the whole of what was typed.
func wdAlone(m *match) bool {
	m.out = node{op: nWeekday, x: m.node(0).x, z: noAdj}
	return m.liberal() && m.capital(0) && len(m.c.s) == m.c.atoms[0].end-m.c.atoms[0].start
}

func wdPlan(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nWeekday, x: m.node(k).x, z: noAdj}
		return m.liberal()
	}
}

func wdPlus(days int32) func(*match) bool {
	return func(m *match) bool {
		d := m.add(node{op: nDur, x: days * 100, y: int32(uDay), z: noAdj})
		w := m.add(node{op: nWeekday, x: m.node(0).x, z: adjComing, w: 1})
		m.out = node{op: nOffset, x: 1, a: d, b: w, z: noAdj}
		return true
	}
}

func within(fine, coarse int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nIn, a: m.id(fine), b: m.id(coarse), z: noAdj}
		return m.node(fine).z == noAdj || m.node(fine).op != nWeekday
	}
}

func adjWeekWd(m *match) bool {
	x := int32(0)
	switch m.node(0).x {
	case adjPast, adjLast, adjFinal:
		x = -1
	case adjComing, adjNext:
		x = 1
	}
	w := m.add(node{op: nUnit, y: int32(uWeek), x: x, z: adjThis})
	d := m.add(node{op: nWeekday, x: m.node(2).x, z: noAdj})
	m.out = node{op: nIn, a: d, b: w, z: noAdj}
	return true
}

func dayNum(m *match) bool {
	m.out = node{op: nDayNum, x: m.node(0).x, z: noAdj}
	return m.out.x >= 1 && m.out.x <= 31
}

func dayNumWord(m *match) bool {
	v := m.node(0).x
	m.out = node{op: nDayNum, x: v / 100, z: noAdj}
	return v%100 == 0 && v > 0 && v <= 3100
}

func dayOrd(m *match) bool {
	m.out = node{op: nDayNum, x: m.node(0).x, z: noAdj}
	return m.out.x >= 1 && m.out.x <= 31
}

// mdays is the longest that each month gets.
var mdays = [...]int32{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func dm(d, mo int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nDM, x: m.node(mo).x, y: m.node(d).x, z: noAdj}
		return m.out.y <= mdays[m.out.x]
	}
}

// dmDe is a date whose article belongs to a planner's phrase alone.
func dmDe(d, mo int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nDM, x: m.node(mo).x, y: m.node(d).x, z: noAdj}
		return m.liberal() && m.out.y <= mdays[m.out.x]
	}
}

func dmAmerican(m *match) bool {
	m.out = node{op: nDM, x: m.node(0).x, y: m.node(2).x, z: noAdj}
	return m.liberal() && m.out.y <= mdays[m.out.x]
}

func dmDigits(m *match) bool {
	d, mo := m.node(0), m.node(2)
	if m.space(1) != m.space(2) || !m.liberal() || mo.x < 1 || mo.x > 12 || d.x < 1 {
		return false
	}
	m.out = node{op: nDM, x: mo.x, y: d.x, z: noAdj}
	return d.x <= mdays[mo.x]
}

func dmAdjDigits(m *match) bool {
	d, mo := m.node(1), m.node(3)
	if mo.x < 1 || mo.x > 12 || d.x < 1 {
		return false
	}
	m.out = node{op: nDM, x: mo.x, y: d.x, z: m.node(0).x}
	return m.liberal() && d.x <= mdays[mo.x]
}

func dmAdj(k, adj int) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(k)
		if m.out.op != nDM {
			return false
		}
		m.out.z = m.node(adj).x
		return true
	}
}

func dmFixed(adj int32) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(0)
		m.out.z = adj
		return m.out.op == nDM
	}
}

// fullYear is the year of two digits: 18 is 2018, 74 is 1974.
func fullYear(n *node) int32 {
	if n.y == 2 && n.x < 100 {
		if n.x < 50 {
			return 2000 + n.x
		}
		return 1900 + n.x
	}
	return n.x
}

func ymd(m *match, y, mo, d int32) bool {
	if mo < 1 || mo > 12 || d < 1 || y < 1 || y > 9999 || int(d) > daysIn(int(y), int(mo)) {
		return false
	}
	m.out = node{op: nDMY, x: y, y: mo, z: d}
	return true
}

func dmy(m *match) bool {
	n := m.node(0)
	return n.op == nDM && ymd(m, m.node(2).x, n.x, n.y)
}

func dmy2(k int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(0)
		return n.op == nDM && m.node(k).y == 2 && ymd(m, fullYear(m.node(k)), n.x, n.y)
	}
}

func dmyWord(k int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(0)
		return n.op == nDM && ymd(m, m.node(k).x, n.x, n.y)
	}
}

func dmyWords(m *match) bool {
	n, y := m.node(0), m.node(4)
	return n.op == nDM && m.node(2).x%100 == 0 && y.x < 10000 && ymd(m, m.node(2).x+y.x/100, n.x, n.y)
}

func dmyDigits(k int) func(*match) bool {
	return func(m *match) bool {
		a, b := m.node(0), m.node(2)
		y := m.node(k)
		if y.y == 1 || m.c.s[m.c.atoms[m.at[1]].start] != m.c.s[m.c.atoms[m.at[3]].start] && k == 4 && m.rule.elems[3].glued {
			return false
		}
		if !m.liberal() && y.y == 2 && m.c.s[m.c.atoms[m.at[1]].start] == '.' {
			return false
		}
		return ymd(m, fullYear(y), b.x, a.x)
	}
}

func isoDate(m *match) bool { return ymd(m, m.node(0).x, m.node(2).x, m.node(4).x) }

func dmIn(k int) func(*match) bool {
	return func(m *match) bool {
		n, y := m.node(0), m.node(k)
		m.out = node{op: nIn, a: m.id(0), b: m.id(k), z: noAdj}
		return n.op == nDM && n.z == noAdj && y.op == nUnit && unit(y.y) == uYear
	}
}

func dmInYear(m *match) bool {
	n := m.node(2)
	m.out = node{op: nIn, a: m.id(2), b: m.id(0), z: noAdj}
	return n.op == nDM && n.z == noAdj
}

// wdDate is a weekday and a date: the date, whose weekday may choose the year.
func wdDate(m *match) bool {
	w := m.node(0)
	k := 3
	m.out = *m.node(k)
	if m.out.op == nDM {
		m.out.w = w.x
	}
	return w.op == nWeekday && (m.out.op == nDM || m.out.op == nDMY)
}

func dateWd(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(0)
		w := m.node(k)
		if m.out.op == nDM {
			m.out.w = w.x
		}
		return (w.op == nWeekday || w.op == nWord) && (m.out.op == nDM || m.out.op == nDMY)
	}
}

func wdOrd(k int) func(*match) bool {
	return func(m *match) bool {
		w := m.node(0)
		m.out = *m.node(k)
		m.out.w = w.x
		return w.op == nWeekday && w.z == noAdj
	}
}

func wdInt(m *match) bool {
	w, n := m.node(0), m.node(1)
	m.out = node{op: nDayNum, x: n.x, w: w.x, z: noAdj}
	return m.liberal() && w.op == nWeekday && n.x >= 13 && n.x <= 31
}

func ordDay(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(k)
		return m.liberal()
	}
}

// ordDayPlan is "de 15e", which in running text is a place in a list.
func ordDayPlan(m *match) bool {
	m.out = *m.node(1)
	return m.liberal()
}

func ordDayIn(k, c int) func(*match) bool {
	return func(m *match) bool {
		b := m.node(c)
		if b.op != nUnit && b.op != nMonth && b.op != nIn {
			return false
		}
		if b.op == nUnit && unit(b.y) != uMonth {
			return false
		}
		m.out = node{op: nIn, a: m.id(k), b: m.id(c), z: noAdj}
		return true
	}
}

func holidayOf(k, adj int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nHoliday, x: m.node(k).x, z: noAdj}
		if adj >= 0 {
			m.out.z = m.node(adj).x
		}
		return true
	}
}

func holidayYear(m *match) bool {
	y := m.add(node{op: nYear, x: m.node(2).x})
	h := m.add(node{op: nHoliday, x: m.node(0).x, z: noAdj})
	m.out = node{op: nIn, a: h, b: y, z: noAdj}
	return true
}

func holidayIn(m *match) bool {
	h := m.add(node{op: nHoliday, x: m.node(0).x, z: noAdj})
	m.out = node{op: nIn, a: h, b: m.id(2), z: noAdj}
	return true
}

func dayBeside(k, word int) func(*match) bool {
	return func(m *match) bool {
		x := int32(1)
		if m.c.s[m.c.atoms[m.at[word]].start]|0x20 == 'v' {
			x = -1
		}
		d := m.add(node{op: nDur, x: 100, y: int32(uDay), z: noAdj})
		m.out = node{op: nOffset, x: x, a: d, b: m.id(k), z: noAdj}
		return m.liberal()
	}
}

// fused makes the tree of a fused word: the part within its day.
func fused(m *match, v int32, adj int32) node {
	d, p := fusedParts(int(v))
	pn := m.add(node{op: nPart, x: int32(p), z: noAdj})
	var day node
	if d < 10 {
		day = node{op: nWeekday, x: int32(d), z: adj}
	} else {
		day = node{op: nUnit, y: int32(uDay), x: int32(d - relDayCode), z: noAdj, w: 1}
	}
	return node{op: nIn, a: pn, b: m.add(day), z: noAdj}
}

func dayPart(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = fused(m, m.node(k).x, noAdj)
		return true
	}
}

// sharedPart is the first of "dinsdag- en woensdagmiddag".
func sharedPart(m *match) bool {
	_, p := fusedParts(m.x(3))
	return partIn(m, int32(p), node{op: nWeekday, x: m.node(0).x, z: noAdj}, 0)
}

func adjDayPart(m *match) bool {
	d, _ := fusedParts(m.x(1))
	m.out = fused(m, m.node(1).x, m.node(0).x)
	return d < 10
}

func partIn(m *match, p int32, day node, sub int32) bool {
	a := m.add(node{op: nPart, x: p, y: sub, z: noAdj})
	m.out = node{op: nIn, a: a, b: m.add(day), z: noAdj}
	return true
}

func partHere(k int) func(*match) bool {
	return func(m *match) bool {
		return partIn(m, m.node(k).x, node{op: nUnit, y: int32(uDay), z: noAdj, w: 1}, 0)
	}
}

func lastNight(x int32) func(*match) bool {
	return func(m *match) bool {
		d := m.add(node{op: nUnit, y: int32(uDay), x: x, z: noAdj})
		m.out = node{op: nNight, a: d, z: noAdj}
		return true
	}
}

func partShift(k int, x int32) func(*match) bool {
	return func(m *match) bool {
		if part(m.node(k).x) == night && x < 0 {
			return lastNight(-1)(m)
		}
		return partIn(m, m.node(k).x, node{op: nUnit, y: int32(uDay), x: x, z: noAdj}, 0)
	}
}

// partOfDay is "in de ochtend": of the day last named, else the reference's.
func partOfDay(k int, sub int32) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nPart, x: m.node(k).x, y: sub, z: noAdj}
		return m.news() || m.c.mode&modeWhole != 0
	}
}

// partPast is the latest such part before the reference.
func noonToday(m *match) bool {
	return partIn(m, int32(noonBreak), node{op: nUnit, y: int32(uDay), z: noAdj, w: 1}, 0)
}

func partPast(m *match) bool {
	e := m.c.ents[m.at[1]]
	for _, s := range m.c.t.senses[e.sense : e.sense+e.nsens] {
		if s.cat == cPart {
			m.out = node{op: nPart, x: s.value, z: adjPast}
			return true
		}
	}
	return false
}

func dayPod(day, pod int) func(*match) bool {
	return func(m *match) bool {
		if m.node(day).op == nIn && m.c.nodes[m.node(day).a].op == nPart {
			return false
		}
		// A bare part after a day: not "dinsdag nacht", which could be either
		// night, nor a part that opens a new phrase.
		p := m.node(pod)
		m.out = node{op: nIn, a: m.id(pod), b: m.id(day), z: noAdj}
		return p.op == nPart
	}
}

func dayPart2(day, p int) func(*match) bool {
	return func(m *match) bool {
		a := m.add(node{op: nPart, x: m.node(p).x, z: noAdj})
		m.out = node{op: nIn, a: a, b: m.id(day), z: noAdj}
		return true
	}
}

func nightOf(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nNight, a: m.id(k), b: m.id(k + 2), z: noAdj}
		return true
	}
}

func nightTo(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nNight, b: m.id(k), z: noAdj}
		return true
	}
}

func dayPartSub(m *match) bool {
	return dayPartAt(m, 0, 1)
}

func dayPartSub2(m *match) bool {
	return dayPartAt(m, 1, 0)
}

func dayPartAt(m *match, k, word int) bool {
	sub := int32(subEarly)
	if m.c.s[m.c.atoms[m.at[word]].start]|0x20 == 'l' {
		sub = subLate
	}
	m.out = fused(m, m.node(k).x, noAdj)
	m.c.nodes[m.out.a].y = sub
	return true
}

func dayPartEdge(sub int32) func(*match) bool {
	return func(m *match) bool {
		m.out = fused(m, m.node(0).x, noAdj)
		m.c.nodes[m.out.a].y = sub
		return m.liberal()
	}
}

func podBegin(m *match) bool {
	return partIn(m, m.node(3).x, node{op: nUnit, y: int32(uDay), z: noAdj, w: 1}, subEarly)
}

func podEnd(m *match) bool {
	return partIn(m, m.node(3).x, node{op: nUnit, y: int32(uDay), z: noAdj, w: 1}, subLate)
}

// dayClock is a clock time of a day; the word between them may make it
// approximate.
func dayClock(day, clock, word int) func(*match) bool {
	return func(m *match) bool {
		c := m.id(clock)
		if m.has(word) && m.edges[word] == -1 {
			switch a := m.c.atoms[m.at[word]]; m.c.s[a.start:a.end] {
			case "rond", "tegen", "omstreeks":
				n := *m.node(clock)
				n.approx = true
				c = m.add(n)
			case "vanaf":
				if !m.liberal() {
					return false
				}
			}
		}
		m.out = node{op: nIn, a: c, b: m.id(day), z: noAdj}
		return !looseHour(m, m.node(clock), word)
	}
}

// looseHour tells whether an hour stands beside a day without a word that
// makes a time of it: "zaterdagavond drie uur" is how long.
func looseHour(m *match, c *node, word int) bool {
	return !m.liberal() && (!m.has(word) || m.edges[word] != -1) && c.op == nClock && c.y < 0 && c.w == 0 && c.x <= 12
}

func dayHour(day, hour int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nIn, a: m.id(hour), b: m.id(day), z: noAdj}
		return m.liberal()
	}
}

// partClock is a clock time in a fused part of the day: vanavond om 8 uur.
func partClock(k, clock, word int) func(*match) bool {
	return func(m *match) bool {
		n := fused(m, m.node(k).x, noAdj)
		return clockInPart(m, n, clock, word)
	}
}

// timeClock is the same for a day with a part that is not fused.
func timeClock(k, clock, word int) func(*match) bool {
	return func(m *match) bool {
		n := *m.node(k)
		if n.op == nNight {
			// Before midnight it is the day the night follows.
			c := *m.node(clock)
			if c.op != nClock {
				return false
			}
			c.w = int32(night)
			m.out = node{op: nIn, a: m.add(c), b: m.id(k), z: noAdj}
			return true
		}
		return clockInPart(m, n, clock, word)
	}
}

func clockInPart(m *match, n node, clock, word int) bool {
	if n.op != nIn || m.c.nodes[n.a].op != nPart {
		return false
	}
	c := *m.node(clock)
	if c.op != nClock || c.w != 0 && c.w != m.c.nodes[n.a].x {
		return false
	}
	if (m.edges[clock] >= 0 && m.c.edges[m.edges[clock]].cats&gHour != 0) && !m.liberal() || looseHour(m, m.node(clock), word) {
		return false
	}
	c.w, c.clock12 = m.c.nodes[n.a].x, false
	if m.has(word) && m.edges[word] == -1 {
		switch a := m.c.atoms[m.at[word]]; m.c.s[a.start:a.end] {
		case "rond", "tegen", "omstreeks":
			c.approx = true
		}
	}
	m.out = node{op: nIn, a: m.add(c), b: n.b, z: noAdj}
	return true
}

func isoTime(m *match) bool {
	m.out = node{op: nIn, a: m.id(2), b: m.id(0), z: noAdj}
	return true
}

func isoZulu(m *match) bool {
	c := m.add(node{op: nZone, a: m.id(2), z: noAdj})
	m.out = node{op: nIn, a: c, b: m.id(0), z: noAdj}
	return true
}

func isoOffset(m *match) bool {
	off := m.node(4).x*60 + m.node(6).x
	if m.c.s[m.c.atoms[m.at[3]].start] == '-' {
		off = -off
	}
	c := m.add(node{op: nZone, a: m.id(2), x: off, z: noAdj})
	m.out = node{op: nIn, a: c, b: m.id(0), z: noAdj}
	return true
}

func wdClockYear(m *match) bool {
	n := m.node(1)
	if n.op != nDM || !ymd(m, m.node(4).x, n.x, n.y) {
		return false
	}
	d := m.add(m.out)
	m.out = node{op: nIn, a: m.id(3), b: d, z: noAdj}
	return true
}

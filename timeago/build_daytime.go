package timeago

import (
	"strings"
	"unicode/utf8"
)

// What the rules of rules_day.go build for a day with its part or its time.

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
		if m.news() && m.c.s[m.c.atoms[m.at[0]].start]|0x20 == 'v' {
			// "de volgende ochtend" hangs on the day last named
			d := m.add(node{op: nDur, x: 100, y: int32(uDay), z: noAdj})
			return partIn(m, m.node(k).x, node{op: nAnchor, a: d, x: x, w: 1, z: noAdj}, 0)
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

func partPast(m *match) bool { return partWord(m, 1, adjPast) }

// wholePart is "de hele ochtend".
func wholePart(m *match) bool { return partWord(m, 2, noAdj) }

// partWord is the part of the day that element k names, which its rule writes
// as a word.
func partWord(m *match, k int, adj int32) bool {
	e := m.c.ents[m.at[k]]
	for _, s := range m.c.t.senses[e.sense : e.sense+e.nsens] {
		if s.cat == cPart {
			m.out = node{op: nPart, x: s.value, z: adj}
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
		if pod == 2 && m.news() && m.has(1) && m.at[1]+2 == m.end {
			return false // vandaag, morgen of overmorgen
		}
		if pod == 0 && part(p.x) == night && m.has(1) {
			return false // in de nacht op zondag
		}
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

func dayPartEarly(m *match) bool {
	s := int32(subEarly)
	if m.c.s[m.c.atoms[m.at[2]].start]|0x20 == 'l' {
		s = subLate
	}
	a := m.add(node{op: nPart, x: m.node(3).x, y: s, z: noAdj})
	m.out = node{op: nIn, a: a, b: m.id(5), z: noAdj}
	return true
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

// planOnly keeps a rule out of running text.
func planOnly(build func(*match) bool) func(*match) bool {
	return func(m *match) bool { return m.liberal() && build(m) }
}

// dayPartDate is "woensdagochtend 22 mei".
func dayPartDate(m *match) bool {
	d, p := fusedParts(m.x(0))
	day := *m.node(2)
	if d >= 10 || day.op != nDM && day.op != nDMY {
		return false
	}
	if day.op == nDM {
		day.w = int32(d)
	}
	return partIn(m, int32(p), day, 0)
}

// wdAfter is "de woensdag daarna": the first after the day last named.
func wdAfter(m *match) bool {
	day := m.add(node{op: nSameUnit, y: int32(uDay), z: noAdj})
	m.out = node{op: nNth, x: 1, y: int32(uWeekday), w: m.node(2).x, b: day, z: 1}
	return m.news()
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
		return !looseHour(m, clock, word)
	}
}

// looseHour reports whether an hour, element clock, is beside a day without
// a word that makes a time of it: "zaterdagavond drie uur" is how long, "om
// drie uur vanmiddag" is not.
func looseHour(m *match, clock, word int) bool {
	c := m.node(clock)
	if k := m.edges[clock]; k >= 0 && m.c.edges[k].cats&(1<<cClock) != 0 {
		return false
	}
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
			c.w, c.approx = int32(night), c.approx || aboutWord(m, word)
			m.out = node{op: nIn, a: m.add(c), b: m.id(k), z: noAdj}
			return true
		}
		return clockInPart(m, n, clock, word)
	}
}

// clockAtNight is "om half twee, in de nacht van dinsdag op woensdag".
func clockAtNight(m *match) bool {
	return m.node(4).op == nNight && timeClock(4, 0, 1)(m)
}

// dayListed is a day and a whole hour at the head of a line, as a list of what
// comes has them: "woensdag 10 uur – halfjaarcijfers". In a sentence the hours
// could be how long something took.
func dayListed(m *match) bool {
	c := m.c
	from, upto := c.atoms[m.at[0]].start, c.atoms[m.end-1].end
	m.out = node{op: nIn, a: m.id(1), b: m.id(0), z: noAdj}
	if n := m.node(1); n.op != nClock || c.atoms[m.at[1]].kind != atomDigit {
		return false
	}
	before := strings.TrimRight(c.s[:from], " \t")
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(c.s[upto:], " \t"))
	return (before == "" || before[len(before)-1] == '\n') && (upto == len(c.s) || after == '\n' || isDash(after) || after == ':' || after == utf8.RuneError)
}

func clockInPart(m *match, n node, clock, word int) bool {
	if n.op != nIn || m.c.nodes[n.a].op != nPart {
		return false
	}
	c := *m.node(clock)
	if c.op != nClock || c.w != 0 && c.w != m.c.nodes[n.a].x {
		return false
	}
	if (m.edges[clock] >= 0 && m.c.edges[m.edges[clock]].cats&gHour != 0) && !m.liberal() || looseHour(m, clock, word) {
		return false
	}
	c.w, c.clock12 = m.c.nodes[n.a].x, false
	c.approx = c.approx || aboutWord(m, word)
	m.out = node{op: nIn, a: m.add(c), b: n.b, z: noAdj}
	return true
}

// aboutWord reports whether element k is rond, tegen or omstreeks.
func aboutWord(m *match, k int) bool {
	if !m.has(k) || m.edges[k] != -1 {
		return false
	}
	switch a := m.c.atoms[m.at[k]]; m.c.s[a.start:a.end] {
	case "rond", "tegen", "omstreeks":
		return true
	}
	return false
}

func wdClockYear(m *match) bool {
	n := m.node(1)
	if n.op != nDM || !ymd(m, m.node(4).x, n.x, n.y, fullYear) {
		return false
	}
	d := m.add(m.out)
	m.out = node{op: nIn, a: m.id(3), b: d, z: noAdj}
	return true
}

// dayTimeIn is the clock time of one element on the day of another.
func dayTimeIn(clock, day int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nIn, a: m.id(clock), b: m.id(day), z: noAdj}
		return true
	}
}

// stampDigits is 20251203T091200, with the Z of element z where there is one.
func stampDigits(z int) func(*match) bool {
	return func(m *match) bool {
		d, c := *m.node(0), *m.node(2)
		if d.y != 8 || c.y != 4 && c.y != 6 || !ymd(m, d.x/10000, d.x/100%100, d.x%100, fullYear) {
			return false
		}
		day := m.add(m.out)
		clock := node{op: nClock, x: c.x / 100, y: c.x % 100, z: -1}
		if c.y == 6 {
			clock = node{op: nClock, x: c.x / 10000, y: c.x / 100 % 100, z: c.x % 100}
		}
		a := m.add(clock)
		if z >= 0 {
			a = m.add(node{op: nZone, a: a, z: noAdj})
		}
		m.out = node{op: nIn, a: a, b: day, z: noAdj}
		return clock.x < 24 && clock.y < 60 && clock.z < 60
	}
}

// stampC is "Wed Dec 3 09:12:00 2025", the zone before the year where there
// is one.
// stampLong is the date of RFC 850, whose year has two digits.
func stampLong(m *match) bool {
	y := m.node(6)
	if y.y != 2 || !ymd(m, y.x, m.node(4).x, m.node(2).x, shortYear) {
		return false
	}
	m.out = node{op: nIn, a: m.id(7), b: m.add(m.out), z: noAdj}
	return m.node(7).op == nClock || m.node(7).op == nZone
}

func stampC(m *match) bool {
	mo, last := int32(5), len(m.rule.elems)-1
	if m.id(1) != 0 {
		mo = m.node(1).x
	}
	if !ymd(m, m.node(last).x, mo, m.node(2).x, fullYear) || m.node(3).op != nClock {
		return false
	}
	day, clock := m.add(m.out), m.id(3)
	if last == 5 {
		clock = m.add(node{op: nZone, a: clock, y: m.node(4).x, z: noAdj})
	}
	m.out = node{op: nIn, a: clock, b: day, z: noAdj}
	return true
}

// nightBeside is the night that follows the day last named, or the one before.
func nightBeside(x int32) func(*match) bool {
	return func(m *match) bool {
		day := node{op: nSameUnit, y: int32(uDay), z: noAdj}
		if x < 0 {
			d := m.add(node{op: nDur, x: 100, y: int32(uDay), z: noAdj})
			day = node{op: nAnchor, a: d, x: x, w: 1, z: noAdj}
		}
		m.out = node{op: nNight, a: m.add(day), z: noAdj}
		return m.news()
	}
}

// partBeside is that part of the day after the one last named, or before it.
func partBeside(x int32) func(*match) bool {
	return func(m *match) bool {
		d := m.add(node{op: nDur, x: 100, y: int32(uDay), z: noAdj})
		return m.news() && part(m.node(1).x) != night && partIn(m, m.node(1).x, node{op: nAnchor, a: d, x: x, w: 1, z: noAdj}, 0)
	}
}

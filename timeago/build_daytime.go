package timeago

import (
	"strings"
	"unicode/utf8"
)

// What the rules of rules_day.go build for a day with its part or its time.

// fused makes the tree of a fused word: the part within its day.
func fused(m *match, v int32, s portion, a adj) node {
	d, p := fusedParts(v)
	day := dayNode(d - relDayCode)
	if weekdayCode(d) {
		day = weekdayNode(d, a)
	}
	return node{op: nIn, of: m.add(partNode(p, s)), in: m.add(day)}
}

// dayPart is vanavond.
func dayPart(m *match) bool { return m.give(fused(m, m.n(0), 0, noAdj)) }

// earlyOrLate is the last half where element k is laat or eind, else the first.
func earlyOrLate(m *match, k int) portion {
	if m.begins(k, 'l') || m.begins(k, 'e') {
		return subLate
	}
	return subEarly
}

// dayPartSub is "laat dinsdagavond".
func dayPartSub(k, word int) action {
	return func(m *match) bool { return m.give(fused(m, m.n(k), earlyOrLate(m, word), noAdj)) }
}

// sharedPart is the first of "dinsdag- en woensdagmiddag".
func sharedPart(m *match) bool {
	_, p := fusedParts(m.n(3))
	return m.in(m.add(partNode(p, 0)), m.made(wd(0)(m)))
}

func adjDayPart(m *match) bool {
	d, _ := fusedParts(m.n(1))
	return m.when(weekdayCode(d), fused(m, m.n(1), 0, m.adj(0)))
}

// dayPartDate is "woensdagochtend 22 mei".
func dayPartDate(m *match) bool {
	d, p := fusedParts(m.n(0))
	day := *m.node(2)
	if !weekdayCode(d) {
		return false
	}
	if day.op == nDM {
		day.weekday = int8(d)
	}
	return m.in(m.add(partNode(p, 0)), m.add(day))
}

func lastNight(m *match) bool { return m.give(node{op: nNight, from: m.add(dayNode(-1))}) }

// partShift is the part of the day of element k, step days on. In running text
// "de volgende ochtend" counts from the day last named.
func partShift(k int, step int32) action {
	return func(m *match) bool {
		if m.part(k) == night && step < 0 {
			return lastNight(m)
		}
		day := dayNode(step)
		if m.begins(0, 'v') {
			day = besideDay(m, step)
		}
		return m.in(partAt(k)(m), m.add(day))
	}
}

// unplanned keeps a rule out of a planner's phrases.
func unplanned(build action) action {
	return func(m *match) bool { return m.c.mode != modePlan && build(m) }
}

// wholePart is "de hele ochtend".
func wholePart(m *match) bool { return m.when(m.part(2) != night, partNode(m.part(2), 0)) }

// pastPart is "afgelopen nacht", "afgelopen avond".
func pastPart(m *match) bool {
	if m.part(1) == night {
		return lastNight(m)
	}
	return m.give(node{op: nPart, part: m.part(1), adj: adjPast})
}

// dayPod is the part of element pod on the day of element day. A bare part
// after a day is none of it: "in de nacht op zondag" could be either night, and
// "vandaag, morgen of overmorgen" opens a new phrase.
func dayPod(day, pod int) action {
	return func(m *match) bool {
		d, p := m.node(day), m.node(pod)
		switch {
		case m.c.nodes[d.of].op == nPart:
			return false
		case pod == 2 && m.news() && m.has(1) && m.at[1]+2 == m.end:
			return false
		case pod == 0 && p.part == night && m.has(1):
			return false
		}
		return m.in(m.id(pod), m.id(day))
	}
}

// nightOf is the night between the days of elements k and k+2.
func nightOf(k int) action {
	return func(m *match) bool { return m.give(node{op: nNight, from: m.id(k), to: m.id(k + 2)}) }
}

func nightTo(k int) action {
	return func(m *match) bool { return m.give(node{op: nNight, to: m.id(k)}) }
}

// thatDay is the day last named.
func thatDay(m *match) int32 { return m.add(node{op: nSameUnit, unit: uDay}) }

// wdAfter is "de woensdag daarna": the first after the day last named.
func wdAfter(m *match) bool {
	return m.give(node{op: nNth, n: 1, unit: uWeekday, weekday: int8(m.n(2)), from: thatDay(m), count: 1})
}

// partBeside is that part of the day after the one last named, or before it. A
// night follows its day.
func partBeside(step int32) action {
	return func(m *match) bool {
		switch {
		case m.part(1) != night:
			return m.in(partAt(1)(m), m.add(besideDay(m, step)))
		case step < 0:
			return m.give(node{op: nNight, from: m.add(besideDay(m, step))})
		}
		return m.give(node{op: nNight, from: thatDay(m)})
	}
}

// aboutWord reports whether element k is rond, tegen or omstreeks.
func aboutWord(m *match, k int) bool {
	if m.edges[k] != wordOnly {
		return false
	}
	switch m.word(k) {
	case "rond", "tegen", "omstreeks":
		return true
	}
	return false
}

// dayClock is a clock time of a day; the word between them may make it
// approximate.
func dayClock(day, clock, word int) action {
	return func(m *match) bool {
		if looseHour(m, clock, word) || m.news() && m.has(word) && m.word(word) == "vanaf" {
			return false
		}
		c := m.id(clock)
		if aboutWord(m, word) {
			n := *m.node(clock)
			n.approx = true
			c = m.add(n)
		}
		return m.give(node{op: nIn, of: c, in: m.id(day)})
	}
}

// looseHour reports whether an hour, element clock, is beside a day without
// a word that makes a time of it: "zaterdagavond drie uur" is how long, "om
// drie uur vanmiddag" is not.
func looseHour(m *match, clock, word int) bool {
	if m.liberal() || m.is(clock, 1<<cClock) || m.edges[word] == wordOnly {
		return false
	}
	c := m.node(clock)
	return c.grain == Hour && c.hour <= 12
}

// timeClock is a time of the clock in the part of the day of element k: vanavond
// om 8 uur. In a night it is of the day that the night follows until midnight.
func timeClock(k, clock, word int) action {
	return func(m *match) bool {
		n := m.node(k)
		if n.op != nNight {
			return clockIn(m, *n, clock, word)
		}
		if looseHour(m, clock, word) {
			return false // in de nacht van donderdag op vrijdag zeven uur vast
		}
		c := *m.node(clock)
		c.part, c.approx = night, c.approx || aboutWord(m, word)
		return m.when(c.op == nClock, node{op: nIn, of: m.add(c), in: m.id(k)})
	}
}

// clockIn is the time of element clock in a part of a day.
func clockIn(m *match, day node, clock, word int) bool {
	if m.c.nodes[day.of].op != nPart {
		return false
	}
	p := m.c.nodes[day.of].part
	c := *m.node(clock)
	if c.op != nClock || c.part != noPart && c.part != p || m.news() && bareHour(m, clock) || looseHour(m, clock, word) {
		return false
	}
	c.part, c.face, c.approx = p, false, c.approx || aboutWord(m, word)
	return m.give(node{op: nIn, of: m.add(c), in: day.in})
}

// dayListed is a day and a whole hour at the head of a line, as a list of what
// comes has them: "woensdag 10 uur – halfjaarcijfers". In a sentence the hours
// could be how long something took.
func dayListed(m *match) bool {
	s := m.c.s
	from, upto := m.c.atoms[m.at[0]].start, m.c.atoms[m.end-1].end
	before := strings.TrimRight(s[:from], " \t")
	if !m.digits(1) || before != "" && before[len(before)-1] != '\n' {
		return false
	}
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[upto:]+"\n", " \t"))
	return m.when(after == '\n' || after == ':' || isDash(after), node{op: nIn, of: m.id(1), in: m.id(0)})
}

// wdClockYear is "woens 26 okt 15:50:06 2016".
func wdClockYear(m *match) bool {
	n := m.node(1)
	return ymd(m, m.n(4), int32(n.month), int32(n.day), fullYear) && clockOn(m, m.id(3))
}

// clockOn puts a time of the clock on the day that was built.
func clockOn(m *match, clock int32) bool {
	return m.give(node{op: nIn, of: clock, in: m.add(m.out)})
}

// stampDigits is 20251203T091200, with a Z at its end or without.
func stampDigits(m *match) bool {
	d, c := m.node(0), m.node(2)
	h, mi, s, grain := c.n/100, c.n%100, int32(0), Minute
	if c.digits == 6 {
		h, mi, s, grain = c.n/10000, h%100, mi, Second
	}
	if d.digits != 8 || c.digits != 4 && c.digits != 6 || h >= 24 || mi >= 60 || s >= 60 {
		return false
	}
	if !ymd(m, d.n/10000, d.n/100%100, d.n%100, fullYear) {
		return false
	}
	clock := secondNode(h, mi, s)
	clock.grain = grain
	a := m.add(clock)
	if m.has(3) {
		a = m.add(node{op: nZone, of: a})
	}
	return clockOn(m, a)
}

package timeago

// Ranges, and times open to one side.

const (
	gRange = 1<<cRange | 1<<cT | 1<<cOut
	gOpen  = 1<<cT | 1<<cOut
)

var rangeRules = []ruleRow{
	{gRange, "van|vanaf|tussen End tot en met End", span(1, 5, true), "van maandag tot en met vrijdag = 2025-12-01/2025-12-06"},
	{gRange, "van|vanaf|tussen End t +/ +m End", span(1, 5, true), "van mei t/m juli 2019 = 2019-05/2019-08"},
	{gRange, "van|vanaf End tot de|het? End", span(1, 4, false), "van 2010 tot 2014 = 2010/2014"},
	{gRange, "van|vanaf End - End", spanDash(1, 3), "van mei - juli 2019 = 2019-05/2019-08"},
	{gRange, "tussen de|het? End en|tot|- de|het? End", span(2, 5, true), "tussen 2019 en 2021 = 2019/2022"},
	{gRange, "End tot en met|mét End", span(0, 4, true), "13 juli tot en met 15 juli = 2025-07-13/2025-07-16"},
	{gRange, "End t +/ +m End", span(0, 4, true), "13 juli t/m 15 juli = 2025-07-13/2025-07-16"},
	{gRange, "End tot End", spanTot(0, 2), "maandag tot vrijdag = 2025-12-01/2025-12-05"},
	{gRange, "End - End", spanDash(0, 2), "juli 13 - juli 15 = 2025-07-13/2025-07-16"},
	{gRange, "van|vanaf Year4 - Year4", spanYears(1, 3), "van 2014-2018 = 2014/2019"},
	{gRange, "Year4 -|/ Year4", spanYears(0, 2), "2014-2018 = 2014/2019"},
	{gRange, "Month|MonAbbr - Mon", spanMon(0, 2), "jan-feb 2017 = 2017-01/2017-03"},
	{gRange, "Month|MonAbbr Mon", spanMonPlan(0, 1), "jan feb 2017 = 2017-01/2017-03"},

	// Two days of one month.
	{gRange, "van|vanaf? de? DayNum tot en met de? DM|Date", spanDays(2, 7, 1), "van 3 tot en met 7 december = 2025-12-03/2025-12-08"},
	{gRange, "van|vanaf? de? DayNum t +/ +m DM|Date", spanDays(2, 6, 1), "13 t/m 15 juli = 2025-07-13/2025-07-16"},
	{gRange, "van|vanaf? de? DayNum tot DM|Date", spanDays(2, 4, 0), "van 4 tot 22 januari 1995 = 1995-01-04/1995-01-22"},
	{gRange, "tussen de? DayNum en|tot|- DM|Date", spanDays(2, 4, 1), "tussen 3 en 12 september 2019 = 2019-09-03/2019-09-13"},
	{gRange, "van? DayNum - DM|Date", spanDays(1, 3, 1), "13 - 15 juli = 2025-07-13/2025-07-16"},
	{gRange, "DayNum en DM|Date", spanDays(0, 2, 2), "1 en 2 november = 2025-11-01/2025-11-03"},
	{gRange, "Month|MonAbbr van|tussen? DayNum -|tot|en DayNum", spanMonDays(0, 2, 4), "november 19-20 = 2025-11-19/2025-11-21"},
	{gRange, "Mon|T van|tussen? DayNum -|tot|en DayNum", spanUnitDays(0, 2, 4), "volgende maand van 4-23 = 2026-01-04/2026-01-24"},
	{gRange, "tussen|van? DayNum -|tot|en DayNum Mon|T", spanUnitDays(4, 1, 3), "tussen 4 en 22 deze maand = 2025-12-04/2025-12-23"},
	{gRange, "van DM tot|- DM|Date", span(1, 3, false), "van 1 mei tot 7 mei 2020 = 2020-05-01/2020-05-07"},

	// Two times of one day.
	{gRange, "van|vanaf|tussen? Clock|Clockish tot|-|en Clock|Clockish", spanClock(1, 3), "9:30 - 11:00 = 2025-12-03T09:30/2025-12-03T11:00"},
	{gRange, "van|vanaf|tussen? Hour tot|-|en Clock|Clockish", spanClock(1, 3), "tussen 10 en 12 uur = 2025-12-03T10/2025-12-03T12"},
	{gRange, "van|vanaf|tussen? Clock|Clockish tot|-|en Hour", spanClock(1, 3), "van 11:00 tot 3 = 2025-12-03T11:00/2025-12-03T15:00"},
	{gRange, "van|vanaf|tussen Hour tot|-|en Hour", spanHours(1, 3), "van 5 tot 7 = 2025-12-03T05/2025-12-03T07"},
	{gRange, "om Clock|Clockish|Hour - Clock|Clockish|Hour", spanHours(1, 3), "om 14.00 - 14.30 = 2025-12-03T14:00/2025-12-03T14:30"},
	{gRange, "Hour tot|- Hour 's Parts", spanHoursPart, "5 tot 6 's middags = 2025-12-03T17/2025-12-03T18"},
	{gRange, "van|tussen Hour tot|-|en Hour 's Parts", spanHoursPart1, "van 5 tot 6 's middags = 2025-12-03T17/2025-12-03T18"},
	{gRange, "van|tussen Hour tot|-|en Hour in de Part", spanHoursPart2, "van 5 tot 6 in de avond = 2025-12-03T17/2025-12-03T18"},
	{gRange, "'s Parts Hour tot|- Hour", spanHoursPart3, "'s middags 5 tot zeven = 2025-12-03T17/2025-12-03T19"},
	{gRange, "Day|DayTime|DayPart ,|om? Range", dayRange(0, 2), "donderdag van 9.30 tot 11.00 uur = 2025-11-27T09:30/2025-11-27T11:00"},
	{gRange, "Range op? Day|DayPart|DayTime", dayRange(2, 0), "tussen 10 en 11:30 op 1-1-2015 = 2015-01-01T10:00/2015-01-01T11:30"},
	{gRange, "Day|DayPart|DayTime Hour tot|- Hour", dayHours(0, 1, 3), "vandaag vijf tot zeven = 2025-12-03T05/2025-12-03T07"},
	{gRange, "Week tussen End en End", weekRange, "volgende week tussen woensdag en vrijdag = 2025-12-10/2025-12-13"},

	// Open to one side.
	{gOpen, "sinds|sedert|vanaf|vanop de|het? End", open(nSince, 2), "sinds maart = 2025-03/.."},
	{gOpen, "met ingang van End", open(nSince, 3), "met ingang van 1 januari 2026 = 2026-01-01/.."},
	{gOpen, "sinds|vanaf Clockish", open(nSince, 1), "vanaf 18.30 = 2025-12-03T18:30/.."},
	{gOpen, "End en|of later|daarna|hoger|erna|nadien", openPlan(nSince, 0), "1-1-2016 en later = 2016-01-01/.."},
	{gOpen, "tot de|het? End", open(nUntil, 2), "tot 1 januari 2026 = ../2026-01-01"},
	{gOpen, "tot Clockish", open(nUntil, 1), "tot 11 uur = ../2025-12-03T11"},
	{gOpen, "tot rond|ongeveer|uiterlijk Clock|Clockish|End", open(nUntil, 2), "tot uiterlijk 1 januari 2026 = ../2026-01-01"},
	{gOpen, "tot en met|mét de|het? End", openIn(nUntil, 4), "tot en met 7 december = ../2025-12-08"},
	{gOpen, "t +/ +m End", openIn(nUntil, 3), "t/m 7 december = ../2025-12-08"},
	{gOpen, "na|nà de|het? End", open(nAfter, 2), "na 2022 = 2023/.."},
	{gOpen, "na afloop van End", open(nAfter, 3), "na afloop van 2022 = 2023/.."},
	{gOpen, "na rond? Clock|Clockish", open(nAfter, 2), "na 20.00 uur = 2025-12-03T20:00/.."},
	{gOpen, "vóór|vòòr|voór de|het? End", open(nBefore, 2), "vóór 1 juli 2026 = ../2026-07-01"},
	{gOpen, "vóór Clockish", open(nBefore, 1), "vóór 12.00 uur = ../2025-12-03T12:00"},
	{gOpen, "voor de|het? End", openFor(2), "voor de zomer = ../2026-06"},
	{gOpen, "voor rond? Clock|Clockish", openFor(2), "voor 12.00 uur = ../2025-12-03T12:00"},
	{gOpen, "voor Hour", openForHour, "voor 8 = ../2025-12-03T08"},
	{gOpen, "voor of in End", openPlanIn(nUntil, 3), "voor of in feb 2018 = ../2018-03"},
	{gOpen, "uiterlijk|tegen op? End", openPlan(nBefore, 2), "uiterlijk morgen = ../2025-12-04"},
	{gOpen, "op|al zijn|zo vroegst|vroeg om|als? Clock|Clockish|End", openPlan(nSince, 4), "op zijn vroegst om 14 uur = 2025-12-03T14/.."},
	{gOpen, "Clock|Clockish|End op zijn vroegst", openPlan(nSince, 0), "14 uur op zijn vroegst = 2025-12-03T14/.."},
	{gOpen, "op zijn laatst om? Clock|Clockish|End", openPlan(nBefore, 4), "op zijn laatst om 11 uur = ../2025-12-03T11"},
	{gOpen, "Clock|Clockish|End op zijn laatst", openPlan(nBefore, 0), "11 uur op zijn laatst = ../2025-12-03T11"},
	{gOpen, "al? zo laat als Clock|Clockish|End", openPlan(nBefore, 4), "zo laat als 7 uur = ../2025-12-03T07"},
	{gOpen, "zo vroeg als het? End|Clockish", openPlan(nSince, 4), "zo vroeg als 2019 = 2019/.."},
	{gOpen, "later dan Clock|Clockish|End", openPlan(nAfter, 2), "later dan 2018 = 2019/.."},
	{gOpen, "niet later dan Clock|Clockish|End", openPlan(nBefore, 3), "niet later dan 1 mei 2018 = ../2018-05-01"},
	{gOpen, "niet later dan of in End", openPlanIn(nUntil, 5), "niet later dan of in 2016 = ../2017"},
	{gOpen, "eerder|vroeger dan Clock|Clockish|End", openPlan(nBefore, 2), "eerder dan 1 mei 2018 = ../2018-05-01"},
	{gOpen, "> = End|Clock|Clockish", openPlan(nSince, 2), ">= 18.00 uur = 2025-12-03T18:00/.."},
	{gOpen, "> End|Clock|Clockish", openPlan(nAfter, 1), "> 18.00 uur = 2025-12-03T18:00/.."},
	{gOpen, "< = End|Clock|Clockish", openPlanIn(nUntil, 2), "<= 2016 = ../2017"},
	{gOpen, "< End|Clock|Clockish", openPlan(nBefore, 1), "< 18.00 uur = ../2025-12-03T18:00"},
	{gOpen, "Day na|voor|vóór|vanaf|tot Clock|Clockish", dayOpen(0, 2, 1), "vandaag na 16:00 = 2025-12-03T16:00/.."},
	{gOpen, "Day voor|na Hour 's Parts", dayOpenPart, "vrijdag voor 3 's middags = ../2025-11-28T15"},
	{gOpen, "Day niet? later|eerder dan Clock|Clockish", dayOpenThan, "1 mei 2018 later dan 2:00 = 2018-05-01T02:00/.."},
	{gOpen, "meer|langer dan Dur voor|na|geleden T?", moreThan, "meer dan 2 dagen voor gisteren = ../2025-11-30"},
	{gOpen, "minder dan Dur na T", lessThan, "minder dan 3 dagen na morgen = 2025-12-04/2025-12-07"},
	{gRange, "Day|DayTime na Clock|Clockish maar|en voor Clock|Clockish", afterBefore, "donderdag na 9:30 maar voor 11:00 = 2025-11-27T09:30/2025-11-27T11:00"},
	{gRange, "op? Day|DayTime van|tussen Hour tot|en Hour", dayHours(1, 3, 5), "donderdag van 9 tot 11 = 2025-11-27T09/2025-11-27T11"},
	{gRange, "tussen End en nu", untilNow, "tussen 22 januari 2025 en nu = 2025-01-22/2025-12-03"},
	{gRange, "tussen nu en End", fromNow, "tussen nu en 1 januari 2026 = 2025-12-03/2026-01-02"},
}

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

// comparable2 tells whether two expressions can bound one range.
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
	return func(m *match) bool {
		if !m.liberal() && m.space(b-1) {
			return false
		}
		return span(a, b, true)(m)
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
		if op == nAfter && n.op == nClock && n.y < 0 && n.w == 0 && n.x <= 12 && !m.liberal() {
			return false // "na acht uur" is a length as soon as not
		}
		return n.op != nRoll && n.op != nNow && n.op != nAnchor
	}
}

func openIn(op nodeOp, k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: op, a: m.id(k), x: 1, z: noAdj}
		return true
	}
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
		case nSeason:
			return m.has(1)
		case nClock:
			return n.y >= 0
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

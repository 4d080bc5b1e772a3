package timeago

// Times at a distance from the reference or from another time, and stretches
// counted from it.

const gRel = 1<<cT | 1<<cEnd | 1<<cOut

var relativeRules = []ruleRow{
	{1<<cT | 1<<cOut, "Now", nowRule, "zojuist = 2025-12-03T12:00:00"},
	{1<<cT | 1<<cOut, "direct|meteen|nu", nowPlan, "nu = 2025-12-03T12:00:00"},
	{gRel, "Dur geleden|terug", ago(0), "acht minuten geleden = 2025-12-03T11:52"},
	{gRel, "een moment|momentje|ogenblik geleden|terug", momentAgo, "een moment geleden = 2025-12-03T12:00:00"},
	{gRel, "Int +u|h Int +m|min geleden|terug", hoursMinutesAgo, "1u 5m geleden = 2025-12-03T10:55"},
	{gRel, "Int UnitSign|UnitAbbr +.? geleden|terug", signAgo, "5m geleden = 2025-12-03T11:55"},
	{gRel | 1<<cDay, "RelDay Dur geleden", relDayAgo, "vandaag een jaar geleden = 2024-12-03"},
	{gRel | 1<<cDay, "(Dur) (geleden) (,)? (op)? DM", dayYearsAgo, ""},
	{gRel, "nog? geen Qty? Unit geleden|terug", lessAgo, "nog geen week geleden = 2025-11-26"},
	{gRel, "over Dur", ahead(1), "over twee weken = 2025-12-17"},
	{gRel, "+ Dur", plusDur, "+15 minuten = 2025-12-03T12:15"},
	{gRel, "nu net", nowRule, "nu net = 2025-12-03T12:00:00"},
	{gRel, "over precies|exact Dur", exactly, "over precies een week = 2025-12-10"},
	{gRel, "over minder|meer dan Dur", ahead(3), "over minder dan een uur = 2025-12-03T13"},
	{gRel, "in Dur", inDur, "in 5 minuten = 2025-12-03T12:05"},
	{gRel, "na Dur", afterDur, "na twee weken = 2025-12-17"},
	{gRel, "binnen de|het? Dur", inside(2), "binnen drie dagen = 2025-12-03/2025-12-06"},
	{gRel, "binnen de? Adj Dur", inside(3), "binnen de komende tien maanden = 2025-12-03/2026-10-03"},
	{gRel, "binnen nu en Dur", inside(3), "binnen nu en twee weken = 2025-12-03/2025-12-17"},
	{gRel, "binnen de? Adj? Dur na|vanaf vandaag|nu", inside(3), "binnen twee weken vanaf vandaag = 2025-12-03/2025-12-17"},
	{gRel, "binnen Unit of Dur", insideOr, "binnen uren of enkele dagen = 2025-12-03/2025-12-06"},
	{gRel, "binnen de|het Unit", insideOne, "binnen de week = 2025-12-03/2025-12-10"},
	{gRel, "binnen Unit", insideBare, "binnen enkele dagen = 2025-12-03/2025-12-06"},
	{gRel, "Dur vanaf|na|sinds nu", ahead(0), "5 dagen vanaf nu = 2025-12-08"},
	{gRel, "Dur in de toekomst", futureSpan, "4 weken in de toekomst = 2025-12-03/2025-12-31"},
	{gRel, "over? Dur gerekend? vanaf|na T", from(4, 1, 1), "drie weken vanaf morgen = 2025-12-25"},
	{gRel, "over? Dur voor|vóór T", from(3, 1, -1), "twee dagen voor gisteren = 2025-11-30"},
	{gRel, "Dur later", later(1), "een dag later = 2025-12-04"},
	{gRel, "Dur eerder", later(-1), "een dag eerder = 2025-12-02"},
	{gRel, "Dur daarvoor|ervoor|tevoren", beside(-1), "een dag daarvoor = 2025-12-02"},
	{gRel, "Dur daarna|erna|nadien", beside(1), "een dag erna = 2025-12-04"},
	{gRel, "de volgende dag|ochtend|avond|middag", nextDay, "de volgende dag = 2025-12-04"},
	{gRel, "de laatste|afgelopen dag", prevDay, "de afgelopen dag = 2025-12-02"},
	{gRel, "de dag erna|nadien|daarna|erop|daarop", anchorDay(1), "de dag erna = 2025-12-04"},
	{gRel, "de dag ervoor|tevoren|daarvoor", anchorDay(-1), "de dag ervoor = 2025-12-02"},
	{gRel, "'s? anderendaags", anchorDay(1), "'s anderendaags = 2025-12-04"},
	{gRel, "de dag voordien", anchorDay(-1), "de dag voordien = 2025-12-02"},

	{gRel, "de|het Unit erna|nadien|daarna|erop|daarop", anchorUnit(1), "het jaar erna = 2026"},
	{gRel, "de|het Unit ervoor|tevoren|daarvoor|voordien", anchorUnit(-1), "de week ervoor = 2025-W48"},

	// A stretch that ends or begins at the reference.
	{gT, "Adj Dur", roll(0, 1), "afgelopen drie weken = 2025-11-12/2025-12-03"},
	{gT, "de? Qty Adj Unit", rollQty, "drie afgelopen weken = 2025-11-12/2025-12-03"},
	{gT, "de|het laatste Dur", rollFinal, "de laatste 2 decennia = 2005-12-03/2025-12-03"},
	{gT, "Adj een Unit", rollOne, "volgende een uur = 2025-12-03T12/2025-12-03T13"},
	{1 << cDur, "Dur lang", longDur, "een maand lang = P1M"},
}

func nowRule(m *match) bool {
	m.out = node{op: nNow}
	return m.liberal()
}

func nowPlan(m *match) bool {
	m.out = node{op: nNow}
	return m.liberal()
}

func ago(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nOffset, a: m.id(k), x: -1, approx: m.node(k).approx, z: noAdj}
		return true
	}
}

// relDayAgo is "vandaag een jaar geleden".
func relDayAgo(m *match) bool {
	day := m.add(node{op: nUnit, y: int32(uDay), x: m.node(0).x, z: noAdj})
	m.out = node{op: nOffset, a: m.id(1), b: day, x: -1, z: noAdj}
	return unit(m.node(1).y) >= uMonth && m.node(0).x <= 0
}

// dayYearsAgo is a date of the year that comes before it: "een jaar geleden,
// op 10 december".
func dayYearsAgo(m *match) bool {
	d, dm := m.node(0), m.node(4)
	year := m.add(node{op: nOffset, a: m.id(0), x: -1, z: noAdj})
	m.out = node{op: nIn, a: m.id(4), b: year, z: noAdj}
	return m.news() && unit(d.y) == uYear && d.x%100 == 0 && d.a == 0 && dm.op == nDM && dm.z == noAdj
}

// momentAgo is as good as now.
func momentAgo(m *match) bool {
	m.out = node{op: nNow, approx: true}
	return true
}

// hoursMinutesAgo is "1u 5m geleden".
func hoursMinutesAgo(m *match) bool {
	h, mi := m.node(0), m.node(2)
	d := m.add(node{op: nDur, x: mi.x * 100, y: int32(uMinute), z: noAdj})
	d = m.add(node{op: nDur, x: h.x * 100, y: int32(uHour), a: d, z: noAdj})
	m.out = node{op: nOffset, a: d, x: -1, z: noAdj}
	return h.y <= 3 && mi.x < 60
}

// signAgo is an age whose unit is a letter: 5m, 3u, 2d.
func signAgo(m *match) bool {
	n := m.node(0)
	d := m.add(node{op: nDur, x: n.x * 100, y: int32(m.x(1)), z: noAdj})
	m.out = node{op: nOffset, a: d, x: -1, z: noAdj}
	return n.y <= 4 && !m.allCaps(1)
}

// lessAgo is "nog geen week geleden": a little less.
func lessAgo(m *match) bool {
	x := int32(100)
	if m.has(2) {
		x = m.node(2).x
	}
	d := m.add(node{op: nDur, x: x, y: m.node(3).x, approx: true, z: noAdj})
	m.out = node{op: nOffset, a: d, x: -1, approx: true, z: noAdj}
	return true
}

func exactly(m *match) bool { return ahead(2)(m) }

func ahead(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nOffset, a: m.id(k), x: 1, approx: m.node(k).approx || k == 3, z: noAdj}
		return true
	}
}

// inDur is a planner's "in 5 minuten"; in running text it is how long a thing
// took.
func inDur(m *match) bool {
	switch a := m.c.atoms[m.at[1]]; m.c.s[a.start:a.end] {
	case "enkele", "enige", "wat", "aantal":
		return false // how long, not when
	}
	return m.liberal() && ahead(1)(m)
}

// plusDur is a planner's "+15 minuten".
func plusDur(m *match) bool { return m.liberal() && ahead(1)(m) }

func afterDur(m *match) bool {
	return m.liberal() && ahead(1)(m)
}

func inside(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nWithin, a: m.id(k), approx: m.node(k).approx, z: noAdj}
		if k > 2 {
			m.out.w = 1 // said to count from now
		}
		return true
	}
}

func insideOr(m *match) bool {
	m.out = node{op: nWithin, a: m.id(3), approx: true, z: noAdj}
	return m.plural(1)
}

func insideBare(m *match) bool {
	d := m.add(node{op: nDur, x: 300, y: m.node(1).x, approx: true, z: noAdj})
	m.out = node{op: nWithin, a: d, approx: true, z: noAdj}
	return m.plural(1)
}

// insideOne is the Flemish "binnen de maand".
func insideOne(m *match) bool {
	d := m.add(node{op: nDur, x: 100, y: m.node(2).x, z: noAdj})
	m.out = node{op: nWithin, a: d, z: noAdj}
	return !m.plural(2)
}

func futureSpan(m *match) bool {
	m.out = node{op: nWithin, a: m.id(0), z: noAdj}
	return m.liberal()
}

func from(t, d int, x int32) func(*match) bool {
	return func(m *match) bool {
		n := m.node(t)
		m.out = node{op: nOffset, a: m.id(d), b: m.id(t), x: x, approx: m.node(d).approx, z: noAdj}
		if n.op == nYear || n.op == nNow || n.op == nSince {
			return false
		}
		if !m.liberal() {
			// "drie dagen na zondag" counts from a day; "twee jaar voor 2017"
			// and "een uur voor middernacht" are too loose to date.
			return m.c.edges[m.edges[t]].cats&(1<<cDay) != 0
		}
		return true
	}
}

func later(x int32) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nAnchor, a: m.id(0), x: x, approx: m.node(0).approx, z: noAdj}
		return true
	}
}

// beside is the same with daarvoor or erna, which say that there is such a
// time.
func beside(x int32) func(*match) bool {
	return func(m *match) bool {
		later(x)(m)
		m.out.w = 1
		return true
	}
}

func nextDay(m *match) bool {
	d := m.add(node{op: nDur, x: 100, y: int32(uDay), z: noAdj})
	m.out = node{op: nAnchor, a: d, x: 1, w: 1, z: noAdj}
	return m.c.s[m.c.atoms[m.at[2]].start]|0x20 == 'd'
}

func prevDay(m *match) bool {
	m.out = node{op: nUnit, y: int32(uDay), x: -1, z: adjPast}
	return m.liberal()
}

func anchorDay(x int32) func(*match) bool {
	return func(m *match) bool {
		d := m.add(node{op: nDur, x: 100, y: int32(uDay), z: noAdj})
		m.out = node{op: nAnchor, a: d, x: x, w: 1, z: noAdj}
		return true
	}
}

// anchorUnit is "het jaar erna", from the time last named.
func anchorUnit(x int32) func(*match) bool {
	return func(m *match) bool {
		u := unit(m.node(1).x)
		d := m.add(node{op: nDur, x: 100, y: int32(u), z: noAdj})
		m.out = node{op: nAnchor, a: d, x: x, w: 2, z: noAdj}
		return !m.plural(1) && (u == uWeek || u == uMonth || u == uYear)
	}
}

func roll(adj, k int) func(*match) bool {
	return func(m *match) bool {
		z := m.node(adj).x
		m.out = node{op: nRoll, a: m.id(k), x: rollDir(z), z: z, approx: m.node(k).approx}
		return z != adjThis
	}
}

func rollQty(m *match) bool {
	q, z := m.node(1), m.node(2).x
	if z == adjThis {
		return false
	}
	d := m.add(node{op: nDur, x: q.x, y: m.node(3).x, approx: q.approx, z: noAdj})
	m.out = node{op: nRoll, a: d, x: rollDir(z), z: z, approx: q.approx}
	return true
}

func rollFinal(m *match) bool {
	m.out = node{op: nRoll, a: m.id(2), x: -1, z: adjFinal, approx: m.node(2).approx}
	return m.liberal()
}

func rollOne(m *match) bool {
	z := m.node(0).x
	d := m.add(node{op: nDur, x: 100, y: m.node(2).x, z: noAdj})
	m.out = node{op: nRoll, a: d, x: rollDir(z), z: z}
	return m.liberal() && z != adjThis
}

func longDur(m *match) bool {
	m.out = *m.node(0)
	return true
}

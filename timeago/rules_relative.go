package timeago

// Times at a distance from the reference or from another time, and stretches
// counted from it.

const gRel = 1<<cT | 1<<cEnd | 1<<cOut

var relativeRules = []ruleRow{
	{1<<cT | 1<<cOut, "Now", now, "zojuist = 2025-12-03T12:00:00"},
	{1<<cT | 1<<cOut, "direct|meteen|nu", now, "nu = 2025-12-03T12:00:00"},
	{gRel, "Dur geleden|terug", ago(0), "acht minuten geleden = 2025-12-03T11:52"},
	{gRel, "een moment|momentje|ogenblik geleden|terug", momentAgo, "een moment geleden = 2025-12-03T12:00:00"},
	{gRel, "Int +u|h Int +m|min geleden|terug", hoursMinutesAgo, "1u 5m geleden = 2025-12-03T10:55"},
	{gRel, "Int UnitSign|UnitAbbr +.? geleden|terug", signAgo, "5m geleden = 2025-12-03T11:55"},
	{gRel | 1<<cDay, "RelDay Dur geleden", relDayAgo, "vandaag een jaar geleden = 2024-12-03"},
	{gRel, "nog? geen Qty? Unit geleden|terug", lessAgo, "nog geen week geleden = 2025-11-26"},
	{gRel, "over precies|exact? Dur", ahead(2), "over twee weken = 2025-12-17"},
	{gRel, "+ Dur", liberally(ahead(1)), "+15 minuten = 2025-12-03T12:15"},
	{gRel, "in Dur", liberally(inDur), "in 5 minuten = 2025-12-03T12:05"},
	{gRel, "na Dur", liberally(ahead(1)), "na twee weken = 2025-12-17"},
	{gRel, "binnen de|het? Dur", inside(2), "binnen drie dagen = 2025-12-03/2025-12-06"},
	{gRel, "binnen de? Adj|nu en? Dur", insideFromNow(4), "binnen de komende tien maanden = 2025-12-03/2026-10-03"},
	{gRel, "binnen de? Adj? Dur na|vanaf vandaag|nu", insideFromNow(3), "binnen twee weken vanaf vandaag = 2025-12-03/2025-12-17"},
	{gRel, "binnen Unit of Dur", insideOr, "binnen uren of enkele dagen = 2025-12-03/2025-12-06"},
	{gRel, "binnen de|het Unit", insideOne, "binnen de week = 2025-12-03/2025-12-10"},
	{gRel, "binnen Unit", insideBare, "binnen weken = 2025-12-03/2025-12-24"},
	{gRel, "Dur vanaf|na|sinds nu", ahead(0), "5 dagen vanaf nu = 2025-12-08"},
	{gRel, "Dur in de toekomst", liberally(inside(0)), "4 weken in de toekomst = 2025-12-03/2025-12-31"},
	{gRel, "over? Dur gerekend? na T", awayFrom(4, 1, 1), "drie weken na morgen = 2025-12-25"},
	{gRel, "over? Dur gerekend? vanaf T", liberally(awayFrom(4, 1, 1)), "drie weken vanaf morgen = 2025-12-25"},
	{gRel, "over? Dur voor|vóór T", awayFrom(3, 1, -1), "twee dagen voor gisteren = 2025-11-30"},
	{gRel, "Dur later", fromNamed(1), "een dag later = 2025-12-04"},
	{gRel, "Dur eerder", fromNamed(-1), "een dag eerder = 2025-12-02"},
	{gRel, "Dur daarvoor|ervoor|tevoren", besideNamed(-1), "een dag daarvoor = 2025-12-02"},
	{gRel, "Dur daarna|erna|nadien", besideNamed(1), "een dag erna = 2025-12-04"},
	{gRel, "de volgende dag", dayFromNamed(1), "de volgende dag = 2025-12-04"},
	{gRel, "de laatste|afgelopen dag", liberally(prevDay), "de afgelopen dag = 2025-12-02"},
	{gRel, "'s? anderendaags", dayFromNamed(1), "'s anderendaags = 2025-12-04"},

	{gRel, "de|het Unit erna|nadien|daarna|erop|daarop", unitFromNamed(1), "het jaar erna = 2026"},
	{gRel, "de|het Unit ervoor|tevoren|daarvoor|voordien", unitFromNamed(-1), "de week ervoor = 2025-W48"},

	// A stretch that ends or begins at the reference.
	{gT, "Adj Dur", roll(0, 1), "afgelopen drie weken = 2025-11-12/2025-12-03"},
	{gT, "de? Qty Adj Unit", rollQty, "drie afgelopen weken = 2025-11-12/2025-12-03"},
	{gT, "de|het laatste Dur", liberally(rollFinal), "de laatste 2 decennia = 2005-12-03/2025-12-03"},
	{1 << cDur, "Dur lang", same(0), "een maand lang = P1M"},
}

func now(m *match) bool { return m.when(m.liberal(), node{op: nNow}) }

// momentAgo is as good as now.
func momentAgo(m *match) bool { return m.give(node{op: nNow, approx: true}) }

func ago(k int) action {
	return func(m *match) bool {
		return m.give(node{op: nOffset, dur: m.id(k), step: -1, approx: m.node(k).approx})
	}
}

func ahead(k int) action {
	return func(m *match) bool {
		return m.give(node{op: nOffset, dur: m.id(k), step: 1, approx: m.node(k).approx})
	}
}

// relDayAgo is "vandaag een jaar geleden".
func relDayAgo(m *match) bool {
	m.out = node{op: nOffset, dur: m.id(1), from: m.add(dayNode(m.n(0))), step: -1}
	return m.node(1).unit >= uMonth && m.n(0) <= 0
}

// hoursMinutesAgo is "1u 5m geleden".
func hoursMinutesAgo(m *match) bool {
	h, minutes := m.node(0), m.n(2)
	if h.digits > 3 || minutes >= 60 {
		return false
	}
	d := m.add(node{op: nDur, n: minutes * 100, unit: uMinute})
	d = m.add(node{op: nDur, n: h.n * 100, unit: uHour, dur: d})
	return m.give(node{op: nOffset, dur: d, step: -1})
}

// signAgo is an age whose unit is a letter: 5m, 3u, 2d.
func signAgo(m *match) bool {
	if m.node(0).digits > 4 || m.allCaps(1) {
		return false
	}
	d := m.add(node{op: nDur, n: m.n(0) * 100, unit: m.unit(1)})
	return m.give(node{op: nOffset, dur: d, step: -1})
}

// lessAgo is "nog geen week geleden": a little less.
func lessAgo(m *match) bool {
	n := int32(100)
	if m.has(2) {
		n = m.n(2)
	}
	d := m.add(node{op: nDur, n: n, unit: m.unit(3), approx: true})
	return m.give(node{op: nOffset, dur: d, step: -1, approx: true})
}

// inDur is a planner's "in 5 minuten"; in running text it is how long a thing
// took, as "in enkele minuten" always is.
func inDur(m *match) bool { return !m.c.t.isA(m.c.atoms[m.at[1]].hash, 1<<cSome) && ahead(1)(m) }

// inside is a stretch from the reference on.
func inside(k int) action {
	return func(m *match) bool {
		return m.give(node{op: nWithin, dur: m.id(k), approx: m.node(k).approx})
	}
}

// insideFromNow is one that is said to count from the reference.
func insideFromNow(k int) action {
	return func(m *match) bool {
		inside(k)(m)
		m.out.fromNow = true
		return true
	}
}

func insideOr(m *match) bool {
	return m.when(m.plural(1), node{op: nWithin, dur: m.id(3), approx: true})
}

func insideBare(m *match) bool {
	d := m.add(node{op: nDur, n: 300, unit: m.unit(1), approx: true})
	return m.when(m.plural(1), node{op: nWithin, dur: d, approx: true})
}

// insideOne is the Flemish "binnen de maand".
func insideOne(m *match) bool {
	return m.when(!m.plural(2), node{op: nWithin, dur: m.oneOf(m.unit(2))})
}

// awayFrom is the duration of element d away from element t. In running text
// "drie dagen na zondag" counts from a day; "twee jaar voor 2017" and "een uur
// voor middernacht" are too loose to date.
func awayFrom(t, d int, step int32) action {
	return func(m *match) bool {
		switch m.node(t).op {
		case nYear, nNow, nSince:
			return false
		}
		m.out = node{op: nOffset, dur: m.id(d), from: m.id(t), step: step, approx: m.node(d).approx}
		return m.liberal() || m.is(t, 1<<cDay)
	}
}

// fromNamed is "een dag later", away from the time last named.
func fromNamed(step int32) action {
	return func(m *match) bool {
		return m.give(node{op: nAnchor, dur: m.id(0), step: step, approx: m.node(0).approx})
	}
}

// besideNamed is the same with daarvoor or erna, which say that there is such a
// time.
func besideNamed(step int32) action {
	return func(m *match) bool {
		fromNamed(step)(m)
		m.out.known = true
		return true
	}
}

// besideDay is the day that lies step from the one last named.
func besideDay(m *match, step int32) node {
	return node{op: nAnchor, dur: m.oneOf(uDay), step: step, known: true}
}

func prevDay(m *match) bool {
	return m.give(node{op: nUnit, unit: uDay, step: -1, adj: adjPast})
}

func dayFromNamed(step int32) action {
	return func(m *match) bool { return m.give(besideDay(m, step)) }
}

// unitFromNamed is "het jaar erna".
func unitFromNamed(step int32) action {
	return func(m *match) bool {
		u := m.unit(1)
		m.out = node{op: nAnchor, dur: m.oneOf(u), step: step, known: true, entire: true}
		return !m.plural(1) && (u == uDay || u == uWeek || u == uMonth || u == uYear)
	}
}

// rollNode is the stretch dur just before or after the reference.
func rollNode(dur int32, a adj, approx bool) node {
	return node{op: nRoll, dur: dur, step: a.direction(), adj: a, approx: approx}
}

func roll(a, k int) action {
	return func(m *match) bool {
		return m.when(m.adj(a) != adjThis, rollNode(m.id(k), m.adj(a), m.node(k).approx))
	}
}

func rollQty(m *match) bool {
	q := m.node(1)
	d := m.add(node{op: nDur, n: q.n, unit: m.unit(3), approx: q.approx})
	return m.when(m.adj(2) != adjThis && (m.liberal() || m.plural(3)), rollNode(d, m.adj(2), m.node(1).approx))
}

func rollFinal(m *match) bool { return m.give(rollNode(m.id(2), adjFinal, m.node(2).approx)) }

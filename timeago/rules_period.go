package timeago

// Weeks, months, quarters, seasons, years and what is counted within them.

const (
	gWeek = 1<<cWeek | 1<<cT | 1<<cEnd | 1<<cOut
	gMon  = 1<<cMon | 1<<cT | 1<<cEnd | 1<<cOut
	gBig  = 1<<cBig | 1<<cT | 1<<cEnd | 1<<cOut
	gYear = 1<<cYear | 1<<cT | 1<<cEnd | 1<<cOut
	gEra  = 1<<cEra | 1<<cT | 1<<cEnd | 1<<cOut
	gT    = 1<<cT | 1<<cEnd | 1<<cOut
	gSub  = 1<<cSubT | 1<<cT | 1<<cEnd | 1<<cOut
)

var periodRules = []ruleRow{
	// The unit that the reference lies in, the one before, the one after.
	{0, "Adj Unit", adjUnit(0, 1), "vorige week = 2025-W48"},
	{0, "deze Adj Unit", adjUnit(1, 2), "deze komende week = 2025-W50"},
	{gWeek, "week Int2", weekNo, "week 48 = 2025-W48"},
	{gWeek, "week Int2 ,|van|in? Year4", weekYear, "week 48 van 2024 = 2024-W48"},
	{gWeek, "(de)? week van|beginnend|aanvangend op? Day", weekOf, "de week van 10 april 2025 = 2025-W15"},
	{gWeek, "(de)? week na de? volgende", unitSkip(uWeek), "de week na de volgende = 2025-W51"},
	{gWeek, "(de|het)? weekend|weekeinde van Day", weekendOf, "weekend van 13 december 2025 = 2025-12-12T18/2025-12-15T00"},
	{gWeek, "(het)? weekend na het? volgende", unitSkip(uWeekend), "weekend na het volgende = 2025-12-19T18/2025-12-22T00"},
	{gWeek, "(het) weekend|weekeinde", bareUnit(1), "het weekend = 2025-12-05T18/2025-12-08T00"},
	{0, "dit|het|mijn|in Unit", theUnit, "het jaar = 2025"},
	{0, "deze|de|mijn Unit", theUnit, "mijn week = 2025-W49"},

	{gMon, "Month", month(0, -1), "maart = 2025-03"},
	{1<<cMon | 1<<cT | 1<<cEnd, "MonAbbr +.?", month(0, -1), "feb 2018 = 2018-02"},
	{gMon, "MonAbbr +.?", monAbbrPlan, "in mrt = 2025-03"},
	{gMon, "Adj Month|MonAbbr +.?", month(1, 0), "afgelopen april = 2025-04"},
	{gMon, "(de)? maand Month|MonAbbr +.?", month(2, -1), "de maand mei = 2025-05"},
	{gMon, "Mon ,|van|in? Year4", monYear(0, 2), "mei 2019 = 2019-05"},
	{gMon, "Mon van? YearWord", monYear(0, 2), "juni van negentiennegenennegentig = 1999-06"},
	{gMon, "Mon ,? het? Year", monIn(0, 3), "augustus vorig jaar = 2024-08"},
	{gMon, "Year (in)? Mon", monIn(2, 0), "volgend jaar maart = 2026-03"},
	{gMon, "Year4 ,? Month|MonAbbr", yearMon, "2016 juni = 2016-06"},
	{gMon, "Month|MonAbbr Int2", monShortYear, "augustus 99 = 1999-08"},
	{gMon, "Month|MonAbbr +. ' Int2", monShortYear2(3), "aug. '99 = 1999-08"},
	{gMon, "Month|MonAbbr ' Int2", monShortYear2(2), "augustus '99 = 1999-08"},
	{gMon, "MonAbbr +/ Year4", monYear(0, 2), "dec/2018 = 2018-12"},
	{gMon, "Int2 -|/ Year4", numMonth(0, 2), "11-2016 = 2016-11"},
	{gMon, "Year4 -|/|. Int2", numMonth(2, 0), "2016-11 = 2016-11"},

	{gBig, "Ord kwartaal|trimester", quarter, "derde kwartaal = 2025-Q3"},
	{gBig, "Ord kwartaal|trimester van? Year4|Year", quarterYear, "4e kwartaal 2018 = 2018-Q4"},
	{gBig, "Year4|Year ,? het? Ord kwartaal|trimester", quarterYear2, "2016 het derde kwartaal = 2016-Q3"},
	{gBig, "k|q +Int2", quarterCode(false), "K3 = 2025-Q3"},
	{gBig, "k|q +Int2 van? Year4|Year", quarterCode(true), "Q1 2016 = 2016-Q1"},
	{gBig, "Ord jaarhelft|halfjaar|semester", half(0, -1), "tweede jaarhelft = 2025-07/2026-01"},
	{gBig, "Ord helft van Year4|Year", half(0, 3), "de eerste helft van 2019 = 2019-01/2019-07"},
	{gBig, "Ord jaarhelft|halfjaar|semester van? Year4|Year", half(0, 3), "eerste halfjaar van 2019 = 2019-01/2019-07"},
	{gBig, "Ord helft van het|dit jaar", half(0, -1), "tweede helft van dit jaar = 2025-07/2026-01"},
	{gBig, "SeasonName", season(0, -1), "zomer = 2025-SU"},
	{gBig, "Adj SeasonName", season(1, 0), "deze zomer = 2025-SU"},
	{gBig, "SeasonName van? Year4", seasonYear, "zomer van 2018 = 2018-SU"},
	{gBig, "SeasonName van? Year4 +-|/ Year4|Int2", seasonYear, "winter van 2021/2022 = 2021-WI"},
	{gBig, "SeasonName van? Year|YearWord", seasonIn, "zomer van vorig jaar = 2024-SU"},

	{1 << cYearish, "Year4", year(0), "2017 = 2017"},
	{gYear, "Year4", year(0), "2017 = 2017"},
	{gYear, "YearWord", year(0), "in negentienachtentwintig = 1928"},
	{gYear, "tweeduizend en? Num", yearWords, "tweeduizend achttien = 2018"},
	{gYear, "jaar Year4", year(1), "jaar 2008 = 2008"},
	{gYear, "jaar Int", yearPlan, "jaar 247 = 0247"},

	{gEra, "(de)? jaren Num", decadeWord, "jaren negentig = 199"},
	{gEra, "(de)? jaren '? Int", decade, "jaren '70 = 197"},
	{gEra, "Ord eeuw", century, "negentiende eeuw = 18"},

	// The first, the middle and the last part of a larger unit.
	{gSub, "SubWord T", sub(0, 1), "begin oktober = 2025-10-01/2025-10-11"},
	{gSub, "SubWord van T", sub(0, 2), "begin van 2019 = 2019-01/2019-05"},
	{gSub, "(het|de) SubWord van T", sub(1, 3), "het begin van 2019 = 2019-01/2019-05"},
	{gSub, "SubWord van? de|het Unit", subUnit(0, 3), "eind van de maand = 2025-12-21/2026-01-01"},
	{gSub, "SubWord van de|het T", sub(0, 3), "eind van de zomer = 2025-08/2025-09"},
	{gSub, "half|halfweg|halverwege T", subAs(subMid, 1), "half mei = 2025-05-11/2025-05-21"},
	{gSub, "halverwege|halfweg de|het Unit", subUnitAs(subMid, 2), "halverwege de week = 2025-12-03/2025-12-05"},
	{gSub, "halverwege de Part", halfwayPart, "halverwege de middag = 2025-12-03T15"},
	{gSub, "(het) midden|hartje van T", subAs(subMid, 3), "het midden van 2000 = 2000-05/2000-09"},
	{gSub, "(het)? einde|slot|eind van T", subAs(subEnd, 3), "einde van 2000 = 2000-09/2001-01"},
	{gSub, "(het)? einde|slot|eind van de|het Unit", subUnitAs(subEnd, 4), "het einde van het jaar = 2025-09/2026-01"},
	{gSub, "(de)? start|aanvang van T", subAs(subBegin, 3), "de start van 2008 = 2008-01/2008-05"},
	{gSub, "hartje SeasonName", subSeason, "hartje zomer = 2025-07/2025-08"},
	{gSub, "(het) begin|midden van de|het Unit", subUnitWord, "het begin van de week = 2025-12-01/2025-12-03"},
	{gT, "aan? het? eind|einde van de|deze|vandaag dag?", endOfDay, "aan het eind van de dag = 2025-12-03T23:59:59"},
	{gT, "eind|einde van T", endOfDayT, "eind van deze zondag = 2025-12-07T23:59:59"},
	{gT, "T aan? het? eind|einde van de dag", endOfDayAfter, "morgen einde van de dag = 2025-12-04T23:59:59"},

	// Counted within a larger unit.
	{gDay, "Ord Weekday (van|in) de? T", nthWd(0, 1, 4), "derde dinsdag van september = 2025-09-16"},
	{gDay, "de Ord Weekday van|in T", nthWdPlan(1, 2, 4), "de eerste vrijdag van juli = 2025-07-04"},
	{gDay, "Ord Weekday van de Unit", nthWdUnit, "eerste vrijdag van de maand = 2025-12-05"},
	{gDay, "Ord Weekday", nthWdBare, "tweede zondag = 2025-12-14"},
	{gDay, "Ord Weekday na T", nthWdAfter, "derde dinsdag na 25 december 2014 = 2015-01-13"},
	{0, "Ord Unit van|in T", nthUnit(0, 1, 3), "laatste dag van oktober 2015 = 2015-10-31"},
	{0, "de Ord Unit van|in T", nthUnitDe, "de laatste week van juli 2025 = 2025-07-21/2025-07-28"},
	{0, "Ord Unit van|in het|de|dit|deze Unit", nthUnitOf, "eerste week van het jaar = 2025-W01"},
	{gT, "Ord Qty Unit van|in T", nthUnits(0, 1, 2, 4), "eerste zes maanden van dit jaar = 2025-01/2025-07"},
	{gT, "Ord Qty Unit van|in het|de Unit", nthUnitsOf, "eerste drie maanden van het jaar = 2025-01/2025-04"},
	{gT, "rest van T", rest(2), "rest van deze week = 2025-12-03/2025-12-08"},
	{gT, "rest van? de|het|mijn|huidige|deze|dit? Unit", restUnit, "rest van de week = 2025-12-03/2025-12-08"},
	{gT, "rest T", rest(1), "rest deze week = 2025-12-03/2025-12-08"},
	{gT, "Unit|Year tot op heden", toDate, "jaar tot op heden = 2025-01-01/2025-12-03"},
	{gT, "later|eerder T", laterIn(1), "later deze week = 2025-12-03/2025-12-08"},
	{gT, "later|eerder in|op het|de Unit", laterInUnit, "later in het jaar = 2025-12-03/2026-01-01"},
	{1<<cDate2 | 1<<cT | 1<<cOut, "dezelfde|hetzelfde|die|dat Unit", sameUnit, "hetzelfde jaar = 2025"},
	{1<<cDate2 | 1<<cT | 1<<cOut, "dezelfde|die Part", samePart, "die avond = 2025-12-03T18/2025-12-04T00"},
}

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

// plural tells whether the atom of element k is a plural: weken, jaren.
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
func weekNo(m *match) bool {
	m.out = node{op: nWeekNo, x: m.node(1).x, z: noAdj}
	return m.out.x >= 1 && m.out.x <= 53
}

func weekYear(m *match) bool {
	w := m.add(node{op: nWeekNo, x: m.node(1).x, z: noAdj})
	y := m.add(node{op: nYear, x: m.node(3).x})
	m.out = node{op: nIn, a: w, b: y, z: noAdj}
	return m.node(1).x >= 1 && m.node(1).x <= 53
}

func weekOf(m *match) bool {
	m.out = node{op: nWeekOf, a: m.id(4), y: int32(uWeek), z: noAdj}
	return true
}

func weekendOf(m *match) bool {
	m.out = node{op: nWeekOf, a: m.id(3), y: int32(uWeekend), z: noAdj}
	return true
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

func yearNode(m *match, k int) int16 {
	n := m.node(k)
	if n.op == nInt || n.op == nWord {
		return m.add(node{op: nYear, x: n.x})
	}
	return m.id(k)
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
	y := m.add(node{op: nYear, x: fullYear(n)})
	m.out = node{op: nIn, a: a, b: y, z: noAdj}
	return m.liberal() && n.y == 2 && n.x > 31
}

func monShortYear2(k int) func(*match) bool {
	return func(m *match) bool {
		a := m.add(node{op: nMonth, x: m.node(0).x, z: noAdj})
		n := m.node(k)
		y := m.add(node{op: nYear, x: fullYear(n)})
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

func seasonIn(m *match) bool { return seasonYear(m) }

func year(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nYear, x: m.node(k).x}
		return m.out.x >= 1 && m.out.x <= 9999
	}
}

// yearPlan is "jaar 247", which in running text is a year of study and a
// percentage.
func yearPlan(m *match) bool { return m.liberal() && year(1)(m) }

func yearWords(m *match) bool {
	v := m.node(2).x
	m.out = node{op: nYear, x: 2000 + v/100}
	return v%100 == 0 && v < 10000
}

func decadeWord(m *match) bool {
	v := m.node(2).x
	m.out = node{op: nDecade, x: 1900 + v/100}
	return v%1000 == 0 && v >= 1000 && v <= 9000
}

func decade(m *match) bool {
	n := m.node(3)
	switch {
	case n.y == 2 && n.x%10 == 0 && n.x > 0:
		m.out = node{op: nDecade, x: 1900 + n.x}
	case n.y == 4 && n.x%10 == 0 && n.x >= 1000:
		m.out = node{op: nDecade, x: n.x}
	case n.y == 2 && n.x == 0:
		m.out = node{op: nDecade, x: 2000}
	default:
		return false
	}
	return true
}

func century(m *match) bool {
	m.out = node{op: nCentury, x: m.node(0).x}
	return m.out.x >= 1 && m.out.x <= 30
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
		return nthOrd(m.out.x) && u >= uDay && u <= uYear && !m.plural(k) &&
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

func nthUnitsOf(m *match) bool {
	n := m.node(1).x
	a := m.add(node{op: nUnit, y: int32(m.x(5)), z: adjThis})
	m.out = node{op: nNth, x: m.node(0).x, y: int32(m.x(2)), z: n / 100, a: a}
	return n%100 == 0 && n > 0 && n < 100000 && (m.out.x == 1 || m.out.x == -1) && unit(m.x(5)) > unit(m.x(2)) && unit(m.x(5)) <= uCentury
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

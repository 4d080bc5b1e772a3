package timeago

// What comes back.

const gRecur = 1<<cT | 1<<cOut

var recurRules = []ruleRow{
	{gRecur, "Every Unit", every(1), "elke week = P1W"},
	{gRecur, "Every Qty Unit", everyQty, "elke drie weken = P3W"},
	{gRecur, "Every Weekday", everyWd(1), "elke dinsdag = XXXX-WXX-2"},
	{gRecur, "Every Weekday en|of|,|&|/ Weekday", everyDays(1, 3), "elke dinsdag en donderdag = P1W"},
	{gRecur, "Every Weekday , Weekday en|of Weekday", everyDays(1, 3, 5), "elke maandag, woensdag en vrijdag = P1W"},
	{gRecur, "Every Ord Weekday van|in de|elke|iedere maand", everyNth(1, 2), "elke eerste maandag van de maand = P1M"},
	{gRecur, "Every Ord en Ord Weekday van|in de|elke|iedere maand", everyNthTwo, "elke eerste en derde maandag van de maand = P1M"},
	{gRecur, "Every Ord Weekday", everyOrd, "iedere tweede vrijdag = XXXX-WXX-5"},
	{gRecur, "Every Ord Unit", everyOrdUnit, "elke derde dag = P3D"},
	{gRecur, "Every andere Weekday", aboutWd(2), "elke andere vrijdag = XXXX-WXX-5"},
	{gRecur, "Every half|halve Unit", everyHalf(2), "elk half uur = PT30M"},
	{gRecur, "Every Unit op Weekday", everyUnitWd, "elke week op maandag = XXXX-WXX-1"},
	{gRecur, "Every Unit op DM", everyUnitOn, "elk jaar op 12 maart = XXXX-03-12"},
	{gRecur, "Freq op Weekday", freqWd, "wekelijks op dinsdag = XXXX-WXX-2"},
	{gRecur, "Every Part", everyPart(1), "iedere ochtend = XXXX-XX-XXTMO"},
	{gRecur, "Every Month", everyYear(1, nMonth), "elke maart = P1Y"},
	{gRecur, "Every SeasonName", everyYear(1, nSeason), "elke zomer = P1Y"},
	{gRecur, "Every Holiday", everyYear(1, nHoliday), "elke Kerst = P1Y"},
	{gRecur, "Every DayPart", everyDayPart, "elke maandagochtend = XXXX-WXX-1TMO"},
	{gRecur, "Every Weekday Part", everyWdPart, "elke zondag ochtend = XXXX-WXX-7TMO"},
	{gRecur, "Every DM", everyDM, "elke 15 april = XXXX-04-15"},
	{gRecur, "om de Unit", aboutEvery(2), "om de week = P2W"},
	{gRecur, "om de andere Unit", aboutEvery(3), "om de andere dag = P2D"},
	{gRecur, "om de andere Weekday", aboutWd(3), "om de andere vrijdag = XXXX-WXX-5"},
	{gRecur, "om de Unit op? Weekday", aboutWeekWd, "om de week vrijdag = XXXX-WXX-5"},
	{gRecur, "om de twee|2 weken op? Weekday", aboutWd(5), "om de twee weken op vrijdag = XXXX-WXX-5"},
	{gRecur, "om het Unit", aboutHour, "om het uur = PT1H"},
	{gRecur, "om het half|halve Unit", everyHalf(3), "om het half uur = PT30M"},
	{gRecur, "om de Qty Unit", aboutQty, "om de drie weken = P3W"},
	{gRecur, "op? Weekdays", everyWdPl, "op zondagen = XXXX-WXX-7"},
	{gRecur, "op? Weekdays en Weekdays", everyDays(1, 3), "op maandagen en donderdagen = P1W"},
	{gRecur, "op Unit", onWorkdays, "op werkdagen = P1W"},
	{gRecur, "'s Weekdays", everyWdS, "'s maandags = XXXX-WXX-1"},
	{gRecur, "'s Parts", everyParts(1), "'s ochtends = XXXX-XX-XXTMO"},
	{gRecur, "'s Parts vroeg|laat", planOnly(everyParts(1)), "'s ochtends vroeg = XXXX-XX-XXTMO"},
	{gRecur, "(in) (de) PartDays", everyParts(2), ""},
	{gRecur, "op|de? PartDays", everyParts2, "op ochtenden = XXXX-XX-XXTMO"},
	{gRecur, "midden in de Part", everyPart(3), "midden in de nacht = XXXX-XX-XXTNI"},
	{gRecur, "in het holst van de Part", everyPart(5), "in het holst van de nacht = XXXX-XX-XXTNI"},
	{gRecur, "Freq", freq(0), "wekelijks = P1W"},
	{gRecur, "eenmaal|tweemaal|driemaal per Unit", perUnit, "eenmaal per week = P1W"},

	{gRecur, "T om|rond? Clock|Clockish", recurClock(0, 2), "elke maandag om 16.00 uur = XXXX-WXX-1T16:00"},
	{gRecur, "T om Hour", recurClock(0, 2), "elke ochtend om 9 = T09:00"},
	{gRecur, "T vanaf|na|tot Clock|Clockish", recurClock(0, 2), "elke dinsdag vanaf 7 uur = XXXX-WXX-2T07:00"},
	{gRecur, "T Range", recurRange, "elke dinsdag van 9 tot 11 uur = XXXX-WXX-2T09:00"},
	{gRecur, "vrijwel|bijna|zowat|haast|nagenoeg|ongeveer T", recurAbout, "bijna elk jaar = P1Y"},
	{gRecur, "Clock|Clockish T", recurClock(1, 0), "15.00 uur elke dag = T15:00"},
}

func recur(m *match, n int32, u unit) bool {
	m.out = node{op: nRecur, x: n, y: int32(u), z: noAdj}
	return true
}

// The b of an nRecur: the days of the week that it falls on, a bit each from 8
// on for Monday, where they are several; and which of them in its month, one
// or two numbers of four bits, 15 the last.
func recurDay(wd int32) int32 { return 1 << (7 + wd) }

func recurNth(n int32) int32 {
	if n < 0 {
		return 15
	}
	return n
}

const workdayBits = 1<<8 | 1<<9 | 1<<10 | 1<<11 | 1<<12

func every(k int) func(*match) bool {
	return func(m *match) bool {
		u := unit(m.x(k))
		if u == uWorkday {
			recur(m, 100, uDay)
			m.out.b = workdayBits
			return !m.plural(k)
		}
		return !m.plural(k) && u != uSecond && u != uMinute && recur(m, 100, u)
	}
}

// onWorkdays is "op werkdagen".
func onWorkdays(m *match) bool {
	recur(m, 100, uWeek)
	m.out.b = workdayBits
	return unit(m.x(1)) == uWorkday && m.plural(1)
}

func everyQty(m *match) bool {
	q := m.node(1)
	return q.x%100 == 0 && recur(m, q.x, unit(m.x(2)))
}

func everyWd(k int) func(*match) bool {
	return func(m *match) bool {
		recur(m, 100, uWeek)
		m.out.w = m.node(k).x
		return true
	}
}

// everyDays is every one of some days of the week, elements of the match.
func everyDays(days ...int) func(*match) bool {
	return func(m *match) bool {
		recur(m, 100, uWeek)
		for _, k := range days {
			m.out.b |= recurDay(m.node(k).x)
		}
		return true
	}
}

// everyNth is the first Monday of every month.
func everyNth(o, w int) func(*match) bool {
	return func(m *match) bool {
		x := m.node(o).x
		recur(m, 100, uMonth)
		m.out.b = recurDay(m.node(w).x) | recurNth(x)
		return x == -1 || x >= 1 && x <= 5
	}
}

// everyNthTwo is "elke eerste en derde maandag van de maand".
func everyNthTwo(m *match) bool {
	if !everyNth(1, 4)(m) {
		return false
	}
	x := m.node(3).x
	m.out.b |= recurNth(x) << 4
	return x == -1 || x >= 1 && x <= 5
}

// everyOrd is "iedere tweede vrijdag", every so many weeks; the first and the
// last are of a month.
func everyOrd(m *match) bool {
	x, w := m.node(1).x, m.node(2).x
	if x == 1 || x == -1 {
		return everyNth(1, 2)(m)
	}
	recur(m, x*100, uWeek)
	m.out.w = w
	return x >= 2 && x <= 8
}

func everyOrdUnit(m *match) bool {
	x, u := m.node(1).x, unit(m.x(2))
	return x >= 2 && x <= 60 && u >= uHour && u <= uYear && !m.plural(2) && recur(m, x*100, u)
}

func everyHalf(k int) func(*match) bool {
	return func(m *match) bool {
		u := unit(m.x(k))
		return (u == uHour || u == uYear) && !m.plural(k) && recur(m, 50, u)
	}
}

func everyUnitWd(m *match) bool {
	recur(m, 100, uWeek)
	m.out.w = m.node(3).x
	return unit(m.x(1)) == uWeek && !m.plural(1)
}

func everyUnitOn(m *match) bool {
	recur(m, 100, uYear)
	m.out.a = m.id(3)
	return unit(m.x(1)) == uYear && m.node(3).op == nDM
}

func freqWd(m *match) bool {
	freq(0)(m)
	m.out.w = m.node(2).x
	return unit(m.out.y) == uWeek
}

func everyPart(k int) func(*match) bool {
	return func(m *match) bool {
		recur(m, 100, uDay)
		m.out.z = m.node(k).x
		return true
	}
}

// everyYear is every month, season or feast of one name.
func everyYear(k int, op nodeOp) func(*match) bool {
	return func(m *match) bool {
		a := m.add(node{op: op, x: m.node(k).x, z: noAdj})
		recur(m, 100, uYear)
		m.out.a = a
		return true
	}
}

func everyDayPart(m *match) bool {
	d, p := fusedParts(m.x(1))
	recur(m, 100, uWeek)
	m.out.w, m.out.z = int32(d), int32(p)
	return d < 10
}

func everyWdPart(m *match) bool {
	recur(m, 100, uWeek)
	m.out.w, m.out.z = m.node(1).x, m.node(2).x
	return true
}

func everyDM(m *match) bool {
	recur(m, 100, uYear)
	m.out.a = m.id(1)
	return m.node(1).op == nDM
}

func aboutEvery(k int) func(*match) bool {
	return func(m *match) bool {
		u := unit(m.x(k))
		return !m.plural(k) && u >= uHour && u <= uYear && recur(m, 200, u)
	}
}

// aboutWd is every other week on a day.
func aboutWd(k int) func(*match) bool {
	return func(m *match) bool {
		recur(m, 200, uWeek)
		m.out.w = m.node(k).x
		return true
	}
}

func aboutWeekWd(m *match) bool { return unit(m.x(2)) == uWeek && aboutWd(4)(m) }

// aboutHour is "om het uur", every hour; "om het jaar" is every other year.
func aboutHour(m *match) bool {
	switch u := unit(m.x(2)); u {
	case uHour, uHalfHour, uQuarterHour:
		return !m.plural(2) && recur(m, 100, u)
	case uYear:
		return !m.plural(2) && recur(m, 200, u)
	}
	return false
}

func aboutQty(m *match) bool {
	q := m.node(2)
	return q.x%100 == 0 && recur(m, q.x, unit(m.x(3)))
}

func everyWdPl(m *match) bool { return everyWd(1)(m) }

func everyWdS(m *match) bool { return everyWd(1)(m) }

func everyParts(k int) func(*match) bool { return everyPart(k) }

func everyParts2(m *match) bool { return m.liberal() && everyParts(1)(m) }

func freq(k int) func(*match) bool {
	return func(m *match) bool {
		v := m.node(k).x
		return recur(m, v>>8, unit(v&255))
	}
}

func perUnit(m *match) bool {
	u := unit(m.x(2))
	return m.liberal() && !m.plural(2) && recur(m, 100, u)
}

// recurAbout is "bijna elk jaar".
func recurAbout(m *match) bool {
	m.out = *m.node(1)
	m.out.approx = true
	return m.out.op == nRecur
}

// recurClock adds a clock time to a recurrence.
func recurClock(k, clock int) func(*match) bool {
	return func(m *match) bool { return m.recurAt(*m.node(k), *m.node(clock)) }
}

// recurRange adds the first of two clock times.
func recurRange(m *match) bool {
	r := m.node(1)
	return r.op == nRange && r.w == 1 && m.recurAt(*m.node(0), m.c.nodes[r.a])
}

func (m *match) recurAt(n, c node) bool {
	if n.op != nRecur || c.op != nClock || n.a != 0 || unit(n.y) < uDay {
		return false
	}
	if n.z != noAdj && c.w == 0 && c.clock12 {
		c.w, c.clock12 = n.z, false
	}
	n.a = m.add(c)
	m.out = n
	return true
}

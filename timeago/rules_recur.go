package timeago

// What comes back.

const gRecur = 1<<cT | 1<<cOut

var recurRules = []ruleRow{
	{gRecur, "Every Unit", every, "elke week = P1W"},
	{gRecur, "Every Qty Unit", everyQty(1), "elke drie weken = P3W"},
	{gRecur, "Every Weekday", weekly(100, 1), "elke dinsdag = XXXX-WXX-2"},
	{gRecur, "Every Weekday en|of|,|&|/ Weekday", everyDays(1, 3), "elke dinsdag en donderdag = P1W"},
	{gRecur, "Every Weekday , Weekday en|of Weekday", everyDays(1, 3, 5), "elke maandag, woensdag en vrijdag = P1W"},
	{gRecur, "Every Ord Weekday van|in de|elke|iedere maand", everyNth(1, 2), "elke eerste maandag van de maand = P1M"},
	{gRecur, "Every Ord en Ord Weekday van|in de|elke|iedere maand", everyNthTwo, "elke eerste en derde maandag van de maand = P1M"},
	{gRecur, "Every Ord Weekday", everyOrd, "iedere tweede vrijdag = XXXX-WXX-5"},
	{gRecur, "Every Ord Unit", everyOrdUnit, "elke derde dag = P3D"},
	{gRecur, "Every half|halve Unit", everyHalf, "elk half uur = PT30M"},
	{gRecur, "Every Unit op Weekday", everyUnitWd, "elke week op maandag = XXXX-WXX-1"},
	{gRecur, "Every Unit op DM", ofYear(el(3)), "elk jaar op 12 maart = XXXX-03-12"},
	{gRecur, "Every Unit in Month", ofYear(monthAt(3)), "elk jaar in mei = P1Y"},
	{gRecur, "Every Unit met|op|rond|tijdens Holiday", ofYear(holidayAt(3)), "elk jaar met Kerst = P1Y"},
	{gRecur, "Freq op Weekday", freqWd, "wekelijks op dinsdag = XXXX-WXX-2"},
	{gRecur, "Every Part", everyPart(1), "iedere ochtend = XXXX-XX-XXTMO"},
	{gRecur, "Every Month", everyYear(monthAt(1)), "elke maart = P1Y"},
	{gRecur, "Every SeasonName", everyYear(seasonAt(1)), "elke zomer = P1Y"},
	{gRecur, "Every Holiday", everyYear(holidayAt(1)), "elke Kerst = P1Y"},
	{gRecur, "Every DayPart", everyDayPart, "elke maandagochtend = XXXX-WXX-1TMO"},
	{gRecur, "Every Weekday Part", everyWdPart, "elke zondag ochtend = XXXX-WXX-7TMO"},
	{gRecur, "Every DM", everyYear(el(1)), "elke 15 april = XXXX-04-15"},
	{gRecur, "om de andere? Unit", aboutEvery, "om de week = P2W"},
	{gRecur, "om de andere Weekday", weekly(200, 3), "om de andere vrijdag = XXXX-WXX-5"},
	{gRecur, "om de Unit op? Weekday", aboutWeekWd, "om de week vrijdag = XXXX-WXX-5"},
	{gRecur, "om de twee|2 weken op? Weekday", weekly(200, 5), "om de twee weken op vrijdag = XXXX-WXX-5"},
	{gRecur, "om het Unit", aboutHour, "om het uur = PT1H"},
	{gRecur, "om de Qty Unit", everyQty(2), "om de drie weken = P3W"},
	{gRecur, "op? Weekdays", weekly(100, 1), "op zondagen = XXXX-WXX-7"},
	{gRecur, "op? Weekdays en Weekdays", everyDays(1, 3), "op maandagen en donderdagen = P1W"},
	{gRecur, "op Unit", onWorkdays, "op werkdagen = P1W"},
	{gRecur, "'s Weekdays", weekly(100, 1), "'s maandags = XXXX-WXX-1"},
	{gRecur, "'s Parts", everyPart(1), "'s ochtends = XXXX-XX-XXTMO"},
	{gRecur, "'s Parts vroeg|laat", liberally(everyPart(1)), "'s ochtends vroeg = XXXX-XX-XXTMO"},
	{gRecur, "(in) (de) PartDays", everyPart(2), "Zij werkt in de [ochtenden]. = XXXX-XX-XXTMO"},
	{gRecur, "op|de? PartDays", liberally(everyPart(1)), "op ochtenden = XXXX-XX-XXTMO"},
	{gRecur, "midden in de Part", everyPart(3), "midden in de nacht = XXXX-XX-XXTNI"},
	{gRecur, "in het holst van de Part", everyPart(5), "in het holst van de nacht = XXXX-XX-XXTNI"},
	{gRecur, "Freq", freq, "wekelijks = P1W"},
	{gRecur, "eenmaal|tweemaal|driemaal per Unit", liberally(perUnit), "eenmaal per week = P1W"},

	{gRecur, "T ,|om|rond|vanaf|na|tot? Clock|Clockish", recurHour(0, 2, 1), "elke maandag om 16.00 uur = XXXX-WXX-1T16:00"},
	{gRecur, "T om Hour", recurClock(0, 2), "elke ochtend om 9 = T09:00"},
	{gRecur, "T Range", recurRange, "elke dinsdag van 9 tot 11 uur = XXXX-WXX-2T09:00"},
	{gRecur, "vrijwel|bijna|zowat|haast|nagenoeg|ongeveer T", recurAbout, "bijna elk jaar = P1Y"},
	{gRecur, "Clock|Clockish T", recurClock(1, 0), "15.00 uur elke dag = T15:00"},
}

// everyNode is a repetition after each n hundredths of a unit.
func everyNode(n int32, u unit) node { return node{op: nRecur, n: n, unit: u} }

// nthBits is the number that a repetition falls on in its month, in four bits.
func nthBits(n int32) uint8 {
	if n < 0 {
		return 15
	}
	return uint8(n)
}

// nthOfMonth reports whether a weekday may be the nth of every month.
func nthOfMonth(n int32) bool { return n == -1 || fits(n, 1, 5) }

func dayBit(wd int32) uint8 { return 1 << (wd - 1) }

const workdayBits = 1<<5 - 1

func every(m *match) bool {
	u := m.single(1)
	if u == uWorkday {
		return m.give(node{op: nRecur, n: 100, unit: uDay, days: workdayBits})
	}
	return m.when(u > uMinute, everyNode(100, u))
}

// onWorkdays is "op werkdagen".
func onWorkdays(m *match) bool {
	return m.when(m.unit(1) == uWorkday && m.plural(1), node{op: nRecur, n: 100, unit: uWeek, days: workdayBits})
}

// everyQty is every so many of the unit behind element k.
func everyQty(k int) action {
	return func(m *match) bool { return m.when(m.n(k)%100 == 0, everyNode(m.n(k), m.unit(k+1))) }
}

// weekly is every n hundredths of a week, on the day of element k.
func weekly(n int32, k int) action {
	return func(m *match) bool { return m.give(node{op: nRecur, n: n, unit: uWeek, weekday: int8(m.n(k))}) }
}

// everyDays is every one of some days of the week, elements of the match.
func everyDays(days ...int) action {
	return func(m *match) bool {
		m.out = everyNode(100, uWeek)
		for _, k := range days {
			m.out.days |= dayBit(m.n(k))
		}
		return true
	}
}

// everyNth is the first Monday of every month.
func everyNth(o, w int) action {
	return func(m *match) bool {
		x := m.n(o)
		return m.when(nthOfMonth(x), node{op: nRecur, n: 100, unit: uMonth, days: dayBit(m.n(w)), nths: nthBits(x)})
	}
}

// everyNthTwo is "elke eerste en derde maandag van de maand".
func everyNthTwo(m *match) bool {
	ok := everyNth(1, 4)(m)
	m.out.nths |= nthBits(m.n(3)) << 4
	return ok && nthOfMonth(m.n(3))
}

// everyOrd is "iedere tweede vrijdag", every so many weeks; the first and the
// last are of a month.
func everyOrd(m *match) bool {
	x := m.n(1)
	if x == 1 || x == -1 {
		return everyNth(1, 2)(m)
	}
	weekly(x*100, 2)(m)
	return fits(x, 2, 8)
}

func everyOrdUnit(m *match) bool {
	x, u := m.n(1), m.single(2)
	return m.when(fits(x, 2, 60) && fits(u, uHour, uYear), everyNode(x*100, u))
}

func everyHalf(m *match) bool {
	u := m.single(2)
	return m.when(u == uHour || u == uYear, everyNode(50, u))
}

func everyUnitWd(m *match) bool {
	weekly(100, 3)(m)
	return m.single(1) == uWeek
}

// everyYear is every month, season, feast or date of one name.
func everyYear(t term) action {
	return func(m *match) bool { return m.give(node{op: nRecur, n: 100, unit: uYear, of: t(m)}) }
}

// ofYear is everyYear behind a unit, which has to be the year.
func ofYear(t term) action {
	yearly := everyYear(t)
	return func(m *match) bool {
		yearly(m)
		return m.single(1) == uYear
	}
}

func freqWd(m *match) bool {
	freq(m)
	m.out.weekday = int8(m.n(2))
	return m.out.unit == uWeek
}

func everyPart(k int) action {
	return func(m *match) bool { return m.give(node{op: nRecur, n: 100, unit: uDay, part: m.part(k)}) }
}

func everyDayPart(m *match) bool {
	d, p := fusedParts(m.n(1))
	m.out = node{op: nRecur, n: 100, unit: uWeek, weekday: int8(d), part: p}
	return weekdayCode(d)
}

func everyWdPart(m *match) bool {
	return m.give(node{op: nRecur, n: 100, unit: uWeek, weekday: int8(m.n(1)), part: m.part(2)})
}

func aboutEvery(m *match) bool {
	u := m.single(3)
	return m.when(fits(u, uHour, uYear), everyNode(200, u))
}

func aboutWeekWd(m *match) bool {
	weekly(200, 4)(m)
	return m.unit(2) == uWeek
}

// aboutHour is "om het uur", every hour; "om het jaar" is every other year.
func aboutHour(m *match) bool {
	switch u := m.single(2); u {
	case uHour, uHalfHour, uQuarterHour:
		return m.give(everyNode(100, u))
	case uYear:
		return m.give(everyNode(200, u))
	}
	return false
}

func freq(m *match) bool { return m.give(everyNode(m.n(0)>>8, unit(m.n(0)&255))) }

func perUnit(m *match) bool { return m.when(!m.plural(2), everyNode(100, m.unit(2))) }

// recurAbout is "bijna elk jaar".
func recurAbout(m *match) bool {
	approxOf(1)(m)
	return m.out.op == nRecur
}

// recurClock adds a clock time to a recurrence.
func recurClock(k, clock int) action {
	return func(m *match) bool { return recurAt(m, *m.node(k), *m.node(clock)) }
}

// recurHour is the same where an hour alone could be how long something takes:
// "elke avond twee uur".
func recurHour(k, clock, word int) action {
	build := recurClock(k, clock)
	return func(m *match) bool { return !looseHour(m, clock, word) && build(m) }
}

// recurRange adds the first of two clock times.
func recurRange(m *match) bool {
	r := m.node(1)
	return r.hours == clocks && recurAt(m, *m.node(0), m.c.nodes[r.from])
}

func recurAt(m *match, n, c node) bool {
	if u, _ := unitBase(n.unit); n.op != nRecur || c.op != nClock || n.of != 0 || u < uDay {
		return false
	}
	if n.part != noPart && c.part == noPart && c.face {
		c.part, c.face = n.part, false
	}
	n.of = m.add(c)
	return m.give(n)
}

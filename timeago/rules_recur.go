package timeago

// What comes back.

const gRecur = 1<<cT | 1<<cOut

var recurRules = []ruleRow{
	{gRecur, "Every Unit", every(1), "elke week = P1W"},
	{gRecur, "Every Qty Unit", everyQty, "elke drie weken = P3W"},
	{gRecur, "Every Weekday", everyWd(1), "elke dinsdag = XXXX-WXX-2"},
	{gRecur, "Every Ord Weekday van de maand", everyNth, "elke eerste maandag van de maand = P1M"},
	{gRecur, "Every Part", everyPart(1), "iedere ochtend = XXXX-XX-XXTMO"},
	{gRecur, "Every Month", everyMonth, "elke zomer = P1Y"},
	{gRecur, "Every SeasonName", everySeason, "elke zomer = P1Y"},
	{gRecur, "Every DayPart", everyDayPart, "elke maandagochtend = XXXX-WXX-1TMO"},
	{gRecur, "Every Weekday Part", everyWdPart, "elke zondag ochtend = XXXX-WXX-7TMO"},
	{gRecur, "Every DM", everyDM, "elke 15 april = XXXX-04-15"},
	{gRecur, "om de Unit", aboutEvery(2), "om de week = P2W"},
	{gRecur, "om de Unit Weekday", aboutWd, "om de week vrijdag = XXXX-WXX-5"},
	{gRecur, "om de Qty Unit", aboutQty, "om de drie weken = P3W"},
	{gRecur, "op? Weekdays", everyWdPl, "op zondagen = XXXX-WXX-7"},
	{gRecur, "'s Weekdays", everyWdS, "'s maandags = XXXX-WXX-1"},
	{gRecur, "'s Parts", everyParts(1), "'s ochtends = XXXX-XX-XXTMO"},
	{gRecur, "'s Parts vroeg|laat", everyParts(1), "'s ochtends vroeg = XXXX-XX-XXTMO"},
	{gRecur, "op|de? PartDays", everyParts2, "op ochtenden = XXXX-XX-XXTMO"},
	{gRecur, "midden in de Part", everyPart(3), "midden in de nacht = XXXX-XX-XXTNI"},
	{gRecur, "in het holst van de Part", everyPart(5), "in het holst van de nacht = XXXX-XX-XXTNI"},
	{gRecur, "Freq", freq(0), "wekelijks = P1W"},
	{gRecur, "eenmaal|tweemaal|driemaal per Unit", perUnit, "eenmaal per week = P1W"},

	{gRecur, "T om|rond? Clock|Clockish", recurClock(0, 2), "elke maandag om 16.00 uur = XXXX-WXX-1T16:00"},
	{gRecur, "T om Hour", recurClock(0, 2), "elke ochtend om 9 = T09:00"},
	{gRecur, "Clock|Clockish T", recurClock(1, 0), "15.00 uur elke dag = T15:00"},
}

func recur(m *match, n int32, u unit) bool {
	m.out = node{op: nRecur, x: n, y: int32(u), z: noAdj}
	return true
}

func every(k int) func(*match) bool {
	return func(m *match) bool {
		u := unit(m.x(k))
		if u == uWorkday {
			u = uDay
		}
		return !m.plural(k) && u != uSecond && u != uMinute && recur(m, 100, u)
	}
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

func everyNth(m *match) bool { return recur(m, 100, uMonth) }

func everyPart(k int) func(*match) bool {
	return func(m *match) bool {
		recur(m, 100, uDay)
		m.out.z = m.node(k).x
		return true
	}
}

func everyMonth(m *match) bool { return recur(m, 100, uYear) }

func everySeason(m *match) bool { return recur(m, 100, uYear) }

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

func aboutWd(m *match) bool {
	recur(m, 200, uWeek)
	m.out.w = m.node(3).x
	return unit(m.x(2)) == uWeek
}

func aboutQty(m *match) bool {
	q := m.node(2)
	return q.x%100 == 0 && recur(m, q.x, unit(m.x(3)))
}

func everyWdPl(m *match) bool { return everyWd(1)(m) }

func everyWdS(m *match) bool { return everyWd(1)(m) }

func everyParts(k int) func(*match) bool {
	return func(m *match) bool {
		recur(m, 100, uDay)
		m.out.z = m.node(k).x
		return true
	}
}

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

// recurClock adds a clock time to a recurrence.
func recurClock(k, clock int) func(*match) bool {
	return func(m *match) bool {
		n, c := *m.node(k), *m.node(clock)
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
}

package timeago

import "slices"

// What the rules of rules_day.go build.

func relDay(k int) action { return func(m *match) bool { return m.give(dayNode(m.n(k))) } }

// unitAtHand is the unit that the reference lies in.
func unitAtHand(u unit) action { return func(m *match) bool { return m.give(unitNode(u)) } }

func today(m *match) int32 { return m.add(dayNode(0)) }

func weekdayNode(wd int32, a adj) node { return node{op: nWeekday, weekday: int8(wd), adj: a} }

func wd(k int) action {
	return func(m *match) bool { return m.give(weekdayNode(m.n(k), noAdj)) }
}

// adjWd has its adjective in an element. A weekday takes deze: "laten dit
// vrijdag zien" has none.
func adjWd(k, a int) action {
	return func(m *match) bool {
		return m.when(!equalFold(m.word(a), "dit"), weekdayNode(m.n(k), m.adj(a)))
	}
}

// wdAbbr is a weekday's abbreviation. In running text zo., za. and the like
// end sentences, and only a date beside them makes a day of them.
func wdAbbr(m *match) bool {
	if m.news() || m.at[0] != 0 || m.c.atoms[0].start != 0 {
		m.cats = 1 << cWd
	}
	return wd(0)(m)
}

// wdAlone is a weekday's abbreviation that is the whole of what was typed.
func wdAlone(m *match) bool {
	return m.when(m.capital(0) && len(m.word(0)) == len(m.c.s), weekdayNode(m.n(0), noAdj))
}

// dayPlus is "dinsdag over een week", "vandaag over veertien dagen".
func dayPlus(m *match) bool {
	d, from := m.node(2), dayNode(m.n(0))
	days := d.unit == uDay
	if m.is(0, 1<<cWeekday) {
		from, days = weekdayNode(m.n(0), adjComing), days && d.n == 1400
		from.onward = true
	}
	return m.when(d.unit == uWeek || days, node{op: nOffset, step: 1, dur: m.id(2), from: m.add(from)})
}

// wdIn is the weekday of one element in the week of another, but not "vorige
// week, zo blijkt".
func wdIn(fine, coarse int) action {
	return func(m *match) bool {
		d := m.node(fine)
		if d.adj != noAdj || m.news() && m.end-m.at[fine] == 1 && len(m.word(fine)) < 5 {
			return false
		}
		return m.in(m.id(fine), m.id(coarse))
	}
}

func holidayNode(row int32, a adj) node { return node{op: nHoliday, n: row, adj: a} }

func feast(m *match) bool { return m.give(holidayNode(m.n(0), noAdj)) }

func adjFeast(m *match) bool { return m.give(holidayNode(m.n(1), m.adj(0))) }

func holidayAt(k int) term {
	return func(m *match) int32 { return m.add(holidayNode(m.n(k), noAdj)) }
}

// kingsNight is the night before Koningsdag.
func kingsNight(m *match) bool {
	row := slices.IndexFunc(holidays(), func(h holiday) bool { return h.royal })
	return m.give(node{op: nNight, to: m.add(holidayNode(int32(row), noAdj))})
}

// dayBeside is the day after a day or a feast, or before it where element 2 is
// voor. In running text only the names of feasts stand behind "de dag na"
// without a day of their own: "de dag na Prinsjesdag".
func dayBeside(day term) action {
	return func(m *match) bool {
		step := int32(1)
		if m.begins(2, 'v') {
			step = -1
		}
		return m.give(node{op: nOffset, step: step, dur: m.oneOf(uDay), from: day(m)})
	}
}

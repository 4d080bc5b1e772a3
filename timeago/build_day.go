package timeago

import "slices"

// What the rules of rules_day.go build.

func relDay(k int) action { return func(m *match) bool { return m.give(dayNode(m.n(k))) } }

// unitAtHand is the unit that the reference lies in.
func unitAtHand(u unit) action { return func(m *match) bool { return m.give(unitNode(u)) } }

func today(m *match) int32 { return m.add(dayNode(0)) }

func weekdayNode(wd int32, a adj) node { return node{op: nWeekday, weekday: int8(wd), adj: a} }

// wdWith is the weekday of element k with what an adjective says.
func wdWith(k int, a adj) action {
	return func(m *match) bool { return m.give(weekdayNode(m.n(k), a)) }
}

func wd(k int) action { return wdWith(k, noAdj) }

// adjWd has its adjective in an element. A weekday takes deze: "laten dit
// vrijdag zien" has none.
func adjWd(k, a int) action {
	return func(m *match) bool {
		return m.when(!equalFold(m.word(a), "dit"), weekdayNode(m.n(k), m.adj(a)))
	}
}

// dateSame is the day that a date beside it names: "vandaag, 13 mei".
func dateSame(m *match) bool { return same(2)(m) && (m.out.op == nDM || m.out.op == nDMY) }

// wdAbbr is a weekday's abbreviation. In running text zo., za. and the like
// end sentences, and only a date beside them makes a day of them.
func wdAbbr(m *match) bool {
	if m.news() || m.at[0] != 0 || m.c.atoms[0].start != 0 {
		m.cats = 1 << cWd
	}
	return wd(0)(m)
}

// wdAlone is a weekday's abbreviation that is the whole of what was typed.
func wdAlone(m *match) bool { return m.capital(0) && len(m.word(0)) == len(m.c.s) && wd(0)(m) }

// wdPlus is "dinsdag over een week".
func wdPlus(days int32) action {
	return func(m *match) bool {
		w := weekdayNode(m.n(0), adjComing)
		w.onward = true
		return m.give(node{op: nOffset, step: 1, dur: m.add(node{op: nDur, n: days * 100, unit: uDay}), from: m.add(w)})
	}
}

// relDayPlus is "vandaag over een week".
func relDayPlus(m *match) bool {
	u := m.node(2).unit
	return m.when(u == uWeek || u == uDay, node{op: nOffset, dur: m.id(2), from: m.add(dayNode(m.n(0))), step: 1})
}

// wdIn is the weekday of one element in the week of another, but not "vorige
// week, zo blijkt".
func wdIn(fine, coarse int) action {
	return func(m *match) bool {
		d := m.node(fine)
		if d.op == nWeekday && (d.adj != noAdj || m.news() && m.end-m.at[fine] == 1 && len(m.word(fine)) < 5) {
			return false
		}
		return m.in(m.id(fine), m.id(coarse))
	}
}

// adjWeekWd is "afgelopen week zondag".
func adjWeekWd(m *match) bool {
	w := m.add(node{op: nUnit, unit: uWeek, step: m.adj(0).step(), adj: adjThis})
	return wd(2)(m) && m.within(w)
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

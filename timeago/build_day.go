package timeago

import "strings"

// What the rules of rules_day.go build.

func relDay(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nUnit, y: int32(uDay), x: m.node(k).x, z: noAdj}
		return true
	}
}

func unitHere(u unit) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nUnit, y: int32(u), z: adjThis}
		return true
	}
}

// wd is a weekday, with the adjective of element adj unless that is -1.
func wd(k, adj int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nWeekday, x: m.node(k).x, z: noAdj}
		if adj >= 0 {
			m.out.z = m.node(adj).x
			if a := m.c.atoms[m.at[adj]]; equalFold(m.c.s[a.start:a.end], "dit") {
				return false // a weekday takes deze: "laten dit vrijdag zien"
			}
		}
		return true
	}
}

// sameNews is the day that a date beside it names: "vandaag, 13 mei".
func sameNews(k int) func(*match) bool {
	return func(m *match) bool { return m.news() && same(k)(m) && (m.out.op == nDM || m.out.op == nDMY) }
}

// wdNews is the day that a weekday in brackets names: "gisteren (vrijdag)",
// said in an interview that was printed later.
func wdNews(k int) func(*match) bool {
	return func(m *match) bool { return m.news() && wd(k, -1)(m) }
}

func wdFixed(adj int32) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nWeekday, x: m.node(0).x, z: adj}
		return true
	}
}

// wdAbbr is a weekday's abbreviation. In running text zo., za. and the like
// end sentences, and only a date beside them makes a day of them.
func wdAbbr(m *match) bool {
	m.out = node{op: nWeekday, x: m.node(0).x, z: noAdj}
	if !m.liberal() || m.at[0] != 0 || m.c.atoms[0].start != 0 {
		m.cats = 1 << cWd
	}
	return true
}

// wdAlone is a weekday's abbreviation that is the whole of what was typed.
func wdAlone(m *match) bool {
	m.out = node{op: nWeekday, x: m.node(0).x, z: noAdj}
	return m.liberal() && m.capital(0) && len(m.c.s) == m.c.atoms[0].end-m.c.atoms[0].start
}

func wdPlan(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nWeekday, x: m.node(k).x, z: noAdj}
		return m.liberal()
	}
}

func wdBefore(m *match) bool {
	m.out = node{op: nWeekday, x: m.node(2).x, z: adjPast}
	return true
}

func wdPlus(days int32) func(*match) bool {
	return func(m *match) bool {
		d := m.add(node{op: nDur, x: days * 100, y: int32(uDay), z: noAdj})
		w := m.add(node{op: nWeekday, x: m.node(0).x, z: adjComing, w: 1})
		m.out = node{op: nOffset, x: 1, a: d, b: w, z: noAdj}
		return true
	}
}

// relDayPlus is "vandaag over een week".
func relDayPlus(m *match) bool {
	m.out = node{op: nOffset, a: m.id(2), b: m.add(node{op: nUnit, y: int32(uDay), x: m.node(0).x, z: noAdj}), x: 1, z: noAdj}
	u := unit(m.node(2).y)
	return u == uWeek || u == uDay
}

func within(fine, coarse int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nIn, a: m.id(fine), b: m.id(coarse), z: noAdj}
		if m.news() && m.node(fine).op == nWeekday && m.end-m.at[fine] == 1 && m.c.atoms[m.at[fine]].end-m.c.atoms[m.at[fine]].start < 5 {
			return false // vorige week, zo blijkt
		}
		return m.node(fine).z == noAdj || m.node(fine).op != nWeekday
	}
}

func adjWeekWd(m *match) bool {
	x := int32(0)
	switch m.node(0).x {
	case adjPast, adjLast, adjFinal:
		x = -1
	case adjComing, adjNext:
		x = 1
	}
	w := m.add(node{op: nUnit, y: int32(uWeek), x: x, z: adjThis})
	d := m.add(node{op: nWeekday, x: m.node(2).x, z: noAdj})
	m.out = node{op: nIn, a: d, b: w, z: noAdj}
	return true
}

func holidayOf(k, adj int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nHoliday, x: m.node(k).x, z: noAdj}
		if adj >= 0 {
			m.out.z = m.node(adj).x
		}
		return true
	}
}

// kingsNight is the night before Koningsdag.
func kingsNight(m *match) bool {
	for i := range holidays {
		if strings.HasPrefix(holidays[i].names, "koningsdag") {
			day := m.add(node{op: nHoliday, x: int32(i), z: noAdj})
			m.out = node{op: nNight, b: day, z: noAdj}
			return true
		}
	}
	return false
}

func holidayYear(m *match) bool {
	y := m.add(node{op: nYear, x: m.node(2).x})
	h := m.add(node{op: nHoliday, x: m.node(0).x, z: noAdj})
	m.out = node{op: nIn, a: h, b: y, z: noAdj}
	return true
}

// holidayThatYear is "Kerst van dat jaar": of the year last named.
func holidayThatYear(m *match) bool {
	y := m.add(node{op: nSameUnit, y: int32(uYear), z: noAdj})
	m.out = node{op: nIn, a: m.add(node{op: nHoliday, x: m.node(0).x, z: noAdj}), b: y, z: noAdj}
	return true
}

func holidayIn(m *match) bool {
	h := m.add(node{op: nHoliday, x: m.node(0).x, z: noAdj})
	m.out = node{op: nIn, a: h, b: m.id(2), z: noAdj}
	return true
}

// dayOfFeast is dayBeside in running text, where only the names of feasts stand
// behind "de dag na" without a day of their own: "de dag na Prinsjesdag".
func dayOfFeast(m *match) bool {
	feast := m.add(node{op: nHoliday, x: m.node(3).x, z: noAdj})
	return dayBefore(m, feast, 2)
}

func dayBeside(k, word int) func(*match) bool {
	return func(m *match) bool { return dayBefore(m, m.id(k), word) && m.liberal() }
}

// dayBefore is the day after day, or before it where element word is voor.
func dayBefore(m *match, day int32, word int) bool {
	x := int32(1)
	if m.c.s[m.c.atoms[m.at[word]].start]|0x20 == 'v' {
		x = -1
	}
	d := m.add(node{op: nDur, x: 100, y: int32(uDay), z: noAdj})
	m.out = node{op: nOffset, x: x, a: d, b: day, z: noAdj}
	return true
}

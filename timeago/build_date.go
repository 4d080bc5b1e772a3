package timeago

// What the rules of rules_day.go build for dates.

func dayNum(m *match) bool { return dayNumber(m, m.n(0)) }

func dayNumWord(m *match) bool { return dayNumber(m, m.whole(0)) }

func dayNumber(m *match, d int32) bool {
	return m.when(fits(d, 1, 31), node{op: nDayNum, day: int8(d)})
}

// longest is the longest that each month gets.
var longest = [...]int32{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// dayMonth is day d of month mo, where that has such a day.
func dayMonth(m *match, d, mo int32, a adj) bool {
	return m.when(fits(mo, 1, 12) && fits(d, 1, longest[mo]), node{op: nDM, day: int8(d), month: int8(mo), adj: a})
}

// dm is the day of element d in the month of element mo.
func dm(d, mo int) action {
	return func(m *match) bool { return dayMonth(m, int32(m.node(d).day), m.n(mo), noAdj) }
}

func dmMay(m *match) bool { return dayMonth(m, int32(m.node(0).day), 5, noAdj) }

func dmDigits(m *match) bool { return m.space(1) == m.space(2) && dayMonth(m, m.n(0), m.n(2), noAdj) }

// dmDigitsAt is the date of two elements in digits.
func dmDigitsAt(d, mo int) action {
	return func(m *match) bool { return dayMonth(m, m.n(d), m.n(mo), noAdj) }
}

// dmBracket is the date of a newspaper in round brackets: "(26/11, p. 8)".
func dmBracket(m *match) bool { return dayMonth(m, m.n(1), m.n(3), noAdj) }

// dmAdj is the date of element k with what the adjective of element a says.
func dmAdj(a, k int) action {
	return func(m *match) bool {
		m.out = *m.node(k)
		m.out.adj = m.adj(a)
		return true
	}
}

// ymd is a date. Its year has two digits where form says so; which century
// they are of is for the resolver.
func ymd(m *match, y, mo, d int32, form yearForm) bool {
	year := int(y)
	if form != fullYear && y == 0 {
		year = 2000
	}
	if !fits(mo, 1, 12) || !fits(int(d), 1, daysIn(year, int(mo))) {
		return false
	}
	return m.give(node{op: nDMY, year: y, month: int8(mo), day: int8(d), form: form})
}

// yearOn is the date of element 0 in a year.
func yearOn(m *match, y int32, form yearForm) bool {
	n := m.node(0)
	return ymd(m, y, int32(n.month), int32(n.day), form)
}

func dmy(m *match) bool { return yearOn(m, m.n(2), fullYear) }

func dmyQuoted(m *match) bool { return m.node(3).digits == 2 && yearOn(m, m.n(3), quotedYear) }

// dmyBC is "12 mei 234 v.Chr.".
func dmyBC(m *match) bool {
	n, y := m.node(0), m.n(1)
	return m.when(m.n(2) < 0 && fits(y, 1, maxYear), node{op: nDMY, year: 1 - y, month: n.month, day: n.day})
}

// dmyShort is "3 februari 82"; up to 31 the digits could be those of a day.
func dmyShort(m *match) bool {
	y := m.node(1)
	return y.digits == 2 && (y.n > 31 || m.liberal()) && yearOn(m, y.n, shortYear)
}

func dmyWords(m *match) bool {
	y := m.whole(4)
	return m.n(2)%100 == 0 && fits(y, 0, 99) && yearOn(m, m.n(2)+y, fullYear)
}

// dmyDigits is a date in digits, its year element k.
func dmyDigits(k int) action {
	return func(m *match) bool {
		y := m.node(k)
		form := fullYear
		switch {
		case y.digits == 1 || m.word(1)[0] != m.word(3)[0]:
			return false
		case k == 5:
			form = quotedYear
		case y.digits == 2:
			form = shortYear
		}
		return ymd(m, y.n, m.n(2), m.n(0), form)
	}
}

// ymdOf is the date of three elements in digits.
func ymdOf(y, mo, d int) action {
	return func(m *match) bool { return ymd(m, m.n(y), m.n(mo), m.n(d), fullYear) }
}

// dmInYear is the date of one element in the year of another, which counts from
// the reference: vorig jaar.
func dmInYear(d, y int) action {
	return func(m *match) bool {
		return m.when(m.node(y).unit == uYear, node{op: nIn, of: m.id(d), in: m.id(y)})
	}
}

// thatYear is the year last named.
func thatYear(m *match) int32 { return m.add(node{op: nSameUnit, unit: uYear}) }

// onWeekday is the date of element k with the weekday of element w, which may
// choose its year where no word does.
func onWeekday(k, w int) action {
	return func(m *match) bool {
		m.out = *m.node(k)
		if m.out.op == nDM {
			m.out.weekday = weekdayOf(m, w)
		}
		return m.out.is(1<<nDM|1<<nDMY) || m.out.op == nIn && m.c.nodes[m.out.of].op == nDM
	}
}

// wdDigits is "za 14/9", in which the weekday says that the digits are a date.
func wdDigits(m *match) bool {
	ok := dayMonth(m, m.n(1), m.n(3), noAdj)
	m.out.weekday = weekdayOf(m, 0)
	return ok
}

// weekdayOf is the weekday that element k names, or its abbreviation.
func weekdayOf(m *match, k int) int8 {
	if n := m.node(k); n.op != nWord {
		return n.weekday
	}
	return int8(m.n(k))
}

// wdOrd is "vrijdag de 5e", but not "zondag de zevende etappe".
func wdOrd(m *match) bool {
	w := m.node(0)
	m.out = *m.node(2)
	m.out.weekday = w.weekday
	return m.liberal() || m.digits(2)
}

func wdInt(m *match) bool {
	w, d := m.node(0), m.node(1).day
	return m.when(d >= 13, node{op: nDayNum, day: d, weekday: w.weekday})
}

// ordDayIn is "de 20e van volgende maand", and "de derde deze maand" for a
// planner alone.
func ordDayIn(m *match) bool {
	month := m.node(4)
	switch {
	case month.op == nUnit && month.unit == uMonth:
		if m.news() && !m.has(2) && !m.has(0) {
			return false
		}
	case month.op != nMonth && month.op != nIn:
		return false
	}
	return m.in(m.id(1), m.id(4))
}

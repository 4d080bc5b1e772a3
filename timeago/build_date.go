package timeago

// What the rules of rules_day.go build for dates.

func dayNum(m *match) bool {
	m.out = node{op: nDayNum, x: m.node(0).x, z: noAdj}
	return m.out.x >= 1 && m.out.x <= 31
}

func dayNumWord(m *match) bool {
	v := m.node(0).x
	m.out = node{op: nDayNum, x: v / 100, z: noAdj}
	return v%100 == 0 && v > 0 && v <= 3100
}

func dayOrd(m *match) bool {
	m.out = node{op: nDayNum, x: m.node(0).x, z: noAdj}
	return m.out.x >= 1 && m.out.x <= 31
}

// mdays is the longest that each month gets.
var mdays = [...]int32{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func dm(d, mo int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nDM, x: m.node(mo).x, y: m.node(d).x, z: noAdj}
		return m.out.y <= mdays[m.out.x]
	}
}

func dmMay(m *match) bool {
	m.out = node{op: nDM, x: 5, y: m.node(0).x, z: noAdj}
	return m.capital(1)
}

// dmDe is a date whose article belongs to a planner's phrase alone.
func dmDe(d, mo int) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nDM, x: m.node(mo).x, y: m.node(d).x, z: noAdj}
		return m.liberal() && m.out.y <= mdays[m.out.x]
	}
}

func dmAmerican(m *match) bool {
	m.out = node{op: nDM, x: m.node(0).x, y: m.node(2).x, z: noAdj}
	return m.liberal() && m.out.y <= mdays[m.out.x]
}

func dmDigits(m *match) bool {
	d, mo := m.node(0), m.node(2)
	if m.space(1) != m.space(2) || !m.liberal() || mo.x < 1 || mo.x > 12 || d.x < 1 {
		return false
	}
	m.out = node{op: nDM, x: mo.x, y: d.x, z: noAdj}
	return d.x <= mdays[mo.x]
}

// dmBracket is the date of a newspaper in round brackets: "(26/11, p. 8)". What
// could be a mark or a fraction is none: (4/5), (7/10).
func dmBracket(m *match) bool {
	d, mo := m.node(1), m.node(3)
	if d.x < 1 || mo.x < 1 || mo.x > 12 || d.x > mdays[mo.x] || d.x <= 12 && (d.x > 9 || d.y < 2) && (mo.x > 9 || mo.y < 2) {
		return false
	}
	m.out = node{op: nDM, x: mo.x, y: d.x, z: noAdj}
	return m.news()
}

func dmAdjDigits(m *match) bool {
	d, mo := m.node(1), m.node(3)
	if mo.x < 1 || mo.x > 12 || d.x < 1 {
		return false
	}
	m.out = node{op: nDM, x: mo.x, y: d.x, z: m.node(0).x}
	return m.liberal() && d.x <= mdays[mo.x]
}

func dmAdj(k, adj int) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(k)
		if m.out.op != nDM {
			return false
		}
		m.out.z = m.node(adj).x
		return true
	}
}

func dmFixed(adj int32) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(0)
		m.out.z = adj
		return m.out.op == nDM
	}
}

// How a node says that its year has two digits, and which sign they have:
// numbers of a date are of late, an apostrophe is as often of old.
const (
	fullYear   = iota // 2018
	shortYear         // 5-3-18, 3 februari 82
	quotedYear        // '69
)

// ymd is a date. Its year has two digits where form says so; which century
// they are of is for the resolver.
func ymd(m *match, y, mo, d, form int32) bool {
	longest := daysIn(int(y), int(max(mo, 1)))
	if form != fullYear && y == 0 {
		longest = daysIn(2000, int(max(mo, 1)))
	}
	if mo < 1 || mo > 12 || d < 1 || y < 1 && form == fullYear || y > 9999 || int(d) > longest {
		return false
	}
	m.out = node{op: nDMY, x: y, y: mo, z: d, w: form}
	return true
}

func dmy(m *match) bool {
	n := m.node(0)
	return n.op == nDM && ymd(m, m.node(2).x, n.x, n.y, fullYear)
}

func dmy2(k int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(0)
		return n.op == nDM && m.node(k).y == 2 && ymd(m, m.node(k).x, n.x, n.y, quotedYear)
	}
}

// dmyFar is a date of a year with five digits.
func dmyFar(m *match) bool {
	n, y := m.node(0), m.node(1)
	m.out = node{op: nDMY, x: y.x, y: n.x, z: n.y}
	return n.op == nDM && y.y == 5 && y.x >= 10000 && int(n.y) <= daysIn(int(y.x), int(n.x))
}

// dmyBC is "12 mei 234 v.Chr.".
func dmyBC(m *match) bool {
	n, y := m.node(0), m.node(1).x
	m.out = node{op: nDMY, x: 1 - y, y: n.x, z: n.y}
	return n.op == nDM && y >= 1 && y <= maxYear
}

// dmyShort is "3 februari 82"; up to 31 the digits could be those of a day.
func dmyShort(m *match) bool {
	n, y := m.node(0), m.node(1)
	return n.op == nDM && y.y == 2 && (y.x > 31 || m.liberal()) && ymd(m, y.x, n.x, n.y, shortYear)
}

func dmyWord(k int) func(*match) bool {
	return func(m *match) bool {
		n := m.node(0)
		return n.op == nDM && ymd(m, m.node(k).x, n.x, n.y, fullYear)
	}
}

func dmyWords(m *match) bool {
	n, y := m.node(0), m.node(4)
	return n.op == nDM && m.node(2).x%100 == 0 && y.x < 10000 && ymd(m, m.node(2).x+y.x/100, n.x, n.y, fullYear)
}

func dmyDigits(k int) func(*match) bool {
	return func(m *match) bool {
		a, b := m.node(0), m.node(2)
		y := m.node(k)
		if y.y == 1 || m.c.s[m.c.atoms[m.at[1]].start] != m.c.s[m.c.atoms[m.at[3]].start] && k == 4 && m.rule.elems[3].glued {
			return false
		}
		form := int32(fullYear)
		switch {
		case k == 5:
			form = quotedYear
		case y.y == 2:
			form = shortYear
		}
		return ymd(m, y.x, b.x, a.x, form)
	}
}

func isoDate(m *match) bool { return ymd(m, m.node(0).x, m.node(2).x, m.node(4).x, fullYear) }

func dmIn(k int) func(*match) bool {
	return func(m *match) bool {
		n, y := m.node(0), m.node(k)
		m.out = node{op: nIn, a: m.id(0), b: m.id(k), z: noAdj}
		return n.op == nDM && n.z == noAdj && y.op == nUnit && unit(y.y) == uYear
	}
}

func dmInYear(m *match) bool {
	n := m.node(2)
	m.out = node{op: nIn, a: m.id(2), b: m.id(0), z: noAdj}
	return n.op == nDM && n.z == noAdj
}

// ofThatYear is "3 september van dat jaar": the year last named.
func ofThatYear(m *match) bool {
	y := m.add(node{op: nSameUnit, y: int32(uYear), z: noAdj})
	n := m.node(0)
	m.out = node{op: nIn, a: m.id(0), b: y, z: noAdj}
	return n.op == nDM && n.z == noAdj || n.op == nMonth && n.z == noAdj
}

// wdDate is a weekday and a date: the date, whose weekday may choose the year.
func wdDate(m *match) bool {
	w := m.node(0)
	k := 3
	m.out = *m.node(k)
	if m.out.op == nDM {
		m.out.w = w.x
	}
	return w.op == nWeekday && (m.out.op == nDM || m.out.op == nDMY)
}

func dateWd(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(0)
		w := m.node(k)
		if m.out.op == nDM {
			m.out.w = w.x
		}
		return (w.op == nWeekday || w.op == nWord) && (m.out.op == nDM || m.out.op == nDMY)
	}
}

func wdOrd(k int) func(*match) bool {
	return func(m *match) bool {
		w := m.node(0)
		m.out = *m.node(k)
		m.out.w = w.x
		if m.news() && m.c.atoms[m.at[k]].kind != atomDigit {
			return false // zondag de zevende etappe
		}
		return w.op == nWeekday && w.z == noAdj
	}
}

func wdInt(m *match) bool {
	w, n := m.node(0), m.node(1)
	m.out = node{op: nDayNum, x: n.x, w: w.x, z: noAdj}
	return m.liberal() && w.op == nWeekday && n.x >= 13 && n.x <= 31
}

func ordDay(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(k)
		return m.liberal()
	}
}

// ordDayPlan is "de 15e", which in running text is a place in a list.
func ordDayPlan(m *match) bool {
	m.out = *m.node(1)
	return m.liberal()
}

func ordDayIn(k, c int) func(*match) bool {
	return func(m *match) bool {
		b := m.node(c)
		if b.op != nUnit && b.op != nMonth && b.op != nIn {
			return false
		}
		if b.op == nUnit && unit(b.y) != uMonth {
			return false
		}
		m.out = node{op: nIn, a: m.id(k), b: m.id(c), z: noAdj}
		return m.liberal() || b.op != nUnit || m.has(2) || m.has(0) // de derde deze maand
	}
}

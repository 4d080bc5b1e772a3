package timeago

// What the rules of rules_period.go build for decades and centuries, and for
// the turn of the century.

func decadeNode(first int32) node { return node{op: nDecade, year: first} }

func decadeWord(m *match) bool {
	v := m.whole(2)
	if v == 0 {
		return decadeZero(m)
	}
	return m.when(v%10 == 0 && v <= 90, decadeNode(1900+v))
}

// decade is "jaren 70", "jaren 1970", "jaren 00".
func decade(m *match) bool {
	switch n := m.node(3); {
	case n.n%10 != 0:
		return false
	case n.digits == 2 && n.n == 0:
		return decadeZero(m)
	case n.digits == 2:
		return m.give(decadeNode(1900 + n.n))
	default:
		return m.when(n.digits == 4 && n.n >= 1000, decadeNode(n.n))
	}
}

func decadeZero(m *match) bool { return m.give(decadeNode(2000)) }

// tenOf is the ten of element k, a word or digits: 80 of tachtig. It is -1
// where that names no decade.
func tenOf(m *match, k int) int32 {
	v := m.whole(k)
	if n := m.node(k); n.op == nInt && n.digits != 2 || v%10 != 0 || v > 90 {
		return -1
	}
	return v
}

// decadeOfCentury is "jaren 80 van de vorige eeuw". The century is that of
// the years in which news is written.
func decadeOfCentury(m *match) bool {
	v, first := tenOf(m, 3), int32(2000)
	if m.begins(6, 'v') {
		first = 1900
	}
	return m.when(v >= 0, decadeNode(first+v))
}

func decadeOfNth(m *match) bool {
	v, c := tenOf(m, 3), m.n(6)
	return m.when(v >= 0 && fits(c, 2, 30), decadeNode((c-1)*100+v))
}

// decades is "jaren zestig en zeventig", two decades in a row or a stretch of
// them; 90 and nul are neighbours.
func decades(m *match) bool {
	a, b := tenOf(m, 3), tenOf(m, 8)
	x, y := 1900+a, 1900+b
	if a == 0 {
		x = 2000
	}
	if b <= 20 && b < a {
		y = 2000 + b
	}
	if a < 0 || x >= y || m.begins(4, 'e') && y-x != 10 {
		return false
	}
	return m.both(m.add(decadeNode(x)), m.add(decadeNode(y)))
}

func centuryNode(c int32) node { return node{op: nCentury, n: c} }

func century(m *match) bool {
	c := m.n(0)
	return m.when(fits(c, 1, 30), centuryNode(c))
}

// centuries is "de 18e en 19e eeuw", two in a row, or a stretch of them.
func centuries(m *match) bool {
	a, b := m.n(0), m.n(2)
	centuriesFrom(m, a, b)
	return a >= 1 && b <= 30 && (!m.begins(1, 'e') || b == a+1)
}

// centuriesFrom is the stretch from one century to another, both in.
func centuriesFrom(m *match, a, b int32) bool {
	return m.both(m.add(centuryNode(a)), m.add(centuryNode(b)))
}

// thousands is the number of element k, or that of elements first and k, with
// a full stop between the thousands and the rest; -1 where it is none.
func thousands(m *match, first, k int) int32 {
	if k == first {
		return m.n(k)
	}
	if m.node(k).digits != 3 || m.node(first).digits > 2 {
		return -1
	}
	return m.n(first)*1000 + m.n(k)
}

// yearOf is a year after Christ, or with sign below zero before.
func yearOf(m *match, y, sign int32) bool {
	if !fits(y, 1, maxYear) {
		return false
	}
	if sign < 0 {
		y = 1 - y
	}
	return m.give(node{op: nYear, year: y})
}

// yearChrist is a year whose digits begin in element first and end in element
// last, before the mark of its era.
func yearChrist(first, last int) action {
	return func(m *match) bool { return yearOf(m, thousands(m, first, last), m.n(last+1)) }
}

// aboutBC is "circa 300 v.Chr."; "ongeveer 2000" is as often a count.
func aboutBC(m *match) bool {
	n := *m.node(1)
	n.approx = true
	return m.when(n.op == nYear && n.year < 1, n)
}

func yearNode(y int32) node { return node{op: nYear, year: y} }

// spanBC is a stretch of years before Christ, which count down.
func spanBC(m *match) bool {
	x, y := m.n(1), m.n(3)
	m.both(m.add(yearNode(1-x)), m.add(yearNode(1-y)))
	return m.n(4) < 0 && y >= 1 && x <= maxYear
}

func centuryChrist(m *match) bool {
	c := m.n(0)
	return m.when(fits(c, 1, 100), centuryNode(m.n(2)*c))
}

// sinceTurn is since the turn of the century, which to news is that of 2000.
func sinceTurn(m *match) bool { return m.give(node{op: nSince, of: m.add(yearNode(2000))}) }

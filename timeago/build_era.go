package timeago

// What the rules of rules_period.go build for decades and centuries, and for
// the turn of the century.

func decadeNode(first int32) node { return node{op: nDecade, year: first} }

func decadeWord(m *match) bool {
	v := m.whole(2)
	return m.when(v%10 == 0 && v >= 10 && v <= 90, decadeNode(1900+v))
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
	return m.when(v >= 0 && c >= 2 && c <= 30, decadeNode((c-1)*100+v))
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
	if a < 0 || b < 0 || x >= y || m.begins(4, 'e') && y-x != 10 {
		return false
	}
	return m.both(m.add(decadeNode(x)), m.add(decadeNode(y)))
}

func centuryNode(c int32) node { return node{op: nCentury, n: c} }

func century(m *match) bool {
	c := m.n(0)
	return m.when(c >= 1 && c <= 30, centuryNode(c))
}

// centuries is "de 18e en 19e eeuw", two in a row, or a stretch of them.
func centuries(m *match) bool {
	a, b := m.n(0), m.n(2)
	return a >= 1 && b <= 30 && (!m.begins(1, 'e') || b == a+1) && centuriesFrom(m, a, b)
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

// yearEra is a year before Christ (sign below zero) or after.
func yearEra(k int, sign int32) action {
	return func(m *match) bool {
		y := m.n(k)
		if y < 1 || y > maxYear {
			return false
		}
		if sign < 0 {
			y = 1 - y
		}
		return m.give(node{op: nYear, year: y})
	}
}

// yearBC is a year before Christ whose digits begin in element first and end
// in element last.
func yearBC(first, last int, approx bool) action {
	return func(m *match) bool {
		y := thousands(m, first, last)
		return m.when(y >= 1 && y <= maxYear, node{op: nYear, year: 1 - y, approx: approx})
	}
}

// yearFar is "het jaar 12019".
func yearFar(m *match) bool {
	n := m.node(1)
	return m.when(n.digits == 5 && n.n > 9999, node{op: nYear, year: n.n})
}

// yearBP is a year before the present of the radiocarbon scale, 1950; the
// thousands may have a full stop behind them.
func yearBP(last int) action {
	return func(m *match) bool {
		y := thousands(m, 0, last)
		return m.when(m.allCaps(len(m.rule.elems)-1) && y > 0 && y < maxYear, node{op: nYear, year: 1950 - y})
	}
}

func yearNode(y int32) node { return node{op: nYear, year: y} }

// spanBC is a stretch of years before Christ, which count down.
func spanBC(a, b int) action {
	return func(m *match) bool {
		x, y := m.n(a), m.n(b)
		return x > y && y >= 1 && x <= maxYear && m.both(m.add(yearNode(1-x)), m.add(yearNode(1-y)))
	}
}

// spanAcross is "27 v.Chr. tot 14 n.Chr.".
func spanAcross(m *match) bool {
	x, y := m.n(1), m.n(4)
	if x < 1 || y < 1 || x > maxYear || y > maxYear {
		return false
	}
	m.both(m.add(yearNode(1-x)), m.add(yearNode(y)))
	m.out.included = m.c.isMark(m.at[3], "-")
	return true
}

func centuryEra(sign int32) action {
	return func(m *match) bool {
		c := m.n(0)
		return m.when(c >= 1 && c <= 100, centuryNode(sign*c))
	}
}

// centuriesBC is "de 5e en 4e eeuw v.Chr.".
func centuriesBC(m *match) bool {
	a, b := m.n(0), m.n(2)
	return b >= 1 && a <= 100 && centuriesFrom(m, -a, -b)
}

func millennium(sign int32) action {
	return func(m *match) bool {
		x := m.n(0)
		if sign < 0 {
			return x >= 1 && x <= 10 && centuriesFrom(m, -10*x, -10*x+9)
		}
		return x >= 1 && x <= 9 && centuriesFrom(m, 10*x-9, 10*x)
	}
}

// subCentury is the part of the century of element s+1 that the word of
// element s names.
func subCentury(s int) term {
	return func(m *match) int32 {
		p := subMid
		if m.id(s) != 0 {
			p = portion(m.n(s))
		}
		return m.add(node{op: nSub, sub: p, of: m.add(centuryNode(m.n(s + 1)))})
	}
}

// subCenturies is "begin 11e tot eind 12e eeuw".
func subCenturies(a, b int) action {
	return func(m *match) bool {
		x, y := m.n(a+1), m.n(b+1)
		return x >= 1 && y >= x && y <= 30 && m.both(subCentury(a)(m), subCentury(b)(m))
	}
}

// turn is the turn of the century, which to news is that of 2000.
func turn(op nodeOp) action {
	return func(m *match) bool { return m.give(node{op: op, of: m.add(yearNode(2000))}) }
}

func aroundTurn(m *match) bool { return m.give(node{op: nYear, year: 2000, approx: true}) }

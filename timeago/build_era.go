package timeago

// What the rules of rules_period.go build for decades and centuries, and for
// the turn of the century.

func decadeWord(m *match) bool {
	v := m.node(2).x
	m.out = node{op: nDecade, x: 1900 + v/100}
	return v%1000 == 0 && v >= 1000 && v <= 9000
}

func decade(m *match) bool {
	n := m.node(3)
	switch {
	case n.y == 2 && n.x%10 == 0 && n.x > 0:
		m.out = node{op: nDecade, x: 1900 + n.x}
	case n.y == 4 && n.x%10 == 0 && n.x >= 1000:
		m.out = node{op: nDecade, x: n.x}
	case n.y == 2 && n.x == 0:
		m.out = node{op: nDecade, x: 2000}
	default:
		return false
	}
	return true
}

func decadeZero(m *match) bool {
	m.out = node{op: nDecade, x: 2000}
	return true
}

// tenOf is the ten of element k, a word or digits: 80 of tachtig. It is -1
// where that names no decade.
func (m *match) tenOf(k int) int32 {
	n := m.node(k)
	v := n.x
	if n.op == nWord {
		if v%100 != 0 {
			return -1
		}
		v /= 100
	} else if n.y != 2 {
		return -1
	}
	if v%10 != 0 || v < 0 || v > 90 {
		return -1
	}
	return v
}

// decadeOfCentury is "jaren 80 van de vorige eeuw". The century is that of
// the years in which news is written.
func decadeOfCentury(m *match) bool {
	v := m.tenOf(3)
	m.out = node{op: nDecade, x: 2000 + v}
	if m.c.s[m.c.atoms[m.at[6]].start]|0x20 == 'v' {
		m.out.x -= 100
	}
	return v >= 0
}

func decadeOfNth(m *match) bool {
	v, c := m.tenOf(3), m.node(6).x
	m.out = node{op: nDecade, x: (c-1)*100 + v}
	return v >= 0 && c >= 2 && c <= 30
}

// decades is "jaren zestig en zeventig", two decades in a row or a stretch of
// them; 90 and nul are neighbours.
func decades(m *match) bool {
	a, b := m.tenOf(3), m.tenOf(8)
	if a < 0 || b < 0 {
		return false
	}
	x, y := 1900+a, 1900+b
	if a == 0 {
		x = 2000
	}
	if b <= 20 && b < a {
		y = 2000 + b
	}
	p, q := m.add(node{op: nDecade, x: x}), m.add(node{op: nDecade, x: y})
	m.out = node{op: nRange, a: p, b: q, x: 1, z: noAdj}
	and := m.c.s[m.c.atoms[m.at[4]].start]|0x20 == 'e'
	return x < y && (!and || y-x == 10)
}

func century(m *match) bool {
	m.out = node{op: nCentury, x: m.node(0).x}
	return m.out.x >= 1 && m.out.x <= 30
}

// centuries is "de 18e en 19e eeuw", two in a row, or a stretch of them.
func centuries(m *match) bool {
	a, b := m.node(0).x, m.node(2).x
	and := m.c.s[m.c.atoms[m.at[1]].start]|0x20 == 'e'
	return a >= 1 && b > a && b <= 30 && (!and || b == a+1) && m.centuriesFrom(a, b)
}

// centuriesFrom is the stretch from one century to another, both in.
func (m *match) centuriesFrom(a, b int32) bool {
	p, q := m.add(node{op: nCentury, x: a}), m.add(node{op: nCentury, x: b})
	m.out = node{op: nRange, a: p, b: q, x: 1, z: noAdj}
	return true
}

// yearEra is year k before (sign below zero) or after Christ.
func yearEra(k int, sign int32) func(*match) bool {
	return func(m *match) bool {
		x := m.node(k).x
		m.out = node{op: nYear, x: x}
		if sign < 0 {
			m.out.x = 1 - x
		}
		return x >= 1 && x <= maxYear
	}
}

// yearEraThousands is a year before Christ whose thousands have a full stop
// behind them.
func yearEraThousands(m *match) bool {
	x := m.node(0).x*1000 + m.node(2).x
	m.out = node{op: nYear, x: 1 - x}
	return m.node(2).y == 3 && m.node(0).y <= 2 && x <= maxYear
}

// yearAround is about a year before Christ, whose digits end in element last.
func yearAround(last int) func(*match) bool {
	return func(m *match) bool {
		x := m.node(last).x
		if last > 1 {
			x += m.node(1).x * 1000
		}
		m.out = node{op: nYear, x: 1 - x, approx: true}
		return x >= 1 && x <= maxYear && (last == 1 || m.node(last).y == 3 && m.node(1).y <= 2)
	}
}

// yearFar is "het jaar 12019".
func yearFar(m *match) bool {
	n := m.node(1)
	m.out = node{op: nYear, x: n.x}
	return n.y == 5 && n.x > 9999
}

// yearBP is a year before the present of the radiocarbon scale, 1950; the
// thousands may have a full stop behind them.
func yearBP(last int) func(*match) bool {
	return func(m *match) bool {
		x := m.node(0).x
		if last > 0 {
			x = x*1000 + m.node(last).x
			if m.node(last).y != 3 {
				return false
			}
		}
		m.out = node{op: nYear, x: 1950 - x}
		return m.allCaps(len(m.rule.elems)-1) && x > 0 && x < maxYear
	}
}

// spanEra is a stretch of years before Christ, which count down.
func spanEra(a, b int, sign int32) func(*match) bool {
	return func(m *match) bool {
		x, y := m.node(a).x, m.node(b).x
		p, q := m.add(node{op: nYear, x: 1 - x}), m.add(node{op: nYear, x: 1 - y})
		m.out = node{op: nRange, a: p, b: q, x: 1, z: noAdj}
		return x > y && y >= 1 && x <= maxYear
	}
}

// spanAcross is "27 v.Chr. tot 14 n.Chr.".
func spanAcross(m *match) bool {
	x, y := m.node(1).x, m.node(4).x
	p, q := m.add(node{op: nYear, x: 1 - x}), m.add(node{op: nYear, x: y})
	m.out = node{op: nRange, a: p, b: q, z: noAdj}
	if m.c.isMark(m.at[3], "-") {
		m.out.x = 1
	}
	return x >= 1 && y >= 1 && x <= maxYear && y <= maxYear
}

func centuryEra(k int, sign int32) func(*match) bool {
	return func(m *match) bool {
		x := m.node(k).x
		m.out = node{op: nCentury, x: sign * x}
		return x >= 1 && x <= 100
	}
}

// centuriesEra is "de 5e en 4e eeuw v.Chr.".
func centuriesEra(m *match) bool {
	a, b := m.node(0).x, m.node(2).x
	return b >= 1 && a > b && a <= 100 && m.centuriesFrom(-a, -b)
}

func millennium(sign int32) func(*match) bool {
	return func(m *match) bool {
		x := m.node(0).x
		if sign < 0 {
			return x >= 1 && x <= 10 && m.centuriesFrom(-10*x, -10*x+9)
		}
		return x >= 1 && x <= 9 && m.centuriesFrom(10*x-9, 10*x)
	}
}

// subCentury is the part of a century that the word of element s names.
func (m *match) subCentury(s int, c int32) int32 {
	part := int32(subMid)
	if m.id(s) != 0 {
		part = m.node(s).x
	}
	return m.add(node{op: nSub, x: part, a: m.add(node{op: nCentury, x: c}), z: noAdj})
}

// spanCenturies is "begin 11e tot eind 12e eeuw".
func spanCenturies(m *match) bool { return m.subCenturies(0, 3) }

// spanCenturies2 is the same with the word eeuw twice.
func spanCenturies2(m *match) bool { return m.subCenturies(0, 4) }

func (m *match) subCenturies(a, b int) bool {
	x, y := m.node(a+1).x, m.node(b+1).x
	p, q := m.subCentury(a, x), m.subCentury(b, y)
	m.out = node{op: nRange, a: p, b: q, x: 1, z: noAdj}
	return x >= 1 && y >= x && y <= 30
}

// turn is the turn of the century, which to news is that of 2000.
func turn(op nodeOp) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: op, a: m.add(node{op: nYear, x: 2000}), z: noAdj}
		return true
	}
}

func aroundTurn(m *match) bool {
	m.out = node{op: nYear, x: 2000, approx: true}
	return true
}

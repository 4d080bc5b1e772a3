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

// centuries is "de 18e en 19e eeuw", two in a row.
func centuries(m *match) bool {
	a, b := m.node(0).x, m.node(2).x
	p, q := m.add(node{op: nCentury, x: a}), m.add(node{op: nCentury, x: b})
	m.out = node{op: nRange, a: p, b: q, x: 1, z: noAdj}
	return a >= 1 && b == a+1 && b <= 30
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

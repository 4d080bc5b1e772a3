package timeago

// What the rules of rules_clock.go build.

func hourInt(m *match) bool {
	m.out = node{op: nClock, x: m.node(0).x, y: -1, z: -1, clock12: m.node(0).x <= 12 && m.c.s[m.c.atoms[m.at[0]].start] != '0'}
	return m.node(0).x <= 24
}

func hourNum(m *match) bool {
	v := m.node(0).x
	m.out = node{op: nClock, x: v / 100, y: -1, z: -1, clock12: v <= 1200}
	return v%100 == 0 && v <= 2400 && v > 0
}

func hourOne(m *match) bool {
	m.out = node{op: nClock, x: 1, y: -1, z: -1, clock12: true}
	return true
}

func clockHM(m *match) bool {
	h, mi := m.node(0), m.node(2)
	m.out = node{op: nClock, x: h.x, y: mi.x, z: -1}
	return mi.y == 2 && mi.x < 60 && (h.x < 24 || h.x == 24 && mi.x == 0)
}

// clockTold is "het is zes over negen"; "het is drie uur" may be how long.
func clockTold(m *match) bool {
	m.out = *m.node(2)
	return m.out.op == nClock && m.out.y >= 0
}

// clockDigits is "om 2100 uur".
func clockDigits(m *match) bool {
	n := m.node(1)
	m.out = node{op: nClock, x: n.x / 100, y: n.x % 100, z: -1}
	return n.y == 4 && n.x < 2400 && n.x%100 < 60
}

func clockHMS(m *match) bool {
	h, mi, s := m.node(0), m.node(2), m.node(4)
	m.out = node{op: nClock, x: h.x, y: mi.x, z: s.x}
	if m.c.s[m.c.atoms[m.at[1]].start] == '.' && (m.news() || mi.x >= 1 && mi.x <= 12 && h.x >= 1 && !m.has(5)) {
		return false // a runner's time, or a date
	}
	return mi.y == 2 && s.y == 2 && mi.x < 60 && s.x < 60 && h.x < 24
}

func clockH(word bool) func(*match) bool {
	return func(m *match) bool {
		n := *m.node(0)
		if n.op == nInt {
			n = node{op: nClock, x: n.x, y: -1, z: -1, clock12: n.x <= 12}
		}
		if a := m.c.atoms[m.at[0]]; word && n.x == 1 && m.c.s[a.start:a.end] == "een" && !m.liberal() {
			return false // a length
		}
		m.out = n
		// "24 uur" is a length.
		return n.x < 24 || n.x == 24 && !word
	}
}

// clockSpaced is "16 u.", whose full stop is of the abbreviation; that of "16u."
// ends the sentence.
func clockSpaced(m *match) bool { return m.space(1) && clockH(false)(m) }

// clockSpacedMin is "16 u. 30".
func clockSpacedMin(m *match) bool {
	h, mi := m.node(0).x, m.node(3)
	m.out = node{op: nClock, x: h, y: mi.x, z: -1, clock12: h <= 12}
	return m.space(1) && h < 24 && mi.y == 2 && mi.x < 60
}

// clockHourMin is "14 uur 15", "zeven uur dertig".
func clockHourMin(m *match) bool {
	h := *m.node(0)
	if h.op == nInt {
		h = node{op: nClock, x: h.x, z: -1, clock12: h.x <= 12}
	}
	mi := m.node(2).x
	if m.node(2).op == nWord {
		mi /= 100
	}
	h.y = mi
	m.out = h
	if n := m.node(2); n.op == nInt && n.y != 2 || n.op == nWord && mi == 1 {
		return false // om 19 uur een persconferentie
	}
	return mi < 60 && mi > 0 && h.x < 24
}

func clockHalf(m *match) bool {
	h := m.node(1).x
	m.out = node{op: nClock, x: (h + 23) % 24, y: 30, z: -1, clock12: true}
	if h == 1 {
		m.out.x = 0
	}
	return h >= 1 && h <= 12
}

// clockPast is h o'clock and d minutes; half counts from the half hour before.
func clockPast(d int32, k int, half bool) func(*match) bool {
	return func(m *match) bool { return m.minutes(m.node(k).x, d, half) }
}

func (m *match) minutes(h, d int32, half bool) bool {
	t := h*60 + d
	if half {
		t -= 30
	}
	t = (t + 1440) % 1440
	m.out = node{op: nClock, x: t / 60, y: t % 60, z: -1, clock12: h <= 12}
	if h <= 12 && t >= 720 {
		m.out.x -= 12
	}
	return h >= 1 && h < 24
}

func clockBy(sign int32, k int, half bool) func(*match) bool {
	return func(m *match) bool {
		q := m.node(0)
		if q.op != nQty || q.approx || q.x%100 != 0 || q.x < 100 || q.x >= 3000 {
			return false
		}
		return m.minutes(m.node(k).x, sign*q.x/100, half)
	}
}

func clockFrom(m *match) bool {
	q, n := m.node(0), *m.node(3)
	if q.x%100 != 0 || q.x > 6000 || n.y < 0 || n.op != nClock {
		return false
	}
	d := q.x / 100
	if m.c.s[m.c.atoms[m.at[2]].start]|0x20 == 'v' {
		d = -d
	}
	t := (n.x*60 + n.y + d + 1440) % 1440
	n.x, n.y = t/60, t%60
	m.out = n
	return true
}

// clockOr is "rond een uur of drie".
func clockOr(m *match) bool {
	n := m.node(4)
	h := n.x
	if n.op == nWord {
		h /= 100
	}
	m.out = node{op: nClock, x: h, y: -1, z: -1, approx: true, clock12: h <= 12}
	return h >= 1 && h <= 24
}

func clockWord(m *match) bool { return clockNamed(m, 0) }

func clockWord2(m *match) bool { return clockNamed(m, 1) }

func clockNamed(m *match, k int) bool {
	h := m.node(k).x
	if h == 0 {
		h = 24
	}
	m.out = node{op: nClock, x: h, y: -1, z: -1}
	return true
}

func clockInflected(m *match) bool {
	for h, w := range [...]string{"enen", "tweeën", "drieën", "vieren", "vijven", "zessen", "zevenen", "achten", "negenen", "tienen", "elven", "twaalven"} {
		if a := m.c.atoms[m.at[0]]; m.c.s[a.start:a.end] == w {
			m.out = node{op: nClock, x: int32(h + 1), y: -1, z: -1, clock12: true}
			return true
		}
	}
	return false
}

func clockPart(k, p int) func(*match) bool {
	return func(m *match) bool {
		n := *m.node(k)
		if n.op != nClock || m.news() && p == 3 && m.edges[k] >= 0 && m.c.edges[m.edges[k]].cats&gHour != 0 {
			return false
		}
		n.w, n.clock12 = m.node(p).x, false
		m.out = n
		return true
	}
}

// partHour is "'s avonds om 7 uur". Without om a bare number is none: "'s
// nachts een melding".
func partHour(m *match) bool {
	if m.news() && m.c.edges[m.edges[3]].cats&gHour != 0 {
		return false
	}
	return clockPart(3, 1)(m)
}

func clockAmPm(m *match) bool {
	p := int32(morning)
	if m.node(1).x == 1 {
		p = int32(evening)
	}
	return clockHalfDay(m, p)
}

func clockHalfDay(m *match, p int32) bool {
	n := *m.node(0)
	if n.op != nClock || n.x > 12 {
		return false
	}
	if p == int32(evening) {
		n.x = n.x%12 + 12
	} else {
		n.x %= 12
	}
	n.clock12 = false
	m.out = n
	return true
}

func clockPM(pm bool) func(*match) bool {
	return func(m *match) bool {
		if len(m.rule.elems) <= 3 && !m.liberal() {
			return false
		}
		if pm {
			return clockHalfDay(m, int32(evening))
		}
		return clockHalfDay(m, int32(morning))
	}
}

// clockMilitary is "340pm".
func clockMilitary(m *match) bool {
	n := m.node(0)
	h, mi := n.x/100, n.x%100
	pm := m.c.s[m.c.atoms[m.at[1]].start]|0x20 == 'p'
	if n.y < 3 || n.y > 4 || h > 12 || mi > 59 {
		return false
	}
	h %= 12
	if pm {
		h += 12
	}
	m.out = node{op: nClock, x: h, y: mi, z: -1}
	return m.liberal()
}

// clockZone is a clock time with the zone of element k. A short name counts in
// capitals alone where text runs: est is in no capitals another word.
func clockZone(k int) func(*match) bool {
	return func(m *match) bool {
		if m.node(0).op != nClock || m.news() && !m.allCaps(k) && m.c.edges[m.edges[k]].cats&(1<<cZone) != 0 {
			return false
		}
		m.out = node{op: nZone, a: m.id(0), y: m.node(k).x, z: noAdj}
		return true
	}
}

// clockOffset is a clock time with an offset from Greenwich, its sign in
// element sign and its hours in the next: +2, +0200, +02:00. Without GMT
// before it, two hours with a dash between them are a stretch unless the time
// has its seconds.
func clockOffset(sign int) func(*match) bool {
	return func(m *match) bool {
		c, h := m.node(0), *m.node(sign + 1)
		bare := sign == 1
		off := h.x * 60
		switch {
		case c.op != nClock:
			return false
		case sign+3 < len(m.rule.elems) && m.has(sign+3):
			off += m.node(sign + 3).x
			if bare && c.z < 0 {
				return false
			}
		case h.y == 4:
			off = h.x/100*60 + h.x%100
			if bare && c.z < 0 && !m.space(sign) {
				return false
			}
		case bare || h.y > 2:
			return false
		}
		if m.c.s[m.c.atoms[m.at[sign]].start] != '+' {
			off = -off
		}
		m.out = node{op: nZone, a: m.id(0), x: off, z: noAdj}
		return off >= -12*60 && off <= 14*60 && off%15 == 0
	}
}

func same(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(k)
		return true
	}
}

// itIs is "het was twintig over twaalf".
func itIs(m *match) bool {
	m.out = *m.node(2)
	return m.news() && m.out.op == nClock && m.out.y >= 0 && m.c.atoms[m.at[2]].kind == atomWord
}

func bareHour(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(k)
		return m.liberal()
	}
}

func approxOf(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(k)
		m.out.approx = true
		return true
	}
}

// wholeOnly is a time without a preposition. One hour is a length.
func wholeOnly(m *match) bool {
	m.out = *m.node(0)
	return m.liberal() && (m.out.x != 1 || m.out.y >= 0 || m.out.w != 0)
}

func podOf(k int, sub int32) func(*match) bool {
	return func(m *match) bool {
		m.out = node{op: nPart, x: m.node(k).x, y: sub, z: noAdj}
		return true
	}
}

// podPlan is a planner's "in de middag": today's.
func podPlan(m *match) bool {
	m.out = *m.node(0)
	return m.liberal() && m.end-m.at[0] > 1 && m.out.op == nPart
}

func podNoon(m *match) bool {
	m.out = node{op: nPart, x: int32(noonBreak), z: noAdj}
	return true
}

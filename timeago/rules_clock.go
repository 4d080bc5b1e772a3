package timeago

// Times of the clock and parts of the day.

const (
	gHour     = 1 << cHour
	gClock    = 1<<cClock | 1<<cT | 1<<cEnd | 1<<cOut
	gClockish = 1 << cClockish
	gPod      = 1 << cPod
)

var clockRules = []ruleRow{
	{gHour, "Int2", hourInt, "om 16 uur = 2025-12-03T16"},
	{gHour, "Num", hourNum, "om drie uur = 2025-12-03T03"},
	{gHour, "een", hourOne, "om half een = 2025-12-03T00:30"},

	// A time in digits with a colon or u speaks for itself; with a full stop
	// it needs uur, a preposition or a day beside it.
	{gClock, "Int2 +: +Int2 uur|u?", clockHM, "14:30 uur = 2025-12-03T14:30"},
	{gClock, "Int2 +: +Int2 +h", clockHM, "18:30h = 2025-12-03T18:30"},
	{gClock, "Int2 +. +Int2 uur|u", clockHM, "14.30 uur = 2025-12-03T14:30"},
	{gClockish, "Int2 +. +Int2", clockHM, "om 14.30 = 2025-12-03T14:30"},
	{gClock, "Int2 +u|h +Int2", clockHM, "16u30 = 2025-12-03T16:30"},
	{gClock, "Int2 +u", clockH(false), "om 16u = 2025-12-03T16"},
	{gClockish, "Int2 u|h", clockH(false), "om 16 u = 2025-12-03T16"},
	{gClockish, "Int2 +h", clockH(false), "tot 11h = ../2025-12-03T11"},
	{gClock, "Int2 +:|. +Int2 +:|. +Int2 uur|u?", clockHMS, "17:49:19 = 2025-12-03T17:49:19"},
	{gClockish, "Hour uur", clockH(true), "om 9 uur = 2025-12-03T09"},
	{gClockish, "Hour uur precies|stipt|exact", clockH(true), "om 9 uur precies = 2025-12-03T09"},
	{gClockish, "Hour uur Int2|Num", clockHourMin, "veertien uur vijftien = 2025-12-03T14:15"},
	{gClockish, "Hour h Int2", clockHourMin, "om 14 h 15 = 2025-12-03T14:15"},
	{gClockish, "Int2 u|h Int2", clockHourMin, "om 14 u 15 = 2025-12-03T14:15"},
	{gClockish, "half Hour uur|u?", clockHalf, "om half drie = 2025-12-03T02:30"},
	{gClockish, "kwart voor Hour uur|u?", clockPast(-15, 2, false), "om kwart voor drie = 2025-12-03T02:45"},
	{gClockish, "kwart over|na Hour uur|u?", clockPast(15, 2, false), "om kwart over acht = 2025-12-03T08:15"},
	{gClockish, "Qty minuten|minuut|min? voor Hour uur|u?", clockBy(-1, 3, false), "om tien voor drie = 2025-12-03T02:50"},
	{gClockish, "Qty minuten|minuut|min? over|na Hour uur|u?", clockBy(1, 3, false), "om tien over drie = 2025-12-03T03:10"},
	{gClockish, "Qty minuten|minuut|min? voor half Hour uur|u?", clockBy(-1, 4, true), "om tien voor half vier 's middags = 2025-12-03T15:20"},
	{gClockish, "Qty minuten|minuut|min? over|na half Hour uur|u?", clockBy(1, 4, true), "om vijf over half acht = 2025-12-03T07:35"},
	{gClockish, "Qty minuten|minuut over|na|voor Clock", clockFrom, "om drie minuten na 22:10 = 2025-12-03T22:13"},
	{gClock, "TimeWord", clockWord, "rond middernacht = 2025-12-04T00"},
	{gClock, "het|de TimeWord", clockWord2, "het middaguur = 2025-12-03T12"},
	{gClockish, "elven|twaalven|enen|tweeën|drieën|vieren|vijven|zessen|zevenen|achten|negenen|tienen", clockInflected, "rond elven = 2025-12-03T11"},

	// Parts move the hour.
	{gClock, "Clock|Clockish|Hour 's Parts", clockPart(0, 2), "drie uur 's middags = 2025-12-03T15"},
	{gClock, "Clock|Clockish|Hour in de Part", clockPart(0, 3), "8 uur in de avond = 2025-12-03T20"},
	{gClock, "'s Parts om|rond|tegen? Clock|Clockish|Hour", clockPart(3, 1), "'s avonds om 7 uur = 2025-12-03T19"},
	{gClock, "Clock|Clockish|Hour +AmPm +.?", clockAmPm, "7:56pm = 2025-12-03T19:56"},
	{gClock, "Clock|Clockish|Hour AmPm +.?", clockAmPm, "7:56 pm = 2025-12-03T19:56"},
	{gClock, "Clock|Clockish|Hour p +. m +.?", clockPM(true), "11 p.m. = 2025-12-03T23"},
	{gClock, "Clock|Clockish|Hour a +. m +.?", clockPM(false), "5 a.m. = 2025-12-03T05"},
	{gClock, "Clock|Clockish|Hour p m", clockPM(true), "7 p m = 2025-12-03T19"},
	{gClock, "Clock|Clockish|Hour a m", clockPM(false), "7 a m = 2025-12-03T07"},
	{gClock, "Hour p +.", clockPM(true), "5 P. = 2025-12-03T17"},
	{gClock, "Hour a +.", clockPM(false), "5 a. = 2025-12-03T05"},
	{gClock, "Hour +a", clockPM(false), "5A = 2025-12-03T05"},
	{gClock, "Int AmPm +.?", clockMilitary, "340pm = 2025-12-03T15:40"},
	{gClock, "Int a|p +. m +.?", clockMilitary, "1140 a.m. = 2025-12-03T11:40"},
	{gClock, "Int a|p m", clockMilitary, "1140 a m = 2025-12-03T11:40"},
	{gClock, "Clock|Clockish Zone", clockZone, "16 uur CET = 2025-12-03T16:00"},

	// A preposition makes a time of an hour that could be a length.
	{gClock, "(om|omstreeks) Clockish", same(1), "om half drie = 2025-12-03T02:30"},
	{gClock, "(om) Hour", bareHour(1), "om 7 = 2025-12-03T07"},
	{gClock, "om|rond|omstreeks|tegen Approx Clock|Clockish", approxOf(2), "om ongeveer drie uur = 2025-12-03T03"},
	{gClock, "rond|omstreeks|tegen|ca|circa|ongeveer|richting de|het? Clock|Clockish", approxOf(2), "rond 9 uur = 2025-12-03T09"},
	{gClock, "ca +. Clock|Clockish", approxOf(2), "ca. 15h = 2025-12-03T15"},
	{gClock, "stipt|klokslag om? Clock|Clockish", same(2), "klokslag 12 uur = 2025-12-03T12"},
	{gClock, "Clockish", wholeOnly, "half vier = 2025-12-03T03:30"},

	{gPod, "'s Parts", podOf(1, 0), "maandag 's avonds = 2025-12-01T18/2025-12-02T00"},
	{gPod, "in de Part", podOf(2, 0), "maandag in de ochtend = 2025-12-01T06/2025-12-01T12"},
	{gPod, "in de vroege Part", podOf(3, subEarly), "maandag in de vroege ochtend = 2025-12-01T06/2025-12-01T09"},
	{gPod, "in de late Part", podOf(3, subLate), "maandag in de late avond = 2025-12-01T21/2025-12-02T00"},
	{gPod, "vroeg|begin in de Part", podOf(3, subEarly), "maandag vroeg in de ochtend = 2025-12-01T06/2025-12-01T09"},
	{gPod, "laat|eind in de Part", podOf(3, subLate), "maandag laat in de middag = 2025-12-01T15/2025-12-01T18"},
	{gPod, "in het begin van de Part", podOf(5, subEarly), "dinsdag in het begin van de avond = 2025-12-02T18/2025-12-02T21"},
	{gPod, "in het einde|eind van de Part", podOf(5, subLate), "dinsdag in het einde van de avond = 2025-12-02T21/2025-12-03T00"},
	{gPod, "Part", podOf(0, 0), "maandag avond = 2025-12-01T18/2025-12-02T00"},
	{gDayTime, "Pod", podPlan, "in de middag = 2025-12-03T12/2025-12-03T18"},
	{gPod, "tussen de middag", podNoon, "maandag tussen de middag = 2025-12-01T12/2025-12-01T14"},
}

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

func clockHMS(m *match) bool {
	h, mi, s := m.node(0), m.node(2), m.node(4)
	m.out = node{op: nClock, x: h.x, y: mi.x, z: s.x}
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
	return m.liberal() && mi < 60 && mi > 0 && h.x < 24
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
		if n.op != nClock {
			return false
		}
		n.w, n.clock12 = m.node(p).x, false
		m.out = n
		return true
	}
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

func clockZone(m *match) bool {
	m.out = node{op: nZone, a: m.id(0), x: m.node(1).x, z: noAdj}
	return true
}

func same(k int) func(*match) bool {
	return func(m *match) bool {
		m.out = *m.node(k)
		return true
	}
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

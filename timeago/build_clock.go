package timeago

// What the rules of rules_clock.go build.

// onFace is an hour that a clock face shows twice a day, unless it is beyond
// twelve.
func onFace(h int32) node { return hourNode(h, h <= 12) }

func hourInt(m *match) bool {
	h := m.n(0)
	return m.when(h <= 24, hourNode(h, h <= 12 && !m.begins(0, '0')))
}

func hourNum(m *match) bool {
	h := m.whole(0)
	return m.when(fits(h, 1, 24), onFace(h))
}

// minutesOf reports whether a node is the digits of minutes or seconds.
func minutesOf(n *node) bool { return n.digits == 2 && n.n < 60 }

func clockHM(m *match) bool {
	h, mi := m.n(0), m.node(2)
	return m.when(minutesOf(mi) && (h < 24 || h == 24 && mi.n == 0), minuteNode(h, mi.n))
}

// clockTold is "het is zes over negen"; "het is drie uur" may be how long.
func clockTold(m *match) bool { return m.when(m.node(2).grain < Hour, *m.node(2)) }

// clockDigits is "om 2100 uur".
func clockDigits(m *match) bool {
	n := m.node(1)
	return m.when(n.digits == 4 && n.n < 2400 && n.n%100 < 60, minuteNode(n.n/100, n.n%100))
}

func clockHMS(m *match) bool {
	h, mi, s := m.n(0), m.node(2), m.node(4)
	if m.begins(1, '.') && (m.news() || fits(mi.n, 1, 12)) {
		return false // a runner's time, or a date
	}
	return m.when(h < 24 && minutesOf(mi) && minutesOf(s), secondNode(h, mi.n, s.n))
}

// hourAt is element k as an hour.
func hourAt(m *match, k int) node {
	if n := m.node(k); n.op != nInt {
		return *n
	}
	return onFace(m.n(k))
}

func clockH(m *match) bool { return m.when(m.node(0).n <= 24, hourAt(m, 0)) }

// clockUur is an hour with uur, which may be a length: "een uur", "24 uur".
func clockUur(m *match) bool {
	n := hourAt(m, 0)
	return m.when((m.liberal() || m.word(0) != "een") && n.hour < 24, n)
}

// clockSpaced is "16 u.", whose full stop is of the abbreviation; that of "16u."
// ends the sentence.
func clockSpaced(m *match) bool { return m.space(1) && clockH(m) }

// clockSpacedMin is "16 u. 30".
func clockSpacedMin(m *match) bool { return m.space(1) && m.node(3).digits == 2 && hourAnd(m, 3) }

// hourAnd is the hour of element 0 and the minutes of element k.
func hourAnd(m *match, k int) bool {
	m.out = hourAt(m, 0)
	mi := m.whole(k)
	m.out.minute, m.out.grain = int8(mi), Minute
	return fits(mi, 0, 59) && m.out.hour < 24
}

// clockHourMin is "14 uur 15", "zeven uur dertig", but not "om 19 uur een
// persconferentie".
func clockHourMin(m *match) bool {
	n := m.node(2)
	if n.op == nInt && n.digits != 2 || n.n == 100 {
		return false
	}
	return hourAnd(m, 2) && m.out.minute > 0
}

// face is the hour of element k, also of one that is written on to half.
func (m *match) face(k int) int8 {
	if n := m.node(k); n.op != nWord {
		return n.hour
	}
	return int8(m.n(k))
}

func clockHalf(m *match) bool {
	h := m.face(0)
	return m.when(fits(h, 1, 12), node{op: nClock, hour: h - 1, minute: 30, grain: Minute, face: true})
}

// fromHour is an hour of the clock face and d minutes.
func fromHour(m *match, h int8, d int32) bool {
	t := (int32(h)*60 + d + 1440) % 1440
	m.out = minuteNode(t/60, t%60)
	m.out.face = h <= 12
	if h <= 12 && t >= 720 {
		m.out.hour -= 12
	}
	return fits(h, 1, 23)
}

// clockPast is "kwart over drie".
func clockPast(d int32) action {
	return func(m *match) bool { return fromHour(m, m.node(2).hour, d) }
}

// clockBy is some minutes before or after the hour of element k, or the half
// hour before it.
func clockBy(sign int32, k int, half int32) action {
	return func(m *match) bool {
		q := m.node(0)
		if q.approx || q.n%100 != 0 || q.n < 100 || q.n >= 3000 || q.n == 100 && !m.has(1) {
			return false // een voor een
		}
		return fromHour(m, m.face(k), sign*q.n/100+half)
	}
}

// clockOr is "rond een uur of drie".
func clockOr(m *match) bool {
	h := m.whole(4)
	if !fits(h, 1, 24) {
		return false
	}
	m.out = onFace(h)
	m.out.approx = true
	return true
}

// clockWord is middernacht, which is the end of its day.
func clockWord(k int) action {
	return func(m *match) bool {
		h := m.n(k)
		if h == 0 {
			h = 24
		}
		return m.give(hourNode(h, false))
	}
}

// clockInflected is "rond tienen", but not the town.
func clockInflected(m *match) bool { return m.when(!m.capital(0), onFace(m.n(0))) }

// clockPart is the time of element k in the part of the day of element p.
func clockPart(k, p int) action {
	return func(m *match) bool {
		n := *m.node(k)
		n.part, n.face = m.part(p), false
		return m.when(n.op == nClock, n)
	}
}

// bareHour reports whether element k is an hour without a word that makes a
// time of the clock of it.
func bareHour(m *match, k int) bool { return m.is(k, gHour) }

// clockNear is the same where text runs for an hour with such a word alone: "8
// uur in de avond", "'s avonds om 7 uur", but not "'s nachts een melding".
func clockNear(k, p int) action {
	build := clockPart(k, p)
	return func(m *match) bool {
		if m.news() && bareHour(m, k) {
			return false
		}
		return build(m)
	}
}

// halfDay is the time of element 0 in the half of the day that a or p says.
func halfDay(m *match) bool {
	n := *m.node(0)
	if n.op != nClock || n.hour > 12 {
		return false
	}
	n.hour %= 12
	if m.begins(1, 'p') {
		n.hour += 12
	}
	n.face = false
	return m.give(n)
}

// clockMilitary is "340pm".
func clockMilitary(m *match) bool {
	n := m.node(0)
	if !fits(n.digits, 3, 4) || n.n/100 > 12 || n.n%100 > 59 {
		return false
	}
	m.out = minuteNode(n.n/100%12, n.n%100)
	if m.begins(1, 'p') {
		m.out.hour += 12
	}
	return true
}

// clockZone is a clock time with the zone of element 1. A short name counts in
// capitals alone where text runs: est is in no capitals another word.
func clockZone(m *match) bool {
	if m.news() && m.is(1, 1<<cZone) && !m.allCaps(1) {
		return false
	}
	return m.give(node{op: nZone, of: m.id(0), zone: uint8(m.n(1))})
}

// clockOffset is a clock time with an offset from Greenwich, its sign in
// element sign and its hours in the next: +2, +0200, +02:00. Without GMT
// before it, two hours with a dash between them are a stretch unless the time
// has its seconds.
func clockOffset(sign int) action {
	return func(m *match) bool {
		h := m.node(sign + 1)
		off := h.n * 60
		switch {
		case sign+3 < len(m.rule.elems):
			off += m.n(sign + 3)
		case h.digits == 4:
			off = h.n/100*60 + h.n%100
		case sign == 1:
			return false
		}
		if sign == 1 && m.node(0).grain != Second && !m.space(1) {
			return false
		}
		if !m.begins(sign, '+') {
			off = -off
		}
		return m.when(off >= -12*60 && off <= 14*60 && off%15 == 0, node{op: nZone, of: m.id(0), n: off})
	}
}

// wholeOnly is a time without a preposition. One hour is a length.
func wholeOnly(m *match) bool {
	m.out = *m.node(0)
	return m.out.hour != 1 || m.out.grain < Hour
}

func partNode(p part, s portion) node { return node{op: nPart, part: p, sub: s} }

// partWith is the part of the day of element k.
func partWith(k int) action {
	return func(m *match) bool { return m.give(partNode(m.part(k), 0)) }
}

// partSub is the half of the part of the day of element k that the word of
// element s names.
func partSub(s, k int) action {
	return func(m *match) bool { return m.give(partNode(m.part(k), earlyOrLate(m, s))) }
}

func partAt(k int) term { return made(partWith(k)) }

// podPlan is a planner's "in de middag": today's.
func podPlan(m *match) bool { return m.when(m.end-m.at[0] > 1, *m.node(0)) }

func podNoon(m *match) bool { return m.give(partNode(noonBreak, 0)) }

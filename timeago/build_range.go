package timeago

// What the rules of rules_range.go build.

// span is a range from element a to element b.
func span(a, b int, included bool) action {
	return func(m *match) bool {
		p, q := m.node(a), m.node(b)
		if p.op == nClock {
			return clocksFrom(m, *p, *q)
		}
		return m.when(spannable(p, q), node{op: nRange, from: m.id(a), to: m.id(b), included: included})
	}
}

// spannable reports whether two nodes, of which the first is no time of the
// clock, may be the bounds of a range.
func spannable(a, b *node) bool {
	return (1<<a.op|1<<b.op)&(1<<nRange|1<<nRoll) == 0 && (b.op != nClock || a.op == nIn)
}

// between is a range of tussen. Two units of unlike size are compared, they
// bound nothing: "het verschil tussen dit weekend en volgend jaar".
func between(a, b int) action {
	whole := span(a, b, true)
	return func(m *match) bool {
		p, q := m.node(a), m.node(b)
		if m.news() && p.op == nUnit && q.op == nUnit && p.unit != q.unit {
			return false
		}
		return whole(m)
	}
}

// spanDash is "8 mei - 12 mei"; in running text a dash between two times
// is more often a break in the sentence.
func spanDash(a, b int) action {
	whole := span(a, b, true)
	return func(m *match) bool {
		p, q := m.node(a).op, m.node(b).op
		if m.news() && (m.space(b-1) || p == nYear && q == nYear) {
			return false
		}
		return !(p == nMonth && q == nYear) && whole(m) // sep-2012
	}
}

// spanYears is "2014-2018", but not a season of sport, "2014/2015".
func spanYears(m *match) bool {
	x, y := m.n(0), m.n(2)
	if y-x > 200 || m.news() && m.begins(1, '/') {
		return false
	}
	return m.both(m.add(yearNode(x)), m.add(yearNode(y)))
}

// spanMon is "jan-feb 2017".
func spanMon(b int) action {
	return func(m *match) bool {
		if !m.node(b).is(1<<nIn | 1<<nMonth) {
			return false
		}
		return m.both(monthAt(0)(m), m.id(b))
	}
}

// spanDays is two days, the month said with the second alone, which is in it
// unless a tot without tussen comes before.
func spanDays(a, b int) action {
	return func(m *match) bool {
		p, day := *m.node(b), m.node(a).day
		if p.op == nIn { // 28 en 29 december vorig jaar
			p = m.c.nodes[p.of]
		}
		if !p.is(1<<nDM|1<<nDMY) || day >= p.day {
			return false
		}
		p.day, p.weekday = day, 0
		tot := m.word(a+1) == "tot" && !m.is(a+1, 1<<cThru) && !(m.has(0) && m.begins(0, 't'))
		return m.give(node{op: nRange, from: m.add(p), to: m.id(b), included: !tot})
	}
}

// neighbours is two days or three that are named together, each after the one
// before.
func neighbours(days ...int) action {
	whole := spanDays(days[0], days[len(days)-1])
	return func(m *match) bool {
		for i, k := range days[1:] {
			if m.day(k) != m.day(days[i])+1 {
				return false
			}
		}
		return whole(m)
	}
}

// day is the day of the month of element k.
func (m *match) day(k int) int8 {
	n := m.node(k)
	if n.op == nIn {
		n = &m.c.nodes[n.of]
	}
	return n.day
}

// spanMonDays is "november 19-20".
func spanMonDays(m *match) bool {
	if m.node(2).day >= m.node(4).day {
		return false
	}
	return m.both(m.made(dm(2, 0)(m)), m.made(dm(4, 0)(m)))
}

// spanUnitDays is two days of a month, element u.
func spanUnitDays(u, a, b int) action {
	return func(m *match) bool {
		n := m.node(u)
		month := n.op == nMonth || n.unit == uMonth || m.c.nodes[n.of].op == nMonth
		m.both(m.made(m.in(m.id(a), m.id(u))), m.made(m.in(m.id(b), m.id(u))))
		return month && m.node(a).day < m.node(b).day
	}
}

// spanClock is a range of two clock times. Tussen goes with en, van with tot,
// and hours before a part of the day need one of them: "windkracht 6 tot 7 in
// de avond".
func spanClock(a, b int) action {
	return func(m *match) bool {
		q := m.node(b)
		if m.news() && !m.has(0) && bareHour(m, a) && q.part != noPart {
			return false
		}
		between := m.has(0) && m.begins(0, 't')
		return (between || !m.begins(a+1, 'e')) && clocksFrom(m, *m.node(a), *q)
	}
}

// clocksFrom is a range of two clock times of one day. The part of the day
// that moves one of them moves the other.
func clocksFrom(m *match, p, q node) bool {
	if p.op != nClock || q.op != nClock {
		return false
	}
	if p.hour > 12 || q.hour > 12 && q.part == noPart { // hours of the whole day: tussen 8 en 18 uur
		p.face, q.face = false, false
	}
	switch {
	case q.part != noPart:
		p.before(&q)
	case !q.face:
	case p.part != noPart:
		q.part, q.face = p.part, false
	case q.hour < p.hour:
		q.hour += 12
		q.face = false
	}
	return m.give(node{op: nRange, from: m.add(p), to: m.add(q), hours: clocks})
}

// before gives an hour of the clock face the part of the day of the one that it
// comes before.
func (n *node) before(q *node) {
	if !n.face || n.hour >= 12 || q.hour > 12 {
		return
	}
	morningAfter := q.part == morning && n.hour > q.hour
	if n.part, n.face = q.part, false; morningAfter {
		n.part = evening
	}
}

// spanHours is a range of two hours without a word that makes times of them.
func spanHours(a, b int) action {
	return func(m *match) bool { return clocksFrom(m, *m.node(a), *m.node(b)) }
}

// spanHoursIn is two hours in the part of the day of element p.
func spanHoursIn(a, b, p int) action {
	return func(m *match) bool {
		x, y := *m.node(a), *m.node(b)
		x.part, x.face = m.part(p), false
		y.part, y.face = m.part(p), false
		return clocksFrom(m, x, y)
	}
}

// spanDigits is "9-17 uur"; up to twelve it could be how long something takes.
func spanDigits(m *match) bool {
	a, b := m.n(0), m.n(2)
	if a >= b || !fits(b, 13, 24) {
		return false
	}
	return clocksFrom(m, hourNode(a, false), hourNode(b, false))
}

// dayRange puts the two times of a range into a day.
func dayRange(day, r int) action {
	return func(m *match) bool {
		n := m.node(r)
		return n.hours == clocks && rangeOn(m, day, *n)
	}
}

// dayHours is two clock times of a day.
func dayHours(day, a, b int) action {
	return func(m *match) bool { return clocksFrom(m, *m.node(a), *m.node(b)) && rangeOn(m, day, m.out) }
}

// rangeOn is a range of two clock times on the day of an element, or in its
// part.
func rangeOn(m *match, day int, n node) bool {
	d, in := *m.node(day), m.id(day)
	if d.op == nWord { // a fused word
		d = fused(m, d.n, 0, noAdj)
	}
	p, q := m.c.nodes[n.from], m.c.nodes[n.to]
	switch of := &m.c.nodes[d.of]; {
	case d.op == nRange, of.op == nClock:
		return false
	case of.op == nPart:
		in = d.in
		p.inPart(of.part)
		q.inPart(of.part)
	}
	return m.give(node{
		op:    nRange,
		from:  m.add(node{op: nIn, of: m.add(p), in: in}),
		to:    m.add(node{op: nIn, of: m.add(q), in: in}),
		hours: dayClocks,
	})
}

// inPart gives an hour of the clock face a part of the day.
func (n *node) inPart(p part) {
	if n.face {
		n.part, n.face = p, false
	}
}

// weekRange is "volgende week tussen woensdag en vrijdag".
func weekRange(m *match) bool {
	return m.both(m.made(m.in(m.id(2), m.id(0))), m.made(m.in(m.id(4), m.id(0))))
}

// open is a time that is open to one side. Sinds looks back whatever the verb,
// vanaf does not; "na acht uur" is a length as soon as not.
func open(op nodeOp, k int) action {
	return func(m *match) bool {
		n := m.node(k)
		switch {
		case n.is(1<<nRoll | 1<<nNow | 1<<nAnchor):
			return false
		case op == nAfter && n.grain == Hour && n.part == noPart && n.hour <= 12:
			return false
		}
		return m.give(node{op: op, of: m.id(k), back: op == nSince && m.begins(0, 's')})
	}
}

// openClock is a time on a day that is open to one side: behind such a word an
// hour is no length.
func openClock(build action) action {
	return func(m *match) bool {
		if !build(m) {
			return false
		}
		of := m.add(m.out)
		return m.give(node{op: openOp(m, 0), of: of, back: m.begins(0, 's')})
	}
}

// openPer is per, from a date on: per 1 januari, per 2021.
func openPer(m *match) bool {
	return m.when(m.node(1).is(1<<nDM|1<<nDMY|1<<nYear|1<<nMonth|1<<nIn|1<<nUnit), node{op: nSince, of: m.id(1)})
}

// openIn is a time that is open to one side, its bound in it.
func openIn(op nodeOp, k int) action {
	return func(m *match) bool { return m.give(node{op: op, of: m.id(k), included: true}) }
}

// untilThen is "tot aan maandag toe", which looks back.
func untilThen(m *match) bool {
	return m.give(node{op: nUntil, of: m.id(3), included: true, back: true})
}

// openFor is voor, which in running text mostly says what a thing is for
// ("gepland voor 31 oktober", "de begroting voor 2020"); it means before with
// a part of a period, a season or a holiday.
func openFor(k int) action {
	return func(m *match) bool {
		n := m.node(k)
		m.out = node{op: nBefore, of: m.id(k)}
		if m.liberal() {
			return !n.is(1<<nRoll | 1<<nNow)
		}
		op, article := n.op, m.has(1)
		if op == nIn { // voor de zomer van 2026
			switch op = m.c.nodes[n.of].op; op {
			case nClock, nMonth:
				m.out.byThen = true
				return true
			case nSeason, nHoliday:
				return true
			}
			return false
		}
		switch op {
		case nSub, nHoliday:
			return true
		case nUnit: // voor het weekend
			return article && n.adj == noAdj
		case nSeason:
			return article
		case nClock:
			return n.grain < Hour
		case nDM, nDMY, nWeekday, nYear, nMonth:
			m.out.byThen = true
			return !article
		}
		return false
	}
}

// openForHour is a planner's "voor 8"; "voor 4 personen" is no time.
func openForHour(m *match) bool {
	return m.when(len(m.c.atoms) == 2 && m.c.atoms[1].end == len(m.c.s), node{op: nBefore, of: m.id(1)})
}

// openOp is what a word says that opens a time to one side.
func openOp(m *match, k int) nodeOp {
	switch {
	case m.begins(k, 'n'):
		return nAfter
	case m.begins(k, 't'):
		return nUntil
	case equalFold(m.word(k), "vanaf"), m.begins(k, 's'):
		return nSince
	}
	return nBefore
}

// dayOpen is "vandaag na 16:00".
func dayOpen(m *match) bool {
	return m.when(m.node(2).op == nClock, node{op: openOp(m, 1), of: m.add(node{op: nIn, of: m.id(2), in: m.id(0)})})
}

// dayOpenThan is "1 mei 2018 later dan 2:00", "niet eerder dan".
func dayOpenThan(m *match) bool {
	op := nBefore
	if m.begins(2, 'l') != m.has(1) {
		op = nAfter
	}
	m.in(m.id(4), m.id(0))
	return m.give(node{op: op, of: m.add(m.out)})
}

// moreThan is "meer dan twee weken na vandaag": open from the bound on.
func moreThan(m *match) bool {
	step, op := int32(-1), nUntil
	if m.word(3) == "na" {
		step, op = 1, nSince
	}
	return m.give(node{op: op, of: m.add(node{op: nOffset, dur: m.id(2), from: m.id(4), step: step})})
}

// lessThan is "minder dan drie dagen na morgen".
func lessThan(m *match) bool {
	to := m.add(node{op: nOffset, dur: m.id(2), from: m.id(4), step: 1})
	return m.give(node{op: nRange, from: m.id(4), to: to})
}

func untilNow(m *match) bool { return m.give(node{op: nRange, from: m.id(1), to: today(m)}) }

func fromNow(m *match) bool { return m.both(today(m), m.id(3)) }

// Members of a list take what its last one names: the year of "maart en april
// 2024", the month of "3 en 17 april". What follows is looked at and left to
// be read itself, so that a list of any length is read from its end.

// inYearOf is a month, a season or a quarter in the year of the next member,
// element next.
func inYearOf(build action, next int) action {
	return func(m *match) bool {
		n := *m.node(next)
		if build(m); m.c.nodes[n.of].op != m.out.op {
			return false
		}
		if overYearEnd(m.out.month, m.c.nodes[n.of].month) {
			return m.within(yearBefore(m, n.in))
		}
		return m.within(n.in)
	}
}

// overYearEnd reports whether a list that goes from one month to another goes
// over the end of a year: december en januari 2020.
func overYearEnd(a, b int8) bool { return a >= 11 && b <= 2 }

// yearBefore is the year before one that digits name; 0 for another.
func yearBefore(m *match, y int32) int32 {
	n := m.c.nodes[y]
	if n.op != nYear {
		return 0
	}
	n.year--
	return m.add(n)
}

// listed is a member of a list whose next one repeats the preposition or the
// unit. A comma alone joins two only in a list that goes on: "in maart, april
// 2019" and not "op 3 mei, 4 juni 2019".
func listed(build action) action {
	return func(m *match) bool {
		next := len(m.rule.elems) - 1
		if !m.has(2) && (!m.has(1) || m.begins(1, ',') && !m.c.edges[m.edges[next]].context) {
			return false
		}
		return build(m)
	}
}

// ordinalOf is an ordinal before the quarter or the half-year of the next
// member, in its year where that is said.
func ordinalOf(next int) action {
	return func(m *match) bool {
		n := *m.node(next)
		m.out = n
		if n.op == nIn {
			m.out = m.c.nodes[n.of]
		}
		m.out.n = m.n(0)
		return n.op != nIn || m.within(n.in)
	}
}

// ordinals is two quarters in a row: "het derde en vierde kwartaal".
func ordinals(next int) action {
	first := ordinalOf(next)
	return func(m *match) bool {
		n := m.node(next)
		if n.op == nIn {
			n = &m.c.nodes[n.of]
		}
		m.both(m.made(first(m)), m.id(next))
		return n.n == m.n(0)+1
	}
}

// dateInYearOf is a date in the year of the next member, which is later in it or
// early in the next.
func dateInYearOf(next int) action {
	return func(m *match) bool {
		date, n := *m.node(0), *m.node(next)
		last := n
		if n.op == nIn {
			last = m.c.nodes[n.of]
		}
		earlier := date.month < last.month || date.month == last.month && date.day < last.day
		if overYearEnd(date.month, last.month) && n.op == nDMY {
			earlier = true
			n.year--
		}
		switch {
		case !earlier:
			return false
		case n.op == nDMY:
			return ymd(m, n.year, int32(date.month), int32(date.day), n.form)
		}
		return m.in(m.id(0), n.in)
	}
}

// dayLike is day d in the month and year of the next member. A comma joins days
// only in a list that goes on, and no two days in one are told apart that a
// stretch of them reads better.
func dayLike(d, next int) action {
	return func(m *match) bool {
		if m.begins(d+1, ',') && !m.c.edges[m.edges[next]].context {
			return false
		}
		n := *m.node(next)
		if n.op != nIn {
			return dayBefore(m, m.node(d).day, n)
		}
		return dayBefore(m, m.node(d).day, m.c.nodes[n.of]) && m.within(n.in)
	}
}

// dayBefore is an earlier day of the month of a date.
func dayBefore(m *match, day int8, date node) bool {
	if !date.is(1<<nDM|1<<nDMY) || day >= date.day {
		return false
	}
	date.day, date.weekday = day, 0
	return m.give(date)
}

// wdDayLike is the same for a day with its weekday before it.
func wdDayLike(w, d, next int) action {
	return func(m *match) bool {
		if !dayBefore(m, m.node(d).day, *m.node(next)) {
			return false
		}
		if m.out.op == nDM {
			m.out.weekday = m.node(w).weekday
		}
		return true
	}
}

// weekSpan is a stretch of weeks, of the year of element 5 where there is one.
func weekSpan(m *match) bool {
	p, q := m.whole(1), m.whole(3)
	if p < 1 || q <= p || m.news() && m.space(2) != m.space(3) && m.rule.elems[2].glued {
		return false
	}
	m.both(weekAt(1)(m), weekAt(3)(m))
	return !m.has(5) || m.within(yearAt(5)(m))
}

// sinceDur is "sinds twee weken", from so long ago on. Of hours it is as often
// a time of the clock.
func sinceDur(m *match) bool {
	u, _ := unitBase(m.node(2).unit)
	if u <= uHour {
		return false
	}
	ago(2)(m)
	return since(m)
}

// sincePart is "sinds de ochtend".
func sincePart(m *match) bool {
	partWith(2)(m)
	return since(m)
}

// since is from what was built on.
func since(m *match) bool { return m.give(node{op: nSince, of: m.add(m.out), back: true}) }

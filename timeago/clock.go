package timeago

import "time"

// partHours are the hours of the parts of the day.
var partHours = [...][2]int{night: {0, 6}, morning: {6, 12}, noonBreak: {12, 14}, afternoon: {12, 18}, evening: {18, 24}}

func at(day time.Time, h, m, s int) time.Time {
	y, mo, d := day.Date()
	return time.Date(y, mo, d, h, m, s, 0, day.Location())
}

// evalPart is a part of the day that the context gives, or of the reference's.
func (r *resolver) evalPart(n *node, ctx interval) value {
	today := dayOf(r.ref)
	switch {
	case ctx.set:
		day := dayOf(ctx.from)
		if n.part == night && day.Equal(today) {
			day = r.tonight(day)
		}
		return n.partOn(day)
	case n.part == night && (n.adj == adjPast || !r.anchor.here() && r.direction() != futureTense):
		return nightAfter(addDays(today, -1))
	case n.adj == adjPast:
		if v := n.partOn(today); !v.to.After(r.ref) {
			return v
		}
		return n.partOn(addDays(today, -1))
	case r.anchor.here():
		return n.partOn(r.anchor.day)
	case n.part == night:
		return n.partOn(r.tonight(today))
	}
	if r.told && at(today, partHours[n.part][0], 0, 0).After(r.ref) && !r.anchor.sentence {
		return n.partOn(addDays(today, -1)) // "eerder op de avond", told in the morning
	}
	return n.partOn(today)
}

// partOn is the part of the day of n on a day, or its first or last half.
func (n *node) partOn(day time.Time) value {
	h := partHours[n.part]
	switch n.sub {
	case subEarly:
		h[1] = (h[0] + h[1]) / 2
	case subLate:
		h[0] = (h[0] + h[1]) / 2
	}
	return stretch(at(day, h[0], 0, 0), at(day, h[1], 0, 0), Hour)
}

// tonight is the day whose first hours vannacht means: with a past verb the
// reference's own, with a future one the next.
func (r *reading) tonight(day time.Time) time.Time {
	switch r.direction() {
	case pastTense:
		return day
	case futureTense:
		return addDays(day, 1)
	}
	if r.ref.Hour() < 12 {
		return day
	}
	return addDays(day, 1)
}

// hourOf is the hour that a clock face's hour means in a part of the day.
func hourOf(h int, p part) int {
	switch p {
	case afternoon, noonBreak:
		if h < 8 {
			h += 12
		}
	case evening:
		if h < 12 {
			h += 12
		} else if h == 12 {
			h = 24
		}
	case night:
		switch {
		case h == 12:
			h = 0
		case h >= 7 && h < 12:
			h += 12
		}
	case morning:
		if h == 12 {
			h = 0
		}
	}
	return h
}

// What the past tense tells of a clock time that is still to come on the
// reference's day was the day before: "brak om 23.00 uur uit", said in the
// morning. Later in the day, and of what is near, it is as often a text that
// was added to after it came out.
const (
	toldBefore = 11
	toldReach  = 2 * time.Hour
	nearHour   = 3 * time.Hour
)

// clock is a time of the clock as it is named: the hour of the whole day where
// a part of the day says which half it is of.
type clock struct {
	h, m, s int
	grain   Grain
	face    bool // the hour may be of either half of the day
}

func (n *node) clock() clock {
	c := clock{int(n.hour), int(n.minute), int(n.second), n.grain, n.face && n.part == noPart}
	if n.part != noPart {
		c.h = hourOf(c.h, n.part)
	}
	return c
}

// on is the time on a day; half is 12 for the other half of it.
func (c *clock) on(day time.Time, half int) time.Time { return at(day, c.h+half, c.m, c.s) }

func (r *resolver) evalClock(n *node, ctx interval) value {
	c := n.clock()
	if c.face && r.evening && fits(c.h, 7, 9) {
		c.h, c.face = c.h+12, false
	}
	var t time.Time
	switch {
	case ctx.set && !ctx.oneDay():
		return value{}
	case ctx.set:
		t = c.within(r, ctx.from)
	case r.prefer == Future && n.part == noPart:
		t = c.next(r.ref)
	default:
		t = r.clockHere(&c)
	}
	return point(t, c.grain)
}

// within is the time on a day or in a part of one that begins at
// from.
func (c *clock) within(r *resolver, from time.Time) time.Time {
	switch {
	case from.Hour() == 22 && c.h < 12: // a night
		return c.on(addDays(from, 1), 0)
	case r.news() && c.face && c.m > 0 && c.h < 7 && from.Hour() == 0:
		return c.on(from, 12) // "12 december, om half twee"
	}
	return c.on(from, 0)
}

// next is the next such time after ref, as planners mean it.
func (c *clock) next(ref time.Time) time.Time {
	t := c.on(ref, 0)
	if c.face && c.h < 12 && !t.After(ref) {
		t = c.on(ref, 12)
	}
	if !t.After(ref) && c.grain != Hour || t.Before(unitStart(ref, Hour)) {
		t = c.on(addDays(ref, 1), 0)
	}
	return t
}

// clockHere is a time of the clock of the story's day or the reference's.
func (r *resolver) clockHere(c *clock) time.Time {
	day, from, named := r.anchor.storyDay(&r.reading)
	t := c.on(day, 0)
	switch {
	case r.prefer != ByTense:
	case named:
		t = c.onStory(r, t, from)
	case !c.face:
	case r.since:
		t = c.latest(r.ref)
	case c.afternoon(r, t):
		t = c.on(day, 12)
	}
	if c.noon(r, t, from) {
		t = c.on(day, 12)
	}
	if r.told && r.ref.Hour() < toldBefore && t.Sub(r.ref) > toldReach {
		t = addDays(t, -1)
	}
	if c.h == 24 && r.direction() == pastTense && (!named || from.Hour() < 12) {
		t = at(day, 0, c.m, c.s)
	}
	return t
}

// latest is the latest such time that is not after ref, as a sinds means it.
func (c *clock) latest(ref time.Time) time.Time {
	half := 0
	if c.h < 12 {
		half = 12
	}
	for _, t := range [...]time.Time{c.on(ref, half), c.on(ref, 0)} {
		if !t.After(ref) {
			return t
		}
	}
	return c.on(addDays(ref, -1), half)
}

// noon reports whether minutes about twelve, which t has in the first hour of the
// day, are of the middle of it: unless what was named before, from, is late, or
// the past tense tells them sooner.
func (c *clock) noon(r *resolver, t, from time.Time) bool {
	if !c.face || c.h != 0 || c.m == 0 || !r.news() || from.Hour() >= 18 {
		return false
	}
	return !r.told || !t.Add(12*time.Hour).After(r.ref)
}

// afternoon reports whether an hour of the clock face, which t has in the
// morning, is of the afternoon: where that fits the tense ("rond vier uur stond
// de index hoger", said at half past four), and from seven on is near by.
func (c *clock) afternoon(r *resolver, t time.Time) bool {
	pm := t.Add(12 * time.Hour)
	if c.h <= 0 || c.h >= 12 || c.h >= 7 && (r.liberal || pm.Sub(r.ref).Abs() >= nearHour) {
		return false
	}
	past := r.told || r.tense == pastTense && c.h < 7
	return past && !pm.After(r.ref) || r.tense == futureTense && t.Before(r.ref) && pm.After(r.ref)
}

// onStory is a time of the clock on the day of the story, whose moment last
// told of is from. After an evening the small hours are of the next day, and
// an hour of the clock face comes after what was told before it.
func (c *clock) onStory(r *resolver, t, from time.Time) time.Time {
	late := from.Hour() >= 18
	midnight := from.Equal(dayOf(from))
	pm := t.Add(12 * time.Hour)
	small := c.face && t.Hour() < 7
	switch {
	case !r.since && r.anchor.night() && t.Hour() < 6:
		return addDays(t, 1) // "in de nacht van vrijdag op zaterdag … om 01.34 uur"
	case small && r.tense == futureTense && midnight:
		return pm // "de finale begint om half drie"
	case late && t.Before(from):
		if c.face && pm.Hour() >= 18 && pm.After(from) {
			return pm // "maandagavond … rond half tien"
		}
		if next := addDays(t, 1); r.told && !next.After(r.ref) {
			return next // "dinsdagavond … rond 04.00 uur"
		}
	case small && r.told && (midnight || from.Hour() >= 6) && !pm.After(r.ref):
		return pm // "zondag … om tien over vijf"
	}
	return t
}

// evalZone is a clock time read in another zone. Without a day beside it, it is
// of the day that the reference has there.
func (r *resolver) evalZone(n *node, ctx interval) value {
	v := r.eval(n.of, ctx)
	if !v.ok {
		return value{}
	}
	where := time.FixedZone("", int(n.n)*60)
	if n.zone > 0 {
		where = zones()[n.zone-1].where
	}
	y, mo, d := v.from.Date()
	h, m, s := v.from.Clock()
	t := time.Date(y, mo, d, h, m, s, 0, where).In(r.ref.Location())
	p := point(t, min(v.grain, Minute))
	p.approx = v.approx
	return p
}

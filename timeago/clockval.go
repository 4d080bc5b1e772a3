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
	h := partHours[n.x]
	day := dayOf(r.ref)
	switch {
	case ctx.set:
		if ctx.to.Sub(ctx.from) > 26*time.Hour {
			return value{}
		}
		day = dayOf(ctx.from)
		if part(n.x) == night && day.Equal(dayOf(r.ref)) {
			day = r.tonight(day)
		}
	case n.z == adjPast:
		if part(n.x) == night {
			return nightAfter(addDays(day, -1))
		}
		if at(day, h[1], 0, 0).After(r.ref) {
			day = addDays(day, -1)
		}
	case r.anchor.sentence && !r.anchor.day.IsZero():
		day = r.anchor.day
	case part(n.x) == night:
		if r.direction() == futureTense {
			day = r.tonight(day)
		} else {
			return nightAfter(addDays(day, -1))
		}
	}
	if !ctx.set && r.told && day.Equal(dayOf(r.ref)) && at(day, h[0], 0, 0).After(r.ref) && !r.anchor.sentence {
		day = addDays(day, -1) // "eerder op de avond", told in the morning
	}
	from, to := at(day, h[0], 0, 0), at(day, h[1], 0, 0)
	mid := at(day, (h[0]+h[1])/2, 0, 0)
	switch n.y {
	case subEarly:
		to = mid
	case subLate:
		from = mid
	}
	return value{from: from, to: to, grain: Hour, kind: Interval, ok: true}
}

// tonight is the day whose first hours vannacht means: with a past verb the
// reference's own, with a future one the next.
func (r *resolver) tonight(day time.Time) time.Time {
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
	c := clock{int(n.x), int(n.y), int(n.z), Second, n.clock12 && n.w == 0}
	if c.s < 0 {
		c.grain, c.s = Minute, 0
	}
	if c.m < 0 {
		c.grain, c.m = Hour, 0
	}
	if n.w != 0 && c.h <= 12 {
		if c.h == 12 && c.m > 0 && part(n.w) == evening {
			c.h = 0
		}
		c.h = hourOf(c.h, part(n.w))
	}
	return c
}

// on is the time on a day; half is 12 for the other half of it.
func (c *clock) on(day time.Time, half int) time.Time { return at(day, c.h+half, c.m, c.s) }

func (r *resolver) evalClock(n *node, ctx interval) value {
	c := n.clock()
	var t time.Time
	switch {
	case ctx.set && ctx.to.Sub(ctx.from) > 26*time.Hour:
		return value{}
	case ctx.set:
		t = c.within(r, ctx.from)
	case r.prefer == Future && n.w == 0:
		t = c.next(r.ref, n.clock12)
	default:
		t = r.clockHere(&c)
	}
	return value{from: t, to: shift(t, 1, c.grain), at: t, grain: c.grain, approx: n.approx, ok: true}
}

// within is the time on a day or in a part of one that begins at
// from.
func (c *clock) within(r *resolver, from time.Time) time.Time {
	switch {
	case from.Hour() == 22 && c.h < 12: // a night
		return c.on(addDays(from, 1), 0)
	case r.prefer == ByTense && !r.liberal && c.face && c.m > 0 && 1 <= c.h && c.h < 7 && from.Hour() == 0:
		return c.on(from, 12) // "12 december, om half twee"
	}
	return c.on(from, 0)
}

// next is the next such time after ref, as planners mean it.
func (c *clock) next(ref time.Time, twice bool) time.Time {
	t := c.on(ref, 0)
	if twice && c.h < 12 && !t.After(ref) {
		t = c.on(ref, 12)
	}
	if !t.After(ref) && c.grain != Hour || t.Before(unitStart(ref, Hour)) {
		t = c.on(addDays(ref, 1), 0)
	}
	return t
}

// clockHere is a time of the clock of the story's day or the reference's.
func (r *resolver) clockHere(c *clock) time.Time {
	day, from, hangs := r.storyDay()
	t := c.on(day, 0)
	switch {
	case hangs && r.prefer == ByTense:
		t = c.onStory(r, t, from)
	case !hangs && r.prefer == ByTense && c.face && c.afternoon(r, t):
		t = c.on(day, 12)
	}
	if r.told && r.ref.Hour() < toldBefore && t.Sub(r.ref) > toldReach && t.Before(addDays(dayOf(r.ref), 1)) {
		t = addDays(t, -1)
	}
	if c.h == 24 && r.direction() == pastTense && (!hangs || from.Hour() < 12) {
		t = at(day, 0, c.m, c.s)
	}
	return t
}

// afternoon reports whether an hour of the clock face, which t has in the
// morning, is of the afternoon: where that fits the tense ("rond vier uur stond
// de index hoger", said at half past four), and from seven on is near by.
func (c *clock) afternoon(r *resolver, t time.Time) bool {
	pm := t.Add(12 * time.Hour)
	if c.h <= 0 || c.h >= 12 || c.h >= 7 && (r.liberal || pm.Sub(r.ref).Abs() >= nearHour) {
		return false
	}
	return r.told && !pm.After(r.ref) || r.tense == futureTense && t.Before(r.ref) && pm.After(r.ref)
}

// onStory is a time of the clock on the day of the story, whose moment last
// told of is from. After an evening the small hours are of the next day, and
// an hour of the clock face comes after what was told before it.
func (c *clock) onStory(r *resolver, t, from time.Time) time.Time {
	late := from.Hour() >= 18
	small := 1 <= t.Hour() && t.Hour() < 7
	pm := t.Add(12 * time.Hour)
	switch {
	case c.face && small && r.tense == futureTense && from.Equal(dayOf(from)):
		return pm // "de finale begint om half drie"
	case c.face && late && t.Hour() >= 6 && t.Before(from) && pm.After(from) && pm.Hour() >= 18:
		return pm // "maandagavond … rond half tien"
	case late && t.Before(from) && r.told:
		if next := addDays(t, 1); !next.After(r.ref) {
			return next // "dinsdagavond … rond 04.00 uur"
		}
	case c.face && small && !late && r.told && (from.Hour() >= 6 || from.Equal(dayOf(from))) && !pm.After(r.ref):
		return pm // "zondag … om tien over vijf"
	}
	return t
}

// evalZone is a clock time read in another zone. Without a day beside it, it is
// of the day that the reference has there.
func (r *resolver) evalZone(n *node, ctx interval) value {
	v := r.eval(n.a, ctx)
	if !v.ok {
		return value{}
	}
	where := time.FixedZone("", int(n.x)*60)
	if n.y > 0 {
		where = zones()[n.y-1].where
	}
	y, mo, d := v.from.Date()
	h, m, s := v.from.Clock()
	t := time.Date(y, mo, d, h, m, s, 0, where).In(r.ref.Location())
	g := min(v.grain, Minute)
	return value{from: t, to: shift(t, 1, g), at: t, grain: g, approx: v.approx, ok: true}
}

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

func (r *resolver) evalClock(n *node, ctx interval) value {
	h, m, s := int(n.x), int(n.y), int(n.z)
	g := Second
	if s < 0 {
		g, s = Minute, 0
	}
	if m < 0 {
		g, m = Hour, 0
	}
	if n.w != 0 && h <= 12 {
		if h == 12 && m > 0 && part(n.w) == evening {
			h = 0
		}
		h = hourOf(h, part(n.w))
	}
	var t time.Time
	switch {
	case ctx.set:
		if ctx.to.Sub(ctx.from) > 26*time.Hour {
			return value{}
		}
		t = at(ctx.from, h, m, s)
		if r.prefer == ByTense && !r.liberal && n.clock12 && n.w == 0 && m > 0 && 1 <= h && h < 7 && ctx.from.Hour() == 0 {
			t = at(ctx.from, h+12, m, s) // "12 december, om half twee"
		}
		if ctx.from.Hour() == 22 && h < 12 { // a night
			t = at(addDays(ctx.from, 1), h, m, s)
		}
	case r.prefer == Future && n.w == 0:
		t = at(r.ref, h, m, s)
		if n.clock12 && h < 12 && !t.After(r.ref) {
			t = at(r.ref, h+12, m, s)
		}
		if !t.After(r.ref) && g != Hour || t.Before(unitStart(r.ref, Hour)) {
			t = at(addDays(r.ref, 1), h, m, s)
		}
	default:
		day, from, hangs := r.storyDay()
		free := !hangs
		t = at(day, h, m, s)
		if hangs && r.prefer == ByTense {
			t = r.onStory(n, t, from)
		}
		if free && r.prefer == ByTense && n.clock12 && n.w == 0 && h > 0 && (h < 7 || h < 12 && !r.liberal) {
			// An hour of the clock face is of the afternoon where that fits
			// the tense: "rond vier uur stond de index hoger", said at half
			// past four; from seven on it has to be near by.
			pm := at(day, h+12, m, s)
			if r.told && !pm.After(r.ref) && (h < 7 || r.ref.Sub(pm) < nearHour) || r.tense == futureTense && t.Before(r.ref) && pm.After(r.ref) && (h < 7 || pm.Sub(r.ref) < nearHour) {
				t = pm
			}
		}
		if r.told && r.ref.Hour() < toldBefore && t.Sub(r.ref) > toldReach && t.Before(addDays(dayOf(r.ref), 1)) {
			t = addDays(t, -1)
		}
		if h == 24 && r.direction() == pastTense && (free || from.Hour() < 12) {
			t = at(day, 0, m, s)
		}
	}
	return value{from: t, to: shift(t, 1, g), at: t, grain: g, approx: n.approx, ok: true}
}

// onStory is a time of the clock on the day of the story, whose moment last
// told of is from. After an evening the small hours are of the next day, and
// an hour of the clock face comes after what was told before it.
func (r *resolver) onStory(n *node, t, from time.Time) time.Time {
	late := from.Hour() >= 18
	face := n.clock12 && n.w == 0
	if face && r.tense == futureTense && from.Equal(dayOf(from)) && 1 <= t.Hour() && t.Hour() < 7 {
		return t.Add(12 * time.Hour) // "de finale begint om half drie"
	}
	switch pm := t.Add(12 * time.Hour); {
	case face && late && t.Hour() >= 6 && t.Before(from) && pm.After(from) && pm.Hour() >= 18:
		return pm // "maandagavond … rond half tien"
	case late && t.Before(from) && r.told:
		if next := addDays(t, 1); !next.After(r.ref) {
			return next // "dinsdagavond … rond 04.00 uur"
		}
	case face && !late && r.told && t.Hour() >= 1 && t.Hour() < 7 && (from.Hour() >= 6 || from.Hour() == 0 && from.Minute() == 0) && !pm.After(r.ref):
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

package timeago

import "time"

// dayOf is midnight of t's day in t's zone.
func dayOf(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, t.Location())
}

// date is midnight of a day in the zone of ref. Days and months beyond their
// range move on, as in time.Date.
func date(y, m, d int, ref time.Time) time.Time {
	return time.Date(y, time.Month(m), d, 0, 0, 0, 0, ref.Location())
}

// weekday is 1 for Monday to 7 for Sunday.
func weekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// daysIn is the number of days of a month.
func daysIn(y, m int) int {
	return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// monday is the first day of t's ISO week.
func monday(t time.Time) time.Time {
	return addDays(dayOf(t), 1-weekday(t))
}

// weekStart is the Monday of an ISO week.
func weekStart(year, week int, ref time.Time) time.Time {
	return addDays(monday(date(year, 1, 4, ref)), 7*(week-1))
}

// weeksIn is the number of ISO weeks of a year.
func weeksIn(year int) int {
	_, w := time.Date(year, 12, 28, 0, 0, 0, 0, time.UTC).ISOWeek()
	return w
}

// addDays moves t by n days and keeps its clock, whatever the zone does
// between.
func addDays(t time.Time, n int) time.Time { return t.AddDate(0, 0, n) }

// addMonths moves t by n months, keeping its clock; a day that the month does
// not have becomes its last: a month before 31 March is 28 or 29 February.
func addMonths(t time.Time, n int) time.Time {
	y, m, d := t.Date()
	k := y*12 + int(m) - 1 + n
	y, mm := floorDiv(k, 12), k-12*floorDiv(k, 12)+1
	d = min(d, daysIn(y, mm))
	h, mi, s := t.Clock()
	return time.Date(y, time.Month(mm), d, h, mi, s, t.Nanosecond(), t.Location())
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// unitStart is the start of the unit of grain g that holds t.
func unitStart(t time.Time, g Grain) time.Time {
	y, m, d := t.Date()
	h, mi, s := t.Clock()
	switch g {
	case Second:
		return time.Date(y, m, d, h, mi, s, 0, t.Location())
	case Minute:
		return t.Add(-time.Duration(s)*time.Second - time.Duration(t.Nanosecond()))
	case Hour:
		return t.Add(-time.Duration(mi)*time.Minute - time.Duration(s)*time.Second - time.Duration(t.Nanosecond()))
	case Day:
		return dayOf(t)
	case Week:
		return monday(t)
	case Month:
		return date(y, int(m), 1, t)
	case Quarter:
		return date(y, (int(m)-1)/3*3+1, 1, t)
	case Season:
		// Meteorological: March, June, September, December.
		return date(y, int(m)/3*3, 1, t)
	case Year:
		return date(y, 1, 1, t)
	case Decade:
		return date(floorDiv(y, 10)*10, 1, 1, t)
	case Century:
		return date(floorDiv(y-1, 100)*100+1, 1, 1, t)
	}
	return t
}

// shift moves t by n units of grain g: seconds, minutes and hours elapse, all
// larger units keep the clock.
func shift(t time.Time, n int, g Grain) time.Time {
	switch g {
	case Second:
		return t.Add(time.Duration(n) * time.Second)
	case Minute:
		return t.Add(time.Duration(n) * time.Minute)
	case Hour:
		return t.Add(time.Duration(n) * time.Hour)
	case Day:
		return addDays(t, n)
	case Week:
		return addDays(t, 7*n)
	case Month:
		return addMonths(t, n)
	case Quarter, Season:
		return addMonths(t, 3*n)
	case Year:
		return addMonths(t, 12*n)
	case Decade:
		return addMonths(t, 120*n)
	case Century:
		return addMonths(t, 1200*n)
	}
	return t
}

// maxYear is the last year that is resolved, before Christ as after: what lies
// further off is no date.
const maxYear = 99999

// inRange reports whether t lies in a year that is resolved.
func inRange(t time.Time) bool {
	u := t.Unix()
	return firstSecond <= u && u < lastSecond
}

// The seconds, of UTC, in which those years begin and end.
const (
	firstSecond = -3_217_830_796_800
	lastSecond  = 3_093_527_980_800
)

// easter is Easter Sunday of a year in the Gregorian calendar (the anonymous
// algorithm, Meeus, Astronomical Algorithms, chapter 8).
func easter(y int, ref time.Time) time.Time {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return date(y, n/31, n%31+1, ref)
}

// nthWeekday is the nth weekday wd of a month; n below zero counts from the
// month's end.
func nthWeekday(y, m, n, wd int, ref time.Time) time.Time {
	if n > 0 {
		first := date(y, m, 1, ref)
		return addDays(first, (wd-weekday(first)+7)%7+7*(n-1))
	}
	last := date(y, m+1, 0, ref)
	return addDays(last, -((weekday(last)-wd+7)%7)+7*(n+1))
}

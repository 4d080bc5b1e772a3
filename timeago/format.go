package timeago

import (
	"fmt"
	"strconv"
	"time"
)

// Style is how Format writes a time.
type Style uint8

// The styles of [Format].
const (
	// Age writes how long ago it was or how long it will be: "8 minuten
	// geleden", "over 3 weken".
	Age Style = iota
	// Date writes the day as it lies to the reference: "vandaag", "gisteren",
	// "dinsdag", "12 mei", "12 mei 2019".
	Date
	// Moment is Date with the time of the clock: "gisteren om 14.30 uur".
	Moment
)

// Format writes t in Dutch, as it is read at the reference time ref. What it
// writes, Parse reads back against the same ref: for [Moment] the same
// minute, for [Date] the same day, and for [Age] a time that Format writes
// the same.
func Format(t, ref time.Time, style Style) string { return string(AppendFormat(nil, t, ref, style)) }

// AppendFormat is Format that appends to b.
func AppendFormat(b []byte, t, ref time.Time, style Style) []byte {
	ref = local(ref)
	t = t.In(ref.Location())
	switch style {
	case Date:
		return appendDay(b, t, ref)
	case Moment:
		b = appendDay(b, t, ref)
		return fmt.Appendf(b, " om %d.%02d uur", t.Hour(), t.Minute())
	}
	return appendAge(b, t, ref)
}

// ageUnits are the units of an age, with their singular and plural. Uur and
// jaar stay singular after a number.
var ageUnits = [...]struct {
	g         Grain
	one, many string
}{
	{Year, "jaar", "jaar"},
	{Month, "maand", "maanden"},
	{Week, "week", "weken"},
	{Day, "dag", "dagen"},
	{Hour, "uur", "uur"},
	{Minute, "minuut", "minuten"},
	{Second, "seconde", "seconden"},
}

// appendAge writes the number of whole units, of the largest unit that fits.
func appendAge(b []byte, t, ref time.Time) []byte {
	past := t.Before(ref)
	for _, u := range ageUnits {
		n := whole(t, ref, u.g)
		if n == 0 || u.g == Week && n > 4 {
			continue
		}
		if !past {
			b = append(b, "over "...)
		}
		b = strconv.AppendInt(b, int64(n), 10)
		b = append(b, ' ')
		if n == 1 {
			b = append(b, u.one...)
		} else {
			b = append(b, u.many...)
		}
		if past {
			b = append(b, " geleden"...)
		}
		return b
	}
	return append(b, "zojuist"...)
}

// whole is how many whole units of g lie between t and ref.
func whole(t, ref time.Time, g Grain) int {
	d := ref.Sub(t)
	sign := -1
	if d < 0 {
		d, sign = -d, 1
	}
	var n int
	switch g {
	case Second:
		return int(d / time.Second)
	case Minute:
		return int(d / time.Minute)
	case Hour:
		return int(d / time.Hour)
	case Day:
		n = int(d/(24*time.Hour)) + 1
	case Week:
		n = int(d/(7*24*time.Hour)) + 1
	case Month:
		n = int(d/(28*24*time.Hour)) + 1
	default:
		n = int(d/(365*24*time.Hour)) + 1
	}
	// The clock and the calendar decide: a day may have 23 or 25 hours.
	for ; n > 0; n-- {
		x := shift(ref, sign*n, g)
		if sign < 0 && !x.Before(t) || sign > 0 && !x.After(t) {
			break
		}
	}
	return n
}

var (
	weekdayNames = [...]string{1: "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"}
	monthNames   = [...]string{1: "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}
)

// appendDay writes a day as near to the reference as Dutch has words for it.
func appendDay(b []byte, t, ref time.Time) []byte {
	day, today := dayOf(t), dayOf(ref)
	for n, w := range [...]string{"eergisteren", "gisteren", "vandaag", "morgen", "overmorgen"} {
		if day.Equal(addDays(today, n-2)) {
			return append(b, w...)
		}
	}
	// A bare weekday is the latest: Parse reads it so.
	if day.After(addDays(today, -7)) && day.Before(today) {
		return append(b, weekdayNames[weekday(day)]...)
	}
	if day.After(today) && !day.After(addDays(today, 6)) {
		b = append(b, "komende "...)
		return append(b, weekdayNames[weekday(day)]...)
	}
	y, m, d := day.Date()
	b = strconv.AppendInt(b, int64(d), 10)
	b = append(b, ' ')
	b = append(b, monthNames[m]...)
	// Without a year the nearest is meant.
	if y == ref.Year() && abs(int(day.Sub(today)/(24*time.Hour))) < 180 {
		return b
	}
	b = append(b, ' ')
	return fmt.Appendf(b, "%04d", y)
}

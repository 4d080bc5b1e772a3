package timeago

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Style is how [Format] writes a time.
type Style uint8

// The styles of [Format]. Flemish may be added to each of them.
const (
	// Age writes how long ago it was or how long it will be: "8 minuten
	// geleden", "over 3 weken", "zojuist" within a second.
	Age Style = iota
	// Date writes the day as it lies to the reference: "vandaag", "gisteren",
	// "dinsdag", "12 mei", "12 mei 2019".
	Date
	// Moment is Date with the time of the clock: "gisteren om 14.30 uur".
	Moment
	// Numeric is Age in numbers throughout: "0 seconden geleden".
	Numeric
	// Auto is Age with words for what lies one unit away, where Dutch has
	// them: "gisteren", "vorige week", "volgend jaar", "nu".
	Auto
	// Short is an age as a narrow column prints it: "nu", "5 min", "3 u",
	// "2 d", "3 wk", "4 mnd", "2 jr". It does not say which way.
	Short
	// Site is what a news site prints under a headline: "zojuist" within a
	// minute, "5 minuten geleden" within the hour, then "vandaag om 14.30
	// uur", "dinsdag om 14.30 uur" within the week, "3 mei", "3 mei 2019".
	Site

	styles // their number

	// Flemish writes times of the clock as 14u30.
	Flemish Style = 1 << 7
)

var styleNames = [styles]string{Age: "age", Date: "date", Moment: "moment", Numeric: "numeric", Auto: "auto", Short: "short", Site: "site"}

// String is the style's name: "age", "date" …; with Flemish "moment-flemish".
func (s Style) String() string {
	name := "unknown"
	if k := s &^ Flemish; k < styles {
		name = styleNames[k]
	}
	if s&Flemish != 0 {
		name += "-flemish"
	}
	return name
}

// StyleOf is the style that String names so; ok is false where there is none.
func StyleOf(name string) (s Style, ok bool) {
	base, flemish := strings.CutSuffix(name, "-flemish")
	for k, n := range styleNames {
		if n == base {
			s, ok = Style(k), true
		}
	}
	if flemish {
		s |= Flemish
	}
	return s, ok
}

// Format writes t in Dutch, as it is read at the reference time ref. What it
// writes, Parse reads back against the same ref: for [Moment] the same
// minute, for [Date] the same day, and for [Age] a time that Format writes
// the same. Short and Numeric's zero are for the eye alone, as are years
// beyond 9999.
func Format(t, ref time.Time, style Style) string { return string(AppendFormat(nil, t, ref, style)) }

// AppendFormat is Format that appends to b.
func AppendFormat(b []byte, t, ref time.Time, style Style) []byte {
	ref = local(ref)
	t = t.In(ref.Location())
	flemish := style&Flemish != 0
	switch style &^ Flemish {
	case Date:
		return appendDay(b, t, ref)
	case Moment:
		return appendMoment(b, t, ref, flemish)
	case Numeric:
		return appendAge(b, t, ref, "0 seconden geleden")
	case Auto:
		return appendAuto(b, t, ref)
	case Short:
		return appendShort(b, t, ref)
	case Site:
		return appendSite(b, t, ref, flemish)
	}
	return appendAge(b, t, ref, "zojuist")
}

// appendMoment writes the day and the time of the clock.
func appendMoment(b []byte, t, ref time.Time, flemish bool) []byte {
	b = appendDay(b, t, ref)
	b = append(b, " om "...)
	h, m, _ := t.Clock()
	b = strconv.AppendInt(b, int64(h), 10)
	if flemish {
		b = append(b, 'u')
		if m == 0 {
			return b
		}
		return append(b, byte('0'+m/10), byte('0'+m%10))
	}
	b = append(b, '.', byte('0'+m/10), byte('0'+m%10))
	return append(b, " uur"...)
}

// nextUnits are the words for what lies one unit back or ahead; days have
// words of their own.
var nextUnits = [...]struct {
	g           Grain
	back, ahead string
}{
	{Year, "vorig jaar", "volgend jaar"},
	{Month, "vorige maand", "volgende maand"},
	{Week, "vorige week", "volgende week"},
}

// appendAuto writes a word for what lies one unit of the calendar away.
func appendAuto(b []byte, t, ref time.Time) []byte {
	n, g := largest(t, ref)
	if n == 0 {
		return append(b, "nu"...)
	}
	day, today := dayOf(t), dayOf(ref)
	if g == Day {
		for k, w := range nearDays() {
			if k != 2 && day.Equal(addDays(today, k-2)) {
				return append(b, w...)
			}
		}
	}
	for _, u := range nextUnits {
		if g != u.g || n != 1 {
			continue
		}
		switch unitStart(t, g) {
		case unitStart(shift(unitStart(ref, g), -1, g), g):
			return append(b, u.back...)
		case unitStart(shift(unitStart(ref, g), 1, g), g):
			return append(b, u.ahead...)
		}
	}
	return appendAge(b, t, ref, "nu")
}

// shortUnits are the units of a narrow column.
var shortUnits = [...]string{Year: "jr", Month: "mnd", Week: "wk", Day: "d", Hour: "u", Minute: "min", Second: "s"}

func appendShort(b []byte, t, ref time.Time) []byte {
	n, g := largest(t, ref)
	if n == 0 || g == Second {
		return append(b, "nu"...)
	}
	b = strconv.AppendInt(b, int64(n), 10)
	b = append(b, ' ')
	return append(b, shortUnits[g]...)
}

func appendSite(b []byte, t, ref time.Time, flemish bool) []byte {
	_, g := largest(t, ref)
	day, today := dayOf(t), dayOf(ref)
	switch {
	case g == NoGrain || g == Second:
		return append(b, "zojuist"...)
	case g == Minute:
		return appendAge(b, t, ref, "zojuist")
	case day.After(addDays(today, -7)) && day.Before(addDays(today, 7)):
		return appendMoment(b, t, ref, flemish)
	}
	return appendDay(b, t, ref)
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

// appendAge writes the number of whole units, of the largest unit that fits,
// and now where there is none.
func appendAge(b []byte, t, ref time.Time, now string) []byte {
	n, g := largest(t, ref)
	if n == 0 {
		return append(b, now...)
	}
	past := t.Before(ref)
	if !past {
		b = append(b, "over "...)
	}
	b = strconv.AppendInt(b, int64(n), 10)
	b = append(b, ' ')
	for _, u := range ageUnits {
		if u.g == g && n == 1 {
			b = append(b, u.one...)
		} else if u.g == g {
			b = append(b, u.many...)
		}
	}
	if past {
		b = append(b, " geleden"...)
	}
	return b
}

// largest is how many whole units lie between t and ref, of the largest unit
// that fits; 0 of none within a second.
func largest(t, ref time.Time) (n int, g Grain) {
	for _, u := range ageUnits {
		n := whole(t, ref, u.g)
		if n != 0 {
			return n, u.g
		}
	}
	return 0, NoGrain
}

// whole is how many whole units of g lie between t and ref. It counts in
// seconds, since a Duration ends at 292 years.
func whole(t, ref time.Time, g Grain) int {
	a, z, sign := t, ref, -1
	if t.After(ref) {
		a, z, sign = ref, t, 1
	}
	secs := z.Unix() - a.Unix()
	if z.Nanosecond() < a.Nanosecond() {
		secs--
	}
	var n int
	switch g {
	case Second:
		return int(secs)
	case Minute:
		return int(secs / 60)
	case Hour:
		return int(secs / 3600)
	case Day:
		n = int(secs/86400) + 1
	case Week:
		n = int(secs/(7*86400)) + 1
	case Month:
		n = 12*(z.Year()-a.Year()) + int(z.Month()) - int(a.Month())
	default:
		n = z.Year() - a.Year()
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

// The names of days and months, as the lexicon has them first.
var (
	weekdayNames = sync.OnceValue(func() []string { return firstWords(cWeekday, 0) })
	monthNames   = sync.OnceValue(func() []string { return firstWords(cMonth, 0) })
	nearDays     = sync.OnceValue(func() []string { return firstWords(cRelDay, -2) }) // from two back to two ahead
)

// appendDay writes a day as near to the reference as Dutch has words for it.
func appendDay(b []byte, t, ref time.Time) []byte {
	day, today := dayOf(t), dayOf(ref)
	for n, w := range nearDays() {
		if day.Equal(addDays(today, n-2)) {
			return append(b, w...)
		}
	}
	// A bare weekday is the latest: Parse reads it so.
	if day.After(addDays(today, -7)) && day.Before(today) {
		return append(b, weekdayNames()[weekday(day)]...)
	}
	if day.After(today) && !day.After(addDays(today, 6)) {
		b = append(b, "komende "...)
		return append(b, weekdayNames()[weekday(day)]...)
	}
	y, m, d := day.Date()
	b = strconv.AppendInt(b, int64(d), 10)
	b = append(b, ' ')
	b = append(b, monthNames()[m]...)
	// Without a year the nearest is meant.
	if y == ref.Year() && abs(int(day.Sub(today)/(24*time.Hour))) < 180 {
		return b
	}
	b = append(b, ' ')
	if y < 1 {
		return fmt.Appendf(b, "%d v.Chr.", 1-y)
	}
	return fmt.Appendf(b, "%04d", y)
}

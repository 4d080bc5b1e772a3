package timeago

import (
	"time"
	"unicode"

	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// The ages, dates and clock times that a site prints beside an article have a
// reader of their own beside the grammar, since a page holds many and glues
// them to the text around them: package stamp says what one names, and the
// functions here which moment that is. Nothing is allocated.

// units are the units of a stamp.
var units = [...]unit{
	stamp.Second: uSecond, stamp.Minute: uMinute, stamp.Hour: uHour, stamp.Day: uDay, stamp.Week: uWeek, stamp.Month: uMonth,
	stamp.Quarter: uQuarter, stamp.Year: uYear, stamp.Decade: uDecade, stamp.Century: uCentury,
}

// resolveStamp gives the moment that a stamp names, the last one that is not
// after ref where it leaves a choice. It is false for a part of a day
// (vanochtend), and where a zero ref leaves the moment open.
func resolveStamp(v *stamp.Value, ref time.Time) (t Time, ok bool) {
	if ref.IsZero() && (v.Form != stamp.DateForm || v.Year == 0) {
		return Time{}, false
	}
	var day time.Time
	switch v.Form {
	case stamp.AgeForm:
		t, ok = offset(ref, v.Count, units[v.Unit])
		t.Approx = v.Approx
		return t, ok
	case stamp.DayForm:
		if v.Part {
			return Time{}, false
		}
		if v.Weekday == 0 && !v.HasClock {
			day = addDays(dayOf(ref), v.Shift)
			return Time{Kind: Point, Grain: Day, At: addDays(ref, v.Shift), From: day, To: addDays(day, 1)}, true
		}
		day = addDays(dayOf(ref), v.Shift)
		if v.Weekday != 0 {
			day = addDays(day, -((int(day.Weekday())+6)%7+8-v.Weekday)%7)
			if v.HasClock && clockOf(v, day).After(ref) {
				day = addDays(day, -7)
			}
		}
	case stamp.DateForm:
		if day, ok = dateOf(v, ref); !ok {
			return Time{}, false
		}
	case stamp.ClockForm:
		day = dayOf(ref)
		if clockOf(v, day).After(ref) {
			day = addDays(day, -1)
		}
	default:
		return Time{}, false
	}
	if !v.HasClock {
		return Time{Kind: Point, Grain: Day, At: day, From: day, To: addDays(day, 1)}, true
	}
	at := clockOf(v, day)
	switch {
	case v.HasSecond:
		return Time{Kind: Point, Grain: Second, At: at, From: at, To: at.Add(time.Second)}, true
	case v.HasMinute:
		return Time{Kind: Point, Grain: Minute, At: at, From: at, To: at.Add(time.Minute)}, true
	}
	return Time{Kind: Point, Grain: Hour, At: at, From: at, To: at.Add(time.Hour)}, true
}

// clockOf is the clock time of v on a day, in the day's zone.
func clockOf(v *stamp.Value, day time.Time) time.Time {
	y, m, d := day.Date()
	if v.HasZone {
		at := time.Date(y, m, d, v.Hour, v.Minute, v.Second, 0, time.UTC)
		return at.Add(-time.Duration(v.Zone) * time.Minute).In(day.Location())
	}
	return time.Date(y, m, d, v.Hour, v.Minute, v.Second, 0, day.Location())
}

// dateOf is the day that a date names; it is false for 31 februari.
func dateOf(v *stamp.Value, ref time.Time) (time.Time, bool) {
	year := v.Year
	if year == 0 {
		year = ref.Year()
	}
	// 29 februari without a year is up to eight years ago.
	for range 9 {
		day := time.Date(year, time.Month(v.Month), v.MonthDay, 0, 0, 0, 0, ref.Location())
		if exists := day.Day() == v.MonthDay; exists && (v.Year != 0 || !day.After(ref)) {
			return day, true
		} else if v.Year != 0 {
			return time.Time{}, false
		}
		year--
	}
	return time.Time{}, false
}

// offset is the time n hundredths of a unit from ref. Seconds, minutes and
// hours are the moment itself, days and weeks its day, months its month,
// years its year; a fraction of a unit is exact to the next finer grain.
func offset(ref time.Time, n int, u unit) (t Time, ok bool) {
	at := ref
	var g Grain
	base, k := unitBase(u)
	n *= int(k)
	frac := n%100 != 0
	switch base {
	case uSecond, uMinute, uHour:
		g = Grain(base)
		if abs(n) > 100_000_000 {
			return t, false
		}
		step := [...]time.Duration{uSecond: time.Second, uMinute: time.Minute, uHour: time.Hour}[base]
		at = ref.Add(step / 100 * time.Duration(n))
		if frac && base == uHour {
			g = Minute
		}
		end := at.Add(step)
		if g == Minute {
			end = at.Add(time.Minute)
		}
		return Time{Kind: Point, Grain: g, At: at, From: at, To: end}, inRange(at)
	case uDay:
		g = Day
		if abs(n) > 400_000_000 {
			return t, false
		}
		if frac {
			at = addDays(ref, n/100).Add(time.Duration(n%100) * 24 * time.Hour / 100)
		} else {
			at = addDays(ref, n/100)
		}
	case uWeek:
		g = Day
		if abs(n) > 60_000_000 {
			return t, false
		}
		at = addDays(ref, n*7/100)
	case uMonth, uQuarter, uYear, uDecade, uCentury, uSeason:
		months := [...]int{uMonth: 1, uQuarter: 3, uSeason: 3, uYear: 12, uDecade: 120, uCentury: 1200}[base]
		if abs(n) > 1_200_000_000/months/10 {
			return t, false
		}
		g = Grain(base)
		if g == Season {
			g = Quarter
		}
		if frac && g > Month {
			g = Month
		}
		m := n * months
		at = addMonths(ref, m/100)
		if r := m % 100; r != 0 {
			at = addDays(at, r*30/100)
		}
	default:
		return t, false
	}
	if !inRange(at) {
		return t, false
	}
	from := unitStart(at, g)
	return Time{Kind: Point, Grain: g, At: at, From: from, To: shift(from, 1, g)}, true
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// parseAge reads s as a whole: an age or a day, with its clock time or
// without. Dates and clock times alone are for the grammar, which hears from
// the caller whether they lie in the past.
func parseAge(s string, ref time.Time) (Time, bool) {
	start, end := trimmed(s)
	v, n := stamp.Read(s[start:end])
	if n == 0 || v.Form != stamp.AgeForm && v.Form != stamp.DayForm || v.Weekday != 0 || v.Part || v.HasZone {
		return Time{}, false
	}
	if rest := s[start+n : end]; rest != "" && rest != "." {
		return Time{}, false
	}
	t, ok := resolveStamp(&v, ref)
	t.Span = text.Span{Start: start, End: start + n}
	return t, ok
}

// trimmed gives the bounds of s without the white space around it.
func trimmed(s string) (start, end int) {
	end = len(s)
	for end > 0 && (s[end-1] == ' ' || s[end-1] >= '\t' && s[end-1] <= '\r') {
		end--
	}
	for i, r := range s[:end] {
		if !unicode.IsSpace(r) {
			return i, end
		}
	}
	return end, end
}

// Stamp reads the whole of s as what a page prints beside an article to say
// when it appeared: "8 minuten geleden", "34 min", "gisteren, 22:56",
// "10 juni 2025 | 08:12", "2025-06-10T08:12:00Z", "16:30". It is the last
// such moment that is not after ref, in the zone of ref. With the zero ref a
// date with its year alone is read, as one of UTC.
func Stamp(s string, ref time.Time) (Time, bool) {
	ref = local(ref)
	v, ok := stamp.ReadWhole(s)
	if !ok {
		return Time{}, false
	}
	t, ok := resolveStamp(&v, ref)
	if !ok && v.Part && !ref.IsZero() {
		return Finder{Prefer: Past}.Parse(s, ref)
	}
	t.Start, t.End = trimmed(s)
	return t, ok
}

// Prefix reads the age, date or clock time that a site printed at the start
// of s, as [Stamp] does a whole string. The text after it may be glued to it,
// as in "8 minuten geledenWASHINGTON (ANP) - "; the Span of the result says
// where it ends. It allocates nothing.
func Prefix(s string, ref time.Time) (Time, bool) {
	start, _ := trimmed(s[:min(len(s), 160)])
	v, n := stamp.Read(s[start:])
	if n == 0 {
		return Time{}, false
	}
	t, ok := resolveStamp(&v, local(ref))
	t.Span = text.Span{Start: start, End: start + n}
	return t, ok
}

// Suffix reads the age that is at the end of s, such as "3 uur geleden" in
// "… de Gazastrook.3 uur geleden", and the longest where several readings
// end there. It allocates nothing.
func Suffix(s string, ref time.Time) (Time, bool) {
	_, end := trimmed(s)
	v, start := stamp.ReadSuffix(s[:end])
	if start < 0 {
		return Time{}, false
	}
	t, ok := resolveStamp(&v, local(ref))
	t.Span = text.Span{Start: start, End: end}
	return t, ok
}

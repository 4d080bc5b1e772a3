package timeago

import (
	"strings"
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

// resolveStamp sets t to the moment that a stamp names, the last one that is not
// after ref where it leaves a choice. It is false for a part of a day
// (vanochtend), and where a zero ref leaves the moment open.
func (t *Time) resolveStamp(v *stamp.Value, ref time.Time) (ok bool) {
	if ref.IsZero() && (v.Form != stamp.DateForm || v.Year == 0) {
		return false
	}
	var day time.Time
	switch v.Form {
	case stamp.AgeForm:
		t.Approx = v.Approx
		return t.setOffset(ref, v.Count, units[v.Unit])
	case stamp.DayForm:
		if v.Part {
			return false
		}
		if v.Weekday == 0 && !v.HasClock {
			return t.onDay(ref, v.Shift)
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
			return false
		}
	case stamp.ClockForm:
		day = dayOf(ref)
		if clockOf(v, day).After(ref) {
			day = addDays(day, -1)
		}
	default:
		return false
	}
	if !v.HasClock {
		t.Grain, t.At, t.From, t.To = Day, day, day, addDays(day, 1)
		return true
	}
	t.Grain = Hour
	switch {
	case v.HasSecond:
		t.Grain = Second
	case v.HasMinute:
		t.Grain = Minute
	}
	t.At = clockOf(v, day)
	t.From, t.To = t.At, shift(t.At, 1, t.Grain)
	return true
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
	ok = t.setOffset(ref, n, u)
	return t, ok
}

// setOffset sets t to what [offset] gives.
func (t *Time) setOffset(ref time.Time, n int, u unit) bool {
	base, k := unitBase(u)
	n *= int(k)
	if abs(n) > farthest[base] {
		return false
	}
	switch base {
	case uSecond, uMinute, uHour:
		return t.elapse(ref, n, base)
	case uDay, uWeek:
		if base == uWeek {
			n *= 7
		}
		if n%100 == 0 || base == uWeek {
			return t.onDay(ref, n/100)
		}
	case uMonth, uYear:
		if months := n / 100 * monthsOf[base]; n%100 == 0 {
			return t.inMonths(ref, months, Grain(base))
		}
	}
	return t.fraction(ref, n, base)
}

// farthest is how many hundredths of a unit are counted; 0 of what is no unit
// of an age.
var farthest = [uNight + 1]int{
	uSecond: 100_000_000, uMinute: 100_000_000, uHour: 100_000_000, uDay: 400_000_000, uWeek: 60_000_000,
	uMonth: 120_000_000, uQuarter: 40_000_000, uSeason: 40_000_000, uYear: 10_000_000, uDecade: 1_000_000, uCentury: 100_000,
}

// monthsOf is how many months a unit has.
var monthsOf = [uNight + 1]int{uMonth: 1, uQuarter: 3, uSeason: 3, uYear: 12, uDecade: 120, uCentury: 1200}

// elapse is n hundredths of a unit of the clock from ref.
func (t *Time) elapse(ref time.Time, n int, u unit) bool {
	step := time.Second
	switch u {
	case uMinute:
		step = time.Minute
	case uHour:
		step = time.Hour
	}
	t.Grain = Grain(u)
	t.At = ref.Add(step / 100 * time.Duration(n))
	if u == uHour && n%100 != 0 {
		t.Grain, step = Minute, time.Minute
	}
	t.From, t.To = t.At, t.At.Add(step)
	return inRange(t.At)
}

// onDay is the day n days from ref's.
func (t *Time) onDay(ref time.Time, n int) bool {
	t.Grain = Day
	if t.nearDay(ref, n) {
		return true
	}
	y, m, d, clock := wall(ref)
	loc := ref.Location()
	d += n
	t.At = time.Date(y, m, d, 0, 0, 0, clock, loc)
	t.From = time.Date(y, m, d, 0, 0, 0, 0, loc)
	t.To = time.Date(y, m, d+1, 0, 0, 0, 0, loc)
	return inRange(t.At)
}

const daySeconds = 24 * 60 * 60

// nearDay is onDay where the clock is not put forward or back in between, so
// that days can be counted in seconds; it reports whether that is so. The
// calendar and the zone's table take most of the time that an age takes.
func (t *Time) nearDay(ref time.Time, n int) bool {
	if abs(n) > 400 {
		return false
	}
	_, offset := ref.Zone()
	since := (ref.Unix() + int64(offset)) % daySeconds
	if since < 0 {
		since += daySeconds
	}
	t.At = ref.Add(time.Duration(n) * daySeconds * time.Second)
	t.From = t.At.Add(-time.Duration(since)*time.Second - time.Duration(ref.Nanosecond()))
	t.To = t.From.Add(daySeconds * time.Second)
	start, end := ref.ZoneBounds()
	return (start.IsZero() || !t.From.Before(start)) && (end.IsZero() || !t.To.After(end))
}

// wall is the day of t, and its clock in nanoseconds.
func wall(t time.Time) (y int, m time.Month, d, clock int) {
	_, offset := t.Zone()
	u := t.UTC().Add(time.Duration(offset) * time.Second)
	y, m, d = u.Date()
	h, mi, s := u.Clock()
	return y, m, d, ((h*60+mi)*60+s)*1e9 + u.Nanosecond()
}

// inMonths is the month or the year n months from ref's.
func (t *Time) inMonths(ref time.Time, n int, g Grain) bool {
	y, m, d, clock := wall(ref)
	loc := ref.Location()
	k := y*12 + int(m) - 1 + n
	y = floorDiv(k, 12)
	m = time.Month(k - 12*y + 1)
	if d > 28 {
		d = min(d, daysIn(y, int(m)))
	}
	t.Grain = g
	t.At = time.Date(y, m, d, 0, 0, 0, clock, loc)
	if g == Month {
		t.From, t.To = time.Date(y, m, 1, 0, 0, 0, 0, loc), time.Date(y, m+1, 1, 0, 0, 0, 0, loc)
	} else {
		t.From, t.To = time.Date(y, 1, 1, 0, 0, 0, 0, loc), time.Date(y+1, 1, 1, 0, 0, 0, 0, loc)
	}
	return inRange(t.At)
}

// fraction is n hundredths of a unit of the calendar from ref, to the next
// finer grain where they are not whole.
func (t *Time) fraction(ref time.Time, n int, u unit) bool {
	if u == uDay {
		t.Grain = Day
		t.At = addDays(ref, n/100).Add(time.Duration(n%100) * 24 * time.Hour / 100)
	} else {
		t.Grain = Grain(u)
		if n%100 != 0 {
			t.Grain = Month
		}
		m := n * monthsOf[u]
		t.At = addMonths(ref, m/100)
		if r := m % 100; r != 0 {
			t.At = addDays(t.At, r*30/100)
		}
	}
	if !inRange(t.At) {
		return false
	}
	t.From = unitStart(t.At, t.Grain)
	t.To = shift(t.From, 1, t.Grain)
	return true
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
func (t *Time) parseAge(s string, ref time.Time) bool {
	start, end := trimmed(s)
	var v stamp.Value
	n := v.Read(s[start:end])
	if n == 0 || v.Form != stamp.AgeForm && v.Form != stamp.DayForm || v.Weekday != 0 || v.HasZone {
		return false
	}
	if start+n != end {
		return false
	}
	t.Start, t.End = start, start+n
	return t.resolveStamp(&v, ref)
}

// trimmed gives the bounds of s without the white space around it.
func trimmed(s string) (start, end int) {
	end = len(strings.TrimRight(s, " \t\n\v\f\r"))
	return end - len(strings.TrimLeftFunc(s[:end], unicode.IsSpace)), end
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
	var t Time
	ok = t.resolveStamp(&v, ref)
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
	var t Time
	ok := t.resolveStamp(&v, local(ref))
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
	var t Time
	ok := t.resolveStamp(&v, local(ref))
	t.Span = text.Span{Start: start, End: end}
	return t, ok
}

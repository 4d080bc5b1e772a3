package timeago

import (
	"fmt"
	"time"
)

// Value is the value in ISO 8601, extended as TIMEX3 does it: 2025-12-03,
// 2025-W49, 2025-12, 2025-12-03T14:30, PT3H, XXXX-WXX-2. Intervals that no
// single unit writes are from/to, with two dots for an open side.
//
//	point      2025  202 (a decade)  20 (a century)  2025-Q4  2025-WI (a season)
//	           2025-12  2025-W49  2025-12-03  2025-12-03T14  …T14:30  …T14:30:05
//	interval   2025-11-12/2025-12-03  ../2026-01-01  2025-12-03T18/2025-12-04T00
//	duration   PT3H  P1Y6M
//	           years before 0 and beyond 9999 have a sign: -0233  +12025
//	recurring  P1W  XXXX-WXX-2  XXXX-WXX-1T16:00  XXXX-04-15  T09:00  XXXX-XX-XXTMO
//
// It is empty where t is [Time.Unresolved].
func (t Time) Value() string {
	switch {
	case t.Unresolved():
		return ""
	case t.Kind == Duration:
		return t.Duration
	case t.Kind == Recurring:
		return t.recurrence()
	case t.Kind == Interval || !t.whole():
		return t.interval()
	}
	f := t.From
	switch t.Grain {
	case Week:
		y, w := f.ISOWeek()
		return fmt.Sprintf("%04d-W%02d", y, w)
	case Quarter:
		return fmt.Sprintf("%04d-Q%d", f.Year(), (int(f.Month())+2)/3)
	case Season:
		return fmt.Sprintf("%04d-%s", f.Year(), [...]string{"SP", "SU", "FA", "WI"}[max(int(f.Month())/3-1, 0)])
	case Decade:
		return fmt.Sprintf("%03d", f.Year()/10)
	case Century:
		return fmt.Sprintf("%02d", f.Year()/100)
	case Hour:
		if f.Minute() != 0 {
			return iso(f, layouts[Minute])
		}
	}
	return iso(f, layouts[t.Grain])
}

// layouts are those of the grains that a layout writes.
var layouts = [...]string{
	Second: "2006-01-02T15:04:05", Minute: "2006-01-02T15:04", Hour: "2006-01-02T15",
	NoGrain: "2006-01-02", Day: "2006-01-02", Month: "2006-01", Year: "2006",
}

// whole reports whether a point is a unit of the calendar, as one that is
// counted from another day is not, and can be written.
func (t Time) whole() bool {
	f := t.From
	switch t.Grain {
	case Week:
		return weekday(f) == 1 && f.Hour() == 0
	case Month, Quarter:
		return f.Day() == 1
	case Year:
		return f.YearDay() == 1
	case Decade, Century:
		return f.Year() >= 0 && f.Year() <= 9999
	}
	return true
}

// iso is t by a layout that begins with its year; one beyond 9999 has the sign
// that the expanded form of ISO 8601 asks for, as one before 0 has its own.
func iso(t time.Time, layout string) string {
	s := t.Format(layout)
	if t.Year() > 9999 {
		s = "+" + s
	}
	return s
}

func (t Time) interval() string { return t.bound(t.From) + "/" + t.bound(t.To) }

// bound writes one side of an interval as short as its grain lets it.
func (t Time) bound(x time.Time) string {
	if x.IsZero() {
		return ".."
	}
	h, m, s := x.Clock()
	switch {
	case s != 0 || t.Grain == Second:
		return iso(x, layouts[Second])
	case m != 0 || t.Grain == Minute:
		return iso(x, layouts[Minute])
	case h != 0 || t.Grain == Hour || t.From.Hour() != 0:
		return iso(x, layouts[Hour])
	case x.Day() != 1 || t.Grain <= Week || t.From.Day() != 1:
		return iso(x, layouts[Day])
	case x.YearDay() != 1 || t.Grain <= Season || t.From.YearDay() != 1:
		return iso(x, layouts[Month])
	}
	return iso(x, layouts[Year])
}

// recurrence writes what a repetition repeats on, with X for what it leaves
// open; without such a thing its period.
func (t Time) recurrence() string {
	clock := ""
	if t.set.clock {
		clock = fmt.Sprintf("T%02d:%02d", t.set.hour, t.set.minute)
	} else if t.set.part != noPart {
		clock = "T" + [...]string{night: "NI", morning: "MO", noonBreak: "MI", afternoon: "AF", evening: "EV"}[t.set.part]
	}
	switch {
	case t.set.weekday != 0:
		return fmt.Sprintf("XXXX-WXX-%d", t.set.weekday) + clock
	case t.set.month != 0:
		return fmt.Sprintf("XXXX-%02d-%02d", t.set.month, t.set.day) + clock
	case t.set.clock:
		return clock
	case clock != "":
		return "XXXX-XX-XX" + clock
	}
	return t.set.period
}

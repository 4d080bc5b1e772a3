package timeago

import (
	"strconv"
)

// What comes back: its period, what it falls on, and both as a rule of RFC
// 5545.

// pattern is what a recurrence repeats on; zero fields are not said.
type pattern struct {
	period              string
	month, day, weekday int8
	part                part
	clock               bool
	hour, minute        int8
}

// recurrence fills in a repetition. Its grain is its period.
func (r *resolver) recurrence(t Time, n *node) (Time, bool) {
	d := node{op: nDur, x: n.x, y: n.y}
	t, ok := r.duration(t, &d)
	t.Kind, t.Approx = Recurring, n.approx
	t.set.period, t.Duration = t.Duration, ""
	if u, _ := unitBase(unit(n.y)); u <= uCentury && n.x%100 == 0 {
		t.Grain = Grain(u)
	}
	t.set.weekday = int8(n.w)
	if n.z > 0 {
		t.set.part = part(n.z)
	}
	if n.a != 0 {
		c := &r.nodes[n.a]
		switch c.op {
		case nClock:
			h := int(c.x)
			if c.w != 0 && h <= 12 {
				h = hourOf(h, part(c.w))
			}
			t.set.clock, t.set.hour = true, int8(h)
			t.set.minute = int8(max(c.y, 0))
		case nDM:
			t.set.month, t.set.day = int8(c.x), int8(c.y)
		}
	}
	if ok {
		t.RRule = r.rrule(&t, n)
	}
	return t, ok
}

// frequencies are the units that RFC 5545 counts in; the other units are so
// many of them.
var frequencies = [...]struct {
	name string
	n    int
}{
	uMinute: {"MINUTELY", 1}, uHour: {"HOURLY", 1}, uDay: {"DAILY", 1}, uWeek: {"WEEKLY", 1}, uMonth: {"MONTHLY", 1},
	uQuarter: {"MONTHLY", 3}, uYear: {"YEARLY", 1}, uDecade: {"YEARLY", 10}, uCentury: {"YEARLY", 100},
	uQuarterHour: {"MINUTELY", 15}, uHalfHour: {"MINUTELY", 30}, uHalfYear: {"MONTHLY", 6}, uWeekend: {"WEEKLY", 1},
	uWorkweek: {"WEEKLY", 1}, uNight: {"DAILY", 1},
}

var dayCodes = [...]string{1: "MO", "TU", "WE", "TH", "FR", "SA", "SU"}

// rrule is the repetition as a recurrence rule of RFC 5545, without DTSTART;
// empty where a rule cannot say it.
func (r *resolver) rrule(t *Time, n *node) string {
	u, count := unit(n.y), int(n.x)
	if count%100 != 0 { // half an hour, half a year
		switch u {
		case uHour:
			u, count = uMinute, count*60
		case uYear:
			u, count = uMonth, count*12
		}
	}
	if int(u) >= len(frequencies) || frequencies[u].n == 0 || count%100 != 0 {
		return ""
	}
	f := frequencies[u]
	days := n.b >> 8
	if n.w != 0 {
		days = 1 << (n.w - 1)
	}
	if u == uWeekend {
		days = 1<<5 | 1<<6
	}
	name := f.name
	if u == uDay && days != 0 { // elke werkdag
		name = "WEEKLY"
	}
	b := append(make([]byte, 0, 64), "FREQ="...)
	b = append(b, name...)
	if k := count / 100 * f.n; k != 1 {
		b = strconv.AppendInt(append(b, ";INTERVAL="...), int64(k), 10)
	}
	b = r.ruleMonths(b, n)
	b = ruleDays(b, days, n.b&255)
	if t.set.clock {
		b = strconv.AppendInt(append(b, ";BYHOUR="...), int64(t.set.hour)%24, 10)
		b = strconv.AppendInt(append(b, ";BYMINUTE="...), int64(t.set.minute), 10)
	}
	return string(b)
}

// ruleMonths appends the months and the day of the month that a yearly
// repetition falls on. A feast that moves is left at its year.
func (r *resolver) ruleMonths(b []byte, n *node) []byte {
	if n.a == 0 {
		return b
	}
	c := &r.nodes[n.a]
	month, day := 0, 0
	switch c.op {
	case nMonth:
		month = int(c.x)
	case nDM:
		month, day = int(c.x), int(c.y)
	case nHoliday:
		x, y := holidays[c.x].day(2023, r.ref), holidays[c.x].day(2024, r.ref)
		z := holidays[c.x].day(2028, r.ref)
		if x.Month() == y.Month() && x.Day() == y.Day() && z.Day() == x.Day() && z.Month() == x.Month() {
			month, day = int(x.Month()), x.Day()
		}
	case nSeason:
		b = append(b, ";BYMONTH="...)
		for k := range 3 {
			if k > 0 {
				b = append(b, ',')
			}
			b = strconv.AppendInt(b, int64((int(c.x)*3+k-1)%12+1), 10)
		}
	}
	if month != 0 {
		b = strconv.AppendInt(append(b, ";BYMONTH="...), int64(month), 10)
	}
	if day != 0 {
		b = strconv.AppendInt(append(b, ";BYMONTHDAY="...), int64(day), 10)
	}
	return b
}

// ruleDays appends the days of the week, a bit each, and which of them in
// their month: two numbers of four bits, 15 the last.
func ruleDays(b []byte, days, nth int32) []byte {
	sep := ";BYDAY="
	for wd := 1; wd <= 7; wd++ {
		if days>>(wd-1)&1 == 0 {
			continue
		}
		for k := nth; ; k >>= 4 {
			b = append(b, sep...)
			sep = ","
			switch x := k & 15; x {
			case 0:
			case 15:
				b = append(b, "-1"...)
			default:
				b = strconv.AppendInt(b, int64(x), 10)
			}
			b = append(b, dayCodes[wd]...)
			if k>>4 == 0 {
				break
			}
		}
	}
	return b
}

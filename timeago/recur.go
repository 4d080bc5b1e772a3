package timeago

import (
	"strconv"
	"time"
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

// recurrence fills in a repetition, in the zone of ref. Its grain is its period.
func (nodes tree) recurrence(t Time, n *node, ref time.Time) (Time, bool) {
	t, ok := nodes.duration(t, &node{op: nDur, n: n.n, unit: n.unit})
	t.Kind, t.Approx = Recurring, n.approx
	t.set.period, t.Duration = t.Duration, ""
	if u, _ := unitBase(n.unit); n.n%100 == 0 {
		t.Grain = Grain(u)
	}
	t.set.weekday, t.set.part = n.weekday, n.part
	switch of := &nodes[n.of]; of.op {
	case nClock:
		h := int(of.hour)
		if of.part != noPart {
			h = hourOf(h, of.part)
		}
		t.set.clock, t.set.hour, t.set.minute = true, int8(h), of.minute
	case nDM:
		t.set.month, t.set.day = of.month, of.day
	}
	if ok {
		t.RRule = nodes.rrule(&t, n, ref)
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
func (nodes tree) rrule(t *Time, n *node, ref time.Time) string {
	u, count := n.unit, int(n.n)
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
	days := n.days
	if n.weekday != 0 {
		days = dayBit(int32(n.weekday))
	}
	if u == uWeekend {
		days = dayBit(6) | dayBit(7)
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
	b = nodes.ruleMonths(b, n, ref)
	b = ruleDays(b, days, n.nths)
	if t.set.clock {
		b = strconv.AppendInt(append(b, ";BYHOUR="...), int64(t.set.hour)%24, 10)
		b = strconv.AppendInt(append(b, ";BYMINUTE="...), int64(t.set.minute), 10)
	}
	return string(b)
}

// ruleMonths appends the months and the day of the month that a yearly
// repetition falls on. A feast that moves is left at its year.
func (nodes tree) ruleMonths(b []byte, n *node, ref time.Time) []byte {
	of := &nodes[n.of]
	month, day := int(of.month), int(of.day)
	switch of.op {
	case nSeason:
		b = append(b, ";BYMONTH="...)
		for k := range 3 {
			if k > 0 {
				b = append(b, ',')
			}
			b = strconv.AppendInt(b, int64((int(of.n)*3+k-1)%12+1), 10)
		}
	case nHoliday:
		month, day = fixedDay(&holidays()[of.n], ref)
	}
	if month != 0 {
		b = strconv.AppendInt(append(b, ";BYMONTH="...), int64(month), 10)
	}
	if day != 0 {
		b = strconv.AppendInt(append(b, ";BYMONTHDAY="...), int64(day), 10)
	}
	return b
}

// fixedDay is the day on which a feast falls each year; zero where it moves.
func fixedDay(h *holiday, ref time.Time) (month, day int) {
	first := h.day(2023, ref)
	for _, y := range [...]int{2024, 2028} {
		if d := h.day(y, ref); d.Month() != first.Month() || d.Day() != first.Day() {
			return 0, 0
		}
	}
	return int(first.Month()), first.Day()
}

// ruleDays appends the days of the week, a bit each, and which of them in
// their month: two numbers of four bits, 15 the last.
func ruleDays(b []byte, days, nth uint8) []byte {
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

package stamp

import "strings"

// Date is the length of the calendar date at the start of s:
// "14-11-2016", "04/09", "2016-11-14", "4 september 2016", "4 SEPT.",
// "donderdag", "do 4 sep"; 0 where there is none.
func Date(s string) int {
	var v Value
	return v.date(s)
}

// date reads a date, or a weekday alone.
func (v *Value) date(s string) int {
	if n, day := weekday(s); n > 0 {
		v.Weekday, v.Form = day, DateForm
		k := gap(s[n:])
		if k > 0 {
			d := v.dayMonth(s[n+k:])
			if d == 0 {
				d = v.monthDay(s[n+k:]) // Monday, June 10, 2025
			}
			if d > 0 {
				return n + k + d
			}
		}
		if n >= len("freed") {
			v.Form = DayForm
			return n
		}
		if d := v.shortDayAfter(s[n+k:]); d > 0 {
			return n + k + d
		}
		if strings.HasSuffix(s[:n], ".") {
			v.Form = DayForm
			return n
		}
		*v = Value{}
		return 0
	}
	n := v.dayMonth(s)
	if n == 0 {
		n = v.monthDay(s)
	}
	if n == 0 {
		return 0
	}
	v.Form = DateForm
	// An archive prints the day of the week behind the date.
	if k := gap(s[n:]); k > 0 && v.Year != 0 {
		if m, day := longWeekday(s[n+k:]); m > 0 {
			v.Weekday = day
			return n + k + m
		}
	}
	return n
}

// shortDayAfter reads what only after a short weekday is a date or the clock time
// of that day: "vr 11-6", "di 22.51".
func (v *Value) shortDayAfter(s string) int {
	w := *v
	if n := w.clock(s); n > 0 && w.HasMinute {
		w.Form = DayForm
		*v = w
		return n
	}
	d, n := digits(s, 2)
	if n == 0 || d < 1 || d > 31 || n == len(s) || s[n] != '-' {
		return 0
	}
	m, k := digits(s[n+1:], 2)
	if k == 0 || m < 1 || m > 12 || digitAt(s, n+1+k) || letterAt(s, n+1+k) || n+1+k < len(s) && s[n+1+k] == '-' {
		return 0
	}
	v.MonthDay, v.Month = d, m
	return n + 1 + k
}

// dayMonth reads a date without its weekday.
func (v *Value) dayMonth(s string) int {
	d, n := digits(s, 4)
	if n == 0 || n == len(s) {
		return 0
	}
	c := s[n]
	if n == 4 {
		if (c == '-' || c == '/') && year(d) {
			return v.isoDate(s, c)
		}
		return 0
	}
	if n > 2 || d < 1 || d > 31 {
		return 0
	}
	switch c {
	case '-', '/', '.':
		if k := v.numericDate(s, d, n, c); k > 0 {
			return k
		}
		if c == '/' {
			return 0
		}
	}
	return v.namedMonth(s, d, n)
}

// namedMonth reads the month in letters and the year behind the day d, which is
// n bytes long: 4 september 2016, 4. september, 4-sep-2016.
func (v *Value) namedMonth(s string, d, n int) int {
	i, c := n, s[n]
	if c == '.' || c == '-' || hasFold(s[i:], "e ") {
		i++
	}
	i += spaces(s[i:])
	if i == n {
		return 0
	}
	m, month := monthName(s[i:])
	if m == 0 || c == '-' && (i+m >= len(s) || s[i+m] != '-') {
		return 0
	}
	v.MonthDay, v.Month = d, month
	i += m
	return i + v.yearAfter(s[i:], strings.HasSuffix(s[:i], "."))
}

// yearAfter reads the year after a month: " 2016", ", 2016", "-2016", " ’16".
func (v *Value) yearAfter(s string, tight bool) int {
	k := spaces(s)
	if k < len(s) && (s[k] == ',' || s[k] == '-' && k == 0) {
		k++
		k += spaces(s[k:])
	}
	if k == 0 && !tight {
		return 0
	}
	if y, w := digits(s[k:], 4); w == 4 && year(y) && !digitAt(s, k+4) {
		v.Year = y
		return k + 4
	}
	for _, q := range [...]string{"'", "’"} {
		if strings.HasPrefix(s[k:], q) {
			if y, w := digits(s[k+len(q):], 2); w == 2 && !digitAt(s, k+len(q)+2) {
				v.Year = century(y)
				return k + len(q) + 2
			}
		}
	}
	return 0
}

// monthDay reads an English date: "June 10, 2025".
func (v *Value) monthDay(s string) int {
	m, month := monthName(s)
	if m == 0 {
		return 0
	}
	k := spaces(s[m:])
	d, n := digits(s[m+k:], 2)
	if k == 0 || n == 0 || d < 1 || d > 31 {
		return 0
	}
	i := m + k + n
	if i >= len(s) || s[i] != ',' {
		return 0
	}
	y := v.yearAfter(s[i:], false)
	if y == 0 {
		return 0
	}
	v.Month, v.MonthDay = month, d
	return i + y
}

func (v *Value) numericDate(s string, d, n int, sep byte) int {
	m, k := digits(s[n+1:], 2)
	if m < 1 || m > 12 {
		return 0
	}
	i := n + 1 + k
	if i < len(s) && s[i] == sep {
		if y, w := digits(s[i+1:], 4); (w == 4 && year(y) || w == 2) && !digitAt(s, i+1+w) {
			if w == 2 {
				y = century(y)
			}
			v.MonthDay, v.Month, v.Year = d, m, y
			return i + 1 + w
		}
	}
	// Without a year only the form with a stroke is a date: 2-1 is a score
	// and 14.30 a clock time.
	if sep != '/' || digitAt(s, i) || letterAt(s, i) {
		return 0
	}
	v.MonthDay, v.Month = d, m
	return i
}

// isoDate reads "2016-11-14", and "2016-11-14T19:07:00+01:00".
func (v *Value) isoDate(s string, sep byte) int {
	if len(s) < 10 || s[7] != sep {
		return 0
	}
	y, _ := digits(s, 4)
	m, a := digits(s[5:], 2)
	d, b := digits(s[8:], 2)
	if a != 2 || b != 2 || m < 1 || m > 12 || d < 1 || d > 31 || digitAt(s, 10) {
		return 0
	}
	v.Form, v.Year, v.Month, v.MonthDay = DateForm, y, m, d
	if len(s) > 10 && s[10] == 'T' {
		w := *v
		if k := w.machineClock(s[11:]); k > 0 {
			*v = w
			return 11 + k
		}
	}
	return 10
}

// machineClock reads the clock of an ISO moment with its zone.
func (v *Value) machineClock(s string) int {
	h, a := digits(s, 2)
	if a != 2 || h > 24 || len(s) < 5 || s[2] != ':' {
		return 0
	}
	m, b := digits(s[3:], 2)
	if b != 2 || m > 59 {
		return 0
	}
	v.setClock(h, m, true)
	i := 5
	if i < len(s) && s[i] == ':' {
		if x, k := digits(s[i+1:], 2); k == 2 && x < 61 {
			v.Second, v.HasSecond = x, true
			i += 3
			i += fraction(s[i:])
		}
	}
	return i + v.zone(s[i:])
}

// group reads the date and clock of a wire: "141312 MAR 25", day and clock in
// one number.
func (v *Value) group(s string) int {
	x, n := digits(s, 7)
	if n != 6 {
		return 0
	}
	d, h, m := x/10000, x/100%100, x%100
	k := spaces(s[n:])
	if k == 0 || d < 1 || d > 31 || h > 23 || m > 59 {
		return 0
	}
	w, month := monthName(s[n+k:])
	if w != 3 {
		return 0
	}
	i := n + k + w
	j := spaces(s[i:])
	y, c := digits(s[i+j:], 4)
	if j == 0 || c != 2 && c != 4 || digitAt(s, i+j+c) {
		return 0
	}
	if c == 2 {
		y = century(y)
	}
	v.Form, v.Year, v.Month, v.MonthDay = DateForm, y, month, d
	v.setClock(h, m, true)
	return i + j + c
}

// gap is the length of the white space and the comma between a weekday and
// its date.
func gap(s string) int {
	i := 0
	if i < len(s) && s[i] == ',' {
		i++
	}
	return i + spaces(s[i:])
}

// weekday reads the weekday at the start of s; a short one wants a number
// after it.
func weekday(s string) (n, day int) {
	if s == "" {
		return 0, 0
	}
	switch s[0] | 0x20 {
	case 'm', 'd', 'w', 'v', 'z', 't', 'f', 's':
	default:
		return 0, 0
	}
	n = wordLen(s)
	if day, ok := find(weekdayWord, s[:n]); ok {
		return n, day
	}
	if day, ok := find(shortWeekday, s[:n]); ok {
		if n < len(s) && s[n] == '.' {
			n++
		}
		if k := gap(s[n:]); k > 0 && digitAt(s, n+k) {
			return n, day
		}
	}
	return 0, 0
}

// longWeekday reads a weekday in full.
func longWeekday(s string) (n, day int) {
	n, day = weekday(s)
	if n < len("freed") || letterAt(s, n) {
		return 0, 0
	}
	return n, day
}

// monthName reads the month at the start of s, with the full stop of a short
// form: "SEPT."
func monthName(s string) (n, month int) {
	n = wordLen(s)
	m, ok := find(monthWord, s[:n])
	if !ok {
		return 0, 0
	}
	if n < len("april") && n < len(s) && s[n] == '.' {
		n++
	}
	return n, m
}

func year(y int) bool { return 1800 <= y && y < 2200 }

// century is the year that two digits stand for on a page of today: those of
// this century up to '49.
func century(y int) int {
	if y < 50 {
		return 2000 + y
	}
	return 1900 + y
}

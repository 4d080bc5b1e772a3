package stamp

import "strings"

// Read reads the stamp at the start of s and gives its length: "14-11-2016,
// 19:07", "3 december 2025 om 12.00 uur", "vandaag 14:30", "8 minuten
// geleden", "16u30". The length is 0 where there is none. What follows may be
// glued to it.
func Read(s string) (v Value, n int) {
	n = v.Read(s)
	return v, n
}

// Read is [Read] into v, which holds nothing yet. The length is 0, and v the
// zero Value, where there is no stamp.
func (v *Value) Read(s string) int {
	if !digitAt(s, 0) && !letterAt(s, 0) {
		return 0
	}
	if n := v.ago(s); n > 0 {
		return n
	}
	*v = Value{}
	if n := v.day(s); n > 0 {
		return n
	}
	*v = Value{}
	if n := v.group(s); n > 0 {
		return n
	}
	*v = Value{}
	if n := v.date(s); n > 0 {
		if !v.HasClock {
			n += v.clockAfter(s[n:])
		}
		return n
	}
	*v = Value{}
	n := v.clock(s)
	if n == 0 {
		*v = Value{}
		return 0
	}
	v.Form = ClockForm
	if k := joint(s[n:]); k > 0 {
		w := *v
		if d := w.date(s[n+k:]); d > 0 {
			w.Form = DateForm
			*v = w
			return n + k + d
		}
	}
	return n
}

// Moment is the length of the stamp at the start of s; see [Read].
func Moment(s string) int {
	_, n := Read(s)
	return n
}

// ReadWhole reads s as one stamp, white space, a full stop and a comma around
// it aside. Alone on its line an age needs no "geleden" ("34 min", "1 u"), and a clock time may be on
// the line after its date.
func ReadWhole(s string) (Value, bool) {
	s = strings.TrimSpace(s)
	v, n := Read(s)
	if n == 0 || v.Form == ClockForm && n < len(s) {
		var w Value
		if k := w.count(words(), s); k > 0 && w.Unit != NoUnit && !(digitAt(s, 0) && digitAt(s, 1) && digitAt(s, 2)) {
			v, n = w, k
			v.Count, v.Bare = -v.Count, true
		}
	}
	if n == 0 {
		n = v.shortDay(s)
	}
	rest := strings.Trim(s[n:], " .,\t\r\n")
	if n == 0 || rest == "" {
		return v, n > 0
	}
	// A clock time may be on the next line.
	k := v.clock(rest)
	if v.Form != DateForm || v.HasClock && k == 0 || k != len(rest) {
		return Value{}, false
	}
	return v, true
}

// shortDay reads a day that is one only where nothing but a clock time stands
// beside it: "17-04", "02-06 22:55", "di 16.48".
func (v *Value) shortDay(s string) int {
	day, clock, both := strings.Cut(s, " ")
	if !v.shortDate(day) {
		name, ok := find(shortWeekday, strings.TrimSuffix(day, "."))
		if !ok || !both {
			return 0
		}
		v.Form, v.Weekday = DayForm, name
	}
	if !both {
		return len(s)
	}
	if n := v.clock(clock); n == 0 || n < len(clock) {
		*v = Value{}
		return 0
	}
	return len(s)
}

// shortDate reads "17-04"; a zero tells it from a score.
func (v *Value) shortDate(s string) bool {
	if len(s) != len("17-04") || s[2] != '-' && s[2] != '.' || s[0] != '0' && s[3] != '0' {
		return false
	}
	d, a := digits(s, 2)
	m, b := digits(s[3:], 2)
	if a != 2 || b != 2 || d < 1 || d > 31 || m < 1 || m > 12 {
		return false
	}
	v.Form, v.MonthDay, v.Month = DateForm, d, m
	return true
}

// Whole reports whether all of s is one stamp; see [ReadWhole].
func Whole(s string) bool {
	_, ok := ReadWhole(s)
	return ok
}

// joint is the length of what is between a date and its clock time:
// white space, a comma, a dash, a bar, a slash after a blank, "om" or "op".
func joint(s string) int {
	i := 0
	for i < len(s) && i < 12 {
		n := jointSign(s[i:])
		if n == 0 && s[i] == '/' && i > 0 && s[i-1] == ' ' {
			n = 1
		}
		if n == 0 {
			if i > 0 && (hasFold(s[i:], "om ") || hasFold(s[i:], "op ") || hasFold(s[i:], "at ")) {
				i += 3
			}
			return i
		}
		i += n
	}
	return i
}

// jointSign is the length of the blank or the sign at the start of s that may be
// between a date and its clock time; 0 where there is none.
func jointSign(s string) int {
	if strings.IndexByte(" ,|-\t", s[0]) >= 0 {
		return 1
	}
	for _, sign := range [...]string{"–", "—", "•", "\u202f", "·", "\u00a0"} {
		if strings.HasPrefix(s, sign) {
			return len(sign)
		}
	}
	return 0
}

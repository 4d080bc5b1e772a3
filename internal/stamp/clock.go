package stamp

import "strings"

// Clock is the length of the clock time at the start of s, with the word
// "uur" after it: "14:30", "14.30 uur", "16u30", "9:05:00"; 0 where there is
// none. A bare hour counts with "uur" or "u" alone: "16 uur", "16u".
func Clock(s string) int {
	var v Value
	return v.clock(s)
}

// clock reads a clock time.
func (v *Value) clock(s string) int {
	h, n := digits(s, 2)
	if n == 0 || h > 24 || n == len(s) {
		return 0
	}
	i := n
	switch sep := s[i]; sep {
	case ':', '.', 'u', 'h', 'U':
		m, two := digits(s[i+1:], 2)
		if two != 2 || m > 59 {
			if sep == 'u' && !letterAt(s, i+1) {
				v.setClock(h, 0, false)
				return i + 1 + dot(s, i+1)
			}
			return v.bareHour(s, h, n)
		}
		i += 3
		sec, k := 0, 0
		if sep == ':' {
			sec, k = seconds(s[i:])
			i += k
		}
		if digitAt(s, i) || letterAt(s, i) && !capitalAt(s, i) && unit(s[i:]) == 0 {
			return 0 // a capital is glued on: "gisteren 14:30Brug open"
		}
		if sep == '.' && i < len(s) && (s[i] == '.' && digitAt(s, i+1) || s[i] == '%') {
			return 0 // 12.03.2024
		}
		v.setClock(h, m, true)
		v.Second, v.HasSecond = sec, k > 0
		i += v.half(s[i:])
		i += unit(s[i:])
		return i + v.zone(s[i:])
	}
	return v.bareHour(s, h, n)
}

// seconds reads the seconds of a clock time, ":07" or ":07.400", and the length of
// them; 0 where there are none.
func seconds(s string) (sec, n int) {
	if s == "" || s[0] != ':' {
		return 0, 0
	}
	x, k := digits(s[1:], 2)
	if k != 2 || x > 60 {
		return 0, 0
	}
	return x, 3 + fraction(s[3:])
}

func (v *Value) setClock(h, m int, minute bool) {
	v.HasClock, v.HasMinute, v.Hour, v.Minute = true, minute, h, m
}

func (v *Value) bareHour(s string, h, n int) int {
	k := spaces(s[n:])
	if k > 2 || !hour(s[n+k:]) {
		return 0
	}
	v.setClock(h, 0, false)
	return n + k + 3
}

// hour reports whether s begins with the word "uur", a capital glued to it or
// not.
func hour(s string) bool {
	return hasFold(s, "uur") && (!letterAt(s, 3) || s[2] == 'r' && capitalAt(s, 3))
}

// unit is the length of what follows a clock time: " uur", " u.", "u".
func unit(s string) int {
	k := spaces(s)
	if k > 2 {
		return 0
	}
	if hour(s[k:]) {
		return k + 3
	}
	if k < len(s) && (s[k] == 'u' || s[k] == 'h') && !letterAt(s, k+1) && !digitAt(s, k+1) {
		return k + 1 + dot(s, k+1)
	}
	return 0
}

// dot is the length of the full stop of "u." at i: not one that ends a
// sentence, after which a capital begins.
func dot(s string, i int) int {
	if i < len(s) && s[i] == '.' {
		if k := i + 1 + spaces(s[i+1:]); k >= len(s) || k == i+1 || !capitalAt(s, k) {
			return 1
		}
	}
	return 0
}

// fraction is the length of the decimals of a second: ".123".
func fraction(s string) int {
	if s == "" || s[0] != '.' {
		return 0
	}
	if _, k := digits(s[1:], 9); k > 0 {
		return 1 + k
	}
	return 0
}

// half reads "am" and "pm", with full stops or without.
func (v *Value) half(s string) int {
	k := spaces(s)
	n := 2
	if len(s) >= k+4 && s[k+1] == '.' && s[k+3] == '.' {
		n = 4 // p.m.
	}
	if len(s) < k+n || s[k+n/2]|0x20 != 'm' || letterAt(s, k+n) || v.Hour > 12 {
		return 0
	}
	switch s[k] | 0x20 {
	case 'a':
		v.Hour %= 12
	case 'p':
		v.Hour = v.Hour%12 + 12
	default:
		return 0
	}
	return k + n
}

// zone reads a zone after a clock time: "Z", "+01:00", " +0000", " GMT+1",
// " AST".
func (v *Value) zone(s string) int {
	k := spaces(s)
	if k >= len(s) || k > 2 {
		return 0
	}
	switch c := s[k]; {
	case c == 'Z' && k == 0 && !letterAt(s, 1):
		v.Zone, v.HasZone = 0, true
		return 1
	case c == '+' || c == '-':
		if n := v.offset(s[k:], k == 0); n > 0 {
			return k + n
		}
	case c >= 'A' && c <= 'Z':
		n := wordLen(s[k:])
		if strings.ToUpper(s[k:k+n]) != s[k:k+n] {
			return 0
		}
		z, ok := find(zoneWord, s[k:k+n])
		if !ok {
			return 0
		}
		v.Zone, v.HasZone = z, true
		if z == 0 {
			return k + n + v.offset(s[k+n:], true)
		}
		return k + n
	}
	return 0
}

// offset reads "+01:00", "+0100" and, after the name of a zone, "+1".
func (v *Value) offset(s string, tight bool) int {
	if len(s) < 2 || s[0] != '+' && s[0] != '-' {
		return 0
	}
	h, n := digits(s[1:], 2)
	if n == 0 || h > 14 {
		return 0
	}
	i := 1 + n
	m := 0
	switch {
	case n == 2 && i < len(s) && s[i] == ':':
		x, k := digits(s[i+1:], 2)
		if k != 2 || x > 59 {
			return 0
		}
		m = x
		i += 3
	case n == 2 && digitAt(s, i):
		x, k := digits(s[i:], 2)
		if k != 2 || x > 59 {
			return 0
		}
		m = x
		i += 2
	case !tight || !v.HasZone:
		return 0
	}
	if digitAt(s, i) {
		return 0
	}
	v.Zone, v.HasZone = h*60+m, true
	if s[0] == '-' {
		v.Zone = -v.Zone
	}
	return i
}

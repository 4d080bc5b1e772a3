package stamp

import "strings"

// maxWord is the length in bytes beyond which a word is not looked up.
const maxWord = 24

// Clock is the length of the clock time at the start of s, with the word
// "uur" after it: "14:30", "14.30 uur", "16u30", "9:05:00"; 0 where there is
// none. A bare hour counts with "uur" alone: "16 uur".
func Clock(s string) int {
	h, n := digits(s, 2)
	if n == 0 || h > 24 || n == len(s) {
		return 0
	}
	i := n
	switch s[i] {
	case ':', '.', 'u', 'h':
		m, k := digits(s[i+1:], 2)
		if k != 2 || m > 59 {
			if s[i] == 'u' && !letterAt(s, i+1) {
				return i + 1
			}
			return bareHour(s, n)
		}
		sep := s[i]
		i += 3
		if sep == ':' && i < len(s) && s[i] == ':' {
			if sec, k := digits(s[i+1:], 2); k == 2 && sec < 60 {
				i += 3
			}
		}
		if digitAt(s, i) || letterAt(s, i) && !capitalAt(s, i) {
			return 0 // a capital is glued on: "gisteren 14:30Brug open"
		}
		if sep == '.' && i < len(s) && (s[i] == '.' || s[i] == '%') {
			return 0
		}
		return i + unitWord(s[i:], "uur")
	}
	return bareHour(s, n)
}

func bareHour(s string, n int) int {
	if k := unitWord(s[n:], "uur"); k > 0 {
		return n + k
	}
	return 0
}

// unitWord is the length of one optional space and the word w at the start
// of s; 0 where they do not stand there.
func unitWord(s, w string) int {
	i := spaces(s)
	if i > 2 || !hasFold(s[i:], w) || letterAt(s, i+len(w)) {
		return 0
	}
	return i + len(w)
}

// Date is the length of the calendar date at the start of s: "14-11-2016",
// "04/09", "2016-11-14", "4 september 2016", "4 SEPT.", "donderdag",
// "do 4 sep"; 0 where there is none.
func Date(s string) int {
	if n := weekday(s); n > 0 {
		if k := gap(s[n:]); k > 0 {
			if d := dayMonth(s[n+k:]); d > 0 {
				return n + k + d
			}
		}
		if strings.HasSuffix(s[:n], ".") || n >= len("zondag") {
			return n
		}
		return 0
	}
	return dayMonth(s)
}

// dayMonth reads a date without its weekday.
func dayMonth(s string) int {
	d, n := digits(s, 4)
	if n == 0 || n == len(s) {
		return 0
	}
	c := s[n]
	if n == 4 {
		if c == '-' && year(d) {
			return isoDate(s)
		}
		return 0
	}
	if n > 2 || d < 1 || d > 31 {
		return 0
	}
	switch c {
	case '-', '/', '.':
		return numericDate(s, n, c)
	}
	i := n
	if hasFold(s[i:], "e ") {
		i++
	}
	i += spaces(s[i:])
	if i == n {
		return 0
	}
	m := monthName(s[i:])
	if m == 0 {
		return 0
	}
	i += m
	k := spaces(s[i:])
	if k == 0 && strings.HasSuffix(s[:i], ".") {
		k = 0
	}
	if k > 0 || strings.HasSuffix(s[:i], ".") {
		if y, w := digits(s[i+k:], 4); w == 4 && year(y) && !digitAt(s, i+k+4) {
			return i + k + 4
		}
		if i+k < len(s) && (s[i+k] == '\'' || strings.HasPrefix(s[i+k:], "’")) {
			q := 1
			if s[i+k] != '\'' {
				q = len("’")
			}
			if _, w := digits(s[i+k+q:], 2); w == 2 {
				return i + k + q + 2
			}
		}
	}
	return i
}

func numericDate(s string, n int, sep byte) int {
	m, k := digits(s[n+1:], 2)
	if k == 0 || m < 1 || m > 12 {
		return 0
	}
	i := n + 1 + k
	if i < len(s) && s[i] == sep {
		if y, w := digits(s[i+1:], 4); (w == 4 && year(y) || w == 2) && !digitAt(s, i+1+w) {
			return i + 1 + w
		}
	}
	// Without a year only the form with a stroke is a date: 2-1 is a score
	// and 14.30 a clock time.
	if sep != '/' || digitAt(s, i) || letterAt(s, i) {
		return 0
	}
	return i
}

func isoDate(s string) int {
	if len(s) < 10 || s[7] != '-' {
		return 0
	}
	m, a := digits(s[5:], 2)
	d, b := digits(s[8:], 2)
	if a != 2 || b != 2 || m < 1 || m > 12 || d < 1 || d > 31 || digitAt(s, 10) {
		return 0
	}
	if len(s) > 10 && s[10] == 'T' {
		if k := Clock(s[11:]); k > 0 {
			i := 11 + k
			if i < len(s) && s[i] == 'Z' {
				return i + 1
			}
			if i < len(s) && (s[i] == '+' || s[i] == '-') {
				if z := Clock(s[i+1:]); z > 0 {
					return i + 1 + z
				}
			}
			return i
		}
		if k, w := digits(s[11:], 2); w == 2 && k < 25 && strings.HasPrefix(s[13:], ":") {
			return isoClock(s)
		}
	}
	return 10
}

// isoClock reads the clock of an ISO date-time that a Z follows, which
// [Clock] takes for a letter.
func isoClock(s string) int {
	i := 13
	for i+2 < len(s) && s[i] == ':' && digitAt(s, i+1) && digitAt(s, i+2) {
		i += 3
	}
	if i < len(s) && s[i] == 'Z' {
		i++
	}
	return i
}

// Moment is the length of the date, of the date with a clock time in either
// order, or of the age at the start of s: "14-11-2016, 19:07",
// "3 december 2025 om 12.00 uur", "vandaag 14:30", "8 minuten geleden";
// 0 where there is none. A clock time alone counts too.
func Moment(s string) int {
	if n := Age(s); n > 0 {
		return n
	}
	if n := Date(s); n > 0 {
		if k := joint(s[n:]); k > 0 {
			if c := Clock(s[n+k:]); c > 0 {
				return n + k + c
			}
		}
		return n
	}
	n := Clock(s)
	if n == 0 {
		return 0
	}
	if k := joint(s[n:]); k > 0 {
		if d := Date(s[n+k:]); d > 0 {
			return n + k + d
		}
	}
	return n
}

// joint is the length of what stands between a date and its clock time:
// white space, a comma, a dash, a bar, "om" or "op".
func joint(s string) int {
	i := 0
	for i < len(s) && i < 12 {
		switch {
		case s[i] == ' ' || s[i] == ',' || s[i] == '|' || s[i] == '-' || s[i] == '\t':
			i++
		case strings.HasPrefix(s[i:], "–") || strings.HasPrefix(s[i:], "•"):
			i += 3
		case strings.HasPrefix(s[i:], "·") || strings.HasPrefix(s[i:], "\u00a0"):
			i += 2
		case i > 0 && (hasFold(s[i:], "om ") || hasFold(s[i:], "op ")):
			return i + 3
		default:
			return i
		}
	}
	return i
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

var weekdays = [...]string{"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"}

var shortWeekdays = [...]string{"ma", "di", "wo", "woe", "do", "vr", "vrij", "za", "zat", "zo"}

// weekday is the length of the weekday at the start of s. A short one counts
// here whatever follows; [Date] asks for a date after it.
func weekday(s string) int {
	if s == "" {
		return 0
	}
	switch s[0] | 0x20 {
	case 'm', 'd', 'w', 'v', 'z':
	default:
		return 0
	}
	n := letters(s)
	if n < 2 || n > len("donderdag") {
		return 0
	}
	w := s[:n]
	if c := s[n-1] | 0x20; n > 4 && c != 'g' {
		return 0
	}
	for _, d := range weekdays {
		if strings.EqualFold(w, d) {
			return n
		}
	}
	for _, d := range shortWeekdays {
		if strings.EqualFold(w, d) {
			if n < len(s) && s[n] == '.' {
				n++
			}
			if k := gap(s[n:]); k > 0 && digitAt(s, n+k) {
				return n
			}
			return 0
		}
	}
	return 0
}

var months = [...]string{
	"januari", "jan", "februari", "febr", "feb", "maart", "mrt", "april", "apr", "mei",
	"juni", "jun", "juli", "jul", "augustus", "aug", "september", "sept", "sep",
	"oktober", "okt", "november", "nov", "december", "dec",
}

// monthName is the length of the month at the start of s, with the full stop
// of a short form: "SEPT."
func monthName(s string) int {
	n := letters(s)
	if n < 3 || n > len("september") {
		return 0
	}
	for _, m := range months {
		if m[0] == s[0]|0x20 && len(m) == n && strings.EqualFold(s[:n], m) {
			if n < len("april") && n < len(s) && s[n] == '.' {
				n++
			}
			return n
		}
	}
	return 0
}

func year(y int) bool { return 1800 <= y && y < 2200 }

// digits reads at most limit digits at the start of s.
func digits(s string, limit int) (value, n int) {
	for n < len(s) && n < limit && '0' <= s[n] && s[n] <= '9' {
		value = value*10 + int(s[n]-'0')
		n++
	}
	return value, n
}

func digitAt(s string, i int) bool { return i < len(s) && '0' <= s[i] && s[i] <= '9' }

func letterAt(s string, i int) bool {
	if i >= len(s) {
		return false
	}
	c := s[i] | 0x20
	return 'a' <= c && c <= 'z' || s[i] >= 0xc3 && s[i] <= 0xcb
}

// capitalAt tells whether a capital of ASCII or Latin-1 stands at i.
func capitalAt(s string, i int) bool {
	return 'A' <= s[i] && s[i] <= 'Z' || s[i] == 0xc3 && i+1 < len(s) && s[i+1] < 0x9f
}

// letters is the number of ASCII letters at the start of s, at most
// maxWord.
func letters(s string) int {
	n := 0
	for n < len(s) && n < maxWord && 'a' <= s[n]|0x20 && s[n]|0x20 <= 'z' {
		n++
	}
	return n
}

// spaces is the length of the blanks at the start of s, no-break spaces
// among them.
func spaces(s string) int {
	n := 0
	for n < len(s) && n < 8 {
		switch {
		case s[n] == ' ' || s[n] == '\t':
			n++
		case strings.HasPrefix(s[n:], "\u00a0"):
			n += 2
		default:
			return n
		}
	}
	return n
}

// hasFold tells whether s begins with w, in capitals or not.
func hasFold(s, w string) bool {
	return len(s) >= len(w) && strings.EqualFold(s[:len(w)], w)
}

package stamp

import (
	"strings"
	"unicode/utf8"
)

// maxWord is the length in bytes beyond which a word is not looked up.
const maxWord = 24

// wordLen is the length of the word at the start of s: letters, with an
// apostrophe inside. A capital after a small letter begins the next word,
// since pages glue a stamp to what follows it: "gisterenDe", "geledenROME".
func wordLen(s string) int {
	n, _ := scan(s)
	return n
}

// scan is wordLen with the hash of what it read, the same for capitals and small
// letters and for both forms of the apostrophe.
func scan(s string) (n int, h uint64) {
	h = 14695981039346656037 // FNV-1a
	const prime = 1099511628211
	small := false
	for n < len(s) && n < maxWord {
		c := s[n]
		switch {
		case 'a' <= c && c <= 'z':
			small = true
		case 'A' <= c && c <= 'Z':
			if small {
				return n, h
			}
			c |= 0x20
		case c == '\'' && n > 0:
		case c >= 0xc3 && c <= 0xcb, c >= 0x80 && c < 0xc0 && n > 0:
			if c == 0xc3 && n+1 < len(s) && s[n+1] < 0x9f && small {
				return n, h
			}
			if s[max(n-1, 0)] == 0xc3 && c < 0x9f {
				c |= 0x20 // É
			}
		case c == 0xe2 && n > 0 && strings.HasPrefix(s[n:], "’") && letterAt(s, n+3):
			n += 2
			c = '\''
		default:
			return n, h
		}
		h = (h ^ uint64(c)) * prime
		n++
	}
	if n < len(s) && !utf8.RuneStart(s[n]) {
		h = 0 // cut in a letter; no word of the tables is so long
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
	}
	return n, h
}

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

// capitalAt reports whether a capital of ASCII or Latin-1 is at i.
func capitalAt(s string, i int) bool {
	return 'A' <= s[i] && s[i] <= 'Z' || s[i] == 0xc3 && i+1 < len(s) && s[i+1] < 0x9f
}

// spaces is the length of the blanks at the start of s, no-break and narrow
// spaces among them; at most eight are read.
func spaces(s string) int {
	n := 0
	for range 8 {
		switch {
		case n < len(s) && (s[n] == ' ' || s[n] == '\t'):
			n++
		case strings.HasPrefix(s[n:], "\u00a0"):
			n += 2
		case strings.HasPrefix(s[n:], "\u202f"), strings.HasPrefix(s[n:], "\u2009"):
			n += 3
		default:
			return n
		}
	}
	return n
}

// hasFold reports whether s begins with w, in capitals or not.
func hasFold(s, w string) bool {
	return len(s) >= len(w) && strings.EqualFold(s[:len(w)], w)
}

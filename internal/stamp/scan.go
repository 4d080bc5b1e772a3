package stamp

import (
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/foldhash"
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
	h = foldhash.Offset
	small := false
	for n < len(s) && n < maxWord {
		c, size := letter(s, n, small)
		if size == 0 {
			return n, h
		}
		small = small || 'a' <= s[n] && s[n] <= 'z'
		h = (h ^ uint64(c)) * foldhash.Prime
		n += size
	}
	if n < len(s) && !utf8.RuneStart(s[n]) {
		h = 0 // cut in a letter; no word of the tables is so long
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
	}
	return n, h
}

// letter reads the byte at n of a word that began before it, or begins there: what
// counts in its place, and the number of bytes that it stands for. The number is 0
// where the word ends; small is whether a small letter was read before.
func letter(s string, n int, small bool) (c byte, size int) {
	c = s[n]
	switch {
	case small && capitalAt(s, n):
		return 0, 0
	case 'a' <= c && c <= 'z':
		return c, 1
	case 'A' <= c && c <= 'Z':
		return c | 0x20, 1
	case c >= 0xc3 && c <= 0xcb:
		return c, 1
	case n == 0:
		return 0, 0
	case c == '\'':
		return c, 1
	case c >= 0x80 && c < 0xc0:
		if s[n-1] == 0xc3 && c < 0x9f {
			c |= 0x20 // É
		}
		return c, 1
	case strings.HasPrefix(s[n:], "’") && letterAt(s, n+len("’")):
		return '\'', len("’")
	}
	return 0, 0
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

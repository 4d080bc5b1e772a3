package stamp

import "strings"

// units are the units of an age, in their written and clipped forms.
var units = [...]string{
	"seconde", "seconden", "sec", "s",
	"minuut", "minuten", "minuutje", "min", "m",
	"uur", "uren", "uurtje", "u",
	"dag", "dagen", "dgn", "d",
	"week", "weken", "wk", "w",
	"maand", "maanden", "mnd", "mnden",
	"kwartier", "jaar", "jaren", "jr", "j",
}

// numbers are the words that count in an age.
var numbers = [...]string{
	"een", "één", "eén", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
	"elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
	"negentien", "twintig", "dertig", "veertig", "vijftig", "half", "halve", "anderhalf", "anderhalve",
	"paar", "enkele", "kwart",
}

// fractions may follow another number: een half, een paar.
var fractions = [...]string{"half", "halve", "paar", "kwart"}

// hedges stand before the number.
var hedges = [...]string{
	"ongeveer", "ruim", "bijna", "circa", "ca.", "zo'n", "zo’n", "meer", "dan", "minder",
	"rond", "krap", "binnen", "sinds",
}

// days are the words that are an age by themselves, with or without a clock
// time after them.
var days = [...]string{
	"zojuist", "zonet", "daarnet", "vandaag", "gisteren", "eergisteren",
	"vanochtend", "vanmorgen", "vanmiddag", "vanavond", "vannacht",
	"gisterochtend", "gistermorgen", "gistermiddag", "gisteravond",
}

const ago = "geleden"

// Age is the length of the age at the start of s: "8 minuten geleden",
// "1 uur geleden", "28 min. geleden", "anderhalf uur geleden", "gisteren
// 14:30", "zojuist"; 0 where there is none. An age without "geleden"
// ("2 weken") is for [Whole] to tell.
func Age(s string) int {
	if n := AgeTail(s); n > 0 {
		return n
	}
	return dayWord(s)
}

// AgeTail is the length of the counted age at the start of s, one that ends
// in "geleden".
func AgeTail(s string) int {
	n := count(s)
	if n == 0 {
		return 0
	}
	k := spaces(s[n:])
	if !hasFold(s[n+k:], ago) {
		return 0
	}
	n += k + len(ago)
	if n < len(s) && 'a' <= s[n] && s[n] <= 'z' {
		return 0
	}
	return n
}

// dayWord reads "gisteren", "gisteren 14:30", "gisteren om 14.30 uur".
func dayWord(s string) int {
	n := letters(s)
	if n < 2 || n > len("gistermiddag") {
		// A word in lower case may be glued to the next one.
		if n = lower(s); n < 2 {
			return 0
		}
	}
	if !in(days[:], s[:n]) {
		if n = lowerTail(s); n < 2 || !in(days[:], s[:n]) {
			return 0
		}
	}
	if k := joint(s[n:]); k > 0 {
		if c := Clock(s[n+k:]); c > 0 {
			return n + k + c
		}
	}
	return n
}

// lower is the number of lower-case ASCII letters at the start of s.
func lower(s string) int {
	n := 0
	for n < len(s) && n < maxWord && 'a' <= s[n] && s[n] <= 'z' {
		n++
	}
	return n
}

// lowerTail is lower, with a capital allowed at the start.
func lowerTail(s string) int {
	if s == "" {
		return 0
	}
	return 1 + lower(s[1:])
}

// count reads a number with its unit: "8 minuten", "een half uur", "ruim
// drie weken", "2 uur en 5 minuten". No number is needed before "kwartier".
func count(s string) int {
	i, numbered := 0, false
	for range 8 {
		i += spaces(s[i:])
		if _, n := digits(s[i:], 4); n > 0 {
			if numbered {
				return 0
			}
			i += n
			if i+1 < len(s) && s[i] == ',' && digitAt(s, i+1) {
				i += 2
			}
			i += len(trimPrefix(s[i:], "½"))
			numbered = true
			if digitAt(s, i) {
				return 0
			}
			continue
		}
		n := word(s[i:])
		if n == 0 {
			return 0
		}
		w := s[i : i+n]
		switch {
		case in(numbers[:], w):
			if numbered && !in(fractions[:], w) {
				return 0 // 11 achttien jaar
			}
			numbered = true
		case in(hedges[:], w) && !numbered:
		case numbered && in(units[:], w):
			i += n
			if i < len(s) && s[i] == '.' && n <= 4 {
				i++
			}
			if k := unitWord(s[i:], "en"); k > 0 {
				if m := count(s[i+k:]); m > 0 {
					return i + k + m
				}
			}
			return i
		default:
			return 0
		}
		i += n
	}
	return 0
}

func trimPrefix(s, p string) string {
	if strings.HasPrefix(s, p) {
		return p
	}
	return ""
}

// word is the length of the word at the start of s: letters, and the
// apostrophes and full stops within hedges.
func word(s string) int {
	n := 0
	for n < len(s) && n < maxWord {
		c := s[n]
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z' || c == '\'' && n > 0 || c >= 0x80:
			n++
		case c == '.' && n == 2 && hasFold(s, "ca"):
			return n + 1
		default:
			return n
		}
	}
	return n
}

func in(table []string, w string) bool {
	if w == "" {
		return false
	}
	c := w[0] | 0x20
	for _, t := range table {
		if len(t) == len(w) && t[0]|0x20 == c && strings.EqualFold(t, w) {
			return true
		}
	}
	return false
}

// Whole tells whether all of s, without the white space around it, is one
// moment as a page prints it beside an article: "8 minuten geleden", "1 jaar
// geleden", "gisteren", "2 weken", "14:30", "3 december 2025, 12:00".
func Whole(s string) bool {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 64 {
		return false
	}
	n := Moment(s)
	if n == 0 {
		n = count(s)
	}
	return n > 0 && strings.Trim(s[n:], " .,\t") == ""
}

// AgeBefore is the start of the counted age that ends at end, where s[:end]
// ends in "geleden"; -1 where no age ends there. It looks back at most 40
// bytes and takes the longest age.
func AgeBefore(s string, end int) int {
	low := max(0, end-40)
	best := -1
	if !unitEnds(s[low : end-len(ago)]) {
		return best
	}
	for i := end - len(ago) - 1; i >= low; i-- {
		c := s[i]
		if c == '\n' || c == '\r' {
			break
		}
		if c >= 0x80 && c < 0xc0 || c == ' ' {
			continue
		}
		if n := AgeTail(s[i:end]); n == end-i {
			if i == 0 || !continues(s, i) {
				best = i
			}
		}
	}
	return best
}

// unitEnds tells whether s ends in the unit of an age.
func unitEnds(s string) bool {
	s = strings.TrimSuffix(strings.TrimRight(s, " \t\u00a0"), ".")
	i := len(s)
	for i > 0 && len(s)-i < maxWord && 'a' <= s[i-1]|0x20 && s[i-1]|0x20 <= 'z' {
		i--
	}
	return in(units[:], s[i:])
}

// continues tells whether the byte at i goes on with a number or a word that
// began before it.
func continues(s string, i int) bool {
	p, c := s[i-1], s[i]
	digit := '0' <= c && c <= '9'
	switch {
	case '0' <= p && p <= '9':
		return digit
	case p == ',':
		return digit && i >= 2 && '0' <= s[i-2] && s[i-2] <= '9'
	case 'a' <= p|0x20 && p|0x20 <= 'z' || p >= 0x80:
		return !digit && !('A' <= c && c <= 'Z')
	}
	return c == ' '
}

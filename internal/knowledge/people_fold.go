package knowledge

import (
	"unicode"
	"unicode/utf8"
)

// FoldName is a key under which the Dutch, English and scholarly spellings of
// a name meet: Zelensky, Zelenski, Zelenskyy and Zelenskij; Loekasjenko and
// Lukashenko; Erdoğan and Erdogan. It drops case, diacritics and hyphens, and
// brings the letters of Slavic and Arabic names to one form each: sj, sh and
// š; zj, zh and ž; tsj, tch, ch, kh and č, for Dutch ch is English kh, and
// English ch is Dutch tsj; oe, ou and u; i, y, ij and j; v and w; c and k;
// doubled letters become one. It allocates nothing.
//
// Some unlike names meet too (Boer, Bur): a key that is found wants a further
// reason to believe it, such as a whole name or a title before it.
func FoldName(s string) uint64 {
	f := folder{hash: 14695981039346656037}
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			c = lowerASCII(c)
			i++
			if !foldFirst[c] {
				f.fold(c)
				continue
			}
			to, n := foldPair(c, s[i:])
			f.fold(to)
			i += n
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch plain, ok := plainLetter(unicode.ToLower(r)); {
		case ok && len(plain) == 2:
			to, n := foldPair(plain[0], plain[1:])
			f.fold(to)
			if n == 0 {
				f.fold(plain[1])
			}
		case ok:
			f.fold(plain[0])
		case r == '’' || r == '‘' || r == 'ʼ' || r == 'ʹ' || r == 'ь' || r >= 0x300 && r <= 0x36f:
			// an apostrophe, a soft sign, a combining mark
		default:
			f.last = 0
			for _, b := range []byte(s[i : i+n]) {
				f.emit(b)
			}
		}
		i += n
	}
	return f.hash
}

// folder hashes the letters of a folded name.
type folder struct {
	hash uint64
	last byte // the last letter, to drop doubles
}

// fold maps a single letter and hashes it unless it doubles the one before.
func (f *folder) fold(c byte) {
	switch c {
	case 'y', 'j':
		c = 'i'
	case 'w':
		c = 'v'
	case 'c', 'q':
		c = 'k'
	case '-', '\t', '\n':
		c = ' '
	case '\'':
		return
	}
	if c != f.last {
		f.last = c
		f.emit(c)
	}
}

func (f *folder) emit(c byte) { f.hash = (f.hash ^ uint64(c)) * 1099511628211 }

// foldRows are the spellings that become one letter, longest first.
var foldRows = [...]struct {
	from string
	to   byte
}{
	{"tsj", 'C'}, {"tch", 'C'}, {"dzj", 'J'}, {"dzh", 'J'},
	{"sj", 'S'}, {"sh", 'S'}, {"zj", 'Z'}, {"zh", 'Z'}, {"ch", 'C'}, {"kh", 'C'}, {"dj", 'J'},
	{"gh", 'g'}, {"ph", 'f'}, {"th", 't'},
	{"oe", 'u'}, {"ou", 'u'}, {"ck", 'k'}, {"ks", 'x'},
}

// foldFirst are the letters that begin a row of foldRows.
var foldFirst = [utf8.RuneSelf]bool{'t': true, 'd': true, 's': true, 'z': true, 'c': true, 'k': true, 'g': true, 'p': true, 'o': true}

// foldPair is the letter that c and the head of rest fold to, and how many
// bytes of rest it takes.
func foldPair(c byte, rest string) (to byte, n int) {
	if rest == "" {
		return c, 0
	}
	second := lowerASCII(rest[0])
	for i := range foldRows {
		from := foldRows[i].from
		if from[0] != c || from[1] != second {
			continue
		}
		if len(from) == 3 && (len(rest) < 2 || lowerASCII(rest[1]) != from[2]) {
			continue
		}
		return foldRows[i].to, len(from) - 1
	}
	return c, 0
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// plainRows give the letters with a mark their plain ones; those with a
// sound of their own keep it in the form that foldRows read.
var plainRows = [...]struct{ marked, plain string }{
	{"àáâãäåāăą", "a"}, {"çćĉċ", "c"}, {"č", "ch"}, {"ďđð", "d"}, {"èéêëēĕėęě", "e"},
	{"ĝğġģ", "g"}, {"ĥħḥ", "h"}, {"ìíîïĩīĭįı", "i"}, {"ķ", "k"}, {"ĺļľł", "l"}, {"ñńņňŋ", "n"},
	{"òóôõöøōŏőơ", "o"}, {"ŕŗř", "r"}, {"śŝșşṣ", "s"}, {"š", "sh"}, {"ţťțṭ", "t"}, {"þ", "th"}, {"æ", "ae"}, {"ß", "ss"},
	{"ùúûüũūŭůűųư", "u"}, {"ŵ", "w"}, {"ýÿŷ", "y"}, {"źżẓ", "z"}, {"ž", "zh"}, {"œ", "oe"},
}

// plainLetter is a lower-case letter without its mark.
func plainLetter(r rune) (string, bool) {
	for _, row := range plainRows {
		for _, m := range row.marked {
			if m == r {
				return row.plain, true
			}
		}
	}
	return "", false
}

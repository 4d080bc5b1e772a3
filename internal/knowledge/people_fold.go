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
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if r < utf8.RuneSelf {
			if r == '\'' {
				continue
			}
			f.letter(byte(unicode.ToLower(r)))
			continue
		}
		switch r {
		case '’', '‘', 'ʼ', 'ʹ', 'ь':
			continue
		case 'ß':
			f.letter('s')
			continue
		case 'æ', 'Æ':
			f.letter('a')
			f.letter('e')
			continue
		}
		if r >= 0x300 && r <= 0x36f { // a combining mark
			continue
		}
		if plain, ok := plainLetter(unicode.ToLower(r)); ok {
			for j := range len(plain) {
				f.letter(plain[j])
			}
			continue
		}
		for _, b := range []byte(s[i-n : i]) {
			f.emit(b)
			f.last = 0
		}
	}
	f.flush()
	return f.hash
}

// folder takes lower-case letters one by one, holds back those that may begin
// a digraph, and hashes the folded form.
type folder struct {
	hash uint64
	held [3]byte // letters not yet folded
	n    int
	last byte // the last folded letter, to drop doubles
}

// foldRows are the spellings that become one letter, longest first.
var foldRows = [...]struct{ from, to string }{
	{"tsj", "C"}, {"tch", "C"}, {"dzj", "J"}, {"dzh", "J"},
	{"sj", "S"}, {"sh", "S"}, {"zj", "Z"}, {"zh", "Z"}, {"ch", "C"}, {"kh", "C"}, {"dj", "J"},
	{"gh", "g"}, {"ph", "f"}, {"th", "t"},
	{"oe", "u"}, {"ou", "u"}, {"ck", "k"}, {"ks", "x"},
}

// foldFirst are the letters that begin a row of foldRows.
var foldFirst = [128]bool{'t': true, 'd': true, 's': true, 'z': true, 'c': true, 'k': true, 'g': true, 'p': true, 'o': true}

// letter takes one more letter.
func (f *folder) letter(c byte) {
	if c == '-' || c == ' ' || c == '\t' || c == '\n' {
		c = ' '
	}
	f.held[f.n] = c
	if f.n++; f.n == len(f.held) {
		f.shift()
	}
}

// shift folds the front of the held letters, one letter or one digraph.
func (f *folder) shift() {
	if !foldFirst[f.held[0]&0x7f] || f.held[0] >= 0x80 {
		f.fold(f.held[0])
		f.drop(1)
		return
	}
	for _, row := range foldRows {
		if len(row.from) <= f.n && string(f.held[:len(row.from)]) == row.from {
			for j := range len(row.to) {
				f.fold(row.to[j])
			}
			f.drop(len(row.from))
			return
		}
	}
	f.fold(f.held[0])
	f.drop(1)
}

func (f *folder) drop(n int) {
	copy(f.held[:], f.held[n:f.n])
	f.n -= n
}

func (f *folder) flush() {
	for f.n > 0 {
		f.shift()
	}
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
	}
	if c == f.last {
		return
	}
	f.last = c
	f.emit(c)
}

func (f *folder) emit(c byte) { f.hash = (f.hash ^ uint64(c)) * 1099511628211 }

// plainRows give the letters with a mark their plain ones; those with a
// sound of their own keep it in the form that foldRows read.
var plainRows = [...]struct{ marked, plain string }{
	{"àáâãäåāăą", "a"}, {"çćĉċ", "c"}, {"č", "ch"}, {"ďđð", "d"}, {"èéêëēĕėęě", "e"},
	{"ĝğġģ", "g"}, {"ĥħḥ", "h"}, {"ìíîïĩīĭįı", "i"}, {"ķ", "k"}, {"ĺļľł", "l"}, {"ñńņňŋ", "n"},
	{"òóôõöøōŏőơ", "o"}, {"ŕŗř", "r"}, {"śŝșşṣ", "s"}, {"š", "sh"}, {"ţťțṭ", "t"}, {"þ", "th"},
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

package trie

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/foldhash"
	"github.com/kopij/kopij/text"
)

// hashInverse is the inverse modulo 2^64 of the hash's prime, which takes a
// byte off the end of a hash.
const hashInverse = 0xce965057aff6957b

// The base letters of U+00C0–U+017F, U+0180–U+024F and U+1E00–U+1EFF, by
// their canonical decomposition; a space stands for a letter with none.
const (
	latinFirst = 0x00C0
	latin      = "aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y" +
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkklllllll" +
		"lllnnnnnn nnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
		"                                oo             uu               " +
		"             aaiioouuuuuuuuuu aaaa    ggkkoooo  j   gg  nnaa    " +
		"aaaaeeeeiiiioooorrrruuuusstt  hh      aaeeooooooooyy            " +
		"                "
	additionalFirst = 0x1E00
	additional      = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
		"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwy s    aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy      "
)

// base gives the key form of a rune beyond ASCII: one or two ASCII bytes, or
// none for a combining mark; ok is false where the rune stands for itself.
func base(r rune) (a, b byte, ok bool) {
	switch {
	case r >= latinFirst && r < latinFirst+rune(len(latin)):
		if c := latin[r-latinFirst]; c != ' ' {
			return c, 0, true
		}
	case r >= additionalFirst && r < additionalFirst+rune(len(additional)):
		if c := additional[r-additionalFirst]; c != ' ' {
			return c, 0, true
		}
	case r >= 0x0300 && r <= 0x036F: // combining marks
		return 0, 0, true
	}
	switch r {
	case 'Æ', 'æ':
		return 'a', 'e', true
	case 'Œ', 'œ':
		return 'o', 'e', true
	case 'Ə', 'ə':
		return 'e', 0, true
	case 'ß', 'ẞ':
		return 's', 's', true
	case 'Þ', 'þ':
		return 't', 'h', true
	case 'Ĳ', 'ĳ':
		return 'i', 'j', true
	case '’', '‘', 'ʼ', 'ʻ', 'ʿ', 'ʾ', '′', '`', '´':
		return '\'', 0, true
	case '‐', '‑':
		return '-', 0, true
	case '\u00ad': // soft hyphen
		return 0, 0, true
	}
	return 0, 0, false
}

// Key is the hash of a word's key form: lower case, letters without their
// diacritics (é e, ø o, ß ss, ĳ ij), one form of apostrophe and of hyphen.
// For an ASCII word it is text.FoldHash.
func Key(word string) uint64 { return foldhash.Sum(word, base) }

// Fold is the key form itself, for error messages and for comparing names:
// Key(s) == text.FoldHash(Fold(s)).
func Fold(word string) string {
	var sb strings.Builder
	for i := 0; i < len(word); {
		r, n := utf8.DecodeRuneInString(word[i:])
		switch a, b, ok := base(r); {
		case ok:
			if a != 0 {
				sb.WriteByte(a)
			}
			if b != 0 {
				sb.WriteByte(b)
			}
		case r == utf8.RuneError && n == 1:
			sb.WriteByte(word[i])
		default:
			sb.WriteRune(unicode.ToLower(r))
		}
		i += n
	}
	return sb.String()
}

// TokenKey is the key of a token of src.
func TokenKey(src string, t *text.Token) uint64 {
	if t.Has(text.NonASCII) {
		return Key(src[t.Start:t.End])
	}
	return t.Fold
}

// drop takes the ASCII byte c, in lower case, off the end of a key.
func drop(key uint64, c byte) uint64 { return key*hashInverse ^ uint64(c) }

// Case says how a word is written, and how a name wants it written.
type Case uint8

// The cases of a word.
const (
	Lower   Case = iota // no capital: aan, 112, &
	Capital             // a capital somewhere: Den, el-Fasher, 's-Hertogenbosch, D66
	Caps                // two letters or more, all capitals: RSF
)

// TokenCase is the case of a token.
func TokenCase(t *text.Token) Case {
	switch {
	case t.Has(text.AllCaps):
		return Caps
	case t.Flags&(text.Capital|text.MidCapital) != 0:
		return Capital
	}
	return Lower
}

package text

import (
	"unicode"
	"unicode/utf8"
)

// FNV-1a's 64-bit offset and prime.
const (
	hashOffset = 14695981039346656037
	hashPrime  = 1099511628211
)

// FoldHash is the hash of the lower-case form of s: FNV-1a over its bytes.
// ASCII is lowered by byte, other letters by rune; bytes that are not UTF-8
// stand for themselves. It allocates nothing and never changes from one
// release to the next, so that tables built with it can be read in place.
func FoldHash(s string) uint64 {
	h := uint64(hashOffset)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			h = (h ^ uint64(c)) * hashPrime
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			h = (h ^ uint64(c)) * hashPrime
			i++
			continue
		}
		var buf [utf8.UTFMax]byte
		for _, b := range buf[:utf8.EncodeRune(buf[:], unicode.ToLower(r))] {
			h = (h ^ uint64(b)) * hashPrime
		}
		i += n
	}
	return h
}

// Package foldhash hashes words by their lower-case form, with FNV-1a of 64
// bits over the bytes.
package foldhash

import (
	"unicode"
	"unicode/utf8"
)

// FNV-1a's 64-bit offset and prime.
const (
	Offset = 14695981039346656037
	Prime  = 1099511628211
)

// Sum is the hash of s. ASCII is lowered by byte, other letters by rune; bytes
// that are not UTF-8 count as themselves. Where base is not nil, it gives the
// one or two ASCII bytes that count in place of a rune beyond ASCII (zero for
// none); ok is false where the rune counts as itself.
func Sum(s string, base func(rune) (a, b byte, ok bool)) uint64 {
	h := uint64(Offset)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			h = (h ^ uint64(c)) * Prime
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			h = (h ^ uint64(c)) * Prime
			i++
			continue
		}
		i += n
		if base != nil {
			if a, b, ok := base(r); ok {
				for _, c := range [...]byte{a, b} {
					if c != 0 {
						h = (h ^ uint64(c)) * Prime
					}
				}
				continue
			}
		}
		var buf [utf8.UTFMax]byte
		for _, b := range buf[:utf8.EncodeRune(buf[:], unicode.ToLower(r))] {
			h = (h ^ uint64(b)) * Prime
		}
	}
	return h
}

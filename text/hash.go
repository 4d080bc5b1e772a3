package text

import "github.com/kopij/kopij/internal/foldhash"

// FoldHash is the hash of the lower-case form of s: FNV-1a over its bytes.
// ASCII is lowered by byte, other letters by rune; bytes that are not UTF-8
// count as themselves. It allocates nothing and never changes from one release
// to the next, so that tables built with it can be read in place.
func FoldHash(s string) uint64 { return foldhash.Sum(s, nil) }

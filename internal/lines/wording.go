package lines

import (
	"strings"
	"unicode"

	"github.com/kopij/kopij/text"
)

const (
	// wordSlots is the number of words that the features tell apart. Words
	// that share one are few, and which those are is the same everywhere.
	wordSlots = 4096
	// maxWording is the number of bytes of a line whose words are features,
	// and maxWords that of the words.
	maxWording = 300
	maxWords   = 30
)

// wordSlot is the number of a word among those that are told apart.
func wordSlot(w string) int32 {
	h := text.FoldHash(w)
	return int32((h ^ h>>32) % wordSlots)
}

// wording appends the features of the words of line i: its first words, the one
// that opens it, and the last of a short line.
func (f *featured) wording(dst []int32, i int) []int32 {
	w := f.p.Lines[i].Of(f.p.Src)
	short := len(w) <= maxWording
	var last int32
	n := 0
	for x := range strings.FieldsFuncSeq(w[:min(len(w), maxWording)], func(r rune) bool { return !unicode.IsLetter(r) }) {
		last = wordSlot(x)
		if n == 0 {
			dst = append(dst, f.lay.base[tFirstWord]+last)
		}
		if n < maxWords {
			dst = append(dst, f.lay.base[tWord]+last)
		}
		n++
	}
	if n > 0 && short {
		dst = append(dst, f.lay.base[tLastWord]+last)
	}
	return dst
}

package entities

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// The words, or the ends of words, in a name itself that tell what it names.

// fanOf reports whether token i is compounded of the last word of a name that
// the text has elsewhere, and a noun.
func (f *lists) fanOf(i int) bool {
	w := f.word(i)
	return lowerTail(w) && f.caps.midCount(text.FoldHash(stem(w))) > 0
}

// namedStem reports whether what comes before such an end is a name of the
// lists: Tourwinnaar, but Strafcornerspecialist.
func (f *lists) namedStem(w string) bool {
	for _, t := range listWords(endPersonNouns) {
		stem, ok := strings.CutSuffix(w, t)
		if !ok {
			continue
		}
		if n, _ := f.r.config.Names.table.Lookup(text.FoldHash(stem)); n != 0 {
			return true
		}
		if _, ok := f.isName(stem); ok {
			return true
		}
	}
	return false
}

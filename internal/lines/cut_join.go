package lines

import (
	"strings"
	"unicode"

	"github.com/kopij/kopij/internal/forename"
	"github.com/kopij/kopij/text"
)

// joinCapitals makes one line of a title in capitals over two lines, as teletext
// prints it above a text. Where more lines are in capitals, each is a title.
func (cu *cutter) joinCapitals() {
	kept := cu.segs[:0]
	for i := 0; i < len(cu.segs); i++ {
		s := cu.segs[i]
		if i+2 < len(cu.segs) && cu.overTwo(s.Span, cu.segs[i+1].Span) && !cu.inCapitals(i-1) && !cu.inCapitals(i+2) {
			i++
			s.End = cu.segs[i].End
		}
		kept = append(kept, s)
	}
	cu.segs = kept
}

// inCapitals reports whether line i has several words, all in capitals.
func (cu *cutter) inCapitals(i int) bool {
	if i < 0 {
		return false
	}
	n, _ := inCapitals(cu.segs[i].Of(cu.page))
	return n > 1
}

// A title over two lines has minTitle words at least, and at least one small word
// that no name has. Its first line has minHalf to maxHalf bytes, the second at most
// maxHalf.
const (
	minTitle = 5
	minHalf  = 15
	maxHalf  = 42
)

// overTwo reports whether the lines a and b are the halves of a title in capitals,
// one right below the other. An author's name is none, nor the next item of a list.
func (cu *cutter) overTwo(a, b text.Span) bool {
	if a.Len() < minHalf || strings.Count(cu.page[a.End:b.Start], "\n") != 1 {
		return false
	}
	n, small := inCapitals(a.Of(cu.page))
	m, smaller := inCapitals(b.Of(cu.page))
	return n > 1 && m > 1 && n+m >= minTitle && (small || smaller) && TitleMark(b.Of(cu.page)) == 0 && !(m <= maxAuthor && firstNamed(b.Of(cu.page)))
}

// maxAuthor is the most words of an author's name: Jan van der Berg.
const maxAuthor = 4

// firstNamed reports whether w opens with a first name.
func firstNamed(w string) bool {
	first, _, _ := strings.Cut(w, " ")
	_, known := forename.Sex(first)
	return known
}

// inCapitals is the number of words of w where it is no longer than half a title and
// all its letters are capitals, else 0; small tells that a small word is among them.
func inCapitals(w string) (words int, small bool) {
	if len(w) > maxHalf || strings.ContainsFunc(w, unicode.IsLower) {
		return 0, false
	}
	for word := range strings.FieldsSeq(w) {
		if strings.ContainsFunc(word, unicode.IsLetter) {
			words++
		}
		small = small || lists().little.has(strings.ToLower(word))
	}
	return words, small
}

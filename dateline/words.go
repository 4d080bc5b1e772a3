package dateline

import (
	_ "embed"
	"sync"

	"github.com/kopij/kopij/internal/tsv"
)

// wordData is the words of words.tsv, whose head tells the classes.
//
//go:embed words.tsv
var wordData string

// lists are the words of words.tsv by class.
type lists struct {
	particles, inside, prefixes, dutchPrefixes, labels, stops, sides, notFirst, notInPlaces, starters, cities, countries, addresses, copulas, headingEnds, senders set
}

// of is the list of a class, nil where there is no such class.
func (l *lists) of(class string) *set {
	switch class {
	case "particle":
		return &l.particles
	case "inside":
		return &l.inside
	case "prefix":
		return &l.prefixes
	case "dutch-prefix":
		return &l.dutchPrefixes
	case "label":
		return &l.labels
	case "stop":
		return &l.stops
	case "side":
		return &l.sides
	case "not-first":
		return &l.notFirst
	case "not-in-place":
		return &l.notInPlaces
	case "starter":
		return &l.starters
	case "city":
		return &l.cities
	case "country":
		return &l.countries
	case "address":
		return &l.addresses
	case "copula":
		return &l.copulas
	case "heading-end":
		return &l.headingEnds
	case "sender":
		return &l.senders
	}
	return nil
}

// wordLists is the table, read at first use. A test sees to it that every class of
// the file is known.
var wordLists = sync.OnceValue(func() *lists {
	l := new(lists)
	for row := range tsv.Rows(wordData) {
		if to := l.of(row[1]); to != nil {
			*to = append(*to, row[0])
		}
	}
	return l
})

// set is an ordered list of words in lower case, looked up in capitals or
// not.
type set []string

// maxWord bounds the words that are looked up.
const maxWord = 40

// has reports whether the set holds w.
func (t set) has(w string) bool {
	var buf [maxWord]byte
	f, ok := fold(w, buf[:0])
	return ok && t.holds(f)
}

// holds reports whether the set holds a word in lower case.
func (t set) holds(f []byte) bool {
	if len(f) == 0 {
		return false
	}
	low, high := 0, len(t)
	for low < high {
		m := (low + high) / 2
		// The first byte decides most steps without a call.
		if c := t[m][0]; c < f[0] || c == f[0] && t[m] < string(f) {
			low = m + 1
		} else {
			high = m
		}
	}
	return low < len(t) && t[low] == string(f)
}

// fold appends w in lower case to buf; it is false where there is no room.
func fold(w string, buf []byte) ([]byte, bool) {
	if len(w) > cap(buf) {
		return nil, false
	}
	for i := range len(w) {
		c := w[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		// Capitals beyond ASCII are two bytes in Dutch names: É is C3 89, é is
		// C3 A9.
		case i > 0 && w[i-1] == 0xc3 && 0x80 <= c && c <= 0x9e && c != 0x97:
			c += 0x20
		}
		buf = append(buf, c)
	}
	return buf, true
}

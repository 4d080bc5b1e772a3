package ner

import "github.com/kopij/kopij/internal/seq"

// layer is one trained chain: the rows of its features and its transitions.
type layer struct {
	atoms table
	// first is the index of an atom's first row, and mask the places that
	// it has rows for: a word's five, and bit 5 for a position as a whole.
	first []uint32
	mask  []uint8
	rows  []seq.Row
	chain *seq.Chain
}

const whole = numPlaces

// addWord adds the rows of a word's atoms, for each place.
func (l *layer) addWord(atoms []atom, vec *[numPlaces]seq.Row) {
	*vec = [numPlaces]seq.Row{}
	for _, a := range atoms {
		i, ok := l.atoms.find(a.key)
		if !ok {
			continue
		}
		r := l.first[i]
		for p, m := 0, l.mask[i]; m != 0 && p < numPlaces; p, m = p+1, m>>1 {
			if m&1 != 0 {
				vec[p].Add(&l.rows[r])
				r++
			}
		}
	}
}

// addWhole adds the rows of a position's own atoms.
func (l *layer) addWhole(atoms []atom, sum *seq.Row) {
	for _, a := range atoms {
		if i, ok := l.atoms.find(a.key); ok {
			sum.Add(&l.rows[l.first[i]])
		}
	}
}

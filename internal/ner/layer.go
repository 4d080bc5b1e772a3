package ner

import (
	"math"
	mathbits "math/bits"

	"github.com/kopij/kopij/internal/seq"
)

// layer is one trained chain: the rows of its features and its transitions.
type layer struct {
	atoms []uint32 // keys, rising
	// first is the index of an atom's first row, and mask the places that
	// it has rows for: a word's five, and bit 5 for a position as a whole.
	first []uint32
	mask  []uint8
	rows  []seq.Row
	chain *seq.Chain
}

const whole = numPlaces

// index finds the rows of an atom in both layers at once. Keys, places and
// rows lie in arrays of their own, so that a key that is not there, the usual
// case, touches one of them.
type index struct {
	keys  []uint32 // open addressing; 0 for an empty slot
	refs  []ref    // beside keys
	rows  []seq.Row
	shift uint8
}

// ref tells where an atom's rows begin, the first layer's before the
// second's, and the places that they are for.
type ref struct {
	row  uint32
	mask [2]uint8
}

// newIndex joins the atoms of the layers; the second may be nil.
func newIndex(layers [2]*layer) index {
	var n, rows int
	for _, l := range layers {
		if l != nil {
			n, rows = n+len(l.atoms), rows+len(l.rows)
		}
	}
	bits := uint8(4)
	for 1<<bits < 2*n {
		bits++
	}
	x := index{
		keys: make([]uint32, 1<<bits), refs: make([]ref, 1<<bits),
		rows: make([]seq.Row, 0, rows), shift: 32 - bits,
	}
	var at [2]int
	for {
		key, any := uint32(math.MaxUint32), false
		for k, l := range layers {
			if l != nil && at[k] < len(l.atoms) {
				key, any = min(key, l.atoms[at[k]]), true
			}
		}
		if !any {
			return x
		}
		r := ref{row: uint32(len(x.rows))}
		for k, l := range layers {
			if l != nil && at[k] < len(l.atoms) && l.atoms[at[k]] == key {
				r.mask[k] = l.mask[at[k]]
				f := l.first[at[k]]
				x.rows = append(x.rows, l.rows[f:f+uint32(mathbits.OnesCount8(r.mask[k]))]...)
				at[k]++
			}
		}
		slot := x.slot(key)
		x.keys[slot], x.refs[slot] = key, r
	}
}

// slot is the slot that holds a key, or the empty one where it would stand.
func (x *index) slot(key uint32) uint32 {
	mask := uint32(len(x.keys) - 1)
	at := key * 0x9e3779b1 >> x.shift
	for x.keys[at] != key && x.keys[at] != 0 {
		at = (at + 1) & mask
	}
	return at
}

// addWord sums the rows of a word's atoms in each layer, for each place.
func (x *index) addWord(atoms []atom, vec *[numPlaces][2]seq.Row) {
	*vec = [numPlaces][2]seq.Row{}
	for _, a := range atoms {
		at := x.slot(a.key)
		if x.keys[at] == 0 {
			continue
		}
		f := x.refs[at]
		for k := range f.mask {
			for p, m := 0, f.mask[k]; m != 0; p, m = p+1, m>>1 {
				if m&1 != 0 {
					if p < numPlaces {
						vec[p][k].Add(&x.rows[f.row])
					}
					f.row++
				}
			}
		}
	}
}

// batch is the number of atoms that addWhole looks up at a time.
const batch = 32

// addWhole adds the rows of a position's own atoms in each layer. It looks a
// batch of atoms up before it adds their first row, so that the memory's
// answers need not be waited for one by one.
func (x *index) addWhole(atoms []atom, sum *[2]seq.Row) {
	var refs [batch]ref
	var at [batch]uint32
	for len(atoms) > 0 {
		part := atoms[:min(len(atoms), batch)]
		atoms = atoms[len(part):]
		n := 0
		for _, a := range part {
			k := x.slot(a.key)
			at[n%batch] = k
			if x.keys[k] != 0 {
				n++
			}
		}
		for i, k := range at[:n] {
			refs[i] = x.refs[k]
		}
		for _, f := range refs[:n] {
			if f.mask[0] != 0 {
				sum[0].Add(&x.rows[f.row])
				f.row++
			}
			if f.mask[1] != 0 {
				sum[1].Add(&x.rows[f.row])
			}
		}
	}
}

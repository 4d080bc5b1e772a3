package ner

import (
	"math"
	mathbits "math/bits"

	"github.com/kopij/kopij/internal/seq"
)

// layer is one trained chain: the rows of its features and its transitions.
type layer struct {
	atoms []uint32 // keys, rising
	// mask tells the places that an atom has rows for: a word's five, and
	// bit 5 for a position as a whole. Its rows lie in that order.
	mask  []uint8
	rows  []seq.Row
	chain *seq.Chain
	// bits and values hold the rows as a file does, where rows is nil.
	bits, values string
}

// take gives row i; rows that a file holds are taken one after the other.
func (l *layer) take(i int) seq.Row {
	if l.rows != nil {
		return l.rows[i]
	}
	var r seq.Row
	set := l.set(i)
	for k := 0; set != 0; k++ {
		r.AddTo(mathbits.TrailingZeros32(set), int8(l.values[k]))
		set &= set - 1
	}
	l.values = l.values[mathbits.OnesCount32(l.set(i)):]
	return r
}

// set tells which labels row i has a weight for, as bits.
func (l *layer) set(i int) uint32 {
	b := l.bits[3*i : 3*i+3]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16
}

const whole = numPlaces

// index finds the rows of an atom in both layers at once.
type index struct {
	// seen has a bit for each atom, so that most atoms that have no rows
	// are known without a look at the slots, which fit no cache.
	seen  [1 << (seenBits - 6)]uint64
	slots []indexSlot
	rows  []seq.Row
	shift uint8
}

// indexSlot tells where an atom's rows begin, the first layer's before the
// second's, and the places that they are for.
type indexSlot struct {
	key  uint32 // 0 for an empty slot
	row  uint32
	mask [2]uint8
}

const seenBits = 20

// newIndex joins the atoms of the layers; the second may be nil.
func newIndex(layers [2]*layer) *index {
	var n, rows int
	for _, l := range layers {
		if l != nil {
			n, rows = n+len(l.atoms), rows+max(len(l.rows), len(l.bits)/3)
		}
	}
	bits := uint8(4)
	for 1<<bits < n {
		bits++
	}
	x := &index{slots: make([]indexSlot, 1<<bits), rows: make([]seq.Row, 0, rows), shift: 32 - bits}
	var at, row [2]int
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
		r := indexSlot{key: key, row: uint32(len(x.rows))}
		for k, l := range layers {
			if l != nil && at[k] < len(l.atoms) && l.atoms[at[k]] == key {
				r.mask[k] = l.mask[at[k]]
				for range mathbits.OnesCount8(r.mask[k]) {
					x.rows = append(x.rows, l.take(row[k]))
					row[k]++
				}
				at[k]++
			}
		}
		x.seen[key>>(38-seenBits)] |= 1 << (key >> (32 - seenBits) & 63)
		*x.slot(key) = r
	}
}

// slot is the slot that holds a key, or the empty one where it would stand.
func (x *index) slot(key uint32) *indexSlot {
	mask := uint32(len(x.slots) - 1)
	at := key * 0x9e3779b1 >> x.shift
	for x.slots[at].key != key && x.slots[at].key != 0 {
		at = (at + 1) & mask
	}
	return &x.slots[at]
}

// find is the slot of a key that has rows; nil where it has none.
func (x *index) find(key uint32) *indexSlot {
	if x.seen[key>>(38-seenBits)]>>(key>>(32-seenBits)&63)&1 == 0 {
		return nil
	}
	if f := x.slot(key); f.key != 0 {
		return f
	}
	return nil
}

// addWord sums the rows of a word's atoms in each layer, for each place.
func (x *index) addWord(atoms []atom, vec *[numPlaces][2]seq.Row) {
	*vec = [numPlaces][2]seq.Row{}
	for _, a := range atoms {
		slot := x.find(a.key)
		if slot == nil {
			continue
		}
		f := *slot
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
	var found [batch]*indexSlot
	for len(atoms) > 0 {
		part := atoms[:min(len(atoms), batch)]
		atoms = atoms[len(part):]
		n := 0
		for _, a := range part {
			if f := x.find(a.key); f != nil {
				found[n%batch] = f
				n++
			}
		}
		for _, f := range found[:n] {
			row := f.row
			if f.mask[0] != 0 {
				sum[0].Add(&x.rows[row])
				row++
			}
			if f.mask[1] != 0 {
				sum[1].Add(&x.rows[row])
			}
		}
	}
}

package ner

import "math/bits"

// table maps 32-bit keys, which are hashes already, to values by open
// addressing. The high bits of a key give its slot and the low sixteen stay
// there as a mark: a key that is not in the table costs one read of the
// marks, which fit the processor's caches where whole keys would not. With a
// few thousand keys or more, mark and slot are the whole key, but for slots
// that the neighbours' keys have taken.
type table[V any] struct {
	marks []uint16 // zero for a free slot
	vals  []V
	shift uint8
}

// newTable is a table with room for n keys.
func newTable[V any](n int) table[V] {
	b := uint8(bits.Len(uint(max(n, 8) * 3 / 2)))
	return table[V]{marks: make([]uint16, 1<<b), vals: make([]V, 1<<b), shift: 32 - b}
}

// mark16 is what a slot keeps of a key.
func mark16(key uint32) uint16 { return max(uint16(key), 1) }

// add gives the place for the value of a key. Keys that rise are put side by
// side.
func (t *table[V]) add(key uint32) *V {
	mask := uint32(len(t.marks) - 1)
	at := key >> t.shift
	for t.marks[at&mask] != 0 {
		at++
	}
	t.marks[at&mask] = mark16(key)
	return &t.vals[at&mask]
}

// find is the value of a key, nil where there is none.
func (t *table[V]) find(key uint32) *V {
	if len(t.marks) == 0 {
		return nil
	}
	mask, m := uint32(len(t.marks)-1), mark16(key)
	for at := key >> t.shift; ; at++ {
		switch t.marks[at&mask] {
		case m:
			return &t.vals[at&mask]
		case 0:
			return nil
		}
	}
}

// Package foldmap maps words to values by the hash of their lower-case form,
// text.FoldHash, for tables that nearly every word of a text is looked up in
// and most words are not part of.
package foldmap

import "slices"

// Map is a hash table with open addressing, at most a quarter full. A word that
// is not in it mostly costs one read of a byte. The zero Map is empty; it may be
// read by several goroutines at once.
type Map[V any] struct {
	marks []uint8 // of each slot some bits of its key; zero where it is free
	keys  []uint64
	vals  []V
	mask  int // the number of slots less one
	n     int // the number of keys
}

// minSlots is the number of slots of a map with one key.
const minSlots = 16

// mark is what a slot keeps of its key beside the key. The bits that give the
// slot its place have no part in it.
func mark(key uint64) uint8 { return uint8(key) | 1 }

func place(key uint64) int { return int(key >> 32) }

// slot is where the key is, or the free place where it belongs.
func (m *Map[V]) slot(key uint64) int {
	i := place(key) & m.mask
	for m.marks[i] != 0 && (m.marks[i] != mark(key) || m.keys[i] != key) {
		i = (i + 1) & m.mask
	}
	return i
}

// Get is the value of a key, the zero value where there is none.
func (m *Map[V]) Get(key uint64) (v V) {
	if i := place(key) & m.mask; i < len(m.marks) && m.marks[i] != 0 {
		v = m.find(key)
	}
	return v
}

func (m *Map[V]) find(key uint64) (v V) {
	if i := m.slot(key); m.marks[i] != 0 {
		v = m.vals[i]
	}
	return v
}

// At is the place of a key's value, made where there is none. It holds until
// the next call of At.
func (m *Map[V]) At(key uint64) *V {
	if m.n*4 >= len(m.marks) {
		m.grow()
	}
	i := m.slot(key)
	if m.marks[i] == 0 {
		m.marks[i], m.keys[i] = mark(key), key
		m.n++
	}
	return &m.vals[i]
}

// Clone is a copy that changes by itself; the values are copied as they are.
func (m *Map[V]) Clone() Map[V] {
	return Map[V]{slices.Clone(m.marks), slices.Clone(m.keys), slices.Clone(m.vals), m.mask, m.n}
}

func (m *Map[V]) grow() {
	old := *m
	size := max(minSlots, 2*len(old.marks))
	*m = Map[V]{make([]uint8, size), make([]uint64, size), make([]V, size), size - 1, old.n}
	for i, k := range old.keys {
		if old.marks[i] == 0 {
			continue
		}
		at := m.slot(k)
		m.marks[at], m.keys[at], m.vals[at] = old.marks[i], k, old.vals[i]
	}
}

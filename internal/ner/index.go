package ner

import (
	mathbits "math/bits"

	"github.com/kopij/kopij/internal/seq"
)

// index finds the rows of an atom, whichever layer it belongs to. Its tables
// are made small, since a token asks for some forty rows that lie anywhere in
// them.
type index struct {
	atoms table[rowsAt]
	rows  []seq.Row
}

// rowsAt tells where an atom's rows begin and the places that they are for:
// six bits above the row.
type rowsAt uint32

const (
	rowBits = 26
	maxRows = 1 << rowBits
)

func (r rowsAt) row() uint32 { return uint32(r) & (maxRows - 1) }

func (r rowsAt) mask() uint32 { return uint32(r) >> rowBits }

// newIndex joins the atoms of one or two layers. It is false for more rows
// than an index can hold.
func newIndex(layers []layerFile) (*index, bool) {
	atoms, rows := 0, 0
	for i := range layers {
		atoms, rows = atoms+layers[i].atoms.len(), rows+len(layers[i].bits)/3
	}
	if rows > maxRows {
		return nil, false
	}
	x := &index{atoms: newTable[rowsAt](atoms), rows: make([]seq.Row, 0, rows)}
	// The second layer's few atoms are asked for wherever a name stands.
	for k := len(layers) - 1; k >= 0; k-- {
		l := &layers[k]
		values, row := l.values, 0
		for i := range l.atoms.len() {
			mask := l.mask[i]
			*x.atoms.add(l.atoms.at(i)) = rowsAt(len(x.rows)) | rowsAt(mask)<<rowBits
			for range mathbits.OnesCount8(mask) {
				set := l.set(row)
				row++
				n := mathbits.OnesCount32(set)
				x.rows = append(x.rows, seq.MakeRow(set, values[:n]))
				values = values[n:]
			}
		}
	}
	return x, true
}

// vecs are the sums of a word's rows for each place.
type vecs [numPlaces]seq.Sum

// addWord sums the rows of a word's atoms.
func (x *index) addWord(atoms []atom, vec *vecs) {
	*vec = vecs{}
	var n [numPlaces]int
	var found [batch]rowsAt
	for len(atoms) > 0 {
		var at []rowsAt
		at, atoms = x.look(&found, atoms)
		for _, r := range at {
			rows := x.rows[r.row():]
			k := 0
			for m := r.mask() & (1<<numPlaces - 1); m != 0 && k < len(rows); m &= m - 1 {
				p := mathbits.TrailingZeros32(m)
				vec[p].Add(&rows[k])
				n[p]++
				k++
			}
		}
	}
	for p := range vec {
		vec[p].Settle(n[p])
	}
}

// batch is the number of atoms that are looked up at a time: the memory's
// answers need not be waited for one by one.
const batch = 64

// look finds the rows of the first atoms, and gives the atoms that are left.
func (x *index) look(found *[batch]rowsAt, atoms []atom) ([]rowsAt, []atom) {
	part := atoms[:min(len(atoms), batch)]
	n := 0
	for i := range part {
		if r := x.atoms.find(part[i].key); r != nil {
			found[n%batch] = *r
			n++
		}
	}
	return found[:n], atoms[len(part):]
}

// addWhole adds the rows of a position's own atoms to sum.
func (x *index) addWhole(atoms []atom, sum *seq.Sum) {
	var found [batch]rowsAt
	for len(atoms) > 0 {
		var at []rowsAt
		at, atoms = x.look(&found, atoms)
		for _, r := range at {
			sum.Add(&x.rows[r.row()])
		}
		sum.Settle(len(at))
	}
}

package tagger

// nearRows holds the rows of those of the near features whose values are few:
// they are in arrays by value, where a look-up by hash would read from all
// over the index. An entry is one more than the row's index, zero for none.
type nearRows struct {
	lastShape    [(NumClasses + 1) << 4]uint16 // the class before, shape
	leftCoarse   [1 << 8]uint16                // the coarse cluster before
	rightCoarse  [1 << 8]uint16
	shapes       [1 << 12]uint16 // shape, the one before, the one after
	shapeCoarse  [1 << 12]uint16
	finiteCoarse [1 << 10]uint16              // state of the clause, coarse
	coarseUsual  [1 << (8 + usualBits)]uint16 // coarse, usual class after
	lastUsual    [(NumClasses + 1) << usualBits]uint16
	coarses      [1 << 16]uint16 // coarse, the one after
}

// usualBits are the bits of an Entry.Usual in a table.
const usualBits = 6

// packUsual puts Entry.Usual in usualBits bits, unpackUsual takes it out.
func packUsual(u uint8) uint { return uint(u&31 | u>>2&32) }

func unpackUsual(p uint) uint64 { return uint64(p&31 | p&32<<2) }

// makeNear looks up the features of all values.
func makeNear(x *rowIndex) *nearRows {
	n := new(nearRows)
	fill := func(dst []uint16, key func(i uint64) uint32) {
		for i := range dst {
			dst[i] = uint16(x.find(key(uint64(i))))
		}
	}
	fill(n.lastShape[:], func(i uint64) uint32 { return key(28, i>>4, i&15) })
	fill(n.leftCoarse[:], func(i uint64) uint32 { return key(17, i, 0) })
	fill(n.rightCoarse[:], func(i uint64) uint32 { return key(18, i, 0) })
	fill(n.shapes[:], func(i uint64) uint32 { return key(12, i>>8, i>>4&15<<8|i&15) })
	fill(n.shapeCoarse[:], func(i uint64) uint32 { return key(10, i>>8, i&255) })
	fill(n.finiteCoarse[:], func(i uint64) uint32 { return key(42, i>>8, i&255) })
	fill(n.coarseUsual[:], func(i uint64) uint32 { return key(36, i>>usualBits, unpackUsual(uint(i)&(1<<usualBits-1))) })
	fill(n.lastUsual[:], func(i uint64) uint32 { return key(34, i>>usualBits, unpackUsual(uint(i)&(1<<usualBits-1))) })
	fill(n.coarses[:], func(i uint64) uint32 { return key(21, i>>8, i&255) })
	return n
}

// add appends the rows of the word's near features to dst, which has room.
func (n *nearRows) add(dst *found, win *Window, s *State) {
	w, l, r := &win[2], &win[1], &win[3]
	b, sh, t := uint(w.Coarse), uint(w.Shape)&15, min(uint(s.Last), uint(NumClasses))
	ru := packUsual(r.Usual)
	dst.add(n.lastShape[t<<4|sh])
	dst.add(n.leftCoarse[l.Coarse])
	dst.add(n.shapes[sh<<8|uint(l.Shape)&15<<4|uint(r.Shape)&15])
	dst.add(n.shapeCoarse[sh<<8|b])
	dst.add(n.coarseUsual[b<<usualBits|ru])
	dst.add(n.finiteCoarse[uint(s.Finite)&3<<8|b])
	dst.add(n.rightCoarse[r.Coarse])
	dst.add(n.coarses[b<<8|uint(r.Coarse)])
	dst.add(n.lastUsual[t<<usualBits|ru])
}

// found lists rows to be added.
type found struct {
	rows [MaxKeys]uint16
	n    int
}

// add adds a row by one more than its index, unless that is zero.
func (f *found) add(row uint16) {
	f.rows[f.n%MaxKeys] = row - 1
	if row != 0 {
		f.n++
	}
}

// look adds the rows of the keys that have one. A key's row is read only
// when all are found, so that waiting for one does not keep the next from
// being fetched.
func (f *found) look(x *rowIndex, keys []uint32) {
	for _, key := range keys {
		f.add(uint16(x.find(key)))
	}
}

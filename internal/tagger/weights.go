package tagger

import "math/bits"

// A row holds one small weight for each class, each with bias added so that
// it lies in 0 to 255: eight classes to a word of 64 bits. Sums of up to 200
// rows fit in the 16 bits that [sums] has for a class, so that a row is added
// with a few additions of whole words. Every class gets the same bias from
// each row, which leaves their order as it is.
type row [rowWords]uint64

const (
	rowWords = 4
	bias     = 128
	// ownFactor scales the rows that sum a word's own features.
	ownFactor = 2 // as a shift: times four
)

// sums are the sums of rows: class i is in word i/8*2 + i%2, at 16 bits times
// i%8/2.
type sums [2 * rowWords]uint64

const evenBytes = 0x00FF00FF00FF00FF

func (s *sums) add(r *row) {
	s[0] += r[0] & evenBytes
	s[1] += r[0] >> 8 & evenBytes
	s[2] += r[1] & evenBytes
	s[3] += r[1] >> 8 & evenBytes
	s[4] += r[2] & evenBytes
	s[5] += r[2] >> 8 & evenBytes
	s[6] += r[3] & evenBytes
	s[7] += r[3] >> 8 & evenBytes
}

// addOwn adds a row of a word's own features, which is in coarser units.
func (s *sums) addOwn(r *row) {
	for i, w := range r {
		s[2*i] += w & evenBytes << ownFactor
		s[2*i+1] += w >> 8 & evenBytes << ownFactor
	}
}

// best is the class with the greatest sum, the first of equals.
func (s *sums) best() Class {
	best, class := uint64(0), 0
	for i := range NumClasses {
		v := s[i>>3<<1|i&1] >> (uint(i) >> 1 & 3 << 4) & 0xFFFF
		if v > best {
			best, class = v, i
		}
	}
	return Class(class)
}

// set puts a weight, -128 to 127, into the row.
func (r *row) set(class, weight int) {
	at := uint(class&7) << 3
	w := &r[class>>3]
	*w = *w&^(0xFF<<at) | uint64(weight+bias)<<at
}

// emptyRow has a weight of zero for each class.
var emptyRow = row{bias * 0x0101010101010101, bias * 0x0101010101010101, bias * 0x0101010101010101, bias * 0x0101010101010101}

// rowIndex finds a feature's row: an open hash table from keys to rows that
// is never full. A zero row number marks a free slot.
type rowIndex struct {
	slots []rowSlot
	shift uint
}

type rowSlot struct {
	key uint32
	row uint32 // one more than its index
}

func newRowIndex(keys []uint32) rowIndex {
	n := uint(bits.Len(uint(len(keys)*3/2)) + 1)
	x := rowIndex{slots: make([]rowSlot, 1<<n), shift: 32 - n}
	mask := uint32(len(x.slots) - 1)
	for r, key := range keys {
		i := key >> x.shift
		for x.slots[i].row != 0 {
			i = (i + 1) & mask
		}
		x.slots[i] = rowSlot{key, uint32(r) + 1}
	}
	return x
}

// find is one more than the index of the key's row, zero where there is none.
func (x *rowIndex) find(key uint32) uint32 {
	mask := uint32(len(x.slots) - 1)
	for i := key >> x.shift; ; i = (i + 1) & mask {
		s := x.slots[i&mask]
		if s.row == 0 || s.key == key {
			return s.row
		}
	}
}

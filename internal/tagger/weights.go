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

// addAll adds the rows that were found.
func (s *sums) addAll(rows []row, f *found) {
	// Eight local sums stay in registers.
	s0, s1, s2, s3, s4, s5, s6, s7 := s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]
	for _, at := range f.rows[:f.n] {
		r := &rows[at]
		a, b, c, d := r[0], r[1], r[2], r[3]
		s0 += a & evenBytes
		s1 += a >> 8 & evenBytes
		s2 += b & evenBytes
		s3 += b >> 8 & evenBytes
		s4 += c & evenBytes
		s5 += c >> 8 & evenBytes
		s6 += d & evenBytes
		s7 += d >> 8 & evenBytes
	}
	*s = sums{s0, s1, s2, s3, s4, s5, s6, s7}
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
	// Each sum is put before the number of its class, turned round so that
	// the first of equals is the greatest.
	best := uint64(0)
	for i := range s {
		w := s[i]
		class := uint64(31 - i>>1<<3 - i&1)
		best = max(best, w&0xFFFF<<5|class, w>>16&0xFFFF<<5|(class-2), w>>32&0xFFFF<<5|(class-4), w>>48<<5|(class-6))
	}
	return Class(31 - best&31)
}

// leader is the class whose sum is greater than all others' by lead or more;
// false where there is none. No sum may be above 32,767.
func (s *sums) leader(lead uint64) (Class, bool) {
	top := greater(greater(greater(s[0], s[1]), greater(s[2], s[3])), greater(greater(s[4], s[5]), greater(s[6], s[7])))
	best := max(top&0xFFFF, top>>16&0xFFFF, top>>32&0xFFFF, top>>48)
	least := (best - min(best, lead) + 1) * lowBits // of those that are too near
	// near has a bit for each class: i of sixteen times its lane.
	near := uint64(0)
	for i := range s {
		near |= ((s[i] | topBits) - least) & topBits >> 15 << i
	}
	at := bits.TrailingZeros64(near)
	i := at & 15
	return Class(i>>1<<3 + i&1 + at>>4<<1), near&(near-1) == 0
}

// greater takes the greater of two in each lane. A lane's top bit is free to
// tell which that is.
func greater(a, b uint64) uint64 {
	g := ((a | topBits) - b) & topBits
	keep := g - g>>15 | g
	return a&keep | b&^keep
}

const (
	topBits = 0x8000800080008000
	lowBits = 0x0001000100010001
)

// set puts a weight, -128 to 127, into the row.
func (r *row) set(class, weight int) {
	at := uint(class&7) << 3
	w := &r[class>>3]
	*w = *w&^(0xFF<<at) | uint64(weight+bias)<<at
}

// emptyRow has a weight of zero for each class. The places beyond the last
// class have no bias, so that they never win.
var emptyRow = row{0x8080808080808080, 0x8080808080808080, 0x8080808080808080, 0x8080808080}

// maxRows is the number of rows that an index can hold.
const maxRows = 1<<16 - 2

// rowIndex finds a feature's row: an open hash table that is never full. A
// slot holds the low half of the key above one more than the row's index;
// zero marks a free slot. The high bits of the key give its place, so that
// two keys are taken for one another once in 100,000 times at most.
type rowIndex struct {
	slots []uint32
	shift uint
}

// makeRowIndex is an empty index with room for n rows.
func makeRowIndex(n int) rowIndex {
	b := uint(bits.Len(uint(n * 3 / 2)))
	return rowIndex{slots: make([]uint32, 1<<b), shift: 32 - b}
}

// put gives the key the row of that index.
func (x *rowIndex) put(key uint32, row int) {
	mask := uint32(len(x.slots) - 1)
	i := key >> x.shift
	for x.slots[i&mask] != 0 {
		i++
	}
	x.slots[i&mask] = key<<16 | uint32(row+1)
}

// find is one more than the index of the key's row, zero where there is none.
func (x *rowIndex) find(key uint32) uint32 {
	mask := uint32(len(x.slots) - 1)
	for i := key >> x.shift; ; i++ {
		s := x.slots[i&mask]
		if s == 0 || (s^key<<16)>>16 == 0 {
			return s & 0xFFFF
		}
	}
}

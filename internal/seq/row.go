package seq

import "math/bits"

const (
	// MaxLabels is the largest number of labels of a chain.
	MaxLabels = 1 + lanes*sumWords
	lanes     = 4
	sumWords  = 4
)

// Row holds the weights that one feature gives to the labels after the first,
// each less the first label's: what is added to all labels alike changes
// nothing. A weight is a byte with [bias] added; label l is byte l-1.
type Row [2]uint64

// Sum is a sum of rows: sixteen bits for each label after the first, the even
// bytes of a row's word in one word and the odd ones in the next. The lanes
// are coefficients of a polynomial in 2¹⁶: one that is negative borrows from
// the lane above, and [Sum.Unpack] pays back.
type Sum [sumWords]uint64

// Scores are the scores of all labels at one position, in the units of the
// quantised weights.
type Scores [MaxLabels]int32

const (
	bias      = 128
	evenBytes = 0x00FF00FF00FF00FF
	inLanes   = 0x0001000100010001
	noWeights = 0x8080808080808080
)

// MakeRow packs the weights, signed bytes, of the labels whose bits are set,
// from the lowest on. A difference to the first label's beyond a signed byte
// is cut.
func MakeRow(set uint32, weights string) Row {
	if set&1 == 0 { // the usual case
		r := Row{noWeights, noWeights}
		for i := 0; set != 0 && i < len(weights); i++ {
			k := uint(bits.TrailingZeros32(set)) - 1
			// Adding the bias to a signed byte turns its top bit over.
			r[k>>3&1] ^= uint64(weights[i]) << (k & 7 << 3)
			set &= set - 1
		}
		return r
	}
	first := int(int8(weights[0]))
	var r Row
	n := 1
	for k := range MaxLabels - 1 {
		w := -first
		if set>>(k+1)&1 != 0 {
			w += int(int8(weights[n]))
			n++
		}
		r[k>>3] |= uint64(max(-bias, min(bias-1, w))+bias) << (k & 7 << 3)
	}
	return r
}

// Add adds a row to s, with its bias.
func (s *Sum) Add(r *Row) {
	a, b := r[0], r[1]
	s[0] += a & evenBytes
	s[1] += a >> 8 & evenBytes
	s[2] += b & evenBytes
	s[3] += b >> 8 & evenBytes
}

// Settle takes the bias of n rows out of s.
func (s *Sum) Settle(n int) {
	all := uint64(n) * bias * inLanes
	s[0] -= all
	s[1] -= all
	s[2] -= all
	s[3] -= all
}

// Plus adds another sum to s, label by label.
func (s *Sum) Plus(o *Sum) {
	s[0] += o[0]
	s[1] += o[1]
	s[2] += o[2]
	s[3] += o[3]
}

// AddTo adds the sum of every label to out.
func (s *Sum) AddTo(out *Scores) {
	var add Scores
	s.Unpack(&add)
	for k := range out {
		out[k] += add[k]
	}
}

// Unpack writes the sum of every label to out. No sum may be beyond an int16.
func (s *Sum) Unpack(out *Scores) {
	out[0] = 0
	for k, w := range s {
		at := 1 + k>>1*8 + k&1
		a := int64(int16(w))
		w = (w - uint64(a)) >> 16
		b := int64(int16(w))
		w = (w - uint64(b)) >> 16
		c := int64(int16(w))
		w = (w - uint64(c)) >> 16
		out[at] = int32(a)
		out[at+2] = int32(b)
		out[at+4] = int32(c)
		out[at+6] = int32(int16(w))
	}
}

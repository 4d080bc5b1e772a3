package seq

const (
	// MaxLabels is the largest number of labels of a chain.
	MaxLabels = lanes * words
	lanes     = 4
	words     = MaxLabelWords
	// MaxLabelWords is the number of machine words in a Row.
	MaxLabelWords = 5
)

// Row is the packed scores of all labels.
type Row [MaxLabelWords]uint64

// Scores are the scores of all labels at one position, in the units of the
// quantised weights.
type Scores [MaxLabels]int32

// Pack packs weights, at most MaxLabels of them.
func Pack(w []int8) Row {
	var r Row
	for k, v := range w {
		r.AddTo(k, v)
	}
	return r
}

// AddTo adds a weight to label k, at most MaxLabels-1.
func (r *Row) AddTo(k int, w int8) {
	r[k/lanes] += uint64(int64(w)) << (16 * (k % lanes))
}

// Add adds o to r, label by label.
func (r *Row) Add(o *Row) {
	r[0] += o[0]
	r[1] += o[1]
	r[2] += o[2]
	r[3] += o[3]
	r[4] += o[4]
}

// Unpack writes the sum of every label to s. A lane that is negative has
// borrowed from the lane above it; taking it out before shifting pays back.
func (r *Row) Unpack(s *Scores) {
	for k, w := range r {
		a := int64(int16(w))
		w = (w - uint64(a)) >> 16
		b := int64(int16(w))
		w = (w - uint64(b)) >> 16
		c := int64(int16(w))
		w = (w - uint64(c)) >> 16
		s[k*lanes] = int32(a)
		s[k*lanes+1] = int32(b)
		s[k*lanes+2] = int32(c)
		s[k*lanes+3] = int32(int16(w))
	}
}

package seq

import "math"

// Chain is the transitions of a trained field: which label may follow which,
// and with what score.
type Chain struct {
	// L is the number of labels.
	L int
	// Next[a][b] is the score of label b after label a, in the units of the
	// weights.
	Next [MaxLabels][lanesPadded]int32
	// Start and End tell which labels may open and close a sequence.
	Start, End [MaxLabels]bool
	// Unit is the number of weight units in one natural logarithm.
	Unit float64

	from [MaxLabels][]uint8 // the labels that may come before each
	to   [MaxLabels][]uint8 // the labels that may come after each
	exp  [MaxLabels][MaxLabels]float64
	// decay[k] is the exponential of minus k units.
	decay []float64
}

// NewChain makes a chain of l labels in which b may follow a where
// allowed(a, b). The label l stands for the outside: allowed(l, b) tells
// whether b may open a sequence, allowed(a, l) whether a may close it.
func NewChain(l int, unit float64, allowed func(a, b int) bool) *Chain {
	c := &Chain{L: l, Unit: unit}
	for k := range int(2 * beam * unit) {
		c.decay = append(c.decay, math.Exp(-float64(k)/unit))
	}
	for b := range l {
		c.Start[b] = allowed(l, b)
		c.End[b] = allowed(b, l)
		for a := range l {
			if allowed(a, b) {
				c.from[b] = append(c.from[b], uint8(a))
				c.to[a] = append(c.to[a], uint8(b))
			}
		}
	}
	return c
}

// SetNext sets the transition scores.
func (c *Chain) SetNext(score func(a, b int) int32) {
	for b := range c.L {
		for _, a := range c.from[b] {
			s := score(int(a), b)
			c.Next[a][b] = s
			c.exp[a][b] = math.Exp(float64(s) / c.Unit)
		}
	}
}

// Arrays that are indexed by a label read from memory are padded to a power
// of two, so that a mask spares the check of their bounds.
const (
	lanesPadded = 32
	lanesMask   = lanesPadded - 1
)

const never = math.MinInt32 / 4

// Work is the reusable memory of decoding.
type Work struct {
	back        [][lanesPadded]uint8
	emit        [][MaxLabels]float64
	alpha, beta [][MaxLabels]float64
	norm        []float64 // one by the sum of alpha before it was scaled
	total       float64   // what alpha of the labels that may close the sequence comes to
}

// beam is how far, in natural logarithms, a label may stand behind the best
// one at its position and still be followed up. What lies further behind has
// a chance below one in a hundred thousand.
const beam = 12

// Viterbi writes the best sequence of labels for the scores to out.
func (c *Chain) Viterbi(w *Work, scores []Scores, out []uint8) {
	n := len(scores)
	if n == 0 {
		return
	}
	if cap(w.back) < n {
		w.back = make([][lanesPadded]uint8, n+n/2+16)
	}
	back := w.back[:n]
	width := int32(beam * c.Unit)
	if n == 1 {
		width = -never // every label may be the one that can close the sequence
	}
	var cur, next [lanesPadded]int32
	var live [lanesPadded]uint8
	k := 0
	top := int32(never)
	for b := range c.L {
		cur[b] = never
		if c.Start[b] {
			cur[b] = scores[0][b]
			top = max(top, cur[b])
		}
	}
	for b := range c.L {
		if cur[b] > never && cur[b] >= top-width {
			live[k] = uint8(b)
			k++
		}
	}
	for i := 1; i < n; i++ {
		bk := &back[i]
		sc := &scores[i]
		if i == n-1 {
			width = -never
		} else if k == 1 {
			// The usual case: one label alone is worth following up.
			a := live[0]
			to, row, from := c.to[a], &c.Next[a], cur[a]
			top = never
			for _, b := range to {
				s := from + row[b&lanesMask] + sc[b]
				cur[b&lanesMask], bk[b&lanesMask] = s, a
				top = max(top, s)
			}
			k = 0
			for _, b := range to {
				if cur[b&lanesMask] >= top-width {
					live[k&lanesMask] = b
					k++
				}
			}
			continue
		}
		for b := range next {
			next[b] = never
		}
		for _, a := range live[:k] {
			row := &c.Next[a]
			from := cur[a]
			for _, b := range c.to[a] {
				if s := from + row[b&lanesMask]; s > next[b&lanesMask] {
					next[b&lanesMask], bk[b&lanesMask] = s, a
				}
			}
		}
		top = never
		for b := range c.L {
			if next[b] != never {
				next[b] += sc[b]
				top = max(top, next[b])
			}
		}
		k = 0
		for b := range c.L {
			if next[b] > never && next[b] >= top-width {
				live[k] = uint8(b)
				k++
			}
		}
		cur = next
	}
	best, arg := int32(math.MinInt32), 0
	for _, b := range live[:k] {
		if c.End[b] && cur[b] > best {
			best, arg = cur[b], int(b)
		}
	}
	for i := n - 1; i >= 0; i-- {
		out[i] = uint8(arg)
		arg = int(back[i][arg])
	}
}

// Forward runs the forward-backward algorithm over the scores. Afterwards
// [Chain.PathProb] tells the probability of a stretch of labels.
func (c *Chain) Forward(w *Work, scores []Scores) {
	n := len(scores)
	if cap(w.emit) < n {
		m := n + n/2 + 16
		w.emit = make([][MaxLabels]float64, m)
		w.alpha = make([][MaxLabels]float64, m)
		w.beta = make([][MaxLabels]float64, m)
		w.norm = make([]float64, m)
	}
	w.emit, w.alpha, w.beta, w.norm = w.emit[:n], w.alpha[:n], w.beta[:n], w.norm[:n]
	for i := range n {
		top := scores[i][0]
		for b := 1; b < c.L; b++ {
			top = max(top, scores[i][b])
		}
		for b := range c.L {
			w.emit[i][b] = 0
			if k := int(top - scores[i][b]); k < len(c.decay) {
				w.emit[i][b] = c.decay[k]
			}
		}
	}
	for i := range n {
		alpha, emit := &w.alpha[i], &w.emit[i]
		*alpha = [MaxLabels]float64{}
		if i == 0 {
			for b := range c.L {
				if c.Start[b] {
					alpha[b] = 1
				}
			}
		} else {
			for a := range c.L {
				p := w.alpha[i-1][a]
				if p < tiny {
					continue
				}
				row := &c.exp[a]
				for _, b := range c.to[a] {
					alpha[b] += p * row[b]
				}
			}
		}
		var sum float64
		for b := range c.L {
			alpha[b] *= emit[b]
			sum += alpha[b]
		}
		if sum == 0 {
			// No path is left within the beam: the sums begin anew.
			for b := range c.L {
				alpha[b] = emit[b] + tiny
				sum += alpha[b]
			}
		}
		inv := 1 / sum
		w.norm[i] = inv
		for b := range c.L {
			alpha[b] *= inv
		}
	}
	w.total = 0
	for b := range c.L {
		w.beta[n-1][b] = 0
		if c.End[b] {
			w.beta[n-1][b] = 1
			w.total += w.alpha[n-1][b]
		}
	}
	for i := n - 2; i >= 0; i-- {
		beta := &w.beta[i]
		*beta = [MaxLabels]float64{}
		for b := range c.L {
			if w.alpha[i+1][b] < tiny {
				continue
			}
			t := w.emit[i+1][b] * w.beta[i+1][b] * w.norm[i+1]
			for _, a := range c.from[b] {
				beta[a] += c.exp[a][b] * t
			}
		}
	}
}

// tiny is a probability too small to follow up.
const tiny = 1e-9

// PathProb is the probability that the positions from first on carry exactly
// these labels, whatever stands around them. Forward must have run.
func (c *Chain) PathProb(w *Work, first int, labels []uint8) float64 {
	last := first + len(labels) - 1
	p := w.alpha[first][labels[0]]
	for k := 1; k < len(labels); k++ {
		i := first + k
		p *= c.exp[labels[k-1]][labels[k]] * w.emit[i][labels[k]] * w.norm[i]
	}
	p *= w.beta[last][labels[len(labels)-1]]
	if w.total <= 0 {
		return 0
	}
	return min(p/w.total, 1)
}

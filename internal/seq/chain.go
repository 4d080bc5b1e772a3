package seq

import (
	"math"
	"slices"
)

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
	exp  [MaxLabels][lanesPadded]float64
	back [MaxLabels][lanesPadded]float64 // exp turned round
	// decay[k] is the exponential of minus k units.
	decay []float64
	// peer is the first label that the same labels may follow; ahead is the
	// most that a label gains on its peer by what follows.
	peer  [lanesPadded]uint8
	ahead [lanesPadded]int32
}

// NewChain makes a chain of l labels in which b may follow a where
// allowed(a, b). The label l stands for the outside: allowed(l, b) tells
// whether b may open a sequence, allowed(a, l) whether a may close it.
func NewChain(l int, unit float64, allowed func(a, b int) bool) *Chain {
	c := &Chain{L: l, Unit: unit}
	for k := range int(deep * unit) {
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
			c.back[b][a] = c.exp[a][b]
		}
	}
	for a := range c.L {
		c.peer[a], c.ahead[a] = uint8(a), 0
		for p := range a {
			if c.End[p] == c.End[a] && slices.Equal(c.to[p], c.to[a]) {
				c.peer[a], c.ahead[a] = uint8(p), math.MinInt32/2
				for _, b := range c.to[a] {
					c.ahead[a] = max(c.ahead[a], c.Next[a][b]-c.Next[p][b])
				}
				break
			}
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
	back  [][lanesPadded]uint8
	at    []position
	total float64 // what alpha of the labels that may close the sequence comes to
}

// position is what the forward-backward algorithm knows of one position.
type position struct {
	// emit are the exponentials of the scores, alpha and beta the sums over
	// what lies before and after; of a label that is not live they are 0.
	emit, alpha, beta [lanesPadded]float64
	norm              float64 // one by the sum of alpha before it was scaled
	live              [lanesPadded]uint8
	n                 int // how many of live there are
}

// beam is how far, in natural logarithms, a label may come after the best
// one at its position and still be followed up. Over 50,000 names in news a
// wider one gave the same; one of 7 lost the first two.
const beam = 8

// deep is how far behind the best one a label's score may lie and still count
// in the forward-backward algorithm.
const deep = 24

// Around tells what is around the positions that are decoded: the edge of
// the sequence, or where it is true a position that has the first label.
type Around struct{ Before, After bool }

// Viterbi writes the best sequence of labels for the scores to out.
func (c *Chain) Viterbi(w *Work, scores []Scores, around Around, out []uint8) {
	n := len(scores)
	if n == 0 {
		return
	}
	if cap(w.back) < n {
		w.back = make([][lanesPadded]uint8, n+n/2+16)
	}
	back := w.back[:n]
	var p front
	p.n = c.survivors(&p.score, &p.live, c.begin(&p, &scores[0], around.Before), n == 1)
	for i := 1; i < n; i++ {
		if p.n == 1 && i < n-1 {
			c.stepOne(&p, &scores[i], &back[i]) // the usual case
		} else {
			c.step(&p, &scores[i], &back[i], i == n-1)
		}
	}
	arg := c.best(&p, around.After)
	for i := n - 1; i >= 0; i-- {
		out[i] = uint8(arg)
		arg = int(back[i][arg&lanesMask])
	}
}

// front is the best paths to a position, by their last label.
type front struct {
	score [lanesPadded]int32
	live  [lanesPadded]uint8 // the labels that are worth following up
	n     int                // how many they are
}

// begin gives the scores of the first position, and the best of them.
func (c *Chain) begin(p *front, sc *Scores, before bool) (top int32) {
	top = never
	for b := range c.L {
		p.score[b] = never
		if c.Start[b] {
			p.score[b] = sc[b]
			if before {
				p.score[b] += c.Next[0][b]
			}
			top = max(top, p.score[b])
		}
	}
	return top
}

// stepOne goes to the next position, which is not the last, where one label
// alone is worth following up.
func (c *Chain) stepOne(p *front, sc *Scores, back *[lanesPadded]uint8) {
	a := p.live[0]
	to, row, from := c.to[a], &c.Next[a], p.score[a&lanesMask]
	top := int32(never)
	for _, b := range to {
		s := from + row[b&lanesMask] + sc[b]
		p.score[b&lanesMask], back[b&lanesMask] = s, a
		top = max(top, s)
	}
	k := 0
	least := top - int32(beam*c.Unit)
	for _, b := range to {
		if s := p.score[b&lanesMask]; s >= least {
			q := c.peer[b&lanesMask]
			if k > 0 && q == p.live[0] && q != b && s+c.ahead[b&lanesMask] <= p.score[q&lanesMask] {
				continue
			}
			p.live[k&lanesMask] = b
			k++
		}
	}
	p.n = k
}

// step goes to the next position from all labels that are worth following up.
func (c *Chain) step(p *front, sc *Scores, back *[lanesPadded]uint8, last bool) {
	var next [lanesPadded]int32
	for b := range c.L {
		next[b&lanesMask] = never
	}
	for _, a := range p.live[:p.n] {
		row := &c.Next[a]
		from := p.score[a&lanesMask]
		for _, b := range c.to[a] {
			if s := from + row[b&lanesMask]; s > next[b&lanesMask] {
				next[b&lanesMask], back[b&lanesMask] = s, a
			}
		}
	}
	top := int32(never)
	for b := range c.L {
		if next[b&lanesMask] != never {
			next[b&lanesMask] += sc[b]
			top = max(top, next[b&lanesMask])
		}
	}
	p.score = next
	p.n = c.survivors(&p.score, &p.live, top, last)
}

// best is the last label of the best path that may end there.
func (c *Chain) best(p *front, after bool) int {
	best, arg := int32(math.MinInt32), 0
	for _, b := range p.live[:p.n] {
		if !c.End[b] {
			continue
		}
		v := p.score[b&lanesMask]
		if after {
			v += c.Next[b][0]
		}
		if v > best {
			best, arg = v, int(b)
		}
	}
	return arg
}

// survivors lists the labels that are worth following up: those within the
// beam, but for those that their peer beats whatever follows. At the last
// position all are, since any may be the one that can close the sequence.
func (c *Chain) survivors(cur *[lanesPadded]int32, live *[lanesPadded]uint8, top int32, last bool) int {
	least := int32(never) + 1
	if !last {
		least = top - int32(beam*c.Unit)
	}
	k := 0
	for b := range c.L {
		s := cur[b&lanesMask]
		if s < least {
			continue
		}
		if p := c.peer[b&lanesMask]; int(p) != b && !last && s+c.ahead[b&lanesMask] <= cur[p&lanesMask] {
			continue
		}
		live[k&lanesMask] = uint8(b)
		k++
	}
	return k
}

// Forward runs the forward-backward algorithm over the scores. Afterwards
// [Chain.PathProb] gives the probability of a stretch of labels.
func (c *Chain) Forward(w *Work, scores []Scores, around Around) {
	n := len(scores)
	if cap(w.at) < n {
		w.at = make([]position, n+n/2+16)
	}
	w.at = w.at[:n]
	for i := range n {
		at := &w.at[i]
		clear(at.alpha[:c.L])
		if i == 0 {
			c.firstAlpha(at, around.Before)
		} else {
			c.alpha(at, &w.at[i-1])
		}
		c.weigh(at, &scores[i])
	}
	w.total = 0
	end := &w.at[n-1]
	clear(end.beta[:c.L])
	for b := range c.L {
		if c.End[b] {
			end.beta[b] = 1
			if around.After {
				end.beta[b] = c.exp[b][0]
			}
			w.total += end.alpha[b] * end.beta[b]
		}
	}
	for i := n - 2; i >= 0; i-- {
		at, after := &w.at[i], &w.at[i+1]
		clear(at.beta[:c.L])
		for _, b := range after.live[:after.n&lanesMask] {
			t, row := after.emit[b&lanesMask]*after.beta[b&lanesMask]*after.norm, &c.back[b]
			for _, a := range c.from[b] {
				at.beta[a&lanesMask] += row[a&lanesMask] * t
			}
		}
	}
}

// firstAlpha gives the sums before the first position.
func (c *Chain) firstAlpha(at *position, before bool) {
	for b := range c.L {
		if c.Start[b] {
			at.alpha[b] = 1
			if before {
				at.alpha[b] = c.exp[0][b]
			}
		}
	}
}

// alpha gives the sums before a position.
func (c *Chain) alpha(at, before *position) {
	for _, a := range before.live[:before.n&lanesMask] {
		p, row := before.alpha[a&lanesMask], &c.exp[a]
		for _, b := range c.to[a] {
			at.alpha[b&lanesMask] += p * row[b&lanesMask]
		}
	}
}

// weigh multiplies the sums before a position by what its scores say, scales
// them to one, and lists the labels that are worth following up.
func (c *Chain) weigh(at *position, sc *Scores) {
	top := sc[0]
	for b := 1; b < c.L; b++ {
		top = max(top, sc[b])
	}
	var sum float64
	for b := range c.L {
		e := 0.0
		if k := int(top - sc[b]); k < len(c.decay) {
			e = c.decay[k]
		}
		at.emit[b] = e
		at.alpha[b] *= e
		sum += at.alpha[b]
	}
	if sum == 0 {
		// No path is left within the beam: the sums begin again.
		for b := range c.L {
			at.alpha[b] = at.emit[b] + tiny
			sum += at.alpha[b]
		}
	}
	at.norm, at.n = 1/sum, 0
	least := sum * tiny
	for b := range c.L {
		if at.alpha[b] >= least {
			at.alpha[b] *= at.norm
			at.live[at.n&lanesMask] = uint8(b)
			at.n++
		} else {
			at.alpha[b] = 0
		}
	}
}

// tiny is a probability too small to follow up. What is lost of a sum by it
// shows in the fourth digit, or earlier where few steps are allowed and one path
// is far better than the others.
const tiny = 1e-4

// PathProb is the probability that the positions from first on carry exactly
// these labels, whatever is around them. Forward must have run.
func (c *Chain) PathProb(w *Work, first int, labels []uint8) float64 {
	last := first + len(labels) - 1
	p := w.at[first].alpha[labels[0]]
	for k := 1; k < len(labels); k++ {
		at := &w.at[first+k]
		p *= c.exp[labels[k-1]][labels[k]] * at.emit[labels[k]] * at.norm
	}
	p *= w.at[last].beta[labels[len(labels)-1]]
	if w.total <= 0 {
		return 0
	}
	return min(p/w.total, 1)
}

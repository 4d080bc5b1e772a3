package seq

import (
	"math"
	"math/rand/v2"
)

// Corpus is labelled sequences with their features, flattened: sequence s
// holds the positions from Seq[s] to Seq[s+1], and position i has the
// features Feat[Off[i]:Off[i+1]].
type Corpus struct {
	Seq   []int32
	Label []uint8
	Off   []int32
	Feat  []int32
	// Hint holds features that training hides at random: position i has
	// Hint[HintOff[i]:HintOff[i+1]], each hidden together with all others
	// of the same HintKey in an epoch.
	HintOff []int32
	Hint    []int32
	HintKey []uint32
	// Offset holds what each position's labels score before any feature, in
	// natural logarithms; nil means 0.
	Offset [][MaxLabels]float32
	// Weight is each sequence's weight in the likelihood; nil means 1.
	Weight []float32
	// Features is the number of features.
	Features int
	// Kind is the kind of each feature, for TrainConfig.Forget; nil makes each
	// a kind of its own.
	Kind []int32
}

// TrainConfig says how to train.
type TrainConfig struct {
	Epochs int
	Rate   float64 // AdaGrad's rate
	L2     float64 // the strength of the Gaussian prior, 1/σ²
	L1     float64 // the strength of the Laplacian prior
	Hide   float64 // the share of hints hidden
	// Forget is the share of the kinds of features that a sequence is read
	// without, drawn again each time, so that no kind is relied on alone. One
	// time in four a sequence is read with all.
	Forget float64
	Seed   uint64
	// Progress, if not nil, is called after each epoch with the mean
	// negative log-likelihood of a sequence.
	Progress func(epoch int, loss float64)
}

// Weights are trained weights: L to a feature, and L×L for transitions.
type Weights struct {
	L    int
	Feat []float32
	Next []float32
}

// Add adds o, weights over the same features.
func (w *Weights) Add(o *Weights) {
	for i, v := range o.Feat {
		w.Feat[i] += v
	}
	for i, v := range o.Next {
		w.Next[i] += v
	}
}

// Scale multiplies all weights by k.
func (w *Weights) Scale(k float32) {
	for i := range w.Feat {
		w.Feat[i] *= k
	}
	for i := range w.Next {
		w.Next[i] *= k
	}
}

const eps = 1e-6

// Train fits the weights by AdaGrad over the conditional log-likelihood and
// averages them over the second half of the epochs. It runs on one
// goroutine: the same corpus, configuration and seed give the same weights.
func Train(c *Corpus, chain *Chain, cfg TrainConfig) *Weights {
	L := chain.L
	t := &trainer{
		c: c, chain: chain, L: L, cfg: cfg,
		w: make([]float32, c.Features*L), g: make([]float32, c.Features*L),
		tw: make([]float32, L*L), tg: make([]float32, L*L),
	}
	avg := &Weights{L: L, Feat: make([]float32, len(t.w)), Next: make([]float32, len(t.tw))}
	rng := rand.New(rand.NewPCG(cfg.Seed, 0x6b6f70696a))
	order := make([]int, len(c.Seq)-1)
	for i := range order {
		order[i] = i
	}
	from := cfg.Epochs / 2
	for e := range cfg.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		t.salt = uint32(rng.Uint64())
		var loss float64
		for _, s := range order {
			loss += t.step(s)
		}
		t.shrink()
		if e >= from {
			k := 1 / float32(cfg.Epochs-from)
			for i, v := range t.w {
				avg.Feat[i] += v * k
			}
			for i, v := range t.tw {
				avg.Next[i] += v * k
			}
		}
		if cfg.Progress != nil {
			cfg.Progress(e, loss/float64(len(order)))
		}
	}
	return avg
}

type trainer struct {
	c      *Corpus
	chain  *Chain
	L      int
	cfg    TrainConfig
	w, g   []float32 // weights and sums of squared gradients
	tw, tg []float32
	salt   uint32

	score       [][MaxLabels]float64
	emit        [][MaxLabels]float64
	alpha, beta [][MaxLabels]float64
	norm        []float64
	exp         [MaxLabels][MaxLabels]float64
	feats       []int32
	off         []int32
}

// hidden reports whether the hints of a key are hidden in this epoch.
func (t *trainer) hidden(key uint32) bool { return t.draw(key) < t.cfg.Hide }

// draw gives a number of at least 0 and less than 1 for a key, another one in
// each epoch.
func (t *trainer) draw(key uint32) float64 {
	x := (key ^ t.salt) * 0x9e3779b1
	x ^= x >> 15
	x *= 0x85ebca6b
	x ^= x >> 13
	return float64(x) / (1 << 32)
}

// gather collects the features of sequence s that this epoch reads.
func (t *trainer) gather(s int) {
	c := t.c
	t.feats, t.off = t.feats[:0], append(t.off[:0], 0)
	all := t.cfg.Forget == 0 || t.draw(uint32(s)) < 0.25
	for i := c.Seq[s]; i < c.Seq[s+1]; i++ {
		if all {
			t.feats = append(t.feats, c.Feat[c.Off[i]:c.Off[i+1]]...)
		} else {
			for _, f := range c.Feat[c.Off[i]:c.Off[i+1]] {
				kind := f
				if c.Kind != nil {
					kind = c.Kind[f]
				}
				if t.draw(uint32(s)*0x85ebca6b+uint32(kind)) >= t.cfg.Forget {
					t.feats = append(t.feats, f)
				}
			}
		}
		if c.HintOff != nil {
			for k := c.HintOff[i]; k < c.HintOff[i+1]; k++ {
				if !t.hidden(c.HintKey[k]) {
					t.feats = append(t.feats, c.Hint[k])
				}
			}
		}
		t.off = append(t.off, int32(len(t.feats)))
	}
}

// step makes one update from sequence s and returns its loss.
func (t *trainer) step(s int) float64 {
	c, L := t.c, t.L
	first, last := int(c.Seq[s]), int(c.Seq[s+1])
	n := last - first
	if n == 0 {
		return 0
	}
	if len(t.emit) < n {
		m := n + n/2
		t.score = make([][MaxLabels]float64, m)
		t.emit = make([][MaxLabels]float64, m)
		t.alpha = make([][MaxLabels]float64, m)
		t.beta = make([][MaxLabels]float64, m)
		t.norm = make([]float64, m)
	}
	t.gather(s)
	for b := range L {
		for _, a := range t.chain.from[b] {
			t.exp[a][b] = math.Exp(float64(t.tw[int(a)*L+b]))
		}
	}
	for i := range n {
		var sc [32]float32
		if c.Offset != nil {
			copy(sc[:], c.Offset[first+i][:])
		}
		for _, f := range t.feats[t.off[i]:t.off[i+1]] {
			for b, v := range t.w[int(f)*L : int(f)*L+L] {
				sc[b&31] += v
			}
		}
		top := sc[0]
		for b := 1; b < L; b++ {
			top = max(top, sc[b])
		}
		for b := range L {
			t.score[i][b] = float64(sc[b] - top)
			t.emit[i][b] = math.Exp(float64(sc[b] - top))
		}
	}
	loss := t.forwardBackward(n, c.Label[first:last])
	weight := float32(1)
	if c.Weight != nil {
		weight = c.Weight[s]
	}
	t.update(n, c.Label[first:last], weight)
	return loss * float64(weight)
}

func (t *trainer) forwardBackward(n int, gold []uint8) float64 {
	L, ch := t.L, t.chain
	var loss float64
	for i := range n {
		var sum float64
		for b := range L {
			var s float64
			if i == 0 {
				if ch.Start[b] {
					s = 1
				}
			} else {
				for _, a := range ch.from[b] {
					s += t.alpha[i-1][a] * t.exp[a][b]
				}
			}
			s *= t.emit[i][b]
			t.alpha[i][b] = s
			sum += s
		}
		sum += 1e-300
		t.norm[i] = sum
		for b := range L {
			t.alpha[i][b] /= sum
		}
		loss += math.Log(sum) - t.score[i][gold[i]]
		if i > 0 {
			loss -= float64(t.tw[int(gold[i-1])*L+int(gold[i])])
		}
	}
	var z float64
	for b := range L {
		t.beta[n-1][b] = 0
		if ch.End[b] {
			t.beta[n-1][b] = 1
			z += t.alpha[n-1][b]
		}
	}
	for b := range L {
		t.beta[n-1][b] /= z
	}
	loss += math.Log(z)
	for i := n - 2; i >= 0; i-- {
		t.beta[i] = [MaxLabels]float64{}
		for b := range L {
			x := t.emit[i+1][b] * t.beta[i+1][b] / t.norm[i+1]
			for _, a := range ch.from[b] {
				t.beta[i][a] += t.exp[a][b] * x
			}
		}
	}
	return loss
}

func (t *trainer) update(n int, gold []uint8, weight float32) {
	L, ch := t.L, t.chain
	rate := float32(t.cfg.Rate)
	var tgrad [MaxLabels * MaxLabels]float32
	for i := range n {
		var grad [MaxLabels]float32
		var hot [MaxLabels]int
		k := 0
		for b := range L {
			p := float32(t.alpha[i][b] * t.beta[i][b])
			if b == int(gold[i]) {
				p--
			}
			if p > 1e-4 || p < -1e-4 {
				grad[k] = p * weight
				hot[k] = b
				k++
			}
		}
		if i > 0 && (k > 0 || t.alpha[i-1][gold[i-1]]*t.beta[i-1][gold[i-1]] < 0.9999) {
			for b := range L {
				x := t.emit[i][b] * t.beta[i][b] / t.norm[i]
				if x == 0 {
					continue
				}
				for _, a := range ch.from[b] {
					tgrad[int(a)*L+b] += float32(t.alpha[i-1][a] * t.exp[a][b] * x)
				}
			}
			tgrad[int(gold[i-1])*L+int(gold[i])]--
		}
		if k == 0 {
			continue
		}
		for _, f := range t.feats[t.off[i]:t.off[i+1]] {
			w := t.w[int(f)*L : int(f)*L+L]
			g := t.g[int(f)*L : int(f)*L+L]
			for j := range k {
				b, d := hot[j], grad[j]
				q := g[b] + d*d
				g[b] = q
				w[b] -= rate * d / float32(math.Sqrt(float64(q+eps)))
			}
		}
	}
	for j, d := range tgrad[:L*L] {
		if d *= weight; d != 0 {
			q := t.tg[j] + d*d
			t.tg[j] = q
			t.tw[j] -= rate * d / float32(math.Sqrt(float64(q+eps)))
		}
	}
}

// shrink applies the priors once an epoch, with each weight's own rate.
func (t *trainer) shrink() {
	rate, l1, l2 := float32(t.cfg.Rate), float32(t.cfg.L1), float32(t.cfg.L2)
	for i, v := range t.w {
		if v == 0 {
			continue
		}
		s := rate / float32(math.Sqrt(float64(t.g[i]+eps)))
		if s > 1 {
			s = 1
		}
		v /= 1 + s*l2
		if l1 > 0 {
			switch cut := s * l1; {
			case v > cut:
				v -= cut
			case v < -cut:
				v += cut
			default:
				v = 0
			}
		}
		t.w[i] = v
	}
}

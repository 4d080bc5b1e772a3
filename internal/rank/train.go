package rank

import "math"

// Item is one choice to learn from.
type Item struct {
	// Options are the features of each option.
	Options [][]int32
	// Right marks the options that are right, Best those among them that are
	// better than the others.
	Right, Best []bool
	// Weight is how much the choice counts.
	Weight float64
}

// Settings say how a model is trained.
type Settings struct {
	Epochs int
	Rate   float64
	// Ridge is the weight of the squares of the weights, for each item.
	Ridge float64
	// Least is the number of items that a feature must occur in.
	Least int
	// Drop is the share of the features that each step leaves out, by turns:
	// no weight may lean on another one.
	Drop float64
	// Floor is the least weight that is kept.
	Floor float64
}

// Train learns the weights of a space from items: those that make the right
// options likely, and among these the best. It is deterministic.
func Train(s *Space, items []Item, set Settings) []int16 {
	w := make([]float64, s.Size())
	grad2 := make([]float64, s.Size())
	count := make([]int, s.Size())
	seen := make([]int, s.Size())
	for n := range items {
		for _, o := range items[n].Options {
			for _, f := range o {
				if seen[f] != n+1 {
					seen[f] = n + 1
					count[f]++
				}
			}
		}
	}
	step := func(f int32, g float64) {
		if count[f] < set.Least {
			return
		}
		g += set.Ridge * w[f]
		grad2[f] += g * g
		w[f] -= set.Rate * g / math.Sqrt(grad2[f]+1e-6)
	}
	// A stride that shares no factor with most sizes mixes the items.
	stride := 7919
	for len(items) > 0 && len(items)%stride == 0 {
		stride++
	}
	for e := range set.Epochs {
		for k := range items {
			it := items[(k*stride+e)%len(items)]
			if set.Drop > 0 {
				it.Options = thin(it.Options, uint32(k*set.Epochs+e), uint32(set.Drop*(1<<16)))
			}
			p, right, best := it.shares(w)
			if right == 0 {
				continue
			}
			for i, o := range it.Options {
				g := p[i]
				if it.Right[i] {
					g -= p[i] / right
					if best > 0 {
						g += p[i] / right / 2
						if it.Best[i] {
							g -= p[i] / best / 2
						}
					}
				}
				if g *= it.Weight; math.Abs(g) < 1e-4 {
					continue
				}
				for _, f := range o {
					step(f, g)
				}
			}
		}
	}
	out := make([]int16, len(w))
	for i, x := range w {
		if x *= 1 - set.Drop; math.Abs(x)*Unit < set.Floor {
			continue
		}
		out[i] = int16(math.Round(max(min(x*Unit, math.MaxInt16), math.MinInt16)))
	}
	return out
}

// thin leaves out features of the options: the same of each.
func thin(options [][]int32, turn, drop uint32) [][]int32 {
	out := make([][]int32, len(options))
	for i, o := range options {
		for _, f := range o {
			x := (uint32(f)*2654435761 ^ turn*40503) * 2246822519
			if x>>16^x&0xffff >= drop {
				out[i] = append(out[i], f)
			}
		}
	}
	return out
}

// shares are the shares of the options, of those that are right, and of the
// best.
func (it *Item) shares(w []float64) (p []float64, right, best float64) {
	p = make([]float64, len(it.Options))
	top := math.Inf(-1)
	for i, o := range it.Options {
		for _, f := range o {
			p[i] += w[f]
		}
		top = max(top, p[i])
	}
	sum := 0.0
	for i := range p {
		p[i] = math.Exp(p[i] - top)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
		if it.Right[i] {
			right += p[i]
			if it.Best[i] {
				best += p[i]
			}
		}
	}
	return p, right, best
}

package rank

import (
	"math"
	"slices"
)

// Item is one choice to learn from.
type Item struct {
	// Options are the attributes of each option.
	Options [][]uint8
	// Right marks the options that are right, Best those among them that are
	// better than the others.
	Right, Best []bool
	// Weight is how much the choice counts.
	Weight float64
}

// Settings say how a model is trained.
type Settings struct {
	Trees, Depth int
	// Rate is the part of its best weights that a tree is given.
	Rate float64
	// Ridge is what a weight has to overcome: it is smaller the fewer options
	// it is learnt from.
	Ridge float64
	// Attrs is the share of the attributes that a tree may ask about, Items
	// that of the items that it learns from: no tree may lean on another one.
	Attrs, Items float64
}

// Train learns a model from items: the trees make the right options likely,
// and among these the best, each where those before it fail. It is
// deterministic.
func Train(s *Space, items []Item, set Settings) *Model {
	g := newGrower(s, items, set)
	m := NewModel(s)
	for n := range set.Trees {
		g.gradients(uint32(n))
		questions, weights := g.grow(uint32(n))
		if len(questions) == 0 {
			continue
		}
		if err := m.add(questions, weights); err != nil {
			panic(err) // the settings ask for deeper trees than there are
		}
		for i := range g.score {
			g.score[i] += float64(weights[g.answers(i, questions)]) / Unit
		}
	}
	return m
}

// grower grows trees. Each option of each item is a row.
type grower struct {
	set   Settings
	items []Item
	sizes []int
	cols  [][]uint8 // per attribute, the values of the rows
	score []float64 // per row
	// grad and hess are the first two derivatives of what is wrong by the
	// row's score.
	grad, hess []float64
	use        []int32 // the rows that the tree at hand learns from
	leaf       []uint8 // per row, the answers so far
}

func newGrower(s *Space, items []Item, set Settings) *grower {
	g := &grower{set: set, items: items, cols: make([][]uint8, len(s.attrs))}
	n := 0
	for i := range items {
		n += len(items[i].Options)
	}
	for a := range g.cols {
		g.sizes = append(g.sizes, s.attrs[a].size())
		g.cols[a] = make([]uint8, 0, n)
	}
	for i := range items {
		for _, v := range items[i].Options {
			for a, x := range v {
				g.cols[a] = append(g.cols[a], x)
			}
		}
	}
	g.score, g.grad, g.hess, g.leaf = make([]float64, n), make([]float64, n), make([]float64, n), make([]uint8, n)
	return g
}

// chance reports whether the n-th thing of its kind is in a share of all, for
// the tree at hand.
func chance(tree, kind uint32, n int, share float64) bool {
	x := (tree*0x9e3779b1 ^ uint32(n)*0x85ebca6b ^ kind*0xc2b2ae35) + 0x27d4eb2f
	x = (x ^ x>>15) * 0x2c1b3c6d
	x = (x ^ x>>12) * 0x297a2d39
	return float64(x^x>>15) < share*(1<<32)
}

// settled is the derivative below which an option has nothing to teach: it is
// as likely as it should be.
const settled = 0.004

// gradients computes the derivatives of each row, and which items the tree
// learns from.
func (g *grower) gradients(tree uint32) {
	g.use = g.use[:0]
	at := 0
	for n := range g.items {
		it := &g.items[n]
		k := len(it.Options)
		grad, hess := g.grad[at:at+k], g.hess[at:at+k]
		it.derive(g.score[at:at+k], grad, hess)
		if chance(tree, 1, n, g.set.Items) {
			for i := range k {
				if math.Abs(grad[i]) > settled {
					g.use = append(g.use, int32(at+i))
				}
			}
		}
		at += k
	}
}

// derive computes the derivatives of an item's options. Half of what is wrong
// is the share of the options that are not right, half that of those that are
// not the best; all that are right count as best where none is.
func (it *Item) derive(score, grad, hess []float64) {
	top := slices.Max(score)
	sum, right, best := 0.0, 0.0, 0.0
	for i := range score {
		grad[i] = math.Exp(score[i] - top)
		sum += grad[i]
	}
	for i := range grad {
		grad[i] /= sum
		if it.Right[i] {
			right += grad[i]
			if it.Best[i] {
				best += grad[i]
			}
		}
	}
	for i, p := range grad {
		hess[i] = max(p*(1-p), 1e-4) * it.Weight
		if it.Right[i] && right > 0 {
			switch {
			case best == 0:
				grad[i] -= p / right
			case it.Best[i]:
				grad[i] -= p/right/2 + p/best/2
			default:
				grad[i] -= p / right / 2
			}
		}
		grad[i] *= it.Weight
	}
}

// gain is how much less is wrong when options with these derivatives are given
// a weight of their own.
func (g *grower) gain(grad, hess float64) float64 { return grad * grad / (hess + g.set.Ridge) }

// grow grows a tree: question by question, the one that makes the most
// difference over all rows of answers so far.
func (g *grower) grow(tree uint32) ([]question, []int16) {
	for _, i := range g.use {
		g.leaf[i] = 0
	}
	var questions []question
	for len(questions) < g.set.Depth {
		q, ok := g.ask(tree, 1<<len(questions))
		if !ok {
			break
		}
		questions = append(questions, q)
		col := g.cols[q.attr]
		for _, i := range g.use {
			g.leaf[i] <<= 1
			if q.yes(int(col[i])) {
				g.leaf[i]++
			}
		}
	}
	grad, hess := make([]float64, 1<<len(questions)), make([]float64, 1<<len(questions))
	for _, i := range g.use {
		grad[g.leaf[i]] += g.grad[i]
		hess[g.leaf[i]] += g.hess[i]
	}
	weights := make([]int16, len(grad))
	for l := range weights {
		weights[l] = int16(math.Round(-g.set.Rate * Unit * grad[l] / (hess[l] + g.set.Ridge)))
	}
	return questions, weights
}

// leafMass is the least weight of the options that a question may part from
// the others.
const leafMass = 1

// ask is the question that makes the most difference, for rows with so many
// rows of answers so far; ok is false where none makes any.
func (g *grower) ask(tree uint32, leaves int) (best question, ok bool) {
	allG, allH := make([]float64, leaves), make([]float64, leaves)
	for _, i := range g.use {
		allG[g.leaf[i]] += g.grad[i]
		allH[g.leaf[i]] += g.hess[i]
	}
	base, most := 0.0, 1e-3
	for l := range leaves {
		base += g.gain(allG[l], allH[l])
	}
	var h histogram
	for a, col := range g.cols {
		if !chance(tree, 2, a, g.set.Attrs) {
			continue
		}
		h.fill(g, col, g.sizes[a], leaves)
		upG, upH := make([]float64, leaves), make([]float64, leaves)
		for x := range g.sizes[a] {
			one, upTo := -base, -base
			oneMass, upMass := 0.0, 0.0
			for l := range leaves {
				xg, xh := h.grad[l*g.sizes[a]+x], h.hess[l*g.sizes[a]+x]
				upG[l] += xg
				upH[l] += xh
				one += g.gain(xg, xh) + g.gain(allG[l]-xg, allH[l]-xh)
				upTo += g.gain(upG[l], upH[l]) + g.gain(allG[l]-upG[l], allH[l]-upH[l])
				oneMass += xh
				upMass += upH[l]
			}
			if one > most && oneMass > leafMass {
				most, best, ok = one, question{uint8(a), uint8(x), uint8(x)}, true
			}
			if upTo > most && upMass > leafMass {
				most, best, ok = upTo, question{uint8(a), 0, uint8(x)}, true
			}
		}
	}
	return best, ok
}

// histogram has the sums of the derivatives for each row of answers and each
// value of an attribute.
type histogram struct{ grad, hess []float64 }

func (h *histogram) fill(g *grower, col []uint8, size, leaves int) {
	h.grad = append(h.grad[:0], make([]float64, size*leaves)...)
	h.hess = append(h.hess[:0], make([]float64, size*leaves)...)
	for _, i := range g.use {
		k := int(g.leaf[i])*size + int(col[i])
		h.grad[k] += g.grad[i]
		h.hess[k] += g.hess[i]
	}
}

// answers is the row of answers that row i gives to the questions.
func (g *grower) answers(i int, questions []question) int {
	row := 0
	for _, q := range questions {
		row <<= 1
		if q.yes(int(g.cols[q.attr][i])) {
			row++
		}
	}
	return row
}

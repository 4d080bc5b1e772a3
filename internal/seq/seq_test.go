package seq

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSumsAreThoseOfTheWeights(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	for range 20 {
		var sum Sum
		var want Scores
		for n := 1; n <= 200; n++ {
			var set uint32
			var w []byte
			var weights [MaxLabels]int
			for k := range weights {
				if rng.IntN(3) > 0 {
					continue
				}
				limit := 127
				if k == 0 || set&1 != 0 {
					limit = 63 // the difference of two is within a byte
				}
				weights[k] = rng.IntN(2*limit+1) - limit
				set |= 1 << k
				w = append(w, byte(int8(weights[k])))
			}
			r := MakeRow(set, string(w))
			sum.Add(&r)
			for k := range want {
				want[k] += int32(weights[k] - weights[0])
			}
			if n%50 != 0 {
				continue
			}
			settled, twice := sum, sum
			settled.Settle(n)
			var got Scores
			settled.Unpack(&got)
			require.Equal(t, want, got)
			twice.Settle(n)
			twice.Plus(&settled)
			twice.Unpack(&got)
			for k := range want {
				require.Equal(t, 2*want[k], got[k])
			}
		}
	}
}

func TestRowCutsWhatIsBeyondAByte(t *testing.T) {
	r := MakeRow(1|1<<1|1<<2, string([]byte{100, 0x9c, 127})) // 100, -100, 127
	var s Sum
	s.Add(&r)
	s.Settle(1)
	var got Scores
	s.Unpack(&got)
	require.Equal(t, int32(-128), got[1])
	require.Equal(t, int32(27), got[2])
	require.Equal(t, int32(-100), got[3])
}

// testChain is a chain over three labels in which 2 may follow 1 alone and a
// sequence may not end in 1.
func testChain(rng *rand.Rand) *Chain {
	c := NewChain(3, 10, func(a, b int) bool {
		switch {
		case b == 2:
			return a == 1
		case b == 3:
			return a != 1
		}
		return a != 1 || b == 1
	})
	c.SetNext(func(a, b int) int32 { return int32(rng.IntN(40) - 20) })
	return c
}

// namesChain is a chain over the outside and two kinds of names, each of a
// first label and one for what follows it. What may follow the two is the
// same, so that one can stand back for the other.
func namesChain(rng *rand.Rand) *Chain {
	c := NewChain(5, 10, func(a, b int) bool { return b%2 == 1 || b == 0 || b == 5 || a == b || a == b-1 })
	c.SetNext(func(a, b int) int32 { return int32(rng.IntN(40) - 20) })
	return c
}

// marksChain is a chain over the outside and one kind of name with labels for
// its beginning, inside and end. The same may follow the first two, which the
// first itself is not among.
func marksChain(rng *rand.Rand) *Chain {
	c := NewChain(4, 10, func(a, b int) bool {
		open := a == 1 || a == 2
		return open == (b == 2 || b == 3)
	})
	c.SetNext(func(a, b int) int32 { return int32(rng.IntN(40) - 20) })
	return c
}

// sharpen puts one path far above the others but at some positions, so that
// one label alone is worth following up.
func sharpen(rng *rand.Rand, c *Chain, scores []Scores) {
	var all [][]uint8
	paths(c, scores, Around{}, func(p []uint8, _ int32) { all = append(all, p) })
	for i, b := range all[rng.IntN(len(all))] {
		if i == 0 || rng.IntN(4) > 0 {
			scores[i][b] += 150
		}
	}
}

// paths calls f for each allowed path of length n with its score.
func paths(c *Chain, scores []Scores, around Around, f func(p []uint8, score int32)) {
	var walk func(p []uint8, s int32)
	walk = func(p []uint8, s int32) {
		i := len(p)
		if i == len(scores) {
			if c.End[p[i-1]] {
				if around.After {
					s += c.Next[p[i-1]][0]
				}
				f(p, s)
			}
			return
		}
		for b := range c.L {
			add := scores[i][b]
			if i == 0 {
				if !c.Start[b] {
					continue
				}
				if around.Before {
					add += c.Next[0][b]
				}
			} else {
				ok := false
				for _, a := range c.from[b] {
					ok = ok || a == p[i-1]
				}
				if !ok {
					continue
				}
				add += c.Next[p[i-1]][b]
			}
			walk(append(p[:i:i], uint8(b)), s+add)
		}
	}
	walk(nil, 0)
}

func TestDecodingAgainstAllPaths(t *testing.T) {
	rng := rand.New(rand.NewPCG(2, 3))
	const delta = 1.5e-2 // what may be lost with the labels that are not followed up
	var w Work
	for round := range 1200 {
		c := [...]func(*rand.Rand) *Chain{testChain, namesChain, marksChain}[round%3](rng)
		around := Around{Before: rng.IntN(2) == 0, After: rng.IntN(2) == 0}
		scores := make([]Scores, 1+rng.IntN(6))
		for i := range scores {
			for b := range c.L {
				scores[i][b] = int32(rng.IntN(60) - 30)
			}
		}
		sharp := round%2 == 0
		if sharp {
			sharpen(rng, c, scores)
		}
		best, total := int32(math.MinInt32), 0.0
		var all [][]uint8
		var weight []float64
		paths(c, scores, around, func(p []uint8, s int32) {
			best = max(best, s)
			x := math.Exp(float64(s) / c.Unit)
			total += x
			all, weight = append(all, p), append(weight, x)
		})
		out := make([]uint8, len(scores))
		c.Viterbi(&w, scores, around, out)
		found := false
		paths(c, scores, around, func(p []uint8, s int32) {
			found = found || string(p) == string(out) && s == best
		})
		require.True(t, found, "not a best path: %v", out)
		if sharp {
			continue // a sum over the paths within the beam is not near that over all
		}

		c.Forward(&w, scores, around)
		for i, p := range all {
			require.InDelta(t, weight[i]/total, c.PathProb(&w, 0, p), delta)
		}
		// The probability of a label at one place is that of all paths through it.
		at := rng.IntN(len(scores))
		for b := range c.L {
			sum := 0.0
			for i, p := range all {
				if int(p[at]) == b {
					sum += weight[i]
				}
			}
			require.InDelta(t, sum/total, c.PathProb(&w, at, []uint8{uint8(b)}), delta)
		}
	}
}

// Scores that leave no path within the beam give probabilities all the same.
func TestForwardBeyondTheBeam(t *testing.T) {
	c := testChain(rand.New(rand.NewPCG(1, 1)))
	var w Work
	c.Viterbi(&w, nil, Around{}, nil)

	c.Forward(&w, []Scores{{0, 0, 1000}, {0, 0, 0}}, Around{}) // label 2 opens no sequence
	total := 0.0
	for b := range c.L {
		p := c.PathProb(&w, 0, []uint8{uint8(b)})
		require.False(t, math.IsNaN(p))
		total += p
	}
	require.InDelta(t, 1, total, 0.01)

	c.Forward(&w, []Scores{{0, 1000, 0}}, Around{}) // label 1 ends none
	require.Zero(t, c.PathProb(&w, 0, []uint8{0}))
	require.Zero(t, c.PathProb(&w, 0, []uint8{1}))
}

// one is a corpus of n sequences of one position: its label is 1 where it has
// feature 1, and as a hint feature 2.
func one(n int) *Corpus {
	c := &Corpus{Seq: []int32{0}, Off: []int32{0}, HintOff: []int32{0}, Features: 3}
	for i := range n {
		c.Feat = append(c.Feat, int32(i%2))
		c.Label = append(c.Label, uint8(i%2))
		if i%2 == 1 {
			c.Hint, c.HintKey = append(c.Hint, 2), append(c.HintKey, uint32(i))
		}
		c.Off = append(c.Off, int32(len(c.Feat)))
		c.HintOff = append(c.HintOff, int32(len(c.Hint)))
		c.Seq = append(c.Seq, int32(len(c.Label)))
	}
	return c
}

// What a configuration and a corpus ask for shows in the weights.
func TestTrainSettings(t *testing.T) {
	chain := NewChain(2, 20, func(a, b int) bool { return true })
	cfg := TrainConfig{Epochs: 6, Rate: 0.3, Seed: 7}
	// of gives how far the weights of a feature are for label 1.
	of := func(w *Weights, feature int) float64 { return float64(w.Feat[feature*2+1] - w.Feat[feature*2]) }

	var losses []float64
	told := cfg
	told.Progress = func(epoch int, loss float64) {
		require.Len(t, losses, epoch)
		losses = append(losses, loss)
	}
	w := Train(one(60), chain, told)
	require.Len(t, losses, 6)
	require.Less(t, losses[5], losses[0]/4)
	require.Greater(t, of(w, 1), 1.0)
	require.Greater(t, of(w, 2), 1.0)
	require.Less(t, of(w, 0), -1.0)

	hidden := cfg
	hidden.Hide = 1
	require.Zero(t, of(Train(one(60), chain, hidden), 2))
	hidden.Hide = 0.5
	half := of(Train(one(60), chain, hidden), 2)
	require.Greater(t, half, 0.1)
	require.Less(t, half, of(w, 2))

	forgets := cfg
	forgets.Forget = 1
	quarter := of(Train(one(60), chain, forgets), 1)
	require.Greater(t, quarter, 0.1, "some sequences are read with all features")
	require.Less(t, quarter, of(w, 1))
	forgets.Forget = 0.5
	apart, together := one(60), one(60)
	together.Kind = make([]int32, together.Features)
	require.NotEqual(t, of(Train(apart, chain, forgets), 1), of(Train(together, chain, forgets), 1))

	plain := one(60)
	plain.HintOff, plain.Hint, plain.HintKey = nil, nil, nil
	require.Greater(t, of(Train(plain, chain, cfg), 1), of(w, 1), "nothing else tells it")

	offset := one(60)
	offset.Offset = make([][MaxLabels]float32, 60)
	for i, l := range offset.Label {
		offset.Offset[i][l] = 20
	}
	require.Zero(t, of(Train(offset, chain, cfg), 1), "it is told before any feature")

	weight := one(60)
	weight.Weight = make([]float32, 60)
	require.Zero(t, of(Train(weight, chain, cfg), 1))

	bare := cfg
	bare.L1 = 100
	require.Zero(t, of(Train(one(60), chain, bare), 1))
	bare.L1 = 0.01
	some := of(Train(one(60), chain, bare), 1)
	require.Greater(t, some, 0.5)
	require.Less(t, some, of(w, 1))

	empty := one(60)
	empty.Seq = append(empty.Seq, empty.Seq[len(empty.Seq)-1])
	for _, x := range Train(empty, chain, cfg).Feat {
		require.False(t, math.IsNaN(float64(x)))
	}
}

func TestTrainLearnsAndRepeats(t *testing.T) {
	// Label 1 follows feature 1, and label 2 comes after label 1 whatever
	// the feature says.
	rng := rand.New(rand.NewPCG(4, 5))
	c := &Corpus{Seq: []int32{0}, Off: []int32{0}, Features: 3}
	for range 200 {
		after := false
		for range 6 {
			f, l := int32(0), uint8(0)
			switch {
			case after:
				l, after = 2, false
			case rng.IntN(3) == 0:
				f, l, after = 1, 1, true
			}
			c.Feat = append(c.Feat, f)
			c.Off = append(c.Off, int32(len(c.Feat)))
			c.Label = append(c.Label, l)
		}
		if after {
			c.Feat[len(c.Feat)-1], c.Label[len(c.Label)-1] = 0, 0
		}
		c.Seq = append(c.Seq, int32(len(c.Label)))
	}
	chain := NewChain(3, 20, func(a, b int) bool { return true })
	cfg := TrainConfig{Epochs: 8, Rate: 0.3, L2: 0.1, Seed: 7}
	w := Train(c, chain, cfg)
	require.Equal(t, w, Train(c, chain, cfg))

	chain.SetNext(func(a, b int) int32 { return int32(20 * w.Next[a*3+b]) })
	var work Work
	wrong := 0
	for s := range len(c.Seq) - 1 {
		var scores []Scores
		for i := c.Seq[s]; i < c.Seq[s+1]; i++ {
			var sc Scores
			for b := range 3 {
				sc[b] = int32(20 * w.Feat[int(c.Feat[c.Off[i]])*3+b])
			}
			scores = append(scores, sc)
		}
		out := make([]uint8, len(scores))
		chain.Viterbi(&work, scores, Around{}, out)
		for i, l := range out {
			if l != c.Label[int(c.Seq[s])+i] {
				wrong++
			}
		}
	}
	require.LessOrEqual(t, wrong, 12)
}

// TestBest compares the best paths with all that there are.
func TestBest(t *testing.T) {
	c := NewChain(3, 24, func(a, b int) bool { return !(a == 0 && b == 2) && !(a == 3 && b == 1) && !(a == 1 && b == 3) })
	c.SetNext(func(a, b int) int32 { return int32(a*7-b*3) % 5 })
	scores := []Scores{{4, 1, 2}, {0, 3, 1}, {2, 2, 5}, {1, 0, 2}}
	var all []Path
	var walk func(labels []uint8, sum int32)
	walk = func(labels []uint8, sum int32) {
		if len(labels) == len(scores) {
			if labels[len(labels)-1] == 1 {
				return
			}
			all = append(all, Path{slices.Clone(labels), sum})
			return
		}
		for b := range uint8(3) {
			s := sum + scores[len(labels)][b]
			switch {
			case len(labels) == 0 && b == 1 || len(labels) > 0 && labels[len(labels)-1] == 0 && b == 2:
				continue
			case len(labels) > 0:
				s += c.Next[labels[len(labels)-1]][b]
			}
			walk(append(labels, b), s)
		}
	}
	walk(nil, 0)
	slices.SortFunc(all, func(a, b Path) int { return int(b.Score) - int(a.Score) })
	require.Greater(t, len(all), 20)
	got := c.Best(scores, 255)
	require.Len(t, got, len(all))
	for i := range got {
		require.Equal(t, all[i].Score, got[i].Score)
	}
	require.Equal(t, got[:5], c.Best(scores, 5))
	best := make([]uint8, len(scores))
	c.Viterbi(new(Work), scores, Around{}, best)
	require.Equal(t, best, got[0].Labels)
	seen := map[string]bool{}
	for _, p := range got {
		require.False(t, seen[string(p.Labels)])
		seen[string(p.Labels)] = true
	}
	require.Empty(t, c.Best(nil, 5))
	require.Empty(t, c.Best(scores, 0))
}

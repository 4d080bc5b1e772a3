package seq

import (
	"math"
	"math/rand/v2"
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
	var w Work
	for range 200 {
		c := testChain(rng)
		around := Around{Before: rng.IntN(2) == 0, After: rng.IntN(2) == 0}
		scores := make([]Scores, 1+rng.IntN(6))
		for i := range scores {
			for b := range c.L {
				scores[i][b] = int32(rng.IntN(60) - 30)
			}
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

		c.Forward(&w, scores, around)
		for i, p := range all {
			require.InDelta(t, weight[i]/total, c.PathProb(&w, 0, p), 1e-3)
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
			require.InDelta(t, sum/total, c.PathProb(&w, at, []uint8{uint8(b)}), 1e-3)
		}
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

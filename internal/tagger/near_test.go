package tagger

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNearRows compares the arrays with the index, for windows of all kinds.
func TestNearRows(t *testing.T) {
	m := Default()
	rng := rand.New(rand.NewPCG(3, 4))
	word := func() Word {
		return Word{
			Coarse: uint8(rng.IntN(256)), Shape: Shape(rng.IntN(16)),
			Usual: uint8(rng.IntN(NumClasses+1)) | uint8(rng.IntN(2)*Helper),
		}
	}
	hits := 0
	for range 20000 {
		win := Window{word(), word(), word(), word(), word()}
		st := State{Last: Class(rng.IntN(NumClasses + 1)), Finite: uint8(rng.IntN(4))}
		var k, words Keys
		k.AddNear(&win, &st)
		words.addWords(&win, &st)
		var want, got found
		want.look(&m.index, k.Keys[:k.N])
		m.near.add(&got, &win, &st)
		got.look(&m.index, words.Keys[:words.N])
		a, b := want.rows[:want.n], got.rows[:got.n]
		slices.Sort(a)
		slices.Sort(b)
		require.Equal(t, a, b)
		hits += got.n
	}
	require.Greater(t, hits, 60000, "the windows ask for rows that are there")
}

package foldmap_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/foldmap"
)

func TestEmpty(t *testing.T) {
	var m foldmap.Map[int]
	require.Zero(t, m.Get(0))
	require.Zero(t, m.Get(1<<40))
	c := m.Clone()
	*c.At(0) = 3
	require.Equal(t, 3, c.Get(0))
	require.Zero(t, m.Get(0), "a clone changes by itself")
}

// TestLikeMap compares it with Go's map, over keys of which many share their
// place, their mark or both.
func TestLikeMap(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	keys := make([]uint64, 4000)
	for i := range keys {
		keys[i] = rnd.Uint64()
		switch i % 4 {
		case 1:
			keys[i] &= 0xFFFFFFFF // the same place
		case 2:
			keys[i] = keys[i]&^0xFF | 7 // the same mark
		case 3:
			keys[i] = uint64(i) << 8
		}
	}
	var m foldmap.Map[int]
	want := map[uint64]int{}
	for i, k := range keys {
		*m.At(k) += i + 1
		want[k] += i + 1
		require.Equal(t, want[k^1<<17], m.Get(k^1<<17), "mostly in neither")
	}
	c := m.Clone()
	for k, v := range want {
		require.Equal(t, v, m.Get(k))
		*c.At(k) = -1
	}
	for k, v := range want {
		require.Equal(t, v, m.Get(k), "a clone changes by itself")
	}
}

func TestGetAllocatesNothing(t *testing.T) {
	var m foldmap.Map[int]
	*m.At(7) = 1
	require.Zero(t, testing.AllocsPerRun(100, func() { m.Get(7); m.Get(99) }))
}

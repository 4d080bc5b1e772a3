package tagger

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLeader compares the sums' leader with that of a plain search.
func TestLeader(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var s sums
		values := make([]int, 32)
		for c := range values {
			values[c] = 1000 + rng.IntN(700)
			s[c/8*2+c%2] |= uint64(values[c]) << (16 * (c % 8 / 2))
		}
		sorted := slices.Sorted(slices.Values(values))
		lead := rng.IntN(150) + 1
		class, ok := s.leader(uint64(lead))
		require.Equal(t, sorted[31]-sorted[30] >= lead, ok, "%v, lead %d", values, lead)
		if ok {
			require.Equal(t, sorted[31], values[class])
		}
	}
}

package surname_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/surname"
)

func TestParticles(t *testing.T) {
	all := surname.Particles()
	require.True(t, slices.IsSorted(all))
	require.Len(t, slices.Compact(slices.Clone(all)), len(all))
	for _, w := range all {
		require.True(t, surname.IsParticle(w), w)
	}
	for _, w := range []string{"", "Van", "brug", "zz", "\x00"} {
		require.False(t, surname.IsParticle(w), w)
	}
}

package entities

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Each list of ends.tsv is read, and none of its words twice.
func TestEnds(t *testing.T) {
	for k := range numEndLists {
		seen := map[string]bool{}
		for _, w := range wordEnds(k) {
			require.False(t, seen[w], "%s: %s", endNames[k], w)
			seen[w] = true
		}
		require.NotEmpty(t, seen, endNames[k])
	}
	require.True(t, endsIn("brancheorganisatie", wordEnds(endOrgHeads)))
	require.False(t, endsIn("organisaties", wordEnds(endOrgHeads)))
}

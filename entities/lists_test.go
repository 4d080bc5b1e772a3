package entities

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Each list of lists.tsv is read, and none of its words twice.
func TestLists(t *testing.T) {
	for k := range numLists {
		seen := map[string]bool{}
		for _, w := range listWords(k) {
			require.False(t, seen[w], "%s: %s", listNames[k], w)
			seen[w] = true
		}
		require.NotEmpty(t, seen, listNames[k])
	}
	require.True(t, endsIn("brancheorganisatie", endOrgHeads))
	require.False(t, endsIn("organisaties", endOrgHeads))
}

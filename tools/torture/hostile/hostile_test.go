package hostile

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestGrammar: each symbol that an expansion names has expansions, but for the
// elements of HTML, and each can be reached.
func TestGrammar(t *testing.T) {
	elements := "b /b"
	reached := map[string]bool{"page": true}
	for _, expansions := range grammar() {
		for _, pieces := range expansions {
			for _, p := range pieces {
				reached[p.symbol] = true
				if p.symbol != "" && !strings.Contains(elements, p.symbol) {
					require.NotEmpty(t, grammar()[p.symbol], p.symbol)
				}
			}
		}
	}
	for symbol := range grammar() {
		require.True(t, reached[symbol], "%s is in no expansion", symbol)
	}
}

func TestPage(t *testing.T) {
	require.NotEmpty(t, Page(nil))
	r := Random(1)
	seen := map[string]bool{}
	for range 200 {
		p := Page(r.Bytes(200))
		require.Less(t, len(p), 4*maxText)
		seen[p] = true
	}
	require.Greater(t, len(seen), 195)
	a, b := Random(7), Random(7)
	require.Equal(t, Page(a.Bytes(99)), Page(b.Bytes(99)))
}

func TestFamilies(t *testing.T) {
	all := Families()
	require.GreaterOrEqual(t, len(all), 150)
	names := map[string]bool{}
	for i := range all {
		f := &all[i]
		require.False(t, names[f.Name], f.Name)
		names[f.Name] = true
		n := len(f.Text(1 << 16))
		require.InDelta(t, 1<<16, n, 256, f.Name)
	}
}

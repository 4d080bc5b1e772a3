package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/tools/internal/marked"
)

// TestCounts holds each marked page to what is right, extra and missed on it
// now, layer by layer: a change that helps one page and hurts another shows,
// where a sum over all of them hides it. -update writes the counts again.
func TestCounts(t *testing.T) {
	pages, err := marked.ReadDirs(filepath.FromSlash("../../testdata/pages"))
	require.NoError(t, err)
	byName := map[string]*marked.Page{}
	for i := range pages {
		byName[pages[i].Name] = &pages[i]
	}
	x, err := kopij.New(kopij.Config{})
	require.NoError(t, err)
	casetest.Run(t, "testdata/counts.tsv", func(name string) []string {
		p := byName[name]
		require.NotNil(t, p, name)
		delete(byName, name)
		score := marked.NewScore()
		score.AddResult(p, x.Extract(kopij.Page{Text: p.Text, Reference: p.Ref}))
		var columns []string
		for _, layer := range slices.Concat(marked.Layers[:], marked.Inside[:]) {
			c := *score.Layer[layer]
			if c == (marked.Count{}) {
				columns = append(columns, "")
				continue
			}
			columns = append(columns, fmt.Sprintf("%d+%d-%d", c.Right, c.Extra, c.Missed))
		}
		return columns
	})
	require.Empty(t, byName, "pages without a row")
}

package lines

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/internal/casetest"
)

// TestCuts cuts pages into pieces, with brackets around the ages.
func TestCuts(t *testing.T) {
	casetest.Run(t, "testdata/cuts.tsv", func(page string) []string {
		var out []string
		for _, p := range cut(page, agency.Default()) {
			w := p.Of(page)
			if p.age {
				w = "[" + w + "]"
			}
			out = append(out, w)
		}
		return []string{strings.Join(out, " | ")}
	})
}

// TestHoldsPage cuts a page in one line also where a line is below it, and leaves a
// text of its own whole.
func TestHoldsPage(t *testing.T) {
	const glued = "Kat terug in DelftDELFT (ANP) - Een kat is weer thuis na drie weken in een schuur.De kat at muizen.Volgens de buren is hij dik.Vragen over muizenDe gemeente telt ze in mei."
	lines := func(page string) int { return len(Read(page, agency.Default()).Lines) }
	require.Equal(t, lines(glued)+1, lines(glued+"\n\nHet regende."))
	require.Equal(t, 2, lines("Een kat is weer thuis na drie weken in een schuur. De kat at muizen. Volgens de buren is hij dik en slaapt hij. De gemeente telt de muizen in mei en in juni.\n\nHet regende."))
	// A line that is a good part of the page, and no more, is a line.
	require.Less(t, lines(glued+"\n"+"Het regende in de ochtend en daarna werd het droog, zegt de buurman die de kat vond."), lines(glued)+1)
}

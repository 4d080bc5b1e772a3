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

// TestJoinCapitals makes one line of a title in capitals over two lines above a text,
// and of nothing else.
func TestJoinCapitals(t *testing.T) {
	first := func(page string) string {
		p := Read(page, agency.Default())
		return p.Lines[0].Of(page)
	}
	for _, page := range []string{
		"VEERBOOT NAAR TEXEL LIGT\nTWEE DAGEN UIT DE VAART\nDe veerboot vaart niet.",
		"IN 2020 KOMT EEN DAK\n OP HET STADION\n\nHet stadion krijgt een dak.",
	} {
		title, _, _ := strings.Cut(page, "\nDe")
		title, _, _ = strings.Cut(title, "\n\n")
		require.Equal(t, title, first(page))
	}
	for _, page := range []string{
		"VEERBOOT NAAR TEXEL LIGT\n\nTWEE DAGEN UIT DE VAART\nDe veerboot vaart niet.", // a line between
		"KAAS WEER DUURDER NA MAART\nSCHIP VAST IN SLUIS\nBRUG OVER DE VAART OPEN",     // a list
		"KAAS WEER DUURDER NA MAART\nSCHIP VAST IN SLUIS",                              // no text
		"DE BRUG IS OPEN\nJAN VERZONNEN\n\nDe brug is weer open.",                      // an author
		"DE BRUG IS WEER OPEN\nJAN VAN DER BERG\n\nDe brug is weer open.",              // with a particle
		"- DE BRUG IS WEER OPEN\n- KAAS OP IN GOUDA\nDe brug is weer open.",            // items
		"NIEUWS\nBRUG OVER DE VAART IS OPEN\nDe brug is weer open.",                    // a label
		"FIETSERS STAAN URENLANG STIL\nBRUG DELFT KAPOT\nDe brug is kapot.",            // no small word
	} {
		line, _, _ := strings.Cut(page, "\n")
		require.Equal(t, line, first(page))
	}
}

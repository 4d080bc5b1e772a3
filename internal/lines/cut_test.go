package lines

import (
	"strings"
	"testing"

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

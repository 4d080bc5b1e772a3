package dateline

import (
	"testing"

	"github.com/kopij/kopij/internal/casetest"
)

// TestCases reads the texts of a table: what a dateline is made of, and what
// only looks like one.
func TestCases(t *testing.T) {
	casetest.Run(t, "testdata/cases.tsv", func(s string) []string {
		f, alone := read(s), ""
		if d, ok := ParseAlone(s); ok {
			alone = join(s, d.Places)
		}
		if !f.dateline {
			return []string{"no", "", "", "", "", "", alone}
		}
		return []string{"yes", f.places, f.credits, f.date, f.time, f.body, alone}
	})
}

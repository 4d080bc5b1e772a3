package gazetteer_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/text"
)

// TestCases finds the names in the lines of a table.
func TestCases(t *testing.T) {
	g := gazetteer.Default()
	casetest.Run(t, "testdata/names.tsv", func(s string) []string {
		var all []string
		for _, m := range g.AppendAll(nil, text.Parse(s)) {
			all = append(all, fmt.Sprintf("%s -%d %s", m.Of(s), m.Cut, g.Type(m.ID)))
		}
		return []string{list(g, s), list(g, s, "US", "NL"), strings.Join(all, "; ")}
	})
}

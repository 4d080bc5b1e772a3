package ner

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/text"
)

// TestCases finds names in the lines of a table, with their probabilities: a
// feature that is read otherwise shows in them. After training they are
// written again.
func TestCases(t *testing.T) {
	casetest.Run(t, "testdata/names.tsv", func(s string) []string {
		d := text.Parse(s)
		var all []string
		for _, m := range Default().Find(d) {
			span := text.Span{Start: d.Tokens[m.Tokens.First].Start, End: d.Tokens[m.Tokens.Last-1].End}
			all = append(all, fmt.Sprintf("%s %s %.3f", span.Of(s), m.Type, m.P))
		}
		return []string{strings.Join(all, "; ")}
	})
}

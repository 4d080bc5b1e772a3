package byline

import (
	"strings"
	"testing"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/text"
)

// TestCases reads the lines of a table as a byline and as a signature.
func TestCases(t *testing.T) {
	casetest.Run(t, "testdata/cases.tsv", func(s string) []string {
		line, authors, when, signed := "", "", "", ""
		if l, ok := Parse(agency.Default(), s); ok {
			line, authors, when = parts(s, &l), joined(s, l.Authors), l.When().Of(s)
		}
		if l, ok := Signature(s); ok {
			signed = parts(s, &l) + "; " + joined(s, l.Authors)
		}
		return []string{line, authors, when, signed}
	})
}

// joined is the text of spans, parted by |.
func joined(s string, spans []text.Span) string {
	var all []string
	for _, sp := range spans {
		all = append(all, sp.Of(s))
	}
	return strings.Join(all, "|")
}

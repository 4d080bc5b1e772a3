package source

import (
	"strings"
	"testing"

	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/text"
)

// TestCases reads the inputs of a table.
func TestCases(t *testing.T) {
	casetest.Run(t, "testdata/cases.tsv", func(s string) []string { return read(t, s) })
}

// read gives what is read of an input: what it is, what it states, the blocks
// of its article, those that the whole page has beside them, and where there
// are no blocks the text; and the words that the input has otherwise, each
// with its own form behind it.
func read(t *testing.T, s string) []string {
	t.Helper()
	p, err := Read([]byte(s), Options{})
	if err != nil {
		return []string{"error: " + err.Error()}
	}
	g := goldenOf(t, []byte(s))
	what := g.Format + " " + g.Encoding
	if p.Whole {
		what += " whole"
	}
	var stated []string
	for _, k := range []string{"id", "url", "title", "byline", "credit", "publisher", "section", "description", "language", "type", "published", "modified"} {
		if v := g.Meta[k]; v != "" {
			stated = append(stated, k+"="+v)
		}
	}
	main := p.Text
	if p.Blocks != nil {
		main = strings.Join(g.Main, " | ")
	}
	var changed []string
	for _, w := range strings.Fields(p.Text) {
		i := strings.Index(p.Text, w)
		if from := p.Source(text.Span{Start: i, End: i + len(w)}); p.InText() && from.Of(s) != w {
			changed = append(changed, w+" < "+from.Of(s))
		}
	}
	return []string{what, strings.Join(stated, "; "), main, strings.Join(g.Whole, " | "), strings.Join(changed, "; ")}
}

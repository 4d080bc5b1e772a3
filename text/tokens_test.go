package text_test

import (
	"strings"
	"testing"

	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/text"
)

// TestTokens reads the texts of a table: each token with its kind and flags,
// and ¶ behind each sentence.
func TestTokens(t *testing.T) {
	casetest.Run(t, "testdata/tokens.tsv", func(s string) []string {
		d := text.Parse(s)
		var parts []string
		for _, sentence := range d.Sentences {
			for i := sentence.Tokens.First; i < sentence.Tokens.Last; i++ {
				tok := d.Tokens[i]
				parts = append(parts, strings.TrimSuffix(d.Word(i)+" "+tok.Kind.String()+" "+tok.Flags.String(), " "))
			}
			parts = append(parts, "¶")
		}
		return []string{strings.Join(parts, "; ")}
	})
}

package tagger_test

import (
	"strings"
	"testing"

	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// TestCases tags the lines of a table; the genders of words are apart.
func TestCases(t *testing.T) {
	casetest.Run(t, "testdata/tags.tsv", func(s string) []string {
		doc := text.Parse(s)
		tagger.Default().Tag(doc)
		var genders []string
		for i := range doc.Tokens {
			if g := doc.Tokens[i].Tag.Gender(); g != text.NoGender {
				genders = append(genders, doc.Word(i)+" "+g.String())
			}
		}
		return []string{write(doc), strings.Join(genders, ", ")}
	})
}

package prosedoc_test

import (
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/prosedoc"
	"github.com/kopij/kopij/text"
)

const src = "Vladimir Poetin reisde dinsdag naar Noord-Korea. Daar zei hij niets."

func TestTokensSentences(t *testing.T) {
	d := prosedoc.New(src)
	require.Len(t, d.Sentences(), 2)
	require.Equal(t, "Daar zei hij niets.", d.Sentences()[1].Text)
	toks := d.Tokens()
	require.Len(t, toks, 12)
	require.Equal(t, prose.Token{Tag: "PROPN", Text: "Vladimir", Label: "B-PER"}, toks[0])
	require.Equal(t, prose.Token{Tag: "PROPN", Text: "Poetin", Label: "I-PER"}, toks[1])
	require.Equal(t, prose.Token{Tag: "VERB", Text: "reisde", Label: "O"}, toks[2])
	require.Equal(t, "B-LOC", toks[5].Label)
}

func TestEntities(t *testing.T) {
	d := prosedoc.New(src)
	require.Equal(t, []prose.Entity{{Text: "Vladimir Poetin", Label: "PER"}, {Text: "Noord-Korea", Label: "LOC"}}, d.Entities())
	require.Equal(t, []prose.Entity{{Text: "Vladimir Poetin", Label: "PERSON"}, {Text: "Noord-Korea", Label: "GPE"}}, d.Labels())
}

// TestFrom labels two entities that touch as two.
func TestFrom(t *testing.T) {
	doc := text.Parse("Rusland Polen")
	m := []entities.Mention{
		{Span: text.Span{Start: 0, End: 7}, Type: entities.LOC},
		{Span: text.Span{Start: 8, End: 13}, Type: entities.LOC},
	}
	toks := prosedoc.From(doc, m).Tokens()
	require.Equal(t, "B-LOC", toks[0].Label)
	require.Equal(t, "B-LOC", toks[1].Label)
}

func TestEmpty(t *testing.T) {
	d := prosedoc.New("")
	require.Empty(t, d.Tokens())
	require.Empty(t, d.Entities())
	require.Empty(t, d.Sentences())
}

func FuzzNew(f *testing.F) {
	f.Add(src)
	f.Add("\xff 'Poetin\n\n")
	f.Fuzz(func(t *testing.T, s string) {
		d := prosedoc.New(s)
		for _, e := range d.Entities() {
			if e.Text == "" || !strings.Contains(s, e.Text) {
				t.Fatalf("entity %q is not in %q", e.Text, s)
			}
		}
	})
}

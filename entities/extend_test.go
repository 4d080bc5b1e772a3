package entities

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// extended runs the extensions over a text in which brackets hold what the
// model found, and gives it with braces around each name that has gone on.
func extended(t *testing.T, marked string) string {
	t.Helper()
	open, end := strings.Index(marked, "["), strings.Index(marked, "]")-1
	require.True(t, open >= 0 && end > open, marked)
	src := strings.NewReplacer("[", "", "]", "").Replace(marked)
	doc := text.Parse(src)
	r := New(Default())
	f := new(finder)
	f.reset(r, doc, Context{})
	in := doc.TokensIn(text.Span{Start: open, End: end})
	f.base = append(f.base, candidate{first: in.First, last: in.Last, typ: PER, src: FromModel, score: 0.9})
	f.extend()
	require.Len(t, f.base, 1)
	c := f.base[0]
	at := doc.Tokens[c.last-1].End
	if at == end {
		return marked
	}
	return src[:open] + "{[" + src[open:end] + "]" + src[end:at] + "}" + src[at:]
}

func TestExtensions(t *testing.T) {
	for _, x := range extensions {
		plain := strings.NewReplacer("{", "", "}", "").Replace(x.example)
		require.Equal(t, x.example, extended(t, plain), x.name)
		if x.counter != "" {
			require.Equal(t, x.counter, extended(t, x.counter), x.name)
		}
	}
}

func TestExtendDropsWithin(t *testing.T) {
	doc := text.Parse("Hoogleraar Anna Verzonnen-de Groot sprak.")
	f := new(finder)
	f.reset(New(Config{}), doc, Context{})
	f.base = []candidate{{first: 1, last: 3, typ: PER}, {first: 3, last: 4, typ: LOC}}
	f.extend()
	require.Len(t, f.base, 1)
	require.Equal(t, "Anna Verzonnen-de Groot", f.span(f.base[0].first, f.base[0].last))
}

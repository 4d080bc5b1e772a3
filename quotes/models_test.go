package quotes_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/text"
)

// What weighs for an option comes with the heaviest first.
func TestReasons(t *testing.T) {
	var f quotes.Finder
	_, choices := f.Explain(text.Parse(`"Wij gaan door", zei Joost Verkamp.`), nil)
	require.NotEmpty(t, choices)
	for n := range choices {
		reasons := quotes.DefaultModels().Reasons(&choices[n], choices[n].Chosen)
		require.NotEmpty(t, reasons)
		for i, r := range reasons {
			require.NotZero(t, r.Weight)
			require.LessOrEqual(t, max(r.Weight, -r.Weight), max(reasons[0].Weight, -reasons[0].Weight), "%d", i)
		}
	}
	require.Empty(t, quotes.DefaultModels().Reasons(&quotes.Choice{Model: "voice"}, 0))
}

// A wrong row is named with file, line and cause.
func TestReadModelsErrors(t *testing.T) {
	for _, c := range []struct {
		table, want string
		cause       error
	}{
		{"# none\nmodel\tvoice\n", `own.tsv:2: no such model: "voice"`, quotes.ErrNoModel},
		{"a=b\t12\n", `own.tsv:1: no tree of a model: "a=b\t12"`, quotes.ErrFeature},
		{"model\tkind\ntree\tno=1\t1 2\n", `own.tsv:2: no tree of a model: "tree\tno=1\t1 2"`, quotes.ErrFeature},
	} {
		m, err := quotes.ReadModels(strings.NewReader(c.table), "own.tsv")
		require.Nil(t, m)
		require.EqualError(t, err, c.want)
		require.ErrorIs(t, err, c.cause)
		var table *text.TableError
		require.ErrorAs(t, err, &table)
	}
	_, err := quotes.ReadModels(nil, "own.tsv")
	require.ErrorContains(t, err, "no reader")
}

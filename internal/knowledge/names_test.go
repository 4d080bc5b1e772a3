package knowledge

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

func TestNamesCompiledFormIsCurrent(t *testing.T) {
	source, err := os.ReadFile("names.tsv")
	require.NoError(t, err)
	blob, err := CompileNames(strings.NewReader(string(source)), "names.tsv")
	require.NoError(t, err)
	require.True(t, blob == namesData, "names.bin is older than names.tsv: run go generate")
}

func TestNamesFindsEveryRow(t *testing.T) {
	source, err := os.Open("names.tsv")
	require.NoError(t, err)
	defer source.Close()
	n := DefaultNames()
	rows := 0
	require.NoError(t, tableRows(source, "names.tsv", 3, func(line int, cols []string) error {
		name, weak := strings.CutPrefix(cols[0], "~")
		f, _ := n.Lookup(text.FoldHash(name))
		require.NotZero(t, f&NameListed, "line %d: %s", line, name)
		require.Equal(t, weak, f&NameWeak != 0, "line %d: %s", line, name)
		if i := strings.IndexByte(name, ' '); i > 0 {
			_, longer := n.Lookup(text.FoldHash(name[:i]))
			require.True(t, longer, "line %d: %s", line, name)
		}
		rows++
		return nil
	}))
	require.Greater(t, rows, 800)
}

// A country's spelling needs no row among the names: the country would lose
// its code.
func TestNamesAreNoCountries(t *testing.T) {
	source, err := os.Open("names.tsv")
	require.NoError(t, err)
	defer source.Close()
	c := DefaultCountries()
	require.NoError(t, tableRows(source, "names.tsv", 3, func(line int, cols []string) error {
		r, _ := c.Lookup(text.FoldHash(strings.TrimPrefix(cols[0], "~")))
		require.Zero(t, r.ID, "line %d: %s is in countries.tsv", line, cols[0])
		return nil
	}))
}

func TestOwnNames(t *testing.T) {
	n, err := Names{}.With(strings.NewReader("Zandwijkse Week\tMISC\tevent\n~Slag\tMISC\tevent\town\n"), "own.tsv")
	require.NoError(t, err)
	f, _ := n.Lookup(text.FoldHash("Zandwijkse Week"))
	require.Equal(t, NameListed, f)
	f, _ = n.Lookup(text.FoldHash("Slag"))
	require.Equal(t, NameListed|NameWeak, f)
	f, _ = n.Lookup(text.FoldHash("Brexit"))
	require.Zero(t, f)
	n, err = DefaultNames().With(strings.NewReader("Zandwijkse Week\tMISC\tevent\n"), "own.tsv")
	require.NoError(t, err)
	f, _ = n.Lookup(text.FoldHash("Brexit"))
	require.Equal(t, NameListed, f, "the table that it adds to")
	_, longer := n.Lookup(text.FoldHash("Gouden"))
	require.True(t, longer, "the table that it adds to")
	_, longer = n.Lookup(text.FoldHash("Zandwijkse"))
	require.True(t, longer)
	for _, bad := range []struct{ row, want string }{
		{"\tMISC\tevent", `own.tsv:1: name ""`},
		{"Feest  week\tMISC\tevent", `own.tsv:1: name "Feest  week"`},
		{"Feest", "own.tsv:1: 1 columns: want at least 3, tab-separated"},
		{"Feest\tMISC\tparty", `own.tsv:1: kind "party": want one of index, event`},
		{"Feest\tORG\tevent", `own.tsv:1: type "ORG": want MISC`},
		{"Feest\tMISC\tevent\n~feest\tMISC\tevent", `own.tsv:2: "feest" is on line 1 already`},
		{" Feest\tMISC\tevent", "own.tsv:1: name"},
	} {
		_, err := Names{}.With(strings.NewReader(bad.row), "own.tsv")
		var te *text.TableError
		require.ErrorAs(t, err, &te)
		require.Contains(t, err.Error(), bad.want)
	}
}

package gazetteer_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/text"
)

// TestSeed finds every place and organisation of the first article, and the
// place of each of its datelines.
func TestSeed(t *testing.T) {
	const dir = "../../../shared/seed/"
	b, err := os.ReadFile(dir + "expected.json")
	if os.IsNotExist(err) {
		t.Skip("no ../shared beside the repository")
	}
	require.NoError(t, err)
	src, err := os.ReadFile(dir + "article.txt")
	require.NoError(t, err)
	var want struct {
		Articles []struct {
			Dateline struct {
				Places []struct{ Text, Name, Country string }
			}
			Organisations []string
			Places        []string
			Countries     []string
		}
	}
	require.NoError(t, json.Unmarshal(b, &want))
	g := gazetteer.Default()
	doc := text.Parse(string(src))
	found := make(map[string]bool)
	for _, m := range g.Append(nil, doc) {
		found[m.Of(doc.Src)] = true
	}
	for _, a := range want.Articles {
		for _, p := range a.Dateline.Places {
			got, ok := g.Lookup(strings.ToUpper(p.Name), a.Countries)
			require.True(t, ok, p.Name)
			require.Equal(t, p.Name, got.Name)
			require.Equal(t, p.Country, got.Country, p.Name)
		}
		for _, o := range a.Organisations {
			require.True(t, found[o], o)
		}
		for _, p := range a.Places {
			// Countries are the business of another table.
			require.True(t, found[p] || p == "Soedan", p)
		}
	}
}

package kopij_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/tools/torture/gen"
)

// FuzzStructure reads pages that a grammar of names, genitives, quotes, times,
// marks and lists makes, with and without a reference time.
func FuzzStructure(f *testing.F) {
	for seed := range uint64(8) {
		f.Add([]byte(gen.Bytes(seed, 120)))
	}
	x, err := kopij.New(kopij.Config{Indirect: true})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, choices []byte) { structure(t, x, gen.Chosen(choices), len(choices)%4 > 0) })
}

// structure reads one page, with a reference time or without, and checks the
// result.
func structure(t *testing.T, x *kopij.Extractor, src string, dated bool) {
	page := kopij.Page{Text: src}
	if dated {
		page.Reference = reference
	}
	r := x.Extract(page)
	check(t, page.Text, r)
	a, err := json.Marshal(r)
	require.NoError(t, err)
	b, err := json.Marshal(x.Extract(page))
	require.NoError(t, err)
	require.Equal(t, string(a), string(b), "two runs differ on %q", page.Text)
}

// TestStructure is FuzzStructure over pages that are the same each time.
func TestStructure(t *testing.T) {
	x, err := kopij.New(kopij.Config{Indirect: true})
	require.NoError(t, err)
	n := uint64(1500)
	if testing.Short() {
		n = 100
	}
	for seed := range n {
		structure(t, x, gen.Page(seed, 300), seed%4 > 0)
		structure(t, x, gen.Bytes(seed, 200), seed%4 > 0)
	}
}

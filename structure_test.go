package kopij_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/tools/torture/hostile"
)

// FuzzStructure reads pages that a grammar of names, genitives, quotes, times,
// marks and lists makes, with and without a reference time.
func FuzzStructure(f *testing.F) {
	random := hostile.Random(1)
	for range 8 {
		f.Add(random.Bytes(120))
	}
	x, err := kopij.New(kopij.Config{Indirect: true})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, choices []byte) { structure(t, x, choices) })
}

// structure reads one page of the grammar and checks the result.
func structure(t *testing.T, x *kopij.Extractor, choices []byte) {
	page := kopij.Page{Text: hostile.Page(choices)}
	if len(choices)%4 > 0 {
		page.Reference = reference
	}
	r := x.Extract(page)
	require.NoError(t, r.Check(page.Text), "%q", page.Text)
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
	random := hostile.Random(2)
	n := 1500
	if testing.Short() {
		n = 100
	}
	for range n {
		structure(t, x, random.Bytes(int(20+random.Next()%400)))
		if t.Failed() {
			return
		}
	}
}

package bench

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/prosedoc"
)

func pages(tb testing.TB) (all []string, size int64) {
	tb.Helper()
	names, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(tb, err)
	require.NotEmpty(tb, names)
	for _, n := range names {
		b, err := os.ReadFile(n)
		require.NoError(tb, err)
		all = append(all, string(b))
		size += int64(len(b))
	}
	return all, size
}

func BenchmarkProse(b *testing.B) {
	all, size := pages(b)
	b.SetBytes(size)
	for b.Loop() {
		for _, p := range all {
			if _, err := prose.NewDocument(p); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkProsedoc(b *testing.B) {
	all, size := pages(b)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range all {
			prosedoc.New(p)
		}
	}
}

// dutch are sentences with the people and places in them.
var dutch = []struct {
	text string
	per  []string
	loc  []string
}{
	{"Premier Mark Rutte sprak dinsdag in Brussel met Angela Merkel.", []string{"Mark Rutte", "Angela Merkel"}, []string{"Brussel"}},
	{"De Franse president Emmanuel Macron reist naar Oekraïne.", []string{"Emmanuel Macron"}, []string{"Oekraïne"}},
	{"Volgens Ursula von der Leyen moet Hongarije de regels volgen.", []string{"Ursula von der Leyen"}, []string{"Hongarije"}},
	{"In Den Haag demonstreerden boeren tegen het stikstofplan.", nil, []string{"Den Haag"}},
	{"Vladimir Poetin ontving Kim Jong-un in Vladivostok.", []string{"Vladimir Poetin", "Kim Jong-un"}, []string{"Vladivostok"}},
	{"Burgemeester Femke Halsema opende het museum in Amsterdam-Noord.", []string{"Femke Halsema"}, []string{"Amsterdam-Noord"}},
}

// TestProseOnDutch counts the people and places of a few Dutch sentences that
// each finds: kopij must find most of them, and more than prose does.
func TestProseOnDutch(t *testing.T) {
	gold, ours, theirs := 0, 0, 0
	for _, d := range dutch {
		doc, err := prose.NewDocument(d.text)
		require.NoError(t, err)
		mine := prosedoc.New(d.text).Labels()
		for label, names := range map[string][]string{"PERSON": d.per, "GPE": d.loc} {
			for _, n := range names {
				gold++
				ours += found(mine, n, label)
				theirs += found(doc.Entities(), n, label)
			}
		}
	}
	t.Logf("of %d people and places prosedoc finds %d, prose %d", gold, ours, theirs)
	require.Greater(t, ours, theirs)
	require.GreaterOrEqual(t, ours*10, gold*8)
}

func found(es []prose.Entity, name, label string) int {
	for _, e := range es {
		if strings.EqualFold(e.Text, name) && e.Label == label {
			return 1
		}
	}
	return 0
}

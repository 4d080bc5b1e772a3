package bench

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/jdkato/prose/v2"
	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/prosedoc"
)

// f1 of names as bags of words, since prose has no offsets.
func f1(gold, found []string) float64 {
	left := map[string]int{}
	for _, g := range gold {
		left[g]++
	}
	right := 0
	for _, f := range found {
		if left[f] > 0 {
			left[f]--
			right++
		}
	}
	return 2 * float64(right) / float64(len(gold)+len(found))
}

// TestProseOnNews compares the people and places that both find in annotated
// news, where the annotation is at hand.
func TestProseOnNews(t *testing.T) {
	const gold = "../../shared/gold/dev"
	texts, _ := filepath.Glob(gold + "/text/*.txt")
	if len(texts) == 0 {
		t.Skip("the annotated news is not there")
	}
	var want, ours, theirs []string
	pick := func(dst []string, doc string, es []prose.Entity) []string {
		for _, e := range es {
			if e.Label == "PERSON" || e.Label == "GPE" {
				dst = append(dst, doc+e.Label+e.Text)
			}
		}
		return dst
	}
	for _, name := range texts {
		src, err := os.ReadFile(name)
		require.NoError(t, err)
		b, err := os.ReadFile(gold + "/entities/" + strings.TrimSuffix(filepath.Base(name), ".txt") + ".json")
		require.NoError(t, err)
		var es []struct{ Text, Type string }
		require.NoError(t, json.Unmarshal(b, &es))
		for _, e := range es {
			switch e.Type {
			case "PER":
				want = append(want, name+"PERSON"+e.Text)
			case "LOC":
				want = append(want, name+"GPE"+e.Text)
			}
		}
		doc, err := prose.NewDocument(string(src))
		require.NoError(t, err)
		theirs = pick(theirs, name, doc.Entities())
		ours = pick(ours, name, prosedoc.New(string(src)).Labels())
	}
	us, them := f1(want, ours), f1(want, theirs)
	t.Logf("people and places of %d articles: prosedoc F1 %.3f, prose F1 %.3f", len(texts), us, them)
	require.Greater(t, us, 0.9)
	require.Greater(t, us, them)
}

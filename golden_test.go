package kopij_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/tools/schematest"
)

// reference is a Wednesday.
var reference = time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("", 3600))

func indented(t *testing.T, r *kopij.Result) []byte {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	require.NoError(t, enc.Encode(r))
	return b.Bytes()
}

// TestGolden compares the result of each page of testdata with the one that
// is beside it. Read the difference before you rewrite one.
func TestGolden(t *testing.T) {
	pages, err := filepath.Glob("testdata/articles/*.txt")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(pages), 25)
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) {
			src, err := os.ReadFile(page)
			require.NoError(t, err)
			r := kopij.Extract(string(src), reference)
			check(t, string(src), r)
			withoutScores(r)
			got := indented(t, r)
			golden := strings.TrimSuffix(page, ".txt") + ".json"
			if casetest.Update() {
				require.NoError(t, os.WriteFile(golden, got, 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			if line, a, b, same := firstDifference(string(want), string(got)); !same {
				t.Fatalf("%s:%d: want\n%s\ngot\n%s", golden, line, a, b)
			}
		})
	}
}

// TestGoldenFiles: the golden results that are kept hold to the schema too.
func TestGoldenFiles(t *testing.T) {
	pages, err := filepath.Glob("testdata/articles/*.txt")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(pages), 25)
	for _, page := range pages {
		name := strings.TrimSuffix(page, ".txt") + ".json"
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		require.NoError(t, schematest.Result(b), name)
	}
}

// withoutScores takes the scores out of r: they move with every training.
func withoutScores(r *kopij.Result) {
	for i := range r.Articles {
		a := &r.Articles[i]
		for j := range a.Entities {
			a.Entities[j].Score = 0
		}
		for j := range a.Quotes {
			if s := a.Quotes[j].Speaker; s != nil {
				s.Score = 0
			}
		}
	}
}

// firstDifference is the number of the first line that differs, and that line
// with the seven after it in both texts.
func firstDifference(want, got string) (line int, a, b string, same bool) {
	if want == got {
		return 0, "", "", true
	}
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for line < len(w) && line < len(g) && w[line] == g[line] {
		line++
	}
	cut := func(l []string) string { return strings.Join(l[min(line, len(l)):min(line+8, len(l))], "\n") }
	return line + 1, cut(w), cut(g), false
}

package timeago

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// TestGuardRows reads the two texts of each guard: what is in square
// brackets is no time in the one and a time, or part of one, in the other.
func TestGuardRows(t *testing.T) {
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("CET", 3600))
	for i, r := range guardRows {
		for _, c := range [...]struct {
			text string
			want bool
		}{{r.no, false}, {r.yes, true}} {
			if c.text == "" {
				continue
			}
			a, b := strings.IndexByte(c.text, '['), strings.IndexByte(c.text, ']')-1
			require.True(t, a >= 0 && b > a, c.text)
			found := false
			d := text.Parse(strings.NewReplacer("[", "", "]", "").Replace(c.text))
			for _, x := range Find(d, ref) {
				found = found || x.Start == a && x.End == b && (c.want || x.Kind != Duration) || c.want && x.Start <= a && b <= x.End
			}
			if found != c.want {
				t.Errorf("row %d: %s: found is %t, want %t: %v", i, c.text, found, c.want, Find(d, ref))
			}
		}
	}
}

// TestContextWords checks that every class of the table is known, and that
// every zone is.
func TestContextWords(t *testing.T) {
	for line := range strings.Lines(contextData) {
		if line[0] == '#' {
			continue
		}
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		require.GreaterOrEqual(t, len(cols), 2, line)
		for _, c := range strings.Fields(cols[1]) {
			require.Contains(t, wordClasses, c, line)
		}
	}
	rows := 0
	for line := range strings.Lines(zonesData) {
		if line[0] != '#' {
			rows++
		}
	}
	require.Len(t, zones(), rows)
}

// TestVerbs reads verbs.tsv: each class is known and no word has two.
func TestVerbs(t *testing.T) {
	rows := 0
	for word, class := range rowsOf(verbData) {
		rows++
		require.Contains(t, verbClasses, class, word)
		require.Equal(t, verbClasses[class], verbs()[text.FoldHash(word)], word)
	}
	require.Len(t, verbs(), rows)
}

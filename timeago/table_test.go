package timeago_test

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// TestTable reads the sentences of testdata/news.tsv, which need no tags.
func TestTable(t *testing.T) { readTable(t, "testdata/news.tsv", 600, func(*text.Document) {}) }

// TestFlemish reads the sentences of testdata/flemish.tsv.
func TestFlemish(t *testing.T) { readTable(t, "testdata/flemish.tsv", 200, func(*text.Document) {}) }

// TestTagged reads the sentences of testdata/tagged.tsv with the tagger: what
// the forms of the verbs and their place in the clause say.
func TestTagged(t *testing.T) { readTable(t, "testdata/tagged.tsv", 30, kopij.Tag) }

func readTable(t *testing.T, name string, least int, tag func(*text.Document)) {
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	sc := bufio.NewScanner(f)
	cases := 0
	for line := 1; sc.Scan(); line++ {
		if strings.HasPrefix(sc.Text(), "#") {
			continue
		}
		cols := strings.Split(sc.Text(), "\t")
		require.GreaterOrEqual(t, len(cols), 3, "line %d", line)
		cases++
		ref, err := time.Parse(time.RFC3339, cols[1])
		require.NoError(t, err, "line %d", line)
		src := strings.NewReplacer("[", "", "]", "").Replace(cols[0])
		var got, values []string
		rest, shift := src, 0
		d := text.Parse(strings.ReplaceAll(src, " / ", "\n\n"))
		tag(d)
		src = d.Src
		for _, x := range timeago.Find(d, ref) {
			got = append(got, rest[:x.Start-shift], "[", src[x.Start:x.End], "]")
			rest, shift = src[x.End:], x.End
			values = append(values, x.Value())
		}
		if have := strings.ReplaceAll(strings.Join(got, "")+rest, "\n\n", " / "); have != cols[0] {
			t.Errorf("line %d: found %s\n    want %s", line, have, cols[0])
			continue
		}
		if have := strings.Join(values, " "); have != cols[2] {
			t.Errorf("line %d: %s at %s is %s, want %s", line, cols[0], cols[1], have, cols[2])
		}
	}
	require.NoError(t, sc.Err())
	require.GreaterOrEqual(t, cases, least)
}

// TestLeadRows reads the example of each row: what it names in square brackets
// lies on the side of the reference that the row says.
func TestLeadRows(t *testing.T) {
	now := time.Date(2025, 12, 4, 12, 0, 0, 0, ref.Location()) // a Thursday
	for example, side := range timeago.LeadExamples() {
		src := strings.NewReplacer("[", "", "]", "").Replace(example) + "."
		d := text.Parse(src)
		kopij.Tag(d)
		start := strings.IndexByte(example, '[')
		found := false
		for _, x := range timeago.Find(d, now) {
			if x.Start > start || x.End <= start {
				continue
			}
			found = true
			switch side {
			case -1:
				require.False(t, x.From.After(now), "%s: %s", example, x.From)
			case 1:
				require.True(t, x.To.After(now), "%s: %s", example, x.From)
			}
		}
		require.True(t, found, example)
	}
}

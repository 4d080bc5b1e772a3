package timeago_test

import (
	"bufio"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// TestTable reads the sentences of testdata/news.tsv.
func TestTable(t *testing.T) {
	f, err := os.Open("testdata/news.tsv")
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
		for _, x := range timeago.Find(text.Parse(src), ref) {
			got = append(got, rest[:x.Start-shift], "[", src[x.Start:x.End], "]")
			rest, shift = src[x.End:], x.End
			values = append(values, x.Value())
		}
		if have := strings.Join(got, "") + rest; have != cols[0] {
			t.Errorf("line %d: found %s\n    want %s", line, have, cols[0])
			continue
		}
		if have := strings.Join(values, " "); have != cols[2] {
			t.Errorf("line %d: %s at %s is %s, want %s", line, cols[0], cols[1], have, cols[2])
		}
	}
	require.NoError(t, sc.Err())
	require.GreaterOrEqual(t, cases, 600)
}

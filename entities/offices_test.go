package entities_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/entities"
)

// TestOfficesByDate reads dated sentences: who holds which office, by the text
// or by the table.
func TestOfficesByDate(t *testing.T) {
	b, err := os.ReadFile("../testdata/offices.tsv")
	require.NoError(t, err)
	r := entities.New(entities.Default())
	n := 0
	for line := range strings.Lines(string(b)) {
		if line[0] == '#' {
			continue
		}
		c := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, c, 5, line)
		n++
		office, country, found := "", "", false
		for _, m := range r.Append(nil, document(c[1]), entities.Context{Date: day(c[0])}) {
			if c[1][m.Start:m.End] != c[2] {
				continue
			}
			found = true
			if m.Leader != nil {
				office, country = m.Leader.Office, m.Leader.Country
			}
		}
		if !found || office != c[3] || country != c[4] {
			t.Errorf("%s %s: %q found %v, got %q %s, want %q %s", c[0], c[1], c[2], found, office, country, c[3], c[4])
		}
	}
	require.GreaterOrEqual(t, n, 150)
}

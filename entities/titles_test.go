package entities

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/internal/tsv"
	"github.com/kopij/kopij/text"
)

// Each row of titles.tsv is well formed and is found by its word.
func TestTitles(t *testing.T) {
	seen := map[string]bool{}
	for row := range tsv.Rows(titleTable) {
		require.Len(t, row, 5, row[0])
		require.False(t, seen[row[0]], row[0])
		seen[row[0]] = true
		if row[1] != "" {
			_, ok := knowledge.ParseOfficeKind(row[1])
			require.True(t, ok, row)
		}
		require.Contains(t, []string{"", "m", "f"}, row[2], row)
		if row[3] != "" {
			for _, flag := range strings.Split(row[3], "+") {
				require.Contains(t, []string{"leads", "heir"}, flag, row)
			}
		}
		require.Equal(t, row[0], titles().Get(text.FoldHash(row[0])).word)
	}
	require.Greater(t, len(seen), 200)
	require.Equal(t, title{word: "prins", office: titles().Get(text.FoldHash("prins")).office, gender: Male, heir: true},
		*titles().Get(text.FoldHash("prins")))
	require.Equal(t, knowledge.HeadOfState, titles().Get(text.FoldHash("President")).office)
}

// Each row of home.tsv has its country.
func TestHomeRows(t *testing.T) {
	require.NotEmpty(t, homeTables().regions)
	require.NotEmpty(t, homeTables().words)
	n := 0
	for row := range tsv.Rows(homeTable) {
		require.Len(t, row, 4, row)
		require.Len(t, row[2], 2, row)
		n++
	}
	require.Equal(t, n, len(homeTables().regions)+len(homeTables().words))
}

package tsv

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRows(t *testing.T) {
	var rows [][]string
	for row := range Rows("# head\n\na\tb\r\n \nc\n") {
		rows = append(rows, row)
	}
	require.Equal(t, [][]string{{"a", "b"}, {"c"}}, rows)
	for range Rows("a\nb\n") {
		break
	}
}

package source

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// TestMarksWithoutEnd: what a storm of combining marks becomes is hardly longer
// than the storm.
func TestMarksWithoutEnd(t *testing.T) {
	for _, n := range []int{100, 1000, 10000} {
		s := "e" + strings.Repeat("\u0301", n)
		total := 0
		for _, e := range chars(s, false) {
			total += len(e.with)
		}
		require.Less(t, total, 2*len(s))
		require.LessOrEqual(t, len(Clean(s).Text), len(s)+utf8.UTFMax)
	}
}

package foldhash

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSum(t *testing.T) {
	require.Equal(t, uint64(0xaf63dc4c8601ec8c), Sum("A", nil), "FNV-1a of a")
	require.Equal(t, Sum("één\xff", nil), Sum("ÉÉn\xff", nil))
	require.NotEqual(t, Sum("een", nil), Sum("één", nil))
	base := func(r rune) (a, b byte, ok bool) {
		switch r {
		case 'é':
			return 'e', 0, true
		case 'ß':
			return 's', 's', true
		case '\u00ad':
			return 0, 0, true
		}
		return 0, 0, false
	}
	require.Equal(t, Sum("een straat", nil), Sum("één stra\u00adat", base))
	require.Equal(t, Sum("ssö", nil), Sum("ßö", base))
}

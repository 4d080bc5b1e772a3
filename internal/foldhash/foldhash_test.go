package foldhash

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// fnv is FNV-1a over the bytes of s as they are.
func fnv(s string) uint64 {
	h := uint64(Offset)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * Prime
	}
	return h
}

func TestSum(t *testing.T) {
	require.Equal(t, uint64(0xaf63dc4c8601ec8c), Sum("A", nil), "FNV-1a of a")
	require.Equal(t, fnv("-"), Sum("-", nil), "no letter is lowered")
	require.Equal(t, fnv("\xff"), Sum("\xff", nil), "a byte that is not UTF-8 counts as itself")
	require.NotEqual(t, Sum("\xff", nil), Sum("\ufffd", nil))
	require.Equal(t, Sum("\ufffd", nil), Sum("\ufffd", func(rune) (a, b byte, ok bool) { return 0, 0, false }))
	require.Equal(t, fnv("\ufffd"), Sum("\ufffd", nil), "the sign for what cannot be read, as it is written")
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

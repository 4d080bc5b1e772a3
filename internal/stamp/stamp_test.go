package stamp

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMoment(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"14:30", "14:30"},
		{"14.30 uur in Delft", "14.30 uur"},
		{"16u30 begon", "16u30"},
		{"9:05:07 x", "9:05:07"},
		{"16 uur", "16 uur"},
		{"14.305 euro", ""},
		{"25.30", ""},
		{"2-1", ""},
		{"04/09 (BELGA)", "04/09"},
		{"14-11-2016, 19:07", "14-11-2016, 19:07"},
		{"14-11-2016", "14-11-2016"},
		{"2016-11-14T19:07:00+01:00 x", "2016-11-14T19:07:00+01:00"},
		{"2016-11-14T19:07:00Z", "2016-11-14T19:07:00Z"},
		{"4 SEPT. De", "4 SEPT."},
		{"4 september 2016 om 12.00 uur", "4 september 2016 om 12.00 uur"},
		{"donderdag 4 september", "donderdag 4 september"},
		{"do 4 sep 2025, 09:12", "do 4 sep 2025, 09:12"},
		{"donderdag - ", "donderdag"},
		{"zo ging het", ""},
		{"19:07, 14-11-2016", "19:07, 14-11-2016"},
		{"8 minuten geledenWASHINGTON", "8 minuten geleden"},
		{"een half uur geleden", "een half uur geleden"},
		{"28 min. geleden", "28 min. geleden"},
		{"anderhalf uur geleden", "anderhalf uur geleden"},
		{"ruim drie weken geleden", "ruim drie weken geleden"},
		{"één uur geleden", "één uur geleden"},
		{"gisteren 14:30", "gisteren 14:30"},
		{"gisterenDe", "gisteren"},
		{"gisteren 14:30Brug", "gisteren 14:30"},
		{"zojuist", "zojuist"},
		{"nuttig", ""},
		{"3 miljoen jaar geleden", ""},
		{"geleden", ""},
	} {
		require.Equal(t, c.want, c.in[:Moment(c.in)], c.in)
	}
}

func TestWhole(t *testing.T) {
	for _, s := range []string{"2 weken", " gisteren ", "28 min geleden", "3 dgn geleden", "1 jaar geleden", "14:30", "een kwartier geleden"} {
		require.True(t, Whole(s), s)
	}
	for _, s := range []string{"", "2 weken later", "Tien jaar geleden was het anders", "Gisteren gewonnen", "2-1"} {
		require.False(t, Whole(s), s)
	}
}

func TestAgeBefore(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"te dragen.8 minuten geleden", "8 minuten geleden"},
		{"te dragen. 10 minuten geleden", "10 minuten geleden"},
		{"een half uur geleden", "een half uur geleden"},
		{"in 2,5 uur geleden", "2,5 uur geleden"},
		{"lang geleden", ""},
		{"11 achttien jaar geleden", "achttien jaar geleden"},
		{"een paar uur geleden", "een paar uur geleden"},
	} {
		i := AgeBefore(c.in, len(c.in))
		if c.want == "" {
			require.Equal(t, -1, i, c.in)
			continue
		}
		require.GreaterOrEqual(t, i, 0, c.in)
		require.Equal(t, c.want, c.in[i:], c.in)
	}
}

func FuzzMoment(f *testing.F) {
	for _, s := range []string{"14-11-2016, 19:07", "8 minuten geledenX", "gisteren 14:30", "4 SEPT. ’19", "1½ uur geleden"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := Moment(s)
		require.True(t, 0 <= n && n <= len(s))
		require.Equal(t, n, Moment(s))
		Whole(s)
		for i := strings.Index(s, "geleden"); i >= 0; i = -1 {
			AgeBefore(s, i+len("geleden"))
		}
	})
}

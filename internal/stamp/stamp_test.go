package stamp

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestMoment(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"14:30", "14:30"},
		{"14.30 uur in Delft", "14.30 uur"},
		{"16u30 begon", "16u30"},
		{"9:05:07 x", "9:05:07"},
		{"16 uur", "16 uur"},
		{"16 uurDe brug is dicht", "16 uur"},
		{"16 uurwerken", ""},
		{"14:30:5", "14:30"},
		{"12.03.2024", "12.03.2024"},
		{"12.03%", ""},
		{"14:30%", "14:30"},
		{"12/0/2024", ""},
		{"10 juni 2025 at 9:15 pm GMT+1", "10 juni 2025 at 9:15 pm GMT+1"},
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
		{"nu net", "nu net"},
		{"nu nette", ""},
		{"nu", ""},
		{"een moment geleden", "een moment geleden"},
		{"enkele ogenblikken geleden.", "enkele ogenblikken geleden"},
		{"1u 5m geleden", "1u 5m geleden"},
		{"2 uur en 5 minuten geleden", "2 uur en 5 minuten geleden"},
		{"minder dan een minuut geleden", "minder dan een minuut geleden"},
		{"eenentwintig dagen geleden", "eenentwintig dagen geleden"},
		{"tweeënhalf jaar geleden", "tweeënhalf jaar geleden"},
		{"5\u00a0minuten\u00a0geleden", "5\u00a0minuten\u00a0geleden"},
		{"10 juni 2025Leestijd 3 minuten", "10 juni 2025"},
		{"dinsdag 10 juni 2025, 10:15 | 4 reacties", "dinsdag 10 juni 2025, 10:15"},
		{"10/04/17 - 16u26 Bron: Belga", "10/04/17 - 16u26"},
		{"10-06-25, 08:12 Bron", "10-06-25, 08:12"},
		{"Gisteren 22:56", "Gisteren 22:56"},
		{"10 juni 2025 | 08:12", "10 juni 2025 | 08:12"},
		{"13 mei 2024 om 14.20 u.", "13 mei 2024 om 14.20 u."},
		{"2025-12-03T09:12:00.123Z", "2025-12-03T09:12:00.123Z"},
		{"Wed, 03 Dec 2025 08:12:00 +0000", "Wed, 03 Dec 2025 08:12:00 +0000"},
		{"10 June 2025 11:05", "10 June 2025 11:05"},
		{"June 10, 2025 at 9:15 pm", "June 10, 2025 at 9:15 pm"},
		{"11 March 2026, 9:15 am", "11 March 2026, 9:15 am"},
		{"12.03.2024 17:45", "12.03.2024 17:45"},
		{"24 april, 2026", "24 april, 2026"},
		{"19 februari 2025 woensdag", "19 februari 2025 woensdag"},
		{"5 desimber 2025 - 08:31", "5 desimber 2025 - 08:31"},
		{"141312 MAR 25", "141312 MAR 25"},
		{"dinsdag 13:00 AST", "dinsdag 13:00 AST"},
		{"wo 23 jan 20:10:06", "wo 23 jan 20:10:06"},
		{"vrijdag 13 maart 2026 13.05 uur", "vrijdag 13 maart 2026 13.05 uur"},
		{"zo 11-05-2025, 19:45", "zo 11-05-2025, 19:45"},
		{"di. 05/05/2026, 22u19", "di. 05/05/2026, 22u19"},
		{"141312 mensen", ""},
		{"2 keer", ""},
		{"mei 2025", ""},
		{"Marathon", ""},
		{"37 min", ""},
		{"3 miljoen jaar geleden", ""},
		{"geleden", ""},
	} {
		require.Equal(t, c.want, c.in[:Moment(c.in)], c.in)
	}
}

func TestWhole(t *testing.T) {
	for _, s := range []string{"2 weken", " gisteren ", "28 min geleden", "3 dgn geleden", "1 jaar geleden", "14:30", "een kwartier geleden", "34 min", "1 u", "2 d", "een moment geleden.", "woensdag, 06:32"} {
		require.True(t, Whole(s), s)
	}
	for _, s := range []string{"", "2 weken later", "Tien jaar geleden was het anders", "Gisteren gewonnen", "2-1"} {
		require.False(t, Whole(s), s)
	}
}

func TestReadSuffix(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"in de Gazastrook.3 uur geleden", "3 uur geleden"},
		{"De brug is dicht. Gisteren 22:56", "Gisteren 22:56"},
		{"De brug is dicht. 22:56", ""},
		{"De brug is al lang geleden gebouwd", ""},
	} {
		_, i := ReadSuffix(c.in)
		if c.want == "" {
			require.Equal(t, -1, i, c.in)
			continue
		}
		require.GreaterOrEqual(t, i, 0, c.in)
		require.Equal(t, c.want, c.in[i:], c.in)
	}
}

func TestStrong(t *testing.T) {
	for s, want := range map[string]bool{
		"5 minuten geleden": true, "10 juni 2025": true, "10 juni, 8:12": true, "dinsdag 8:12": true,
		"34 min": false, "10 juni": false, "dinsdag": false, "8:12": false,
	} {
		v, ok := ReadWhole(s)
		require.True(t, ok, s)
		require.Equal(t, want, v.Strong(), s)
	}
}

func TestNothingIsAllocated(t *testing.T) {
	for _, s := range []string{"een half uur geleden", "Wed, 03 Dec 2025 08:12:00 +0000", "De brug is dicht", "tweeëntwintig uur geleden"} {
		require.Zero(t, testing.AllocsPerRun(50, func() { Read(s) }), s)
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
	for _, s := range []string{"14-11-2016, 19:07", "8 minuten geledenX", "gisteren 14:30", "4 SEPT. ’19", "1½ uur geleden", "1u 5m geleden", "10 juni 2025 at 9:15 pm GMT+1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n := Moment(s)
		require.True(t, 0 <= n && n <= len(s))
		require.Equal(t, n, Moment(s))
		v, ok := ReadWhole(s)
		require.True(t, !ok || v.Form != NoForm)
		if utf8.ValidString(s) {
			require.True(t, utf8.ValidString(s[:n]))
		}
		if _, i := ReadSuffix(s); i >= 0 {
			require.NotZero(t, Moment(s[i:]))
		}
		for i := strings.Index(s, "geleden"); i >= 0; i = -1 {
			AgeBefore(s, i+len("geleden"))
		}
	})
}

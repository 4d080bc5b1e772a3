package timeago_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// hostile are inputs that repeat what the grammar reads.
var hostile = map[string]string{
	"weekdays":   "maandag ",
	"numbers":    "12 ",
	"digits":     "1234567890",
	"dates":      "1-2-",
	"ago":        "geleden ",
	"units":      "jaar maand week dag uur ",
	"ranges":     "van 1 tot 2 en ",
	"dashes":     "- ",
	"clocks":     "12.12 ",
	"approx":     "ruim ongeveer ",
	"years":      "2019 2020 ",
	"nested":     "eind van het begin van ",
	"joined":     "een uur en ",
	"quotes":     "' 's ",
	"hyphens":    "maandag-",
	"apostrophe": "’",
	"open":       "sinds tot na voor ",
	"function":   "de van in op en een ",
}

// check finds the times of s with every setting and holds them to what the
// package promises of any input.
func check(t *testing.T, s string) {
	t.Helper()
	d := text.Parse(s)
	bounds := map[int]bool{len(s): true}
	for i := range s {
		bounds[i] = true
	}
	for _, f := range []timeago.Finder{{}, {Prefer: timeago.Past}, {Prefer: timeago.Future}, {Prefer: timeago.Nearest}} {
		for _, r := range []time.Time{ref, {}, time.Date(1, 1, 1, 0, 0, 0, 1, time.UTC), time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)} {
			end := 0
			got := f.Find(d, r)
			for _, x := range got {
				require.LessOrEqual(t, end, x.Start, "%q", s)
				require.Less(t, x.Start, x.End, "%q", s)
				require.LessOrEqual(t, x.End, len(s), "%q", s)
				require.True(t, bounds[x.Start] && bounds[x.End], "%q", s)
				end = x.End
				if !x.From.IsZero() && !x.To.IsZero() {
					require.True(t, x.From.Before(x.To), "%q: %s", s, x.Value())
				}
				require.NotEqual(t, timeago.NoGrain, x.Grain, "%q", s)
			}
			require.Equal(t, got, f.Find(d, r), "%q", s)
		}
	}
	for _, read := range []func(string, time.Time) (timeago.Time, bool){timeago.Parse, timeago.Prefix, timeago.Suffix} {
		if x, ok := read(s, ref); ok {
			require.LessOrEqual(t, 0, x.Start)
			require.Less(t, x.Start, x.End)
			require.LessOrEqual(t, x.End, len(s))
			require.True(t, x.From.IsZero() || x.To.IsZero() || x.From.Before(x.To), "%q: %s", s, x.Value())
		}
	}
}

func TestAnyBytes(t *testing.T) {
	for _, s := range []string{"", " ", "\x00", "\xff\xfe 3 uur geleden", "12", "…", "’s", "'s", "maandag-", "-", "99999999999999999999 jaar geleden", "over 99999 eeuwen", "tot 0001", "31-12-9999", "1-1-0001", "week 53", "zo’" + strings.Repeat("n", 40), "29 februari", "vrijdag de 31e"} {
		check(t, s)
	}
	for _, unit := range hostile {
		check(t, strings.Repeat(unit, 40))
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"8 minuten geleden", "Dat zei hij dinsdag.", "van 3 tot en met 7 december", "half vier 's middags", "eind jaren '90", "2025-12-03T12:00:00Z", "'s ochtends", "de derde dinsdag van september 2014"} {
		f.Add(s)
	}
	for _, s := range hostile {
		f.Add(s + s + s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 2000 {
			check(t, s)
		}
	})
}

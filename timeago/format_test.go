package timeago_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/timeago"
)

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		at    string
		style timeago.Style
		want  string
	}{
		{"2025-12-03T12:00:00+01:00", timeago.Age, "zojuist"},
		{"2025-12-03T11:59:20+01:00", timeago.Age, "40 seconden geleden"},
		{"2025-12-03T11:52:00+01:00", timeago.Age, "8 minuten geleden"},
		{"2025-12-03T09:00:00+01:00", timeago.Age, "3 uur geleden"},
		{"2025-12-02T12:00:00+01:00", timeago.Age, "1 dag geleden"},
		{"2025-11-20T12:00:00+01:00", timeago.Age, "1 week geleden"},
		{"2025-10-03T12:00:00+02:00", timeago.Age, "2 maanden geleden"},
		{"2019-10-03T12:00:00+02:00", timeago.Age, "6 jaar geleden"},
		{"2025-12-24T12:00:00+01:00", timeago.Age, "over 3 weken"},
		{"2025-12-02T14:30:00+01:00", timeago.Moment, "gisteren om 14.30 uur"},
		{"2025-12-02T00:00:00+01:00", timeago.Date, "gisteren"},
		{"2025-11-28T00:00:00+01:00", timeago.Date, "vrijdag"},
		{"2025-12-08T00:00:00+01:00", timeago.Date, "komende maandag"},
		{"2025-11-12T00:00:00+01:00", timeago.Date, "12 november"},
		{"2019-05-12T00:00:00+02:00", timeago.Date, "12 mei 2019"},
	} {
		at, err := time.Parse(time.RFC3339, c.at)
		require.NoError(t, err)
		require.Equal(t, c.want, timeago.Format(at, ref, c.style), c.at)
	}
}

// TestFormatParse: what Format writes, Parse reads back.
func TestFormatParse(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		ref := time.Date(1950+rnd.IntN(150), 1, 1+rnd.IntN(365), rnd.IntN(24), rnd.IntN(60), rnd.IntN(60), 0, amsterdam)
		span := time.Duration(rnd.Int64N(int64(1) << (20 + rnd.IntN(43))))
		at := ref.Add(span - time.Duration(rnd.Int64N(int64(2*span+1))))
		if y := at.Year(); y < 1 || y > 9999 {
			continue
		}
		s := timeago.Format(at, ref, timeago.Moment)
		got, ok := timeago.Parse(s, ref)
		require.True(t, ok, "%s at %s", s, ref)
		require.Equal(t, at.Format("2006-01-02 15:04"), got.From.Format("2006-01-02 15:04"), "%s at %s", s, ref)

		s = timeago.Format(at, ref, timeago.Date)
		got, ok = timeago.Parse(s, ref)
		require.True(t, ok, "%s at %s", s, ref)
		require.Equal(t, at.Format("2006-01-02"), got.From.Format("2006-01-02"), "%s at %s", s, ref)

		s = timeago.Format(at, ref, timeago.Age)
		got, ok = timeago.Parse(s, ref)
		require.True(t, ok, "%s at %s", s, ref)
		require.Equal(t, s, timeago.Format(got.At, ref, timeago.Age), "at %s", ref)
	}
}

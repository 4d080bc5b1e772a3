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
		{"2025-12-03T11:59:00.5+01:00", timeago.Age, "59 seconden geleden"},
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
		{"2025-03-12T00:00:00+01:00", timeago.Date, "12 maart 2025"},
		{"2019-05-12T00:00:00+02:00", timeago.Date, "12 mei 2019"},
	} {
		at, err := time.Parse(time.RFC3339, c.at)
		require.NoError(t, err)
		require.Equal(t, c.want, timeago.Format(at, ref, c.style), c.at)
	}
}

func TestFormatStyles(t *testing.T) {
	for _, c := range []struct {
		at    string
		style timeago.Style
		want  string
	}{
		{"2025-12-03T12:00:00+01:00", timeago.Numeric, "0 seconden geleden"},
		{"2025-12-02T12:00:00+01:00", timeago.Numeric, "1 dag geleden"},
		{"2025-12-03T12:00:00+01:00", timeago.Auto, "nu"},
		{"2025-12-02T12:00:00+01:00", timeago.Auto, "gisteren"},
		{"2025-12-05T12:00:00+01:00", timeago.Auto, "overmorgen"},
		{"2025-11-25T12:00:00+01:00", timeago.Auto, "vorige week"},
		{"2025-11-01T12:00:00+01:00", timeago.Auto, "vorige maand"},
		{"2026-12-03T12:00:00+01:00", timeago.Auto, "volgend jaar"},
		{"2023-12-03T12:00:00+01:00", timeago.Auto, "2 jaar geleden"},
		{"2025-12-03T09:00:00+01:00", timeago.Auto, "3 uur geleden"},
		{"2025-12-03T11:59:30+01:00", timeago.Short, "nu"},
		{"2025-12-03T12:00:00+01:00", timeago.Short, "nu"},
		{"2025-12-03T11:55:00+01:00", timeago.Short, "5 min"},
		{"2025-12-03T09:00:00+01:00", timeago.Short, "3 u"},
		{"2025-11-12T09:00:00+01:00", timeago.Short, "3 wk"},
		{"2019-11-12T09:00:00+01:00", timeago.Short, "6 jr"},
		{"2025-12-03T11:59:30+01:00", timeago.Site, "zojuist"},
		{"2025-12-03T12:00:00+01:00", timeago.Site, "zojuist"},
		{"2025-12-24T12:00:00+01:00", timeago.Site, "24 december"},
		{"2025-12-03T11:55:00+01:00", timeago.Site, "5 minuten geleden"},
		{"2025-12-03T09:05:00+01:00", timeago.Site, "vandaag om 9.05 uur"},
		{"2025-12-02T14:30:00+01:00", timeago.Site | timeago.Flemish, "gisteren om 14u30"},
		{"2025-11-28T14:00:00+01:00", timeago.Site | timeago.Flemish, "vrijdag om 14u"},
		{"2025-10-03T12:00:00+02:00", timeago.Site, "3 oktober"},
		{"2019-05-03T12:00:00+02:00", timeago.Site, "3 mei 2019"},
		{"1600-05-03T12:00:00+00:00", timeago.Age, "425 jaar geleden"},
		{"2625-05-03T12:00:00+02:00", timeago.Age, "over 599 jaar"},
	} {
		at, err := time.Parse(time.RFC3339, c.at)
		require.NoError(t, err)
		require.Equal(t, c.want, timeago.Format(at, ref, c.style), "%s %s", c.at, c.style)
		same, ok := timeago.StyleOf(c.style.String())
		require.True(t, ok, c.style)
		require.Equal(t, c.style, same)
	}
	_, ok := timeago.StyleOf("roman")
	require.False(t, ok)
	bc := time.Date(-233, 5, 12, 0, 0, 0, 0, time.UTC)
	require.Equal(t, "12 mei 234 v.Chr.", timeago.Format(bc, ref.UTC(), timeago.Date))
}

// TestParseNoReference: what needs a reference time has no value without one.
func TestParseNoReference(t *testing.T) {
	for in, unresolved := range map[string]bool{"8 minuten geleden": true, "gisteren": true, "dinsdag": true, "sinds dinsdag": true, "tot dinsdag": true, "12 mei": true, "over een kwartier": true, "12 mei 2019": false, "2025-12-03T12:00:00Z": false, "drie uur lang": false, "elke dinsdag": false, "de negentiende eeuw": false} {
		got, ok := timeago.Parse(in, time.Time{})
		require.True(t, ok, in)
		require.Equal(t, unresolved, got.Unresolved(), in)
		require.Equal(t, unresolved, got.Value() == "", "%s: %q", in, got.Value())
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

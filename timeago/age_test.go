package timeago_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/timeago"
)

var amsterdam = func() *time.Location {
	l, err := time.LoadLocation("Europe/Amsterdam")
	if err != nil {
		return time.FixedZone("CET", 3600)
	}
	return l
}()

var ref = time.Date(2025, 12, 3, 12, 0, 0, 0, amsterdam)

func TestAges(t *testing.T) {
	for _, c := range []struct{ in, at, grain string }{
		{"zojuist", "2025-12-03T12:00:00+01:00", "second"},
		{"8 minuten geleden", "2025-12-03T11:52:00+01:00", "minute"},
		{"1 uur geleden", "2025-12-03T11:00:00+01:00", "hour"},
		{"een half uur geleden", "2025-12-03T11:30:00+01:00", "minute"},
		{"anderhalf uur geleden", "2025-12-03T10:30:00+01:00", "minute"},
		{"28 min. geleden", "2025-12-03T11:32:00+01:00", "minute"},
		{"28 min geleden", "2025-12-03T11:32:00+01:00", "minute"},
		{"gisteren 14:30", "2025-12-02T14:30:00+01:00", "minute"},
		{"Gisteren om 14.30 uur", "2025-12-02T14:30:00+01:00", "minute"},
		{"gisteren", "2025-12-02T12:00:00+01:00", "day"},
		{"eergisteren", "2025-12-01T12:00:00+01:00", "day"},
		{"3 dgn geleden", "2025-11-30T12:00:00+01:00", "day"},
		{"2 weken geleden", "2025-11-19T12:00:00+01:00", "day"},
		{"één maand geleden", "2025-11-03T12:00:00+01:00", "month"},
		{"anderhalf jaar geleden", "2024-06-03T12:00:00+02:00", "month"},
		{"27 jaar geleden", "1998-12-03T12:00:00+01:00", "year"},
		{"ruim drie weken geleden", "2025-11-12T12:00:00+01:00", "day"},
		{"over een kwartier", "2025-12-03T12:15:00+01:00", "minute"},
		{"over 2 kwartalen", "2026-06-03T12:00:00+02:00", "quarter"},
		{"twee en een half uur geleden", "2025-12-03T09:30:00+01:00", "minute"},
	} {
		got, ok := timeago.Parse(c.in, ref)
		require.True(t, ok, c.in)
		require.Equal(t, c.at, got.At.Format(time.RFC3339), c.in)
		require.Equal(t, c.grain, got.Grain.String(), c.in)
		require.Equal(t, len(c.in), got.End, c.in)
		glued, ok := timeago.Prefix(c.in+"WASHINGTON (ANP) - De", ref)
		require.True(t, ok, c.in)
		require.Equal(t, got, glued, c.in)
		tail, ok := timeago.Suffix("de Gazastrook."+c.in, ref)
		require.True(t, ok, c.in)
		require.Equal(t, c.in, ("de Gazastrook." + c.in)[tail.Start:tail.End])
		require.Equal(t, got.At, tail.At)
	}
}

func TestAgesDoNotAllocate(t *testing.T) {
	timeago.Parse("zojuist", ref)
	for _, s := range []string{"8 minuten geleden", "anderhalf uur geleden", "gisteren om 14.30 uur", "één jaar geleden", "3 dgn geleden"} {
		require.Zero(t, testing.AllocsPerRun(100, func() { timeago.Parse(s, ref) }), s)
	}
}

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

// TestParseDoesNotAllocate reads ages, times of the clock, days and dates, whose
// values need no memory of their own.
func TestParseDoesNotAllocate(t *testing.T) {
	for _, s := range []string{
		"8 minuten geleden", "anderhalf uur geleden", "één jaar geleden", "3 dgn geleden", "een moment geleden", "drie weken geleden",
		"14:30", "14.30 uur", "half drie", "kwart over acht", "16u30", "gisteren om 14.30 uur", "vanavond om 8 uur",
		"dinsdag", "vandaag", "overmorgen", "vorige week dinsdag", "komende vrijdag", "dinsdagavond", "Koningsdag",
		"12 mei", "12 mei 2019", "3-12-2025", "2025-12-03", "zondag 10 februari 2013", "mei 2019",
		"dinsdag 2 december 2025 om 14.30 uur", "2025-12-03T12:30:00+01:00", "Wed, 03 Dec 2025 11:50:48 +0100",
	} {
		_, ok := timeago.Parse(s, ref)
		require.True(t, ok, s)
		require.Less(t, testing.AllocsPerRun(100, func() { timeago.Parse(s, ref) }), 1.0, s)
	}
}

func TestStamps(t *testing.T) {
	for _, c := range []struct{ in, at, grain string }{
		{"34 min", "2025-12-03T11:26:00+01:00", "minute"},
		{"1u 5m geleden", "2025-12-03T10:55:00+01:00", "minute"},
		{"een moment geleden", "2025-12-03T12:00:00+01:00", "second"},
		{"Gisteren 22:56", "2025-12-02T22:56:00+01:00", "minute"},
		{"11:59", "2025-12-03T11:59:00+01:00", "minute"},
		{"22:56", "2025-12-02T22:56:00+01:00", "minute"},
		{"10 juni 2025 | 08:12", "2025-06-10T08:12:00+02:00", "minute"},
		{"13 mei 2024 om 14.20 u.", "2024-05-13T14:20:00+02:00", "minute"},
		{"10/04/17 - 16u26", "2017-04-10T16:26:00+02:00", "minute"},
		{"10 juni", "2025-06-10T00:00:00+02:00", "day"},
		{"24 december", "2024-12-24T00:00:00+01:00", "day"},
		{"29 februari", "2024-02-29T00:00:00+01:00", "day"},
		{"woensdag", "2025-12-03T00:00:00+01:00", "day"},
		{"woensdag, 06:32", "2025-12-03T06:32:00+01:00", "minute"},
		{"woensdag, 16:32", "2025-11-26T16:32:00+01:00", "minute"},
		{"2025-12-03T09:12:00.123Z", "2025-12-03T10:12:00+01:00", "second"},
		{"Tue, 02 Dec 2025 08:12:00 +0000", "2025-12-02T09:12:00+01:00", "second"},
		{"2 december 2025 13:00 AST", "2025-12-02T18:00:00+01:00", "minute"},
		{"June 10, 2025 at 9:15 pm", "2025-06-10T21:15:00+02:00", "minute"},
		{"141312 MAR 25", "2025-03-14T13:12:00+01:00", "minute"},
		{"16 uur", "2025-12-02T16:00:00+01:00", "hour"},
	} {
		got, ok := timeago.Stamp(c.in, ref)
		require.True(t, ok, c.in)
		require.Equal(t, c.at, got.At.Format(time.RFC3339), c.in)
		require.Equal(t, c.grain, got.Grain.String(), c.in)
		require.Equal(t, len(c.in), got.End, c.in)
	}
	for _, s := range []string{"", "31 februari 2025", "29 februari 2025", "2 keer", "De brug", "10 juni 2025 ging de brug open"} {
		_, ok := timeago.Stamp(s, ref)
		require.False(t, ok, s)
	}
	part, ok := timeago.Stamp("gisteravond", ref)
	require.True(t, ok)
	require.Equal(t, "2025-12-02T18:00:00+01:00", part.From.Format(time.RFC3339))
	for _, s := range []string{"gisteren", "gisteravond", "10 juni"} {
		_, ok = timeago.Stamp(s, time.Time{})
		require.False(t, ok, s)
	}
	dated, ok := timeago.Stamp("10 juni 2025", time.Time{})
	require.True(t, ok)
	require.Equal(t, "2025-06-10T00:00:00Z", dated.At.Format(time.RFC3339))
}

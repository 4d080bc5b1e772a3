package article

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// TestPublished reads the time beside a title on 12 March 2025 at noon, and with
// no reference time.
func TestPublished(t *testing.T) {
	ref := time.Date(2025, 3, 12, 12, 0, 0, 0, time.UTC)
	for _, row := range []struct{ time, at, alone string }{
		{"09:30", "2025-03-12 09:30", ""},
		{"14:30", "2025-03-11 14:30", ""}, // of yesterday
		{"14.30 uur", "2025-03-11 14:30", ""},
		{"14u30", "2025-03-11 14:30", ""},
		{"morgen", "2025-03-13 12:00", ""}, // it names its day
		{"13.03.2025", "2025-03-13 00:00", "2025-03-13 00:00"},
		{"11 maart 2025, 14.30 uur", "2025-03-11 14:30", "2025-03-11 14:30"},
		{"11 maart", "2025-03-11 00:00", ""},
		{"gisteren", "2025-03-11 12:00", ""},
		{"2 uur geleden", "2025-03-12 10:00", ""},
		{"de brug", "", ""},
	} {
		for ref, want := range map[time.Time]string{ref: row.at, {}: row.alone} {
			s := splitter{page: "  " + row.time, ref: ref}
			p := s.published(text.Span{Start: 2, End: 2 + len(row.time)})
			got := ""
			if p.Resolved {
				got = p.Time.At.Format("2006-01-02 15:04")
				require.Equal(t, 2, p.Time.Start, row.time)
			}
			require.Equal(t, want, got, "%s at %s", row.time, ref)
		}
	}
}

// TestPublishedAges: where the ages of a page are bare, a number of hours is one.
func TestPublishedAges(t *testing.T) {
	ref := time.Date(2025, 3, 12, 12, 0, 0, 0, time.UTC)
	for w, hours := range map[string]int{"2 uur": 2, "3u": 3} {
		s := splitter{page: w, ref: ref, ages: true}
		p := s.published(text.Span{End: len(w)})
		require.Equal(t, ref.Add(-time.Duration(hours)*time.Hour), p.Time.At, w)
		require.Equal(t, text.Span{End: len(w)}, p.Time.Span, w)
		s.ages = false
		require.NotEqual(t, p.Time.At, s.published(text.Span{End: len(w)}).Time.At, w)
	}
}

// TestAhead: what is printed beside an announcement is the day of what it
// announces.
func TestAhead(t *testing.T) {
	ref := time.Date(2025, 3, 12, 12, 0, 0, 0, time.UTC)
	for w, want := range map[string]bool{
		"20 maart 2025": true, "13 maart 2025": false, "14:30": false, "11 maart 2025": false, "de brug": false, "maart 2025": false,
	} {
		s := splitter{page: w, ref: ref}
		require.Equal(t, want, s.ahead(text.Span{End: len(w)}), w)
		s.ref = time.Time{}
		require.False(t, s.ahead(text.Span{End: len(w)}), w)
	}
}

func TestHoursAlone(t *testing.T) {
	for w, want := range map[string]int{"2 uur": 1, "12u": 2, "uur": 0, "120 uur": 0, "2 dagen": 0, "2 uur geleden": 0} {
		require.Equal(t, want, hoursAlone(w), w)
	}
}

func TestYesterdayBehind(t *testing.T) {
	for w, want := range map[string]int{
		"Brug weer open gisteren": 15, "Brug weer open eergisteren": 15, "Brug open sinds gisteren": 0, "Brug gisteren": 0, "gisteren": 0,
	} {
		require.Equal(t, want, yesterdayBehind(w), w)
	}
}

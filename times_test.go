package kopij_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

func TestUnresolved(t *testing.T) {
	for _, c := range []struct {
		t    kopij.Time
		want bool
	}{
		{kopij.Time{Kind: "point"}, true},
		{kopij.Time{Kind: "interval"}, true},
		{kopij.Time{Kind: "duration"}, false},
		{kopij.Time{Kind: "recurring"}, false},
		{kopij.Time{Kind: "point", At: reference}, false},
		{kopij.Time{Kind: "interval", From: reference}, false},
		{kopij.Time{Kind: "interval", To: reference}, false},
	} {
		require.Equal(t, c.want, c.t.Unresolved(), "%+v", c.t)
	}
}

// A time of which JSON cannot write one moment has none.
func TestTimesWithoutZone(t *testing.T) {
	far := time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("", 30*3600))
	doc := text.Parse("morgen")
	for name, c := range map[string]struct {
		t    timeago.Time
		want bool
	}{
		"all":  {timeago.Time{At: reference, From: reference, To: reference}, true},
		"at":   {timeago.Time{At: far, From: reference, To: reference}, false},
		"from": {timeago.Time{At: reference, From: far, To: reference}, false},
		"to":   {timeago.Time{At: reference, From: reference, To: far}, false},
	} {
		got := kopij.Times(doc, []timeago.Time{c.t})[0]
		require.Equal(t, c.want, !got.At.IsZero() || !got.From.IsZero() || !got.To.IsZero(), name)
	}
}

// TestInstants reads what is written back, whatever the year, and refuses
// what is no instant.
func TestInstants(t *testing.T) {
	for _, year := range []int{-44, 0, 1, 987, 2025, 9999, 10000, 22025} {
		in := kopij.Time{From: time.Date(year, 2, 3, 4, 5, 6, 7000, time.UTC)}
		b, err := json.Marshal(in)
		require.NoError(t, err)
		require.Equal(t, year > 9999, strings.Contains(string(b), "+"), "%s", b)
		var out kopij.Time
		require.NoError(t, json.Unmarshal(b, &out), "%s", b)
		require.True(t, in.From.Equal(out.From), "%s", b)
	}
	for _, s := range []string{`7`, `""`, `"2025"`, `"20x5-01-01T00:00:00Z"`, `"20/5-01-01T00:00:00Z"`, `"20:5-01-01T00:00:00Z"`, `"99999999999-01-01T00:00:00Z"`, `"2025-13-01T00:00:00Z"`, `"+-01-01T00:00:00Z"`} {
		var out kopij.Time
		require.Error(t, json.Unmarshal([]byte(`{"from":`+s+`}`), &out), s)
	}
}

// TestQuoteMentions: a person's name is what the text has, and the country of
// an office that of the office.
func TestQuoteMentions(t *testing.T) {
	got := kopij.QuoteMentions(nil, []entities.Mention{
		{Name: "Verzonnen", Full: "Jan Verzonnen", Country: "NL"},
		{Name: "Zandwolde", Country: "NL", Role: entities.Government},
		{Name: "Anna Vos", Country: "NL", Leader: &entities.Leader{Office: "minister", Title: "minister van Sport", Country: "BE"}},
		{Name: "Bo Kool", Country: "NL", Leader: &entities.Leader{Office: "international"}},
	})
	require.Len(t, got, 4)
	require.Equal(t, "Jan Verzonnen", got[0].Name)
	require.Equal(t, "Zandwolde", got[1].Name)
	require.Equal(t, []bool{false, true}, []bool{got[0].Government, got[1].Government})
	require.Equal(t, []string{"NL", "NL", "BE", "NL"}, []string{got[0].Country, got[1].Country, got[2].Country, got[3].Country})
	require.Equal(t, "minister van Sport", got[2].Title)
}

// TestOffsetsOnce: offsets are changed from bytes alone, and to units that
// have a name.
func TestOffsetsOnce(t *testing.T) {
	src := "Café sluit\n\nMÜNCHEN (ANP) - Het café sluit dinsdag."
	r := kopij.Extract(src, reference)
	r.Convert(src, "letters")
	require.Equal(t, kopij.Extract(src, reference), r)
	r.Convert(src, kopij.Rune)
	runes := r.Articles[0].End
	require.Less(t, runes, len(src))
	r.Convert(src, kopij.UTF16)
	require.Equal(t, kopij.Rune, r.Offsets)
	require.Equal(t, runes, r.Articles[0].End)

	r = kopij.Extract(src, reference)
	r.Articles[0].End = len(src) + 7
	r.Convert(src, kopij.Rune)
	require.Equal(t, 51, r.Articles[0].End, "no further than the text")
}

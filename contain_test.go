package kopij

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A panic on one page leaves the other pages, and the Extractor, as they are.
func TestPanicIsContained(t *testing.T) {
	x, err := New(Config{})
	require.NoError(t, err)
	good := Page{ID: "good", Text: "Jan Jansen zei dinsdag: \"Ja.\"", Reference: time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)}
	want := x.Extract(good)

	x.reads = func(page string) {
		if strings.Contains(page, "ontplof") {
			panic("boom")
		}
	}
	bad := Page{ID: "bad", Text: "Eerste.\n\nontplof\n\n3 minuten geleden\nNog een teaser met tekst.\n2 uur geleden"}
	results, errs := x.ExtractEach([]Page{good, bad, good})
	require.NoError(t, errs[0])
	require.NoError(t, errs[2])
	require.Equal(t, want, results[0])
	require.Nil(t, results[1])
	require.Equal(t, want, results[2])
	var internal *InternalError
	require.ErrorAs(t, errs[1], &internal)
	require.Equal(t, "boom", internal.Value)
	require.Contains(t, string(internal.Stack), "read")

	require.Panics(t, func() { x.ExtractAll([]Page{good, bad, good}) })
	for range 4 { // whatever batch the pool hands out
		require.Equal(t, want, x.Extract(good))
	}
}

// Short, ordinary texts on which the ending of a genitive once outlived the
// name that it belonged to.
func TestGenitives(t *testing.T) {
	for _, s := range []string{
		"Jan de ’s 1e", "Dat zei Tom de ’s -Gravenhage", "- Jan’s\nII", "1. Van Dijk’s\nV", "A R’s\nII.", "Jan 's", "’s’s Jan’s’s II",
	} {
		r := Extract(s, time.Time{})
		require.NoError(t, r.Check(s), "%q", s)
		for i := range r.Articles {
			for _, e := range r.Articles[i].Entities {
				require.Equal(t, s[e.Start:e.End], e.Text)
				require.NotEmpty(t, e.Text)
			}
		}
	}
}

// Short texts on which a reading once failed: torture found them.
func TestShortTexts(t *testing.T) {
	x, err := New(Config{Indirect: true})
	require.NoError(t, err)
	for _, s := range []string{
		"24:00 - Aldus Voorbeeld-\ufeff", "Verenigde Staten, 0 december - Volgens de Russische politie - ", // nothing of a report behind its source
		"# Anna \"X-Y-z[x](http://a)\" Voorbeeld, oud- van A$A&#", // a heading that is closed behind a link
	} {
		for _, at := range []time.Time{{}, time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)} {
			results, errs := x.ExtractEach([]Page{{Text: s, Reference: at}})
			require.NoError(t, errs[0], "%q", s)
			require.NoError(t, results[0].Check(s), "%q", s)
		}
	}
}

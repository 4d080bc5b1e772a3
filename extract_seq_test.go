package kopij

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// ExtractSeq gives what ExtractEach does, for any number of pages, and takes
// none after the caller has stopped.
func TestExtractSeq(t *testing.T) {
	x, err := New(Config{MaxBytes: 60})
	require.NoError(t, err)
	page := func(i int) Page {
		p := Page{ID: fmt.Sprint(i), Text: fmt.Sprintf("Titel %d\n\nPARIJS (ANP) - Dat zei Jan Voorbeeld.", i)}
		if i%10 == 3 {
			p.Text += " En nog meer, te veel om te lezen."
		}
		return p
	}
	for _, n := range []int{0, 1, batchSize - 1, batchSize, batchSize + 1, 3*batchSize + 5} {
		taken := 0
		pages := func(yield func(Page) bool) {
			for i := range n {
				taken++
				if !yield(page(i)) {
					return
				}
			}
		}
		var all []Page
		for p := range pages {
			all = append(all, p)
		}
		results, errs := x.ExtractEach(all)
		i := 0
		for r, err := range x.ExtractSeq(pages) {
			require.Equal(t, results[i], r)
			require.Equal(t, errs[i], err)
			var size *SizeError
			require.Equal(t, i%10 == 3, errors.As(err, &size))
			i++
		}
		require.Equal(t, n, i)
		taken = 0
		for range x.ExtractSeq(pages) {
			break
		}
		require.LessOrEqual(t, taken, batchSize)
	}
}

func TestAccessors(t *testing.T) {
	var a Article
	require.Empty(t, a.Headline())
	require.Nil(t, a.From())
	require.True(t, a.PublishedAt().IsZero())
	require.Empty(t, (&Quote{}).Who())
	require.Empty(t, (&Entity{}).Office())

	day := time.Date(2025, 12, 3, 0, 0, 0, 0, time.UTC)
	a = Article{Title: &Part{Text: "Titel"}, Dateline: &Dateline{Places: []Place{{Name: "Parijs"}}}, Published: &Published{From: day}}
	require.Equal(t, "Titel", a.Headline())
	require.Equal(t, "Parijs", a.From()[0].Name)
	require.Equal(t, day, a.PublishedAt())
	a.Published.At = day.Add(time.Hour)
	require.Equal(t, day.Add(time.Hour), a.PublishedAt())
	require.Equal(t, "hij", (&Quote{Speaker: &Speaker{Part: Part{Text: "hij"}}}).Who())
	require.Equal(t, "Jan Voorbeeld", (&Quote{Speaker: &Speaker{Part: Part{Text: "hij"}, Full: "Jan Voorbeeld"}}).Who())
	require.Equal(t, "monarch", (&Entity{Leader: &Leader{Office: "monarch"}}).Office())
	require.Equal(t, "koning", (&Entity{Leader: &Leader{Office: "monarch", Title: "koning"}}).Office())
}

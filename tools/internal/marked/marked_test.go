package marked

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/article"
)

const page = "#ref 2025-12-03T12:00:00+01:00\n#form a page\n#text\nMenu\n⟦main|⟦title|Brug open⟧\n⟦dateline|DELFT (ANP) - ⟧De brug bij Delft is woensdag na een jaar weer opengegaan voor verkeer. (⟦credit agency=\"ANP\"|anp⟧)⟧"

func TestParse(t *testing.T) {
	p, err := Parse(page)
	require.NoError(t, err)
	require.Equal(t, 2025, p.Ref.Year())
	var got []string
	for i := range p.Marks {
		got = append(got, p.Marks[i].Name+" "+p.Marks[i].Get("agency"))
	}
	require.Equal(t, []string{"main ", "title ", "dateline ", "credit ANP"}, got)
	require.Equal(t, "Brug open", p.Marks[1].Of(p.Text))
	for _, bad := range []string{"", "#text\n⟦main", "#text\n⟦main|a", "#text\na⟧", "#ref x\n#text\n"} {
		_, err := Parse(bad)
		require.Error(t, err, bad)
	}
}

// TestScore counts what a split gets right and what it does not.
func TestScore(t *testing.T) {
	p, err := Parse(page)
	require.NoError(t, err)
	right := article.Split(p.Text, time.Time{})
	s := NewScore()
	s.Add(&p, &right)
	for _, l := range []string{Mains, Bounds, Titles, Datelines, Credits} {
		require.Equal(t, Count{Right: 1}, *s.Layer[l], l)
	}
	require.Empty(t, s.Errors)
	s = NewScore()
	s.Add(&p, new(article.Page))
	require.Equal(t, Count{Missed: 1}, *s.Layer[Titles])
	require.Equal(t, 0.0, s.Layer[Mains].F1())
	require.NotEmpty(t, s.Errors)
}

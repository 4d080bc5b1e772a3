package kopij_test

import (
	"os"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/source"
)

// TestHTML reads an HTML page: offsets count in the text that the result
// carries, and can be mapped to the page's bytes.
func TestHTML(t *testing.T) {
	b, err := os.ReadFile("testdata/source/15-title-site.html")
	require.NoError(t, err)
	p, err := source.Read(b, source.Options{})
	require.NoError(t, err)
	x, err := kopij.New(kopij.Config{})
	require.NoError(t, err)
	r := x.Extract(kopij.Page{Source: p})
	require.Equal(t, p.Text, r.Text)
	check(t, r.Text, r)
	require.Equal(t, "Omroep Voorbeeld", r.Meta.Publisher)
	require.Equal(t, p.Meta.Published, r.Reference, "what the page states is what its times count from")
	a := &r.Articles[0]
	require.Equal(t, "Kamer wil opheldering over veerpont", a.Title.Text)
	require.Equal(t, "DEN HAAG - ", a.Dateline.Text)
	require.Equal(t, "Redactie", a.Byline.Text)
	require.Equal(t, p.Meta.Published, a.Published.At)
	require.Equal(t, "Mensen moeten nu veertig kilometer omrijden", a.Quotes[0].Text)
	i := slices.IndexFunc(a.Times, func(x kopij.Time) bool { return x.Text == "dinsdag" })
	require.Equal(t, "2025-11-25", a.Times[i].From.Format(time.DateOnly))

	r.ToSource(p)
	require.Empty(t, r.Text)
	require.Equal(t, "DEN&nbsp;HAAG - ", string(b[a.Dateline.Start:a.Dateline.End]))
	require.Equal(t, "Mensen moeten nu veertig kilometer omrijden", string(b[a.Quotes[0].Start:a.Quotes[0].End]))
	for _, e := range a.Entities {
		if e.Text == "Schoonhoven" {
			require.Equal(t, "Schoon&shy;hoven", string(b[e.Start:e.End]))
			return
		}
	}
	t.Fatal("Schoonhoven is not found")
}

// TestHTMLPages reads every page of testdata/source to a result whose parts
// say what is at their offsets.
func TestHTMLPages(t *testing.T) {
	x, err := kopij.New(kopij.Config{})
	require.NoError(t, err)
	names, err := os.ReadDir("testdata/source")
	require.NoError(t, err)
	for _, n := range names {
		b, err := os.ReadFile("testdata/source/" + n.Name())
		require.NoError(t, err)
		for _, whole := range []bool{false, true} {
			p, err := source.Read(b, source.Options{Format: source.HTML, Whole: whole})
			require.NoError(t, err)
			r := x.Extract(kopij.Page{Source: p, Reference: reference})
			check(t, r.Text, r)
			require.NotEmpty(t, r.Articles, n.Name())
		}
	}
}

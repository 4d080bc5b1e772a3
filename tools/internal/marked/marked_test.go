package marked

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
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

// TestClean keeps the marks where wrapped lines are joined.
func TestClean(t *testing.T) {
	p, err := Parse("#ref 2025-12-03T12:00:00+01:00\n#text\n> ⟦main|⟦title|Brug open⟧\n>\n> De brug is na een jaar weer open voor het verkeer bij ⟦LOC|Ter\n> Apel⟧ in Groningen, zegt de provincie, en wie er overheen gaat\n> moet langzaam rijden.⟧\n>\n> Einde")
	require.NoError(t, err)
	c := p.Clean()
	require.Equal(t, "Ter Apel", c.Named("LOC")[0].Of(c.Text))
	require.Equal(t, "Brug open", c.Named("title")[0].Of(c.Text))
	require.NotContains(t, c.Text, ">")
	same, err := Parse(page)
	require.NoError(t, err)
	require.Equal(t, same, same.Clean())
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

// TestScoreResult counts what lies inside the articles.
func TestScoreResult(t *testing.T) {
	const marks = "#ref 2026-03-04T12:00:00+01:00\n#text\n" +
		"⟦main|⟦title|Brug bij ⟦LOC|Delft⟧ open⟧\nDe brug is ⟦T from=2026-03-03 to=2026-03-04 grain=day kind=point|dinsdag⟧ opengegaan. " +
		"“⟦Q kind=direct by=1 full=\"Anna Vos\" cue=zegt|Eindelijk kunnen we er weer over⟧”, zegt ⟦S id=1|wethouder ⟦PER|Anna Vos⟧⟧ uit ⟦LOC country=BE|België⟧.⟧"
	p, err := Parse(marks)
	require.NoError(t, err)
	x, err := kopij.New(kopij.Config{})
	require.NoError(t, err)
	r := x.Extract(kopij.Page{Text: p.Text, Reference: p.Ref})
	s := NewScore()
	s.AddResult(&p, r)
	require.Empty(t, s.Errors)
	for layer, n := range map[string]int{QuoteSpans: 1, QuoteKinds: 1, Speakers: 1, Described: 0, Names: 3, "PER": 1, "LOC": 2, Countries: 1, TimesStrict: 1} {
		require.Equal(t, Count{Right: n}, *s.Layer[layer], layer)
	}

	// Without its articles a result misses all, and is told what.
	r.Articles = nil
	s = NewScore()
	s.AddResult(&p, r)
	require.Equal(t, Count{Missed: 3}, *s.Layer[Names])
	require.Equal(t, Count{Missed: 1}, *s.Layer[TimesStrict])
	require.Len(t, s.Errors, 10)

	// A wrong value is one too many and one missed.
	p.Marks[3].Attr = "from=2026-03-02 to=2026-03-03 grain=day kind=point"
	r = x.Extract(kopij.Page{Text: p.Text, Reference: p.Ref})
	s = NewScore()
	s.AddResult(&p, r)
	require.Equal(t, Count{Extra: 1, Missed: 1}, *s.Layer[TimesStrict])
	require.Equal(t, Count{Right: 1}, *s.Layer[TimesFound])
}

func TestSameName(t *testing.T) {
	require.True(t, SameName("Anna Vos", "Vos"))
	require.True(t, SameName("de wethouder", "wethouder"))
	require.True(t, SameName("", ""))
	require.False(t, SameName("Anna Vos", "Anna"))
	require.False(t, SameName("Anna Vos", "Jan Vos"))
	require.False(t, SameName("Vos", ""))
}

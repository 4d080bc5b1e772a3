package view

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/words"
	"github.com/kopij/kopij/text"
)

func part(s string) kopij.Part { return kopij.Part{Span: text.Span{End: len(s)}, Text: s} }

// aPerson is a mention of somebody.
func aPerson(id int, name, wikidata string) kopij.Entity {
	return kopij.Entity{Part: part(name), Type: "PER", ID: id, Full: name, Wikidata: wikidata}
}

func aQuote(who string, entity int) kopij.Quote {
	q := kopij.Quote{Part: part("ja"), Kind: "direct"}
	if who != "" {
		q.Speaker = &kopij.Speaker{Part: part(who), Entity: entity}
	}
	return q
}

func newPanelOf(t *testing.T, articles ...kopij.Article) panel {
	t.Helper()
	w, err := words.Read(labelRows, "en")
	require.NoError(t, err)
	return newPanel(w, []Page{{Result: &kopij.Result{Reference: reference, Articles: articles}}})
}

// A person in several articles of a page is one in the panel where the name
// says that it is; two teasers' people of one surname are not.
func TestPeopleOfAPage(t *testing.T) {
	p := newPanelOf(t,
		kopij.Article{Kind: "main", Entities: []kopij.Entity{aPerson(1, "Anna Voorbeeld", ""), aPerson(2, "Trump", "Q22686"), aPerson(3, "Goossens", "")},
			Quotes: []kopij.Quote{aQuote("Voorbeeld", 1), aQuote("de verdachte", 0), aQuote("", 0)}},
		kopij.Article{Kind: "entry", Entities: []kopij.Entity{aPerson(1, "Goossens", "")}},
		kopij.Article{Kind: "teaser", Entities: []kopij.Entity{aPerson(1, "Anna Voorbeeld", ""), aPerson(2, "Donald Trump", "Q22686"), aPerson(3, "Goossens", "")},
			Quotes: []kopij.Quote{aQuote("Voorbeeld", 1), aQuote("de verdachte", 0)}},
	)
	var speakers, named []string
	for _, s := range p.Speakers {
		speakers = append(speakers, s.Name+" "+s.IDs)
	}
	for _, s := range p.Named {
		named = append(named, s.Name+" "+s.IDs)
	}
	require.Equal(t, []string{"Anna Voorbeeld e0-1 e2-1", "de verdachte ", "de verdachte "}, speakers)
	require.Len(t, p.Speakers[0].Said, 2)
	require.Equal(t, []string{"Trump e0-2 e2-2", "Goossens e0-3 e1-1", "Goossens e2-3"}, named)
	require.Len(t, p.Unknown, 1)
}

// The day of the story is on the scale, a day beside it as far on either side,
// and times that say the same are one row.
func TestTimeline(t *testing.T) {
	day := func(n int) kopij.Time {
		at := time.Date(2025, 12, 3+n, 0, 0, 0, 0, time.UTC)
		return kopij.Time{Part: part("x"), From: at, To: at.AddDate(0, 0, 1)}
	}
	p := newPanelOf(t, kopij.Article{Kind: "main", Times: []kopij.Time{day(30), day(-30), day(0), day(30), {Part: part("soms"), Kind: "recurring"}}})
	require.Len(t, p.Line.Rows, 3)
	require.Equal(t, "3 Nov 2025", p.Line.Rows[0].Value)
	require.Equal(t, 2, p.Line.Rows[2].N)
	var now float64
	for _, k := range p.Line.Ticks {
		if k.Now {
			now = k.X
		}
	}
	require.InDelta(t, lineWidth/2, now, 3)
	for _, r := range p.Line.Rows {
		require.GreaterOrEqual(t, r.X, 0.0)
		require.LessOrEqual(t, r.X+r.W, float64(lineWidth)+.01)
	}
}

// Every place lies within what the map shows, and no name covers another.
func TestMap(t *testing.T) {
	at := func(name string, lat, lon float64) kopij.Entity {
		return kopij.Entity{Part: part(name), Type: "LOC", Lat: lat, Lon: lon}
	}
	for _, places := range [][]kopij.Entity{
		{at("Delft", 52, 4.4)},
		{at("Delft", 52, 4.4), at("Den Haag", 52.1, 4.3), at("Rotterdam", 51.9, 4.5)},
		{at("Ushuaia", -54.8, -68.3), at("Longyearbyen", 78.2, 15.6), at("Suva", -18.1, 178.4)},
		{at("Zuidpool", -90, 1)},
	} {
		m := newPanelOf(t, kopij.Article{Kind: "main", Entities: places}).Map
		for _, p := range m.Places {
			require.True(t, p.X >= m.X && p.X <= m.X+m.W && p.Y >= m.Y && p.Y <= m.Y+m.H, "%v %v", p, m.View())
		}
		require.NotEmpty(t, m.Places[0].Anchor)
		require.False(t, strings.Contains(m.View(), "NaN"))
	}
}

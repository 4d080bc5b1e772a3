package article

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

func TestSplitGiven(t *testing.T) {
	page := "Brug bij Delft weer open\nJan Voorbeeld\nDELFT (ANP) - De brug is open. Dat zei de wethouder.\nDe brug in de avond\nLange weg\nDe plannen dateren uit 2005. Volgens de wethouder was er toen nog geen geld voor.\nMeld je aan voor de nieuwsbrief"
	forms := []Form{Heading, Byline, Paragraph, Caption, Heading, Paragraph, Aside}
	g := Given{Published: time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)}
	at := 0
	for i, l := range strings.Split(page, "\n") {
		g.Blocks = append(g.Blocks, GivenBlock{Span: text.Span{Start: at, End: at + len(l)}, Form: forms[i]})
		at += len(l) + 1
	}
	g.Blocks[0].Level, g.Blocks[4].Level = 1, 2
	var sp Splitter
	p := sp.SplitGiven(page, &g)
	checkPage(t, page, p)
	require.Len(t, p.Articles, 1)
	a := p.Articles[0]
	require.Equal(t, "Brug bij Delft weer open", a.Title.Of(page))
	require.Equal(t, "DELFT (ANP) - ", a.Dateline.Of(page))
	require.Equal(t, "Jan Voorbeeld", a.Byline.Of(page))
	require.Equal(t, g.Published, a.Published.Time.At)
	var kinds []string
	for _, b := range a.Blocks {
		kinds = append(kinds, b.Kind.String())
	}
	require.Equal(t, []string{"title", "byline", "paragraph", "caption", "subhead", "paragraph"}, kinds)
	require.Equal(t, "Meld je aan voor de nieuwsbrief", p.Furniture[0].Of(page))
	require.Equal(t, sp.Split(page), sp.SplitGiven(page, nil))
}

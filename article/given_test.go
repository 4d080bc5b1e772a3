package article

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/internal/lines"
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

// TestTitleBlock finds the block that is the title of the main article.
func TestTitleBlock(t *testing.T) {
	page := "Sport\nBrug open\nDe brug is open.\nDijk dicht"
	block := func(start, end int, f Form, level int) GivenBlock {
		return GivenBlock{Span: text.Span{Start: start, End: end}, Form: f, Level: level}
	}
	all := []GivenBlock{block(0, 5, Heading, 1), block(6, 15, Heading, 2), block(16, 32, Paragraph, 1), block(33, 43, Heading, 2)}
	for _, row := range []struct {
		title  string
		blocks []GivenBlock
		want   int
	}{
		{"brug open ", all, 1},
		{"Een andere kop", all, 0}, // the only heading of the first rank
		{"", all, 0},
		{"", all[1:], -1},
		{"", append(all[:4:4], block(33, 43, Heading, 1)), -1},
		{"", nil, -1},
	} {
		require.Equal(t, row.want, (&Given{Title: row.title, Blocks: row.blocks}).titleBlock(page), row.title)
	}
}

// TestStated says which labels the lines may have by what the source states.
func TestStated(t *testing.T) {
	page := "Sport\nBrug open\nDe brug is open.\nDijk dicht"
	read := lines.Read(page, agency.Default())
	title, all := lines.Set(lines.MainTitle), uint32(0)
	heading := formLabels[Heading]
	for _, row := range []struct {
		name  string
		given *Given
		want  []uint32
	}{
		{"nothing", &Given{}, nil},
		{"nothing at all", nil, nil},
		{"a title", &Given{Title: "brug open"}, []uint32{all, title | lines.Set(lines.Other), all, all}},
		{"a title of which the page has another", &Given{Title: "Kaas op"}, []uint32{all, all, all, all}},
		{"the block of the title", &Given{Title: "Brug open", Blocks: []GivenBlock{{text.Span{Start: 6, End: 15}, Heading, 2}, {text.Span{Start: 33, End: 43}, Heading, 2}}},
			[]uint32{all, title, all, heading &^ title}},
		{"a heading above it", &Given{Title: "Brug open", Blocks: []GivenBlock{{text.Span{Start: 0, End: 5}, Heading, 2}, {text.Span{Start: 6, End: 15}, Heading, 1}}},
			[]uint32{heading, title, all, all}},
		{"headings alike", &Given{Blocks: []GivenBlock{{text.Span{Start: 0, End: 5}, Heading, 2}, {text.Span{Start: 6, End: 15}, Heading, 2}}},
			[]uint32{heading, heading, all, all}},
		{"a paragraph", &Given{Blocks: []GivenBlock{{text.Span{Start: 16, End: 32}, Paragraph, 0}}}, []uint32{all, all, formLabels[Paragraph], all}},
	} {
		may := stated(read, row.given)
		require.Equal(t, row.want == nil, may == nil, row.name)
		for i, want := range row.want {
			require.Equal(t, want, may(i), "%s, line %d", row.name, i)
		}
	}
}

// TestState: what is printed goes before what is stated.
func TestState(t *testing.T) {
	stated, printed := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC), time.Date(2025, 12, 2, 9, 0, 0, 0, time.UTC)
	p := Page{Articles: []Article{{Kind: Teaser}, {Kind: Main}, {Kind: Main}}}
	state(&p, &Given{})
	require.False(t, p.Articles[1].Published.Resolved)
	state(&p, &Given{Published: stated})
	require.Equal(t, stated, p.Articles[1].Published.Time.At)
	require.False(t, p.Articles[0].Published.Resolved || p.Articles[2].Published.Resolved)
	p.Articles[1].Published.Time.At = printed
	state(&p, &Given{Published: stated})
	require.Equal(t, printed, p.Articles[1].Published.Time.At)
}

// TestFormString: a value that is no form has no name.
func TestFormString(t *testing.T) {
	require.Equal(t, "list item", ListItem.String())
	require.Empty(t, Form(len(formNames)).String())
	require.Empty(t, Kind(len(kindNames)).String())
}

// TestOnlyMain says what the lines of a page may be where the model finds no
// article on it.
func TestOnlyMain(t *testing.T) {
	main, links, site := lines.Set(lines.MainTitle, lines.MainFirst, lines.MainText), lines.Set(lines.TeaserTitle, lines.TeaserFirst), lines.Set(lines.Other, lines.Section)
	for page, want := range map[string][]uint32{
		"Brug open":                               {main},
		"Sport":                                   {main},
		"Sport\nBrug bij Delft weer open":         {site, main},
		"Brug open\nLees ook\nDijk weer dicht":    {main, site, links},
		"Brug open\nDeel dit artikel\nDijk dicht": {main, site, main},
	} {
		read := lines.Read(page, agency.Default())
		may := onlyMain(read)
		for i := range want {
			require.Equal(t, want[i], may(i), "%s, line %d", page, i)
		}
	}
}

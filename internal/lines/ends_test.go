package lines

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/text"
)

// TestMarks reads the example of each form of mark.
func TestMarks(t *testing.T) {
	for _, m := range marks {
		front, title, ok := strings.Cut(m.example, "|")
		require.True(t, ok, m.name)
		require.Equal(t, len(front), m.length(front+title), m.name)
		n := TitleMark(front + title)
		require.Equal(t, strings.TrimLeft(title, " "), (front + title)[n:], m.name)
	}
	for _, w := range []string{"Brug open", "1,5 meter te hoog", "[sic] brug open", "© Voorbeeld", "▶", "12.30 uur dicht", "[2024]"} {
		require.Zero(t, TitleMark(w), w)
	}
	require.Equal(t, "Brug open", "💔 [3]Brug open"[TitleMark("💔 [3]Brug open"):], "one after the other")
}

// TestTails finds what closes the titles of a list.
func TestTails(t *testing.T) {
	for _, row := range []struct {
		page string
		kind tailKind
		tail []string // of each line
	}{
		{"Schip vast in sluis (14:20)\nKaas weer duurder (9.05 uur)", StampTail, []string{"14:20", "9.05 uur"}},
		{"Schip vast in sluis (wo)\nKaas weer duurder (di)", StampTail, []string{"wo", "di"}},
		{"Schip vast in sluis gisteren\nKaas weer duurder 15u20", StampTail, []string{"gisteren", "15u20"}},
		{"Schip vast in sluis (dvl)\nKaas weer duurder (belga)", CodeTail, []string{"dvl", "belga"}},
		{"Schip vast in sluis (dvl)\nKaas weer duurder", CodeTail, []string{"", ""}}, // one alone may be meant
		{"Schip vast in sluis (VVD)\nKaas weer duurder (CDA)", NoTail, []string{"", ""}},
		{"Schip vast in sluis (niet)\nKaas weer duurder tot 15u20", NoTail, []string{"", ""}},
		{"Het schip zit vast sinds gisteren.\nDe kaas is weer duurder sinds gisteren.", NoTail, []string{"", ""}},
	} {
		p := Read(row.page, agency.Default())
		require.Len(t, p.Lines, len(row.tail), row.page)
		for i, want := range row.tail {
			sp, kind := p.Lines[i].Tail()
			require.Equal(t, want, sp.Of(row.page), row.page)
			if want != "" {
				require.Equal(t, row.kind, kind, row.page)
			}
		}
	}
}

// TestFronts finds what a list prints before its titles.
func TestFronts(t *testing.T) {
	for _, row := range []struct{ page, front, title string }{
		{"ARGENTINIË / Schip vast in sluis\nCANADA / Kaas weer duurder", "CANADA", "Kaas weer duurder"},
		{"Anna Voorbeeld / Schip vast in sluis\nJan Voorbeeld / ‘Kaas’ weer duurder", "Jan Voorbeeld", "‘Kaas’ weer duurder"},
		{"ma  Schip vast in sluis\nvr  Kaas weer duurder", "vr", "Kaas weer duurder"},
		{"Schip vast in sluis\nCANADA / Kaas weer duurder", "", "CANADA / Kaas weer duurder"}, // one alone
		{"Ja / nee, zegt de sluis\nWel / niet, zegt de kaas", "", "Wel / niet, zegt de kaas"},
	} {
		p := Read(row.page, agency.Default())
		l := &p.Lines[len(p.Lines)-1]
		sp, n := l.Front()
		require.Equal(t, row.front, sp.Of(row.page), row.page)
		require.Equal(t, row.title, row.page[l.Start+n:l.End], row.page)
	}
}

// TestSignsBehind cuts the signs that close a title.
func TestSignsBehind(t *testing.T) {
	for w, want := range map[string]string{
		"Boek van Voorbeeld ★★": "Boek van Voorbeeld",
		"Brug open –":           "Brug open",
		"Brug open »":           "Brug open",
		"Brug open*":            "Brug open",
		"Brug open":             "Brug open",
		"Het is 12°":            "Het is 12°",
		"«Brug open»":           "«Brug open»",
		"Brug -2-":              "Brug -2-",
		"* * *":                 "* * *",
	} {
		require.Equal(t, want, w[:len(w)-SignsBehind(w)], w)
	}
}

// TestHeading leaves the signs before a heading out.
func TestHeading(t *testing.T) {
	const page = "~ A2 dicht"
	require.Equal(t, "A2 dicht", Heading(page, text.Span{End: len(page)}).Of(page))
}

// TestOrder finds out whether the stamps of a page come later and later.
func TestOrder(t *testing.T) {
	for page, want := range map[string]order{
		"12:00\n" + prose + "\n11:30\n" + prose + "\n11:00\n" + prose:          falling,
		"09.14 uur\n" + prose + "\n09.52 uur\n" + prose:                        rising,
		"7 oktober 2023\n" + prose + "\n19 januari 2025\n" + prose:             rising,
		"Brug\n5 minuten geleden\n" + prose + "\nDam\n3 uur geleden\n" + prose: falling,
		"12:00\n" + prose + "\n11:30\n" + prose + "\n11:45\n" + prose:          noOrder,
		"12:00\n" + prose + "\n12:00\n" + prose:                                noOrder,
		"Brug weer open\n" + prose:                                             noOrder,
	} {
		require.Equal(t, want, Read(page, agency.Default()).series().order, page)
	}
}

// TestAbove counts the words of a line that the text above it holds.
func TestAbove(t *testing.T) {
	p := Read(prose+"\nDe brug kostte veel verkeer.\nMeld u aan voor onze brief.", agency.Default())
	require.Equal(t, []uint8{0, 2, 0}, p.above())
}

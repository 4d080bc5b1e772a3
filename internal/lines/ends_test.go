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
	require.Equal(t, "Brug open", "+++ Brug open"[TitleMark("+++ Brug open"):])
	require.Equal(t, "10:12 Brug open", "[13]10:12 Brug open"[TitleMark("[13]10:12 Brug open"):])
	require.Zero(t, TitleMark("[13]10 bruggen open"))
	require.Equal(t, "Brug open", "💔 [3]Brug open"[TitleMark("💔 [3]Brug open"):], "one after the other")
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

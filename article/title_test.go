package article

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestOpensWithTown: a town, and what is said of it, is no author.
func TestOpensWithTown(t *testing.T) {
	for w, want := range map[string]bool{
		"Delft": true, "Den Haag op Prinsjesdag": true, "Delft zoekt mensen": true,
		"Delft Verzonnen": false, "Jan Verzonnen": false, "Delft (Jan)": false, "": false,
	} {
		require.Equal(t, want, opensWithTown(w), w)
	}
}

// TestListFront reads the clock that a list prints before a title, and the place
// before that.
func TestListFront(t *testing.T) {
	for _, row := range []struct{ line, place, clock, title string }{
		{"16:30 Brand in schuur", "", "16:30", "Brand in schuur"},
		{"16:30: Brand in schuur", "", "16:30", "Brand in schuur"},
		{"16:30 – Brand in schuur", "", "16:30", "Brand in schuur"},
		{"[16:30] Brand in schuur", "", "16:30", "Brand in schuur"},
		{"Goes 16:30 Brand in schuur", "Goes", "16:30", "Brand in schuur"},
		{"Goes 2 uur geleden Brand in schuur", "Goes", "2 uur geleden", "Brand in schuur"},
		{"112 - Goes 16:30 Brand in schuur", "Goes", "16:30", "Brand in schuur"},
		{"Den Haag Zuid 16:30 Brand in schuur", "Den Haag Zuid", "16:30", "Brand in schuur"},
		{"Den Haag Zuid West 16:30 Brand in schuur", "", "", ""},
		{"Goes 16:30", "", "", ""},
		{"Goes 16:30-18:00 uur weg dicht", "", "", ""},
		{"30 mei 1969: de opstand", "", "", ""},
		{"NS: vandaag geen treinen", "", "", ""},
		{"Brand - Goes in rook", "", "", ""},
		{"brand 16:30 in Goes", "", "", ""},
	} {
		place, clock, rest := listFront(row.line)
		title := ""
		if rest > 0 {
			title = row.line[rest:]
		}
		require.Equal(t, []string{row.place, row.clock, row.title}, []string{place.Of(row.line), clock.Of(row.line), title}, row.line)
	}
}

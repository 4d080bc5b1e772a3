package lines

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
)

// TestBests finds the line that shares most with the text below it.
func TestBests(t *testing.T) {
	p := Read("Streeknieuws Zeeland\nBrug bij Goes gaat dicht\nDe brug bij Goes gaat maandag dicht voor onderhoud, zegt de provincie. Fietsers moeten een week omrijden, en auto's rijden over de dam.", agency.Default())
	require.Equal(t, []uint8{0, 3, 0}, p.bests([]uint8{0, 3, 0}))
	require.Equal(t, []uint8{1, 3, 0}, p.bests([]uint8{1, 3, 0}))
	require.Equal(t, []uint8{2, 2, 0}, p.bests([]uint8{2, 2, 0}))
	require.Equal(t, []uint8{0, 0, 0}, p.bests([]uint8{0, 0, 0}))
}

// TestOpenings counts the lines that open alike.
func TestOpenings(t *testing.T) {
	p := Read("titel: Brug open\ndatum: maandag\ntitel: Brug dicht\nDe brug\nDe dam\nkort", agency.Default())
	require.Equal(t, []uint8{5, 4, 5, 1, 1, 0}, p.openings())
}

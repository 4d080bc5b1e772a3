package timeago

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// TestLinear: four doublings of inputs that repeat what the grammar reads at
// most double the steps taken each time.
func TestLinear(t *testing.T) {
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	for _, unit := range []string{
		"maandag ", "12 ", "1234567890", "1-2-", "geleden ", "jaar maand week dag uur ", "van 1 tot 2 en ", "- ", "12.12 ",
		"ruim ongeveer ", "2019 2020 ", "eind van het begin van ", "een uur en ", "' 's ", "maandag-", "’", "sinds tot na voor ",
		"de van in op en een ", "12 12 12. ", "maart (", "gisteren \"", "zei maandag, ",
	} {
		for _, f := range []Finder{{}, {Prefer: Future}} {
			last := 0
			for n := 1 << 12; n <= 1<<16; n *= 2 {
				_, steps := f.append(nil, text.Parse(strings.Repeat(unit, n/len(unit))), ref)
				if last > 0 {
					require.LessOrEqual(t, float64(steps), 2.1*float64(last)+2000, "%q at %d bytes", unit, n)
				}
				last = steps
			}
			// No input costs more than 200 steps a byte; ordinary news takes some 3.
			require.Less(t, last, 200<<16, "%q", unit)
		}
	}
}

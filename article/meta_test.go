package article

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNames: what a page states as its author may be several people, or one
// with what they are, but no sentence.
func TestNames(t *testing.T) {
	for w, want := range map[string]bool{
		"Jan Verzonnen":                   true,
		"Jan Verzonnen en Piet Bedacht":   true,
		"Jan Verzonnen & Piet Bedacht":    true,
		"Jan Verzonnen/Piet Bedacht":      true,
		"Jan Verzonnen, redacteur":        true,
		"Jan Verzonnen en de brug":        false,
		"Jan Verzonnen/de brug":           false,
		"de brug en Jan Verzonnen":        false,
		"De brug bij Delft is weer open.": false,
		"":                                false,
	} {
		require.Equal(t, want, names(w), w)
	}
}

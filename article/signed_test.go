package article

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// TestShortSignature reads the first names and initials that close a text.
func TestShortSignature(t *testing.T) {
	for _, row := range []struct{ text, signature, name string }{
		{"De brug is open. (Marrit)", "(Marrit)", "Marrit"},
		{"De brug is open. (mvl)", "(mvl)", "mvl"},
		{"De brug is open. (red.)", "(red.)", "red."},
		{"De brug is open. – Marrit", "– Marrit", "Marrit"},
		{"“De brug is open.” • mvl", "• mvl", "mvl"},
		{"De brug is open (Marrit)", "", ""}, // no sentence ends before it
		{"De brug is open. (3)", "", ""},
		{"De brug is open. (Anna Voorbeeld)", "", ""},
		{"De brug is open. (sport)", "", ""},
		{"De brug is open – Marrit", "", ""},
		{"De brug is open. Marrit", "", ""},
		{"(Marrit)", "", ""},
	} {
		n, _ := shortSignature(row.text)
		sp := text.Span{Start: len(row.text) - n, End: len(row.text)}
		require.Equal(t, row.signature, sp.Of(row.text), row.text)
		require.Equal(t, row.name, bareName(row.text, sp).Of(row.text), row.text)
	}
}

// TestSignedBehind reads the author behind the last sentence of a text.
func TestSignedBehind(t *testing.T) {
	for _, row := range []struct{ text, signature, name string }{
		{"De brug bij Delft is open. — Jan Verzonnen, Delft", "— Jan Verzonnen, Delft", "Jan Verzonnen"},
		{"De brug bij Delft is open. – Jan Verzonnen", "– Jan Verzonnen", "Jan Verzonnen"},
		{"De brug bij Delft is open. Door Jan Verzonnen", "Door Jan Verzonnen", "Jan Verzonnen"},
		{"De brug bij Delft is open. • jvz", "• jvz", "jvz"},
		{"De brug bij Delft is open – Jan Verzonnen", "", ""},
		{"“De brug bij Delft is open.” – Jan Verzonnen", "", ""}, // who says it
		{"De brug bij Delft is open. – Wie weet?", "", ""},
	} {
		n := signedBehind(row.text)
		sp := text.Span{Start: len(row.text) - n, End: len(row.text)}
		require.Equal(t, row.signature, sp.Of(row.text), row.text)
		require.Equal(t, row.name, bareName(row.text, sp).Of(row.text), row.text)
	}
}

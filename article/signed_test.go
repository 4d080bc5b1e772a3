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
		{"De brug is open. [Marrit]", "", ""}, // what it is about
		{"De brug is open. (mvl/jvz)", "(mvl/jvz)", "mvl/jvz"},
		{"De brug is open. ~Marrit", "~Marrit", "Marrit"},
		{"De brug is open ~Marrit", "", ""},
		{"De brug is open. /MVL/", "/MVL/", "MVL"},
		{"De brug is open /MVL/", "", ""},
		{"De brug is open. /noordzijde/", "", ""},
		{"/MVL/", "", ""},
		{"De brug is open. • 3", "", ""},
		{"De brug is open. • sport", "", ""},
		{"De brug is open.mvl", "mvl", "mvl"},
		{"Zie brug.nl", "", ""},
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
		{"De dijk is dicht.\n“De brug is open.” – Jan Verzonnen", "", ""},
		{"Is open. – Jan Verzonnen", "", ""}, // too short for a text
		{"De brug bij Delft is open. – Jan Verzonnen, de verslaggever van de krant die altijd bij de brug staat", "", ""},
	} {
		n := signedBehind(row.text)
		sp := text.Span{Start: len(row.text) - n, End: len(row.text)}
		require.Equal(t, row.signature, sp.Of(row.text), row.text)
		require.Equal(t, row.name, bareName(row.text, sp).Of(row.text), row.text)
	}
}

// TestSigns: what may sign a text is one word with a capital, or initials.
func TestSigns(t *testing.T) {
	for w, want := range map[string]bool{
		"Marrit": true, "mvl": true, "red.": true, "Jan-Piet": true, "Élodie": true,
		"M": false, "Bartholomeusje": false, "sport": false, "Sport": false, "M3l": false, "marrit": false, "Jan Piet": false,
	} {
		require.Equal(t, want, signs(w), w)
	}
}

// TestBehind reads the desks, and the authors with their towns or in brackets, behind
// the last sentence of a text.
func TestBehind(t *testing.T) {
	for name, f := range map[string]func(string) int{"desk": deskBehind, "town": townsmanBehind, "brackets": bracketsBehind} {
		for _, row := range []struct{ reader, text, signature string }{
			{"desk", "De brug bij Delft is open. Van onze sportredactie", "Van onze sportredactie"},
			{"desk", "De brug bij Delft is open. Redactie Sport", "Redactie Sport"},
			{"desk", "De brug bij Delft is open. Red.", "Red."},
			{"desk", "De brug bij Delft is open. Red de brug.", ""},
			{"desk", "De brug bij Delft is van Redactie Sport", ""},
			{"desk", "Is open. Van onze sportredactie", ""},
			{"town", "De brug bij Delft is open. J. Verzonnen, Delft", "J. Verzonnen, Delft"},
			{"town", "De brug bij Delft is open. J. Verzonnen, wethouder", ""},
			{"town", "De brug bij Delft is open. J. Verzonnen", ""},
			{"town", "De brug bij Delft is open. Verzonnen, Delft", ""},
			{"town", "De brug bij Delft is open. j. Verzonnen, Delft", ""},
			{"town", "De brug bij Delft is open. J. 12, Delft", ""},
			{"town", "De brug bij Delft is open van J. Verzonnen, Delft", ""},
			{"brackets", "De brug bij Delft is open. (Jan Verzonnen)", "(Jan Verzonnen)"},
			{"brackets", "De brug bij Delft is open (Jan Verzonnen)", ""},
			{"brackets", "De brug bij Delft is open. (Jan Verzonnen) Mooi.", ""},
			{"brackets", "De brug bij Delft is open. (na 12 jaar)", ""},
			{"brackets", "“De brug bij Delft is open.” (Jan Verzonnen)", ""},
			{"brackets", "Is open. (Jan Verzonnen)", ""},
		} {
			if row.reader == name {
				require.Equal(t, row.signature, row.text[len(row.text)-f(row.text):], row.text)
			}
		}
	}
}

// TestQuoted: a name behind one quotation says whose words it is.
func TestQuoted(t *testing.T) {
	for w, want := range map[string]bool{
		"“De brug is open.”": true, `"De brug is open."`: true, "“De brug” is “open.”": false, "“De brug” is open.": false, "De brug is “open.”": false, "": false,
	} {
		require.Equal(t, want, quoted(w), w)
	}
}

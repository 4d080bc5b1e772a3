package article

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
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

// TestNameForm: what a line may state as its author.
func TestNameForm(t *testing.T) {
	for w, want := range map[string]bool{
		"Jan Verzonnen":                    true,
		"Marrit":                           true,
		"redactie sport":                   true,
		"het bestuur van de club":          true,
		"Jan van der Verzonnen":            true,
		"de buren en vrienden van de brug": false,
		"J.P. Verzonnen jr.":               true,
		"":                                 false,
		"Jan Verzonnen.":                   false,
		"Brug 12":                          false,
		"Lees verder …":                    false,
		"- Jan Verzonnen":                  false,
		"De Brug Van De Stad Delft Open":   false,
		"Anna-Katharina Voorbeeldiaansdochter-Verzonnenstein": false,
	} {
		require.Equal(t, want, nameForm(w), w)
	}
}

// TestAuthors reads the names of a byline.
func TestAuthors(t *testing.T) {
	for w, want := range map[string][]string{
		"Jan Verzonnen":                          {"Jan Verzonnen", "Jan Verzonnen"},
		"(Jan Verzonnen)":                        {"Jan Verzonnen", "Jan Verzonnen"},
		"Jan Verzonnen, verslaggever":            {"Jan Verzonnen", "Jan Verzonnen"},
		"Jan Verzonnen en Piet Bedacht":          {"Jan Verzonnen en Piet Bedacht", "Jan Verzonnen", "Piet Bedacht"},
		"Jan Verzonnen/Piet Bedacht & Anna Niet": {"Jan Verzonnen/Piet Bedacht & Anna Niet", "Jan Verzonnen", "Piet Bedacht", "Anna Niet"},
		"redactie, Delft":                        {"redactie, Delft"},
		"Jan Verzonnen en de buren":              {"Jan Verzonnen en de buren", "Jan Verzonnen"},
	} {
		b := builder{s: &splitter{page: w}}
		b.authors(text.Span{End: len(w)})
		require.Equal(t, want, append([]string{b.a.Byline.Of(w)}, texts(w, b.a.Authors)...), w)
	}
}

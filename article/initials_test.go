package article

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNameBeside reads the first name or the initials beside a stamp.
func TestNameBeside(t *testing.T) {
	for w, want := range map[string]string{
		"Anna, 16:58":               "Anna",
		"23.05 uur (Anna)":          "Anna",
		"23.05 uur [Anna]":          "Anna",
		"13:48 |mvl|":               "mvl",
		"Jan-Piet, 16:58":           "Jan-Piet",
		"Anna 16:58":                "", // no comma
		"16:58 Anna":                "",
		"16:58":                     "",
		"Anna, Ben":                 "",
		"16:58, 17:30":              "",
		"16:58 (ANNA)":              "",
		"16:58 (Delft)":             "",
		"16:58 (M3)":                "",
		"16:58 (x)":                 "",
		"16:58 ( )":                 "",
		"16:58 (Anna Voorbeeld)":    "",
		"16:58 (Buitengewoonlijk)":  "",
		"16:58 | Bron: ANP":         "",
		"16:58 | Anna | Delft | 12": "",
	} {
		require.Equal(t, want, nameBeside(w).Of(w), w)
	}
}

// TestOpeningInitials reads the initials that open a text.
func TestOpeningInitials(t *testing.T) {
	for _, row := range []struct {
		text, initials string
		sure           bool
	}{
		{"mvl – De brug is open.", "mvl", true},
		{"MVL – De brug is open.", "MVL", false},
		{"[MVL] De brug is open.", "MVL", true},
		{"(mvl) – De brug is open.", "mvl", true},
		{"mvl – “De brug is open.”", "mvl", true},
		{"mvl – 12 bruggen zijn open.", "mvl", true},
		{"(mvl) De brug is open.", "", false}, // no dash
		{"mvl De brug is open.", "", false},
		{"mvl – de brug is open.", "", false},
		{"mvl –", "", false},
		{"m – De brug is open.", "", false},
		{"[mvl De brug is open.", "", false},
		{"[mvl]De brug is open.", "", false},
		{"mvl/jvz/dvb/kdv – De brug is open.", "", false},
	} {
		in, body, sure := openingInitials(row.text)
		require.Equal(t, row.initials, in.Of(row.text), row.text)
		require.Equal(t, row.sure, sure, row.text)
		require.Equal(t, row.initials != "", body > 0, row.text)
	}
}

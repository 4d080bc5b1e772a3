package entities

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

func TestLinks(t *testing.T) {
	found := map[string]Mention{}
	for _, m := range Find(text.Parse("Philips en de VVD spraken in Heverlee met het ministerie van Defensie en met Feyenoord. Ook Jan Verzonnen kwam.")) {
		found[m.Name] = m
	}
	require.Equal(t, "company", found["Philips"].Kind)
	require.Equal(t, "party", found["VVD"].Kind)
	require.Equal(t, "club", found["Feyenoord"].Kind)
	require.Empty(t, found["Jan Verzonnen"].Kind)
	require.NotNil(t, found["Heverlee"].Place)
	require.Equal(t, "BE", found["Heverlee"].Place.Country)
	require.Empty(t, found["Heverlee"].Kind)
}

package article_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/article"
)

// TestListings reads what comes later on the day as text, and what came before
// as published.
func TestListings(t *testing.T) {
	ref := time.Date(2025, 12, 3, 16, 0, 0, 0, time.FixedZone("CET", 3600))
	for _, c := range []struct {
		page string
		want int // clock times that say when an item was published
	}{
		{"Straks op tv\n20.40 'Moord aan de Vaart': wie vergiftigde de notaris?\n21.35 'Perron 12': thriller met Anna Zwaan\n23.10 'Laat van Leer' met de woordvoerder als gast\n", 0},
		{"Laatste nieuws\n15:40 Winkels in Veldwijk langer open\n14:35 Bakkerij Tamsma stopt na veertig jaar\n13:10 Raad stemt in met de nieuwe brug\n", 3},
	} {
		n := 0
		for _, a := range (&article.Splitter{Reference: ref}).Split(c.page).Articles {
			if !a.Published.Empty() {
				n++
			}
		}
		require.Equal(t, c.want, n, c.page)
	}
}

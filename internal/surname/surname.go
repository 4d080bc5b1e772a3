// Package surname knows the particles of surnames: van, de, el.
package surname

import (
	_ "embed"
	"slices"
	"sync"

	"github.com/kopij/kopij/internal/tsv"
)

//go:embed particles.tsv
var table string

// Particles are the words in lower case that a surname begins with or has
// inside, in the order of their bytes. They are read at first use.
var Particles = sync.OnceValue(func() (words []string) {
	for row := range tsv.Rows(table) {
		words = append(words, row[0])
	}
	return words
})

// IsParticle reports whether a word in lower case is one of the particles.
func IsParticle(w string) bool {
	_, ok := slices.BinarySearch(Particles(), w)
	return ok
}

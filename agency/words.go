package agency

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/tsv"
)

//go:embed words.tsv
var wordTable string

// creditWords are the words of words.tsv.
type creditWords struct{ desks []string }

var readWords = sync.OnceValue(func() (w creditWords) {
	for row := range tsv.Rows(wordTable) {
		switch words := strings.Fields(row[1]); row[0] {
		case "desk":
			w.desks = words
		}
	}
	return w
})

// desks are the ends of the words that name a desk or an office without a
// name: buitenlandredactie, onze verslaggever.
func desks() []string { return readWords().desks }

package agency

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/tsv"
)

//go:embed words.tsv
var wordTable string

// words are the classes of words.tsv.
var words = sync.OnceValue(func() map[string][]string {
	classes := map[string][]string{}
	for row := range tsv.Rows(wordTable) {
		classes[row[0]] = strings.Split(row[1], "|")
	}
	return classes
})

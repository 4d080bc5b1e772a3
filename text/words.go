package text

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/tsv"
)

// wordClass names a class of words.tsv.
type wordClass int

const (
	openerWords wordClass = iota
	suspendWords
	domainWords
	yearWords
	numClasses
)

// classNames are the names of the classes in words.tsv.
var classNames = [numClasses]string{"opener", "suspend", "domain", "year"}

//go:embed words.tsv
var wordTable string

// classWords are the words of each class, in the order of their bytes.
var classWords = sync.OnceValue(func() *[numClasses][]string {
	words := new([numClasses][]string)
	for row := range tsv.Rows(wordTable) {
		k := slices.Index(classNames[:], row[0])
		words[k] = strings.Fields(row[1])
		slices.Sort(words[k])
	}
	return words
})

// wordIn reports whether a class has a word, as it is written.
func wordIn(class wordClass, w string) bool {
	_, ok := slices.BinarySearch(classWords()[class], w)
	return ok
}

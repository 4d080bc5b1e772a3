package text

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// Each class of words.tsv is read, and has no word twice.
func TestWordClasses(t *testing.T) {
	for k, words := range classWords() {
		require.NotEmpty(t, words, classNames[k])
		require.Len(t, slices.Compact(slices.Clone(words)), len(words), classNames[k])
	}
	require.True(t, wordIn(openerWords, "Hierdoor"))
	require.False(t, wordIn(openerWords, "hierdoor"))
	require.True(t, wordIn(suspendWords, "en/of"))
	require.False(t, wordIn(domainWords, ""))
}

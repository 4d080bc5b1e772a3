package article

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/casetest"
)

// TestSplitPages compares how marked pages are split, with all that is read of
// their articles, with the hashes of testdata/pages.txt: with a reference time,
// and without.
func TestSplitPages(t *testing.T) {
	casetest.Pages(t, "testdata/pages.txt", func(body string, ref time.Time) []string {
		return []string{fmt.Sprintf("%+v", Split(body, ref)), fmt.Sprintf("%+v", Split(body, time.Time{}))}
	})
}

// TestCutAnywhere: a page may begin and end anywhere, and nothing of it is lost.
func TestCutAnywhere(t *testing.T) {
	files, err := filepath.Glob("../testdata/marked/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		page, ref := casetest.Plain(t, string(b))
		for i := range page {
			if i%37 != 0 {
				continue
			}
			for _, cut := range []string{page[i:], page[:i]} {
				checkPage(t, cut, Split(cut, ref))
			}
		}
	}
}

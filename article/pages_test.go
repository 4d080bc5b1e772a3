package article

import (
	"fmt"
	"testing"
	"time"

	"github.com/kopij/kopij/internal/casetest"
)

// TestSplitPages compares how marked pages are split, with all that is read of
// their articles, with the hashes of testdata/pages.txt: with a reference time,
// and without.
func TestSplitPages(t *testing.T) {
	casetest.Pages(t, "testdata/pages.txt", "../testdata/pages", func(page string) []string {
		body, ref := casetest.Plain(t, page)
		return []string{fmt.Sprintf("%+v", Split(body, ref)), fmt.Sprintf("%+v", Split(body, time.Time{}))}
	})
}

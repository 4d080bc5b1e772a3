package timeago_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/kopij/kopij/internal/casetest"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// TestTimesOfPages compares the times that are found on marked pages, with tags
// and without, with the hashes of testdata/pages.txt.
func TestTimesOfPages(t *testing.T) {
	casetest.Pages(t, "testdata/pages.txt", func(body string, ref time.Time) []string {
		var out []string
		for _, tagged := range []bool{true, false} {
			d := text.Parse(body)
			if tagged {
				tagger.Default().Tag(d)
			}
			var b strings.Builder
			for _, x := range timeago.Find(d, ref) {
				fmt.Fprintf(&b, "%s %+v\n", x.Of(body), x)
			}
			out = append(out, b.String())
		}
		return out
	})
}

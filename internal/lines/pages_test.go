package lines

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/internal/casetest"
)

// TestReadPages compares what the lines of marked pages are by themselves, and the
// features by which they are labelled, with the hashes of testdata/pages.txt. The
// model was trained on features as they are: where the second hash changes it asks
// for training again.
func TestReadPages(t *testing.T) {
	casetest.Pages(t, "testdata/pages.txt", func(body string, _ time.Time) []string {
		p := Read(body, agency.Default())
		var b strings.Builder
		for i := range p.Lines {
			l := p.Lines[i]
			if l.Dateline != nil {
				fmt.Fprintf(&b, "%+v ", *l.Dateline)
			}
			if l.Credit != nil {
				fmt.Fprintf(&b, "%+v ", *l.Credit)
			}
			if l.About != nil {
				fmt.Fprintf(&b, "%+v ", *l.About)
			}
			l.Dateline, l.Credit, l.About = nil, nil, nil
			fmt.Fprintf(&b, "%+v\n", l)
		}
		return []string{b.String(), fmt.Sprint(p.Features(nil, nil))}
	})
}

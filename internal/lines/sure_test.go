package lines

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/internal/casetest"
)

// TestSure reads small pages line by line: the form of each line with what else it
// is asked for, and the row of certain forms that it is.
func TestSure(t *testing.T) {
	casetest.Run(t, "testdata/sure.tsv", func(page string) []string {
		p := Read(page, agency.Default())
		c := p.context()
		var out []string
		for i := range p.Lines {
			l := &p.Lines[i]
			say := formNames[l.form]
			for _, q := range [...]struct {
				name string
				is   bool
			}{
				{"furniture", l.IsFurniture()}, {"label", l.IsLabel()}, {"headline", l.IsHeadline()}, {"heading", l.IsHeading()},
				{"link", l.IsLink()}, {"known", l.IsKnown()}, {"gap", l.Gap() > 0}, {"at " + l.Stamp().Of(page), !l.Stamp().Empty()},
			} {
				if q.is {
					say += ", " + q.name
				}
			}
			labels := uint32(0)
			for k := range certains {
				if certains[k].is(c, p, i) {
					say += ": " + certains[k].name
					labels = certains[k].labels
					break
				}
			}
			require.Equal(t, labels, p.sure(c, i), page)
			out = append(out, say)
		}
		return out
	})
}

package timeago_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// TestLeadRows reads the example of each row: what it names in square brackets
// lies on the side of the reference that the row says.
func TestLeadRows(t *testing.T) {
	now := time.Date(2025, 12, 4, 12, 0, 0, 0, ref.Location()) // a Thursday
	for example, side := range timeago.LeadExamples() {
		src := strings.NewReplacer("[", "", "]", "").Replace(example) + "."
		d := text.Parse(src)
		kopij.Tag(d)
		start := strings.IndexByte(example, '[')
		found := false
		for _, x := range timeago.Find(d, now) {
			if x.Start > start || x.End <= start {
				continue
			}
			found = true
			switch side {
			case -1:
				require.False(t, x.From.After(now), "%s: %s", example, x.From)
			case 1:
				require.True(t, x.To.After(now), "%s: %s", example, x.From)
			}
		}
		require.True(t, found, example)
	}
}

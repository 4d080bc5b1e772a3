package timeago

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// shortest writes a moment as short as its grain allows.
func shortest(t time.Time, g Grain) string {
	if t.IsZero() {
		return ".."
	}
	layouts := [...]string{Second: "2006-01-02T15:04:05", Minute: "2006-01-02T15:04", Hour: "2006-01-02T15"}
	h, m, s := t.Clock()
	switch {
	case s != 0:
		return t.Format(layouts[Second])
	case m != 0 || g == Minute:
		return t.Format(layouts[Minute])
	case h != 0 || g == Hour:
		return t.Format(layouts[Hour])
	}
	return t.Format("2006-01-02")
}

// TestRuleExamples reads the example that is beside each rule.
func TestRuleExamples(t *testing.T) {
	zone := time.FixedZone("CET", 3600)
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, zone)
	for _, rows := range [...][]ruleRow{numberRules, clockRules, dayRules, periodRules, relativeRules, rangeRules, recurRules} {
		for _, r := range rows {
			if r.example == "" {
				continue
			}
			in, want, ok := strings.Cut(r.example, " = ")
			require.True(t, ok, r.example)
			got, ok := Parse(in, ref)
			if !ok {
				t.Errorf("%-34s %-28q not read, want %s", r.pattern, in, want)
				continue
			}
			if have := got.Value(); have != want && bounds(got) != want {
				t.Errorf("%-34s %-28q %s or %s, want %s", r.pattern, in, have, bounds(got), want)
			}
		}
	}
}

// bounds writes from/to.
func bounds(t Time) string { return shortest(t.From, t.Grain) + "/" + shortest(t.To, t.Grain) }

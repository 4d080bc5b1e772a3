package timeago

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// wednesday is the reference time of the tests: 3 December 2025, 12.00 hours.
var wednesday = time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("CET", 3600))

// marked is a text and where in it the part in square brackets is; all of it
// where it has none.
func marked(s string) (text string, start, end int) {
	start, end = strings.IndexByte(s, '['), strings.IndexByte(s, ']')-1
	if start < 0 {
		return s, 0, len(s)
	}
	return strings.NewReplacer("[", "", "]", "").Replace(s), start, end
}

// readExample reads an example as its rule has it: a text with square brackets as
// news, another as a whole.
func readExample(s string) (t Time, ok bool) {
	src, start, end := marked(s)
	if src == s {
		return Finder{}.parseWhole(s, wednesday)
	}
	found := Find(text.Parse(src), wednesday)
	i := slices.IndexFunc(found, func(x Time) bool { return x.Start == start && x.End == end })
	if i < 0 {
		return t, false
	}
	return found[i], true
}

// TestRuleExamples reads the example that is beside each rule, and that the rule
// has read a part of it.
func TestRuleExamples(t *testing.T) {
	id := len(holidayRules(func(string, cat, int) {}))
	for _, rows := range [...][]ruleRow{numberRules, clockRules, dayRules, periodRules, relativeRules, rangeRules, recurRules} {
		for _, r := range rows {
			in, want, ok := strings.Cut(r.example, " = ")
			require.True(t, ok, "%s has no example", r.pattern)
			rule, fired := &grammar().rules[id], false
			rule.build = func(m *match) bool {
				ok := r.build == nil || r.build(m)
				fired = fired || ok
				return ok
			}
			got, ok := readExample(in)
			rule.build = r.build
			switch {
			case !ok:
				t.Errorf("%-34s %-28q not read, want %s", r.pattern, in, want)
			case got.Value() != want && bounds(got) != want:
				t.Errorf("%-34s %-28q %s or %s, want %s", r.pattern, in, got.Value(), bounds(got), want)
			case !fired:
				t.Errorf("%-34s %-28q is read without the rule", r.pattern, in)
			}
			id++
		}
	}
}

// shortest writes a moment as short as its grain allows.
func shortest(t time.Time, g Grain) string {
	if t.IsZero() {
		return ".."
	}
	h, m, s := t.Clock()
	switch {
	case s != 0:
		return t.Format(layouts[Second])
	case m != 0 || g == Minute:
		return t.Format(layouts[Minute])
	case h != 0 || g == Hour:
		return t.Format(layouts[Hour])
	}
	return t.Format(layouts[Day])
}

// bounds writes from/to.
func bounds(t Time) string { return shortest(t.From, t.Grain) + "/" + shortest(t.To, t.Grain) }

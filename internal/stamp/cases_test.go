package stamp

import (
	"fmt"
	"strings"
	"testing"

	"github.com/kopij/kopij/internal/casetest"
)

// show writes what a value says, a part for each of its fields that says
// something.
func show(v Value) string {
	if v.Form == NoForm {
		return ""
	}
	parts := []string{[...]string{"", "age", "day", "date", "clock"}[v.Form]}
	add := func(ok bool, format string, args ...any) {
		if ok {
			parts = append(parts, fmt.Sprintf(format, args...))
		}
	}
	add(v.Count != 0 || v.Unit != NoUnit, "%d/100", v.Count)
	add(v.Unit != NoUnit, "%s", [...]string{"", "seconds", "minutes", "hours", "days", "weeks", "months", "quarters", "years", "decades", "centuries"}[v.Unit])
	add(v.Approx, "about")
	add(v.Bare, "bare")
	add(v.Form == DayForm, "%+d days", v.Shift)
	add(v.Part, "part")
	add(v.Weekday != 0, "weekday %d", v.Weekday)
	add(v.Month != 0, "%d-%d-%d", v.Year, v.Month, v.MonthDay)
	add(v.HasClock, "%d", v.Hour)
	add(v.HasMinute, ":%02d", v.Minute)
	add(v.HasSecond, ":%02d", v.Second)
	add(v.HasZone, "zone %+d", v.Zone)
	return strings.Join(parts, " ")
}

// TestCases reads the texts of a table as each function of the package does.
func TestCases(t *testing.T) {
	casetest.Run(t, "testdata/stamps.tsv", func(s string) []string {
		front, n := Read(s)
		whole, _ := ReadWhole(s)
		end, i := ReadSuffix(s)
		if i < 0 {
			i = len(s)
		}
		before := ""
		if at := strings.Index(s, "geleden"); at >= 0 {
			if j := AgeBefore(s, at+len("geleden")); j >= 0 {
				before = s[j : at+len("geleden")]
			}
		}
		return []string{s[:n], show(front), show(whole), s[i:], show(end), s[:Date(s)], s[:Clock(s)], s[:AgeTail(s)], before}
	})
}

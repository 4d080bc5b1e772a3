package timeago

import "time"

// An article that names a weekday twice mostly means one day: what a past
// tense or an outspoken future says of it goes for the headline without a
// verb and for the present, which news uses of both.

// namedWeekday is one mention of a bare weekday.
type namedWeekday struct {
	start   int // of its span
	at      int // its place among what was found
	day     time.Time
	weekday int
	sure    bool // its clause says which one
}

// agreeReach is how many bytes away a mention may lie that decides another.
const agreeReach = 1500

// bareWeekday is the weekday that a node names without an adjective or a unit
// around it, alone, with a part of the day or with a clock time; 0 for others.
func (sc *scanner) bareWeekday(id int32) int {
	n := &sc.chart.nodes[id]
	if n.op == nIn {
		n = &sc.chart.nodes[n.b]
	}
	if n.op == nWeekday && n.z == noAdj && n.w == 0 {
		return int(n.x)
	}
	return 0
}

// agree moves the mentions whose clause leaves the week open to the day of
// the nearest one whose clause does not.
func (sc *scanner) agree(found []Time) {
	for i, w := range sc.weekdays {
		if w.sure {
			continue
		}
		best, by := agreeReach, time.Time{}
		for _, step := range [...]int{-1, 1} {
			for k := i + step; k >= 0 && k < len(sc.weekdays); k += step {
				s := &sc.weekdays[k]
				d := abs(s.start - w.start)
				if d >= best {
					break
				}
				if s.sure && s.weekday == w.weekday {
					best, by = d, s.day
					break
				}
			}
		}
		if by.IsZero() || by.Equal(w.day) {
			continue
		}
		days := 7
		if by.Before(w.day) {
			days = -7
		}
		if !addDays(w.day, days).Equal(by) {
			continue
		}
		t := &found[w.at]
		t.From, t.To = addDays(t.From, days), addDays(t.To, days)
		if !t.At.IsZero() {
			t.At = addDays(t.At, days)
		}
	}
}

package timeago

import (
	"time"
)

// An article that names a weekday twice mostly means one day. An outspoken
// future says which one for a present or a perfect near by; a headline
// without a verb follows the nearest clause that has one, and a headline in
// the present the past tense of the story under it. A present in the story
// itself is left alone: "legde maandag het werk neer" and "maandag praat de
// bond verder" are two Mondays. But one in a relative clause goes with the
// past around it: "stuurde een groet voor het feest dat maandag gevierd wordt".

// namedWeekday is one mention of a weekday.
type namedWeekday struct {
	start   int // of its span
	at      int // its place among what was found
	day     time.Time
	weekday int
	said    certainty
	heading bool // it is in a headline
	aside   bool // it is in a relative clause of what the past tense tells
}

// certainty is how well the words around a weekday say which one it is.
type certainty uint8

const (
	unsaid  certainty = iota // no verb
	implied                  // a present, which news uses of both sides, or a perfect
	spoken                   // a past tense or an outspoken future
	dated                    // afgelopen, komende, a date
)

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

// note remembers the weekday that t names: wd where it is a bare one.
func (sc *scanner) note(t *Time, n *node, wd, first int, tn tense, sure bool) {
	w := namedWeekday{start: t.Start, at: -1, day: dayOf(t.From), weekday: wd, said: implied}
	switch {
	case wd == 0:
		if n.op != nWeekday && n.op != nDM && n.op != nDMY || t.Grain != Day || t.From.IsZero() {
			return
		}
		w.weekday, w.said = weekday(w.day), dated
	case sure, tn == pastTense && !sc.wordIn(first-1, "van"):
		w.said = spoken
	case tn == noTense:
		w.said = unsaid
	}
	w.heading = w.said != dated && sc.heading(first)
	w.aside = w.said == implied && sc.clause.relativeInPast(first)
	sc.weekdays = append(sc.weekdays, w)
}

// decides reports whether mention s says which day mention w is.
func (w *namedWeekday) decides(s *namedWeekday) bool {
	switch {
	case s.weekday != w.weekday || s.said <= w.said:
		return false
	case w.heading:
		return !s.heading && (w.said == unsaid || s.said == spoken)
	}
	return s.said == spoken && (w.aside || s.day.After(w.day))
}

// agree moves the mentions whose clause leaves the week open to the day of
// the nearest one that says it.
func (sc *scanner) agree(found []Time) {
	for i := range sc.weekdays {
		w := &sc.weekdays[i]
		if w.said > implied || w.at < 0 {
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
				if w.decides(s) {
					best, by = d, s.day
					break
				}
			}
		}
		days := 7
		if by.Before(w.day) {
			days = -7
		}
		if by.IsZero() || !addDays(w.day, days).Equal(by) {
			continue
		}
		t := &found[w.at]
		t.From, t.To = addDays(t.From, days), addDays(t.To, days)
		if !t.At.IsZero() {
			t.At = addDays(t.At, days)
		}
	}
}

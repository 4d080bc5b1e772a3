package timeago

import "time"

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

// namedWeekdays are the mentions of a text, in its order.
type namedWeekdays []namedWeekday

// agreeReach is how many bytes away a mention may lie that decides another.
const agreeReach = 1500

// bareWeekday is the weekday that a node names without an adjective or a unit
// around it, alone, with a part of the day or with a clock time; 0 for others.
func (nodes tree) bareWeekday(n *node) int8 {
	if n.op == nIn {
		n = &nodes[n.in]
	}
	if n.op == nWeekday && n.adj == noAdj && !n.onward {
		return n.weekday
	}
	return 0
}

// noteWeekday remembers the weekday that t names.
func (sc *scanner) noteWeekday(t *Time, f *found) {
	w := namedWeekday{start: t.Start, at: -1, day: dayOf(t.From), weekday: int(f.weekday), said: implied}
	switch {
	case w.weekday == 0:
		if !f.n.is(1<<nWeekday | 1<<nDM | 1<<nDMY) {
			return
		}
		w.weekday, w.said = weekday(w.day), dated
	case f.sure, f.hint.tense == pastTense && !sc.wordIn(f.first-1, "van"):
		w.said = spoken
	case f.hint.tense == noTense:
		w.said = unsaid
	}
	w.heading = w.said != dated && sc.unclosed(f.first)
	w.aside = w.said == implied && sc.clause.relativeInPast(f.first)
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
func (ws namedWeekdays) agree(found []Time) {
	for i := range ws {
		w := &ws[i]
		if w.said > implied {
			continue
		}
		by := ws.decider(i)
		if by == nil {
			continue
		}
		for _, days := range [...]int{7, -7} {
			if addDays(w.day, days).Equal(by.day) {
				found[w.at].move(days)
			}
		}
	}
}

// decider is the nearest mention that says which day mention i is; nil where
// none does.
func (ws namedWeekdays) decider(i int) (by *namedWeekday) {
	w, best := &ws[i], agreeReach
	for _, step := range [...]int{-1, 1} {
		for k := i + step; k >= 0 && k < len(ws); k += step {
			s := &ws[k]
			d := abs(s.start - w.start)
			if d >= best {
				break
			}
			if w.decides(s) {
				best, by = d, s
				break
			}
		}
	}
	return by
}

package article

import (
	"strings"
	"time"

	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// The two moments against which a time is read where the caller gave none:
// what they agree on needs no reference.
var (
	refA = time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	refB = time.Date(2011, 9, 20, 17, 40, 30, 0, time.UTC)
)

// published resolves the time that is in page[v].
func (s *splitter) published(v text.Span) (p Published) {
	p = Published{Span: v}
	w := v.Of(s.page)
	if n := hoursAlone(w); n > 0 && s.ages {
		w = w[:n] + " uur geleden"
		defer func() { p.Time.Start, p.Time.End = v.Start, v.End }()
	}
	if s.ref.IsZero() {
		a, _ := moment(w, refA)
		b, ok := moment(w, refB)
		if ok && a.From.Equal(b.From) {
			p.Time, p.Resolved = a, true
		}
	} else {
		p.Time, p.Resolved = moment(w, s.ref)
		if p.Time.At.After(s.ref) && clockAlone(w) {
			// Nothing is published after the page was read.
			p.Time.At = p.Time.At.AddDate(0, 0, -1)
			p.Time.From = p.Time.From.AddDate(0, 0, -1)
			p.Time.To = p.Time.To.AddDate(0, 0, -1)
		}
	}
	if p.Resolved {
		p.Time.Start += v.Start
		p.Time.End += v.Start
	}
	return p
}

// ahead reports whether the time that is in page[v] is more than a day after the
// page was read.
func (s *splitter) ahead(v text.Span) bool {
	p := s.published(v)
	return !s.ref.IsZero() && p.Time.At.After(s.ref.AddDate(0, 0, 1)) && p.Time.From.After(s.ref)
}

// moment reads a stamp, or else any expression of time.
func moment(w string, ref time.Time) (timeago.Time, bool) {
	if t, ok := timeago.Stamp(w, ref); ok {
		return t, true
	}
	return timeago.Parse(w, ref)
}

// dated reports whether w is a date with its year.
func dated(w string) bool {
	t, _ := timeago.Stamp(w, time.Time{})
	return !t.From.IsZero()
}

// clockAlone reports whether w is a clock time without a day: "16:30", "16u30",
// "16.30 uur".
func clockAlone(w string) bool {
	w = strings.TrimSpace(strings.TrimSuffix(w, "uur"))
	return len(w) <= len("16:30:00") && strings.Trim(w, "0123456789:.uh") == ""
}

// hoursAlone is the length of the number of w where w is that of an hour, or
// of hours: "2 uur", "3u"; 0 where it is not.
func hoursAlone(w string) int {
	n := len(w) - len(strings.TrimLeft(w, "0123456789"))
	if n > 2 {
		return 0
	}
	switch strings.TrimLeft(w[n:], " ") {
	case "u", "uur":
		return n
	}
	return 0
}

// countsAges reports whether the bare hours on a page are ages: other ages on it
// are bare too ("14 min", "1 d"), or no clock time on it has minutes. bare reports
// that others are.
func countsAges(page *lines.Page) (ages, bare bool) {
	minutes, hours := false, false
	for i := range page.Lines {
		l := &page.Lines[i]
		front, _ := l.Front()
		tail, _ := l.Tail()
		for _, sp := range [...]text.Span{l.Stamp(), front, tail} {
			v, _ := stamp.ReadWhole(sp.Of(page.Src))
			if v.Bare {
				return true, true
			}
			minutes = minutes || v.HasMinute
			hours = hours || hoursAlone(sp.Of(page.Src)) > 0
		}
	}
	return !minutes, hours && !minutes
}

// maxReading is the number of minutes that a text of a site takes at most.
const maxReading = 20

// countsReading reports whether the bare minutes beside the titles of a list say how
// long a text takes: they lie in no order, as ages would, and no other time is
// beside them.
func (c *cutting) countsReading() bool {
	last, falls := 0, false
	for _, g := range c.groups {
		if g.kind == Main {
			continue
		}
		for _, k := range g.lines {
			l := &c.page.Lines[k.index]
			tail, _ := l.Tail()
			for _, sp := range [...]text.Span{l.Stamp(), tail} {
				v, ok := stamp.ReadWhole(sp.Of(c.page.Src))
				switch {
				case !ok || k.label == lines.Other:
				case !v.Bare || v.Unit != stamp.Minute || -v.Count > maxReading*100:
					return false
				default:
					falls = falls || -v.Count < last
					last = -v.Count
				}
			}
		}
	}
	return falls
}

// isReading reports whether w, beside a title, says how long its text takes.
func (s *splitter) isReading(w string) bool {
	v, _ := stamp.ReadWhole(w)
	return s.readings && v.Bare && v.Unit == stamp.Minute
}

// stamped reports whether two stamps of items are lines of their own.
func (c *cutting) stamped() bool {
	n := 0
	for i := range c.page.Lines {
		if l := &c.page.Lines[i]; c.labels[i] != lines.Other && l.Stamp() == l.Span {
			n++
		}
	}
	return n >= 2
}

// yesterdayBehind is where a day without a preposition closes the title of an item:
// "Brug weer open gisteren"; 0 where none does.
func yesterdayBehind(w string) int {
	for _, day := range [...]string{" gisteren", " eergisteren"} {
		if title, ok := strings.CutSuffix(w, day); ok && strings.Contains(title, " ") && !lines.LeadsToTime(title) {
			return len(title) + 1
		}
	}
	return 0
}

package view

import (
	"math"
	"slices"
	"time"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/words"
)

// timeline is the time that the articles tell of, in its order. The day of
// the story is in the middle of a scale on which days close to it have more
// room than years far from it.
type timeline struct {
	Ticks []tick
	Rows  []row
}

// tick is a line at x with its name.
type tick struct {
	X    float64
	Text string
	Now  bool // the day of the story
}

// row is one time of the text. X and W are of its bar; W is 0 where it has
// none.
type row struct {
	ID, Text, Value string
	N               int // of the times that say the same
	X, W            float64
}

const (
	maxRows   = 60  // the most times that the line shows
	lineWidth = 400 // of the scale
)

// ticks are the names of the lines, with their days from that of the story.
var ticks = [...]struct {
	key  string
	days float64
}{
	{"100 years earlier", -36525}, {"10 years earlier", -3652.5}, {"year earlier", -365.25}, {"month earlier", -30.4}, {"week earlier", -7},
	{"now", 0},
	{"week later", 7}, {"month later", 30.4}, {"year later", 365.25}, {"10 years later", 3652.5}, {"100 years later", 36525},
}

// scale is how far from the day of the story a time lies on the line: a
// logarithm of the days, the same on both sides.
func scale(days float64) float64 { return math.Copysign(math.Log1p(math.Abs(days)), days) }

// moment is a time of the text with its place on the scale.
type moment struct {
	*kopij.Time
	id     string
	lo, hi float64
}

// newTimeline orders the times of all articles that have a beginning or an
// end. Times that are the same are one row.
func newTimeline(labels words.Words, pages []Page) timeline {
	var t timeline
	times, known := moments(labels, pages)
	slices.SortStableFunc(times, func(a, b moment) int { return begin(a.Time).Compare(begin(b.Time)) })
	var lo, hi float64
	for _, m := range times {
		lo, hi = min(lo, m.lo), max(hi, m.hi)
	}
	place := func(at float64) float64 { return lineWidth * (at - lo) / max(hi-lo, .001) }
	for _, m := range times {
		value := writer{words: labels}.value(m.Time)
		if n := len(t.Rows); n > 0 && t.Rows[n-1].Value == value {
			t.Rows[n-1].N++
			continue
		}
		if len(t.Rows) == maxRows {
			break
		}
		r := row{ID: m.id, Text: words.Shorten(m.Text, 60), Value: value, N: 1}
		if known {
			r.X, r.W = place(m.lo), max(3, place(m.hi)-place(m.lo))
			r.X = min(r.X, lineWidth-r.W)
		}
		t.Rows = append(t.Rows, r)
	}
	if !known || len(t.Rows) == 0 {
		return t
	}
	for _, k := range ticks {
		if at := scale(k.days); at >= lo && at <= hi {
			t.Ticks = append(t.Ticks, tick{place(at), labels.Of(k.key), k.days == 0})
		}
	}
	return t
}

// moments are the times of all articles with their places on the scale, each
// counted from the day of its page; known is false where a page has none.
func moments(labels words.Words, pages []Page) (times []moment, known bool) {
	known = true
	n := 0
	for i := range pages {
		for k := range pages[i].Result.Articles {
			a := &pages[i].Result.Articles[k]
			day := storyDay(pages[i].Result, a)
			known = known && !day.IsZero()
			for x := range a.Times {
				m := moment{Time: &a.Times[x], id: writer{labels, n}.time(x)}
				if m.From.IsZero() && m.To.IsZero() {
					continue
				}
				from, to := m.From, m.To
				if from.IsZero() {
					from = to
				}
				if to.IsZero() {
					to = from
				}
				m.lo, m.hi = scale(from.Sub(day).Hours()/24), scale(to.Sub(day).Hours()/24)
				times = append(times, m)
			}
			n++
		}
	}
	return times, known
}

// begin is when a time begins, or ends where it has no beginning.
func begin(t *kopij.Time) time.Time {
	if t.From.IsZero() {
		return t.To
	}
	return t.From
}

// storyDay is when an article was published, or what its page is read from.
func storyDay(r *kopij.Result, a *kopij.Article) time.Time {
	if p := a.Published; p != nil {
		switch {
		case !p.At.IsZero():
			return p.At
		case !p.From.IsZero():
			return p.From
		}
	}
	return r.Reference
}

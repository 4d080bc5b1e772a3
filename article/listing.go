package article

import (
	"slices"
	"time"

	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/text"
)

// listings turns the clock times of programmes and agendas back into text. News
// is listed with the latest first; items headed by times that count up, past
// the moment at which the page was read, are still to come and were not
// published then: "20.40 Moordvrouw", "21.35 Perron 12".
func (s *splitter) listings() {
	if s.ref.IsZero() {
		return
	}
	all := s.out.Articles
	for i := 0; i < len(all); {
		n, up := i, true
		last := time.Duration(-1)
		for ; n < len(all) && (n == i || !s.parted(&all[n-1], &all[n])); n++ {
			at, ok := s.headClock(&all[n])
			if !ok {
				break
			}
			up = up && at > last
			last = at
		}
		if up && n-i >= 2 && last > sinceMidnight(s.ref) {
			for k := i; k < n; k++ {
				listed(&all[k])
			}
		}
		i = max(n, i+1)
	}
}

// parted reports whether a section begins between two articles.
func (s *splitter) parted(a, b *Article) bool {
	i, _ := slices.BinarySearchFunc(s.out.Sections, a.End, func(sp text.Span, end int) int { return sp.Start - end })
	return i < len(s.out.Sections) && s.out.Sections[i].Start < b.Start
}

// headClock is the time of the clock that heads a teaser.
func (s *splitter) headClock(a *Article) (at time.Duration, ok bool) {
	p := &a.Published
	if a.Kind != Teaser || p.Start != a.Start || !lines.IsClock(p.Of(s.page)) {
		return 0, false
	}
	return sinceMidnight(p.Time.At), true
}

// listed makes the head of a teaser part of its text.
func listed(a *Article) {
	for i := range a.Blocks {
		if b := &a.Blocks[i]; b.Start == a.Published.Start {
			b.Kind = text.Paragraph
		}
	}
	a.Published = Published{}
}

// sinceMidnight is how far a day has gone at t.
func sinceMidnight(t time.Time) time.Duration {
	h, m, s := t.Clock()
	return time.Duration(h)*time.Hour + time.Duration(m)*time.Minute + time.Duration(s)*time.Second
}

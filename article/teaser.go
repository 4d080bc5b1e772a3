package article

import (
	"strings"

	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

// teasers builds the teasers from the segments in [from, end).
func (s *splitter) teasers(from, end int) {
	for i := from; i < end; {
		g := &s.segs[i]
		switch g.kind {
		case section, inlineHead:
			s.close()
			i = s.heading(i)
			continue
		case boilerplate, published, credit, age:
			s.trailing(g)
			i++
			continue
		}
		next := s.teaserEnd(i, end)
		s.teaser(i, next)
		i = next
	}
	s.close()
}

// heading adds the heading at i, and the teaser whose title stands on the
// same line; it gives the index after it.
func (s *splitter) heading(i int) int {
	g := &s.segs[i]
	sp := g.Span
	if !g.value.Empty() {
		sp = s.trim(text.Span{Start: g.Start, End: g.value.Start})
	}
	sp.End = sp.Start + len(strings.TrimRight(sp.Of(s.page), " \t:-–>…"))
	if m, ok := s.markAt(sp.Start); ok {
		sp.Start = m.Start
	}
	s.out.Sections = append(s.out.Sections, sp)
	if !g.value.Empty() {
		s.open(Teaser)
		s.titleLine(&segment{Span: g.value})
	}
	return i + 1
}

// trailing adds a line that is no text to the article before it.
func (s *splitter) trailing(g *segment) {
	if s.cur < 0 {
		if n := len(s.out.Articles); n > 0 && g.kind != age && g.kind != published {
			s.cur = n - 1
		} else {
			s.open(Teaser)
		}
	}
	s.plain(g)
}

// teaserEnd is the index after the teaser that begins at i. Where an age
// closes it, it holds what stands before that age, up to a second dateline
// or a title over one. Otherwise it is a title with the text below it, a
// text alone, or a title alone.
func (s *splitter) teaserEnd(i, end int) int {
	texts := 0 // paragraphs, with a dateline or not
	for k := i; k < end; k++ {
		switch s.segs[k].kind {
		case section, inlineHead:
			return k
		case age, published:
			if k > i && !(texts == 0 && s.ageUnderTitle(k, end)) {
				return k + 1
			}
		case dated:
			if texts > 0 {
				if k-1 > i && s.segs[k-1].kind == short {
					return k - 1
				}
				return k
			}
			texts++
		case paragraph:
			texts++
		case short:
			if k == i {
				break
			}
			if ageAt := s.ageAhead(k, end); ageAt < 0 || texts > 0 && s.beginsNext(k, ageAt) {
				return k
			}
		}
	}
	return end
}

// ageUnderTitle tells whether the age at k, under a title, is that of the text
// below it too: after that text the next title has its own age, or the list
// ends. A text that an age follows is a teaser without a title.
func (s *splitter) ageUnderTitle(k, end int) bool {
	texts := 0
	for k++; k < end; k++ {
		switch s.segs[k].kind {
		case dated, paragraph:
			texts++
		case credit, boilerplate:
		case short:
			return texts > 0 && k+1 < end && s.segs[k+1].kind == age
		case section, inlineHead:
			return texts > 0
		default:
			return false
		}
	}
	return texts > 0
}

// ageAhead is the index of the next age after k with no heading before it;
// -1 where there is none.
func (s *splitter) ageAhead(k, end int) int {
	for low := k; k < end && k < low+24; k++ {
		switch s.segs[k].kind {
		case age:
			return k
		case section, inlineHead:
			return -1
		}
	}
	return -1
}

// beginsNext tells whether the line at k, under the text of a teaser, is the
// title of the next one: text stands between it and its age.
func (s *splitter) beginsNext(k, ageAt int) bool {
	return ageAt == k+1 || ageAt > k+1 && (s.segs[k+1].kind == dated || s.segs[k+1].kind == paragraph)
}

// teaser builds one teaser from the segments in [i, end).
func (s *splitter) teaser(i, end int) {
	s.close()
	s.open(Teaser)
	for k := i; k < end; k++ {
		g := &s.segs[k]
		switch g.kind {
		case dated:
			s.dated(g)
		case paragraph:
			s.text(g.Span, true)
		case short:
			a := &s.out.Articles[s.cur]
			switch {
			case a.Title.Empty() && !s.hasText:
				s.titleLine(g)
			case !s.hasText:
				s.block(text.Lead, g.Span)
			default:
				s.block(text.Paragraph, g.Span)
			}
		default:
			s.plain(g)
		}
	}
}

// titleLine adds the title of a teaser. In a list a place and a clock time
// may stand before it: "Tholen 16:30 Brand in schuur", "16:30 Brand …".
func (s *splitter) titleLine(g *segment) {
	a := &s.out.Articles[s.cur]
	sp := g.Span
	if place, clock, rest := listFront(g.Of(s.page)); rest > 0 {
		if place.Start > 0 {
			label := text.Span{Start: sp.Start, End: sp.Start + strings.Index(g.Of(s.page), " - ")}
			s.block(text.Boilerplate, s.trim(label))
			sp.Start += place.Start
			clock, rest, place = shift(clock, -place.Start), rest-place.Start, shift(place, -place.Start)
		}
		clock.Start += sp.Start
		clock.End += sp.Start
		if !place.Empty() {
			s.mark(sp.Start)
			place.Start += sp.Start
			place.End += sp.Start
			a.Dateline = dateline.Dateline{
				Span: text.Span{Start: sp.Start, End: sp.Start + rest}, Places: []text.Span{place}, Time: clock, Body: sp.Start + rest,
			}
		}
		// The clock time is the article's until an age follows.
		a.Published, s.clockOnly = s.published(clock), true
		if place.Empty() {
			s.block(text.Published, clock)
		}
		s.span(sp)
		sp = s.trim(text.Span{Start: sp.Start + rest, End: sp.End})
	}
	if sp.Empty() {
		return
	}
	a.Title = sp
	s.block(text.Title, sp)
}

// listFront reads the front of a line of a list: a clock time, with a place
// before it or not. rest is where the title begins; 0 where there is no such
// front.
func listFront(w string) (place, clock text.Span, rest int) {
	i := 0
	if k := strings.Index(w[:min(len(w), 32)], " - "); k > 0 {
		// A rubric stands before the place: "112 - Goes 16:30 …".
		if p, c, r := listFront(w[k+3:]); r > 0 && !p.Empty() {
			return shift(p, k+3), shift(c, k+3), r + k + 3
		}
		if n := strings.IndexByte(w[k+3:], ' ') + k + 3; n > k+3 && 'A' <= w[k+3] && w[k+3] <= 'Z' {
			if d := stamp.Age(w[n+1:]); d > 0 && n+1+d < len(w) && w[n+1+d] == ' ' {
				return text.Span{Start: k + 3, End: n}, text.Span{Start: n + 1, End: n + 1 + d}, n + 2 + d
			}
		}
	}
	if n := stamp.Clock(w); n == 0 {
		for words := 0; words < 3 && i < len(w) && 'A' <= w[i] && w[i] <= 'Z'; words++ {
			for i < len(w) && w[i] != ' ' && i < 40 {
				i++
			}
			place.End = i
			for i < len(w) && w[i] == ' ' {
				i++
			}
		}
		if place.Empty() || place.Len() > 40 {
			return text.Span{}, text.Span{}, 0
		}
	}
	n := stamp.Clock(w[i:])
	if n == 0 && i > 0 {
		n = stamp.AgeTail(w[i:])
	}
	if n == 0 || i+n >= len(w) || w[i+n] != ' ' {
		return text.Span{}, text.Span{}, 0
	}
	clock = text.Span{Start: i, End: i + n}
	rest = i + n
	for rest < len(w) && (w[rest] == ' ' || w[rest] == '-' || w[rest] == '|') {
		rest++
	}
	return place, clock, rest
}

func shift(sp text.Span, n int) text.Span { return text.Span{Start: sp.Start + n, End: sp.End + n} }

// links builds the teasers under the heading of links at i, inside the main
// article, and gives the index after them.
func (s *splitter) links(i, end int) int {
	main, hadText := s.cur, s.hasText
	g := &s.segs[i]
	oneLine := !g.value.Empty()
	s.cur = -1
	i = s.heading(i)
	if !oneLine {
		for n := 0; i < end && n < 8 && s.segs[i].kind == short; n++ {
			if n > 0 && i+1 < end && s.segs[i+1].kind == paragraph && s.isSubhead(i, end) {
				break // the main article goes on with a subhead
			}
			if s.segs[i].words <= 2 {
				// A subject, no title.
				s.close()
				s.cur = main
				s.block(text.Boilerplate, s.segs[i].Span)
				s.cur = -1
			} else {
				s.teaser(i, i+1)
			}
			i++
		}
	}
	s.close()
	s.cur, s.hasText = main, hadText
	return i
}

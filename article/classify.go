package article

import (
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/text"
)

const (
	maxHeading = 64  // bytes of a heading over teasers
	maxCredit  = 160 // bytes of a line that is a credit
	maxTitle   = 180 // bytes of a title
)

// classify tells what each segment is by its form alone.
func (s *splitter) classify() {
	texts := false // a segment of text has been seen
	links := false // under a heading over teasers, items of a list are titles
	for i := range s.segs {
		g := &s.segs[i]
		if g.kind == age {
			g.value = g.Span
			continue
		}
		w := g.Of(s.page)
		if links && isItem(w) {
			if sp := s.trim(text.Span{Start: g.Start + strings.IndexByte(w, ' ') + 1, End: g.End}); !sp.Empty() {
				if m := s.trim(text.Span{Start: g.Start, End: sp.Start}); alphanumeric(m.Of(s.page)) {
					s.marks = append(s.marks, m)
				}
				g.Span = sp
				w = sp.Of(s.page)
			}
		}
		g.kind = s.kindOf(g, w)
		if g.kind == section {
			s.lastSection = i
		}
		links = g.kind == section || g.kind == inlineHead && g.value.Empty() || links && g.kind == short
		if g.kind == age && !g.weak {
			s.ages++
		}
		if (g.kind == dated || g.kind == paragraph) && !texts && i+1 < len(s.segs) && s.titleForm(g, w) {
			g.kind = short
		}
		if g.kind == inlineHead && !g.value.Empty() && !texts {
			g.kind = short // Dossier: alles over de verkiezingen
		}
		texts = texts || g.kind == dated || g.kind == paragraph || g.kind == short && g.Len() > 24
		g.words = 1 << 20
		if g.Len() <= maxTitle {
			g.words = int32(strings.Count(w, " ")) + 1
		}
	}
	if s.ages > 0 {
		return
	}
	for i := range s.segs {
		if g := &s.segs[i]; g.kind == age && g.weak {
			g.kind = short
		}
	}
}

// titleForm tells whether the first text of the page is its title though its
// form is that of text: a place with a dash and no full stop, "Goes - Brand
// in schuur", or two sentences of which the last has no full stop.
func (s *splitter) titleForm(g *segment, w string) bool {
	if len(w) > maxTitle || isItem(w) {
		return false
	}
	if g.kind == dated {
		d := &s.found[g.index]
		return len(d.Credits) == 0 && d.Body < g.End && isShort(w) && d.Date.Empty()
	}
	switch w[len(w)-1] {
	case '.', ',', ';', ':':
		return false
	}
	return !strings.HasSuffix(strings.TrimRight(w, "\"'”’“»)]"), ".") && !strings.HasSuffix(w, "…")
}

// kindOf tells what a segment is; it fills in what the segment holds.
func (s *splitter) kindOf(g *segment, w string) segKind {
	if len(w) <= maxCredit {
		if k, ok := s.lineKind(g, w); ok {
			return k
		}
	}
	if d, ok := s.datelines.Parse(w); ok {
		d.Shift(g.Start)
		g.index = int32(len(s.found))
		s.found = append(s.found, d)
		return dated
	}
	if len(w) <= maxCredit {
		if l, ok := s.agencies.ParseLine(w); ok {
			l.Shift(g.Start)
			g.index = int32(len(s.lines))
			s.lines = append(s.lines, l)
			return credit
		}
	}
	if isShort(w) {
		return short
	}
	return paragraph
}

// lineKind tells the kinds of line that are short: ages, times, headings,
// the lines of the site.
func (s *splitter) lineKind(g *segment, w string) (segKind, bool) {
	if len(w) <= 40 && mayBeAge(w) && stamp.Whole(w) {
		g.value = g.Span
		g.weak = !strings.Contains(w, "eleden") && !dayAge(w)
		return age, true
	}
	if n := labelledAge(w); n > 0 {
		g.value = text.Span{Start: g.Start, End: g.Start + n}
		return age, true
	}
	if v, ok := publishedIn(w); ok {
		g.value = text.Span{Start: g.Start + v.Start, End: g.Start + v.End}
		return published, true
	}
	if boilerplateLine(w) {
		return boilerplate, true
	}
	if h, title, ok := headingLine(w); ok {
		if title > 0 {
			g.value = text.Span{Start: g.Start + title, End: g.End}
		}
		if !h.related {
			return section, true
		}
		return inlineHead, true
	}
	return 0, false
}

// publishedIn reads a line that says when an article was published:
// "Gepubliceerd: 3 december 2025, 12:00", "Laatste update 14-11-2016 |
// Gepubliceerd 13-11-2016", "3 december 2025 12:00 - bijgewerkt 13:10". It
// gives the span of the time, the first publication's where there are two.
func publishedIn(w string) (text.Span, bool) {
	var first, update text.Span
	i, labelled := 0, false
	for i < len(w) {
		i = skipSigns(w, i)
		n, isUpdate := label(w[i:])
		if n > 0 {
			labelled = true
			i = skipLabel(w, i+n)
		}
		m := stamp.Moment(w[i:])
		if m == 0 {
			return text.Span{}, false
		}
		sp := text.Span{Start: i, End: i + m}
		switch {
		case isUpdate && update.Empty():
			update = sp
		case first.Empty():
			first = sp
		}
		i += m
		if k := skipSigns(w, i); k == i && i < len(w) {
			return text.Span{}, false
		}
	}
	if !labelled && (first.Empty() || stamp.Date(w) == 0 || !dayAge(w)) {
		return text.Span{}, false
	}
	if !first.Empty() {
		return first, true
	}
	return update, !update.Empty()
}

func label(w string) (n int, update bool) {
	for _, l := range publishedLabels {
		if foldPrefix(w, l.text) {
			return len(l.text), l.update
		}
	}
	return 0, false
}

// skipLabel passes what stands between a label and its time: a colon, "op",
// "om".
func skipLabel(w string, i int) int {
	for range 3 {
		i = skipSigns(w, i)
		for _, p := range [...]string{"op", "om", "door", "de redactie"} {
			if foldPrefix(w[i:], p) {
				i += len(p)
				break
			}
		}
	}
	return skipSigns(w, i)
}

// skipSigns passes blanks and the signs that part the stamps of a line.
func skipSigns(w string, i int) int {
	for i < len(w) {
		r, n := utf8.DecodeRuneInString(w[i:])
		switch r {
		case ' ', '\t', ':', '|', '-', '–', '—', '•', '·', ',', '.', '(', ')', '\u00a0', '/':
			i += n
		default:
			return i
		}
	}
	return i
}

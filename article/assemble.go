package article

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/text"
)

// assemble builds the articles from the segments: the main one first, then
// the teasers.
func (s *splitter) assemble() {
	s.cur = -1
	if len(s.segs) == 0 {
		return
	}
	s.out.Articles = make([]Article, 0, min(s.ages, len(s.segs)/2)+1)
	end := s.mainEnd()
	if end > 0 {
		s.main(end)
	}
	s.teasers(end, len(s.segs))
}

// main builds the main article from the segments before end.
func (s *splitter) main(end int) {
	s.open(Main)
	first := end // the first segment of text
	for i := range end {
		if k := s.segs[i].kind; k == paragraph || k == dated || k == inlineHead {
			first = i
			break
		}
	}
	title := s.pickTitle(first)
	if title < 0 && first < end && s.sentenceTitle(first, end) {
		title = first
		first++
	}
	s.head(title, first)
	s.body(title, first, end)
	s.close()
}

// pickTitle is the index of the title among the segments before the text;
// -1 where there is none. A title that is printed twice is the first of the
// two; otherwise the first line of four words and more; otherwise the last
// line, and what stands before it belongs to the site.
func (s *splitter) pickTitle(first int) int {
	last, long := -1, -1
	for i := range first {
		g := &s.segs[i]
		if g.kind != short {
			continue
		}
		last = i
		if g.words < 3 && g.Len() < 25 {
			continue
		}
		for k := i + 1; k < first && k < i+8; k++ {
			if s.segs[k].kind == short && strings.EqualFold(s.segs[k].Of(s.page), g.Of(s.page)) {
				return i
			}
		}
		if long < 0 && (g.words >= 4 || g.Len() >= 28) {
			long = i
		}
	}
	if long >= 0 {
		return long
	}
	return last
}

// sentenceTitle tells whether the first text is a title all the same: one
// sentence of a title's length with a full stop, over a longer text.
func (s *splitter) sentenceTitle(i, end int) bool {
	g := &s.segs[i]
	if g.kind != paragraph || i+1 >= end || g.Len() > 110 || strings.Count(g.Of(s.page), ". ") > 0 || isItem(g.Of(s.page)) {
		return false
	}
	n := &s.segs[i+1]
	return n.kind == dated && n.Len() > g.Len() || n.kind == paragraph && i+2 < end && n.Len() > 2*g.Len()
}

// head adds what stands before the text.
func (s *splitter) head(title, first int) {
	a := &s.out.Articles[s.cur]
	for i := range first {
		g := &s.segs[i]
		switch {
		case i == title:
			a.Title = g.Span
			s.block(text.Title, g.Span)
		case g.kind == short && i > title && title >= 0 && g.words >= 5 && !strings.EqualFold(g.Of(s.page), a.Title.Of(s.page)):
			s.block(text.Lead, g.Span)
		case g.kind == short, g.kind == boilerplate, g.kind == section:
			s.block(text.Boilerplate, g.Span)
		default:
			s.plain(g)
		}
	}
}

// plain adds a segment that is no text: a time, a credit, a line of the
// site.
func (s *splitter) plain(g *segment) {
	a := &s.out.Articles[s.cur]
	switch g.kind {
	case age, published:
		if a.Published.Empty() || s.clockOnly && g.kind == age {
			a.Published, s.clockOnly = s.published(g.value), false
		}
		s.block(text.Published, g.Span)
	case credit:
		s.creditLine(g)
	default:
		s.block(text.Boilerplate, g.Span)
	}
}

// creditLine adds a line that is a credit or a byline.
func (s *splitter) creditLine(g *segment) {
	a := &s.out.Articles[s.cur]
	l := &s.lines[g.index]
	kind := text.CreditLine
	if l.Where == agency.Byline {
		if s.hasText && len(l.Names) == 0 && l.Len() <= 24 {
			// Codes alone under the text close it.
			l.Where = agency.End
			for i := range l.Credits {
				l.Credits[i].Where = agency.End
			}
		} else {
			kind = text.Byline
			if a.Byline.Empty() {
				a.Byline, a.Authors = g.Span, l.Names
			}
		}
	}
	if !l.Date.Empty() && a.Published.Empty() && l.Where == agency.Byline && l.Date.Len() > 4 {
		a.Published = s.published(l.Date)
	}
	a.Credits = append(a.Credits, l.Credits...)
	s.block(kind, g.Span)
}

// body adds the text of the main article, and the teasers that stand inside
// it under a heading of links.
func (s *splitter) body(title, first, end int) {
	for i := first; i < end; i++ {
		g := &s.segs[i]
		switch g.kind {
		case inlineHead:
			i = s.links(i, end) - 1
			s.linksEnd = i + 1
		case dated:
			s.dated(g)
		case paragraph:
			if i == first && s.isLead(title, i, end) {
				s.block(text.Lead, g.Span)
				continue
			}
			s.text(g.Span, s.lastText(i, end))
		case short:
			if s.isSubhead(i, end) {
				s.block(text.Subhead, g.Span)
				continue
			}
			s.text(g.Span, false)
		case age:
			if i > first && s.textFollows(i, end) {
				// Among the text it is a subhead, Tien jaar geleden, or a
				// line of a list: the article's own age would close it.
				k := text.Paragraph
				if s.segs[i+1].kind == paragraph && headForm(g.Of(s.page)) {
					k = text.Subhead
				}
				s.block(k, g.Span)
				continue
			}
			s.plain(g)
		case section:
			s.block(text.Boilerplate, g.Span)
		default:
			s.plain(g)
		}
	}
}

// isLead tells whether the paragraph at i is a lead by its form: it stands
// between the title and the line that the report itself begins with.
func (s *splitter) isLead(title, i, end int) bool {
	if title < 0 {
		return false
	}
	for k := i + 1; k < end; k++ {
		switch g := &s.segs[k]; g.kind {
		case dated:
			return true
		case credit:
			if s.lines[g.index].Where != agency.Byline || !s.textFollows(k, end) {
				return false
			}
			return true
		case boilerplate, published, age:
			continue
		default:
			return false
		}
	}
	return false
}

// textFollows tells whether text stands between k and end.
func (s *splitter) textFollows(k, end int) bool {
	for k++; k < end; k++ {
		if s.segs[k].kind == paragraph || s.segs[k].kind == dated {
			return true
		}
	}
	return false
}

// lastText tells whether the segment at i is the last text before end.
func (s *splitter) lastText(i, end int) bool {
	for k := i + 1; k < end; k++ {
		switch s.segs[k].kind {
		case paragraph, short, dated:
			return false
		}
	}
	return true
}

// dated adds a paragraph with its dateline.
func (s *splitter) dated(g *segment) {
	a := &s.out.Articles[s.cur]
	d := s.found[g.index]
	if !a.Dateline.Empty() {
		s.text(g.Span, true)
		return
	}
	s.mark(g.Start)
	a.Dateline = d
	a.Credits = append(a.Credits, d.Credits...)
	s.span(d.Span)
	s.text(s.trim(text.Span{Start: d.Body, End: g.End}), true)
}

// text adds a paragraph, and cuts a credit off its end: "(ANP)" after the
// last sentence, "Foto: ANP" after a caption.
func (s *splitter) text(sp text.Span, last bool) {
	if sp.Empty() {
		return
	}
	w := sp.Of(s.page)
	if c := w[len(w)-1]; last || c == ')' || c == ']' || len(w) < 240 {
		if l, ok := s.agencies.ParseTail(w); ok {
			l.Shift(sp.Start)
			a := &s.out.Articles[s.cur]
			if front := s.trim(text.Span{Start: sp.Start, End: l.Start}); !front.Empty() {
				s.block(text.Paragraph, front)
			}
			a.Credits = append(a.Credits, l.Credits...)
			s.block(text.CreditLine, l.Span)
			return
		}
	}
	s.block(text.Paragraph, sp)
}

// open begins an article.
func (s *splitter) open(k Kind) {
	s.out.Articles = append(s.out.Articles, Article{Kind: k, Span: text.Span{Start: -1}})
	s.cur = len(s.out.Articles) - 1
	s.clockOnly, s.hasText = false, false
}

// close ends the article that is being built; one that holds nothing is
// dropped.
func (s *splitter) close() {
	if s.cur >= 0 && s.out.Articles[s.cur].Start < 0 {
		// Teasers from inside the main article may stand after it.
		s.out.Articles = slices.Delete(s.out.Articles, s.cur, s.cur+1)
	}
	s.cur = -1
}

// markAt is the number of the list item whose text begins at i: "1.".
func (s *splitter) markAt(i int) (text.Span, bool) {
	if len(s.marks) == 0 {
		return text.Span{}, false
	}
	k, _ := slices.BinarySearchFunc(s.marks, i, func(m text.Span, i int) int { return m.End - i })
	if k == 0 || s.trim(text.Span{Start: s.marks[k-1].End, End: i}).Len() > 0 {
		return text.Span{}, false
	}
	return s.marks[k-1], true
}

// mark adds the number of the list item whose text begins at i, so that no
// digit of the page is lost.
func (s *splitter) mark(i int) {
	if m, ok := s.markAt(i); ok {
		s.place(text.Boilerplate, m)
	}
}

// block adds a block to the article that is being built, after the number
// before it in a list.
func (s *splitter) block(k text.BlockKind, sp text.Span) {
	s.mark(sp.Start)
	s.place(k, sp)
}

func (s *splitter) place(k text.BlockKind, sp text.Span) {
	a := &s.out.Articles[s.cur]
	if a.Blocks == nil {
		a.Blocks = make([]Block, 0, 4)
	}
	a.Blocks = append(a.Blocks, Block{k, sp})
	s.hasText = s.hasText || k == text.Paragraph
	s.span(sp)
}

// span stretches the article over sp.
func (s *splitter) span(sp text.Span) {
	a := &s.out.Articles[s.cur]
	if a.Start < 0 {
		a.Span = sp
		return
	}
	a.Start, a.End = min(a.Start, sp.Start), max(a.End, sp.End)
}

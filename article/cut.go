package article

import (
	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/text"
)

// group is the lines of one article, in the order of the page.
type group struct {
	kind  Kind
	lines []labelled
}

// labelled is a line of an article with its label. The label Other makes it
// boilerplate between the article's lines.
type labelled struct {
	index int // into the lines of the page
	label lines.Label
}

// cutting is a page that is being cut into articles.
type cutting struct {
	page    *lines.Page
	labels  []lines.Label
	groups  []group
	cur     int   // index of the open article; -1 for none
	main    int   // index of the last main article; -1 for none
	pending []int // lines since, of which it is not said whose they are
	loose   []int // lines of no article
}

// cut gathers the lines of a page into articles by their labels; loose are
// the lines that lie in none.
func cut(page *lines.Page, labels []lines.Label) *cutting {
	c := &cutting{page: page, labels: labels, cur: -1, main: -1}
	for i, l := range labels {
		switch l {
		case lines.Other, lines.Section:
			c.pending = append(c.pending, i)
		case lines.MainTitle, lines.MainFirst, lines.MainText, lines.MainSubhead, lines.MainMeta, lines.MainCaption:
			c.mainLine(i)
		case lines.TeaserTitle, lines.TeaserFirst, lines.TeaserHead, lines.TeaserText, lines.TeaserMeta:
			c.teaserLine(i)
		default:
			c.entryLine(i)
		}
	}
	c.flush()
	return c
}

// flush says that the pending lines lie in no article.
func (c *cutting) flush() {
	c.loose = append(c.loose, c.pending...)
	c.pending = c.pending[:0]
}

// open begins an article.
func (c *cutting) open(k Kind) {
	c.flush()
	c.groups = append(c.groups, group{kind: k})
	c.cur = len(c.groups) - 1
	if k == Main {
		c.main = c.cur
	}
}

// add adds line i to the open article; what was pending lies within it.
func (c *cutting) add(i int) {
	g := &c.groups[c.cur]
	for _, k := range c.pending {
		g.lines = append(g.lines, labelled{k, lines.Other})
	}
	c.pending = c.pending[:0]
	g.lines = append(g.lines, labelled{i, c.labels[i]})
}

// kindIs reports whether an article of the kind is open.
func (c *cutting) kindIs(k Kind) bool { return c.cur >= 0 && c.groups[c.cur].kind == k }

// only reports whether the open article holds lines of the given labels alone.
func (c *cutting) only(labels ...lines.Label) bool {
	for _, l := range c.groups[c.cur].lines {
		found := false
		for _, k := range labels {
			found = found || l.label == k
		}
		if !found {
			return false
		}
	}
	return true
}

// mainLine adds a line of a main article.
func (c *cutting) mainLine(i int) {
	if c.belowPicture(i) {
		c.labels[i] = lines.MainTitle
		c.add(i)
		return
	}
	switch c.labels[i] {
	case lines.MainTitle:
		if !c.kindIs(Main) || !c.only(lines.MainMeta, lines.Other) && (len(c.pending) > 0 || !c.only(lines.MainTitle, lines.MainMeta, lines.Other)) {
			c.open(Main)
		}
	case lines.MainFirst:
		if c.kindIs(Main) && len(c.pending) == 1 && lines.HeadingMark(c.text(c.pending[0])) > 0 {
			c.labels[i] = lines.MainText // it goes on below a link
		} else if !c.kindIs(Main) || c.holds(lines.MainText, lines.MainFirst) {
			c.open(Main)
		}
	case lines.MainMeta:
		if c.heads(i) {
			c.open(Main)
			break
		}
		fallthrough
	default:
		if !c.kindIs(Main) {
			if c.main < 0 || c.kindIs(Entry) {
				c.open(Main)
				break
			}
			c.cur = c.main // it goes on below links
		}
	}
	c.add(i)
}

// belowPicture reports whether line i is a heading below a picture, where no title
// or text is above it: it is the title.
func (c *cutting) belowPicture(i int) bool {
	switch l := c.labels[i]; {
	case l != lines.MainSubhead && (l != lines.MainText || !c.page.Lines[i].IsHeadline()):
		return false
	case i+1 == len(c.labels) || c.labels[i+1] != lines.MainText:
		return false
	}
	return c.kindIs(Main) && c.holds(lines.MainCaption) && c.only(lines.MainCaption, lines.MainMeta)
}

// holds reports whether the open article holds a line of one of the labels.
func (c *cutting) holds(labels ...lines.Label) bool {
	for _, l := range c.groups[c.cur].lines {
		for _, k := range labels {
			if l.label == k {
				return true
			}
		}
	}
	return false
}

func (c *cutting) text(i int) string { return c.page.Lines[i].Of(c.page.Src) }

// maxHead is the number of lines that may come before the title of an article and
// are of it.
const maxHead = 6

// heads reports whether the line i, an author or a date, is above the
// title that follows, rather than below the text before it.
func (c *cutting) heads(i int) bool {
	k := i
	for k < min(len(c.labels), i+maxHead) && (c.labels[k] == lines.MainMeta || c.labels[k] == lines.Other && c.page.Lines[k].IsField()) {
		k++
	}
	if k == len(c.labels) || c.labels[k] != lines.MainTitle {
		return false
	}
	switch {
	case !c.kindIs(Main):
		return true
	case c.only(lines.MainMeta, lines.Other):
		return false // the head goes on
	}
	if len(c.pending) == 0 && !c.holds(lines.MainText, lines.MainFirst) {
		return false
	}
	before, after := c.page.Lines[i].Gap(), c.page.Lines[k].Gap()
	switch {
	case len(c.pending) > 0 || before > after:
		return true
	case before < after:
		return false
	}
	// A date rather heads, an author rather closes.
	return !c.page.Lines[i].Stamp().Empty()
}

// teaserLine adds a line of a teaser.
func (c *cutting) teaserLine(i int) {
	if c.labels[i] == lines.TeaserFirst && c.kindIs(Main) && len(c.groups[c.cur].lines) == 1 && len(c.pending) == 0 {
		// A title alone is that of the text below it.
		g := &c.groups[c.cur]
		g.kind, g.lines[0].label, c.main = Teaser, lines.TeaserTitle, -1
		c.add(i)
		return
	}
	begins := !c.kindIs(Teaser)
	switch c.labels[i] {
	case lines.TeaserMeta:
		if a := c.page.Lines[i].About; a != nil && a.Published.Empty() && !a.Updated.Empty() && c.main >= 0 {
			c.labels[i] = lines.MainMeta // a teaser prints no update
			c.mainLine(i)
			return
		}
	case lines.TeaserFirst, lines.TeaserTitle, lines.TeaserHead:
		begins = begins || !c.only(lines.TeaserHead)
	}
	if begins {
		c.open(Teaser)
	}
	c.add(i)
}

// entryLine adds a line of an entry of a live blog.
func (c *cutting) entryLine(i int) {
	begins := !c.kindIs(Entry)
	switch c.labels[i] {
	case lines.EntryTitle:
		begins = begins || !c.only(lines.EntryHead, lines.EntryMeta)
	case lines.EntryHead:
		begins = true
	}
	if begins {
		c.open(Entry)
	}
	c.add(i)
}

// sections and furniture part the lines of no article.
func (c *cutting) split() (sections, furniture []text.Span) {
	for _, i := range c.loose {
		sp := c.page.Lines[i].Span
		if c.labels[i] == lines.Section {
			sections = append(sections, sp)
		} else {
			furniture = append(furniture, sp)
		}
	}
	return sections, furniture
}

// maxApart is the number of lines between two titles of one list at most.
const maxApart = 12

// lists are the lines of the titles of each list of the page: articles of one
// kind that follow each other and no heading parts.
func (c *cutting) lists() (lists [][]int) {
	var list []int
	kind := Main
	for _, g := range c.groups {
		i := g.title()
		if i < 0 {
			continue
		}
		if len(list) > 0 && (g.kind != kind || c.apart(list[len(list)-1], i)) {
			lists = append(lists, list)
			list = nil
		}
		list, kind = append(list, i), g.kind
	}
	return append(lists, list)
}

// title is the first line of the group that is a title; -1 where it has none.
func (g *group) title() int {
	for _, l := range g.lines {
		switch l.label {
		case lines.MainTitle, lines.TeaserTitle, lines.EntryTitle:
			return l.index
		}
	}
	return -1
}

// apart reports whether the titles on the lines i and j are in lists of their
// own.
func (c *cutting) apart(i, j int) bool {
	if j-i > maxApart {
		return true
	}
	for _, l := range c.labels[i:j] {
		if l == lines.Section {
			return true
		}
	}
	return false
}

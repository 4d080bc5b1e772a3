package article

import (
	"strings"
	"time"

	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// Given is what the source of a page states about it: an HTML page by its
// elements and its metadata, a feed by its fields. What is stated goes before
// any guess. The zero Given states nothing.
type Given struct {
	// Blocks are in the order of the page, and none lies within another.
	// What lies in no block is read as if nothing were stated of it.
	Blocks []GivenBlock
	// Title is the headline of the main article, and Byline who wrote it;
	// empty where they are not stated. They need not be in the page.
	Title, Byline string
	// Published is when the main article was published; zero where it is
	// not stated.
	Published time.Time
}

// GivenBlock is a stretch of a page whose form the source states.
type GivenBlock struct {
	text.Span
	Form Form
	// Level is the rank of a heading, from 1; 0 where it is not stated.
	Level int
}

// Form is what a source states about a block.
type Form uint8

// The forms of a block.
const (
	Unstated Form = iota
	Heading
	Paragraph
	ListItem
	Caption
	Quotation // a quotation set apart from the text
	Aside     // what is beside the text: a box, a newsletter, a tool
	Links     // links to other pages: a menu, related articles
	Byline    // who wrote it
	Stamp     // when it was published
)

var formNames = [...]string{"unstated", "heading", "paragraph", "list item", "caption", "quotation", "aside", "links", "byline", "stamp"}

// String is the name of the form: "heading", "list item"; empty for
// a value that is none of them.
func (f Form) String() string {
	if int(f) < len(formNames) {
		return formNames[f]
	}
	return ""
}

// stated says which labels the lines of a page may have by what is stated of
// it; nil where nothing is.
func stated(page *lines.Page, g *Given) lines.Stated {
	if g == nil || len(g.Blocks) == 0 && g.Title == "" {
		return nil
	}
	may := make([]uint32, len(page.Lines))
	title := strings.TrimSpace(g.Title)
	main := g.titleBlock(page.Src)
	k := 0
	for i := range page.Lines {
		l := &page.Lines[i]
		for k < len(g.Blocks) && g.Blocks[k].End <= l.Start {
			k++
		}
		switch {
		case title != "" && main < 0 && strings.EqualFold(l.Of(page.Src), title):
			may[i] = lines.Set(lines.MainTitle, lines.Other)
		case k == len(g.Blocks) || g.Blocks[k].Start >= l.End:
		case k == main:
			may[i] = lines.Set(lines.MainTitle)
		default:
			may[i] = formLabels[g.Blocks[k].Form]
			if main >= 0 && k > main {
				may[i] &^= lines.Set(lines.MainTitle) // it has one
			}
		}
	}
	return func(i int) uint32 { return may[i] }
}

// formLabels are the labels that lines of a stated form may have; 0 for all.
var formLabels = [...]uint32{
	Heading: lines.Set(lines.MainTitle, lines.MainSubhead, lines.TeaserTitle, lines.EntryTitle, lines.Section, lines.Other),
	Paragraph: lines.Set(lines.MainFirst, lines.MainText, lines.MainMeta, lines.TeaserFirst, lines.TeaserText, lines.TeaserMeta, lines.TeaserHead,
		lines.EntryText, lines.EntryHead, lines.EntryMeta, lines.Other),
	ListItem:  lines.Set(lines.MainText, lines.TeaserTitle, lines.TeaserFirst, lines.TeaserText, lines.TeaserMeta, lines.TeaserHead, lines.EntryText, lines.Other),
	Caption:   lines.Set(lines.MainCaption),
	Quotation: lines.Set(lines.MainText, lines.MainFirst, lines.EntryText),
	Aside:     lines.Set(lines.Other),
	Links:     lines.Set(lines.Other, lines.Section, lines.TeaserTitle, lines.TeaserText, lines.TeaserFirst, lines.TeaserMeta, lines.TeaserHead),
	Byline:    lines.Set(lines.MainMeta, lines.TeaserMeta, lines.EntryHead, lines.EntryMeta),
	Stamp:     lines.Set(lines.MainMeta, lines.TeaserMeta, lines.TeaserHead, lines.EntryHead, lines.EntryMeta),
}

// titleBlock is the index of the block that is the title of the main article:
// the one that says what is stated, or the only heading of the first rank; -1
// where none is.
func (g *Given) titleBlock(page string) int {
	title, first, n := strings.TrimSpace(g.Title), -1, 0
	for i, b := range g.Blocks {
		if title != "" && strings.EqualFold(strings.TrimSpace(b.Of(page)), title) {
			return i
		}
		if b.Form == Heading && b.Level == 1 {
			if first < 0 {
				first = i
			}
			n++
		}
	}
	if n == 1 {
		return first
	}
	return -1
}

// state gives the main article what is stated of it and not printed.
func state(p *Page, g *Given) {
	for i := range p.Articles {
		a := &p.Articles[i]
		if a.Kind != Main {
			continue
		}
		if !g.Published.IsZero() && !a.Published.Resolved {
			a.Published.Time = timeago.Time{At: g.Published, From: g.Published, To: g.Published.Add(time.Second), Grain: timeago.Second}
			a.Published.Resolved = true
		}
		return
	}
}

package article

import (
	"strings"
	"time"

	"github.com/kopij/kopij/agency"
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
	// empty where they are not stated. They need not stand in the page.
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
	Aside     // what stands beside the text: a box, a newsletter, a tool
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

// SplitGiven splits a page of which the source states g. A nil g states
// nothing, and the page is split as by [Splitter.Split].
func (sp *Splitter) SplitGiven(page string, g *Given) Page {
	if g == nil || len(g.Blocks) == 0 && g.Title == "" && g.Published.IsZero() {
		return sp.Split(page)
	}
	s := splitter{page: page, agencies: sp.Agencies, ref: sp.Reference}
	if s.agencies == nil {
		s.agencies = agency.Default()
	}
	s.datelines.Agencies = s.agencies
	var p Page
	if len(g.Blocks) == 0 {
		p = sp.Split(page)
	} else {
		s.given(g)
		p = s.out
	}
	for i := range p.Articles {
		a := &p.Articles[i]
		if a.Kind != Main {
			continue
		}
		if !g.Published.IsZero() && !a.Published.Resolved {
			a.Published.Time = timeago.Time{At: g.Published, From: g.Published, To: g.Published.Add(time.Second), Grain: timeago.Second}
			a.Published.Resolved = true
		}
		break
	}
	return p
}

// given builds the main article from stated blocks.
func (s *splitter) given(g *Given) {
	title := -1
	for i, b := range g.Blocks {
		w := strings.TrimSpace(b.Of(s.page))
		if g.Title != "" && strings.EqualFold(w, strings.TrimSpace(g.Title)) {
			title = i
			break
		}
		if title < 0 && b.Form == Heading && b.Level <= 1 {
			title = i
		}
	}
	s.open(Main)
	for i, b := range g.Blocks {
		sp := s.trim(b.Span)
		if sp.Empty() {
			continue
		}
		seg := segment{Span: sp, index: -1}
		w := sp.Of(s.page)
		a := &s.out.Articles[s.cur]
		switch {
		case i == title:
			a.Title = sp
			s.block(text.Title, sp)
		case b.Form == Heading && s.hasText:
			s.block(text.Subhead, sp)
		case b.Form == Caption:
			s.block(text.Caption, sp)
		case b.Form == Byline:
			a.Byline, a.Authors = sp, append(a.Authors, sp)
			s.block(text.Byline, sp)
		case b.Form == Stamp:
			if a.Published.Empty() {
				a.Published = s.published(sp)
			}
			s.block(text.Published, sp)
		case b.Form == Aside || b.Form == Links:
			s.block(text.Boilerplate, sp)
		case b.Form == ListItem || b.Form == Quotation:
			s.text(sp, false)
		default:
			switch seg.kind = s.kindOf(&seg, w); seg.kind {
			case dated:
				s.dated(&seg)
			case age, published, credit:
				s.plain(&seg)
			case boilerplate:
				s.block(text.Boilerplate, sp)
			default:
				s.text(sp, false)
			}
		}
	}
	s.close()
}

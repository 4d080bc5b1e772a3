package article

import (
	"time"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// Kind is what an article is on its page.
type Kind uint8

// The kinds of article.
const (
	Main   Kind = iota // what the page is about
	Teaser             // the front of another article
	Entry              // of a live blog
)

var kindNames = [...]string{"main", "teaser", "entry"}

// String is the kind's name in the JSON contract: "main", "teaser", "entry"; empty for
// a value that is none of them.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return ""
}

// Page is a page and its parts.
type Page struct {
	// Articles are the main article, where the page has one, and the teasers
	// in the order of the page.
	Articles []Article
	// Sections are the headings over teasers: "Meer uit Buitenland".
	Sections []text.Span
	// Furniture are the lines of the site that lie in no article: menus,
	// share rows, legal lines.
	Furniture []text.Span
}

// Article is one article of a page.
type Article struct {
	Kind Kind
	// Span runs from the first to the last of its parts. The span of a main
	// article holds those of teasers that are inside it ("Lees ook").
	text.Span
	Title text.Span // empty where there is none
	// Dateline is the dateline, in offsets of the page; its span is empty
	// where there is none.
	Dateline dateline.Dateline
	// Credits are all the agencies credited, the dateline's among them.
	Credits []agency.Credit
	// Byline is the line that names the author or the desk.
	Byline text.Span
	// Authors are the names in the byline.
	Authors   []text.Span
	Published Published
	Blocks    []Block
}

// Block is one block of an article.
type Block struct {
	Kind text.BlockKind
	text.Span
}

// Published is the time printed with an article.
type Published struct {
	// Span is the time as printed: "8 minuten geleden"; empty where there is
	// none.
	text.Span
	// Time is what it means at the reference time. Resolved reports whether it
	// could be read; without a reference time an age cannot.
	Time     timeago.Time
	Resolved bool
}

// Splitter splits pages. The zero Splitter knows the project's own agencies
// and no reference time.
type Splitter struct {
	// Reference is the time from which ages are counted.
	Reference time.Time
	// Agencies are the agencies that credits may name; nil for
	// [agency.Default].
	Agencies *agency.Table
	// Lines says what each line of a page is; nil for the built-in model.
	Lines *LineModel
}

// LineModel holds the trained weights by which the lines of a page are told
// apart. It is safe for concurrent use.
type LineModel = lines.Model

// ReadLineModel reads weights that tools/train lines has written.
func ReadLineModel(b []byte) (*LineModel, error) { return lines.ReadModel(b) }

// Split splits a page; ref is the time from which ages are counted.
func Split(page string, ref time.Time) Page {
	sp := Splitter{Reference: ref}
	return sp.Split(page)
}

// Split splits a page.
func (sp *Splitter) Split(page string) Page { return sp.SplitGiven(page, nil) }

// SplitGiven splits a page of which the source states g. A nil g states
// nothing.
func (sp *Splitter) SplitGiven(page string, g *Given) Page {
	s := splitter{page: page, agencies: sp.Agencies, ref: sp.Reference}
	if s.agencies == nil {
		s.agencies = agency.Default()
	}
	model := sp.Lines
	if model == nil {
		model = lines.Default()
	}
	read := lines.Read(page, s.agencies)
	labels := model.Label(read, stated(read, g))
	c := cut(read, labels)
	if len(c.groups) == 0 && len(read.Lines) > 0 {
		// What is not the site's is an article, however little it is.
		c = cut(read, model.Label(read, onlyMain(read)))
	}
	s.build(read, c)
	s.listings()
	if g != nil {
		state(&s.out, g)
	}
	return s.out
}

// onlyMain allows the labels of a main article alone, but for lines whose
// words are those of a site, and those of teasers below a heading of links.
func onlyMain(page *lines.Page) lines.Stated {
	main := lines.Set(lines.MainTitle, lines.MainFirst, lines.MainText)
	heading := len(page.Lines)
	for i := range page.Lines {
		if page.Lines[i].IsHeading() {
			heading = i
			break
		}
	}
	return func(i int) uint32 {
		l := &page.Lines[i]
		switch {
		case l.IsFurniture() || l.IsHeading() || len(page.Lines) > 1 && lines.IsRubric(l.Of(page.Src)):
			return lines.Set(lines.Other, lines.Section)
		case i > heading:
			return lines.Set(lines.TeaserTitle, lines.TeaserFirst)
		}
		return main
	}
}

// splitter is a page while its articles are built.
type splitter struct {
	page     string
	ref      time.Time
	agencies *agency.Table
	ages     bool              // bare hours are ages
	bare     bool              // other ages are bare
	stamped  bool              // stamps of other items are lines of their own
	readings bool              // bare minutes beside titles are for reading
	signed   map[int]text.Span // of the lines of items, the signature at its end
	beside   map[int]text.Span // of the heads of items, the author beside the stamp
	// initialed reports that initials open the texts of items.
	initialed bool
	out       Page
}

package article

import (
	"strings"
	"time"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/dateline"
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
}

// Article is one article of a page.
type Article struct {
	Kind Kind
	// Span runs from the first to the last of its parts. The span of a main
	// article holds those of teasers that stand inside it ("Lees ook").
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
	// Time is what it means at the reference time. Resolved tells whether it
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
}

// Split splits a page; ref is the time from which ages are counted.
func Split(page string, ref time.Time) Page {
	sp := Splitter{Reference: ref}
	return sp.Split(page)
}

// Split splits a page.
func (sp *Splitter) Split(page string) Page {
	s := splitter{page: page, agencies: sp.Agencies, ref: sp.Reference}
	if s.agencies == nil {
		s.agencies = agency.Default()
	}
	s.datelines.Agencies = s.agencies
	s.segment()
	s.classify()
	s.assemble()
	return s.out
}

// splitter is a page while it is split.
type splitter struct {
	page      string
	ref       time.Time
	agencies  *agency.Table
	datelines dateline.Parser

	segs  []segment
	found []dateline.Dateline // of the segments that have one
	lines []agency.Line       // of the segments that are credits
	marks []text.Span         // the numbers of list items, cut off before a title
	ages  int                 // number of age segments
	// lastSection is the index of the last heading over teasers.
	lastSection int

	out Page
	cur int // index of the article that is being built; -1 for none

	linksEnd int // index of the segment after the last links inside the text
	// clockOnly tells that its published time is the clock time before its
	// title, which an age below it replaces.
	clockOnly bool
	// hasText tells that it holds a paragraph.
	hasText bool
}

// The two moments against which a time is read where the caller gave none:
// what they agree on hangs on no reference.
var (
	refA = time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	refB = time.Date(2011, 9, 20, 17, 40, 30, 0, time.UTC)
)

// published resolves the time that stands in page[v].
func (s *splitter) published(v text.Span) Published {
	p := Published{Span: v}
	w := v.Of(s.page)
	if s.ref.IsZero() {
		a, okA := timeago.Parse(w, refA)
		b, okB := timeago.Parse(w, refB)
		if okA && okB && a.At.Equal(b.At) && a.From.Equal(b.From) && a.To.Equal(b.To) {
			p.Time, p.Resolved = a, true
		}
	} else {
		p.Time, p.Resolved = timeago.Parse(w, s.ref)
		if p.Resolved && p.Time.At.After(s.ref) && clockAlone(w) {
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

// clockAlone tells whether w is a clock time without a day: "16:30", "16u30",
// "16.30 uur".
func clockAlone(w string) bool {
	w = strings.TrimSpace(strings.TrimSuffix(w, "uur"))
	return w != "" && len(w) <= len("16:30:00") && strings.Trim(w, "0123456789:.uh") == ""
}

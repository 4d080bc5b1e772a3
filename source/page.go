package source

import (
	"time"

	"github.com/kopij/kopij/text"
)

// Page is a page as it was read. The zero Page is an empty one.
type Page struct {
	// Text is the clean text of the page, in UTF-8. Bytes of a string that
	// are no UTF-8 stay as they are.
	Text string
	// Blocks are the blocks that the form of the input states, in the order
	// of Text, none within another; nil where it states none, as plain text
	// does not.
	Blocks []Block
	// Whole is set where Text is all of an HTML page, and not its main
	// article alone: it was asked for, or no main article could be told.
	Whole bool
	// Meta is what the input states about the page.
	Meta Meta
	// Format is what the input was read as.
	Format Format
	// Encoding is the name of the encoding it was read in, as the WHATWG
	// names it: "utf-8", "utf-16le", "windows-1252".
	Encoding string

	way   mapping
	input string // of plain text in UTF-8
}

// Format is what an input is.
type Format uint8

// The formats.
const (
	Auto     Format = iota // to be found out by Sniff
	Text                   // plain text
	Markdown               // text with the marks of Markdown, as html2text writes it
	HTML
	JSON // a JSON object, or one a line
)

var formatNames = [...]string{"auto", "text", "markdown", "html", "json"}

// String is the name of the format: "text", "html"; empty for
// a value that is none of them.
func (f Format) String() string {
	if int(f) < len(formatNames) {
		return formatNames[f]
	}
	return ""
}

// Block is one block of a page.
type Block struct {
	text.Span
	Kind BlockKind
	// Level is the rank of a heading, from 1; 0 for other blocks.
	Level int
	// Linked is set where a link is around the block, as around the title of
	// a teaser.
	Linked bool
}

// BlockKind is what a block is by the element or the mark that it is in.
type BlockKind uint8

// The kinds of block.
const (
	Unstated  BlockKind = iota // the form does not say
	Heading                    // h1 to h6
	Paragraph                  // running text
	ListItem                   // an item of a list
	Caption                    // words with a picture
	Quotation                  // blockquote
	Aside                      // beside the text: a box, a newsletter, a tool
	Links                      // links to other pages: "Lees ook", a menu, a teaser
	Byline                     // who wrote it
	Stamp                      // when it was published or changed
)

var blockNames = [...]string{"unstated", "heading", "paragraph", "list item", "caption", "quotation", "aside", "links", "byline", "stamp"}

// String is the name of the kind: "heading", "list item"; empty for
// a value that is none of them.
func (k BlockKind) String() string {
	if int(k) < len(blockNames) {
		return blockNames[k]
	}
	return ""
}

// Meta is what an input states about its page outside its text. Strings are
// clean; what is not stated is empty.
type Meta struct {
	ID  string `json:"id,omitempty"`
	URL string `json:"url,omitempty"`
	// Title is the headline.
	Title string `json:"title,omitempty"`
	// Byline is who wrote it, several with a comma between them.
	Byline string `json:"byline,omitempty"`
	// Credit is who supplied the text, where that is stated apart from the
	// author: an agency.
	Credit string `json:"credit,omitempty"`
	// Publisher is the name of the site or the paper.
	Publisher string `json:"publisher,omitempty"`
	// Section is the section of the site: "Binnenland".
	Section string `json:"section,omitempty"`
	// Description is the lead or the summary.
	Description string `json:"description,omitempty"`
	// Language is a language tag: "nl", "nl-BE".
	Language string `json:"language,omitempty"`
	// Published and Modified are instants; zero where they are not stated
	// or cannot be read.
	Published time.Time `json:"published,omitzero"`
	Modified  time.Time `json:"modified,omitzero"`
	// Type is the type of the page in schema.org: "NewsArticle".
	Type string `json:"type,omitempty"`
}

// InText reports whether the offsets of the page can be given in the input
// itself: the input was plain text in UTF-8.
func (p *Page) InText() bool {
	return (p.Format == Text || p.Format == Markdown) && (p.Encoding == "" || p.Encoding == utf8Name)
}

// Input is the input as a string where offsets can be given in it; "" else.
func (p *Page) Input() string {
	if !p.InText() {
		return ""
	}
	return p.input
}

// Changed reports whether Text differs from the input.
func (p *Page) Changed() bool { return len(p.way.pieces) > 0 }

// Source gives the bytes of the input that sp of Text comes from. It runs
// from the first byte of the first character to the last of the last; what
// was left out between them lies within it, what was left out around them
// does not.
func (p *Page) Source(sp text.Span) text.Span { return p.way.source(sp) }

// SourceAll changes each span of Text to the bytes of the input, as
// [Page.Source] does, in one pass over the map.
func (p *Page) SourceAll(spans []*text.Span) { p.way.sourceAll(spans) }

// Options say how an input is read. The zero Options find out everything.
type Options struct {
	// Format is what the input is; Auto to find out.
	Format Format
	// Encoding is the encoding that the input is in, as its transport
	// declares it ("iso-8859-1"); "" to find out.
	Encoding string
	// Whole asks for all the text of an HTML page, with its menus and its
	// teasers, and not the main article alone.
	Whole bool
	// Verbatim asks for text as it stands, without cleaning.
	Verbatim bool
	// MaxElements is the number of elements of an HTML page up to which its
	// main article is looked for; 0 for 50,000.
	MaxElements int
}

// Clean reads text that the caller holds. It gives the text itself, not a
// copy, where that is clean.
func Clean(s string) *Page {
	p := &Page{Format: Text, Encoding: utf8Name, input: s}
	p.clean(s)
	return p
}

// clean sets the text of a page of plain text and its way back.
func (p *Page) clean(s string) {
	p.Text, p.way = s, mapping{n: len(s)}
	p.edit(unquote(s))
	p.edit(unwrap(p.Text))
	p.edit(tags(p.Text))
	p.edit(chars(p.Text, false))
	if isMarkdown(p.Text) {
		p.Format = Markdown
		edits, blocks := markdown(p.Text)
		p.edit(edits)
		p.Blocks = moved(blocks, edits)
	}
}

// edit makes the edits in the text.
func (p *Page) edit(edits []edit) {
	if len(edits) == 0 {
		return
	}
	s, m := apply(p.Text, edits)
	p.Text, p.way = s, m.over(p.way)
}

// moved gives the blocks with their spans in the text after the edits. Blocks
// that are left empty are left out.
func moved(blocks []Block, edits []edit) []Block {
	out := blocks[:0]
	k, shift := 0, 0
	to := func(at int, atEnd bool) int {
		for k < len(edits) && (edits[k].end < at || edits[k].end == at && (atEnd || edits[k].start < at)) {
			shift += len(edits[k].with) - (edits[k].end - edits[k].start)
			k++
		}
		return at + shift
	}
	for _, b := range blocks {
		b.Start = to(b.Start, false)
		b.End = to(b.End, true)
		if !b.Empty() {
			out = append(out, b)
		}
	}
	return out
}

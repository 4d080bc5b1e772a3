package source

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/kopij/kopij/text"
)

// writer puts the text of a page together, block by block.
type writer struct {
	tree     *tree
	keep     []bool     // by the index of a text; nil for all
	headline *html.Node // the heading that is the page's title; nil where there is none
	out      assembly

	blocks []Block
	// The block that is being written.
	open   bool
	block  Block
	title  bool // it is the page's title
	linked int  // bytes of it in links that it holds
	space  bool // white space comes before the next word
	// at is the white space that comes next, in the page.
	at text.Span
}

// frame is what is known of the elements around a text.
type frame struct {
	kind  BlockKind
	level int
	// beside is set within what is beside the text, or over and under it:
	// Aside or Links.
	beside BlockKind
	link   bool
	around bool // a link is around the whole block
	pre    bool
	title  bool // within the page's title
}

// element writes an element and what is in it.
func (w *writer) element(n *html.Node, f frame) {
	block := false
	if n.Type == html.ElementNode {
		if unseen(n) {
			return
		}
		block = blockLevel(n.DataAtom) || layoutCell(n) || f.apart(n)
		if block {
			f.around = f.link
		}
		f.enter(n)
		if block {
			f.title = n == w.headline
		}
		switch {
		case n.DataAtom == atom.Br && f.kind != Heading && f.kind != Caption, n.DataAtom == atom.Hr:
			w.end()
		case n.DataAtom == atom.Br, n.DataAtom == atom.Td, n.DataAtom == atom.Th:
			w.space = true
		}
	}
	if block {
		w.end()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.node(c, f)
		case html.ElementNode, html.DocumentNode:
			w.element(c, f)
		}
	}
	if block {
		w.end()
	}
}

// node writes a text node.
func (w *writer) node(n *html.Node, f frame) {
	written := false
	marks(n.Data, func(k int) {
		if w.keep == nil || w.keep[k] {
			w.text(k, f)
			written = true
		}
	})
	if !written {
		w.space = true // white space alone, which has no mark, or a text left out
	}
}

// text writes text k of the page, its white space collapsed.
func (w *writer) text(k int, f frame) {
	sp := w.tree.texts[k]
	if n := len(w.out.pieces); n > 0 && w.out.pieces[n-1].end > sp.Start {
		return // the parser moved it before what it comes after
	}
	s := w.tree.src
	for i := sp.Start; i < sp.End; {
		j := i
		for j < sp.End && whiteByte(s[j]) {
			j++
		}
		if j > i {
			if f.pre && strings.ContainsAny(s[i:j], "\r\n") {
				w.end()
			}
			w.space, w.at = true, text.Span{Start: i, End: j}
			i = j
			continue
		}
		for j < sp.End && !whiteByte(s[j]) {
			j++
		}
		w.word(i, j, f)
		i = j
	}
}

func whiteByte(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' }

// word writes s[i:j], which holds no white space.
func (w *writer) word(i, j int, f frame) {
	s := w.tree.src
	switch {
	case !w.open:
		if w.out.text.Len() > 0 {
			gap := "\n\n"
			if k := len(w.blocks) - 1; f.kind == ListItem && k >= 0 && w.blocks[k].Kind == ListItem {
				gap = "\n"
			}
			w.out.put(gap, w.last(), w.last())
		}
		w.open = true
		w.block = Block{Kind: f.kind, Level: f.level, Linked: f.around}
		switch {
		case f.title:
			w.block.Kind, w.block.Level = Heading, 1
		case f.beside != Unstated && f.kind != Caption && !(f.around && f.kind == Heading):
			w.block.Kind, w.block.Level = f.beside, 0
		}
		w.title = f.title
		w.block.Start = w.out.text.Len()
		w.linked = 0
	case w.space && w.at.End == i:
		w.out.put(" ", w.at.Start, w.at.End)
	case w.space:
		w.out.put(" ", i, i)
	}
	w.space = false
	before := w.out.text.Len()
	w.out.copy(s, i, j)
	if f.link && !f.around {
		w.linked += w.out.text.Len() - before
	}
}

// last is where in the page the last text ended.
func (w *writer) last() int {
	if n := len(w.out.pieces); n > 0 {
		return w.out.pieces[n-1].end
	}
	return 0
}

// end ends the block that is open.
func (w *writer) end() {
	w.space = false
	if !w.open {
		return
	}
	w.open = false
	w.block.End = w.out.text.Len()
	if w.linkList() {
		w.block.Kind, w.block.Level = Links, 0
	}
	w.blocks = append(w.blocks, w.block)
}

// linkList reports whether the open block is links and little else: seven
// eighths of its bytes, as with a few words before the link ("Lees ook:").
func (w *writer) linkList() bool {
	n := w.block.Len()
	switch w.block.Kind {
	case Caption, Byline, Stamp, Heading:
		return false
	case Unstated, ListItem:
		if w.block.Linked {
			return true
		}
	}
	if w.linked == 0 {
		return false
	}
	return 8*w.linked >= 7*n || n-w.linked <= len("Lees ook ook: ") && 2*w.linked >= n
}

// enter takes into f what an element says.
func (f *frame) enter(n *html.Node) {
	switch a := n.DataAtom; a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		f.kind, f.level = Heading, int(n.Data[1]-'0')
	case atom.P, atom.Dd, atom.Pre:
		if f.kind == Unstated || f.kind == Heading {
			f.kind, f.level = Paragraph, 0
		}
		f.pre = f.pre || a == atom.Pre
	case atom.Li, atom.Dt:
		f.kind, f.level = ListItem, 0
	case atom.Figcaption:
		f.kind, f.level = Caption, 0
	case atom.Blockquote:
		f.kind, f.level = Quotation, 0
	case atom.Footer:
		if !within(n, atom.Article, atom.Main) {
			f.beside = Aside
		}
	case atom.A:
		f.link = hasAttr(n, "href")
	}
	if n.DataAtom != atom.Body && n.DataAtom != atom.Html {
		f.names(n)
	}
}

// names takes into f what the names of an element say.
func (f *frame) names(n *html.Node) {
	switch {
	case isMenu(n):
		f.beside = Links
	case isRelated(n):
		f.beside = Unstated
	case isAside(n) || named(n)&factName != 0:
		f.beside = Aside
	case f.kind == Heading:
	case f.apart(n):
		f.kind, f.level = Byline, 0
		if !isByline(n) {
			f.kind = Stamp
		}
	case named(n)&captionName != 0:
		f.kind = Caption
	}
}

// apart reports whether an element that is no block by itself is one by what
// it says: an author or a time that is not in running text.
func (f *frame) apart(n *html.Node) bool {
	if f.kind != Unstated && !(f.kind == ListItem && n.DataAtom == atom.Time) && !(f.kind == Stamp && isByline(n)) {
		return n.DataAtom == atom.P && isByline(n)
	}
	return isByline(n) || isStamp(n)
}

// layoutCell reports whether a cell of a table holds more than a value: a
// page of the old kind lies in such cells.
func layoutCell(n *html.Node) bool {
	if n.DataAtom != atom.Td && n.DataAtom != atom.Th {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.DataAtom == atom.Br || blockLevel(c.DataAtom)) {
			return true
		}
	}
	return false
}

// blockLevel reports whether an element begins and ends a block.
func blockLevel(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div,
		atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
		atom.Header, atom.Hgroup, atom.Hr, atom.Legend, atom.Li, atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section,
		atom.Summary, atom.Table, atom.Tbody, atom.Tfoot, atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return false
}

// collapse gives s with its white space collapsed, character references
// decoded, and none at its ends.
func collapse(s string) string {
	t, _ := apply(s, chars(s, false))
	return strings.Join(strings.Fields(t), " ")
}

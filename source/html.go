package source

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/kopij/kopij/text"
)

// tree is an HTML page as the parser reads it, with the place of each of its
// texts in the page.
type tree struct {
	src string
	doc *html.Node
	// texts are the texts of src between two tags that hold more than white
	// space, as they stand there.
	texts []text.Span
	// elements is the number of elements, depths the sum of their depths.
	elements, depths int
}

// The parser does not tell where in its input a text stands. Each text is
// therefore given to it behind a mark, two private characters that are its
// index; the page's own characters of that range are left out. The marks are
// in what readability reads too, and tell what it has taken.
const (
	firstMark = '\ue000'
	markBase  = 6400 // private characters there are
	markSize  = 6    // bytes of a mark
)

func isMark(r rune) bool { return r >= firstMark && r < firstMark+markBase }

// appendMark appends the mark of text k.
func appendMark(b *strings.Builder, k int) {
	b.WriteRune(firstMark + rune(k/markBase%markBase))
	b.WriteRune(firstMark + rune(k%markBase))
}

// marks calls f with the index of each text whose mark is in data.
func marks(data string, f func(k int)) {
	for i := 0; i < len(data); {
		if data[i] < '\xee' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(data[i:])
		i += size
		if !isMark(r) {
			continue
		}
		low, size := utf8.DecodeRuneInString(data[i:])
		i += size
		f(int(r-firstMark)*markBase + int(low-firstMark))
	}
}

// unmark gives a text without marks.
func unmark(data string) string {
	return strings.Map(func(r rune) rune {
		if isMark(r) {
			return -1
		}
		return r
	}, data)
}

// parseHTML parses a page. It fails where the page is nested deeper than the
// parser goes; the texts are there all the same.
func parseHTML(s string) (*tree, bool) {
	t := &tree{src: s}
	marked := t.mark()
	doc, err := html.Parse(strings.NewReader(marked))
	if err != nil {
		return t, false
	}
	t.doc = doc
	t.count(doc, 0)
	return t, true
}

// mark finds the texts of the page, and gives the page with their marks.
func (t *tree) mark() string {
	var b strings.Builder
	b.Grow(len(t.src) + len(t.src)/8)
	z := html.NewTokenizer(strings.NewReader(t.src))
	at := 0
	raw := false // within an element whose content is no markup
	for {
		kind := z.Next()
		token := z.Raw()
		s := t.src[at : at+len(token)]
		at += len(token)
		switch {
		case kind == html.ErrorToken:
			return b.String()
		case kind == html.TextToken && !raw && strings.Trim(s, " \t\r\n\f") != "":
			appendMark(&b, len(t.texts))
			t.texts = append(t.texts, text.Span{Start: at - len(s), End: at})
		case kind == html.StartTagToken:
			name, _ := z.TagName()
			raw = rawText(atom.Lookup(name))
		case kind == html.EndTagToken:
			raw = false
		}
		b.WriteString(unmark(s))
	}
}

// rawText reports whether what is in an element is no markup.
func rawText(a atom.Atom) bool {
	switch a {
	case atom.Iframe, atom.Noembed, atom.Noframes, atom.Noscript, atom.Plaintext, atom.Script, atom.Style, atom.Textarea, atom.Title, atom.Xmp:
		return true
	}
	return false
}

// count counts the elements under n, which lies at the given depth. The
// parser bounds the depth.
func (t *tree) count(n *html.Node, depth int) {
	if n.Type == html.ElementNode {
		t.elements++
		t.depths += depth
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t.count(c, depth+1)
	}
}

// under calls f with the index of each text under n.
func under(n *html.Node, f func(k int)) {
	if n.Type == html.TextNode {
		marks(n.Data, f)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		under(c, f)
	}
}

// clone copies the tree under n.
func clone(n *html.Node) *html.Node {
	c := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace}
	c.Attr = append(c.Attr, n.Attr...)
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.AppendChild(clone(child))
	}
	return c
}

// attr is the value of an attribute, "" where there is none.
func attr(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key && n.Attr[i].Namespace == "" {
			return n.Attr[i].Val
		}
	}
	return ""
}

// hasAttr reports whether an element has an attribute, if only an empty one.
func hasAttr(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// content is all the text under n up to the first block within it, its white
// space as it stands.
func content(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node) bool
	walk = func(n *html.Node) bool {
		if n.Type == html.TextNode {
			b.WriteString(unmark(n.Data))
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.Type == html.ElementNode && blockLevel(c.DataAtom) || !walk(c) {
				return false
			}
		}
		return true
	}
	walk(n)
	return b.String()
}

// each calls f with each element under n in the order of the page, and leaves
// out what lies under one for which f gives false.
func each(n *html.Node, f func(*html.Node) bool) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && f(c) {
			each(c, f)
		}
	}
}

// html reads an HTML page.
func (p *Page) html(s string, o *Options) {
	t, ok := parseHTML(s)
	if !ok {
		p.strip(t)
		return
	}
	p.Meta = t.meta()
	w := writer{tree: t, headline: t.headline(p.Meta.Title)}
	if !o.Whole {
		w.keep = t.main(&p.Meta, w.headline, o)
	}
	p.Whole = w.keep == nil
	w.element(t.doc, frame{})
	w.end()
	p.set(&w.out, w.blocks)
}

// set sets the text that was put together from the page, and cleans it.
func (p *Page) set(out *assembly, blocks []Block) {
	p.Text, p.way = out.done()
	edits := chars(p.Text, true)
	p.edit(edits)
	p.Blocks = moved(blocks, edits)
}

// strip reads a page whose elements cannot be told: all its texts, a block
// each.
func (p *Page) strip(t *tree) {
	p.Whole = true
	w := writer{tree: t}
	for k := range t.texts {
		w.text(k, frame{})
		w.end()
	}
	p.set(&w.out, w.blocks)
}

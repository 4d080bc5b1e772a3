package view

import (
	_ "embed"
	"fmt"
	"html"
	"html/template"
	"io"
	"sort"
	"strings"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/words"
	"github.com/kopij/kopij/text"
)

//go:embed view.css
var style string

//go:embed view.js
var script string

//go:embed labels.tsv
var labelRows string

//go:embed page.html.tmpl
var pageTemplate string

// Page is one page that was read.
type Page struct {
	Result *kopij.Result
	// Text is what the offsets of Result, in bytes, count in.
	Text string
}

// Options say how a view is written. The zero Options are Dutch.
type Options struct {
	Language string // nl or en; "" for nl
}

// Render writes the pages as one HTML document. It fails where the offsets of
// a result do not count bytes or lie outside its text, on a language it does
// not know, and where w fails.
func Render(w io.Writer, pages []Page, o Options) error {
	labels, err := words.Read(labelRows, o.Language)
	if err != nil {
		return fmt.Errorf("view: %w", err)
	}
	v := document{Words: labels, Title: "kopij", Classes: classes, Assets: words.NewAssets(style, script)}
	n := 0
	for i := range pages {
		p := &pages[i]
		if err := check(p); err != nil {
			return err
		}
		for k := range p.Result.Articles {
			a := &p.Result.Articles[k]
			v.Articles = append(v.Articles, writer{labels, n}.article(a, p.Text))
			if n == 0 && a.Title != nil {
				v.Title = a.Title.Text
			}
			n++
		}
	}
	v.Panel = newPanel(labels, pages)
	return page.Execute(w, v)
}

// document is what the template of the page shows.
type document struct {
	words.Assets
	Words    words.Words
	Title    string
	Classes  []string
	Articles []shown
	Panel    panel
}

// classes are the kinds of mark that a reader can hide.
var classes = []string{"PER", "ORG", "LOC", "MISC", "quotes", "times"}

var page = template.Must(template.New("page").Parse(pageTemplate))

// check reports offsets that the text does not have.
func check(p *Page) error {
	r := p.Result
	if r.Offsets != kopij.Byte {
		return fmt.Errorf("view: offsets of %q count %ss, want bytes", r.ID, r.Offsets)
	}
	for i := range r.Articles {
		if a := &r.Articles[i]; a.Start < 0 || a.End < a.Start || a.End > len(p.Text) {
			return fmt.Errorf("view: article %d of %q lies outside its text", i, r.ID)
		}
	}
	return nil
}

// shown is one article as the template shows it.
type shown struct {
	Kind, Title string
	Fold        bool
	Body        template.HTML
}

// article marks up the blocks of an article. What lies between two blocks,
// as a dateline does, opens the next one.
func (w writer) article(a *kopij.Article, src string) shown {
	s := shown{Kind: a.Kind, Fold: a.Kind != "main"}
	if a.Title != nil {
		s.Title = words.Shorten(a.Title.Text, maxTip)
	} else {
		s.Title = words.Shorten(strings.Join(strings.Fields(src[a.Start:a.End]), " "), 110)
	}
	ms := byBlock(a, w.marks(a))
	var b strings.Builder
	pos := a.Start
	for i, block := range a.Blocks {
		block.Span = clip(block.Span, len(src))
		element, class := elementOf(block.Kind)
		fmt.Fprintf(&b, "<%s class=%q>", element, class)
		if lead := strings.TrimSpace(src[min(pos, block.Start):block.Start]); lead != "" {
			b.WriteString(`<span class="dateline">` + html.EscapeString(lead) + " </span>")
		}
		markUp(&b, src, block.Span, ms[i])
		fmt.Fprintf(&b, "</%s>\n", element)
		pos = max(pos, block.End)
	}
	s.Body = template.HTML(b.String()) // #nosec: every piece was escaped
	return s
}

// elementOf gives the element and the class that show a kind of block.
func elementOf(kind string) (element, class string) {
	switch kind {
	case "title":
		return "h2", "title"
	case "subhead":
		return "h3", "subhead"
	}
	return "p", kind
}

// byBlock shares marks out over the blocks that they touch.
func byBlock(a *kopij.Article, ms []mark) [][]mark {
	out := make([][]mark, len(a.Blocks))
	for _, m := range ms {
		i := sort.Search(len(a.Blocks), func(i int) bool { return a.Blocks[i].End > m.Start })
		for ; i < len(a.Blocks) && a.Blocks[i].Start < m.End; i++ {
			out[i] = append(out[i], m)
		}
	}
	return out
}

// clip is a span within the text.
func clip(sp text.Span, n int) text.Span {
	return text.Span{Start: min(max(sp.Start, 0), n), End: min(max(sp.End, 0), n)}
}

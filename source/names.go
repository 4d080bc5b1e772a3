package source

import (
	_ "embed"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

//go:embed names.tsv
var nameTable string

// nameClass is what the name of an element says of it.
type nameClass uint8

const (
	hiddenName nameClass = 1 << iota
	captionName
	bylineName
	stampName
	leadName
	asideName
	factName
	relatedName
)

// elementNames are the names of names.tsv.
type elementNames struct {
	whole  map[string]nameClass
	prefix map[string]nameClass
	// shortest and longest prefix, in bytes
	shortest, longest int
}

var elementClasses = sync.OnceValue(func() *elementNames {
	classes := map[string]nameClass{"hidden": hiddenName, "caption": captionName, "byline": bylineName, "stamp": stampName, "lead": leadName, "aside": asideName, "fact": factName, "related": relatedName}
	n := &elementNames{whole: map[string]nameClass{}, prefix: map[string]nameClass{}, shortest: len(nameTable)}
	for _, row := range rows(nameTable) {
		p, ok := strings.CutSuffix(row[1], "*")
		if !ok {
			n.whole[p] |= classes[row[0]]
			continue
		}
		n.prefix[p] |= classes[row[0]]
		n.shortest, n.longest = min(n.shortest, len(p)), max(n.longest, len(p))
	}
	return n
})

// rows are the rows of a table of tab-separated columns, without comments.
func rows(table string) [][]string {
	var out [][]string
	for l := range strings.Lines(table) {
		if f := strings.Split(strings.TrimRight(l, "\n"), "\t"); len(f) > 1 && !strings.HasPrefix(l, "#") {
			out = append(out, f)
		}
	}
	return out
}

// named gives what the names of an element say of it.
func named(n *html.Node) nameClass {
	var c nameClass
	names := elementClasses()
	for i := range n.Attr {
		if a := &n.Attr[i]; a.Key != "class" && a.Key != "data-testid" {
			continue
		}
		for w := range strings.FieldsSeq(n.Attr[i].Val) {
			w = strings.ToLower(w)
			c |= names.whole[w]
			for k := names.shortest; k <= min(len(w), names.longest); k++ {
				c |= names.prefix[w[:k]]
			}
		}
	}
	return c
}

// isByline reports whether an element says who wrote the page.
func isByline(n *html.Node) bool {
	return attr(n, "rel") == "author" || attr(n, "itemprop") == "author" || named(n)&bylineName != 0
}

// isStamp reports whether an element says when the page was published.
func isStamp(n *html.Node) bool {
	p := attr(n, "itemprop")
	return n.DataAtom == atom.Time || p == "datePublished" || p == "dateModified" || named(n)&stampName != 0
}

// isLead reports whether an element is the lead, apart from the text.
func isLead(n *html.Node) bool {
	return attr(n, "itemprop") == "description" && n.DataAtom != atom.Meta || named(n)&leadName != 0
}

// isAside reports whether an element is beside the text.
func isAside(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Aside, atom.Form, atom.Dialog:
		return named(n)&factName == 0
	}
	switch attr(n, "role") {
	case "dialog", "alertdialog", "complementary":
		return true
	}
	return named(n)&asideName != 0
}

// isRelated reports whether an element holds links to other pages, with or
// without their leads.
func isRelated(n *html.Node) bool { return named(n)&relatedName != 0 }

// outside reports whether an element is no part of the article around it.
func outside(n *html.Node) bool { return isAside(n) || isMenu(n) || isRelated(n) }

// isMenu reports whether an element is a list of links.
func isMenu(n *html.Node) bool {
	return n.DataAtom == atom.Nav || n.DataAtom == atom.Menu || attr(n, "role") == "navigation"
}

// unseen reports whether an element shows no text of the page.
func unseen(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object, atom.Embed, atom.Canvas,
		atom.Audio, atom.Video, atom.Select, atom.Datalist, atom.Textarea, atom.Button, atom.Noembed, atom.Noframes, atom.Xmp, atom.Plaintext, atom.Title:
		return true
	}
	if hasAttr(n, "hidden") || attr(n, "aria-hidden") == "true" || named(n)&hiddenName != 0 {
		return true
	}
	style := strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", "")
	return strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")
}

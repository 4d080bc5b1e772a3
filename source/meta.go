package source

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// liveBlog is the type of a live blog in schema.org.
const liveBlog = "LiveBlogPosting"

//go:embed meta.tsv
var metaTable string

// metaNames are the names of meta.tsv by the field that they state.
var metaNames = sync.OnceValue(func() map[string][]string {
	names := map[string][]string{}
	for _, row := range rows(metaTable) {
		names[row[0]] = append(names[row[0]], row[1])
	}
	return names
})

// stated is what the elements of a page state, before it is chosen from.
type stated struct {
	meta  map[string]string // of the meta elements, by lower-case name, the first of each
	ld    []map[string]any  // objects of JSON-LD
	title string            // of the title element
	h1    string
	url   string
	lang  string
	// published and modified are of elements that carry a machine's time.
	published, modified string
	// first is the first time element under the title that is in no list,
	// link or aside.
	first  string
	author string
}

// meta reads what a page states about itself: JSON-LD goes before the meta
// elements, and those before what is printed.
func (t *tree) meta() Meta {
	st := t.stated()
	m := Meta{}
	st.linkedData(&m)
	pick := func(to *string, names []string, more ...string) {
		for _, n := range names {
			if *to == "" {
				*to = collapse(st.meta[n])
			}
		}
		for _, s := range more {
			if *to == "" {
				*to = collapse(s)
			}
		}
	}
	pick(&m.Publisher, metaNames()["publisher"])
	pick(&m.Credit, metaNames()["credit"])
	pick(&m.Title, metaNames()["title"], st.h1, st.title)
	m.Title = withoutSite(m.Title, m.Publisher, st.h1)
	if m.Byline == "" {
		for _, n := range append(slices.Clip(metaNames()["byline"]), "") {
			s := collapse(st.meta[n])
			if n == "" {
				s = collapse(st.author)
			}
			if s != "" && !strings.Contains(s, "://") && m.Byline == "" && len(s) < maxName {
				m.Byline = s
			}
		}
	}
	pick(&m.Description, metaNames()["description"])
	pick(&m.Section, metaNames()["section"])
	pick(&m.ID, metaNames()["id"])
	pick(&m.URL, []string{"og:url"}, st.url)
	pick(&m.Language, nil, st.lang, strings.ReplaceAll(st.meta["og:locale"], "_", "-"), st.meta["content-language"], st.meta["dc.language"])
	instants(&m.Published, st.all(metaNames()["published"], st.published)...)
	instants(&m.Modified, st.all(metaNames()["modified"], st.modified)...)
	if m.Published.IsZero() && m.Modified.IsZero() {
		instants(&m.Published, st.first)
	}
	return m
}

// maxName is longer than any list of authors.
const maxName = 200

// all are the values of the meta elements with these names, and more.
func (st *stated) all(names []string, more ...string) []string {
	var out []string
	for _, n := range names {
		out = append(out, st.meta[n])
	}
	return append(out, more...)
}

// stated walks over the page for what it states.
func (t *tree) stated() *stated {
	st := &stated{meta: map[string]string{}}
	each(t.doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Html:
			st.lang = attr(n, "lang")
		case atom.Meta:
			st.element(n)
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				st.url = attr(n, "href")
			}
		case atom.Title:
			if st.title == "" && n.Namespace == "" {
				st.title = collapse(content(n))
			}
		case atom.Script:
			if kind := strings.ToLower(attr(n, "type")); strings.HasPrefix(kind, "application/ld+json") {
				st.ld = append(st.ld, linkedObjects(content(n))...)
			}
		case atom.H1:
			if st.h1 == "" {
				st.h1 = collapse(content(n))
			}
		case atom.Time:
			st.time(n)
		}
		if n.DataAtom != atom.Meta {
			st.property(n)
		}
		return true
	})
	return st
}

// element takes what a meta element states.
func (st *stated) element(n *html.Node) {
	value := attr(n, "content")
	if value == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		name := strings.ToLower(strings.TrimSpace(attr(n, key)))
		if name == "" {
			continue
		}
		if _, ok := st.meta[name]; !ok {
			st.meta[name] = value
		}
	}
}

// time takes the machine's time of a time element: one that is marked as the
// page's own, or the first.
func (st *stated) time(n *html.Node) {
	v := attr(n, "datetime")
	if v == "" {
		return
	}
	if hasAttr(n, "pubdate") && st.published == "" {
		st.published = v
	}
	if st.first == "" && st.h1 != "" && !within(n, atom.A, atom.Li, atom.Aside, atom.Nav, atom.Blockquote) {
		st.first = v
	}
}

// within reports whether n lies in an element of one of the kinds.
func within(n *html.Node, kinds ...atom.Atom) bool {
	for m := n.Parent; m != nil; m = m.Parent {
		for _, a := range kinds {
			if m.DataAtom == a {
				return true
			}
		}
	}
	return false
}

// property takes what an element with a property states.
func (st *stated) property(n *html.Node) {
	p := attr(n, "itemprop")
	if p == "" {
		if attr(n, "rel") == "author" && st.author == "" {
			st.author = content(n)
		}
		return
	}
	value := attr(n, "datetime")
	if value == "" {
		value = attr(n, "content")
	}
	for w := range strings.FieldsSeq(p) {
		switch {
		case w == "datePublished" && st.published == "":
			st.published = value
		case w == "dateModified" && st.modified == "":
			st.modified = value
		case w == "author" && st.author == "":
			st.author = content(n)
		}
	}
}

// withoutSite takes the site's name off a title: what comes after the last
// bar or dash, where that is the name, or where the heading says the title
// without it.
func withoutSite(title, site, h1 string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " • ", " :: "} {
		i := strings.LastIndex(title, sep)
		if i <= 0 {
			continue
		}
		rest := title[i+len(sep):]
		if site != "" && (similar(rest, site) || strings.EqualFold(rest, site)) || h1 != "" && title[:i] == h1 || sep == " | " && len(rest) < 30 {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

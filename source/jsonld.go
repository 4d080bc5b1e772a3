package source

import (
	"encoding/json"
	"strings"
)

// articleTypes are the types of schema.org that an article of news has. A
// longer list of its kinds is at https://schema.org/NewsArticle.
var articleTypes = [...]string{
	"NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle",
	"AskPublicNewsArticle", liveBlog, "Article", "BlogPosting", "Report", "AdvertiserContentArticle", "SocialMediaPosting", "WebPage",
}

// maxNested bounds how deep objects of JSON-LD are looked for.
const maxNested = 8

// linkedObjects gives the objects of a JSON-LD script that have a type, those
// of lists and graphs too.
func linkedObjects(script string) []map[string]any {
	script = strings.TrimSpace(script)
	for _, s := range []string{"<![CDATA[", "<!--", "//<![CDATA["} {
		script = strings.TrimPrefix(script, s)
	}
	for _, s := range []string{"]]>", "-->", "//]]>"} {
		script = strings.TrimSuffix(script, s)
	}
	var v any
	if json.Unmarshal([]byte(script), &v) != nil {
		// Line ends within strings are the fault of many a site.
		flat := strings.Map(func(r rune) rune {
			if r < ' ' {
				return ' '
			}
			return r
		}, script)
		if json.Unmarshal([]byte(flat), &v) != nil {
			return nil
		}
	}
	var out []map[string]any
	var walk func(v any, depth int)
	walk = func(v any, depth int) {
		if depth > maxNested {
			return
		}
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x, depth+1)
			}
		case map[string]any:
			if typeOf(v) != "" {
				out = append(out, v)
			}
			for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart"} {
				walk(v[key], depth+1)
			}
		}
	}
	walk(v, 0)
	return out
}

// typeOf is the type of an article that an object has, "" for others. An
// object may have several types.
func typeOf(v map[string]any) string {
	for _, want := range articleTypes {
		for _, t := range list(v["@type"]) {
			s, _ := t.(string)
			s = s[strings.LastIndexByte(s, '/')+1:]
			if s == want {
				return want
			}
		}
	}
	return ""
}

// list is a value that may stand alone or in a list.
func list(v any) []any {
	switch v := v.(type) {
	case nil:
		return nil
	case []any:
		return v
	}
	return []any{v}
}

// linkedData takes what the page's own article in JSON-LD states. Of several
// it is the one whose headline or address the page has, or the first.
func (st *stated) linkedData(m *Meta) {
	best, score := -1, -1
	for i, o := range st.ld {
		s := 0
		t := typeOf(o)
		if t != "WebPage" {
			s++
			if title := str(o["headline"]); title != "" && (similar(title, st.h1) || similar(title, st.meta["og:title"])) {
				s += 4
			}
			if u := address1(o); u != "" && (u == st.url || u == st.meta["og:url"]) {
				s += 2
			}
		}
		if s > score {
			best, score = i, s
		}
	}
	if best < 0 {
		return
	}
	o := st.ld[best]
	m.Type = typeOf(o)
	instants(&m.Published, str(o["datePublished"]), str(o["dateCreated"]))
	instants(&m.Modified, str(o["dateModified"]))
	m.Language = str(o["inLanguage"])
	if m.Type == "WebPage" {
		return
	}
	m.Title = collapse(str(o["headline"]))
	if m.Title == "" {
		m.Title = collapse(str(o["name"]))
	}
	m.Byline = names(o["author"])
	m.Publisher = names(o["publisher"])
	for _, key := range []string{"creditText", "sourceOrganization", "copyrightHolder"} {
		if s := names(o[key]); m.Credit == "" && s != m.Publisher {
			m.Credit = s
		}
	}
	m.Description = collapse(str(o["description"]))
	m.Section = collapse(str(o["articleSection"]))
	m.URL = address1(o)
	m.ID = str(o["identifier"])
}

// str is a string, or the first of a list; "" for anything else.
func str(v any) string {
	for _, x := range list(v) {
		if s, ok := x.(string); ok {
			return strings.TrimSpace(s)
		}
	}
	return ""
}

// address1 is the address of an object.
func address1(o map[string]any) string {
	for _, key := range []string{"url", "mainEntityOfPage", "@id"} {
		if s := str(o[key]); s != "" {
			return s
		}
		if in, ok := o[key].(map[string]any); ok {
			if s := str(in["@id"]); s != "" {
				return s
			}
		}
	}
	return ""
}

// names are the names of people or organisations, each once, with a comma
// between them.
func names(v any) string {
	var out []string
	for _, x := range list(v) {
		var s string
		switch x := x.(type) {
		case string:
			s = x
		case map[string]any:
			s = str(x["name"])
		}
		s = collapse(s)
		if s == "" || strings.Contains(s, "://") {
			continue
		}
		known := false
		for _, o := range out {
			known = known || o == s
		}
		if !known {
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

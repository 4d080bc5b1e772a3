package annotate

import (
	"cmp"
	"fmt"
	"net/url"
	"time"
	"unicode/utf8"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/text"
)

// object is an object of JSON-LD; its keys come out in their order.
type object map[string]any

// selector says where a part is: by characters, and by its words and those
// around it.
func (p *Page) selector(c counter, sp text.Span) []object {
	const around = 32 // bytes
	before := text.Span{Start: max(0, sp.Start-around), End: sp.Start}
	for before.Start < before.End && !utf8.RuneStart(p.Base[before.Start]) {
		before.Start++
	}
	after := text.Span{Start: sp.End, End: min(len(p.Base), sp.End+around)}
	for after.End < len(p.Base) && after.End > after.Start && !utf8.RuneStart(p.Base[after.End]) {
		after.End--
	}
	return []object{
		{"type": "TextPositionSelector", "start": c.of(sp.Start), "end": c.of(sp.End)},
		{"type": "TextQuoteSelector", "exact": sp.Of(p.Base), "prefix": before.Of(p.Base), "suffix": after.Of(p.Base)},
	}
}

// webAnnotation writes a page of W3C Web Annotations.
func webAnnotation(p *Page) ([]byte, error) {
	c := newCounter(p.Base)
	source := "urn:kopij:page:" + url.PathEscape(p.ID)
	if u, err := url.Parse(p.ID); err == nil && u.IsAbs() {
		source = p.ID
	}
	items := []object{}
	add := func(sp text.Span, motivation string, bodies ...object) {
		items = append(items, object{
			"id":         fmt.Sprintf("%s#annotation-%d", source, len(items)+1),
			"type":       "Annotation",
			"motivation": motivation,
			"body":       bodies,
			"target":     object{"source": source, "selector": p.selector(c, sp)},
		})
	}
	tag := func(value string) object { return object{"type": "TextualBody", "purpose": "tagging", "value": value} }
	p.each(func(e *kopij.Entity) {
		bodies := []object{tag(e.Type)}
		for _, l := range links(e) {
			bodies = append(bodies, object{"type": "SpecificResource", "purpose": "identifying", "source": l})
		}
		add(e.Span, "tagging", bodies...)
	}, func(q *kopij.Quote) {
		bodies := []object{tag("quote:" + q.Kind)}
		if q.Speaker != nil {
			bodies = append(bodies, object{"type": "TextualBody", "purpose": "describing", "value": q.Speaker.Full, "format": "text/plain"})
		}
		add(q.Span, "tagging", bodies...)
	}, func(t *kopij.Time) {
		bodies := []object{tag("time:" + t.Kind)}
		if t.Value != "" {
			bodies = append(bodies, object{"type": "TextualBody", "purpose": "describing", "value": t.Value, "format": "text/plain"})
		}
		add(t.Span, "tagging", bodies...)
	})
	return line(object{
		"@context":   "http://www.w3.org/ns/anno.jsonld",
		"id":         source + "#annotations",
		"type":       "AnnotationPage",
		"startIndex": 0,
		"items":      items,
	})
}

// links are the addresses that say who or what an entity is.
func links(e *kopij.Entity) (out []string) {
	if e.Wikidata != "" {
		out = append(out, "http://www.wikidata.org/entity/"+e.Wikidata)
	}
	if e.GeoNames != 0 {
		out = append(out, fmt.Sprintf("https://sws.geonames.org/%d/", e.GeoNames))
	}
	return out
}

// schemaTypes are the types of schema.org for the types of entity.
var schemaTypes = map[string]string{"PER": "Person", "LOC": "Place", "ORG": "Organization", "MISC": "Thing"}

// newsArticle writes the articles of a page as NewsArticles.
func newsArticle(p *Page) ([]byte, error) {
	graph := []object{}
	for i := range p.Articles {
		graph = append(graph, p.news(&p.Articles[i]))
	}
	return line(object{"@context": "https://schema.org", "@graph": graph})
}

// news is one article.
func (p *Page) news(a *kopij.Article) object {
	o := object{"@type": "NewsArticle", "articleBody": a.Of(p.Base), "inLanguage": "nl"}
	if p.ID != "" {
		o["identifier"] = p.ID
	}
	if a.Title != nil {
		o["headline"] = oneLine(a.Title.Text)
	}
	if a.Dateline != nil {
		o["dateline"] = oneLine(a.Dateline.Text)
	}
	if a.Byline != nil {
		o["author"] = object{"@type": "Person", "name": oneLine(a.Byline.Text)}
	}
	if d := a.Published; d != nil && !d.At.IsZero() {
		o["datePublished"] = d.At.Format(time.RFC3339)
	} else if d != nil && !d.From.IsZero() {
		o["datePublished"] = d.From.Format(time.DateOnly)
	}
	var agencies []object
	for j := range a.Credits {
		c := &a.Credits[j]
		agencies = append(agencies, object{"@type": "NewsMediaOrganization", "name": cmp.Or(c.Name, c.Agency), "alternateName": c.Agency})
	}
	if agencies != nil {
		o["sourceOrganization"] = agencies
	}
	if m := mentions(a); len(m) > 0 {
		o["mentions"] = m
	}
	if q := quotations(a); len(q) > 0 {
		o["hasPart"] = q
	}
	return o
}

// mentions are the things that an article names, once each.
func mentions(a *kopij.Article) (out []object) {
	seen := map[int]bool{}
	for j := range a.Entities {
		e := &a.Entities[j]
		if seen[e.ID] {
			continue
		}
		seen[e.ID] = true
		o := object{"@type": schemaTypes[e.Type], "name": oneLine(cmp.Or(e.Name, e.Text))}
		if l := links(e); len(l) > 0 {
			o["sameAs"] = l
		}
		if e.Leader != nil && e.Leader.Title != "" {
			o["jobTitle"] = e.Leader.Title
		}
		if e.Type == "LOC" && e.GeoNames != 0 {
			o["geo"] = object{"@type": "GeoCoordinates", "latitude": e.Lat, "longitude": e.Lon}
		}
		out = append(out, o)
	}
	return out
}

// quotations are the words of an article that somebody says.
func quotations(a *kopij.Article) (out []object) {
	for j := range a.Quotes {
		q := &a.Quotes[j]
		if q.Kind == "scare" || q.Kind == "title" {
			continue // nobody says them
		}
		o := object{"@type": "Quotation", "text": q.Text}
		if s := q.Speaker; s != nil && s.Sort != "document" {
			who := "Person"
			if s.Sort == "body" {
				who = "Organization"
			}
			o["spokenByCharacter"] = object{"@type": who, "name": oneLine(cmp.Or(s.Full, s.Text))}
		}
		out = append(out, o)
	}
	return out
}

package tables

import (
	"cmp"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/pagetext"
	"github.com/kopij/kopij/text"
)

// page is a page with what the rows of several tables ask for.
type page struct {
	Page
	articles []art
}

// art is an article of a page.
type art struct {
	*kopij.Article
	id   string // article_id
	n    int    // its number on the page, from 1
	date time.Time
	// text is the article's own; the sentences around its entities, quotes
	// and times are in their order.
	text                    string
	entities, quotes, times []string
	// who is the first mention of each entity that says the most of it.
	who map[int]*kopij.Entity
}

// newPage reads what has to be read while offsets count bytes, and changes
// them to the unit that is asked for.
func newPage(p Page) *page {
	pg := &page{Page: p, articles: make([]art, len(p.Result.Articles))}
	id := p.Result.ID
	if id == "" {
		id = fmt.Sprintf("record%d", p.Number)
	}
	var doc text.Document
	for i := range p.Result.Articles {
		a := &p.Result.Articles[i]
		out := &pg.articles[i]
		*out = art{Article: a, id: fmt.Sprintf("%s/%d", id, i+1), n: i + 1, date: date(a, &p), who: who(a)}
		out.text = p.Base[a.Start:a.End]
		doc.Reset(p.Base)
		for _, b := range a.Blocks {
			if kind, ok := pagetext.Prose(b.Kind); ok {
				doc.Add(kind, b.Span)
			}
		}
		for j := range a.Entities {
			out.entities = append(out.entities, around(&doc, a.Entities[j].Span))
		}
		for j := range a.Quotes {
			out.quotes = append(out.quotes, around(&doc, a.Quotes[j].Span))
		}
		for j := range a.Times {
			out.times = append(out.times, around(&doc, a.Times[j].Span))
		}
	}
	p.Result.Convert(p.Base, cmp.Or(p.Unit, kopij.Byte))
	return pg
}

// maxSentence bounds the sentence around a mention, in bytes: a text without
// full stops must not come again with each of its names.
const maxSentence = 1000

// around is the text from the beginning of the sentence that sp begins in to
// the end of the one that it ends in.
func around(doc *text.Document, sp text.Span) string {
	first, last := doc.TokenAt(sp.Start), doc.TokenAt(sp.End-1)
	if sp.Empty() || last >= len(doc.Tokens) {
		return sp.Of(doc.Src)
	}
	s := text.Span{Start: doc.Sentences[doc.SentenceAt(first)].Start, End: doc.Sentences[doc.SentenceAt(last)].End}
	s.Start, s.End = min(s.Start, sp.Start), max(s.End, sp.End)
	if s.End-s.Start <= maxSentence {
		return s.Of(doc.Src)
	}
	room := max(0, maxSentence-(sp.End-sp.Start)) / 2
	s.Start = wordStart(doc.Src, max(s.Start, sp.Start-room), sp.Start)
	s.End = wordEnd(doc.Src, min(s.End, sp.End+room, s.Start+maxSentence), min(sp.End, s.Start+maxSentence))
	return s.Of(doc.Src)
}

// wordStart is the first beginning of a word from at on, but at most most.
func wordStart(s string, at, most int) int {
	if at > 0 {
		if i := strings.IndexByte(s[at-1:most], ' '); i >= 0 {
			return at + i
		}
	}
	for at < most && !utf8.RuneStart(s[at]) {
		at++
	}
	return at
}

// wordEnd is the last end of a word up to at, but at least least.
func wordEnd(s string, at, least int) int {
	if at < len(s) {
		if i := strings.LastIndexByte(s[least:at+1], ' '); i >= 0 {
			return least + i
		}
	}
	for at < len(s) && at > 0 && !utf8.RuneStart(s[at]) {
		at--
	}
	return at
}

// date is the day of an article: its own, or the record's, or the reference's.
func date(a *kopij.Article, p *Page) time.Time {
	if pub := a.Published; pub != nil {
		if t := published(pub); !t.IsZero() {
			return t
		}
	}
	if !p.Published.IsZero() {
		return p.Published
	}
	return p.Reference
}

// published is the instant of a publication, or the beginning of its day.
func published(p *kopij.Published) time.Time {
	if p.At.IsZero() {
		return p.From
	}
	return p.At
}

// who gives, for each entity, a mention that says what is known of it.
func who(a *kopij.Article) map[int]*kopij.Entity {
	out := map[int]*kopij.Entity{}
	for i := range a.Entities {
		e := &a.Entities[i]
		if old := out[e.ID]; old == nil || old.Leader == nil && e.Leader != nil || old.Wikidata == "" && e.Wikidata != "" {
			out[e.ID] = e
		}
	}
	return out
}

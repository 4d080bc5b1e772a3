package kopij

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/kopij/kopij/source"
	"github.com/kopij/kopij/text"
)

// maxComplaints bounds the errors that [Result.Check] joins.
const maxComplaints = 20

// Check reports what is wrong with r, the result of reading src: nil where
// every invariant of a result holds. It is meant for tests and for those who
// change or store results; whatever Extract gives holds to all of it.
//
//   - Offsets count bytes; each span is half-open, in the text and on rune
//     boundaries, and each text is what is at its span, or cleaner where
//     the page was dirty.
//   - Sections, blocks, entities, descriptions and times are in the order of
//     their starts and overlap none of their kind. Quotes are in the order of
//     their starts, an outer one first, and none crosses another.
//   - The main article comes before the teasers, which are in the order of
//     their starts. A teaser may come before the main article or between its
//     blocks, but no block overlaps another.
//   - Every part of an article lies within it. An entity, a description and a
//     time lie within one block; a quote does so too or has the parts that do.
//   - The numbers of entities are those from 1 on, and a speaker and a
//     description name one of them or 0. Scores are from 0 to 1.
//   - An interval begins before it ends, and a moment that a time names lies
//     in its interval.
//   - JSON can hold all of it.
func (r *Result) Check(src string) error {
	if r.Text != "" {
		src = r.Text
	}
	c := checker{src: src}
	if r.Schema != Schema {
		c.fail("schema %q", r.Schema)
	}
	if r.Offsets != Byte {
		c.fail("offsets count %ss, not bytes", r.Offsets)
		return c.err()
	}
	r.spans(func(sp *text.Span, p *Part) { c.span(*sp, p) })
	if len(c.errs) > 0 {
		return c.err() // what follows reads the text at the spans
	}
	inOrder(&c, "sections", r.Sections, func(p *Part) text.Span { return p.Span })
	c.order(r.Articles)
	var blocks []Block
	for i := range r.Articles {
		c.article(&r.Articles[i])
		blocks = append(blocks, r.Articles[i].Blocks...)
	}
	slices.SortStableFunc(blocks, func(a, b Block) int { return a.Start - b.Start })
	inOrder(&c, "blocks of articles", blocks, func(b *Block) text.Span { return b.Span })
	if _, err := json.Marshal(r); err != nil {
		c.fail("%v", err)
	}
	return c.err()
}

// checker collects what is wrong with a result.
type checker struct {
	src   string
	errs  []error
	dirty int8 // whether src is dirty: 0 where that is not known yet, -1 no, 1 yes
}

func (c *checker) fail(format string, args ...any) {
	if len(c.errs) < maxComplaints {
		c.errs = append(c.errs, fmt.Errorf(format, args...))
	}
}

func (c *checker) err() error { return errors.Join(c.errs...) }

// span checks a span, and the text of the part whose span it is.
func (c *checker) span(sp text.Span, p *Part) {
	if sp.Start < 0 || sp.End < sp.Start || sp.End > len(c.src) {
		c.fail("[%d,%d) is not in the text of %d bytes", sp.Start, sp.End, len(c.src))
		return
	}
	if !boundary(c.src, sp.Start) || !boundary(c.src, sp.End) {
		c.fail("[%d,%d) splits a rune", sp.Start, sp.End)
	}
	if p == nil {
		return
	}
	if sp.Empty() && p.Text == "" {
		return // stated by the metadata of the page, and not printed on it
	}
	if sp.Empty() || p.Text == "" {
		c.fail("[%d,%d): a part without text", sp.Start, sp.End)
	}
	if s := sp.Of(c.src); p.Text != s && !inWords(p.Text, s) && !c.isDirty() {
		c.fail("%.60q stands at [%d,%d), not %.60q", s, sp.Start, sp.End, p.Text)
	}
}

// isDirty reports whether the page is dirty, so that a part's text may be
// cleaner than what is at its span.
func (c *checker) isDirty() bool {
	if c.dirty == 0 {
		c.dirty = -1
		if source.Clean(c.src).Changed() {
			c.dirty = 1
		}
	}
	return c.dirty > 0
}

// boundary reports whether no rune of s lies across i.
func boundary(s string, i int) bool {
	for j := i - 1; j >= 0 && j > i-utf8.UTFMax; j-- {
		if utf8.RuneStart(s[j]) {
			_, size := utf8.DecodeRuneInString(s[j:])
			return j+size <= i
		}
	}
	return true
}

// inWords reports whether the words of part are in s in that order: a cue in
// two parts has what lies between them in its span.
func inWords(part, s string) bool {
	for w := range strings.FieldsSeq(part) {
		i := strings.Index(s, w)
		if i < 0 {
			return false
		}
		s = s[i+len(w):]
	}
	return true
}

// inOrder checks that things stand one after the other.
func inOrder[T any](c *checker, what string, list []T, span func(*T) text.Span) {
	for i := 1; i < len(list); i++ {
		a, b := span(&list[i-1]), span(&list[i])
		if b.Start < a.End {
			c.fail("%s: [%d,%d) and [%d,%d) overlap or are out of order", what, a.Start, a.End, b.Start, b.End)
		}
	}
}

// nested checks that things are in the order of their starts, outer ones
// first, and that none crosses another.
func nested[T any](c *checker, what string, list []T, span func(*T) text.Span) {
	var open []text.Span // those that the next one may lie in
	for i := range list {
		s := span(&list[i])
		if i > 0 {
			if p := span(&list[i-1]); s.Start < p.Start || s.Start == p.Start && s.End > p.End {
				c.fail("%s: [%d,%d) is out of order", what, s.Start, s.End)
			}
		}
		for len(open) > 0 && open[len(open)-1].End <= s.Start {
			open = open[:len(open)-1]
		}
		if n := len(open); n > 0 && open[n-1].End < s.End {
			c.fail("%s: [%d,%d) and [%d,%d) cross", what, open[n-1].Start, open[n-1].End, s.Start, s.End)
		}
		open = append(open, s)
	}
}

// order checks that articles are in the order of the page, and that only a
// main article holds others, whole.
func (c *checker) order(articles []Article) {
	main := -1
	for i := range articles {
		b := &articles[i]
		if i > 0 && b.Start < articles[i-1].Start {
			c.fail("articles: the %s [%d,%d) is out of order", b.Kind, b.Start, b.End)
		}
		if i > 0 && i-1 != main && b.Start < articles[i-1].End {
			c.fail("articles: the %s [%d,%d) overlaps the one before", b.Kind, b.Start, b.End)
		}
		if main >= 0 && b.Start < articles[main].End && (b.End > articles[main].End || b.Kind == "main") {
			c.fail("articles: the %s [%d,%d) crosses the main article", b.Kind, b.Start, b.End)
		}
		if b.Kind == "main" {
			main = i
		}
	}
}

// within checks that a part lies in what holds it.
func (c *checker) within(what string, p, holder text.Span) {
	if p.Start < holder.Start || p.End > holder.End {
		c.fail("%s: [%d,%d) is not within [%d,%d)", what, p.Start, p.End, holder.Start, holder.End)
	}
}

// among checks a word that the schema lists.
func (c *checker) among(what, word string, words ...string) {
	if !slices.Contains(words, word) {
		c.fail("%s %q", what, word)
	}
}

// score checks a probability.
func (c *checker) score(what string, score float64) {
	if !(score >= 0 && score <= 1) {
		c.fail("%s: score %v", what, score)
	}
}

// interval checks the moments of a time.
func (c *checker) interval(what string, at, from, to time.Time) {
	if !from.IsZero() && !to.IsZero() && !from.Before(to) {
		c.fail("%s: from %v is not before to %v", what, from, to)
	}
	if !at.IsZero() && (!from.IsZero() && at.Before(from) || !to.IsZero() && at.After(to)) {
		c.fail("%s: at %v is not in [%v,%v)", what, at, from, to)
	}
}

func (c *checker) article(a *Article) {
	c.among("article of kind", a.Kind, "main", "teaser", "entry")
	part := func(what string, p *Part) {
		if p != nil && !p.Empty() {
			c.within(what, p.Span, a.Span)
		}
	}
	part("title", a.Title)
	part("byline", a.Byline)
	if p := a.Published; p != nil {
		part("published", &p.Part)
		c.interval("published", p.At, p.From, p.To)
	}
	if d := a.Dateline; d != nil {
		part("dateline", &d.Part)
		for i := range d.Places {
			c.within("place of a dateline", d.Places[i].Span, d.Span)
		}
		c.date("date of a dateline", d.Date)
	}
	for i := range a.Credits {
		part("credit", &a.Credits[i].Part)
		c.among("credit", a.Credits[i].Where, "dateline", "byline", "source", "photo", "end")
		c.date("date of a credit", a.Credits[i].Date)
	}
	inOrder(c, "blocks", a.Blocks, func(b *Block) text.Span { return b.Span })
	for i := range a.Blocks {
		c.within("block", a.Blocks[i].Span, a.Span)
		c.among("block of kind", a.Blocks[i].Kind, "title", "lead", "paragraph", "subhead", "byline", "credit", "published", "section", "boilerplate", "caption")
	}
	ids := c.entities(a)
	c.quotes(a, ids)
	c.times(a)
}

func (c *checker) date(what string, d *Date) {
	if d != nil {
		c.interval(what, time.Time{}, d.From, d.To)
	}
}

// inBlock checks that a span lies within one block of an article.
func (c *checker) inBlock(what string, a *Article, sp text.Span) {
	i, found := slices.BinarySearchFunc(a.Blocks, sp.Start, func(b Block, at int) int { return b.Start - at })
	if !found {
		i--
	}
	if i < 0 || sp.End > a.Blocks[i].End {
		c.fail("%s: [%d,%d) is not within one block", what, sp.Start, sp.End)
	}
}

// entities checks the entities and descriptions of an article, and gives the
// number of its entities.
func (c *checker) entities(a *Article) int {
	inOrder(c, "entities", a.Entities, func(e *Entity) text.Span { return e.Span })
	inOrder(c, "descriptions", a.Descriptions, func(d *Description) text.Span { return d.Span })
	ids := map[int]bool{}
	most := 0
	for i := range a.Entities {
		e := &a.Entities[i]
		c.inBlock("entity", a, e.Span)
		c.among("entity of type", e.Type, "PER", "LOC", "ORG", "MISC")
		c.among("role", e.Role, "", "government", "team")
		c.score("entity", e.Score)
		if !(e.Lat >= -90 && e.Lat <= 90 && e.Lon >= -180 && e.Lon <= 180) {
			c.fail("entity %q: lies at %v, %v", e.Text, e.Lat, e.Lon)
		}
		ids[e.ID] = true
		most = max(most, e.ID)
	}
	if most != len(ids) || ids[0] {
		c.fail("%d entities are numbered up to %d", len(ids), most)
	}
	for i := range a.Descriptions {
		d := &a.Descriptions[i]
		c.inBlock("description", a, d.Span)
		if d.ID < 0 || d.ID > most {
			c.fail("description %q: no entity %d", d.Text, d.ID)
		}
	}
	return most
}

// quotes checks the quotes of an article that has entities up to the number
// most.
func (c *checker) quotes(a *Article, most int) {
	nested(c, "quotes", a.Quotes, func(q *Quote) text.Span { return q.Span })
	for i := range a.Quotes {
		q := &a.Quotes[i]
		c.among("quote of kind", q.Kind, "direct", "partial", "scare", "title", "indirect")
		c.quoteParts(a, q)
		if q.Cue != nil {
			c.within("cue", q.Cue.Span, a.Span)
		}
		if s := q.Speaker; s != nil {
			c.inBlock("speaker", a, s.Span)
			c.score("speaker", s.Score)
			if s.Entity < 0 || s.Entity > most {
				c.fail("speaker %q: no entity %d", s.Text, s.Entity)
			}
		}
	}
}

func (c *checker) quoteParts(a *Article, q *Quote) {
	if len(q.Parts) == 0 {
		c.inBlock("quote", a, q.Span)
		return
	}
	inOrder(c, "parts of a quote", q.Parts, func(p *text.Span) text.Span { return *p })
	for _, p := range q.Parts {
		c.inBlock("part of a quote", a, p)
	}
	if q.Parts[0].Start != q.Start || q.Parts[len(q.Parts)-1].End != q.End {
		c.fail("quote [%d,%d): its parts do not begin and end with it", q.Start, q.End)
	}
}

func (c *checker) times(a *Article) {
	inOrder(c, "times", a.Times, func(t *Time) text.Span { return t.Span })
	for i := range a.Times {
		t := &a.Times[i]
		c.inBlock("time", a, t.Span)
		c.among("time of kind", t.Kind, "point", "interval", "duration", "recurring")
		c.interval(fmt.Sprintf("time %.60q", t.Text), t.At, t.From, t.To)
	}
}

package kopij

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij/source"
	"github.com/kopij/kopij/text"
)

// Check reports the first of the invariants of a result that r breaks; nil
// where all hold. src is the text that was passed, where r has no Text of its
// own. It is for tests of this module and of programs that make or change
// results; what an [Extractor] gives always passes.
//
// The offsets of r count bytes. Sections and articles lie in the text, in the
// order in which they begin; a teaser may lie between the blocks of the main
// article, and no two blocks overlap. All parts of an article lie in it, on rune boundaries, and
// their texts are what stands there, clean. Its blocks are in order and apart;
// names are too, each within one block; so are times. Quotations are in
// order, and lie within each other or apart. The ids of names count from 1
// without a gap. An interval begins before it ends, every time has a year that
// JSON can hold, and scores lie between 0 and 1.
func (r *Result) Check(src string) error {
	if r.Offsets != Byte {
		return fmt.Errorf("kopij: offsets count %ss, want bytes", r.Offsets)
	}
	if r.Text != "" {
		src = r.Text
	}
	c := checker{src: src}
	whole := text.Span{End: len(src)}
	start := 0
	var blocks []text.Span
	for i := range r.Articles {
		a := &r.Articles[i]
		c.at = fmt.Sprintf("article %d", i)
		c.within("article", a.Span, whole)
		c.that(a.Start >= start, "begins before the article above it", a.Span)
		start = a.Start
		c.article(a)
		for k := range a.Blocks {
			blocks = append(blocks, a.Blocks[k].Span)
		}
	}
	slices.SortFunc(blocks, func(a, b text.Span) int { return a.Start - b.Start })
	for i := 1; i < len(blocks); i++ {
		c.that(blocks[i-1].End <= blocks[i].Start, "overlaps the block of another article", blocks[i])
	}
	c.at = "page"
	for i := range r.Sections {
		c.part("section", &r.Sections[i], whole)
	}
	return c.err
}

// checker keeps the first fault.
type checker struct {
	src, at string
	err     error
}

// that records a fault where a condition does not hold.
func (c *checker) that(ok bool, fault string, sp text.Span) {
	if !ok && c.err == nil {
		c.err = fmt.Errorf("kopij: %s: [%d,%d) %s", c.at, sp.Start, sp.End, fault)
	}
}

func (c *checker) within(what string, sp, outer text.Span) bool {
	ok := sp.Start >= outer.Start && sp.Start <= sp.End && sp.End <= outer.End
	c.that(ok, what+" lies outside of what holds it", sp)
	if !ok {
		return false
	}
	c.that(boundary(c.src, sp.Start) && boundary(c.src, sp.End), what+" cuts a letter", sp)
	return true
}

// boundary reports whether offset i lies between two letters.
func boundary(s string, i int) bool {
	if i == 0 || i == len(s) || utf8.RuneStart(s[i]) {
		return true
	}
	// A byte that belongs to no letter is one of its own.
	for back := 1; back < utf8.UTFMax && back <= i; back++ {
		if utf8.RuneStart(s[i-back]) {
			_, size := utf8.DecodeRuneInString(s[i-back:])
			return size <= back
		}
	}
	return true
}

func (c *checker) part(what string, p *Part, outer text.Span) {
	if p == nil || !c.within(what, p.Span, outer) {
		return
	}
	c.that(same(p.Text, p.Of(c.src)), fmt.Sprintf("%s has the text %.60q", what, p.Text), p.Span)
}

// same reports whether a part's text is what stands in the source, clean.
func same(part, src string) bool {
	if part == src {
		return true
	}
	return strings.Join(strings.Fields(part), " ") == strings.Join(strings.Fields(source.Clean(src).Text), " ")
}

func (c *checker) article(a *Article) {
	c.part("title", a.Title, a.Span)
	c.part("byline", a.Byline, a.Span)
	if d := a.Dateline; d != nil {
		c.part("dateline", &d.Part, a.Span)
		for i := range d.Places {
			c.part("place", &d.Places[i].Part, d.Span)
		}
	}
	for i := range a.Credits {
		c.part("credit", &a.Credits[i].Part, a.Span)
	}
	if a.Published != nil {
		c.part("published", &a.Published.Part, a.Span)
	}
	end := a.Start
	for i := range a.Blocks {
		b := &a.Blocks[i]
		c.within("block", b.Span, a.Span)
		c.that(b.Start >= end, "block begins before the one above it ends", b.Span)
		end = b.End
	}
	c.names(a)
	c.times(a)
	c.quotes(a)
}

func (c *checker) names(a *Article) {
	end, block, ids := a.Start, 0, 0
	for i := range a.Entities {
		e := &a.Entities[i]
		c.part("name", &e.Part, a.Span)
		c.that(e.Start < e.End, "name is empty", e.Span)
		c.that(e.Start >= end, "name begins before the one in front of it ends", e.Span)
		end = e.End
		for block < len(a.Blocks) && a.Blocks[block].End <= e.Start {
			block++
		}
		c.that(block < len(a.Blocks) && a.Blocks[block].Contains(e.Span), "name lies in no block, or in two", e.Span)
		c.that(e.ID >= 1 && e.ID <= len(a.Entities), "name has an id that is too large", e.Span)
		c.that(0 <= e.Score && e.Score <= 1, "name has a score outside 0 to 1", e.Span)
		ids = max(ids, e.ID)
	}
	seen := make([]bool, ids+1)
	for i := range a.Entities {
		seen[a.Entities[i].ID] = c.err == nil
	}
	for id := 1; id <= ids; id++ {
		c.that(seen[id], fmt.Sprintf("no name has the id %d", id), a.Span)
	}
	for i := range a.Descriptions {
		c.part("description", &a.Descriptions[i].Part, a.Span)
	}
}

func (c *checker) times(a *Article) {
	end := a.Start
	for i := range a.Times {
		t := &a.Times[i]
		c.part("time", &t.Part, a.Span)
		c.that(t.Start >= end, "time begins before the one in front of it ends", t.Span)
		end = t.End
		c.that(t.From.IsZero() || t.To.IsZero() || t.From.Before(t.To), "time ends before it begins", t.Span)
		for _, v := range []interface {
			MarshalJSON() ([]byte, error)
		}{t.At, t.From, t.To} {
			_, err := v.MarshalJSON()
			c.that(err == nil, "time has a value that JSON cannot hold", t.Span)
		}
	}
}

func (c *checker) quotes(a *Article) {
	var open []text.Span
	start := a.Start
	for i := range a.Quotes {
		q := &a.Quotes[i]
		c.part("quote", &q.Part, a.Span)
		c.that(q.Start >= start, "quote begins before the one in front of it", q.Span)
		start = q.Start
		for len(open) > 0 && open[len(open)-1].End <= q.Start {
			open = open[:len(open)-1]
		}
		// Indirect speech may hold a part of a quotation.
		if q.Kind != "indirect" {
			c.that(len(open) == 0 || q.End <= open[len(open)-1].End, "quote crosses the one around it", q.Span)
			open = append(open, q.Span)
		}
		end := q.Start
		for _, p := range q.Parts {
			c.within("part of a quote", p, q.Span)
			c.that(p.Start >= end, "parts of a quote overlap", p)
			end = p.End
		}
		if s := q.Speaker; s != nil {
			c.part("speaker", &s.Part, a.Span)
			c.that(0 <= s.Score && s.Score <= 1, "speaker has a score outside 0 to 1", s.Span)
		}
		if q.Cue != nil {
			c.within("cue", q.Cue.Span, a.Span)
		}
	}
}

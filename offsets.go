package kopij

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/source"
	"github.com/kopij/kopij/text"
)

// Unit is what a start and an end count.
type Unit string

// The units. Bytes are of UTF-8; UTF16 counts as JavaScript and Java do.
const (
	Byte  Unit = "byte"
	Rune  Unit = "rune"
	UTF16 Unit = "utf16"
)

// Convert changes every offset of r, which counts bytes of src, to unit: src
// is the text that was read, or r.Text where the result carries one. The
// parts' texts stay as they are. It does nothing where r does not count
// bytes, or unit is none of those named.
func (r *Result) Convert(src string, unit Unit) {
	if r.Offsets != Byte || unit != Rune && unit != UTF16 {
		return
	}
	r.Offsets = unit
	var at []*int
	r.spans(func(sp *text.Span, _ *Part) { at = append(at, &sp.Start, &sp.End) })
	slices.SortFunc(at, func(a, b *int) int { return *a - *b })
	pos, n := 0, 0 // n units lie before the byte pos
	for _, p := range at {
		for pos < *p && pos < len(src) {
			c, size := utf8.DecodeRuneInString(src[pos:])
			pos += size
			n++
			if unit == UTF16 && c > 0xFFFF {
				n++
			}
		}
		*p = n
	}
}

// ToSource changes every offset of r, which counts bytes of p.Text, to bytes
// of the input that p was read from. A part's text becomes what is there
// where that differs in white space alone, a line's end for a space; else it
// stays as it is, and is cleaner than the input. ToSource does nothing where
// r does not count bytes.
func (r *Result) ToSource(p *source.Page) {
	r.Text = ""
	if r.Offsets != Byte || !p.Changed() {
		return
	}
	var at []*text.Span
	var parts []*Part
	r.spans(func(sp *text.Span, part *Part) {
		at = append(at, sp)
		if part != nil {
			parts = append(parts, part)
		}
	})
	p.SourceAll(at)
	in := p.Input()
	for _, part := range parts {
		if part.End <= len(in) && sameWords(part.Of(in), part.Text) {
			part.Text = part.Of(in)
		}
	}
}

// sameWords reports whether two texts differ in white space alone.
func sameWords(a, b string) bool {
	for {
		a, b = strings.TrimLeftFunc(a, unicode.IsSpace), strings.TrimLeftFunc(b, unicode.IsSpace)
		if a == "" || b == "" {
			return a == b
		}
		i, j := strings.IndexFunc(a, unicode.IsSpace), strings.IndexFunc(b, unicode.IsSpace)
		if i < 0 || j < 0 {
			return a == b
		}
		if a[:i] != b[:j] {
			return false
		}
		a, b = a[i:], b[j:]
	}
}

// spans calls f with each span of r, and with the part whose span it is, nil
// for one without a text.
func (r *Result) spans(f func(*text.Span, *Part)) {
	part := func(p *Part) {
		if p != nil {
			f(&p.Span, p)
		}
	}
	date := func(d *Date) {
		if d != nil {
			part(&d.Part)
		}
	}
	for i := range r.Sections {
		part(&r.Sections[i])
	}
	for i := range r.Articles {
		a := &r.Articles[i]
		f(&a.Span, nil)
		part(a.Title)
		part(a.Byline)
		if a.Published != nil {
			part(&a.Published.Part)
		}
		if d := a.Dateline; d != nil {
			part(&d.Part)
			date(d.Date)
			for j := range d.Places {
				part(&d.Places[j].Part)
			}
		}
		for j := range a.Credits {
			part(&a.Credits[j].Part)
			date(a.Credits[j].Date)
		}
		for j := range a.Blocks {
			f(&a.Blocks[j].Span, nil)
		}
		for j := range a.Quotes {
			q := &a.Quotes[j]
			part(&q.Part)
			for k := range q.Parts {
				f(&q.Parts[k], nil)
			}
			if q.Speaker != nil {
				part(&q.Speaker.Part)
			}
			part(q.Cue)
		}
		for j := range a.Entities {
			part(&a.Entities[j].Part)
		}
		for j := range a.Descriptions {
			part(&a.Descriptions[j].Part)
		}
		for j := range a.Times {
			part(&a.Times[j].Part)
		}
	}
}

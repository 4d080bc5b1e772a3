package kopij

import (
	"slices"
	"unicode/utf8"
)

// Unit is what a start and an end count.
type Unit string

// The units. Bytes are of UTF-8; UTF16 counts as JavaScript and Java do.
const (
	Byte  Unit = "byte"
	Rune  Unit = "rune"
	UTF16 Unit = "utf16"
)

// Convert changes every offset of r, which counts bytes of src, to unit. The
// parts' texts stay as they are. It does nothing where r does not count
// bytes.
func (r *Result) Convert(src string, unit Unit) {
	if r.Offsets != Byte || unit == Byte {
		return
	}
	r.Offsets = unit
	var at []*int
	r.offsets(func(p *int) { at = append(at, p) })
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

// offsets calls f with each start and end of r.
func (r *Result) offsets(f func(*int)) {
	part := func(p *Part) {
		if p != nil {
			f(&p.Start)
			f(&p.End)
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
		f(&a.Start)
		f(&a.End)
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
			f(&a.Blocks[j].Start)
			f(&a.Blocks[j].End)
		}
		for j := range a.Quotes {
			q := &a.Quotes[j]
			part(&q.Part)
			for k := range q.Parts {
				f(&q.Parts[k].Start)
				f(&q.Parts[k].End)
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

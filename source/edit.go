package source

import "strings"

// edit replaces s[start:end] by with.
type edit struct {
	start, end int
	with       string
}

// apply makes the edits, which are in order and do not overlap. Without any
// it gives s itself.
func apply(s string, edits []edit) (string, mapping) {
	if len(edits) == 0 {
		return s, mapping{n: len(s)}
	}
	var b assembly
	b.grow(len(s))
	at := 0
	for i := range edits {
		e := &edits[i]
		b.copy(s, at, e.start)
		b.put(e.with, e.start, e.end)
		at = e.end
	}
	b.copy(s, at, len(s))
	return b.done()
}

// assembly is a text that is put together from pieces of an input.
type assembly struct {
	text   strings.Builder
	pieces []piece
}

func (b *assembly) grow(n int) { b.text.Grow(n) }

// copy adds s[start:end] as it stands.
func (b *assembly) copy(s string, start, end int) {
	if end <= start {
		return
	}
	if k := len(b.pieces) - 1; k < 0 || b.pieces[k].step != 1 || b.pieces[k].end != start {
		b.pieces = append(b.pieces, piece{text: b.text.Len(), start: start, end: end, step: 1})
	} else {
		b.pieces[k].end = end
	}
	b.text.WriteString(s[start:end])
}

// put adds a text that stands for the bytes from start to end of the input.
func (b *assembly) put(with string, start, end int) {
	if with == "" {
		return
	}
	if b.pieces = append(b.pieces, piece{text: b.text.Len(), start: start, end: end}); end-start == len(with) && len(with) == 1 {
		b.pieces[len(b.pieces)-1].step = 1
	}
	b.text.WriteString(with)
}

// done gives the text and the way back.
func (b *assembly) done() (string, mapping) {
	s := b.text.String()
	return s, mapping{pieces: b.pieces, n: len(s)}
}

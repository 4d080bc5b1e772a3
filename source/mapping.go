package source

import (
	"slices"
	"sort"

	"github.com/kopij/kopij/text"
)

// piece is a stretch of the text, up to where the next piece begins, and the
// bytes of the input that it comes from.
type piece struct {
	text       int // where it begins in the text
	start, end int // its bytes of the input
	// step is the number of input bytes for each byte of the text: 1 for
	// what was copied, 2 for ASCII in UTF-16, 0 where the piece stands for
	// its bytes as a whole.
	step int
}

// mapping is the way from a text of n bytes back to the input. Nil pieces are
// the identity. Pieces are in the order of the text, none is empty, and they
// leave no byte of the text out.
type mapping struct {
	pieces []piece
	n      int
}

// textEnd is where piece i ends in the text.
func (m *mapping) textEnd(i int) int {
	if i+1 < len(m.pieces) {
		return m.pieces[i+1].text
	}
	return m.n
}

// start is where in the input the byte at offset of the text, which lies in
// piece i, comes from.
func (m *mapping) start(i, offset int) int {
	p := &m.pieces[i]
	switch {
	case offset >= m.textEnd(i):
		return p.end
	case p.step == 0:
		return p.start
	}
	return p.start + (offset-p.text)*p.step
}

// end is where in the input the text that ends at offset, within piece i or
// at its end, ends.
func (m *mapping) end(i, offset int) int {
	p := &m.pieces[i]
	if p.step == 0 || offset >= m.textEnd(i) {
		return p.end
	}
	return p.start + (offset-p.text)*p.step
}

// pieceAt is the last piece that begins at or before offset.
func (m *mapping) pieceAt(offset int) int {
	return max(0, sort.Search(len(m.pieces), func(i int) bool { return m.pieces[i].text > offset })-1)
}

// span maps one span; i and j are the pieces of its first and last byte.
func (m *mapping) span(sp text.Span, i, j int) text.Span {
	start := m.start(i, sp.Start)
	if sp.Empty() {
		return text.Span{Start: start, End: start}
	}
	return text.Span{Start: start, End: max(start, m.end(j, sp.End))}
}

// source maps one span.
func (m *mapping) source(sp text.Span) text.Span {
	if len(m.pieces) == 0 {
		return sp
	}
	i := m.pieceAt(sp.Start)
	j := i
	if sp.End-1 >= m.textEnd(i) {
		j = m.pieceAt(sp.End - 1)
	}
	return m.span(sp, i, j)
}

// sourceAll maps each span in place: once over the pieces, whatever the
// number of spans.
func (m *mapping) sourceAll(spans []*text.Span) {
	if len(m.pieces) == 0 {
		return
	}
	first := make([]int, len(spans))
	order := make([]int, len(spans))
	for k := range order {
		order[k] = k
	}
	walk := func(key func(*text.Span) int, each func(k, piece int)) {
		slices.SortFunc(order, func(a, b int) int { return key(spans[a]) - key(spans[b]) })
		i := 0
		for _, k := range order {
			for i+1 < len(m.pieces) && m.pieces[i+1].text <= key(spans[k]) {
				i++
			}
			each(k, i)
		}
	}
	walk(func(s *text.Span) int { return s.Start }, func(k, i int) { first[k] = i })
	last := make([]int, len(spans))
	walk(func(s *text.Span) int { return max(s.Start, s.End-1) }, func(k, i int) { last[k] = i })
	for k, sp := range spans {
		*sp = m.span(*sp, first[k], last[k])
	}
}

// over is the mapping from the text of m to the input of under, where the
// input of m is the text of under.
func (m mapping) over(under mapping) mapping {
	if len(under.pieces) == 0 {
		return m
	}
	if len(m.pieces) == 0 {
		return under
	}
	out := mapping{n: m.n, pieces: make([]piece, 0, len(m.pieces)+len(under.pieces))}
	j := 0
	for i := range m.pieces {
		p := &m.pieces[i]
		for j > 0 && under.pieces[j].text > p.start {
			j-- // only where pieces of m go back in their input
		}
		for j+1 < len(under.pieces) && under.pieces[j+1].text <= p.start {
			j++
		}
		if p.step != 1 {
			last := j
			for last+1 < len(under.pieces) && under.pieces[last+1].text < p.end {
				last++
			}
			sp := under.span(text.Span{Start: p.start, End: p.end}, j, last)
			out.pieces = append(out.pieces, piece{text: p.text, start: sp.Start, end: sp.End})
			continue
		}
		for k, at := j, p.start; at < p.end; k++ {
			u := &under.pieces[k]
			to := min(p.end, under.textEnd(k))
			q := piece{text: p.text + at - p.start, start: under.start(k, at), end: under.end(k, to), step: u.step}
			if u.step == 0 {
				q.start, q.end = u.start, u.end
			}
			out.pieces = append(out.pieces, q)
			at = to
		}
	}
	return out
}

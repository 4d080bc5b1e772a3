package annotate

import (
	"sort"
	"unicode"

	"github.com/kopij/kopij/text"
)

// piece is a token as spaCy and Prodigy have them: the pieces and the single
// spaces after them are the whole text. White space that is no single space
// after a token is a piece of its own.
type piece struct {
	text.Span
	space      bool // a space follows
	opens      bool // it opens a sentence
	pos, morph string
}

// pieces are the tokens of the page with the white space between them.
func (p *Page) pieces() []piece {
	d := p.document()
	var out []piece
	at, next := 0, 0 // the text up to at is in out; next is the next sentence
	gap := func(to int) {
		if at < to && len(out) > 0 && d.Src[at] == ' ' && !isSpace(out[len(out)-1].Of(d.Src)) {
			out[len(out)-1].space = true
			at++
		}
		if at < to {
			out = append(out, piece{Span: text.Span{Start: at, End: to}, pos: "SPACE"})
			if !isSpace(out[len(out)-1].Of(d.Src)) {
				out[len(out)-1].pos = "X"
			}
			at = to
		}
	}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		gap(t.Start)
		morph := Features(t.Tag)
		if morph == "_" {
			morph = ""
		}
		pc := piece{Span: t.Span, pos: t.Tag.POS().String(), morph: morph}
		if next < len(d.Sentences) && d.Sentences[next].Tokens.First == i {
			pc.opens = true
			next++
		}
		out = append(out, pc)
		at = t.End
	}
	gap(len(d.Src))
	return out
}

func isSpace(s string) bool {
	for _, c := range s {
		if !unicode.IsSpace(c) {
			return false
		}
	}
	return true
}

// covered are the first and the last of the pieces that sp overlaps; first is
// greater than last where there is none.
func covered(all []piece, sp text.Span) (first, last int) {
	first = sort.Search(len(all), func(i int) bool { return all[i].End > sp.Start })
	last = sort.Search(len(all), func(i int) bool { return all[i].Start >= sp.End }) - 1
	return first, last
}

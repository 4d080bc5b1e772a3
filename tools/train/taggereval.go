package main

import (
	"fmt"
	"io"

	"github.com/kopij/kopij/internal/tagger"
)

// accuracy counts right and wrong tags.
type accuracy struct {
	tokens, pos, class        int
	finite, finiteGot, tensed int
}

func (a *accuracy) count(gold, got []tagger.Class) {
	for i, g := range gold {
		gt, ht := tagger.TagOf(g), tagger.TagOf(got[i])
		a.tokens++
		if gt.POS() == ht.POS() {
			a.pos++
		}
		if g == got[i] {
			a.class++
		}
		if gt.Finite() {
			a.finite++
			if gt.Form() == ht.Form() {
				a.tensed++
			}
		}
		if ht.Finite() {
			a.finiteGot++
		}
	}
}

func (a *accuracy) merge(b *accuracy) {
	a.tokens += b.tokens
	a.pos += b.pos
	a.class += b.class
	a.finite += b.finite
	a.finiteGot += b.finiteGot
	a.tensed += b.tensed
}

// print writes a row: the part-of-speech accuracy, the accuracy of the whole
// class, and precision, recall and F1 of finite verbs with their tense.
func (a *accuracy) print(w io.Writer, name string) {
	div := func(a, b int) float64 { return float64(a) / float64(max(b, 1)) }
	p, r := div(a.tensed, a.finiteGot), div(a.tensed, a.finite)
	fmt.Fprintf(w, "%-16s %6d tokens  pos %.4f  class %.4f  tense P %.4f R %.4f F1 %.4f\n",
		name, a.tokens, div(a.pos, a.tokens), div(a.class, a.tokens), p, r, 2*p*r/max(p+r, 1e-9))
}

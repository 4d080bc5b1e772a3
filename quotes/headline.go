package quotes

import (
	"github.com/kopij/kopij/text"
)

// heads attributes the quotations of the title and the subheads: by their
// own line, or to whom the body gives the same words.
func (w *work) heads() {
	for q := range w.raws {
		if !w.inHead(q) {
			continue
		}
		fq := &w.quotes[q]
		p, cue, lemma := w.attribute(q)
		m := w.sameWords(q)
		fq.kind = w.headKind(q, p, m)
		if fq.kind == Scare || fq.kind == Title {
			continue
		}
		fq.cue, fq.lemma = cue, lemma
		if p.cand < 0 || p.score < 0.9 && m.score > 0.8 || p.score < 0.75 && m.cand >= 0 {
			if m.cand >= 0 {
				p = m
			}
		}
		w.choose(q, p)
	}
}

// headKind is the kind of a quotation in a head line.
func (w *work) headKind(q int, p, m pick) Kind {
	k := w.classify(q, p.cand >= 0 || m.cand >= 0, "verb")
	if m.cand < 0 && p.cand < 0 {
		if k == Partial && w.raws[q].last()-w.raws[q].first() <= 4 && !w.hasClause(q) {
			return Scare
		}
		return k
	}
	if k == Direct && !w.hasClause(q) {
		return Partial
	}
	return k
}

// sameWords finds the body's quotation, or sentence with a source, that has
// most of the words of quotation q.
func (w *work) sameWords(q int) pick {
	raw := &w.raws[q]
	want := map[uint64]bool{}
	for i := raw.first(); i < raw.last() && len(want) < 24; i++ {
		if t := &w.doc.Tokens[i]; t.Kind == text.Word && w.content(i) {
			want[t.Fold] = true
		}
	}
	all := false
	if len(want) == 0 {
		all = true
		for i := raw.first(); i < raw.last() && len(want) < 24; i++ {
			if t := &w.doc.Tokens[i]; t.Kind == text.Word {
				want[t.Fold] = true
			}
		}
	}
	if len(want) == 0 {
		return pick{cand: -1}
	}
	best := pick{cand: -1}
	overlap := func(r text.Range, skip int) float64 {
		seen := map[uint64]bool{}
		for i := r.First; i < r.Last; i++ {
			t := &w.doc.Tokens[i]
			if t.Kind == text.Word && want[t.Fold] && (all || w.content(i)) {
				seen[t.Fold] = true
			}
		}
		return float64(len(seen)) / float64(len(want))
	}
	for o := range w.quotes {
		if w.inHead(o) || w.quotes[o].pick.cand < 0 || w.quotes[o].kind == Scare || w.quotes[o].kind == Title {
			continue
		}
		s := 0.0
		for _, p := range w.raws[o].parts {
			s = max(s, overlap(p, 0))
		}
		if s >= 0.5 && s > best.score {
			best = pick{w.quotes[o].pick.cand, s, "headline"}
		}
	}
	if best.score >= 0.6 {
		best.score = 0.6 + 0.35*best.score
		return best
	}
	for g := range w.frames {
		b := w.doc.Blocks[w.frames[g].block].Kind
		if b == text.Title || b == text.Subhead {
			continue
		}
		s := overlap(w.frames[g].tok, 0) * 0.9
		if s < 0.5 || s <= best.score {
			continue
		}
		if k := w.frameEvent(g); k >= 0 {
			best = pick{k, s, "headline"}
		}
	}
	if best.cand >= 0 {
		best.score = 0.5 + 0.3*best.score
	}
	return best
}

// content tells whether the word at i carries meaning of its own.
func (w *work) content(i int) bool {
	return w.fn(i)&^(titleNoun|number) == 0 && w.doc.Tokens[i].Kind == text.Word && w.doc.Tokens[i].End-w.doc.Tokens[i].Start > 2
}

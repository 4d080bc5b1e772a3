package main

import (
	"cmp"
	"maps"
	"slices"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// perceptron is an averaged perceptron with one row of weights per feature
// key.
type perceptron struct {
	index map[uint32]int32
	rows  []weights
	step  float32
	// reverse tells that sentences are read from their last token to the
	// first.
	reverse bool
}

// weights are a row as it stands, the sum of each weight over the steps
// already accounted for, and the step of each weight's last change.
type weights struct {
	now, sum, last [tagger.NumClasses]float32
}

func newPerceptron() *perceptron {
	return &perceptron{index: make(map[uint32]int32)}
}

// appendRows appends the rows of the keys. Keys without a row are passed over.
func (p *perceptron) appendRows(rows []int32, k *tagger.Keys) []int32 {
	for _, key := range k.Keys[:k.N] {
		if i, ok := p.index[key]; ok {
			rows = append(rows, i)
		}
	}
	return rows
}

// keyCounts counts the keys of sentences whose classes are known.
type keyCounts map[uint32]int32

func (n keyCounts) count(p *perceptron, lex *tagger.Lexicon, s *tagged, weight int32) {
	x := p.prepare(lex, s)
	var k tagger.Keys
	x.each(func(i int, win *tagger.Window, st *tagger.State) tagger.Class {
		k.N = 0
		k.AddOwn(x.toks[i].text, &x.toks[i].Word)
		k.AddPlace(win, st)
		for _, key := range k.Keys[:k.N] {
			n[key] += weight
		}
		return x.class[i]
	})
}

// makeRows makes a row for each key that was counted often enough.
func (p *perceptron) makeRows(n keyCounts, least int32) {
	for key, c := range n {
		if c >= least {
			p.index[key] = 0
		}
	}
	keys := slices.Sorted(maps.Keys(p.index))
	for i, key := range keys {
		p.index[key] = int32(i)
	}
	p.rows = make([]weights, len(keys))
}

// empty is a perceptron with the same rows, all of them zero.
func (p *perceptron) empty() *perceptron {
	return &perceptron{index: p.index, rows: make([]weights, len(p.rows)), reverse: p.reverse}
}

// strongest is a fresh perceptron that has the n rows with the greatest
// weights.
func (p *perceptron) strongest(n int) *perceptron {
	peak := make([]float32, len(p.rows))
	for i := range p.rows {
		for _, w := range p.rows[i].now {
			peak[i] = max(peak[i], w, -w)
		}
	}
	keys := slices.SortedFunc(maps.Keys(p.index), func(a, b uint32) int {
		return cmp.Or(cmp.Compare(peak[p.index[b]], peak[p.index[a]]), cmp.Compare(a, b))
	})
	counts := keyCounts{}
	for _, key := range keys[:min(n, len(keys))] {
		counts[key] = 1
	}
	q := newPerceptron()
	q.makeRows(counts, 1)
	return q
}

type scores [tagger.NumClasses]float32

func (p *perceptron) add(s *scores, rows []int32) {
	for _, i := range rows {
		r := &p.rows[i].now
		for c := range s {
			s[c] += r[c]
		}
	}
}

// update moves the weights of the rows by d for one class.
func (p *perceptron) update(rows []int32, c tagger.Class, d float32) {
	for _, i := range rows {
		r := &p.rows[i]
		r.sum[c] += r.now[c] * (p.step - r.last[c])
		r.last[c] = p.step
		r.now[c] += d
	}
}

// average replaces each weight by its mean over all steps.
func (p *perceptron) average() {
	for i := range p.rows {
		r := &p.rows[i]
		for c := range r.now {
			r.sum[c] += r.now[c] * (p.step - r.last[c])
			r.last[c] = p.step
			r.now[c] = r.sum[c] / p.step
		}
	}
}

func (s *scores) best() tagger.Class {
	b := 0
	for c := range s {
		if s[c] > s[b] {
			b = c
		}
	}
	return tagger.Class(b)
}

// token is a word with the rows of its own features.
type token struct {
	tagger.Word
	text string
	own  []int32
}

// sentence is a sentence prepared for training.
type sentence struct {
	toks  []token
	class []tagger.Class
}

// prepare reads a sentence's words.
func (p *perceptron) prepare(lex *tagger.Lexicon, s *tagged) sentence {
	x := sentence{class: s.class, toks: make([]token, len(s.words))}
	inside := false
	var k tagger.Keys
	for i, w := range s.words {
		t := &x.toks[i]
		t.text = w
		t.Word = lex.Word(w, text.FoldHash(w), !inside)
		inside = inside || t.Shape != tagger.Mark
		k.N = 0
		k.AddOwn(w, &t.Word)
		t.own = p.appendRows(nil, &k)
	}
	for i := range x.toks {
		if x.toks[i].Usual&tagger.Helper != 0 {
			x.toks[i].Ahead = ahead(x.toks[i+1:])
		}
	}
	if p.reverse {
		slices.Reverse(x.toks)
		x.class = slices.Clone(x.class)
		slices.Reverse(x.class)
	}
	return x
}

func ahead(toks []token) tagger.Ahead {
	var s tagger.Scan
	for i := range toks {
		if a, ok := s.See(&toks[i].Word); ok {
			return a
		}
	}
	return 0
}

// each goes through the sentence; choose gives the class of token i.
func (s *sentence) each(choose func(i int, win *tagger.Window, st *tagger.State) tagger.Class) {
	at := func(i int) tagger.Word {
		if i < 0 || i >= len(s.toks) {
			return tagger.Edge()
		}
		return s.toks[i].Word
	}
	st := tagger.Start()
	win := tagger.Window{at(-1), at(-1), at(-1), at(0), at(1)}
	for i := range s.toks {
		copy(win[:], win[1:])
		win[4] = at(i + 2)
		st = st.Next(&win[2], choose(i, &win, &st))
	}
}

// run tags a sentence and, where it learns, corrects the weights after each
// wrong class.
func (p *perceptron) run(s *sentence, learn bool) []tagger.Class {
	out := make([]tagger.Class, len(s.toks))
	var rows []int32
	var k tagger.Keys
	s.each(func(i int, win *tagger.Window, st *tagger.State) tagger.Class {
		k.N = 0
		k.AddPlace(win, st)
		rows = p.appendRows(rows[:0], &k)
		rows = append(rows, s.toks[i].own...)
		var sc scores
		p.add(&sc, rows)
		c := sc.best()
		if learn {
			p.step++
			if g := s.class[i]; g != c {
				p.update(rows, g, 1)
				p.update(rows, c, -1)
			}
		}
		out[i] = c
		return c
	})
	if p.reverse {
		slices.Reverse(out)
	}
	return out
}

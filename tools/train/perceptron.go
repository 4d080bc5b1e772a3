package main

import (
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// perceptron is an averaged perceptron with one row of weights per feature
// key.
type perceptron struct {
	index map[uint32]int32
	rows  []weights
	step  float32
}

// weights are a row as it stands, the sum of each weight over the steps
// already accounted for, and the step of each weight's last change.
type weights struct {
	now, sum, last [tagger.NumClasses]float32
	hits           int32
}

func newPerceptron() *perceptron {
	return &perceptron{index: make(map[uint32]int32)}
}

// row is the index of a key's row, which is made where there is none.
func (p *perceptron) row(key uint32) int32 {
	i, ok := p.index[key]
	if !ok {
		i = int32(len(p.rows))
		p.index[key] = i
		p.rows = append(p.rows, weights{})
	}
	return i
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
		r.hits++
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
	own []int32
}

// sentence is a sentence prepared for training.
type sentence struct {
	toks  []token
	class []tagger.Class
}

// prepare reads a sentence's words; rows are made for their own features.
func (p *perceptron) prepare(lex *tagger.Lexicon, s *tagged) sentence {
	x := sentence{class: s.class, toks: make([]token, len(s.words))}
	inside := false
	var k tagger.Keys
	for i, w := range s.words {
		t := &x.toks[i]
		t.Word = lex.Word(w, text.FoldHash(w), !inside)
		inside = inside || t.Shape != tagger.Mark
		k.N = 0
		k.AddOwn(w, &t.Word)
		for _, key := range k.Keys[:k.N] {
			t.own = append(t.own, p.row(key))
		}
	}
	return x
}

// run tags a sentence and, where it learns, corrects the weights after each
// wrong class.
func (p *perceptron) run(s *sentence, learn bool, out []tagger.Class) []tagger.Class {
	at := func(i int) tagger.Word {
		if i < 0 || i >= len(s.toks) {
			return tagger.Edge()
		}
		return s.toks[i].Word
	}
	st := tagger.Start()
	var win tagger.Window
	var buf [tagger.MaxKeys]int32
	var k tagger.Keys
	for i := range s.toks {
		for d := range win {
			win[d] = at(i + d - 2)
		}
		k.N = 0
		k.AddPlace(&win, &st)
		rows := buf[:0]
		for _, key := range k.Keys[:k.N] {
			if learn {
				rows = append(rows, p.row(key))
			} else if r, ok := p.index[key]; ok {
				rows = append(rows, r)
			}
		}
		var sc scores
		p.add(&sc, s.toks[i].own)
		p.add(&sc, rows)
		c := sc.best()
		if learn {
			p.step++
			if g := s.class[i]; g != c {
				p.update(rows, g, 1)
				p.update(s.toks[i].own, g, 1)
				p.update(rows, c, -1)
				p.update(s.toks[i].own, c, -1)
			}
		}
		out = append(out, c)
		st = st.Next(&s.toks[i].Word, c)
	}
	return out
}

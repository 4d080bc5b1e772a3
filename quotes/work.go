package quotes

import (
	"slices"

	"github.com/kopij/kopij/text"
)

// work is the state of one search.
type work struct {
	doc *text.Document
	lex *Lexicon
	ms  []Mention
	f   *Finder

	lx     []int32         // per token, its entry in the lexicon
	inq    []int32         // per token, the innermost quotation that holds it, plus 1
	seen   map[uint64]bool // words with a capital inside a sentence
	nameAt []int32         // per token, the mention that begins there, plus 1; -1 inside one
	raws   []rawQuote
	outer  []int // per quotation, the quotation that it lies in; -1

	cands  []cand
	candAt []int32 // per token, the candidate whose phrase holds it, plus 1
	ents   []entity
	frames []frame
	// frameAt gives, per quotation, the frame that holds it.
	frameAt []int
	quotes  []found
	// lastSpeaker is the entity that the latest quotation was given to; -1.
	lastSpeaker int
	// lastSubject is the entity that was the subject of the latest sentence;
	// -1. now is the frame at hand, active the entities mentioned last.
	lastSubject, now int
	active           []int
	compared         int // quotations of head lines compared with the body's
}

// found is a quotation in the making.
type found struct {
	raw   int
	kind  Kind
	pick  pick
	who   resolved
	cue   []int // tokens
	lemma int32 // of the cue, plus 1
	done  bool
}

// pick is the choice of a speaker: a candidate and why.
type pick struct {
	cand  int // -1 for none
	score float64
	rule  string
}

func (w *work) entry(i int) *entry { return &w.lex.entries[w.lx[i]] }
func (w *work) fn(i int) fn        { return w.lex.entries[w.lx[i]].fn }
func (w *work) is(i int, f fn) bool {
	return i >= 0 && i < len(w.doc.Tokens) && w.lex.entries[w.lx[i]].fn&f != 0
}

// char is the token's text where it is one byte long, else 0.
func (w *work) char(i int) byte {
	if i < 0 || i >= len(w.doc.Tokens) {
		return 0
	}
	t := &w.doc.Tokens[i]
	if t.End-t.Start != 1 {
		return 0
	}
	return w.doc.Src[t.Start]
}

// prepare looks up the words and lays out the quotations and the names.
func (w *work) prepare() {
	doc := w.doc
	n := len(doc.Tokens)
	w.lx = make([]int32, n)
	w.seen = map[uint64]bool{}
	for i := range doc.Tokens {
		if t := &doc.Tokens[i]; t.Kind == text.Word {
			w.lx[i] = w.lex.words[t.Fold]
			if t.Has(text.Capital) && !t.Has(text.SentenceStart) && w.lx[i] == 0 {
				w.seen[t.Fold] = true
			}
		}
	}
	w.inq = make([]int32, n)
	w.outer = make([]int, len(w.raws))
	for q := range w.raws {
		w.outer[q] = -1
		if o := w.inq[w.raws[q].first()]; o > 0 {
			w.outer[q] = int(o) - 1
		}
		for _, p := range w.raws[q].parts {
			for i := p.First; i < p.Last; i++ {
				w.inq[i] = int32(q) + 1
			}
		}
	}
	w.nameAt = make([]int32, n)
	order := make([]int, len(w.ms))
	for m := range order {
		order[m] = m
	}
	if !slices.IsSortedFunc(w.ms, func(a, b Mention) int { return a.Start - b.Start }) {
		slices.SortStableFunc(order, func(a, b int) int { return w.ms[a].Start - w.ms[b].Start })
	}
	i := 0
	for _, m := range order {
		s := w.ms[m].Span
		for i < n && doc.Tokens[i].End <= s.Start {
			i++
		}
		if i < n && doc.Tokens[i].Start < s.End && w.nameAt[i] == 0 {
			w.nameAt[i] = int32(m) + 1
			for k := i + 1; k < n && doc.Tokens[k].Start < s.End; k++ {
				w.nameAt[k] = -1
			}
		}
	}
}

// depth of quotation q.
func (w *work) depth(q int) int {
	d := 0
	for w.outer[q] >= 0 {
		q = w.outer[q]
		d++
	}
	return d
}

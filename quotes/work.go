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

	lx     []int32 // per token, its entry in the lexicon
	nx     []int32 // per token, its noun in nouns, plus 1; -1 for none, 0 where not looked up
	nouns  []nounInfo
	inq    []int32         // per token, the innermost quotation that holds it, plus 1
	seen   map[uint64]bool // words with a capital inside a sentence
	nameAt []int32         // per token, the mention that begins there, plus 1; -1 inside one
	raws   []rawQuote
	outer  []int // per quotation, the quotation that it lies in; -1

	cands     []cand
	candAt    []int32 // per token, the candidate whose phrase holds it, plus 1
	ents      []entity
	frames    []frame
	candFrame []int32 // per candidate, its frame
	// frameAt gives, per quotation, the frame that holds it.
	frameAt []int
	quotes  []found
	// lastSpeaker is the entity that the latest quotation was given to; -1.
	lastSpeaker int
	// lastSubject is the entity that was the subject of the latest sentence;
	// -1. now is the frame at hand, active the entities mentioned last.
	lastSubject, now int
	active           []int
	// spokenOf are the people whom the quotations of the frame at hand name.
	spokenOf []int
	answers  []resolved
	memory   []int32
	events   []event // of all frames
	leads    []lead  // of all frames
	byID     map[int]int
	byWord   map[uint64][]int // the entities that have a word in their name
	byCount  []int            // the entities, those with most names first
	titled1  bool             // the title names one person
	opener   int              // the first person whom the body names; -1

	models  *Models
	choices *[]Choice // what was chosen from, where somebody asks
	tied    []tie     // of the quotation at hand
	allTies []tie
	tieAt   []text.Range // per quotation, its part of allTies
	likes   []likeness   // of the headline's quotation at hand

	options  []option
	optionAt []int32 // per candidate, its place in options
	nameOpts []nameOption
	shares   []int32
	said     []int // whom the quotation at hand names
}

// maxKept bounds the memory that is kept from one search to the next, in
// tokens.
const maxKept = 1 << 16

// newWork is the state for a search of doc, from memory that an earlier
// search with the lexicon has left.
func newWork(lex *Lexicon, f *Finder, doc *text.Document, mentions []Mention, raws []rawQuote) *work {
	w, _ := lex.pool.Get().(*work)
	if w == nil {
		w = &work{seen: map[uint64]bool{}, byID: map[int]int{}, byWord: map[uint64][]int{}}
	}
	w.doc, w.lex, w.ms, w.f, w.raws = doc, lex, mentions, f, raws
	w.lastSpeaker, w.lastSubject, w.now = -1, -1, 0
	if w.models = f.Models; w.models == nil {
		w.models = DefaultModels()
	}
	return w
}

// release gives the memory back.
func (w *work) release() {
	if len(w.doc.Tokens) > maxKept {
		return
	}
	lex := w.lex
	clear(w.ents)
	clear(w.frames)
	clear(w.events)
	clear(w.quotes)
	clear(w.seen)
	clear(w.byID)
	clear(w.byWord)
	*w = work{memory: w.memory, nouns: w.nouns[:0], outer: w.outer[:0], cands: w.cands[:0], ents: w.ents[:0], frames: w.frames[:0],
		frameAt: w.frameAt[:0], quotes: w.quotes[:0], active: w.active[:0], spokenOf: w.spokenOf[:0], answers: w.answers[:0], events: w.events[:0], leads: w.leads[:0],
		byCount: w.byCount[:0], tied: w.tied[:0], allTies: w.allTies[:0], tieAt: w.tieAt[:0], likes: w.likes[:0], options: w.options[:0], nameOpts: w.nameOpts[:0], shares: w.shares[:0], said: w.said[:0],
		candFrame: w.candFrame[:0], optionAt: w.optionAt[:0], seen: w.seen, byID: w.byID, byWord: w.byWord}
	lex.pool.Put(w)
}

// found is a quotation in the making.
type found struct {
	raw  int
	kind Kind
	pick pick
	who  resolved
	// bearer tells the person or thing of pick from others.
	bearer int
	cue    []int // tokens
	lemma  int32 // of the cue, plus 1
}

// pick is the choice of a speaker: a candidate and why.
type pick struct {
	cand  int   // -1 for none
	score int32 // in parts of rank.Whole
	rule  string
}

func (w *work) entry(i int) *entry { return &w.lex.entries[w.lx[i]] }
func (w *work) fn(i int) fn        { return w.lex.entries[w.lx[i]].fn }
func (w *work) is(i int, f fn) bool {
	if i < 0 || i >= len(w.doc.Tokens) {
		return false
	}
	e := &w.lex.entries[w.lx[i]]
	return (e.fn|e.small)&f != 0
}

// noun is what the token is as a noun for a speaker.
func (w *work) noun(i int) nounInfo {
	switch n := w.nx[i]; {
	case n > 0:
		return w.nouns[n-1]
	case n < 0:
		return nounInfo{}
	}
	in := w.lex.noun(w.doc.Word(i), w.doc.Tokens[i].Fold)
	if in.class == noNoun {
		w.nx[i] = -1
		return in
	}
	w.nouns = append(w.nouns, in)
	w.nx[i] = int32(len(w.nouns))
	return in
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
	// One piece of memory for all that is kept per token.
	if cap(w.memory) < 5*n {
		w.memory = make([]int32, 5*n)
	}
	memory := w.memory[:5*n]
	clear(memory)
	cut := func(k int) []int32 { return memory[k*n : (k+1)*n : (k+1)*n] }
	w.lx, w.nx, w.inq, w.nameAt, w.candAt = cut(0), cut(1), cut(2), cut(3), cut(4)
	for i := range doc.Tokens {
		if t := &doc.Tokens[i]; t.Kind == text.Word && !(t.Has(text.AllCaps) && t.End-t.Start <= 4) { // OM is not om
			w.lx[i] = w.lex.find(t.Fold)
			if t.Has(text.Capital) && !t.Has(text.SentenceStart) && w.lx[i] == 0 {
				w.seen[t.Fold] = true
			}
		}
	}
	for q := range w.raws {
		w.outer = append(w.outer, -1)
		if o := w.inq[w.raws[q].first()]; o > 0 {
			w.outer[q] = int(o) - 1
		}
		for _, p := range w.raws[q].parts {
			for i := p.First; i < p.Last; i++ {
				w.inq[i] = int32(q) + 1
			}
		}
	}
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
		if i+1 < n && doc.Tokens[i+1].End <= s.End && w.ofMention(i, m) {
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

// maxNames bounds the names that are looked through for one.
const maxNames = 200

// ofMention reports whether the "Van" that opens the sentence at token i and
// mention m is no part of the name: in "Van Marieke is bekend dat …" of a text
// that has Marieke by herself.
func (w *work) ofMention(i, m int) bool {
	if w.doc.Word(i) != "Van" || !w.doc.Tokens[i].Has(text.SentenceStart) || w.ms[m].Type != PER || w.doc.Tokens[i].Start != w.ms[m].Start {
		return false
	}
	rest := w.doc.Src[w.doc.Tokens[i+1].Start:w.ms[m].End]
	for k := range min(len(w.ms), maxNames) {
		if w.ms[k].Of(w.doc.Src) == rest {
			return true
		}
	}
	return false
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

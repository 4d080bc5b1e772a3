package quotes

import (
	"slices"

	"github.com/kopij/kopij/text"
)

// The stages of a search, each with what it finds. A stage holds those before
// it and reads what they found; none reads a later one.
//
//	tokens    what each word is, and which quotation and which name hold it
//	named     names, given by the recogniser or known by their capitals
//	phrases   those who can speak: names, descriptions, pronouns
//	clauses   the reporter's sentences, their verbs and subjects
//	contents  what a clause reports without marks
//	signs     what ties a quotation to those who can have said it
//	cast      the people and things of the text, as they come up
//	bearers   whom a pronoun or a description means
//	kinds     what each quotation is
//	speakers  who is quoted
//	work      title and subheads, indirect speech, and the result
type (
	tokens struct {
		doc    *text.Document
		lex    *Lexicon
		ms     []Mention
		lx     []int32 // per token, its entry in the lexicon
		nx     []int32 // per token, its noun in nouns, plus 1; -1 for none, 0 where not looked up
		nouns  []nounInfo
		inq    []int32         // per token, the innermost quotation that holds it, plus 1
		seen   map[uint64]bool // words with a capital inside a sentence
		nameAt []int32         // per token, the mention that begins there, plus 1; -1 inside one
		raws   []rawQuote
		outer  []int // per quotation, the quotation that it lies in; -1
	}

	named struct{ tokens }

	phrases struct {
		named
		cands  []cand
		candAt []int32 // per token, the candidate whose phrase holds it, plus 1
	}

	clauses struct {
		phrases
		frames    []frame
		candFrame []int32 // per candidate, its frame
		frameAt   []int   // per quotation, the frame that holds it
		events    []event // of all frames
	}

	contents struct{ clauses }

	signs struct {
		contents
		tied    []tie // of the quotation at hand
		allTies []tie
		tieAt   []text.Range // per quotation, its part of allTies
		leads   []lead       // of all frames
	}

	cast struct {
		signs
		ents    []entity
		answers []resolved
		// lastSpeaker is the entity that the latest quotation was given to; -1.
		lastSpeaker int
		// lastSubject is the entity that was the subject of the latest sentence;
		// -1. now is the frame at hand, active the entities mentioned last.
		lastSubject, now int
		active           []int
		// spokenOf are the people whom the quotations of the frame at hand name.
		spokenOf []int
		byID     map[int]int
		byWord   map[uint64][]int // the entities that have a word in their name
		byCount  []int            // the entities, those with most names first
		titled1  bool             // the title names one person
		opener   int              // the first person whom the body names; -1
		// turns is the number of an interviewer's questions, interviewee who
		// answered the last of them; -1.
		turns, interviewee int
	}

	bearers struct {
		cast
		models   *Models
		choices  *[]Choice // what was chosen from, where somebody asks
		nameOpts []nameOption
		shares   []int32
	}

	kinds struct {
		bearers
		quotes []found
		likes  []likeness // of the headline's quotation at hand
		// nextQuoted is for each frame the source of the first direct quotation
		// of the body from there on, and source the first source of all; -1.
		nextQuoted []int32
		source     int
	}

	speakers struct {
		kinds
		options  []option
		optionAt []int32 // per candidate, its place in options
		sums     []bearerShare
		said     []int // whom the quotation at hand names
	}

	work struct {
		speakers
		f      *Finder
		memory []int32 // of all that is kept per token
	}
)

// maxKept bounds the memory that is kept from one search to the next, in
// tokens.
const maxKept = 1 << 16

// newWork is the state for a search of doc, from memory that an earlier
// search with the lexicon has left.
func newWork(lex *Lexicon, f *Finder, doc *text.Document, mentions []Mention, raws []rawQuote) *work {
	w, _ := lex.pool.Get().(*work)
	if w == nil {
		w = new(work)
		w.seen, w.byID, w.byWord = map[uint64]bool{}, map[int]int{}, map[uint64][]int{}
	}
	w.doc, w.lex, w.ms, w.f, w.raws = doc, lex, mentions, f, raws
	w.lastSpeaker, w.lastSubject, w.interviewee, w.now = -1, -1, -1, 0
	if w.models = f.Models; w.models == nil || *w.models == (Models{}) {
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
	old := *w
	*w = work{memory: old.memory}
	w.nouns, w.outer, w.seen = old.nouns[:0], old.outer[:0], old.seen
	w.cands = old.cands[:0]
	w.frames, w.candFrame, w.frameAt, w.events = old.frames[:0], old.candFrame[:0], old.frameAt[:0], old.events[:0]
	w.tied, w.allTies, w.tieAt, w.leads = old.tied[:0], old.allTies[:0], old.tieAt[:0], old.leads[:0]
	w.answers, w.active, w.spokenOf, w.byCount, w.byID, w.byWord = old.answers[:0], old.active[:0], old.spokenOf[:0], old.byCount[:0], old.byID, old.byWord
	w.ents = old.ents[:0]
	w.nameOpts, w.shares = old.nameOpts[:0], old.shares[:0]
	w.quotes, w.likes, w.nextQuoted = old.quotes[:0], old.likes[:0], old.nextQuoted[:0]
	w.options, w.optionAt, w.said, w.sums = old.options[:0], old.optionAt[:0], old.said[:0], old.sums[:0]
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

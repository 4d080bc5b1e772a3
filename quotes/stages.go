package quotes

import "github.com/kopij/kopij/text"

// The stages of a search, each with what it finds. A stage holds those before
// it and reads what they found; none reads a later one.
//
//	tokens      what each word is, and which quotation and which name hold it
//	named       names, given by the recogniser or known by their capitals
//	candidates  those who can speak: names, descriptions, pronouns
//	phrases     the noun phrases that they are read from
//	clauses     the reporter's sentences, their verbs and subjects
//	contents    what a clause reports without marks
//	signs       what ties a quotation to those who can have said it
//	cast        the people and things of the text, as they come up
//	bearers     whom a pronoun or a description means
//	kinds       what each quotation is
//	speakers    who is quoted
//	work        title and subheads, indirect speech, and the result
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

	candidates struct {
		named
		cands  []cand
		candAt []int32 // per token, the candidate whose phrase holds it, plus 1
	}

	phrases struct{ candidates }

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
		// lastSubject is the entity that was the subject of the latest sentence;
		// -1. now is the frame at hand, active the entities mentioned last.
		lastSubject, now int
		active           []int
		byID             map[int]int
		byWord           map[uint64][]int // the entities that have a word in their name
		byCount          []int            // the entities, those with most names first
		titled1          bool             // the title names one person
		opener           int              // the first person whom the body names; -1
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
		// nextQuoted is for each frame the source of the first quotation
		// of the body from there on; -1.
		nextQuoted []int32
	}

	speakers struct {
		kinds
		options  []option
		optionAt []int32 // per candidate, its place in options
		sums     []bearerShare
		said     []int // whom the quotation at hand names
		called   []int // the people it addresses
		third    uint8 // the sexes of those it speaks of by a pronoun, see thirdOf
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
	w.lastSubject, w.interviewee, w.now = -1, -1, 0
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
	w.answers, w.active, w.byCount, w.byID, w.byWord = old.answers[:0], old.active[:0], old.byCount[:0], old.byID, old.byWord
	w.ents = old.ents[:0]
	w.nameOpts, w.shares = old.nameOpts[:0], old.shares[:0]
	w.quotes, w.likes, w.nextQuoted = old.quotes[:0], old.likes[:0], old.nextQuoted[:0]
	w.options, w.optionAt, w.said, w.called, w.sums = old.options[:0], old.optionAt[:0], old.said[:0], old.called[:0], old.sums[:0]
	lex.pool.Put(w)
}

// find appends the quotations of doc to dst, and the choices that led to them
// to choices where that is not nil: the stages in their order.
func (f *Finder) find(dst []Quote, doc *text.Document, mentions []Mention, choices *[]Choice) []Quote {
	raws := marks(doc)
	if len(raws) == 0 && !f.Indirect {
		return dst
	}
	w := newWork(f.Lexicon.orBuiltin(), f, doc, mentions, raws)
	defer w.release()
	w.choices = choices
	w.readAll()
	w.attributeAll()
	w.heads()
	from := len(dst)
	for q := range w.quotes {
		dst = append(dst, w.result(q))
	}
	if f.Indirect {
		dst = append(dst, w.indirect()...)
		dst = dst[:from+len(uncrossed(dst[from:]))]
	}
	return dst
}

// readAll reads what the choices are made from.
func (w *work) readAll() {
	w.prepare()  // tokens
	w.chunk()    // candidates
	w.link()     // the names of the cast
	w.split()    // frames
	w.tieAll()   // events and signs
	w.standing() // the rest of the cast
}

// tieAll finds the signs of all quotations.
func (w *work) tieAll() {
	for fi := range w.frames {
		w.analyse(fi)
	}
	w.optionAt = append(w.optionAt, make([]int32, len(w.cands)+1)...)
	for q := range w.raws {
		w.quotes = append(w.quotes, found{raw: q, pick: pick{cand: -1}, bearer: -1, who: nobody})
	}
	for q := range w.raws {
		at := len(w.allTies)
		w.allTies = append(w.allTies, w.ties(q)...)
		w.tieAt = append(w.tieAt, text.Range{First: at, Last: len(w.allTies)})
	}
}

// attributeAll finds who is present from sentence to sentence, and the kind and
// the source of each quotation of the body.
func (w *work) attributeAll() {
	q := 0
	for fi := range w.frames {
		w.readFrame(fi)
		for ; q < len(w.raws) && w.frameAt[q] <= fi; q++ {
			if !w.inHead(q) {
				w.one(q)
			}
		}
	}
}

// one finds the kind and the source of quotation q.
func (w *work) one(q int) {
	fq := &w.quotes[q]
	if w.outer[q] >= 0 { // the source of the quotation around it is known now
		at := len(w.allTies)
		w.allTies = append(w.allTies, w.ties(q)...)
		w.tieAt[q] = text.Range{First: at, Last: len(w.allTies)}
	}
	fq.kind = w.classify(q)
	w.attribute(q)
	if fq.kind == Scare || fq.kind == Title {
		fq.pick, fq.cue, fq.lemma, fq.bearer = pick{cand: -1}, nil, 0, -1
	}
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

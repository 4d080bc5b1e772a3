package quotes

import "github.com/kopij/kopij/text"

// frame is a sentence of the reporter's, with the quotations that are in
// it: the sentences inside a quotation are no frames.
type frame struct {
	block  int
	tok    text.Range
	quotes []int // outermost quotations, in order
	events []event
	// analysed tells that events has been filled, led that leads has, read
	// that a head line has been read again after the body.
	analysed, led, read bool
	leads               []lead
	// cands is the range of the candidates that begin in the frame.
	cands text.Range
}

// eventKind says what makes an event.
type eventKind uint8

const (
	plainVerb eventKind = iota // any finite verb
	cueVerb                    // a reporting verb
	accordingTo
)

// event is a verb, or "volgens", with the source that it has.
type event struct {
	kind  eventKind
	class verbClass
	tok   int // of the finite verb, or of "volgens"
	cue   []int
	lemma int32 // plus 1
	subj  int   // candidate; -1
	// sure tells that grammar ties subj to the verb: nothing but adverbs lies
	// between.
	sure    bool
	passive bool
	inverse bool // the subject follows
	// under tells that the clause is a subordinate one; inside, that it is a
	// relative clause with a subject of its own: de zorgen die het IMF uit.
	under, inside bool
	clause        text.Range
}

// reports reports whether the event gives what its source says or thinks.
func (e *event) reports() bool {
	return e.kind != plainVerb && e.class != words && e.class != manner
}

// maxFrame bounds the tokens of a frame, and with them what is searched for
// one quotation: no sentence is as long.
const maxFrame = 512

// split cuts the blocks into frames.
func (w *clauses) split() {
	w.frameAt = append(w.frameAt, make([]int, len(w.raws))...)
	for bi := range w.doc.Blocks {
		w.splitBlock(bi)
	}
	for q := range w.raws {
		w.frameAt[q] = w.frameAt[w.outermost(q)]
	}
	k := 0
	w.candFrame = append(w.candFrame, make([]int32, len(w.cands))...)
	for i := range w.frames {
		f := &w.frames[i]
		for f.cands.First = k; k < len(w.cands) && w.cands[k].tok.First < f.tok.Last; k++ {
			w.candFrame[k] = int32(i)
		}
		f.cands.Last = k
	}
}

// splitBlock cuts a block into frames.
func (w *clauses) splitBlock(bi int) {
	b := w.doc.Blocks[bi].Tokens
	fr := frame{block: bi, tok: text.Range{First: b.First}}
	flush := func(end int) {
		if fr.tok.Last = end; fr.tok.Len() > 0 {
			w.frames = append(w.frames, fr)
		}
		fr = frame{block: bi, tok: text.Range{First: end}}
	}
	for i := b.First; i < b.Last; {
		ends := i // the token that may end the sentence is before it
		if w.inq[i] != 0 {
			// A part in a later paragraph belongs to the same quotation.
			q := w.outermost(int(w.inq[i]) - 1)
			fr.quotes = append(fr.quotes, q)
			if w.raws[q].first() == i {
				w.frameAt[q] = len(w.frames)
			}
			ends = w.partEnd(q, i)
			i = pastClose(w.doc, ends, b.Last)
		} else {
			if i-fr.tok.First >= maxFrame {
				flush(i)
			}
			i++
			ends = i
		}
		if w.ended(ends) && (i >= b.Last || w.opensSentence(i)) || len(fr.quotes) >= maxFrame/16 {
			flush(i)
		}
	}
	flush(b.Last)
}

// maxClause bounds the tokens that are searched for a subject or the rest of
// a split verb.
const maxClause = 40

// analyse finds the events of every frame that is asked for.
func (w *clauses) analyse(fi int) {
	f := &w.frames[fi]
	if f.analysed {
		return
	}
	f.analysed = true
	first := len(w.events)
	keep := func(e event) {
		w.events = append(w.events, e)
		f.events = w.events[first:len(w.events):len(w.events)]
	}
	for i := f.tok.First; i < f.tok.Last; i++ {
		if w.inq[i] != 0 {
			continue
		}
		if e, ok := w.accordingAt(f, i); ok {
			keep(e)
			continue
		}
		if w.nameAt[i] == 0 && w.finite(i, f) {
			keep(w.verbEvent(f, i))
		}
	}
}

// inHeadBlock reports whether frame g is in a title or a subhead.
func (w *clauses) inHeadBlock(g int) bool {
	return headLine(w.doc.Blocks[w.frames[g].block].Kind) != 0
}

// frameOf is the frame that candidate k is in.
func (w *clauses) frameOf(k int) int {
	return int(w.candFrame[k])
}

// howFar is how far frame a is before frame b: 1 where they are one, 2 in the
// same paragraph, 3 in the one before, 4 further.
func (w *clauses) howFar(a, b int) uint8 {
	switch x, y := w.frames[a].block, w.frames[b].block; {
	case a == b:
		return 1
	case x == y:
		return 2
	case x == y-1:
		return 3
	}
	return 4
}

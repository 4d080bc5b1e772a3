package quotes

import (
	"slices"

	"github.com/kopij/kopij/text"
)

// indirect finds what is reported without marks, by the events that tie no
// quotation to their source: "Jansen zei dat …", "Volgens Jansen …", "…,
// zegt Jansen".
func (w *work) indirect() []Quote {
	var out []Quote
	for fi := range w.frames {
		f := &w.frames[fi]
		switch w.doc.Blocks[f.block].Kind {
		case text.Byline, text.CreditLine, text.Published, text.Section, text.Boilerplate:
			continue
		}
		for n := range f.events {
			e := &f.events[n]
			if e.kind == plainVerb || e.subj < 0 || e.class == words || e.class == manner || !e.sure || w.spent(f, e) {
				continue
			}
			r := w.content(f, e)
			if r.Len() < 2 {
				continue
			}
			q := found{pick: pick{e.subj, 0.85, "indirect"}, who: w.who(e.subj), cue: e.cue, lemma: e.lemma}
			x := Quote{Span: w.spanOf(r), Kind: Indirect, InHeadline: w.doc.Blocks[f.block].Kind == text.Title, Speaker: Speaker{Mention: -1}, Cue: w.cueText(&q)}
			if q.pick.score >= w.threshold() {
				x.Speaker = w.speaker(&q)
			}
			out = append(out, x)
		}
	}
	return out
}

// spent tells whether the event is the cue of a quotation.
func (w *work) spent(f *frame, e *event) bool {
	for _, q := range f.quotes {
		if slices.Contains(w.quotes[q].cue, e.cue[0]) {
			return true
		}
	}
	return false
}

// content is the clause that the event reports; empty where it has none.
func (w *work) content(f *frame, e *event) text.Range {
	end := f.tok.Last
	for end > f.tok.First && w.doc.Tokens[end-1].Kind == text.Punct {
		end--
	}
	c := &w.cands[e.subj]
	after := e.tok + 1
	if e.kind == accordingTo || e.inverse {
		after = max(after, c.np.Last)
	}
	for _, k := range e.cue {
		after = max(after, k+1)
	}
	// "…, zegt Jansen": the words before the verb, which closes the sentence.
	if e.tok > f.tok.First && w.char(e.tok-1) == ',' && (e.inverse || e.kind == accordingTo) && e.tok-1-f.tok.First >= 3 && w.inq[e.tok-2] == 0 && w.doc.Tokens[e.tok-2].Kind != text.Quote {
		if e.class != names && w.remark(after, end) {
			return w.trim(text.Range{First: f.tok.First, Last: e.tok - 1})
		}
	}
	// "Volgens Jansen is het …", "Het is volgens Jansen …"
	if e.kind == accordingTo {
		if e.tok-f.tok.First <= 1 {
			return w.trim(text.Range{First: c.np.Last, Last: end})
		}
		return w.trim(text.Range{First: f.tok.First, Last: end})
	}
	// "zei dat …", "vroeg zich af of …"
	for k := after; k < end && k < after+12; k++ {
		if w.inq[k] != 0 || w.boundary(k) {
			break
		}
		switch s := w.doc.Word(k); {
		case s == "dat" && (k+1 >= end || !w.nominal(k+1) || !w.closesClause(k+1, end)):
			return w.trim(text.Range{First: k + 1, Last: w.clauseEnd(k+1, end)})
		case s == "of", w.is(k, question) && k > e.tok:
			return w.trim(text.Range{First: k, Last: w.clauseEnd(k+1, end)})
		}
	}
	// "Jansen zegt geen haast te hebben"
	if e.class == says || e.class == thinks {
		for k := after; k+1 < end && k < after+maxClause; k++ {
			if w.inq[k] != 0 || w.boundary(k) || w.char(k) == ',' {
				break
			}
			if w.doc.Word(k) == "te" && w.infinitive(k+1) {
				return w.trim(text.Range{First: after, Last: w.clauseEnd(k+1, end)})
			}
		}
	}
	return text.Range{}
}

// infinitive tells whether the word at i is one.
func (w *work) infinitive(i int) bool {
	if w.doc.Tagged {
		return w.doc.Tokens[i].Tag.Form() == text.Infinitive
	}
	s := w.doc.Word(i)
	return len(s) > 3 && s[len(s)-1] == 'n'
}

// closesClause tells whether a phrase that begins at k ends its clause: the
// "dat" before it is no conjunction then.
func (w *work) closesClause(k, end int) bool {
	for ; k < end; k++ {
		if w.verbAt(k) {
			return false
		}
	}
	return true
}

// remark tells whether no more than a remark stands in [from, end): the
// sentence is over after "zegt Jansen".
func (w *work) remark(from, end int) bool {
	for k := from; k < end; k++ {
		if w.verbAt(k) && !w.is(k, prep|adverb) {
			return false
		}
	}
	return true
}

// clauseEnd is the end of the clause that begins at from: the end of the
// sentence, or a comma before "zegt X" or "maar".
func (w *work) clauseEnd(from, end int) int {
	for k := from; k < end; k++ {
		if w.inq[k] != 0 {
			continue
		}
		if w.boundary(k) {
			return k
		}
		if w.char(k) == ',' && k+1 < end && (w.is(k+1, conj|according) || w.verbAt(k+1)) {
			return k
		}
	}
	return end
}

// trim takes commas, and marks that open or close, off the ends.
func (w *work) trim(r text.Range) text.Range {
	for r.First < r.Last && (w.doc.Tokens[r.First].Kind == text.Punct || w.doc.Tokens[r.First].Kind == text.Dash) {
		r.First++
	}
	for r.Last > r.First && w.doc.Tokens[r.Last-1].Kind == text.Punct {
		r.Last--
	}
	return r
}

package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// isQuote reports whether the content is between marks as a whole.
func (w *contents) isQuote(r text.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if w.inq[i] == 0 && w.doc.Tokens[i].Kind == text.Word {
			return false
		}
	}
	return true
}

// content is the clause that the event reports, and the hole that cue and
// source make in it; empty where it has none.
func (w *contents) content(f *frame, e *event) (r, hole text.Range) {
	end := f.tok.Last
	for w.doc.Tokens[end-1].Kind == text.Punct {
		end--
	}
	c := &w.cands[e.subj]
	after := e.tok + 1
	if e.inverse {
		after = max(after, c.np.Last)
	}
	// "…, zegt Jansen": the words before the verb, which closes the sentence.
	if at := w.remarkAt(f, e, after, end); at > f.tok.First {
		return w.trim(text.Range{First: f.tok.First, Last: at}), text.Range{}
	}
	if e.kind == accordingTo {
		return w.viewContent(f, e, end)
	}
	for _, k := range e.cue {
		if k < after+8 {
			after = max(after, k+1)
		}
	}
	if r := w.clauseContent(e, after, end); r.Len() > 0 {
		return r, text.Range{}
	}
	if (e.class == says || e.class == thinks) && !w.lemma(e).own {
		if r := w.infinitiveContent(after, end); r.Len() > 0 {
			return r, text.Range{}
		}
	}
	return w.smallClause(f, e, after, end), text.Range{}
}

// remarkAt is the comma before an event that closes its sentence with its
// source: "…, zegt Jansen"; -1 where it does not.
func (w *contents) remarkAt(f *frame, e *event, after, end int) int {
	at := e.tok - 1
	if at > f.tok.First && w.doc.Word(at) == "zo" {
		at--
	}
	if at-f.tok.First < 3 || w.char(at) != ',' || w.doc.Tokens[at-1].Kind == text.Quote {
		return -1
	}
	if !e.inverse && e.kind != accordingTo || e.class == names || w.verbIn(after, end) {
		return -1
	}
	return at
}

// viewContent is the content of "volgens X": of its clause, from the first
// word on.
func (w *contents) viewContent(f *frame, e *event, end int) (r, hole text.Range) {
	after := w.cands[e.subj].np.Last
	if e.tok-f.tok.First <= 1 {
		return w.trim(text.Range{First: after, Last: end}), text.Range{}
	}
	from := f.tok.First
	verb := false // since the last conjunction
	for i := e.tok - 1; i > f.tok.First; i-- {
		if w.inq[i] != 0 {
			continue
		}
		verb = verb || w.verbAt(i)
		if w.boundary(i) {
			from = i + 1
			break
		}
		rel := w.is(i, relative) && w.char(i-1) == ','
		if rel || w.is(i, conj) && verb && !w.joins(i) && w.verbIn(f.tok.First, i) {
			if from = i; !rel {
				from++
			}
			break
		}
	}
	return w.trim(text.Range{First: from, Last: end}), text.Range{First: e.tok, Last: after}
}

// verbIn reports whether a finite verb is in [from, end).
func (w *tokens) verbIn(from, end int) bool {
	for k := from; k < end; k++ {
		if w.verbAt(k) {
			return true
		}
	}
	return false
}

// clauseContent is the clause after "dat", "of" or a question word.
func (w *contents) clauseContent(e *event, after, end int) text.Range {
	for k := after; k < end && k < after+14; k++ {
		if w.inq[k] != 0 || w.boundary(k) {
			break
		}
		switch s := w.doc.Word(k); {
		case s == "dat" && (k+1 >= end || !w.nominal(k+1) || w.verbIn(k+1, end)):
			if from := k + 1; k > after+1 && w.lemma(e).small {
				return w.trim(text.Range{First: after, Last: w.clauseEnd(from, end)}) // vindt het mooi dat
			}
			return w.trim(text.Range{First: k + 1, Last: w.clauseEnd(k+1, end)})
		case (s == "of" || w.is(k, question)) && w.verbIn(k+1, end):
			return w.trim(text.Range{First: k, Last: w.clauseEnd(k+1, end)})
		}
	}
	return text.Range{}
}

// infinitiveContent is the clause with "te": "Jansen zegt geen haast te
// hebben, na een lange dag". With "om" it is what something is for.
func (w *contents) infinitiveContent(after, end int) text.Range {
	if after < end && w.doc.Word(after) == "om" {
		return text.Range{}
	}
	for k := after; k+1 < end && k < after+maxClause; k++ {
		if w.inq[k] != 0 || w.boundary(k) || w.char(k) == ',' {
			break
		}
		if w.doc.Word(k) == "te" && strings.HasSuffix(w.doc.Word(k+1), "n") {
			last := w.clauseEnd(k+1, end)
			for j := k + 1; j < last; j++ {
				if w.char(j) == ',' && w.inq[j] == 0 {
					last = j
				}
			}
			return w.trim(text.Range{First: after, Last: w.mainEnd(k+1, last)})
		}
	}
	return text.Range{}
}

// mainEnd is where another main clause begins in [from, end), after "en" or
// "maar"; end where none does.
func (w *contents) mainEnd(from, end int) int {
	for k := from; k+2 < end; k++ {
		if w.inq[k] == 0 && w.is(k, conj) && !w.joins(k) && (w.verbAt(k+1) || w.verbAt(k+2)) {
			return k
		}
	}
	return end
}

// smallClause is the object with its predicate: "Jansen noemt het een goed
// plan", "vindt Jansen het tijd".
func (w *contents) smallClause(f *frame, e *event, after, end int) text.Range {
	if !w.lemma(e).small {
		return text.Range{}
	}
	r := w.trim(text.Range{First: after, Last: w.mainEnd(after, w.clauseEnd(after, end))})
	if k := f.tok.First; !e.inverse || w.candStarting(k) < 0 || w.cands[w.candStarting(k)].np.Last != e.tok {
		if r.Len() < 3 {
			return text.Range{}
		}
		return r
	}
	// Dat aanbod noemt de bond zeer fair: the object comes before the verb.
	return w.trim(text.Range{First: f.tok.First, Last: r.Last})
}

// backReport reads a sentence that gives the one before it, or at the start
// of a paragraph the paragraph before it, as somebody's: "Dat meldt Jansen."
func (w *contents) backReport(fi int) (report, bool) {
	f := &w.frames[fi]
	r := report{cand: -1}
	if s := w.doc.Word(f.tok.First); fi == 0 || s != "Dat" && s != "Dit" {
		return r, false
	}
	for n := range f.events {
		e := &f.events[n]
		if e.tok > f.tok.First+1 {
			break
		}
		switch {
		case w.is(e.tok, appears):
			r.cand, r.cue = w.evidence(f, e.tok), []int{e.tok}
		case e.class == says || e.class == thinks:
			r.cand, r.cue, r.lemma = e.subj, e.cue, e.lemma
		}
	}
	if r.cand < 0 {
		return r, false
	}
	prev := &w.frames[fi-1]
	r.content = prev.tok
	if prev.block != f.block {
		r.content = w.doc.Blocks[prev.block].Tokens
	}
	for r.content.Len() > 0 && (w.inq[r.content.Last-1] != 0 || w.doc.Tokens[r.content.Last-1].Kind == text.Quote) {
		r.content.Last--
	}
	r.content = w.trim(r.content)
	return r, r.content.Len() > 2
}

// evidence is the source after "uit" in the clause of the verb at i: blijkt
// uit onderzoek van Jansen; -1.
func (w *contents) evidence(f *frame, i int) int {
	for k := i + 1; k < min(f.tok.Last-1, i+maxClause/2); k++ {
		if w.doc.Word(k) == "uit" {
			return w.candStarting(k + 1)
		}
	}
	return -1
}

// goOn reads a sentence with "zou" that goes on with the report before
// it, in the frame last.
func (w *contents) goOn(fi, last int, before *report) (report, bool) {
	f := &w.frames[fi]
	if last != fi-1 || len(f.quotes) > 0 {
		return report{}, false
	}
	if w.frames[last].block != f.block && !w.is(f.tok.First, goesOn) {
		return report{}, false
	}
	for n := range f.events {
		e := &f.events[n]
		if e.under {
			continue
		}
		if !w.is(e.tok, hearsay) {
			return report{}, false
		}
		return report{content: w.trim(f.tok), cand: before.cand, cue: []int{e.tok}}, true
	}
	return report{}, false
}

// clauseEnd is the end of the clause that begins at from: the end of the
// sentence, or a comma before "zegt X" or "maar".
func (w *contents) clauseEnd(from, end int) int {
	for k := from; k < end; k++ {
		if w.inq[k] != 0 {
			continue
		}
		if w.boundary(k) {
			return k
		}
		if w.char(k) == ',' && (w.is(k+1, conj|according) || w.verbAt(k+1) && w.finiteForm(k+1)) {
			return k
		}
	}
	return end
}

// trim takes commas, and marks that open or close, off the ends.
func (w *contents) trim(r text.Range) text.Range {
	for r.First < r.Last && (w.doc.Tokens[r.First].Kind == text.Punct || w.doc.Tokens[r.First].Kind == text.Dash) {
		r.First++
	}
	for r.Last > r.First && w.doc.Tokens[r.Last-1].Kind == text.Punct {
		r.Last--
	}
	return r
}

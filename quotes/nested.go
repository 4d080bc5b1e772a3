package quotes

import "github.com/kopij/kopij/text"

// nestedAfter reads the verb after a quotation inside quotation o: „'Doe
// maar', riep hij.”
func (w *work) nestedAfter(raw, o *rawQuote) (pick, []int, int32) {
	none := pick{cand: -1}
	i := raw.last() + 1
	if i < o.last() && w.char(i) == ',' {
		i++
	}
	if i < o.last() && w.doc.Word(i) == "zo" {
		i++
	}
	if i+1 >= o.last() || !w.finiteForm(i) {
		return none, nil, 0
	}
	for _, v := range w.entry(i).verbs {
		lm := &w.lex.lemmas[v.lemma]
		if lm.particle != nil && !v.fused || lm.class == words || lm.class == inPhrase {
			continue
		}
		if w.is(i+1, pronOther) { // zei ik
			return none, []int{i}, v.lemma + 1
		}
		if c := w.candStarting(i + 1); c >= 0 && w.cands[c].prep < 0 && !w.weak(c) {
			return pick{w.settle(c), 0.7, "nested"}, []int{i}, v.lemma + 1
		}
	}
	return none, nil, 0
}

// nested reads a quotation inside another: the verb before it in the other's
// words, or else the other's speaker.
func (w *work) nested(q int) (pick, []int, int32) {
	raw := &w.raws[q]
	o := &w.raws[w.outer[q]]
	from := o.first()
	if p, cue, lemma := w.nestedAfter(raw, o); len(cue) > 0 {
		return p, cue, lemma
	}
	for i := raw.first() - 2; i >= from && i > raw.first()-maxClause; i-- {
		if w.char(i) == '.' || w.char(i) == '?' || w.char(i) == '!' {
			break
		}
		e := w.entry(i)
		if w.doc.Tagged && w.doc.Tokens[i].Tag.POS() != text.VERB && !w.is(i-1, poss|detDef) {
			continue
		}
		for _, v := range e.verbs {
			lm := &w.lex.lemmas[v.lemma]
			if lm.particle != nil && !v.fused || lm.class == words || lm.class == inPhrase || lm.class == thinks && raw.last()-raw.first() < 3 {
				continue // je voelt je er 'thuis'
			}
			if w.is(i+1, pronOther) || w.is(i-1, pronOther) && !w.is(i-1, relative) { // zeg ik, ik dacht
				return pick{cand: -1}, []int{i}, v.lemma + 1
			}
			if w.is(i-1, poss|detDef|detIndef) { // mijn antwoord is 'ja'
				return pick{cand: -1}, []int{i}, v.lemma + 1
			}
			// the subject: the last candidate before that is no object
			for k := w.candBefore(raw.first()); k >= 0 && w.cands[k].tok.First >= from; k-- {
				c := &w.cands[k]
				if c.prep < 0 && c.owner < 0 && !c.obj && !c.rel && int(c.inq) == w.outer[q]+1 && !w.weak(k) {
					return pick{w.settle(k), 0.7, "nested"}, []int{i}, v.lemma + 1
				}
			}
		}
	}
	return pick{cand: -1}, nil, 0
}

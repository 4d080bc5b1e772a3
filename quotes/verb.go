package quotes

import "github.com/kopij/kopij/text"

// accordingAt reads "volgens X" or "aldus X" at i.
func (w *clauses) accordingAt(f *frame, i int) (event, bool) {
	for k := i + 1; k < f.tok.Last && k < i+6; k++ {
		if w.inq[k] != 0 {
			break
		}
		if c := w.candStarting(k); c >= 0 {
			return event{kind: accordingTo, class: says, tok: i, cue: []int{i}, subj: w.settle(c), sure: true}, true
		}
		if !w.is(k, adverb) && w.doc.Tokens[k].Kind != text.Punct && !w.nominal(k) {
			break // an unknown noun may be a title: aldus stadsomroeper Jansen
		}
	}
	return event{}, false
}

// viewAt reads whose view the words give at i, as "volgens" does: "in zijn
// ogen", "in de ogen van X", "naar haar mening", "wat X betreft".
func (w *clauses) viewAt(f *frame, i int) (event, bool) {
	if i+2 >= f.tok.Last || w.inq[i+2] != 0 {
		return event{}, false
	}
	view := func(c int, cue ...int) (event, bool) {
		return event{kind: accordingTo, class: says, tok: i, cue: cue, subj: w.settle(c), sure: true}, true
	}
	c := w.candStarting(i + 1)
	switch w.doc.Word(i) {
	case "in", "In":
		if c >= 0 && w.cands[c].np.Last == i+2 && w.doc.Word(i+2) == "ogen" {
			return view(c, i, i+2)
		}
		if w.doc.Word(i+1) == "de" && w.doc.Word(i+2) == "ogen" && i+4 < f.tok.Last && w.doc.Word(i+3) == "van" {
			if c := w.candBefore(i + 5); c >= 0 && w.cands[c].np.First == i+4 {
				return view(c, i, i+1, i+2, i+3)
			}
		}
	case "naar", "Naar":
		if c >= 0 && w.cands[c].form == Pronoun && w.is(i+2, viewNoun) {
			return view(c, i, i+2)
		}
	case "wat", "Wat":
		if c >= 0 && w.cands[c].np.Last < f.tok.Last && w.doc.Word(w.cands[c].np.Last) == "betreft" && (w.animate(c) || w.cands[c].obj) {
			return view(c, i, w.cands[c].np.Last)
		}
	}
	return event{}, false
}

// finite reports whether the token is a finite verb.
func (w *clauses) finite(i int, f *frame) bool {
	t := &w.doc.Tokens[i]
	e := w.entry(i)
	if w.doc.Tagged && t.Tag.Finite() {
		return true
	}
	if w.candAt[i] != 0 && w.cands[w.candAt[i]-1].form != Pronoun {
		return false
	}
	// A tagger errs: beside a quotation mark or a subject pronoun a form of a
	// reporting verb is one.
	if w.doc.Tagged && !w.besideQuote(i) {
		if t.Tag.POS() == text.ADP || t.Tag.POS() == text.ADV || !w.is(i+1, pronSubj) && !w.is(i-1, pronSubj) {
			return false
		}
	}
	if e.fn&aux != 0 && e.fn&poss == 0 {
		return e.fn&plurAux == 0 || !w.infinitiveAt(i, f)
	}
	if e.fn&^(aux|titleNoun|poss) != 0 || i > f.tok.First && w.is(i-1, determiner) && !w.is(i-1, pronSubj|pronOther|relative) {
		return false // uit, de eis
	}
	for _, v := range e.verbs {
		if v.form == text.FinPres && (v.num == text.Sing || !w.infinitiveAt(i, f)) || v.form == text.FinPast {
			if t.Has(text.Capital) && !t.Has(text.SentenceStart) {
				return false
			}
			return true
		}
	}
	if e.fn&poss != 0 && e.fn&aux != 0 { // zijn
		return i+1 >= f.tok.Last || !w.nominal(i+1)
	}
	return w.besideQuote(i) && w.verbShape(i)
}

// infinitiveAt reports whether a form that is both plural and infinitive is
// the infinitive here: after te, or with an auxiliary before it in the
// clause.
func (w *clauses) infinitiveAt(i int, f *frame) bool {
	for k := i - 1; k >= f.tok.First && k > i-8; k-- {
		if w.inq[k] != 0 || w.doc.Tokens[k].Kind == text.Punct || w.doc.Tokens[k].Kind == text.Quote {
			return false
		}
		if s := w.doc.Word(k); s == "te" {
			return k == i-1
		}
		if w.is(k, aux) {
			return true
		}
	}
	return false
}

// verbShape reports whether an unknown word may be a verb: in lower case, with
// a candidate after it, and of no closed class.
func (w *clauses) verbShape(i int) bool {
	t := &w.doc.Tokens[i]
	if t.Kind != text.Word || t.Has(text.Capital) || w.fn(i)&^aux != 0 || len(w.doc.Word(i)) < 3 {
		return false
	}
	for k := i + 1; k < len(w.doc.Tokens) && k < i+5; k++ {
		if c := w.candStarting(k); c >= 0 {
			cc := &w.cands[c]
			return cc.form == Pronoun && !cc.rel || cc.form == Name || cc.form == Description && cc.noun.class != noNoun
		}
		if !w.is(k, adverb|reflexive|pronObj|address) {
			return false
		}
	}
	return false
}

// verbEvent reads the event of the finite verb at i.
func (w *clauses) verbEvent(f *frame, i int) event {
	e := event{kind: plainVerb, tok: i, subj: -1}
	w.cueOf(f, i, &e)
	w.subject(f, i, &e)
	if e.passive {
		e.subj, e.sure = w.agent(f, i), false
	}
	return e
}

// cueOf finds whether the verb at i, with its particle, participle or
// infinitive, reports.
func (w *clauses) cueOf(f *frame, i int, e *event) {
	lemma, parts := w.reportingVerb(f, i)
	isAux := w.entry(i).fn&aux != 0
	if lemma >= 0 && w.lex.lemmas[lemma].class != inPhrase {
		e.kind, e.class, e.lemma = cueVerb, w.lex.lemmas[lemma].class, int32(lemma)+1
		e.cue = append([]int{i}, parts...)
		if len(parts) > 0 || e.class != thinks && e.class != names || e.class != noClass && !isAux {
			w.extras(f, i, e)
			return
		}
	}
	if isAux || w.doc.Tagged && w.doc.Tokens[i].Tag.POS() == text.AUX {
		w.cueOfAux(f, i, e)
	}
}

// reportingVerb is the verb of the table that the word at i is a form of, with
// the tokens of its particle; -1 where it is none.
func (w *clauses) reportingVerb(f *frame, i int) (lemma int, parts []int) {
	lemma = -1
	for _, v := range w.entry(i).verbs {
		if v.form != text.FinPres && v.form != text.FinPast || v.form == text.FinPres && v.num == text.Sing && w.firstPerson(i) {
			continue
		}
		lm := &w.lex.lemmas[v.lemma]
		if lm.particle != nil && !v.fused {
			p := w.particle(f, i, lm.particle)
			if p < 0 {
				continue
			}
			for n := range lm.particle {
				parts = append(parts, p+n)
			}
			return int(v.lemma), parts // a split verb is meant where its part is there
		}
		if lemma < 0 {
			lemma = int(v.lemma)
		}
	}
	return lemma, nil
}

// cueOfAux finds the reporting verb that the auxiliary at i goes with: heeft …
// beloofd, liet … weten, wil … zeggen, werd … genoemd.
func (w *clauses) cueOfAux(f *frame, i int, e *event) {
	for k := i + 1; k < f.tok.Last && k < i+maxClause; k++ {
		if w.inq[k] != 0 {
			continue
		}
		if w.boundary(k) || w.is(k, sub) && !w.is(k, adverb|prep) {
			break
		}
		for _, v := range w.entry(k).verbs {
			if !w.goesWith(i, k, &v) {
				continue
			}
			if w.denied(i, k) {
				return // wil niet reageren
			}
			e.kind, e.class, e.lemma = cueVerb, w.lex.lemmas[v.lemma].class, v.lemma+1
			e.cue = []int{k}
			e.passive = w.is(i, passive) && v.form == text.Participle
			return
		}
	}
}

// goesWith reports whether form v, of the word at k, is the participle or the
// infinitive of the auxiliary at i.
func (w *clauses) goesWith(i, k int, v *verbForm) bool {
	lm := &w.lex.lemmas[v.lemma]
	switch c := w.candAt[k]; {
	case v.form != text.Participle && v.form != text.Infinitive,
		lm.particle != nil && !v.fused || lm.class == inPhrase || lm.class == words,
		c != 0 && w.cands[c-1].form == Description && w.cands[c-1].noun.class != noNoun:
		return false
	case v.form == text.Participle:
		return true
	case w.doc.Word(k-1) == "te" && w.is(i, wanting) || w.is(k-1, detDef):
		return false // wilde hem een halt toe te roepen; is bezig met het uitleggen
	}
	return (w.doc.Word(k) == lm.name || v.fused) && (!w.is(i, modal) || lm.class == names && w.is(i, hearsay))
}

// particle finds the words that are split off the verb at i; -1.
func (w *clauses) particle(f *frame, i int, p []uint64) int {
	for k := i + 1; k < f.tok.Last && k < i+maxClause; k++ {
		if w.inq[k] != 0 {
			continue
		}
		if w.boundary(k) {
			return -1
		}
		if w.doc.Tokens[k].Fold != p[0] || k+len(p) > f.tok.Last {
			continue
		}
		all := true
		for n := range p {
			all = all && w.doc.Tokens[k+n].Fold == p[n]
		}
		if !all {
			continue
		}
		// "voegt toe" and "legt uit": the part closes its clause, while
		// "uit Parijs" does not.
		after := k + len(p)
		if after < f.tok.Last && w.inq[after] == 0 && w.doc.Tokens[after].Kind == text.Word {
			if w.doc.Word(after) == "te" || w.nonFinite(after) {
				continue // terug te halen
			}
			if w.is(k, prep) && (w.nominal(after) || w.is(after, determiner|pronObj) && !w.is(after, sub)) {
				continue // op Twitter, uit het land
			}
		}
		return k
	}
	return -1
}

// extras adds the small words that a cue is written with: zich, eraan.
func (w *clauses) extras(f *frame, i int, e *event) {
	var add []int
	split := len(e.cue) > 1
	for k := i + 1; k < f.tok.Last && k < i+10; k++ {
		if w.inq[k] != 0 || w.boundary(k) {
			break
		}
		switch w.doc.Word(k) {
		case "zich":
			if split {
				add = append(add, k)
			}
		case "eraan", "daaraan", "er", "erbij", "daarbij":
			if split && w.lex.lemmas[e.lemma-1].name == "toevoegen" {
				add = append(add, k)
			}
		case "van", "over":
			if !split && !w.besideQuote(i) && w.lex.lemmas[e.lemma-1].name == "spreken" {
				add = append(add, k)
				split = true
			}
		}
		if len(e.cue) > 1 && k >= e.cue[1] {
			break
		}
	}
	if len(add) > 0 {
		all := append([]int{i}, add...)
		e.cue = append(all, e.cue[1:]...)
	}
}

// agent is the candidate after "door" in the clause of a passive verb; -1.
func (w *clauses) agent(f *frame, i int) int {
	for k := i + 1; k < f.tok.Last && k < i+maxClause; k++ {
		if w.inq[k] != 0 {
			continue
		}
		if w.boundary(k) {
			return -1
		}
		if w.doc.Word(k) == "door" {
			return w.candStarting(k + 1)
		}
	}
	return -1
}

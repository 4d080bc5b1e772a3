package quotes

import (
	"slices"

	"github.com/kopij/kopij/text"
)

// accordingAt reads whose words or view the clause gives, at i: "volgens X",
// "aldus X", "in zijn ogen", "in de ogen van X", "naar haar mening", "wat X
// betreft".
func (w *clauses) accordingAt(f *frame, i int) (event, bool) {
	var c int
	var cue []int
	switch {
	case w.is(i, according):
		c, cue = w.accordingTo(f, i), []int{i}
	case w.is(i, viewing) && i+2 < f.tok.Last:
		c, cue = w.viewer(f, i)
	default:
		return event{}, false
	}
	if c < 0 {
		return event{}, false
	}
	return event{kind: accordingTo, class: says, tok: i, cue: cue, subj: w.settle(c), sure: true}, true
}

// accordingTo is the source that follows the "volgens" or "aldus" at i; -1. An
// unknown noun before it may be a title: aldus stadsomroeper Jansen.
func (w *clauses) accordingTo(f *frame, i int) int {
	for k := i + 1; k < min(f.tok.Last, i+6); k++ {
		if c := w.candStarting(k); c >= 0 {
			return c
		}
		if !w.nominal(k) {
			break
		}
	}
	return -1
}

// viewer is whose view the words at i begin to give, and the cue; -1.
func (w *clauses) viewer(f *frame, i int) (int, []int) {
	c := w.candStarting(i + 1)
	eyes := w.doc.Word(i+2) == "ogen"
	switch {
	case c >= 0 && w.cands[c].form == Pronoun && (eyes || w.is(i+2, viewNoun)):
		return c, []int{i, i + 2}
	case eyes:
		if c = w.candBefore(i + 5); c >= 0 && w.cands[c].np.First == i+4 {
			return c, []int{i, i + 1, i + 2, i + 3}
		}
	case c >= 0:
		if at := w.cands[c].np.Last; at < f.tok.Last && w.doc.Word(at) == "betreft" {
			return c, []int{i, at}
		}
	}
	return -1, nil
}

// finite reports whether the token is a finite verb.
func (w *clauses) finite(i int, f *frame) bool {
	if w.doc.Tokens[i].Tag.Finite() {
		return true
	}
	// A tagger errs: beside a quotation mark or a subject pronoun a form of a
	// reporting verb is one.
	if w.candAt[i] != 0 || w.doc.Tagged && !w.besideQuote(i) && !w.is(i+1, pronSubj) && !w.afterSubject(i) {
		return false
	}
	e := w.entry(i)
	if e.fn&aux != 0 && e.fn&poss == 0 {
		return e.fn&plurAux == 0 || !w.infinitiveAt(i, f)
	}
	return e.fn&^(aux|titleNoun|poss) == 0 && slices.ContainsFunc(e.verbs, func(v verbForm) bool {
		return v.form == text.FinPast || v.form == text.FinPres && (v.num == text.Sing || !w.infinitiveAt(i, f))
	}) || w.besideQuote(i) && w.verbShape(i)
}

// afterSubject reports whether the word before token i is a subject by itself: a
// pronoun, or a noun for several people (Sommigen spreken).
func (w *clauses) afterSubject(i int) bool {
	if i == 0 || w.is(i-1, pronSubj) {
		return i > 0
	}
	n := w.noun(i - 1)
	return n.class == person && n.plural && w.doc.Tokens[i-1].Has(text.SentenceStart)
}

// verbShape reports whether an unknown word may be a verb: in lower case, with
// one who can speak after it.
func (w *clauses) verbShape(i int) bool {
	if w.doc.Tokens[i].Has(text.Capital) || w.fn(i) != 0 {
		return false
	}
	k := i + 1
	for w.is(k, adverb|reflexive|pronObj|address) && k < i+4 {
		k++
	}
	c := w.candStarting(k)
	return c >= 0 && (w.cands[c].form != Description || w.cands[c].noun.class != noNoun)
}

// infinitiveAt reports whether a form that is both plural and infinitive is
// the infinitive here: after te, or with an auxiliary before it in the
// clause.
func (w *clauses) infinitiveAt(i int, f *frame) bool {
	for k := i - 1; k >= f.tok.First && k > i-8; k-- {
		switch {
		case w.doc.Tokens[k].Kind == text.Punct:
			return false
		case w.doc.Word(k) == "te":
			return k == i-1
		case w.is(k, aux):
			return true
		}
	}
	return false
}

// verbReader reads one finite verb: what it reports, and its subject.
type verbReader struct {
	*clauses
	f      *frame
	at     int // the verb
	e      event
	first  int  // the first candidate before it that can be its subject; -1
	starts bool // first begins the clause
	after  int  // the first after it; -1
	sure   bool // nothing but adverbs lies before after
	heard  int  // who is heard doing what an infinitive says: hoorde Jansen "…" roepen; -1
}

// verbEvent reads the event of the finite verb at i.
func (w *clauses) verbEvent(f *frame, i int) event {
	r := verbReader{clauses: w, f: f, at: i, heard: -1, e: event{kind: plainVerb, tok: i, subj: -1}}
	r.cueOf()
	r.subject()
	switch {
	case r.e.passive:
		r.e.subj, r.e.sure = r.agent(), false
	case r.heard >= 0:
		r.e.subj, r.e.sure, r.e.inverse = r.heard, true, true
	}
	return r.e
}

// cueOf finds whether the verb, with its particle, participle or infinitive,
// reports.
func (w *verbReader) cueOf() {
	lemma, parts := w.reportingVerb()
	isAux := w.is(w.at, aux)
	if e := &w.e; lemma >= 0 && w.lex.lemmas[lemma].class != inPhrase {
		e.kind, e.class, e.lemma = cueVerb, w.lex.lemmas[lemma].class, int32(lemma)+1
		e.cue = append([]int{w.at}, parts...)
		e.passive = w.lex.lemmas[lemma].hears
		if e.class == words && w.cueOfHeard() {
			return
		}
		if !isAux || e.class != thinks {
			w.extras()
			return
		}
	}
	if isAux {
		w.cueOfAux()
	}
}

// reportingVerb is the verb of the table that the word is a form of, with the
// tokens of its particle; -1 where it is none. A verb in two parts is meant
// where its part is there.
func (w *verbReader) reportingVerb() (lemma int, parts []int) {
	lemma = -1
	for _, v := range w.entry(w.at).verbs {
		lm := &w.lex.lemmas[v.lemma]
		switch {
		case v.form == text.FinPres && v.num == text.Sing && w.firstPerson(w.at):
		case lm.particle != nil && !v.fused:
			if parts = w.particle(lm.particle); parts != nil {
				return int(v.lemma), parts
			}
		case lemma < 0:
			lemma = int(v.lemma)
		}
	}
	return lemma, nil
}

// cueOfAux finds the reporting verb that the auxiliary goes with: heeft …
// beloofd, liet … weten, wil … zeggen, werd … genoemd.
func (w *verbReader) cueOfAux() {
	e := &w.e
	for k := w.at + 1; k < w.f.tok.Last && k < w.at+maxClause; k++ {
		if w.inq[k] != 0 {
			continue
		}
		if w.boundary(k) || w.is(k, sub) {
			break
		}
		for _, v := range w.entry(k).verbs {
			if !w.goesWith(k, &v) {
				continue
			}
			if w.denied(w.at, k) {
				return // wil niet reageren
			}
			e.kind, e.class, e.lemma = cueVerb, w.lex.lemmas[v.lemma].class, v.lemma+1
			e.cue = []int{k}
			e.passive = w.is(w.at, copula) && v.form == text.Participle
			return
		}
	}
}

// cueOfHeard finds the infinitive that says what somebody is heard doing, where it or
// the verb is beside a quotation: hoorde Jansen "…" roepen, "…", hoorden we Jansen
// roepen. It reports whether there is one.
func (w *verbReader) cueOfHeard() bool {
	e := &w.e
	for k := w.at + 1; k < min(w.f.tok.Last, w.at+maxClause); k++ {
		if w.inq[k] != 0 || !w.besideQuote(k) && !w.besideQuote(w.at) {
			continue
		}
		for _, v := range w.entry(k).verbs {
			if c := w.lastBefore(k); c >= 0 && v.form == text.Infinitive && w.goesWith(k, &v) {
				e.class, e.lemma, e.cue = w.lex.lemmas[v.lemma].class, v.lemma+1, []int{k}
				w.heard = c
				return true
			}
		}
	}
	return false
}

// lastBefore is the last candidate, between the verb and token k, that no preposition
// comes before; -1.
func (w *verbReader) lastBefore(k int) int {
	for k--; k > w.at; k-- {
		if c := int(w.candAt[k]) - 1; c >= 0 && w.inq[k] == 0 {
			if c = w.settle(c); w.cands[c].prep < 0 {
				return c
			}
		}
	}
	return -1
}

// goesWith reports whether form v, of the word at k, is the participle or the
// infinitive of the auxiliary.
func (w *verbReader) goesWith(k int, v *verbForm) bool {
	lm := &w.lex.lemmas[v.lemma]
	if lm.particle != nil && !v.fused || lm.class == inPhrase || lm.class == words {
		return false
	}
	switch v.form {
	case text.Participle:
		return true
	case text.Infinitive:
		return w.doc.Word(k) == lm.name && (!w.is(w.at, modal) || lm.class == names && w.is(w.at, hearsay))
	}
	return false
}

// particle finds the words that are split off the verb. Of two, as in "had het
// na afloop over", the first may come alone where the other is before a
// quotation; nil where they are not there.
func (w *verbReader) particle(p []uint64) []int {
	early := len(p) == 2 && w.at+1 < w.f.tok.Last && w.spells(w.at+1, p[:1])
	for k := w.at + 1; k+len(p) <= w.f.tok.Last && k < w.at+maxClause && !w.boundary(k); k++ {
		switch {
		case w.inq[k] != 0:
		case w.spells(k, p) && w.endsClause(k, k+len(p)):
			parts := make([]int, len(p))
			for n := range p {
				parts[n] = k + n
			}
			return parts
		case early && w.spells(k, p[1:]) && w.doc.Tokens[k+1].Kind == text.Quote:
			return []int{w.at + 1, k}
		}
	}
	return nil
}

// spells reports whether the words from k on are those with the hashes.
func (w *tokens) spells(k int, words []uint64) bool {
	for n, h := range words {
		if w.doc.Tokens[k+n].Fold != h {
			return false
		}
	}
	return true
}

// endsClause reports whether the part of a verb in [k, after) closes its clause,
// as in "voegt toe" and "legt uit", while "op Twitter" does not, nor "terug te
// halen".
func (w *verbReader) endsClause(k, after int) bool {
	if after >= w.f.tok.Last || w.doc.Tokens[after].Kind != text.Word {
		return true
	}
	if w.doc.Word(after) == "te" {
		return false
	}
	return !w.is(k, prep) || !w.nominal(after) && (!w.is(after, determiner|pronObj) || w.is(after, sub))
}

// extras adds the small words that a cue is written with: zich, eraan.
func (w *verbReader) extras() {
	e := &w.e
	split := len(e.cue) > 1
	end := min(w.at+10, w.f.tok.Last)
	if split {
		end = min(end, e.cue[1])
	}
	speaks := w.lemma(e).name == "spreken" && !w.besideQuote(w.at)
	add := []int{w.at}
	for k := w.at + 1; k < end; k++ {
		if split && w.is(k, thereto) || speaks && len(add) == 1 && w.is(k, about) {
			add = append(add, k)
		}
	}
	e.cue = append(add, e.cue[1:]...)
}

// agent is the candidate after "door" in the clause of a passive verb, or after
// "van" where the subject is told something; -1.
func (w *verbReader) agent() int {
	by := "door"
	if w.lemma(&w.e).hears {
		by = "van"
	}
	for k := w.at + 1; k < min(w.f.tok.Last, w.at+maxClause); k++ {
		if w.doc.Word(k) == by {
			return w.candStarting(k + 1)
		}
	}
	return -1
}

package quotes

import (
	"sort"

	"github.com/kopij/kopij/text"
)

// frame is a sentence of the reporter's, with the quotations that stand in
// it: the sentences inside a quotation are no frames.
type frame struct {
	block  int
	tok    text.Range
	quotes []int // outermost quotations, in order
	events []event
	// analysed tells that events has been filled.
	analysed bool
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

// maxFrame bounds the tokens of a frame, and with them what is searched for
// one quotation: no sentence is as long.
const maxFrame = 512

// split cuts the blocks into frames.
func (w *work) split() {
	w.frameAt = append(w.frameAt, make([]int, len(w.raws))...)
	doc := w.doc
	for bi := range doc.Blocks {
		b := &doc.Blocks[bi]
		fr := frame{block: bi, tok: text.Range{First: b.Tokens.First}}
		flush := func(end int) {
			fr.tok.Last = end
			if fr.tok.Len() > 0 {
				w.frames = append(w.frames, fr)
			}
			fr = frame{block: bi, tok: text.Range{First: end}}
		}
		for i := b.Tokens.First; i < b.Tokens.Last; {
			if q := int(w.inq[i]) - 1; q >= 0 {
				for w.outer[q] >= 0 {
					q = w.outer[q]
				}
				// A part in a later paragraph belongs to the same quotation.
				last := w.partEnd(q, i)
				fr.quotes = append(fr.quotes, q)
				if w.raws[q].first() == i {
					w.frameAt[q] = len(w.frames)
				}
				i = last
				if i < b.Tokens.Last && doc.Tokens[i].Kind == text.Quote {
					i++
				}
				if w.ended(last) && (i >= b.Tokens.Last || w.opensSentence(i)) || len(fr.quotes) >= maxFrame/16 {
					flush(i)
				}
				continue
			}
			if i-fr.tok.First >= maxFrame {
				flush(i)
			}
			t := &doc.Tokens[i]
			i++
			if (t.Kind == text.Punct && (w.char(i-1) == '.' || w.char(i-1) == '?' || w.char(i-1) == '!') || t.Kind == text.Ellipsis) && (i >= b.Tokens.Last || w.opensSentence(i)) {
				flush(i)
			}
		}
		flush(b.Tokens.Last)
	}
	for q := range w.raws {
		if o := w.outer[q]; o >= 0 {
			w.frameAt[q] = w.frameAt[o]
		}
	}
	k := 0
	for i := range w.frames {
		f := &w.frames[i]
		for k < len(w.cands) && w.cands[k].tok.First < f.tok.First {
			k++
		}
		f.cands.First = k
		for k < len(w.cands) && w.cands[k].tok.First < f.tok.Last {
			k++
		}
		f.cands.Last = k
	}
}

// partEnd is the end of the part of quotation q that holds token i.
func (w *work) partEnd(q, i int) int {
	ps := w.raws[q].parts
	k := sort.Search(len(ps), func(k int) bool { return ps[k].Last > i })
	if k < len(ps) && ps[k].First <= i {
		return ps[k].Last
	}
	return i + 1
}

// ended tells whether a sentence ends at the last token before i.
func (w *work) ended(i int) bool {
	t := &w.doc.Tokens[i-1]
	if t.Kind == text.Ellipsis {
		return true
	}
	switch w.char(i - 1) {
	case '.', '?', '!':
		return true
	}
	return false
}

// opensSentence tells whether a sentence can begin at token i.
func (w *work) opensSentence(i int) bool {
	t := &w.doc.Tokens[i]
	switch t.Kind {
	case text.Word:
		return t.Has(text.Capital) || t.Has(text.HasApos)
	case text.Number, text.Quote, text.Dash, text.Hashtag, text.Handle, text.Emoji, text.URL:
		return true
	}
	return w.char(i) == '('
}

// maxClause bounds the tokens that are searched for a subject or the rest of
// a split verb.
const maxClause = 40

// analyse finds the events of every frame that is asked for.
func (w *work) analyse(fi int) {
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
		if w.is(i, according) {
			if e, ok := w.accordingAt(f, i); ok {
				keep(e)
			}
			continue
		}
		if w.doc.Tokens[i].Kind != text.Word || w.nameAt[i] != 0 || !w.finite(i, f) {
			continue
		}
		keep(w.verbEvent(f, i))
	}
}

// accordingAt reads "volgens X" or "aldus X" at i.
func (w *work) accordingAt(f *frame, i int) (event, bool) {
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

// candStarting is the candidate whose phrase begins at token i; -1.
func (w *work) candStarting(i int) int {
	if i >= len(w.candAt) || w.candAt[i] == 0 {
		return -1
	}
	c := int(w.candAt[i]) - 1
	if w.cands[c].np.First != i && w.cands[c].tok.First != i {
		return -1
	}
	return c
}

// settle gives the name beside a description: in "zei de advocaat van de
// familie, André Seebregts," the speaker is the name.
func (w *work) settle(c int) int {
	if a := w.cands[c].apposed; a >= 0 && w.cands[c].form == Description {
		return a
	}
	return c
}

// finite tells whether the token is a finite verb.
func (w *work) finite(i int, f *frame) bool {
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
	if e.fn&^(aux|titleNoun|poss) != 0 || i > f.tok.First && w.is(i-1, detDef|detIndef|poss) && !w.is(i-1, pronSubj|pronOther|relative) {
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

// infinitiveAt tells whether a form that is both plural and infinitive is
// the infinitive here: after te, or with an auxiliary before it in the
// clause.
func (w *work) infinitiveAt(i int, f *frame) bool {
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

// besideQuote tells whether token i follows a quotation, with or without a
// comma.
func (w *work) besideQuote(i int) bool {
	if i >= 1 && w.doc.Word(i-1) == "zo" {
		i--
	}
	if i >= 1 && w.char(i-1) == ',' {
		i--
	}
	return i >= 2 && w.doc.Tokens[i-1].Kind == text.Quote && w.inq[i-2] != 0
}

// verbShape tells whether an unknown word may be a verb: in lower case, with
// a candidate after it, and of no closed class.
func (w *work) verbShape(i int) bool {
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

// boundary tells whether token k ends a clause, seen from a verb.
func (w *work) boundary(k int) bool {
	t := &w.doc.Tokens[k]
	if t.Kind == text.Punct {
		switch w.char(k) {
		case ';', ':', '?', '!', '.':
			return true
		}
	}
	return false
}

// verbEvent reads the event of the finite verb at i.
func (w *work) verbEvent(f *frame, i int) event {
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
func (w *work) cueOf(f *frame, i int, e *event) {
	en := w.entry(i)
	best := -1
	var parts []int
	for _, v := range en.verbs {
		if v.form != text.FinPres && v.form != text.FinPast {
			continue
		}
		lm := &w.lex.lemmas[v.lemma]
		if lm.particle != nil && !v.fused {
			p := w.particle(f, i, lm.particle)
			if p < 0 {
				continue
			}
			best = int(v.lemma)
			parts = parts[:0]
			for n := range lm.particle {
				parts = append(parts, p+n)
			}
			break // a split verb is meant where its part is there
		}
		if best < 0 {
			best = int(v.lemma)
		}
	}
	if best >= 0 && w.lex.lemmas[best].class != inPhrase {
		e.kind, e.class, e.lemma = cueVerb, w.lex.lemmas[best].class, int32(best)+1
		e.cue = append([]int{i}, parts...)
		if len(parts) > 0 || e.class != thinks && e.class != names {
			w.extras(f, i, e)
			return
		}
		if best >= 0 && e.class != noClass && en.fn&aux == 0 {
			w.extras(f, i, e)
			return
		}
	}
	if en.fn&aux == 0 && !(w.doc.Tagged && w.doc.Tokens[i].Tag.POS() == text.AUX) {
		return
	}
	// heeft … beloofd, liet … weten, wil … zeggen, werd … genoemd
	wordt := false
	switch w.doc.Word(i) {
	case "wordt", "werd", "worden", "werden", "Wordt", "Werd", "is", "was", "zijn", "waren", "Is", "Was":
		wordt = true
	}
	for k := i + 1; k < f.tok.Last && k < i+maxClause; k++ {
		if w.inq[k] != 0 {
			continue
		}
		if w.boundary(k) || w.is(k, sub) && !w.is(k, adverb|prep) {
			break
		}
		for _, v := range w.entry(k).verbs {
			if v.form != text.Participle && v.form != text.Infinitive {
				continue
			}
			lm := &w.lex.lemmas[v.lemma]
			if lm.particle != nil && !v.fused || lm.class == inPhrase || lm.class == words || w.candAt[k] != 0 && w.cands[w.candAt[k]-1].form == Description && w.cands[w.candAt[k]-1].noun.class != noNoun {
				continue
			}
			if v.form == text.Infinitive && (w.doc.Word(k) != lm.name && !v.fused || w.modal(i)) {
				continue
			}
			if w.denied(i, k) {
				return // wil niet reageren
			}
			e.kind, e.class, e.lemma = cueVerb, lm.class, v.lemma+1
			e.cue = []int{k}
			e.passive = wordt && v.form == text.Participle
			return
		}
	}
}

// modal tells whether the auxiliary at i leaves open that the words were
// said: moet reageren, kan zeggen.
func (w *work) modal(i int) bool {
	switch w.doc.Word(i) {
	case "moet", "moeten", "moest", "moesten", "kan", "kunnen", "kon", "konden", "mag", "mogen", "mocht", "mochten", "zou", "zouden", "zal", "zullen", "hoeft", "hoeven":
		return true
	}
	return false
}

// denied tells whether the verb at to, of the auxiliary at from, is said not
// to be done: wil niet reageren.
func (w *work) denied(from, to int) bool {
	if v := w.doc.Word(from); v == "heeft" || v == "had" || v == "hebben" || v == "hadden" {
		return false
	}
	for k := from + 1; k < to; k++ {
		switch w.doc.Word(k) {
		case "niet", "niets", "nooit", "geen":
			return true
		}
	}
	return false
}

// particle finds the words that are split off the verb at i; -1.
func (w *work) particle(f *frame, i int, p []uint64) int {
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
			if w.is(k, prep) && (w.nominal(after) || w.is(after, detDef|detIndef|poss|pronObj) && !w.is(after, sub)) {
				continue // op Twitter, uit het land
			}
		}
		return k
	}
	return -1
}

// nonFinite tells whether the word at i is an infinitive or participle and
// nothing else.
func (w *work) nonFinite(i int) bool {
	if w.doc.Tagged {
		f := w.doc.Tokens[i].Tag.Form()
		return f == text.Infinitive || f == text.Participle
	}
	vs := w.entry(i).verbs
	for _, v := range vs {
		if v.form == text.FinPres || v.form == text.FinPast {
			return false
		}
	}
	return len(vs) > 0
}

// extras adds the small words that a cue is written with: zich, eraan.
func (w *work) extras(f *frame, i int, e *event) {
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
			if !split && w.lex.lemmas[e.lemma-1].name == "spreken" {
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
		for _, k := range e.cue[1:] {
			all = append(all, k)
		}
		e.cue = all
	}
}

// subject finds the subject of the finite verb at i.
func (w *work) subject(f *frame, i int, e *event) {
	left := w.leftBound(f, i)
	after, afterSure := w.subjectAfter(f, i)
	first, starts := w.subjectBefore(f, left, i)
	opener := left - 1
	subordinate := opener >= f.tok.First && (w.is(opener, sub) || w.is(opener, relative) && w.candAt[opener] != 0)
	e.clause = text.Range{First: left, Last: i}
	e.under = subordinate
	if subordinate && w.is(opener, relative) && first >= 0 && first != w.antecedent(f, opener) {
		e.inside = true
	}
	// "… en vindt het goed": the subject of the clause before it.
	if !subordinate && first < 0 && !(after >= 0 && afterSure && !w.weak(after)) && w.afterConj(f, i) {
		for n := len(f.events) - 1; n >= 0; n-- {
			if p := &f.events[n]; p.kind != accordingTo && p.subj >= 0 && !p.passive {
				e.subj, e.sure = p.subj, p.sure
				return
			}
		}
	}
	if after >= 0 && afterSure {
		a := &w.cands[after]
		nominative := a.form == Pronoun && !a.obj && !a.rel
		if first < 0 || !starts && !subordinate || nominative && !w.subjectPronoun(first) || w.weak(first) && !w.weak(after) && !subordinate {
			if !subordinate || nominative {
				e.subj, e.sure, e.inverse = after, true, true
				return
			}
		}
	}
	if first >= 0 && w.is(opener, relative) && w.weak(first) && w.cands[first].form == Description {
		if a := w.antecedent(f, opener); a >= 0 {
			e.subj, e.sure = a, true // die het plan "onwijs" noemt
			return
		}
	}
	if first >= 0 {
		e.subj, e.sure = first, starts || subordinate
		if !starts && !subordinate && after >= 0 && !w.weak(after) {
			e.subj, e.sure, e.inverse = after, false, true
		}
		return
	}
	if after >= 0 {
		e.subj, e.sure, e.inverse = after, afterSure, true
	}
}

// afterConj tells whether only adverbs lie between the verb at i and a
// conjunction before it.
func (w *work) afterConj(f *frame, i int) bool {
	for k := i - 1; k >= f.tok.First && k > i-4; k-- {
		if w.inq[k] != 0 {
			return false
		}
		if w.is(k, conj) {
			return true
		}
		if !w.is(k, adverb) {
			return false
		}
	}
	return false
}

func (w *work) subjectPronoun(c int) bool {
	return w.cands[c].form == Pronoun && !w.cands[c].obj
}

// weak tells whether the candidate is one that seldom speaks: a phrase with
// an unknown noun, a place, a document.
func (w *work) weak(c int) bool {
	k := &w.cands[c]
	return k.form == Description && (k.noun.class == noNoun || k.noun.class == document) || k.form == Name && k.typ == LOC || k.obj
}

// leftBound is the token at which the clause of the verb at i begins.
func (w *work) leftBound(f *frame, i int) int {
	k := i - 1
	for ; k >= f.tok.First && k > i-maxClause; k-- {
		if w.inq[k] != 0 || w.doc.Tokens[k].Kind == text.Quote && k+1 < len(w.inq) && w.inq[k+1] == 0 {
			// die het plan "onwijs" noemt: a fragment within the clause
			if q := w.fragmentAt(k, i); q > f.tok.First {
				k = q
				continue
			}
			return k + 1
		}
		if w.boundary(k) {
			return k + 1
		}
		if c := w.candAt[k]; c != 0 && !w.cands[c-1].rel {
			continue
		}
		if w.is(k, sub) && !w.is(k, adverb|aux) || w.is(k, relative) && w.candAt[k] != 0 && w.cands[w.candAt[k]-1].rel {
			return k + 1
		}
		if w.is(k, conj) && !w.joins(k) {
			return k + 1
		}
		if w.char(k) == ',' && !w.insidePhrase(k) {
			if k == i-1 {
				// ", zegt Jansen": a clause of its own where its subject
				// follows; else the comma closes an aside.
				if c, sure := w.subjectAfter(f, i); c < 0 || !sure || w.cands[c].form == Description && (w.weak(c) || w.copula(i)) {
					k = w.asideStart(f, k)
					continue
				}
			}
			return k + 1
		}
	}
	return max(k+1, f.tok.First)
}

// copula tells whether the verb at i is a form of to be or to become.
func (w *work) copula(i int) bool {
	switch w.doc.Word(i) {
	case "is", "was", "zijn", "waren", "wordt", "werd", "worden", "werden", "blijft", "bleef":
		return true
	}
	return false
}

// fragmentAt is the opening mark of the quotation that ends at the mark k,
// where words of the clause of the verb at i stand on both sides of it; -1
// otherwise.
func (w *work) fragmentAt(k, i int) int {
	if k < 1 || w.doc.Tokens[k].Kind != text.Quote || w.inq[k] != 0 || w.inq[k-1] == 0 {
		return -1
	}
	q := int(w.inq[k-1]) - 1
	for w.outer[q] >= 0 {
		q = w.outer[q]
	}
	open := w.raws[q].first() - 1
	if len(w.raws[q].parts) > 1 || open < 1 || w.ended(k) || k-open > maxClause/2 || w.doc.Tokens[open-1].Kind != text.Word && w.doc.Tokens[open-1].Kind != text.Number {
		return -1
	}
	return open
}

// asideStart is the comma that opens the aside which the comma at k closes:
// "Melzer, die twee kinderen heeft, zei"; k where there is none.
func (w *work) asideStart(f *frame, k int) int {
	for j := k - 1; j > f.tok.First && j > k-maxClause; j-- {
		if w.inq[j] != 0 || w.boundary(j) {
			return k
		}
		if w.char(j) != ',' {
			continue
		}
		if w.is(j+1, relative|prep|conj|sub) || w.candAt[j+1] != 0 {
			return j
		}
	}
	return k
}

// joins tells whether the conjunction at k joins two phrases, not two
// clauses.
func (w *work) joins(k int) bool {
	return k > 0 && k+1 < len(w.candAt) && w.candAt[k-1] != 0 && w.candAt[k+1] != 0 && !w.cands[w.candAt[k+1]-1].rel && w.cands[w.candAt[k+1]-1].form != Pronoun
}

// insidePhrase tells whether the comma at k stands before or after an
// apposition.
func (w *work) insidePhrase(k int) bool {
	if k+1 < len(w.candAt) && w.candAt[k+1] != 0 {
		if w.cands[w.candAt[k+1]-1].apposed >= 0 {
			return true
		}
	}
	return k > 0 && w.candAt[k-1] != 0 && w.cands[w.candAt[k-1]-1].apposed >= 0
}

// subjectBefore is the first candidate between left and the verb that can be
// its subject; starts tells that it begins the clause.
func (w *work) subjectBefore(f *frame, left, i int) (c int, starts bool) {
	clear := true
	for k := left; k < i; k++ {
		if w.inq[k] != 0 {
			clear = false
			continue
		}
		if at := w.candAt[k]; at != 0 {
			c := int(at) - 1
			cc := &w.cands[c]
			if cc.prep < 0 && cc.owner < 0 && !cc.obj && !cc.rel && (cc.np.First == k || cc.tok.First == k) {
				return w.settle(c), clear
			}
			if cc.prep >= 0 {
				clear = false
			}
			k = max(k, cc.np.Last-1)
			continue
		}
		if !w.is(k, conj|neutral|address) && !w.isFocus(k) {
			clear = false
		}
	}
	// A relative clause: "Melzer, die … zegt".
	if left-1 >= f.tok.First {
		if at := w.candAt[left-1]; at != 0 && w.cands[at-1].rel {
			if a := w.antecedent(f, left-1); a >= 0 {
				return a, true
			}
		}
	}
	return -1, false
}

// isFocus tells whether the word can stand before a subject that opens its
// clause: ook, zelfs.
func (w *work) isFocus(k int) bool {
	switch w.doc.Word(k) {
	case "ook", "Ook", "zelfs", "Zelfs", "alleen", "Alleen", "maar", "Maar":
		return true
	}
	return false
}

// antecedent is the candidate that the relative pronoun at k stands for; -1.
func (w *work) antecedent(f *frame, k int) int {
	j := k - 1
	if j >= f.tok.First && w.char(j) == ',' {
		j--
	}
	for n := 0; n < 8 && j >= f.tok.First && w.inq[j] == 0; n++ {
		if at := w.candAt[j]; at != 0 {
			c := int(at) - 1
			for w.cands[c].owner >= 0 {
				c = w.cands[c].owner
			}
			return w.settle(c)
		}
		j--
	}
	return -1
}

// subjectAfter is the candidate after the verb at i that can be its subject;
// sure tells that only adverbs lie between.
func (w *work) subjectAfter(f *frame, i int) (c int, sure bool) {
	sure = true
	for k := i + 1; k < f.tok.Last && k < i+maxClause/2; k++ {
		if w.inq[k] != 0 {
			return -1, false
		}
		if w.boundary(k) || w.char(k) == ',' && k > i+1 {
			return -1, false
		}
		if at := w.candAt[k]; at != 0 {
			c := int(at) - 1
			cc := &w.cands[c]
			if cc.rel {
				return -1, false
			}
			if cc.prep < 0 && cc.owner < 0 && !cc.obj {
				return w.settle(c), sure
			}
			if !(cc.form == Pronoun && cc.obj && cc.prep < 0) {
				// zegt tegen de NOS …: the subject can still follow
				sure = sure && cc.prep >= 0
			}
			k = max(k, cc.np.Last-1)
			continue
		}
		if w.is(k, sub) && !w.is(k, adverb|prep|aux) || w.is(k, conj) {
			return -1, false
		}
		if w.verbAt(k) && !w.is(k, adverb|prep|poss) && w.fn(k)&aux != 0 {
			return -1, false
		}
		if !w.is(k, adverb|reflexive|pronObj|neutral|prep|address|detDef) && w.doc.Tokens[k].Kind == text.Word {
			sure = sure && w.doc.Tokens[k].Kind == text.Number
		}
	}
	return -1, false
}

// agent is the candidate after "door" in the clause of a passive verb; -1.
func (w *work) agent(f *frame, i int) int {
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

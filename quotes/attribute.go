package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// attribute gives quotation q of w.quotes what its own sentence says: the
// cue and the speaker that grammar ties to it. The pick has no candidate
// where the sentence says nothing.
func (w *work) attribute(q int) (p pick, cue []int, lemma int32) {
	raw := &w.raws[q]
	f := &w.frames[w.frameAt[q]]
	w.analyse(w.frameAt[q])
	if w.outer[q] >= 0 {
		return w.nested(q)
	}
	if p, cue, lemma = w.verbAfter(f, raw); p.cand >= 0 || len(cue) > 0 {
		return
	}
	before := w.before(f, q)
	if p, cue, lemma = w.colon(f, raw, before); p.cand >= 0 || len(cue) > 0 {
		return
	}
	// … zegt Jansen, "…": the verb stands between the parts.
	if p, cue, lemma = w.object(f, raw, before); p.cand >= 0 {
		return
	}
	if p, cue, lemma = w.pointsBack(w.frameAt[q], raw); p.cand >= 0 {
		return
	}
	return pick{cand: -1}, nil, 0
}

// before is the token at which the reporter's words before quotation q begin
// in its frame: after the quotation before it, if there is one.
func (w *work) before(f *frame, q int) int {
	b := f.tok.First
	for _, o := range f.quotes {
		if w.raws[o].first() >= w.raws[q].first() {
			break
		}
		b = w.raws[o].last()
	}
	return b
}

// verbAfter reads what follows the quotation: `", zegt Jansen`, `", aldus
// Jansen`, `" vraagt Jansen zich af`.
func (w *work) verbAfter(f *frame, raw *rawQuote) (pick, []int, int32) {
	last := w.lastInRow(f, raw).last()
	i := pastClose(w.doc, last, f.tok.Last)
	comma := i < f.tok.Last && w.char(i) == ','
	if comma {
		i++
	}
	comma = comma || w.char(last-1) == ',' // a slip: "Het is af," zegt Jansen
	if i < f.tok.Last && w.doc.Word(i) == "zo" {
		i++
	}
	if i >= f.tok.Last {
		return pick{cand: -1}, nil, 0
	}
	if p := raw.first() - 2; !comma && p >= f.tok.First && w.is(p, detDef|detIndef|poss) && w.doc.Tokens[p].Kind == text.Word {
		return pick{cand: -1}, nil, 0 // een "handvol buren" deelde de folders: the subject
	}
	// "Ziet u dat?", Jansen wijst op de boom.
	if c := w.candStarting(i); comma && c >= 0 && w.cands[c].np.Last < f.tok.Last && w.animate(c) && !w.cands[c].rel && (w.ended(raw.last()) || w.fullQuote(f, raw)) {
		for n := range f.events {
			if e := &f.events[n]; e.tok == w.cands[c].np.Last && e.subj == c {
				if e.kind == cueVerb {
					return pick{c, 0.8, "verb"}, e.cue, e.lemma
				}
				return pick{c, 0.7, "verb"}, nil, 0
			}
		}
	}
	if p, cue := w.comment(f, i); p.cand >= 0 && (comma || w.ended(raw.last())) {
		return p, cue, 0
	}
	for n := range f.events {
		e := &f.events[n]
		if e.tok != i || e.subj < 0 && e.class != words {
			continue
		}
		switch {
		case e.kind == accordingTo:
			return pick{e.subj, 0.98, "according"}, e.cue, 0
		case e.class == words && e.kind == cueVerb && (comma || w.ended(raw.last())):
			return pick{cand: -1}, e.cue, e.lemma
		case e.class == words || e.passive || !e.inverse:
		case !comma && w.weak(e.subj) && w.cands[e.subj].def == possessive: // 'Tukker' spreekt zijn dank uit
		case e.kind == cueVerb && (comma || w.ended(raw.last()) || e.sure && w.fullQuote(f, raw)):
			s := 0.97
			if !e.sure {
				s = 0.85
			}
			return pick{e.subj, s, "verb"}, e.cue, e.lemma
		case e.kind == plainVerb && comma && e.sure && w.fullQuote(f, raw) && !w.weak(e.subj):
			return pick{e.subj, 0.9, "verb"}, []int{e.tok}, 0
		}
	}
	return pick{cand: -1}, nil, 0
}

// lastInRow is the last of the quotations that commas or "en" join to this
// one: "Te laat" en "te duur", zegt Jansen.
func (w *work) lastInRow(f *frame, raw *rawQuote) *rawQuote {
	for n := 0; n < 4; n++ {
		i := raw.last() + 1
		if i+2 >= f.tok.Last || w.doc.Tokens[i-1].Kind != text.Quote || !w.is(i, conj) && w.char(i) != ',' || w.doc.Tokens[i+1].Kind != text.Quote || w.inq[i+1] != 0 || w.inq[i+2] == 0 || w.ended(raw.last()) {
			return raw
		}
		q := int(w.inq[i+2]) - 1
		for w.outer[q] >= 0 {
			q = w.outer[q]
		}
		raw = &w.raws[q]
	}
	return raw
}

// comment reads `", is het commentaar van Jansen` and `", luidt Jansens
// antwoord` from the verb at i on.
func (w *work) comment(f *frame, i int) (pick, []int) {
	none := pick{cand: -1}
	switch w.doc.Word(i) {
	case "is", "was", "luidt", "luidde", "klinkt", "klonk":
	default:
		return none, nil
	}
	for k := i + 1; k < f.tok.Last && k < i+7 && w.inq[k] == 0; k++ {
		if !w.response(k) {
			continue
		}
		if c := w.candStarting(i + 1); c >= 0 && w.cands[c].form == Pronoun {
			return pick{c, 0.9, "verb"}, []int{k}
		}
		if k+2 >= f.tok.Last {
			return none, nil
		}
		if w.doc.Word(k+1) != "van" {
			return none, nil
		}
		if c := w.candBefore(k + 3); c >= 0 && w.cands[c].np.First == k+2 {
			return pick{w.settle(c), 0.9, "verb"}, []int{k}
		}
	}
	return none, nil
}

// response tells whether the word at i is a noun for what somebody says.
func (w *work) response(i int) bool {
	switch w.doc.Word(i) {
	case "commentaar", "reactie", "antwoord", "conclusie", "boodschap", "oordeel", "advies", "motto", "devies", "waarschuwing", "verklaring", "verwijt", "mening", "vraag", "oproep", "analyse":
		return true
	}
	return false
}

// fullQuote tells whether the quotation begins its frame or follows a colon:
// then the verb after it has it as its object.
func (w *work) fullQuote(f *frame, raw *rawQuote) bool {
	b := raw.first() - 1
	return b <= f.tok.First || w.char(b-1) == ':' || w.doc.Tokens[raw.last()-1].Kind == text.Word
}

// colon reads `Jansen: "` and `Jansen antwoordde: "`.
func (w *work) colon(f *frame, raw *rawQuote, from int) (pick, []int, int32) {
	p := raw.first() - 2
	if p < f.tok.First || w.char(p) != ':' {
		return pick{cand: -1}, nil, 0
	}
	var cue []int
	var lemma int32
	last := -1
	if p > f.tok.First {
		last = int(w.candAt[p-1]) - 1
	}
	if last >= 0 && w.cands[last].np.Last == p && w.cands[last].owner < 0 && w.cands[last].prep >= 0 && w.likeAs(w.cands[last].prep) {
		return pick{w.settle(last), 0.9, "colon"}, []int{p}, 0 // Wissing erkent dat, net als Verkamp: "…"
	}
	for n := len(f.events) - 1; n >= 0; n-- {
		e := &f.events[n]
		if e.tok >= p || e.tok < from {
			continue
		}
		if last >= 0 && last != e.subj && w.cites(e) && w.cands[last].np.Last == p && w.animate(last) {
			return pick{w.settle(last), 0.9, "colon"}, e.cue, e.lemma // Wissing citeert Verkamp: "…"
		}
		if e.kind == plainVerb || e.class == words {
			continue
		}
		if w.follows(f, e.tok) && n < len(f.events)-1 && f.events[len(f.events)-1].tok < p {
			continue // it has its quotation
		}
		if e.subj >= 0 && (w.cands[e.subj].prep < 0 || e.passive) && !(w.weak(e.subj) && w.cands[e.subj].noun.class == noNoun && !e.sure) {
			return pick{e.subj, 0.96, "colon"}, e.cue, e.lemma
		}
		if cue == nil {
			cue, lemma = e.cue, e.lemma
		}
	}
	if cue == nil {
		cue = []int{p}
	}
	// the phrase before the colon
	if p > f.tok.First && w.candAt[p-1] != 0 {
		c := int(w.candAt[p-1]) - 1
		for w.cands[c].owner >= 0 {
			c = w.cands[c].owner
		}
		if cc := &w.cands[c]; cc.prep < 0 && cc.np.First >= from && !cc.rel && !w.weak(c) && !w.plainBefore(f, from, p) {
			return pick{w.settle(c), 0.95, "colon"}, cue, lemma
		}
	}
	// … onder wie Suzanne uit Aalten: "
	for k := w.candBefore(p); k >= f.cands.First && w.cands[k].tok.First >= from; k-- {
		c := &w.cands[k]
		if c.form == Name && c.typ == PER && c.prep < 0 && c.owner < 0 && c.np.First > 0 && w.doc.Word(c.np.First-1) == "wie" {
			return pick{k, 0.9, "colon"}, cue, lemma
		}
	}
	// Voor Wissing is Verkamp een voorbeeld: "
	if k := w.concerned(f); k >= 0 && w.cands[k].tok.First >= from && w.cands[k].tok.First < p {
		return pick{w.settle(k), 0.8, "colon-concerned"}, cue, lemma
	}
	// the subject, or else the only one named
	best := -1
	for n := range f.events {
		if e := &f.events[n]; e.tok >= from && e.tok < p && e.subj >= 0 && (w.animate(e.subj) || w.paper(e.subj)) {
			best = e.subj
		}
	}
	if best >= 0 {
		return pick{best, 0.8, "colon-subject"}, cue, lemma
	}
	for k := f.cands.First; k < f.cands.Last; k++ {
		c := &w.cands[k]
		if c.tok.First < from || c.tok.First >= p || c.prep >= 0 || c.owner >= 0 || c.inq != 0 {
			continue
		}
		if c.form == Name && c.typ != LOC || c.form == Description && c.noun.class == person && c.def != bare {
			best = k
			if c.typ == PER {
				break
			}
		}
	}
	if best >= 0 && len(f.events) == 0 {
		return pick{w.settle(best), 0.7, "colon-name"}, cue, lemma
	}
	// "En lachend:" has its speaker before it
	if w.char(cue[0]) == ':' {
		for k := from; k < p; k++ {
			for _, v := range w.entry(k).verbs {
				if v.form == text.Participle && len(w.doc.Word(k)) > 4 && w.doc.Word(k)[len(w.doc.Word(k))-1] == 'd' {
					cue, lemma = []int{k}, v.lemma+1
				}
			}
		}
	}
	return pick{cand: -1}, cue, lemma
}

// cites tells whether the event's verb has who said the words as its object.
func (w *work) cites(e *event) bool {
	if e.lemma == 0 {
		return false
	}
	switch w.lex.lemmas[e.lemma-1].name {
	case "citeren", "aanhalen", "quoten":
		return true
	}
	return false
}

// paper tells whether the candidate is a medium, by its noun or its name.
func (w *work) paper(k int) bool {
	c := &w.cands[k]
	switch c.form {
	case Name:
		return c.typ == ORG && c.ent >= 0 && w.mediumName(&w.ents[c.ent])
	case Description:
		return c.noun.class == medium && c.def == definite
	}
	return false
}

// plainBefore tells whether a verb stands in [from, p).
func (w *work) plainBefore(f *frame, from, p int) bool {
	for n := range f.events {
		if t := f.events[n].tok; t >= from && t < p {
			return true
		}
	}
	return false
}

// animate tells whether the candidate is one that speaks: a person, or a
// pronoun for one.
func (w *work) animate(k int) bool {
	c := &w.cands[k]
	switch c.form {
	case Pronoun:
		return !c.obj
	case Name:
		// Where a recogniser ran, a capital that opens a sentence makes no
		// person.
		return c.typ == PER || c.typ == NoType && !(len(w.ms) > 0 && c.tok.Len() == 1 && w.doc.Tokens[c.tok.First].Has(text.SentenceStart))
	}
	return c.noun.class == person
}

// object reads a quotation inside a sentence of the reporter's: the
// reporting verb before it, or else after it.
func (w *work) object(f *frame, raw *rawQuote, from int) (pick, []int, int32) {
	first, last := raw.first(), raw.last()
	best := -1
	for n := range f.events {
		e := &f.events[n]
		if e.kind == plainVerb || e.subj < 0 || e.class == words || e.class == manner {
			continue
		}
		if e.tok > last {
			break
		}
		// A verb that has its quotation already, before this one.
		if e.tok < from && e.kind == accordingTo && w.follows(f, e.tok) && w.ended(from) {
			continue
		}
		if best >= 0 && f.events[best].class == says && e.class != says && (!e.sure || w.cands[e.subj].form == Pronoun && f.events[best].sure && e.tok < first) {
			continue // zij schrijven dat ze willen beoordelen "of …"
		}
		if e.kind == accordingTo && w.cands[e.subj].np.Last == first-1 {
			best = n // zodat de volgens Jansen "beste speler" …
			break
		}
		if best >= 0 && e.kind == accordingTo && f.events[best].tok > from && f.events[best].kind == cueVerb && f.events[best].sure && f.events[best].class != thinks {
			continue
		}
		best = n
	}
	if best >= 0 && w.moved(f, best, first) {
		best = -1
	}
	if best >= 0 {
		e := &f.events[best]
		s, rule := 0.88, "object"
		switch {
		case e.kind == accordingTo:
			s, rule = 0.85, "according"
		case !e.sure:
			s = 0.6
		case first-e.tok > maxClause:
			s = 0.5
		}
		if e.class == thinks {
			s -= 0.1
		}
		return pick{e.subj, s, rule}, e.cue, e.lemma
	}
	for n := range f.events {
		e := &f.events[n]
		if e.tok >= last && e.kind != plainVerb && e.subj >= 0 && e.class != words && e.class != manner {
			if e.kind == accordingTo {
				return pick{e.subj, 0.8, "according"}, e.cue, e.lemma
			}
			if k := w.asCalled(last, e.tok); e.class == names && k >= 0 {
				return pick{k, 0.75, "object"}, e.cue, e.lemma
			}
			if e.sure && !w.subordinated(last, e.tok) {
				return pick{e.subj, 0.75, "object"}, e.cue, e.lemma
			}
		}
	}
	return pick{cand: -1}, nil, 0
}

// asCalled is who calls the words so in the clause of the verb at to, after
// the quotation that ends at from: 'de hel', zoals Jansen het noemt; -1.
func (w *work) asCalled(from, to int) int {
	for k := from; k < to && k < from+4; k++ {
		if strings.TrimLeft(w.doc.Word(k), "-–") != "zoals" {
			continue
		}
		for j := k + 1; j < to; j++ {
			if w.char(j) == ',' || w.is(j, sub) {
				return -1
			}
		}
		return w.candStarting(k + 1)
	}
	return -1
}

// moved tells whether the sentence goes on after event n with another verb,
// which the quotation at token at belongs to: "Jansen voorspelde de uitslag
// en won 'de mand'".
func (w *work) moved(f *frame, n, at int) bool {
	for m := n + 1; m < len(f.events) && f.events[m].tok < at; m++ {
		if e := &f.events[m]; e.kind == plainVerb && !e.under && w.afterConj(f, e.tok) && !w.copula(e.tok) && !w.modal(e.tok) && !w.has(e.tok) {
			return true
		}
	}
	return false
}

// subordinated tells whether a clause of its own begins between the
// quotation that ends at from and the verb at to.
func (w *work) subordinated(from, to int) bool {
	for k := from; k < to; k++ {
		if w.char(k) == ',' || w.is(k, conj) || w.is(k, sub) && !w.is(k, adverb|prep) || w.candAt[k] != 0 && w.cands[w.candAt[k]-1].rel {
			return true
		}
	}
	return false
}

// follows tells whether the token stands just after a quotation of the
// frame.
func (w *work) follows(f *frame, tok int) bool {
	return tok >= 2 && (w.besideQuote(tok) || w.doc.Tokens[tok-1].Kind == text.Quote)
}

// pointsBack reads "Dat zei Jansen" in the sentence after the quotation's.
func (w *work) pointsBack(fi int, raw *rawQuote) (pick, []int, int32) {
	for n, g := 0, fi+1; n < 2 && g < len(w.frames); n, g = n+1, g+1 {
		f := &w.frames[g]
		if b := &w.doc.Blocks[f.block]; b.Kind == text.Subhead || b.Kind == text.Title {
			break
		}
		if f.block > w.frames[fi].block+1 {
			break
		}
		if len(f.quotes) > 0 && w.inq[f.tok.First] != 0 || w.doc.Tokens[f.tok.First].Kind == text.Quote {
			break
		}
		switch w.doc.Word(f.tok.First) {
		case "Dat", "Dit":
		case "Zo":
			if w.subordinated(f.tok.First+1, f.tok.Last) {
				continue // Zo zegt Jansen dat …
			}
		default:
			continue
		}
		if n := len(f.quotes); n > 0 && w.char(w.raws[f.quotes[0]].first()-2) == ':' {
			break // Dat zegt ook Jansen: "…"
		}
		if n == 0 && f.tok.Len() > 1 {
			if p, cue := w.comment(f, f.tok.First+1); p.cand >= 0 {
				return p, cue, 0 // "Vreemd." Dat was de reactie van Jansen
			}
		}
		w.analyse(g)
		for k := range f.events {
			e := &f.events[k]
			if e.tok > f.tok.First+1 {
				break
			}
			if e.kind == cueVerb && e.class == says && e.subj >= 0 && e.sure {
				return pick{e.subj, 0.9 - 0.15*float64(n), "points-back"}, e.cue, e.lemma
			}
		}
	}
	return pick{cand: -1}, nil, 0
}

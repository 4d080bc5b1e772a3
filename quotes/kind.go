package quotes

import (
	"github.com/kopij/kopij/text"
)

// classify tells the kind of quotation q by its form and its surroundings.
// cued tells that its own sentence names a source.
func (w *work) classify(q int, cued bool, rule string) Kind {
	raw := &w.raws[q]
	first, last := raw.first(), raw.last()
	f := &w.frames[w.frameAt[q]]
	n := 0 // words
	caps := 0
	for _, p := range raw.parts {
		for i := p.First; i < p.Last; i++ {
			if w.doc.Tokens[i].Kind == text.Word {
				n++
				if w.doc.Tokens[i].Has(text.Capital) {
					caps++
				}
			}
		}
	}
	ended := w.ended(last)
	open := first - 1
	begins := open <= f.tok.First || w.char(open-1) == ':'
	if w.outer[q] >= 0 {
		begins = w.char(open-1) == ':' || w.char(open-1) == ',' || open == w.raws[w.outer[q]].first() || w.ended(open)
	}
	verb := w.hasClause(q)
	closing := pastClose(w.doc, last, f.tok.Last)
	if begins && !verb && !ended && n <= 4 && w.lastInRow(f, raw) != raw {
		begins = false // "Te laat" en "te duur", zegt Jansen
	}
	alone := closing >= f.tok.Last // nothing of the reporter's after it

	if w.isTitle(q, n, caps, ended, open) {
		return Title
	}
	if w.soCalled(open) {
		return Scare
	}
	if !cued && begins && n == 1 && caps == 1 && !ended && !alone && !verb && w.outer[q] < 0 && w.doc.Tokens[closing].Kind == text.Word && w.finite(closing, f) && w.verbNum(closing) == text.Sing && w.nounish(raw) {
		return Title // 'Tukker' speelt zondag niet
	}
	if begins && (alone || w.char(closing) == ',' || ended || cued) {
		if verb || ended || alone && n >= 3 {
			return Direct
		}
		if cued && (rule == "verb" || rule == "according" || rule == "colon") {
			if w.doc.Tokens[first].Has(text.Capital) || rule == "colon" {
				return Direct
			}
			return Partial
		}
	}
	capital := w.doc.Tokens[first].Has(text.Capital) && w.fn(first) != 0 || w.doc.Tokens[first].Has(text.Capital) && ended
	if !begins && verb && (ended && n >= 4 && capital || w.char(open-1) == ',' && n >= 4 || w.sentences(raw) > 1) {
		return Direct
	}
	if begins && verb && n >= 4 || n >= 4 && w.is(first, pronSubj|pronOther) && !w.is(first, detDef|poss|plurAux) && w.quoteVerb(first+1) {
		return Direct
	}
	if !cued && (n <= 3 && w.nounish(raw) || w.joinedOn(closing)) {
		return Scare
	}
	return Partial
}

// joinedOn tells whether a hyphen ties the word at i to the quotation before
// it: een 'nu of nooit'-gevoel.
func (w *work) joinedOn(i int) bool {
	return i < len(w.doc.Tokens) && !w.doc.Tokens[i].Has(text.SpaceBefore) && w.char(i) == '-'
}

// nounish tells whether no word of the quotation is a preposition, a
// pronoun or a verb: a term rather than a piece of speech. A word alone is a
// term, whatever it is: dan 'moet' je.
func (w *work) nounish(raw *rawQuote) bool {
	n := raw.last() - raw.first()
	for i := raw.first(); n > 1 && i < raw.last(); i++ {
		if w.quoteVerb(i) && (n > 2 || w.finiteForm(i) || w.is(i, aux)) || w.is(i, prep|pronSubj|pronOther|adverb|sub) && !w.is(i, detDef) {
			return false
		}
	}
	return true
}

// sentences counts the sentence ends in the quotation, at most two.
func (w *work) sentences(raw *rawQuote) int {
	n := 0
	for _, p := range raw.parts {
		for i := p.First; i < p.Last && n < 2; i++ {
			if c := w.char(i); c == '.' || c == '?' || c == '!' {
				n++
			}
		}
	}
	return n
}

// hasClause tells whether the quotation holds a main clause: a finite verb
// that is not in a relative or other subordinate clause.
func (w *work) hasClause(q int) bool {
	raw := &w.raws[q]
	subs, finite := 0, 0
	for _, p := range raw.parts {
		for i := p.First; i < p.Last && i < p.First+80; i++ {
			if w.doc.Tokens[i].Kind != text.Word {
				continue
			}
			e := w.entry(i)
			switch {
			case i == p.First && i+1 < p.Last && w.is(i, relative) && w.quoteVerb(i+1):
			case i+1 < p.Last && w.is(i, relative) && w.doc.Word(i+1) == "van": // ook die van de buren
			case w.is(i, sub) && e.fn&(adverb|prep|conj) == 0 || w.is(i, relative) && i > p.First && e.fn&detDef == 0:
				subs++
			case w.is(i, relative) && i > p.First && (w.char(i-1) == ',' || w.doc.Tokens[i-1].Kind == text.Word && w.fn(i-1)&(prep|conj|aux|pronOther) == 0 && !w.verbAt(i-1)) && i+1 < p.Last && w.fn(i+1)&(pronSubj|pronOther|poss|aux|adverb|prep|detDef|reflexive) != 0 && w.doc.Word(i) != "het":
				subs++
			case w.quoteVerb(i):
				finite++
			}
		}
	}
	return finite > subs || finite > 0 && subs == 0
}

// quoteVerb tells whether the token, inside a quotation, is a finite verb.
func (w *work) quoteVerb(i int) bool {
	if w.nameAt[i] != 0 {
		return false
	}
	e := w.entry(i)
	if w.doc.Tagged {
		return w.doc.Tokens[i].Tag.Finite() || e.fn&aux != 0 && e.fn&(poss|prep|adverb|plurAux) == 0 && w.doc.Tokens[i].Tag.POS() != text.NOUN
	}
	if e.fn&aux != 0 && (e.fn&poss == 0 || i+1 >= len(w.doc.Tokens) || !w.nominal(i+1)) {
		return true
	}
	for _, v := range e.verbs {
		if v.form == text.FinPres || v.form == text.FinPast {
			return true
		}
	}
	// hij speelt, we hopen: a word beside a subject pronoun
	if i > 0 && w.is(i-1, pronSubj|pronOther) && !w.is(i, adverb|prep|detDef|detIndef|poss|reflexive|pronObj|conj|sub) {
		return true
	}
	return false
}

// soCalled tells whether a word before the mark holds what follows at a
// distance.
func (w *work) soCalled(open int) bool {
	for k := open - 1; k >= 0 && k > open-3; k-- {
		if w.fn(k)&soCalled != 0 {
			return true
		}
		if w.fn(k)&(detDef|detIndef) == 0 {
			return false
		}
	}
	return false
}

// isTitle tells whether the quotation names a work, a programme, an action,
// or a person by a nickname.
func (w *work) isTitle(q, n, caps int, ended bool, open int) bool {
	raw := &w.raws[q]
	if n == 0 || n > 9 || ended && n > 3 {
		return false
	}
	prev := open - 1
	if prev < 0 {
		return false
	}
	if w.fn(prev)&titleNoun != 0 && w.doc.Tokens[prev].Kind == text.Word {
		return true
	}
	if t := &w.doc.Tokens[prev]; t.Kind == text.Word && (w.fn(prev)&nameNoun != 0 || w.titleCompound(prev)) && w.doc.Tokens[raw.first()].Has(text.Capital) {
		return true
	}
	next := raw.last() + 1
	// Joe "Turtle" Jones
	if n <= 3 && caps > 0 && next < len(w.doc.Tokens) && (w.capitalAt(prev, len(w.doc.Tokens)) || w.entry(prev).name) && w.capitalAt(next, len(w.doc.Tokens)) && w.fn(prev) == 0 && w.fn(next) == 0 {
		return true
	}
	// 'Dutch Giant' Olivier Richters
	if n <= 3 && caps == n && next < len(w.doc.Tokens) && w.nameAt[next] > 0 && w.ms[w.nameAt[next]-1].Type == PER && !ended {
		return true
	}
	// de 'Koninklijke', the 'Lady Macbeth van de Balkan'
	if w.fn(prev)&(detDef|poss) != 0 && caps > 0 && n <= 6 && w.doc.Tokens[raw.first()].Has(text.Capital) && !w.hasClause(q) {
		return true
	}
	// de films 'Noordwind' en 'Over de Dijk'
	if o := w.inq[max(prev-2, 0)]; o > 0 && int(o)-1 != q && w.doc.Tokens[prev-1].Kind == text.Quote && (w.char(prev) == ',' || w.is(prev, conj)) && w.quotes[o-1].kind == Title && w.frameAt[o-1] == w.frameAt[q] {
		return true
	}
	// 'The Long Way Home'
	if n >= 2 && caps == n && !ended && w.doc.Tokens[prev].Kind == text.Word && !w.inHead(q) && !w.hasClause(q) {
		return true
	}
	// 'De zingende Visser' van Karel Wissing
	if v := raw.last() + 1; n >= 2 && n <= 6 && v+1 < len(w.doc.Tokens) && w.doc.Word(v) == "van" && w.nameAt[v+1] > 0 && w.ms[w.nameAt[v+1]-1].Type == PER && w.is(raw.first(), detDef|detIndef) && w.doc.Tokens[raw.first()].Has(text.Capital) && w.doc.Tokens[prev].Kind == text.Word && !w.hasClause(q) {
		return true
	}
	// ('Founder’s Day')
	if w.char(prev) == '(' && caps == n && n <= 4 {
		return true
	}
	return false
}

// sameTitles makes titles of the quotations with the words of one: what the
// text names once as a painting is no speech further on.
func (w *work) sameTitles() {
	var titles [8]int
	n := 0
	for q := range w.quotes {
		if w.quotes[q].kind == Title && n < len(titles) && w.raws[q].last()-w.raws[q].first() > 1 {
			titles[n] = q
			n++
		}
	}
	for q := range w.quotes {
		fq := &w.quotes[q]
		if fq.kind != Scare && fq.kind != Partial || len(fq.cue) > 0 {
			continue
		}
		for _, t := range titles[:n] {
			if w.sameTokens(q, t) {
				fq.kind = Title
			}
		}
	}
}

// sameTokens tells whether two quotations have the same words.
func (w *work) sameTokens(p, q int) bool {
	a, b := &w.raws[p], &w.raws[q]
	if a.last()-a.first() != b.last()-b.first() {
		return false
	}
	for i := range a.last() - a.first() {
		if w.doc.Tokens[a.first()+i].Fold != w.doc.Tokens[b.first()+i].Fold {
			return false
		}
	}
	return true
}

// titleCompound tells whether the word ends in a noun for a work:
// misdaadserie.
func (w *work) titleCompound(i int) bool {
	s := w.doc.Word(i)
	for k := 2; k <= len(s)-4; k++ {
		if x := w.lex.find(text.FoldHash(s[k:])); x != 0 && w.lex.entries[x].fn&titleNoun != 0 {
			return true
		}
	}
	return false
}

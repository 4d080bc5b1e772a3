package quotes

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/text"
)

// The attributes of an option of the kind model: the kind itself, and what is
// known of the quotation.
const (
	kdKind    = iota
	kdLong    // words
	kdCaps    // capitals of its words
	kdEnded   // it ends a sentence
	kdClause  // it holds a main clause
	kdMore    // sentences that end in it
	kdOpens   // what it opens
	kdLeft    // the word before it
	kdFar     // the word before that
	kdRight   // the word after it
	kdFirst   // its first word
	kdLast    // its last word
	kdTerm    // it has neither a verb nor a small word
	kdTie     // the first sign
	kdSure    // a sign that grammar alone gives
	kdCue     // a cue without a source
	kdHead    // in a title or subhead
	kdLike    // a headline's words are found in the body
	kdNested  // inside another
	kdRow     // joined to the next by a comma or "en"
	kdSingle  // between single marks
	kdAlone   // what else its sentence and paragraph hold
	kdNamed   // it holds a name
	kdPrev    // the kind of the quotation before it in its sentence
	kdSpeech  // it has a question mark, ik, wij, nee
	kdSurface // its sentence speaks of a wall, a banner
	kdShape   // how many words and of which sort
	kdCued    // the first sign, coarsely
	kdBody    // of a head line's: the kind of the same words in the body
	nKindAttr
)

var rightNames = strings.Fields("end comma stop colon bracket dash glued says verb van name preposition conjunction noun adverb quote other")

var firstNames = strings.Fields("pronoun article possessive preposition conjunction sub verb adverb adjective noun name question interjection number other")

var kindAttrs = []rank.Attr{
	{Name: "kind", Values: strings.Fields("direct partial scare title")},
	{Name: "long", Max: 8},
	{Name: "caps", Values: strings.Fields("none first some all")},
	{Name: "ended", Values: []string{"no", "yes"}},
	{Name: "clause", Values: []string{"no", "yes"}},
	{Name: "sentences", Max: 3},
	{Name: "opens", Values: strings.Fields("paragraph sentence colon comma quote inside")},
	{Name: "left", Values: leftNames},
	{Name: "before-left", Values: leftNames},
	{Name: "right", Values: rightNames},
	{Name: "first", Values: firstNames},
	{Name: "last", Values: firstNames},
	{Name: "term", Max: 1},
	{Name: "tie", Values: signNames[:]},
	{Name: "sure", Max: 1},
	{Name: "cue", Max: 1},
	{Name: "head", Values: []string{"title", "subhead"}},
	{Name: "like", Max: 6},
	{Name: "nested", Max: 1},
	{Name: "row", Max: 1},
	{Name: "single", Values: []string{"no", "yes"}},
	{Name: "alone", Values: strings.Fields("paragraph sentence rest")},
	{Name: "named", Max: 1},
	{Name: "previous", Values: strings.Fields("direct partial scare title")},
	{Name: "speech", Max: 1},
	{Name: "surface", Values: surfaceNames},
	{Name: "shape", Values: strings.Fields("noun adjective verb word name term phrase long clause")},
	{Name: "cued", Values: cuedNames},
	{Name: "body", Values: strings.Fields("same-direct same-partial same-scare same-title in-direct in-partial in-scare in-title")},
}

var cuedNames = strings.Fields("none some after colon says thinks names view loose back inside outer label")

// cuedBy is the coarse class of each sign.
var cuedBy = [nSign]uint8{
	1, 3, 3, 3, 3, 3, 3, 3, 13, 13, 13, 13, 13,
	4, 4, 4, 4, 4, 4, 4, 4, 2,
	5, 9, 6, 9, 7, 9, 8, 9, 9, 9, 8, 7,
	10, 10, 10, 11, 11, 11, 12, 8, 8, 8, 8, 2,
}

// classify tells the kind of quotation q by its form and its surroundings.
func (w *kinds) classify(q int) Kind {
	var v [nKindAttr]uint8
	w.kindFeatures(q, &v)
	var options [Indirect][nKindAttr]uint8
	for k := range options {
		options[k] = v
		options[k][kdKind] = uint8(k) + 1
	}
	w.shares = w.models.kind.Scores(w.shares[:0], len(options), func(k int) []uint8 { return options[k][:] })
	best := Direct
	for k, s := range w.shares {
		if s > w.shares[best] {
			best = Kind(k)
		}
	}
	if w.nickname(q) {
		best = Title
	}
	w.toldKind(q, v, best)
	return best
}

// nickname reports whether quotation q is inside a name: Jan "Kleintje" Jansen.
func (w *kinds) nickname(q int) bool {
	open, end := w.raws[q].first()-1, w.raws[q].last()
	at := w.candAt[open]
	return at != 0 && end < len(w.candAt) && w.candAt[end] == at
}

// kindFeatures fills in what tells the kind of quotation q.
func (w *kinds) kindFeatures(q int, v *[nKindAttr]uint8) {
	raw := &w.raws[q]
	f := &w.frames[w.frameAt[q]]
	b := w.doc.Blocks[raw.block].Tokens
	open, end := raw.first()-1, pastClose(w.doc, raw.last(), b.Last)
	w.wordFeatures(q, v)
	v[kdEnded], v[kdClause], v[kdSingle] = 1, 1, 1
	if w.ended(raw.last()) {
		v[kdEnded] = 2
	}
	if w.hasClause(q) {
		v[kdClause] = 2
	}
	if raw.single {
		v[kdSingle] = 2
	}
	v[kdMore] = capped(w.sentences(raw)+1, 3)
	v[kdOpens] = w.opensWhat(q, open)
	v[kdLeft] = w.wordClass(open-1, b.First)
	v[kdFar] = w.wordClass(open-2, b.First)
	v[kdRight] = w.rightOf(end, f)
	v[kdAlone] = alone(f.tok, b, open, end)
	if w.nounish(raw) {
		v[kdTerm] = 1
	}
	w.cueFeatures(q, v)
	v[kdHead] = headLine(w.doc.Blocks[raw.block].Kind)
	for _, l := range w.likes {
		v[kdLike] = max(v[kdLike], l.like)
	}
	if w.outer[q] >= 0 {
		v[kdNested] = 1
	}
	if w.lastInRow(f, raw) != raw {
		v[kdRow] = 1
	}
	if q > 0 && w.frameAt[q-1] == w.frameAt[q] && w.outer[q] == w.outer[q-1] {
		v[kdPrev] = uint8(w.quotes[q-1].kind) + 1
	}
	v[kdSurface] = w.surfaceOf(f, raw)
	v[kdCued] = cuedBy[v[kdTie]]
	if w.inHead(q) {
		v[kdBody] = w.bodyKind(q)
	}
	shapeFeature(v)
}

// opensWhat is what quotation q, whose mark is at open, begins: its paragraph,
// its sentence, what follows a colon or a comma, another's words, or nothing.
func (w *kinds) opensWhat(q, open int) uint8 {
	raw := &w.raws[q]
	switch {
	case open <= w.doc.Blocks[raw.block].Tokens.First:
		return 1
	case open <= w.frames[w.frameAt[q]].tok.First || w.ended(open):
		return 2
	case w.char(open-1) == ':':
		return 3
	case w.char(open-1) == ',':
		return 4
	case w.outer[q] >= 0 && open == w.raws[w.outer[q]].first():
		return 5
	}
	return 6
}

// cueFeatures fills in what ties quotation q to a source.
func (w *kinds) cueFeatures(q int, v *[nKindAttr]uint8) {
	v[kdTie] = w.firstSign(q)
	if slices.ContainsFunc(w.tiesOf(q), func(t tie) bool { return t.sign == noSign }) {
		v[kdCue] = 1
	}
	if w.strongest(q) >= 0 {
		v[kdSure] = 1
	}
}

// shapeFeature sums up how many words quotation q has, and of which sort.
func shapeFeature(v *[nKindAttr]uint8) {
	switch n := v[kdLong]; {
	case v[kdNamed] != 0 && v[kdCaps] == 4 && n <= 4:
		v[kdShape] = 5
	case n <= 2 && v[kdFirst] == 10:
		v[kdShape] = 1
	case n <= 2 && v[kdFirst] == 9:
		v[kdShape] = 2
	case n <= 2 && v[kdFirst] == 7:
		v[kdShape] = 3
	case n <= 2:
		v[kdShape] = 4
	case v[kdClause] == 2:
		v[kdShape] = 9
	case n <= 4 && v[kdTerm] != 0:
		v[kdShape] = 6
	case n <= 6:
		v[kdShape] = 7
	default:
		v[kdShape] = 8
	}
}

// wordFeatures fills in what the words of quotation q are.
func (w *kinds) wordFeatures(q int, v *[nKindAttr]uint8) {
	raw := &w.raws[q]
	n, caps := 0, 0
	first, last := -1, -1
	for _, p := range raw.parts {
		for i := p.First; i < p.Last; i++ {
			if k := w.doc.Tokens[i].Kind; k != text.Word && k != text.Number {
				if w.char(i) == '?' || w.char(i) == '!' {
					v[kdSpeech] = 1
				}
				continue
			}
			if first < 0 {
				first = i
			}
			last = i
			n++
			if w.doc.Tokens[i].Has(text.Capital) {
				caps++
			}
			if w.nameAt[i] > 0 {
				v[kdNamed] = 1
			}
		}
	}
	if w.personOf(q) != 0 {
		v[kdSpeech] = 1
	}
	v[kdLong] = step(n, 0, 1, 2, 3, 4, 6, 9)
	if first < 0 {
		return
	}
	v[kdCaps] = 1
	switch {
	case caps == n:
		v[kdCaps] = 4
	case w.doc.Tokens[first].Has(text.Capital):
		v[kdCaps] = 2
	case caps > 0:
		v[kdCaps] = 3
	}
	v[kdFirst], v[kdLast] = w.wordSort(first), w.wordSort(last)
}

// wordSort is the class of a word at the edge of a quotation.
func (w *kinds) wordSort(i int) uint8 {
	f := w.fn(i)
	switch {
	case w.nameAt[i] != 0:
		return 11
	case w.is(i, question):
		return 12
	case f&(pronSubj|pronOther) != 0 && f&(detDef|plurAux|sub) == 0:
		return 1
	case f&(detDef|detIndef) != 0:
		return 2
	case w.quoteVerb(i):
		return 7
	case f&poss != 0:
		return 3
	case f&prep != 0:
		return 4
	case f&conj != 0:
		return 5
	case f&sub != 0:
		return 6
	case f&adverb != 0:
		return 8
	case w.doc.Tokens[i].Kind == text.Number:
		return 14
	}
	switch w.doc.Tokens[i].Tag.POS() {
	case text.NOUN:
		return 10
	case text.PROPN:
		return 11
	case text.ADJ:
		return 9
	case text.ADV:
		return 8
	case text.INTJ:
		return 13
	case text.VERB, text.AUX:
		return 7
	}
	return 15
}

// rightOf is the class of the token at i, after a quotation in the sentence f.
func (w *kinds) rightOf(i int, f *frame) uint8 {
	if i >= f.tok.Last {
		return 1
	}
	t := &w.doc.Tokens[i]
	switch t.Kind {
	case text.Quote:
		return 16
	case text.Dash:
		return 6
	case text.Ellipsis:
		return 3
	}
	switch w.char(i) {
	case ',':
		return 2
	case '.', '?', '!':
		return 3
	case ':', ';':
		return 4
	case '(', ')':
		return 5
	}
	switch {
	case !t.Has(text.SpaceBefore):
		return 7
	case w.finiteForm(i):
		return 8
	case w.verbAt(i):
		return 9
	case w.doc.Word(i) == "van":
		return 10
	case w.nameAt[i] > 0:
		return 11
	case w.is(i, prep):
		return 12
	case w.is(i, conj|sub):
		return 13
	case w.is(i, adverb):
		return 15
	case t.Tag.POS() == text.NOUN || w.noun(i).class != noNoun:
		return 14
	}
	return 17
}

// nounish reports whether no word of the quotation is a preposition, a
// pronoun or a verb: a term rather than a piece of speech. A word alone is a
// term, whatever it is: dan 'moet' je.
func (w *kinds) nounish(raw *rawQuote) bool {
	n := raw.last() - raw.first()
	for i := raw.first(); n > 1 && i < raw.last() && i < raw.first()+12; i++ {
		if w.quoteVerb(i) && (n > 2 || w.finiteForm(i) || w.is(i, aux)) || w.is(i, prep|pronSubj|pronOther|adverb|sub) && !w.is(i, detDef) {
			return false
		}
	}
	return true
}

// sentences counts the sentence ends in the quotation, at most two.
func (w *kinds) sentences(raw *rawQuote) int {
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

// maxJudged bounds the words of a quotation by which its kind is told.
const maxJudged = 80

// hasClause reports whether the quotation holds a main clause: a finite verb
// that is not in a relative or other subordinate clause.
func (w *kinds) hasClause(q int) bool {
	raw := &w.raws[q]
	subs, finite := 0, 0
	for _, p := range raw.parts {
		for i := p.First; i < p.Last && i < p.First+maxJudged; i++ {
			switch {
			case w.doc.Tokens[i].Kind != text.Word:
			case w.opensSub(i, p):
				subs++
			case w.quoteVerb(i):
				finite++
			}
		}
	}
	return finite > subs
}

// opensSub reports whether the word at i begins a subordinate clause in the
// part p of a quotation.
func (w *kinds) opensSub(i int, p text.Range) bool {
	next := i+1 < p.Last
	if w.is(i, relative) && next && (i == p.First && w.quoteVerb(i+1) || w.doc.Word(i+1) == "van") {
		return false // Dat is zo; ook die van de buren
	}
	if w.is(i, sub) && w.fn(i)&(adverb|prep|conj) == 0 || w.is(i, relative) && i > p.First && w.fn(i)&detDef == 0 {
		return true
	}
	if !w.is(i, relative) || i == p.First || !next {
		return false
	}
	after := w.char(i-1) == ',' || w.doc.Tokens[i-1].Kind == text.Word && w.fn(i-1)&(prep|conj|aux|pronOther) == 0 && !w.verbAt(i-1)
	return after && w.fn(i+1)&(pronSubj|pronOther|poss|aux|adverb|prep|detDef|reflexive) != 0
}

// quoteVerb reports whether the token, inside a quotation, is a finite verb.
func (w *kinds) quoteVerb(i int) bool {
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
	if w.finiteForm(i) {
		return true
	}
	// hij speelt, we hopen: a word beside a subject pronoun
	return w.is(i-1, pronSubj|pronOther) && !w.is(i, adverb|prep|detDef|detIndef|poss|reflexive|pronObj|conj|sub)
}

// maxTwins bounds the quotations that are compared for the same words.
const maxTwins = 16

// maxTwinWords bounds the tokens of each of them.
const maxTwinWords = 48

// bodyKind is the kind of the quotation in the body that has all the words of
// q, which is in a head line: from 1 on where it has no others, from 5 on where
// it has more; 0 where there is none.
func (w *kinds) bodyKind(q int) uint8 {
	best := uint8(0)
	a := w.wordFolds(q)
	for o := range w.raws {
		if w.inHead(o) || w.outer[o] >= 0 || len(a) == 0 {
			continue
		}
		b := w.wordFolds(o)
		all := true
		for _, h := range a {
			all = all && slices.Contains(b, h)
		}
		switch k := uint8(w.quotes[o].kind) + 1; {
		case all && len(a) == len(b):
			return k
		case all && best == 0:
			best = k + 4
		}
	}
	return best
}

// wordFolds are the folded words of quotation q.
func (w *kinds) wordFolds(q int) []uint64 {
	var out []uint64
	r := &w.raws[q]
	for i := r.first(); i < min(r.last(), r.first()+maxTwinWords); i++ {
		if t := &w.doc.Tokens[i]; t.Kind == text.Word || t.Kind == text.Number {
			out = append(out, t.Fold)
		}
	}
	return out
}

// surfaceNames are how a sentence speaks of what holds writing: by a noun for
// it, by a verb that takes the words as its subject with a place ("op haar
// schort staat"), by both, by the verb alone, by the verb with a document, by a verb for who
// puts the words there.
var surfaceNames = strings.Fields("noun place both stands document written")

// surfaceOf is how the reporter's words in the sentence speak of what holds
// writing: 1 more than an index into surfaceNames; 0 where they do not.
func (w *kinds) surfaceOf(f *frame, raw *rawQuote) uint8 {
	from, to := max(f.tok.First, raw.first()-12), min(f.tok.Last, raw.last()+12)
	stands := slices.ContainsFunc(f.events, func(e event) bool { return e.class == words && e.tok >= from && e.tok < to })
	h := w.holding(from, to)
	switch {
	case h.written && !stands && (h.noun || h.place):
		return 6
	case h.noun && !(stands && h.place):
		return 1
	case h.noun:
		return 3
	case !stands:
		return 0
	case h.doc:
		return 5
	case h.place:
		return 2
	}
	return 4
}

// holding is what the words beside a quotation speak of: a noun for what holds
// writing, a place, a document, a verb for putting words there.
type holding struct{ noun, place, doc, written bool }

// holding reads the reporter's words from token from to before token to.
func (w *kinds) holding(from, to int) (h holding) {
	for i := from; i < to; i++ {
		if w.inq[i] != 0 {
			continue
		}
		h.noun = h.noun || w.is(i, surface) || w.tailIn(i, surface)
		h.written = h.written || w.writes(i)
		if w.is(i, prep) {
			at := w.placed(i, to)
			h.doc = h.doc || at == document || at == medium
			h.place = h.place || at == noNoun
		}
	}
	return h
}

// writes reports whether the word at i is a verb for putting words on something.
func (w *tokens) writes(i int) bool {
	return slices.ContainsFunc(w.entry(i).verbs, func(v verbForm) bool {
		lm := &w.lex.lemmas[v.lemma]
		return lm.writes && (lm.particle == nil || v.fused)
	})
}

// placed is the class of the noun after the preposition at i; body for a name
// and where there is none.
func (w *kinds) placed(i, end int) nounClass {
	last := -1
	for k := i + 1; k < min(end, i+6) && (w.nominal(k) || k == i+1 && w.is(k, detDef|detIndef|poss)); k++ {
		if w.nameAt[k] != 0 {
			return body
		}
		last = k
	}
	if last < 0 {
		return body
	}
	return w.noun(last).class
}

// maxPersons bounds the words of a quotation that are looked through for its
// pronouns.
const maxPersons = 60

// personOf is 1 where the words of quotation q say "ik", 2 where they say
// "wij", 3 for both.
func (w *tokens) personOf(q int) uint8 {
	r := &w.raws[q]
	p := uint8(0)
	for i := r.first(); i < r.last() && i < r.first()+maxPersons; i++ {
		if int(w.inq[i])-1 != q {
			continue
		}
		if w.is(i, firstSing) {
			p |= 1
		}
		if w.is(i, firstPlur) {
			p |= 2
		}
	}
	return p
}

// thirdOf is 1 where the words of quotation q say "hij" or "hem", 2 where they say
// "zij" or "haar", 3 for both.
func (w *kinds) thirdOf(q int) uint8 {
	r := &w.raws[q]
	p := uint8(0)
	for i := r.first(); i < r.last() && i < r.first()+maxPersons; i++ {
		switch f := w.fn(i); {
		case f&(pronSubj|pronObj) == 0 || int(w.inq[i])-1 != q:
		case f&fem != 0:
			p |= 2
		case f&plur == 0:
			p |= 1
		}
	}
	return p
}

// aboutOther reports whether quotation q begins with somebody else: "Ze heeft
// erom gevraagd.", "Die legde het uit."
func (w *kinds) aboutOther(q int) bool {
	first := w.raws[q].first()
	if w.doc.Word(first) == "Die" && first+1 < w.raws[q].last() && w.finiteForm(first+1) {
		return w.personOf(q) == 0
	}
	return w.is(first, pronSubj) && w.personOf(q)&2 == 0
}

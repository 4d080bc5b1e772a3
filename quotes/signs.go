package quotes

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/text"
)

// sign is a way in which a sentence ties a candidate to a quotation. What it
// is worth the speaker model says.
type sign uint8

const (
	noSign             sign = iota
	signAfterVerb           // "…", zegt Jansen
	signAfterLoose          // "…", zegt gisteren de van niets wetende Jansen
	signAfterPlain          // "…", lacht Jansen
	signAfterAct            // "…" Jansen wijst op de boom
	signAfterAccording      // "…", aldus Jansen
	signAfterComment        // "…", is het commentaar van Jansen
	signAfterSounds         // "…", klinkt het bij Jansen
	signDash                // "…" – Jansen
	signBracket             // "…" (Jansen)
	signLabel               // Jansen "…", and no more on the line
	signLineAbove           // Jansen, on a line of its own
	signTopic               // in a headline, Jansen: de brug is "…"
	signColonVerb           // Jansen antwoordt: "…"
	signColonLoose          // with a subject that grammar does not tie to the verb
	signColonPhrase         // Jansen: "…"
	signColonCited          // De krant citeert Jansen: "…"
	signColonLike           // net als Jansen: "…"
	signColonConcerned      // Voor Jansen is dat te laat: "…"
	signColonSubject        // Jansen ziet het anders: "…"
	signColonOpens          // without a verb, Jansen over de brug: "…"
	signColonOther          // anybody else before the colon
	signSays                // Jansen zegt dat het "…" is
	signSaysLoose
	signThinks // Jansen vindt het "…"
	signThinksLoose
	signCalls // Jansen noemt het "…"
	signCallsLoose
	signAccording // volgens Jansen is het "…"
	signSaysAfter // Dat het "…" is, zegt Jansen
	signThinksAfter
	signCallsAfter
	signAccordingAfter
	signCalled     // zoals Jansen het noemt
	signBack       // "…" Dat zei Jansen.
	signBackFar    // the same after a sentence between
	signBackOther  // "…" Het is wat Jansen vraagt.
	signInside     // in another's words: „'Doe maar', zei hij.”
	signInsideOpen // in another's words: „Hij zei: 'Doe maar.'”
	signInsideSelf // in one's own words: „Ik zei: 'Doe maar.'”
	signOuter      // the source of the quotation around it
	signWriting    // in de brief staat: "…"
	signWithin     // in de brief heet dat "…"
	signTherein    // Er kwam een brief. Daarin staat: "…"
	signOwnWords   // Jansen voerde naar eigen zeggen "…"
	signHeard      // Jansen is boos. "…", klinkt het.
	nSign
)

var signNames = strings.Fields("after-verb after-loose after-plain after-act according-after-quote comment sounds dash bracket label line-above topic colon colon-loose colon-phrase colon-cited colon-like colon-concerned colon-subject colon-opens colon-other says says-loose thinks thinks-loose names names-loose according says-after thinks-after names-after according-after called points-back points-back-far points-back-other inside inside-open inside-self outer writing within therein own-words heard")

// tie is a sign with the candidate that it ties to the quotation.
type tie struct {
	cand  int // -1 where the words have a cue and no source
	sign  sign
	cue   []int // tokens
	lemma int32 // of the cue, plus 1
	// event is the index of the verb in its frame, plus 1; 0 for none.
	event int
}

// ties gives what the sentence of quotation q, and those that point back to
// it, say of its source. The strongest signs come first.
func (w *kinds) ties(q int) []tie {
	w.tied = w.tied[:0]
	fi := w.frameAt[q]
	f := &w.frames[fi]
	w.analyse(fi)
	if w.outer[q] >= 0 {
		w.insideTies(q)
		return w.tied
	}
	from := w.before(f, q)
	w.afterTies(f, q)
	w.besideTies(f, q)
	w.wrappedTies(fi, q)
	w.colonTies(f, q, from)
	w.objectTies(f, q, from)
	w.writingTies(f, q)
	w.thereinTies(fi)
	w.heardTies(fi, q)
	w.backTies(fi)
	return w.tied
}

func (w *signs) tie(s sign, c int, cue []int, lemma int32) {
	w.tied = append(w.tied, tie{cand: c, sign: s, cue: cue, lemma: lemma})
}

// before is the token at which the reporter's words before quotation q begin
// in its frame: after the quotation before it, if there is one.
func (w *signs) before(f *frame, q int) int {
	b := f.tok.First
	for _, o := range f.quotes {
		if w.raws[o].first() >= w.raws[q].first() {
			break
		}
		b = w.raws[o].last()
	}
	return b
}

// afterTies reads what follows the quotation: `", zegt Jansen`, `", aldus
// Jansen`, `" vraagt Jansen zich af`.
func (w *signs) afterTies(f *frame, q int) {
	raw := &w.raws[q]
	last := w.lastInRow(f, raw).last()
	i, comma := w.passComma(pastClose(w.doc, last, f.tok.Last), f.tok.Last)
	comma = comma || w.char(last-1) == ',' // a slip: "Het is af," zegt Jansen
	if p := raw.first() - 2; !comma && p >= f.tok.First {
		if w.is(p, detDef|detIndef|poss) {
			return // een "handvol buren" deelde de folders: the subject
		}
		if c := w.holder(i+1, f.tok.Last); c >= 0 && w.is(p, sayNoun) && w.doc.Word(i) == "van" {
			w.tie(signAfterComment, w.settle(c), []int{p}, 0) // de vraag "…" van Jansen
		}
	}
	over := comma || w.ended(raw.last())
	if comma {
		w.actTies(f, i)
	}
	if over {
		w.commentTies(f, i)
	}
	for n := range f.events {
		if e := &f.events[n]; e.tok == i && (e.subj >= 0 || e.class == words) {
			at := len(w.tied)
			w.verbTies(f, raw, e, comma, over)
			if len(w.tied) > at {
				w.tied[at].event = n + 1
			}
		}
	}
}

// passComma passes over a comma and "zo" at i; comma reports whether there is
// one.
func (w *candidates) passComma(i, end int) (at int, comma bool) {
	if w.char(i) == ',' {
		i, comma = i+1, true
	}
	if i < end && w.doc.Word(i) == "zo" {
		i++
	}
	return i, comma
}

// actTies reads a sentence that goes on with its subject after the quotation:
// "Ziet u dat?", Jansen wijst op de boom.
func (w *signs) actTies(f *frame, i int) {
	c := w.candStarting(i)
	if c < 0 || !w.animate(c) || w.cands[c].rel {
		return
	}
	for n := range f.events {
		e := &f.events[n]
		if e.tok != w.cands[c].np.Last || e.subj != c {
			continue
		}
		if e.kind == cueVerb {
			w.tie(signAfterVerb, c, e.cue, e.lemma)
		} else {
			w.tie(signAfterAct, c, nil, 0)
		}
	}
}

// verbTies ties the source of the event e, just after the quotation; comma
// tells that a comma is between them, over that the words end there.
func (w *signs) verbTies(f *frame, raw *rawQuote, e *event, comma, over bool) {
	switch {
	case e.kind == accordingTo:
		w.tie(signAfterAccording, e.subj, e.cue, 0)
	case e.class == words && over:
		w.tie(noSign, -1, e.cue, e.lemma)
	case e.class == words || e.passive || !e.inverse || w.isWords(&w.cands[e.subj]):
	case !comma && w.weak(e.subj) && w.cands[e.subj].def == possessive: // 'Tukker' spreekt zijn dank uit
	case e.kind == cueVerb:
		s := signAfterVerb
		if !e.sure {
			s = signAfterLoose
		}
		w.tie(s, e.subj, e.cue, e.lemma)
	case over && e.sure && w.fullQuote(f, raw):
		w.tie(signAfterPlain, e.subj, []int{e.tok}, 0)
	}
}

// lastInRow is the last of the quotations that commas or "en" join to this
// one: "Te laat" en "te duur", zegt Jansen.
func (w *signs) lastInRow(f *frame, raw *rawQuote) *rawQuote {
	for n := 0; n < 4; n++ {
		i := raw.last() + 1
		if i+2 >= f.tok.Last || !w.is(i, conj) && w.char(i) != ',' || w.inq[i+1] != 0 || w.inq[i+2] == 0 || w.ended(raw.last()) {
			return raw
		}
		raw = &w.raws[w.outermost(int(w.inq[i+2])-1)]
	}
	return raw
}

// commentTies reads `", is het commentaar van Jansen`, `", luidt Jansens
// antwoord`, `", is het advies dat Jansen geeft` and `", klinkt het bij Jansen`
// from the verb at i on.
func (w *signs) commentTies(f *frame, i int) {
	if !w.is(i, commentVerb) {
		return
	}
	for k := i + 1; k < f.tok.Last && k < i+7 && w.inq[k] == 0; k++ {
		switch {
		case w.doc.Word(k) == "bij" && (w.doc.Word(i+1) == "het" || w.heard(k-1)):
			w.soundsTie(f, i, k)
			return
		case w.is(k, sayNoun):
			if c := w.giver(f, i, k); c >= 0 {
				w.tie(signAfterComment, w.settle(c), []int{k}, 0)
			}
			return
		}
	}
}

// soundsTie ties those behind the "bij" at k: klinkt het bij Jansen.
func (w *signs) soundsTie(f *frame, i, k int) {
	for j := k + 1; j < min(f.tok.Last, k+4); j++ {
		if c := w.candStarting(j); c >= 0 {
			w.tie(signAfterSounds, w.settle(c), []int{i}, 0)
			return
		}
	}
}

// heard reports whether the word at i is a verb for those who are told: horen,
// krijgt.
func (w *tokens) heard(i int) bool {
	return slices.ContainsFunc(w.entry(i).verbs, func(v verbForm) bool {
		lm := &w.lex.lemmas[v.lemma]
		return lm.hears || lm.class == words
	})
}

// maxGiven bounds the tokens of the clause that says who gives the words.
const maxGiven = 30

// giver is the candidate who says what the noun at k names, after the verb at
// i: Jansens antwoord, het advies van Jansen, het advies dat Jansen geeft; -1.
func (w *candidates) giver(f *frame, i, k int) int {
	if c := w.candStarting(i + 1); c >= 0 && (w.cands[c].form == Pronoun || w.cands[c].form == Name) {
		return c
	}
	if k+2 >= f.tok.Last {
		return -1
	}
	switch {
	case w.doc.Word(k+1) == "van":
		return w.holder(k+2, f.tok.Last)
	case w.is(k+1, relative):
		for j := k + 2; j < min(f.tok.Last, k+maxGiven); j++ {
			if w.heard(j) {
				return -1
			}
		}
		return w.holder(k+2, f.tok.Last)
	}
	return -1
}

// holder is the candidate whose phrase begins at token i, within that of what
// he says: het advies van de politie, het advies van huisarts Jansen; -1.
func (w *candidates) holder(i, end int) int {
	if c := w.candBefore(i + 1); c >= 0 && w.cands[c].np.First == i {
		return c
	}
	for j := i + 1; j < end && j < i+4 && w.nominal(j-1); j++ {
		if c := w.candBefore(j + 1); c >= 0 && w.cands[c].tok.First == j && w.cands[c].form == Name {
			return c
		}
	}
	return -1
}

// fullQuote reports whether the quotation begins its frame or follows a colon:
// then the verb after it has it as its object.
func (w *candidates) fullQuote(f *frame, raw *rawQuote) bool {
	b := raw.first() - 1
	return b <= f.tok.First || w.char(b-1) == ':' || w.doc.Tokens[raw.last()-1].Kind == text.Word
}

// besideTies reads a name that is by itself beside the quotation: after a
// dash or in brackets behind it, on the line above it, before it as a label.
func (w *signs) besideTies(f *frame, q int) {
	raw := &w.raws[q]
	w.behindTies(f, raw)
	w.labelTies(f, raw.first()-1)
}

// behindTies reads a name behind the quotation, in its line or alone in the
// next.
func (w *signs) behindTies(f *frame, raw *rawQuote) {
	b := w.doc.Blocks[f.block].Tokens
	if i := pastClose(w.doc, raw.last(), b.Last); i+1 < b.Last {
		if s := w.asideAt(i); s != noSign {
			w.tieName(s, i+1)
		} else if c := w.candStarting(i + 1); w.char(i) == ',' && c >= 0 && w.cands[c].form == Name && w.cands[c].np.Last < b.Last && w.ended(w.cands[c].np.Last+1) {
			w.tie(signDash, c, nil, 0) // "Te laat", directeur Karel Wissing.
		}
	} else if nb := f.block + 1; i >= b.Last && nb < len(w.doc.Blocks) {
		n := w.doc.Blocks[nb].Tokens
		if n.Len() > 1 && n.Len() <= maxLabel {
			if s := w.asideAt(n.First); s != noSign {
				w.tieName(s, n.First+1)
			}
		}
	}
}

// labelTies reads a name before the quotation whose mark is at open, alone in
// its line, in the line above, or before a colon in a headline: Jansen: de brug is
// "…".
func (w *signs) labelTies(f *frame, open int) {
	b := w.doc.Blocks[f.block].Tokens
	if open-b.First <= maxLabel/2 {
		if c := w.candStarting(b.First); c >= 0 && w.cands[c].np.Last == open {
			w.tie(signLabel, c, nil, 0)
		}
	}
	if open == b.First && f.block > 0 {
		p := w.doc.Blocks[f.block-1].Tokens
		if c := w.candStarting(p.First); c >= 0 && p.Len() <= maxLabel && (w.cands[c].np.Last == p.Last || w.cands[c].np.Last+1 == p.Last && w.char(p.Last-1) == ':') {
			w.tie(signLineAbove, c, nil, 0)
		}
	}
	if c := w.candStarting(f.tok.First); headLine(w.doc.Blocks[f.block].Kind) != 0 && c >= 0 && w.char(w.cands[c].np.Last) == ':' && w.cands[c].np.Last+1 < open {
		w.tie(signTopic, c, []int{w.cands[c].np.Last}, 0)
	}
}

// maxLabel bounds the tokens of a line that only names who speaks.
const maxLabel = 12

// asideAt is the sign of a dash or a bracket at i; noSign where there is
// none.
func (w *signs) asideAt(i int) sign {
	if w.doc.Tokens[i].Kind == text.Dash {
		return signDash
	}
	if w.char(i) == '(' {
		return signBracket
	}
	return noSign
}

// tieName ties the name or description at i, where it is followed by the end
// of its line or a mark.
func (w *signs) tieName(s sign, i int) {
	c := w.candStarting(i)
	for ; c < 0 && w.is(i, address); c = w.candStarting(i) {
		i++ // – mw. Verkamp
	}
	if c < 0 {
		return
	}
	c = w.settle(c)
	if w.closes(w.cands[c].np.Last) {
		w.tie(s, c, nil, 0)
	}
}

// colonTies reads `Jansen: "` and `Jansen antwoordde: "`.
func (w *signs) colonTies(f *frame, q, from int) {
	raw := &w.raws[q]
	p := raw.first() - 2
	if p < f.tok.First || w.char(p) != ':' {
		return
	}
	last := -1 // the phrase before the colon
	if p > f.tok.First {
		last = int(w.candAt[p-1]) - 1
	}
	if last >= 0 && w.cands[last].owner < 0 && w.cands[last].prep >= 0 && w.likeAs(w.cands[last].prep) {
		w.tie(signColonLike, w.settle(last), []int{p}, 0) // Wissing erkent dat, net als Verkamp: "…"
	}
	cue, lemma := w.colonVerbs(f, from, p, last)
	for last >= 0 && w.cands[last].owner >= 0 {
		last = w.cands[last].owner
	}
	if k := w.sayer(last); k >= 0 {
		w.tie(signColonPhrase, w.settle(k), []int{w.cands[last].head}, 0)
	}
	if last >= 0 {
		if c := &w.cands[last]; c.prep < 0 && c.np.First >= from && !w.plainBefore(f, from, p) {
			w.tie(signColonPhrase, w.settle(last), cue, lemma)
		}
	}
	w.beforeColon(f, from, p, cue, lemma)
	w.tie(noSign, -1, cue, lemma)
}

// sayer is the candidate within the phrase of candidate k who says what its noun
// names: een reactie van Wissing; -1.
func (w *signs) sayer(k int) int {
	if k < 0 || w.cands[k].form != Description || !w.is(w.cands[k].head, sayNoun) {
		return -1
	}
	for j := k + 1; j < len(w.cands) && w.cands[j].owner == k; j++ {
		if w.doc.Word(w.cands[j].np.First-1) == "van" {
			return j
		}
	}
	return -1
}

// beforeColon ties anybody in [from, p) to the quotation after the colon at p.
func (w *signs) beforeColon(f *frame, from, p int, cue []int, lemma int32) {
	// Voor Wissing is Verkamp een voorbeeld: "
	if k := w.concerned(f); k >= 0 {
		w.tie(signColonConcerned, w.settle(k), cue, lemma)
	}
	for n := range f.events {
		if e := &f.events[n]; e.tok >= from && e.tok < p && e.subj >= 0 && len(w.tied) < maxTies {
			w.tie(signColonSubject, e.subj, cue, lemma)
			w.tied[len(w.tied)-1].event = n + 1
		}
	}
	if k := w.candStarting(from); k >= 0 && from == f.tok.First && w.cands[k].prep < 0 && w.cands[k].np.Last < p && !w.plainBefore(f, from, p) {
		w.tie(signColonOpens, w.settle(k), cue, lemma)
	}
	for k := f.cands.First; k < f.cands.Last && len(w.tied) < maxTies; k++ {
		if c := &w.cands[k]; c.tok.First >= from && c.tok.First < p {
			w.tie(signColonOther, w.settle(k), cue, lemma)
		}
	}
}

// colonVerbs ties the subjects of the reporting verbs in [from, p) to the
// quotation after the colon at p, and gives its cue; last is the phrase before
// the colon, -1 where there is none.
func (w *signs) colonVerbs(f *frame, from, p, last int) (cue []int, lemma int32) {
	for n := len(f.events) - 1; n >= 0; n-- {
		e := &f.events[n]
		if e.tok >= p || e.tok < from {
			continue
		}
		if last >= 0 && last != e.subj && w.lemma(e).cites {
			w.tie(signColonCited, w.settle(last), e.cue, e.lemma) // Wissing citeert Verkamp: "…"
		}
		speaks := e.kind != plainVerb && e.class != words
		if speaks && w.besideQuote(e.tok) && n < len(f.events)-1 && f.events[len(f.events)-1].tok < p {
			continue // it has its quotation
		}
		if cue == nil {
			cue, lemma = e.cue, e.lemma
		}
		if speaks && e.subj >= 0 {
			w.tie(w.colonSign(e), e.subj, e.cue, e.lemma)
			w.tied[len(w.tied)-1].event = n + 1
		}
	}
	if cue == nil {
		return w.colonCue(from, p)
	}
	return cue, lemma
}

// colonSign is the sign of a reporting verb before a colon.
func (w *signs) colonSign(e *event) sign {
	c := &w.cands[e.subj]
	if c.prep >= 0 && !e.passive || w.weak(e.subj) && !e.sure {
		return signColonLoose
	}
	return signColonVerb
}

// maxTies bounds the signs of one quotation.
const maxTies = 24

// colonCue is the cue of the words in [from, p) that no reporting verb stands
// in: the noun of speech before the colon, a participle ("Grijnzend:"), or the
// colon at p.
func (w *signs) colonCue(from, p int) ([]int, int32) {
	for k := from; k < p; k++ {
		for _, v := range w.entry(k).verbs {
			if s := w.doc.Word(k); v.form == text.Participle && s[len(s)-1] == 'd' {
				return []int{k}, v.lemma + 1
			}
		}
	}
	if p-1 > from && w.is(p-1, sayNoun) && w.is(p-2, poss) {
		return []int{p - 1}, 0 // zijn boodschap: "…"
	}
	return []int{p}, 0
}

// lemma is the event's verb; the zero value for "volgens".
func (w *candidates) lemma(e *event) lemma {
	if e.lemma == 0 {
		return lemma{}
	}
	return w.lex.lemmas[e.lemma-1]
}

// plainBefore reports whether a verb is in [from, p).
func (w *signs) plainBefore(f *frame, from, p int) bool {
	return slices.ContainsFunc(f.events, func(e event) bool { return e.tok >= from && e.tok < p })
}

// objectSigns are the signs of a verb before a quotation inside its sentence,
// by class: tied by grammar, and not.
var objectSigns = [...][3]sign{
	says:   {signSays, signSaysLoose, signSaysAfter},
	thinks: {signThinks, signThinksLoose, signThinksAfter},
	names:  {signCalls, signCallsLoose, signCallsAfter},
}

// objectTies reads a quotation inside a sentence of the reporter's: the
// reporting verbs before it and after it.
func (w *signs) objectTies(f *frame, q, from int) {
	raw := &w.raws[q]
	last := raw.last()
	best := w.objectOf(f, raw, from)
	for n := range f.events {
		e := &f.events[n]
		if !e.reports() || e.subj < 0 || len(w.tied) >= maxTies && n != best {
			continue
		}
		var s sign
		subj := e.subj
		switch {
		case e.tok >= last && e.kind == accordingTo:
			s = signAccordingAfter
		case e.tok >= last:
			s = objectSigns[e.class][2]
			if k := w.asCalled(last, e.tok); e.class == names && k >= 0 {
				s, subj = signCalled, k
			}
		case e.kind == accordingTo:
			s = signAccording
		case e.sure:
			s = objectSigns[e.class][0]
		default:
			s = objectSigns[e.class][1]
		}
		w.tie(s, subj, e.cue, e.lemma)
		w.tied[len(w.tied)-1].event = n + 1
		if k := len(w.tied) - 1; n == best {
			w.tied[0], w.tied[k] = w.tied[k], w.tied[0]
		}
	}
}

// writingTies reads what is in a document, "in de brief staat", and what is
// somebody's own words.
func (w *signs) writingTies(f *frame, q int) {
	stands := -1
	for n := range f.events {
		if f.events[n].class == words || w.doc.Word(f.events[n].tok) == "valt" {
			stands = n
		}
	}
	for k := f.cands.First; k < f.cands.Last && len(f.events) > 0 && len(w.tied) < maxTies; k++ {
		c := &w.cands[k]
		if c.inq != 0 || c.noun.class != document && !w.holdsWords(f, c, stands) || w.is(c.head, surface) || c.owner >= 0 {
			continue
		}
		if stands >= 0 {
			w.tie(signWriting, k, []int{f.events[stands].tok}, f.events[stands].lemma)
		} else if e := &f.events[0]; c.prep >= 0 && strings.EqualFold(w.doc.Word(c.prep), "in") {
			w.tie(signWithin, k, []int{e.tok}, e.lemma)
		}
	}
	w.ownWordsTies(f, q)
}

// holdsWords reports whether its sentence says that words are in c, a medium or a
// thing of a noun that no table has: In het prospectus staat dat …, Op de site staat
// … The verb is an event of the sentence; -1 for none.
func (w *signs) holdsWords(f *frame, c *cand, verb int) bool {
	if verb < 0 || c.form != Description || c.prep < 0 {
		return false
	}
	at := f.events[verb].tok
	if !(c.prep == f.tok.First && c.np.Last == at) && !(c.prep == at+1 && w.char(c.np.Last) == ':') {
		return false
	}
	switch strings.ToLower(w.doc.Word(c.prep)) {
	case "in":
		return c.noun.class == noNoun || c.noun.class == medium
	case "op":
		return c.noun.class == medium
	}
	return false
}

// ownWordsTies reads what somebody says "naar eigen zeggen".
func (w *signs) ownWordsTies(f *frame, q int) {
	for i := max(f.tok.First, w.raws[q].first()-maxClause/2); i+2 < f.tok.Last && i < w.raws[q].last()+maxClause/2; i++ {
		if w.inq[i] != 0 || w.doc.Word(i+1) != "eigen" || w.doc.Word(i+2) != "zeggen" || len(f.events) == 0 {
			continue
		}
		if k := f.events[0].subj; k >= 0 {
			w.tie(signOwnWords, k, []int{i, i + 1, i + 2}, 0)
		}
	}
}

// thereinTies reads "daarin": what is said is in the document that the sentence
// before fi speaks of.
func (w *signs) thereinTies(fi int) {
	f := &w.frames[fi]
	if fi == 0 || len(f.events) == 0 || !w.says(f, "daarin") {
		return
	}
	b := &w.frames[fi-1]
	thing := -1 // that nothing is known of: een folder
	for k := b.cands.Last - 1; k >= b.cands.First; k-- {
		c := &w.cands[k]
		if c.form != Description || c.owner >= 0 {
			continue
		}
		if c.noun.class == document {
			thing = k
			break
		}
		if c.noun.class == noNoun && thing < 0 {
			thing = k
		}
	}
	if thing >= 0 {
		w.tie(signTherein, thing, []int{f.events[0].tok}, f.events[0].lemma)
	}
}

// heardTies reads "klinkt het" after quotation q, with no source of its own: the
// subject of the sentence before is heard.
func (w *signs) heardTies(fi, q int) {
	if fi == 0 || w.frames[fi-1].block != w.frames[fi].block {
		return
	}
	f := &w.frames[fi]
	i, _ := w.passComma(pastClose(w.doc, w.raws[q].last(), f.tok.Last), f.tok.Last)
	if i+1 >= f.tok.Last || !w.soundsBare(i, f.tok.Last) {
		return
	}
	w.analyse(fi - 1)
	b := &w.frames[fi-1]
	for n := range b.events {
		if e := &b.events[n]; e.subj >= 0 && !e.under && !w.weak(e.subj) && w.cands[e.subj].inq == 0 {
			w.tie(signHeard, w.settle(e.subj), []int{i}, 0)
			return
		}
	}
}

// soundsBare reports whether "klinkt het" is at i, and no source behind it: bij
// Jansen, uit de zaal, van achteren.
func (w *candidates) soundsBare(i, end int) bool {
	if !w.is(i, commentVerb) || w.is(i, copula) || w.doc.Word(i+1) != "het" {
		return false
	}
	for k := i + 2; k < min(end, i+5); k++ {
		if w.is(k, binding|placing) {
			return false
		}
	}
	return true
}

// says reports whether the reporter's words in frame f have the word.
func (w *candidates) says(f *frame, word string) bool {
	for i := f.tok.First; i < f.tok.Last; i++ {
		if w.inq[i] == 0 && strings.EqualFold(w.doc.Word(i), word) {
			return true
		}
	}
	return false
}

// wrappedTies reads a line that ends in the quotation, or before it, where the
// sentence goes on in the next: "Te laat", ¶ zegt Jansen. Jansen zegt: ¶ "Te
// laat."
func (w *signs) wrappedTies(fi, q int) {
	f, raw := &w.frames[fi], &w.raws[q]
	b := w.doc.Blocks[f.block].Tokens
	if g := fi + 1; g < len(w.frames) && pastClose(w.doc, raw.last(), b.Last)+1 >= b.Last {
		n := &w.frames[g]
		for k := range n.events {
			e := &n.events[k]
			if e.tok != n.tok.First || e.subj < 0 || w.doc.Tokens[e.tok].Has(text.Capital) {
				continue
			}
			switch {
			case e.kind == accordingTo:
				w.tie(signAfterAccording, e.subj, e.cue, 0)
			case e.kind == cueVerb:
				w.tie(signAfterVerb, e.subj, e.cue, e.lemma)
			}
		}
	}
	if raw.first()-1 != b.First || w.char(b.First-1) != ':' {
		return
	}
	p := &w.frames[fi-1]
	for n := len(p.events) - 1; n >= 0; n-- {
		if e := &p.events[n]; e.kind == cueVerb && e.subj >= 0 && e.class != words {
			w.tie(signColonVerb, e.subj, e.cue, e.lemma)
			return
		}
	}
}

// objectOf is the event before the quotation that it is the object of, by
// the order of the clauses; -1.
func (w *signs) objectOf(f *frame, raw *rawQuote, from int) int {
	first, last := raw.first(), raw.last()
	best := -1
	for n := range f.events {
		e := &f.events[n]
		if !e.reports() || e.subj < 0 {
			continue
		}
		if e.tok > last {
			break
		}
		if e.kind == accordingTo && w.cands[e.subj].np.Last == first-1 {
			return n // zodat de volgens Jansen "beste speler" …
		}
		if best >= 0 && w.outranks(&f.events[best], e, from, first) {
			continue
		}
		best = n
	}
	if w.moved(f, best, first) {
		return -1
	}
	return best
}

// outranks reports whether the event a has the quotation that begins at token
// first as its object, though b is nearer to it.
func (w *signs) outranks(a, b *event, from, first int) bool {
	if a.class == says && b.class != says && (!b.sure || w.cands[b.subj].form == Pronoun && a.sure) {
		return true // zij schrijven dat ze willen beoordelen "of …"
	}
	return b.kind == accordingTo && a.sure && a.class != thinks
}

// asCalled is who calls the words so in the clause of the verb at to, after
// the quotation that ends at from: 'de hel', zoals Jansen het noemt; -1.
func (w *signs) asCalled(from, to int) int {
	for k := from; k < to && k < from+4; k++ {
		if strings.TrimLeft(w.doc.Word(k), "-–") != "zoals" {
			continue
		}
		for j := k + 1; j < to; j++ {
			if w.char(j) == ',' {
				return -1
			}
		}
		return w.candStarting(k + 1)
	}
	return -1
}

// moved reports whether the sentence goes on after event n with another verb,
// which the quotation at token at belongs to: "Jansen voorspelde de uitslag
// en won 'de mand'".
func (w *signs) moved(f *frame, n, at int) bool {
	for m := n + 1; m < len(f.events) && f.events[m].tok < at; m++ {
		if e := &f.events[m]; e.kind == plainVerb && !e.under && w.afterConj(f, e.tok) && !w.is(e.tok, copula|modal|having) {
			return true
		}
	}
	return false
}

// subordinated reports whether a clause of its own begins between the
// quotation that ends at from and the verb at to.
func (w *candidates) subordinated(from, to int) bool {
	for k := from; k < to; k++ {
		if w.char(k) == ',' || w.is(k, conj) || w.is(k, sub) && !w.is(k, adverb|prep) || w.candAt[k] != 0 && w.cands[w.candAt[k]-1].rel {
			return true
		}
	}
	return false
}

// backTies reads "Dat zei Jansen" in the sentences after that of the
// quotation.
func (w *signs) backTies(fi int) {
	for n, g := 0, fi+1; n < 2 && g < len(w.frames); n, g = n+1, g+1 {
		f := &w.frames[g]
		if w.inHeadBlock(g) || f.block > w.frames[fi].block+1 {
			return
		}
		if w.doc.Tokens[f.tok.First].Kind == text.Quote {
			return
		}
		if w.backTie(g, n) {
			return
		}
	}
}

// backTie reads frame g, the n-th after the quotation's; it reports whether no
// later one need be read.
func (w *signs) backTie(g, n int) bool {
	f := &w.frames[g]
	switch w.doc.Word(f.tok.First) {
	case "Dat", "Dit":
	case "Zo":
		if w.subordinated(f.tok.First+1, f.tok.Last) {
			return false // Zo zegt Jansen dat …
		}
	case "Het":
		return n == 0 && w.cleftTie(g)
	default:
		return n == 0 && w.nounTie(g)
	}
	if len(f.quotes) > 0 && w.char(w.raws[f.quotes[0]].first()-2) == ':' {
		return true // Dat zegt ook Jansen: "…"
	}
	s, zo := signBackFar, w.doc.Word(f.tok.First) == "Zo"
	if n == 0 {
		s = signBack
		if f.tok.Len() > 1 {
			w.commentTies(f, f.tok.First+1) // "Vreemd." Dat was de reactie van Jansen
		}
	}
	w.analyse(g)
	for k := range f.events {
		e := &f.events[k]
		if e.tok > f.tok.First+1 {
			break
		}
		if e.sure && (e.class == says || n == 0 && w.pointsBack(e, zo)) {
			w.tie(s, e.subj, e.cue, e.lemma)
			return true
		}
	}
	return false
}

// pointsBack reports whether a verb points back to words right before it though
// it is not one of saying: Dat vindt Jansen, Zo noemt Jansen het.
func (w *signs) pointsBack(e *event, zo bool) bool {
	return w.is(e.tok, judging) || zo && e.class == names
}

// nounTie reads "Die conclusie trekt Jansen" and "Tot dat oordeel komt Jansen" in
// frame g, and reports whether it is there.
func (w *signs) nounTie(g int) bool {
	f := &w.frames[g]
	i := f.tok.First
	if w.is(i, prep) {
		i++
	}
	if i+3 >= f.tok.Last || !w.is(i, relative|pronDem) || !w.is(i+1, sayNoun) {
		return false
	}
	w.analyse(g)
	for k := range f.events {
		if e := &f.events[k]; e.tok == i+2 && e.subj >= 0 && e.inverse && e.sure {
			w.tie(signBack, e.subj, []int{i + 1}, 0)
			return true
		}
	}
	return false
}

// cleftTie reads "Het is wat Jansen vraagt" in frame g, and reports whether it
// is there.
func (w *signs) cleftTie(g int) bool {
	w.analyse(g)
	f := &w.frames[g]
	for k := range f.events {
		if e := &f.events[k]; e.kind == cueVerb && e.sure && e.under {
			w.tie(signBackOther, e.subj, e.cue, e.lemma)
			return true
		}
	}
	return false
}

// insideTies reads a quotation inside another: the verb after it or before it
// in the other's words, and the other's speaker.
func (w *kinds) insideTies(q int) {
	raw := &w.raws[q]
	o := &w.raws[w.outer[q]]
	w.insideAfter(q, raw, o)
	if !w.insidePerfect(q, raw, o) {
		w.insideBefore(q, raw, o)
	}
	if p := w.quotes[w.outer[q]].pick; p.cand >= 0 {
		w.tie(signOuter, p.cand, nil, 0)
	}
}

// tieSelf ties the quotation q inside another to the other's speaker, where
// the word at i, the subject of the verb, is the speaker's "ik".
func (w *kinds) tieSelf(i, q int, cue []int, lemma int32) {
	if p := w.quotes[w.outer[q]].pick; p.cand >= 0 && w.is(i, firstSing) {
		w.tie(signInsideSelf, p.cand, cue, lemma)
		return
	}
	w.tie(noSign, -1, cue, lemma)
}

// insidePerfect reads "ik" with a perfect around a quotation inside quotation o:
// „Ik heb alleen 'Wegwezen!' geroepen.” „Ik had nog gezegd: 'Doe maar niet.'”
// It reports whether it is there.
func (w *kinds) insidePerfect(q int, raw, o *rawQuote) bool {
	first, last := w.sentenceAround(raw, o)
	self := -1
	for i := first; i < last; i++ {
		switch {
		case i >= raw.first() && i < raw.last():
		case self < 0 && i > raw.last()+4:
			return false
		case self < 0:
			if w.ownPerfect(i) {
				self = i
			}
		case w.nonFinite(i):
			if v := w.insideVerb(i); v >= 0 {
				w.tieSelf(self, q, []int{i}, v+1)
				return true
			}
		case i < raw.first() && i > self+1 && w.finiteForm(i):
			return false // Ik had gehoord dat hij zei: 'Doe maar.'
		}
	}
	return false
}

// ownPerfect reports whether the word at i is the "ik" of a perfect: heb ik, ik
// had.
func (w *tokens) ownPerfect(i int) bool {
	return w.doc.Word(i) == "ik" && w.is(i-1, having) || strings.EqualFold(w.doc.Word(i), "ik") && w.is(i+1, having)
}

// sentenceAround is the range of tokens of the sentence, in quotation o, that
// holds the quotation raw.
func (w *tokens) sentenceAround(raw, o *rawQuote) (first, last int) {
	for first = raw.first() - 1; first > o.first() && first > raw.first()-maxClause/2 && !w.ended(first); {
		first--
	}
	end := min(o.last(), raw.last()+maxClause/2)
	last = pastClose(w.doc, raw.last(), end)
	if w.ended(raw.last()) && last < end && w.opensSentence(last) {
		return first, last
	}
	for last < end && (last == raw.last()+1 || !w.ended(last)) {
		last++
	}
	return first, last
}

// insideVerb is the reporting verb that the word at i can be inside another's
// words; -1.
func (w *candidates) insideVerb(i int) int32 {
	for _, v := range w.entry(i).verbs {
		if lm := &w.lex.lemmas[v.lemma]; (lm.particle == nil || v.fused) && lm.class != words && lm.class != inPhrase {
			return v.lemma
		}
	}
	return -1
}

// insideAfter reads the verb after a quotation inside quotation o: „'Doe
// maar', riep hij.”
func (w *kinds) insideAfter(q int, raw, o *rawQuote) {
	i := raw.last() + 1
	if i < o.last() && w.char(i) == ',' {
		i++
	}
	if i+1 >= o.last() {
		return
	}
	v := w.insideVerb(i)
	if v < 0 {
		return
	}
	if w.is(i+1, pronOther) { // zei ik
		w.tieSelf(i+1, q, []int{i}, v+1)
	} else if c := w.candStarting(i + 1); c >= 0 {
		w.tie(signInside, w.settle(c), []int{i}, v+1)
	}
}

// insideBefore reads the verb before a quotation inside quotation o: „Hij zei:
// 'Doe maar.'”
func (w *kinds) insideBefore(q int, raw, o *rawQuote) {
	from := o.first()
	for i := raw.first() - 2; i >= from && i > raw.first()-maxClause; i-- {
		if w.ended(i + 1) {
			return
		}
		if w.doc.Tagged && w.doc.Tokens[i].Tag.POS() != text.VERB && !w.is(i-1, poss|detDef) {
			continue
		}
		v := w.insideVerb(i)
		if v < 0 || w.lex.lemmas[v].class == thinks && raw.last()-raw.first() < 3 { // je voelt je er 'thuis'
			continue
		}
		if w.is(i+1, pronOther) && !w.is(i+1, objOther) || w.is(i-1, pronOther) && !w.is(i-1, relative) || w.is(i-1, poss|detDef|detIndef) {
			self := i - 1 // ik dacht, mijn antwoord is 'ja'
			if w.is(i+1, pronOther) {
				self = i + 1 // zeg ik
			}
			w.tieSelf(self, q, []int{i}, v+1)
			return
		}
		if k := w.insideSubject(q, i, from); k >= 0 {
			w.tie(signInsideOpen, w.settle(k), []int{i}, v+1)
			return
		}
	}
}

// insideSubject is the subject of the verb at i in another's words, which begin
// at from: the last candidate before quotation q that is no object; -1.
func (w *kinds) insideSubject(q, i, from int) int {
	for k := w.candBefore(w.raws[q].first()); k >= 0 && w.cands[k].tok.First >= from; k-- {
		c := &w.cands[k]
		beside := c.np.Last == i || c.tok.First == i+1 // mijn maat zei, zegt het bandje
		if c.prep < 0 && c.owner < 0 && !c.obj && !c.rel && (beside || !w.weak(k)) {
			return k
		}
	}
	return -1
}

// tiesOf are the signs of quotation q.
func (w *signs) tiesOf(q int) []tie {
	r := w.tieAt[q]
	return w.allTies[r.First:r.Last]
}

// firstSign is the sign of quotation q that comes first; noSign where it has none.
func (w *signs) firstSign(q int) uint8 {
	for _, t := range w.tiesOf(q) {
		if t.sign != noSign {
			return uint8(t.sign)
		}
	}
	return uint8(noSign)
}

// strongest is the candidate that grammar alone ties to quotation q; -1.
func (w *signs) strongest(q int) int {
	for _, t := range w.tiesOf(q) {
		switch t.sign {
		case signAfterVerb, signAfterAccording, signColonVerb, signColonPhrase, signSays, signAccording, signCalls, signAfterComment, signDash, signBracket, signLabel:
			return t.cand
		}
	}
	return -1
}

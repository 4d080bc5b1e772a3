package quotes

import (
	"cmp"
	"slices"

	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/text"
)

// option is a candidate for the source of a quotation, with what is known of
// it; cand is -1 for nobody.
type option struct {
	cand int
	// bearer is the same for all options of one person or thing.
	bearer int
	tie    int // the strongest sign, an index into the quotation's ties; -1
	v      [nSpeakerAttr]uint8
}

// Bounds of the search for candidates, in sentences and in candidates.
const (
	maxBack    = 12
	maxAhead   = 3
	maxOptions = 48
)

// speakerOptions are the candidates for the source of quotation q, nobody
// first.
func (w *speakers) speakerOptions(q int) []option {
	w.options = append(w.options[:0], option{cand: -1, bearer: -1, tie: -1})
	w.gather(q)
	w.findSaid(q)
	var base [nSpeakerAttr]uint8
	w.quoteFeatures(q, &base)
	for n := range w.options {
		o := &w.options[n]
		w.optionAt[max(o.cand, 0)] = 0
		o.v = base
		if o.cand < 0 {
			o.v[atSort], o.v[atNone] = sortNone, 1
			continue
		}
		w.candFeatures(q, o)
		o.v[atHow] = cuedBy[o.v[atSign]]
	}
	w.nearness(q)
	return w.options
}

// gather collects the candidates for quotation q: those that a sign ties to
// it, those of its sentence and of the sentences before and after, whoever
// spoke last or next, and for a headline whoever the body quotes.
func (w *speakers) gather(q int) {
	fi := w.frameAt[q]
	for n := range w.tiesOf(q) {
		w.offer(w.tiesOf(q)[n].cand)
	}
	w.offerFrame(fi, q)
	for g, n := fi-1, 0; g >= 0 && n < maxBack; g, n = g-1, n+1 {
		if w.doc.Blocks[w.frames[g].block].Kind != text.Subhead {
			w.offerFrame(g, q)
		}
	}
	for g := fi + 1; g < len(w.frames) && g <= fi+maxAhead && w.frames[g].block <= w.frames[fi].block+1; g++ {
		w.offerFrame(g, q)
	}
	for n, p := 0, q-1; p >= 0 && n < 3; p, n = p-1, n+1 {
		w.offer(w.quotes[p].pick.cand)
	}
	for p := q + 1; p < len(w.raws) && p <= q+3; p++ {
		w.offer(w.strongest(p))
	}
	if w.inHead(q) {
		w.gatherBody(fi)
	}
	if w.interviewee >= 0 {
		w.offer(w.bodyName(w.interviewee))
	}
	for k := 0; k < len(w.cands) && k < 8 && w.doc.Blocks[w.doc.BlockAt(w.cands[k].tok.First)].Kind == text.Title; k++ {
		if w.cands[k].form == Name {
			w.offer(k)
		}
	}
}

// gatherBody collects the candidates of the body for a quotation in the head
// line of frame fi: whoever says like words, the first sources, and the three
// people whom the text names most.
func (w *speakers) gatherBody(fi int) {
	for _, l := range w.likes {
		w.offer(l.cand)
	}
	w.offer(w.firstSource(fi))
	for n, q := 0, 0; q < min(len(w.quotes), maxHeads) && n < maxLikes; q++ {
		if k := w.quotes[q].pick.cand; k >= 0 && !w.inHead(q) {
			w.offer(w.named(k))
			n++
		}
	}
	for n, e := 0, 0; n < 3 && e < len(w.byCount); e++ {
		if en := &w.ents[w.byCount[e]]; en.typ == PER {
			w.offer(w.bodyName(w.byCount[e]))
			n++
		}
	}
}

// offerFrame offers the candidates of a sentence that can be meant without a
// sign.
func (w *speakers) offerFrame(g, q int) {
	f := &w.frames[g]
	for k := f.cands.Last - 1; k >= f.cands.First; k-- {
		c := &w.cands[k]
		switch {
		case c.rel, c.addr, c.inq != 0 && int(c.inq) != w.outer[q]+1,
			c.form == Description && (c.noun.class == noNoun && w.roleOf(f, k) > roleSubjectUnder || c.apposed >= 0 && w.cands[c.apposed].form == Name),
			c.typ == LOC && !w.ms[c.mention].Government,
			w.isWords(c):
			continue
		}
		w.offer(k)
	}
}

// isWords reports whether c is what the quotation before it is called: "…", is de
// conclusie.
func (w *candidates) isWords(c *cand) bool {
	return c.form == Description && w.is(c.head, sayNoun) && w.is(c.np.First-1, commentVerb) && w.besideQuote(c.np.First-1)
}

func (w *speakers) offer(k int) {
	if k < 0 || w.optionAt[k] != 0 || len(w.options) == maxOptions {
		return
	}
	w.optionAt[k] = int32(len(w.options))
	w.options = append(w.options, option{cand: k, tie: -1})
}

// bearerOf is what tells candidate k's person or thing from others.
func (w *speakers) bearerOf(k int) int {
	c := &w.cands[k]
	if c.form == Name {
		return c.ent
	}
	if c.res > 0 {
		if r := &w.answers[c.res-1]; r.ent >= 0 {
			return r.ent
		} else if !r.several.Empty() {
			return -2 - r.several.Start - len(w.cands)
		}
	}
	return -2 - k
}

func capped(n, most int) uint8 { return uint8(min(max(n, 0), most)) }

// candFeatures fills in what is known of an option that is a candidate.
func (w *speakers) candFeatures(q int, o *option) {
	k := o.cand
	c := &w.cands[k]
	v := &o.v
	o.bearer = w.bearerOf(k)
	v[atSort] = w.sortOf(k)
	if c.form == Description {
		v[atDef] = uint8(c.def) + 1
	}
	if c.plur || w.isSeveral(k) {
		v[atPlural] = 1
	}
	w.signFeatures(q, o)
	w.placeFeatures(q, o)
	w.bearerFeatures(q, o)
	if c.inq != 0 {
		v[atWhere] = 2
		if int(c.inq) == w.outer[q]+1 {
			v[atWhere] = 1
		}
	}
	for _, l := range w.likes {
		if w.bearerOf(l.cand) != o.bearer {
			continue
		}
		if l.quote {
			v[atLike] = max(v[atLike], l.like)
		} else {
			v[atTold] = max(v[atTold], l.like)
		}
	}
}

// signFeatures fills in the signs that tie the option to the quotation.
func (w *speakers) signFeatures(q int, o *option) {
	f := &w.frames[w.frameAt[q]]
	raw := &w.raws[q]
	v := &o.v
	for n, t := range w.tiesOf(q) {
		if t.cand != o.cand {
			continue
		}
		if o.tie >= 0 {
			if s := uint8(t.sign); v[atAlso] == 0 && s != v[atSign] {
				v[atAlso] = s
			}
			continue
		}
		o.tie = n
		v[atSign] = uint8(t.sign)
		if n == 0 {
			v[atFirst] = 1
		}
		if t.event == 0 {
			continue
		}
		e := &f.events[t.event-1]
		switch {
		case e.inside:
			v[atUnder] = 3
		case e.under:
			v[atUnder] = 2
		default:
			v[atUnder] = 1
		}
		v[atVerb] = 1
		if e.tok < raw.first() && w.besideQuote(e.tok) {
			v[atVerb] = 2
		} else if e.tok < raw.first() && w.moved(f, t.event-1, raw.first()) {
			v[atVerb] = 3
		}
		v[atFar] = step(max(raw.first()-e.tok, e.tok-raw.last()), 4, 10, 20)
	}
}

// placeFeatures fills in where the option stands.
func (w *speakers) placeFeatures(q int, o *option) {
	fi, k := w.frameAt[q], o.cand
	f := &w.frames[fi]
	v := &o.v
	g := w.frameOf(k)
	v[atRole] = roleFree
	gf := &w.frames[g]
	if w.cands[k].inq == 0 {
		v[atRole] = w.roleOf(gf, k)
	}
	switch kind := w.doc.Blocks[gf.block].Kind; {
	case gf.block == f.block:
		v[atPlace] = 1
	case kind == text.Title:
		v[atPlace] = 5
	case kind == text.Subhead:
		v[atPlace] = 6
	case gf.block > f.block:
		v[atPlace] = 4
	case gf.block == f.block-1 || gf.block == f.block-2 && w.doc.Blocks[f.block-1].Kind == text.Subhead:
		v[atPlace] = 2
	default:
		v[atPlace] = 3
	}
	switch {
	case g > fi:
		v[atAhead] = capped(g-fi, 3)
	case g == fi:
		v[atBack] = 1
		v[atSide] = 2
		if w.cands[k].tok.First < w.raws[q].first() {
			v[atSide] = 1
		}
	default:
		v[atBack] = capped(fi-g+1, 8)
	}
	if g < fi {
		for _, l := range w.leadsOf(g) {
			if l.cand == k {
				v[atLead] = l.how
			}
		}
	}
}

// bearerFeatures fills in what is known of the person or thing that the
// option means.
func (w *speakers) bearerFeatures(q int, o *option) {
	w.spokeFeatures(q, o)
	e := o.bearer
	if e < 0 {
		return
	}
	v, en := &o.v, &w.ents[e]
	if e == w.lastSubject {
		v[atSubject] = 1
	}
	own := 0
	if s := w.strongest(q); s >= 0 && w.cands[s].ent == e {
		own = 1
	}
	v[atTied] = capped(int(en.tied)-own, 3)
	if slices.Contains(w.said, e) {
		v[atSaid] = 1
	}
	if slices.Contains(w.called, e) {
		v[atSaid] = 2
	}
	v[atAbout] = w.about(en)
	v[atTop] = en.top
	if en.inTitle {
		v[atTitle] = 2
		if w.titled1 {
			v[atTitle] = 1
		}
	}
	if en.typ == ORG && w.mediumName(en) {
		v[atMedium] = 1
	}
}

// about is whether the words of the quotation speak of a third person of the entity's
// sex (1), of one who may be it (2), or of one of the other sex (3); 0 where they
// speak of none.
func (w *speakers) about(en *entity) uint8 {
	if w.third == 0 || en.typ == ORG {
		return 0
	}
	switch sex := cmp.Or(en.sex, en.guess); {
	case sex == text.Masculine && w.third&1 != 0, sex == text.Feminine && w.third&2 != 0:
		return 1
	case sex == text.NoGender:
		return 2
	}
	return 3
}

// spokeFeatures fills in when the option's bearer spoke last, and whether the
// next quotation is tied to it.
func (w *speakers) spokeFeatures(q int, o *option) {
	v := &o.v
	fi := w.frameAt[q]
	if w.interviewee >= 0 {
		v[atTurn] = 2
		if w.interviewee == o.bearer {
			v[atTurn] = 1
		}
	}
	for n, p := 0, q-1; p >= max(0, q-maxTwins) && n < 6; p-- {
		pk := w.quotes[p].pick.cand
		if pk < 0 || w.outer[p] >= 0 || w.inHead(p) {
			continue
		}
		if w.quotes[p].bearer == o.bearer {
			v[atLast] = w.howFar(w.frameAt[p], fi)
			v[atSince] = capped(n+1, 4)
			break
		}
		n++
	}
	for p := q + 1; p < len(w.raws) && p <= q+2; p++ {
		if s := w.strongest(p); s >= 0 {
			if w.bearerOf(s) == o.bearer {
				v[atNext] = 2
				if w.frames[w.frameAt[p]].block == w.frames[fi].block {
					v[atNext] = 1
				}
			}
			break
		}
	}
}

// findSaid notes the people whom quotation q names and those it addresses.
func (w *speakers) findSaid(q int) {
	w.said, w.called = w.said[:0], w.called[:0]
	raw := &w.raws[q]
	w.third = w.thirdOf(q)
	if w.outer[q] >= 0 {
		return
	}
	for n, j := 0, w.candBefore(raw.first())+1; n < 40 && j < len(w.cands) && w.cands[j].tok.First < raw.last(); n, j = n+1, j+1 {
		c := &w.cands[j]
		switch {
		case c.form != Name:
		case w.vocative(c, raw):
			w.called = append(w.called, c.ent)
		case raw.last()-raw.first() > 3:
			w.said = append(w.said, c.ent)
		}
	}
}

// vocative reports whether the name c within the quotation is of the person
// addressed: "Sanne, kom eens", "Wie dan wel, Sanne?"
func (w *speakers) vocative(c *cand, raw *rawQuote) bool {
	first, last := c.np.First, c.tok.Last
	before := first == raw.first() || w.char(first-1) == ','
	after := last == raw.last() || w.doc.Tokens[last].Kind == text.Punct && w.char(last) != ':'
	return c.typ != ORG && c.typ != LOC && before && after && (first > raw.first() || last < raw.last() && w.char(last) == ',')
}

// nearness fills in how many people are between each option and the
// quotation.
func (w *speakers) nearness(q int) {
	at := w.raws[q].first()
	var people [maxOptions]int // options before the quotation that can speak
	many := 0
	for n := range w.options {
		if k := w.options[n].cand; k >= 0 && w.cands[k].tok.First < at && w.animate(k) {
			people[many] = n
			many++
		}
	}
	for n := range w.options {
		o := &w.options[n]
		if o.cand < 0 || w.cands[o.cand].tok.First > at {
			continue
		}
		seen := 1
		for _, m := range people[:many] {
			if p := &w.options[m]; p.cand > o.cand && p.bearer != o.bearer {
				seen++
			}
		}
		o.v[atNear] = capped(seen, 5)
	}
}

// quoteFeatures fills in what is known of the quotation.
func (w *speakers) quoteFeatures(q int, v *[nSpeakerAttr]uint8) {
	raw := &w.raws[q]
	fi := w.frameAt[q]
	f := &w.frames[fi]
	b := &w.doc.Blocks[raw.block]
	v[atKind] = uint8(w.quotes[q].kind) + 1
	v[atHead] = headLine(b.Kind)
	v[atPerson] = w.personOf(q)
	v[atTurns] = capped(w.turns, 4)
	if w.char(raw.last()-1) == '?' {
		v[atAsk] = 1
	}
	v[atLong] = step(raw.last()-raw.first(), 1, 3, 6, 12, 30)
	open, end := raw.first()-1, pastClose(w.doc, raw.last(), f.tok.Last)
	switch {
	case open <= b.Tokens.First:
		v[atOpens] = 1
	case open <= f.tok.First:
		v[atOpens] = 2
	case w.char(open-1) == ':':
		v[atOpens] = 3
	default:
		v[atOpens] = 4
	}
	v[atAlone] = alone(f.tok, b.Tokens, open, end)
	if w.aboutOther(q) {
		v[atOther] = 1
	}
	v[atLeft] = w.wordClass(open-1, b.Tokens.First)
	v[atBest] = w.firstSign(q)
	v[atBestHow] = cuedBy[v[atBest]]
	v[atSurface] = w.surfaceOf(f, raw)
	v[atSame] = w.lastQuoted(q)
	for _, l := range w.likes {
		v[atHasLike] = max(v[atHasLike], l.like)
	}
	if fi > 0 && v[atOpens] == 1 && v[atHead] == 0 {
		v[atAsked] = w.askedIn(fi - 1)
	}
}

// lastQuoted is where the last quotation before q that has a source is: in its
// sentence, its paragraph, the one before, or earlier; 5 where there is none.
func (w *speakers) lastQuoted(q int) uint8 {
	fi := w.frameAt[q]
	for p := q - 1; p >= max(0, q-maxTwins); p-- {
		if w.quotes[p].pick.cand < 0 || w.inHead(p) != w.inHead(q) {
			continue
		}
		return w.howFar(w.frameAt[p], fi)
	}
	return 5
}

// headLine is 1 for a title, 2 for a subhead, 0 for the body.
func headLine(kind text.BlockKind) uint8 {
	switch kind {
	case text.Title:
		return 1
	case text.Subhead:
		return 2
	}
	return 0
}

// alone is 1 where the tokens from open to end are all of a paragraph, 2 where
// they are all of a sentence, 3 where the sentence has others.
func alone(sentence, paragraph text.Range, open, end int) uint8 {
	switch {
	case open > sentence.First || end < sentence.Last:
		return 3
	case sentence == paragraph:
		return 1
	}
	return 2
}

// step is the number of the first bound that n is within, from 1 on.
func step(n int, bounds ...int) uint8 {
	for i, b := range bounds {
		if n <= b {
			return uint8(i) + 1
		}
	}
	return uint8(len(bounds)) + 1
}

// bearerShare is the share of one bearer of all options, and the option that
// adds the most to it.
type bearerShare struct {
	bearer, option int
	share, most    int32
}

// choose finds the bearer with the greatest share of all: those of its
// mentions add up, each by how sure it is that the mention means the bearer.
func (w *speakers) choose(options []option) bearerShare {
	w.shares = w.models.speaker.Scores(w.shares[:0], len(options), func(n int) []uint8 { return options[n].v[:] })
	rank.Shares(w.shares)
	w.sums = w.sums[:0]
	for n := range options {
		o := &options[n]
		if o.cand < 0 || w.cands[o.cand].res == 0 {
			w.addShare(o.bearer, n, w.shares[n])
			continue
		}
		r := &w.answers[w.cands[o.cand].res-1]
		if r.share == 0 {
			w.addShare(o.bearer, n, w.shares[n])
			continue
		}
		w.addShare(o.bearer, n, part(w.shares[n], r.share))
		for _, x := range r.others {
			if x.share > 0 {
				w.addShare(x.ent, n, part(w.shares[n], x.share))
			}
		}
	}
	best, none := w.sums[0], bearerShare{}
	for _, b := range w.sums {
		if b.share > best.share {
			best = b
		}
		if options[b.option].cand < 0 {
			none = b
		}
	}
	if int64(best.share)*100 < int64(none.share)*overNone {
		return none
	}
	return best
}

// overNone is how many hundredths of the share of nobody a speaker must have:
// words in the mouth of somebody who never said them are worse than none. By
// cross-validation the pages keep .88 of the quotations of nobody at 100, and
// .91 at 150, for .008 of the names.
const overNone = 150

// part is a share of a share.
func part(a, b int32) int32 { return int32(int64(a) * int64(b) / rank.Whole) }

// addShare adds an option's share to that of a bearer.
func (w *speakers) addShare(bearer, option int, share int32) {
	for n := range w.sums {
		b := &w.sums[n]
		if b.bearer != bearer {
			continue
		}
		if b.share += share; share > b.most {
			b.option, b.most = option, share
		}
		return
	}
	w.sums = append(w.sums, bearerShare{bearer, option, share, share})
}

// attribute chooses the source of quotation q.
func (w *speakers) attribute(q int) {
	fq := &w.quotes[q]
	options := w.speakerOptions(q)
	b := w.choose(options)
	o := &options[b.option]
	if o.cand >= 0 {
		if fq.who = w.who(o.cand); b.bearer >= 0 && fq.who.ent != b.bearer {
			fq.who = resolved{ent: b.bearer, score: b.share, rule: "share"}
			o.bearer = b.bearer
		}
	}
	w.told(q, options, b.option, b.share)
	fq.pick = pick{cand: o.cand, score: w.models.speaker.Worth(b.share)}
	for n, t := range w.tiesOf(q) {
		if n == o.tie || o.tie < 0 && t.cand < 0 && len(fq.cue) == 0 {
			fq.cue, fq.lemma = t.cue, t.lemma
		}
	}
	fq.bearer = o.bearer
	fq.pick.rule = ruleOf(&o.v)
	if e := o.bearer; e >= 0 {
		w.ents[e].spoke++
		w.ents[e].spokeAt = w.frameAt[q]
		if o.v[atAsked] != 0 && o.v[atAlone] != 3 {
			w.interviewee = e
		}
	}
}

// ruleOf names what speaks most for an option.
func ruleOf(v *[nSpeakerAttr]uint8) string {
	switch {
	case v[atSign] != 0:
		return ruleNames[v[atSign]]
	case v[atHead] != 0:
		return "headline"
	case v[atLast] == 1 || v[atLast] == 2:
		return "follow"
	case v[atLast] != 0:
		return "follow-paragraph"
	case v[atAhead] != 0:
		return "named-next"
	case v[atLead] == leadReports || v[atLead] == leadCited:
		return "lead-in"
	case v[atLead] == leadSubject:
		return "subject"
	}
	return "named"
}

// ruleNames are the rules that a result names, by sign.
var ruleNames = [nSign]string{
	signAfterVerb: "verb", signAfterLoose: "verb", signAfterPlain: "verb", signAfterAct: "verb", signAfterComment: "verb", signAfterSounds: "verb",
	signAfterAccording: "according", signAccording: "according", signAccordingAfter: "according",
	signDash: "label", signBracket: "label", signLabel: "label", signLineAbove: "label", signTopic: "label",
	signColonVerb: "colon", signColonLoose: "colon", signColonPhrase: "colon", signColonCited: "colon", signColonLike: "colon",
	signColonConcerned: "colon-concerned", signColonSubject: "colon-subject", signColonOpens: "colon-subject", signColonOther: "colon-name",
	signSays: "object", signSaysLoose: "object", signThinks: "object", signThinksLoose: "object", signCalls: "object", signCallsLoose: "object",
	signSaysAfter: "object", signThinksAfter: "object", signCallsAfter: "object", signCalled: "object",
	signBack: "points-back", signBackFar: "points-back", signBackOther: "points-back",
	signInside: "nested", signInsideOpen: "nested", signInsideSelf: "nested", signOuter: "nested", signWriting: "writing", signWithin: "writing", signTherein: "writing", signOwnWords: "according", signHeard: "follow",
}

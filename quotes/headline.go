package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// heads attributes the quotations of the title and the subheads: by their
// own line, or to whom the body gives the same words.
func (w *work) heads() {
	for q := range w.raws {
		if w.inHead(q) {
			w.head(q)
		}
	}
}

// head attributes one quotation of a head line.
func (w *work) head(q int) {
	fq := &w.quotes[q]
	p, cue, lemma := w.attribute(q)
	if p.rule == "points-back" && p.score < 0.9 {
		p, cue, lemma = pick{cand: -1}, nil, 0 // after a sentence of the body "Dat meldt …" is about that
	}
	if k := w.lineOpener(q); k >= 0 && p.rule == "colon" && w.cands[p.cand].form == Name && w.cands[p.cand].typ != PER {
		p = pick{k, 0.9, "colon"} // Verkamp na Ronde van Kornhaven: 'Zwaar'
	}
	m := w.sameWords(q)
	fq.kind = w.headKind(q, p, m)
	if fq.kind == Scare || fq.kind == Title {
		return
	}
	fq.cue, fq.lemma = cue, lemma
	switch {
	case p.cand >= 0 && m.score > 0.9 && w.cands[p.cand].form == Description && w.cands[p.cand].plur && !w.said(p):
		p, fq.cue, fq.lemma = pick{m.cand, m.score, "headline"}, nil, 0 // the colon sets the quotation off, no more
	case p.cand >= 0 && m.score > 0.85 && w.said(p) && w.cands[p.cand].form != Pronoun && !w.opens(&w.frames[w.frameAt[q]], w.cands[p.cand].np.First) && w.who(m.cand).ent != w.cands[p.cand].ent:
		p = pick{m.cand, m.score, "headline"} // Ploeg verrast door vertrek Verkamp: 'Wij wisten niets'
	case p.cand >= 0 && (p.score >= 0.9 || w.cands[p.cand].form == Name && p.score >= 0.7):
	case m.cand >= 0:
		p = m
		p.rule = "headline"
	case p.cand >= 0:
	case w.outer[q] >= 0:
		p = w.quotes[w.outer[q]].pick
	default:
		p = w.frameNamed(q)
		if p.cand < 0 && fq.kind == Direct {
			from, _ := w.section(w.frameAt[q])
			p = w.firstSource(from)
		}
	}
	// Of a pronoun's bearer the line takes the name.
	if p.cand >= 0 && w.cands[p.cand].form == Pronoun {
		if r := w.who(p.cand); r.ent >= 0 {
			p.cand = w.bodyName(r.ent)
		}
	}
	if p.cand >= 0 && w.cands[p.cand].form == Description {
		w.identify(p.cand)
	}
	w.choose(q, p)
}

// lineOpener is the person whose name opens the head line of quotation q; -1.
func (w *work) lineOpener(q int) int {
	f := &w.frames[w.frameAt[q]]
	if f.cands.Len() == 0 {
		return -1
	}
	if c := &w.cands[f.cands.First]; c.form == Name && c.typ == PER && c.np.First == f.tok.First && c.inq == 0 {
		return f.cands.First
	}
	return -1
}

// said tells whether the source of p stands just before the quotation's
// colon, and nothing else does.
func (w *work) said(p pick) bool { return p.rule == "colon" && p.score < 0.96 }

// identify answers who the description k of a head line is by all that the
// body says of its people: the line comes before they are named.
func (w *work) identify(k int) {
	c := &w.cands[k]
	if c.plur || c.noun.class != person || c.def == indefinite || c.def == possessive || c.np.Last > c.head+1 {
		return
	}
	d := w.attrOf(text.Range{First: c.np.First, Last: c.head + 1}, c.noun, c.head)
	best, second := nobody, 0.0
	for e := range w.ents {
		en := &w.ents[e]
		if e == maxIdentified {
			break
		}
		if en.nameless || en.typ != PER || c.sex != text.NoGender && en.sex != text.NoGender && c.sex != en.sex {
			continue
		}
		m, head := w.match(&d, en, c)
		if !head {
			continue
		}
		s := m + 0.05*float64(min(en.count, 10))
		if s > best.score {
			second = best.score
			best = resolved{ent: e, score: s, rule: "description"}
		} else {
			second = max(second, s)
		}
	}
	if best.ent < 0 {
		return
	}
	if r := w.who(k); r.ent >= 0 && !w.ents[r.ent].nameless && r.rule == "apposition" {
		return
	}
	best.score = confidence(best.score, second)
	w.answer(k, best)
}

// maxIdentified bounds the entities that a head line's description is
// compared with.
const maxIdentified = 200

// bodyName is the first name of entity e in the body, or else in a head
// line.
func (w *work) bodyName(e int) int {
	for n, k := range w.ents[e].cands {
		if n == 8 {
			break
		}
		b := w.doc.Blocks[w.doc.BlockAt(w.cands[k].tok.First)].Kind
		if b != text.Title && b != text.Subhead && w.cands[k].inq == 0 {
			return k
		}
	}
	return w.ents[e].cands[0]
}

// headKind is the kind of a quotation in a head line.
func (w *work) headKind(q int, p, m pick) Kind {
	k := w.classify(q, p.cand >= 0 || m.cand >= 0, "verb")
	if m.cand < 0 && p.cand < 0 {
		if k == Partial && w.raws[q].last()-w.raws[q].first() <= 4 && !w.hasClause(q) {
			return Scare
		}
		return k
	}
	first := w.raws[q].first()
	if colon := w.char(first-2) == ':'; k == Direct && !colon && !w.hasClause(q) && !w.ended(w.raws[q].last()) {
		k = Partial
	} else if k == Partial && colon && w.raws[q].last()-first > 1 {
		k = Direct // Jansen: 'Eindelijk een goede dag'
	}
	term := w.raws[q].last()-first == 1 && (!w.doc.Tagged || w.doc.Tokens[first].Tag.POS() == text.NOUN || w.doc.Tokens[first].Tag.POS() == text.PROPN)
	f := &w.frames[w.frameAt[q]]
	if alone := first-1 <= f.tok.First && w.raws[q].last()+1 >= f.tok.Last; term && !alone && p.cand < 0 && m.rule != "headline" {
		return Scare // the body has the word, and nobody's saying it
	}
	if k == Scare && m.cand >= 0 {
		return Partial
	}
	return k
}

// maxHeads bounds the head lines' quotations that are compared with the
// body's.
const maxHeads = 40

// stem is the hash of the word's first letters: enough to tell "hartbrekend"
// from other words than "hartbrekende".
func (w *work) stem(i int) uint64 {
	s := w.doc.Word(i)
	n := 0
	for k := range s {
		if n++; n > 7 {
			return text.FoldHash(strings.TrimSuffix(s[:k], "e"))
		}
	}
	if e := strings.TrimSuffix(s, "e"); n > 5 && e != s {
		return text.FoldHash(e) // ultieme
	}
	return w.doc.Tokens[i].Fold
}

// headWords are the stems of a quotation's words and of its pairs of
// words.
type headWords struct {
	words, pairs map[uint64]bool
	// empty tells that none of the words carries a meaning of its own.
	empty bool
}

func (w *work) headWordsOf(r text.Range) headWords {
	h := headWords{words: map[uint64]bool{}, pairs: map[uint64]bool{}}
	prev := uint64(0)
	for i := r.First; i < r.Last && i < r.First+30; i++ {
		if w.doc.Tokens[i].Kind != text.Word {
			continue
		}
		s := w.stem(i)
		if w.meaning(i) {
			h.words[s] = true
		}
		if prev != 0 {
			h.pairs[prev*31+s] = true
		}
		prev = s
	}
	if len(h.words) == 0 {
		h.empty = true
		for i := r.First; i < r.Last && i < r.First+30; i++ {
			if w.doc.Tokens[i].Kind == text.Word {
				h.words[w.stem(i)] = true
			}
		}
	}
	return h
}

// likeness is the share of the words and pairs that r has too.
func (w *work) likeness(h headWords, r text.Range) float64 {
	words, pairs := map[uint64]bool{}, map[uint64]bool{}
	prev := uint64(0)
	for i := r.First; i < r.Last; i++ {
		if w.doc.Tokens[i].Kind != text.Word {
			continue
		}
		s := w.stem(i)
		if h.words[s] {
			words[s] = true
		}
		if prev != 0 && h.pairs[prev*31+s] {
			pairs[prev*31+s] = true
		}
		prev = s
	}
	a := float64(len(words)) / float64(max(len(h.words), 1))
	if len(h.pairs) == 0 {
		return a
	}
	return 0.6*a + 0.4*float64(len(pairs))/float64(len(h.pairs))
}

// sameWords finds the body's quotation, or sentence with a source, that has
// most of the words of quotation q.
func (w *work) sameWords(q int) pick {
	w.compared++
	if w.compared > maxHeads {
		return pick{cand: -1}
	}
	raw := &w.raws[q]
	h := w.headWordsOf(text.Range{First: raw.first(), Last: raw.last()})
	if len(h.words) == 0 {
		return pick{cand: -1}
	}
	from, until := w.section(w.frameAt[q])
	best := pick{cand: -1}
	for o := range w.quotes {
		if w.inHead(o) || w.quotes[o].pick.cand < 0 || w.quotes[o].kind == Scare || w.quotes[o].kind == Title || w.outer[o] >= 0 {
			continue
		}
		s := 0.0
		for _, p := range w.raws[o].parts {
			s = max(s, w.likeness(h, p))
		}
		if from < until && (w.frameAt[o] < from || w.frameAt[o] >= until) {
			s -= otherSection
			if h.empty {
				continue
			}
		}
		if s > best.score {
			best = pick{w.quotes[o].pick.cand, s, "headline"}
			if w.quotes[o].kind != Partial && len(h.words) == 1 && w.raws[o].last()-w.raws[o].first() > 6 {
				best.rule = "headline-text"
			}
		}
	}
	for g := range w.frames {
		b := w.doc.Blocks[w.frames[g].block].Kind
		if b == text.Title || b == text.Subhead || len(w.frames[g].events) == 0 {
			continue
		}
		if h.empty {
			break // 'Als, dan': these words are everywhere
		}
		s := w.likeness(h, w.frames[g].tok) * 0.85
		if from < until && (g < from || g >= until) {
			s -= otherSection
		}
		if s <= best.score {
			continue
		}
		if k := w.frameEvent(g); k >= 0 {
			best = pick{k, s, "headline-text"}
		}
	}
	if best.score < 0.3 {
		return pick{cand: -1}
	}
	best.score = 0.5 + 0.45*best.score
	return best
}

// otherSection is taken off the likeness to words outside the section that a
// subhead stands over.
const otherSection = 0.2

// section is the range of the frames under the subhead of frame fi: up to the
// next one. It is empty for a title.
func (w *work) section(fi int) (from, until int) {
	if w.doc.Blocks[w.frames[fi].block].Kind != text.Subhead {
		return 0, 0
	}
	for from = fi + 1; from < len(w.frames) && w.frames[from].block == w.frames[fi].block; from++ {
	}
	for until = from; until < len(w.frames) && w.doc.Blocks[w.frames[until].block].Kind != text.Subhead; until++ {
	}
	return from, until
}

// frameNamed is the subject of the head line's own sentence, or the one
// person named in it.
func (w *work) frameNamed(q int) pick {
	fi := w.frameAt[q]
	f := &w.frames[fi]
	if k := w.frameSubject(fi, f.tok.Last); k >= 0 && w.cands[k].form == Name && w.animate(k) {
		return pick{k, 0.5, "subject"}
	}
	for k := f.cands.First; k < f.cands.Last; k++ {
		if c := &w.cands[k]; c.form == Name && c.typ == PER && c.inq == 0 {
			return pick{k, 0.4, "named"}
		}
	}
	return pick{cand: -1}
}

// firstSource is the first source of the body from a frame on: who is quoted
// first, or the first "meldt X".
func (w *work) firstSource(from int) pick {
	for g := from; g < len(w.frames); g++ {
		b := w.doc.Blocks[w.frames[g].block].Kind
		if b == text.Title || b == text.Subhead {
			continue
		}
		for _, q := range w.frames[g].quotes {
			if p := w.quotes[q].pick; p.cand >= 0 && w.quotes[q].kind == Direct {
				return pick{w.named(p.cand), 0.4, "first-source"}
			}
		}
		if from > 0 {
			continue // the section's quotations go first
		}
		for n := range w.frames[g].events {
			if e := &w.frames[g].events[n]; e.kind != plainVerb && e.class == says && e.subj >= 0 && e.sure && !e.passive && !w.weak(e.subj) && !(w.cands[e.subj].form == Description && w.cands[e.subj].plur && w.cands[e.subj].def == bare) {
				return pick{w.named(e.subj), 0.4, "first-source"}
			}
		}
	}
	return pick{cand: -1}
}

// named is the first name in the body of candidate k's bearer; k where there
// is none.
func (w *work) named(k int) int {
	if r := w.who(k); r.ent >= 0 && !w.ents[r.ent].nameless {
		return w.bodyName(r.ent)
	}
	return k
}

// meaning tells whether the word at i carries meaning of its own.
func (w *work) meaning(i int) bool {
	return w.fn(i)&^(titleNoun|number|mediaWord) == 0 && w.doc.Tokens[i].Kind == text.Word && w.doc.Tokens[i].End-w.doc.Tokens[i].Start > 2
}

package quotes

import (
	"sort"

	"github.com/kopij/kopij/text"
)

// maxActive bounds the entities that a pronoun or a description is compared
// with: those mentioned last.
const maxActive = 48

// fade is what is left of an entity's presence from one sentence to the
// next.
const fade = 0.72

// maxPresence bounds what is left of earlier mentions: who is named in every
// sentence is the text's topic, and still not who a pronoun means after a
// sentence about somebody else.
const maxPresence = 1.0

// fresh is added to the first mention of a person: who is brought in is
// spoken of next.
const fresh = 0.4

// mentioned notes that entity e is mentioned by candidate k, with the weight
// of the mention.
func (w *work) mentioned(e, k int, weight float64) {
	en := &w.ents[e]
	en.act = w.presence(e) + weight
	if en.typ == PER {
		en.act = min(en.act, maxPresence+weight)
	}
	en.actAt = w.now
	en.last = k
	en.count++
	for n, a := range w.active {
		if a == e {
			copy(w.active[n:], w.active[n+1:])
			w.active[len(w.active)-1] = e
			return
		}
	}
	if len(w.active) == maxActive {
		copy(w.active, w.active[1:])
		w.active[maxActive-1] = e
		return
	}
	w.active = append(w.active, e)
}

// presence tells how present entity e is in the frame at hand.
func (w *work) presence(e int) float64 {
	en := &w.ents[e]
	a := en.act
	for n := en.actAt; n < w.now && a > 0.01; n++ {
		a *= fade
	}
	return a
}

// readFrame resolves the pronouns and descriptions of frame fi in order, and
// notes who is mentioned.
func (w *work) readFrame(fi int) {
	f := &w.frames[fi]
	w.now = fi
	w.analyse(fi)
	w.spokenOf = w.spokenOf[:0]
	for k := f.cands.First; k < f.cands.Last; k++ {
		if c := &w.cands[k]; c.inq != 0 && c.form == Name && c.ent >= 0 && w.ents[c.ent].typ == PER && len(w.spokenOf) < 8 && w.loud(int(c.inq)-1) {
			w.spokenOf = append(w.spokenOf, c.ent)
		}
	}
	for k := f.cands.First; k < f.cands.Last; k++ {
		c := &w.cands[k]
		weight := 0.7
		switch {
		case c.inq != 0:
			weight = 0.15
		case c.prep >= 0:
			weight = 0.45
		case c.owner >= 0:
			weight = 0.35
		}
		if c.inq == 0 && w.isSubject(f, k) {
			weight += 0.6
		}
		switch {
		case c.form == Name:
			if c.ent >= 0 {
				if w.ents[c.ent].count == 0 && c.typ == PER && c.inq == 0 {
					weight += fresh
				}
				w.mentioned(c.ent, k, weight)
			}
		case c.inq == 0 && !c.rel && (c.form == Pronoun || c.def == definite || c.def == possessive && c.noun.class == person || c.apposed >= 0 || c.def == bare && !c.plur && c.noun.class == person):
			r := w.resolve(k)
			w.answer(k, r)
			if r.ent >= 0 && r.score >= 0.3 {
				c.ent = r.ent
				w.mentioned(r.ent, k, weight*(0.4+0.6*r.score))
				w.learn(k, r)
			} else if r.ent < 0 && r.several.Empty() {
				w.introduce(k, weight)
			}
		case c.inq == 0 && c.form == Description:
			w.introduce(k, weight)
		}
	}
	w.bearing(f)
	w.lastSubject = -1
	main := false
	for n := range f.events {
		e := &f.events[n]
		if e.subj < 0 || w.cands[e.subj].ent < 0 || !w.animate(e.subj) || w.lastSubject >= 0 && (main || e.under) {
			continue
		}
		w.lastSubject, main = w.cands[e.subj].ent, !e.under
	}
	if w.lastSubject < 0 {
		w.lastSubject = w.onlyNamed(f)
	}
}

// onlyNamed is the only person whom the reporter's words in frame f name,
// for a sentence that has none as its subject: "Ook bij Karel Wissing is de
// teleurstelling groot"; -1.
func (w *work) onlyNamed(f *frame) int {
	only := -1
	for k := f.cands.First; k < f.cands.Last; k++ {
		c := &w.cands[k]
		if c.inq != 0 || c.ent < 0 || c.form == Description || w.ents[c.ent].typ != PER {
			continue
		}
		if c.prep == c.tok.Last-1 {
			continue // Verkamps plan
		}
		if only >= 0 && only != c.ent || c.prep < 0 {
			return -1
		}
		switch w.doc.Word(c.prep) {
		case "bij", "Bij", "voor", "Voor":
		default:
			return -1
		}
		only = c.ent
	}
	return only
}

// loud tells whether quotation q is long enough to be speech: a name within
// it is somebody spoken of.
func (w *work) loud(q int) bool {
	r := &w.raws[q]
	return w.outer[q] < 0 && r.last()-r.first() > 3
}

// answer keeps who candidate k is.
func (w *work) answer(k int, r resolved) {
	w.answers = append(w.answers, r)
	w.cands[k].res = int32(len(w.answers))
}

// introduce makes an entity of a description that is nobody with a name:
// "een woordvoerder", whom "de woordvoerder" can mean later.
func (w *work) introduce(k int, weight float64) {
	c := &w.cands[k]
	if c.form != Description || c.plur || c.owner >= 0 || c.noun.class == noNoun || c.noun.class == document || c.def == bare && c.noun.class == person {
		return
	}
	en := entity{typ: ORG, best: k, mention: -1, cands: []int{k}, sex: c.sex, nameless: true, last: -1,
		attrs: []attr{w.attrOf(c.np, c.noun, c.head)}}
	if c.noun.class == person {
		en.typ = PER
	}
	e := len(w.ents)
	w.ents = append(w.ents, en)
	c.ent = e
	w.answer(k, resolved{ent: e, score: 0.5, rule: "description"})
	w.mentioned(e, k, weight*0.8)
}

// bearing tells the sex of the only person in a frame by what is said to be
// theirs: "Kwist prees haar ploeg".
func (w *work) bearing(f *frame) {
	only := -1
	for k := f.cands.First; k < f.cands.Last; k++ {
		c := &w.cands[k]
		if c.form != Name || c.inq != 0 || c.ent < 0 || w.ents[c.ent].typ != PER {
			continue
		}
		if only >= 0 && w.cands[only].ent != c.ent {
			return
		}
		if only < 0 {
			only = k
		}
	}
	if only < 0 || w.ents[w.cands[only].ent].sex != text.NoGender || !w.isSubject(f, only) {
		return
	}
	for i := w.cands[only].tok.Last; i+1 < f.tok.Last; i++ {
		if w.inq[i] != 0 || !w.is(i, poss) || !w.nominal(i+1) || w.verbAt(i) && !w.doc.Tagged {
			continue
		}
		switch w.doc.Word(i) {
		case "haar":
			w.ents[w.cands[only].ent].sex = text.Feminine
			return
		case "zijn":
			if !w.doc.Tagged || w.doc.Tokens[i].Tag.Finite() || w.doc.Tokens[i].Tag.POS() == text.AUX {
				continue
			}
			w.ents[w.cands[only].ent].sex = text.Masculine
			return
		}
	}
}

// isSubject tells whether candidate k is the subject of a verb of the frame,
// or the source that "volgens" names.
func (w *work) isSubject(f *frame, k int) bool {
	for n := range f.events {
		if n == 12 {
			break
		}
		if f.events[n].subj == k {
			return true
		}
	}
	return false
}

// learn keeps what a resolved mention tells of its bearer.
func (w *work) learn(k int, r resolved) {
	c := &w.cands[k]
	en := &w.ents[r.ent]
	if c.form == Pronoun {
		if en.sex == text.NoGender && c.sex != text.NoGender && r.score > 0.6 && en.typ == PER {
			en.sex = c.sex
		}
		return
	}
	if en.nameless && r.rule == "description" {
		if a, b := w.spanOf(c.tok), w.spanOf(w.cands[en.best].tok); a.Len() > b.Len() {
			en.best = k
		}
		return
	}
	if c.noun.class == medium {
		return // de krant is whichever was named last
	}
	if r.score < 0.5 || len(en.attrs) > 24 || c.head < 0 || r.rule == "apposition" {
		return
	}
	a := w.attrOf(text.Range{First: c.np.First, Last: c.head + 1}, c.noun, c.head)
	a.learnt = true
	en.attrs = append(en.attrs, a)
}

// who is the answer for candidate k, from the pass over its frame or, where
// that has not come yet, from what is known now.
func (w *work) who(k int) resolved {
	c := &w.cands[k]
	if c.form == Name {
		return resolved{ent: c.ent, score: 1, rule: "name"}
	}
	if c.res > 0 {
		return w.answers[c.res-1]
	}
	return w.resolve(k)
}

// candBefore is the last candidate that begins before token at; -1.
func (w *work) candBefore(at int) int {
	return sort.Search(len(w.cands), func(k int) bool { return w.cands[k].tok.First >= at }) - 1
}

package quotes

import (
	"cmp"
	"slices"

	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/text"
)

// maxActive bounds the entities that a pronoun or a description is compared
// with: those mentioned last.
const maxActive = 32

// mentioned notes that entity e is mentioned by candidate k.
func (w *cast) mentioned(e, k int, role uint8) {
	en := &w.ents[e]
	if en.last < 0 || en.lastAt != w.now || role < en.lastRole || w.cands[en.last].inq != 0 {
		en.lastRole = role
	}
	en.heat = min(w.heat(e)+heatOf(role), maxHeat)
	en.lastAt = w.now
	en.last = k
	if n := slices.Index(w.active, e); n >= 0 {
		w.active = slices.Delete(w.active, n, n+1)
	} else if len(w.active) == maxActive {
		w.active = slices.Delete(w.active, 0, 1)
	}
	w.active = append(w.active, e)
}

// maxHeat bounds what is kept of many mentions.
const maxHeat = 24

// heatOf is what a mention adds to its bearer's heat.
func heatOf(role uint8) int {
	switch {
	case role == 0: // inside a quotation
		return 2
	case role <= roleSubjectUnder:
		return 16
	case role == roleFree:
		return 10
	}
	return 6
}

// subjectOf is the entity that frame f speaks of: the subject of its main
// verb, or else the only person that it names; -1.
func (w *cast) subjectOf(f *frame) int {
	subject, main := -1, false
	for n := range f.events {
		e := &f.events[n]
		if e.subj < 0 || w.cands[e.subj].ent < 0 || !w.animate(e.subj) || subject >= 0 && (main || e.under) {
			continue
		}
		subject, main = w.cands[e.subj].ent, !e.under
	}
	if subject < 0 {
		return w.onlyNamed(f)
	}
	return subject
}

// onlyNamed is the only person whom the reporter's words in frame f name,
// for a sentence that has none as its subject: "Ook bij Karel Wissing is de
// teleurstelling groot"; -1.
func (w *cast) onlyNamed(f *frame) int {
	only := -1
	for k := f.cands.First; k < f.cands.Last; k++ {
		c := &w.cands[k]
		if c.inq != 0 || c.ent < 0 || c.form == Description || w.ents[c.ent].typ != PER {
			continue
		}
		if r := w.roleOf(f, k); only >= 0 || r != roleAt && r != roleFor {
			return -1
		}
		only = c.ent
	}
	return only
}

// answer keeps who candidate k is.
func (w *cast) answer(k int, r resolved) {
	w.answers = append(w.answers, r)
	w.cands[k].res = int32(len(w.answers))
}

// introduce makes an entity of a description that is nobody with a name:
// "een woordvoerder", whom "de woordvoerder" can mean later.
func (w *cast) introduce(k int, role uint8) {
	c := &w.cands[k]
	if c.owner >= 0 || c.noun.class == noNoun && !c.acts(role) || c.def == bare && c.noun.class == person {
		return
	}
	en := entity{typ: ORG, best: k, mention: -1, cands: []int{k}, sex: c.sex, nameless: true, last: -1,
		attrs: []attr{w.attrOf(c.np, c.noun, c.head)}}
	switch c.noun.class {
	case person:
		en.typ = PER
	case noNoun:
		en.typ = NoType
	}
	e := len(w.ents)
	w.ents = append(w.ents, en)
	c.ent = e
	if c.res == 0 {
		w.answer(k, nobody)
	}
	r := &w.answers[c.res-1]
	r.ent, r.score, r.rule = e, rank.Whole, "description"
	w.mentioned(e, k, role)
}

// acts reports whether a description with an unknown noun is a subject that is
// brought in, or one that speaks: een stroper knikte, de ijsmeester zei.
func (c *cand) acts(role uint8) bool {
	return c.def == indefinite && role != 0 && role <= roleSubjectUnder || c.def != bare && role == roleReports
}

// bearing tells the sex of the only person in a frame by what is said to be
// theirs: "Kwist prees haar ploeg".
func (w *cast) bearing(f *frame) {
	only := w.onlyPerson(f)
	if only < 0 || w.ents[w.cands[only].ent].sex != text.NoGender || w.roleOf(f, only) > roleSubjectUnder {
		return
	}
	for i := w.cands[only].tok.Last; i+1 < f.tok.Last; i++ {
		if w.inq[i] != 0 || !w.nominal(i+1) || w.verbAt(i) {
			continue
		}
		switch w.doc.Word(i) {
		case "haar":
			w.ents[w.cands[only].ent].sex = text.Feminine
			return
		case "zijn":
			w.ents[w.cands[only].ent].sex = text.Masculine
			return
		}
	}
}

// onlyPerson is the first name of the only person whom the reporter's words in
// frame f name; -1.
func (w *cast) onlyPerson(f *frame) int {
	only := -1
	for k := f.cands.First; k < f.cands.Last; k++ {
		c := &w.cands[k]
		if c.form != Name || c.inq != 0 || w.ents[c.ent].typ != PER {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = k
	}
	return only
}

// learn keeps what a resolved mention tells of its bearer.
func (w *cast) learn(k int, r resolved) {
	c := &w.cands[k]
	en := &w.ents[r.ent]
	if c.form == Pronoun {
		if en.sex == text.NoGender && r.score > sureShare && en.typ == PER {
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
	if r.score < sureShare || len(en.attrs) > 24 || r.rule == "apposition" {
		return
	}
	a := w.attrOf(text.Range{First: c.np.First, Last: c.head + 1}, c.noun, c.head)
	a.learnt = true
	en.attrs = append(en.attrs, a)
}

// sureShare is the share of an option, half of the whole, above which what it
// tells is believed.
const sureShare = 1 << 15

// standing notes of each entity its rank by mentions, whether the title names
// it, and how many quotations grammar ties to it.
func (w *cast) standing() {
	named := 0
	for e := range w.ents {
		en := &w.ents[e]
		k := en.cands[0]
		en.inTitle = w.doc.Blocks[w.doc.BlockAt(w.cands[k].tok.First)].Kind == text.Title && w.cands[k].inq == 0
		if en.inTitle && en.typ == PER {
			named++
		}
	}
	w.titled1 = named == 1
	w.opener = w.firstNamed()
	for g := range w.frames {
		if w.asked(g) {
			w.turns++
		}
	}
	for q := range w.raws {
		if k := w.strongest(q); k >= 0 && w.cands[k].form == Name && !w.inHead(q) {
			w.ents[w.cands[k].ent].tied++
		}
	}
	w.byCount = w.byCount[:0]
	for e := range w.ents {
		if w.ents[e].typ == PER || w.ents[e].typ == ORG || w.ents[e].typ == NoType {
			w.byCount = append(w.byCount, e)
		}
	}
	slices.SortStableFunc(w.byCount, func(a, b int) int { return cmp.Compare(len(w.ents[b].cands), len(w.ents[a].cands)) })
	for n, e := range w.byCount {
		w.ents[e].top = capped(n+1, 4)
	}
}

// firstNamed is the first person whom the reporter's words in the body name;
// -1.
func (w *cast) firstNamed() int {
	for k := range w.cands {
		if c := &w.cands[k]; c.form == Name && w.ents[c.ent].typ == PER && !w.inHeadAt(c.tok.First) && c.inq == 0 {
			return c.ent
		}
	}
	return -1
}

// bodyName is the first name of entity e in the body, or else in a head
// line.
func (w *cast) bodyName(e int) int {
	cands := w.ents[e].cands
	for _, k := range cands[:min(len(cands), 8)] {
		if !w.inHeadAt(w.cands[k].tok.First) && w.cands[k].inq == 0 {
			return k
		}
	}
	return w.ents[e].cands[0]
}

// heat is how much the last sentences speak of entity e: what was said of it
// counts half in each sentence after.
func (w *cast) heat(e int) int {
	en := &w.ents[e]
	return en.heat >> min(w.now-en.lastAt, 8)
}

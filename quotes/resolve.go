package quotes

import (
	"sort"
	"strings"

	"github.com/kopij/kopij/text"
)

// resolved is the answer to who a mention is.
type resolved struct {
	ent   int // -1
	score float64
	rule  string
	// several is the place of two names or more that stand together, for a
	// plural: de dj's. Empty otherwise. pair are those names where there are
	// two.
	several text.Span
	pair    [2]int
}

var nobody = resolved{ent: -1}

// maxActive bounds the entities that a pronoun or a description is compared
// with: those mentioned last.
const maxActive = 48

// fade is what is left of an entity's presence from one sentence to the
// next.
const fade = 0.72

// mentioned notes that entity e is mentioned by candidate k, with the weight
// of the mention.
func (w *work) mentioned(e, k int, weight float64) {
	en := &w.ents[e]
	en.act = w.presence(e) + weight
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
				w.mentioned(c.ent, k, weight)
			}
		case c.inq == 0 && !c.rel && (c.form == Pronoun || c.def == definite || c.apposed >= 0 || c.def == bare && !c.plur && c.noun.class == person):
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
	w.lastSubject = -1
	for n := range f.events {
		if e := &f.events[n]; e.subj >= 0 && e.kind != accordingTo && w.cands[e.subj].ent >= 0 && w.animate(e.subj) {
			w.lastSubject = w.cands[e.subj].ent
			break
		}
	}
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
	if c.form != Description || c.plur || c.owner >= 0 || c.noun.class == noNoun || c.noun.class == document || c.def == bare && c.noun.class == person && c.tok.Len() < 2 {
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

// isSubject tells whether candidate k is the subject of a verb of the frame.
func (w *work) isSubject(f *frame, k int) bool {
	for n := range f.events {
		if n == 12 {
			break
		}
		if f.events[n].subj == k && f.events[n].kind != accordingTo {
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

// resolve finds the entity that candidate k stands for.
func (w *work) resolve(k int) resolved {
	c := &w.cands[k]
	switch c.form {
	case Name:
		return resolved{ent: c.ent, score: 1, rule: "name"}
	case Pronoun:
		return w.resolvePronoun(k)
	}
	return w.resolveDescription(k)
}

// resolvePronoun finds who hij, ze or deze is.
func (w *work) resolvePronoun(k int) resolved {
	c := &w.cands[k]
	if c.plur {
		return w.resolvePlural(k)
	}
	best, second := nobody, 0.0
	dem := c.sex == text.NoGender
	for _, e := range w.active {
		en := &w.ents[e]
		if en.typ != PER && (en.typ != NoType || w.cands[en.best].inq != 0) {
			continue
		}
		if c.sex != text.NoGender && en.sex != text.NoGender && en.sex != c.sex {
			continue
		}
		last := &w.cands[en.last]
		s := w.presence(e)
		if dem {
			// deze is the one named last
			s = 3 - float64(c.tok.First-last.tok.First)/20
		}
		if en.sex == c.sex && c.sex != text.NoGender {
			s *= 1.2
			s += 0.15
		}
		if en.typ == PER {
			s += 0.3
		}
		if en.nameless {
			s -= 0.2
			if w.lastSpeaker != e && w.lastSubject != e {
				s -= 0.25
			}
		}
		if w.lastSpeaker == e && !dem {
			s += 0.35
		}
		if w.lastSubject == e && !dem {
			s += 0.5
		}
		if !dem && last.form == Name && last.inq == c.inq && w.sameClause(en.last, k) {
			s -= 1 // a pronoun seldom has a name in its own clause
		}
		if s > best.score || best.ent < 0 {
			if best.ent >= 0 {
				second = max(second, best.score)
			}
			best = resolved{ent: e, score: s, rule: "pronoun"}
		} else {
			second = max(second, s)
		}
	}
	if best.ent < 0 {
		return nobody
	}
	best.score = confidence(best.score, second)
	return best
}

// confidence turns the best score and the next best into a number from 0 to
// 1.
func confidence(best, second float64) float64 {
	if best <= 0 {
		return 0.2
	}
	second = max(second, 0)
	return 0.35 + 0.6*(best-second)/(best+0.3)
}

// sameClause tells whether a name and a later pronoun stand in one clause.
func (w *work) sameClause(name, k int) bool {
	a, b := w.cands[name].tok.Last, w.cands[k].tok.First
	if b-a > maxClause || b < a {
		return false
	}
	verbs := 0
	for i := a; i < b; i++ {
		// Jansen was ontroerd zei hij: a comma is missing
		if w.verbAt(i) {
			if verbs++; verbs > 1 && i == b-1 {
				return false
			}
		}
		if t := &w.doc.Tokens[i]; t.Kind == text.Punct || t.Kind == text.Quote || w.is(i, conj) || w.is(i, sub) && !w.is(i, adverb|prep) {
			return false
		}
	}
	return true
}

// resolvePlural finds the names that stand for a plural: "de dj's" where the
// text has "de dj's Coen en Sander".
func (w *work) resolvePlural(k int) resolved {
	c := &w.cands[k]
	for j, n := k-1, 0; j >= 0 && n < 200; j, n = j-1, n+1 {
		d := &w.cands[j]
		if d.inq != 0 || d.owner >= 0 {
			continue
		}
		if c.form == Description && d.form == Name && d.head >= 0 && d.noun.base == c.noun.base && d.noun.base != 0 || c.form == Pronoun && d.form == Name && n < 12 && d.typ != LOC {
			if s, pair := w.together(j); !s.Empty() {
				return resolved{ent: -1, score: 0.7, rule: "plural", several: s, pair: pair}
			}
		}
		if c.form == Pronoun && d.form == Description && d.plur && d.noun.class == person && n < 12 && d.prep < 0 {
			return resolved{ent: -1, score: 0.5, rule: "plural", several: w.spanOf(d.tok)}
		}
	}
	return nobody
}

// together is the place of the name j and the names joined to it by commas
// and "en", and the first and the last of them where they are two; empty
// where it stands alone.
func (w *work) together(j int) (s text.Span, pair [2]int) {
	end := w.cands[j].tok.Last
	for n := j + 1; n < len(w.cands) && n < j+6; n++ {
		d := &w.cands[n]
		if d.form != Name || d.tok.First != end+1 {
			break
		}
		switch w.doc.Word(end) {
		case "en":
			if n == j+1 {
				pair = [2]int{j, n}
			}
			return w.spanOf(text.Range{First: w.cands[j].tok.First, Last: d.tok.Last}), pair
		case ",":
		default:
			return text.Span{}, pair
		}
		end = d.tok.Last
	}
	return text.Span{}, pair
}

// spanOf is the span of a range of tokens.
func (w *work) spanOf(r text.Range) text.Span {
	return text.Span{Start: w.doc.Tokens[r.First].Start, End: w.doc.Tokens[r.Last-1].End}
}

// resolveDescription finds who "de premier" is.
func (w *work) resolveDescription(k int) resolved {
	c := &w.cands[k]
	if c.apposed >= 0 && w.cands[c.apposed].form == Name {
		return resolved{ent: w.cands[c.apposed].ent, score: 1, rule: "apposition"}
	}
	if c.plur {
		if c.def == definite {
			return w.resolvePlural(k)
		}
		return nobody
	}
	if c.def == indefinite || c.def == possessive || c.noun.class == document || c.noun.class == noNoun {
		return nobody
	}
	if c.def == bare && c.noun.class != person {
		return nobody
	}
	relational := c.np.Last > c.head+1 // de vader van de verdachte
	d := w.attrOf(text.Range{First: c.np.First, Last: c.head + 1}, c.noun, c.head)
	if relational {
		d.words = w.attrOf(c.np, c.noun, c.head).words
	}
	human := c.noun.class == person
	named := relational && !human && w.namedBody(c)
	best, second := nobody, 0.0
	try := func(e int, later bool) {
		en := &w.ents[e]
		switch {
		case human && en.typ != PER && en.typ != NoType, !human && (en.typ == PER || en.typ == LOC || en.typ == MISC):
			return
		case c.sex != text.NoGender && en.sex != text.NoGender && c.sex != en.sex:
			return
		}
		m, head := w.match(&d, en, c)
		if !head && (relational || c.noun.function || c.noun.class == body || en.nameless && !generalNoun(w.doc.Word(c.head))) {
			return
		}
		if head && c.noun.class == body && !en.nameless || named && !en.nameless {
			return
		}
		rule := "salience"
		if m > 0 {
			rule = "description"
		}
		s := w.presence(e)
		if later {
			s = 0.3
			if m < 1.5 {
				return
			}
		}
		if w.lastSpeaker == e {
			s += 0.3
		}
		if w.lastSubject == e {
			s += 0.2
		}
		if en.last >= 0 && w.cands[en.last].form == Name && w.sameClause(en.last, k) {
			s -= 1.2
		}
		if c.noun.class == medium || c.noun.class == org {
			if w.mediumName(en) == (c.noun.class == medium) {
				s += 0.4
			} else {
				s -= 0.5
			}
		}
		if m == 0 {
			if human && !c.noun.origin && w.otherRole(en, c) {
				s -= 0.5
			}
			if c.def == bare {
				return
			}
		}
		s += m
		if s > best.score || best.ent < 0 {
			if best.ent >= 0 {
				second = max(second, best.score)
			}
			best = resolved{ent: e, score: s, rule: rule}
		} else {
			second = max(second, s)
		}
	}
	for _, e := range w.active {
		try(e, false)
	}
	if best.rule != "description" {
		// The name may follow within the next sentences.
		for j, n := k+1, 0; j < len(w.cands) && n < 10; j++ {
			if d := &w.cands[j]; d.form == Name && d.ent >= 0 && w.ents[d.ent].last < 0 {
				try(d.ent, true)
				n++
			} else {
				n++
			}
		}
	}
	if best.ent < 0 || best.score < 0.35 {
		return nobody
	}
	best.score = confidence(best.score, second)
	if best.rule == "salience" {
		best.score *= 0.9
	}
	return best
}

// mediumName tells whether a word of the name is one that papers and
// broadcasters have in theirs.
func (w *work) mediumName(en *entity) bool {
	for _, k := range en.cands {
		for i := w.cands[k].tok.First; i < w.cands[k].tok.Last; i++ {
			if w.fn(i)&mediaWord != 0 {
				return true
			}
		}
		break
	}
	return false
}

// namedBody tells whether the phrase after the noun holds a name: het
// ministerie van Justitie is a name of its own.
func (w *work) namedBody(c *cand) bool {
	for i := c.head + 1; i < c.np.Last; i++ {
		if w.doc.Tokens[i].Has(text.Capital) {
			return true
		}
	}
	return false
}

// match tells how well a description fits what is known of an entity; head
// tells that the noun itself does.
func (w *work) match(d *attr, en *entity, c *cand) (score float64, head bool) {
	for n := range en.attrs {
		a := &en.attrs[n]
		v := 0.0
		same := false
		if d.noun.base != 0 && a.noun.base == d.noun.base || d.fold != 0 && contains(a.words, d.fold) {
			v, same = 2, true
			if a.fold == d.fold {
				v = 2.4
			}
		} else if d.noun.like != 0 && a.noun.like == d.noun.like {
			v, same = 1.7, true
		}
		for _, h := range d.words {
			if h != d.fold && h != d.noun.base && contains(a.words, h) {
				v += 0.8
				break
			}
		}
		if a.learnt {
			v *= 0.6
		}
		if v > score {
			score, head = v, same
		}
	}
	for _, h := range d.words {
		if h != d.fold && contains(en.words, h) {
			score += 0.8
			break
		}
	}
	if en.mention >= 0 {
		m := &w.ms[en.mention]
		if m.Party != "" && contains(d.words, text.FoldHash(m.Party)) {
			score += 1.5
		}
		// "minister van Defensie" says "minister"
		if title, _, _ := strings.Cut(m.Title, " "); title != "" && d.noun.base != 0 && text.FoldHash(title) == d.noun.base {
			score += 2
			head = true
		}
	}
	return score, head
}

// otherRole tells whether the entity goes by a noun of its own that is not
// the description's.
func (w *work) otherRole(en *entity, c *cand) bool {
	if generalNoun(w.doc.Word(c.head)) {
		return false
	}
	for n := range en.attrs {
		if a := &en.attrs[n]; a.noun.class == person && !a.noun.origin && !a.learnt && a.noun.base != c.noun.base {
			return true
		}
	}
	return false
}

// generalNoun tells whether the noun fits anybody: man, vrouw.
func generalNoun(s string) bool {
	switch s {
	case "man", "vrouw", "jongen", "meisje", "politicus", "bewindsman", "bewindsvrouw", "bewindspersoon":
		return true
	}
	return false
}

// candBefore is the last candidate that begins before token at; -1.
func (w *work) candBefore(at int) int {
	return sort.Search(len(w.cands), func(k int) bool { return w.cands[k].tok.First >= at }) - 1
}

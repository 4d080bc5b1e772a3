package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// entity is a person or a thing with a name in the text.
type entity struct {
	id    int // of the recogniser; 0
	typ   Type
	best  int   // the candidate with the fullest name
	cands []int // its names, in order
	sex   text.Gender
	// sure tells that sex comes from more than a first name.
	sexSure bool
	plural  bool
	attrs   []attr
	words   []uint64 // folded words of its names
	country string
}

// attr is something that the text says of an entity: a noun that it goes by
// and the words around it.
type attr struct {
	noun  nounInfo
	fold  uint64   // of the noun as written
	words []uint64 // of the phrase, in parts: "Saxo" of "Saxo-handelaar"
	at    int      // token
}

// maxEntities bounds the entities that a description is compared with.
const maxEntities = 48

// link joins the names that were found into entities.
func (w *work) link() {
	byID := map[int]int{}
	byWord := map[uint64][]int{} // the entities that have a word in their name
	for k := range w.cands {
		c := &w.cands[k]
		if c.form != Name {
			continue
		}
		e := -1
		id := 0
		if c.mention >= 0 {
			id = w.ms[c.mention].ID
		}
		if id != 0 {
			if x, ok := byID[id]; ok {
				e = x
			}
		}
		folds := w.nameWords(c.tok)
		if e < 0 && id == 0 {
			e = w.sameName(c, folds, byWord)
		}
		if e < 0 {
			e = len(w.ents)
			w.ents = append(w.ents, entity{id: id, typ: c.typ, best: k})
			if id != 0 {
				byID[id] = e
			}
		}
		en := &w.ents[e]
		c.ent = e
		en.cands = append(en.cands, k)
		if en.typ == NoType {
			en.typ = c.typ
		}
		if en.id == 0 {
			en.id = id
		}
		if w.nameLen(k) > w.nameLen(en.best) {
			en.best = k
		}
		for _, h := range folds {
			if !contains(en.words, h) {
				if len(en.words) < 32 {
					en.words = append(en.words, h)
				}
				if l := byWord[h]; len(l) < 16 {
					byWord[h] = append(l, e)
				}
			}
		}
		w.describe(k, en)
	}
	for e := range w.ents {
		w.sexOf(&w.ents[e])
	}
}

func contains(l []uint64, h uint64) bool {
	for _, x := range l {
		if x == h {
			return true
		}
	}
	return false
}

// nameLen is the length of a candidate's name: what "fullest" goes by.
func (w *work) nameLen(k int) int {
	s := w.clean(w.cands[k].tok)
	return s.End - s.Start
}

// clean is the span of a name without the ending of a genitive: Trumps,
// Hamas', May’s.
func (w *work) clean(r text.Range) text.Span {
	s := text.Span{Start: w.doc.Tokens[r.First].Start, End: w.doc.Tokens[r.Last-1].End}
	for _, g := range [...]string{"'s", "’s", "'", "’"} {
		if v := s.Of(w.doc.Src); strings.HasSuffix(v, g) && len(v) > len(g)+1 {
			s.End -= len(g)
			break
		}
	}
	return s
}

// nameWords are the folded words of a name, without particles; a genitive's
// ending is taken off.
func (w *work) nameWords(r text.Range) []uint64 {
	var out []uint64
	for i := r.First; i < r.Last; i++ {
		t := &w.doc.Tokens[i]
		if t.Kind != text.Word || !t.Has(text.Capital) && w.fn(i)&namePart != 0 || i == r.First && w.fn(i)&detDef != 0 {
			continue
		}
		h := t.Fold
		if i == r.Last-1 {
			s := w.clean(text.Range{First: i, Last: i + 1})
			if s.End != t.End {
				h = text.FoldHash(s.Of(w.doc.Src))
			}
		}
		out = append(out, h)
	}
	return out
}

// sameName finds the entity that the name belongs to: the last word of a
// person's name, any name with the same words; -1.
func (w *work) sameName(c *cand, folds []uint64, byWord map[uint64][]int) int {
	if len(folds) == 0 {
		return -1
	}
	fit := func(h uint64, strip bool) int {
		l := byWord[h]
		for n := len(l) - 1; n >= 0; n-- {
			en := &w.ents[l[n]]
			if en.typ != c.typ && en.typ != NoType && c.typ != NoType {
				continue
			}
			all := true
			for _, x := range folds {
				if x == folds[len(folds)-1] {
					x = h
				}
				all = all && contains(en.words, x)
			}
			if all {
				return l[n]
			}
			// Mark Rutte after Rutte
			if len(folds) > 1 && len(en.words) == 1 && (en.words[0] == h || en.words[0] == folds[0]) && c.typ != ORG && c.typ != LOC {
				return l[n]
			}
		}
		return -1
	}
	last := folds[len(folds)-1]
	if e := fit(last, false); e >= 0 {
		return e
	}
	// Trumps: an s that may be a genitive's
	t := w.clean(c.tok).Of(w.doc.Src)
	if n := len(t); n > 3 && t[n-1] == 's' {
		i := strings.LastIndexByte(t[:n-1], ' ') + 1
		if e := fit(text.FoldHash(t[i:n-1]), true); e >= 0 {
			return e
		}
	}
	if len(folds) > 1 {
		if e := fit(folds[0], false); e >= 0 && len(w.ents[e].words) == 1 {
			return e
		}
	}
	return -1
}

// describe takes what the text around the name says of its bearer: the title
// before it, the apposition after it, what it is said to be.
func (w *work) describe(k int, en *entity) {
	c := &w.cands[k]
	if len(en.attrs) > 24 {
		return
	}
	if c.head >= 0 {
		en.attrs = append(en.attrs, w.attrOf(text.Range{First: c.np.First, Last: c.tok.First}, c.noun, c.head))
		if c.sex != text.NoGender && en.sex == text.NoGender {
			en.sex, en.sexSure = c.sex, true
		}
	}
	if c.mention >= 0 {
		m := &w.ms[c.mention]
		if m.Gender != text.NoGender {
			en.sex, en.sexSure = m.Gender, true
		}
		if m.Country != "" {
			en.country = m.Country
		}
	}
	if c.apposed >= 0 {
		a := &w.cands[c.apposed]
		en.attrs = append(en.attrs, w.attrOf(a.np, a.noun, a.head))
		if a.noun.sex != text.NoGender && en.sex == text.NoGender {
			en.sex, en.sexSure = a.noun.sex, true
		}
		return
	}
	// What follows: "Chris Jongbloed, handelaar bij Saxo Bank", "(Saxo Bank)",
	// "Piri van de PvdA", "Jansen is een …".
	i := c.tok.Last
	if i >= len(w.doc.Tokens) {
		return
	}
	limit := min(i+10, len(w.doc.Tokens))
	at := attr{at: i}
	switch {
	case w.char(i) == ',' || w.char(i) == '(':
		for j := i + 1; j < limit; j++ {
			t := &w.doc.Tokens[j]
			if t.Kind == text.Quote || w.char(j) == ',' || w.char(j) == ')' || w.char(j) == '.' || w.verbAt(j) && w.fn(j)&prep == 0 || w.is(j, relative) && !w.is(j, detDef) {
				break
			}
			if t.Kind != text.Word {
				continue
			}
			if in := w.lex.noun(w.doc.Word(j), t.Fold); in.class != noNoun && at.noun.class == noNoun {
				at.noun, at.fold = in, t.Fold
			}
			at.words = w.parts(at.words, j)
		}
	case w.is(i, prep) && w.attaches(i), w.doc.Word(i) == "is", w.doc.Word(i) == "was", w.doc.Word(i) == "werd", w.doc.Word(i) == "wordt", w.doc.Word(i) == "als":
		for j := i + 1; j < limit; j++ {
			t := &w.doc.Tokens[j]
			if t.Kind != text.Word || w.verbAt(j) && w.fn(j)&prep == 0 {
				break
			}
			if w.is(j, prep) && j > i+1 && !w.attaches(j) {
				break
			}
			if in := w.lex.noun(w.doc.Word(j), t.Fold); in.class == person && at.noun.class == noNoun && !w.is(i, prep) {
				at.noun, at.fold = in, t.Fold
			}
			at.words = w.parts(at.words, j)
		}
	}
	if at.noun.class == noNoun && len(at.words) == 0 || at.noun.class != noNoun && at.noun.class != person && en.typ == PER && at.noun.class != body {
		if at.noun.class == noNoun {
			return
		}
		at.noun = nounInfo{}
	}
	en.attrs = append(en.attrs, at)
}

// attrOf is what a phrase with a noun at head says.
func (w *work) attrOf(r text.Range, in nounInfo, head int) attr {
	a := attr{noun: in, at: r.First}
	if head >= 0 {
		a.fold = w.doc.Tokens[head].Fold
	}
	for i := r.First; i < r.Last && i < r.First+12; i++ {
		a.words = w.parts(a.words, i)
	}
	return a
}

// parts appends the folded word at i, and the parts of a compound with a
// hyphen or of a party's member: Saxo of Saxo-handelaar, CDA of CDA'er.
func (w *work) parts(l []uint64, i int) []uint64 {
	t := &w.doc.Tokens[i]
	if t.Kind != text.Word || w.fn(i)&(detDef|detIndef|prep|poss|conj|aux) != 0 {
		return l
	}
	l = append(l, t.Fold)
	s := w.doc.Word(i)
	if t.Has(text.HasHyphen) {
		for p := range strings.SplitSeq(s, "-") {
			if len(p) > 1 {
				l = append(l, text.FoldHash(p))
			}
		}
	}
	if t.Has(text.HasApos) {
		for _, g := range [...]string{"'er", "’er", "'ers", "’ers", "'ster", "’ster"} {
			if p, ok := strings.CutSuffix(s, g); ok {
				l = append(l, text.FoldHash(p))
			}
		}
	}
	return l
}

// sexOf guesses the sex of a person by the first name.
func (w *work) sexOf(en *entity) {
	if en.sex != text.NoGender || en.typ == ORG || en.typ == LOC {
		return
	}
	c := &w.cands[en.best]
	for n := 0; n < 2 && c.tok.First+n < c.tok.Last; n++ {
		e := w.entry(c.tok.First + n)
		if n == 0 && c.tok.Len() == 1 && !e.name {
			return
		}
		if e.nameM != e.nameF {
			en.sex = text.Masculine
			if e.nameF {
				en.sex = text.Feminine
			}
			return
		}
		s := w.doc.Word(c.tok.First + n)
		if i := strings.IndexByte(s, '-'); i > 0 { // Jan-Willem
			if x := w.lex.words[text.FoldHash(s[:i])]; x != 0 {
				if e := &w.lex.entries[x]; e.nameM != e.nameF {
					en.sex = text.Masculine
					if e.nameF {
						en.sex = text.Feminine
					}
					return
				}
			}
		}
		if e.name && n == 0 {
			continue
		}
		return
	}
}

// resolved is the answer to who a mention is.
type resolved struct {
	ent   int // -1
	score float64
	rule  string
}

// salience tells how present an entity is just before token at: how near its
// last mention lies, how often it was mentioned, whether it was a subject.
func (w *work) salience(e int, at int) (score float64, last int) {
	en := &w.ents[e]
	last = -1
	n := 0
	for k := len(en.cands) - 1; k >= 0; k-- {
		c := &w.cands[en.cands[k]]
		if c.tok.First >= at {
			continue
		}
		if last < 0 {
			last = en.cands[k]
		}
		n++
		if n == 5 {
			break
		}
	}
	if last < 0 {
		return 0, -1
	}
	c := &w.cands[last]
	dist := float64(at - c.tok.First)
	score = 2/(1+dist/25) + 0.15*float64(n)
	if c.prep < 0 && c.owner < 0 {
		score += 0.4
	}
	return score, last
}

// recent lists the entities mentioned before token at, the latest first.
func (w *work) recent(at int, yield func(e int)) {
	k := w.candBefore(at)
	seen := 0
	var got [maxEntities]int
	for n := 0; k >= 0 && n < 400 && seen < maxEntities; k, n = k-1, n+1 {
		e := w.cands[k].ent
		if w.cands[k].form != Name || e < 0 {
			continue
		}
		dup := false
		for _, g := range got[:seen] {
			if g == e {
				dup = true
				break
			}
		}
		if dup {
			continue
		}
		got[seen] = e
		seen++
		yield(e)
	}
}

// candBefore is the last candidate that begins before token at; -1.
func (w *work) candBefore(at int) int {
	lo, hi := 0, len(w.cands)
	for lo < hi {
		m := (lo + hi) / 2
		if w.cands[m].tok.First < at {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo - 1
}

// resolve finds the entity that candidate k stands for.
func (w *work) resolve(k int) resolved {
	c := &w.cands[k]
	switch c.form {
	case Name:
		return resolved{c.ent, 1, "name"}
	case Pronoun:
		return w.resolvePronoun(k)
	}
	return w.resolveDescription(k)
}

// resolvePronoun finds who hij, ze or deze is.
func (w *work) resolvePronoun(k int) resolved {
	c := &w.cands[k]
	if c.plur {
		return resolved{-1, 0, ""}
	}
	if c.ent >= 0 {
		return resolved{c.ent, 0.8, "pronoun"}
	}
	best, second := resolved{-1, -1, "pronoun"}, -1.0
	dem := c.sex == text.NoGender
	w.recent(c.tok.First, func(e int) {
		en := &w.ents[e]
		if en.typ != PER && en.typ != NoType || en.plural {
			return
		}
		if c.sex != text.NoGender && en.sex != text.NoGender && en.sex != c.sex {
			return
		}
		s, last := w.salience(e, c.tok.First)
		if last < 0 {
			return
		}
		if en.sex == c.sex && c.sex != text.NoGender {
			s += 0.5
		}
		if en.typ == PER {
			s += 0.7
		}
		if w.lastSpeaker >= 0 && w.lastSpeaker == e {
			s += 0.6
		}
		if dem {
			s -= float64(c.tok.First-w.cands[last].tok.First) / 10
		}
		if w.sameClause(last, k) && !dem {
			s -= 1.2 // a pronoun seldom has a name in its own clause
		}
		if w.cands[last].inq != c.inq {
			s -= 0.8 // a name inside somebody's words
		}
		if s > best.score {
			second = best.score
			best.ent, best.score = e, s
		} else if s > second {
			second = s
		}
	})
	if best.ent < 0 {
		return resolved{-1, 0, ""}
	}
	best.score = 0.5 + min(0.49, (best.score-max(second, 0))/4)
	return best
}

// sameClause tells whether a name and a later pronoun stand in one clause.
func (w *work) sameClause(name, k int) bool {
	a, b := w.cands[name].tok.Last, w.cands[k].tok.First
	if b-a > maxClause || b < a {
		return false
	}
	for i := a; i < b; i++ {
		if w.doc.Tokens[i].Kind == text.Punct || w.is(i, sub) && !w.is(i, adverb|prep) || w.doc.Tokens[i].Kind == text.Quote {
			return false
		}
	}
	return true
}

// resolveDescription finds who "de premier" is.
func (w *work) resolveDescription(k int) resolved {
	c := &w.cands[k]
	if c.apposed >= 0 && w.cands[c.apposed].form == Name {
		return resolved{w.cands[c.apposed].ent, 1, "apposition"}
	}
	if c.def == indefinite || c.def == possessive || c.plur || c.noun.class == document || c.noun.class == body {
		return resolved{-1, 0, ""}
	}
	if c.def == bare && c.noun.class != person {
		return resolved{-1, 0, ""}
	}
	at := c.tok.First
	d := w.attrOf(c.np, c.noun, c.head)
	best, second := resolved{-1, -1, ""}, -1.0
	try := func(e int) {
		en := &w.ents[e]
		person := c.noun.class == person || c.noun.class == noNoun
		switch {
		case c.noun.class == noNoun && en.typ != PER:
			return
		case person && en.typ != PER && en.typ != NoType:
			return
		case !person && en.typ == PER:
			return
		case !person && en.typ == LOC:
			return
		}
		if c.sex != text.NoGender && en.sex != text.NoGender && c.sex != en.sex {
			return
		}
		rule := "salience"
		m := w.match(&d, en, c)
		if m > 0 {
			rule = "description"
		}
		s, last := w.salience(e, at)
		if last < 0 {
			s = 0.2 // named only later
			if m == 0 {
				return
			}
		}
		if w.lastSpeaker == e {
			s += 0.4
		}
		if m == 0 {
			if last >= 0 && w.sameClause(last, k) {
				s -= 1
			}
			// A phrase that names another body or thing is seldom somebody
			// with a name: "de vader van de verdachte".
			if c.np.Last > c.head+1 {
				s -= 1.2
			}
			if w.otherRole(en, c) {
				s -= 0.9
			}
		}
		s += m
		if s > best.score {
			second = best.score
			best = resolved{e, s, rule}
		} else if s > second {
			second = s
		}
	}
	w.recent(at, try)
	if best.rule != "description" {
		// cataphora: the name may follow within the next sentences
		n := 0
		for j := w.candBefore(at) + 1; j < len(w.cands) && n < 12; j++ {
			if w.cands[j].form == Name && w.cands[j].ent >= 0 && w.cands[w.ents[w.cands[j].ent].cands[0]].tok.First >= at {
				try(w.cands[j].ent)
				n++
			}
		}
	}
	if best.ent < 0 || best.score < 0.6 {
		return resolved{-1, 0, ""}
	}
	if best.rule == "salience" && c.noun.class == noNoun {
		best.score -= 0.5
	}
	best.score = 0.4 + min(0.59, (best.score-max(second, 0))/5)
	return best
}

// match tells how well a description fits what is known of an entity.
func (w *work) match(d *attr, en *entity, c *cand) float64 {
	s := 0.0
	for n := range en.attrs {
		a := &en.attrs[n]
		v := 0.0
		if d.noun.base != 0 && a.noun.base == d.noun.base {
			v += 2.5
		} else if d.fold != 0 && contains(a.words, d.fold) {
			v += 2.5
		}
		for _, h := range d.words {
			if h == d.fold || h == d.noun.base {
				continue
			}
			if contains(a.words, h) {
				v += 1
			}
		}
		s = max(s, v)
	}
	for _, h := range d.words {
		if h != d.fold && contains(en.words, h) {
			s += 0.8
			break
		}
	}
	for _, k := range en.cands {
		if m := w.cands[k].mention; m >= 0 {
			men := &w.ms[m]
			if men.Party != "" && contains(d.words, text.FoldHash(men.Party)) {
				s += 2
			}
			if men.Title != "" && d.noun.base != 0 && text.FoldHash(men.Title) == d.noun.base {
				s += 1.5
			}
			break
		}
	}
	return s
}

// otherRole tells whether the entity goes by nouns of its own, none of which
// the description has.
func (w *work) otherRole(en *entity, c *cand) bool {
	for n := range en.attrs {
		if en.attrs[n].noun.class == person && c.noun.class == person && c.noun.base != 0 && !generalNoun(w.doc.Word(c.head)) {
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

package quotes

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/forename"
	"github.com/kopij/kopij/text"
)

// entity is a person or a thing with a name in the text.
type entity struct {
	typ   Type
	best  int   // the candidate with the fullest name
	cands []int // its names, in order
	// mention is the first mention that was passed for it; -1.
	mention int
	sex     text.Gender
	// guess is the sex that the first name may tell, where sex is open.
	guess text.Gender
	attrs []attr
	words []uint64 // folded words of its names

	// nameless tells that it is known by descriptions alone: een
	// woordvoerder van het OM.
	nameless bool

	last     int   // its last mention so far, a candidate of any form; -1
	lastAt   int   // the frame of that
	heat     int   // how much the text spoke of it then
	lastRole uint8 // what it was there
	spoke    uint8 // quotations given to it so far
	spokeAt  int   // the frame of the last of them
	tied     uint8 // quotations that grammar ties to its names
	top      uint8 // its rank by the number of its names, from 1 to 4; 0 for places and works
	inTitle  bool
}

// attr is something that the text says of an entity: a noun that it goes by
// and the words around it.
type attr struct {
	noun    nounInfo
	fold    uint64   // of the noun as written
	country string   // of a name of people in it: GB of "de Britse premier"
	words   []uint64 // of the phrase, in parts: "Saxo" of "Saxo-handelaar"
	// tag is the part before the hyphen of the noun as written: Saxo of
	// Saxo-handelaar.
	tag uint64
	// of is the person or place that the phrase after the noun names, by the
	// recogniser's id: Karel of "de moeder van Karel"; 0.
	of int
	// former tells that the noun is of what its bearer was: de oud-wethouder.
	former bool
	// learnt tells that it comes from a description that was resolved, not
	// from words beside the name.
	learnt bool
}

// link joins the names that were found into entities.
func (w *cast) link() {
	bare := map[uint64]int{} // who has been called by a word alone
	for k := range w.cands {
		c := &w.cands[k]
		if c.form != Name {
			continue
		}
		id := 0
		if c.mention >= 0 {
			id = w.ms[c.mention].ID
		}
		folds := w.nameWords(c.tok)
		c.ent = w.linked(k, id, folds, bare)
		w.noteName(c.ent, k, folds)
		w.describe(k, &w.ents[c.ent])
	}
	for e := range w.ents {
		w.sexOf(&w.ents[e])
		w.suspect(&w.ents[e])
	}
}

// suspectNoun is what somebody goes by whose surname the text does not print.
const suspectNoun = "verdachte"

// suspect adds what a person goes by whose name ends in an initial: Kees V. is de
// verdachte.
func (w *cast) suspect(en *entity) {
	r := w.cands[en.best].tok
	if w.char(r.Last-1) == '.' {
		r.Last-- // a full stop of its own behind the initial
	}
	if en.typ != PER || r.Len() < 2 || len(strings.TrimSuffix(w.doc.Word(r.Last-1), ".")) != 1 {
		return
	}
	h := text.FoldHash(suspectNoun)
	en.attrs = append(en.attrs, attr{noun: w.lex.entries[w.lex.find(h)].noun, fold: h, learnt: true})
}

// linked is the entity that the name k belongs to, with the recogniser's id and
// the words folds; one of its own where there is none. bare has who has been
// called by a word alone.
func (w *cast) linked(k, id int, folds []uint64, bare map[uint64]int) int {
	c := &w.cands[k]
	e := -1
	if x, ok := w.byID[id]; ok {
		e = x
	}
	if x := w.headWord(c); x >= 0 {
		e = x
		w.keepID(id, x)
	}
	if e >= 0 && len(folds) == 1 && c.typ == PER {
		if o, ok := bare[folds[0]]; ok && w.ents[o].typ == PER {
			e = o // Verkamp, of whom the text speaks so, not his brother Kees Verkamp
		} else {
			bare[folds[0]] = e
		}
	}
	if e >= 0 {
		return e
	}
	if id == 0 {
		e = w.sameName(c, folds)
	} else {
		e = w.shorter(c, k, folds)
	}
	if e < 0 {
		e = w.nickname(c)
	}
	if e < 0 {
		e = len(w.ents)
		w.ents = append(w.ents, entity{typ: c.typ, best: k, last: -1, mention: c.mention})
	}
	w.keepID(id, e)
	return e
}

// maxNicknamed bounds the entities that a short form of a first name is compared
// with.
const maxNicknamed = 64

// nickname is the only person whose first name begins with the name c, a word
// alone: Mo after Mohamed Verkamp, but not Jan after Janneke Verkamp; -1.
func (w *cast) nickname(c *cand) int {
	short := w.clean(c.tok).Of(w.doc.Src)
	if c.typ != PER && !(c.typ == NoType && w.lx[c.tok.First] == 0) || len(short) < 2 {
		return -1
	}
	sex, known := forename.Sex(short)
	found := -1
	for e := max(0, len(w.ents)-maxNicknamed); e < len(w.ents); e++ {
		best := &w.cands[w.ents[e].best]
		first := w.doc.Word(best.tok.First)
		if w.ents[e].typ != PER || best.tok.Len() < 2 || !strings.HasPrefix(first, short) {
			continue
		}
		if other, ok := forename.Sex(first); known && ok && sex != other {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	return found
}

// keepID notes that the recogniser's id is entity e.
func (w *cast) keepID(id, e int) {
	if id != 0 {
		w.byID[id] = e
	}
}

// noteName notes what the name k tells of entity e.
func (w *cast) noteName(e, k int, folds []uint64) {
	en, c := &w.ents[e], &w.cands[k]
	en.cands = append(en.cands, k)
	if en.typ == NoType {
		en.typ = c.typ
	}
	if en.mention < 0 {
		en.mention = c.mention
	}
	if w.fuller(k, en.best) {
		en.best = k
	}
	for _, h := range folds {
		if slices.Contains(en.words, h) {
			continue
		}
		if len(en.words) < 32 {
			en.words = append(en.words, h)
		}
		if l := w.byWord[h]; len(l) < 16 {
			w.byWord[h] = append(l, e)
		}
	}
}

// fuller reports whether name k is fuller than name best: it has more words,
// or else more letters that are not a genitive's.
func (w *cast) fuller(k, best int) bool {
	// The recogniser's own choice goes first, with its article.
	mine, its := w.isFullName(k), w.isFullName(best)
	if mine != its {
		return mine
	}
	a, b := w.cands[k].tok, w.cands[best].tok
	x, y := w.clean(a).Of(w.doc.Src), w.clean(b).Of(w.doc.Src)
	if a.Len() != b.Len() {
		return a.Len() > b.Len()
	}
	if x == y+"s" {
		return false
	}
	return len(x) > len(y)
}

// isFullName reports whether the candidate is written as the full name that
// the recogniser gives.
func (w *cast) isFullName(k int) bool {
	c := &w.cands[k]
	if c.mention < 0 {
		return false
	}
	r := c.tok
	if r.Len() > 1 && w.is(r.First, article) {
		r.First++
	}
	name := w.ms[c.mention].Name
	return w.clean(r).Of(w.doc.Src) == name || w.clean(c.tok).Of(w.doc.Src) == name
}

// nameWords are the folded words of a name, without particles; a genitive's
// ending is taken off.
func (w *cast) nameWords(r text.Range) []uint64 {
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
func (w *cast) sameName(c *cand, folds []uint64) int {
	if len(folds) == 0 {
		return -1
	}
	fit := func(h uint64) int { return w.fitName(c, folds, h, w.byWord[h]) }
	last := folds[len(folds)-1]
	if e := fit(last); e >= 0 {
		return e
	}
	// Trumps: an s that may be a genitive's
	if t, ok := strings.CutSuffix(w.clean(c.tok).Of(w.doc.Src), "s"); ok {
		if e := fit(text.FoldHash(t[strings.LastIndexByte(t, ' ')+1:])); e >= 0 {
			return e
		}
	}
	if len(folds) > 1 {
		if e := fit(folds[0]); e >= 0 && len(w.ents[e].words) == 1 {
			return e
		}
	}
	return -1
}

// fitName is the last of the entities that name c, of the words folds, can belong
// to; h stands for the last word. It is -1 where there is none.
func (w *cast) fitName(c *cand, folds []uint64, h uint64, ents []int) int {
	last := folds[len(folds)-1]
	for n := len(ents) - 1; n >= 0; n-- {
		en := &w.ents[ents[n]]
		if en.typ != c.typ && en.typ != NoType && c.typ != NoType {
			continue
		}
		all := true
		for _, x := range folds {
			if x == last {
				x = h
			}
			all = all && slices.Contains(en.words, x)
		}
		if all {
			return ents[n]
		}
		// Mark Rutte after Rutte
		if len(en.words) == 1 && c.typ != ORG && c.typ != LOC {
			return ents[n]
		}
	}
	return -1
}

// describe takes what the text around the name says of its bearer: the title
// before it, the apposition after it, what it is said to be.
func (w *cast) describe(k int, en *entity) {
	c := &w.cands[k]
	if len(en.attrs) > 24 {
		return
	}
	if c.head >= 0 {
		en.attrs = append(en.attrs, w.attrOf(text.Range{First: c.np.First, Last: c.tok.First}, c.noun, c.head))
		if en.sex == text.NoGender {
			en.sex = c.sex
		}
	}
	if c.mention >= 0 {
		if sex := w.ms[c.mention].Gender; sex != text.NoGender {
			en.sex = sex
		}
	}
	if c.apposed >= 0 {
		a := &w.cands[c.apposed]
		en.attrs = append(en.attrs, w.attrOf(a.np, a.noun, a.head))
		if en.sex == text.NoGender {
			en.sex = a.noun.sex
		}
		return
	}
	if at := w.calledBefore(c.tok.First); c.head < 0 && len(at.words) > 0 && c.typ == PER {
		en.attrs = append(en.attrs, at)
	}
	if w.is(c.tok.First-1, copula) && w.is(c.tok.Last, determiner) {
		if at := w.predicate(c.tok.Last-1, min(c.tok.Last+maxBeside, len(w.doc.Tokens)), true); at.noun.class == person {
			en.attrs = append(en.attrs, at) // Nu is Jansen de nieuwe directeur
		}
	}
	if at := w.beside(c.tok.Last); len(at.words) > 0 {
		en.attrs = append(en.attrs, at)
	}
}

// calledBefore is the word before the name at i, which may be a noun that no table
// has: after "goudzoeker Lesley", de goudzoeker is Lesley.
func (w *phrases) calledBefore(i int) (at attr) {
	if i == 0 || w.doc.Tokens[i].Has(text.SentenceStart) {
		return at
	}
	at.fold = w.doc.Tokens[i-1].Fold
	at.words = w.parts(nil, i-1)
	return at
}

// maxBeside bounds the tokens after a name that tell of its bearer.
const maxBeside = 10

// beside is what follows the name that ends before token i: "Chris Jongbloed,
// handelaar bij Saxo Bank", "(Saxo Bank)", "Piri van de PvdA", "Jansen is een …".
func (w *phrases) beside(i int) attr {
	if i >= len(w.doc.Tokens) {
		return attr{}
	}
	limit := min(i+maxBeside, len(w.doc.Tokens))
	if w.char(i) == ',' || w.char(i) == '(' {
		return w.aside(i, limit)
	}
	if w.attaches(i) {
		return w.predicate(i, limit, false)
	}
	switch w.doc.Word(i) {
	case "is", "was", "werd", "wordt", "als":
		return w.predicate(i, limit, !w.is(i, prep))
	}
	return attr{}
}

// aside is what the words after the comma or the bracket at i say.
func (w *phrases) aside(i, limit int) (at attr) {
	for j := i + 1; j < limit && !w.endsAside(i, j); j++ {
		if at.noun.class == noNoun {
			at.noun, at.fold = w.noun(j), w.doc.Tokens[j].Fold
		}
		at.words = w.parts(at.words, j)
	}
	return at
}

// endsAside reports whether the token at j ends the words after the comma or
// the bracket at i.
func (w *phrases) endsAside(i, j int) bool {
	switch w.char(j) {
	case ',', ')', '.':
		return true
	}
	return w.doc.Tokens[j].Kind == text.Quote || w.verbAt(j) || w.is(j, relative) && (j == i+1 || !w.is(j, detDef))
}

// predicate is what the words after the verb or the preposition at i say;
// called tells that their noun is one that the bearer goes by.
func (w *phrases) predicate(i, limit int, called bool) (at attr) {
	for j := i + 1; j < limit; j++ {
		t := &w.doc.Tokens[j]
		if t.Kind == text.Number && w.is(j-1, prep) {
			continue // is sinds 2019 directeur
		}
		if t.Kind != text.Word || w.verbAt(j) || w.is(j, prep) && j > i+1 && !w.attaches(j) {
			break
		}
		if in := w.noun(j); called && in.class == person && at.noun.class == noNoun {
			at.noun, at.fold = in, t.Fold
		}
		at.words = w.parts(at.words, j)
	}
	return at
}

// attrOf is what a phrase with a noun at head says.
func (w *cast) attrOf(r text.Range, in nounInfo, head int) attr {
	a := attr{noun: in}
	if head >= 0 {
		a.fold = w.doc.Tokens[head].Fold
		if s := w.doc.Word(head); w.doc.Tokens[head].Has(text.HasHyphen) && w.doc.Tokens[head].Has(text.Capital) {
			a.tag = text.FoldHash(s[:strings.LastIndexByte(s, '-')])
		}
		a.former = w.former(head)
	}
	for i := r.First; i < min(r.Last, r.First+12); i++ {
		a.words = w.parts(a.words, i)
		if w.nameAt[i] <= 0 {
			continue
		}
		m := &w.ms[w.nameAt[i]-1]
		if a.of == 0 && i > head && (m.Type == PER || m.Type == LOC) {
			a.of = m.ID
		}
		if a.country == "" && (m.Type == MISC || m.Type == LOC && i > head && w.doc.Word(i-1) == "van") {
			a.country = m.Country // de Britse premier, de president van Brazilië
		}
	}
	return a
}

// former reports whether the noun at i is of what somebody was: oud-wethouder.
func (w *tokens) former(i int) bool {
	first, _, _ := strings.Cut(strings.ToLower(w.doc.Word(i)), "-")
	return first == "oud" || first == "ex"
}

// parts appends the folded word at i, and the parts of a compound with a
// hyphen or of a party's member: Saxo of Saxo-handelaar, CDA of CDA'er.
func (w *phrases) parts(l []uint64, i int) []uint64 {
	t := &w.doc.Tokens[i]
	if w.fn(i)&(detDef|detIndef|prep|poss|conj|aux) != 0 {
		return l
	}
	l = append(l, t.Fold)
	s := w.doc.Word(i)
	if t.Has(text.HasHyphen) {
		for p := range strings.SplitSeq(s, "-") {
			if h := text.FoldHash(p); len(p) > 1 && w.lex.entries[w.lex.find(h)].noun.class == noNoun {
				l = append(l, h) // not the advocaat of advocaat-generaal
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

// sexOf guesses the sex of a person by the first names: where two of them
// differ (Anne Jaap) it says nothing.
func (w *cast) sexOf(en *entity) {
	if en.sex != text.NoGender || en.typ == ORG || en.typ == LOC {
		return
	}
	c := &w.cands[en.best]
	first := c.tok.First
	for first+1 < c.tok.Last && !w.doc.Tokens[first].Has(text.Capital) {
		first++ // crimeblogger Martin Kok
	}
	w.sexByNames(en, first, c.tok.Last)
	if en.sex != text.NoGender {
		return
	}
	// A name alone may be a surname.
	sex, known := forename.Sex(w.doc.Word(first))
	if known && c.tok.Last-first > 1 {
		en.sex = sex
	} else {
		en.guess = sex
	}
}

// sexByNames tells the sex of a person by the first names of the lexicon in
// [first, last).
func (w *cast) sexByNames(en *entity, first, last int) {
	for n := 0; n < 2 && first+n < last-n; n++ {
		e := w.entry(first + n)
		if !e.name {
			part, _, several := strings.Cut(w.doc.Word(first+n), "-") // Jan-Willem
			if !several {
				return
			}
			e = &w.lex.entries[w.lex.find(text.FoldHash(part))]
		}
		switch {
		case en.sex == text.NoGender:
			en.sex = e.nameSex
		case e.nameSex != text.NoGender && e.nameSex != en.sex:
			en.sex = text.NoGender
			return
		}
	}
}

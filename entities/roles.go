package entities

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"

	"github.com/kopij/kopij/internal/foldmap"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// A place's name stands for its government, or for the side that plays for it,
// by the words around it. What each of them is worth is learnt: role_weights.tsv
// holds the weights of what roleFeatures sees.

//go:embed role_weights.tsv
var roleWeightRows string

// roleWeight is what a feature adds to the scores of the two roles; no role has
// the score zero.
type roleWeight struct{ government, team int32 }

// roleWeights are the weights by the hash of their feature.
var roleWeights = sync.OnceValue(func() *foldmap.Map[roleWeight] {
	m := new(foldmap.Map[roleWeight])
	for row := range strings.Lines(roleWeightRows) {
		if row[0] == '#' {
			continue
		}
		c := strings.Split(strings.TrimSuffix(row, "\n"), "\t")
		g, _ := strconv.Atoi(c[3])
		t, _ := strconv.Atoi(c[4])
		*m.At(roleKey(c[0], c[1], c[2])) = roleWeight{int32(g), int32(t)}
	}
	return m
})

// setRoles sets the role of each place that may have one.
func (f *roleFinder) setRoles() {
	f.songs = f.has(wSongContest)
	f.sporting = f.sportLevel()
	f.findClubs()
	for k := range f.found {
		c := &f.found[k]
		town := f.townOrClub(c)
		if !town && (c.typ != LOC || c.part) {
			continue
		}
		role := f.roleOf(c)
		switch {
		case town && role == Team:
			c.club()
		case c.typ == LOC:
			c.role = role
			f.ruledFrom(c)
		}
	}
}

// ruledFrom gives a city that acts as a government the country whose capital it
// is, where its name is another city's too: Caracas ontkent dat.
func (f *roleFinder) ruledFrom(c *candidate) {
	if r, ok := f.ofCapital(c); ok && c.role == Government {
		c.country, c.form = r.ID, r.CountryForm
	}
}

// ofCapital is the reading of a place as the capital that it may be, where its name
// is another city's too.
func (f *roleFinder) ofCapital(c *candidate) (r knowledge.CountryReading, ok bool) {
	if c.country == 0 {
		r, _ = f.r.config.Countries.table.Lookup(text.FoldHash(f.bare(c)))
	}
	return r, r.Has(knowledge.CountryCapital) && r.Has(knowledge.CountryTrap)
}

// roleOf is the role of a place: the one whose features weigh most.
func (f *roleFinder) roleOf(c *candidate) Role {
	r := &roleReader{f: f, weights: f.roles, observe: f.r.config.ObserveRole != nil}
	r.features(c)
	if r.observe {
		f.r.config.ObserveRole(text.Span{Start: f.doc.Tokens[c.first].Start, End: f.doc.Tokens[c.last-1].End}, r.seen)
	}
	switch {
	case r.sum.government > 0 && r.sum.government >= r.sum.team:
		return Government
	case r.sum.team > 0:
		return Team
	}
	return NoRole
}

// roleReader sums the weights of the features of one place.
type roleReader struct {
	f       *roleFinder
	weights *foldmap.Map[roleWeight]
	sum     roleWeight
	observe bool
	seen    []string
}

// add takes a feature: its kind, with up to two values.
func (r *roleReader) add(kind, a, b string) {
	w := r.weights.Get(roleKey(kind, a, b))
	r.sum.government += w.government
	r.sum.team += w.team
	if r.observe {
		r.seen = append(r.seen, strings.ToLower(kind+"\t"+a+"\t"+b))
	}
}

// roleKey is the key of a feature, capitals or not.
func roleKey(kind, a, b string) uint64 {
	const x, y = 0x9e3779b97f4a7c15, 0xc2b2ae3d27d4eb4f
	return (text.FoldHash(kind)*x^text.FoldHash(a))*y ^ text.FoldHash(b)
}

// formOf says what kind of name a place has.
func (f *roleFinder) formOf(c *candidate) string {
	switch {
	case c.form.Has(knowledge.CountryName):
		return "state"
	case c.form.Has(knowledge.CountrySeat):
		return "seat"
	case c.country != 0:
		return "capital"
	case c.listed:
		if _, ok := f.ofCapital(c); ok {
			return "capital"
		}
		return "place"
	}
	return "other"
}

// roleClasses are the classes of words that tell something of a role.
var roleClasses = [...]struct {
	class wordClass
	name  string
}{
	{wPolitics, "politics"}, {wPolicy, "policy"}, {wSay, "say"}, {wAct, "act"}, {wSport, "sport"}, {wMatch, "match"}, {wVisit, "visit"},
	{wTrade, "trade"}, {wTreaty, "treaty"}, {wEvent, "event"}, {wPlead, "plead"}, {wOwn, "own"}, {wEnter, "enter"}, {wContest, "contest"},
	{wState, "body"}, {wLands, "lands"}, {wPlaceHead, "placehead"}, {wQuantity, "quantity"}, {wThat, "that"}, {wAdverb, "adverb"},
	{wFormer, "former"}, {wUnion, "union"},
}

// features takes everything that tells the role of a place.
func (r *roleReader) features(c *candidate) {
	f := r.f
	s := f.sentence(c.first)
	form := f.formOf(c)
	topic := "news"
	switch {
	case f.sport:
		topic = "sport"
	case f.songs:
		topic = "songs"
	}
	r.add("bias", form, topic)
	prep := r.left(c, s, form, topic)
	r.right(c, s, form, prep)
	r.around(c, s, form, topic)
}

// left takes what comes before the place: the word that governs it, and the
// noun before that.
func (r *roleReader) left(c *candidate, s text.Range, form, topic string) (prep string) {
	f := r.f
	p := f.before(c)
	prep = "none"
	if p >= s.First && f.doc.Tokens[p].Kind == text.Word {
		prep = "word"
		if f.preposition(p) || f.is(p, wIn|wToward|wAfter|wBy|wOf|wLike) {
			prep = f.word(p)
			r.noun(p-1, s, form, prep)
		} else {
			r.classes("left", p, form)
			r.add("leftword", f.word(p), "")
			if f.doc.Tokens[p].Tag.Finite() {
				r.add("leftfinite", form, "")
				r.predicate("leftmain", "leftmainobject", c.last, s)
				r.copula(p, c.last, s, form)
			}
			r.add("lefttag", f.doc.Tokens[p].Tag.POS().String(), form)
			for _, h := range listWords(endStateNouns) {
				if strings.HasSuffix(f.word(p), h) && f.lower(p) {
					r.add("lefthead", h, "")
				}
			}
		}
	} else if p >= s.First {
		prep = "mark"
	}
	r.add("prep", prep, form)
	r.add("preptopic", prep, topic)
	if p < c.first-1 {
		r.add("gap", prep, "")
		r.add("gapword", f.word(c.first-1), "")
	}
	return prep
}

// noun takes the noun before a preposition: het beleid van X.
func (r *roleReader) noun(i int, s text.Range, form, prep string) {
	f := r.f
	if i < s.First {
		r.add("noun", "first", prep)
		return
	}
	r.classes("noun", i, prep)
	r.add("nountag", f.doc.Tokens[i].Tag.POS().String(), prep)
	for _, h := range listWords(endPolicyHeads) {
		if strings.HasSuffix(f.word(i), h) {
			r.add("nounhead", h, prep)
		}
	}
	for _, h := range listWords(endMatchHeads) {
		if strings.HasSuffix(f.word(i), h) {
			r.add("nounhead", "match", "")
		}
	}
}

// right takes what follows the place: the verb of which it is the subject, or
// the mark that ends it.
func (r *roleReader) right(c *candidate, s text.Range, form, prep string) {
	f := r.f
	next := f.listEnd(c, s)
	if next > c.last {
		r.add("list", prep, form)
	}
	for f.is(next, wAdverb) {
		next++
	}
	if next >= s.Last {
		r.add("next", "end", prep)
		return
	}
	tag := "mark"
	if f.doc.Tokens[next].Kind == text.Word {
		tag = f.doc.Tokens[next].Tag.POS().String()
		if f.doc.Tokens[next].Tag.Finite() {
			tag = "finite"
		}
		r.classes("next", next, prep)
	} else {
		r.add("nextmark", f.word(next), prep)
	}
	r.add("nexttag", tag, prep)
	r.add("nextform", tag, form)
	if f.is(f.before(c), wThat) || prep == "mark" || prep == "word" {
		r.clauseVerb(next, s, prep)
	}
	if tag == "finite" || tag == "AUX" {
		r.add("nextword", f.word(next), "")
		if tag == "finite" {
			r.add("nextfinite", form, "")
		}
		r.predicate("main", "mainobject", next+1, s)
		r.copula(next, next+1, s, form)
		r.add("nextform", f.word(next), f.verbalForm(next+1, s))
		if next+1 < s.Last {
			r.add("object", f.word(next), f.word(next+1))
		}
		if f.owns(next, s) {
			r.add("owns", f.verbalForm(next+1, s), "")
		}
	}
}

// predicate takes what a finite verb says of its subject from token i on, up to
// the next clause: the participle or the infinitive, and the first noun.
func (r *roleReader) predicate(verb, object string, i int, s text.Range) {
	f := r.f
	noun := false
	for ; i < min(s.Last, s.First+maxSentence) && f.word(i) != ","; i++ {
		t := f.doc.Tokens[i].Tag
		switch {
		case t.Form() == text.Participle || t.Form() == text.Infinitive:
			r.classes(verb, i, "")
			return
		case !noun && t.POS() == text.NOUN:
			noun = true
			r.classes(object, i, "")
		}
	}
}

// copula takes what the predicate behind token i-1 is where token verb is a verb
// that has one: X is duurder dan Y, het armste land, tegen het plan.
func (r *roleReader) copula(verb, i int, s text.Range, form string) {
	f := r.f
	if !oneOf(f.word(verb), copulas) {
		return
	}
	kind := "none"
	for n := 0; i < s.Last && n < maxPredicate; i, n = i+1, n+1 {
		t := &f.doc.Tokens[i]
		w := f.word(i)
		switch pos := t.Tag.POS(); {
		case t.Kind != text.Word && t.Kind != text.Number:
			n = maxPredicate
		case w == "dan" && kind != "none":
			kind, n = "comparative", maxPredicate
		case pos == text.ADJ && (strings.HasSuffix(w, "ste") || strings.HasSuffix(w, "st")):
			kind, n = "superlative", maxPredicate
		case t.Tag.Form() == text.Participle && kind == "none":
			kind = "participle"
		case pos == text.NOUN && kind == "none":
			kind = "noun"
		case pos == text.ADP && kind == "none":
			kind = "preposition"
		case pos == text.ADJ && kind == "none":
			kind = "adjective"
		}
	}
	r.add("copula", kind, form)
}

// maxPredicate bounds the words of a predicate that are looked at.
const maxPredicate = 10

// verbalForm says whether a participle or an infinitive follows from token i on,
// up to the next clause: what the finite verb before it makes of its subject.
func (f *roleFinder) verbalForm(i int, s text.Range) string {
	for ; i < min(s.Last, s.First+maxSentence) && f.word(i) != ","; i++ {
		switch f.doc.Tokens[i].Tag.Form() {
		case text.Participle:
			return "participle"
		case text.Infinitive:
			return "infinitive"
		}
	}
	return "none"
}

// listEnd is the token after the last of the places that are listed from c on:
// Nederland, België en Luxemburg.
func (f *roleFinder) listEnd(c *candidate, s text.Range) int {
	end := c.last
	for n := 0; n < maxListed && end+1 < s.Last; n++ {
		if !f.is(end, wAnd) && f.word(end) != "," {
			break
		}
		o := f.placeAt(end + 1)
		if o == nil {
			break
		}
		end = o.last
	}
	return end
}

// clauseVerb takes the next verb of the clause, up to a mark.
func (r *roleReader) clauseVerb(i int, s text.Range, prep string) {
	f := r.f
	for n := 0; i < s.Last && n < maxClause && f.doc.Tokens[i].Kind == text.Word; i, n = i+1, n+1 {
		if f.doc.Tokens[i].Tag.Finite() {
			r.classes("clause", i, "")
			r.add("clauseword", f.word(i), "")
			return
		}
	}
	r.add("clause", "none", prep)
}

// maxClause bounds the words in which the verb of a clause is looked for.
const maxClause = 16

// around takes what the sentence and the text speak of.
func (r *roleReader) around(c *candidate, s text.Range, form, topic string) {
	f := r.f
	var near wordClass
	for i := max(s.First, c.first-nearWords); i < min(s.Last, c.last+nearWords); i++ {
		near |= f.class(i)
	}
	for _, k := range roleClasses {
		if near&k.class != 0 {
			r.add("near", k.name, form)
		}
	}
	if f.otherState(s, c) {
		r.add("otherstate", form, "")
	}
	r.add("sporting", f.sporting, form)
	if f.scoreIn(s) {
		r.add("score", topic, form)
	}
	if f.politics() {
		r.add("politics", form, topic)
	}
	if f.amongCities(c) {
		r.add("cities", form, "")
	}
	if f.townOrClub(c) {
		r.club(c, topic)
	}
	if f.diplomacy() {
		r.add("leaders", form, topic)
	}
	if f.inHeadline(c.first) {
		r.add("headline", form, topic)
		if c.first == s.First {
			r.add("headlinefirst", form, topic)
		}
	}
	if s.Last-s.First <= 4 {
		r.add("short", form, topic)
	}
	if c.cut > 0 {
		r.add("genitive", form, "")
		if c.last < s.Last {
			r.classes("own", c.last, form)
		}
	}
}

// classes takes the classes of token i.
func (r *roleReader) classes(where string, i int, with string) {
	class := r.f.class(i)
	none := true
	for _, k := range roleClasses {
		if class&k.class != 0 {
			none = false
			r.add(where, k.name, with)
		}
	}
	if none {
		r.add(where, "other", with)
	}
	r.cluster(where, i)
}

// cluster takes the clusters of token i: the words that news uses alike.
func (r *roleReader) cluster(where string, i int) {
	m := r.f.r.config.Model.model
	if m == nil || r.f.doc.Tokens[i].Kind != text.Word {
		return
	}
	k := m.Known(r.f.word(i))
	if k.Coarse == 0 {
		return
	}
	var buf [8]byte
	r.add(where, "coarse", string(strconv.AppendUint(buf[:0], uint64(k.Coarse), 10)))
	r.add(where, "fine", string(strconv.AppendUint(buf[:0], uint64(k.Fine), 10)))
}

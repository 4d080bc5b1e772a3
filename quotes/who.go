package quotes

import (
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/text"
)

// The attributes of an option of the name model: of the mention, of the
// bearer, and of the two together.
const (
	nmSort    = iota // what the mention is
	nmDef            // of a description
	nmLong           // a phrase follows the noun
	nmType           // of the bearer
	nmSex            // of both
	nmHead           // how the noun fits what the bearer is called
	nmPast           // sentences since the bearer was mentioned
	nmRole           // what the last mention was in its sentence
	nmForm           // how the last mention was written
	nmTop            // rank by mentions in the whole text
	nmSubject        // the bearer was the subject of the sentence before
	nmSole           // the only bearer with a name whom the text speaks of just now
	nmOther          // the bearer goes by another noun
	nmMedium         // of a paper, or of none
	nmHere           // the last mention is in the same paragraph
	nmNone           // the option that it is nobody of these
	nmMany           // bearers that fit
	nmGroup          // what the mention is, coarsely
	nmHeat           // how much the last sentences speak of the bearer
	nmRival          // another bearer goes by the noun, and this one does not
	nmMine           // what the mention is in its sentence
	nmQuote          // where its sentence has a quotation
	nmTied           // quotations tied to the bearer's names by grammar
	nmFuller         // of a bearer without a name: its description says more
	nmSince          // how long ago a quotation was given to the bearer
	nmAhead          // when the text names the bearer again
	nmWithin         // which of both are inside a quotation
	nmPerson         // ik, wij in the quotation of the sentence
	nmAlike          // others whose sex fits as well
	nmSaid           // the quotation of the sentence names the bearer
	nNameAttr
)

var nameAttrs = []rank.Attr{
	{Name: "sort", Values: sortNames},
	{Name: "def", Values: strings.Fields("bare definite indefinite possessive")},
	{Name: "long", Values: strings.Fields("no yes named")},
	{Name: "type", Values: strings.Fields("person place org misc guess nameless-person nameless-org several nameless-guess")},
	{Name: "sex", Values: strings.Fields("same open other likely unlikely")},
	{Name: "head", Values: strings.Fields("none whole word noun like people named")},
	{Name: "past", Max: 7},
	{Name: "role", Values: roleNames},
	{Name: "form", Values: strings.Fields("name description pronoun")},
	{Name: "top", Max: 4},
	{Name: "subject", Max: 1},
	{Name: "sole", Max: 1},
	{Name: "other", Max: 1},
	{Name: "medium", Values: []string{"fits", "not"}},
	{Name: "here", Max: 1},
	{Name: "none", Max: 1},
	{Name: "many", Max: 4},
	{Name: "group", Values: strings.Fields("personal demonstrative plural human function body unknown")},
	{Name: "heat", Max: 6},
	{Name: "rival", Max: 1},
	{Name: "mine", Values: roleNames},
	{Name: "quote", Values: []string{"before", "after"}},
	{Name: "tied", Max: 3},
	{Name: "fuller", Values: []string{"no", "yes"}},
	{Name: "since", Values: strings.Fields("sentence paragraph paragraph-before earlier")},
	{Name: "ahead", Values: strings.Fields("sentence next soon later")},
	{Name: "within", Values: strings.Fields("same mention bearer other")},
	{Name: "person", Values: strings.Fields("ik wij both")},
	{Name: "alike", Max: 4},
	{Name: "said", Max: 1},
}

// How the noun of a description fits what a bearer is called: the values of
// nmHead.
const (
	headNone   = iota + 1
	headWhole  // the text calls the bearer so, with the name after the noun
	headWord   // the text calls the bearer so
	headNoun   // it does, in another form or a compound
	headLike   // a noun for the same
	headPeople // the people of the bearer's country
	headNamed  // it is in the bearer's name
)

// nameOption is a bearer that a mention may have.
type nameOption struct {
	ent     int // -1 where it is nobody
	several resolved
	v       [nNameAttr]uint8
}

// resolved is the answer to who a mention is.
type resolved struct {
	ent   int // -1
	score int32
	rule  string
	// several is the place of two names or more that are together, for a
	// plural: de dj's. Empty otherwise. pair are those names where there are
	// two.
	several text.Span
	pair    [2]int
	// share is that of the answer among all; 0 where nothing was chosen. others
	// are those that came next.
	share  int32
	others [2]rival
}

// rival is an entity that a mention might have meant, with its share.
type rival struct {
	ent   int
	share int32
}

var nobody = resolved{ent: -1}

// who is the answer for candidate k, from the pass over its frame or, where
// that has not come yet, from what is known now.
func (w *bearers) who(k int) resolved {
	c := &w.cands[k]
	if c.form == Name {
		return resolved{ent: c.ent, score: rank.Whole, rule: "name"}
	}
	if c.res > 0 {
		return w.answers[c.res-1]
	}
	return w.resolve(k)
}

// resolve finds whom candidate k, a pronoun or a description, means.
func (w *bearers) resolve(k int) resolved {
	c := &w.cands[k]
	if c.addr {
		if e := w.addressee(k); e >= 0 {
			return resolved{ent: e, score: rank.Whole, rule: "addressed"}
		}
		return nobody
	}
	if c.form == Description {
		if c.apposed >= 0 {
			return resolved{ent: w.cands[c.apposed].ent, score: rank.Whole, rule: "apposition"}
		}
		if !w.mayMean(k) {
			return nobody
		}
	}
	options := w.nameOptions(k)
	if len(options) == 1 {
		return nobody
	}
	best := 0
	shares := w.models.name.Scores(w.shares[:0], len(options), func(n int) []uint8 { return options[n].v[:] })
	for n := range shares {
		if shares[n] > shares[best] {
			best = n
		}
	}
	rank.Shares(shares)
	w.toldName(k, options, best, shares[best])
	o := &options[best]
	r := o.several
	r.share, r.others = shares[best], rivals(options, shares, best)
	r.score = w.models.name.Worth(shares[best])
	switch {
	case r.rule != "":
	case c.form == Pronoun:
		r.rule = "pronoun"
	case o.v[nmHead] > headNone:
		r.rule = "description"
	default:
		r.rule = "salience"
	}
	return r
}

// addressee is whom the "u" that is candidate k means: who is called by name in
// its sentence, whose name stands before the answer, or who has answered so far; -1.
func (w *bearers) addressee(k int) int {
	g := w.frameOf(k)
	f := &w.frames[g]
	for j := k - 1; j >= f.cands.First; j-- {
		if c := &w.cands[j]; c.typ == PER && c.inq == 0 && w.char(c.np.Last) == ',' {
			return c.ent
		}
	}
	for b := f.block + 1; b < len(w.doc.Blocks) && b <= f.block+2; b++ {
		if c := w.candStarting(w.doc.Blocks[b].Tokens.First); c >= 0 && w.cands[c].typ == PER && w.char(w.cands[c].np.Last) == ':' {
			return w.cands[c].ent
		}
	}
	switch {
	case w.interviewee >= 0:
		return w.interviewee
	case w.turns > 0 || w.asks(g):
		return w.subjectOfTalk()
	}
	return -1
}

// subjectOfTalk is the first person whom the body names, or else the title; -1.
func (w *cast) subjectOfTalk() int {
	if w.opener >= 0 {
		return w.opener
	}
	return slices.IndexFunc(w.ents, func(en entity) bool { return en.inTitle && en.typ == PER })
}

// asks reports whether frame g, or the next of its paragraph, is a question.
func (w *clauses) asks(g int) bool {
	if w.char(w.frames[g].tok.Last-1) == '?' {
		return true
	}
	return g+1 < len(w.frames) && w.frames[g+1].block == w.frames[g].block && w.char(w.frames[g+1].tok.Last-1) == '?'
}

// rivals are the entities with the greatest shares after the best option.
func rivals(options []nameOption, shares []int32, best int) (out [2]rival) {
	for n := range options {
		x := rival{options[n].ent, shares[n]}
		if n == best || x.ent < 0 {
			continue
		}
		for i := range out {
			if x.share > out[i].share {
				x, out[i] = out[i], x
			}
		}
	}
	return out
}

// mayMean reports whether description k can mean somebody whom the text names:
// one with an unknown noun, "de verliezer", only where it is a subject.
func (w *bearers) mayMean(k int) bool {
	c := &w.cands[k]
	switch {
	case c.def == indefinite, w.endsInName(c.head):
		return false
	case c.noun.class == noNoun:
		g := w.frameOf(k)
		switch w.doc.Word(c.tok.First) {
		case "de", "De", "deze", "Deze", "die", "Die":
			r := w.roleOf(&w.frames[g], k)
			return r <= roleSubjectUnder
		}
		return false
	case c.def == bare:
		return !c.plur && c.noun.class == person
	case c.def == possessive:
		return c.noun.class == person && c.np.Last <= c.head+1
	}
	return true
}

// endsInName reports whether the noun at i is joined to a name: de
// commissie-Wissing is nobody else.
func (w *bearers) endsInName(i int) bool {
	if !w.doc.Tokens[i].Has(text.HasHyphen) {
		return false
	}
	s := w.doc.Word(i)
	r, _ := utf8.DecodeRuneInString(s[strings.LastIndexByte(s, '-')+1:])
	return unicode.IsUpper(r)
}

// nameOptions are those whom mention k may mean, nobody first.
func (w *bearers) nameOptions(k int) []nameOption {
	c := &w.cands[k]
	var base [nNameAttr]uint8
	w.mentionFeatures(k, &base)
	o := nameOption{ent: -1, several: nobody, v: base}
	o.v[nmNone] = 1
	w.nameOpts = append(w.nameOpts[:0], o)
	if c.plur {
		if r := w.resolvePlural(k); !r.several.Empty() {
			o := nameOption{ent: -1, several: r, v: base}
			o.v[nmType] = 8
			w.nameOpts = append(w.nameOpts, o)
		}
	}
	d := w.attrOf(text.Range{First: c.np.First, Last: max(c.head, c.np.First) + 1}, c.noun, c.head)
	if base[nmLong] > 1 {
		whole := w.attrOf(c.np, c.noun, c.head)
		d.words, d.of = whole.words, whole.of
	}
	for n := len(w.active) - 1; n >= 0; n-- {
		w.offerName(k, w.active[n], &d, base)
	}
	if c.form == Description && !c.plur {
		// The name may follow within the next sentences.
		for j := k + 1; j < len(w.cands) && j <= k+maxLater && w.frameOf(j) <= w.frameOf(k)+2; j++ {
			if x := &w.cands[j]; x.form == Name && w.ents[x.ent].last < 0 {
				w.offerName(k, x.ent, &d, base)
			}
		}
	}
	w.compareNames()
	return w.nameOpts
}

// mentionFeatures fills in what is known of mention k, whoever it is.
func (w *bearers) mentionFeatures(k int, v *[nNameAttr]uint8) {
	c := &w.cands[k]
	v[nmSort] = w.sortOf(k)
	v[nmGroup] = nameGroup(v[nmSort])
	if c.form == Description {
		v[nmDef] = uint8(c.def) + 1
		v[nmLong] = 1
		if c.np.Last > c.head+1 {
			v[nmLong] = 2
			if w.namedBody(c) {
				v[nmLong] = 3
			}
		}
	}
	if g := w.frameOf(k); c.inq == 0 {
		v[nmMine] = w.roleOf(&w.frames[g], k)
		for _, q := range w.frames[g].quotes {
			v[nmPerson] |= w.personOf(q)
			v[nmQuote] = 2
			if w.raws[q].first() < c.tok.First {
				v[nmQuote] = 1
				break
			}
		}
	}
}

// compareNames fills in what the bearers that a mention may have are beside
// each other.
func (w *bearers) compareNames() {
	many := capped(len(w.nameOpts)-1, 4)
	sole := w.soleName(w.nameOpts[1:])
	goesBy := func(h uint8) bool { return h == headWhole || h == headWord || h == headNoun || h == headNamed }
	called := slices.ContainsFunc(w.nameOpts, func(o nameOption) bool { return goesBy(o.v[nmHead]) })
	for n := range w.nameOpts {
		o := &w.nameOpts[n]
		o.v[nmMany] = many
		if called && !goesBy(o.v[nmHead]) {
			o.v[nmRival] = 1
		}
		if n > 0 {
			alike := 0
			for m := range w.nameOpts {
				if p := &w.nameOpts[m]; m != n && p.v[nmSex] == o.v[nmSex] && p.v[nmPast] != 0 {
					alike++
				}
			}
			o.v[nmAlike] = capped(alike, 4)
		}
		if o.ent >= 0 && o.ent == sole {
			o.v[nmSole] = 1
		}
	}
}

// maxLater bounds the candidates after a mention that are looked through for a
// name of its bearer.
const maxLater = 16

// nameGroup is the coarse sort of a mention.
func nameGroup(sort uint8) uint8 {
	switch sort {
	case sortHe, sortShe, sortHim, sortHis:
		return 1
	case sortThis:
		return 2
	case sortThey:
		return 3
	case sortHuman, sortTrade, sortOrigin:
		return 4
	case sortFunction:
		return 5
	case sortThing:
		return 7
	}
	return 6
}

// ofOthersWords reports whether nobody but the words of a quotation that c is not in
// speaks of a bearer, as somebody of the speaker's: "Mijn opa was visser", zegt hij.
func (w *candidates) ofOthersWords(c *cand, en *entity) bool {
	b := &w.cands[en.best]
	return en.nameless && b.inq != 0 && b.inq != c.inq && w.is(b.np.First, poss) && !w.is(b.np.First, third)
}

// offerName makes entity e an option for mention k, unless its kind or number
// speaks against it.
func (w *bearers) offerName(k, e int, d *attr, base [nNameAttr]uint8) {
	c, en := &w.cands[k], &w.ents[e]
	if w.ofOthersWords(c, en) || !w.agrees(c, en) || d.another(en) || d.foreign(en) || w.inside(k, e) || slices.ContainsFunc(w.nameOpts, func(o nameOption) bool { return o.ent == e }) {
		return
	}
	o := nameOption{ent: e, several: resolved{ent: e}, v: base}
	v := &o.v
	v[nmType] = bearerType(en)
	v[nmSex] = sexFit(c, en)
	if en.nameless {
		v[nmFuller] = 1
		if w.cands[en.best].np.Len() > c.np.Len() {
			v[nmFuller] = 2
		}
	}
	if c.form == Description {
		w.matchFeatures(d, en, c, v)
		if c.def == possessive && v[nmHead] == headNone {
			return // zijn adviseur is not whose adviser he is
		}
	}
	w.recentFeatures(k, e, v)
	w.aroundFeatures(k, e, v)
	v[nmSaid] = w.namedIn(w.frameOf(k), e)
	w.nameOpts = append(w.nameOpts, o)
}

// maxNamed bounds the quotations of a sentence that are looked through for names.
const maxNamed = 3

// namedIn is 1 where a quotation of more than a few words in frame g names entity
// e: who speaks of somebody by name is somebody else.
func (w *bearers) namedIn(g, e int) uint8 {
	names := w.ents[e].cands
	for n, q := range w.frames[g].quotes {
		raw := &w.raws[q]
		if n == maxNamed || len(names) == 0 {
			break
		}
		at, _ := slices.BinarySearch(names, w.candBefore(raw.first())+1)
		if raw.last()-raw.first() > 3 && at < len(names) && w.cands[names[at]].tok.First < raw.last() {
			return 1
		}
	}
	return 0
}

// inside reports whether mention k is a phrase that names entity e within it, or
// lies in one of e: the mayor of a town is not the town, and a man's father not the
// man.
func (w *bearers) inside(k, e int) bool {
	c := &w.cands[k]
	if c.owner >= 0 && w.cands[c.owner].ent == e {
		return true
	}
	for j := k + 1; j < len(w.cands) && w.cands[j].tok.First < c.np.Last; j++ {
		if w.cands[j].ent == e {
			return true
		}
	}
	return false
}

// agrees reports whether neither the number nor the sort of a mention speaks
// against the entity.
func (w *bearers) agrees(c *cand, en *entity) bool {
	best := &w.cands[en.best]
	if c.plur {
		if !best.plur && !(c.form == Pronoun && en.typ == ORG) {
			return false
		}
	} else if best.plur {
		return false
	}
	switch human := c.form == Pronoun || c.noun.class == person; {
	case human:
		if !c.plur && en.typ != PER && en.typ != NoType {
			return false
		}
	case en.typ == PER && c.noun.class != noNoun, en.typ == LOC, en.typ == MISC && c.noun.class != org:
		return false // but a firm may go by what it sells
	}
	if c.form == Pronoun && en.typ == NoType && best.inq != 0 {
		return false
	}
	return c.noun.class != document || en.nameless && best.noun.class == document
}

// bearerType is the type of an entity as the name model knows it.
func bearerType(en *entity) uint8 {
	switch {
	case en.nameless && en.typ == PER:
		return 6
	case en.nameless && en.typ == NoType:
		return 9
	case en.nameless:
		return 7
	case en.typ == NoType:
		return 5
	}
	return uint8(en.typ)
}

// sexFit is how the sex of a mention fits what is known of an entity.
func sexFit(c *cand, en *entity) uint8 {
	switch {
	case c.sex == text.NoGender:
		return 2
	case en.sex == c.sex:
		return 1
	case en.sex != text.NoGender:
		return 3
	case en.guess == c.sex:
		return 4
	case en.guess != text.NoGender:
		return 5
	}
	return 2
}

// recentFeatures fills in when and how entity e was last mentioned.
func (w *bearers) recentFeatures(k, e int, v *[nNameAttr]uint8) {
	en := &w.ents[e]
	v[nmTop] = en.top
	if e == w.lastSubject {
		v[nmSubject] = 1
	}
	v[nmTied] = capped(int(en.tied), 3)
	if en.last < 0 {
		return
	}
	v[nmHeat] = capped(bits.Len(uint(w.heat(e)))+1, 6)
	v[nmPast] = capped(w.now-en.lastAt+1, 7)
	v[nmRole] = en.lastRole
	last := &w.cands[en.last]
	v[nmForm] = uint8(last.form)
	if w.doc.BlockAt(last.tok.First) == w.doc.BlockAt(w.cands[k].tok.First) {
		v[nmHere] = 1
	}
}

// aroundFeatures fills in where else the text has entity e, before mention k and
// after it.
func (w *bearers) aroundFeatures(k, e int, v *[nNameAttr]uint8) {
	en, g := &w.ents[e], w.frameOf(k)
	if en.last >= 0 {
		v[nmWithin] = within(w.cands[k].inq, w.cands[en.last].inq)
	}
	if en.spoke > 0 {
		v[nmSince] = w.howFar(en.spokeAt, g)
	}
	n, _ := slices.BinarySearch(en.cands, k)
	end := min(len(en.cands), n+maxLater)
	for n < end && w.cands[en.cands[n]].inq != 0 {
		n++
	}
	if n == end {
		return
	}
	j := en.cands[n]
	v[nmAhead] = step(w.frameOf(j)-g, 0, 1, 3)
}

// within is which of a mention and its bearer's last mention are inside a
// quotation: an index into its names, plus 1; 0 where neither is. a and b are the
// quotations, plus 1.
func within(a, b int32) uint8 {
	switch {
	case a == 0 && b == 0:
		return 0
	case a == b:
		return 1
	case b == 0:
		return 2
	case a == 0:
		return 3
	}
	return 4
}

// matchFeatures fills in how the description d, of candidate c, fits what is
// known of an entity.
func (w *bearers) matchFeatures(d *attr, en *entity, c *cand, v *[nNameAttr]uint8) {
	v[nmHead] = headNone
	for n := range en.attrs {
		a := &en.attrs[n]
		if d.clashes(a) {
			continue
		}
		h := d.fits(a)
		if h != 0 && (v[nmHead] == headNone || h < v[nmHead]) {
			v[nmHead] = h
		}
	}
	if v[nmHead] == headNone && en.typ == ORG && w.namedAfter(en, c.head) {
		v[nmHead] = headNamed
	}
	w.bearerFits(d, en, c, v)
}

// minNamed is the least number of bytes of a noun that the last part of a word
// in a name may be.
const minNamed = 4

// namedAfter reports whether a word of the organisation's name is the noun at
// head, or ends in it: het museum is Museum Het Huis, de bond the
// Consumentenbond.
func (w *bearers) namedAfter(en *entity, head int) bool {
	noun := w.doc.Word(head)
	r := w.cands[en.best].tok
	for i := r.First; i < r.Last; i++ {
		word := w.doc.Word(i)
		if n := len(word) - len(noun); w.doc.Tokens[i].Fold == w.doc.Tokens[head].Fold || n > 0 && len(noun) >= minNamed && strings.EqualFold(word[n:], noun) {
			return true
		}
	}
	return false
}

// another reports whether description d is of one who stands to somebody else as
// the entity does: de moeder van Karel is not that of Daan.
func (d *attr) another(en *entity) bool {
	return d.of != 0 && slices.ContainsFunc(en.attrs, func(a attr) bool {
		return a.of != 0 && a.of != d.of && a.noun.base == d.noun.base
	})
}

// foreign reports whether description d is of one of another country than the text
// says of the entity: het Nederlandse bedrijf is not Zandrit, het Belgische bedrijf.
func (d *attr) foreign(en *entity) bool {
	other := false
	for n := range en.attrs {
		switch c := en.attrs[n].country; {
		case c == "" || d.country == "":
		case c == d.country:
			return false
		default:
			other = true
		}
	}
	return other
}

// clashes reports whether description d cannot be of whom a is said: de
// Saxo-handelaar is not de Zandrit-handelaar, nor de oud-wethouder the wethouder.
func (d *attr) clashes(a *attr) bool {
	return d.former && !a.former && a.noun.base == d.noun.base || d.tag != 0 && a.tag != 0 && d.tag != a.tag || !d.noun.origin && d.country != "" && a.country != "" && a.country != d.country
}

// fits is how the noun of description d fits what is said: a value of nmHead,
// or 0.
func (d *attr) fits(a *attr) uint8 {
	switch {
	case d.of != 0 && a.of == d.of && a.fold == d.fold:
		return headWhole
	case d.noun.base != 0 && a.noun.base == d.noun.base && a.fold == d.fold:
		return headWord
	case d.noun.base != 0 && a.noun.base == d.noun.base || slices.Contains(a.words, d.fold):
		return headNoun
	case d.noun.like != 0 && a.noun.like == d.noun.like:
		return headLike
	case d.noun.origin && d.country != "" && a.country == d.country:
		return headPeople // de Braziliaan, of de bondscoach van Brazilië
	}
	return 0
}

// bearerFits fills in how the description d, of candidate c, fits what the
// recogniser knows of an entity: medium, office, party.
func (w *bearers) bearerFits(d *attr, en *entity, c *cand, v *[nNameAttr]uint8) {
	if c.noun.class == medium || c.noun.class == org {
		v[nmMedium] = 2
		if w.mediumName(en) == (c.noun.class == medium) {
			v[nmMedium] = 1
		}
	}
	if w.otherRole(en, c) {
		v[nmOther] = 1
	}
	if en.mention < 0 {
		return
	}
	m := &w.ms[en.mention]
	title, _, _ := strings.Cut(m.Title, " ") // "minister van Defensie" says "minister"
	if w.lex.officeNoun(m.Office, w.doc.Tokens[c.head].Fold) || slices.Contains(d.words, text.FoldHash(m.Party)) || text.FoldHash(title) == d.noun.base {
		if v[nmHead] == headNone || v[nmHead] > headNoun {
			v[nmHead] = headNoun // as if the text called them so
		}
	}
}

// soleName is the only one of the bearers with a name that the last sentences
// speak of; -1.
func (w *bearers) soleName(options []nameOption) int {
	only := -1
	for n := range options {
		e := options[n].ent
		if e < 0 || w.ents[e].nameless || w.ents[e].last < 0 || w.ents[e].lastAt < w.now-4 {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = e
	}
	return only
}

// mediumName reports whether a word of the name is one that papers and
// broadcasters have in theirs.
func (w *bearers) mediumName(en *entity) bool {
	r := w.cands[en.cands[0]].tok
	return w.paper(r.First, r.Last)
}

// namedBody reports whether the phrase after the noun holds a name: het
// ministerie van Justitie is a name of its own.
func (w *bearers) namedBody(c *cand) bool {
	return slices.ContainsFunc(w.doc.Tokens[c.head+1:c.np.Last], func(t text.Token) bool { return t.Has(text.Capital) })
}

// otherRole reports whether the entity goes by a noun of its own that is not
// the description's.
func (w *bearers) otherRole(en *entity, c *cand) bool {
	for n := range en.attrs {
		if a := &en.attrs[n]; a.noun.class == person && !a.noun.origin && !a.learnt && a.noun.like != c.noun.like {
			return true
		}
	}
	return false
}

// resolvePlural finds the names that stand for a plural: "de dj's" where the
// text has "de dj's Coen en Sander".
func (w *bearers) resolvePlural(k int) resolved {
	inner := nobody
	for j, n := k-1, 0; j >= 0 && n < maxSought; j, n = j-1, n+1 {
		d := &w.cands[j]
		if d.inq != 0 {
			continue
		}
		near := (w.cands[k].form == Pronoun || w.cands[k].numeral()) && n < maxPlural // ze, de twee
		if near && n < maxPlural/2 && w.people(d) && (d.prep >= 0 || d.owner >= 0) {
			inner = resolved{ent: -1, rule: "plural", several: w.spanOf(d.tok)} // verzet van Kamerleden
		}
		if d.owner >= 0 {
			continue
		}
		if r := w.pluralAt(k, j, near); !r.several.Empty() {
			return r
		}
	}
	return inner
}

// pluralAt is the answer for the plural k where candidate j stands for it; near
// tells that it is a pronoun close by.
func (w *bearers) pluralAt(k, j int, near bool) resolved {
	c, d := &w.cands[k], &w.cands[j]
	called := d.noun.base == c.noun.base && d.noun.base != 0
	if d.form == Name && (called || near && d.typ != LOC) {
		if s, pair := w.together(j); !s.Empty() {
			return resolved{ent: -1, rule: "plural", several: s, pair: pair}
		}
	}
	if near && d.prep < 0 && (w.people(d) || d.plur && (d.noun.class == body || d.noun.class == org)) {
		return resolved{ent: -1, rule: "plural", several: w.spanOf(d.tok)}
	}
	return nobody
}

// maxSought bounds the candidates before a plural that are looked through for
// its names.
const maxSought = 200

// maxPlural bounds the candidates before a plural pronoun that it can mean.
const maxPlural = 12

// people reports whether the candidate describes several people.
func (w *bearers) people(c *cand) bool {
	return c.form == Description && c.plur && c.noun.class == person
}

// isSeveral reports whether the name k is the first of several that are
// joined.
func (w *bearers) isSeveral(k int) bool {
	s, _ := w.together(k)
	return w.cands[k].form == Name && !s.Empty()
}

// together is the place of candidate j and those joined to it by commas and
// "en", and the first and the last of them where they are two: Jansen en
// wethouder De Vries, de bond en de werkgever. It is empty where j is alone.
func (w *bearers) together(j int) (s text.Span, pair [2]int) {
	if !w.joinable(j) {
		return text.Span{}, pair
	}
	begin := w.pastAge(w.cands[j].np.Last)
	end := begin
	for n := j + 1; n < min(len(w.cands), j+6); n++ {
		d := &w.cands[n]
		if d.tok.First < end {
			continue // within the phrase
		}
		if !w.joinable(n) || d.np.First != end+1 {
			break
		}
		switch w.doc.Word(end) {
		case "en":
			if end == begin {
				pair = [2]int{j, n}
			}
			return w.spanOf(text.Range{First: w.cands[j].tok.First, Last: d.tok.Last}), pair
		case ",":
		default:
			return text.Span{}, pair
		}
		end = w.pastAge(d.np.Last)
	}
	return text.Span{}, pair
}

// pastAge is the token after the age in brackets at i, or i: Nel (86) en Elly.
func (w *candidates) pastAge(i int) int {
	if w.char(i) == '(' && w.char(i+2) == ')' && w.doc.Tokens[i+1].Kind == text.Number {
		return i + 3
	}
	return i
}

// joinable reports whether candidate k is one of those who may say something
// together: a name, or a person or a body.
func (w *bearers) joinable(k int) bool {
	c := &w.cands[k]
	return c.form == Name || c.noun.speaks()
}

// toldName keeps a choice of a bearer, where somebody asked for it.
func (w *bearers) toldName(k int, options []nameOption, best int, share int32) {
	if w.choices == nil {
		return
	}
	c := Choice{Model: "name", Span: w.spanOf(w.cands[k].tok), Chosen: best, Share: int(share)}
	for n := range options {
		o := &options[n]
		x := Option{Values: slices.Clone(o.v[:])}
		fq := found{pick: pick{cand: k, score: rank.Whole}, who: o.several}
		if fq.who.score = rank.Whole; n > 0 {
			s := w.speaker(&fq)
			x.Text, x.Span = s.Full, s.FullSpan
		}
		c.Options = append(c.Options, x)
	}
	*w.choices = append(*w.choices, c)
}

// resolveNow finds whom mention k means, as the text is read, and notes it.
func (w *bearers) resolveNow(k int, role uint8) {
	c := &w.cands[k]
	r := w.resolve(k)
	w.answer(k, r)
	switch {
	case r.ent >= 0:
		c.ent = r.ent
		w.mentioned(r.ent, k, role)
		w.learn(k, r)
	case r.several.Empty():
		w.introduce(k, role)
	}
}

// readFrame resolves the pronouns and descriptions of frame fi in order, and
// notes who is mentioned.
func (w *bearers) readFrame(fi int) {
	f := &w.frames[fi]
	w.now = fi
	for k := f.cands.First; k < f.cands.Last; k++ {
		c := &w.cands[k]
		role := uint8(0)
		if c.inq == 0 {
			role = w.roleOf(f, k)
		}
		switch {
		case c.form == Name:
			w.mentioned(c.ent, k, role)
		case c.inq == 0 && !c.rel:
			w.resolveNow(k, role)
		case c.noun.class == person && (c.def == indefinite || c.def == possessive):
			w.introduce(k, role)
		}
	}
	w.bearing(f)
	w.lastSubject = w.subjectOf(f)
}

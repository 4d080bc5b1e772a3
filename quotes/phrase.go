package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// nounPhrase is a noun phrase in the making.
type nounPhrase struct {
	first int // its first token
	start int // the first word after what determines it
	at    int // the token to go on from
	end   int // of the block
	last  int // its noun; -1 where none is known yet
	def   definiteness
	noun  nounInfo
}

// description reads a description at i: a determiner or nothing, adjectives,
// and a noun. It gives the token after it, or i where there is none.
func (w *phrases) description(i, end int) int {
	p := nounPhrase{first: i, at: i, end: end, last: -1}
	word := w.doc.Word(i)
	if w.determine(&p); strings.EqualFold(word, "geen") {
		return i
	}
	if p.def == indefinite && p.at+1 < end && w.doc.Word(p.at) == "van" {
		if next := w.oneOf(i, end); next > i {
			return next
		}
	}
	if j := p.at; strings.EqualFold(word, "dat") && j < end && (w.nameAt[j] != 0 || w.noun(j).plural || w.is(j, determiner)) {
		return i // dat klanten: a conjunction
	}
	w.passSmall(&p)
	if next := w.nounRun(&p); next > 0 {
		return next
	}
	w.unlisted(&p)
	if p.last < 0 {
		return w.unknownNoun(&p)
	}
	return w.known(&p)
}

// determine reads the determiner.
func (w *phrases) determine(p *nounPhrase) {
	switch f := w.fn(p.first); {
	case f&detDef != 0:
		p.def = definite
	case f&poss != 0:
		p.def = possessive
	case f&detIndef != 0:
		p.def = indefinite
	default:
		return
	}
	p.at++
}

// passModifier passes over what a preposition begins between an article and its
// noun: de sinds maandag zittende coach, de in Zweden woonachtige oud-schaatser,
// de van origine Poolse schilders.
func (w *phrases) passModifier(p *nounPhrase) {
	for k := p.at + 1; k+1 < p.end && k < p.at+6; k++ {
		if w.is(k, modifierEnd) || w.nonFinite(k) || strings.HasSuffix(w.doc.Word(k), "ende") {
			p.at = k + 1
			return
		}
	}
}

// passSmall passes over a modifier, a number or an adverb before the words of
// the phrase: de twee, een andere, de inmiddels 47-jarige.
func (w *phrases) passSmall(p *nounPhrase) {
	if w.is(p.at, prep) {
		w.passModifier(p)
	}
	if w.is(p.at, detIndef|number) {
		p.at++
	}
	if w.is(p.first, article) && w.is(p.at, adverb) && !w.is(p.at, prep) {
		p.at++
	}
	p.start = p.at
}

// nounRun reads the adjectives and the noun. Where they belong to a name it
// adds that, and gives the token to go on from; 0 otherwise.
func (w *phrases) nounRun(p *nounPhrase) int {
	for j := p.at; j < min(p.end, p.first+maxPhrase) && (w.nominal(j) || w.halves(j)); p.at = j {
		if name, m, typ := w.name(j, p.end); name.Len() > 0 {
			next, more := w.nameInRun(p, j, name, m, typ)
			if !more {
				return next
			}
			j = p.at
			continue
		}
		if w.doc.Word(j) == "nummer" && strings.EqualFold(w.doc.Word(p.first), "de") { // de nummer twee van de wereld
			fold := w.doc.Tokens[j].Fold
			p.last, p.noun = j, nounInfo{class: person, trade: true, base: fold, like: fold}
			if w.is(j+1, number) {
				p.last++
			}
			p.at = p.last + 1
			return 0
		}
		if n := w.noun(j); n.class != noNoun && !(p.def == bare && j == p.start && w.entry(j).fn != 0) && !(n.sex == text.Feminine && strings.EqualFold(w.doc.Word(p.first), "het")) {
			p.last, p.noun = j, n // but het Noorse is no woman of Norway
		}
		j++
	}
	return 0
}

// halves reports whether the conjunction at i joins two parts of compounds: staats- en
// bestuursrecht.
func (w *candidates) halves(i int) bool {
	return i > 0 && w.is(i, conj) && strings.HasSuffix(w.doc.Word(i-1), "-") && i+1 < len(w.doc.Tokens) && w.nominal(i+1)
}

// nameInRun reads the name at j within the phrase. Where the phrase is the
// name's it adds that and gives the token to go on from, else 0; more reports
// whether the phrase goes on after the name.
func (w *phrases) nameInRun(p *nounPhrase, j int, name text.Range, m int, typ Type) (next int, more bool) {
	after := p.last == j-1 // the name comes right after the noun
	closes := name.Last >= p.end || !w.nominal(name.Last)
	switch {
	case after && p.noun.class == body && typ != PER:
		p.last, p.at = name.Last-1, name.Last // de gemeente Kornhaven
		return 0, false
	case after && p.noun.class == org && typ == LOC:
		return w.titled(p, name, m, ORG), false // hotel De Zon, whatever else the name is
	case after && typ != PER && w.worksAt(p, name.Last):
		name, m, typ = w.name(name.Last, p.end)
		return w.titled(p, name, m, typ), false // correspondent Midden-Oosten Anna Voorbeeld
	case after && p.noun.serves(typ, w.inOffice(m)):
		return w.behalf(p, name), false
	case p.noun.titles(typ, after):
		return w.titled(p, name, m, typ), false
	case typ == PER && p.nounless(j) && closes:
		return w.addName(p.first, name, m, typ), false // de 2 meter lange Richters
	case j == p.start && p.def == definite && closes:
		return w.addName(j, name, m, w.articled(p, typ)), false // de NAVO
	}
	p.at = name.Last
	return 0, true
}

// inOffice reports whether mention m is somebody's who has an office.
func (w *named) inOffice(m int) bool { return m >= 0 && w.ms[m].Office != "" }

// articled is the type of a name behind an article: de Consumentenclub.
func (w *named) articled(p *nounPhrase, typ Type) Type {
	if typ == NoType && w.is(p.first, article) {
		return ORG
	}
	return typ
}

// worksAt reports whether the noun is a person's whose name begins at i, behind
// where or for whom they work.
func (w *named) worksAt(p *nounPhrase, i int) bool {
	if p.noun.class != person || i >= p.end {
		return false
	}
	_, m, typ := w.name(i, p.end)
	return m >= 0 && typ == PER
}

// behalf adds somebody who goes by a noun with the name of an organisation right
// behind it, or of a leader for whom they work: woordvoerder NAC, woordvoerder Rutte.
func (w *phrases) behalf(p *nounPhrase, name text.Range) int {
	k := w.add(newCand(cand{tok: text.Range{First: p.first, Last: name.Last}, form: Description, def: p.def, noun: p.noun, head: p.last, sex: p.noun.sex, plur: p.noun.plural}))
	w.inner(name.First, name.Last, k)
	return name.Last
}

// nounless reports whether the phrase has words before token j, and none of them is
// its noun.
func (p *nounPhrase) nounless(j int) bool { return p.last < 0 && j > p.first+1 }

// serves reports whether the noun is for somebody who works for whom the name right
// behind it names; leader tells that they are one.
func (n nounInfo) serves(typ Type, leader bool) bool {
	return n.function && (typ == ORG || leader)
}

// titles reports whether the noun is the title of a name of the type in the same
// phrase: president Trump, hoogleraar Europese geschiedenis Segers. after tells
// that the name comes right after it.
func (n nounInfo) titles(typ Type, after bool) bool {
	if n.class == person {
		return after || typ == PER
	}
	return after && (typ == ORG || typ == NoType)
}

// unlisted takes an inhabitant for a person: de Kornhavenaar.
func (w *phrases) unlisted(p *nounPhrase) {
	j := p.at - 1
	if p.last >= 0 || !w.inhabitant(p.first, j) {
		return
	}
	fold := w.doc.Tokens[j].Fold
	p.last, p.noun = j, nounInfo{class: person, origin: true, base: fold, like: fold}
	if strings.HasSuffix(w.doc.Word(j), "e") {
		p.noun.sex = text.Feminine
	}
}

// unknownNoun adds a phrase with a noun that nothing is known of: a speaker
// only where grammar says so.
func (w *phrases) unknownNoun(p *nounPhrase) int {
	i, j := p.first, p.at
	word := w.doc.Word(i)
	if w.opensHeadline(p) {
		w.add(newCand(cand{tok: text.Range{First: i, Last: i + 1}, form: Description, def: bare, head: i}))
		return i + 1
	}
	if w.nounlessOne(p) {
		w.add(newCand(cand{tok: text.Range{First: i, Last: j}, form: Description, def: p.def, noun: nounInfo{class: person, plural: w.is(j-1, number)}, head: j - 1, plur: w.is(j-1, number)}))
		return j
	}
	if p.def == bare || j == p.start || strings.EqualFold(word, "dat") || j < p.end && w.doc.Tokens[j].Has(text.CanOpen) {
		return i
	}
	adjective := func(k int) bool { return w.doc.Tokens[k].Tag.POS() == text.ADJ }
	if j == p.start+1 && adjective(p.start) && strings.EqualFold(word, "het") {
		return i // vindt het prima
	}
	for j-1 > p.start && adjective(j-1) {
		j-- // de hydroloog triomfantelijk
	}
	r := text.Range{First: i, Last: w.toVerb(i, w.extend(j, p.end, person), p.end)}
	w.inner(j, r.Last, w.add(newCand(cand{tok: r, form: Description, def: p.def, head: j - 1})))
	return r.Last
}

// nounlessOne reports whether an article and a word for one or some make the phrase,
// beside a verb: de een noemt het, zei de ander, de twee vinden.
func (w *candidates) nounlessOne(p *nounPhrase) bool {
	if p.def != definite || p.at != p.first+2 || !w.is(p.at-1, detIndef|number) || w.is(p.first, pronDem) {
		return false
	}
	ends := p.at == p.end || w.closes(p.at)
	return p.at < p.end && w.finiteForm(p.at) || ends && p.first > 0 && w.finiteForm(p.first-1)
}

// opensHeadline reports whether the phrase is the first word of a title, before its
// verb: Zeilmaker breekt met traditie. Headlines leave out articles.
func (w *phrases) opensHeadline(p *nounPhrase) bool {
	b := w.doc.Blocks[w.doc.BlockAt(p.first)]
	return b.Kind == text.Title && b.Tokens.First == p.first && p.first+1 < p.end && w.fn(p.first) == 0 && w.verbAt(p.first+1) &&
		!w.verbAt(p.first)
}

// speaks reports whether the noun is for somebody or a body that speaks.
func (n nounInfo) speaks() bool { return n.class == body || n.class == person || n.class == org }

// known adds a phrase with a noun for one who speaks.
func (w *phrases) known(p *nounPhrase) int {
	i, last, in := p.first, p.last, p.noun
	if p.def == bare && !in.plural && !in.speaks() && w.doc.Word(last) != "media" && !(i > 0 && strings.EqualFold(w.doc.Word(i-1), "uit")) {
		return i // but uit onderzoek van de bond
	}
	head := last
	for head > p.start && w.noun(head).class == noNoun && !w.inhabitant(i, head) {
		head--
	}
	if w.unlistedNoun(p) {
		last++ // de Spaanse sjouwer, whose noun no table has
	}
	at := w.extend(last+1, p.end, in.class)
	if p.def != bare && w.secondNoun(at, p.end) {
		at += 2
	}
	at = w.toVerb(i, at, p.end)
	if at == last+1 && p.def == indefinite && in.class == person && !in.function {
		at = w.toClose(i, at, p.end)
	}
	// minister van Handel Liam Fox; minister Barr van Justitie is read by
	// nameInRun.
	if in.class == person && at < p.end {
		if name, m, typ := w.name(at, p.end); name.Len() > 0 {
			return w.titled(p, name, m, typ)
		}
	}
	k := w.add(newCand(cand{tok: text.Range{First: i, Last: at}, form: Description, def: p.def, noun: in, head: head, sex: in.sex, plur: in.plural}))
	w.inner(last+1, at, k)
	return at
}

// unlistedNoun reports whether one more noun ends the phrase, after the word for
// people that was read as its noun.
func (w *named) unlistedNoun(p *nounPhrase) bool {
	n := p.at - 1
	return p.noun.origin && n == p.last+1 && w.nameAt[n] == 0 && w.doc.Tokens[n].Tag.POS() == text.NOUN
}

// inhabitant reports whether the word at j, which ends the phrase that begins
// at i, is formed as those for somebody of a place: de Kornhavenaar, de
// Kornhavense.
func (w *phrases) inhabitant(i, j int) bool {
	return strings.EqualFold(w.doc.Word(i), "de") && w.doc.Tokens[j].Has(text.Capital) && w.lex.ending(w.doc.Word(j)).origin
}

// secondNoun reports whether "en" and another noun for the same person are at
// i, before a verb in the singular: de drummer en dichter zegt.
func (w *phrases) secondNoun(i, end int) bool {
	return i+2 < end && w.doc.Word(i) == "en" && w.noun(i-1).class == person && w.noun(i+1).class == person && w.verbNum(i+2) == text.Sing
}

// oneOf reads "een van de vissers van Kornhaven" at i.
func (w *phrases) oneOf(i, end int) int {
	if i+2 < end && w.fn(i+2)&(pronObj|plur) == pronObj|plur {
		w.add(newCand(cand{tok: text.Range{First: i, Last: i + 3}, form: Description, def: indefinite, noun: nounInfo{class: person}, head: i}))
		return i + 3 // een van hen
	}
	j := w.extend(i+1, end, person)
	in := nounInfo{}
	for k := i + 2; k < j && in.class == noNoun; k++ {
		in = w.noun(k)
	}
	if in.class == noNoun {
		return i
	}
	in.plural = false
	w.add(newCand(cand{tok: text.Range{First: i, Last: j}, form: Description, def: indefinite, noun: in, head: j - 1, sex: in.sex}))
	return j
}

// titled adds a name with the phrase that is its title.
func (w *phrases) titled(p *nounPhrase, name text.Range, m int, typ Type) int {
	if typ == NoType && p.noun.class == person {
		typ = PER
	}
	c := newCand(cand{tok: name, form: Name, typ: typ, noun: p.noun, head: p.last, def: p.def, sex: p.noun.sex})
	c.np.First, c.mention = p.first, m
	w.add(c)
	return name.Last
}

// extend gives the end of the prepositional phrases that belong to the noun
// before token j, which is of the class: een woordvoerder van het OM. Other
// prepositions than "van" bind to people only, and "aan" to what is written.
func (w *phrases) extend(j, end int, class nounClass) int {
	for n := 0; n < 3 && j < end && w.extends(j, end, class); n++ {
		begin := j + 1
		for w.is(begin, determiner) && begin < j+3 {
			begin++
		}
		k := w.complement(begin, end)
		if k == begin && (w.doc.Word(j) != "van" || !w.is(k-1, number) || !w.closes(k)) {
			return j // but de moeder van drie
		}
		// Infrastructuur en Waterstaat
		if k+1 < end && w.doc.Word(k) == "en" && w.doc.Tokens[k-1].Has(text.Capital) && w.doc.Tokens[k+1].Has(text.Capital) {
			k += 2
		}
		j = k
	}
	return j
}

// extends reports whether the preposition at j belongs to the noun before it.
func (w *phrases) extends(j, end int, class nounClass) bool {
	switch word := w.doc.Word(j); {
	case class == document && word == "aan":
		return w.toReader(j+1, end) // een brief aan de leden
	case !(w.attaches(j) && (class == person || word == "van")) && !w.atPlace(j, end):
		return false
	case w.onAir(j, end) && !w.noun(j-1).function:
		return false // zei de spits bij ESPN, voor de camera
	case word == "bij":
		return w.ofBody(j+1, end) // zei een woordvoerder bij aankomst
	case word == "uit":
		return j+1 < end && w.doc.Tokens[j+1].Has(text.Capital) // klapte de voorzitter uit de school
	}
	return true
}

// onAir reports whether the preposition at j and what comes after it say where
// something is printed or broadcast.
func (w *named) onAir(j, end int) bool {
	word := w.doc.Word(j)
	if j++; w.is(j, determiner) {
		j++
	}
	return (word == "bij" || word == "voor") && j < end && (w.is(j, mediaWord) || w.noun(j).class == medium)
}

// toReader reports whether those begin at i whom something is written to: a name
// or a phrase with a determiner.
func (w *phrases) toReader(i, end int) bool {
	return i < end && (w.nameAt[i] != 0 || w.is(i, determiner)) && i+1 < end && w.inq[i] == 0
}

// complement is the end of the noun phrase, without its determiner, that begins
// at k.
func (w *phrases) complement(k, end int) int {
	for begin := k; k < min(end, begin+6) && w.nominal(k); {
		name, _, typ := w.name(k, end)
		if typ == PER && k > begin && w.noun(k-1).class != noNoun && w.noun(k-1).class != person {
			break // officier van justitie Karel Wissing: the name is the officer's
		}
		if name.Len() == 0 {
			if k++; !w.doc.Tagged && w.noun(k-1).class != noNoun {
				break
			}
			continue
		}
		k = name.Last
		if w.clean(name).End == w.doc.Tokens[k-1].End { // but Hamas' partij
			break
		}
	}
	return k
}

// maxModifier bounds the tokens after a noun that say where somebody is.
const maxModifier = 8

// toVerb is the end of the phrase that begins at i, and so far ends before j,
// where it opens its sentence, with or without a preposition: all before the
// finite verb is its own. Een jongen in uniform riep, In een brief van vrijdag
// staat.
func (w *phrases) toVerb(i, j, end int) int {
	if !w.doc.Tagged || j >= end || !w.opens(i) || !w.is(j, prep) && w.doc.Tokens[j].Tag.POS() != text.ADV || w.is(j, adverb|neutral) && !w.is(j, prep) {
		return j
	}
	for k := j; k < end && k < j+maxModifier && w.inq[k] == w.inq[i]; k++ {
		t := &w.doc.Tokens[k]
		switch {
		case w.verbAt(k) && k > j:
			return k
		case w.verbAt(k), t.Kind != text.Word && t.Kind != text.Number && w.char(k) != '&', w.is(k, conj|sub|relative) && !w.is(k, prep|detDef):
			return j
		}
	}
	return j
}

// opens reports whether the phrase at i opens its sentence, with or without a
// preposition.
func (w *named) opens(i int) bool {
	if i > 0 && w.is(i-1, prep) {
		i--
	}
	if i > 0 && w.doc.Tokens[i-1].Kind == text.Quote && w.inq[i] != w.inq[i-1] {
		i-- // another's words begin with it
	}
	return w.doc.Tokens[i].Has(text.SentenceStart)
}

// toClose is the end of the phrase that begins at i, and so far ends before j,
// where it closes its clause after the verb: all that says where somebody is who
// is brought in there is the phrase's own. Riep een vrouw in een korjaal.
func (w *phrases) toClose(i, j, end int) int {
	if j+1 >= end || !w.besideQuote(i-1) || w.doc.Word(j) == "bij" || !w.verbAt(i-1) || !w.is(j, prep) && w.doc.Tokens[j].Tag.POS() != text.ADV {
		return j
	}
	if w.is(j, telling) || w.inWriting(j, end) {
		return j
	}
	for k := j; k < j+maxModifier; k++ {
		if k == end || w.closes(k) && !w.is(k, prep) {
			if k == j+1 && w.is(j, prep) {
				return j // roept een vrouw op
			}
			return k
		}
	}
	return j
}

// inWriting reports whether the noun after the preposition at j is for what is
// written or broadcast: schrijft een tandarts in een open brief.
func (w *named) inWriting(j, end int) bool {
	for k := j + 1; k < min(end, j+5); k++ {
		if c := w.noun(k).class; c != noNoun {
			return c == document || c == medium
		}
	}
	return false
}

// ofBody reports whether a name, or a noun for a body, begins at i: bij de
// gemeente, bij Zandrit.
func (w *named) ofBody(i, end int) bool {
	for w.is(i, determiner) {
		i++
	}
	if i >= end {
		return false
	}
	switch w.noun(i).class {
	case body, org, medium:
		return true
	}
	return w.doc.Tokens[i].Has(text.Capital)
}

// atPlace reports whether the preposition at j and the place after it say
// where somebody of a description is: de rechtbank in Rotterdam, een bron in de
// Wetstraat.
func (w *phrases) atPlace(j, end int) bool {
	if !w.is(j, placing) {
		return false
	}
	if j++; w.is(j, article) {
		j++
	}
	return j < end && w.nameAt[j] > 0 && w.ms[w.nameAt[j]-1].Type == LOC
}

// attaches reports whether the preposition at i binds to the noun before it.
func (w *phrases) attaches(i int) bool {
	return w.is(i, binding) || w.doc.Word(i) == "met" && w.is(i-1, loose) // een man met zonnebril
}

// inner adds the names in [i, end), the phrase after the noun of candidate
// owner, and the descriptions with a determiner, as candidates of their own.
func (w *phrases) inner(i, end, owner int) {
	for i < end {
		if name, m, typ := w.name(i, end); name.Len() > 0 {
			n := len(w.cands)
			w.addName(i, name, m, typ)
			w.cands[n].owner = owner
			i = name.Last
			continue
		}
		first := i
		i++
		if !w.is(first, determiner) {
			continue
		}
		last := -1
		for i < end && w.nominal(i) {
			if name, _, _ := w.name(i, end); name.Len() > 0 {
				break // van D66'er Karel Wissing
			}
			if w.noun(i).class != noNoun {
				last = i
			}
			i++
		}
		if last >= 0 {
			in := w.noun(last)
			c := newCand(cand{tok: text.Range{First: first, Last: last + 1}, form: Description, head: last, noun: in, sex: in.sex, plur: in.plural, def: definite})
			c.owner = owner
			w.add(c)
		}
	}
}

package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// nominal reports whether the token can be inside a noun phrase.
func (w *phrases) nominal(i int) bool {
	t := &w.doc.Tokens[i]
	if t.Kind != text.Word && t.Kind != text.Number {
		return false
	}
	if w.nameAt[i] != 0 {
		return true
	}
	e := w.entry(i)
	if e.noun.class != noNoun {
		return true
	}
	if e.fn&^(titleNoun|number|namePart|address|soCalled) != 0 && e.fn&(number|soCalled) == 0 {
		return false
	}
	if w.doc.Tagged {
		switch t.Tag.POS() {
		case text.ADJ, text.NOUN, text.PROPN, text.NUM, text.X, text.NoPOS:
			return true
		case text.VERB:
			return t.Tag.Form() == text.Participle
		}
		return false
	}
	return !w.verbAt(i)
}

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
	if w.determine(&p); strings.EqualFold(w.doc.Word(i), "geen") {
		return i
	}
	if p.def == indefinite && p.at+1 < end && w.doc.Word(p.at) == "van" && w.inq[p.at] == w.inq[i] {
		if next := w.oneOf(i, end); next > i {
			return next
		}
	}
	if p.def == definite {
		w.passModifier(&p)
		if j := p.at; strings.EqualFold(w.doc.Word(i), "dat") && j < end && (w.nameAt[j] != 0 || w.noun(j).plural || w.is(j, detDef|detIndef|poss)) {
			return i // dat klanten: a conjunction
		}
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
	f := w.fn(p.first)
	switch {
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

// passModifier passes over what is between an article and its noun: de in
// 1968 geboren Jansen, de sinds maandag zittende coach, de in Zweden
// woonachtige oud-schaatser, de van origine Poolse schilders.
func (w *phrases) passModifier(p *nounPhrase) {
	j := p.at
	if j >= p.end || !w.is(j, prep) && !(w.article(p.first) && w.is(j, detDef)) {
		return
	}
	if j+2 < p.end && w.doc.Word(j) == "van" && w.doc.Word(j+1) == "origine" && w.nominal(j+2) {
		j += 2
		p.at = j
	}
	for k := j + 1; k+1 < p.end && k < j+6 && w.inq[k] == w.inq[p.first] && w.doc.Tokens[k].Kind != text.Punct; k++ {
		if w.endsModifier(k) && w.nominal(k+1) {
			p.at = k + 1
			return
		}
	}
}

// passSmall passes over a number or an adverb before the words of the phrase:
// de twee, een andere, de inmiddels 47-jarige.
func (w *phrases) passSmall(p *nounPhrase) {
	if j := p.at; j > p.first && j < p.end && w.is(j, detIndef|number) && w.doc.Word(j) != "geen" {
		p.at++
	}
	if j := p.at; j > p.first && j+1 < p.end && w.article(p.first) && w.is(j, adverb) && !w.is(j, detDef|prep) && w.nominal(j+1) {
		p.at++
	}
	p.start = p.at
}

// nounRun reads the adjectives and the noun. Where they belong to a name it
// adds that, and gives the token to go on from; 0 otherwise.
func (w *phrases) nounRun(p *nounPhrase) int {
	for j := p.at; j < p.end && j < p.first+maxPhrase && w.nominal(j) && w.inq[j] == w.inq[p.first]; p.at = j {
		t := &w.doc.Tokens[j]
		if w.nameAt[j] > 0 || w.nameAt[j] == 0 && t.Has(text.Capital) && (j > p.start || p.def == definite) {
			if name, m, typ := w.name(j, p.end); name.Len() > 0 {
				next, more := w.nameInRun(p, j, name, m, typ)
				if next != 0 || !more {
					return next
				}
				j = p.at
				continue
			}
		}
		if w.rankAt(p.first, j) {
			p.last, p.noun = j, nounInfo{class: person, trade: true, base: t.Fold, like: t.Fold}
			if j+1 < p.end && (w.doc.Tokens[j+1].Kind == text.Number || w.is(j+1, number) || w.doc.Word(j+1) == "één") {
				p.last++
			}
			p.at = p.last + 1
			return 0
		}
		if n := w.noun(j); n.class != noNoun && !(p.def == bare && j == p.start && w.entry(j).fn != 0) && !(n.origin && n.sex == text.Feminine && strings.EqualFold(w.doc.Word(p.first), "het")) {
			p.last, p.noun = j, n // but het Noorse is no woman of Norway
		}
		j++
	}
	return 0
}

// nameInRun reads the name at j within the phrase. Where the phrase is the
// name's it adds that and gives the token to go on from, else 0; more reports
// whether the phrase goes on after the name.
func (w *phrases) nameInRun(p *nounPhrase, j int, name text.Range, m int, typ Type) (next int, more bool) {
	i, end, in, last := p.first, p.end, p.noun, p.last
	closes := name.Last >= end || !w.nominal(name.Last)
	switch {
	case typ == LOC && last == j-1 && in.class == person && name.Last < end && w.nameAt[name.Last] > 0 && w.ms[w.nameAt[name.Last]-1].Type == PER:
		p.at = name.Last // correspondent Italië Karel Wissing
		if name, m, typ = w.name(p.at, end); name.Len() > 0 {
			return w.titled(i, last, in, p.def, name, m, typ, end), false
		}
		return 0, true
	case last >= 0 && last == j-1 && in.class == body && typ != PER:
		p.last, p.at = name.Last-1, name.Last // de gemeente Kornhaven
		return 0, false
	case last >= 0 && last == j-1 && (in.class == person || typ == ORG || typ == NoType && in.class != noNoun):
		// president Trump: the noun is the title of a name
		return w.titled(i, last, in, p.def, name, m, typ, end), false
	case typ == PER && in.class == person && last >= 0 && j-last <= 4:
		return w.titled(i, last, in, p.def, name, m, typ, end), false // hoogleraar Europese geschiedenis Segers
	case typ == PER && last < 0 && j > i+1 && p.def != bare && closes:
		return w.addName(i, name, m, typ, end), false // de 2 meter lange Richters
	case j == p.start && p.def == definite && closes:
		if typ == NoType && m < 0 && w.article(i) {
			typ = ORG // de Consumentenclub
		}
		return w.addName(j, name, m, typ, end), false // de NAVO
	}
	p.at = name.Last
	return 0, true
}

// unlisted takes for a person an inhabitant and somebody of an age: de
// Kornhavenaar, de 27-jarige.
func (w *phrases) unlisted(p *nounPhrase) {
	j := p.at
	if p.last >= 0 || p.def != definite || j <= p.start {
		return
	}
	fold := w.doc.Tokens[j-1].Fold
	switch {
	case w.inhabitant(p.first, j-1) && !(w.doc.Tagged && j < p.end && w.doc.Tokens[j].Tag.POS() == text.NOUN):
		p.last, p.noun = j-1, nounInfo{class: person, origin: true, base: fold, like: fold}
		if strings.HasSuffix(w.doc.Word(j-1), "e") {
			p.noun.sex = text.Feminine
		}
	case strings.HasSuffix(w.doc.Word(j-1), "-jarige"):
		p.last, p.noun = j-1, nounInfo{class: person, base: fold, like: fold}
	}
}

// unknownNoun adds a phrase with a noun that nothing is known of: a speaker
// only where grammar says so.
func (w *phrases) unknownNoun(p *nounPhrase) int {
	i, j := p.first, p.at
	word := w.doc.Word(i)
	if p.def == bare || j == p.start || strings.EqualFold(word, "dat") || j < p.end && w.doc.Tokens[j].Kind == text.Quote && w.doc.Tokens[j].Has(text.CanOpen) {
		return i
	}
	adjective := func(k int) bool { return w.doc.Tagged && w.doc.Tokens[k].Tag.POS() == text.ADJ }
	if j == p.start+1 && adjective(p.start) && (strings.EqualFold(word, "het") || strings.EqualFold(word, "die") && !strings.HasSuffix(w.doc.Word(p.start), "e")) {
		return i // vindt het prima, vindt die onaanvaardbaar
	}
	for j-1 > p.start && adjective(j-1) {
		j-- // de hydroloog triomfantelijk
	}
	r := text.Range{First: i, Last: w.extend(j, p.end, true)}
	k := w.add(cand{tok: r, np: r, form: Description, def: p.def, head: j - 1, mention: -1, ent: -1, owner: -1, apposed: -1})
	w.inner(j, r.Last, k)
	return r.Last
}

// known adds a phrase with a noun for one who speaks.
func (w *phrases) known(p *nounPhrase) int {
	i, last, in := p.first, p.last, p.noun
	if p.def == bare && in.class != body && !in.plural && in.class != person && in.class != org && w.doc.Word(last) != "media" && !w.evidenceAt(i, in) {
		return i
	}
	c := cand{tok: text.Range{First: i, Last: last + 1}, form: Description, def: p.def, noun: in, head: last, sex: in.sex, plur: in.plural, mention: -1, ent: -1, owner: -1, apposed: -1}
	c.np = c.tok
	for c.head > p.start && w.noun(c.head).class == noNoun && !w.inhabitant(i, c.head) {
		c.head--
	}
	c.np.Last = w.extend(last+1, p.end, in.class == person)
	if c.np.Last == last+1 && c.def != bare && w.secondNoun(last+1, p.end) {
		c.np.Last += 2
	}
	c.np.Last = w.toVerb(i, c.np.Last, p.end)
	c.tok.Last = c.np.Last
	// minister van Handel Liam Fox; minister Barr van Justitie is read by
	// titled.
	if at := c.np.Last; in.class == person && at < p.end && at > last+1 && w.inq[at] == w.inq[i] {
		if name, m, typ := w.name(at, p.end); name.Len() > 0 && typ != LOC {
			return w.titled(i, last, in, c.def, name, m, typ, p.end)
		}
	}
	k := w.add(c)
	w.inner(last+1, c.np.Last, k)
	return c.np.Last
}

// evidenceAt reports whether the noun in of the phrase at i is a document that
// something is said to appear from: uit onderzoek van de bond.
func (w *phrases) evidenceAt(i int, in nounInfo) bool {
	return in.class == document && i > 0 && w.doc.Word(i-1) == "uit"
}

// endsModifier reports whether the word at k ends a clause of its own before a
// noun.
func (w *phrases) endsModifier(k int) bool {
	switch s := w.doc.Word(k); s {
	case "afkomstige", "woonachtige", "werkzame", "actieve", "gevestigde":
		return true
	default:
		return w.nonFinite(k) || strings.HasSuffix(s, "ende")
	}
}

// rankAt reports whether the word at j, in the phrase that begins at i, is the
// nummer of a person: de nummer twee van de wereld, but het nummer.
func (w *phrases) rankAt(i, j int) bool {
	return w.doc.Word(j) == "nummer" && strings.EqualFold(w.doc.Word(i), "de") && j > i
}

// inhabitant reports whether the word at j, which ends the phrase that begins
// at i, is formed as those for somebody of a place: de Kornhavenaar, de
// Kornhavense.
func (w *phrases) inhabitant(i, j int) bool {
	t := &w.doc.Tokens[j]
	if !strings.EqualFold(w.doc.Word(i), "de") || t.Kind != text.Word || !t.Has(text.Capital) || t.Has(text.AllCaps) || t.Has(text.HasHyphen) || w.entry(j).name {
		return false
	}
	if m := w.nameAt[j]; m < 0 || m > 0 && w.ms[m-1].Type != MISC {
		return false
	}
	for _, g := range [...]string{"naar", "enaar", "laar", "raar", "taar", "mer", "ner", "ler", "der", "ger", "ker", "ter", "iër", "iaan", "se", "sche"} {
		if strings.HasSuffix(w.doc.Word(j), g) {
			return true
		}
	}
	return false
}

// secondNoun reports whether "en" and another noun for the same person are at
// i, before a verb in the singular: de drummer en dichter zegt.
func (w *phrases) secondNoun(i, end int) bool {
	if i+2 >= end || w.doc.Word(i) != "en" || w.noun(i-1).class != person || w.noun(i-1).plural || w.verbNum(i+2) != text.Sing {
		return false
	}
	s := w.doc.Word(i + 1)
	return w.noun(i+1).class == person && !w.noun(i+1).plural || strings.HasPrefix(s, "ex-") || strings.HasPrefix(s, "oud-")
}

// oneOf reads "een van hen", "een van de vinders" at i.
func (w *phrases) oneOf(i, end int) int {
	j := i + 2
	if j < end && w.is(j, pronObj) && !w.is(j, poss) || j < end && w.doc.Word(j) == "hen" {
		j++
	} else {
		j = w.extend(i+1, end, true)
		if j == i+1 {
			return i
		}
	}
	in := nounInfo{}
	for k := i + 2; k < j && in.class == noNoun; k++ {
		in = w.noun(k) // een van de vissers van Kornhaven
	}
	if in.class == noNoun && j != i+3 {
		return i
	}
	if in.class == noNoun {
		in = nounInfo{class: person}
	}
	in.plural = false
	w.add(cand{tok: text.Range{First: i, Last: j}, np: text.Range{First: i, Last: j}, form: Description, def: indefinite, noun: in, head: j - 1, sex: in.sex, mention: -1, ent: -1, owner: -1, apposed: -1})
	return j
}

// titled adds a name with its title: the phrase begins at i, its noun is at
// head.
func (w *phrases) titled(i, head int, in nounInfo, def definiteness, name text.Range, m int, typ Type, end int) int {
	c := cand{tok: name, np: text.Range{First: i, Last: name.Last}, form: Name, typ: typ, noun: in, head: head, def: def, sex: in.sex, mention: m, ent: -1, owner: -1, apposed: -1}
	if typ == NoType && in.class == person {
		c.typ = PER
	}
	if m >= 0 && w.ms[m].Gender != text.NoGender {
		c.sex = w.ms[m].Gender
	}
	if in.plural {
		c.sex = text.NoGender // de dj's Coen en Sander
	}
	w.add(c)
	return name.Last
}

// extend gives the end of the prepositional phrases that belong to the noun
// before token j: een woordvoerder van het OM. Other prepositions than "van"
// bind to people only.
func (w *phrases) extend(j, end int, human bool) int {
	for n := 0; n < 3; n++ {
		if j >= end || !w.is(j, prep) || (!w.attaches(j) || !human && w.doc.Word(j) != "van") && !w.atPlace(j, end) {
			return j
		}
		if n > 0 && w.doc.Word(j) == "voor" && !(j+1 < end && w.doc.Tokens[j+1].Has(text.Capital)) {
			return j // plaatste de broer van Sanne voor de grap
		}
		if w.doc.Word(j) == "bij" && !w.ofBody(j+1, end) {
			return j // zei een woordvoerder bij aankomst
		}
		if w.doc.Word(j) == "uit" && !(j+1 < end && w.doc.Tokens[j+1].Has(text.Capital)) {
			return j // klapte de voorzitter uit de school
		}
		k := j + 1
		for k < end && w.is(k, detDef|detIndef|poss) && k < j+3 {
			k++
		}
		begin := k
		for k < end && k < begin+6 && w.nominal(k) && w.inq[k] == w.inq[j] {
			if name, _, typ := w.name(k, end); name.Len() > 0 {
				if typ == PER && k > begin && w.noun(k-1).class != person {
					break // de minister van Klimaat Ola Elvestuen
				}
				k = name.Last
				if w.clean(name).End != w.doc.Tokens[k-1].End {
					continue // Hamas' partij
				}
				break
			}
			noun := w.noun(k).class != noNoun
			k++
			if k < end && w.nameAt[k] > 0 && noun {
				continue // de broer van premier Johnson
			}
			if noun && (k >= end || !w.nominal(k) || !w.doc.Tagged) {
				break
			}
		}
		if k == begin && k < end && w.is(j-1, loose) && w.is(k, number) {
			k++ // een jongen van zeven
		}
		if k == begin {
			return j
		}
		// Infrastructuur en Waterstaat
		if k+1 < end && w.doc.Word(k) == "en" && w.doc.Tokens[k-1].Has(text.Capital) && w.doc.Tokens[k+1].Has(text.Capital) && w.doc.Word(j) == "van" && begin == j+1 {
			k += 2
		}
		j = k
	}
	return j
}

// maxModifier bounds the tokens after a noun that say where somebody is.
const maxModifier = 8

// toVerb is the end of the phrase that begins at i, and so far ends before j,
// where it opens its sentence: all before the finite verb is its own. Een
// jongen in uniform riep, De vrouw achter mij zei.
func (w *phrases) toVerb(i, j, end int) int {
	if j >= end || w.inq[i] != 0 || !w.doc.Tokens[i].Has(text.SentenceStart) || !w.is(j, prep) && w.doc.Tokens[j].Tag.POS() != text.ADV {
		return j
	}
	for k := j; k < end && k < j+maxModifier && w.inq[k] == 0; k++ {
		t := &w.doc.Tokens[k]
		switch {
		case w.verbAt(k) && k > j:
			return k
		case w.verbAt(k), t.Kind != text.Word && t.Kind != text.Number, w.is(k, conj|sub|relative) && !w.is(k, prep|detDef):
			return j
		}
	}
	return j
}

// ofBody reports whether a name, or a noun for a body, begins at i: bij de
// gemeente, bij Zandrit.
func (w *phrases) ofBody(i, end int) bool {
	for i < end && w.is(i, detDef|detIndef|poss) {
		i++
	}
	if i >= end {
		return false
	}
	switch w.noun(i).class {
	case body, org, medium:
		return true
	}
	return w.nameAt[i] > 0 || w.doc.Tokens[i].Has(text.Capital)
}

// atPlace reports whether the preposition at j and the place after it say
// where somebody of a description is: de rechtbank in Rotterdam.
func (w *phrases) atPlace(j, end int) bool {
	switch w.doc.Word(j) {
	case "in", "op", "te", "uit":
	default:
		return false
	}
	if j+1 >= end || w.inq[j+1] != w.inq[j] || w.inHeadAt(j) {
		return false
	}
	at := j + 1
	if at+1 < end && w.article(at) && w.doc.Word(j) == "in" {
		at++ // een bron in de Wetstraat
	}
	k := w.nameAt[at]
	return k > 0 && w.ms[k-1].Type == LOC
}

// attaches reports whether the preposition at i binds to the noun before it.
func (w *phrases) attaches(i int) bool {
	switch w.doc.Word(i) {
	case "van", "namens", "uit", "voor", "bij", "binnen":
		return true
	case "met":
		return i > 0 && w.is(i-1, loose) && i+1 < len(w.doc.Tokens) && (w.nominal(i+1) || w.is(i+1, detIndef)) // een man met zonnebril
	}
	return false
}

// inner adds the names in [i, end), the phrase after the noun of candidate
// owner, as candidates of their own.
func (w *phrases) inner(i, end, owner int) {
	for i < end {
		if name, m, typ := w.name(i, end); name.Len() > 0 {
			n := len(w.cands)
			w.addName(i, name, m, typ, end)
			w.cands[n].owner = owner
			i = name.Last
			continue
		}
		if w.is(i, detDef|detIndef|poss) || w.nominal(i) {
			j := i
			if w.is(i, detDef|detIndef|poss) {
				j++
			}
			last := -1
			var in nounInfo
			for j < end && w.nominal(j) {
				if name, _, _ := w.name(j, end); j > i && name.Len() > 0 {
					break // van D66'er Karel Wissing
				}
				if n := w.noun(j); n.class != noNoun {
					last, in = j, n
				}
				j++
			}
			if last >= 0 && w.is(i, detDef|detIndef|poss) {
				w.add(cand{tok: text.Range{First: i, Last: last + 1}, np: text.Range{First: i, Last: last + 1}, form: Description, head: last, noun: in,
					sex: in.sex, plur: in.plural, def: definite, mention: -1, ent: -1, owner: owner, apposed: -1})
			}
			i = max(j, i+1)
			continue
		}
		i++
	}
}

// besideQuote reports whether token i follows a quotation, with or without a
// comma.
func (w *phrases) besideQuote(i int) bool {
	if i >= 1 && w.doc.Word(i-1) == "zo" {
		i--
	}
	if i >= 1 && w.char(i-1) == ',' {
		i--
	}
	return i >= 2 && w.doc.Tokens[i-1].Kind == text.Quote && w.inq[i-2] != 0
}

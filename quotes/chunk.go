package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// definiteness of a description.
type definiteness uint8

const (
	bare       definiteness = iota // politie, onderzoekers
	definite                       // de premier
	indefinite                     // een woordvoerder
	possessive                     // zijn advocaat
)

// cand is a phrase that can be a speaker.
type cand struct {
	tok  text.Range // the mention: a bare name, a description with its determiner, a pronoun
	np   text.Range // the whole phrase: with the title before a name, the phrase after a noun
	form Form
	typ  Type // of a name; NoType for a guess by capitals
	noun nounInfo
	head int // token of the head noun of a description, or of the title of a name; -1
	sex  text.Gender
	plur bool
	def  definiteness
	rel  bool // the relative die, wie
	obj  bool // hem, haar: no subject
	// mention is the index of the mention it is; -1.
	mention int
	ent     int
	prep    int // token of the preposition before the phrase; -1
	owner   int // the candidate in whose phrase it lies; -1
	inq     int32
	apposed int // the name that stands beside a description, or the description beside a name; -1
	// res is who it is, once it is resolved: an index into answers, plus 1.
	res int32
}

// maxPhrase bounds the tokens of a phrase.
const maxPhrase = 9

// chunk finds the candidates of all blocks.
func (w *work) chunk() {
	for bi := range w.doc.Blocks {
		b := &w.doc.Blocks[bi]
		for i := b.Tokens.First; i < b.Tokens.Last; {
			i = w.phrase(i, b.Tokens.Last)
		}
	}
	w.appositions()
}

// phrase reads the phrase that begins at token i, if one does, and gives the
// token to go on from.
func (w *work) phrase(i, end int) int {
	t := &w.doc.Tokens[i]
	if t.Kind != text.Word && t.Kind != text.Number && t.Kind != text.Handle {
		return i + 1
	}
	if !t.Has(text.Capital) && w.besideQuote(i) && w.finiteForm(i) {
		return i + 1 // ", bekende voorzitter Jansen": a verb, whatever its tag
	}
	if name, m, typ := w.name(i, end); name.Len() > 0 {
		return w.addName(i, name, m, typ, end)
	}
	f := w.fn(i)
	if f&(pronSubj|pronObj|pronDem|relative) != 0 && w.pronoun(i, end) {
		return i + 1
	}
	if f&(detDef|detIndef|poss) != 0 {
		if next := w.description(i, end); next > i {
			return next
		}
		return i + 1
	}
	if w.nominal(i) {
		if next := w.description(i, end); next > i {
			return next
		}
	}
	return i + 1
}

// finiteForm tells whether the word is in the table as a finite form of a
// reporting verb.
func (w *work) finiteForm(i int) bool {
	for _, v := range w.entry(i).verbs {
		if v.form == text.FinPres || v.form == text.FinPast {
			return true
		}
	}
	return false
}

// name reads the name that begins at i: one that was passed, or one known by
// its capitals. m is the mention's index, -1 where none was passed.
func (w *work) name(i, end int) (r text.Range, m int, typ Type) {
	if k := w.nameAt[i]; k > 0 {
		j := i + 1
		for j < end && w.nameAt[j] < 0 {
			j++
		}
		men := &w.ms[k-1]
		if men.Type == MISC || w.lastIsNoun(i, j) && men.Type != ORG {
			if w.lastIsNoun(i, j) || men.Type == MISC {
				return text.Range{}, -1, NoType // VVD-Kamerlid, Britse: part of a description
			}
		}
		return text.Range{First: i, Last: j}, int(k) - 1, men.Type
	}
	if w.nameAt[i] < 0 {
		return text.Range{}, -1, NoType
	}
	return w.capitals(i, end)
}

// lastIsNoun tells whether the last token of [i, j) is a noun for a person.
func (w *work) lastIsNoun(i, j int) bool {
	if j-i == 1 && w.entry(i).name {
		return false
	}
	return w.noun(j-1).class == person
}

// capitals reads a name that no recogniser gave, by its capitals.
func (w *work) capitals(i, end int) (text.Range, int, Type) {
	none := text.Range{}
	t := &w.doc.Tokens[i]
	if t.Kind == text.Handle {
		return text.Range{First: i, Last: i + 1}, -1, NoType
	}
	if t.Kind != text.Word || !t.Has(text.Capital) {
		return none, -1, NoType
	}
	e := w.entry(i)
	if e.fn&^(namePart|titleNoun) != 0 && !(e.fn&namePart != 0 && w.capitalAt(i+1, end) && !t.Has(text.SentenceStart)) {
		return none, -1, NoType
	}
	if w.noun(i).class != noNoun && !e.name {
		return none, -1, NoType
	}
	j := i + 1
	for j < end {
		if w.capitalAt(j, end) && w.nameAt[j] == 0 {
			j++
			continue
		}
		// van der, de: inside a name where a capital follows
		k := j
		for k < end && k < j+3 && w.is(k, namePart) && !w.doc.Tokens[k].Has(text.Capital) {
			k++
		}
		if k == j+1 && w.is(j, prep) && !w.surnamePrep(j) {
			break // vertelde Sanne aan Karel
		}
		if k > j && w.capitalAt(k, end) && w.nameAt[k] == 0 && (e.name || t.Has(text.Initials)) {
			j = k + 1
			continue
		}
		break
	}
	if j == i+1 && t.Has(text.SentenceStart) && !e.name && j < end && w.nameAt[j] > 0 {
		return none, -1, NoType // Zieke Bertens
	}
	if j == i+1 && t.Has(text.SentenceStart) && !e.name && !w.seen[t.Fold] && w.char(j) != ':' {
		if !w.doc.Tagged || t.Tag.POS() != text.PROPN {
			return none, -1, NoType
		}
	}
	typ := NoType
	if e.name || t.Has(text.Initials) {
		typ = PER
	} else if t.Has(text.AllCaps) {
		typ = ORG
	} else if strings.HasSuffix(w.doc.Word(i), "se") || strings.HasSuffix(w.doc.Word(i), "sche") {
		if j == i+1 {
			return none, -1, NoType // Britse
		}
	}
	return text.Range{First: i, Last: j}, -1, typ
}

// surnamePrep tells whether the preposition may join two parts of a name by
// itself: Jan van Dam, but not Jan aan Dam.
func (w *work) surnamePrep(i int) bool {
	switch w.doc.Word(i) {
	case "van", "ter", "ten", "von", "te":
		return true
	}
	return false
}

// capitalAt tells whether a word with a capital that is not its sentence's
// stands at i.
func (w *work) capitalAt(i, end int) bool {
	return i < end && w.doc.Tokens[i].Kind == text.Word && w.doc.Tokens[i].Has(text.Capital) && !w.doc.Tokens[i].Has(text.SentenceStart)
}

// addName appends the name and gives the token after it.
func (w *work) addName(from int, name text.Range, m int, typ Type, end int) int {
	c := cand{tok: name, np: text.Range{First: from, Last: name.Last}, form: Name, typ: typ, head: -1, mention: m, ent: -1, owner: -1, apposed: -1}
	if m >= 0 {
		c.sex = w.ms[m].Gender
	}
	// An organisation keeps its article.
	if typ == ORG && name.First > 0 && name.First == from && w.article(name.First-1) {
		if w.inq[name.First-1] == w.inq[name.First] {
			c.tok.First--
			c.np.First--
		}
	}
	w.add(c)
	return name.Last
}

// possessor tells whether the name that ends before token i is a genitive
// with what it owns after it: Poetins "goede beslissingen".
func (w *work) possessor(i int) bool {
	if i+1 >= len(w.doc.Tokens) || w.entry(i-1).name {
		return false
	}
	s := w.doc.Word(i - 1)
	if len(s) < 4 || s[len(s)-1] != 's' || !w.doc.Tokens[i-1].Has(text.Capital) || w.doc.Tokens[i-1].Has(text.AllCaps) {
		return false
	}
	t := &w.doc.Tokens[i]
	if t.Kind == text.Quote && w.inq[i] == 0 && w.inq[i+1] != 0 {
		return !w.doc.Tokens[i+1].Has(text.Capital)
	}
	return w.doc.Tagged && t.Kind == text.Word && t.Tag.POS() == text.NOUN
}

// article tells whether token i is a definite article.
func (w *work) article(i int) bool {
	switch w.doc.Word(i) {
	case "de", "De", "het", "Het", "'t", "’t":
		return true
	}
	return false
}

// add appends a candidate.
func (w *work) add(c cand) int {
	k := len(w.cands)
	c.inq = w.inq[c.tok.First]
	c.prep = -1
	if p := c.np.First - 1; p >= 0 && !w.doc.Tokens[c.np.First].Has(text.LineBefore) && (w.is(p, prep) && !w.is(p, relative) || w.likeAs(p)) {
		c.prep = p
	}
	if c.form == Name && c.prep < 0 && w.possessor(c.tok.Last) {
		c.prep = c.tok.Last - 1
	}
	w.cands = append(w.cands, c)
	for i := c.np.First; i < c.np.Last; i++ {
		if w.candAt[i] == 0 {
			w.candAt[i] = int32(k) + 1
		}
	}
	return k
}

// likeAs tells whether token p is the "als" of "net als", or "zoals".
func (w *work) likeAs(p int) bool {
	switch w.doc.Word(p) {
	case "als":
		return p > 0 && strings.EqualFold(w.doc.Word(p-1), "net")
	case "zoals", "Zoals", "evenals", "Evenals", "naast", "Naast":
		return true
	}
	return false
}

// pronoun adds the pronoun at i, where it can be a source.
func (w *work) pronoun(i, end int) bool {
	f := w.fn(i)
	c := cand{tok: text.Range{First: i, Last: i + 1}, np: text.Range{First: i, Last: i + 1}, form: Pronoun, head: -1, mention: -1, ent: -1, owner: -1, apposed: -1}
	next := i + 1
	if f&pronDem != 0 || f&relative != 0 {
		// deze, die: only where no noun follows
		if next < end && w.nominal(next) && !w.verbAt(next) || next < end && w.nameAt[next] > 0 {
			return false
		}
		if f&relative != 0 {
			switch w.doc.Word(i) {
			case "die", "Die", "wie":
			default:
				return false
			}
			c.rel = true
		}
		w.add(c)
		return true
	}
	if f&poss != 0 && next < end && w.nominal(next) && !w.verbAt(next) {
		return false // haar advocaat
	}
	switch {
	case f&masc != 0:
		c.sex = text.Masculine
	case f&fem != 0 && f&plur != 0 && w.pluralVerb(i, end):
		c.plur = true
	case f&fem != 0:
		c.sex = text.Feminine
	case f&plur != 0:
		c.plur = true
	}
	c.obj = f&pronObj != 0 && f&pronSubj == 0
	w.add(c)
	return true
}

// pluralVerb tells whether the verb nearest to the "ze" at i is plural.
func (w *work) pluralVerb(i, end int) bool {
	if i > 0 {
		if n := w.verbNum(i - 1); n != text.NoNum {
			return n == text.Plur
		}
	}
	for k := i + 1; k < end && k < i+25; k++ {
		switch w.doc.Tokens[k].Kind {
		case text.Punct:
			if c := w.char(k); c == '.' || c == ';' || c == ':' {
				return false
			}
		case text.Quote:
			return false
		}
		if n := w.verbNum(k); n != text.NoNum {
			return n == text.Plur
		}
	}
	return false
}

// verbNum is the number of the finite verb at i; NoNum where there is none.
func (w *work) verbNum(i int) text.Num {
	if !w.verbAt(i) {
		return text.NoNum
	}
	e := w.entry(i)
	if e.fn&aux != 0 {
		if e.fn&plurAux != 0 {
			return text.Plur
		}
		return text.Sing
	}
	for _, v := range e.verbs {
		if v.form == text.FinPres || v.form == text.FinPast {
			if v.num == text.Plur {
				return text.Plur
			}
			return text.Sing
		}
	}
	return w.doc.Tokens[i].Tag.Num()
}

// verbAt tells whether the token is a finite verb by its tag or, where there
// is none, by the lexicon.
func (w *work) verbAt(i int) bool {
	if w.doc.Tagged {
		return w.doc.Tokens[i].Tag.Finite()
	}
	e := w.entry(i)
	if t := &w.doc.Tokens[i]; w.nameAt[i] != 0 || t.Has(text.Capital) && !t.Has(text.SentenceStart) {
		return false
	}
	if e.fn&aux != 0 {
		return true
	}
	if e.noun.class != noNoun || e.fn&^(aux|titleNoun) != 0 {
		return false
	}
	for _, v := range e.verbs {
		if v.form == text.FinPres || v.form == text.FinPast {
			return true
		}
	}
	return false
}

// nominal tells whether the token can stand inside a noun phrase.
func (w *work) nominal(i int) bool {
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

// description reads a description at i: a determiner or nothing, adjectives,
// and a noun. It gives the token after it, or i where there is none.
func (w *work) description(i, end int) int {
	doc := w.doc
	c := cand{form: Description, head: -1, mention: -1, ent: -1, owner: -1, apposed: -1}
	j := i
	switch f := w.fn(i); {
	case f&detDef != 0:
		c.def = definite
		j++
	case f&poss != 0:
		c.def = possessive
		j++
	case f&detIndef != 0:
		c.def = indefinite
		j++
	}
	if c.def == indefinite && w.doc.Word(i) == "geen" || w.doc.Word(i) == "Geen" {
		return i
	}
	if c.def == indefinite && j+1 < end && w.doc.Word(j) == "van" && w.inq[j] == w.inq[i] {
		if next := w.oneOf(i, end); next > i {
			return next
		}
	}
	if c.def == definite && j < end && w.is(j, prep) {
		// de in 1968 geboren Jansen
		for k := j + 1; k+1 < end && k < j+6 && w.inq[k] == w.inq[i] && w.doc.Tokens[k].Kind != text.Punct; k++ {
			if w.nonFinite(k) && w.nominal(k+1) {
				j = k + 1
				break
			}
		}
	}
	start := j
	if j > i && j < end && w.is(j, detIndef|number) && w.doc.Word(j) != "geen" { // de twee, een andere
		j++
		start = j
	}
	if j > i && j+1 < end && w.is(j, adverb) && !w.is(j, detDef|prep) && w.nominal(j+1) { // de inmiddels 47-jarige
		j++
		start = j
	}
	last := -1
	var in nounInfo
	for j < end && j < i+maxPhrase && w.nominal(j) && w.inq[j] == w.inq[i] {
		t := &doc.Tokens[j]
		if w.nameAt[j] > 0 || w.nameAt[j] == 0 && t.Has(text.Capital) && (j > start || c.def == definite) {
			if name, m, typ := w.name(j, end); name.Len() > 0 {
				if last == j-1 && last >= 0 && in.class == body && typ != PER {
					last, j = name.Last-1, name.Last // de gemeente Kornhaven
					break
				}
				if last == j-1 && (in.class == person || typ == ORG || typ == NoType && in.class != noNoun) && last >= 0 {
					// president Trump: the noun is the title of a name
					return w.titled(i, last, in, c.def, name, m, typ, end)
				}
				if typ == PER && in.class == person && last >= 0 && j-last <= 4 {
					return w.titled(i, last, in, c.def, name, m, typ, end) // hoogleraar Europese geschiedenis Segers
				}
				if typ == PER && last < 0 && j > i+1 && (c.def == definite || c.def == indefinite) && (name.Last >= end || !w.nominal(name.Last)) {
					return w.addName(i, name, m, typ, end) // de 2 meter lange Richters
				}
				if j == start && c.def == definite && (name.Last >= end || !w.nominal(name.Last)) {
					if typ == NoType && m < 0 && w.article(i) {
						typ = ORG // de Consumentenclub
					}
					return w.addName(j, name, m, typ, end) // de NAVO
				}
				j = name.Last
				continue
			}
		}
		if n := w.noun(j); n.class != noNoun && !(c.def == bare && j == start && w.entry(j).fn != 0) {
			last, in = j, n
		}
		j++
	}
	if last < 0 {
		if c.def == bare || j == start || strings.EqualFold(doc.Word(i), "dat") || j < end && doc.Tokens[j].Kind == text.Quote && doc.Tokens[j].Has(text.CanOpen) {
			return i
		}
		// A phrase with an unknown noun: a speaker only where grammar says
		// so.
		for doc.Tagged && j-1 > start && doc.Tokens[j-1].Tag.POS() == text.ADJ {
			j-- // de hydroloog triomfantelijk
		}
		c.tok = text.Range{First: i, Last: j}
		c.np = c.tok
		c.head = j - 1
		c.np.Last = w.extend(j, end, true)
		c.tok.Last = c.np.Last
		w.add(c)
		w.inner(j, c.np.Last, len(w.cands)-1)
		return c.np.Last
	}
	c.head, c.noun = last, in
	c.sex, c.plur = in.sex, in.plural
	if c.def == bare && in.class != body && !c.plur && in.class != person && in.class != org && doc.Word(last) != "media" {
		return i
	}
	c.tok = text.Range{First: i, Last: last + 1}
	c.np = c.tok
	for c.head > start && w.noun(c.head).class == noNoun {
		c.head--
	}
	c.np.Last = w.extend(last+1, end, in.class == person)
	c.tok.Last = c.np.Last
	// minister Barr van Justitie is read by titled; here: minister van
	// Handel Liam Fox.
	if in.class == person && c.np.Last < end && w.inq[c.np.Last] == w.inq[i] {
		if name, m, typ := w.name(c.np.Last, end); name.Len() > 0 && typ != LOC && c.np.Last > last+1 {
			return w.titled(i, last, in, c.def, name, m, typ, end)
		}
	}
	k := w.add(c)
	w.inner(last+1, c.np.Last, k)
	return c.np.Last
}

// oneOf reads "een van hen", "een van de vinders" at i.
func (w *work) oneOf(i, end int) int {
	j := i + 2
	if j < end && w.is(j, pronObj) && !w.is(j, poss) || j < end && w.doc.Word(j) == "hen" {
		j++
	} else {
		j = w.extend(i+1, end, true)
		if j == i+1 {
			return i
		}
	}
	in := w.noun(j - 1)
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
func (w *work) titled(i, head int, in nounInfo, def definiteness, name text.Range, m int, typ Type, end int) int {
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
func (w *work) extend(j, end int, human bool) int {
	for n := 0; n < 3; n++ {
		if j >= end || !w.is(j, prep) || !w.attaches(j) || !human && w.doc.Word(j) != "van" {
			return j
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
				continue
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

// attaches tells whether the preposition at i binds to the noun before it.
func (w *work) attaches(i int) bool {
	switch w.doc.Word(i) {
	case "van", "namens", "uit", "voor", "bij":
		return true
	}
	return false
}

// inner adds the names in [i, end), the phrase after the noun of candidate
// owner, as candidates of their own.
func (w *work) inner(i, end, owner int) {
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

// appositions joins names and the descriptions beside them: "Trent Innes, de
// directeur van Xero," and "de advocaat van de familie, André Seebregts".
func (w *work) appositions() {
	prev := -1
	for k := range w.cands {
		c := &w.cands[k]
		if c.owner >= 0 || c.form == Pronoun {
			if c.form == Pronoun {
				prev = -1
			}
			continue
		}
		if prev >= 0 {
			p := &w.cands[prev]
			if p.np.Last+1 == c.np.First && p.form == Description && p.def == bare && !p.plur && c.form == Name && c.head >= 0 && w.doc.Word(p.np.Last) == "en" {
				p.apposed = k // criminoloog en onderzoeker Van San
			}
			next := p.np.Last + 1
			for next < c.np.First && next < p.np.Last+3 && w.is(next, neutral|adverb) {
				next++ // Rudd, zelf ook parlementariër,
			}
			if next == c.np.First && w.char(p.np.Last) == ',' && p.inq == c.inq && p.apposed < 0 {
				switch {
				case p.form == Name && c.form == Description && c.noun.class != noNoun && p.typ != LOC && w.closes(c.np.Last) && c.head > 0 && (c.noun.class == person) == (p.typ == PER || p.typ == NoType):
					p.apposed, c.apposed = k, prev
					c.owner = prev
				case p.form == Description && c.form == Name && p.def != bare && p.noun.class != noNoun && c.head < 0 && c.typ != LOC && (p.noun.class == person) == (c.typ == PER || c.typ == NoType):
					p.apposed, c.apposed = k, prev
				}
			}
		}
		prev = k
	}
}

// closes tells whether a phrase ends at i: an apposition is followed by a
// comma, the end of the sentence, or a quotation mark.
func (w *work) closes(i int) bool {
	if i >= len(w.doc.Tokens) {
		return true
	}
	switch w.doc.Tokens[i].Kind {
	case text.Punct, text.Quote, text.Dash:
		return true
	}
	return w.doc.Tokens[i].Has(text.SentenceStart) || w.is(i, prep|conj|relative)
}

package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// nominal reports whether the token can stand inside a noun phrase.
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
	if c.def == definite && j < end && (w.is(j, prep) || w.article(i) && w.is(j, detDef)) {
		// de in 1968 geboren Jansen, de sinds maandag zittende coach, de in
		// Zweden woonachtige oud-schaatser
		if j+2 < end && doc.Word(j) == "van" && doc.Word(j+1) == "origine" && w.nominal(j+2) {
			j += 2 // de van origine Poolse schilders
		}
		for k := j + 1; k+1 < end && k < j+6 && w.inq[k] == w.inq[i] && w.doc.Tokens[k].Kind != text.Punct; k++ {
			if w.endsModifier(k) && w.nominal(k+1) {
				j = k + 1
				break
			}
		}
	}
	if c.def == definite && strings.EqualFold(doc.Word(i), "dat") && j < end && (w.nameAt[j] != 0 || w.noun(j).plural || w.is(j, detDef|detIndef|poss)) {
		return i // dat klanten: a conjunction
	}
	start := j
	if j > i && j < end && w.is(j, detIndef|number) && w.doc.Word(j) != "geen" { // de twee, een andere
		j++
		start = j
	}
	if j > i && j+1 < end && w.article(i) && w.is(j, adverb) && !w.is(j, detDef|prep) && w.nominal(j+1) { // de inmiddels 47-jarige
		j++
		start = j
	}
	last := -1
	var in nounInfo
	for j < end && j < i+maxPhrase && w.nominal(j) && w.inq[j] == w.inq[i] {
		t := &doc.Tokens[j]
		if w.nameAt[j] > 0 || w.nameAt[j] == 0 && t.Has(text.Capital) && (j > start || c.def == definite) {
			if name, m, typ := w.name(j, end); name.Len() > 0 {
				if typ == LOC && last == j-1 && in.class == person && name.Last < end && w.nameAt[name.Last] > 0 && w.ms[w.nameAt[name.Last]-1].Type == PER {
					j = name.Last // correspondent Italië Karel Wissing
					if name, m, typ = w.name(j, end); name.Len() > 0 {
						return w.titled(i, last, in, c.def, name, m, typ, end)
					}
					continue
				}
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
				if typ == PER && last < 0 && j > i+1 && c.def != bare && (name.Last >= end || !w.nominal(name.Last)) {
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
		if w.rankAt(i, j) {
			last, in = j, nounInfo{class: person, trade: true, base: doc.Tokens[j].Fold, like: doc.Tokens[j].Fold}
			if j+1 < end && (doc.Tokens[j+1].Kind == text.Number || w.is(j+1, number) || doc.Word(j+1) == "één") {
				last++
			}
			j = last + 1
			break
		}
		if n := w.noun(j); n.class != noNoun && !(c.def == bare && j == start && w.entry(j).fn != 0) && !(n.origin && n.sex == text.Feminine && strings.EqualFold(doc.Word(i), "het")) {
			last, in = j, n // but het Noorse is no woman of Norway
		}
		j++
	}
	if last < 0 && c.def == definite && j > start && w.inhabitant(i, j-1) && !(doc.Tagged && j < end && doc.Tokens[j].Tag.POS() == text.NOUN) {
		last, in = j-1, nounInfo{class: person, origin: true, base: doc.Tokens[j-1].Fold, like: doc.Tokens[j-1].Fold}
		if strings.HasSuffix(doc.Word(last), "e") {
			in.sex = text.Feminine
		}
	}
	if last < 0 && c.def == definite && j > start && strings.HasSuffix(doc.Word(j-1), "-jarige") {
		last, in = j-1, nounInfo{class: person, base: doc.Tokens[j-1].Fold, like: doc.Tokens[j-1].Fold} // aldus de 27-jarige
	}
	if last < 0 {
		if c.def == bare || j == start || strings.EqualFold(doc.Word(i), "dat") || j < end && doc.Tokens[j].Kind == text.Quote && doc.Tokens[j].Has(text.CanOpen) {
			return i
		}
		if doc.Tagged && j == start+1 && doc.Tokens[start].Tag.POS() == text.ADJ && (strings.EqualFold(doc.Word(i), "het") || strings.EqualFold(doc.Word(i), "die") && !strings.HasSuffix(doc.Word(start), "e")) {
			return i // vindt het prima, vindt die onaanvaardbaar
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
	for c.head > start && w.noun(c.head).class == noNoun && !w.inhabitant(i, c.head) {
		c.head--
	}
	c.np.Last = w.extend(last+1, end, in.class == person)
	if c.np.Last == last+1 && c.def != bare && w.secondNoun(last+1, end) {
		c.np.Last += 2
	}
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

// endsModifier reports whether the word at k ends a clause of its own before a
// noun.
func (w *work) endsModifier(k int) bool {
	switch s := w.doc.Word(k); s {
	case "afkomstige", "woonachtige", "werkzame", "actieve", "gevestigde":
		return true
	default:
		return w.nonFinite(k) || strings.HasSuffix(s, "ende")
	}
}

// rankAt reports whether the word at j, in the phrase that begins at i, is the
// nummer of a person: de nummer twee van de wereld, but het nummer.
func (w *work) rankAt(i, j int) bool {
	return w.doc.Word(j) == "nummer" && strings.EqualFold(w.doc.Word(i), "de") && j > i
}

// inhabitant reports whether the word at j, which ends the phrase that begins
// at i, is formed as those for somebody of a place: de Kornhavenaar, de
// Kornhavense.
func (w *work) inhabitant(i, j int) bool {
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

// secondNoun reports whether "en" and another noun for the same person stand at
// i, before a verb in the singular: de drummer en dichter zegt.
func (w *work) secondNoun(i, end int) bool {
	if i+2 >= end || w.doc.Word(i) != "en" || w.noun(i-1).class != person || w.noun(i-1).plural || w.verbNum(i+2) != text.Sing {
		return false
	}
	s := w.doc.Word(i + 1)
	return w.noun(i+1).class == person && !w.noun(i+1).plural || strings.HasPrefix(s, "ex-") || strings.HasPrefix(s, "oud-")
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

// ofBody reports whether a name, or a noun for a body, begins at i: bij de
// gemeente, bij Zandrit.
func (w *work) ofBody(i, end int) bool {
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
func (w *work) atPlace(j, end int) bool {
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
func (w *work) attaches(i int) bool {
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

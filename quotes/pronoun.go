package quotes

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/text"
)

// pronoun adds the pronoun at i, where it can be a source.
func (w *phrases) pronoun(i, end int) bool {
	f := w.fn(i)
	c := cand{tok: text.Range{First: i, Last: i + 1}, np: text.Range{First: i, Last: i + 1}, form: Pronoun, head: -1, mention: -1, ent: -1, owner: -1, apposed: -1}
	next := i + 1
	if f&(pronDem|relative) != 0 {
		if !w.pointing(i, end) {
			return false
		}
		c.rel = f&relative != 0 && !w.demonstrative(i, end)
		w.add(c)
		return true
	}
	if f&poss != 0 && next < end && w.nominal(next) && !w.verbAt(next) {
		if !w.ownWords(i, end) {
			return false
		}
		w.add(c.sexed(f))
		return true
	}
	if c.addr = w.spokenTo(i, end) || w.answers(i); c.addr {
		w.add(c)
		return true
	}
	if f&(pronSubj|pronObj) == 0 {
		return false // zijn, the verb
	}
	switch several := f&plur != 0 && (f&fem == 0 || w.pluralVerb(i, end)); {
	case several:
		c.plur = true
	case f&fem != 0:
		c.sex = text.Feminine
	default:
		c.sex = text.Masculine
	}
	c.obj = f&pronSubj == 0
	w.add(c)
	return true
}

// spokenTo reports whether the word at i is the "u" or "jij" of whom the
// reporter asks about his words: U noemde het "een schande". Je is mostly
// anybody; in the past it is not.
func (w *phrases) spokenTo(i, end int) bool {
	if !w.is(i, addressed) || w.fn(i)&pronOther == 0 || w.is(i, objOther) || w.inq[i] != 0 {
		return false
	}
	if w.is(i-1, according) {
		return true // volgens u
	}
	if i > 0 && w.asksOf(i-1, i) {
		// Uw collega noemde u "een held": the object
		return i < 2 || w.candAt[i-2] == 0 || w.cands[w.candAt[i-2]-1].prep >= 0
	}
	return i+1 < end && w.asksOf(i+1, i)
}

// asksOf reports whether a reporting verb is at k, of which the pronoun at i can
// be the subject.
func (w *candidates) asksOf(k, i int) bool {
	if w.inq[k] != 0 || w.fn(k) != 0 {
		return false
	}
	je := strings.EqualFold(w.doc.Word(i), "je")
	return slices.ContainsFunc(w.entry(k).verbs, func(v verbForm) bool {
		return v.form == text.FinPast || v.form == text.FinPres && !je
	})
}

// pointing reports whether the deze or die at i is somebody, or the dat of a
// relative clause with its verb: no noun follows it.
func (w *candidates) pointing(i, end int) bool {
	if next := i + 1; next < end && (w.nominal(next) && !w.verbAt(next) || w.nameAt[next] > 0) {
		return false
	}
	switch w.doc.Word(i) {
	case "die", "Die", "wie":
		return true
	case "dat":
		return w.char(i-1) == ',' && w.verbAt(i+1) // een rapport, dat spreekt van "…"
	}
	return !w.is(i, relative)
}

// demonstrative reports whether the "die" at i is no relative pronoun: it opens
// its sentence before the verb, or follows the verb behind a quotation. Die zei
// niets; "Nee", zei die.
func (w *candidates) demonstrative(i, end int) bool {
	if w.doc.Tokens[i].Has(text.SentenceStart) {
		return i+1 < end && w.verbAt(i+1)
	}
	return i > 0 && w.besideQuote(i-1) && w.finiteForm(i-1)
}

// ownWords reports whether the possessive at i can be a source: not that of
// haar advocaat; but "…", is haar reactie.
func (w *candidates) ownWords(i, end int) bool {
	next := i + 1
	if !w.is(i, third) {
		return false
	}
	return w.ownView(i, next) || w.ownLabel(next, end) || i > 0 && w.besideQuote(i-1) && (w.is(next, sayNoun) || next+1 < end && w.is(next+1, sayNoun))
}

// maxOwn bounds the words between a possessive and the colon before somebody's
// words.
const maxOwn = 4

// ownLabel reports whether a thing of somebody's begins at i that a colon and a
// quotation follow: zijn eerste indruk: "…".
func (w *candidates) ownLabel(i, end int) bool {
	for k := i; k+1 < min(end, i+maxOwn); k++ {
		if w.char(k) == ':' {
			return k > i && w.doc.Tokens[k+1].Kind == text.Quote
		}
		if !w.nominal(k) || w.noun(k).speaks() || w.nameAt[k] != 0 {
			return false
		}
	}
	return false
}

// sexed is the candidate with the sex and number of a possessive pronoun.
func (c cand) sexed(f fn) cand {
	switch {
	case f&fem != 0:
		c.sex = text.Feminine
	case f&plur != 0:
		c.plur = true
	default:
		c.sex = text.Masculine
	}
	return c
}

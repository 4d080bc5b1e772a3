package quotes

import (
	"slices"

	"github.com/kopij/kopij/text"
)

// speaksOf tells whether quotation q names the person that candidate k is.
func (w *work) speaksOf(q, k int) bool {
	e := w.who(k).ent
	if e < 0 || w.ents[e].typ != PER || !w.loud(q) {
		return false
	}
	raw := &w.raws[q]
	for n, j := 0, w.candBefore(raw.first())+1; n < 40 && j < len(w.cands) && w.cands[j].tok.First < raw.last(); n, j = n+1, j+1 {
		if w.cands[j].form == Name && w.cands[j].ent == e {
			return true
		}
	}
	return false
}

// aboutOther tells whether quotation q begins with somebody else: "Ze heeft
// erom gevraagd.", "Die legde het uit."
func (w *work) aboutOther(q int) bool {
	first := w.raws[q].first()
	if w.doc.Word(first) == "Die" && first+1 < w.raws[q].last() && w.finiteForm(first+1) {
		return !w.inPlural(q) && !w.inFirstPerson(q)
	}
	return w.is(first, pronSubj) && !w.is(first, pronOther) && !w.inPlural(q)
}

// samePronoun tells whether quotation q begins with the pronoun that
// candidate k is: Hij stierf jong. "Hij had veel ervaring."
func (w *work) samePronoun(q, k int) bool {
	c := &w.cands[k]
	return w.doc.Tokens[w.raws[q].first()].Fold == w.doc.Tokens[c.tok.First].Fold
}

// inFirstPerson tells whether the speaker of quotation q says "ik": one
// person then, no organisation.
func (w *work) inFirstPerson(q int) bool {
	return w.hasWord(q, "ik", "Ik", "mij", "mijn", "Mijn", "me")
}

// inPlural tells whether the speaker of quotation q says "wij".
func (w *work) inPlural(q int) bool {
	return w.hasWord(q, "wij", "Wij", "we", "We", "ons", "onze", "Onze")
}

// hasWord tells whether one of the words is among the first of quotation q,
// outside what it quotes itself.
func (w *work) hasWord(q int, words ...string) bool {
	r := &w.raws[q]
	for i := r.first(); i < r.last() && i < r.first()+60; i++ {
		if int(w.inq[i])-1 == q && w.doc.Tokens[i].Kind == text.Word && slices.Contains(words, w.doc.Word(i)) {
			return true
		}
	}
	return false
}

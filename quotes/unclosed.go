package quotes

import "github.com/kopij/kopij/text"

// endUnclosed ends the quotations whose closing mark is missing before the
// words that say who speaks, where they close its last sentence: in "We gaan
// door, zegt Jansen. "Morgen al." the first lacks its mark.
func (w *work) endUnclosed() {
	for q := range w.raws {
		r := &w.raws[q]
		if !r.unclosed || len(r.parts) > 1 || !w.ended(r.last()) {
			continue
		}
		if at := w.attributionIn(r.parts[0]); at > 0 && !w.crossed(q, at) {
			r.parts[0].Last = at
		}
	}
}

// crossed reports whether a quotation within quotation q goes on past token at.
func (w *work) crossed(q, at int) bool {
	for p := q + 1; p < len(w.raws) && w.raws[p].first() < at; p++ {
		if w.raws[p].last() > at {
			return true
		}
	}
	return false
}

// maxAttribution bounds the tokens that say who speaks behind a quotation.
const maxAttribution = 14

// attributionIn is the comma before a reporting verb and its subject that close
// the last sentence of the words in r; 0 where none do. What somebody tells of
// another's words goes on with a clause: „Toen ik belde, zei mijn moeder dat …
func (w *tokens) attributionIn(r text.Range) int {
	for i := r.Last - 2; i > max(r.First, r.Last-maxAttribution) && !w.ended(i+1); i-- {
		switch {
		case w.is(i, sub) && !w.is(i, adverb|prep), w.is(i, firstSing|firstPlur|addressed):
			return 0
		case w.char(i) != ',' || !w.finiteForm(i+1) && !w.is(i+1, according):
		default:
			return i
		}
	}
	return 0
}

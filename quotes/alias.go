package quotes

import (
	"slices"

	"github.com/kopij/kopij/text"
)

// shorter finds the entity that a name with an ID of its own is a shorter or
// longer form of: recognisers tell "Armin" from "Armin van Buuren", where one
// of the text's people alone has that name; -1.
func (w *cast) shorter(c *cand, k int, folds []uint64) int {
	if len(folds) == 0 || c.typ == LOC {
		return -1
	}
	if e := w.abbreviated(c, k); e >= 0 {
		return e
	}
	if e := w.bearerOf(c, folds, w.byWord[folds[len(folds)-1]]); e >= 0 {
		return e
	}
	return w.bearerOf(c, folds, w.byWord[folds[0]])
}

// bearerOf is the only one of the entities that the name can be another form
// of; -1.
func (w *cast) bearerOf(c *cand, folds []uint64, ents []int) int {
	found := -1
	for _, e := range ents {
		if w.oneName(c, folds, e) {
			if found >= 0 {
				return -1
			}
			found = e
		}
	}
	return found
}

// oneName reports whether the name can be another form of entity e's: one of
// them is a single word, the first of the other. A person's last name may be
// a relative's: Trump is not Ivanka Trump.
func (w *cast) oneName(c *cand, folds []uint64, e int) bool {
	en := &w.ents[e]
	theirs := w.nameWords(w.cands[en.best].tok)
	if en.typ != c.typ || len(theirs) == 0 {
		return false
	}
	short, long := folds, theirs
	if len(short) > len(long) {
		short, long = long, short
	}
	// de Gazzetta, of La Gazzetta dello Sport
	return len(short) == 1 && (long[0] == short[0] || c.typ == ORG && slices.Contains(long, short[0]) && w.longWord(c, en, short[0]))
}

// headWord takes from a name that opens a head line a word that may be no
// part of it: in "Boze Verkamp" after "Joost Verkamp" the capital is the
// line's.
// It gives the entity whose name is left; -1.
func (w *cast) headWord(c *cand) int {
	first := &w.doc.Tokens[c.tok.First]
	if !first.Has(text.SentenceStart) || w.entry(c.tok.First).name || w.seen[first.Fold] || !w.inHeadAt(c.tok.First) {
		return -1
	}
	last := w.nameWords(text.Range{First: c.tok.First + 1, Last: c.tok.Last})
	if len(last) != 1 || len(w.byWord[last[0]]) != 1 {
		return -1
	}
	c.tok.First++
	return w.byWord[last[0]][0]
}

// longWord reports whether the word h of the name c or of entity en's has more
// than five letters.
func (w *candidates) longWord(c *cand, en *entity, h uint64) bool {
	return slices.ContainsFunc([]text.Range{c.tok, w.cands[en.best].tok}, func(r text.Range) bool {
		return slices.ContainsFunc(w.doc.Tokens[r.First:r.Last], func(t text.Token) bool { return t.Fold == h && t.Len() > 5 })
	})
}

// abbreviated finds the organisation whose name comes before the name k in
// parentheses: "Raad voor de Vaart (RVV)"; -1.
func (w *cast) abbreviated(c *cand, k int) int {
	open := c.tok.First - 1
	if k == 0 || c.typ != ORG || w.char(open) != '(' || w.char(c.tok.Last) != ')' || !w.doc.Tokens[c.tok.First].Has(text.AllCaps) {
		return -1
	}
	if p := &w.cands[k-1]; p.typ == ORG && p.tok.Last == open {
		return p.ent
	}
	return -1
}

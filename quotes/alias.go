package quotes

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/text"
)

// shorter finds the entity that a name with an ID of its own is a shorter or
// longer form of: recognisers tell "Armin" from "Armin van Buuren", where one
// of the text's people alone has that name; -1.
func (w *cast) shorter(c *cand, k int, folds []uint64, byWord map[uint64][]int) int {
	if len(folds) == 0 || c.typ == LOC || c.typ == MISC {
		return -1
	}
	if e := w.abbreviated(c, k); e >= 0 {
		return e
	}
	found := -1
	for _, e := range byWord[folds[len(folds)-1]] {
		if !w.oneName(c, folds, e) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	if found < 0 && len(folds) > 1 {
		for _, e := range byWord[folds[0]] {
			if w.oneName(c, folds, e) && len(w.ents[e].words) == 1 {
				if found >= 0 {
					return -1
				}
				found = e
			}
		}
	}
	return found
}

// oneName reports whether the name can be another form of entity e's: one of
// them is a single word, the first of the other. A person's last name may be
// a relative's: Trump is not Ivanka Trump.
func (w *cast) oneName(c *cand, folds []uint64, e int) bool {
	en := &w.ents[e]
	if en.typ != c.typ || c.typ == NoType {
		return false
	}
	theirs := w.nameWords(w.cands[en.best].tok)
	if len(theirs) == 0 {
		return false
	}
	short, long := folds, theirs
	if len(short) > len(long) {
		short, long = long, short
	}
	if c.typ == PER && len(folds) < len(theirs) {
		// La Haye, of Maurice La Haye van de Dierenbond
		if van := w.ofAt(w.cands[en.best].tok); van >= 0 {
			head := w.nameWords(text.Range{First: w.cands[en.best].tok.First, Last: van})
			return len(head) > len(folds) && slices.Equal(head[len(head)-len(folds):], folds)
		}
	}
	if len(short) != 1 {
		return false
	}
	if c.typ == PER && len(folds) == 1 && len(long) > 1 && long[len(long)-1] == short[0] {
		// Verkamp after Joost Verkamp, where the recogniser knows no fuller
		// name for it
		return c.mention < 0 || w.ms[c.mention].Name == "" || len(strings.Fields(w.ms[c.mention].Name)) == c.tok.Len()
	}
	if c.typ == ORG && long[0] != short[0] {
		// de Gazzetta, of La Gazzetta dello Sport
		return contains(long, short[0]) && w.lengthOf(c, en, short[0]) > 5
	}
	return long[0] == short[0]
}

// headWord takes from a name that opens a head line a word that may be no
// part of it: in "Boze Verkamp" after "Joost Verkamp" the capital is the
// line's.
// It gives the entity whose name is left; -1.
func (w *cast) headWord(c *cand, byWord map[uint64][]int) int {
	first := &w.doc.Tokens[c.tok.First]
	if c.typ != PER || c.tok.Len() != 2 || !first.Has(text.SentenceStart) || w.entry(c.tok.First).name || w.seen[first.Fold] || !w.inHeadAt(c.tok.First) {
		return -1
	}
	last := w.nameWords(text.Range{First: c.tok.First + 1, Last: c.tok.Last})
	if len(last) != 1 || len(byWord[last[0]]) != 1 {
		return -1
	}
	e := byWord[last[0]][0]
	if t := w.cands[w.ents[e].best].tok; w.ents[e].typ != PER || t.Len() < 2 || w.inHeadAt(t.First) {
		return -1
	}
	c.tok.First++
	return e
}

// lengthOf is the length of the word h in the name c or in entity en's.
func (w *cast) lengthOf(c *cand, en *entity, h uint64) int {
	for _, r := range [...]text.Range{c.tok, w.cands[en.best].tok} {
		for i := r.First; i < r.Last; i++ {
			if t := &w.doc.Tokens[i]; t.Fold == h {
				return t.End - t.Start
			}
		}
	}
	return 0
}

// abbreviated finds the organisation whose name comes before the name k in
// parentheses, or that has it in parentheses after it: "Raad voor de Vaart
// (RvdV)"; -1.
func (w *cast) abbreviated(c *cand, k int) int {
	open := c.tok.First - 1
	if open < 1 || w.char(open) != '(' || c.tok.Last >= len(w.doc.Tokens) || w.char(c.tok.Last) != ')' || k == 0 {
		return -1
	}
	p := &w.cands[k-1]
	if p.form != Name || p.tok.Last != open || p.ent < 0 || p.typ != ORG || c.typ != ORG && c.typ != NoType {
		return -1
	}
	if c.tok.Len() == 1 && w.doc.Tokens[c.tok.First].Has(text.AllCaps) || p.tok.Len() == 1 && w.doc.Tokens[p.tok.First].Has(text.AllCaps) || p.tok.Len() == 2 && w.article(p.tok.First) {
		return p.ent
	}
	return -1
}

// ofAt is the token of the "van" after two words or more of the name; -1.
func (w *cast) ofAt(r text.Range) int {
	for i := r.First + 2; i+1 < r.Last; i++ {
		switch w.doc.Word(i) {
		case "van", "namens", "bij":
			return i
		}
	}
	return -1
}

// employer cuts from a person's names the organisation that they are of: the
// text that says "Verkamp" after "Joost Verkamp van de Vaarbond" tells where
// the name ends.
func (w *cast) employer(en *entity) {
	if en.typ != PER {
		return
	}
	van := w.ofAt(w.cands[en.best].tok)
	if van < 0 {
		return
	}
	last := w.doc.Tokens[van-1].Fold
	alone := false
	for n, k := range en.cands {
		if t := w.cands[k].tok; n < 50 && t.Last-1 != van-1 && w.doc.Tokens[t.Last-1].Fold == last && !(t.Len() == 1 && w.entry(t.First).name) {
			alone = true
			break
		}
	}
	if !alone {
		return
	}
	for _, k := range en.cands {
		t := &w.cands[k].tok
		for i := t.First; i+1 < t.Last; i++ {
			if w.doc.Tokens[i].Fold == last && w.doc.Word(i+1) == w.doc.Word(van) {
				t.Last = i + 1
			}
		}
	}
}

package quotes

import "github.com/kopij/kopij/text"

// maxPhrase bounds the tokens of a phrase.
const maxPhrase = 9

// chunk finds the candidates of all blocks.
func (w *phrases) chunk() {
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
func (w *phrases) phrase(i, end int) int {
	t := &w.doc.Tokens[i]
	if t.Kind != text.Word && t.Kind != text.Number && t.Kind != text.Handle {
		return i + 1
	}
	if !t.Has(text.Capital) && w.besideQuote(i) && w.finiteForm(i) {
		return i + 1 // ", bekende voorzitter Jansen": a verb, whatever its tag
	}
	if name, m, typ := w.name(i, end); name.Len() > 0 {
		return w.addName(i, name, m, typ)
	}
	if !w.pronoun(i, end) && (w.is(i, determiner) || w.nominal(i)) {
		return max(i+1, w.description(i, end))
	}
	return i + 1
}

// appositions joins names and the descriptions beside them: "Trent Innes, de
// directeur van Xero," and "de advocaat van de familie, André Seebregts".
func (w *phrases) appositions() {
	prev := -1
	for k := range w.cands {
		c := &w.cands[k]
		switch {
		case prev >= 0 && w.placeOf(prev, k):
			w.cands[prev].np.Last = c.np.Last
			continue
		case c.owner >= 0:
			continue
		}
		if prev >= 0 {
			if w.sharesTitle(prev, k) {
				w.cands[prev].apposed = k
			}
			w.joinAside(prev, k)
		}
		if c.form == Name {
			w.identified(k)
		}
		prev = k
	}
}

// placeOf reports whether phrase k says where or whose the description prev is,
// before a comma and a name: de gezant van de bond in Kornhaven, Karel Wissing;
// haar buurman in de raad, Karel Wissing; een collega van hem, Karel Wissing.
func (w *phrases) placeOf(prev, k int) bool {
	p, c := &w.cands[prev], &w.cands[k]
	if c.prep != p.np.Last || p.noun.class != person || w.char(c.np.Last) != ',' || k+1 == len(w.cands) {
		return false
	}
	n := &w.cands[k+1]
	return n.form == Name && n.np.First == c.np.Last+1
}

// sharesTitle reports whether "en" joins the description prev to the title of
// name k: criminoloog en onderzoeker Van San.
func (w *phrases) sharesTitle(prev, k int) bool {
	p, c := &w.cands[prev], &w.cands[k]
	return p.form == Description && p.noun.class == person && c.form == Name && c.head >= 0 && c.def == bare &&
		p.np.Last+1 == c.np.First && w.doc.Word(p.np.Last) == "en"
}

// joinAside joins candidate k, after a comma, to the candidate prev where one
// is a name and the other describes its bearer.
func (w *phrases) joinAside(prev, k int) {
	p, c := &w.cands[prev], &w.cands[k]
	comma := w.pastAge(p.np.Last)
	next := comma + 1
	for next < c.np.First && w.is(next, neutral|adverb|address) {
		next++ // Rudd, zelf ook parlementariër,; zijn raadsman, mr. Jansen,
	}
	if next != c.np.First || w.char(comma) != ',' {
		return
	}
	switch {
	case p.form == Name && c.form == Description && describes(c, p) && w.closes(c.np.Last):
		c.owner = prev
	case p.form == Description && c.form == Name && describes(p, c):
	default:
		return
	}
	p.apposed, c.apposed = k, prev
}

// describes reports whether the description d can be of what the name n names.
func describes(d, n *cand) bool {
	return d.noun.class != noNoun && (d.noun.class == person) == (n.typ == PER)
}

// identified joins a description that opens a sentence and the name that its
// verb says it is: "Een van de vissers die dat merkt is Karel Wissing".
func (w *phrases) identified(k int) {
	c := &w.cands[k]
	v := c.np.First - 1
	if c.typ != PER || !w.is(v, commentVerb) {
		return
	}
	for j := k - 1; j >= 0 && w.cands[j].tok.First > v-maxClause; j-- {
		if p := &w.cands[j]; w.doc.Tokens[p.tok.First].Has(text.SentenceStart) {
			if p.form == Description && p.noun.class == person && p.def != bare && p.apposed < 0 {
				p.apposed = k
			}
			return
		}
	}
}

package quotes

import "github.com/kopij/kopij/text"

// pronoun adds the pronoun at i, where it can be a source.
func (w *phrases) pronoun(i, end int) bool {
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
		// haar advocaat; but "…", is haar reactie
		if !w.is(i, third) || !w.ownView(i, next) && (i == 0 || !w.besideQuote(i-1) || !w.is(next, sayNoun) && !(next+1 < end && w.is(next+1, sayNoun))) {
			return false
		}
		w.add(c.sexed(f))
		return true
	}
	if f&(pronSubj|pronObj) == 0 {
		return false // zijn, the verb
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

package quotes

import "github.com/kopij/kopij/text"

// finiteForm reports whether the word is in the table as a finite form of a
// reporting verb.
func (w *work) finiteForm(i int) bool {
	for _, v := range w.entry(i).verbs {
		if v.form == text.FinPres || v.form == text.FinPast {
			return true
		}
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
		// haar advocaat; but "…", is haar reactie
		if !w.owner(i) || !w.ownView(i, next) && (i == 0 || !w.besideQuote(i-1) || !w.is(next, sayNoun) && !(next+1 < end && w.is(next+1, sayNoun))) {
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

// pluralVerb reports whether the verb nearest to the "ze" at i is plural.
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

// verbAt reports whether the token is a finite verb by its tag or, where there
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

// owner reports whether the word at i is a possessive of the third person.
func (w *work) owner(i int) bool {
	switch w.doc.Word(i) {
	case "zijn", "haar", "hun", "z'n", "z’n":
		return true
	}
	return false
}

// ownView reports whether the possessive at i says whose view is given: in
// zijn ogen, naar haar mening.
func (w *work) ownView(i, next int) bool {
	if i == 0 {
		return false
	}
	switch w.doc.Word(i - 1) {
	case "in", "In":
		return w.doc.Word(next) == "ogen"
	case "naar", "Naar":
		return w.is(next, viewNoun)
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

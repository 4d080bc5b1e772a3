package quotes

import "github.com/kopij/kopij/text"

// subject finds the subject of the verb.
func (w *verbReader) subject() {
	e := &w.e
	left := w.leftBound()
	w.after, w.sure = w.subjectAfter()
	w.first, w.starts = w.subjectBefore(left)
	opener := left - 1 // the token before the clause
	e.clause = text.Range{First: left, Last: w.at}
	e.under = opener >= w.f.tok.First && w.is(opener, sub|relative)
	rel := w.first >= 0 && w.is(opener, relative)
	e.inside = rel && w.first != w.antecedent(opener)
	shared := -1
	if own := w.after >= 0 && !w.weak(w.after) && e.class != names; !own && w.afterConj(w.f, w.at) {
		shared = w.sharedSubject()
	}
	switch {
	case shared >= 0:
		e.subj, e.sure = w.f.events[shared].subj, w.f.events[shared].sure
	case w.inverted():
		e.subj, e.sure, e.inverse = w.after, true, true
	case rel && w.weak(w.first) && w.antecedent(opener) >= 0:
		e.subj, e.sure = w.antecedent(opener), true // die het plan "onwijs" noemt
	case w.first >= 0:
		e.subj, e.sure = w.first, w.starts || e.under
	case w.after >= 0:
		e.subj, e.sure, e.inverse = w.after, w.sure, true
	}
}

// sharedSubject is the event whose subject a verb after a conjunction shares,
// where it has none of its own: "… en vindt het goed"; -1.
func (w *verbReader) sharedSubject() int {
	under := -1
	for n := len(w.f.events) - 1; n >= 0; n-- {
		switch p := &w.f.events[n]; {
		case p.kind == accordingTo || p.subj < 0:
		case !p.under:
			return n
		case under < 0:
			under = n
		}
	}
	return under
}

// inverted reports whether the subject follows the verb.
func (w *verbReader) inverted() bool {
	if !w.sure {
		return false
	}
	nominative := w.cands[w.after].form == Pronoun
	return nominative || !w.e.under && (!w.starts || w.weak(w.first) && !w.weak(w.after))
}

// leftBound is the token at which the clause of the verb begins.
func (w *verbReader) leftBound() int {
	first, k := w.f.tok.First, w.at-1
	if k > first && (w.verbAt(k) || w.nonFinite(k)) && (w.is(first, sub) || w.is(first, prep) && w.relativeIn(first, k)) {
		if _, sure := w.subjectAfter(); sure {
			return w.at // Dat de brug dicht is noemt Jansen "onwijs"; In de brief die kwam schrijft Jansen
		}
	}
	for ; k > max(first-1, w.at-maxClause); k-- {
		if c := w.candAt[k]; c != 0 {
			if w.cands[c-1].rel {
				return k + 1
			}
			continue
		}
		from := k
		switch {
		case w.doc.Tokens[k].Kind == text.Quote:
			// die het plan "onwijs" noemt: a fragment within the clause
			k = w.fragmentAt(k)
		case w.char(k) == ',' && k == w.at-1:
			k = w.closedAside(k)
		case w.char(k) != ',' && !w.opensClause(k):
			continue
		}
		if k == from {
			return k + 1
		}
	}
	return max(k+1, first)
}

// relativeIn reports whether a relative pronoun is between the tokens first and last.
func (w *clauses) relativeIn(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if at := w.candAt[i]; at != 0 && w.cands[at-1].rel {
			return true
		}
	}
	return false
}

// closedAside is the start of the aside that the comma at k, before a verb,
// closes; k where it closes none: in ", zegt Jansen" a clause of its own begins
// after it.
func (w *verbReader) closedAside(k int) int {
	c, sure := w.subjectAfter()
	if sure && !w.weak(c) && !w.relativeAside(k) {
		return k
	}
	return w.asideStart(k)
}

// fragmentAt is the opening mark of the quotation that ends at the mark k,
// where words of its clause come before it; k otherwise.
func (w *verbReader) fragmentAt(k int) int {
	if k < 1 || w.inq[k-1] == 0 {
		return k
	}
	open := w.raws[w.outermost(int(w.inq[k-1])-1)].first() - 1
	if open <= w.f.tok.First || w.ended(k) || w.doc.Tokens[open-1].Kind != text.Word {
		return k
	}
	return open
}

// asideStart is the comma that opens the aside which the comma at k closes:
// "Melzer, die twee kinderen heeft, zei"; k where there is none.
func (w *verbReader) asideStart(k int) int {
	for j := k - 1; j > max(w.f.tok.First, k-maxClause) && w.inq[j] == 0 && !w.boundary(j); j-- {
		if at := w.candAt[j-1]; at != 0 && w.is(j, sub|relative) && w.cands[at-1].prep < 0 {
			return j // de ambtenaar met wie de krant sprak, heeft
		}
		if w.char(j) == ',' && (w.is(j+1, relative|prep|conj|sub) || w.candAt[j+1] != 0 || w.candAt[j-1] != 0) {
			return j
		}
	}
	return k
}

// relativeAside reports whether the comma at k closes words beside the phrase
// that opens the frame: in "Melzer, die twee kinderen heeft, noemde Karel een
// held" it is Melzer who speaks.
func (w *verbReader) relativeAside(k int) bool {
	for j := k - 1; j > w.f.tok.First && j > k-maxClause; j-- {
		if w.char(j) == ',' {
			a := int(w.candAt[j-1]) - 1
			return a >= 0 && w.animate(a) && w.cands[a].np.First == w.f.tok.First
		}
	}
	return false
}

// subjectBefore is the first candidate between left and the verb that can be
// its subject; starts tells that it begins the clause.
func (w *verbReader) subjectBefore(left int) (c int, starts bool) {
	clear := true
	for k := left; k < w.at; k++ {
		at := int(w.candAt[k]) - 1
		switch {
		case w.inq[k] != 0:
			clear = false
		case at >= 0:
			c := &w.cands[at]
			if (c.prep < 0 || c.prep == left-1) && !c.obj { // zoals Jansen het noemt
				return w.settle(at), clear
			}
			clear = clear && c.prep < 0
			k = max(k, c.np.Last-1)
		default:
			if t := w.titleAt(k, w.at); t > k {
				k = t - 1
			} else if !w.is(k, conj|neutral|address|focus) {
				clear = false
			}
		}
	}
	// A relative clause: "Melzer, die … zegt".
	if left-1 >= w.f.tok.First && w.candAt[left-1] != 0 && w.cands[w.candAt[left-1]-1].rel {
		a := w.antecedent(left - 1)
		return a, a >= 0
	}
	return -1, false
}

// antecedent is the candidate that the relative pronoun at k stands for; -1.
func (w *verbReader) antecedent(k int) int {
	for j := k - 1; j >= w.f.tok.First && w.inq[j] == 0; j-- {
		if at := w.candAt[j]; at != 0 {
			return w.settle(int(at) - 1)
		}
	}
	return -1
}

// subjectAfter is the candidate after the verb that can be its subject;
// sure tells that only adverbs lie between.
func (w *verbReader) subjectAfter() (c int, sure bool) {
	sure = true
	for k := w.at + 1; k < w.f.tok.Last && k < w.at+maxClause/2; k++ {
		if at := int(w.candAt[k]) - 1; at >= 0 && w.inq[k] == 0 {
			c := &w.cands[at]
			switch {
			case c.rel:
				return -1, false
			case c.prep < 0 && !c.obj:
				return w.settle(at), sure
			}
			k = max(k, c.np.Last-1) // zegt tegen de NOS …: the subject can still follow
			continue
		}
		if w.inq[k] != 0 || w.closesSubject(k) {
			return -1, false
		}
		if !w.is(k, adverb|reflexive|pronObj|neutral|prep|address|detDef) && w.doc.Tokens[k].Kind == text.Word {
			sure = false
		}
	}
	return -1, false
}

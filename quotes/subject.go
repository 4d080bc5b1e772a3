package quotes

import (
	"strings"

	"github.com/kopij/kopij/text"
)

// subjects are the candidates for the subject of a finite verb.
type subjects struct {
	first       int  // the first before it; -1
	starts      bool // first begins the clause
	after       int  // the first after it; -1
	sure        bool // nothing but adverbs lies before after
	opener      int  // the token before the clause
	subordinate bool
}

// subject finds the subject of the finite verb at i.
func (w *clauses) subject(f *frame, i int, e *event) {
	var s subjects
	left := w.leftBound(f, i)
	s.after, s.sure = w.subjectAfter(f, i)
	s.first, s.starts = w.subjectBefore(f, left, i)
	s.opener = left - 1
	s.subordinate = s.opener >= f.tok.First && w.is(s.opener, sub|relative)
	e.clause = text.Range{First: left, Last: i}
	e.under = s.subordinate
	rel := s.first >= 0 && w.is(s.opener, relative)
	e.inside = rel && s.first != w.antecedent(f, s.opener)
	shared := -1
	if own := s.after >= 0 && !w.weak(s.after) && e.class != names; !own && w.afterConj(f, i) {
		shared = w.sharedSubject(f)
	}
	switch {
	case shared >= 0:
		e.subj, e.sure = f.events[shared].subj, f.events[shared].sure
	case w.inverted(&s):
		e.subj, e.sure, e.inverse = s.after, true, true
	case rel && w.weak(s.first) && w.antecedent(f, s.opener) >= 0:
		e.subj, e.sure = w.antecedent(f, s.opener), true // die het plan "onwijs" noemt
	case s.first >= 0:
		e.subj, e.sure = s.first, s.starts || s.subordinate
	case s.after >= 0:
		e.subj, e.sure, e.inverse = s.after, s.sure, true
	}
}

// sharedSubject is the event whose subject a verb after a conjunction shares,
// where it has none of its own: "… en vindt het goed"; -1.
func (w *clauses) sharedSubject(f *frame) int {
	under := -1
	for n := len(f.events) - 1; n >= 0; n-- {
		switch p := &f.events[n]; {
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
func (w *clauses) inverted(s *subjects) bool {
	if s.after < 0 || !s.sure {
		return false
	}
	nominative := w.cands[s.after].form == Pronoun
	return nominative || !s.subordinate && (!s.starts || w.weak(s.first) && !w.weak(s.after))
}

// weak reports whether the candidate is one that seldom speaks: a phrase with
// an unknown noun, a place, a document.
func (w *clauses) weak(c int) bool {
	k := &w.cands[c]
	return k.form == Description && (k.noun.class == noNoun || k.noun.class == document) || k.typ == LOC && !(k.mention >= 0 && w.ms[k.mention].Government)
}

// leftBound is the token at which the clause of the verb at i begins.
func (w *clauses) leftBound(f *frame, i int) int {
	k := i - 1
	if k > f.tok.First && w.is(f.tok.First, sub) && (w.verbAt(k) || w.nonFinite(k)) {
		if c, sure := w.subjectAfter(f, i); c >= 0 && sure {
			return i // Dat de brug dicht is noemt Jansen "onwijs"
		}
	}
	for ; k >= f.tok.First && k > i-maxClause; k-- {
		if c := w.candAt[k]; c != 0 && w.inq[k] == 0 {
			if w.cands[c-1].rel {
				return k + 1
			}
			continue
		}
		at := k
		switch {
		case w.doc.Tokens[k].Kind == text.Quote:
			// die het plan "onwijs" noemt: a fragment within the clause
			k = w.fragmentAt(f, k)
		case w.char(k) == ',' && w.besideApposition(k):
			continue
		case w.char(k) == ',' && k == i-1:
			k = w.closedAside(f, k)
		case w.char(k) != ',' && !w.opensClause(k):
			continue
		}
		if k == at {
			return k + 1
		}
	}
	return max(k+1, f.tok.First)
}

// opensClause reports whether another clause begins after token k.
func (w *clauses) opensClause(k int) bool {
	return w.boundary(k) || w.is(k, sub) && !w.is(k, adverb|aux) || w.is(k, conj) && !w.joins(k)
}

// closedAside is the start of the aside that the comma at k, before a verb,
// closes; k where it closes none: in ", zegt Jansen" a clause of its own begins
// after it.
func (w *clauses) closedAside(f *frame, k int) int {
	c, sure := w.subjectAfter(f, k+1)
	if sure && !w.weak(c) && !w.relativeAside(f, k) {
		return k
	}
	if a := w.asideStart(f, k); a < k || k == f.tok.First || !w.verbAt(k-1) {
		return a
	}
	return k // Om te tonen dat de koning slaapt, werd …
}

// fragmentAt is the opening mark of the quotation that ends at the mark k,
// where words of its clause come before it; k otherwise.
func (w *clauses) fragmentAt(f *frame, k int) int {
	if k < 1 || w.inq[k-1] == 0 {
		return k
	}
	open := w.raws[w.outermost(int(w.inq[k-1])-1)].first() - 1
	if open <= f.tok.First || w.ended(k) || k-open > maxClause/2 || w.doc.Tokens[open-1].Kind != text.Word {
		return k
	}
	return open
}

// asideStart is the comma that opens the aside which the comma at k closes:
// "Melzer, die twee kinderen heeft, zei"; k where there is none.
func (w *clauses) asideStart(f *frame, k int) int {
	for j := k - 1; j > f.tok.First && j > k-maxClause && w.inq[j] == 0 && !w.boundary(j); j-- {
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
func (w *clauses) relativeAside(f *frame, k int) bool {
	for j := k - 1; j > f.tok.First && j > k-maxClause; j-- {
		if w.char(j) == ',' {
			a := int(w.candAt[j-1]) - 1
			return a >= 0 && w.animate(a) && w.opens(f, w.cands[a].np.First)
		}
	}
	return false
}

// opens reports whether nothing but adverbs and conjunctions comes before
// token i in its frame: there a phrase opens its sentence.
func (w *clauses) opens(f *frame, i int) bool {
	for i > f.tok.First && w.is(i-1, adverb|conj) {
		i--
	}
	return i <= f.tok.First || w.doc.Tokens[i].Has(text.SentenceStart)
}

// joins reports whether the conjunction at k joins two phrases, not two
// clauses.
func (w *clauses) joins(k int) bool {
	return k > 0 && k+1 < len(w.candAt) && w.candAt[k-1] != 0 && w.candAt[k+1] != 0 && w.cands[w.candAt[k+1]-1].form != Pronoun
}

// besideApposition reports whether the comma at k comes after a phrase with an
// apposition.
func (w *clauses) besideApposition(k int) bool {
	return k > 0 && w.candAt[k-1] != 0 && w.cands[w.candAt[k-1]-1].apposed >= 0
}

// subjectBefore is the first candidate between left and the verb that can be
// its subject; starts tells that it begins the clause.
func (w *clauses) subjectBefore(f *frame, left, i int) (c int, starts bool) {
	clear := true
	for k := left; k < i; k++ {
		at := int(w.candAt[k]) - 1
		switch {
		case w.inq[k] != 0:
			clear = false
		case at >= 0:
			c := &w.cands[at]
			if c.prep < 0 && !c.obj {
				return w.settle(at), clear
			}
			clear = clear && c.prep < 0
			k = max(k, c.np.Last-1)
		default:
			if t := w.titleAt(k, i); t > k {
				k = t - 1
			} else if !w.is(k, conj|neutral|address|focus) {
				clear = false
			}
		}
	}
	// A relative clause: "Melzer, die … zegt".
	if left-1 >= f.tok.First && w.candAt[left-1] != 0 && w.cands[w.candAt[left-1]-1].rel {
		a := w.antecedent(f, left-1)
		return a, a >= 0
	}
	return -1, false
}

// titleAt is the token of the person's name, before end, that the words from
// k on are a title of, by nouns that the table does not know: "Scharensliep
// Karel Wissing"; k where they are none.
func (w *clauses) titleAt(k, end int) int {
	for j := k; j < end && j < k+4; j++ {
		if at := w.candAt[j]; at != 0 {
			if w.cands[at-1].typ == PER {
				return j
			}
			break
		}
		if w.doc.Tokens[j].Kind != text.Word || w.fn(j) != 0 || w.verbAt(j) {
			break
		}
	}
	return k
}

// antecedent is the candidate that the relative pronoun at k stands for; -1.
func (w *clauses) antecedent(f *frame, k int) int {
	for j := k - 1; j >= f.tok.First && w.inq[j] == 0; j-- {
		if at := w.candAt[j]; at != 0 {
			c := int(at) - 1
			for w.cands[c].owner >= 0 {
				c = w.cands[c].owner
			}
			return w.settle(c)
		}
	}
	return -1
}

// subjectAfter is the candidate after the verb at i that can be its subject;
// sure tells that only adverbs lie between.
func (w *clauses) subjectAfter(f *frame, i int) (c int, sure bool) {
	sure = true
	for k := i + 1; k < f.tok.Last && k < i+maxClause/2; k++ {
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

// closesSubject reports whether no subject of a verb before token k comes after
// it.
func (w *clauses) closesSubject(k int) bool {
	if w.is(k, conj) && !strings.HasSuffix(w.doc.Word(k-1), "-") { // energie- en waterkenner Jansen
		return true
	}
	return w.boundary(k) || w.char(k) == ',' || w.is(k, sub) && !w.is(k, adverb|prep|aux) || w.verbAt(k) && !w.is(k, adverb|prep|poss)
}

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
	s.subordinate = s.opener >= f.tok.First && (w.is(s.opener, sub) || w.is(s.opener, relative) && w.candAt[s.opener] != 0)
	e.clause = text.Range{First: left, Last: i}
	e.under = s.subordinate
	if s.subordinate && w.is(s.opener, relative) && s.first >= 0 && s.first != w.antecedent(f, s.opener) {
		e.inside = true
	}
	switch a := w.relativeSubject(f, &s); {
	case w.sharedSubject(f, i, e, &s):
	case w.inverted(&s):
		e.subj, e.sure, e.inverse = s.after, true, true
	case a >= 0:
		e.subj, e.sure = a, true
	case s.first >= 0 && (s.starts || s.subordinate || s.after < 0 || w.weak(s.after)):
		e.subj, e.sure = s.first, s.starts || s.subordinate
	case s.first >= 0:
		e.subj, e.inverse = s.after, true
	case s.after >= 0:
		e.subj, e.sure, e.inverse = s.after, s.sure, true
	}
}

// sharedSubject takes the subject of the clause before for a verb after a
// conjunction that has none of its own: "… en vindt het goed".
func (w *clauses) sharedSubject(f *frame, i int, e *event, s *subjects) bool {
	own := s.after >= 0 && s.sure && !w.weak(s.after)
	if own {
		c := &w.cands[s.after]
		own = !(e.class == names && c.form != Pronoun) && c.def != possessive
	}
	if s.subordinate || s.first >= 0 || own || !w.afterConj(f, i) {
		return false
	}
	for _, under := range [...]bool{false, true} {
		for n := len(f.events) - 1; n >= 0; n-- {
			if p := &f.events[n]; p.kind != accordingTo && p.subj >= 0 && !p.passive && p.under == under {
				e.subj, e.sure = p.subj, p.sure
				return true
			}
		}
	}
	return false
}

// inverted reports whether the subject follows the verb.
func (w *clauses) inverted(s *subjects) bool {
	if s.after < 0 || !s.sure {
		return false
	}
	a := &w.cands[s.after]
	nominative := a.form == Pronoun && !a.obj && !a.rel
	if s.subordinate {
		return nominative && (s.first < 0 || !w.subjectPronoun(s.first))
	}
	return s.first < 0 || !s.starts || nominative && !w.subjectPronoun(s.first) || w.weak(s.first) && !w.weak(s.after)
}

// relativeSubject is whom the relative pronoun that opens the clause stands
// for, where what follows it seldom speaks: die het plan "onwijs" noemt; -1.
func (w *clauses) relativeSubject(f *frame, s *subjects) int {
	if s.first >= 0 && w.is(s.opener, relative) && w.weak(s.first) && w.cands[s.first].form == Description {
		return w.antecedent(f, s.opener)
	}
	return -1
}

func (w *clauses) subjectPronoun(c int) bool {
	return w.cands[c].form == Pronoun && !w.cands[c].obj
}

// weak reports whether the candidate is one that seldom speaks: a phrase with
// an unknown noun, a place, a document.
func (w *clauses) weak(c int) bool {
	k := &w.cands[c]
	return k.form == Description && (k.noun.class == noNoun || k.noun.class == document) || k.form == Name && k.typ == LOC && !(k.mention >= 0 && w.ms[k.mention].Government) || k.obj
}

// leftBound is the token at which the clause of the verb at i begins.
func (w *clauses) leftBound(f *frame, i int) int {
	k := i - 1
	if k > f.tok.First && w.is(f.tok.First, sub) && w.inq[k] == 0 && (w.verbAt(k) || w.nonFinite(k)) && w.finiteForm(i) && !strings.HasSuffix(w.doc.Word(i), "en") {
		if c, sure := w.subjectAfter(f, i); c >= 0 && sure && !w.weak(c) {
			return i // Dat de brug dicht is noemt Jansen "onwijs"
		}
	}
	for ; k >= f.tok.First && k > i-maxClause; k-- {
		if w.inq[k] != 0 || w.doc.Tokens[k].Kind == text.Quote && k+1 < len(w.inq) && w.inq[k+1] == 0 {
			// die het plan "onwijs" noemt: a fragment within the clause
			if q := w.fragmentAt(k, i); q > f.tok.First {
				k = q
				continue
			}
			return k + 1
		}
		if w.boundary(k) {
			return k + 1
		}
		if c := w.candAt[k]; c != 0 && !w.cands[c-1].rel {
			continue
		}
		if w.is(k, sub) && !w.is(k, adverb|aux) || w.is(k, relative) && w.candAt[k] != 0 && w.cands[w.candAt[k]-1].rel {
			return k + 1
		}
		if w.is(k, conj) && !w.joins(k) {
			return k + 1
		}
		if w.char(k) == ',' && !w.insidePhrase(k) {
			if k == i-1 {
				// ", zegt Jansen": a clause of its own where its subject
				// follows; else the comma closes an aside.
				if c, sure := w.subjectAfter(f, i); c < 0 || !sure || w.cands[c].form == Description && (w.weak(c) || w.is(i, copula)) || w.relativeAside(f, k) {
					if a := w.asideStart(f, k); a < k || k == f.tok.First || !w.verbAt(k-1) && !w.nonFinite(k-1) {
						k = a
						continue
					}
					// Om te tonen dat de koning slaapt, werd …
				}
			}
			return k + 1
		}
	}
	return max(k+1, f.tok.First)
}

// fragmentAt is the opening mark of the quotation that ends at the mark k,
// where words of the clause of the verb at i are on both sides of it; -1
// otherwise.
func (w *clauses) fragmentAt(k, i int) int {
	if k < 1 || w.doc.Tokens[k].Kind != text.Quote || w.inq[k] != 0 || w.inq[k-1] == 0 {
		return -1
	}
	q := int(w.inq[k-1]) - 1
	for w.outer[q] >= 0 {
		q = w.outer[q]
	}
	open := w.raws[q].first() - 1
	if len(w.raws[q].parts) > 1 || open < 1 || w.ended(k) || k-open > maxClause/2 || w.doc.Tokens[open-1].Kind != text.Word && w.doc.Tokens[open-1].Kind != text.Number {
		return -1
	}
	return open
}

// asideStart is the comma that opens the aside which the comma at k closes:
// "Melzer, die twee kinderen heeft, zei"; k where there is none.
func (w *clauses) asideStart(f *frame, k int) int {
	for j := k - 1; j > f.tok.First && j > k-maxClause; j-- {
		if w.inq[j] != 0 || w.boundary(j) {
			return k
		}
		if w.is(j, sub|relative) && !w.is(j, adverb) && w.candAt[j-1] != 0 && w.cands[w.candAt[j-1]-1].prep < 0 {
			return j // de ambtenaar met wie de krant sprak, heeft
		}
		if w.char(j) != ',' {
			continue
		}
		if w.is(j+1, relative|prep|conj|sub) || w.candAt[j+1] != 0 || w.candAt[j-1] != 0 && w.verbless(j+1, k) {
			return j
		}
	}
	return k
}

// verbless reports whether no verb is in [from, to).
func (w *clauses) verbless(from, to int) bool {
	for i := from; i < to; i++ {
		if w.finiteForm(i) || w.is(i, aux) {
			return false
		}
	}
	return true
}

// relativeAside reports whether the comma at k closes a relative clause, or
// words without a verb, beside the phrase that opens the frame: in "Melzer, die
// twee kinderen heeft, noemde Karel een held" it is Melzer who speaks.
func (w *clauses) relativeAside(f *frame, k int) bool {
	for j := k - 1; j > f.tok.First && j > k-maxClause; j-- {
		if w.inq[j] != 0 || w.boundary(j) {
			return false
		}
		if w.char(j) != ',' {
			continue
		}
		a := int(w.candAt[j-1]) - 1
		if a < 0 || w.doc.Word(j+1) == "dat" || !w.is(j+1, relative) && !w.verbless(j+1, k) {
			return false
		}
		for w.cands[a].owner >= 0 {
			a = w.cands[a].owner
		}
		c := &w.cands[a]
		return c.prep < 0 && w.animate(a) && w.opens(f, c.np.First)
	}
	return false
}

// opens reports whether nothing but adverbs and conjunctions comes before
// token i in its frame or clause: there a phrase opens its sentence.
func (w *clauses) opens(f *frame, i int) bool {
	for i > f.tok.First && w.is(i-1, adverb|conj) {
		i--
	}
	if i > f.tok.First && w.candAt[i-1] != 0 && w.cands[w.candAt[i-1]-1].form == Description && w.cands[w.candAt[i-1]-1].noun.class == person {
		i = w.cands[w.candAt[i-1]-1].np.First // viervoudig kampioen Melzer
	}
	return i <= f.tok.First || w.doc.Tokens[i].Has(text.SentenceStart)
}

// joins reports whether the conjunction at k joins two phrases, not two
// clauses.
func (w *clauses) joins(k int) bool {
	return k > 0 && k+1 < len(w.candAt) && w.candAt[k-1] != 0 && w.candAt[k+1] != 0 && !w.cands[w.candAt[k+1]-1].rel && w.cands[w.candAt[k+1]-1].form != Pronoun
}

// insidePhrase reports whether the comma at k comes before or after an
// apposition.
func (w *clauses) insidePhrase(k int) bool {
	if k+1 < len(w.candAt) && w.candAt[k+1] != 0 {
		if w.cands[w.candAt[k+1]-1].apposed >= 0 {
			return true
		}
	}
	return k > 0 && w.candAt[k-1] != 0 && w.cands[w.candAt[k-1]-1].apposed >= 0
}

// subjectBefore is the first candidate between left and the verb that can be
// its subject; starts tells that it begins the clause.
func (w *clauses) subjectBefore(f *frame, left, i int) (c int, starts bool) {
	clear := true
	for k := left; k < i; k++ {
		if w.inq[k] != 0 {
			clear = false
			continue
		}
		if at := w.candAt[k]; at != 0 {
			c := int(at) - 1
			cc := &w.cands[c]
			if cc.prep < 0 && cc.owner < 0 && !cc.obj && !cc.rel && (cc.np.First == k || cc.tok.First == k) {
				return w.settle(c), clear
			}
			if cc.prep >= 0 {
				clear = false
			}
			k = max(k, cc.np.Last-1)
			continue
		}
		if t := w.titleAt(k, i); t > k {
			k = t - 1
			continue
		}
		if !w.is(k, conj|neutral|address|focus) {
			clear = false
		}
	}
	// A relative clause: "Melzer, die … zegt".
	if left-1 >= f.tok.First {
		if at := w.candAt[left-1]; at != 0 && w.cands[at-1].rel {
			if a := w.antecedent(f, left-1); a >= 0 {
				return a, true
			}
		}
	}
	return -1, false
}

// titleAt is the token of the person's name, before end, that the words from
// k on are a title of, by nouns that the table does not know: "Scharensliep
// Karel Wissing"; k where they are none.
func (w *clauses) titleAt(k, end int) int {
	if w.inHeadAt(k) {
		return k // Foto Karel Wissing
	}
	for j := k; j < end && j < k+4; j++ {
		if at := w.candAt[j]; at != 0 {
			if c := &w.cands[at-1]; j > k && c.form == Name && c.typ == PER && c.np.First == j {
				return j
			}
			return k
		}
		t := &w.doc.Tokens[j]
		if t.Kind != text.Word || w.fn(j) != 0 || w.verbAt(j) || w.nonFinite(j) || w.doc.Tagged && t.Tag.POS() == text.ADV {
			return k
		}
	}
	return k
}

// antecedent is the candidate that the relative pronoun at k stands for; -1.
func (w *clauses) antecedent(f *frame, k int) int {
	j := k - 1
	if j >= f.tok.First && w.char(j) == ',' {
		j--
	}
	for n := 0; n < 8 && j >= f.tok.First && w.inq[j] == 0; n++ {
		if at := w.candAt[j]; at != 0 {
			c := int(at) - 1
			for w.cands[c].owner >= 0 {
				c = w.cands[c].owner
			}
			return w.settle(c)
		}
		j--
	}
	return -1
}

// sharedTitle reports whether the word at k is the first of two that "en" joins
// before a name.
func (w *clauses) sharedTitle(k int) bool {
	if !w.is(k+1, conj) {
		return false
	}
	if s := w.doc.Word(k); s[len(s)-1] == '-' {
		return true
	}
	if w.doc.Tokens[k].Tag.POS() != text.NOUN || k+2 >= len(w.candAt) || w.candAt[k+2] == 0 {
		return false
	}
	c := &w.cands[w.candAt[k+2]-1]
	return c.form == Name && c.head >= 0 && c.np.First == k+2
}

// subjectAfter is the candidate after the verb at i that can be its subject;
// sure tells that only adverbs lie between.
func (w *clauses) subjectAfter(f *frame, i int) (c int, sure bool) {
	sure = true
	for k := i + 1; k < f.tok.Last && k < i+maxClause/2; k++ {
		if w.inq[k] != 0 {
			return -1, false
		}
		if w.boundary(k) || w.char(k) == ',' && k > i+1 {
			return -1, false
		}
		if at := w.candAt[k]; at != 0 {
			c := int(at) - 1
			cc := &w.cands[c]
			if cc.rel {
				return -1, false
			}
			if cc.prep < 0 && cc.owner < 0 && !cc.obj {
				return w.settle(c), sure
			}
			if !(cc.form == Pronoun && cc.obj && cc.prep < 0) {
				// zegt tegen de NOS …: the subject can still follow
				sure = sure && cc.prep >= 0
			}
			k = max(k, cc.np.Last-1)
			continue
		}
		if w.sharedTitle(k) {
			k++ // EU- en energiekenner, koster en organist Karel Wissing
			continue
		}
		if w.is(k, sub) && !w.is(k, adverb|prep|aux) || w.is(k, conj) {
			return -1, false
		}
		if w.verbAt(k) && !w.is(k, adverb|prep|poss) && w.fn(k)&aux != 0 {
			return -1, false
		}
		if !w.is(k, adverb|reflexive|pronObj|neutral|prep|address|detDef) && w.doc.Tokens[k].Kind == text.Word {
			sure = sure && w.doc.Tokens[k].Kind == text.Number
		}
	}
	return -1, false
}

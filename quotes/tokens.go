package quotes

import (
	"slices"
	"sort"
	"strings"

	"github.com/kopij/kopij/text"
)

// prepare looks up the words and lays out the quotations and the names.
func (w *work) prepare() {
	doc := w.doc
	n := len(doc.Tokens)
	// One piece of memory for all that is kept per token.
	if cap(w.memory) < 5*n {
		w.memory = make([]int32, 5*n)
	}
	memory := w.memory[:5*n]
	clear(memory)
	cut := func(k int) []int32 { return memory[k*n : (k+1)*n : (k+1)*n] }
	w.lx, w.nx, w.inq, w.nameAt, w.candAt = cut(0), cut(1), cut(2), cut(3), cut(4)
	for i := range doc.Tokens {
		if t := &doc.Tokens[i]; t.Kind == text.Word {
			x := w.lex.find(t.Fold)
			if t.Has(text.AllCaps) && t.End-t.Start <= maxInitials {
				if w.lex.entries[x].fn == mediaWord {
					w.lx[i] = x // NOS; but OM is not om
				}
				continue
			}
			w.lx[i] = x
			if t.Has(text.Capital) && !t.Has(text.SentenceStart) && w.lx[i] == 0 {
				w.seen[t.Fold] = true
			}
		}
	}
	w.endUnclosed()
	w.layQuotes()
	w.layNames()
}

// maxInitials bounds the letters of a word in capitals that is read as initials.
const maxInitials = 4

// layQuotes notes which quotation holds each token, and which each other.
func (w *work) layQuotes() {
	for q := range w.raws {
		w.outer = append(w.outer, int(w.inq[w.raws[q].first()])-1)
		for _, p := range w.raws[q].parts {
			for i := p.First; i < p.Last; i++ {
				w.inq[i] = int32(q) + 1
			}
		}
	}
}

// layNames notes where the mentions are.
func (w *work) layNames() {
	for m := range w.ms {
		s := w.ms[m].Span
		i := w.doc.TokenAt(s.Start)
		if i == len(w.doc.Tokens) || w.nameAt[i] != 0 || w.doc.Tokens[i].Start >= s.End {
			continue
		}
		w.nameAt[i] = int32(m) + 1
		for i++; i < len(w.doc.Tokens) && w.doc.Tokens[i].Start < s.End; i++ {
			w.nameAt[i] = -1
		}
	}
}

// inHeadAt reports whether token i is in the title or a subhead.
func (w *tokens) inHeadAt(i int) bool {
	return headLine(w.doc.Blocks[w.doc.BlockAt(i)].Kind) != 0
}

// likeAs reports whether token p is the "als" of "net als", or "zoals".
func (w *tokens) likeAs(p int) bool {
	return w.is(p, likening) || p > 0 && w.doc.Word(p) == "als" && strings.EqualFold(w.doc.Word(p-1), "net")
}

// clean is the span of a name without the ending of a genitive: Trumps,
// Hamas', May’s.
func (w *tokens) clean(r text.Range) text.Span {
	s := text.Span{Start: w.doc.Tokens[r.First].Start, End: w.doc.Tokens[r.Last-1].End}
	for _, g := range [...]string{"'s", "’s", "'", "’"} {
		if v := s.Of(w.doc.Src); strings.HasSuffix(v, g) && len(v) > len(g)+1 {
			s.End -= len(g)
			break
		}
	}
	return s
}

// inHead reports whether quotation q is in the title or a subhead.
func (w *tokens) inHead(q int) bool {
	return headLine(w.doc.Blocks[w.raws[q].block].Kind) != 0
}

// between is what is between the marks around the tokens r, with the
// space that a slip may have left beside one of them. French marks, « Ja »,
// are set with spaces, which are not of the words.
func (w *tokens) between(r text.Range, closed bool) text.Span {
	if g := glyphOf(w.doc.Word(r.First - 1)); g == leftAngle || g == rightAngle {
		return w.spanOf(r)
	}
	s := text.Span{Start: w.doc.Tokens[r.First-1].End, End: w.doc.Tokens[r.Last-1].End}
	if closed {
		s.End = w.doc.Tokens[r.Last].Start
	}
	return s
}

// partEnd is the end of the part of quotation q that holds token i.
func (w *tokens) partEnd(q, i int) int {
	ps := w.raws[q].parts
	return ps[sort.Search(len(ps), func(k int) bool { return ps[k].Last > i })].Last
}

// ended reports whether a sentence ends at the last token before i.
func (w *tokens) ended(i int) bool {
	t := &w.doc.Tokens[i-1]
	if t.Kind == text.Ellipsis {
		return true
	}
	switch w.char(i - 1) {
	case '.', '?', '!':
		return true
	}
	return false
}

// opensSentence reports whether a sentence can begin at token i.
func (w *tokens) opensSentence(i int) bool {
	t := &w.doc.Tokens[i]
	switch t.Kind {
	case text.Word:
		return t.Has(text.Capital) || t.Has(text.HasApos)
	case text.Number, text.Quote, text.Dash, text.Hashtag, text.Handle, text.Emoji, text.URL:
		return true
	}
	return w.char(i) == '('
}

// stem is the hash of the word's first letters: enough to tell "hartbrekend"
// from other words than "hartbrekende".
func (w *tokens) stem(i int) uint64 {
	s := w.doc.Word(i)
	n := 0
	for k := range s {
		if n++; n > 7 {
			s = s[:k]
			break
		}
	}
	return text.FoldHash(strings.TrimSuffix(s, "e")) // ultieme
}

// meaning reports whether the word at i carries meaning of its own.
func (w *tokens) meaning(i int) bool {
	return w.fn(i)&^(titleNoun|number|mediaWord) == 0 && w.doc.Tokens[i].End-w.doc.Tokens[i].Start > 2
}

// tailIn reports whether the word at i ends in a word of the class: a
// misdaadserie is a serie, a spoorviaduct no viaduct.
func (w *tokens) tailIn(i int, class fn) bool {
	s := w.doc.Word(i)
	for k := 2; k <= min(len(s), 40)-4; k++ {
		if e := &w.lex.entries[w.lex.find(text.FoldHash(s[k:]))]; (e.fn|e.small)&class != 0 {
			return true
		}
	}
	return false
}

// finiteForm reports whether the word is in the table as a finite form of a
// reporting verb.
func (w *tokens) finiteForm(i int) bool {
	return slices.ContainsFunc(w.entry(i).verbs, verbForm.finite)
}

// pluralVerb reports whether the verb nearest to the "ze" at i is plural.
func (w *tokens) pluralVerb(i, end int) bool {
	if i > 0 && w.verbAt(i-1) {
		return w.verbNum(i-1) == text.Plur
	}
	for k := i + 1; k < min(end, i+25) && !w.boundary(k) && w.doc.Tokens[k].Kind != text.Quote; k++ {
		if n := w.verbNum(k); n != text.NoNum {
			return n == text.Plur
		}
	}
	return false
}

// verbNum is the number of the finite verb at i; NoNum where there is none.
func (w *tokens) verbNum(i int) text.Num {
	e := w.entry(i)
	switch {
	case !w.verbAt(i):
		return text.NoNum
	case e.fn&plurAux != 0:
		return text.Plur
	case e.fn&aux != 0:
		return text.Sing
	}
	if n := slices.IndexFunc(e.verbs, verbForm.finite); n >= 0 {
		return e.verbs[n].num
	}
	return w.doc.Tokens[i].Tag.Num()
}

// verbAt reports whether the token is a finite verb by its tag or, where there
// is none, by the lexicon.
func (w *tokens) verbAt(i int) bool {
	t := &w.doc.Tokens[i]
	if w.doc.Tagged {
		return t.Tag.Finite()
	}
	return !(t.Has(text.Capital) && !t.Has(text.SentenceStart)) && (w.is(i, aux) || w.finiteForm(i))
}

// ownView reports whether the possessive at i says whose view is given: in
// zijn ogen, naar haar mening.
func (w *tokens) ownView(i, next int) bool {
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

// outermost is the quotation around quotation q that lies in no other.
func (w *tokens) outermost(q int) int {
	for w.outer[q] >= 0 {
		q = w.outer[q]
	}
	return q
}

// boundary reports whether token k ends a clause, seen from a verb.
func (w *tokens) boundary(k int) bool {
	switch w.char(k) {
	case ';', ':', '?', '!', '.':
		return true
	}
	return false
}

// afterConj reports whether only adverbs lie between the verb at i and a
// conjunction before it.
func (w *tokens) afterConj(f *frame, i int) bool {
	k := i - 1
	for k > i-3 && w.is(k, adverb) && !w.is(k, conj) {
		k--
	}
	return k >= f.tok.First && w.is(k, conj)
}

// firstPerson reports whether the singular of the present at i is that of "ik",
// or an imperative: "(zie hieronder)" reports nothing. The third person ends
// in a t.
func (w *tokens) firstPerson(i int) bool {
	s := w.doc.Word(i)
	return s[len(s)-1] != 't' && w.fn(i)&aux == 0
}

// denied reports whether the verb at to, of the auxiliary at from, is said not
// to be done: wil niet reageren.
func (w *tokens) denied(from, to int) bool {
	if w.is(from, having) {
		return false
	}
	for k := from + 1; k < to; k++ {
		if w.is(k, denying) {
			return true
		}
	}
	return false
}

// nonFinite reports whether the word at i is an infinitive or participle and
// nothing else.
func (w *tokens) nonFinite(i int) bool {
	if w.doc.Tagged {
		f := w.doc.Tokens[i].Tag.Form()
		return f == text.Infinitive || f == text.Participle
	}
	return len(w.entry(i).verbs) > 0 && !w.finiteForm(i)
}

// spanOf is the span of a range of tokens.
func (w *tokens) spanOf(r text.Range) text.Span {
	return text.Span{Start: w.doc.Tokens[r.First].Start, End: w.doc.Tokens[r.Last-1].End}
}

func (w *tokens) entry(i int) *entry { return &w.lex.entries[w.lx[i]] }

func (w *tokens) fn(i int) fn { return w.lex.entries[w.lx[i]].fn }

func (w *tokens) is(i int, f fn) bool {
	if i < 0 || i >= len(w.doc.Tokens) {
		return false
	}
	e := &w.lex.entries[w.lx[i]]
	return (e.fn|e.small)&f != 0
}

// noun is what the token is as a noun for a speaker.
func (w *tokens) noun(i int) nounInfo {
	if e := w.entry(i); e.noun.class != noNoun {
		return e.noun // most of them, at once
	}
	switch n := w.nx[i]; {
	case n > 0:
		return w.nouns[n-1]
	case n < 0:
		return nounInfo{}
	}
	t := &w.doc.Tokens[i]
	opens := t.Has(text.SentenceStart) && w.nameAt[i] == 0 && t.Tag.POS() == text.NOUN
	in := w.lex.noun(w.doc.Word(i), t.Fold, opens)
	if in.class == noNoun {
		w.nx[i] = -1
		return in
	}
	w.nouns = append(w.nouns, in)
	w.nx[i] = int32(len(w.nouns))
	return in
}

// char is the token's text where it is one byte long, else 0.
func (w *tokens) char(i int) byte {
	if i < 0 || i >= len(w.doc.Tokens) {
		return 0
	}
	t := &w.doc.Tokens[i]
	if t.End-t.Start != 1 {
		return 0
	}
	return w.doc.Src[t.Start]
}

// depth of quotation q.
func (w *tokens) depth(q int) int {
	d := 0
	for ; w.outer[q] >= 0; d++ {
		q = w.outer[q]
	}
	return d
}

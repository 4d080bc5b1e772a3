package quotes

import (
	"sort"
	"strings"

	"github.com/kopij/kopij/text"
)

// inHeadAt reports whether token i is in the title or a subhead.
func (w *tokens) inHeadAt(i int) bool {
	k := w.doc.Blocks[w.doc.BlockAt(i)].Kind
	return k == text.Title || k == text.Subhead
}

// likeAs reports whether token p is the "als" of "net als", or "zoals".
func (w *tokens) likeAs(p int) bool {
	return w.is(p, likening) || w.doc.Word(p) == "als" && p > 0 && strings.EqualFold(w.doc.Word(p-1), "net")
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
	k := w.doc.Blocks[w.raws[q].block].Kind
	return k == text.Title || k == text.Subhead
}

// between is what is between the marks around the tokens r, with the
// space that a slip may have left beside one of them.
func (w *tokens) between(r text.Range, closed bool) text.Span {
	s := w.spanOf(r)
	if r.First > 0 && w.doc.Tokens[r.First-1].Kind == text.Quote {
		s.Start = w.doc.Tokens[r.First-1].End
	}
	if closed && r.Last < len(w.doc.Tokens) && w.doc.Tokens[r.Last].Kind == text.Quote {
		s.End = w.doc.Tokens[r.Last].Start
	}
	return s
}

// partEnd is the end of the part of quotation q that holds token i.
func (w *tokens) partEnd(q, i int) int {
	ps := w.raws[q].parts
	k := sort.Search(len(ps), func(k int) bool { return ps[k].Last > i })
	if k < len(ps) && ps[k].First <= i {
		return ps[k].Last
	}
	return i + 1
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
			return text.FoldHash(strings.TrimSuffix(s[:k], "e"))
		}
	}
	if e := strings.TrimSuffix(s, "e"); n > 5 && e != s {
		return text.FoldHash(e) // ultieme
	}
	return w.doc.Tokens[i].Fold
}

// meaning reports whether the word at i carries meaning of its own.
func (w *tokens) meaning(i int) bool {
	return w.fn(i)&^(titleNoun|number|mediaWord) == 0 && w.doc.Tokens[i].Kind == text.Word && w.doc.Tokens[i].End-w.doc.Tokens[i].Start > 2
}

// infinitive reports whether the word at i is one.
func (w *tokens) infinitive(i int) bool {
	if w.doc.Tagged {
		return w.doc.Tokens[i].Tag.Form() == text.Infinitive
	}
	s := w.doc.Word(i)
	return len(s) > 3 && s[len(s)-1] == 'n'
}

// tailIn reports whether the word at i ends in a word of the class: a
// misdaadserie is a serie, a spoorviaduct no viaduct.
func (w *tokens) tailIn(i int, class fn) bool {
	s := w.doc.Word(i)
	if len(s) < 6 || len(s) > 40 || w.doc.Tokens[i].Kind != text.Word {
		return false
	}
	for k := 2; k <= len(s)-4; k++ {
		if x := w.lex.find(text.FoldHash(s[k:])); x != 0 && (w.lex.entries[x].fn|w.lex.entries[x].small)&class != 0 {
			return true
		}
	}
	return false
}

// finiteForm reports whether the word is in the table as a finite form of a
// reporting verb.
func (w *tokens) finiteForm(i int) bool {
	for _, v := range w.entry(i).verbs {
		if v.form == text.FinPres || v.form == text.FinPast {
			return true
		}
	}
	return false
}

// pluralVerb reports whether the verb nearest to the "ze" at i is plural.
func (w *tokens) pluralVerb(i, end int) bool {
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
func (w *tokens) verbNum(i int) text.Num {
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
func (w *tokens) verbAt(i int) bool {
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
	t := &w.doc.Tokens[k]
	if t.Kind == text.Punct {
		switch w.char(k) {
		case ';', ':', '?', '!', '.':
			return true
		}
	}
	return false
}

// afterConj reports whether only adverbs lie between the verb at i and a
// conjunction before it.
func (w *tokens) afterConj(f *frame, i int) bool {
	for k := i - 1; k >= f.tok.First && k > i-4; k-- {
		if w.inq[k] != 0 {
			return false
		}
		if w.is(k, conj) {
			return true
		}
		if !w.is(k, adverb) {
			return false
		}
	}
	return false
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
	vs := w.entry(i).verbs
	for _, v := range vs {
		if v.form == text.FinPres || v.form == text.FinPast {
			return false
		}
	}
	return len(vs) > 0
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
	switch n := w.nx[i]; {
	case n > 0:
		return w.nouns[n-1]
	case n < 0:
		return nounInfo{}
	}
	in := w.lex.noun(w.doc.Word(i), w.doc.Tokens[i].Fold)
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

// ofMention reports whether the "Van" that opens the sentence at token i and
// mention m is no part of the name: in "Van Marieke is bekend dat …" of a text
// that has Marieke by herself.
func (w *tokens) ofMention(i, m int) bool {
	if w.doc.Word(i) != "Van" || !w.doc.Tokens[i].Has(text.SentenceStart) || w.ms[m].Type != PER || w.doc.Tokens[i].Start != w.ms[m].Start {
		return false
	}
	rest := w.doc.Src[w.doc.Tokens[i+1].Start:w.ms[m].End]
	for k := range min(len(w.ms), maxNames) {
		if w.ms[k].Of(w.doc.Src) == rest {
			return true
		}
	}
	return false
}

// depth of quotation q.
func (w *tokens) depth(q int) int {
	d := 0
	for w.outer[q] >= 0 {
		q = w.outer[q]
		d++
	}
	return d
}

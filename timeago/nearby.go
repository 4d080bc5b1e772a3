package timeago

import "github.com/kopij/kopij/text"

// nearby answers what is around an expression. Its document is nil where a
// string is read whole.
type nearby struct {
	doc    *text.Document
	quotes quotes
}

// around finds the tokens before and after a span; -1 where there is none in
// the same sentence.
func (a *nearby) around(start, end int) (prev, next int) {
	toks := a.doc.Tokens
	i := a.doc.TokenAt(start)
	prev = i - 1
	if i < len(toks) && toks[i].Flags&(text.SentenceStart|text.LineBefore) != 0 {
		prev = -1
	}
	next = i
	for next < len(toks) && toks[next].Start < end {
		next++
	}
	if next >= len(toks) || toks[next].Flags&(text.SentenceStart|text.LineBefore) != 0 {
		next = -1
	}
	return prev, next
}

// has reports whether there is a token i.
func (a *nearby) has(i int) bool { return i >= 0 && i < len(a.doc.Tokens) }

// startsLine reports whether token i begins a line.
func (a *nearby) startsLine(i int) bool { return a.doc.Tokens[i].Flags&text.LineBefore != 0 }

func (a *nearby) word(i int) string {
	if !a.has(i) {
		return ""
	}
	return a.doc.Word(i)
}

func (a *nearby) wordIn(i int, words ...string) bool {
	w := a.word(i)
	for _, x := range words {
		if equalFold(w, x) {
			return true
		}
	}
	return false
}

// capitalInside reports whether token i has a capital that its place in the
// sentence does not explain: Mei, April and August are names.
func (a *nearby) capitalInside(i int) bool {
	if !a.has(i) {
		return false
	}
	f := a.doc.Tokens[i].Flags
	return f&text.Capital != 0 && f&(text.SentenceStart|text.LineBefore|text.AllCaps) == 0 && a.doc.Tokens[max(i-1, 0)].Kind != text.Quote
}

// wordOf reports whether token i has one of the classes of set.
func (a *nearby) wordOf(i int, set wordClass) bool {
	if !a.has(i) {
		return false
	}
	return contextWords()[a.doc.Tokens[i].Fold]&set != 0
}

// anyOf reports whether one of tokens [i, end) has one of the classes of set.
func (a *nearby) anyOf(set wordClass, i, end int) bool { return anyOf(a.doc, set, i, end) }

func anyOf(d *text.Document, set wordClass, i, end int) bool {
	for i = max(i, 0); i < min(end, len(d.Tokens)); i++ {
		if contextWords()[d.Tokens[i].Fold]&set != 0 {
			return true
		}
	}
	return false
}

// sentenceOf is the tokens of the sentence of token i.
func (a *nearby) sentenceOf(i int) text.Range { return a.doc.Sentences[a.doc.SentenceAt(i)].Tokens }

// countReach is how many tokens away an expression may be from the time that
// it counts from.
const countReach = 120

// quoteBetween reports whether one of two tokens is in a quotation and the
// other does not: what a speaker calls today is not the narrator's day.
func (a *nearby) quoteBetween(i, k int) bool {
	return k-i > countReach || a.odd(i) != a.odd(k)
}

// leavesQuote reports whether token i is in a quotation and token k behind it is
// not: the narrator does not go on with a speaker's day.
func (a *nearby) leavesQuote(i, k int) bool {
	return k-i > countReach || a.odd(i) && !a.odd(k)
}

// oddWindow is how many tokens back [nearby.odd] remembers; more than
// countReach.
const oddWindow = 256

// quotes counts the quotation marks of a text as far as it was asked.
type quotes struct {
	upto int // tokens counted
	now  bool
	odd  [oddWindow]bool // by token, of the last ones
}

// odd reports whether an odd number of quotation marks comes before token i. The
// tokens are asked about in the order of the text, but for those of the window.
func (a *nearby) odd(i int) bool {
	q := &a.quotes
	for ; q.upto <= i; q.upto++ {
		q.odd[q.upto%oddWindow] = q.now
		if q.upto < len(a.doc.Tokens) && a.doc.Tokens[q.upto].Kind == text.Quote {
			q.now = !q.now
		}
	}
	return q.odd[i%oddWindow]
}

// equalFold compares ASCII words without regard to case.
func equalFold(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range len(a) {
		c := a[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		if c != b[i] {
			return false
		}
	}
	return true
}

package timeago

import "github.com/kopij/kopij/text"

// nearby answers what is around an expression. Its document is nil where a
// string is read whole.
type nearby struct {
	doc *text.Document
}

// around finds the tokens before and after a span; -1 where there is none in
// the same sentence.
func (a *nearby) around(start, end int) (prev, next int) {
	if a.doc == nil {
		return -1, -1
	}
	toks := a.doc.Tokens
	i := a.doc.TokenAt(start)
	prev = i - 1
	if i < len(toks) && toks[i].Flags&(text.SentenceStart|text.LineBefore) != 0 {
		prev = -1
	}
	if i < len(toks) && toks[i].Start < start {
		prev = i
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

func (a *nearby) word(i int) string {
	if i < 0 || a.doc == nil || i >= len(a.doc.Tokens) {
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
	if a.doc == nil || i < 0 || i >= len(a.doc.Tokens) {
		return false
	}
	f := a.doc.Tokens[i].Flags
	return f&text.Capital != 0 && f&(text.SentenceStart|text.LineBefore|text.AllCaps) == 0 && !(i > 0 && a.doc.Tokens[i-1].Kind == text.Quote)
}

// wordOf reports whether token i has one of the classes of set.
func (a *nearby) wordOf(i int, set wordClass) bool {
	if i < 0 || a.doc == nil || i >= len(a.doc.Tokens) {
		return false
	}
	return contextWords()[a.doc.Tokens[i].Fold]&set != 0
}

// heading reports whether token i is in a block that no mark closes.
func (a *nearby) heading(i int) bool {
	k := a.doc.BlockAt(i)
	if k >= len(a.doc.Blocks) {
		return false
	}
	last := a.doc.Tokens[a.doc.Blocks[k].Tokens.Last-1].Kind
	return last == text.Word || last == text.Number
}

// hangReach is how many tokens away an expression may be from the time that
// it counts from.
const hangReach = 120

// quoteBetween reports whether one of two tokens is in a quotation and the
// other does not: what a speaker calls today is not the narrator's day.
func (a *nearby) quoteBetween(i, k int) bool {
	if k-i > hangReach {
		return true
	}
	odd := false
	for ; i < k; i++ {
		if a.doc.Tokens[i].Kind == text.Quote {
			odd = !odd
		}
	}
	return odd
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

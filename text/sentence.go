package text

import (
	"unicode"
	"unicode/utf8"
)

// split cuts the tokens of one block into sentences.
func (d *Document) split(r Range) {
	first := r.First
	for i := r.First; i < r.Last; i++ {
		if !d.mayEnd(i) {
			continue
		}
		j := d.closers(i, r.Last)
		if j >= r.Last {
			break
		}
		if d.begins(i, j, first) {
			d.addSentence(first, j)
			first = j
			i = j - 1
		}
	}
	d.addSentence(first, r.Last)
}

func (d *Document) addSentence(first, last int) {
	d.Tokens[first].Flags |= SentenceStart
	d.Sentences = append(d.Sentences, Sentence{
		Span:   Span{d.Tokens[first].Start, d.Tokens[last-1].End},
		Tokens: Range{first, last},
		Block:  len(d.Blocks),
	})
}

// mayEnd reports whether token i can end a sentence.
func (d *Document) mayEnd(i int) bool {
	t := &d.Tokens[i]
	switch t.Kind {
	case Punct:
		switch d.Src[t.Start] {
		case '.', '!', '?':
			return true
		}
	case Ellipsis:
		return true
	case Word:
		return t.Has(Abbrev)
	}
	return false
}

// closers is the index after the end marks, closing brackets and closing
// quotation marks that follow token i without white space.
func (d *Document) closers(i, last int) int {
	j := i + 1
	for j < last {
		t := &d.Tokens[j]
		if t.Has(SpaceBefore) {
			// Tokenised text has white space on both sides of each mark.
			if t.Kind != Quote || t.Has(CanOpen) || j+1 < last && !d.Tokens[j+1].Has(SpaceBefore) {
				break
			}
		}
		c := d.Src[t.Start]
		switch {
		case t.Kind == Quote && (t.Has(CanClose) || !t.Has(CanOpen)):
		case t.Kind == Punct && (c == ')' || c == ']' || c == '!' || c == '?'):
		case t.Kind == Ellipsis:
		default:
			return j
		}
		j++
	}
	return j
}

// begins reports whether a new sentence begins at token j, after the end mark
// at token i in the sentence that began at first.
func (d *Document) begins(i, j, first int) bool {
	t := &d.Tokens[j]
	end := &d.Tokens[i]
	if !t.Has(SpaceBefore) {
		// hij.Zij: a sloppy full stop, between words alone.
		return end.Kind == Punct && j == i+1 && t.Kind == Word && t.Has(Capital) && !t.Has(AllCaps) && d.longLower(i-1, first)
	}
	k := j
	for k < len(d.Tokens) && k < j+3 && opens(d.Src, &d.Tokens[k]) {
		k++
	}
	if k >= len(d.Tokens) {
		return true
	}
	n := &d.Tokens[k]
	if !d.startsSentence(n) {
		return false
	}
	switch end.Kind {
	case Word:
		return d.abbreviationEnds(i, k)
	case Punct:
		if d.Src[end.Start] == '.' && i == first+1 && j == i+1 {
			// "1. Eerste punt", "A. Inleiding" open a list.
			p := &d.Tokens[first]
			if p.Kind == Number || p.Kind == Word && p.Len() == 1 {
				return false
			}
		}
	}
	return true
}

// longLower reports whether token i is a lower-case word of three letters or
// more.
func (d *Document) longLower(i, first int) bool {
	if i < first {
		return false
	}
	t := &d.Tokens[i]
	return t.Kind == Word && t.Flags&(Capital|AllCaps|HasDigit) == 0 && t.Len() > 2
}

// opens reports whether the token may come before the first word of a
// sentence: an opening quotation mark or bracket, a dash.
func opens(src string, t *Token) bool {
	switch t.Kind {
	case Quote:
		return t.Has(CanOpen)
	case Dash:
		return true
	case Punct:
		return src[t.Start] == '(' || src[t.Start] == '['
	}
	return false
}

// startsSentence reports whether the token has the form of a sentence's first
// word.
func (d *Document) startsSentence(t *Token) bool {
	switch t.Kind {
	case Word:
		if t.Flags&(Capital|HasDigit) != 0 {
			return true
		}
		if t.Has(MidCapital) { // iPhone, eBay
			return true
		}
		// 's Avonds, 't Is
		w := d.Src[t.Start:t.End]
		if t.Has(HasApos) && t.Len() <= 4 && (w[0] == '\'' || w[0] >= utf8.RuneSelf) && t.End+1 < len(d.Src) && d.Src[t.End] == ' ' {
			r, _ := utf8.DecodeRuneInString(d.Src[t.End+1:])
			return unicode.IsUpper(r)
		}
		r, _ := utf8.DecodeRuneInString(w)
		return !unicode.IsLower(r) && !t.Has(HasApos)
	case Number, Hashtag, Handle, Emoji, URL, Mail, Ellipsis:
		return true
	case Symbol:
		return d.Src[t.Start] >= utf8.RuneSelf || d.Src[t.Start] == '$' // € £
	}
	return false
}

// abbreviationEnds reports whether the abbreviation at token i ends its
// sentence before the word at token k, which has a capital.
func (d *Document) abbreviationEnds(i, k int) bool {
	t := &d.Tokens[i]
	w := d.Src[t.Start : t.End-1]
	n := &d.Tokens[k]
	if n.Kind != Word || !n.Has(Capital) {
		return false
	}
	if t.Has(Initials) {
		// J.P. Balkenende, but: naar de V.S. De president …
		return t.Len() > 2 && wordIn(openerWords, d.Src[n.Start:n.End])
	}
	switch d.Abbreviations.class(w) {
	case FinalAbbreviation:
		return true
	case NoAbbreviation: // o.a. and the like
		return wordIn(openerWords, d.Src[n.Start:n.End])
	}
	return false
}

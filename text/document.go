package text

import "sort"

// Document is a text with its tokens, sentences and blocks, each in the
// order of the text. Every offset is into Src.
//
// The tokens of a Document need not cover all of Src: an article of a page
// is a Document over the page's whole string that holds the tokens of that
// article's blocks alone. Within a block, tokens and the gaps between them
// give back its bytes.
type Document struct {
	Src       string
	Tokens    []Token
	Sentences []Sentence
	Blocks    []Block
	// Tagged reports whether a tagger has filled each token's Tag.
	Tagged bool
	// Abbreviations replaces the built-in table; nil for that one. Set it
	// before adding blocks.
	Abbreviations *Abbreviations
}

// Parse tokenises all of src. Each line that holds anything but white space
// becomes a block of kind [Paragraph].
func Parse(src string) *Document {
	d := new(Document)
	d.Reset(src)
	d.AddLines(Paragraph, Span{0, len(src)})
	return d
}

// Reset empties the document and sets its text. Memory is kept for reuse.
func (d *Document) Reset(src string) {
	d.Src = src
	d.Tokens = d.Tokens[:0]
	d.Sentences = d.Sentences[:0]
	d.Blocks = d.Blocks[:0]
	d.Tagged = false
}

// AddLines adds each line of s that holds more than white space as a block
// of its own. Blocks are added in the order of the text.
func (d *Document) AddLines(kind BlockKind, s Span) {
	for i := s.Start; i < s.End; {
		j := i
		for j < s.End && d.Src[j] != '\n' && d.Src[j] != '\r' {
			j++
		}
		d.Add(kind, Span{i, j})
		i = j + 1
	}
}

// Word is the text of token i.
func (d *Document) Word(i int) string {
	t := &d.Tokens[i]
	return d.Src[t.Start:t.End]
}

// TokenAt is the index of the first token that ends after offset;
// len(d.Tokens) where there is none.
func (d *Document) TokenAt(offset int) int {
	return sort.Search(len(d.Tokens), func(i int) bool { return d.Tokens[i].End > offset })
}

// TokensIn is the range of the tokens that overlap s.
func (d *Document) TokensIn(s Span) Range {
	first := d.TokenAt(s.Start)
	last := first
	for last < len(d.Tokens) && d.Tokens[last].Start < s.End {
		last++
	}
	return Range{first, last}
}

// SentenceAt is the index of the sentence that holds token i.
func (d *Document) SentenceAt(i int) int {
	return sort.Search(len(d.Sentences), func(k int) bool { return d.Sentences[k].Tokens.Last > i })
}

// BlockAt is the index of the block that holds token i.
func (d *Document) BlockAt(i int) int {
	return sort.Search(len(d.Blocks), func(k int) bool { return d.Blocks[k].Tokens.Last > i })
}

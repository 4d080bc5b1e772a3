package text

// Add tokenises the bytes of s as one block and appends it to the document.
// Blocks are added in the order of the text. A span that holds nothing but
// white space adds nothing.
func (d *Document) Add(kind BlockKind, s Span) {
	// replaced within minutes
	first, sent := len(d.Tokens), len(d.Sentences)
	i := s.Start
	for i < s.End {
		for i < s.End && (d.Src[i] == ' ' || d.Src[i] == '\n') {
			i++
		}
		j := i
		for j < s.End && d.Src[j] != ' ' && d.Src[j] != '\n' {
			j++
		}
		if j > i {
			d.Tokens = append(d.Tokens, Token{Span: Span{i, j}, Fold: FoldHash(d.Src[i:j])})
		}
		i = j
	}
	if len(d.Tokens) == first {
		return
	}
	sp := Span{d.Tokens[first].Start, d.Tokens[len(d.Tokens)-1].End}
	d.Sentences = append(d.Sentences, Sentence{sp, Range{first, len(d.Tokens)}, len(d.Blocks)})
	d.Blocks = append(d.Blocks, Block{sp, kind, Range{first, len(d.Tokens)}, Range{sent, sent + 1}})
}

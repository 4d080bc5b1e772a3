package quotes

import "github.com/kopij/kopij/text"

// Append appends the quotations of doc to dst.
func (f *Finder) Append(dst []Quote, doc *text.Document, mentions []Mention) []Quote {
	for _, r := range marks(doc) {
		q := Quote{Unclosed: r.unclosed}
		q.Span = text.Span{Start: doc.Tokens[r.first()].Start, End: doc.Tokens[r.last()-1].End}
		dst = append(dst, q)
	}
	return dst
}

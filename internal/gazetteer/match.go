package gazetteer

import (
	"github.com/kopij/kopij/internal/trie"
	"github.com/kopij/kopij/text"
)

// Match is a name that a gazetteer knows, found in a text.
type Match struct {
	// Span is the name with its genitive: Amsterdams, Hamas'.
	text.Span
	// Tokens are the name's own.
	Tokens text.Range
	// ID is the entry meant most when nothing is known of the article.
	ID ID
	// Flags say what the name is beside a name.
	Flags
	// Cut is the size in bytes of the genitive's ending, 0 where there is
	// none.
	Cut int

	table int
	value uint32
}

// Append finds the names in doc and appends them to dst in the order of the
// text. Of the names that overlap, the one that begins first counts, and of
// those the longest. A name never crosses from one sentence into another. A
// name of one word is left out where its neighbours or its place in the
// sentence say that it is none; [Gazetteer.AppendAll] leaves out nothing.
func (g *Gazetteer) Append(dst []Match, doc *text.Document) []Match {
	return g.append(dst, doc, false)
}

// AppendAll is Append for all names whatever is beside them.
func (g *Gazetteer) AppendAll(dst []Match, doc *text.Document) []Match {
	return g.append(dst, doc, true)
}

func (g *Gazetteer) append(dst []Match, doc *text.Document, all bool) []Match {
	for k := range doc.Sentences {
		r := doc.Sentences[k].Tokens
		tokens := doc.Tokens[r.First:r.Last]
		for i := 0; i < len(tokens); {
			m, n := g.at(doc.Src, tokens, i)
			if n == 0 {
				i++
				continue
			}
			if all || g.fits(tokens, doc.Src, i, n, &m) {
				m.Tokens = text.Range{First: r.First + i, Last: r.First + i + n}
				dst = append(dst, m)
			}
			i += n
		}
	}
	return dst
}

// At is the longest name that begins with token i of doc, within its
// sentence tokens; false where none does.
func (g *Gazetteer) At(doc *text.Document, i int) (Match, bool) {
	last := len(doc.Tokens)
	if k := doc.SentenceAt(i); k < len(doc.Sentences) {
		last = doc.Sentences[k].Tokens.Last
	}
	m, n := g.at(doc.Src, doc.Tokens[:last], i)
	m.Tokens = text.Range{First: i, Last: i + n}
	return m, n > 0
}

func (g *Gazetteer) at(src string, tokens []text.Token, i int) (Match, int) {
	var best trie.Hit
	from := 0
	for k := len(g.tables) - 1; k >= 0; k-- {
		if hit, _ := g.tables[k].trie.Longest(src, tokens, i); hit.Len > best.Len {
			best, from = hit, k
		}
	}
	if best.Len == 0 {
		return Match{}, 0
	}
	m := Match{
		Span: text.Span{Start: tokens[i].Start, End: tokens[i+best.Len-1].End},
		Cut:  best.Cut, table: from, value: best.Value,
	}
	first := true
	m.Flags = g.tables[from].entries(best.Value, func(entry uint32) bool {
		if first {
			m.ID = makeID(from, entry)
		}
		first = false
		return false
	})
	return m, best.Len
}

// Resolve is the entry of a match that is meant in an article about these
// countries (ISO 3166-1 alpha-2), the dateline's own first.
func (g *Gazetteer) Resolve(m Match, countries []string) ID {
	if !m.Has(Ambiguous) || len(countries) == 0 {
		return m.ID
	}
	return g.resolve(m.table, m.value, countries, false)
}

// ResolvePlace is Resolve among the places of that name alone; None where
// only organisations have it.
func (g *Gazetteer) ResolvePlace(m Match, countries []string) ID {
	return g.resolve(m.table, m.value, countries, true)
}

// AppendEntries appends all entries of a match, the one meant most first.
func (g *Gazetteer) AppendEntries(dst []ID, m Match) []ID {
	g.tables[m.table].entries(m.value, func(entry uint32) bool {
		dst = append(dst, makeID(m.table, entry))
		return true
	})
	return dst
}

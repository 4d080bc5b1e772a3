package quotes

import (
	"slices"
	"strings"

	"github.com/kopij/kopij/text"
)

// glyph is a quotation mark's shape.
type glyph uint8

const (
	noGlyph    glyph = iota
	straight2        // "
	left2            // “
	right2           // ”
	low2             // „ ‟
	straight1        // '
	left1            // ‘ ‛
	right1           // ’
	low1             // ‚
	commas           // ,,
	primes           // ''
	leftAngle        // « ‹
	rightAngle       // » ›
	nGlyph
)

// closers lists, for each opening mark, the marks that close it: the pairs
// of Dutch newspapers and the slips between them. De Telegraaf opens with
// the mark that others close with: ’…’.
var closers = [nGlyph]uint32{
	straight2:  1<<straight2 | 1<<right2 | 1<<primes,
	left2:      1<<right2 | 1<<straight2 | 1<<left2 | 1<<primes,
	right2:     1<<right2 | 1<<straight2 | 1<<primes,
	low2:       1<<right2 | 1<<left2 | 1<<straight2 | 1<<primes,
	straight1:  1<<straight1 | 1<<right1,
	left1:      1<<right1 | 1<<straight1,
	right1:     1<<right1 | 1<<straight1,
	low1:       1<<left1 | 1<<right1 | 1<<straight1,
	commas:     1<<primes | 1<<right2 | 1<<straight2 | 1<<left2,
	primes:     1<<primes | 1<<right2 | 1<<straight2,
	leftAngle:  1 << rightAngle,
	rightAngle: 1 << leftAngle,
}

// single reports whether the mark may as well be an apostrophe.
func (g glyph) single() bool { return straight1 <= g && g <= low1 }

// glyphOf is the shape of the quotation mark s.
func glyphOf(s string) glyph {
	switch s {
	case `"`, "″", "＂":
		return straight2
	case "“":
		return left2
	case "”":
		return right2
	case "„", "‟":
		return low2
	case "'", "′", "´", "`":
		return straight1
	case "‘", "‛":
		return left1
	case "’":
		return right1
	case "‚":
		return low1
	case ",,":
		return commas
	case "''", "``", "‘‘", "’’":
		return primes
	case "«", "‹":
		return leftAngle
	case "»", "›":
		return rightAngle
	}
	return noGlyph
}

// onlyCloses reports whether the mark at i, with a space on both sides, is
// between a comma and a word in lower case: `…, " zei Jansen` lacks a mark
// before it.
func onlyCloses(doc *text.Document, b *text.Block, i int) bool {
	if i+1 >= b.Tokens.Last {
		return false
	}
	p, n := &doc.Tokens[i-1], &doc.Tokens[i+1]
	return doc.Src[p.Start:p.End] == "," && n.Kind == text.Word && !n.Has(text.Capital)
}

// maxDepth bounds the marks that are open at once: quotations nest two or
// three deep, and storms of marks are not quotations.
const maxDepth = 8

// openMark is an opening mark that waits for its close.
type openMark struct {
	tok   int // token of the mark
	glyph glyph
	// next is the token of the first mark of the same shape that opened
	// after it while it was open; -1 where there was none.
	next int
	// parts are the parts in earlier paragraphs that this mark continues.
	parts []text.Range
}

// rawQuote is a quotation as its marks give it.
type rawQuote struct {
	parts    []text.Range // tokens of each part, without marks
	unclosed bool
	single   bool // between single marks
	block    int  // of the first part
}

func (r *rawQuote) first() int { return r.parts[0].First }
func (r *rawQuote) last() int  { return r.parts[len(r.parts)-1].Last }

// marks pairs the quotation marks of doc. The result is in the order of the
// starts, an outer quotation before the inner ones.
func marks(doc *text.Document) []rawQuote {
	p := pairing{doc: doc}
	for bi := range doc.Blocks {
		p.block(bi)
	}
	return nest(p.out)
}

// pairing is the memory of pairing the marks of a document.
type pairing struct {
	doc   *text.Document
	out   []rawQuote
	stack []openMark // of the block at hand
	// carried is the mark that is open over a paragraph's end; it has no parts
	// where none is.
	carried openMark
}

// block pairs the marks of a block.
func (p *pairing) block(bi int) {
	b := &p.doc.Blocks[bi]
	p.stack = p.stack[:0]
	for i := b.Tokens.First; i < b.Tokens.Last; i++ {
		if p.doc.Tokens[i].Kind == text.Quote {
			i = p.mark(b, i)
		}
	}
	if len(p.carried.parts) > 0 { // The paragraph did not open the mark again.
		p.add(p.carried, 0, true)
		p.carried = openMark{}
	}
	for k := range p.stack {
		p.leftOpen(bi, k)
	}
}

// innermost is the mark that is open last; noGlyph where none is.
func (p *pairing) innermost() glyph {
	if n := len(p.stack); n > 0 {
		return p.stack[n-1].glyph
	}
	return noGlyph
}

// maxTurned bounds the tokens between marks that are turned round.
const maxTurned = 120

// turned reports whether the mark » at i, with a space on both sides, opens a
// quotation that « closes: » Ja «. Else it is an arrow.
func (p *pairing) turned(b *text.Block, i int) bool {
	for k := i + 1; k < min(b.Tokens.Last, i+maxTurned); k++ {
		switch glyphOf(p.doc.Word(k)) {
		case leftAngle:
			return true
		case rightAngle:
			return false
		}
	}
	return false
}

// mark opens or closes a quotation with the mark at i and gives its last token.
func (p *pairing) mark(b *text.Block, i int) int {
	t, g := &p.doc.Tokens[i], glyphOf(p.doc.Word(i))
	if k := len(p.stack) - 1; k >= 0 && !p.stack[k].glyph.single() && i > p.stack[k].tok+1 && pastClose(p.doc, i, b.Tokens.Last) > i+1 {
		p.add(p.stack[k], i, false)
		p.stack = p.stack[:k]
		return i + 1
	}
	canOpen, canClose := t.Has(text.CanOpen), t.Has(text.CanClose)
	if g >= leftAngle && adrift(p.doc, b, i) {
		canOpen, canClose = g == leftAngle, g == rightAngle // « Ja »
		if top := p.innermost(); g == leftAngle && top == rightAngle {
			canOpen, canClose = false, true // » Ja «
		} else if g == rightAngle && top != leftAngle {
			canOpen = p.turned(b, i)
		}
	} else if (g == straight2 || g == right2 || g == right1) && adrift(p.doc, b, i) {
		canOpen, canClose = !onlyCloses(p.doc, b, i), true
	}
	if !(canClose && p.close(i, g, canOpen)) && canOpen && g != noGlyph && i+1 < b.Tokens.Last {
		p.open(b, i, g)
	}
	return i
}

// close closes the latest mark that the mark at i can close, and reports
// whether there is one. A mark that could open as well closes only the
// innermost.
func (p *pairing) close(i int, g glyph, canOpen bool) bool {
	at := len(p.stack) - 1
	for at >= 0 && closers[p.stack[at].glyph]&(1<<g) == 0 {
		at--
	}
	if at < 0 || canOpen && at < len(p.stack)-1 {
		return false
	}
	for k := len(p.stack) - 1; k > at; k-- {
		if !p.stack[k].glyph.single() {
			p.add(p.stack[k], i, true)
		}
	}
	p.add(p.stack[at], i, false)
	p.stack = p.stack[:at]
	return true
}

// open opens a quotation with the mark at i.
func (p *pairing) open(b *text.Block, i int, g glyph) {
	m := openMark{tok: i, glyph: g, next: -1}
	if i == b.Tokens.First && g == p.carried.glyph {
		m.parts, p.carried = p.carried.parts, openMark{}
	}
	for k := range p.stack {
		if p.stack[k].glyph == g && p.stack[k].next < 0 {
			p.stack[k].next = i
		}
	}
	if len(p.stack) == maxDepth {
		p.stack = slices.Delete(p.stack, 0, 1)
	}
	p.stack = append(p.stack, m)
}

// leftOpen ends the quotation that mark k of the stack has opened and none has
// closed within the block.
func (p *pairing) leftOpen(bi, k int) {
	b, m := &p.doc.Blocks[bi], p.stack[k]
	end := slipped(p.doc, b, m)
	switch {
	case end > 0:
		p.add(m, end, false)
	case m.glyph.single() && !startsSpeech(p.doc, b, m.tok): // an apostrophe
	case m.next >= 0:
		p.add(m, m.next, true)
	case reopens(p.doc, bi, m.glyph):
		m.parts = append(m.parts, text.Range{First: m.tok + 1, Last: b.Tokens.Last})
		p.carried = m
	default:
		p.add(m, b.Tokens.Last, true)
	}
}

// add adds the quotation that m opens and that ends at token last. A mark that
// is opened again and holds nothing closes nothing.
func (p *pairing) add(m openMark, last int, unclosed bool) {
	if last > m.tok+1 {
		m.parts = append(m.parts, text.Range{First: m.tok + 1, Last: last})
	} else {
		unclosed = true
	}
	if len(m.parts) > 0 {
		p.out = append(p.out, rawQuote{parts: m.parts, unclosed: unclosed, single: m.glyph.single(), block: p.doc.BlockAt(m.parts[0].First)})
	}
}

// pastClose is the token after the closing mark at i, if there is one before
// end. Two single marks are one mark, as in „Ik moest wachten’’: nothing but
// a quotation between other than single marks ends so.
func pastClose(doc *text.Document, i, end int) int {
	if i >= end || doc.Tokens[i].Kind != text.Quote {
		return i
	}
	if i+1 < end {
		t, n := &doc.Tokens[i], &doc.Tokens[i+1]
		if n.Start == t.End && !t.Has(text.CanOpen) && n.Has(text.CanClose) &&
			glyphOf(doc.Src[t.Start:t.End]).single() && glyphOf(doc.Src[n.Start:n.End]).single() {
			return i + 2
		}
	}
	return i + 1
}

// slipped is the token of the wrong mark that closes the double mark m: a
// single one where no word ends in an apostrophe, before a comma, as in „Ik
// moest wachten’, zegt Jansen, or after the full stop; 0 where there is none.
func slipped(doc *text.Document, b *text.Block, m openMark) int {
	if m.glyph.single() {
		return 0
	}
	end := b.Tokens.Last
	if m.next >= 0 {
		end = m.next
	}
	inner := 0 // single marks that are open within
	for i := m.tok + 1; i < min(end, m.tok+maxFrame); i++ {
		t := &doc.Tokens[i]
		if t.Kind != text.Quote || !glyphOf(doc.Src[t.Start:t.End]).single() {
			continue
		}
		canOpen, canClose := t.Has(text.CanOpen), t.Has(text.CanClose)
		switch {
		case canOpen && !canClose:
			inner++
		case !canClose || canOpen || i < m.tok+2:
		case inner > 0:
			inner--
		case i+1 < b.Tokens.Last && doc.Word(i+1) == ",", doc.Tokens[i-1].Kind == text.Punct:
			return i
		}
	}
	return 0
}

// adrift reports whether a mark has a space on both sides, or a space
// and a full stop: it opens or closes as the marks before it want.
func adrift(doc *text.Document, b *text.Block, i int) bool {
	if i == b.Tokens.First || !doc.Tokens[i].Has(text.SpaceBefore) {
		return false
	}
	if i+1 >= b.Tokens.Last {
		return true
	}
	n := &doc.Tokens[i+1]
	return n.Has(text.SpaceBefore) || strings.IndexByte(".,;:!?", doc.Src[n.Start]) >= 0
}

// startsSpeech reports whether a single mark that is never closed stands where
// only speech opens: at the start of the block or after a colon, before a
// capital.
func startsSpeech(doc *text.Document, b *text.Block, tok int) bool {
	if tok+1 >= b.Tokens.Last || !doc.Tokens[tok+1].Has(text.Capital) {
		return false
	}
	return tok == b.Tokens.First || doc.Word(tok-1) == ":"
}

// reopens reports whether the block after bi is a paragraph that begins with
// the mark g.
func reopens(doc *text.Document, bi int, g glyph) bool {
	if bi+1 >= len(doc.Blocks) || doc.Blocks[bi].Kind == text.Title {
		return false
	}
	nb := &doc.Blocks[bi+1]
	if nb.Kind != text.Paragraph && nb.Kind != text.Lead {
		return false
	}
	t := &doc.Tokens[nb.Tokens.First]
	return glyphOf(doc.Src[t.Start:t.End]) == g
}

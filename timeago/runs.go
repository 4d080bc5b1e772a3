package timeago

import (
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij/text"
)

// Which tokens a run of the grammar holds.

// core reports whether token i can be the core of an expression.
func (t *table) core(d *text.Document, i int) bool {
	tok := &d.Tokens[i]
	if tok.Flags&(text.HasDigit|text.HasHyphen) != 0 {
		if tok.Len() == 2 && i > 0 && d.Tokens[i-1].Kind == text.Quote && quotedDigits(d.Src[d.Tokens[i-1].Start:tok.End]) {
			return true // eind '89, whose apostrophe was taken for a quotation mark
		}
		return t.coreShape(d.Src[tok.Start:tok.End])
	}
	if t.cores.has(tok.Fold) {
		if e := t.lookup(tok.Fold); e != nil {
			return e.strong
		}
	}
	// dinsdag- en woensdagmiddag
	return tok.Kind == text.Word && d.Src[tok.End-1] == '-' && t.compound(d.Src[tok.Start:tok.End])
}

// coreShape is core for tokens with digits or hyphens: numbers that look like
// a date, a year or a time of the clock, and compounds whose parts are all
// known.
func (t *table) coreShape(w string) bool {
	if !digit(w[0]) {
		return len(w) == 2 && w[0] == 'Q' || quotedDigits(w) || t.compound(w)
	}
	digits, marks := 0, 0
	for k := range len(w) {
		switch c := w[k]; {
		case digit(c):
			digits++
		case strings.IndexByte("-/.:~", c) >= 0:
			marks++
		case c == ',' || c >= 0x80:
		default:
			return k < 6 || k == 8 && c == 'T' // 16u30, 28min, 17:30u, 20251203T0912
		}
	}
	return digits == 4 && marks <= 1 || marks >= 1 && digits <= 14
}

// quotedDigits reports whether w, which has digits, can be an apostrophe and two
// of them: '69.
func quotedDigits(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return isApostrophe(r)
}

// compound reports whether all parts of a hyphened word are known and one of
// them is a core: jan-feb, dinsdag-.
func (t *table) compound(w string) bool {
	strong := false
	for a, ok := nextAtom(w, 0, len(w)); ok; a, ok = nextAtom(w, a.end, len(w)) {
		if a.kind == atomDigit {
			continue
		}
		e := t.lookup(a.hash)
		if e == nil {
			return false
		}
		strong = strong || e.strong
	}
	return strong
}

// known reports whether token i can be inside an expression.
func (t *table) known(d *text.Document, i int) bool {
	tok := &d.Tokens[i]
	if tok.Kind == text.Dash || d.Src[tok.Start] == '~' {
		return true
	}
	if tok.Flags&text.HasDigit != 0 {
		return digit(d.Src[tok.Start]) || t.parts(d.Src[tok.Start:tok.End])
	}
	if t.lookup(tok.Fold) != nil {
		return true
	}
	if d.Src[tok.End-1] == '-' || tok.Flags&(text.HasHyphen|text.HasApos|text.Abbrev|text.Initials) != 0 || tok.Kind == text.Quote {
		return t.parts(d.Src[tok.Start:tok.End])
	}
	return false
}

// parts reports whether all atoms of a token are known.
func (t *table) parts(w string) bool {
	for a, ok := nextAtom(w, 0, len(w)); ok; a, ok = nextAtom(w, a.end, len(w)) {
		if a.kind != atomDigit && t.lookup(a.hash) == nil {
			return false
		}
	}
	return true
}

// reach is how many tokens before its core an expression may begin.
const reach = 12

// bounds widens the core token i to the run of known tokens around it.
func (sc *scanner) bounds(i, done int) (first, last int) {
	toks := sc.doc.Tokens
	t := sc.chart.t
	first = i
	for first > done && first > i-reach && toks[first].Flags&text.SentenceStart == 0 && !sc.lineEnds(first) && t.known(sc.doc, first-1) {
		first--
	}
	last = i + 1
	for last < len(toks) && last-first < runLimit && !sc.lineEnds(last) && t.known(sc.doc, last) {
		if toks[last].Flags&text.SentenceStart != 0 {
			break
		}
		last++
	}
	return first, last
}

// wrapped is how long a line is at least that may be broken for want of room.
const wrapped = 34

// lineEnds reports whether a line ends before token i that is not broken within
// a sentence, as those of teletext and mail are.
func (a *nearby) lineEnds(i int) bool {
	toks := a.doc.Tokens
	if toks[i].Flags&text.LineBefore == 0 {
		return false
	}
	b := a.block(i)
	if i == b.Tokens.First || toks[i].Flags&(text.SentenceStart|text.Capital) != 0 || toks[i-1].Kind == text.Punct {
		return true
	}
	switch { // the next line of a programme
	case toks[i].Flags&text.HasDigit != 0 && a.wordIn(i-1, "uur"),
		a.clockToken(i) && !a.wordOf(i-1, leadsClock):
		return true
	}
	start := toks[i-1].End - wrapped
	return start < b.Start || strings.IndexByte(a.doc.Src[start:toks[i-1].End], '\n') >= 0
}

// clockToken reports whether token i is the digits of an hour and its minutes:
// 11.00, 7u30.
func (a *nearby) clockToken(i int) bool {
	w := a.word(i)
	n := len(w)
	return (n == len("7u30") || n == len("07:30")) && digit(w[0]) && strings.IndexByte(".:u", w[n-3]) >= 0
}

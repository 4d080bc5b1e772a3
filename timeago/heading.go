package timeago

import (
	"time"

	"github.com/kopij/kopij/text"
)

// Headings that date what is under them: the days of a timeline ("19 januari
// 2025"), the hours of a reconstruction ("Zaterdag 22 uur", "02.30 uur"), the
// title of a diary of events ("Agenda 3 tot en met 6 september").

// heads is what the headings of a text have dated so far.
type heads struct {
	at     time.Time // the moment that the last heading names; zero where none does
	unit   interval
	grain  Grain
	clocks bool     // the last heading names a time of the clock
	ahead  interval // the days ahead that the title names
}

// opensHeading reports whether tokens [first, last) are a heading, or all of
// it before a colon.
func (a *nearby) opensHeading(first, last int) bool {
	b, ok := a.headingAt(first)
	return ok && b.Tokens.First == first && (last == b.Tokens.Last || a.doc.Src[a.doc.Tokens[last].Start] == ':')
}

// lineHour reports whether an edge of tokens [first, last) is an hour in digits
// that heads a line or a sentence of a programme: "19 uur Optocht", "14 uur. De
// zaak begint". Up to twelve it may be how long something takes.
func (sc *scanner) lineHour(e *edge, first, last int) bool {
	n, toks := &sc.chart.nodes[e.node], sc.doc.Tokens
	if n.op != nClock || n.y >= 0 || n.x < 13 || n.x > 23 || sc.chart.atoms[e.from].kind != atomDigit {
		return false
	}
	if toks[first].Flags&(text.LineBefore|text.SentenceStart) == 0 || last >= len(toks) {
		return false
	}
	return toks[last].Kind == text.Punct || toks[last].Flags&text.Capital != 0
}

// inTitle reports whether token i is in a headline.
func (a *nearby) inTitle(i int) bool {
	k := a.doc.BlockAt(i)
	return k < len(a.doc.Blocks) && a.doc.Blocks[k].Kind == text.Title
}

// hour reports whether an edge is a time of the clock for what it heads: after
// "Zaterdag 22 uur" the heading "6 uur" is one, and not how long something
// takes, and so are the digits over the title of a programme.
func (sc *scanner) hour(e *edge) bool {
	first := sc.doc.TokenAt(sc.chart.atoms[e.from].start)
	last := sc.doc.TokenAt(sc.chart.atoms[e.upto-1].start) + 1
	if sc.heads.clocks {
		return sc.opensHeading(first, last)
	}
	if sc.lineHour(e, first, last) {
		return true
	}
	k := sc.doc.BlockAt(first)
	if k+1 >= len(sc.doc.Blocks) || sc.doc.Blocks[k+1].Kind != text.Title {
		return false
	}
	r := sc.doc.Blocks[k].Tokens
	return r.First == first && r.Last == last && sc.chart.nodes[e.node].y >= 0
}

// headingAt is the subhead that holds token i.
func (a *nearby) headingAt(i int) (b *text.Block, ok bool) {
	if k := a.doc.BlockAt(i); k < len(a.doc.Blocks) {
		b = &a.doc.Blocks[k]
		return b, b.Kind == text.Subhead
	}
	return nil, false
}

// noteHeading keeps what an expression of tokens [first, last) dates: as a
// heading the text under it, in a title the days that the text announces.
func (sc *scanner) noteHeading(t *Time, n *node, first, last int) {
	if t.From.IsZero() || t.To.IsZero() {
		return
	}
	if sc.opensHeading(first, last) {
		if n.op == nClock && !sc.heads.at.IsZero() && t.From.Before(sc.heads.at) {
			t.From, t.To, t.At = addDays(t.From, 1), addDays(t.To, 1), addDays(t.At, 1) // past midnight
		}
		sc.heads.at, sc.heads.grain, sc.heads.clocks = t.From, t.Grain, t.Grain <= Hour
		sc.heads.unit = interval{t.From, t.To, true}
		return
	}
	k := sc.doc.BlockAt(first)
	if k < len(sc.doc.Blocks) && sc.doc.Blocks[k].Kind == text.Title && t.From.After(sc.ref) && t.Grain == Day && t.To.Sub(t.From) <= 8*24*time.Hour {
		switch n.op {
		case nDM, nDMY, nRange:
			sc.heads.ahead = interval{t.From, t.To, true}
		}
	}
}

// headed is the reference time for an edge: the date of the heading over it
// where that is what it counts from, as "tot 18 maart" does and "gisteren" does
// not.
func (sc *scanner) headed(id int32) (ref time.Time, ok bool) {
	if sc.heads.at.IsZero() || sc.heads.grain > Year || sc.Prefer != ByTense {
		return sc.ref, false
	}
	n := &sc.chart.nodes[id]
	switch n.op {
	case nUntil, nSince, nBefore, nAfter, nIn, nSub:
		if n.op == nIn {
			return sc.headed(n.b)
		}
		return sc.headed(n.a)
	case nRange:
		if ref, ok = sc.headed(n.a); ok {
			ref, ok = sc.headed(n.b)
		}
		return ref, ok
	case nDM, nMonth, nSeason, nHoliday:
		return sc.heads.at, n.z == noAdj
	}
	return sc.ref, false
}

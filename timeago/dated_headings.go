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

// block is the block of token i.
func (a *nearby) block(i int) *text.Block {
	return &a.doc.Blocks[a.doc.BlockAt(i)]
}

// opensHeading reports whether tokens [first, last) are a subhead, or all of
// it before a colon.
func (a *nearby) opensHeading(first, last int) bool {
	b := a.block(first)
	return b.Kind == text.Subhead && b.Tokens.First == first && (last == b.Tokens.Last || a.doc.Src[a.doc.Tokens[last].Start] == ':')
}

// inTitle reports whether token i is in a headline.
func (a *nearby) inTitle(i int) bool {
	return a.block(i).Kind == text.Title
}

// unclosed reports whether token i is in a block that no mark closes, as a
// heading is.
func (a *nearby) unclosed(i int) bool {
	last := a.doc.Tokens[a.block(i).Tokens.Last-1].Kind
	return last == text.Word || last == text.Number
}

// headsLine reports whether an edge of tokens [first, last) is a time in digits
// that heads a line or a sentence of a programme, or is a member of it: "19 uur Optocht", "14 uur. De
// zaak begint". Up to twelve an hour may be how long something takes, and minutes
// behind a full stop a count, but not under a day ("07.30 Optocht").
func (sc *scanner) headsLine(e *edge, first, last int) bool {
	n, toks := &sc.chart.nodes[e.node], sc.doc.Tokens
	if sc.chart.atoms[e.from].kind != atomDigit {
		return false
	}
	heads := toks[first].Flags&text.LineBefore != 0
	switch {
	case last >= len(toks) || n.hour > 23:
		return false
	case heads && sc.underDay():
	case n.grain != Hour || n.hour < 13:
		return false
	case !heads && sc.wordIn(first-1, ","): // "Vismarkt, 22 uur, gratis"
		return toks[last].Kind == text.Punct
	case !heads && toks[first].Flags&text.SentenceStart == 0:
		return false
	}
	return toks[last].Kind == text.Punct || toks[last].Flags&text.Capital != 0
}

// answers reports whether an edge of tokens [first, last) is a time of the clock
// in words that is all of its sentence or quotation, or of that to a comma: "Tien
// over tien.", "Half tien, en hij had geen sleutel".
func (sc *scanner) answers(e *edge, first, last int) bool {
	n, toks := &sc.chart.nodes[e.node], sc.doc.Tokens
	if n.grain != Minute || sc.chart.atoms[e.from].kind == atomDigit || last >= len(toks) || toks[last].Kind != text.Punct {
		return false
	}
	return toks[first].Flags&(text.SentenceStart|text.LineBefore) != 0 || toks[first-1].Kind == text.Quote
}

// underDay reports whether the last heading names a day, or the title days ahead.
func (sc *scanner) underDay() bool {
	h := &sc.heads
	return h.ahead.set || h.grain == Day
}

// datesHeading reports whether an edge is a time of the clock for what it heads:
// after "Zaterdag 22 uur" the heading "6 uur" is one, and not how long something
// takes, and so are the digits over the title of a programme.
func (sc *scanner) datesHeading(e *edge) bool {
	first := sc.doc.TokenAt(sc.chart.atoms[e.from].start)
	last := sc.doc.TokenAt(sc.chart.atoms[e.upto-1].start) + 1
	if sc.heads.clocks {
		return sc.opensHeading(first, last)
	}
	if sc.headsLine(e, first, last) || sc.answers(e, first, last) {
		return true
	}
	k := sc.doc.BlockAt(first)
	if k+1 >= len(sc.doc.Blocks) || sc.doc.Blocks[k+1].Kind != text.Title {
		return false
	}
	r := sc.doc.Blocks[k].Tokens
	return r.First == first && r.Last == last && sc.chart.nodes[e.node].grain < Hour
}

// noteHeading keeps what an expression of tokens [first, last) dates: as a
// heading the text under it, in a title the days that the text announces.
func (sc *scanner) noteHeading(t *Time, f *found) {
	if t.From.IsZero() || t.To.IsZero() {
		return
	}
	h := &sc.heads
	if sc.opensHeading(f.first, f.last) {
		if f.n.op == nClock && t.From.Before(h.at) {
			t.move(1) // past midnight
		}
		h.at, h.grain, h.clocks, h.unit = t.From, t.Grain, t.Grain <= Hour, interval{t.From, t.To, true}
		return
	}
	if sc.inTitle(f.first) && t.From.After(sc.ref) && t.Grain >= Day && t.To.Sub(t.From) <= 8*24*time.Hour {
		switch f.n.op {
		case nDM, nDMY, nRange:
			h.ahead = interval{t.From, t.To, true}
		case nUnit, nWeekNo:
			if t.Grain == Week { // "Komende week: wie legt wat op tafel?"
				h.ahead = interval{t.From, t.To, true}
			}
		}
	}
}

// move moves t by some days.
func (t *Time) move(days int) {
	t.From, t.To = addDays(t.From, days), addDays(t.To, days)
	if !t.At.IsZero() {
		t.At = addDays(t.At, days)
	}
}

// headed is the reference time for a node: the date of the heading over it
// where that is what it counts from, as "tot 18 maart" does and "gisteren" does
// not.
func (sc *scanner) headed(id int32) (ref time.Time, ok bool) {
	if sc.heads.at.IsZero() || sc.Prefer != ByTense {
		return sc.ref, false
	}
	n := &sc.chart.nodes[id]
	switch n.op {
	case nIn:
		return sc.headed(n.in)
	case nUntil, nSince, nBefore, nAfter, nSub:
		return sc.headed(n.of)
	case nRange:
		return sc.headed(n.to)
	case nDM, nMonth, nSeason, nHoliday:
		return sc.heads.at, n.adj == noAdj
	}
	return sc.ref, false
}

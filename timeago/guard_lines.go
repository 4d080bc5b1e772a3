package timeago

import (
	"strconv"
	"strings"

	"github.com/kopij/kopij/text"
)

// chapterReach is how many tokens back the first line of a list of chapters is
// looked for.
const chapterReach = 400

// chapter reports whether the time of the clock of tokens [first, last) heads
// a line of the chapters of a recording: a list of such lines that begins at
// 0:00 and counts up.
func (g *guard) chapter() bool {
	if !g.digits() || !g.chart.isMark(int(g.e.from)+1, ":") {
		return false
	}
	toks := g.doc.Tokens
	first := g.doc.TokenAt(g.chart.atoms[g.e.from].start)
	at, ok := g.lineClock(first)
	if !ok {
		return false
	}
	last := at
	for i := first + 1; i < min(len(toks), first+chapterReach); i++ {
		if toks[i].Flags&text.LineBefore == 0 {
			continue
		}
		next, ok := g.lineClock(i)
		if !ok || next <= last {
			break
		}
		if last = next; at == 0 || last > 2400 && last < 10000 {
			return true // after 0:00, or beyond the hours of a day
		}
	}
	for i := first - 1; i >= max(0, first-chapterReach); i-- {
		if toks[i].Flags&text.LineBefore == 0 {
			continue
		}
		before, ok := g.lineClock(i)
		if !ok || before >= at {
			return false
		}
		if at = before; at == 0 {
			return true
		}
	}
	return false
}

// lineClock is the time with colons that heads a line at token i: minutes and
// seconds as it is written, in the order of its digits.
func (a *nearby) lineClock(i int) (at int, ok bool) {
	t := &a.doc.Tokens[i]
	if t.Flags&text.LineBefore == 0 || t.Flags&text.HasDigit == 0 || i+1 >= len(a.doc.Tokens) || a.doc.Tokens[i+1].Flags&text.LineBefore != 0 {
		return 0, false
	}
	colons := 0
	for _, c := range []byte(a.doc.Src[t.Start:t.End]) {
		switch {
		case digit(c):
			at = at*10 + int(c-'0')
		case c == ':':
			colons++
		default:
			return 0, false
		}
	}
	return at, colons > 0
}

// numberAt is the number that token i is, in digits alone; 0 where it is none.
func (a *nearby) numberAt(i int) int {
	n, _ := strconv.Atoi(a.word(i))
	return n
}

// bracketed reports whether the time of the clock in round brackets is of the
// page: how long a film is, at the end of its line ("Bekijk de goals (1:44)"),
// or when an item came in, at the head of one ("(16:14) Betogers vrij").
func (g *guard) bracketed() bool {
	s, toks := g.chart.s, g.doc.Tokens
	start, end := g.chart.atoms[g.e.from].start, g.chart.atoms[g.e.upto-1].end
	if start == 0 || end >= len(s) || s[start-1] != '(' || s[end] != ')' {
		return false
	}
	first, after := g.doc.TokenAt(start-1), g.doc.TokenAt(end)+1
	if toks[first].Flags&text.LineBefore != 0 {
		return true
	}
	last := after >= len(toks) || toks[after].Flags&text.LineBefore != 0
	return last && s[start+1] == ':'
}

// ticker reports whether the time of the clock heads a line of a list of news,
// which has the latest first: "23:40 …", "23:22 …".
func (g *guard) ticker() bool {
	first := g.doc.TokenAt(g.chart.atoms[g.e.from].start)
	at, ok := g.lineClock(first)
	if !ok {
		return false
	}
	below := 0
	for i := first + 1; i < min(len(g.doc.Tokens), first+tickerReach) && below < 2; i++ {
		if next, ok := g.lineClock(i); ok {
			if next >= at {
				return false
			}
			at, below = next, below+1
		}
	}
	if below == 2 {
		return true
	}
	at, _ = g.lineClock(first)
	for i := first - 1; i >= max(0, first-tickerReach) && below < 2; i-- {
		if next, ok := g.lineClock(i); ok {
			if next <= at {
				return false
			}
			at, below = next, below+1
		}
	}
	return below >= 2
}

// tickerReach is how many tokens away the next item of a list may be.
const tickerReach = 80

// gap reports whether a length of time is how far behind somebody came in:
// "derde op 11 seconden", "het peloton volgde op 12 tellen".
func (g *guard) gap() bool {
	i := g.prev
	if i > 0 && g.chart.t.isA(g.doc.Tokens[i].Fold, 1<<cApprox) {
		i-- // op ruim twaalf minuten
	}
	if i <= 0 || !g.wordIn(i, "op") {
		return false
	}
	if i--; i > 0 && g.wordIn(i, ",") {
		i-- // werd tweede, op elf seconden
	}
	return g.chart.t.isA(g.doc.Tokens[i].Fold, 1<<cOrd) || g.wordOf(i, ofGap)
}

// caption reports whether the time of the clock is where a line of subtitles
// begins or ends: "00:00:02.100 --> 00:00:07.400".
func (g *guard) caption() bool {
	const arrow = "-->"
	s := g.chart.s
	before := strings.TrimRight(s[:g.chart.atoms[g.e.from].start], " ")
	after := strings.TrimLeft(s[g.chart.atoms[g.e.upto-1].end:], " ")
	return strings.HasSuffix(before, arrow) || strings.HasPrefix(after, arrow)
}

// itemAge reports whether an abbreviated length is how old an item of a list is
// or how long it takes to read: at the head of its line, before a capital ("4
// min Rutte ontvangt leiders"), or at its end behind a mark that parts its
// fields ("Trein valt uit · 2 min", "Lees verder (4 min)").
func (g *guard) itemAge() bool {
	if !g.digits() || !g.ends("min") && !g.ends("u") && !g.ends(".") {
		return false
	}
	toks := g.doc.Tokens
	first := g.doc.TokenAt(g.chart.atoms[g.e.from].start)
	after := g.doc.TokenAt(g.chart.atoms[g.e.upto-1].end-1) + 1
	for after < len(toks) && toks[after].Kind == text.Punct && toks[after].Flags&text.LineBefore == 0 {
		after++
	}
	if after >= len(toks) || toks[after].Flags&text.LineBefore != 0 {
		return first > 0 && g.partsFields(first-1)
	}
	heads := first == 0 || toks[first].Flags&text.LineBefore != 0
	return heads && (toks[after].Kind == text.Quote || toks[after].Flags&text.Capital != 0)
}

// partsFields reports whether token i is a mark that parts the fields of a line.
func (a *nearby) partsFields(i int) bool {
	switch a.word(i) {
	case "·", "•", "|", "(":
		return true
	}
	return false
}

// playingTime reports whether digits that begin with a single 0 are how long
// something lasts, or a gap: "Geluid (0:21)", "derde op 0:57". The first hour of
// the day is written so behind a preposition.
func (g *guard) playingTime() bool {
	start, end := g.chart.atoms[g.e.from].start, g.chart.atoms[g.e.upto-1].end
	w := g.chart.s[start:end]
	return len(w) == len("0:21") && w[0] == '0' && w[1] == ':' && !g.wordOf(g.prev, leadsClock)
}

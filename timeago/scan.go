package timeago

import (
	"time"

	"github.com/kopij/kopij/text"
)

// scanner finds the expressions of one document.
type scanner struct {
	Finder
	nearby
	memory
	chart  chart
	res    resolver
	clause clauseReader
	guard  guard // of the edge at hand
	found  found // the one that was chosen
	best   []int // score of the best cover from each atom on
	pick   []int // the edge that it begins with, -1 for none

	recurs   int // one more than the sentence of the last repetition
	habitDay int // the token behind the weekday last read as a habit

	heads    heads
	weekdays namedWeekdays
	base     int // where the results begin in the caller's slice
}

// scannerFor is a scanner with the memory of one that is done.
func scannerFor(f Finder, d *text.Document, ref time.Time) *scanner {
	sc, _ := grammar().scanners.Get().(*scanner)
	if sc == nil {
		sc = new(scanner)
	}
	sc.forget()
	sc.Finder, sc.nearby.doc, sc.ref = f, d, ref
	sc.chart.t = grammar()
	sc.chart.mode = modeNews
	if f.Prefer != ByTense {
		sc.chart.mode = modePlan
	}
	if d != nil {
		sc.chart.s = d.Src
		sc.clause = clauseReader{sentence: sentence{d}, verbs: verbs()}
	}
	return sc
}

// forget lets go of a text and of all that was read in it.
func (sc *scanner) forget() {
	c := &sc.chart
	*sc = scanner{
		chart: chart{atoms: c.atoms[:0], ents: c.ents[:0], edges: c.edges[:0], first: c.first[:0], have: c.have[:0], nodes: c.nodes[:0]},
		best:  sc.best[:0], pick: sc.pick[:0], weekdays: sc.weekdays[:0],
	}
}

// release keeps a scanner for the next text.
func (sc *scanner) release() {
	sc.forget()
	grammar().scanners.Put(sc)
}

// run reads the tokens [first, last) and appends what it finds.
func (sc *scanner) run(dst []Time, first, last int) []Time {
	c := &sc.chart
	c.reset()
	toks := sc.doc.Tokens
	end := toks[last-1].End
	for i := toks[first].Start; len(c.atoms) < 3*runLimit; {
		a, ok := nextAtom(c.s, i, end)
		if !ok {
			break
		}
		c.push(a)
		i = a.end
	}
	c.read()
	sc.recall(first)
	sc.cover()
	for i := 0; i < len(c.atoms); {
		k := sc.pick[i]
		if k < 0 {
			i++
			continue
		}
		e := c.edges[k]
		if t, ok := sc.emit(e); ok {
			if n := len(sc.weekdays); n > 0 && sc.weekdays[n-1].start == t.Start {
				sc.weekdays[n-1].at = len(dst) - sc.base
			}
			dst = append(dst, t)
		}
		i = int(e.end)
	}
	return dst
}

// cover chooses the expressions of the run: those that together read most of
// it, in as few pieces as can be.
func (sc *scanner) cover() {
	c := &sc.chart
	n := len(c.atoms)
	sc.best = append(sc.best[:0], make([]int, n+1)...)
	sc.pick = append(sc.pick[:0], make([]int, n+1)...)
	for i := n - 1; i >= 0; i-- {
		sc.best[i], sc.pick[i] = sc.best[i+1], -1
		lo, hi := c.complete(i)
		for k := lo; k < hi; k++ {
			e := &c.edges[k]
			hour := e.cats&(1<<cClockish) != 0 && sc.datesHeading(e)
			if e.cats&(1<<cOut|1<<cDur) == 0 && !hour {
				continue
			}
			s := 10*int(e.upto-e.from) - 7 + sc.best[e.end]
			if e.context || hour {
				s++
			}
			if e.cats&(1<<cClock) != 0 && c.mode == modePlan {
				s++ // "3 uur" is a time to a planner
			}
			if c.atoms[e.upto-1].hash == wordTerug {
				s-- // "over een uur terug"
			}
			if s <= sc.best[i] || !sc.allowed(e) {
				continue
			}
			if !sureOps[c.nodes[e.node].op] {
				if _, ok := sc.time(e, hint{}); !ok {
					continue
				}
			}
			sc.best[i], sc.pick[i] = s, k
		}
	}
}

var wordTerug = text.FoldHash("terug")

// sureOps are the nodes that always have a value.
var sureOps = [nodeOps]bool{nWeekday: true, nMonth: true, nUnit: true, nYear: true, nQuarter: true, nDecade: true, nDMY: true, nDur: true, nRoll: true}

// farewell takes the tot off an edge that says goodbye, as one that is all of
// its sentence does: "Tot volgende week vrijdag!" names a day.
func (sc *scanner) farewell(e *edge) {
	c := &sc.chart
	n := &c.nodes[e.node]
	if n.op != nUntil || sc.Prefer != ByTense || n.included || !equalFold(c.text(int(e.from)), "tot") {
		return
	}
	prev, next := sc.around(c.atoms[e.from].start, c.atoms[e.upto-1].end)
	if prev >= 0 || next >= 0 && !sc.closesSentence(next) {
		return
	}
	switch c.nodes[n.of].op {
	case nUnit, nWeekday, nIn:
		e.node = n.of
		e.from++
	}
}

// closesSentence reports whether token i is a mark behind which another sentence
// or a name begins.
func (a *nearby) closesSentence(i int) bool {
	toks := a.doc.Tokens
	if toks[i].Kind != text.Punct || a.doc.Src[toks[i].Start] == ':' {
		return false
	}
	return i+1 >= len(toks) || toks[i+1].Flags&(text.SentenceStart|text.LineBefore|text.Capital) != 0
}

// emit resolves a chosen edge by the words around it and remembers it for the
// expressions that count from it.
func (sc *scanner) emit(e edge) (Time, bool) {
	sc.farewell(&e)
	f := &sc.found
	*f = found{edge: e, n: &sc.chart.nodes[e.node]}
	span := sc.chart.span(&e)
	f.first = sc.doc.TokenAt(span.Start)
	for f.last = f.first; f.last < len(sc.doc.Tokens) && sc.doc.Tokens[f.last].Start < span.End; {
		f.last++
	}
	f.weekday = sc.chart.nodes.bareWeekday(f.n)
	sc.recall(f.first)
	sc.wording(f)
	t, ok := sc.time(&f.edge, f.hint)
	if !ok {
		return t, false
	}
	sc.noteYear(f.n, &t, f.first)
	sc.habit(&t, f)
	if sc.Prefer == ByTense && t.Kind != Recurring {
		sc.noteWeekday(&t, f)
	}
	sc.noteHeading(&t, f)
	sc.remember(&t, f.n, f.first)
	return t, true
}

// time gives the value of an edge by what the words around it say.
func (sc *scanner) time(e *edge, h hint) (t Time, ok bool) {
	c, r := &sc.chart, &sc.res
	*r = resolver{nodes: c.nodes, anchor: sc.anchor}
	r.reading = reading{ref: sc.ref, prefer: sc.Prefer, hint: h, plan: sc.Prefer == Future, liberal: c.mode != modeNews}
	if ref, ok := sc.headed(e.node); ok {
		r.ref, r.prefer = ref, Nearest
	}
	t.Span = c.span(e)
	n := &c.nodes[e.node]
	switch n.op {
	case nDur:
		return r.nodes.duration(t, n)
	case nRecur:
		if day, ok := sc.ofDay(e, n, h.told); ok { // "zondag viel … kwam 's avonds langs"
			v := r.evalPart(&node{op: nPart, part: n.part}, interval{day, addDays(day, 1), true})
			ok = t.take(&v, n)
			return t, ok
		}
		return r.nodes.recurrence(t, n, r.ref)
	case nWithin:
		if !r.liberal && !n.fromNow && (h.tense == pastTense || sc.anyTime(sc.doc.TokenAt(c.atoms[e.from].start), &c.nodes[n.dur])) {
			// "haalde het binnen een jaar": counted from a time that is not now.
			return r.nodes.duration(t, &c.nodes[n.dur])
		}
	}
	v := r.eval(e.node, h.within)
	if !v.ok && h.within.set {
		v = r.eval(e.node, interval{})
	}
	if !v.ok && n.op == nAnchor && !n.known {
		// Nothing to count from: the length alone, without later.
		t.End = c.atoms[e.upto-2].end
		return r.nodes.duration(t, &c.nodes[n.dur])
	}
	ok = t.take(&v, n)
	return t, ok
}

// take gives t the value of a node. It is false where that has none, or is
// empty: komende 0 dagen, from the tenth to the first.
func (t *Time) take(v *value, n *node) bool {
	open := v.from.IsZero() || v.to.IsZero()
	if !v.ok || !open && !v.from.Before(v.to) {
		return false
	}
	t.Kind, t.Grain, t.From, t.To, t.At, t.Approx = v.kind, v.grain, v.from, v.to, v.at, v.approx
	switch {
	case open:
		t.Kind, t.At = Interval, time.Time{}
	case t.Kind != Point && n.op != nWithin:
		t.At = time.Time{}
	case t.At.IsZero():
		t.At = t.From
	}
	return true
}

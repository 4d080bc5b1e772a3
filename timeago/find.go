package timeago

import (
	"time"

	"github.com/kopij/kopij/text"
)

// Finder finds and reads time expressions. The zero Finder is made for news:
// it reports what can hardly be anything but a time, and lets the tense of
// the sentence choose between past and future.
//
// With Prefer set it reads the phrases of planners and search boxes too: a
// bare "om 7", "in 5 minuten", "de 15e", "tot 2 uur".
type Finder struct {
	// Prefer says which instance a bare dinsdag, maart or 12 mei is.
	Prefer Prefer
	// Grains keeps the expressions of these grains alone; zero keeps all.
	Grains Grains
	// Strict keeps an expression only where it is a whole block of the text,
	// closing marks aside: for lists and form fields.
	Strict bool
}

// Find finds the time expressions of d, in the order of the text, read
// against the reference time ref and in its zone.
func Find(d *text.Document, ref time.Time) []Time { return Finder{}.Append(nil, d, ref) }

// FindString is [Find] for a text without a document. The tense of a sentence
// is read from its words then, without the tags that kopij.Tag gives.
func FindString(s string, ref time.Time) []Time { return Find(text.Parse(s), ref) }

// Append is Find that appends to dst.
func Append(dst []Time, d *text.Document, ref time.Time) []Time {
	return Finder{}.Append(dst, d, ref)
}

// Parse reads the whole of s as one time expression against the reference
// time ref and in its zone. For the ages that sites print ("8 minuten
// geleden", "een half uur geleden", "gisteren 14:30") it allocates nothing.
// With the zero ref an expression that needs a reference has no value: it is
// [Time.Unresolved].
func Parse(s string, ref time.Time) (Time, bool) { return Finder{}.Parse(s, ref) }

// Find finds the time expressions of d.
func (f Finder) Find(d *text.Document, ref time.Time) []Time { return f.Append(nil, d, ref) }

// Parse reads the whole of s as one time expression. See [Parse].
func (f Finder) Parse(s string, ref time.Time) (t Time, ok bool) {
	if ref.IsZero() {
		t, ok := f.Parse(s, refA)
		if u, _ := f.Parse(s, refB); !u.From.Equal(t.From) || !u.To.Equal(t.To) {
			t.At, t.From, t.To = time.Time{}, time.Time{}, time.Time{}
		}
		return t, ok
	}
	ref = local(ref)
	if t.parseAge(s, ref) {
		return t, f.Grains.Has(t.Grain)
	}
	t, ok = f.parseWhole(s, ref)
	return t, ok && f.Grains.Has(t.Grain)
}

// scanner finds the expressions of one document.
type scanner struct {
	Finder
	nearby
	ref     time.Time
	chart   chart
	res     resolver
	clause  clauseReader
	guard   guard // of the edge at hand
	best    []int // score of the best cover from each atom on
	pick    []int // the edge that it begins with, -1 for none
	anchor  anchor
	atSent  int // the sentence of the last anchor
	atToken int // its first token
	story   storyAt
	plan    storyAt // the day ahead last named

	year     storyAt // the year last named in full
	unitYear storyAt // the last vorig or volgend jaar
	recurs   int     // one more than the sentence of the last repetition
	habitDay int     // the token behind the weekday last read as a habit

	quotes   quotes
	sent     int // the sentence at hand
	heads    heads
	weekdays []namedWeekday
	base     int // where the results begin in the caller's slice
}

// scannerFor is a scanner with the memory of one that is done.
func scannerFor(f Finder, d *text.Document, ref time.Time) *scanner {
	sc, _ := grammar().scanners.Get().(*scanner)
	if sc == nil {
		sc = new(scanner)
	}
	sc.forget()
	sc.Finder, sc.nearby, sc.ref = f, nearby{d}, ref
	sc.chart.t = grammar()
	sc.chart.mode = modeNews
	if f.Prefer != ByTense {
		sc.chart.mode = modePlan
	}
	if d != nil {
		sc.chart.s = d.Src
		sc.clause = clauseReader{doc: d, verbs: verbs()}
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

// Append finds the time expressions of d and appends them to dst. With the
// zero ref, expressions that need a reference keep their span, kind and grain
// and have no value.
func (f Finder) Append(dst []Time, d *text.Document, ref time.Time) []Time {
	if ref.IsZero() {
		return f.unresolved(dst, d)
	}
	dst, _ = f.append(dst, d, ref)
	return dst
}

// append is Append with the steps it took.
func (f Finder) append(dst []Time, d *text.Document, ref time.Time) (found []Time, steps int) {
	t := grammar()
	ref = local(ref)
	start := len(dst)
	var sc *scanner
	toks := d.Tokens
	done := 0 // tokens before it are settled
	for i := 0; i < len(toks); i++ {
		if !t.core(d, i) && !(f.Prefer != ByTense && t.known(d, i)) {
			continue
		}
		if sc == nil {
			sc = scannerFor(f, d, ref)
			sc.base = start
		}
		first, last := sc.bounds(i, done)
		dst = sc.run(dst, first, last)
		done = last
		i = max(i, last-1)
	}
	if sc != nil {
		sc.agree(dst[start:])
		steps = sc.chart.work + sc.clause.work
		sc.release()
	}
	if f.Strict || f.Grains != 0 {
		n := 0
		for _, x := range dst {
			if f.Grains.Has(x.Grain) && (!f.Strict || wholeBlock(d, x.Span)) {
				dst[n] = x
				n++
			}
		}
		dst = dst[:n]
	}
	return dst, steps
}

// Two reference times that no relative expression reads alike.
var (
	refA = time.Date(2001, 3, 14, 9, 41, 17, 0, time.UTC)
	refB = time.Date(2018, 10, 27, 20, 3, 52, 0, time.UTC)
)

// unresolved is Append without a reference time: what needs one keeps an
// empty value.
func (f Finder) unresolved(dst []Time, d *text.Document) []Time {
	a, b := f.Append(nil, d, refA), f.Append(nil, d, refB)
	for _, t := range a {
		same := false
		for _, u := range b {
			if u.Span == t.Span {
				same = u.From.Equal(t.From) && u.To.Equal(t.To)
				break
			}
		}
		if !same {
			t.At, t.From, t.To = time.Time{}, time.Time{}, time.Time{}
		}
		dst = append(dst, t)
	}
	return dst
}

// wholeBlock reports whether s is all that a block holds.
func wholeBlock(d *text.Document, s text.Span) bool {
	k := d.BlockAt(d.TokenAt(s.Start))
	if k >= len(d.Blocks) {
		return false
	}
	r := d.Blocks[k].Tokens
	if d.Tokens[r.First].Start != s.Start {
		return false
	}
	for i := r.Last - 1; i >= r.First; i-- {
		if d.Tokens[i].Kind != text.Punct {
			return d.Tokens[i].End == s.End
		}
		if d.Tokens[i].End == s.End {
			return true
		}
	}
	return false
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
	sc.hang(first)
	sc.cover()
	for i := 0; i < len(c.atoms); {
		k := sc.pick[i]
		if k < 0 {
			i++
			continue
		}
		e := c.edges[k]
		if t, ok := sc.emit(&e); ok {
			if n := len(sc.weekdays); n > 0 && sc.weekdays[n-1].start == t.Start {
				sc.weekdays[n-1].at = len(dst) - sc.base
			}
			dst = append(dst, t)
		}
		i = int(e.end)
	}
	return dst
}

// push adds an atom and its entry.
func (c *chart) push(a atom) {
	c.atoms = append(c.atoms, a)
	var e *entry
	if a.kind != atomDigit {
		e = c.t.lookup(a.hash)
	}
	c.ents = append(c.ents, e)
}

func (c *chart) isMark(i int, marks string) bool {
	a := &c.atoms[i]
	if a.kind != atomMark || a.end-a.start != 1 {
		return false
	}
	for k := range len(marks) {
		if marks[k] == c.s[a.start] {
			return true
		}
	}
	return false
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
		lo, hi := c.edgesAt2(i)
		for k := lo; k < hi; k++ {
			e := &c.edges[k]
			hour := e.cats&(1<<cClockish) != 0 && sc.hour(e)
			if e.cats&(1<<cOut|1<<cDur) == 0 && !hour {
				continue
			}
			s := 10*int(e.upto-e.from) - 7 + sc.best[e.end]
			if e.context || hour {
				s++
			}
			if e.cats&(1<<cClock) != 0 && c.mode&modePlan != 0 {
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

// edgesAt2 is edgesAt for a complete chart.
func (c *chart) edgesAt2(i int) (lo, hi int) {
	hi = len(c.edges)
	if i > 0 {
		hi = c.first[i-1]
	}
	return c.first[i], hi
}

// farewell takes the tot off an edge that says goodbye, as one that is all of
// its sentence does: "Tot volgende week vrijdag!" names a day.
func (sc *scanner) farewell(e *edge) {
	n := &sc.chart.nodes[e.node]
	if n.op != nUntil || sc.Prefer != ByTense || n.x != 0 || !equalFold(sc.chart.s[sc.chart.atoms[e.from].start:sc.chart.atoms[e.from].end], "tot") {
		return
	}
	prev, next := sc.around(sc.chart.atoms[e.from].start, sc.chart.atoms[e.upto-1].end)
	if prev >= 0 || next >= 0 && !sc.closesSentence(next) {
		return
	}
	switch sc.chart.nodes[n.a].op {
	case nUnit, nWeekday, nIn:
		e.node = n.a
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

// emit resolves a chosen edge by the tense around it and remembers it for the
// expressions that hang on it.
func (sc *scanner) emit(e *edge) (Time, bool) {
	c := &sc.chart
	sc.farewell(e)
	span := text.Span{Start: c.atoms[e.from].start, End: c.atoms[e.upto-1].end}
	first := sc.doc.TokenAt(span.Start)
	last := first
	for last < len(sc.doc.Tokens) && sc.doc.Tokens[last].Start < span.End {
		last++
	}
	sent := sc.hang(first)
	wd := sc.bareWeekday(e.node)
	h, sure := sc.hint(e, first, last, sent, wd)
	t, ok := sc.time(e, h)
	if !ok {
		return t, false
	}
	sc.noteYear(&c.nodes[e.node], &t, sent, first)
	sc.habit(&t, e, first, last, h, sure)
	if sc.Prefer == ByTense && t.Kind != Recurring {
		sc.note(&t, &c.nodes[e.node], wd, first, h.tense, sure)
	}
	sc.noteHeading(&t, &c.nodes[e.node], first, last)
	sc.remember(&t, &c.nodes[e.node], sent, first)
	return t, true
}

// time gives the value of an edge by what the words around it say.
func (sc *scanner) time(e *edge, h hint) (t Time, ok bool) {
	c := &sc.chart
	r := &sc.res
	*r = resolver{nodes: c.nodes, ref: sc.ref, prefer: sc.Prefer, anchor: sc.anchor, hint: h, plan: sc.Prefer == Future, liberal: c.mode&modeNews == 0}
	t.Span = text.Span{Start: c.atoms[e.from].start, End: c.atoms[e.upto-1].end}
	if ref, ok := sc.headed(e.node); ok {
		r.ref, r.prefer = ref, Nearest
	}
	n := &c.nodes[e.node]
	switch n.op {
	case nDur:
		return r.duration(t, n)
	case nRecur:
		if day, ok := sc.ofDay(e, n, h.told); ok {
			n = &node{op: nPart, x: n.z, z: noAdj} // "zondag viel … kwam 's avonds langs"
			v := r.evalPart(n, interval{day, addDays(day, 1), true})
			t.Kind, t.Grain, t.From, t.To = v.kind, v.grain, v.from, v.to
			return t, v.ok
		}
		return r.recurrence(t, n)
	}
	if n.op == nWithin && !r.liberal && n.w == 0 && (h.tense == pastTense || sc.general(e, &c.nodes[n.a])) {
		// "haalde het binnen een jaar": counted from a time that is not now.
		return r.duration(t, &c.nodes[n.a])
	}
	v := r.eval(e.node, h.within)
	if !v.ok && h.within.set {
		v = r.eval(e.node, interval{})
	}
	if !v.ok {
		if n.op == nAnchor && n.w == 0 {
			// Nothing to hang it on: the length alone, without later.
			t.End = c.atoms[e.upto-2].end
			return r.duration(t, &c.nodes[n.a])
		}
		return t, false
	}
	if !v.from.IsZero() && !v.to.IsZero() && !v.from.Before(v.to) {
		return t, false // komende 0 dagen, from the tenth to the first
	}
	t.Kind, t.Grain, t.From, t.To, t.At, t.Approx = v.kind, v.grain, v.from, v.to, v.at, v.approx
	if t.From.IsZero() || t.To.IsZero() {
		t.Kind = Interval
	}
	if t.Kind != Point && n.op != nWithin {
		t.At = time.Time{}
	} else if t.At.IsZero() {
		t.At = t.From
	}
	return t, true
}

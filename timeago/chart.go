package timeago

import (
	"math/bits"
	"strings"

	"github.com/kopij/kopij/text"
)

// window bounds how many atoms one expression may span, and runLimit how many
// are read at once; together with maxEdges they keep the work per atom
// bounded.
const (
	window   = 26
	runLimit = 400
	maxEdges = 48 // that begin at one atom
	maxElems = 14
	maxNodes = 1 << 18 // in one run; ordinary ones have some dozens
)

// chart reads a run of atoms bottom-up: the edges that begin at each atom,
// from the last atom to the first, so that everything to the right of an
// element is complete when a rule looks for it.
type chart struct {
	t     *table
	s     string
	atoms []atom
	ents  []*entry // of the atoms
	edges []edge
	first []int    // of the edges at each atom; the last follows from the atom before
	have  []uint64 // the classes of the edges at each atom
	nodes tree
	mode  mode
	match match
	start int // the atom whose edges are being made
	work  int // steps taken, for the test that they are linear in the input
}

// mode is what the grammar may read.
type mode uint8

const (
	modeNews  mode = 1 << iota // running text: only what can hardly be anything else
	modeWhole                  // a string that is one expression
	modePlan                   // a planner's phrases
)

// reset empties the chart.
func (c *chart) reset() {
	c.atoms, c.ents, c.edges, c.first, c.nodes = c.atoms[:0], c.ents[:0], c.edges[:0], c.first[:0], c.nodes[:0]
}

// edgesAt is the range of edges that begin at atom i.
func (c *chart) edgesAt(i int) (lo, hi int) {
	if i >= len(c.atoms) {
		return 0, 0
	}
	return c.first[i], c.first[i-1]
}

// complete is edgesAt for a complete chart.
func (c *chart) complete(i int) (lo, hi int) {
	hi = len(c.edges)
	if i > 0 {
		hi = c.first[i-1]
	}
	return c.first[i], hi
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

// text is the text of atom i.
func (c *chart) text(i int) string {
	a := &c.atoms[i]
	return c.s[a.start:a.end]
}

// span is where the visible part of an edge is in the text.
func (c *chart) span(e *edge) text.Span {
	return text.Span{Start: c.atoms[e.from].start, End: c.atoms[e.upto-1].end}
}

// isMark reports whether atom i is one of some marks of a byte.
func (c *chart) isMark(i int, marks string) bool {
	a := &c.atoms[i]
	return a.kind == atomMark && a.end-a.start == 1 && strings.IndexByte(marks, c.s[a.start]) >= 0
}

// read fills the chart for the atoms at hand.
func (c *chart) read() {
	n := len(c.atoms)
	c.first, c.have = c.first[:0], c.have[:0]
	for range n {
		c.first, c.have = append(c.first, 0), append(c.have, 0)
	}
	c.nodes = append(c.nodes[:0], node{})
	c.edges = c.edges[:0]
	for i := n - 1; i >= 0; i-- {
		c.start = i
		c.first[i] = len(c.edges)
		c.terminals(i)
		if e := c.ents[i]; e != nil {
			rules := c.t.byWord[e.rule : e.rule+e.nrule]
			for k := range rules {
				if r := &rules[k]; c.follows(r, i+1) {
					c.try(int(r.id), int(r.el), i, -1)
				}
			}
		}
		for k := c.first[i]; k < len(c.edges); k++ {
			cats, end := c.edges[k].cats, int(c.edges[k].end)
			for m := cats; m != 0; m &= m - 1 {
				bit := bits.TrailingZeros64(m)
				rules := c.t.byCat[bit]
				for j := range rules {
					// Where an element has several of the edge's classes it is
					// tried for the lowest alone.
					r := &rules[j]
					if bits.TrailingZeros64(r.cats&cats) == bit && c.follows(r, end) {
						c.try(int(r.id), int(r.el), i, k)
					}
				}
			}
		}
		for k := c.first[i]; k < len(c.edges); k++ {
			c.have[i] |= c.edges[k].cats
		}
	}
}

// follows reports whether what comes at atom p can go on with a rule.
func (c *chart) follows(r *opener, p int) bool {
	return r.ends || p < len(c.atoms) && (c.have[p]&r.next != 0 || wordBit(c.atoms[p].hash)&r.words != 0)
}

func (c *chart) newNode(n node) int32 {
	c.nodes = append(c.nodes, n)
	return int32(len(c.nodes) - 1)
}

func (c *chart) terminals(i int) {
	a := &c.atoms[i]
	if a.kind == atomDigit {
		if a.digits > 9 {
			return
		}
		cats := uint64(1) << cInt
		if a.digits <= 2 {
			cats |= 1 << cInt2
		}
		if a.digits == 4 && (a.num >= 1000 && a.num < 2200 || a.num > 0 && c.mode&modeWhole != 0) {
			cats |= 1 << cYear4
		}
		c.add(edge{cats: cats, node: c.newNode(node{op: nInt, n: int32(a.num), digits: a.digits}), end: uint16(i + 1), from: uint16(i), upto: uint16(i + 1)})
		return
	}
	e := c.ents[i]
	if e == nil {
		return
	}
	for _, s := range c.t.senses[e.sense : e.sense+e.nsens] {
		if s.cat > cCount {
			continue // of no rule
		}
		c.add(edge{cats: 1 << s.cat, node: c.newNode(node{op: nWord, n: s.value}), end: uint16(i + 1), from: uint16(i), upto: uint16(i + 1)})
	}
}

func (c *chart) add(e edge) {
	if len(c.edges) >= c.first[c.start]+maxEdges {
		return
	}
	c.work += len(c.edges) - c.first[c.start]
	for k := c.first[c.start]; k < len(c.edges); k++ {
		if o := &c.edges[k]; o.end == e.end && o.cats == e.cats && o.from == e.from && o.upto == e.upto && o.context == e.context {
			if e.reach > o.reach { // it knows more of what follows
				*o = e
			}
			return
		}
	}
	c.edges = append(c.edges, e)
}

// try matches a rule whose element el, the first that is there, is the edge
// first or the word at atom i.
func (c *chart) try(id, el, i, first int) {
	r := &c.t.rules[id]
	m := &c.match
	m.c, m.rule = c, r
	for k := range el {
		m.edges[k] = missing
	}
	m.edges[el], m.at[el] = first, i
	next := i + 1
	if first >= 0 {
		next = int(c.edges[first].end)
	}
	c.rest(id, el+1, next)
}

// rest matches the elements from el on at atom p.
func (c *chart) rest(id, el, p int) {
	c.work++
	m := &c.match
	r := m.rule
	if p-c.start > window || len(c.nodes) > maxNodes {
		return
	}
	if el == len(r.elems) {
		m.end = p
		c.finish(id)
		return
	}
	e := &r.elems[el]
	if p < len(c.atoms) && !(e.glued && c.atoms[p].space) {
		m.at[el] = p
		if len(e.words) > 0 && c.atoms[p].kind != atomDigit {
			h := c.atoms[p].hash
			for _, w := range e.words {
				if w == h {
					m.edges[el] = wordOnly
					c.rest(id, el+1, p+1)
					break
				}
			}
		}
		if e.cats != 0 {
			lo, hi := c.edgesAt(p)
			for k := lo; k < hi; k++ {
				if c.edges[k].cats&e.cats != 0 {
					m.edges[el] = k
					c.rest(id, el+1, int(c.edges[k].end))
				}
			}
		}
	}
	if e.optional {
		m.edges[el] = missing
		c.rest(id, el+1, p)
	}
}

// finish builds the edge of a whole match.
func (c *chart) finish(id int) {
	m := &c.match
	m.out, m.cats = node{}, m.rule.gives
	if m.rule.build != nil && !m.rule.build(m) {
		return
	}
	reach := m.end
	for k := range m.rule.elems {
		if m.edges[k] >= 0 {
			reach = max(reach, int(c.edges[m.edges[k]].reach))
		}
	}
	from, upto, context := m.visible()
	c.add(edge{cats: m.cats, node: c.newNode(m.out), end: uint16(m.end), from: uint16(from), upto: uint16(upto), reach: uint16(reach), context: context})
}

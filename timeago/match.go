package timeago

import "strings"

// match is a rule matched so far.
type match struct {
	c     *chart
	rule  *rule
	edges [maxElems]int // edge of each element; -1 for a word, -2 for one left out
	at    [maxElems]int // atom where each element begins
	end   int
	out   node
	cats  uint64
}

// missing and wordOnly are the edges of elements that have none.
const (
	wordOnly = -1
	missing  = -2
)

// visible is the atoms of the expression itself, without what the rule asks for
// beside it; context reports whether there is such a thing.
func (m *match) visible() (from, upto int, context bool) {
	elems := m.rule.elems
	for k := range elems {
		context = context || elems[k].outside && m.has(k)
	}
	from, upto = m.c.start, m.end
	for k := range elems {
		if m.has(k) && !elems[k].outside {
			from = m.at[k]
			if m.edges[k] >= 0 {
				from = int(m.c.edges[m.edges[k]].from)
			}
			break
		}
	}
	for k := len(elems) - 1; k >= 0; k-- {
		if !m.has(k) || elems[k].outside {
			continue
		}
		// Context that follows is looked at and left for others.
		upto, m.end = m.at[k]+1, m.at[k]+1
		if m.edges[k] >= 0 {
			e := &m.c.edges[m.edges[k]]
			upto, m.end = int(e.upto), int(e.end)
		}
		break
	}
	return from, upto, context
}

// has reports whether element k is there.
func (m *match) has(k int) bool { return m.edges[k] != missing }

// id is the node of element k, 0 where it is a word or left out.
func (m *match) id(k int) int32 {
	if m.edges[k] < 0 {
		return 0
	}
	return m.c.edges[m.edges[k]].node
}

// node is the node of element k.
func (m *match) node(k int) *node { return &m.c.nodes[m.id(k)] }

// n is the number of element k: of digits, or the value of a word.
func (m *match) n(k int) int32 { return m.node(k).n }

// unit, part and adj are what a word of the lexicon names.
func (m *match) unit(k int) unit { return unit(m.n(k)) }
func (m *match) part(k int) part { return part(m.n(k)) }
func (m *match) adj(k int) adj   { return adj(m.n(k)) }

// whole is the whole number of element k, digits or a count in words; -1 where
// it is not whole.
func (m *match) whole(k int) int32 {
	switch n := m.node(k); {
	case n.op == nInt:
		return n.n
	case n.n%100 == 0:
		return n.n / 100
	}
	return -1
}

// hundredths is the same in hundredths.
func (m *match) hundredths(k int) int32 {
	if n := m.node(k); n.op == nInt {
		return n.n * 100
	}
	return m.n(k)
}

// give makes n the result.
func (m *match) give(n node) bool {
	m.out = n
	return true
}

// when makes n the result where ok is true.
func (m *match) when(ok bool, n node) bool {
	if ok {
		m.out = n
	}
	return ok
}

// add makes a further node.
func (m *match) add(n node) int32 { return m.c.newNode(n) }

// made keeps the result, where there is one, for another to be made of it.
func (m *match) made(ok bool) int32 {
	if !ok {
		return 0
	}
	return m.add(m.out)
}

// in is one node within another. No node is no result.
func (m *match) in(of, in int32) bool {
	return m.when(of != 0 && in != 0, node{op: nIn, of: of, in: in})
}

// within puts the result within another node.
func (m *match) within(in int32) bool { return m.in(m.add(m.out), in) }

// both is a range from one node to another, which is in it.
func (m *match) both(from, to int32) bool {
	return m.when(from != 0 && to != 0, node{op: nRange, from: from, to: to, included: true})
}

// is reports whether the edge of element k has one of the classes of cats.
func (m *match) is(k int, cats uint64) bool {
	return m.edges[k] >= 0 && m.c.edges[m.edges[k]].cats&cats != 0
}

// word is the text of the atom where element k begins.
func (m *match) word(k int) string {
	a := &m.c.atoms[m.at[k]]
	return m.c.s[a.start:a.end]
}

// begins reports whether element k begins with a letter, in either case, or
// with a mark.
func (m *match) begins(k int, c byte) bool { return m.c.s[m.c.atoms[m.at[k]].start]|0x20 == c }

// digits reports whether element k begins with digits.
func (m *match) digits(k int) bool { return m.c.atoms[m.at[k]].kind == atomDigit }

// space reports whether white space comes before the atom of element k.
func (m *match) space(k int) bool { return m.c.atoms[m.at[k]].space }

// capital reports whether the atom where element k begins has a capital.
func (m *match) capital(k int) bool {
	b := m.word(k)[0]
	return 'A' <= b && b <= 'Z'
}

// allCaps reports whether the atom where element k begins is in capitals.
func (m *match) allCaps(k int) bool {
	w := m.word(k)
	return w == strings.ToUpper(w)
}

// plural reports whether the atom of element k is a plural: weken, jaren.
func (m *match) plural(k int) bool {
	w := m.word(k)
	n := len(w)
	return n > 3 && equalFold(w[n-2:], "en") || equalFold(w, "weekends") || equalFold(w, "decennia")
}

// single is the unit of element k; none where it is a plural.
func (m *match) single(k int) unit {
	if m.plural(k) {
		return 0
	}
	return m.unit(k)
}

// news reports whether running text is read.
func (m *match) news() bool { return m.c.mode&modeNews != 0 }

// liberal reports whether what needs no guard in a whole string or a planner's
// phrase is read.
func (m *match) liberal() bool { return !m.news() }

// A rule's action makes the result of its match, and reports false where the
// words are no such time after all.
type action = func(*match) bool

// liberally keeps a rule out of running text, inNews in it.
func liberally(build action) action {
	return func(m *match) bool { return m.liberal() && build(m) }
}

func inNews(build action) action {
	return func(m *match) bool { return m.news() && build(m) }
}

// A term makes a node of a match and gives its number, 0 where the words name
// no such thing.
type term func(*match) int32

// el is the node of element k.
func el(k int) term { return func(m *match) int32 { return m.id(k) } }

// the is a node that no element changes.
func the(n node) term { return func(m *match) int32 { return m.add(n) } }

// made is what an action makes.
func made(build action) term { return func(m *match) int32 { return m.made(build(m)) } }

// in is one term within another.
func in(of, whole term) action { return func(m *match) bool { return m.in(of(m), whole(m)) } }

// word is what a word says that the rule writes out.
func word(n int32) action { return func(m *match) bool { return m.give(node{op: nWord, n: n}) } }

// same is element k as it is.
func same(k int) action { return func(m *match) bool { return m.give(*m.node(k)) } }

// approxOf is element k with an adverb before it.
func approxOf(k int) action {
	return func(m *match) bool {
		m.out = *m.node(k)
		m.out.approx = true
		return true
	}
}

// oneOf is the length of a single unit.
func (m *match) oneOf(u unit) int32 { return m.add(node{op: nDur, n: 100, unit: u}) }

package ner

import (
	"github.com/kopij/kopij/internal/seq"
	"github.com/kopij/kopij/text"
)

// known is a word with the sums of its rows in each layer.
type known struct {
	word
	vec [2][numPlaces]seq.Row
}

// State is the reusable memory of reading documents with one model. It must
// not be used by two goroutines at once.
type State struct {
	m     *Model
	cache cache
	edge  *known
	doc   docTable
	view  view
	known []*known
	atoms []atom
	score []seq.Scores
	work  seq.Work
	// labels are the current document's, by token.
	labels []uint8
	one    []uint8
}

// NewState makes the memory for reading documents with m.
func (m *Model) NewState() *State {
	s := &State{m: m}
	s.edge = new(known)
	s.edge.shape = edge
	s.edge.fold, s.edge.exact = 1, 1
	s.fill(s.edge, []atom{makeAtom(tShape, uint64(edge)), makeAtom(tFold, 1)})
	return s
}

func (s *State) fill(k *known, atoms []atom) {
	for i, l := range s.m.layers {
		if l != nil {
			l.addWord(atoms, &k.vec[i])
		}
	}
}

// cache holds the words met so far, in blocks so that pointers stay valid.
type cache struct {
	slots  []*known
	blocks [][]known
	n      int
}

const (
	cacheBlock = 512
	cacheSlots = 1 << 15
	cacheLimit = cacheSlots / 2
)

// tidy empties a cache that has grown full; pointers into it die.
func (c *cache) tidy(more int) {
	if c.slots == nil {
		c.slots = make([]*known, cacheSlots)
	}
	if c.n+more > cacheLimit {
		clear(c.slots)
		c.n = 0
	}
}

// word is the known word of a token.
func (s *State) word(w string) *known {
	h := exactHash(w)
	mask := len(s.cache.slots) - 1
	at := int(slotHash(h)) & mask
	for ; s.cache.slots[at] != nil; at = (at + 1) & mask {
		if s.cache.slots[at].exact == h {
			return s.cache.slots[at]
		}
	}
	c := &s.cache
	b := c.n / cacheBlock
	if b == len(c.blocks) {
		c.blocks = append(c.blocks, make([]known, cacheBlock))
	}
	k := &c.blocks[b][c.n%cacheBlock]
	c.n++
	s.atoms = analyse(s.m.lexicon, w, &k.word, s.atoms[:0])
	s.fill(k, s.atoms)
	c.slots[at] = k
	return k
}

// sentence sets the view to the tokens of r.
func (s *State) sentence(d *text.Document, r text.Range) {
	s.cache.tidy(r.Len())
	s.known = append(s.known[:0], s.edge, s.edge)
	for i := r.First; i < r.Last; i++ {
		s.known = append(s.known, s.word(d.Word(i)))
	}
	s.known = append(s.known, s.edge, s.edge)
	s.view.words = s.view.words[:0]
	for _, k := range s.known {
		s.view.words = append(s.view.words, &k.word)
	}
	s.view.doc = &s.doc
	s.view.set(s.m.lexicon, r.Len())
}

// maxSentence bounds the memory of one decoding; a longer sentence is cut.
const maxSentence = 2048

// each calls f for each stretch of tokens that is decoded at once.
func each(d *text.Document, f func(r text.Range)) {
	for _, sent := range d.Sentences {
		for r := sent.Tokens; r.Len() > 0; {
			cut := r
			cut.Last = min(cut.Last, cut.First+maxSentence)
			f(cut)
			r.First = cut.Last
		}
	}
}

// scores fills s.score for the sentence of the view by layer k.
func (s *State) scores(k, n int) []seq.Scores {
	if cap(s.score) < n {
		s.score = make([]seq.Scores, n+n/2+16)
	}
	s.score = s.score[:n]
	l := s.m.layers[k]
	for i := range n {
		var sum seq.Row
		for p := range numPlaces {
			sum.Add(&s.known[i+p].vec[k][p])
		}
		s.atoms = s.view.atoms(s.atoms[:0], i)
		l.addWhole(s.atoms, &sum)
		sum.Unpack(&s.score[i])
	}
	return s.score
}

// run labels the document's tokens, with the first pass alone or both.
// After each sentence of the last pass it calls done, if not nil.
func (s *State) run(d *text.Document, passes int, done func(r text.Range)) {
	n := len(d.Tokens)
	if cap(s.labels) < n {
		s.labels = make([]uint8, n+n/4)
	}
	s.labels = s.labels[:n]
	clear(s.labels)
	s.doc.reset()
	each(d, func(r text.Range) {
		s.cache.tidy(r.Len())
		s.view.words = s.view.words[:0]
		for i := r.First; i < r.Last; i++ {
			s.view.words = append(s.view.words, &s.word(d.Word(i)).word)
		}
		s.doc.count(s.view.words)
	})
	each(d, func(r text.Range) {
		s.view.labels = nil
		s.sentence(d, r)
		s.m.layers[0].chain.Viterbi(&s.work, s.scores(0, r.Len()), s.labels[r.First:r.Last])
		if passes > 1 {
			s.doc.observe(s.view.words[pad:pad+r.Len()], s.labels[r.First:r.Last])
		} else if done != nil {
			done(r)
		}
	})
	if passes < 2 {
		return
	}
	each(d, func(r text.Range) {
		s.one = append(s.one[:0], s.labels[r.First:r.Last]...)
		s.view.labels = s.one
		s.sentence(d, r)
		s.m.layers[1].chain.Viterbi(&s.work, s.scores(1, r.Len()), s.labels[r.First:r.Last])
		if done != nil {
			done(r)
		}
	})
}

package ner

import (
	"github.com/kopij/kopij/internal/seq"
	"github.com/kopij/kopij/text"
)

// known is a word with the sums of its rows in each layer.
type known struct {
	word
	vec [numPlaces][2]seq.Row
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
	all   []*known // the document's words, where the cache holds them all
	atoms []atom
	score []seq.Scores
	work  seq.Work
	// labels are the current document's, by token.
	labels []uint8
	rows   []seq.Row // what the second pass sums before it knows labels
	one    []uint8
}

// NewState makes the memory for reading documents with m.
func (m *Model) NewState() *State {
	s := &State{m: m}
	s.edge = new(known)
	s.edge.shape = edge
	s.edge.fold, s.edge.exact = 1, 1
	m.index.addWord([]atom{makeAtom(tShape, uint64(edge)), makeAtom(tFold, 1)}, &s.edge.vec)
	return s
}

// cache holds the words met so far, in blocks so that pointers stay valid.
type cache struct {
	slots  []cacheSlot
	blocks [][]known
	n      int
}

type cacheSlot struct {
	exact uint64
	known *known // nil for an empty slot
}

const (
	cacheBlock = 512
	cacheSlots = 1 << 15
	cacheLimit = cacheSlots / 2
)

// tidy empties a cache that has grown full; pointers into it die.
func (c *cache) tidy(more int) {
	if c.slots == nil {
		c.slots = make([]cacheSlot, cacheSlots)
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
	for ; s.cache.slots[at].known != nil; at = (at + 1) & mask {
		if s.cache.slots[at].exact == h {
			return s.cache.slots[at].known
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
	s.m.index.addWord(s.atoms, &k.vec)
	c.slots[at] = cacheSlot{h, k}
	return k
}

// load looks up the document's words once, where the cache can hold them all.
func (s *State) load(d *text.Document) {
	s.all = s.all[:0]
	if len(d.Tokens) > cacheLimit {
		return
	}
	s.cache.tidy(len(d.Tokens))
	for i := range d.Tokens {
		s.all = append(s.all, s.word(d.Word(i)))
	}
}

// sentence sets the view to the tokens of r.
func (s *State) sentence(d *text.Document, r text.Range) {
	s.known = append(s.known[:0], s.edge, s.edge)
	if len(s.all) > 0 {
		s.known = append(s.known, s.all[r.First:r.Last]...)
	} else {
		s.cache.tidy(r.Len())
		for i := r.First; i < r.Last; i++ {
			s.known = append(s.known, s.word(d.Word(i)))
		}
	}
	s.known = append(s.known, s.edge, s.edge)
	s.view.words = s.view.words[:0]
	for _, k := range s.known {
		s.view.words = append(s.view.words, &k.word)
	}
	s.view.doc = &s.doc
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

// size makes the slices that hold something for each token long enough.
func (s *State) size(n int) {
	if cap(s.labels) < n {
		s.labels = make([]uint8, n+n/4)
		s.rows = make([]seq.Row, n+n/4)
	}
	s.labels, s.rows = s.labels[:n], s.rows[:n]
	clear(s.labels)
}

// first labels the document's tokens by the first pass, and sums what the
// second pass can know already.
func (s *State) first(d *text.Document, found func(r text.Range)) {
	s.size(len(d.Tokens))
	s.doc.reset()
	s.load(d)
	each(d, func(r text.Range) {
		s.sentence(d, r)
		s.doc.count(s.view.words[pad : pad+r.Len()])
	})
	each(d, func(r text.Range) {
		s.sentence(d, r)
		s.view.set(s.m.lexicon, r.Len())
		s.score = s.score[:0]
		run := 0
		for i := range r.Len() {
			if s.view.mute(i) {
				s.decode(0, r.First+run, found)
				run = i + 1
				continue
			}
			var sum [2]seq.Row
			for p := range numPlaces {
				v := &s.known[i+p].vec[p]
				sum[0].Add(&v[0])
				sum[1].Add(&v[1])
			}
			s.atoms = s.view.atoms(s.atoms[:0], i)
			s.m.index.addWhole(s.atoms, &sum)
			s.rows[r.First+i] = sum[1]
			s.score = append(s.score, seq.Scores{})
			sum[0].Unpack(&s.score[len(s.score)-1])
		}
		s.decode(0, r.First+run, found)
		s.doc.observe(s.view.words[pad:pad+r.Len()], s.labels[r.First:r.Last])
	})
}

// decode labels the stretch of tokens from at on by the scores of layer k,
// calls found for it, if not nil, and empties the scores.
func (s *State) decode(k, at int, found func(r text.Range)) {
	n := len(s.score)
	if n == 0 {
		return
	}
	s.m.layers[k].chain.Viterbi(&s.work, s.score, s.labels[at:at+n])
	if found != nil {
		found(text.Range{First: at, Last: at + n})
	}
	s.score = s.score[:0]
}

// second labels the document's tokens again, where first has run, and calls
// found for each stretch that was decoded, with its scores still there.
func (s *State) second(d *text.Document, found func(r text.Range)) {
	each(d, func(r text.Range) {
		n := r.Len()
		s.sentence(d, r)
		s.one = append(s.one[:0], s.labels[r.First:r.Last]...)
		s.view.labels = s.one
		if cap(s.view.marks) < n {
			s.view.marks = make([]mark, n+n/2+16)
		}
		s.view.marks = s.view.marks[:n]
		s.score = s.score[:0]
		run := 0
		for i := 0; i < n; i++ {
			if s.view.mute(i) {
				s.decode(1, r.First+run, found)
				run = i + 1
				continue
			}
			if run == i {
				if end := s.settled(i, n); end > i {
					i, run = end-1, end
					continue
				}
			}
			sum := [2]seq.Row{1: s.rows[r.First+i]}
			s.atoms = s.view.second(s.atoms[:0], i)
			s.m.index.addWhole(s.atoms, &sum)
			s.score = append(s.score, seq.Scores{})
			sum[1].Unpack(&s.score[len(s.score)-1])
		}
		s.decode(1, r.First+run, found)
	})
}

// settled gives the end of the stretch that begins at i where the first pass
// found nothing in it, nor elsewhere in the document for any of its words, so
// that the second has nothing to go by; i otherwise.
func (s *State) settled(i, n int) int {
	k := i
	for ; k < n && !s.view.mute(k); k++ {
		if s.one[k] != outside {
			return i
		}
		if w := s.view.words[k+pad]; !w.plain() {
			if e := s.doc.find(w.fold); e != nil && e.named() {
				return i
			}
		}
	}
	return k
}

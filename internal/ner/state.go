package ner

import (
	"github.com/kopij/kopij/internal/seq"
	"github.com/kopij/kopij/text"
)

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
	live  []bool   // of the sentence's tokens, whether a mention may reach them
	atoms []atom
	work  seq.Work
	// labels and scores are the current document's, by token; a token that
	// is not live has no scores.
	labels []uint8
	scores []seq.Scores
	one    []uint8
}

// NewState makes the memory for reading documents with m.
func (m *Model) NewState() *State {
	s := &State{m: m, edge: &known{ready: true}}
	m.index.addWord(edgeWord(&s.edge.word, nil), &s.edge.vec)
	return s
}

// word is the known word of a token.
func (s *State) word(w string) *known {
	h := wordHash(w)
	if k := s.cache.find(h); k != nil {
		return k
	}
	k := s.cache.add(h)
	s.atoms = analyse(s.m.lexicon, w, &k.word, s.atoms[:0])
	return k
}

// prepare sums the rows of a word, which most words without a capital are
// never asked for.
func (s *State) prepare(k *known, w string) {
	var again word
	s.atoms = analyse(s.m.lexicon, w, &again, s.atoms[:0])
	s.m.index.addWord(s.atoms, &k.vec)
	k.ready = true
}

// load looks up the document's words once, where the cache can hold them all.
func (s *State) load(d *text.Document) {
	s.all = s.all[:0]
	if len(d.Tokens) > cacheFresh {
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

// findLive finds the tokens of a sentence that a mention may reach, in the
// memory of live. It begins with a word that has a capital, has at most maxGap words without one
// between two that do, and at most one after the last: of 50,000 mentions that
// the model found in news when it could choose, fifteen began and fifty ended
// otherwise.
func findLive(live []bool, words []*word) []bool {
	if cap(live) < len(words) {
		live = make([]bool, len(words)+len(words)/2+16)
	}
	live = live[:len(words)]
	gap := maxGap + 1 // words since the last capital
	for i, w := range words {
		switch {
		case !w.plain():
			live[i] = true
			for k := i - 1; gap <= maxGap && k >= i-gap; k-- {
				live[k] = true
			}
			gap = 0
		default:
			live[i] = gap == 0
			gap++
		}
	}
	return live
}

const maxGap = 3

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
		s.scores = make([]seq.Scores, n+n/4)
	}
	s.labels, s.scores = s.labels[:n], s.scores[:n]
	clear(s.labels)
}

// first labels the document's tokens by the first pass, and calls found for
// each stretch that was decoded. Their scores stay.
func (s *State) first(d *text.Document, found func(r text.Range, around seq.Around)) {
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
		s.live = findLive(s.live, s.view.words[pad:len(s.view.words)-pad])
		run := 0
		for i := range r.Len() {
			if !s.live[i] {
				s.decode(0, text.Range{First: r.First + run, Last: r.First + i}, r, found)
				run = i + 1
				continue
			}
			var sum seq.Sum
			s.atoms = s.view.atoms(s.atoms[:0], i)
			s.m.index.addWhole(s.atoms, &sum)
			for p, k := range s.known[i : i+numPlaces] {
				if !k.ready {
					s.prepare(k, d.Word(r.First+i+p-pad))
				}
				sum.Plus(&k.vec[p])
			}
			sum.Unpack(&s.scores[r.First+i])
		}
		s.decode(0, text.Range{First: r.First + run, Last: r.Last}, r, found)
		s.doc.observe(s.view.words[pad:pad+r.Len()], s.labels[r.First:r.Last])
	})
}

// decode labels the tokens of r, which lie in the stretch whole, by their
// scores in layer k, and calls found for them, if not nil. What is around
// them in the stretch is outside of any mention.
func (s *State) decode(k int, r, whole text.Range, found func(r text.Range, around seq.Around)) {
	if r.Len() <= 0 {
		return
	}
	around := seq.Around{Before: r.First > whole.First, After: r.Last < whole.Last}
	s.m.chains[k].Viterbi(&s.work, s.scores[r.First:r.Last], around, s.labels[r.First:r.Last])
	if found != nil {
		found(r, around)
	}
}

// second labels the document's tokens again, where first has run: it adds
// what the first pass found here and elsewhere in the document to the scores
// that it gave. It calls found for each stretch that was decoded.
func (s *State) second(d *text.Document, found func(r text.Range, around seq.Around)) {
	each(d, func(r text.Range) {
		n := r.Len()
		s.sentence(d, r)
		s.live = findLive(s.live, s.view.words[pad:len(s.view.words)-pad])
		s.one = append(s.one[:0], s.labels[r.First:r.Last]...)
		s.view.labels = s.one
		run := 0
		for i := 0; i < n; i++ {
			if !s.live[i] {
				s.decode(1, text.Range{First: r.First + run, Last: r.First + i}, r, found)
				run = i + 1
				continue
			}
			if run == i {
				if end := s.settled(i, n); end > i {
					i, run = end-1, end
					continue
				}
			}
			if s.atoms = s.view.second(s.atoms[:0], i); len(s.atoms) > 0 {
				var sum seq.Sum
				s.m.index.addWhole(s.atoms, &sum)
				sum.AddTo(&s.scores[r.First+i])
			}
		}
		s.decode(1, text.Range{First: r.First + run, Last: r.Last}, r, found)
	})
}

// settled gives the end of the stretch that begins at i where the first pass
// found nothing in it, nor elsewhere in the document for any of its words, so
// that the second has nothing to go by; i otherwise.
func (s *State) settled(i, n int) int {
	k := i
	for ; k < n && s.live[k]; k++ {
		if s.one[k] != outside {
			return i
		}
		if w := s.view.words[k+pad]; !w.plain() {
			if e := s.doc.of(w); e != nil && e.named() {
				return i
			}
		}
	}
	return k
}

package ner

import (
	"math"
	"sync"

	"github.com/kopij/kopij/internal/seq"
	"github.com/kopij/kopij/text"
)

// Model is a trained recogniser. It may be used by any number of goroutines,
// each with a [State] of its own.
type Model struct {
	lexicon *Lexicon
	chains  [2]*seq.Chain // the second may be nil
	index   *index
	// calibration maps a chain's log-odds to those that hold: odds' =
	// calibration[0] + calibration[1]·odds.
	calibration [2]float64

	file   string    // the layers as they were read
	states sync.Pool // of *State, for Find
}

// Mention is one named entity.
type Mention struct {
	// Tokens is the range of the mention's tokens.
	Tokens text.Range
	Type   Type
	// P is the probability that a mention of this type is exactly here.
	P float64
}

// Find finds the mentions of a document, in its order.
func (m *Model) Find(d *text.Document) []Mention {
	s, _ := m.states.Get().(*State)
	if s == nil {
		s = m.NewState()
	}
	defer m.states.Put(s)
	return s.Append(nil, d)
}

// Append appends the mentions of a document to dst, in its order.
func (s *State) Append(dst []Mention, d *text.Document) []Mention {
	if s.m.chains[1] == nil {
		s.first(d, func(r text.Range, around seq.Around) { dst = s.mentions(dst, 0, r, around) })
		return dst
	}
	s.first(d, nil)
	s.second(d, func(r text.Range, around seq.Around) { dst = s.mentions(dst, 1, r, around) })
	return dst
}

// mentions appends the mentions that the labels of a stretch spell out.
func (s *State) mentions(dst []Mention, k int, r text.Range, around seq.Around) []Mention {
	chain := s.m.chains[k]
	labels := s.labels[r.First:r.Last]
	ready := false
	for i := 0; i < len(labels); i++ {
		if labels[i] == outside {
			continue
		}
		t, part := split(labels[i])
		j := i + 1
		if part == begin {
			for j < len(labels) && (labels[j-1]-1)%4 != last {
				j++
			}
		}
		if !ready {
			chain.Forward(&s.work, s.scores[r.First:r.Last], around)
			ready = true
		}
		p := s.m.calibrate(chain.PathProb(&s.work, i, labels[i:j]))
		dst = append(dst, Mention{text.Range{First: r.First + i, Last: r.First + j}, t, p})
		i = j - 1
	}
	return dst
}

// calibrate gives the probability that holds for a chain's own.
func (m *Model) calibrate(p float64) float64 {
	return 1 / (1 + math.Exp(-m.calibration[0]-m.calibration[1]*logOdds(p)))
}

// logOdds keeps away from the ends, where there are no odds.
func logOdds(p float64) float64 {
	p = min(max(p, 1e-6), 1-1e-6)
	return math.Log(p / (1 - p))
}

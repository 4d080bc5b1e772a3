package ner

import (
	"github.com/kopij/kopij/text"
)

// Model is a trained recogniser. It may be used by any number of goroutines,
// each with a [State] of its own.
type Model struct {
	lexicon *Lexicon
	layers  [2]*layer
	// calibration maps a chain's log-odds to those that hold: odds' =
	// calibration[0] + calibration[1]·odds.
	calibration [2]float64
}

// Mention is one named entity.
type Mention struct {
	// Tokens is the range of the mention's tokens.
	Tokens text.Range
	Type   Type
	// P is the probability that a mention of this type stands exactly here.
	P float64
}

// Find finds the mentions of a document, in its order.
func (m *Model) Find(d *text.Document) []Mention {
	return m.NewState().Append(nil, d)
}

// Append appends the mentions of a document to dst, in its order.
func (s *State) Append(dst []Mention, d *text.Document) []Mention {
	passes := 1
	if s.m.layers[1] != nil {
		passes = 2
	}
	chain := s.m.layers[passes-1].chain
	s.run(d, passes, func(r text.Range) {
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
				chain.Forward(&s.work, s.score)
				ready = true
			}
			p := s.m.calibrate(chain.PathProb(&s.work, i, labels[i:j]))
			dst = append(dst, Mention{text.Range{First: r.First + i, Last: r.First + j}, t, p})
			i = j - 1
		}
	})
	return dst
}

func (m *Model) calibrate(p float64) float64 { return p }

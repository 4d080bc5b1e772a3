package main

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"slices"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// ownRows is the number of words, from the most frequent down, whose own
// features the model holds summed.
const ownRows = 10000

// ownUnit is how much greater the unit of own rows is than that of features.
const ownUnit = 4

// unitOf is the weight that one step of a stored integer stands for: such
// that all but the greatest in ten thousand can be told apart.
func unitOf(p *perceptron) float64 {
	var abs []float32
	for i := range p.rows {
		for _, v := range p.rows[i].now {
			if v != 0 {
				abs = append(abs, max(v, -v))
			}
		}
	}
	slices.Sort(abs)
	return float64(abs[len(abs)-1-len(abs)/10000]) / 127
}

func quantise(w float32, unit float64) int8 {
	return int8(max(-127, min(127, math.Round(float64(w)/unit))))
}

// export puts the perceptron into a model's parts.
func (r *taggerRun) export(p *perceptron) *tagger.Parts {
	parts := new(tagger.Parts)
	unit := unitOf(p)
	// The form of a word with an own row is not looked up, and no other word
	// has it.
	forms := map[uint32]bool{}
	var keys tagger.Keys
	for i := range r.words {
		w := &r.words[i]
		e := w.entry
		if i < ownRows {
			keys.N = 0
			word := r.lex.Word(w.word, text.FoldHash(w.word), false)
			keys.AddOwn(w.word, &word)
			forms[keys.Keys[0]] = true
			var sum scores
			p.add(&sum, p.appendRows(nil, &keys))
			var q [tagger.NumClasses]int8
			for c, v := range sum {
				q[c] = quantise(v, unit*ownUnit)
			}
			parts.Own = append(parts.Own, q)
			e.Own = uint16(len(parts.Own))
		}
		parts.Entries = append(parts.Entries, e)
	}
	byCount := func(a, b uint32) int {
		return cmp.Or(cmp.Compare(r.counts[b], r.counts[a]), cmp.Compare(a, b))
	}
	for _, key := range slices.SortedFunc(maps.Keys(p.index), byCount) {
		if forms[key] {
			continue
		}
		f := tagger.Feature{Key: key}
		for c, v := range p.rows[p.index[key]].now {
			if math.Abs(float64(v)) >= r.weights {
				f.Weights[c] = quantise(v, unit)
			}
		}
		if f.Weights != [tagger.NumClasses]int8{} {
			parts.Features = append(parts.Features, f)
		}
	}
	fmt.Fprintf(r.w, "%d words, %d own rows, %d features, unit %.3f\n", len(parts.Entries), len(parts.Own), len(parts.Features), unit)
	return parts
}

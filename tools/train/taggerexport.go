package main

import (
	"fmt"
	"math"
	"slices"
	"sort"

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
	summed := map[int32]bool{}
	used := map[int32]int{}
	var keys tagger.Keys
	var maxw, maxo float32
	for i := range r.words {
		w := &r.words[i]
		e := w.entry
		keys.N = 0
		word := r.lex.Word(w.word, text.FoldHash(w.word), false)
		keys.AddOwn(w.word, &word)
		rows := p.appendRows(nil, &keys)
		if i < ownRows {
			var sum scores
			p.add(&sum, rows)
			var q [tagger.NumClasses]int8
			for c, v := range sum {
				maxo = max(maxo, v, -v)
				q[c] = quantise(v, unit*ownUnit)
			}
			parts.Own = append(parts.Own, q)
			e.Own = uint16(len(parts.Own))
			if len(rows) > 0 {
				summed[rows[0]] = true // the form itself: no other word has it
			}
		} else {
			for _, row := range rows {
				used[row]++
			}
		}
		parts.Entries = append(parts.Entries, e)
	}
	type kr struct {
		key uint32
		row int32
	}
	var order []kr
	for k, row := range p.index {
		order = append(order, kr{k, row})
	}
	sort.Slice(order, func(i, j int) bool { return order[i].key < order[j].key })
	for _, o := range order {
		if summed[o.row] {
			continue
		}
		f := tagger.Feature{Key: o.key}
		keep := false
		for c, v := range p.rows[o.row].now {
			maxw = max(maxw, v, -v)
			if math.Abs(float64(v)) < r.budget {
				continue
			}
			f.Weights[c] = quantise(v, unit)
			keep = keep || f.Weights[c] != 0
		}
		if keep {
			parts.Features = append(parts.Features, f)
		}
	}
	fmt.Fprintf(r.w, "%d words, %d own rows, %d features; greatest weight %.1f, own %.1f, unit %.3f\n", len(parts.Entries), len(parts.Own), len(parts.Features), maxw, maxo, unit)
	return parts
}

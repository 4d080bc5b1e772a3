package ner

import (
	"fmt"
	"io"
	"math"
	"slices"

	"github.com/kopij/kopij/internal/seq"
	"github.com/kopij/kopij/text"
)

// Sample is a document with the labels of its tokens, to train from.
type Sample struct {
	Doc *text.Document
	// Mentions are the document's, in order; their P is not read.
	Mentions []Mention
	// Weight is the document's weight; 0 means 1.
	Weight float32
}

// BuildConfig says how to train.
type BuildConfig struct {
	Train seq.TrainConfig
	// MinCount is how often a feature must occur to count.
	MinCount int
	// Prune is the size below which a weight is dropped.
	Prune float64
	// Folds is the number of parts of the jackknife that labels the
	// training text for the second pass; below 2 there is none.
	Folds int
	Log   io.Writer
}

// Build trains a model over the samples.
func Build(x *Lexicon, samples []Sample, cfg BuildConfig) *Model {
	if cfg.Log == nil {
		cfg.Log = io.Discard
	}
	m := &Model{lexicon: x}
	if cfg.Folds < 2 {
		m.layers[0] = buildLayer(x, samples, nil, cfg, "first pass")
		m.index = newIndex(m.layers)
		m.calibration = [2]float64{0, 1}
		return m
	}
	first := make([][]uint8, len(samples))
	var without *layer // the first pass without the first fold
	for f := range cfg.Folds {
		fm := &Model{lexicon: x}
		fm.layers[0] = buildLayer(x, leaveOut(samples, f, cfg.Folds), nil, cfg, fmt.Sprintf("fold %d", f+1))
		fm.index = newIndex(fm.layers)
		if f == 0 {
			without = fm.layers[0]
		}
		st := fm.NewState()
		for i, s := range samples {
			if i%cfg.Folds == f {
				st.first(s.Doc, nil)
				first[i] = slices.Clone(st.labels)
			}
		}
	}
	// The probabilities are calibrated on the first fold, by passes that
	// have not seen it.
	var part [][]uint8
	for i := range samples {
		if i%cfg.Folds != 0 {
			part = append(part, first[i])
		}
	}
	cm := &Model{lexicon: x, calibration: [2]float64{0, 1}}
	cm.layers = [2]*layer{without, buildLayer(x, leaveOut(samples, 0, cfg.Folds), part, cfg, "to calibrate")}
	cm.index = newIndex(cm.layers)
	var held []Sample
	for i, s := range samples {
		if i%cfg.Folds == 0 && s.Weight == 0 {
			held = append(held, s)
		}
	}
	m.calibration = fitCalibration(cm, held)
	fmt.Fprintf(cfg.Log, "calibration: log-odds' = %.3f + %.3f log-odds\n", m.calibration[0], m.calibration[1])
	m.layers[0] = buildLayer(x, samples, nil, cfg, "first pass")
	m.layers[1] = buildLayer(x, samples, first, cfg, "second pass")
	m.index = newIndex(m.layers)
	return m
}

// leaveOut is the samples without every n-th, from the f-th on.
func leaveOut(samples []Sample, f, n int) []Sample {
	var dst []Sample
	for i, s := range samples {
		if i%n != f {
			dst = append(dst, s)
		}
	}
	return dst
}

// fitCalibration fits the line from the log-odds of the mentions that m
// finds to those with which they are right, by Newton's method.
func fitCalibration(m *Model, held []Sample) [2]float64 {
	type point struct{ x, y float64 }
	var points []point
	st := m.NewState()
	for _, s := range held {
		gold := make(map[Mention]bool, len(s.Mentions))
		for _, g := range s.Mentions {
			g.P = 0
			gold[g] = true
		}
		for _, f := range st.Append(nil, s.Doc) {
			p := point{x: logOdds(f.P)}
			f.P = 0
			if gold[f] {
				p.y = 1
			}
			points = append(points, p)
		}
	}
	a, b := 0.0, 1.0
	for range 25 {
		var ga, gb, haa, hab, hbb float64
		for _, p := range points {
			q := 1 / (1 + math.Exp(-a-b*p.x))
			d, w := p.y-q, q*(1-q)
			ga, gb = ga+d, gb+d*p.x
			haa, hab, hbb = haa+w, hab+w*p.x, hbb+w*p.x*p.x
		}
		haa, hbb = haa+1e-3, hbb+1e-3
		det := haa*hbb - hab*hab
		if det <= 0 {
			break
		}
		a += (ga*hbb - gb*hab) / det
		b += (gb*haa - ga*hab) / det
	}
	if len(points) < 100 || b <= 0 || math.IsNaN(a+b) {
		return [2]float64{0, 1}
	}
	return [2]float64{a, b}
}

// labels are the chain's labels of the sample's tokens.
func (s *Sample) labels() []uint8 {
	out := make([]uint8, len(s.Doc.Tokens))
	for _, m := range s.Mentions {
		for i := m.Tokens.First; i < m.Tokens.Last; i++ {
			part := inside
			switch {
			case m.Tokens.Len() == 1:
				part = unit
			case i == m.Tokens.First:
				part = begin
			case i == m.Tokens.Last-1:
				part = last
			}
			out[i] = label(m.Type, part)
		}
	}
	return out
}

// extractor turns samples into a corpus of numbered features.
type extractor struct {
	lexicon *Lexicon
	ids     map[uint64]int32 // atom's key and place to number
	keys    []uint64
	count   []int32
	words   map[uint64]*spelled
	corpus  seq.Corpus
}

type spelled struct {
	word
	atoms []atom
}

func (e *extractor) id(a atom, place int) int32 {
	k := uint64(a.key)<<8 | uint64(place)
	id, ok := e.ids[k]
	if !ok {
		id = int32(len(e.keys))
		e.ids[k] = id
		e.keys = append(e.keys, k)
		e.count = append(e.count, 0)
	}
	e.count[id]++
	return id
}

func (e *extractor) word(w string) *spelled {
	h := exactHash(w)
	s := e.words[h]
	if s == nil {
		s = new(spelled)
		s.atoms = analyse(e.lexicon, w, &s.word, nil)
		e.words[h] = s
	}
	return s
}

func (e *extractor) add(number int, s *Sample, firstPass []uint8) {
	c := &e.corpus
	gold := s.labels()
	var doc docTable
	doc.reset()
	edgeWord := &spelled{atoms: []atom{makeAtom(tShape, uint64(edge)), makeAtom(tFold, 1)}}
	edgeWord.shape, edgeWord.fold, edgeWord.exact = edge, 1, 1
	view := view{doc: &doc}
	var words []*spelled
	load := func(r text.Range) {
		words = append(words[:0], edgeWord, edgeWord)
		for i := r.First; i < r.Last; i++ {
			words = append(words, e.word(s.Doc.Word(i)))
		}
		words = append(words, edgeWord, edgeWord)
		view.words = view.words[:0]
		for _, w := range words {
			view.words = append(view.words, &w.word)
		}
	}
	each(s.Doc, func(r text.Range) {
		load(r)
		doc.count(view.words[pad : pad+r.Len()])
		if firstPass != nil {
			doc.observe(view.words[pad:pad+r.Len()], firstPass[r.First:r.Last])
		}
	})
	weight := s.Weight
	if weight == 0 {
		weight = 1
	}
	var atoms []atom
	each(s.Doc, func(r text.Range) {
		load(r)
		view.labels = nil
		if firstPass != nil {
			view.labels = firstPass[r.First:r.Last]
		}
		view.set(e.lexicon, r.Len())
		for i := range r.Len() {
			put := func(a atom, place int, source *spelled) {
				id := e.id(a, place)
				if a.tpl.hint() {
					c.Hint = append(c.Hint, id)
					c.HintKey = append(c.HintKey, uint32(mix(source.fold, uint64(number))>>20))
				} else {
					c.Feat = append(c.Feat, id)
				}
			}
			for p := range numPlaces {
				w := words[i+p]
				for _, a := range w.atoms {
					if places[a.tpl]>>p&1 != 0 {
						put(a, p, w)
					}
				}
			}
			atoms = view.atoms(atoms[:0], i)
			if view.labels != nil {
				atoms = view.second(atoms, i)
			}
			for _, a := range atoms {
				put(a, whole, words[i+pad])
			}
			c.Off = append(c.Off, int32(len(c.Feat)))
			c.HintOff = append(c.HintOff, int32(len(c.Hint)))
			c.Label = append(c.Label, gold[r.First+i])
		}
		c.Seq = append(c.Seq, int32(len(c.Label)))
		c.Weight = append(c.Weight, weight)
	})
}

// cut drops the features that occur fewer than n times.
func (e *extractor) cut(n int) {
	to := make([]int32, len(e.keys))
	var kept []uint64
	for i, k := range e.keys {
		to[i] = -1
		if int(e.count[i]) >= n {
			to[i] = int32(len(kept))
			kept = append(kept, k)
		}
	}
	c := &e.corpus
	squeeze := func(off, feat []int32, key []uint32) ([]int32, []uint32) {
		out := feat[:0]
		outKey := key[:0]
		start := int32(0)
		for i := 1; i < len(off); i++ {
			for k := start; k < off[i]; k++ {
				if id := to[feat[k]]; id >= 0 {
					out = append(out, id)
					if key != nil {
						outKey = append(outKey, key[k])
					}
				}
			}
			start = off[i]
			off[i] = int32(len(out))
		}
		return out, outKey
	}
	c.Feat, _ = squeeze(c.Off, c.Feat, nil)
	c.Hint, c.HintKey = squeeze(c.HintOff, c.Hint, c.HintKey)
	e.keys = kept
	c.Features = len(kept)
}

// weightUnits is the number of weight units in one natural logarithm.
const weightUnits = 24

func buildLayer(x *Lexicon, samples []Sample, first [][]uint8, cfg BuildConfig, name string) *layer {
	e := &extractor{lexicon: x, ids: map[uint64]int32{}, words: map[uint64]*spelled{}}
	e.corpus = seq.Corpus{Seq: []int32{0}, Off: []int32{0}, HintOff: []int32{0}}
	for i := range samples {
		var f []uint8
		if first != nil {
			f = first[i]
		}
		e.add(i, &samples[i], f)
	}
	e.cut(cfg.MinCount)
	e.ids, e.words = nil, nil
	chain := seq.NewChain(numLabels, weightUnits, follows)
	tc := cfg.Train
	loss := 0.0
	tc.Progress = func(_ int, l float64) { loss = l }
	w := seq.Train(&e.corpus, chain, tc)
	l := pack(e.keys, w, chain, cfg.Prune)
	fmt.Fprintf(cfg.Log, "%-12s %8d sentences %9d features %8d kept, loss %.4f\n",
		name, len(e.corpus.Seq)-1, len(e.keys), len(l.rows), loss)
	return l
}

// pack quantises the weights and lays out the rows.
func pack(keys []uint64, w *seq.Weights, chain *seq.Chain, prune float64) *layer {
	l := &layer{chain: chain}
	chain.SetNext(func(a, b int) int32 {
		return int32(math.Round(float64(w.Next[a*numLabels+b]) * weightUnits))
	})
	order := make([]int32, len(keys))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		if keys[a] < keys[b] {
			return -1
		}
		return 1
	})
	for _, i := range order {
		var q [numLabels]int8
		any := false
		for b := range q {
			v := float64(w.Feat[int(i)*numLabels+b])
			if math.Abs(v) < prune {
				continue
			}
			q[b] = int8(max(-127, min(127, math.Round(v*weightUnits))))
			any = any || q[b] != 0
		}
		if !any {
			continue
		}
		key, place := uint32(keys[i]>>8), int(keys[i]&255)
		if n := len(l.atoms); n == 0 || l.atoms[n-1] != key {
			l.atoms = append(l.atoms, key)
			l.mask = append(l.mask, 0)
		}
		l.mask[len(l.mask)-1] |= 1 << place
		l.rows = append(l.rows, seq.Pack(q[:]))
	}
	return l
}

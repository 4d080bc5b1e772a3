package ner

import (
	"cmp"
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
	// Unsure are ranges of tokens whose labels are not known: nothing is
	// learnt from the sentences that hold them.
	Unsure []text.Range
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
	// Runs is how often each of the final layers is trained, with another
	// seed each time; the weights are the mean. 0 is once.
	Runs int
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
	plain := [2]float64{0, 1}
	if cfg.Folds < 2 {
		return assemble(x, plain, buildLayer(x, samples, nil, cfg, "first pass", cfg.Runs))
	}
	first := make([]firstPass, len(samples))
	var without *layer // the first pass without the first fold
	for f := range cfg.Folds {
		l := buildLayer(x, leaveOut(samples, f, cfg.Folds), nil, cfg, fmt.Sprintf("fold %d", f+1), 1)
		if f == 0 {
			without = l
		}
		st := assemble(x, plain, l).NewState()
		for i, s := range samples {
			if i%cfg.Folds == f {
				first[i] = st.firstPass(s.Doc)
			}
		}
	}
	// The probabilities are calibrated on the first fold, by passes that
	// have not seen it.
	var part []firstPass
	for i := range samples {
		if i%cfg.Folds != 0 {
			part = append(part, first[i])
		}
	}
	cm := assemble(x, plain, without, buildLayer(x, leaveOut(samples, 0, cfg.Folds), part, cfg, "to calibrate", 1))
	var held []Sample
	for i, s := range samples {
		if i%cfg.Folds == 0 && s.Weight == 0 {
			held = append(held, s)
		}
	}
	line := fitCalibration(cm, held)
	fmt.Fprintf(cfg.Log, "calibration: log-odds' = %.3f + %.3f log-odds\n", line[0], line[1])
	return assemble(x, line,
		buildLayer(x, samples, nil, cfg, "first pass", cfg.Runs),
		buildLayer(x, samples, first, cfg, "second pass", cfg.Runs))
}

// firstPass is what a first pass that has not seen a document finds in it.
type firstPass struct {
	labels []uint8
	scores []seq.Scores
	live   []bool // the tokens that have scores
}

func (s *State) firstPass(d *text.Document) firstPass {
	p := firstPass{live: make([]bool, len(d.Tokens))}
	s.first(d, func(r text.Range, _ seq.Around) {
		for i := r.First; i < r.Last; i++ {
			p.live[i] = true
		}
	})
	p.labels, p.scores = slices.Clone(s.labels), slices.Clone(s.scores)
	return p
}

// offset is what the first pass gives the labels of token i, in natural
// logarithms. A token that no mention reaches is far from any.
func (p *firstPass) offset(i int) (o [seq.MaxLabels]float32) {
	for b := range o {
		switch {
		case p.live[i]:
			o[b] = float32(p.scores[i][b]) / weightUnits
		case b != outside:
			o[b] = -muteScore
		}
	}
	return o
}

const muteScore = 10

// assemble makes a model of layers by writing its file and reading it.
func assemble(x *Lexicon, calibration [2]float64, layers ...*layer) *Model {
	m, err := readLayers(string(writeLayers(x, calibration, layers...)), x)
	if err != nil {
		panic(err) // what was just written
	}
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

// unsure reports whether a range holds tokens whose labels are not known.
func (s *Sample) unsure(r text.Range) bool {
	for _, u := range s.Unsure {
		if u.First < r.Last && r.First < u.Last {
			return true
		}
	}
	return false
}

// extractor turns samples into a corpus of numbered features.
type extractor struct {
	lexicon *Lexicon
	ids     map[uint64]int32 // atom's key and place to number
	keys    []uint64
	count   []int32
	words   map[string]*spelled
	doc     docTable
	corpus  stretches
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
	s := e.words[w]
	if s == nil {
		s = new(spelled)
		s.atoms = analyse(e.lexicon, w, &s.word, nil)
		e.words[w] = s
	}
	return s
}

// reading is a document that is read for a corpus.
type reading struct {
	*extractor
	view   view
	words  []*spelled // of the sentence, with those beyond its ends
	beyond *spelled
	number int // of the document
}

func (e *extractor) read(number int) *reading {
	e.doc.reset()
	r := &reading{extractor: e, view: view{doc: &e.doc}, beyond: new(spelled), number: number}
	r.beyond.atoms = edgeWord(&r.beyond.word, nil)
	return r
}

// load reads the words of a sentence.
func (r *reading) load(doc *text.Document, in text.Range) {
	r.words = append(r.words[:0], r.beyond, r.beyond)
	for i := in.First; i < in.Last; i++ {
		r.words = append(r.words, r.word(doc.Word(i)))
	}
	r.words = append(r.words, r.beyond, r.beyond)
	r.view.words = r.view.words[:0]
	for _, w := range r.words {
		r.view.words = append(r.view.words, &w.word)
	}
}

// put adds an atom at a place to the corpus; source is the word that it is of.
func (r *reading) put(a atom, place int, source *spelled) {
	id, c := r.id(a, place), &r.corpus
	if a.tpl.hint() {
		c.Hint = append(c.Hint, id)
		c.HintKey = append(c.HintKey, uint32(mix(source.fold, uint64(r.number))>>20))
	} else {
		c.Feat = append(c.Feat, id)
	}
}

// putWords adds the atoms of the words around word i of the sentence.
func (r *reading) putWords(i int) {
	for p := range numPlaces {
		w := r.words[i+p]
		for _, a := range w.atoms {
			if places[a.tpl]>>p&1 != 0 {
				r.put(a, p, w)
			}
		}
	}
}

func (e *extractor) add(number int, s *Sample, first *firstPass) {
	c, doc := &e.corpus, &e.doc
	gold := s.labels()
	d := e.read(number)
	each(s.Doc, func(r text.Range) {
		d.load(s.Doc, r)
		doc.count(d.view.words[pad : pad+r.Len()])
		if first != nil {
			doc.observe(d.view.words[pad:pad+r.Len()], first.labels[r.First:r.Last])
		}
	})
	weight := s.Weight
	if weight == 0 {
		weight = 1
	}
	var atoms []atom
	var live []bool
	each(s.Doc, func(r text.Range) {
		if s.unsure(r) {
			return
		}
		d.load(s.Doc, r)
		if first != nil {
			d.view.labels = first.labels[r.First:r.Last]
		}
		d.view.set(e.lexicon, r.Len())
		live = findLive(live, d.view.words[pad:pad+r.Len()])
		reach(live, gold[r.First:r.Last])
		for i := range r.Len() {
			if !live[i] {
				c.end(weight)
				continue
			}
			if first == nil {
				d.putWords(i)
				atoms = d.view.atoms(atoms[:0], i)
			} else {
				atoms = d.view.second(atoms[:0], i)
				c.Offset = append(c.Offset, first.offset(r.First+i))
			}
			for _, a := range atoms {
				d.put(a, whole, d.words[i+pad])
			}
			c.Off = append(c.Off, int32(len(c.Feat)))
			c.HintOff = append(c.HintOff, int32(len(c.Hint)))
			c.Label = append(c.Label, gold[r.First+i])
		}
		c.end(weight)
	})
}

// stretches is the corpus that an extractor fills.
type stretches struct{ seq.Corpus }

// end ends a sequence, where one has begun.
func (c *stretches) end(weight float32) {
	if n := int32(len(c.Label)); n > c.Seq[len(c.Seq)-1] {
		c.Seq = append(c.Seq, n)
		c.Weight = append(c.Weight, weight)
	}
}

// reach widens the stretches of live tokens, which alone are decoded, by what
// they must be trained with: the rest of a mention that leaves them, and the
// token before and after, which is outside of any.
func reach(live []bool, gold []uint8) {
	for i := 1; i < len(live); i++ {
		live[i] = live[i] || live[i-1] && gold[i] != outside
	}
	for i := len(live) - 2; i >= 0; i-- {
		live[i] = live[i] || live[i+1] && gold[i] != outside
	}
	before := false
	for i := range live {
		now := live[i]
		live[i] = now || before || i+1 < len(live) && live[i+1]
		before = now
	}
}

// cut drops the features that occur fewer than n times.
func (e *extractor) cut(n int) {
	to := make([]int32, len(e.keys))
	var kept []uint64
	var count []int32
	for i, k := range e.keys {
		to[i] = -1
		if int(e.count[i]) >= n {
			to[i] = int32(len(kept))
			kept = append(kept, k)
			count = append(count, e.count[i])
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
	e.keys, e.count = kept, count
	c.Features = len(kept)
}

// weightUnits is the number of weight units in one natural logarithm.
const weightUnits = 24

func buildLayer(x *Lexicon, samples []Sample, first []firstPass, cfg BuildConfig, name string, runs int) *layer {
	e := &extractor{lexicon: x, ids: map[uint64]int32{}, words: map[string]*spelled{}}
	e.corpus.Corpus = seq.Corpus{Seq: []int32{0}, Off: []int32{0}, HintOff: []int32{0}}
	for i := range samples {
		var f *firstPass
		if first != nil {
			f = &first[i]
		}
		e.add(i, &samples[i], f)
	}
	e.cut(cfg.MinCount)
	e.ids, e.words = nil, nil
	chain := seq.NewChain(numLabels, weightUnits, follows)
	tc := cfg.Train
	loss := 0.0
	tc.Progress = func(_ int, l float64) { loss = l }
	w := seq.Train(&e.corpus.Corpus, chain, tc)
	for r := 1; r < runs; r++ {
		tc.Seed++
		w.Add(seq.Train(&e.corpus.Corpus, chain, tc))
	}
	w.Scale(1 / float32(max(runs, 1)))
	l := pack(e, w, chain, cfg.Prune)
	fmt.Fprintf(cfg.Log, "%-12s %8d sentences %9d features %8d kept, loss %.4f\n",
		name, len(e.corpus.Seq)-1, len(e.keys), len(l.rows), loss)
	return l
}

// pack quantises the weights and lays out the rows.
func pack(e *extractor, w *seq.Weights, chain *seq.Chain, prune float64) *layer {
	chain.SetNext(func(a, b int) int32 {
		return int32(math.Round(float64(w.Next[a*numLabels+b]) * weightUnits))
	})
	// packed is an atom with its rows, by place.
	type packed struct {
		key   uint32
		mask  uint8
		count int64
		rows  [numPlaces + 1][numLabels]int8
	}
	var atoms []packed
	order := make([]int32, len(e.keys))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return cmp.Compare(e.keys[a], e.keys[b]) })
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
		key, place := uint32(e.keys[i]>>8), int(e.keys[i]&255)
		if n := len(atoms); n == 0 || atoms[n-1].key != key {
			atoms = append(atoms, packed{key: key})
		}
		a := &atoms[len(atoms)-1]
		a.mask |= 1 << place
		a.count += int64(e.count[i])
		a.rows[place] = q
	}
	slices.SortStableFunc(atoms, func(a, b packed) int { return cmp.Compare(b.count, a.count) })
	l := &layer{chain: chain}
	for part := range slices.Chunk(atoms, block) {
		slices.SortFunc(part, func(a, b packed) int { return cmp.Compare(a.key, b.key) })
		for i := range part {
			l.atoms, l.mask = append(l.atoms, part[i].key), append(l.mask, part[i].mask)
			for p, row := range part[i].rows {
				if part[i].mask>>p&1 != 0 {
					l.rows = append(l.rows, row)
				}
			}
		}
	}
	return l
}

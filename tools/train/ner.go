package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/internal/seq"
)

// trainNER trains the entity model over CoNLL columns.
func trainNER(args []string, out io.Writer) error {
	flags := flag.NewFlagSet("ner", flag.ContinueOnError)
	from := sources{}
	from.flags(flags)
	test := flags.String("test", "../shared/corpora/conll2002/ned.testa", "file in CoNLL columns to measure on; empty for none")
	cross := flags.Int("cross", 0, "cross-validate: train `n` models, each without one in n documents and pages, and measure them there")
	lexicon := flags.String("lexicon", "internal/ner/lexicon.bin", "lexicon file")
	file := flags.String("out", "internal/ner/model.bin", "file to write")
	folds := flags.Int("folds", 5, "folds of the second pass's jackknife; 0 for one pass")
	runs := flags.Int("runs", 4, "trainings of each final layer, whose mean is taken")
	epochs := flags.Int("epochs", 14, "epochs")
	rate := flags.Float64("rate", 0.03, "AdaGrad's rate")
	l1 := flags.Float64("l1", 0.0045, "strength of the L1 prior")
	l2 := flags.Float64("l2", 0.03, "strength of the L2 prior")
	hide := flags.Float64("hide", 0.4, "share of the name lists' hits hidden in training")
	min := flags.Int("min", 2, "how often a feature must occur")
	prune := flags.Float64("prune", 0.06, "weights below this are dropped")
	news := flags.String("news", "", "directory with text/*.txt and entities/*.json to measure on too")
	seed := flags.Uint64("seed", 1, "seed")
	if err := flags.Parse(args); err != nil {
		return err
	}
	parts, err := from.read(*seed)
	if err != nil {
		return err
	}
	t := &nerTrainer{out: out, config: ner.BuildConfig{
		Train:    seq.TrainConfig{Epochs: *epochs, Rate: *rate, L1: *l1, L2: *l2, Hide: *hide, Seed: *seed},
		MinCount: *min, Prune: *prune, Folds: *folds, Runs: *runs, Log: out,
	}}
	if *cross > 0 {
		return t.cross(parts, *cross, *lexicon, *file)
	}
	x, err := readLexicon(*lexicon)
	if err != nil {
		return err
	}
	layers := t.train(x, parts.samples(-1, 1)).AppendLayers(nil)
	if err := os.WriteFile(*file, layers, 0o644); err != nil {
		return err
	}
	m, err := ner.ReadLayers(layers, x)
	if err != nil {
		return err
	}
	for _, held := range []struct {
		name string
		read func(string) ([]ner.Sample, error)
	}{{*test, readSamples}, {*news, readNews}} {
		if held.name == "" {
			continue
		}
		samples, err := held.read(held.name)
		if err != nil {
			return err
		}
		fmt.Fprintln(out, held.name)
		measure(m, samples).Print(out)
	}
	return nil
}

// nerTrainer trains entity models.
type nerTrainer struct {
	config ner.BuildConfig
	out    io.Writer
}

// train trains one model.
func (t *nerTrainer) train(x *ner.Lexicon, samples []ner.Sample) *ner.Model {
	start := time.Now()
	m := ner.Build(x, samples, t.config)
	fmt.Fprintf(os.Stderr, "trained in %.0f s\n", time.Since(start).Seconds())
	fmt.Fprintf(t.out, "model: %d bytes\n", len(m.AppendLayers(nil)))
	return m
}

// cross trains n models, each without one in n of the gold documents and
// pages, and measures them on those. The k-th has not seen the documents
// whose place, counted from 0, leaves k; it is trained over the lexicon
// lexicon.k where there is one, and goes to file.k, lexicon and layers.
func (t *nerTrainer) cross(parts *nerParts, n int, lexicon, file string) error {
	var gold, pages ner.Evaluation
	for k := range n {
		x, err := readLexicon(fmt.Sprintf("%s.%d", lexicon, k))
		if errors.Is(err, fs.ErrNotExist) {
			x, err = readLexicon(lexicon)
		}
		if err != nil {
			return err
		}
		m := t.train(x, parts.samples(k, n))
		if err := os.WriteFile(fmt.Sprintf("%s.%d", file, k), m.AppendLayers(x.Append(nil)), 0o644); err != nil {
			return err
		}
		st := m.NewState()
		add := func(e *ner.Evaluation, s ner.Sample) { e.Add(st.Append(nil, s.Doc), s.Mentions, len(s.Doc.Tokens)) }
		for i, s := range parts.gold {
			if i%n == k {
				add(&gold, s)
			}
		}
		for i, p := range parts.pages {
			if i%n == k {
				for _, s := range p {
					add(&pages, s)
				}
			}
		}
	}
	fmt.Fprintln(t.out, "gold, cross-validated")
	gold.Print(t.out)
	if len(parts.pages) > 0 {
		fmt.Fprintln(t.out, "pages, cross-validated")
		pages.Print(t.out)
	}
	return nil
}

func readLexicon(name string) (*ner.Lexicon, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return ner.ReadLexicon(b)
}

func measure(m *ner.Model, held []ner.Sample) *ner.Evaluation {
	e := new(ner.Evaluation)
	st := m.NewState()
	for _, s := range held {
		e.Add(st.Append(nil, s.Doc), s.Mentions, len(s.Doc.Tokens))
	}
	return e
}

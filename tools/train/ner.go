package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/internal/seq"
	"github.com/kopij/kopij/text"
)

// trainNER trains the entity model over CoNLL columns.
func trainNER(args []string, out io.Writer) error {
	fs := flag.NewFlagSet("ner", flag.ContinueOnError)
	corpora := fs.String("corpora", "../shared/corpora", "directory of the corpora")
	train := fs.String("train", "", "file in CoNLL columns to train from; empty for conll2002/ned.train")
	test := fs.String("test", "", "file in CoNLL columns to measure on; empty for conll2002/ned.testa")
	lexicon := fs.String("lexicon", "internal/ner/lexicon.bin", "lexicon file")
	file := fs.String("out", "internal/ner/model.bin", "file to write")
	folds := fs.Int("folds", 5, "folds of the second pass's jackknife; 0 for one pass")
	runs := fs.Int("runs", 4, "trainings of each final layer, whose mean is taken")
	epochs := fs.Int("epochs", 14, "epochs")
	rate := fs.Float64("rate", 0.03, "AdaGrad's rate")
	l1 := fs.Float64("l1", 0.003, "strength of the L1 prior")
	l2 := fs.Float64("l2", 0.03, "strength of the L2 prior")
	hide := fs.Float64("hide", 0.4, "share of the name lists' hits hidden in training")
	min := fs.Int("min", 2, "how often a feature must occur")
	prune := fs.Float64("prune", 0.05, "weights below this are dropped")
	names := fs.String("names", "tools/train/names.tsv", "the name lists that fill the slots of the sentences")
	sentences := fs.String("sentences", "tools/train/nersentences.txt", "annotated sentences to train from too; empty for none")
	draws := fs.Int("draws", 6, "how often the sentences' slots are filled")
	weight := fs.Float64("weight", 0.3, "weight of those sentences")
	news := fs.String("news", "", "directory with text/*.txt and entities/*.json to measure on too")
	seed := fs.Uint64("seed", 1, "seed")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if *train == "" {
		*train = filepath.Join(*corpora, "conll2002", "ned.train")
	}
	if *test == "" {
		*test = filepath.Join(*corpora, "conll2002", "ned.testa")
	}
	b, err := os.ReadFile(*lexicon)
	if err != nil {
		return err
	}
	x, err := ner.ReadLexicon(b)
	if err != nil {
		return err
	}
	samples, err := readSamples(*train)
	if err != nil {
		return err
	}
	if *sentences != "" {
		slots, err := newSlots(*names, *seed)
		if err != nil {
			return err
		}
		own, err := readSentences(*sentences, slots, *draws, float32(*weight))
		if err != nil {
			return err
		}
		samples = append(samples, own...)
	}
	start := time.Now()
	m := ner.Build(x, samples, ner.BuildConfig{
		Train:    seq.TrainConfig{Epochs: *epochs, Rate: *rate, L1: *l1, L2: *l2, Hide: *hide, Seed: *seed},
		MinCount: *min, Prune: *prune, Folds: *folds, Runs: *runs, Log: out,
	})
	fmt.Fprintf(os.Stderr, "trained in %.0f s\n", time.Since(start).Seconds())
	layers := m.AppendLayers(nil)
	fmt.Fprintf(out, "model: %d bytes\n", len(layers))
	if err := os.WriteFile(*file, layers, 0o644); err != nil {
		return err
	}
	m, err = ner.ReadLayers(layers, x)
	if err != nil {
		return err
	}
	held, err := readSamples(*test)
	if err != nil {
		return err
	}
	measure(m, held).Print(out)
	if *news != "" {
		if held, err = readNews(*news); err != nil {
			return err
		}
		measure(m, held).Print(out)
	}
	return nil
}

func measure(m *ner.Model, held []ner.Sample) *ner.Evaluation {
	e := new(ner.Evaluation)
	st := m.NewState()
	for _, s := range held {
		e.Add(st.Append(nil, s.Doc), s.Mentions, len(s.Doc.Tokens))
	}
	return e
}

// readNews reads running text with mentions by byte offsets.
func readNews(dir string) ([]ner.Sample, error) {
	names, err := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
	if err != nil {
		return nil, err
	}
	var out []ner.Sample
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		d := text.Parse(string(src))
		id := strings.TrimSuffix(filepath.Base(name), ".txt")
		b, err := os.ReadFile(filepath.Join(dir, "entities", id+".json"))
		if err != nil {
			return nil, err
		}
		gold, err := ner.ReadStandoff(b, d)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", id, err)
		}
		out = append(out, ner.Sample{Doc: d, Mentions: gold})
	}
	return out, nil
}

func readSamples(name string) ([]ner.Sample, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c, err := ner.ReadColumns(f)
	if err != nil {
		return nil, err
	}
	var out []ner.Sample
	for i, d := range c.Docs {
		out = append(out, ner.Sample{Doc: d, Mentions: c.Gold[i]})
	}
	return out, nil
}

package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/tools/treebank"
)

// treebanks are the gold data, by the name of their row in the table.
var treebanks = [...]struct {
	name  string
	files [2]string
}{
	{"news", [2]string{"ud-alpino/dev.conllu", "ud-alpino/test.conllu"}},
	{"wiki", [2]string{"ud-lassysmall/dev.conllu", "ud-lassysmall/test.conllu"}},
}

// tagged is a sentence with the class of each word. The tags are there for a
// treebank's sentences only.
type tagged struct {
	words []string
	tags  []text.Tag
	class []tagger.Class
}

func withClasses(s *treebank.Sentence) (tagged, error) {
	t := tagged{words: s.Words, tags: s.Tags}
	for i, tag := range s.Tags {
		c, ok := tagger.ClassOf(tag)
		if !ok {
			return t, fmt.Errorf("no class for %s, %s", s.Words[i], tag.POS())
		}
		t.class = append(t.class, c)
	}
	return t, nil
}

// taggerRun is one training run.
type taggerRun struct {
	dir      string
	w        io.Writer
	fold     int
	epochs   int
	nth      int
	teachers int
	articles articles
	silver   []tagged
	rows     int
	errors   bool
	least    int32
	budget   float64
	words    []lexWord
	lex      *tagger.Lexicon
	train    []tagged
	test     [len(treebanks)][]tagged
}

// trainTagger is the command.
func trainTagger(args []string, w io.Writer) error {
	fs := flag.NewFlagSet("tagger", flag.ExitOnError)
	dir := fs.String("corpora", "../shared/corpora", "directory of the corpora")
	out := fs.String("out", "", "model file to write")
	fold := fs.Int("fold", 0, "which tenth to hold back, 0 to 9")
	epochs := fs.Int("epochs", 12, "passes over the treebanks")
	prune := fs.Float64("prune", 0.3, "weights below this are dropped")
	nth := fs.Int("nth", 10, "")
	teachers := fs.Int("teachers", 4, "")
	least := fs.Int("least", 2, "")
	errs := fs.Bool("errors", false, "")
	rows := fs.Int("rows", 60000, "")
	if err := fs.Parse(args); err != nil {
		return err
	}
	r := &taggerRun{dir: *dir, w: w, fold: *fold, epochs: *epochs, errors: *errs, rows: *rows, least: int32(*least), budget: *prune, nth: *nth, teachers: *teachers}
	if err := r.load(); err != nil {
		return err
	}
	p, err := r.learn()
	if err != nil {
		return err
	}
	q := p.strongest(r.rows)
	r.train1(q, r.train, r.silver, 1)
	p = q
	r.table("pruned", func(s *tagged) []tagger.Class {
		x := p.prepare(r.lex, s)
		return p.run(&x, false)
	})
	parts := r.export(p)
	if *out == "" {
		return nil
	}
	f, err := os.Create(*out)
	if err != nil {
		return err
	}
	if err := parts.Write(f); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return r.measureFile(*out)
}

// load reads the treebanks, splits them, and reads the clusters.
func (r *taggerRun) load() error {
	for k := range treebanks {
		for _, f := range treebanks[k].files {
			ss, err := treebank.Read(filepath.Join(r.dir, f))
			if err != nil {
				return err
			}
			for i := range ss {
				t, err := withClasses(&ss[i])
				if err != nil {
					return fmt.Errorf("%s: %w", f, err)
				}
				if ss[i].HeldOut(r.fold) {
					r.test[k] = append(r.test[k], t)
				} else {
					r.train = append(r.train, t)
				}
			}
		}
	}
	var err error
	if r.words, err = readClusters(filepath.Join(r.dir, "clusters")); err != nil {
		return err
	}
	if err := r.addForms(); err != nil {
		return err
	}
	entries := make([]tagger.Entry, len(r.words))
	for i := range r.words {
		entries[i] = r.words[i].entry
	}
	r.lex = tagger.NewLexicon(entries)
	return nil
}

// goldWeight is how often a sentence of a treebank counts for one of news
// when features are counted.
const goldWeight = 2

// perceptron trains on the treebanks, in an order that the seed gives. Each
// pass takes a share of the silver sentences besides.
func (r *taggerRun) perceptron(train, silver []tagged, seed uint64, reverse bool) *perceptron {
	p := newPerceptron()
	p.reverse = reverse
	counts := keyCounts{}
	for i := range train {
		counts.count(p, r.lex, &train[i], goldWeight)
	}
	for i := range silver {
		counts.count(p, r.lex, &silver[i], 1)
	}
	p.makeRows(counts, r.least)
	r.train1(p, train, silver, seed)
	return p
}

// train1 trains the rows that the perceptron has.
func (r *taggerRun) train1(p *perceptron, train, silver []tagged, seed uint64) {
	rng := rand.New(rand.NewPCG(seed, 0))
	for e := range r.epochs {
		var set []*tagged
		for i := range train {
			set = append(set, &train[i])
		}
		for i := e; i < len(silver); i += r.epochs {
			set = append(set, &silver[i])
		}
		rng.Shuffle(len(set), func(i, j int) { set[i], set[j] = set[j], set[i] })
		for _, s := range set {
			x := p.prepare(r.lex, s)
			p.run(&x, true)
		}
	}
	p.average()
}

// table prints how well a tagger does on the part held back.
func (r *taggerRun) table(name string, tag func(*tagged) []tagger.Class) {
	var all accuracy
	for k := range treebanks {
		var a accuracy
		for i := range r.test[k] {
			s := &r.test[k][i]
			got := tag(s)
			a.count(s.class, got)
			if r.errors && name == "student" {
				for j := range got {
					if g, h := tagger.TagOf(s.class[j]), tagger.TagOf(got[j]); s.class[j] != got[j] && (g.Form() != h.Form()) {
						lo, hi := max(0, j-4), min(len(got), j+5)
						fmt.Fprintf(r.w, "ERR %s/%d %s/%d | %s [%s] %s\n", g.POS(), g.Form(), h.POS(), h.Form(), strings.Join(s.words[lo:j], " "), s.words[j], strings.Join(s.words[j+1:hi], " "))
					}
				}
			}
		}
		a.print(r.w, name+" "+treebanks[k].name)
		all.merge(&a)
	}
	all.print(r.w, name+" both")
}

// measureFile measures a model file on the gold tokens.
func (r *taggerRun) measureFile(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	m, err := tagger.Read(f)
	if err != nil {
		return err
	}
	if st, err := f.Stat(); err == nil {
		fmt.Fprintf(r.w, "%d bytes\n", st.Size())
	}
	r.table("model", func(s *tagged) []tagger.Class {
		doc := goldDocument(s)
		m.Tag(doc)
		out := make([]tagger.Class, len(doc.Tokens))
		for i := range doc.Tokens {
			out[i], _ = tagger.ClassOf(doc.Tokens[i].Tag)
		}
		return out
	})
	return nil
}

// goldDocument is a document of one sentence with the treebank's tokens.
func goldDocument(s *tagged) *text.Document {
	d := new(text.Document)
	for _, w := range s.words {
		d.Src += w + " "
	}
	at := 0
	for _, w := range s.words {
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: at, End: at + len(w)}, Fold: text.FoldHash(w)})
		at += len(w) + 1
	}
	d.Sentences = []text.Sentence{{Span: text.Span{Start: 0, End: at - 1}, Tokens: text.Range{First: 0, Last: len(d.Tokens)}}}
	return d
}

// vote is what most of the perceptrons say.
func (r *taggerRun) vote(ps []*perceptron, s *tagged) []tagger.Class {
	votes := make([]scores, len(s.words))
	for k, p := range ps {
		x := p.prepare(r.lex, s)
		for i, c := range p.run(&x, false) {
			votes[i][c] += 1 - float32(k)/100
		}
	}
	out := make([]tagger.Class, len(s.words))
	for i := range votes {
		out[i] = votes[i].best()
	}
	return out
}

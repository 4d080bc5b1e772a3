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

// older are treebanks that are trained from whole. None of their sentences is
// in the files above; what one of them shares with the part held back is left
// out all the same.
// Those of earlier releases do not tell the number of pronouns.
var older = [...]struct {
	file       string
	numberless bool
}{
	{"ud-alpino-train/cdb.conllu", false},
	{"ud-alpino-train/eans.conllu", false},
	{"ud-alpino-train/g_suite.conllu", false},
	{"ud-alpino-train/h_suite.conllu", false},
	{"ud-alpino-train/leuven_yellow_pages.conllu", false},
	{"ud-alpino-train/qa.conllu", false},
	{"ud-alpino-train/wpspel.conllu", false},
	{"ud-alpino-older/train.conllu", true},
	{"ud-lassysmall-older/train.conllu", true},
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

// taggerRun is one training run: its flags, and what it read and made.
type taggerRun struct {
	dir      string // of the corpora
	out      string // model file
	fold     int    // the tenth of the treebanks that is held back
	epochs   int    // passes over the treebanks
	nth      int    // every nth item of the news is read
	teachers int    // perceptrons that tag the news
	rows     int    // features of the model
	weights  float64
	errors   bool
	w        io.Writer

	train    []tagged
	test     [len(treebanks)][]tagged
	words    []lexWord
	articles articles
	lex      *tagger.Lexicon // of the words
	silver   []tagged        // news, as the teachers tagged it
	counts   keyCounts       // of the features of the perceptron trained last
}

// trainTagger is the command.
func trainTagger(args []string, w io.Writer) error {
	r := &taggerRun{w: w}
	fs := flag.NewFlagSet("tagger", flag.ExitOnError)
	fs.StringVar(&r.dir, "corpora", "../shared/corpora", "`directory` of the corpora")
	fs.StringVar(&r.out, "out", "", "model `file` to write; none without it")
	fs.IntVar(&r.fold, "fold", 0, "which tenth of the treebanks to hold back, 0 to 9")
	fs.IntVar(&r.epochs, "epochs", 6, "passes over the treebanks")
	fs.IntVar(&r.nth, "nth", 10, "read every `n`th item of the news")
	fs.IntVar(&r.teachers, "teachers", 2, "perceptrons that tag the news")
	fs.IntVar(&r.rows, "rows", 32000, "features of the model")
	fs.Float64Var(&r.weights, "least", 0.2, "drop weights below this")
	fs.BoolVar(&r.errors, "errors", false, "list the wrong verb forms")
	if err := fs.Parse(args); err != nil {
		return err
	}
	if err := r.load(); err != nil {
		return err
	}
	p, err := r.learn()
	if err != nil {
		return err
	}
	p = r.shipped(p.strongest(r.rows))
	r.table("pruned", r.with(p))
	parts := r.export(p)
	if r.out == "" {
		return nil
	}
	f, err := os.Create(r.out)
	if err != nil {
		return err
	}
	if err := parts.Write(f); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return r.measureFile()
}

// load reads the treebanks, splits them, and reads the clusters.
func (r *taggerRun) load() error {
	held := map[string]bool{}
	for k := range treebanks {
		for _, f := range treebanks[k].files {
			err := r.read(f, func(s *treebank.Sentence, t tagged) {
				if s.HeldOut(r.fold) {
					r.test[k] = append(r.test[k], t)
					held[strings.Join(s.Words, " ")] = true
				} else {
					r.train = append(r.train, t)
				}
			})
			if err != nil {
				return err
			}
		}
	}
	pronouns := pronounsOf(r.train)
	for _, o := range older {
		err := r.read(o.file, func(s *treebank.Sentence, t tagged) {
			if !held[strings.Join(s.Words, " ")] && (!o.numberless || pronouns.number(&t)) {
				r.train = append(r.train, t)
			}
		})
		if err != nil {
			return err
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

// read reads a treebank of the corpora.
func (r *taggerRun) read(file string, add func(s *treebank.Sentence, t tagged)) error {
	ss, err := treebank.Read(filepath.Join(r.dir, file))
	if err != nil {
		return err
	}
	for i := range ss {
		t, err := withClasses(&ss[i])
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		add(&ss[i], t)
	}
	return nil
}

// pronounClasses counts the classes of each pronoun.
type pronounClasses map[string]*classCounts

func pronounsOf(set []tagged) pronounClasses {
	p := pronounClasses{}
	for i := range set {
		for j, w := range set[i].words {
			if set[i].tags[j].POS() != text.PRON {
				continue
			}
			w = strings.ToLower(w)
			if p[w] == nil {
				p[w] = new(classCounts)
			}
			p[w][set[i].class[j]]++
		}
	}
	return p
}

// number gives the pronouns of a sentence whose treebank does not tell their
// number the class that they always have elsewhere. It reports whether all of
// them have one.
func (p pronounClasses) number(t *tagged) bool {
	for j, w := range t.words {
		if t.tags[j].POS() != text.PRON {
			continue
		}
		if c := p[strings.ToLower(w)]; c != nil {
			class, n, all := c.most()
			if n < all {
				return false
			}
			t.class[j] = tagger.Class(class)
		}
	}
	return true
}

// A feature must occur leastCount times to get weights; a sentence of a
// treebank counts goldWeight times.
const (
	leastCount = 2
	goldWeight = 2
)

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
	p.makeRows(counts, leastCount)
	r.counts = counts
	r.pass(p, train, silver, seed)
	return p
}

// pass makes the passes over the sentences for the rows that the perceptron
// has.
func (r *taggerRun) pass(p *perceptron, train, silver []tagged, seed uint64) {
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

// shipped trains the rows of p some times, each in another order, and gives
// the mean: a single order leaves its mark on the weights.
func (r *taggerRun) shipped(p *perceptron) *perceptron {
	const orders = 4
	for seed := range uint64(orders) {
		q := p.empty()
		r.pass(q, r.train, r.silver, seed+1)
		for i := range p.rows {
			for c, w := range q.rows[i].now {
				p.rows[i].now[c] += w / orders
			}
		}
	}
	return p
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
			if r.errors && name == "model" {
				r.list(s, got)
			}
		}
		a.print(r.w, name+" "+treebanks[k].name)
		all.merge(&a)
	}
	all.print(r.w, name+" both")
}

// list prints the words of a sentence that got another verb form than the
// treebank gives them.
func (r *taggerRun) list(s *tagged, got []tagger.Class) {
	const around = 4
	for i := range got {
		g, h := tagger.TagOf(s.class[i]), tagger.TagOf(got[i])
		if g.Form() == h.Form() {
			continue
		}
		fmt.Fprintf(r.w, "%s:%d for %s:%d  %s [%s] %s\n", h.POS(), h.Form(), g.POS(), g.Form(),
			strings.Join(s.words[max(0, i-around):i], " "), s.words[i], strings.Join(s.words[i+1:min(len(got), i+1+around)], " "))
	}
}

// with is a perceptron as a tagger of sentences.
func (r *taggerRun) with(p *perceptron) func(*tagged) []tagger.Class {
	return func(s *tagged) []tagger.Class {
		x := p.prepare(r.lex, s)
		return p.run(&x, false)
	}
}

// measureFile measures the model file on the gold tokens.
func (r *taggerRun) measureFile() error {
	f, err := os.Open(r.out)
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

package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/tools/internal/marked"
)

// sources says what the entity model is trained from; an empty name leaves
// the source out.
type sources struct {
	gold, pages, silver, columns, sentences, names string
	pagesWeight, silverWeight, sentenceWeight      float64
	draws                                          int
}

func (c *sources) flags(fs *flag.FlagSet) {
	fs.StringVar(&c.gold, "gold", "../shared/gold/train", "directory of annotated articles: text/*.txt and entities/*.json")
	fs.StringVar(&c.pages, "pages", "testdata/pages", "folders of marked pages, parted by commas")
	fs.Float64Var(&c.pagesWeight, "pagesweight", 0.5, "weight of those")
	fs.StringVar(&c.silver, "silver", "../shared/corpora/silver-ud-ner", "directory of treebanks labelled by rule")
	fs.Float64Var(&c.silverWeight, "silverweight", 0.3, "weight of those")
	fs.StringVar(&c.columns, "train", "", "file in CoNLL columns to train from too")
	fs.StringVar(&c.sentences, "sentences", "tools/train/nersentences.txt", "annotated sentences with slots")
	fs.StringVar(&c.names, "names", "tools/train/names.tsv", "the name lists that fill the slots of the sentences")
	fs.IntVar(&c.draws, "draws", 6, "how often the sentences' slots are filled")
	fs.Float64Var(&c.sentenceWeight, "weight", 0.3, "weight of those sentences")
}

// nerParts is what the entity model is trained from. Gold and pages are kept
// apart from the rest, since a model can be measured on them.
type nerParts struct {
	gold  []ner.Sample
	pages [][]ner.Sample
	rest  []ner.Sample
}

// samples are those of all parts, without one in n of the gold documents and
// pages: those whose place, counted from 0, leaves k. A negative k leaves
// none out.
func (p *nerParts) samples(k, n int) []ner.Sample {
	var out []ner.Sample
	for i, s := range p.gold {
		if i%n != k {
			out = append(out, s)
		}
	}
	for i, s := range p.pages {
		if i%n != k {
			out = append(out, s...)
		}
	}
	return append(out, p.rest...)
}

func (c *sources) read(seed uint64) (*nerParts, error) {
	p := new(nerParts)
	var err error
	if c.gold != "" {
		if p.gold, err = readNews(c.gold); err != nil {
			return nil, err
		}
	}
	if c.pages != "" {
		if p.pages, err = readPages(c.pages, float32(c.pagesWeight)); err != nil {
			return nil, err
		}
	}
	add := func(s []ner.Sample, err error) error {
		p.rest = append(p.rest, s...)
		return err
	}
	if c.columns != "" {
		if err := add(readSamples(c.columns)); err != nil {
			return nil, err
		}
	}
	if c.silver != "" {
		if err := add(readSilver(c.silver, float32(c.silverWeight))); err != nil {
			return nil, err
		}
	}
	if c.sentences != "" {
		slots, err := newSlots(c.names, seed)
		if err != nil {
			return nil, err
		}
		if err := add(readSentences(c.sentences, slots, c.draws, float32(c.sentenceWeight))); err != nil {
			return nil, err
		}
	}
	return p, nil
}

// readNews reads running text with mentions by byte offsets: the headline,
// then a paragraph a line.
func readNews(dir string) ([]ner.Sample, error) {
	names, err := filepath.Glob(filepath.Join(dir, "text", "*.txt"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, &fs.PathError{Op: "read", Path: dir, Err: fs.ErrNotExist}
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

// readPages reads marked pages: a page gives a document of all its articles,
// each of which is read apart.
func readPages(dirs string, weight float32) ([][]ner.Sample, error) {
	pages, err := marked.ReadDirs(dirs)
	if err != nil {
		return nil, err
	}
	var out [][]ner.Sample
	for i := range pages {
		samples, err := pageSamples(&pages[i])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", pages[i].Name, err)
		}
		for k := range samples {
			samples[k].Weight = weight
		}
		out = append(out, samples)
	}
	return out, nil
}

// pageSamples are the articles of a page with their mentions. Datelines,
// bylines and the time of publication, which are marked as what they are and
// not as names, are left out, as the extraction leaves them out.
func pageSamples(p *marked.Page) ([]ner.Sample, error) {
	var out []ner.Sample
	for _, a := range p.Named("main", "teaser", "entry") {
		d := new(text.Document)
		d.Reset(p.Text)
		at := a.Start
		for _, cut := range p.Named("byline", "dateline", "published") {
			if a.Contains(cut.Span) && cut.Start >= at {
				d.AddLines(text.Paragraph, text.Span{Start: at, End: cut.Start})
				at = cut.End
			}
		}
		d.AddLines(text.Paragraph, text.Span{Start: at, End: a.End})
		s := ner.Sample{Doc: d}
		for _, e := range p.Named("PER", "LOC", "ORG", "MISC") {
			if !a.Contains(e.Span) {
				continue
			}
			t, _ := ner.ParseType(e.Name)
			m := ner.Mention{Tokens: d.TokensIn(e.Span), Type: t, P: 1}
			if m.Tokens.Len() > 0 && (d.Tokens[m.Tokens.First].Start != e.Start || d.Tokens[m.Tokens.Last-1].End != e.End) {
				m.Tokens.Last = m.Tokens.First // not at the bounds of tokens: cannot be found
			}
			s.Mentions = append(s.Mentions, m)
		}
		var credits []string
		for _, c := range p.Named("credit") {
			if a.Contains(c.Span) {
				credits = append(credits, cmp.Or(c.Get("agency"), c.Of(p.Text)))
			}
		}
		s.Unsure = credited(credits, d, s.Mentions)
		out = append(out, s)
	}
	return out, nil
}

// credited are the sentences that hold the code of a credited agency outside
// of a mention.
func credited(credits []string, d *text.Document, mentions []ner.Mention) []text.Range {
	named := make([]bool, len(d.Tokens))
	for _, m := range mentions {
		for i := m.Tokens.First; i < m.Tokens.Last; i++ {
			named[i] = true
		}
	}
	var out []text.Range
	for _, s := range d.Sentences {
		for i := s.Tokens.First; i < s.Tokens.Last; i++ {
			if !named[i] && slices.ContainsFunc(credits, func(c string) bool { return strings.EqualFold(c, d.Word(i)) }) {
				out = append(out, s.Tokens)
				break
			}
		}
	}
	return out
}

// silverSentences is how many sentences of a silver corpus, which does not
// tell its documents, are read as one.
const silverSentences = 12

// readSilver reads treebanks whose names were labelled by rule. Sentences
// with a span whose type is unsure are not trained from.
func readSilver(dir string, weight float32) ([]ner.Sample, error) {
	unsure, err := readUnsure(filepath.Join(dir, "spans.tsv"))
	if err != nil {
		return nil, err
	}
	names, err := filepath.Glob(filepath.Join(dir, "*.iob"))
	if err != nil {
		return nil, err
	}
	var out []ner.Sample
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		sentences := strings.Split(strings.TrimSpace(string(b)), "\n\n")
		for i := 0; i < len(sentences); i += silverSentences {
			lines := strings.Join(sentences[i:min(len(sentences), i+silverSentences)], "\n\n")
			c, err := ner.ReadColumns(strings.NewReader(lines + "\n"))
			if err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
			for k, d := range c.Docs {
				s := ner.Sample{Doc: d, Mentions: c.Gold[k], Weight: weight}
				for _, sent := range d.Sentences {
					if unsure[sent.Of(d.Src)] {
						s.Unsure = append(s.Unsure, sent.Tokens)
					}
				}
				out = append(out, s)
			}
		}
	}
	return out, nil
}

// readUnsure reads which sentences have a span of unsure type: the last
// column, words with a space between.
func readUnsure(name string) (map[string]bool, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	unsure := map[string]bool{}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		c := strings.Split(in.Text(), "\t")
		unsure[c[len(c)-1]] = true
	}
	return unsure, in.Err()
}

// readSamples reads text in CoNLL columns.
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

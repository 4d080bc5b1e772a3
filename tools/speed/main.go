// Command speed reads many articles one after the other on one core and
// prints what each stage of the extraction takes.
//
//	go run ./tools/speed [-n 3] [-profile cpu.out] FILE…
//
// A FILE holds an article a line as JSON, {"text":"…","published":"…"}, or is
// one article of plain text. Different articles show more than one article
// read again and again, whose words and weights stay in the processor's
// caches. Each stage's figure is the least processor time of n passes over
// all articles.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/pprof"
	"time"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/article"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/source"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

func main() {
	n := flag.Int("n", 3, "`passes` over the articles; the fastest counts")
	profile := flag.String("profile", "", "`file` for a processor profile of the whole extraction")
	flag.Parse()
	if err := run(flag.Args(), *n, *profile, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "speed:", err)
		os.Exit(1)
	}
}

func run(files []string, n int, profile string, w io.Writer) error {
	pages, err := read(files)
	if err != nil {
		return err
	}
	if len(pages) == 0 {
		return errors.New("no articles; name a file")
	}
	runtime.GOMAXPROCS(1)
	size := 0
	for i := range pages {
		size += len(pages[i].Text)
	}
	s := newStages(pages)
	tokens := 0
	for i := range s.docs {
		tokens += len(s.docs[i].Tokens)
	}
	fmt.Fprintf(w, "%d articles, %d bytes, %d tokens of prose\n", len(pages), size, tokens)
	fmt.Fprintf(w, "%-26s %8s %10s\n", "stage", "MB/s", "Mtoken/s")
	for _, st := range s.list() {
		if st.name == whole+", batches" && profile != "" {
			f, err := os.Create(profile)
			if err != nil {
				return err
			}
			defer f.Close()
			if err := pprof.StartCPUProfile(f); err != nil {
				return err
			}
			defer pprof.StopCPUProfile()
		}
		least := time.Duration(0)
		for k := range n + 1 { // the first pass warms up
			runtime.GC()
			start := clock()
			for i := range pages {
				st.run(i)
			}
			if t := clock() - start; k > 0 && (least == 0 || t < least) {
				least = t
			}
		}
		sec := max(least.Seconds(), 1e-9)
		fmt.Fprintf(w, "%-26s %8.2f %10.2f\n", st.name, float64(size)/sec/1e6, float64(tokens)/sec/1e6)
	}
	return nil
}

// read gives the pages of all files.
func read(files []string) ([]kopij.Page, error) {
	var pages []kopij.Page
	for _, name := range files {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		if filepath.Ext(name) != ".jsonl" {
			pages = append(pages, kopij.Page{Text: string(b), Reference: time.Date(2020, 1, 1, 12, 0, 0, 0, time.UTC)})
			continue
		}
		sc := bufio.NewScanner(bytes.NewReader(b))
		sc.Buffer(nil, len(b)+1)
		for line := 1; sc.Scan(); line++ {
			var p struct {
				Text      string
				Published time.Time
			}
			if err := json.Unmarshal(sc.Bytes(), &p); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, line, err)
			}
			pages = append(pages, kopij.Page{Text: p.Text, Reference: p.Published, Published: p.Published})
		}
	}
	return pages, nil
}

const (
	whole       = "whole extraction"
	pagesAtOnce = 64
)

// stages runs each stage of the extraction by itself, on what the stages
// before it gave.
type stages struct {
	pages    []kopij.Page
	split    []article.Page
	docs     []text.Document
	mentions [][]entities.Mention
}

func newStages(pages []kopij.Page) *stages {
	s := &stages{pages: pages}
	s.split = make([]article.Page, len(pages))
	s.docs = make([]text.Document, len(pages))
	s.mentions = make([][]entities.Mention, len(pages))
	rec := entities.New(entities.Default())
	for i := range pages {
		s.split[i] = splitter(pages[i]).Split(pages[i].Text)
		s.tokenise(&s.docs[i], i)
		kopij.Tag(&s.docs[i])
		s.mentions[i] = rec.Append(nil, &s.docs[i], entities.Context{Date: pages[i].Reference})
	}
	return s
}

func splitter(p kopij.Page) *article.Splitter { return &article.Splitter{Reference: p.Reference} }

func (s *stages) tokenise(d *text.Document, i int) {
	d.Reset(s.pages[i].Text)
	for _, a := range s.split[i].Articles {
		for _, b := range a.Blocks {
			switch b.Kind {
			case text.Title, text.Lead, text.Paragraph, text.Subhead:
				d.Add(b.Kind, b.Span)
			}
		}
	}
}

type stage struct {
	name string
	run  func(i int)
}

func (s *stages) list() []stage {
	x, err := kopij.New(kopij.Config{})
	if err != nil {
		panic(err) // the zero Config has nothing that could be wrong
	}
	all := entities.New(entities.Default())
	c := entities.Default()
	c.Model = entities.Model{}
	rules := entities.New(c)
	var (
		doc      text.Document
		found    []entities.Mention
		offs     []entities.Description
		names    []ner.Mention
		times    []timeago.Time
		said     []quotes.Quote
		finds    timeago.Finder
		speakers quotes.Finder
	)
	state := ner.Default().NewState()
	quoted := make([][]quotes.Mention, len(s.pages))
	for i := range quoted {
		quoted[i] = kopij.QuoteMentions(nil, s.mentions[i])
	}
	about := func(i int) entities.Context { return entities.Context{Date: s.pages[i].Reference} }
	return []stage{
		{"clean", func(i int) { source.Clean(s.pages[i].Text) }},
		{"split", func(i int) { splitter(s.pages[i]).Split(s.pages[i].Text) }},
		{"tokens, sentences", func(i int) { s.tokenise(&doc, i) }},
		{"tags", func(i int) { kopij.Tag(&s.docs[i]) }},
		{"entity model", func(i int) { names = state.Append(names[:0], &s.docs[i]) }},
		{"entities, no model", func(i int) { found = rules.Append(found[:0], &s.docs[i], about(i)) }},
		{"entities", func(i int) { found = all.Append(found[:0], &s.docs[i], about(i)) }},
		{"descriptions", func(i int) { offs = all.Describe(offs[:0], &s.docs[i], s.mentions[i], about(i)) }},
		{"times", func(i int) { times = finds.Append(times[:0], &s.docs[i], s.pages[i].Reference) }},
		{"quotes", func(i int) { said = speakers.Append(said[:0], &s.docs[i], quoted[i]) }},
		{whole, func(i int) { x.Extract(s.pages[i]) }},
		{whole + ", batches", func(i int) {
			if i%pagesAtOnce == 0 {
				x.ExtractAll(s.pages[i:min(i+pagesAtOnce, len(s.pages))])
			}
		}},
	}
}

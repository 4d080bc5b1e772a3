package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/article"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/tools/internal/gold"
	"github.com/kopij/kopij/tools/internal/marked"
)

// story is an annotated text, or one article of an annotated page, as the
// stages before quotes leave it.
type story struct {
	name, set string
	// group numbers the text or page: its stories are never parted between
	// folds.
	group    int
	fold     int
	doc      *text.Document
	mentions []quotes.Mention
	gold     []gold.Quote
	indirect []gold.Quote
	// reported is set where indirect speech is annotated.
	reported bool
}

// readStories reads the annotated texts of gold/train and gold/dev and the
// marked pages of the folders, with the names that the recogniser finds.
func readStories(shared, pages string) ([]story, error) {
	var out []story
	names := entities.New(entities.Default())
	for _, set := range []string{"train", "dev"} {
		files, err := filepath.Glob(filepath.Join(shared, "gold", set, "text", "*.txt"))
		if err != nil {
			return nil, err
		}
		dates, err := gold.Dates(filepath.Join(shared, "gold", set, "index.tsv"))
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			src, err := os.ReadFile(f)
			if err != nil {
				return nil, err
			}
			base := strings.TrimSuffix(filepath.Base(f), ".txt")
			s := story{name: set + "/" + base, set: set, group: len(out), doc: gold.LayOut(string(src))}
			if err := gold.ReadJSON(filepath.Join(shared, "gold", set, "quotes", base+".json"), &s.gold); err != nil {
				return nil, err
			}
			if set == "train" {
				if err := gold.ReadJSON(filepath.Join(shared, "gold/indirect", base+".json"), &s.indirect); err == nil {
					s.reported = true
				} else if !os.IsNotExist(err) {
					return nil, err
				}
			}
			s.read(names, entities.Context{Date: dates[base]})
			out = append(out, s)
		}
	}
	own, err := ownCases("quotes/testdata/attribution.tsv", names)
	if err != nil {
		return nil, err
	}
	out = append(out, own...)
	all, err := marked.ReadDirs(pages)
	if err != nil {
		return nil, err
	}
	for n := range all {
		clean := all[n].Clean()
		out = append(out, pageStories(&clean, 10000+n, names)...)
	}
	return out, nil
}

// pageStories are the articles of a marked page, as the splitter finds them.
func pageStories(p *marked.Page, group int, names *entities.Recognizer) []story {
	mentions := map[string]*marked.Mark{}
	for _, m := range p.Named("S") {
		mentions[m.Get("id")] = m
	}
	var quoted []gold.Quote
	for _, m := range p.Named("Q") {
		g := gold.Quote{Start: m.Start, End: m.End, Text: m.Of(p.Text), Kind: m.Get("kind"), SpeakerStart: -1, SpeakerEnd: -1, SpeakerFull: m.Get("full")}
		if by := mentions[m.Get("by")]; by != nil {
			g.Speaker, g.SpeakerStart, g.SpeakerEnd = by.Of(p.Text), by.Start, by.End
			g.SpeakerFull = cmp.Or(g.SpeakerFull, g.Speaker)
		}
		quoted = append(quoted, g)
	}
	var out []story
	split := (&article.Splitter{Reference: p.Ref}).Split(p.Text)
	for i := range split.Articles {
		a := &split.Articles[i]
		s := story{name: fmt.Sprintf("pages/%s.%d", p.Name, i), set: "pages", group: group, doc: new(text.Document)}
		s.doc.Reset(p.Text)
		for _, b := range a.Blocks {
			switch b.Kind {
			case text.Title, text.Lead, text.Paragraph, text.Subhead:
				s.doc.Add(b.Kind, b.Span)
			}
		}
		for _, g := range quoted {
			if a.Start <= g.Start && g.End <= a.End {
				s.gold = append(s.gold, g)
			}
		}
		s.read(names, entities.Context{Date: p.Ref})
		out = append(out, s)
	}
	return out
}

// read tags the story and finds its names.
func (s *story) read(names *entities.Recognizer, about entities.Context) {
	kopij.Tag(s.doc)
	s.mentions = kopij.QuoteMentions(nil, names.Append(nil, s.doc, about))
}

// ownCases are the project's own cases of attribution, each as a text of its
// own: with the names that the recogniser finds, and without any.
func ownCases(file string, names *entities.Recognizer) ([]story, error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var out []story
	for n, l := range strings.Split(string(b), "\n") {
		f := strings.Split(l, "\t")
		if l == "" || l[0] == '#' || len(f) < 5 {
			continue
		}
		for _, plain := range []bool{true, false} {
			s := story{name: fmt.Sprintf("own/%d", n+1), set: "own", group: 20000 + n, doc: new(text.Document)}
			kind := text.Paragraph
			src, title := strings.CutPrefix(f[0], "^")
			if title {
				kind = text.Title
			}
			s.doc.Reset(strings.ReplaceAll(src, "¶", "\n"))
			at := 0
			for p := range strings.SplitSeq(s.doc.Src, "\n") {
				s.doc.Add(kind, text.Span{Start: at, End: at + len(p)})
				kind = text.Paragraph
				at += len(p) + 1
			}
			if !plain {
				s.read(names, entities.Context{})
			}
			if g, ok := ownGold(&s, f); ok {
				s.gold = append(s.gold, g)
				out = append(out, s)
			}
		}
	}
	return out, nil
}

// ownGold is the quotation that a case is about.
func ownGold(s *story, f []string) (gold.Quote, bool) {
	// The built-in models may not know today's features.
	finder := quotes.Finder{Models: emptyModels()}
	found := finder.Find(s.doc, s.mentions)
	n := 0
	if len(f[1]) > 1 {
		n = int(f[1][1] - '0')
	}
	if n >= len(found) {
		return gold.Quote{}, false
	}
	g := gold.Quote{Start: found[n].Start, End: found[n].End, SpeakerStart: -1, SpeakerEnd: -1}
	for _, k := range []quotes.Kind{quotes.Direct, quotes.Partial, quotes.Scare, quotes.Title} {
		if k.String()[0] == f[1][0] {
			g.Kind = k.String()
		}
	}
	if f[2] != "-" {
		g.Speaker, g.SpeakerFull = f[2], f[3]
		if f[3] == "-" {
			g.SpeakerFull = ""
		}
		// The mention that is nearest to the quotation.
		for at := 0; ; at++ {
			i := strings.Index(s.doc.Src[at:], f[2])
			if i < 0 {
				break
			}
			at += i
			if g.SpeakerStart < 0 || distance(at, &g) < distance(g.SpeakerStart, &g) {
				g.SpeakerStart, g.SpeakerEnd = at, at+len(f[2])
			}
		}
	}
	return g, true
}

func distance(at int, g *gold.Quote) int {
	if at < g.Start {
		return g.Start - at
	}
	return at - g.End
}

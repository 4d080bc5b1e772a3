package main

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"sync"

	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/tools/internal/gold"
	"github.com/kopij/kopij/tools/internal/marked"
)

// rounds is how often the models of quotes are learnt: each choice depends on
// those before it, so a model learns from what its predecessor chose.
const rounds = 3

// folds is the number of parts that stories are cut into for
// cross-validation.
const folds = 5

// trainSpeaker learns the models of package quotes from gold/train, gold/dev
// and the annotated pages, by cross-validation over texts and pages, and from
// all of them for the table that it writes.
func trainSpeaker(args []string, w io.Writer) error {
	fs := flag.NewFlagSet("speaker", flag.ContinueOnError)
	shared := fs.String("shared", "../shared", "`folder` of the annotated data")
	pages := fs.String("pages", "testdata/pages", "`folders` of marked pages, parted by commas")
	out := fs.String("out", "", "`file` for the models; none without it")
	errors := fs.String("errors", "", "`file` for what is wrong by cross-validation")
	groups := fs.Bool("ablate", false, "print what each group of features is worth by cross-validation")
	splits := fs.Int("splits", 1, "cross-validate over this `number` of ways to cut the stories into folds")
	plain := fs.Bool("plain", false, "measure the built-in models, without cross-validation")
	if err := fs.Parse(args); err != nil {
		return err
	}
	stories, err := readStories(*shared, *pages)
	if err != nil {
		return err
	}
	var tell io.Writer
	if *errors != "" {
		f, err := os.Create(*errors)
		if err != nil {
			return err
		}
		defer f.Close()
		tell = f
	}
	if *plain {
		built := func(*story) *quotes.Models { return nil }
		measureQuotes(newScores(), stories, built, tell).print(w)
		lost(w, stories, built, tell)
		reports(w, stories, built, tell)
		return nil
	}
	total := newScores()
	for n := 1; n < *splits; n++ {
		cut(stories, uint32(n))
		models := crossValidate(stories)
		measureQuotes(total, stories, func(s *story) *quotes.Models { return models[s.fold] }, nil)
	}
	cut(stories, 0)
	models := crossValidate(stories)
	if *groups {
		ablate(w, stories, models)
		return nil
	}
	of := func(s *story) *quotes.Models { return models[s.fold] }
	measureQuotes(total, stories, of, tell).print(w)
	lost(w, stories, of, tell)
	reports(w, stories, of, tell)
	if *out == "" {
		return nil
	}
	worth := map[string][]int32{}
	for _, name := range []string{"speaker", "name"} {
		worth[name] = calibrate(name, stories, models)
	}
	all := learn(stories, settings, of)
	for name, steps := range worth {
		all.Model(name).SetWorth(steps)
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "# The models of quotes: feature, weight. Made by tools/train speaker; do not edit.\n")
	if err := all.Write(&b); err != nil {
		return err
	}
	fmt.Fprintf(w, "%d bytes\n", b.Len())
	return os.WriteFile(*out, b.Bytes(), 0o666)
}

// crossValidate gives, for each fold, the models that are learnt from the
// others. What they learn from are the choices of models that know neither the
// fold nor the story at hand, as they will meet choices that go wrong.
func crossValidate(stories []story) [folds]*quotes.Models {
	var pairs [folds][folds]*quotes.Models // without two folds
	for f := range folds {
		for g := range folds {
			pairs[f][g] = emptyModels()
		}
	}
	for range rounds - 1 {
		old := pairs
		var wg sync.WaitGroup
		for f := range folds {
			for g := range f {
				wg.Go(func() {
					m := learn(stories, quick, func(s *story) *quotes.Models {
						if k := s.fold; k != f && k != g {
							return old[f][k]
						}
						return nil
					})
					pairs[f][g], pairs[g][f] = m, m
				})
			}
		}
		wg.Wait()
	}
	var models [folds]*quotes.Models
	var wg sync.WaitGroup
	for f := range folds {
		wg.Go(func() {
			models[f] = learn(stories, settings, func(s *story) *quotes.Models {
				if k := s.fold; k != f {
					return pairs[f][k]
				}
				return nil
			})
		})
	}
	wg.Wait()
	return models
}

// cut parts the stories into folds, the stories of one text or page together;
// each number of a split parts them otherwise.
func cut(stories []story, split uint32) {
	for i := range stories {
		s := &stories[i]
		s.fold = s.group % folds
		if split > 0 {
			x := (uint32(s.group)*0x9e3779b1 ^ split*0x85ebca6b) + 0x27d4eb2f
			x = (x ^ x>>15) * 0x2c1b3c6d
			s.fold = int((x ^ x>>13) % folds)
		}
	}
}

// settings are how each model is trained.
var settings = map[string]rank.Settings{
	"speaker": {Trees: 300, Depth: 6, Rate: 0.1, Ridge: 1, Attrs: 0.2, Items: 0.7},
	"name":    {Trees: 200, Depth: 5, Rate: 0.1, Ridge: 3, Attrs: 0.2, Items: 0.7},
	"kind":    {Trees: 300, Depth: 6, Rate: 0.1, Ridge: 1, Attrs: 0.5, Items: 0.7},
}

// quick are settings for models that only make the choices to learn from.
var quick = map[string]rank.Settings{
	"speaker": {Trees: 80, Depth: 6, Rate: 0.2, Ridge: 1, Attrs: 0.3, Items: 0.7},
	"name":    {Trees: 50, Depth: 5, Rate: 0.15, Ridge: 3, Attrs: 0.3, Items: 0.7},
	"kind":    {Trees: 80, Depth: 6, Rate: 0.2, Ridge: 1, Attrs: 0.5, Items: 0.7},
}

// setWeights are how much a quotation of each set counts. Of real news there is
// little beside the pages; the project's own cases are few, and each stands for a
// form that news seldom has.
var setWeights = map[string]float64{"train": 2, "dev": 2, "pages": 1, "own": 5}

// learn learns all models from the stories, each with the choices that the
// models for it make; a story without any is left out.
func learn(stories []story, set map[string]rank.Settings, chooser func(*story) *quotes.Models) *quotes.Models {
	items := map[string][]rank.Item{}
	for i := range stories {
		s := &stories[i]
		m := chooser(s)
		if m == nil {
			continue
		}
		_, choices := (&quotes.Finder{Models: m}).Explain(s.doc, s.mentions)
		for c := range choices {
			if it, ok := item(s, &choices[c]); ok {
				items[choices[c].Model] = append(items[choices[c].Model], it)
			}
		}
	}
	models := emptyModels()
	for _, name := range models.Names() {
		models = models.With(name, rank.Train(models.Model(name).Space, items[name], set[name]))
	}
	return models
}

// item is a choice with what is right by the annotation; ok reports whether the
// annotation says.
func item(s *story, c *quotes.Choice) (it rank.Item, ok bool) {
	it.Right, it.Best = make([]bool, len(c.Options)), make([]bool, len(c.Options))
	switch c.Model {
	case "speaker", "kind":
		g := goldAt(s, c)
		if g == nil {
			return it, false
		}
		for n := range c.Options {
			if c.Model == "kind" {
				it.Right[n] = c.Options[n].Text == g.Kind
			} else {
				it.Right[n], it.Best[n] = rightSpeaker(&c.Options[n], g)
			}
			ok = ok || it.Right[n]
		}
	case "name":
		g := goldMention(s, c)
		if g == nil {
			return it, false
		}
		for n := range c.Options {
			o := &c.Options[n]
			if n == 0 {
				it.Right[n] = g.SpeakerFull == "" || marked.SameName(g.Speaker, g.SpeakerFull)
			} else {
				it.Right[n] = g.SpeakerFull != "" && marked.SameName(o.Text, g.SpeakerFull)
				// Whoever was mentioned before goes before somebody new.
				it.Best[n] = it.Right[n]
			}
			ok = ok || it.Right[n]
		}
	}
	if !ok {
		return it, false
	}
	it.Weight = setWeights[s.set]
	for n := range c.Options {
		it.Options = append(it.Options, c.Options[n].Values)
	}
	return it, true
}

// rightSpeaker reports whether the option is the annotated source, and whether
// it is the mention that the annotation names.
func rightSpeaker(o *quotes.Option, g *gold.Quote) (right, best bool) {
	if o.Span.Empty() {
		return g.Speaker == "" && g.SpeakerFull == "", false
	}
	best = g.Speaker != "" && o.Span.Start < g.SpeakerEnd && g.SpeakerStart < o.Span.End
	return best || g.SpeakerFull != "" && marked.SameName(o.Text, g.SpeakerFull), best
}

// goldAt is the annotated quotation that a choice is about; nil.
func goldAt(s *story, c *quotes.Choice) *gold.Quote {
	for i := range s.gold {
		if g := &s.gold[i]; g.Start == c.Span.Start && g.End == c.Span.End {
			return g
		}
	}
	return nil
}

// goldMention is an annotated quotation whose speaker is the mention that a
// choice is about; nil.
func goldMention(s *story, c *quotes.Choice) *gold.Quote {
	for i := range s.gold {
		if g := &s.gold[i]; g.Spoken() && g.Speaker != "" && g.SpeakerStart < c.Span.End && c.Span.Start < g.SpeakerEnd && marked.SameName(g.Speaker, c.Span.Of(s.doc.Src)) {
			return g
		}
	}
	return nil
}

// calibrate gives the worth of each share of a model, by what its folds got
// right of the stories that they did not learn from. It never falls from one
// step to the next.
func calibrate(name string, stories []story, models [folds]*quotes.Models) []int32 {
	const steps = 10
	var n, right [steps + 1]float64
	for i := range stories {
		s := &stories[i]
		m := models[s.fold]
		_, choices := (&quotes.Finder{Models: m}).Explain(s.doc, s.mentions)
		for c := range choices {
			ch := &choices[c]
			o := &ch.Options[ch.Chosen]
			hit := false
			switch g, h := goldAt(s, ch), goldMention(s, ch); {
			case ch.Model != name:
				continue
			case name == "speaker" && g != nil:
				hit, _ = rightSpeaker(o, g)
				// A bearer that is wrong makes the speaker wrong.
				hit = hit && (o.Text == "" || marked.SameName(o.Text, g.SpeakerFull))
			case name == "name" && h != nil:
				hit = h.SpeakerFull != "" && marked.SameName(o.Text, h.SpeakerFull)
			default:
				continue
			}
			if o.Text == "" {
				continue // nobody is given
			}
			// Each choice counts for the two steps that it lies between.
			at := float64(ch.Share) * steps / rank.Whole
			k := min(int(at), steps-1)
			for d, part := range [...]float64{1 - (at - float64(k)), at - float64(k)} {
				n[k+d] += part
				if hit {
					right[k+d] += part
				}
			}
		}
	}
	out := make([]int32, steps+1)
	for k := range out {
		// Few choices say little: they are taken with two more of the share
		// itself.
		own := float64(k) / steps
		out[k] = int32((right[k] + 2*own) / (n[k] + 2) * rank.Whole)
		if k > 0 {
			out[k] = max(out[k], out[k-1])
		}
	}
	return out
}

// emptyModels are models that know nothing.
func emptyModels() *quotes.Models {
	m, err := quotes.ReadModels(bytes.NewReader(nil), "none")
	if err != nil {
		panic(err) // an empty table is right
	}
	return m
}

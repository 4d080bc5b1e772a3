package main

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/tools/internal/marked"
)

// choiceSettings are how the trees that choose among the labels of a page are
// trained.
var choiceSettings = rank.Settings{Trees: 250, Depth: 6, Rate: 0.1, Ridge: 3, Attrs: 0.3, Items: 0.7}

// choices are the choices of the pages, each made by the model that has not seen the
// page: among the labels of the page, of altered copies, and of its text alone.
func (t *lineTrainer) choices(pages []marked.Page, models []*lines.Model) [][]rank.Item {
	out := make([][]rank.Item, len(pages))
	rng := rand.New(rand.NewPCG(5, 6))
	other := furnitureOf(pages)
	for i, m := range pages {
		model := models[i%len(models)]
		out[i] = addChoice(nil, model, m)
		for c := range t.choiceCopies {
			v := vary(m, other, rng)
			if c%2 == 1 {
				v = scramble(v, t.scramble, rng)
			}
			out[i] = addChoice(out[i], model, v)
		}
		if m, ok := textAlone(m); ok {
			out[i] = addChoice(out[i], model, m)
		}
	}
	return out
}

// textAlone is the text of a page's first main article without its title and all
// around it: many texts come so.
func textAlone(m marked.Page) (marked.Page, bool) {
	main := slices.IndexFunc(m.Marks, func(k marked.Mark) bool { return k.Name == "main" })
	if main < 0 {
		return m, false
	}
	sp := m.Marks[main].Span
	title := slices.IndexFunc(m.Marks, func(k marked.Mark) bool { return k.Name == "title" && sp.Contains(k.Span) })
	if title < 0 {
		return m, false
	}
	sp.Start = m.Marks[title].End
	sp.Start += len(m.Text[sp.Start:sp.End]) - len(strings.TrimLeft(m.Text[sp.Start:sp.End], " \r\n"))
	if sp.Len() < leastAlone {
		return m, false
	}
	out := marked.Page{Name: m.Name, Ref: m.Ref, Text: sp.Of(m.Text)}
	for i, k := range m.Marks {
		if i == main {
			k.Start = sp.Start
		}
		if sp.Contains(k.Span) {
			k.Start -= sp.Start
			k.End -= sp.Start
			out.Marks = append(out.Marks, k)
		}
	}
	return out, true
}

// leastAlone is the number of bytes of a text that stands alone.
const leastAlone = 200

// ownChoices are those of the small pages that every model is trained on, by each of
// the models.
func (t *lineTrainer) ownChoices(models []*lines.Model) []rank.Item {
	var out []rank.Item
	for _, m := range t.own {
		for _, model := range models {
			out = addChoice(out, model, m)
		}
	}
	return out
}

// learnChoice learns from the project's own choices and those of the pages that are
// not of the fold; of all where it is negative.
func learnChoice(choices [][]rank.Item, own []rank.Item, folds, fold int) *rank.Model {
	items := slices.Clone(own)
	for i, c := range choices {
		if fold < 0 || i%folds != fold {
			items = append(items, c...)
		}
	}
	return rank.Train(lines.TraitSpace(), items, choiceSettings)
}

// addChoice adds the choice among the labels of a page, where there is one.
func addChoice(items []rank.Item, model *lines.Model, m marked.Page) []rank.Item {
	s := labelled(m)
	cs := model.Candidates(s.page)
	if len(cs) < 2 {
		return items
	}
	want := articlesOf(s.labels)
	it := rank.Item{Weight: 1}
	// The right labels have the most articles as they are marked, the best of these
	// the most lines.
	articles, right := make([]int, len(cs)), make([]int, len(cs))
	most, best := -1<<30, 0
	for i, c := range cs {
		got := articlesOf(c.Labels)
		articles[i] = -len(got)
		for a := range got {
			if want[a] {
				articles[i] += 2
			}
		}
		for k, l := range c.Labels {
			if l == s.labels[k] {
				right[i]++
			}
		}
		if articles[i] > most || articles[i] == most && right[i] > best {
			most, best = articles[i], right[i]
		}
		it.Options = append(it.Options, c.Attributes)
	}
	for i := range cs {
		it.Right = append(it.Right, articles[i] == most)
		it.Best = append(it.Best, articles[i] == most && right[i] == best)
	}
	return append(items, it)
}

// labelledArticle is an article by the labels of its lines, from its first to its last.
type labelledArticle struct{ kind, from, to int }

// articlesOf are the articles of labels.
func articlesOf(labels []lines.Label) map[labelledArticle]bool {
	out := map[labelledArticle]bool{}
	for _, a := range lines.Articles(labels) {
		out[labelledArticle{a.Kind, a.Lines[0], a.Lines[len(a.Lines)-1]}] = true
	}
	return out
}

// writeChoice writes the trees as the package embeds them.
func writeChoice(w io.Writer, m *rank.Model) error {
	if _, err := fmt.Fprintln(w, "# What chooses among the labels of a page: questions, weights. Made by tools/train lines; do not edit."); err != nil {
		return err
	}
	return m.Write(w)
}

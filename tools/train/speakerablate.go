package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/rank"
	"github.com/kopij/kopij/quotes"
)

// featureGroups are the attributes of each model by what they look at.
var featureGroups = map[string][][2]string{
	"speaker": {
		{"what the mention is", "sort def plural paper"},
		{"signs of the sentence", "sign also first under verb far how best besthow"},
		{"part in its sentence", "role where"},
		{"brought in before", "lead"},
		{"distance", "back ahead place side near"},
		{"who spoke last and next", "last since same next"},
		{"standing in the text", "subject tied top title"},
		{"named in the words", "said other"},
		{"likeness to a headline", "head like told haslike"},
		{"the words", "person ask long"},
		{"place of the quotation", "opens alone left surface"},
		{"an interview", "asked turn turns"},
		{"kind", "kind"},
	},
	"name": {
		{"what the mention is", "sort def long group"},
		{"type of the bearer", "type"},
		{"sex", "sex"},
		{"what the bearer is called", "head other medium rival"},
		{"how long ago", "past here ahead theme"},
		{"how much spoken of", "heat top sole"},
		{"part in the sentences around", "role subject then"},
		{"who spoke and was quoted", "tied since"},
		{"its own sentence", "mine quote person within"},
		{"how many fit", "many alike fuller"},
	},
	"kind": {
		{"the words", "long caps first last term named shape sentences clause speech"},
		{"marks and full stops", "single ended"},
		{"place", "opens alone head nested row previous"},
		{"the words beside", "left before-left right"},
		{"signs of a source", "tie sure cue cued"},
		{"the same words elsewhere", "like body"},
		{"what holds writing", "surface"},
	},
}

// ablate prints what each group of features is worth to its model: how many
// choices in a thousand are right by cross-validation, and how many less
// without the group. A model chooses among what the cross-validated models
// offered.
func ablate(w io.Writer, stories []story, models [folds]*quotes.Models) {
	type choice struct {
		quotes.Choice
		s *story
	}
	made := map[string][folds][]choice{}
	for i := range stories {
		s := &stories[i]
		k := s.fold
		_, choices := (&quotes.Finder{Models: models[k]}).Explain(s.doc, s.mentions)
		for _, c := range choices {
			l := made[c.Model]
			l[k] = append(l[k], choice{c, s})
			made[c.Model] = l
		}
	}
	for _, name := range models[0].Names() {
		space := models[0].Model(name).Space
		right := func(without string) (share float64, n int) {
			var off []int
			for a := range strings.FieldsSeq(without) {
				off = append(off, space.Attr(a))
			}
			hits := 0
			var items [folds][]rank.Item
			for k := range folds {
				for i := range made[name][k] {
					c := made[name][k][i].Choice
					c.Options = slices.Clone(c.Options)
					for o := range c.Options {
						c.Options[o].Values = slices.Clone(c.Options[o].Values)
						for _, a := range off {
							c.Options[o].Values[a] = 0
						}
					}
					if it, ok := item(made[name][k][i].s, &c); ok {
						items[k] = append(items[k], it)
					}
				}
			}
			for k := range folds {
				var others []rank.Item
				for j := range folds {
					if j != k {
						others = append(others, items[j]...)
					}
				}
				m := rank.Train(space, others, settings[name])
				for _, it := range items[k] {
					best := 0
					for o := range it.Right {
						if m.Score(it.Options[o]) > m.Score(it.Options[best]) {
							best = o
						}
					}
					if n++; it.Right[best] {
						hits++
					}
				}
			}
			return float64(hits) / float64(max(n, 1)), n
		}
		all, n := right("")
		fmt.Fprintf(w, "%s: %d choices, %.3f right\n", name, n, all)
		for _, g := range featureGroups[name] {
			share, _ := right(g[1])
			fmt.Fprintf(w, "  %-28s %+.1f\n", g[0], 1000*(all-share))
		}
	}
}

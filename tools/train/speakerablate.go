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

// ablation is the choices of one model by fold, each with what it may choose among.
type ablation struct {
	name  string
	space *rank.Space
	items [folds][]rank.Item
}

// ablate prints what each group of features is worth to its model: the share of the
// choices that are right by cross-validation, and how many in a thousand less without
// the group; for the speaker also without any model. A model chooses among what the
// cross-validated models offered.
func ablate(w io.Writer, stories []story, models [folds]*quotes.Models) {
	for _, a := range ablations(stories, models) {
		all, n := a.right("")
		fmt.Fprintf(w, "%s: %d choices, %.3f right\n", a.name, n, all)
		if a.name == "speaker" {
			fmt.Fprintf(w, "  %-28s %+.1f\n", "the first sign and no model", 1000*(all-a.bySigns()))
		}
		for _, g := range featureGroups[a.name] {
			share, _ := a.right(g[1])
			fmt.Fprintf(w, "  %-28s %+.1f\n", g[0], 1000*(all-share))
		}
	}
}

// ablations gathers the choices of each model.
func ablations(stories []story, models [folds]*quotes.Models) []*ablation {
	var out []*ablation
	of := map[string]*ablation{}
	for _, name := range models[0].Names() {
		of[name] = &ablation{name: name, space: models[0].Model(name).Space}
		out = append(out, of[name])
	}
	for i := range stories {
		s := &stories[i]
		_, choices := (&quotes.Finder{Models: models[s.fold]}).Explain(s.doc, s.mentions)
		for k := range choices {
			if it, ok := item(s, &choices[k]); ok {
				a := of[choices[k].Model]
				a.items[s.fold] = append(a.items[s.fold], it)
			}
		}
	}
	return out
}

// right is the share of the choices that are right, by models learnt from the other
// folds without the attributes that are named, and their number.
func (a *ablation) right(without string) (share float64, n int) {
	var items [folds][]rank.Item
	for k := range folds {
		for _, it := range a.items[k] {
			items[k] = append(items[k], blank(a.space, it, without))
		}
	}
	hits := 0
	for k := range folds {
		m := rank.Train(a.space, slices.Concat(slices.Concat(items[:k]...), slices.Concat(items[k+1:]...)), settings[a.name])
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

// blank is an item whose options lack the attributes that are named.
func blank(space *rank.Space, it rank.Item, names string) rank.Item {
	it.Options = slices.Clone(it.Options)
	for o := range it.Options {
		it.Options[o] = slices.Clone(it.Options[o])
		for name := range strings.FieldsSeq(names) {
			it.Options[o][space.Attr(name)] = 0
		}
	}
	return it
}

// bySigns is the share of the choices that are right where whoever has the first
// sign of a quotation is taken, and nobody where it has none.
func (a *ablation) bySigns() float64 {
	first, none := a.space.Attr("first"), a.space.Attr("none")
	hits, n := 0, 0
	for _, it := range slices.Concat(a.items[:]...) {
		best := slices.IndexFunc(it.Options, func(v []uint8) bool { return v[first] != 0 })
		if best < 0 {
			best = slices.IndexFunc(it.Options, func(v []uint8) bool { return v[none] != 0 })
		}
		if n++; best >= 0 && it.Right[best] {
			hits++
		}
	}
	return float64(hits) / float64(max(n, 1))
}

package main

import (
	"strings"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// articles counts, for each word, how often words that show gender stand
// before it: common first, neuter second.
type articles map[string]*[2]int

// count counts the word before token i, or before the adjective before it.
// "Die" and "dat" are passed over: they open clauses too.
func (a articles) count(doc *text.Document, i int) {
	for back := 1; back <= 2 && i >= back; back++ {
		g := 0
		switch w := doc.Word(i - back); w {
		case "het", "Het", "dit", "Dit":
			g = 1
		case "de", "De", "deze", "Deze":
		default:
			if !strings.HasSuffix(w, "e") {
				return
			}
			continue
		}
		w := strings.ToLower(doc.Word(i))
		if a[w] == nil {
			a[w] = new([2]int)
		}
		a[w][g]++
		return
	}
}

// leastGender is how often the words before a noun must show its gender, and
// genderFactor by what factor one must outweigh the other.
const (
	leastGender  = 3
	genderFactor = 3
)

// genders fills the gender of nouns and pronouns: of those that the treebanks
// hold from them, of other words from those before them in the news.
func (r *taggerRun) genders() {
	gold := map[string]*[5]int{}
	for i := range r.train {
		s := &r.train[i]
		for j, t := range s.tags {
			if t.Gender() == text.NoGender {
				continue
			}
			w := strings.ToLower(s.words[j])
			if gold[w] == nil {
				gold[w] = new([5]int)
			}
			gold[w][t.Gender()]++
		}
	}
	known := map[string]text.Gender{}
	for w, n := range r.articles {
		switch c, u := n[0], n[1]; {
		case u >= leastGender && u >= c*genderFactor:
			known[w] = text.Neuter
		case c >= leastGender && c >= u*genderFactor:
			known[w] = text.Common
		}
	}
	for w, n := range gold {
		best := text.Common
		for g := range n {
			if n[g] > n[best] {
				best = text.Gender(g)
			}
		}
		known[w] = best
	}
	entries := make([]tagger.Entry, len(r.words))
	for i := range r.words {
		e := &r.words[i].entry
		e.Gender = known[r.words[i].word]
		entries[i] = *e
	}
	r.lex = tagger.NewLexicon(entries)
}

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/trie"
	"github.com/kopij/kopij/text"
)

// tableNames are the names of one word in the tables, with true where a place
// has the name, and those of them that the hand table of places has.
func tableNames(dir string) (out, senses map[string]bool, err error) {
	out, senses = make(map[string]bool), make(map[string]bool)
	for _, name := range []string{"places.tsv", "senses.tsv", "organisations.tsv"} {
		f, err := os.Open(filepath.Join(dir, name))
		if err != nil {
			return nil, nil, err
		}
		rows, err := gazetteer.ReadRows(name, f)
		f.Close()
		if err != nil {
			return nil, nil, err
		}
		for _, r := range rows {
			for _, n := range append([]string{r.Name}, r.Aliases...) {
				if !strings.ContainsAny(n, " ") {
					senses[n] = senses[n] || name == "senses.tsv"
					out[n] = out[n] || r.Type.IsPlace() || name == "places.tsv" || r.GeoNames != 0
				}
			}
		}
	}
	return out, senses, nil
}

// count is how a name of one word is in the news.
type count struct {
	lower   int // in lower case
	all     int // with its capital, away from the start of a sentence
	place   int // of those, after a preposition of place
	surname int // after a capitalised word of letters alone
	given   int // before one
}

var prepositions = set("in te uit naar bij vanuit rond nabij richting omgeving gemeente stad buiten tussen op langs over")

// titles come before a person's name alone.
var titles = set("koning koningin prins prinses paus president premier minister meneer mevrouw zanger zangeres acteur actrice coach " +
	"trainer spits doelman keeper verdediger middenvelder wielrenner renner burgemeester wethouder sir lady")

// countNames counts the names in news text. A name that is part of a longer
// one that the tables know (Club Brugge) does not count.
func countNames(r io.Reader, names map[string]bool, g *gazetteer.Gazetteer) (map[string]count, error) {
	lower := make(map[string][]string)
	for n := range names {
		l := trie.Fold(n)
		lower[l] = append(lower[l], n)
	}
	out := make(map[string]count)
	s := bufio.NewScanner(r)
	s.Buffer(nil, 8<<20)
	var d text.Document
	var matches []gazetteer.Match
	for s.Scan() {
		line := s.Text()
		if strings.HasPrefix(line, "###") {
			continue
		}
		d.Reset(line)
		d.AddLines(text.Paragraph, text.Span{Start: 0, End: len(line)})
		matches = g.AppendAll(matches[:0], &d)
		m := 0
		for k := range d.Sentences {
			t := d.Sentences[k].Tokens
			for i := t.First; i < t.Last; i++ {
				for m < len(matches) && matches[m].Tokens.Last <= i {
					m++
				}
				if m < len(matches) && matches[m].Tokens.First <= i && matches[m].Tokens.Len() > 1 {
					continue
				}
				w := d.Word(i)
				if d.Tokens[i].Flags&(text.Capital|text.MidCapital) == 0 {
					for _, n := range lower[w] {
						c := out[n]
						c.lower++
						out[n] = c
					}
				}
				if _, ok := names[w]; ok && i > t.First {
					c := out[w]
					c.add(&d, t, i)
					out[w] = c
				}
			}
		}
	}
	return out, s.Err()
}

// add counts a name inside a sentence.
func (c *count) add(d *text.Document, sentence text.Range, i int) {
	c.all++
	before := d.Word(i - 1)
	if (before == "de" || before == "het") && i > sentence.First+1 {
		before = d.Word(i - 2) // op de Krim
	}
	switch {
	case titles[d.Word(i-1)]:
		c.surname++
	case prepositions[before]:
		c.place++
	case i-1 > sentence.First && namelike(d, i-1):
		c.surname++
	case i+1 < sentence.Last && namelike(d, i+1):
		c.given++
	}
}

// namelike reports whether a token is a capitalised word that may be in a
// person's name, or an initial.
func namelike(d *text.Document, i int) bool {
	t := &d.Tokens[i]
	return t.Kind == text.Word && t.Has(text.Capital) && t.Flags&(text.AllCaps|text.HasHyphen|text.HasApos) == 0
}

// word reports whether a name is much used as an ordinary word: one of the
// list, if the news has it in lower case too, or one that the news has so
// again and again.
func (c count) word(listed bool) bool {
	if listed {
		return c.all == 0 || c.lower*50 >= c.all
	}
	return c.lower >= 5 && c.lower*4 >= c.all
}

// person reports whether a name is rather a person's than a place's: it stands
// beside other names more often than not, or often enough for a name that
// hardly ever follows a preposition of place.
// So is one that the hand tables do not know and that hardly ever follows such
// a preposition, often as it stands. An organisation's name comes before the names of its products and people
// (Audi A4), so for that only what comes before it counts.
func (c count) person(place, sense bool) bool {
	if !place {
		return c.all >= 5 && c.surname*2 > c.all
	}
	beside := c.surname + c.given
	if !sense && c.all >= 20 && c.place*20 < c.all {
		return true
	}
	return c.all >= 5 && beside*2 > c.all && c.place*4 < beside ||
		c.all >= 10 && beside*4 > c.all && c.place*10 < c.all
}

func writeWords(file string, names, senses, words map[string]bool, counts map[string]count) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	fmt.Fprintln(w, "# Names that are ordinary Dutch words too, or more often people's names. Made by tools/makeplaces from OpenTaal's list and counts in news text.")
	sorted := make([]string, 0, len(names))
	for n := range names {
		sorted = append(sorted, n)
	}
	slices.Sort(sorted)
	for _, n := range sorted {
		lower, fold := strings.ToLower(n), trie.Fold(n) // Eén is een to the matcher
		caps := n == strings.ToUpper(n) && len([]rune(n)) > 1
		var class []string
		if lower != n && !caps && counts[n].word(words[lower] || words[fold]) {
			class = append(class, "word")
		}
		if !caps && counts[n].person(names[n], senses[n]) {
			class = append(class, "person")
		}
		if class != nil {
			fmt.Fprintf(w, "%s\t%s\n", n, strings.Join(class, "+"))
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Close()
}

package main

import (
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// classCounts counts the classes of one word.
type classCounts [tagger.NumClasses]int

// most is the most frequent class, its count, and the count of all.
func (c *classCounts) most() (class, n, all int) {
	for k, v := range c {
		all += v
		if v > n {
			class, n = k, v
		}
	}
	return class, n, all
}

// What tagged text must show of a word: the share of its most frequent class
// that makes it the usual one, the share of auxiliaries that makes it a
// helper, the number of occurrences and the share (in thousandths) that
// leaves no doubt, unless the treebanks doubt it.
const (
	usualPercent  = 60
	helperPercent = 2
	sureCount     = 100
	surePermille  = 998
)

// fill takes from tagged news and from the treebanks which class a word
// usually has and which words leave no doubt, and rebuilds the lexicon.
func (r *taggerRun) fill(news []tagged) {
	// Names and other words in their usual writing are counted apart: the
	// first for sure names, the others for all other sure words.
	all, plain, gold := wordClasses{}, wordClasses{}, wordClasses{}
	countClasses(news, 1, all, plain)
	countClasses(r.train, 3, all, gold)
	entries := make([]tagger.Entry, len(r.words))
	for i := range r.words {
		e := &r.words[i].entry
		e.Usual, e.Sure = 0, 0
		if c := all[e.Key]; c != nil {
			e.Usual = usual(c)
		}
		if c := plain[e.Key]; c != nil {
			e.Sure = sure(c, gold[e.Key])
		}
		entries[i] = *e
	}
	r.lex = tagger.NewLexicon(entries)
}

// wordClasses are the classes of words by the words' keys.
type wordClasses map[uint32]*classCounts

// countClasses counts the words of a set, in all and in those whose writing
// says nothing.
func countClasses(set []tagged, weight int, all, plain wordClasses) {
	for i := range set {
		for j, w := range set[i].words {
			k, c := tagger.EntryKey(text.FoldHash(w)), set[i].class[j]
			all.add(k, c, weight)
			switch tagger.ShapeOf(w, j == 0) {
			case tagger.FirstUpper, tagger.AllUpper, tagger.MixedUpper:
			default:
				plain.add(k, c, weight)
			}
		}
	}
}

func (m wordClasses) add(key uint32, c tagger.Class, weight int) {
	if m[key] == nil {
		m[key] = new(classCounts)
	}
	m[key][c] += weight
}

// usual is the class that a word mostly has, and whether it is a helper verb.
func usual(c *classCounts) (out uint8) {
	best, n, sum := c.most()
	if n*100 >= sum*usualPercent {
		out = uint8(best) + 1
	}
	aux := 0
	for k, n := range c {
		if tagger.TagOf(tagger.Class(k)).POS() == text.AUX {
			aux += n
		}
	}
	if aux*100 > sum*helperPercent && aux > 2 {
		out |= tagger.Helper
	}
	return out
}

// sure is the class of a word that leaves no doubt, in the news and in the
// treebanks where they have it.
func sure(news, gold *classCounts) uint8 {
	best, n, sum := news.most()
	if n < sureCount || n*1000 < sum*surePermille || tagger.TagOf(tagger.Class(best)).POS() == text.PROPN {
		return 0
	}
	if gold != nil {
		if g, n, sum := gold.most(); sum > 0 && (g != best || n*1000 < sum*surePermille) {
			return 0
		}
	}
	return uint8(best) + 1
}

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
	all, plain, gold := map[uint32]*classCounts{}, map[uint32]*classCounts{}, map[uint32]*classCounts{}
	count := func(set []tagged, weight int, into ...map[uint32]*classCounts) {
		for i := range set {
			for j, w := range set[i].words {
				k := tagger.EntryKey(text.FoldHash(w))
				c := set[i].class[j]
				for m, n := range into {
					s := tagger.ShapeOf(w, j == 0)
					if m > 0 && (s == tagger.FirstUpper || s == tagger.AllUpper || s == tagger.MixedUpper) {
						continue
					}
					if n[k] == nil {
						n[k] = new(classCounts)
					}
					n[k][c] += weight
				}
			}
		}
	}
	count(news, 1, all, plain)
	count(r.train, 3, all, gold)
	entries := make([]tagger.Entry, len(r.words))
	for i := range r.words {
		e := &r.words[i].entry
		e.Usual, e.Sure = 0, 0
		if c := all[e.Key]; c != nil {
			best, n, sum := c.most()
			if n*100 >= sum*usualPercent {
				e.Usual = uint8(best) + 1
			}
			aux := 0
			for k, n := range c {
				if tagger.TagOf(tagger.Class(k)).POS() == text.AUX {
					aux += n
				}
			}
			if aux*100 > sum*helperPercent && aux > 2 {
				e.Usual |= tagger.Helper
			}
		}
		if c := plain[e.Key]; c != nil {
			best, n, sum := c.most()
			g, gn, gsum := 0, 0, 0
			if d := gold[e.Key]; d != nil {
				g, gn, gsum = d.most()
			}
			sure := n >= sureCount && n*1000 >= sum*surePermille &&
				(gsum == 0 || g == best && gn*1000 >= gsum*surePermille)
			if sure && tagger.TagOf(tagger.Class(best)).POS() != text.PROPN {
				e.Sure = uint8(best) + 1
			}
		}
		entries[i] = *e
	}
	r.lex = tagger.NewLexicon(entries)
}

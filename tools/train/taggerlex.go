package main

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// lexWord is a word of the lexicon, in the order of frequency.
type lexWord struct {
	word  string
	count int
	entry tagger.Entry
}

// ownContexts is the number of frequent words that are a context class of
// their own; clusterContexts is the class of the first cluster.
const (
	ownContexts     = 1000
	clusterContexts = 2048
)

// readClusters makes the lexicon of the words that the clusters hold.
func readClusters(dir string) ([]lexWord, error) {
	brown := map[string]uint8{}
	paths := map[string]uint8{}
	rows, err := readColumns(filepath.Join(dir, "brown200.paths"))
	if err != nil {
		return nil, err
	}
	var order []string
	for _, c := range rows {
		if _, ok := paths[c[0]]; !ok {
			paths[c[0]] = 0
			order = append(order, c[0])
		}
	}
	sort.Strings(order)
	for i, p := range order {
		paths[p] = uint8(i + 1)
	}
	for _, c := range rows {
		brown[c[1]] = paths[c[0]]
	}
	rows, err = readColumns(filepath.Join(dir, "w2v.clu.1000"))
	if err != nil {
		return nil, err
	}
	var words []lexWord
	seen := map[uint32]bool{}
	for _, c := range rows {
		n, err := strconv.Atoi(c[2])
		if err != nil {
			return nil, err
		}
		k, err := strconv.Atoi(strings.TrimPrefix(c[0], "k"))
		if err != nil {
			return nil, err
		}
		key := tagger.EntryKey(text.FoldHash(c[1]))
		if seen[key] {
			continue
		}
		seen[key] = true
		w := lexWord{word: c[1], count: n}
		w.entry = tagger.Entry{Key: key, Context: uint16(clusterContexts + k), Coarse: brown[c[1]]}
		if len(words) < ownContexts {
			w.entry.Context = uint16(len(words))
		}
		words = append(words, w)
	}
	return words, nil
}

// formContexts is the context class of the first combination of verb forms,
// for words that have no cluster.
const formContexts = 4096

// leastForm is how often a verb form without a cluster must occur in the news
// to come into the lexicon.
const leastForm = 3

// addForms marks the verb forms among the lexicon's words and adds those that
// have no cluster.
func (r *taggerRun) addForms() error {
	vocabulary := map[string]int{}
	r.articles = articles{}
	err := eachNews(r.dir, func(item string) {
		doc := text.Parse(item)
		for i := range doc.Tokens {
			if doc.Tokens[i].Kind == text.Word {
				vocabulary[strings.ToLower(doc.Word(i))]++
				r.articles.count(doc, i)
			}
		}
	})
	if err != nil {
		return err
	}
	f := verbForms(vocabulary)
	seen := map[uint32]bool{}
	for i := range r.words {
		w := &r.words[i]
		w.entry.Forms = f[w.word]
		seen[w.entry.Key] = true
	}
	known := len(r.words)
	for _, word := range slices.Sorted(maps.Keys(f)) {
		w := lexWord{word: word, count: vocabulary[word]}
		w.entry = tagger.Entry{Key: tagger.EntryKey(text.FoldHash(word)), Context: uint16(formContexts) + uint16(f[word]), Coarse: formCoarse, Forms: f[word]}
		if w.count >= leastForm && !seen[w.entry.Key] {
			seen[w.entry.Key] = true
			r.words = append(r.words, w)
		}
	}
	fmt.Fprintf(r.w, "%d words of %d; %d verb forms, %d of them without a cluster\n", len(r.words), len(vocabulary), len(f), len(r.words)-known)
	return nil
}

// formCoarse is the coarse cluster of words that have none.
const formCoarse = 220

// readColumns reads lines of three columns.
func readColumns(path string) ([][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out [][]string
	sc := bufio.NewScanner(f)
	for sc.Scan() {
		if c := strings.Split(sc.Text(), "\t"); len(c) == 3 {
			out = append(out, c)
		}
	}
	return out, sc.Err()
}

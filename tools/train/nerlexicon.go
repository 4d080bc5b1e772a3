package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/kopij/kopij/internal/ner"
)

// trainLexicon builds what the entity model knows of words before it reads
// annotated text: clusters, casing and name lists.
func trainLexicon(args []string, out io.Writer) error {
	fs := flag.NewFlagSet("lexicon", flag.ContinueOnError)
	corpora := fs.String("corpora", "../shared/corpora", "directory of the corpora")
	clusters := fs.String("clusters", "", "directory of brown.tsv, coarse.tsv, fine.tsv and cased.tsv; empty for the corpora's own")
	base := fs.String("base", "", "lexicon file whose clusters and casing are taken over, in place of -clusters")
	names := fs.String("names", "tools/train/names.tsv", "the name lists")
	mined := fs.String("mined", "", "file that train mine wrote; empty for none")
	file := fs.String("out", "internal/ner/lexicon.bin", "file to write")
	if err := fs.Parse(args); err != nil {
		return err
	}
	d := new(ner.Draft)
	var err error
	switch {
	case *base != "":
		err = takeClusters(d, *base)
	case *clusters == "":
		err = corpusClusters(d, filepath.Join(*corpora, "clusters"))
	default:
		err = ownClusters(d, *clusters)
	}
	if err != nil {
		return err
	}
	if _, e := os.Stat(*names); e == nil {
		if err := readTSV(*names, func(c []string) error { return addName(d, c) }); err != nil {
			return err
		}
	}
	if *mined != "" {
		if err := readMined(d, *mined); err != nil {
			return err
		}
	}
	if err := mineWikiANN(d, filepath.Join(*corpora, "wikiann")); err != nil {
		return err
	}
	x := d.Build()
	b := x.Append(nil)
	fmt.Fprintf(out, "lexicon: %d bytes\n", len(b))
	return os.WriteFile(*file, b, 0o644)
}

// takeClusters takes the clusters and the casing of a lexicon file over.
func takeClusters(d *ner.Draft, file string) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	d.Brown = map[string]string{}
	d.Base, err = ner.ReadLexicon(b)
	return err
}

// corpusClusters reads the clusters that come with the corpora.
func corpusClusters(d *ner.Draft, dir string) error {
	return errors.Join(
		brownFile(d, filepath.Join(dir, "brown200.paths")),
		clusterFile(&d.Coarse, filepath.Join(dir, "w2v.clu.200"), "k"),
		clusterFile(&d.Fine, filepath.Join(dir, "w2v.clu.1000"), "k"))
}

// ownClusters reads the clusters and the casing that train clusters wrote.
func ownClusters(d *ner.Draft, dir string) error {
	d.Cased = map[string]uint8{}
	return errors.Join(
		brownFile(d, filepath.Join(dir, "brown.tsv")),
		clusterFile(&d.Coarse, filepath.Join(dir, "coarse.tsv"), ""),
		clusterFile(&d.Fine, filepath.Join(dir, "fine.tsv"), ""),
		readTSV(filepath.Join(dir, "cased.tsv"), func(c []string) error {
			low, err := strconv.Atoi(c[1])
			if err != nil {
				return err
			}
			up, err := strconv.Atoi(c[2])
			if err != nil {
				return err
			}
			d.Cased[c[0]] = ner.Cased(low, up)
			return nil
		}))
}

// brownFile reads the paths of words in the Brown tree.
func brownFile(d *ner.Draft, file string) error {
	d.Brown = map[string]string{}
	return readTSV(file, func(c []string) error { d.Brown[c[1]] = c[0]; return nil })
}

// clusterFile reads the number of the cluster of each word, after a prefix.
func clusterFile(m *map[string]int, file, prefix string) error {
	*m = map[string]int{}
	return readTSV(file, func(c []string) error {
		n, err := strconv.Atoi(strings.TrimPrefix(c[0], prefix))
		if err != nil {
			return err
		}
		(*m)[c[1]] = n
		return nil
	})
}

// addName adds a row of the name lists.
func addName(d *ner.Draft, c []string) error {
	switch list := ner.List(c[0]); list {
	case "work": // for the slots of sentences alone
	case "club": // apart for the slots of sentences
		d.Add(ner.Org, c[1])
	default:
		d.Add(list, c[1])
	}
	return nil
}

// readMined reads what train mine wrote: names, and which way words lean.
func readMined(d *ner.Draft, file string) error {
	d.Lean[1] = map[string]uint8{}
	return readTSV(file, func(c []string) error {
		if c[0] != "word" {
			d.Add(ner.List(c[0]), c[1])
			return nil
		}
		var n [5]int
		for i := range n {
			x, err := strconv.ParseFloat(c[2+i], 64)
			if err != nil {
				return err
			}
			n[i] = int(x + 0.5)
		}
		if code := ner.Lean([4]int(n[:4]), n[4]); code != 0 {
			d.Lean[1][c[1]] = code
		}
		return nil
	})
}

// readTSV calls f with the columns of each line that is no comment.
func readTSV(name string, f func(c []string) error) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	in := bufio.NewScanner(file)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		if s := in.Text(); s != "" && !strings.HasPrefix(s, "# ") {
			c := strings.Split(s, "\t")
			if len(c) == 1 {
				c = strings.Fields(s)
			}
			if len(c) < 2 {
				return fmt.Errorf("%s:%d: want two columns", name, n)
			}
			if err := f(c); err != nil {
				return fmt.Errorf("%s:%d: %w", name, n, err)
			}
		}
	}
	return in.Err()
}

// mineWikiANN adds the names of the silver Wikipedia corpus, and what each
// word mostly is there.
func mineWikiANN(d *ner.Draft, dir string) error {
	counts := map[string]*[5]int{}
	names := map[string]*[3]int{}
	for _, part := range []string{"train", "dev", "test"} {
		b, err := os.ReadFile(filepath.Join(dir, part))
		if err != nil {
			return err
		}
		cols, err := ner.ReadColumns(strings.NewReader(strings.ReplaceAll(string(b), "nl:", "")))
		if err != nil {
			return err
		}
		for i, doc := range cols.Docs {
			kind := make([]int, len(doc.Tokens))
			for k := range kind {
				kind[k] = 4
			}
			for _, m := range cols.Gold[i] {
				var w []string
				for k := m.Tokens.First; k < m.Tokens.Last; k++ {
					kind[k] = int(m.Type)
					w = append(w, doc.Word(k))
				}
				name := cleanName(strings.Join(w, " "))
				if name == "" {
					continue
				}
				if names[name] == nil {
					names[name] = new([3]int)
				}
				names[name][m.Type]++
			}
			for k := range doc.Tokens {
				w := doc.Word(k)
				if counts[w] == nil {
					counts[w] = new([5]int)
				}
				counts[w][kind[k]]++
			}
		}
	}
	lists := [...]ner.List{ner.Person, ner.Place, ner.Org}
	for name, n := range names {
		best := 0
		for t, c := range n {
			if c > n[best] {
				best = t
			}
		}
		d.Add(lists[best], name)
	}
	d.Lean[0] = map[string]uint8{}
	for w, n := range counts {
		if c := ner.Lean([4]int(n[:4]), n[4]); c != 0 && w[0] != '-' && strings.ToLower(w) != w {
			d.Lean[0][w] = c
		}
	}
	return nil
}

// cleanName drops what the silver corpus leaves around its names.
func cleanName(s string) string {
	s = strings.Trim(s, " '\"`()*,.;:-")
	if i := strings.Index(s, " ("); i >= 0 {
		s = s[:i]
	}
	if strings.ToLower(s) == s {
		return ""
	}
	return s
}

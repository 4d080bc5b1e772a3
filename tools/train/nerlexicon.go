package main

import (
	"bufio"
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
	read := func(name string, f func(c []string) error) {
		if err == nil {
			err = readTSV(name, f)
		}
	}
	group := func(m *map[string]int, strip string) func([]string) error {
		*m = map[string]int{}
		return func(c []string) error {
			n, err := strconv.Atoi(strings.TrimPrefix(c[0], strip))
			if err != nil {
				return err
			}
			(*m)[c[1]] = n
			return nil
		}
	}
	d.Brown = map[string]string{}
	switch {
	case *base != "":
		b, err := os.ReadFile(*base)
		if err != nil {
			return err
		}
		if d.Base, err = ner.ReadLexicon(b); err != nil {
			return err
		}
	case *clusters == "":
		dir := filepath.Join(*corpora, "clusters")
		read(filepath.Join(dir, "brown200.paths"), func(c []string) error { d.Brown[c[1]] = c[0]; return nil })
		read(filepath.Join(dir, "w2v.clu.200"), group(&d.Coarse, "k"))
		read(filepath.Join(dir, "w2v.clu.1000"), group(&d.Fine, "k"))
	default:
		read(filepath.Join(*clusters, "brown.tsv"), func(c []string) error { d.Brown[c[1]] = c[0]; return nil })
		read(filepath.Join(*clusters, "coarse.tsv"), group(&d.Coarse, ""))
		read(filepath.Join(*clusters, "fine.tsv"), group(&d.Fine, ""))
		d.Cased = map[string]uint8{}
		read(filepath.Join(*clusters, "cased.tsv"), func(c []string) error {
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
		})
	}
	if _, e := os.Stat(*names); e == nil {
		read(*names, func(c []string) error {
			switch list := ner.List(c[0]); list {
			case "work": // for the slots of sentences alone
			case "club": // apart for the slots of sentences
				d.Add(ner.Org, c[1])
			default:
				d.Add(list, c[1])
			}
			return nil
		})
	}
	if *mined != "" {
		d.Lean[1] = map[string]uint8{}
		read(*mined, func(c []string) error {
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
	if err != nil {
		return err
	}
	if err := mineWikiANN(d, filepath.Join(*corpora, "wikiann")); err != nil {
		return err
	}
	x := d.Build()
	b := x.Append(nil)
	fmt.Fprintf(out, "lexicon: %d bytes\n", len(b))
	return os.WriteFile(*file, b, 0o644)
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

package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/text"
)

// trainMine reads running text with a model and writes what each word mostly
// is there, and the names that it finds again and again: counts, for a
// lexicon that a better model is trained over.
//
//	xz -dc news.txt.xz | train mine -out FILE
func trainMine(args []string, out io.Writer) error {
	fs := flag.NewFlagSet("mine", flag.ContinueOnError)
	model := fs.String("model", "internal/ner/model.bin", "model `file`: lexicon and layers, or layers over the built-in lexicon")
	file := fs.String("out", "", "file to write")
	least := fs.Float64("min", 4, "how often a name of several words must be found")
	if err := fs.Parse(args); err != nil {
		return err
	}
	f, err := os.Open(*model)
	if err != nil {
		return err
	}
	defer f.Close()
	m, err := ner.Read(f)
	if err != nil {
		return fmt.Errorf("%s: %w", *model, err)
	}
	words := map[string]*[5]float64{}
	names := map[string]*[4]float64{}
	st := m.NewState()
	var doc text.Document
	var found []ner.Mention
	item := func(src string) {
		doc.Reset(src)
		doc.AddLines(text.Paragraph, text.Span{Start: 0, End: len(src)})
		found = st.Append(found[:0], &doc)
		k := 0
		for i := range doc.Tokens {
			for k < len(found) && found[k].Tokens.Last <= i {
				k++
			}
			w := doc.Word(i)
			if doc.Tokens[i].Kind != text.Word || doc.Tokens[i].Flags&(text.Capital|text.MidCapital) == 0 {
				continue
			}
			w = spelling(w, text.Word)
			if words[w] == nil {
				words[strings.Clone(w)] = new([5]float64)
			}
			if k < len(found) && found[k].Tokens.First <= i {
				words[w][found[k].Type] += found[k].P
				words[w][4] += 1 - found[k].P
			} else {
				words[w][4]++
			}
		}
		for _, f := range found {
			if n := f.Tokens.Len(); n < 2 || n > 6 {
				continue
			}
			var b []string
			for i := f.Tokens.First; i < f.Tokens.Last; i++ {
				b = append(b, spelling(doc.Word(i), doc.Tokens[i].Kind))
			}
			if strings.Contains(b[0], "-") && f.Type == ner.PER {
				continue // a function and a name: VVD-Kamerlid
			}
			name := strings.Join(b, " ")
			if names[name] == nil {
				names[name] = new([4]float64)
			}
			names[name][f.Type] += f.P
		}
	}
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<24)
	var b strings.Builder
	for in.Scan() {
		s := in.Text()
		if strings.HasPrefix(s, "### ") {
			item(b.String())
			b.Reset()
			if f := strings.SplitN(s, " | ", 3); len(f) == 3 {
				s = f[2]
			}
		}
		b.WriteString(s)
		b.WriteByte('\n')
	}
	item(b.String())
	if err := in.Err(); err != nil {
		return err
	}
	w, err := os.Create(*file)
	if err != nil {
		return err
	}
	defer w.Close()
	buf := bufio.NewWriter(w)
	lines := 0
	for _, k := range sortedNames(words) {
		n := words[k]
		if n[0]+n[1]+n[2]+n[3]+n[4] >= 2 {
			fmt.Fprintf(buf, "word\t%s\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\n", k, n[0], n[1], n[2], n[3], n[4])
			lines++
		}
	}
	for _, k := range sortedNames(names) {
		n := names[k]
		best, total := 0, 0.0
		for t, c := range n {
			total += c
			if c > n[best] {
				best = t
			}
		}
		if n[best] >= *least && n[best] >= 0.8*total {
			fmt.Fprintf(buf, "%s\t%s\n", minedLists[best], k)
			lines++
		}
	}
	fmt.Fprintf(out, "mined: %d lines\n", lines)
	return buf.Flush()
}

var minedLists = [...]ner.List{ner.Person, ner.Place, ner.Org, ner.Misc}

func sortedNames[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.SortFunc(out, cmp.Compare[string])
	return out
}

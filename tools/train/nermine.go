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
	mined := miner{state: m.NewState(), words: map[string]*[5]float64{}, names: map[string]*[4]float64{}}
	if err := mined.read(os.Stdin); err != nil {
		return err
	}
	w, err := os.Create(*file)
	if err != nil {
		return err
	}
	defer w.Close()
	buf := bufio.NewWriter(w)
	fmt.Fprintf(out, "mined: %d lines\n", mined.write(buf, *least))
	return buf.Flush()
}

// miner counts by type: the words, of which the last count is of those in no
// name, and the names of several words.
type miner struct {
	state *ner.State
	doc   text.Document
	found []ner.Mention
	words map[string]*[5]float64
	names map[string]*[4]float64
}

// read reads running text, whose articles begin with a line of ###.
func (m *miner) read(r io.Reader) error {
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<24)
	var b strings.Builder
	for in.Scan() {
		s := in.Text()
		if strings.HasPrefix(s, "### ") {
			m.article(b.String())
			b.Reset()
			if f := strings.SplitN(s, " | ", 3); len(f) == 3 {
				s = f[2]
			}
		}
		b.WriteString(s)
		b.WriteByte('\n')
	}
	m.article(b.String())
	return in.Err()
}

// article counts the words and the names of an article.
func (m *miner) article(src string) {
	m.doc.Reset(src)
	m.doc.AddLines(text.Paragraph, text.Span{Start: 0, End: len(src)})
	m.found = m.state.Append(m.found[:0], &m.doc)
	k := 0
	for i, t := range m.doc.Tokens {
		for k < len(m.found) && m.found[k].Tokens.Last <= i {
			k++
		}
		if t.Kind != text.Word || t.Flags&(text.Capital|text.MidCapital) == 0 {
			continue
		}
		w := spelling(m.doc.Word(i), text.Word)
		if m.words[w] == nil {
			m.words[strings.Clone(w)] = new([5]float64)
		}
		if k < len(m.found) && m.found[k].Tokens.First <= i {
			m.words[w][m.found[k].Type] += m.found[k].P
			m.words[w][4] += 1 - m.found[k].P
		} else {
			m.words[w][4]++
		}
	}
	for i := range m.found {
		m.name(&m.found[i])
	}
}

// name counts a name of several words.
func (m *miner) name(f *ner.Mention) {
	if n := f.Tokens.Len(); n < 2 || n > 6 {
		return
	}
	var b []string
	for i := f.Tokens.First; i < f.Tokens.Last; i++ {
		b = append(b, spelling(m.doc.Word(i), m.doc.Tokens[i].Kind))
	}
	if strings.Contains(b[0], "-") && f.Type == ner.PER {
		return // a function and a name: VVD-Kamerlid
	}
	name := strings.Join(b, " ")
	if m.names[name] == nil {
		m.names[name] = new([4]float64)
	}
	m.names[name][f.Type] += f.P
}

// write writes the words, and the names that are found often enough, and gives
// how many lines they are.
func (m *miner) write(w io.Writer, least float64) (lines int) {
	for _, k := range sortedNames(m.words) {
		n := m.words[k]
		if n[0]+n[1]+n[2]+n[3]+n[4] >= 2 {
			fmt.Fprintf(w, "word\t%s\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f\n", k, n[0], n[1], n[2], n[3], n[4])
			lines++
		}
	}
	for _, k := range sortedNames(m.names) {
		n := m.names[k]
		best, total := 0, 0.0
		for t, c := range n {
			total += c
			if c > n[best] {
				best = t
			}
		}
		if n[best] >= least && n[best] >= 0.8*total {
			fmt.Fprintf(w, "%s\t%s\n", minedLists[best], k)
			lines++
		}
	}
	return lines
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

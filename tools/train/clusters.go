package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/kopij/kopij/text"
)

// trainClusters reads running text and writes its word clusters: Brown's, and
// k-means over word vectors, coarse and fine; and how each word is cased.
//
//	xz -dc news.txt.xz | train clusters -out DIR
func trainClusters(args []string, out io.Writer) error {
	fs := flag.NewFlagSet("clusters", flag.ContinueOnError)
	dir := fs.String("out", "", "directory to write")
	only := fs.String("only", "brown,vectors,cased", "what to make")
	classes := fs.Int("brown", 800, "number of Brown clusters")
	minCount := fs.Int("min", 8, "how often a word must occur")
	coarse := fs.Int("coarse", 200, "number of coarse clusters of vectors")
	fine := fs.Int("fine", 1000, "number of fine clusters of vectors")
	epochs := fs.Int("epochs", 4, "passes over the text for the vectors")
	if err := fs.Parse(args); err != nil {
		return err
	}
	t := newRunning(*minCount)
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		s := in.Text()
		if strings.HasPrefix(s, "### ") {
			if f := strings.SplitN(s, " | ", 3); len(f) == 3 {
				s = f[2] // the headline
			}
		}
		t.add(s)
	}
	if err := in.Err(); err != nil {
		return err
	}
	t.freeze()
	fmt.Fprintf(out, "%d tokens, %d words\n", len(t.ids), len(t.words))
	write := func(name string, line func(i int) string) error {
		var b strings.Builder
		for i := range t.words {
			if s := line(i); s != "" {
				b.WriteString(s)
				b.WriteByte('\n')
			}
		}
		return os.WriteFile(filepath.Join(*dir, name), []byte(b.String()), 0o644)
	}
	if strings.Contains(*only, "cased") {
		if err := t.writeCased(filepath.Join(*dir, "cased.tsv")); err != nil {
			return err
		}
	}
	if strings.Contains(*only, "vectors") {
		v := trainVectors(t, *epochs, out)
		for _, k := range []struct {
			name string
			n    int
		}{{"coarse.tsv", *coarse}, {"fine.tsv", *fine}} {
			of := kMeans(v, k.n, out)
			if err := write(k.name, func(i int) string { return fmt.Sprintf("%d\t%s", of[i], t.words[i]) }); err != nil {
				return err
			}
		}
	}
	if strings.Contains(*only, "brown") {
		paths := brown(t, *classes, out)
		if err := write("brown.tsv", func(i int) string { return paths[i] + "\t" + t.words[i] }); err != nil {
			return err
		}
	}
	return nil
}

// running is a text as numbers of words; -1 stands for a sentence's end.
type running struct {
	min   int
	index map[string]int32
	words []string
	count []int32
	ids   []int32
	// lower and capital count each folded word inside sentences.
	lower, capital map[string]int
	doc            text.Document
}

func newRunning(min int) *running {
	return &running{min: min, index: map[string]int32{}, lower: map[string]int{}, capital: map[string]int{}}
}

// spelling is the form under which a token is counted: quotes and
// apostrophes straight, the digits of a number as zeros.
func spelling(w string, k text.Kind) string {
	switch k {
	case text.URL, text.Mail, text.Handle, text.Hashtag:
		return ""
	case text.Quote:
		if w == "'" || w == "’" || w == "‘" || w == "‚" {
			return "'"
		}
		return `"`
	case text.Number:
		return strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return '0'
			}
			return r
		}, w)
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case '’', '‘', '`', '´':
			return '\''
		case '–', '—':
			return '-'
		}
		return r
	}, w)
}

func (t *running) add(s string) {
	t.doc.Reset(s)
	t.doc.AddLines(text.Paragraph, text.Span{Start: 0, End: len(s)})
	for _, sent := range t.doc.Sentences {
		inner := false
		for i := sent.Tokens.First; i < sent.Tokens.Last; i++ {
			tok := &t.doc.Tokens[i]
			w := spelling(t.doc.Word(i), tok.Kind)
			if w == "" {
				continue
			}
			id, ok := t.index[w]
			if !ok {
				w = strings.Clone(w)
				id = int32(len(t.words))
				t.index[w] = id
				t.words = append(t.words, w)
				t.count = append(t.count, 0)
			}
			t.count[id]++
			t.ids = append(t.ids, id)
			switch tok.Kind {
			case text.Word:
				if tok.Flags&text.Capital == 0 {
					t.lower[w]++
				} else if inner && tok.Flags&text.AllCaps == 0 {
					t.capital[strings.ToLower(w)]++
				}
				inner = true
			case text.Number:
				inner = true
			default:
				if w == `"` || w == "'" || w == ":" || w == "-" {
					inner = false
				}
			}
		}
		t.ids = append(t.ids, -1)
	}
}

// freeze drops rare words and numbers the rest by falling frequency.
func (t *running) freeze() {
	var keep []int32
	for i, c := range t.count {
		if int(c) >= t.min {
			keep = append(keep, int32(i))
		}
	}
	slices.SortFunc(keep, func(a, b int32) int {
		if c := cmp.Compare(t.count[b], t.count[a]); c != 0 {
			return c
		}
		return cmp.Compare(t.words[a], t.words[b])
	})
	to := make([]int32, len(t.words))
	for i := range to {
		to[i] = -2
	}
	words, count := make([]string, len(keep)), make([]int32, len(keep))
	for i, k := range keep {
		to[k] = int32(i)
		words[i], count[i] = t.words[k], t.count[k]
	}
	for i, id := range t.ids {
		if id >= 0 {
			t.ids[i] = to[id]
		}
	}
	t.words, t.count, t.index = words, count, nil
}

// writeCased writes the casing of words that are written both ways, or
// always one way often enough to tell.
func (t *running) writeCased(name string) error {
	var b strings.Builder
	for i, w := range t.words {
		l := strings.ToLower(w)
		if t.lower[l]+t.capital[l] >= 5 && unicode.IsLetter(rune(w[0])) {
			fmt.Fprintf(&b, "%s\t%d\t%d\n", t.words[i], t.lower[l], t.capital[l])
		}
	}
	return os.WriteFile(name, []byte(b.String()), 0o644)
}

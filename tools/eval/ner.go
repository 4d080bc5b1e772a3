package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/text"
)

var _ = register("ner", evalNER)

// evalNER measures the entity model alone, without the lists that the
// entities package composes it with: on CoNLL-2002's development set with its
// own tokens, and on the annotated news as running text.
func evalNER(in data, w io.Writer) (figures, error) {
	out := figures{}
	st := ner.Default().NewState()
	columns := func(file string, reliable *reliability) (*ner.Evaluation, error) {
		f, err := os.Open(filepath.Join(in.shared, "corpora", file))
		if err != nil {
			return nil, err
		}
		defer f.Close()
		cols, err := ner.ReadColumns(f)
		if err != nil {
			return nil, err
		}
		e := new(ner.Evaluation)
		for i, d := range cols.Docs {
			found := st.Append(nil, d)
			e.Add(found, cols.Gold[i], len(d.Tokens))
			reliable.add(found, cols.Gold[i])
			if showErrors {
				listNERErrors(w, fmt.Sprintf("%s %d", filepath.Base(file), i+1), d, found, cols.Gold[i])
			}
		}
		return e, nil
	}
	var reliable reliability
	conll, err := columns("conll2002/ned.testa", &reliable)
	if err != nil {
		return nil, err
	}
	fmt.Fprintln(w, "CoNLL-2002 ned.testa")
	conll.Print(w)
	reliable.print(w)
	wikinews, err := columns("clin26/all.iob", new(reliability))
	if err != nil {
		return nil, err
	}
	fmt.Fprintln(w, "CLIN26 Wikinews")
	wikinews.Print(w)
	var news ner.Evaluation
	names, err := filepath.Glob(in.news("text/*.txt"))
	if err != nil {
		return nil, err
	}
	reliable = reliability{}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		d := text.Parse(string(b))
		id := strings.TrimSuffix(filepath.Base(name), ".txt")
		if b, err = os.ReadFile(in.news("entities", id+".json")); err != nil {
			return nil, err
		}
		gold, err := ner.ReadStandoff(b, d)
		if err != nil {
			return nil, err
		}
		found := st.Append(nil, d)
		news.Add(found, gold, len(d.Tokens))
		reliable.add(found, gold)
		if showErrors {
			listNERErrors(w, "news "+id, d, found, gold)
		}
	}
	fmt.Fprintln(w, "news of 2019, running text")
	news.Print(w)
	reliable.print(w)
	for _, t := range []ner.Type{ner.PER, ner.LOC, ner.ORG, ner.MISC} {
		out["ner.testa."+strings.ToLower(t.String())] = ofNER(conll.ByType[t])
		out["ner.news."+strings.ToLower(t.String())] = ofNER(news.ByType[t])
	}
	out["ner.testa.f1"] = ofNER(conll.All)
	out["ner.news.f1"] = ofNER(news.All)
	return out, nil
}

// listNERErrors prints each mention that was found wrongly or missed.
func listNERErrors(w io.Writer, id string, d *text.Document, found, gold []ner.Mention) {
	show := func(sign string, m ner.Mention) {
		if m.Tokens.Len() == 0 {
			return
		}
		a, b := max(0, m.Tokens.First-5), min(len(d.Tokens), m.Tokens.Last+5)
		src := strings.NewReplacer("\n", " | ")
		fmt.Fprintf(w, "%s\t%s\t%s\t%.2f\t%s [%s] %s\n", sign, id, m.Type, m.P,
			src.Replace(d.Src[d.Tokens[a].Start:d.Tokens[m.Tokens.First].Start]),
			d.Src[d.Tokens[m.Tokens.First].Start:d.Tokens[m.Tokens.Last-1].End],
			src.Replace(d.Src[d.Tokens[m.Tokens.Last-1].End:d.Tokens[b-1].End]))
	}
	less := func(list []ner.Mention, m ner.Mention) bool {
		for _, o := range list {
			if o.Tokens == m.Tokens && o.Type == m.Type {
				return true
			}
		}
		return false
	}
	for _, m := range gold {
		if !less(found, m) {
			show("-", m)
		}
	}
	for _, m := range found {
		if !less(gold, m) {
			show("+", m)
		}
	}
}

// reliability compares the probabilities of mentions with how often they
// are right, in ten bins.
type reliability struct {
	n, right [10]int
	sum      [10]float64
}

func (r *reliability) add(found, gold []ner.Mention) {
	type key struct {
		r text.Range
		t ner.Type
	}
	in := map[key]bool{}
	for _, m := range gold {
		in[key{m.Tokens, m.Type}] = true
	}
	for _, m := range found {
		b := min(int(m.P*10), 9)
		r.n[b]++
		r.sum[b] += m.P
		if in[key{m.Tokens, m.Type}] {
			r.right[b]++
		}
	}
}

func (r *reliability) print(w io.Writer) {
	total, off := 0, 0.0
	for b, n := range r.n {
		total += n
		off += max(r.sum[b]-float64(r.right[b]), float64(r.right[b])-r.sum[b])
	}
	fmt.Fprintf(w, "probability off by %.3f on average; by tenths, right of found:", off/float64(max(total, 1)))
	for b, n := range r.n {
		if n > 0 {
			fmt.Fprintf(w, " %.1f:%d/%d", float64(b)/10, r.right[b], n)
		}
	}
	fmt.Fprintln(w)
}

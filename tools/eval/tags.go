package main

import (
	"fmt"
	"io"
	"path/filepath"
	"sort"
	"strings"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/tools/treebank"
)

var _ = register("tags", evalTags)

// evalTags measures the tagger on the tenth of the treebanks that its training
// held back: on the treebanks' own tokens, and on the running text through
// kopij's tokeniser, where tokens with the same bytes are compared.
func evalTags(in data, w io.Writer) (figures, error) {
	out := figures{}
	confused := map[string]int{}
	fmt.Fprintf(w, "%-24s %8s %8s %8s %8s %8s %8s\n", "treebank", "tokens", "pos", "tense P", "tense R", "number", "gender")
	var gold, running tagCounts
	for _, bank := range []string{"alpino", "lassysmall"} {
		var g, r tagCounts
		for _, part := range []string{"dev", "test"} {
			sents, err := treebank.Read(filepath.Join(in.shared, "corpora", "ud-"+bank, part+".conllu"))
			if err != nil {
				return nil, err
			}
			for i := range sents {
				if s := &sents[i]; s.HeldOut(0) {
					g.compare(s, goldTokens(s), confused)
					r.compare(s, text.Parse(s.Text), nil)
				}
			}
		}
		g.print(w, "ud-"+bank)
		r.print(w, "ud-"+bank+" as text")
		gold.add(&g)
		running.add(&r)
	}
	gold.print(w, "both")
	running.print(w, "both as text")
	out["tags.pos"] = part(gold.pos, gold.tokens)
	out["tags.tense.f1"] = gold.tense
	out["tags.text.pos"] = part(running.pos, running.tokens)
	out["tags.text.tense.f1"] = running.tense
	if showErrors {
		kinds := make([]string, 0, len(confused))
		for k := range confused {
			kinds = append(kinds, k)
		}
		sort.Slice(kinds, func(i, j int) bool {
			if a, b := confused[kinds[i]], confused[kinds[j]]; a != b {
				return a > b
			}
			return kinds[i] < kinds[j]
		})
		for _, k := range kinds[:min(len(kinds), 40)] {
			fmt.Fprintf(w, "%6d  %s\n", confused[k], k)
		}
	}
	return out, nil
}

// tagCounts counts right and wrong tags.
type tagCounts struct {
	tokens, pos     int
	tense           score // of finite verbs with their tense
	number, ofNoun  int   // of nouns and finite verbs found as such
	gender, ofGiven int   // of singular nouns that have one in the treebank
}

func (n *tagCounts) add(o *tagCounts) {
	n.tokens += o.tokens
	n.pos += o.pos
	n.tense.want += o.tense.want
	n.tense.found += o.tense.found
	n.tense.right += o.tense.right
	n.number += o.number
	n.ofNoun += o.ofNoun
	n.gender += o.gender
	n.ofGiven += o.ofGiven
}

func (n *tagCounts) print(w io.Writer, name string) {
	fmt.Fprintf(w, "%-24s %8d %8.4f %8.4f %8.4f %8.4f %8.4f\n", name, n.tokens, ratio(n.pos, n.tokens),
		n.tense.precision(), n.tense.recall(), ratio(n.number, n.ofNoun), ratio(n.gender, n.ofGiven))
}

// compare tags the document and counts its tokens that have the bytes of one
// of the treebank's.
func (n *tagCounts) compare(s *treebank.Sentence, doc *text.Document, confused map[string]int) {
	tagger.Default().Tag(doc)
	at, j := 0, 0
	for i, w := range s.Words {
		k := strings.Index(doc.Src[at:], w)
		if k < 0 {
			continue
		}
		span := text.Span{Start: at + k, End: at + k + len(w)}
		at = span.End
		for j < len(doc.Tokens) && doc.Tokens[j].Start < span.Start {
			j++
		}
		if j == len(doc.Tokens) || doc.Tokens[j].Span != span {
			continue
		}
		want, got := s.Tags[i], doc.Tokens[j].Tag
		n.tokens++
		if want.POS() == got.POS() {
			n.pos++
			if want.POS() == text.NOUN || want.Finite() && got.Finite() {
				n.ofNoun++
				if want.Num() == got.Num() {
					n.number++
				}
			}
			if want.POS() == text.NOUN && want.Gender() != text.NoGender {
				n.ofGiven++
				if want.Gender() == got.Gender() {
					n.gender++
				}
			}
		} else if confused != nil {
			confused[want.POS().String()+" for "+got.POS().String()]++
			confused[w+" "+want.POS().String()+" for "+got.POS().String()]++
		}
		if want.Finite() {
			n.tense.want++
			if want.Form() == got.Form() {
				n.tense.right++
			}
		}
		if got.Finite() {
			n.tense.found++
		}
	}
}

// goldTokens is a document of one sentence with the treebank's own tokens.
func goldTokens(s *treebank.Sentence) *text.Document {
	d := &text.Document{Src: strings.Join(s.Words, " ")}
	at := 0
	for _, w := range s.Words {
		d.Tokens = append(d.Tokens, text.Token{Span: text.Span{Start: at, End: at + len(w)}, Fold: text.FoldHash(w)})
		at += len(w) + 1
	}
	d.Sentences = []text.Sentence{{Span: text.Span{Start: 0, End: len(d.Src)}, Tokens: text.Range{First: 0, Last: len(d.Tokens)}}}
	return d
}

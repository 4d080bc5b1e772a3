package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/ner"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

var _ = register("conll", evalCoNLL)

// evalCoNLL measures the whole recogniser, model and lists and rules, on
// CoNLL-2002's development set with its own tokens. Its conventions are those
// of 2000: it splits some compounds that this project takes whole.
func evalCoNLL(in data, w io.Writer) (figures, error) {
	f, err := os.Open(filepath.Join(in.shared, "corpora/conll2002/ned.testa"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	cols, err := ner.ReadColumns(f)
	if err != nil {
		return nil, err
	}
	r := entities.New(entities.Default())
	var e ner.Evaluation
	var mentions []entities.Mention
	for i, d := range cols.Docs {
		flagTokens(d)
		tagger.Default().Tag(d)
		mentions = r.Append(mentions[:0], d, entities.Context{})
		found := conllMentions(d, mentions)
		e.Add(found, cols.Gold[i], len(d.Tokens))
		if showErrors {
			listNERErrors(w, fmt.Sprintf("testa %d", i+1), d, found, cols.Gold[i])
		}
	}
	fmt.Fprintln(w, "CoNLL-2002 ned.testa, model with lists and rules")
	e.Print(w)
	return figures{"conll.f1": ofNER(e.All)}, nil
}

// conllMentions are mentions as ranges of the document's tokens.
func conllMentions(d *text.Document, mentions []entities.Mention) []ner.Mention {
	var out []ner.Mention
	for i := range mentions {
		m := &mentions[i]
		t, ok := ner.ParseType(m.Type.String())
		if !ok {
			continue
		}
		out = append(out, ner.Mention{Tokens: d.TokensIn(m.Span), Type: t, P: m.Score})
	}
	return out
}

// flagTokens gives the tokens that CoNLL's columns bring the kinds and flags
// of the project's own, which its rules read.
func flagTokens(d *text.Document) {
	starts := map[int]bool{}
	for _, s := range d.Sentences {
		starts[s.Tokens.First] = true
	}
	for i := range d.Tokens {
		t := &d.Tokens[i]
		own := text.Parse(d.Word(i))
		if len(own.Tokens) == 0 {
			continue
		}
		t.Kind = own.Tokens[0].Kind
		for _, o := range own.Tokens {
			t.Flags |= o.Flags &^ (text.SentenceStart | text.LineBefore | text.SpaceBefore)
		}
		t.Flags |= text.SpaceBefore
		if starts[i] {
			t.Flags |= text.SentenceStart | text.LineBefore
		}
	}
}

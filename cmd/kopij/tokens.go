package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/annotate"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/stem"
	"github.com/kopij/kopij/text"
)

// tokenRow is one token as a line of JSON.
type tokenRow struct {
	ID       string   `json:"id,omitempty"`
	Sentence int      `json:"sentence"` // number in the text, from 1
	Token    int      `json:"token"`    // number in the sentence, from 1
	Start    int      `json:"start"`
	End      int      `json:"end"`
	Text     string   `json:"text"`
	Lower    string   `json:"lower"`
	Stem     string   `json:"stem"`
	POS      string   `json:"pos,omitempty"`
	Features string   `json:"features,omitempty"`
	Kind     string   `json:"kind"`
	Flags    []string `json:"flags,omitempty"`

	Kept json.RawMessage `json:"kept,omitempty"`
}

func tokensCommand(b *batch) *cobra.Command {
	var format string
	formats := []string{"jsonl", "conllu", "text"}
	cmd := &cobra.Command{
		Use:   "tokens [FILE…]",
		Short: "Print the tokens of texts, with tag, lower case and stem",
		Long: `Prints the tokens of each text: jsonl has an object a token, conllu a line a
token in the ten columns of CoNLL-U with the stem for the lemma, and text a line
a sentence of the stems of its words, for a search index.`,
		Example: `  kopij tokens --format text page.txt
  kopij tokens --offsets rune pages.jsonl > tokens.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := b.check(); err != nil {
				return err
			}
			if !slices.Contains(formats, format) {
				return badFormat(format, formats...)
			}
			out, err := b.openStream(nil, false)
			if err != nil {
				return err
			}
			return b.run(cmd.Context(), args, out, func(rec *records.Record) answer {
				doc := text.Parse(rec.Base())
				kopij.Tag(doc)
				switch format {
				case "conllu":
					return one(annotate.Tokens(doc, cmp.Or(rec.ID, fmt.Sprintf("record%d", rec.Number)), b.kept.marked(rec), stemOf))
				case "text":
					return one(stemLines(doc))
				}
				data, err := tokenLines(tokenRows(rec, doc, b.unit), b.kept.object(rec))
				return rendered(rec, data, err)
			})
		},
	}
	b.flags(cmd)
	formatFlag(cmd, &format, "jsonl, conllu or text", formats...)
	return cmd
}

// tokenRows are the tokens of a text, with offsets in unit.
func tokenRows(rec *records.Record, doc *text.Document, unit kopij.Unit) []tokenRow {
	// Sections are spans as others: the result converts them.
	all := kopij.Result{Offsets: kopij.Byte, Sections: make([]kopij.Part, len(doc.Tokens))}
	for i := range doc.Tokens {
		all.Sections[i].Span = doc.Tokens[i].Span
	}
	all.Convert(doc.Src, unit)
	rows := make([]tokenRow, 0, len(doc.Tokens))
	for k := range doc.Sentences {
		in := doc.Sentences[k].Tokens
		for i := in.First; i < in.Last; i++ {
			t, word := &doc.Tokens[i], doc.Word(i)
			row := tokenRow{
				ID: rec.ID, Sentence: k + 1, Token: i - in.First + 1, Start: all.Sections[i].Start, End: all.Sections[i].End, Text: word,
				Lower: strings.ToLower(word), Stem: stemOf(t, word), POS: t.Tag.POS().String(), Kind: t.Kind.String(), Flags: t.Flags.Names(),
			}
			if f := annotate.Features(t.Tag); f != "_" {
				row.Features = f
			}
			rows = append(rows, row)
		}
	}
	return rows
}

func tokenLines(rows []tokenRow, kept json.RawMessage) ([]byte, error) {
	var b bytes.Buffer
	for i := range rows {
		rows[i].Kept = kept
		data, err := encode(&rows[i])
		if err != nil {
			return nil, err
		}
		b.Write(data)
	}
	return b.Bytes(), nil
}

// stemOf is the stem of a word; other tokens are their own, in lower case.
func stemOf(t *text.Token, word string) string {
	if t.Kind != text.Word {
		return strings.ToLower(word)
	}
	return stem.Word(word)
}

// stemLines are the stems of a text's words and numbers, a line a sentence.
func stemLines(doc *text.Document) []byte {
	var b bytes.Buffer
	for k := range doc.Sentences {
		in := doc.Sentences[k].Tokens
		var stems []string
		for i := in.First; i < in.Last; i++ {
			switch t := &doc.Tokens[i]; t.Kind {
			case text.Quote, text.Punct, text.Dash, text.Ellipsis, text.Other:
			default:
				stems = append(stems, visible(stemOf(t, doc.Word(i))))
			}
		}
		if stems != nil {
			fmt.Fprintln(&b, strings.Join(stems, " "))
		}
	}
	return b.Bytes()
}

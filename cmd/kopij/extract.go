package main

import (
	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/annotate"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
)

// extracting holds the flags of extract.
type extracting struct {
	format   string
	indirect bool
}

func extractCommand(b *batch) *cobra.Command {
	e := &extracting{}
	formats := append([]string{"json", "jsonl", "text"}, annotate.Names()...)
	cmd := &cobra.Command{
		Use:   "extract [FILE…]",
		Short: "Print the articles of news pages: the same as kopij without a command",
		Long: `Reads the pages of Dutch news, one a FILE or one a line of JSON, and prints
their articles with title, dateline, credits, blocks, quotes, entities and
times. Without a FILE, or with -, it reads standard input.

The formats beside json, jsonl and text are those of other tools; each has the
text in it and counts as that tool does, whatever --offsets says:
` + annotate.Help() + `
Exit codes: 0 done, 1 some inputs failed, 2 usage, 3 input or output.`,
		Example: `  kopij --ref 2025-12-03T12:00:00+01:00 page.txt
  kopij --input jsonl --format jsonl -o out.jsonl pages.jsonl
  kopij --format brat -o brat/ *.txt
  curl -s … | kopij --format text`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := b.check(); err != nil {
				return err
			}
			render, inline, err := e.renderer(b, args, formats)
			if err != nil {
				return err
			}
			x, err := b.extractor(kopij.Config{Indirect: e.indirect})
			if err != nil {
				return err
			}
			var out output
			if e.format == "brat" {
				out, render, err = b.brat()
			} else {
				out, err = b.openStream(nil, inline)
			}
			if err != nil {
				return err
			}
			return b.runPages(cmd.Context(), args, out, x, render)
		},
	}
	b.flags(cmd)
	b.own.flags(cmd)
	f := cmd.Flags()
	f.BoolVar(&e.indirect, "indirect", false, "report indirect speech too, as quotes of kind indirect")
	formatFlag(cmd, &e.format, "json (an indented object a page; for JSON lines an object a line), jsonl (an object a line), text (a summary to read), or that of another tool", formats...)
	return cmd
}

// page is a page for the formats of other tools.
func (b *batch) page(rec *records.Record, r *kopij.Result) *annotate.Page {
	p := annotate.NewPage(r, rec.Base())
	p.Number, p.Kept = rec.Number, b.kept.marked(rec)
	return p
}

// renderer is what makes an answer of a page in the format that is asked for,
// and whether errors are among the answers.
func (e *extracting) renderer(b *batch, args, formats []string) (render func(*records.Record, *kopij.Result) answer, inline bool, err error) {
	object := func(enc func(any) ([]byte, error)) func(*records.Record, *kopij.Result) answer {
		return func(rec *records.Record, r *kopij.Result) answer {
			r.Convert(rec.Base(), b.unit)
			data, err := enc(result{r, b.kept.object(rec)})
			return rendered(rec, data, err)
		}
	}
	switch e.format {
	case "json":
		if records.IsJSONL(args, records.Kind(b.input)) {
			return object(encode), true, nil
		}
		return object(encodeIndent), true, nil
	case "jsonl":
		return object(encode), true, nil
	case "text":
		b.forPeople = true
		paint := newPaint(b.colour())
		return func(_ *records.Record, r *kopij.Result) answer {
			visibleResult(r)
			return one(summary(r, paint))
		}, false, nil
	}
	if f, ok := annotate.Named(e.format); ok {
		return func(rec *records.Record, r *kopij.Result) answer {
			data, err := f.Write(b.page(rec, r))
			return rendered(rec, data, err)
		}, false, nil
	}
	return nil, false, badFormat(e.format, formats...)
}

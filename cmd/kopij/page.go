package main

import (
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/cmd/kopij/internal/report"
	"github.com/kopij/kopij/cmd/kopij/internal/view"
)

// document is an output of one document for all records: it is written when
// the run ends.
type document struct {
	*stream
	add   func(*answer)
	write func(io.Writer) error
}

func (d *document) put(a *answer) error {
	if a.err == nil {
		d.add(a)
	}
	return nil
}

func (d *document) commit() error {
	if err := d.write(d.w); err != nil {
		return err
	}
	return d.stream.commit()
}

// openDocument opens the output that -o names for a document.
func (b *batch) openDocument(add func(*answer), write func(io.Writer) error) (output, error) {
	out, err := b.openStream(nil, false)
	if err != nil {
		return nil, err
	}
	return &document{out.(*stream), add, write}, nil
}

// pageCommand holds the flags of the commands that write an HTML page.
type pageCommand struct {
	language string
	indirect bool
}

func (p *pageCommand) flags(b *batch, cmd *cobra.Command) {
	b.flags(cmd)
	b.own.flags(cmd)
	cmd.Flags().StringVar(&p.language, "language", "nl", "language of the page's own words: nl or en")
	cmd.Flags().BoolVar(&p.indirect, "indirect", false, "report indirect speech too")
	_ = cmd.RegisterFlagCompletionFunc("language", fixed("nl", "en"))
}

// run reads the files to a document.
func (p *pageCommand) run(cmd *cobra.Command, b *batch, args []string, add func(*answer), write func(io.Writer) error) error {
	if err := b.check(); err != nil {
		return err
	}
	if err := b.kept.placed("HTML", "HTML"); err != nil {
		return err
	}
	if p.language != "nl" && p.language != "en" {
		return badFormatOf("language", p.language, "nl", "en")
	}
	x, err := b.extractor(kopij.Config{Indirect: p.indirect})
	if err != nil {
		return err
	}
	out, err := b.openDocument(add, write)
	if err != nil {
		return err
	}
	return b.runPages(cmd.Context(), args, out, x, func(rec *records.Record, r *kopij.Result) answer {
		return answer{result: r, text: rec.Base()}
	})
}

func viewCommand(b *batch) *cobra.Command {
	p := &pageCommand{}
	cmd := &cobra.Command{
		Use:   "view [FILE…]",
		Short: "Write pages as HTML, with names, times and quotes marked",
		Long: `Writes one HTML file for people: the text with its names, times and quotes
marked, and beside it who says what, the places on a map, countries, agencies
and a time line. The file asks nothing of any host.`,
		Example: `  kopij view --ref 2025-12-03T12:00:00+01:00 page.txt -o page.html`,
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			var pages []view.Page
			return p.run(cmd, b, args, func(a *answer) {
				pages = append(pages, view.Page{Result: a.result, Text: a.text})
			}, func(w io.Writer) error {
				return view.Render(w, pages, view.Options{Language: p.language})
			})
		},
	}
	p.flags(b, cmd)
	return cmd
}

func reportCommand(b *batch) *cobra.Command {
	p := &pageCommand{}
	cmd := &cobra.Command{
		Use:   "report [FILE…]",
		Short: "Count who is quoted in many pages, as an HTML page",
		Long: `Writes one HTML file with counts over all pages: who is quoted and how often,
the shares by gender, party, office and country, agencies, organisations, and
the countries named by month, each with its rows as CSV. How many quotations
have no known speaker is given with every share.`,
		Example: `  kopij report --input jsonl pages.jsonl -o report.html`,
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			counts := &report.Counts{}
			return p.run(cmd, b, args, func(a *answer) { counts.Add(a.result) }, func(w io.Writer) error {
				return counts.Render(w, report.Options{Language: p.language, Made: time.Now()})
			})
		},
	}
	p.flags(b, cmd)
	return cmd
}

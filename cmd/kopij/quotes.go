package main

import (
	"bytes"
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/cmd/kopij/internal/tables"
)

func quotesCommand(b *batch) *cobra.Command {
	t := &tabling{}
	var threshold float64
	var indirect bool
	formats := append(tables.Formats(), "text")
	cmd := &cobra.Command{
		Use:   "quotes [FILE…]",
		Short: "Print each quote with its speaker, one row a quote",
		Long: `Prints one row for each quotation: its text and kind, the speaker as written
and by full name, the speaker's office and country at the article's date, the
words that report it (zegt, aldus), and the rule and score that tied them. The
columns are those of the table quotes: see kopij help columns.`,
		Example: `  kopij quotes --ref 2019-06-10T21:40:47+02:00 page.txt
  kopij quotes --format parquet -o quotes.parquet pages.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !(threshold >= 0 && threshold <= 1) { // NaN is neither
				return usageError{fmt.Errorf("--threshold %g: want 0 to 1", threshold)}
			}
			config := kopij.Config{Indirect: indirect, Threshold: threshold}
			if t.format != "text" {
				return t.runOne(cmd.Context(), b, "quotes", args, config, formats)
			}
			if err := b.check(); err != nil {
				return err
			}
			if err := b.kept.placed(t.format, "text"); err != nil {
				return err
			}
			b.forPeople = true
			paint := newPaint(b.colour())
			return b.runText(cmd.Context(), args, config, func(_ *records.Record, r *kopij.Result) []byte {
				return quoteLines(r, paint)
			})
		},
	}
	b.flags(cmd)
	b.own.flags(cmd)
	f := cmd.Flags()
	formatFlag(cmd, &t.format, "csv, tsv, jsonl, parquet, or text to read", formats...)
	t.rawFlag(cmd)
	f.Float64Var(&threshold, "threshold", 0, "least `SCORE` from 0 to 1 at which a speaker is given; 0 for the built-in one")
	f.BoolVar(&indirect, "indirect", false, "report indirect speech too")
	return cmd
}

// quoteLines are the quotes of a page to read.
func quoteLines(r *kopij.Result, p paint) []byte {
	var b bytes.Buffer
	for i := range r.Articles {
		a := &r.Articles[i]
		known := map[int]*kopij.Entity{}
		for j := range a.Entities {
			if e := &a.Entities[j]; known[e.ID] == nil || e.Leader != nil {
				known[e.ID] = e
			}
		}
		for j := range a.Quotes {
			q := &a.Quotes[j]
			who, note := "", ""
			if s := q.Speaker; s != nil {
				who = cmp.Or(s.Full, s.Text)
				if e := known[s.Entity]; e != nil {
					who, note = cmp.Or(e.Name, who), e.Country
					if l := e.Leader; l != nil {
						note = strings.TrimSpace(cmp.Or(l.Title, l.Office) + " " + l.Country)
					}
				}
			}
			if who = oneLine(who); who == "" {
				who = q.Kind
				if q.Kind == "direct" || q.Kind == "partial" {
					who = "?"
				}
			}
			fmt.Fprintf(&b, "%s%s: %s\n", p.name(who), p.label(parens(note)), p.quote("“"+oneLine(q.Text)+"”"))
		}
	}
	return b.Bytes()
}

package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/cmd/kopij/internal/tables"
)

// tabling holds the flags of commands that write tables.
type tabling struct {
	format string
	raw    bool
}

func (t *tabling) rawFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&t.raw, "raw-cells", false, "csv and tsv: no apostrophe before a cell that a spreadsheet would run as a formula")
}

// runOne writes one table of pages to the output.
func (t *tabling) runOne(ctx context.Context, b *batch, name string, args []string, c kopij.Config, formats []string) error {
	if err := b.check(); err != nil {
		return err
	}
	if !slices.Contains(tables.Formats(), t.format) {
		return badFormat(t.format, formats...)
	}
	table, _ := tables.Named(name)
	x, err := b.extractor(c)
	if err != nil {
		return err
	}
	table, enc, out, err := t.open(b, table)
	if err != nil {
		return err
	}
	return b.runPages(ctx, args, out, x, b.tabulate(enc, []*tables.Table{table}))
}

// open opens the output for the rows of one table. It gives the table with the
// columns that --keep adds, and the encoder that writes its rows.
func (t *tabling) open(b *batch, table *tables.Table) (*tables.Table, tables.Encoder, output, error) {
	enc := tables.Encoder{Format: tables.Format(t.format), Raw: t.raw}
	table, err := b.kept.table(table)
	if err != nil {
		return nil, enc, nil, err
	}
	var out output
	if enc.Format == tables.Parquet {
		enc.Format = tables.JSONL
		out, err = b.openParquet(table)
	} else {
		out, err = b.openStream(enc.Head(table), false)
	}
	return table, enc, out, err
}

// tabulate makes the rows of a page, one stream a table.
func (b *batch) tabulate(enc tables.Encoder, of []*tables.Table) func(*records.Record, *kopij.Result) answer {
	return func(rec *records.Record, r *kopij.Result) answer {
		rows := tables.Rows(tables.Page{
			Result: r, Base: rec.Base(), Unit: b.unit, Number: rec.Number, Published: rec.Published, Reference: b.reference, Kept: b.kept.cells(rec),
		}, of)
		a := answer{}
		for i, t := range of {
			data, err := enc.Rows(t, rows[i])
			if err != nil {
				return rendered(rec, nil, err)
			}
			a.data = append(a.data, data)
		}
		return a
	}
}

// runText prints for people what render makes of each page.
func (b *batch) runText(ctx context.Context, args []string, c kopij.Config, render func(*records.Record, *kopij.Result) []byte) error {
	x, err := b.extractor(c)
	if err != nil {
		return err
	}
	out, err := b.openStream(nil, false)
	if err != nil {
		return err
	}
	return b.runPages(ctx, args, out, x, func(rec *records.Record, r *kopij.Result) answer {
		visibleResult(r)
		return one(render(rec, r))
	})
}

func tablesCommand(b *batch) *cobra.Command {
	t := &tabling{}
	var name string
	var indirect bool
	cmd := &cobra.Command{
		Use:   "tables {-o DIR | --table NAME} [FILE…]",
		Short: "Write articles, entities, quotes, times and credits as flat tables",
		Long: `Writes one row for each thing, in tables that join by article_id: ` + strings.Join(tables.Names(), ", ") + `.
docs/columns.md lists their columns.

With -o DIR all tables go to files in DIR, and errors to the table errors there.
What is done is recorded as the run goes on: when it was killed, the same
command goes on where it was, and loses and doubles nothing. The files get
their names at the end.

With --table one table goes to standard output, or to the file that -o names.`,
		Example: `  kopij tables --format parquet -o out/ pages.jsonl
  kopij tables --table entities --offsets rune pages.jsonl > entities.csv`,
		RunE: func(cmd *cobra.Command, args []string) error {
			config := kopij.Config{Indirect: indirect}
			if name != "" {
				if _, ok := tables.Named(name); !ok {
					return usageError{badName("table", name, tables.Names())}
				}
				return t.runOne(cmd.Context(), b, name, args, config, tables.Formats())
			}
			return t.runAll(cmd.Context(), b, args, config, cmd)
		},
	}
	b.flags(cmd)
	b.own.flags(cmd)
	f := cmd.Flags()
	f.Lookup("output").Usage = "write all tables to `DIR`, or with --table one to a file"
	formatFlag(cmd, &t.format, "csv, tsv, jsonl or parquet", tables.Formats()...)
	t.rawFlag(cmd)
	f.StringVar(&name, "table", "", "write one table: `NAME` is "+strings.Join(tables.Names(), ", "))
	f.BoolVar(&indirect, "indirect", false, "report indirect speech too, as quotes of kind indirect")
	_ = cmd.RegisterFlagCompletionFunc("table", fixed(tables.Names()...))
	return cmd
}

package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
)

func extractCommand(b *batch) *cobra.Command {
	var format, offsets string
	var indirect bool
	cmd := &cobra.Command{
		Use:   "extract [FILE…]",
		Short: "Print the articles of news pages: the same as kopij without a command",
		Long: `Reads the text of Dutch news pages, one a FILE or one a line of JSON, and
prints their articles with title, dateline, credits, blocks, quotes, entities
and times. Without a FILE, or with -, it reads standard input.

Exit codes: 0 done, 1 some inputs failed, 2 usage, 3 input or output.`,
		Example: `  kopij --ref 2025-12-03T12:00:00+01:00 page.txt
  kopij --input jsonl --format jsonl -o out.jsonl pages.jsonl
  curl -s … | html2text | kopij --format text`,
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			ref, err := b.check()
			if err != nil {
				return err
			}
			unit := kopij.Unit(offsets)
			switch unit {
			case kopij.Byte, kopij.Rune, kopij.UTF16:
			default:
				return usageError{fmt.Errorf("--offsets %q: want byte, rune or utf16", offsets)}
			}
			var render func(*kopij.Result) []byte
			switch format {
			case "":
				render = func(r *kopij.Result) []byte { return encodeIndent(r) }
				if linesOnly(args, b.input) {
					render = func(r *kopij.Result) []byte { return encode(r) }
				}
			case "json":
				render = func(r *kopij.Result) []byte { return encodeIndent(r) }
			case "jsonl":
				render = func(r *kopij.Result) []byte { return encode(r) }
			case "text":
				paint := newPaint(b.colour())
				render = func(r *kopij.Result) []byte { return summary(r, paint) }
			default:
				return usageError{fmt.Errorf("--format %q: want json, jsonl or text", format)}
			}
			x, err := kopij.New(kopij.Config{Indirect: indirect})
			if err != nil {
				return err
			}
			return b.runPages(args, "", x, ref, func(rec record, r *kopij.Result) answer {
				a := answer{}
				if ref.IsZero() && rec.Published.IsZero() {
					a.unresolved = unresolved(r)
				}
				r.Convert(rec.Text, unit)
				a.data = render(r)
				return a
			})
		},
	}
	b.flags(cmd)
	f := cmd.Flags()
	f.StringVar(&format, "format", "", "json (an indented object a page), jsonl (an object a line) or text (a summary to read); json, and jsonl for a file of JSON lines")
	f.StringVar(&offsets, "offsets", "byte", "unit of start and end: byte, rune or utf16")
	f.BoolVar(&indirect, "indirect", false, "report indirect speech too, as quotes of kind indirect")
	_ = cmd.RegisterFlagCompletionFunc("format", fixed("json", "jsonl", "text"))
	_ = cmd.RegisterFlagCompletionFunc("offsets", fixed("byte", "rune", "utf16"))
	return cmd
}

// linesOnly tells whether the inputs are plainly JSON lines.
func linesOnly(names []string, kind string) bool {
	if kind != inputAuto {
		return kind == inputJSONL
	}
	for _, n := range names {
		if !isJSONLName(n) {
			return false
		}
	}
	return len(names) > 0
}

// unresolved counts the times of r that have no value.
func unresolved(r *kopij.Result) int {
	n := 0
	for i := range r.Articles {
		a := &r.Articles[i]
		if a.Published != nil && a.Published.At.IsZero() && a.Published.From.IsZero() {
			n++
		}
		for j := range a.Times {
			if a.Times[j].Unresolved() {
				n++
			}
		}
	}
	return n
}

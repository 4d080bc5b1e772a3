package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/cmd/kopij/internal/tables"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// timesResult is the times of one text.
type timesResult struct {
	ID    string       `json:"id,omitempty"`
	Times []kopij.Time `json:"times"`

	Kept json.RawMessage `json:"kept,omitempty"`
}

// preferences are the values of --prefer and of a record's "prefer".
var preferences = map[string]timeago.Prefer{
	"":        timeago.ByTense,
	"past":    timeago.Past,
	"future":  timeago.Future,
	"nearest": timeago.Nearest,
}

func timesCommand(b *batch) *cobra.Command {
	var jsonl bool
	var prefer string
	t := &tabling{}
	formats := append([]string{"json"}, tables.Formats()...)
	cmd := &cobra.Command{
		Use:   "times [FILE…]",
		Short: "Print the times in texts: one text a line in, one JSON object a line out",
		Long: `Reads one text a line and prints one JSON object a line, with the text's time
expressions and what they mean against the reference time. With --input jsonl
a line holds {"id","text","ref","prefer"}; ref and prefer go before the flags.
The other formats have a row a time, with the columns of the table times.
For the times of whole pages see kopij tables --table times.

Without a preference a bare weekday, month or date follows the tense of its
sentence, as news has it. past, future and nearest force the latest, the next
or the nearest one.`,
		Example: `  echo 'Dat zei hij dinsdag.' | kopij times --ref 2025-12-03T12:00:00+01:00
  kopij times --input jsonl < texts.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error {
			switch records.Kind(b.input) {
			case records.Auto:
				b.input = string(records.Lines)
			case records.JSONL, records.Lines:
			default:
				return usageError{fmt.Errorf("--input %q: want lines or jsonl", b.input)}
			}
			if jsonl {
				b.input = string(records.JSONL)
			}
			b.times = true
			if err := b.check(); err != nil {
				return err
			}
			if !slices.Contains(formats, t.format) {
				return badFormat(t.format, formats...)
			}
			if _, ok := preferences[prefer]; !ok {
				return usageError{fmt.Errorf("--prefer %q: want past, future or nearest", prefer)}
			}
			render := b.timesObject
			var out output
			var err error
			if t.format == "json" {
				out, err = b.openStream(nil, true)
			} else {
				out, render, err = t.timesTable(b)
			}
			if err != nil {
				return err
			}
			return b.run(cmd.Context(), args, out, func(rec *records.Record) answer { return b.timesOf(rec, prefer, render) })
		},
	}
	b.flags(cmd)
	formatFlag(cmd, &t.format, "json (an object a text), or a row a time as csv, tsv, jsonl or parquet", formats...)
	t.rawFlag(cmd)
	f := cmd.Flags()
	f.Lookup("input").Usage = `what an input holds: lines, a text each, or jsonl with {"id","text","ref","prefer"} a line; auto is lines`
	f.BoolVar(&jsonl, "jsonl", false, "the same as --input jsonl")
	f.StringVar(&prefer, "prefer", "", "past, future or nearest: what a bare weekday, month or date means; by tense without it")
	_ = cmd.RegisterFlagCompletionFunc("input", fixed(string(records.Lines), string(records.JSONL)))
	_ = cmd.RegisterFlagCompletionFunc("prefer", fixed("past", "future", "nearest"))
	return cmd
}

// timesOf answers to one text, with what render makes of its times; what the
// record says goes before the flags.
func (b *batch) timesOf(rec *records.Record, prefer string, render func(*records.Record, []kopij.Time) answer) answer {
	ref := b.reference
	if !rec.Ref.IsZero() {
		ref = rec.Ref
	}
	if rec.Prefer != "" {
		prefer = rec.Prefer
	}
	p, ok := preferences[prefer]
	if !ok {
		rec.Fail(records.BadRecord, fmt.Sprintf(`"prefer": want past, future or nearest, not %q`, prefer))
		return answer{}
	}
	times, open := findTimes(rec.Text, ref, p)
	a := render(rec, times)
	a.unresolved = open
	return a
}

// timesObject is the times of one text as an object.
func (b *batch) timesObject(rec *records.Record, times []kopij.Time) answer {
	page := timesPage(rec, times)
	page.Convert(rec.Text, b.unit)
	data, err := encode(timesResult{rec.ID, times, b.kept.object(rec)})
	return rendered(rec, data, err)
}

// timesTable opens the output for rows of the table times.
func (t *tabling) timesTable(b *batch) (output, func(*records.Record, []kopij.Time) answer, error) {
	table, _ := tables.Named("times")
	table, enc, out, err := t.open(b, table)
	rows := b.tabulate(enc, []*tables.Table{table})
	return out, func(rec *records.Record, times []kopij.Time) answer { return rows(rec, timesPage(rec, times)) }, err
}

// timesPage is a text as a page that is one article.
func timesPage(rec *records.Record, times []kopij.Time) *kopij.Result {
	a := kopij.Article{Kind: "main", Span: text.Span{End: len(rec.Text)}, Times: times}
	if len(times) > 0 {
		for _, block := range text.Parse(rec.Text).Blocks {
			a.Blocks = append(a.Blocks, kopij.Block{Kind: "paragraph", Span: block.Span})
		}
	}
	return &kopij.Result{ID: rec.ID, Offsets: kopij.Byte, Articles: []kopij.Article{a}}
}

// findTimes are the times of a text, and how many of them are open for want
// of a reference.
func findTimes(s string, ref time.Time, prefer timeago.Prefer) (times []kopij.Time, open int) {
	doc := text.Parse(s)
	if prefer == timeago.ByTense {
		kopij.Tag(doc)
	}
	finder := timeago.Finder{Prefer: prefer}
	times = kopij.Times(doc, finder.Append(nil, doc, ref))
	if ref.IsZero() {
		for i := range times {
			if t := &times[i]; t.Unresolved() {
				open++
			}
		}
	}
	return times, open
}

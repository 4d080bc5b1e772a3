package main

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/cmd/kopij/internal/tables"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// timesResult is the times of one text. Written is each of them in the style
// that was asked for, empty where it is no moment.
type timesResult struct {
	ID      string       `json:"id,omitempty"`
	Times   []kopij.Time `json:"times"`
	Written []string     `json:"written,omitempty"`

	Kept json.RawMessage `json:"kept,omitempty"`
}

// preferences are the values of --prefer and of a record's "prefer".
var preferences = map[string]timeago.Prefer{
	"":        timeago.ByTense,
	"past":    timeago.Past,
	"future":  timeago.Future,
	"nearest": timeago.Nearest,
}

// writing is how --style has moments written; without it they are not.
type writing struct {
	asked bool
	style timeago.Style
}

// writingOf is the value of --style.
func writingOf(name string) (w writing, err error) {
	if w.asked = name != ""; w.asked {
		var ok bool
		if w.style, ok = timeago.StyleOf(name); !ok {
			return w, usageError{fmt.Errorf("--style %q: want %s, or one of them with -flemish", name, strings.Join(styleNames(), ", "))}
		}
	}
	return w, nil
}

// styleNames are the values of --style.
func styleNames() (names []string) {
	for s := timeago.Age; s <= timeago.Site; s++ {
		names = append(names, s.String())
	}
	return names
}

// styleOf is the style for a moment of a grain: one of a day has no time of the
// clock to write.
func (w writing) styleOf(grain string) timeago.Style {
	switch grain {
	case "second", "minute", "hour":
	default:
		if k := w.style &^ timeago.Flemish; k == timeago.Moment || k == timeago.Site {
			return timeago.Date
		}
	}
	return w.style
}

// write writes the moments among times as they are read at ref.
func (w writing) write(times []kopij.Time, ref time.Time) []string {
	if !w.asked || ref.IsZero() {
		return nil
	}
	out := make([]string, len(times))
	for i := range times {
		if at := times[i].At; !at.IsZero() {
			out[i] = timeago.Format(at, ref, w.styleOf(times[i].Grain))
		}
	}
	return out
}

func timesCommand(b *batch) *cobra.Command {
	var jsonl bool
	var prefer, style string
	t := &tabling{}
	cmd := &cobra.Command{
		Use:   "times [FILE…]",
		Short: "Print the times in texts: one text a line in, one JSON object a line out",
		Long: `Reads one text a line and prints one JSON object a line, with the text's time
expressions and what they mean against the reference time. With --input jsonl
a line holds {"id","text","ref","prefer"}; its ref and prefer win over the flags.
The other formats have a row a time, with the columns of the table times.
For the times of whole pages see kopij tables --table times.

Without a preference a bare weekday, month or date follows the tense of its
sentence, as news has it. past, future and nearest force the latest, the next
or the nearest one.

With --style each object has the moments written in Dutch too, as they are read
at the reference time: age (8 minuten geleden), date (gisteren), moment
(gisteren om 14.30 uur), numeric, auto, short (8 min) or site; moment-flemish
writes 14u30.`,
		Example: `  echo 'Dat zei hij dinsdag.' | kopij times --ref 2025-12-03T12:00:00+01:00
  echo '3 december om 11.55 uur' | kopij times --ref 2025-12-03T12:00:00+01:00 --style site
  kopij times --input jsonl < texts.jsonl`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if jsonl {
				b.input = string(records.JSONL)
			}
			return b.runTimes(cmd.Context(), args, t, prefer, style)
		},
	}
	b.flags(cmd)
	formatFlag(cmd, &t.format, "json (an object a text), or a row a time as csv, tsv, jsonl or parquet", timesFormats()...)
	t.rawFlag(cmd)
	f := cmd.Flags()
	f.Lookup("input").Usage = `what an input holds: lines, a text each, or jsonl with {"id","text","ref","prefer"} a line; auto is lines`
	f.BoolVar(&jsonl, "jsonl", false, "the same as --input jsonl")
	f.StringVar(&prefer, "prefer", "", "past, future or nearest: what a bare weekday, month or date means; by tense without it")
	f.StringVar(&style, "style", "", "write each moment as it is read at --ref: "+strings.Join(styleNames(), ", ")+", each with -flemish too")
	_ = cmd.RegisterFlagCompletionFunc("style", fixed(styleNames()...))
	_ = cmd.RegisterFlagCompletionFunc("input", fixed(string(records.Lines), string(records.JSONL)))
	_ = cmd.RegisterFlagCompletionFunc("prefer", fixed("past", "future", "nearest"))
	return cmd
}

// timesFormats are the values of --format of the command times.
func timesFormats() []string { return append([]string{"json"}, tables.Formats()...) }

// runTimes answers to the texts of the inputs in args.
func (b *batch) runTimes(ctx context.Context, args []string, t *tabling, prefer, style string) error {
	switch records.Kind(b.input) {
	case records.Auto:
		b.input = string(records.Lines)
	case records.JSONL, records.Lines:
	default:
		return usageError{fmt.Errorf("--input %q: want lines or jsonl", b.input)}
	}
	b.times = true
	if err := b.check(); err != nil {
		return err
	}
	if !slices.Contains(timesFormats(), t.format) {
		return badFormat(t.format, timesFormats()...)
	}
	if _, ok := preferences[prefer]; !ok {
		return usageError{fmt.Errorf("--prefer %q: want past, future or nearest", prefer)}
	}
	w, err := writingOf(style)
	if err != nil {
		return err
	}
	if w.asked && t.format != "json" {
		return usageError{fmt.Errorf("--style writes into the objects of --format json, not into %s", t.format)}
	}
	render := func(rec *records.Record, times []kopij.Time, ref time.Time) answer {
		return b.timesObject(rec, times, w.write(times, ref))
	}
	var out output
	if t.format == "json" {
		out, err = b.openStream(nil, true)
	} else {
		out, render, err = t.timesTable(b)
	}
	if err != nil {
		return err
	}
	return b.run(ctx, args, out, func(rec *records.Record) answer { return b.timesOf(rec, prefer, render) })
}

// timesOf answers to one text, with what render makes of its times; what the
// record says goes before the flags.
func (b *batch) timesOf(rec *records.Record, prefer string, render func(*records.Record, []kopij.Time, time.Time) answer) answer {
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
	a := render(rec, times, ref)
	a.unresolved = open
	return a
}

// timesObject is the times of one text as an object.
func (b *batch) timesObject(rec *records.Record, times []kopij.Time, written []string) answer {
	page := timesPage(rec, times)
	page.Convert(rec.Text, b.unit)
	data, err := encode(timesResult{ID: rec.ID, Times: times, Written: written, Kept: b.kept.object(rec)})
	return rendered(rec, data, err)
}

// timesTable opens the output for rows of the table times.
func (t *tabling) timesTable(b *batch) (output, func(*records.Record, []kopij.Time, time.Time) answer, error) {
	table, _ := tables.Named("times")
	table, enc, out, err := t.open(b, table)
	rows := b.tabulate(enc, []*tables.Table{table})
	return out, func(rec *records.Record, times []kopij.Time, _ time.Time) answer {
		return rows(rec, timesPage(rec, times))
	}, err
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

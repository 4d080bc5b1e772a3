package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

// timesResult is the times of one text.
type timesResult struct {
	ID    string       `json:"id,omitempty"`
	Times []kopij.Time `json:"times"`
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
	cmd := &cobra.Command{
		Use:   "times [FILE…]",
		Short: "Print the times in texts: one text a line in, one JSON object a line out",
		Long: `Reads one text a line and prints one JSON object a line, with the text's time
expressions and what they mean against the reference time. With --input jsonl
a line holds {"id","text","ref","prefer"}; ref and prefer go before the flags.
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
			if _, ok := preferences[prefer]; !ok {
				return usageError{fmt.Errorf("--prefer %q: want past, future or nearest", prefer)}
			}
			out, err := b.openStream(nil, true)
			if err != nil {
				return err
			}
			return b.run(cmd.Context(), args, out, func(rec *records.Record) answer { return b.timesOf(rec, prefer) })
		},
	}
	b.flags(cmd)
	f := cmd.Flags()
	f.Lookup("input").Usage = `what an input holds: lines, a text each, or jsonl with {"id","text","ref","prefer"} a line; auto is lines`
	f.BoolVar(&jsonl, "jsonl", false, "the same as --input jsonl")
	f.StringVar(&prefer, "prefer", "", "past, future or nearest: what a bare weekday, month or date means; by tense without it")
	_ = cmd.RegisterFlagCompletionFunc("input", fixed(string(records.Lines), string(records.JSONL)))
	_ = cmd.RegisterFlagCompletionFunc("prefer", fixed("past", "future", "nearest"))
	return cmd
}

// timesOf answers to one text; what the record says goes before the flags.
func (b *batch) timesOf(rec *records.Record, prefer string) answer {
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
	// The times of one text are converted as those of a page.
	page := kopij.Result{Offsets: kopij.Byte, Articles: []kopij.Article{{Times: times}}}
	page.Convert(rec.Text, b.unit)
	data, err := encode(timesResult{rec.ID, times})
	a := rendered(rec, data, err)
	a.unresolved = open
	return a
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

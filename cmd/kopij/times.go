package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
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
expressions and what they mean against the reference time. With --jsonl a line
holds {"id","text","ref","prefer"}; ref and prefer go before the flags.

Without a preference a bare weekday, month or date follows the tense of its
sentence, as news has it. past, future and nearest force the latest, the next
or the nearest one.`,
		Example: `  echo 'Dat zei hij dinsdag.' | kopij times --ref 2025-12-03T12:00:00+01:00
  kopij times --jsonl < texts.jsonl`,
		RunE: func(_ *cobra.Command, args []string) error {
			if jsonl {
				b.input = inputJSONL
			} else {
				b.input = inputLines
			}
			ref, err := b.check()
			if err != nil {
				return err
			}
			if _, ok := preferences[prefer]; !ok {
				return usageError{fmt.Errorf("--prefer %q: want past, future or nearest", prefer)}
			}
			return b.run(args, "", func(rec record) answer {
				ref, prefer := ref, prefer
				if !rec.Ref.IsZero() {
					ref = rec.Ref
				}
				if rec.Prefer != "" {
					prefer = rec.Prefer
				}
				p, ok := preferences[prefer]
				if !ok {
					return answer{err: &recordError{Type: "record", Message: fmt.Sprintf(`"prefer": want past, future or nearest, not %q`, prefer)}}
				}
				times, open := findTimes(rec.Text, ref, p)
				return answer{data: encode(timesResult{rec.ID, times}), unresolved: open}
			})
		},
	}
	b.flags(cmd)
	f := cmd.Flags()
	_ = f.MarkHidden("input")
	f.BoolVar(&jsonl, "jsonl", false, `read {"id","text","ref","prefer"} a line`)
	f.StringVar(&prefer, "prefer", "", "past, future or nearest: what a bare weekday, month or date means; by tense without it")
	_ = cmd.RegisterFlagCompletionFunc("prefer", fixed("past", "future", "nearest"))
	return cmd
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

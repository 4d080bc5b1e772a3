package main

import (
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
}

// momentTable gives the columns of --format csv and tsv: a row a time.
var momentTable = tables.Table{Name: "moments", Columns: []tables.Column{
	{Name: "id"}, {Name: "start", Type: tables.Int}, {Name: "end", Type: tables.Int}, {Name: "text"}, {Name: "value"}, {Name: "kind"}, {Name: "grain"},
	{Name: "at"}, {Name: "from"}, {Name: "to"}, {Name: "rrule"}, {Name: "written"},
}}

// rows are the times as rows of momentTable.
func (r *timesResult) rows() []tables.Row {
	rows := make([]tables.Row, len(r.Times))
	for i := range r.Times {
		t := &r.Times[i]
		written := ""
		if r.Written != nil {
			written = r.Written[i]
		}
		rows[i] = tables.Row{r.ID, int64(t.Start), int64(t.End), t.Text, t.Value, t.Kind, t.Grain, stamp(t.At), stamp(t.From), stamp(t.To), t.RRule, written}
	}
	return rows
}

// stamp is t as the JSON has it, empty for the zero time.
func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	data, err := json.Marshal(kopij.Time{At: t})
	if err != nil {
		return ""
	}
	var x struct{ At string }
	_ = json.Unmarshal(data, &x)
	return x.At
}

// preferences are the values of --prefer and of a record's "prefer".
var preferences = map[string]timeago.Prefer{
	"":        timeago.ByTense,
	"past":    timeago.Past,
	"future":  timeago.Future,
	"nearest": timeago.Nearest,
}

// timesOptions are the flags of the command times.
type timesOptions struct {
	prefer string
	styled bool
	style  timeago.Style
	enc    tables.Encoder
}

// timesFormats are the values of --format.
var timesFormats = []string{"jsonl", "csv", "tsv"}

func timesCommand(b *batch) *cobra.Command {
	var jsonl bool
	var style string
	t := &tabling{}
	o := timesOptions{}
	cmd := &cobra.Command{
		Use:   "times [FILE…]",
		Short: "Print the times in texts: one text a line in, one JSON object a line out",
		Long: `Reads one text a line and prints one JSON object a line, with the text's time
expressions and what they mean against the reference time. With --input jsonl
a line holds {"id","text","ref","prefer"}; ref and prefer go before the flags.
For the times of whole pages see kopij tables --table times.

Without a preference a bare weekday, month or date follows the tense of its
sentence, as news has it. past, future and nearest force the latest, the next
or the nearest one.

With --style each moment is also written in Dutch as it is read at the
reference time: age (8 minuten geleden), date (gisteren), moment (gisteren om
14.30 uur), numeric, auto, short (8 min) or site; moment-flemish writes 14u30.
--format csv or tsv prints a row a time.`,
		Example: `  echo 'Dat zei hij dinsdag.' | kopij times --ref 2025-12-03T12:00:00+01:00
  echo '3 december om 11.55 uur' | kopij times --ref 2025-12-03T12:00:00+01:00 --style site
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
			if _, ok := preferences[o.prefer]; !ok {
				return usageError{fmt.Errorf("--prefer %q: want past, future or nearest", o.prefer)}
			}
			if o.styled = style != ""; o.styled {
				var ok bool
				if o.style, ok = timeago.StyleOf(style); !ok {
					return usageError{fmt.Errorf("--style %q: want %s, or one of them with -flemish", style, strings.Join(styleNames(), ", "))}
				}
			}
			if !slices.Contains(timesFormats, t.format) {
				return badFormat(t.format, timesFormats...)
			}
			o.enc = tables.Encoder{Format: tables.Format(t.format), Raw: t.raw}
			var head []byte
			if o.enc.Format != tables.JSONL {
				head = o.enc.Head(&momentTable)
			}
			out, err := b.openStream(head, head == nil)
			if err != nil {
				return err
			}
			return b.run(cmd.Context(), args, out, func(rec *records.Record) answer { return b.timesOf(rec, o) })
		},
	}
	b.flags(cmd)
	f := cmd.Flags()
	f.Lookup("input").Usage = `what an input holds: lines, a text each, or jsonl with {"id","text","ref","prefer"} a line; auto is lines`
	f.BoolVar(&jsonl, "jsonl", false, "the same as --input jsonl")
	formatFlag(cmd, &t.format, "jsonl (an object a text), csv or tsv (a row a time, with a head)", timesFormats...)
	t.rawFlag(cmd)
	f.StringVar(&style, "style", "", "write each moment as it is read at --ref: "+strings.Join(styleNames(), ", ")+", each with -flemish too")
	f.StringVar(&o.prefer, "prefer", "", "past, future or nearest: what a bare weekday, month or date means; by tense without it")
	_ = cmd.RegisterFlagCompletionFunc("input", fixed(string(records.Lines), string(records.JSONL)))
	_ = cmd.RegisterFlagCompletionFunc("prefer", fixed("past", "future", "nearest"))
	_ = cmd.RegisterFlagCompletionFunc("style", fixed(styleNames()...))
	return cmd
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
func (o *timesOptions) styleOf(grain string) timeago.Style {
	switch grain {
	case "second", "minute", "hour":
	default:
		if k := o.style &^ timeago.Flemish; k == timeago.Moment || k == timeago.Site {
			return timeago.Date
		}
	}
	return o.style
}

// timesOf answers to one text; what the record says goes before the flags.
func (b *batch) timesOf(rec *records.Record, o timesOptions) answer {
	ref, prefer := b.reference, o.prefer
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
	r := timesResult{ID: rec.ID, Times: times}
	if o.styled && !ref.IsZero() {
		r.Written = make([]string, len(times))
		for i := range times {
			if at := times[i].At; !at.IsZero() {
				r.Written[i] = timeago.Format(at, ref, o.styleOf(times[i].Grain))
			}
		}
	}
	var data []byte
	var err error
	if o.enc.Format == tables.JSONL {
		data, err = encode(r)
	} else {
		data, err = o.enc.Rows(&momentTable, r.rows())
	}
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

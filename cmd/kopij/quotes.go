package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
)

// quoteRow is one quote as a row of a table.
type quoteRow struct {
	ID         string  `json:"id,omitempty"`
	Article    int     `json:"article"` // number of the article on its page, from 1
	Date       string  `json:"date,omitempty"`
	Start      int     `json:"start"`
	End        int     `json:"end"`
	Kind       string  `json:"kind"`
	InHeadline bool    `json:"in_headline"`
	Quote      string  `json:"quote"`
	Speaker    string  `json:"speaker,omitempty"`
	Full       string  `json:"full,omitempty"` // the fullest name in the article
	Name       string  `json:"name,omitempty"` // the fullest name known
	Office     string  `json:"office,omitempty"`
	Title      string  `json:"title,omitempty"`
	Country    string  `json:"country,omitempty"`
	Cue        string  `json:"cue,omitempty"`
	Rule       string  `json:"rule,omitempty"`
	Score      float64 `json:"score,omitempty"`
}

var quoteHeader = []string{"id", "article", "date", "start", "end", "kind", "in_headline", "quote", "speaker", "full", "name", "office", "title", "country", "cue", "rule", "score"}

func (r *quoteRow) columns() []string {
	return []string{r.ID, strconv.Itoa(r.Article), r.Date, strconv.Itoa(r.Start), strconv.Itoa(r.End), r.Kind,
		strconv.FormatBool(r.InHeadline), r.Quote, r.Speaker, r.Full, r.Name, r.Office, r.Title, r.Country, r.Cue, r.Rule,
		strconv.FormatFloat(r.Score, 'f', -1, 64)}
}

func quotesCommand(b *batch) *cobra.Command {
	var format string
	var threshold float64
	var indirect bool
	cmd := &cobra.Command{
		Use:   "quotes [FILE…]",
		Short: "Print each quote with its speaker, one row a quote",
		Long: `Prints one row for each quotation: its text and kind, the speaker as written
and by full name, the speaker's office and country at the article's date, the
cue, and the rule and score that tied them. Offsets are in bytes.`,
		Example: `  kopij quotes --format csv --ref 2019-06-10T21:40:47+02:00 page.txt
  kopij quotes --format jsonl pages.jsonl > quotes.jsonl`,
		RunE: func(_ *cobra.Command, args []string) error {
			ref, err := b.check()
			if err != nil {
				return err
			}
			if threshold < 0 || threshold > 1 {
				return usageError{fmt.Errorf("--threshold %g: want 0 to 1", threshold)}
			}
			head := ""
			var render func([]quoteRow) []byte
			switch format {
			case "csv":
				head = string(csvRows([][]string{quoteHeader}))
				render = func(rows []quoteRow) []byte {
					var all [][]string
					for i := range rows {
						all = append(all, rows[i].columns())
					}
					return csvRows(all)
				}
			case "jsonl":
				render = func(rows []quoteRow) []byte {
					var out []byte
					for i := range rows {
						out = append(out, encode(&rows[i])...)
					}
					return out
				}
			case "text":
				paint := newPaint(b.colour())
				render = func(rows []quoteRow) []byte { return quoteLines(rows, paint) }
			default:
				return usageError{fmt.Errorf("--format %q: want csv, jsonl or text", format)}
			}
			x, err := kopij.New(kopij.Config{Indirect: indirect, Threshold: threshold})
			if err != nil {
				return err
			}
			return b.runPages(args, head, x, ref, func(rec record, r *kopij.Result) answer {
				return answer{data: render(quoteRows(r, rec.Published, ref))}
			})
		},
	}
	b.flags(cmd)
	f := cmd.Flags()
	f.StringVar(&format, "format", "csv", "csv (with a head), jsonl or text")
	f.Float64Var(&threshold, "threshold", 0, "least score from 0 to 1 at which a speaker is given; 0 for the built-in one")
	f.BoolVar(&indirect, "indirect", false, "report indirect speech too")
	_ = cmd.RegisterFlagCompletionFunc("format", fixed("csv", "jsonl", "text"))
	return cmd
}

// quoteRows are the quotes of a page as rows.
func quoteRows(r *kopij.Result, published, ref time.Time) []quoteRow {
	var rows []quoteRow
	for i := range r.Articles {
		a := &r.Articles[i]
		date := articleDate(a, published, ref)
		leaders := map[int]*kopij.Leader{}
		country := map[int]string{}
		name := map[int]string{}
		for j := range a.Entities {
			e := &a.Entities[j]
			if e.Leader != nil {
				leaders[e.ID] = e.Leader
			}
			if e.Country != "" {
				country[e.ID] = e.Country
			}
			name[e.ID] = e.Name
		}
		for j := range a.Quotes {
			q := &a.Quotes[j]
			row := quoteRow{ID: r.ID, Article: i + 1, Date: date, Start: q.Start, End: q.End, Kind: q.Kind, InHeadline: q.InHeadline, Quote: oneLine(q.Text)}
			if s := q.Speaker; s != nil {
				row.Speaker, row.Full, row.Rule, row.Score = oneLine(s.Text), oneLine(s.Full), s.Rule, s.Score
				row.Country, row.Name = country[s.Entity], name[s.Entity]
				if l := leaders[s.Entity]; l != nil {
					row.Office, row.Title, row.Country = l.Office, l.Title, l.Country
				}
			}
			if q.Cue != nil {
				row.Cue = oneLine(q.Cue.Text)
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// articleDate is the day of an article: its own, or the record's, or the
// reference's.
func articleDate(a *kopij.Article, published, ref time.Time) string {
	t := ref
	if !published.IsZero() {
		t = published
	}
	if p := a.Published; p != nil && !p.At.IsZero() {
		t = p.At
	}
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

func csvRows(rows [][]string) []byte {
	var buf bytes.Buffer
	w := csv.NewWriter(&buf)
	_ = w.WriteAll(rows) // a buffer takes all
	return buf.Bytes()
}

func quoteLines(rows []quoteRow, p paint) []byte {
	var b bytes.Buffer
	for i := range rows {
		r := &rows[i]
		who := first(r.Name, r.Full, r.Speaker)
		if who == "" {
			who = r.Kind
			if r.Kind == "direct" || r.Kind == "partial" {
				who = "?"
			}
		}
		note := strings.TrimSpace(first(r.Title, r.Office) + " " + r.Country)
		fmt.Fprintf(&b, "%s%s: %s\n", p.name(who), p.label(parens(note)), p.quote("“"+r.Quote+"”"))
	}
	return b.Bytes()
}

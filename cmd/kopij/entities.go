package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/cmd/kopij/internal/tables"
)

// entityRow is one person, place or organisation of an article.
type entityRow struct {
	ID       string   `json:"id,omitempty"`
	Article  int      `json:"article"` // number of the article on its page, from 1
	Type     string   `json:"type"`
	Name     string   `json:"name"`
	Office   string   `json:"office,omitempty"`
	Title    string   `json:"title,omitempty"`
	Country  string   `json:"country,omitempty"`
	Since    string   `json:"since,omitempty"`
	Until    string   `json:"until,omitempty"`
	Roles    []string `json:"roles,omitempty"`
	Wikidata string   `json:"wikidata,omitempty"`
	GeoNames int      `json:"geonames,omitempty"`
	Mentions []string `json:"mentions"`
	Score    float64  `json:"score"` // the highest of its mentions
	Gender   string   `json:"gender,omitempty"`
	Party    string   `json:"party,omitempty"`

	Kept json.RawMessage `json:"kept,omitempty"`
}

func (r *entityRow) columns() tables.Row {
	row := tables.Row{r.ID, int64(r.Article), r.Type, r.Name, r.Office, r.Title, r.Country, r.Since, r.Until,
		strings.Join(r.Roles, "|"), r.Wikidata, int64(r.GeoNames), strings.Join(r.Mentions, "|"), r.Score, r.Gender, r.Party}
	for i, v := range row {
		if !tables.Things.Columns[i].Must && (v == "" || v == int64(0)) {
			row[i] = nil
		}
	}
	return row
}

func entitiesCommand(b *batch) *cobra.Command {
	t := &tabling{}
	formats := append([]string{"text"}, tables.Formats()...)
	cmd := &cobra.Command{
		Use:   "entities [FILE…]",
		Short: "Print who and where: one line for each person, place and organisation",
		Long: `Prints one line for each person, place, organisation and other name of each
article, with office and country where it has them, and its mentions as
written. Offices are those held at the article's date, or at --ref. For a row a
mention, with offsets, see kopij tables --table entities.`,
		Example: `  kopij entities page.txt
  kopij entities --format csv --ref 2019-06-10T21:40:47+02:00 page.txt`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := b.check(); err != nil {
				return err
			}
			if t.format == "text" {
				b.forPeople = true
				return b.runText(cmd.Context(), args, kopij.Config{}, func(_ *records.Record, r *kopij.Result) []byte {
					return entityLines(entityRows(r))
				})
			}
			if !slices.Contains(formats, t.format) {
				return badFormat(t.format, formats...)
			}
			x, err := b.extractor(kopij.Config{})
			if err != nil {
				return err
			}
			table, enc, out, err := t.open(b, &tables.Things)
			if err != nil {
				return err
			}
			return b.runPages(cmd.Context(), args, out, x, func(rec *records.Record, r *kopij.Result) answer {
				if t.format == string(tables.JSONL) {
					return thingLines(rec, entityRows(r), b.kept.object(rec))
				}
				var rows []tables.Row
				for _, row := range entityRows(r) {
					rows = append(rows, append(row.columns(), b.kept.cells(rec)...))
				}
				data, err := enc.Rows(table, rows)
				return rendered(rec, data, err)
			})
		},
	}
	b.flags(cmd)
	b.own.flags(cmd)
	formatFlag(cmd, &t.format, "text, csv, tsv, jsonl or parquet", formats...)
	t.rawFlag(cmd)
	return cmd
}

// thingLines are the rows as objects, in which lists stay lists.
func thingLines(rec *records.Record, rows []entityRow, kept json.RawMessage) answer {
	var all []byte
	for i := range rows {
		rows[i].Kept = kept
		data, err := encode(&rows[i])
		if err != nil {
			return rendered(rec, nil, err)
		}
		all = append(all, data...)
	}
	return one(all)
}

// entityRows are the things of a page, each article's in the order of their
// first mentions.
func entityRows(r *kopij.Result) []entityRow {
	var rows []entityRow
	for i := range r.Articles {
		at := map[int]int{} // entity id to index in rows
		for j := range r.Articles[i].Entities {
			e := &r.Articles[i].Entities[j]
			k, ok := at[e.ID]
			if !ok {
				k = len(rows)
				at[e.ID] = k
				rows = append(rows, entityRow{ID: r.ID, Article: i + 1, Type: e.Type, Name: oneLine(first(e.Name, e.Text))})
			}
			row := &rows[k]
			row.Mentions = append(row.Mentions, oneLine(e.Text))
			row.Country = first(row.Country, e.Country)
			row.Wikidata = first(row.Wikidata, e.Wikidata)
			row.Gender, row.Party = first(row.Gender, e.Gender), first(row.Party, e.Party)
			row.Score = max(row.Score, e.Score)
			if row.GeoNames == 0 {
				row.GeoNames = e.GeoNames
			}
			if e.Role != "" && !slices.Contains(row.Roles, e.Role) {
				row.Roles = append(row.Roles, e.Role)
			}
			if l := e.Leader; l != nil && row.Office == "" {
				row.Office, row.Title, row.Country, row.Since, row.Until = l.Office, l.Title, l.Country, l.Since, l.Until
			}
		}
	}
	return rows
}

func entityLines(rows []entityRow) []byte {
	var b bytes.Buffer
	w := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	last := 0
	for i := range rows {
		r := &rows[i]
		if last != 0 && r.Article != last {
			fmt.Fprintln(w)
		}
		last = r.Article
		note := first(r.Title, r.Office)
		if len(r.Roles) > 0 {
			note = strings.Join(append(r.Roles, nonEmpty(note)...), ", ")
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%d×\n", r.Type, r.Name, r.Country, note, len(r.Mentions))
	}
	_ = w.Flush() // a buffer takes all
	return trimLines(b.Bytes())
}

func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// trimLines takes the spaces off the ends of lines.
func trimLines(b []byte) []byte {
	lines := bytes.Split(b, []byte("\n"))
	for i := range lines {
		lines[i] = bytes.TrimRight(lines[i], " ")
	}
	return bytes.Join(lines, []byte("\n"))
}

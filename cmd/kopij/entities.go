package main

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/kopij/kopij"
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
}

var entityHeader = []string{"id", "article", "type", "name", "office", "title", "country", "since", "until", "roles", "wikidata", "geonames", "mentions", "score"}

func (r *entityRow) columns() []string {
	geo := ""
	if r.GeoNames != 0 {
		geo = strconv.Itoa(r.GeoNames)
	}
	return []string{r.ID, strconv.Itoa(r.Article), r.Type, r.Name, r.Office, r.Title, r.Country, r.Since, r.Until,
		strings.Join(r.Roles, "|"), r.Wikidata, geo, strings.Join(r.Mentions, "|"), strconv.FormatFloat(r.Score, 'f', -1, 64)}
}

func entitiesCommand(b *batch) *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "entities [FILE…]",
		Short: "Print who and where: one line for each person, place and organisation",
		Long: `Prints one line for each person, place, organisation and other name of each
article, with office and country where it has them, and its mentions as
written. Offices are those held at the article's date, or at --ref.`,
		Example: `  kopij entities page.txt
  kopij entities --format csv --ref 2019-06-10T21:40:47+02:00 page.txt`,
		RunE: func(_ *cobra.Command, args []string) error {
			ref, err := b.check()
			if err != nil {
				return err
			}
			head := ""
			var render func([]entityRow) []byte
			switch format {
			case "text":
				render = entityLines
			case "csv":
				head = string(csvRows([][]string{entityHeader}))
				render = func(rows []entityRow) []byte {
					var all [][]string
					for i := range rows {
						all = append(all, rows[i].columns())
					}
					return csvRows(all)
				}
			case "jsonl":
				render = func(rows []entityRow) []byte {
					var out []byte
					for i := range rows {
						out = append(out, encode(&rows[i])...)
					}
					return out
				}
			default:
				return usageError{fmt.Errorf("--format %q: want text, csv or jsonl", format)}
			}
			x, err := kopij.New(kopij.Config{})
			if err != nil {
				return err
			}
			return b.runPages(args, head, x, ref, func(_ record, r *kopij.Result) answer {
				return answer{data: render(entityRows(r))}
			})
		},
	}
	b.flags(cmd)
	cmd.Flags().StringVar(&format, "format", "text", "text, csv (with a head) or jsonl")
	_ = cmd.RegisterFlagCompletionFunc("format", fixed("text", "csv", "jsonl"))
	return cmd
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
			row.Score = max(row.Score, e.Score)
			if row.GeoNames == 0 {
				row.GeoNames = e.GeoNames
			}
			if e.Role != "" && !contains(row.Roles, e.Role) {
				row.Roles = append(row.Roles, e.Role)
			}
			if l := e.Leader; l != nil && row.Office == "" {
				row.Office, row.Title, row.Country, row.Since, row.Until = l.Office, l.Title, l.Country, l.Since, l.Until
			}
		}
	}
	return rows
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
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

package report

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"encoding/csv"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"
	"time"
)

//go:embed report.html.tmpl
var pageTemplate string

//go:embed report.css
var style string

//go:embed report.js
var script string

//go:embed labels.tsv
var labelRows string

// Options say how a report is written. The zero Options are Dutch and say no
// day.
type Options struct {
	Language string    // nl or en; "" for nl
	Made     time.Time // the day in the report's head; zero for none
}

// most is the number of rows that a table shows; the CSV behind it has them
// all.
const most = 50

// Render writes the counts as an HTML page. It fails on a language that it
// does not know, and where w fails.
func (c *Counts) Render(w io.Writer, o Options) error {
	words, err := labels(o.Language)
	if err != nil {
		return err
	}
	known := c.attributed()
	d := document{
		Lang: first(o.Language, "nl"), Words: words, Style: template.CSS(style), Script: template.JS(script),
		Policy: "default-src 'none'; style-src 'sha256-" + digest(style) + "'; script-src 'sha256-" + digest(script) + "'; base-uri 'none'; form-action 'none'",
		Pages:  c.pages, Articles: c.articles, Known: known, Unknown: c.unknown, UnknownShare: percent(c.unknown, known+c.unknown),
	}
	if !o.Made.IsZero() {
		d.Made = written(o.Made)
	}
	d.Tables = append(d.Tables, c.speakerTable(words))
	share := func(key string, t tally) {
		d.Tables = append(d.Tables, shareTable(words, key, t))
	}
	share("gender", c.by(func(s *speaker) (string, bool) { return s.Gender, s.Person }))
	share("party", c.by(func(s *speaker) (string, bool) { return s.Party, s.Person }))
	share("office", c.by(func(s *speaker) (string, bool) { return s.Office, s.Person }))
	share("country", c.by(func(s *speaker) (string, bool) { return s.Country, s.Office != "" }))
	share("kinds", c.kinds)
	share("agencies", c.agencies)
	share("organisations", c.organisations)
	d.Tables = append(d.Tables, c.countryTable(words))
	return page.Execute(w, d)
}

var page = template.Must(template.New("report").Parse(pageTemplate))

// document is what the template shows.
type document struct {
	Lang, Policy, Made string
	Words              map[string]string
	Style              template.CSS
	Script             template.JS
	Pages, Articles    int
	Known, Unknown     int
	UnknownShare       string
	Tables             []table
}

// table is one table with the chart above it and the CSV behind it.
type table struct {
	Key, Title string
	Heads      []string
	Rows       [][]string
	Bars       []bar
	Height     int // of the chart
	CSV        template.URL
}

// bar is one bar of a chart, Y from its top and W long; the chart is 1,000 wide.
type bar struct {
	Name, Value string
	Y, W        int
}

func (c *Counts) speakerTable(words map[string]string) table {
	t := table{Key: "speakers", Title: words["speakers"], Heads: []string{
		words["name"], words["direct quotes"], words["indirect quotes"], words["in articles"], words["gender"], words["party"], words["office"], words["country"],
	}}
	var all [][]string
	var counts []row
	for _, s := range c.ranked() {
		all = append(all, []string{s.Name, strconv.Itoa(s.Quotes), strconv.Itoa(s.Indirect), strconv.Itoa(s.Articles),
			words[s.Gender], s.Party, word(words, s.Office), s.Country})
		counts = append(counts, row{s.Name, s.Quotes + s.Indirect})
	}
	return t.fill(all, counts)
}

// shareTable counts a property with the share of each of its values.
func shareTable(words map[string]string, key string, counts tally) table {
	total := 0
	for _, n := range counts {
		total += n
	}
	t := table{Key: key, Title: words[key], Heads: []string{words["name"], words["n"], words["share"]}}
	rows := counts.sorted(len(counts))
	var all [][]string
	for i := range rows {
		rows[i].Name = word(words, first(rows[i].Name, "none"))
		all = append(all, []string{rows[i].Name, strconv.Itoa(rows[i].N), percent(rows[i].N, total)})
	}
	return t.fill(all, rows)
}

// countryTable has a row a month and a column for each of the countries named
// most.
func (c *Counts) countryTable(words map[string]string) table {
	const columns = 12
	named := c.named()
	top := named.sorted(columns)
	t := table{Key: "countries", Title: words["countries"], Heads: []string{words["month"]}}
	for _, r := range top {
		t.Heads = append(t.Heads, r.Name)
	}
	var all [][]string
	for _, m := range c.months() {
		line := []string{m}
		for _, r := range top {
			line = append(line, strconv.Itoa(c.countries[m][r.Name]))
		}
		all = append(all, line)
	}
	return t.fill(all, top)
}

// fill gives a table its rows, its chart and its CSV.
func (t table) fill(all [][]string, counts []row) table {
	t.CSV = csvURL(append([][]string{t.Heads}, all...))
	t.Rows = all[:min(len(all), most)]
	const bars, height, longest = 12, 22, 600
	t.Height = height * min(len(counts), bars)
	for i, r := range counts[:min(len(counts), bars)] {
		t.Bars = append(t.Bars, bar{Name: shorten(r.Name, 34), Value: strconv.Itoa(r.N), Y: height * i, W: r.N * longest / max(1, counts[0].N)})
	}
	return t
}

// csvURL is a table as a link that holds it. A cell that a spreadsheet would
// take for a formula begins with an apostrophe.
func csvURL(rows [][]string) template.URL {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	for _, r := range rows {
		safe := make([]string, len(r))
		for i, cell := range r {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				cell = "'" + cell
			}
			safe[i] = cell
		}
		_ = w.Write(safe) // a buffer does not fail
	}
	w.Flush()
	return template.URL("data:text/csv;charset=utf-8;base64," + base64.StdEncoding.EncodeToString(b.Bytes()))
}

// word is the label of a key, or the key.
func word(words map[string]string, key string) string {
	if w, ok := words[key]; ok {
		return w
	}
	return key
}

// percent is a share with one decimal; "–" of nothing.
func percent(n, of int) string {
	if of == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f%%", 100*float64(n)/float64(of))
}

func shorten(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}

func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// labels reads the words of a language.
func labels(lang string) (map[string]string, error) {
	column := map[string]int{"": 1, "nl": 1, "en": 2}[lang]
	if column == 0 {
		return nil, fmt.Errorf("report: language %q: want nl or en", lang)
	}
	words := map[string]string{}
	for line := range strings.Lines(labelRows) {
		if cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t"); len(cells) == 3 {
			words[cells[0]] = cells[column]
		}
	}
	return words, nil
}

package report

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/kopij/kopij/cmd/kopij/internal/words"
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

// Render writes the counts as an HTML page. It fails on a language that it
// does not know, and where w fails.
func (c *Counts) Render(w io.Writer, o Options) error {
	labels, err := words.Read(labelRows, o.Language)
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	known, unnamed := c.attributed()
	d := document{
		Assets: words.NewAssets(style, script), Words: labels,
		Pages: c.pages, Articles: c.articles,
		Figures: []figure{
			{labels.Of("named"), known - unnamed, decimal(labels, percent(known-unnamed, known+c.unknown))},
			{labels.Of("unnamed"), unnamed, decimal(labels, percent(unnamed, known+c.unknown))},
			{labels.Of("unknown"), c.unknown, decimal(labels, percent(c.unknown, known+c.unknown))},
		},
	}
	if !o.Made.IsZero() {
		d.Made = labels.Day(o.Made)
	}
	t := tables{c, labels}
	d.Tables = []table{
		t.speakers(),
		t.shares("gender", true, func(s *speaker) (string, bool) { return s.Gender, s.Sort == person }),
		t.shares("party", false, func(s *speaker) (string, bool) { return s.Party, s.Sort == person }),
		t.shares("office", false, func(s *speaker) (string, bool) { return s.Office, s.Sort == person }),
		t.shares("country", false, func(s *speaker) (string, bool) { return labels.Country(s.Country), s.Office != "" }),
		t.shares("function", false, func(s *speaker) (string, bool) { return s.Function, s.Sort == person }),
		t.shares("sort", false, func(s *speaker) (string, bool) { return s.Sort, true }),
		t.kinds(),
		t.months(),
		t.perArticle("agencies", c.agencies, c.uncredited),
		t.perArticle("organisations", c.organisations, 0),
	}
	return page.Execute(w, d)
}

var page = template.Must(template.New("report").Parse(pageTemplate))

// document is what the template shows.
type document struct {
	words.Assets
	Words           words.Words
	Made            string
	Pages, Articles int
	Figures         []figure
	Tables          []table
}

// figure is one number of the head.
type figure struct {
	Name  string
	N     int
	Share string
}

// percent is a share with one decimal; "–" of nothing.
func percent(n, of int) string {
	if of == 0 {
		return "–"
	}
	return strconv.FormatFloat(100*float64(n)/float64(of), 'f', 1, 64) + "%"
}

// decimal is a share as the language writes it.
func decimal(w words.Words, share string) string {
	if w.Lang == "nl" && strings.HasSuffix(share, "%") {
		return strings.Replace(share, ".", ",", 1)
	}
	return share
}

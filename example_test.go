package kopij_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
)

func Example() {
	page, _ := os.ReadFile("testdata/readme/page.txt")
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("CET", 3600))

	for _, a := range kopij.Extract(string(page), ref).Articles {
		show(os.Stdout, &a)
	}
	// Output:
	// Macron noemt akkoord met Oekraïne 'historisch'
	// from Parijs FR
	// at 2025-12-03T11:52:00+01:00
	// "historisch" says Emmanuel Macron
	// "historisch" says Emmanuel Macron
	// "Wij laten Kyiv niet alleen" says Emmanuel Macron
	// Emmanuel Macron is president of FR
	// dinsdag is 2025-12-02
}

func show(w io.Writer, a *kopij.Article) {
	fmt.Fprintln(w, a.Headline())
	for _, p := range a.From() {
		fmt.Fprintln(w, "from", p.Name, p.Country)
	}
	if at := a.PublishedAt(); !at.IsZero() {
		fmt.Fprintln(w, "at", at.Format(time.RFC3339))
	}
	for _, q := range a.Quotes {
		if who := q.Who(); who != "" {
			fmt.Fprintf(w, "%q says %s\n", q.Text, who)
		}
	}
	for _, e := range a.Entities {
		if e.Leader != nil {
			fmt.Fprintln(w, e.Name, "is", e.Office(), "of", e.Leader.Country)
			break
		}
	}
	for _, t := range a.Times {
		if !t.From.IsZero() {
			fmt.Fprintln(w, t.Text, "is", t.From.Format(time.DateOnly))
		}
	}
}

// TestExample runs the example over every article, with and without a
// reference: what a page lacks is nil.
func TestExample(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for n, f := range files {
		if n%10 != 0 {
			continue // a tenth of the pages shows it too
		}
		page, err := os.ReadFile(f)
		require.NoError(t, err)
		for _, ref := range []time.Time{{}, time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)} {
			for _, a := range kopij.Extract(string(page), ref).Articles {
				var b strings.Builder
				show(&b, &a)
				require.NotContains(t, b.String(), "0001-01-01", f)
			}
		}
	}
}

func ExampleExtractor_ExtractSeq() {
	pages := func(yield func(kopij.Page) bool) {
		for _, title := range []string{"Brug dicht", "Brug weer open"} {
			if !yield(kopij.Page{Text: title + "\n\nDELFT (ANP) - Dat zei Els Voorbeeld."}) {
				return
			}
		}
	}
	var x kopij.Extractor
	for r, err := range x.ExtractSeq(pages) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r.Articles[0].Headline())
	}
	// Output:
	// Brug dicht
	// Brug weer open
}

func ExampleExtractor() {
	x, err := kopij.New(kopij.Config{Indirect: true})
	if err != nil {
		panic(err)
	}
	r := x.Extract(kopij.Page{
		ID:        "voorbeeld",
		Text:      "Premier belooft geld\n\nPremier Rutte zei vrijdag dat er meer geld komt.",
		Published: time.Date(2019, 6, 3, 9, 0, 0, 0, time.UTC),
	})
	for _, q := range r.Articles[0].Quotes {
		fmt.Println(q.Kind, q.Who(), q.Text)
	}
	// Output:
	// indirect Rutte er meer geld komt
}

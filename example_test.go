package kopij_test

import (
	"fmt"
	"os"
	"time"

	"github.com/kopij/kopij"
)

func Example() {
	page, _ := os.ReadFile("testdata/readme/page.txt")
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("CET", 3600))

	for _, a := range kopij.Extract(string(page), ref).Articles {
		fmt.Println(a.Title.Text)
		for _, p := range a.Dateline.Places {
			fmt.Println("from", p.Name, p.Country)
		}
		fmt.Println("at", a.Published.At.Format(time.RFC3339))
		for _, q := range a.Quotes {
			fmt.Printf("%q says %s\n", q.Text, q.Speaker.Full)
		}
		for _, e := range a.Entities {
			if e.Leader != nil {
				fmt.Println(e.Name, "is", e.Leader.Title, "of", e.Leader.Country)
				break
			}
		}
		for _, t := range a.Times {
			fmt.Println(t.Text, "is", t.From.Format(time.DateOnly))
		}
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
		fmt.Println(q.Kind, q.Speaker.Full, q.Text)
	}
	// Output:
	// indirect Rutte er meer geld komt
}

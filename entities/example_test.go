package entities_test

import (
	"fmt"
	"time"

	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/text"
)

func ExampleFind() {
	doc := text.Parse("De Russische schrijver woont in Oekraïne.")
	for _, m := range entities.Find(doc) {
		fmt.Println(m.Span.Of(doc.Src), m.Type, m.Country)
	}
	// Output:
	// Russische MISC RU
	// Oekraïne LOC UA
}

func ExampleRecognizer_At() {
	doc := text.Parse("Dat zei president Donald Trump.")
	r := entities.New(entities.Default())
	for _, year := range []int{2019, 2025} {
		for _, m := range r.At(time.Date(year, 12, 3, 0, 0, 0, 0, time.UTC)).Find(doc) {
			fmt.Println(year, m.Name, m.Leader.Office, m.Leader.Country, m.Leader.Since, m.Leader.Until)
		}
	}
	// Output:
	// 2019 Donald Trump head of state US 2017-01-20 2021-01-20
	// 2025 Donald Trump head of state US 2025-01-20
}

func ExampleRecognizer_Append() {
	doc := text.Parse("Moskou ontkent dat. „Wij wachten af”, zei Poetins woordvoerder.")
	r := entities.New(entities.Default())
	about := entities.Context{Date: time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)}
	for _, m := range r.Append(nil, doc, about) {
		fmt.Println(m.Span.Of(doc.Src), m.Type, m.Country, m.Role, m.Name)
	}
	// Output:
	// Moskou LOC RU government Moskou
	// Poetins PER   Vladimir Poetin
}

func ExamplePlaces_Lookup() {
	p, ok := entities.DefaultPlaces().Lookup("KHAN YOUNIS", nil)
	fmt.Println(p.Name, p.Country, ok)
	// Output: Khan Younis PS true
}

func ExampleFindString() {
	const s = "Emmanuel Macron is in Utrecht."
	for _, m := range entities.FindString(s) {
		fmt.Println(m.Type, m.Of(s))
	}
	// Output:
	// PER Emmanuel Macron
	// LOC Utrecht
}

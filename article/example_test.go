package article_test

import (
	"fmt"
	"time"

	"github.com/kopij/kopij/article"
)

func ExampleSplit() {
	page := `Dorp krijgt na twintig jaar een nieuwe brug
DELFT (ANP) - De brug bij het dorp is klaar. Woensdag rijdt de eerste auto.
Lange weg
De plannen dateren uit 2005.
Meer uit Binnenland
GOUDA (ANP) - De kaasmarkt gaat door.
8 minuten geledenLEIDEN (ANP) - De gracht is bevroren.
3 uur geleden`
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	p := article.Split(page, ref)
	for _, a := range p.Articles {
		fmt.Printf("%s %q %q\n", a.Kind, a.Title.Of(page), a.Dateline.Of(page))
		if !a.Published.Empty() {
			fmt.Println("  at", a.Published.Time.At.Format("15:04"))
		}
		for _, b := range a.Blocks {
			fmt.Printf("  %-9s %.22s\n", b.Kind, b.Of(page))
		}
	}
	for _, s := range p.Sections {
		fmt.Println("section", s.Of(page))
	}
	// Output:
	// main "Dorp krijgt na twintig jaar een nieuwe brug" "DELFT (ANP) - "
	//   title     Dorp krijgt na twintig
	//   paragraph De brug bij het dorp i
	//   subhead   Lange weg
	//   paragraph De plannen dateren uit
	// teaser "" "GOUDA (ANP) - "
	//   at 11:52
	//   paragraph De kaasmarkt gaat door
	//   published 8 minuten geleden
	// teaser "" "LEIDEN (ANP) - "
	//   at 09:00
	//   paragraph De gracht is bevroren.
	//   published 3 uur geleden
	// section Meer uit Binnenland
}

func ExampleSplitter() {
	var sp article.Splitter // no reference time: ages stay unresolved
	page := "Brug open\nGepubliceerd: 3 december 2025\nDe brug bij Delft is open.\nDe weg ook.\nMeer nieuws\nDe dijk is dicht\ngisteren"
	p := sp.Split(page)
	for _, a := range p.Articles {
		fmt.Println(a.Kind, a.Published.Of(page), a.Published.Resolved)
	}
	// Output:
	// main 3 december 2025 true
	// teaser gisteren false
}

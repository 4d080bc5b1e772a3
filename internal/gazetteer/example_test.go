package gazetteer_test

import (
	"fmt"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/text"
)

func ExampleGazetteer_Lookup() {
	g := gazetteer.Default()
	for _, dateline := range []string{"KHAN YOUNIS", "TRIPOLI", "'S-HERTOGENBOSCH"} {
		p, _ := g.Lookup(dateline, nil)
		fmt.Println(p.Name, p.Country, p.GeoNames)
	}
	p, _ := g.Lookup("TRIPOLI", []string{"LB"})
	fmt.Println(p.Name, p.Country)
	// Output:
	// Khan Younis PS 281124
	// Tripoli LY 2210247
	// 's-Hertogenbosch NL 2747351
	// Tripoli LB
}

func ExampleGazetteer_Append() {
	g := gazetteer.Default()
	src := "De NAVO overlegt in Brussel met Amnesty International."
	for _, m := range g.Append(nil, text.Parse(src)) {
		if m.ID.IsPlace() {
			fmt.Println(m.Of(src), g.Place(m.ID).Country)
		} else {
			fmt.Println(m.Of(src), g.Org(m.ID).Type, g.Org(m.ID).Wikidata)
		}
	}
	// Output:
	// NAVO international Q7184
	// Brussel BE
	// Amnesty International ngo Q42970
}

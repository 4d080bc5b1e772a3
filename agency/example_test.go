package agency_test

import (
	"fmt"
	"strings"

	"github.com/kopij/kopij/agency"
)

func ExampleTable_Lookup() {
	a, ok := agency.Default().Lookup("RTR")
	fmt.Println(a.Code, a.Country, a.Since, ok)
	// Output: Reuters GB 1851 true
}

func ExampleParseLine() {
	line := "Door ANP - 14-11-2016, 19:07"
	l, _ := agency.ParseLine(line)
	fmt.Println(l.Where, l.Credits[0].Name, l.Date.Of(line))
	// Output: byline Algemeen Nederlands Persbureau 14-11-2016, 19:07
}

func ExampleParseTail() {
	line := "Niemand raakte gewond. (ANP/Belga)"
	l, _ := agency.ParseTail(line)
	for _, c := range l.Credits {
		fmt.Println(c.Where, c.Agency, c.Start)
	}
	// Output:
	// end ANP 24
	// end Belga 28
}

func ExampleTable_With() {
	t, err := agency.Default().With(strings.NewReader("VBN\tVoorbeeld\tVoorbeeldbureau\tNL\n"), "own.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	l, _ := t.ParseLine("Bron: Voorbeeld")
	fmt.Println(l.Credits[0].Agency)
	_, err = t.With(strings.NewReader("VBN\tVoorbeeld\tVoorbeeldbureau\tNederland\n"), "own.tsv")
	fmt.Println(err)
	// Output:
	// VBN
	// own.tsv:1: the country is not two capitals: "Nederland"
}

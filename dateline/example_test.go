package dateline_test

import (
	"fmt"

	"github.com/kopij/kopij/dateline"
)

func ExampleParse() {
	s := "ANKARA/CAÏRO (ANP/RTR) – De ministers spraken elkaar dinsdag."
	d, ok := dateline.Parse(s)
	fmt.Println(ok)
	for _, p := range d.Places {
		fmt.Println("place ", p.Of(s))
	}
	for _, c := range d.Credits {
		fmt.Println("credit", c.Of(s), c.Name)
	}
	fmt.Println("body  ", s[d.Body:])
	// Output:
	// true
	// place  ANKARA
	// place  CAÏRO
	// credit ANP Algemeen Nederlands Persbureau
	// credit RTR Reuters
	// body   De ministers spraken elkaar dinsdag.
}

func ExampleParse_none() {
	_, ok := dateline.Parse("Van Marum (BBB) wil dat de wet van tafel gaat.")
	fmt.Println(ok)
	// Output: false
}

package prosedoc_test

import (
	"fmt"

	"github.com/kopij/kopij/prosedoc"
)

func Example() {
	doc := prosedoc.New("Vladimir Poetin reisde dinsdag naar Noord-Korea.")
	for _, e := range doc.Entities() {
		fmt.Println(e.Text, e.Label)
	}
	// Output:
	// Vladimir Poetin PER
	// Noord-Korea LOC
}

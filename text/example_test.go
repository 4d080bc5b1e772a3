package text_test

import (
	"fmt"

	"github.com/kopij/kopij/text"
)

func ExampleParse() {
	d := text.Parse(`"Ja." Dat zei D66'er Jansen om 14.30 uur in 's-Gravenhage.`)
	for _, s := range d.Sentences {
		for i := s.Tokens.First; i < s.Tokens.Last; i++ {
			fmt.Printf("[%s]", d.Word(i))
		}
		fmt.Println()
	}
	// Output:
	// ["][Ja][.]["]
	// [Dat][zei][D66'er][Jansen][om][14.30][uur][in]['s-Gravenhage][.]
}

// Datelines takes the dateline off each line of standard input. It links no
// model and no gazetteer.
//
//	echo 'BRUSSEL/PARIJS (ANP/AFP) - Het regent.' | go run ./examples/datelines
package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/kopij/kopij/dateline"
)

func main() {
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		line := in.Text()
		d, ok := dateline.Parse(line)
		if !ok {
			fmt.Println(line)
			continue
		}
		for _, p := range d.Places {
			fmt.Print("[", p.Of(line), "]")
		}
		for _, c := range d.Credits {
			fmt.Print("(", c.Agency, ")")
		}
		fmt.Println(" ", line[d.Body:])
	}
}

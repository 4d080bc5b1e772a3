// Command gengazetteer compiles the tables of internal/gazetteer into
// gazetteer.bin. It runs in that folder, by go generate.
package main

import (
	"fmt"
	"log"
	"os"

	"github.com/kopij/kopij/internal/gazetteer"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("gengazetteer: ")
	b, err := compile(".")
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("gazetteer.bin", b, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Fprintf(os.Stderr, "gengazetteer: %d bytes\n", len(b))
}

// compile reads the tables in dir.
func compile(dir string) ([]byte, error) {
	return gazetteer.Compile(os.DirFS(dir))
}

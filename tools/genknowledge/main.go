// Command genknowledge compiles the tables of internal/knowledge, one file
// of this program a table, into the form that the library reads in place:
//
//	genknowledge TABLE IN… OUT
//
// It needs nothing but the tables and gives the same bytes each time. It is
// run by go generate.
package main

import (
	"log"
	"os"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("genknowledge: ")
	if len(os.Args) < 4 {
		log.Fatal("usage: genknowledge TABLE IN… OUT")
	}
	in, out := os.Args[2:len(os.Args)-1], os.Args[len(os.Args)-1]
	var err error
	switch os.Args[1] {
	case "countries":
		err = countries(in[0], out)
	case "names":
		err = names(in[0], out)
	case "people":
		if len(in) != 2 {
			log.Fatal("usage: genknowledge people PEOPLE OFFICES OUT")
		}
		err = people(in[0], in[1], out)
	default:
		log.Fatalf("no table %q", os.Args[1])
	}
	if err != nil {
		log.Fatal(err)
	}
}

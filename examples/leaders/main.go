// Leaders prints the political leaders that a text names, with the office
// each held on a given date.
//
//	echo 'President Trump belde met Poetin.' | go run ./examples/leaders 2019-06-01
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"time"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/text"
)

func main() {
	date := time.Now()
	if len(os.Args) > 1 {
		var err error
		if date, err = time.Parse(time.DateOnly, os.Args[1]); err != nil {
			log.Fatal(err)
		}
	}
	src, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	doc := text.Parse(string(src))
	kopij.Tag(doc)
	config := entities.Default()
	config.Date = date
	for _, m := range entities.New(config).Find(doc) {
		if l := m.Leader; l != nil {
			fmt.Printf("%-12s %s, %s (%s) since %s\n", m.Of(doc.Src), m.Name, l.Title, l.Country, l.Since)
		}
	}
}

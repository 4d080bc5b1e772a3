// Extract reads a page on standard input and prints each article's title,
// dateline and time of publication.
//
//	go run ./examples/extract < testdata/articles/01-anp-teasers.txt
package main

import (
	"cmp"
	"fmt"
	"io"
	"log"
	"os"
	"time"

	"github.com/kopij/kopij"
)

func main() {
	page, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	r := kopij.Extract(string(page), time.Now())
	for _, a := range r.Articles {
		fmt.Println(cmp.Or(a.Headline(), a.Kind))
		for _, p := range a.From() {
			fmt.Printf("  from %s (%s)\n", p.Name, p.Country)
		}
		if at := a.PublishedAt(); !at.IsZero() {
			fmt.Printf("  at %s\n", at.Format(time.RFC1123))
		}
	}
}

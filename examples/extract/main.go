// Extract reads a page on standard input and prints each article's title,
// dateline and time of publication.
//
//	go run ./examples/extract < testdata/articles/01-anp-teasers.txt
package main

import (
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
		title := a.Kind
		if a.Title != nil {
			title = a.Title.Text
		}
		fmt.Println(title)
		if a.Dateline != nil {
			for _, p := range a.Dateline.Places {
				fmt.Printf("  from %s (%s)\n", p.Name, p.Country)
			}
		}
		if a.Published != nil && !a.Published.At.IsZero() {
			fmt.Printf("  at %s\n", a.Published.At.Format(time.RFC1123))
		}
	}
}

// Speakers counts who is quoted on the pages that are given as files.
//
//	go run ./examples/speakers testdata/articles/*.txt
package main

import (
	"cmp"
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"time"

	"github.com/kopij/kopij"
)

func main() {
	quotes := map[string]int{}
	for _, name := range os.Args[1:] {
		page, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		for _, a := range kopij.Extract(string(page), time.Time{}).Articles {
			for _, q := range a.Quotes {
				if who := q.Who(); who != "" {
					quotes[who]++
				}
			}
		}
	}
	names := slices.SortedFunc(maps.Keys(quotes), func(a, b string) int {
		return cmp.Or(cmp.Compare(quotes[b], quotes[a]), cmp.Compare(a, b))
	})
	for _, n := range names {
		fmt.Printf("%4d  %s\n", quotes[n], n)
	}
}

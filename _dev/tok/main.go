package main

import (
	"fmt"
	"os"
	"time"
	"github.com/kopij/kopij"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

func main() {
	ref, err := time.Parse(time.RFC3339, os.Args[1])
	if err != nil { panic(err) }
	for _, s := range os.Args[2:] {
		d := text.Parse(s)
		if os.Getenv("TOK") != "" {
			for _, t := range d.Tokens { fmt.Printf("[%s %v]", d.Src[t.Start:t.End], t.Kind) }
			fmt.Println()
		}
		kopij.Tag(d)
		for _, t := range timeago.Find(d, ref) {
			fmt.Printf("  %q %s %s %s  %v..%v\n", s[t.Start:t.End], t.Value(), t.Grain, t.Kind, t.From.Format(time.RFC3339), t.To.Format(time.RFC3339))
		}
		if t, ok := timeago.Parse(s, ref); ok { fmt.Println("  parse", t.Value()) }
	}
}

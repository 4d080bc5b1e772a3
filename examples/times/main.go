// Times prints what the time expressions on standard input mean now.
//
//	echo 'Dat zei hij dinsdag, en eind vorig jaar ook.' | go run ./examples/times
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"time"

	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

func main() {
	src, err := io.ReadAll(os.Stdin)
	if err != nil {
		log.Fatal(err)
	}
	doc := text.Parse(string(src))
	for _, t := range timeago.Find(doc, time.Now()) {
		fmt.Printf("%-24s %s (%s)\n", t.Of(doc.Src), t.Value(), t.Kind)
	}
}

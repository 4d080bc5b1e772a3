// Command makepeople writes internal/knowledge/people.tsv and offices.tsv
// from raw lists of office holders and the hand tables beside it. It was run
// to make the tables and is kept to tell how; rows that the hand tables give
// win over raw ones, and raw rows that overlap or contradict are left out.
//
//	makepeople -raw DIR [-out internal/knowledge]
//
// DIR holds the folders geografia and eps-cabinets, comma-separated lists
// of heads of state and government and of ministers, with Wikidata
// identifiers and dates. The hand tables are told in hand.go and raw.go.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	raw := flag.String("raw", "", "the folder of raw lists")
	hand := flag.String("hand", "tools/makepeople/hand", "the folder of hand tables")
	out := flag.String("out", "internal/knowledge", "where the tables go")
	flag.Parse()
	if err := run(*raw, *hand, *out); err != nil {
		fmt.Fprintln(os.Stderr, "makepeople:", err)
		os.Exit(1)
	}
}

func run(raw, hand, out string) error {
	t := newTable()
	paths, err := filepath.Glob(filepath.Join(hand, "*.txt"))
	if err != nil {
		return err
	}
	for _, path := range paths {
		if err := t.readHand(path); err != nil {
			return err
		}
	}
	if err := t.readNames(filepath.Join(hand, "names.tsv")); err != nil {
		return err
	}
	rows, err := readRaw(raw)
	if err != nil {
		return err
	}
	t.identify(rows)
	t.addRaw(rows)
	if err := t.check(); err != nil {
		return err
	}
	return t.write(out)
}

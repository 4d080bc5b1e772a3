// Command pages scores kopij on marked pages: whole news pages in which every
// answer is marked, in the form that package marked describes.
//
//	go run ./tools/pages [-errors] [folder...]
//
// Without a folder it reads testdata/pages, the project's open benchmark. It
// prints a line for each layer: precision, recall and F1, or the share of the
// answers that are right where there is always one.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/tools/internal/marked"
)

func main() {
	errs := flag.Bool("errors", false, "list each error")
	flag.Parse()
	dirs := flag.Args()
	if len(dirs) == 0 {
		dirs = []string{"testdata/pages"}
	}
	if err := run(dirs, *errs, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

func run(dirs []string, errs bool, w io.Writer) error {
	x, err := kopij.New(kopij.Config{})
	if err != nil {
		return err
	}
	score := marked.NewScore()
	n := 0
	for _, dir := range dirs {
		pages, err := marked.ReadDir(dir)
		if err != nil {
			return err
		}
		if len(pages) == 0 {
			return fmt.Errorf("%s: no marked pages", dir)
		}
		for i := range pages {
			r := x.Extract(kopij.Page{Text: pages[i].Text, Reference: pages[i].Ref})
			score.AddResult(&pages[i], r)
		}
		n += len(pages)
	}
	if errs {
		for _, e := range score.Errors {
			fmt.Fprintln(w, e)
		}
	}
	fmt.Fprintf(w, "%d pages\n", n)
	score.Print(w)
	return nil
}

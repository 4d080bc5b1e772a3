// Command pages scores kopij on marked pages: whole news pages in which every
// answer is marked, in the form that package marked describes.
//
//	go run ./tools/pages [-errors] [-pages FOLDERS]
//
// It reads testdata/pages, the project's open benchmark, and prints a line for each layer: precision, recall and F1, or the share of the
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
	dirs := flag.String("pages", "testdata/pages", "`folders` of marked pages, parted by commas")
	flag.Parse()
	if err := run(*dirs, *errs, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "pages:", err)
		os.Exit(1)
	}
}

func run(dirs string, errs bool, w io.Writer) error {
	x, err := kopij.New(kopij.Config{})
	if err != nil {
		return err
	}
	pages, err := marked.ReadDirs(dirs)
	if err != nil {
		return err
	}
	score := marked.NewScore()
	for i := range pages {
		score.AddResult(&pages[i], x.Extract(kopij.Page{Text: pages[i].Text, Reference: pages[i].Ref}))
	}
	if errs {
		for _, e := range score.Errors {
			fmt.Fprintln(w, e)
		}
	}
	fmt.Fprintf(w, "%d pages\n", len(pages))
	score.Print(w)
	return nil
}

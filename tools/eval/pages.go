package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/tools/internal/marked"
)

// markedPages are the project's marked pages.
const markedPages = "testdata/pages"

var _ = register("pages", evalPages)

// evalPages measures whole pages: the project's own marked ones.
func evalPages(_ data, w io.Writer) (figures, error) {
	pages, err := marked.ReadDirs(markedPages)
	if err != nil {
		return nil, err
	}
	x, err := kopij.New(kopij.Config{})
	if err != nil {
		return nil, err
	}
	score := marked.NewScore()
	for i := range pages {
		r := x.Extract(kopij.Page{Text: pages[i].Text, Reference: pages[i].Ref})
		score.AddResult(&pages[i], r)
	}
	if showErrors {
		for _, e := range score.Errors {
			fmt.Fprintln(w, "  "+e)
		}
	}
	fmt.Fprintf(w, "%d pages\n", len(pages))
	score.Print(w)
	out := figures{}
	for layer, c := range score.Layer {
		out["pages."+figureName(layer)] = ofMarked(layer, c)
	}
	return out, nil
}

// figureName is the name of a layer in the table of floors: the letters of its
// first words, joined by underscores.
func figureName(layer string) string {
	fields := strings.FieldsFunc(strings.ToLower(layer), func(r rune) bool { return r < 'a' || r > 'z' })
	return strings.Join(fields, "_")
}

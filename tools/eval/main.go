// Command eval runs the extraction over annotated data and prints its
// accuracy, layer by layer.
//
//	go run ./tools/eval -shared ../shared [-layers times,quotes] [-gold dev,train] [-errors] [-floors tools/eval/floors.tsv]
//
// At the end it prints each figure with how many were right, found and wanted.
// With -floors it fails where a figure is below its floor.
//
//	go run ./tools/eval -shared ../shared -ablate NAMES|all [-depth 1] [-sample N] [-gold dev,train] [-check COMMAND] [-tests]
//
// With -ablate it prints what the rows of the library's tables are worth: what
// changes in the figures where a class of a table, a row or a word is left out.
// The tables are those of ablate.tsv. One program is built, through an overlay,
// in which any part of a table can be left out; no file of the tree changes.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// layer is one stage that is measured. Its run prints a table and gives its
// figures.
type layer struct {
	name string
	run  func(in data, w io.Writer) (figures, error)
	news bool // it reads the annotated news alone
}

// data is what the layers read.
type data struct {
	shared string // the folder
	set    string // of the annotated news: dev or train
}

// news is a file of the annotated news.
func (d data) news(name ...string) string {
	return filepath.Join(append([]string{d.shared, "gold", d.set}, name...)...)
}

var (
	layers     []layer
	showErrors bool
)

// register adds a layer.
func register(name string, run func(in data, w io.Writer) (figures, error)) bool {
	layers = append(layers, layer{name: name, run: run})
	return true
}

// registerNews adds a layer that reads the annotated news alone: it can run
// on each set of it.
func registerNews(name string, run func(in data, w io.Writer) (figures, error)) bool {
	layers = append(layers, layer{name, run, true})
	return true
}

// options are what the command line asks for.
type options struct {
	shared string
	layers []string // all without it
	sets   []string
	floors string
	cut    ablateOptions
}

func main() {
	var o options
	flag.StringVar(&o.shared, "shared", "../shared", "`folder` of the annotated data")
	only := flag.String("layers", "", "comma-separated `names` of the layers to run; all without it")
	sets := flag.String("gold", "dev", "comma-separated `sets` of the annotated news: dev, train")
	flag.StringVar(&o.floors, "floors", "", "`file` of figure, tab, floor")
	flag.BoolVar(&showErrors, "errors", false, "list each error")
	flag.StringVar(&crossModels, "cross", "", "entity models of train ner -cross: `FILE`.0 and so on")
	o.cut.flags()
	flag.Parse()
	if *only != "" {
		o.layers = strings.Split(*only, ",")
	}
	o.sets = strings.Split(*sets, ",")
	do := o.run
	if o.cut.tables != "" {
		do = o.ablate
	}
	if err := do(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

// run measures the layers, prints their figures, and compares these with
// their floors.
func (o *options) run(w io.Writer) error {
	slices.SortFunc(layers, func(a, b layer) int { return strings.Compare(a.name, b.name) })
	all := figures{}
	for _, l := range layers {
		if o.layers != nil && !slices.Contains(o.layers, l.name) {
			continue
		}
		for i, set := range o.sets {
			in, prefix := data{o.shared, "dev"}, ""
			if l.news {
				in.set = set
			} else if i > 0 {
				break
			}
			if in.set != "dev" {
				prefix = in.set + "."
			}
			fmt.Fprintf(w, "# %s%s\n", prefix, l.name)
			got, err := l.run(in, w)
			if err != nil {
				return fmt.Errorf("%s: %w", l.name, err)
			}
			for k, v := range got {
				all[prefix+k] = v
			}
			fmt.Fprintln(w)
		}
	}
	all.print(w)
	if o.floors == "" {
		return nil
	}
	return checkFloors(o.floors, all, o.layers != nil)
}

// checkFloors compares the figures with the floors of a file of figure, tab,
// floor. A floor whose layer did not run is an error unless partial.
func checkFloors(name string, all figures, partial bool) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	var low []string
	sc := bufio.NewScanner(f)
	for line := 1; sc.Scan(); line++ {
		s := strings.TrimSpace(sc.Text())
		if s == "" || s[0] == '#' {
			continue
		}
		cols := strings.Split(s, "\t")
		if len(cols) < 2 {
			return fmt.Errorf("%s:%d: want figure, tab, floor", name, line)
		}
		floor, err := strconv.ParseFloat(cols[1], 64)
		if err != nil {
			return fmt.Errorf("%s:%d: %w", name, line, err)
		}
		got, ok := all[cols[0]]
		switch {
		case !ok && !partial:
			low = append(low, fmt.Sprintf("%s:%d: no figure %s", name, line, cols[0]))
		case ok && got.f1() < floor:
			low = append(low, fmt.Sprintf("%s:%d: %s is %.4f, below %.4f", name, line, cols[0], got.f1(), floor))
		}
	}
	if len(low) > 0 {
		return fmt.Errorf("%s", strings.Join(low, "\n"))
	}
	return sc.Err()
}

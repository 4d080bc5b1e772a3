// Command eval runs the extraction over annotated data and prints its
// accuracy, layer by layer.
//
//	go run ./tools/eval -shared ../shared [-layers times,quotes] [-errors] [-floors tools/eval/floors.tsv]
//
// With -floors it fails where a figure is below its floor.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// layer is one stage that is measured. Its run prints a table and gives
// figures by name: "times.f1".
type layer struct {
	name string
	run  func(shared string, w io.Writer) (map[string]float64, error)
}

var (
	layers     []layer
	showErrors bool
)

// register adds a layer; each layer's file calls it once.
func register(name string, run func(shared string, w io.Writer) (map[string]float64, error)) bool {
	layers = append(layers, layer{name, run})
	return true
}

func main() {
	shared := flag.String("shared", "../shared", "`folder` of the annotated data")
	only := flag.String("layers", "", "comma-separated `names` of the layers to run; all without it")
	floors := flag.String("floors", "", "`file` of figure, tab, floor")
	flag.BoolVar(&showErrors, "errors", false, "list each error")
	flag.StringVar(&crossModels, "cross", "", "entity models of train ner -cross: `FILE`.0 and so on")
	flag.Parse()
	if err := run(*shared, *only, *floors, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "eval:", err)
		os.Exit(1)
	}
}

func run(shared, only, floors string, w io.Writer) error {
	slices.SortFunc(layers, func(a, b layer) int { return strings.Compare(a.name, b.name) })
	figures := map[string]float64{}
	for _, l := range layers {
		if only != "" && !slices.Contains(strings.Split(only, ","), l.name) {
			continue
		}
		fmt.Fprintf(w, "# %s\n", l.name)
		got, err := l.run(shared, w)
		if err != nil {
			return fmt.Errorf("%s: %w", l.name, err)
		}
		for k, v := range got {
			figures[k] = v
		}
		fmt.Fprintln(w)
	}
	names := make([]string, 0, len(figures))
	for k := range figures {
		names = append(names, k)
	}
	sort.Strings(names)
	fmt.Fprintln(w, "# figures")
	for _, k := range names {
		fmt.Fprintf(w, "%s\t%.4f\n", k, figures[k])
	}
	if floors == "" {
		return nil
	}
	return checkFloors(floors, figures, only != "")
}

// checkFloors compares the figures with the floors of a file of figure, tab,
// floor. A floor whose layer did not run is an error unless partial.
func checkFloors(name string, figures map[string]float64, partial bool) error {
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
		got, ok := figures[cols[0]]
		switch {
		case !ok && !partial:
			low = append(low, fmt.Sprintf("%s:%d: no figure %s", name, line, cols[0]))
		case ok && got < floor:
			low = append(low, fmt.Sprintf("%s:%d: %s is %.4f, below %.4f", name, line, cols[0], got, floor))
		}
	}
	if len(low) > 0 {
		return fmt.Errorf("%s", strings.Join(low, "\n"))
	}
	return sc.Err()
}

// Command mutate breaks the library in small ways and reports whether the
// tests notice.
//
//	go run ./tools/mutate [-n 150] [-seed 1] [-minutes 20] [-since REV] [-least 0.8] [-alone] [-v] [PACKAGE…]
//
// A mutant is one change of one condition: an if or for whose condition is
// made false, or one operand of && or || that is dropped. Mutants are drawn
// at random, with a seed, from all conditions of the named packages (all
// library packages without a name), or from the lines that changed since a
// revision. All that are drawn are compiled at once through an overlay, each
// behind a switch, so that no file of the tree changes and each test is
// compiled once. A mutant runs against the tests of its package, then against
// those of the packages that import it, among them the counts of tools/pages,
// the fastest first, as long as they pass; tests in which it would never change
// the value of its condition are not run. Tests that take over four seconds, or
// that fail with the switches as some that count allocations do, are left out,
// and named. A mutant that runs into the time limit is killed.
//
// It prints a line for each mutant that survived, marked where no test reaches
// it, and a table of killed and drawn for each package. With -alone only the
// tests of a mutant's own package run. With -least the exit status is 1 where
// a smaller share was killed.
package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"sort"
	"text/tabwriter"
	"time"
)

func main() {
	var o options
	flag.IntVar(&o.n, "n", 150, "mutants to draw")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the draw")
	flag.Float64Var(&o.minutes, "minutes", 20, "stop drawing after this many minutes")
	flag.StringVar(&o.since, "since", "", "only lines that changed since this revision")
	flag.Float64Var(&o.least, "least", 0, "least share of mutants that must be killed")
	flag.BoolVar(&o.alone, "alone", false, "run only the tests of a mutant's own package")
	flag.BoolVar(&o.verbose, "v", false, "print killed mutants too")
	flag.Parse()
	ok, err := run(o, flag.Args(), os.Stdout)
	if err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(2)
	}
	if !ok {
		os.Exit(1)
	}
}

type options struct {
	n              int
	seed           uint64
	minutes, least float64
	since          string
	alone, verbose bool
}

// count is how many mutants of a package were drawn and killed.
type count struct{ killed, drawn int }

// run draws mutants and tests them. It reports whether enough were killed.
func run(o options, dirs []string, w io.Writer) (bool, error) {
	if o.n < 1 {
		return false, fmt.Errorf("-n %d: want 1 or more", o.n)
	}
	files, err := libraryFiles(".", dirs)
	if err != nil {
		return false, err
	}
	var keep lines
	if o.since != "" {
		if keep, err = changed(o.since); err != nil {
			return false, err
		}
	}
	var all []mutant
	for _, f := range files {
		found, err := mutants(f)
		if err != nil {
			return false, err
		}
		for _, m := range found {
			if o.since == "" || keep.has(m.file, m.line) {
				all = append(all, m)
			}
		}
	}
	rng := rand.New(rand.NewPCG(o.seed, 0))
	rng.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	fmt.Fprintf(w, "%d conditions and operands in %d files, seed %d\n", len(all), len(files), o.seed)

	all = all[:min(o.n, len(all))]
	for i := range all {
		all[i].number = i
	}
	c, err := newChecker(".", all, o.alone)
	if err != nil {
		return false, err
	}
	defer c.close()
	end := time.Now().Add(time.Duration(o.minutes * float64(time.Minute)))
	byDir := map[string]count{}
	total := count{}
	for _, m := range all {
		if time.Now().After(end) {
			fmt.Fprintf(w, "stopped after %v minutes\n", o.minutes)
			break
		}
		by, reached, err := c.killed(m)
		if err != nil {
			return false, err
		}
		n := byDir[m.dir()]
		n.drawn++
		total.drawn++
		if by != "" {
			n.killed++
			total.killed++
		}
		byDir[m.dir()] = n
		switch {
		case !reached:
			fmt.Fprintf(w, "survived %s (not reached)\n", m)
		case by == "":
			fmt.Fprintf(w, "survived %s\n", m)
		case o.verbose:
			fmt.Fprintf(w, "killed   %s (by %s)\n", m, by)
		}
	}
	table(w, byDir, total)
	return total.drawn == 0 || float64(total.killed) >= o.least*float64(total.drawn), nil
}

// table prints what was killed, a line for each package.
func table(w io.Writer, byDir map[string]count, total count) {
	dirs := make([]string, 0, len(byDir))
	for d := range byDir {
		dirs = append(dirs, d)
	}
	sort.Strings(dirs)
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, d := range dirs {
		fmt.Fprintf(tw, "%s\t%d of %d killed\n", d, byDir[d].killed, byDir[d].drawn)
	}
	fmt.Fprintf(tw, "all\t%d of %d killed\n", total.killed, total.drawn)
	tw.Flush()
}

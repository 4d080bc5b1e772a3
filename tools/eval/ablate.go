package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// ablateOptions are what the command line asks of -ablate.
type ablateOptions struct {
	tables string // names that the tables begin with, or "all"
	depth  int
	sample int
	seed   uint64
	check  string
	tests  bool
}

func (o *ablateOptions) flags() {
	flag.StringVar(&o.tables, "ablate", "", "measure with each unit of the tables left out whose names begin with one of these `names`; all: of every table of ablate.tsv")
	flag.IntVar(&o.depth, "depth", 1, "with -ablate: 1, the units are the classes of a table, or the rows of one without classes; 2, rows too; 3, the words of a row too")
	flag.IntVar(&o.sample, "sample", 0, "with -ablate: draw `n` units of each table, of the last depth")
	flag.Uint64Var(&o.seed, "seed", 1, "with -ablate: seed of the draw")
	flag.StringVar(&o.check, "check", "", "with -ablate: a shell `command` whose output is compared too; $KOPIJ is the program")
	flag.BoolVar(&o.tests, "tests", false, "with -ablate: where nothing changes, name a test of the table's package or the root that fails")
}

// change is what a unit that is left out changes.
type change struct {
	figures map[string]score // the difference of each that changes
	lines   int              // lines of the check that differ
	failed  string           // why it cannot be left out
}

func (c *change) none() bool { return len(c.figures) == 0 && c.lines == 0 && c.failed == "" }

// gain is what the figures win without the unit: answers that are right, less
// those that are wrong.
func (c *change) gain() int {
	sum := 0
	for _, s := range c.figures {
		sum += 2*s.right - s.found
	}
	return sum
}

// verdict says in a word what the unit is worth.
func (c *change) verdict() string {
	switch g := c.gain(); {
	case c.failed != "":
		return "needed"
	case c.none():
		return "nothing"
	case g < 0:
		return "earns"
	case g > 0:
		return "harms"
	}
	return "even"
}

// String lists the figures: how many more are right and how many more wrong.
func (c *change) String() string {
	if c.failed != "" {
		return c.failed
	}
	var parts []string
	for _, k := range slices.Sorted(maps.Keys(c.figures)) {
		s := c.figures[k]
		parts = append(parts, fmt.Sprintf("%s %+d/%+d", k, s.right, s.found-s.right))
	}
	if c.lines > 0 {
		parts = append(parts, fmt.Sprintf("check %d lines", c.lines))
	}
	return strings.Join(parts, ", ")
}

// compare is what changed between two runs.
func compare(before, after figures) map[string]score {
	out := map[string]score{}
	for k, b := range before {
		if a := after[k]; a != b {
			out[k] = score{a.right - b.right, a.found - b.found, a.want - b.want}
		}
	}
	return out
}

// ablation measures the units of one table.
type ablation struct {
	measure func(cuts []cut) (change, error)
	tests   func(cuts []cut) (string, error) // nil where they are not asked for
	w       io.Writer
	table   string
	count   map[string]int // units by verdict
}

// walk measures units of which few may change anything: some at once, and
// halves of these where something changes. It reports whether anything did.
// With sure something is known to.
func (a *ablation) walk(units []unit, depth int, sure bool) (bool, error) {
	if len(units) == 1 {
		return a.one(units[0], depth)
	}
	together := unit{name: fmt.Sprintf("together: %s … %s", units[0].name, units[len(units)-1].name)}
	for _, u := range units {
		together.cuts = append(together.cuts, u.cuts...)
	}
	var c change
	if !sure {
		var err error
		if c, err = a.measure(together.cuts); err != nil {
			return false, err
		}
		if c.none() {
			for _, u := range units {
				if err := a.print(u, c); err != nil {
					return false, err
				}
			}
			return false, nil
		}
	}
	half := len(units) / 2
	left, err := a.walk(units[:half], depth, false)
	if err != nil {
		return false, err
	}
	right, err := a.walk(units[half:], depth, !left && len(units) > 2)
	if err != nil {
		return false, err
	}
	if !left && !right && !sure {
		return true, a.print(together, c)
	}
	return left || right, nil
}

// one measures a unit, and its parts where it changes something.
func (a *ablation) one(u unit, depth int) (bool, error) {
	c, err := a.measure(u.cuts)
	if err != nil {
		return false, err
	}
	if err := a.print(u, c); err != nil {
		return false, err
	}
	if c.none() || depth < 2 || len(u.parts) < 2 {
		return !c.none(), nil
	}
	parts := slices.Clone(u.parts)
	for i := range parts {
		parts[i].name = u.name + ": " + parts[i].name
	}
	return true, a.all(parts, depth-1)
}

// all measures the parts of a unit.
func (a *ablation) all(parts []unit, depth int) error {
	for c := range slices.Chunk(parts, min(max(len(parts)/16, 1), 16)) {
		if _, err := a.walk(c, depth, false); err != nil {
			return err
		}
	}
	return nil
}

// print writes the line of a unit.
func (a *ablation) print(u unit, c change) error {
	a.count[c.verdict()]++
	more := c.String()
	if c.none() && a.tests != nil {
		name, err := a.tests(u.cuts)
		if err != nil {
			return err
		}
		if name != "" {
			more = "fails " + name
		}
	}
	_, err := fmt.Fprintf(a.w, "%s\t%.90s\t%d\t%s\t%s\n", a.table, strings.ReplaceAll(u.name, "\t", " "), len(u.cuts), c.verdict(), more)
	return err
}

// leaves are the units of the last depth.
func leaves(u unit, depth int) (out []unit) {
	if depth == 0 || len(u.parts) < 2 {
		return []unit{u}
	}
	for _, p := range u.parts {
		out = append(out, leaves(p, depth-1)...)
	}
	return out
}

// draw draws units, in their order.
func draw(units []unit, n int, seed uint64) []unit {
	at := rand.New(rand.NewPCG(seed, 0)).Perm(len(units))[:min(n, len(units))]
	slices.Sort(at)
	var out []unit
	for _, i := range at {
		out = append(out, units[i])
	}
	return out
}

// ablate measures with each unit of the tables left out.
func (o *options) ablate(w io.Writer) error {
	tables, err := readTables(ablatedTables, strings.Split(o.cut.tables, ","))
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "ablate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b := &bench{options: o, dir: dir}
	if err := b.build(tables); err != nil {
		return err
	}
	fmt.Fprintln(w, "# table, unit, rows or words, worth, what changes without it: figure, more right/more wrong")
	var sums []string
	for i := range tables {
		t := &tables[i]
		all, err := t.read(".")
		if err != nil {
			return err
		}
		a, err := b.ablation(t, w)
		if err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
		if o.cut.sample > 0 {
			for _, u := range draw(leaves(all, o.cut.depth), o.cut.sample, o.cut.seed) {
				if _, err := a.one(u, 0); err != nil {
					return err
				}
			}
		} else if err := a.all(all.parts, o.cut.depth); err != nil {
			return err
		}
		sums = append(sums, fmt.Sprintf("# %s\t%d earn, %d even, %d harm, %d needed, %d nothing", t.name, a.count["earns"], a.count["even"], a.count["harms"], a.count["needed"], a.count["nothing"]))
	}
	_, err = fmt.Fprintln(w, strings.Join(sums, "\n"))
	return err
}

// bench holds the programs that measure.
type bench struct {
	*options
	dir         string
	eval, kopij string
	suites      map[string]string // compiled tests by directory
	base        figures
	lines       []string // of the check
	baseLayers  string
	limit       time.Duration
}

// build builds the programs.
func (b *bench) build(tables []table) error {
	over, err := writeCuts(".", b.dir, tables)
	if err != nil {
		return err
	}
	b.eval = filepath.Join(b.dir, "eval")
	if err := build(".", over, b.eval, "build", "./tools/eval"); err != nil {
		return err
	}
	if b.cut.check != "" {
		b.kopij = filepath.Join(b.dir, "kopij")
		if err := build(".", over, b.kopij, "build", "./cmd/kopij"); err != nil {
			return err
		}
	}
	if !b.cut.tests {
		return nil
	}
	b.suites = map[string]string{".": ""}
	for i := range tables {
		b.suites[filepath.Dir(tables[i].name)] = ""
	}
	for i, d := range slices.Sorted(maps.Keys(b.suites)) {
		b.suites[d] = filepath.Join(b.dir, "suite"+strconv.Itoa(i))
		if err := build(".", over, b.suites[d], "test", "-c", "-vet=off", "./"+d); err != nil {
			return err
		}
	}
	return nil
}

// ablation measures a table's layers as they are, and gives what measures its
// units.
func (b *bench) ablation(t *table, w io.Writer) (*ablation, error) {
	layers := slices.DeleteFunc(slices.Clone(t.layers), func(l string) bool {
		return b.layers != nil && !slices.Contains(b.layers, l) || l == "cross" && crossModels == ""
	})
	of := strings.Join(layers, ",")
	if of == "" {
		return nil, errors.New("none of its layers is asked for")
	}
	if b.base == nil || b.baseLayers != of {
		b.limit = 10 * time.Minute
		start := time.Now()
		var err error
		if b.base, err = b.figures(of, ""); err != nil {
			return nil, err
		}
		if b.lines, err = b.checked(""); err != nil {
			return nil, err
		}
		b.baseLayers, b.limit = of, 10*time.Since(start)+10*time.Second
	}
	a := &ablation{w: w, table: t.name, count: map[string]int{}}
	a.measure = func(cuts []cut) (change, error) { return b.measure(of, cutList(t.name, cuts)) }
	if b.cut.tests {
		a.tests = func(cuts []cut) (string, error) { return b.failing(t, cutList(t.name, cuts)) }
	}
	return a, nil
}

// measure compares a run with cuts with one without.
func (b *bench) measure(layers, cuts string) (change, error) {
	got, err := b.figures(layers, cuts)
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return change{failed: err.Error()}, nil
	}
	if err != nil {
		return change{}, err
	}
	lines, err := b.checked(cuts)
	return change{figures: compare(b.base, got), lines: differ(b.lines, lines)}, err
}

// run runs a program with cuts, and gives what it prints.
func (b *bench) run(dir, cuts, program string, args ...string) (string, error) {
	ctx, stop := context.WithTimeout(context.Background(), b.limit)
	defer stop()
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), cutSetting+"="+cuts, "KOPIJ="+b.kopij)
	var out, failed bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &failed
	if err := cmd.Run(); err != nil {
		why, _, _ := strings.Cut(failed.String(), "\n")
		return out.String(), fmt.Errorf("%w: %s", err, why)
	}
	return out.String(), nil
}

// figures are those of some layers with cuts.
func (b *bench) figures(layers, cuts string) (figures, error) {
	out, err := b.run("", cuts, b.eval, "-shared", b.shared, "-layers", layers, "-gold", strings.Join(b.sets, ","), "-cross", crossModels)
	if err != nil {
		return nil, err
	}
	return readFigures(out)
}

// readFigures reads what print wrote.
func readFigures(out string) (figures, error) {
	_, rows, ok := strings.Cut(out, heading+"\n")
	if !ok {
		return nil, errors.New("no figures")
	}
	all := figures{}
	for row := range strings.Lines(rows) {
		var s score
		var value float64
		name, rest, _ := strings.Cut(row, "\t")
		if _, err := fmt.Sscan(rest, &value, &s.right, &s.found, &s.want); err != nil {
			return nil, fmt.Errorf("%q: %w", row, err)
		}
		all[name] = s
	}
	return all, nil
}

// checked are the lines that the check prints with cuts, whatever its status.
func (b *bench) checked(cuts string) ([]string, error) {
	if b.cut.check == "" {
		return nil, nil
	}
	out, err := b.run("", cuts, "sh", "-c", b.cut.check)
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		err = nil
	}
	lines := strings.Split(out, "\n")
	slices.Sort(lines)
	return lines, err
}

// differ counts the lines that only one of two sorted lists has.
func differ(a, b []string) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch c := cmp.Compare(a[0], b[0]); {
		case c == 0:
			a, b = a[1:], b[1:]
		case c < 0:
			a, n = a[1:], n+1
		default:
			b, n = b[1:], n+1
		}
	}
	return n + len(a) + len(b)
}

// failedTest is the line of a test that fails.
var failedTest = regexp.MustCompile(`(?m)^ *--- FAIL: (\S+)`)

// failing names a test that fails with cuts.
func (b *bench) failing(t *table, cuts string) (string, error) {
	for _, dir := range []string{filepath.Dir(t.name), "."} {
		out, err := b.run(dir, cuts, b.suites[dir], "-test.short", "-test.failfast")
		if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) {
			if err != nil {
				return "", err
			}
			continue
		}
		names := failedTest.FindAllStringSubmatch(out, -1)
		if names == nil {
			return err.Error(), nil
		}
		return names[len(names)-1][1], nil
	}
	return "", nil
}

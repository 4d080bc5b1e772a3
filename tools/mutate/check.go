package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A suite is the compiled test of one package.
type suite struct {
	dir     string
	imports map[string]bool // the packages it links
	program string          // empty before it is compiled
	skip    string          // the tests that are left out
	took    time.Duration   // with no mutant on
	reached map[int]bool    // the mutants that would change a condition in it
}

// A checker runs mutants against suites, which it compiles when first needed.
type checker struct {
	tmp, overlay string
	alone        bool // only the suite of a mutant's own package
	suites       []*suite
	path         map[string]string // import path by directory
}

// newChecker writes the mutants to a temporary directory, and finds the
// packages whose tests may notice them.
func newChecker(root string, all []mutant, alone bool) (*checker, error) {
	tmp, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return nil, err
	}
	c := &checker{tmp: tmp, alone: alone, path: map[string]string{}}
	if c.overlay, err = writeOverlay(tmp, all); err == nil {
		err = c.list(root)
	}
	if err != nil {
		c.close()
		return nil, err
	}
	return c, nil
}

func (c *checker) close() { os.RemoveAll(c.tmp) }

// list finds the suites of the library.
func (c *checker) list(root string) error {
	cmd := exec.Command("go", "list", "-test", "-f", `{{.ImportPath}}{{"\t"}}{{.Dir}}{{"\t"}}{{join .Deps ","}}`, "./...")
	cmd.Dir = root
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("go list: %w", err)
	}
	base, err := filepath.Abs(root)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(out)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 {
			continue
		}
		dir, err := filepath.Rel(base, f[1])
		if err != nil {
			return err
		}
		slashed := filepath.ToSlash(dir)
		if first, _, _ := strings.Cut(slashed, "/"); slices.Contains(notLibrary, first) && slashed != benchmark {
			continue
		}
		if !strings.HasSuffix(f[0], ".test") {
			if !strings.Contains(f[0], " ") {
				c.path[dir] = f[0]
			}
			continue
		}
		s := &suite{dir: dir, imports: map[string]bool{}}
		for _, d := range strings.Split(f[2], ",") {
			path, _, _ := strings.Cut(d, " ")
			s.imports[path] = true
		}
		c.suites = append(c.suites, s)
	}
	return nil
}

// killed names the package whose tests fail on a mutant: its own, or one that
// imports it, the fastest first. It is empty where all pass. Reached reports
// whether the mutant changed a condition in any of them.
func (c *checker) killed(m mutant) (by string, reached bool, err error) {
	var all []*suite
	for _, s := range c.suites {
		if !s.imports[c.path[m.dir()]] || c.alone && s.dir != m.dir() {
			continue
		}
		if err := c.prepare(s); err != nil {
			return "", false, err
		}
		all = append(all, s)
	}
	slices.SortStableFunc(all, func(a, b *suite) int {
		if own := a.dir == m.dir(); own != (b.dir == m.dir()) {
			return map[bool]int{true: -1, false: 1}[own]
		}
		return int(a.took - b.took)
	})
	for _, s := range all {
		if !s.reached[m.number] {
			continue
		}
		reached = true
		pass, err := s.passes(setting+"="+strconv.Itoa(m.number), 10*s.took+10*time.Second)
		if err != nil || !pass {
			return s.dir, true, err
		}
	}
	return "", reached, nil
}

// prepare compiles a suite, and runs it with no mutant on.
func (c *checker) prepare(s *suite) error {
	if s.program != "" {
		return nil
	}
	program := filepath.Join(c.tmp, strings.ReplaceAll(filepath.ToSlash(s.dir), "/", "_")+".test")
	cmd := exec.Command("go", "test", "-c", "-vet=off", "-overlay", c.overlay, "-o", program, c.path[s.dir])
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go test -c %s: %w\n%s", s.dir, err, out)
	}
	s.program = program
	seen := program + ".reached"
	if err := s.measure(record + "=" + seen); err != nil {
		return err
	}
	b, err := os.ReadFile(seen)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	s.reached = map[int]bool{}
	for _, f := range strings.Fields(string(b)) {
		n, err := strconv.Atoi(f)
		if err != nil {
			return err
		}
		s.reached[n] = true
	}
	return nil
}

// result is the line that a run prints for each test at the top.
var result = regexp.MustCompile(`(?m)^--- (PASS|FAIL): (\S+) \((\S+)s\)$`)

// slow is how long a test may take: those that take longer mostly hold how the
// time grows with the text, and are left out.
const slow = 4 * time.Second

// benchmark is the directory of the one suite outside the library: it holds
// each marked page to what is right on it.
const benchmark = "tools/pages"

// measure runs a suite with no mutant on. Slow tests are left out from then
// on, and those that fail, since the switches cost what a test of allocations
// may count.
func (s *suite) measure(env string) error {
	out, pass, err := s.run(env, "-test.v", "-test.timeout", "10m")
	if err != nil {
		return err
	}
	var skip []string
	for _, r := range result.FindAllStringSubmatch(out, -1) {
		if took, err := time.ParseDuration(r[3] + "s"); r[1] == "FAIL" || err == nil && took > slow && s.dir != filepath.FromSlash(benchmark) {
			skip = append(skip, r[2])
		}
	}
	if !pass && skip == nil {
		return fmt.Errorf("the tests of %s fail without a mutant:\n%s", s.dir, out)
	}
	if skip != nil {
		s.skip = "^(" + strings.Join(skip, "|") + ")$"
		fmt.Fprintf(os.Stderr, "%s: slow, or failing with the switches, and left out: %s\n", s.dir, strings.Join(skip, ", "))
	}
	start := time.Now()
	if pass, err = s.passes(env, 10*time.Minute); err == nil && !pass {
		err = fmt.Errorf("the tests of %s fail without a mutant", s.dir)
	}
	s.took = time.Since(start)
	return err
}

// passes reports whether a suite passes with a variable of the environment,
// within a limit of time: a condition of a loop made false may never end.
func (s *suite) passes(env string, limit time.Duration) (bool, error) {
	_, pass, err := s.run(env, "-test.failfast", "-test.timeout", limit.String(), "-test.skip", s.skip)
	return pass, err
}

// run runs a suite, and reports whether it passes.
func (s *suite) run(env string, args ...string) (string, bool, error) {
	cmd := exec.Command(s.program, append([]string{"-test.short"}, args...)...)
	cmd.Dir, cmd.Env = s.dir, append(os.Environ(), env)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.Exited() {
		return out.String(), false, nil
	}
	if err != nil {
		return "", false, fmt.Errorf("the tests of %s: %w\n%s", s.dir, err, out.Bytes())
	}
	return out.String(), true, nil
}

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// testLimit bounds the tests of one package on one mutant: a condition of a
// loop made false may never end.
const testLimit = "90s"

// killed reports whether the tests of the mutant's package or of the root
// fail on it.
func (m mutant) killed() (bool, error) {
	src, err := os.ReadFile(m.file)
	if err != nil {
		return false, err
	}
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return false, err
	}
	defer os.RemoveAll(dir)
	overlay, err := writeOverlay(dir, m.file, m.apply(src))
	if err != nil {
		return false, err
	}
	packages := []string{"./" + filepath.ToSlash(m.dir())}
	if m.dir() != "." {
		packages = append(packages, ".")
	}
	for _, p := range packages {
		pass, err := passes(overlay, p)
		if err != nil || !pass {
			return !pass, err
		}
	}
	return false, nil
}

// writeOverlay writes the changed text and the overlay that puts it in the
// file's place, and gives the overlay's name.
func writeOverlay(dir, file string, text []byte) (string, error) {
	changed := filepath.Join(dir, "mutant.go")
	if err := os.WriteFile(changed, text, 0o600); err != nil {
		return "", err
	}
	abs, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	b, err := json.Marshal(map[string]map[string]string{"Replace": {abs: changed}})
	if err != nil {
		return "", err
	}
	overlay := filepath.Join(dir, "overlay.json")
	return overlay, os.WriteFile(overlay, b, 0o600)
}

// passes reports whether the tests of a package pass under the overlay.
func passes(overlay, pkg string) (bool, error) {
	cmd := exec.Command("go", "test", "-short", "-failfast", "-vet=off", "-timeout", testLimit, "-overlay", overlay, pkg)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	err := cmd.Run()
	if err == nil {
		return true, nil
	}
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.Exited() {
		return false, nil
	}
	return false, fmt.Errorf("go test %s: %w\n%s", pkg, err, out.Bytes())
}

// lines are the lines of files that a change touches.
type lines map[string][][2]int // first and last

func (l lines) has(file string, line int) bool {
	for _, r := range l[file] {
		if r[0] <= line && line <= r[1] {
			return true
		}
	}
	return false
}

var (
	newFile = regexp.MustCompile(`^\+\+\+ b/(.*)$`)
	hunk    = regexp.MustCompile(`^@@ -\S+ \+(\d+)(?:,(\d+))? @@`)
)

// changed are the lines that the working tree has and the revision had not.
func changed(since string) (lines, error) {
	out, err := exec.Command("git", "diff", "-U0", "--no-color", "--no-ext-diff", since, "--", "*.go").Output()
	if err != nil {
		return nil, fmt.Errorf("git diff %s: %w", since, err)
	}
	return parseDiff(string(out))
}

// parseDiff reads the lines that a diff without context adds.
func parseDiff(diff string) (lines, error) {
	l, file := lines{}, ""
	s := bufio.NewScanner(strings.NewReader(diff))
	s.Buffer(nil, len(diff)+1)
	for s.Scan() {
		if m := newFile.FindStringSubmatch(s.Text()); m != nil {
			file = filepath.FromSlash(m[1])
		}
		m := hunk.FindStringSubmatch(s.Text())
		if m == nil {
			continue
		}
		first, _ := strconv.Atoi(m[1])
		n := 1
		if m[2] != "" {
			n, _ = strconv.Atoi(m[2])
		}
		if n > 0 {
			l[file] = append(l[file], [2]int{first, first + n - 1})
		}
	}
	return l, s.Err()
}

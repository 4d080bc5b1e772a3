package main

import (
	"bufio"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

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

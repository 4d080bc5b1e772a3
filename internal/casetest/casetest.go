// Package casetest holds a function to a table of cases: a row is an input
// and, column by column, what the function makes of it. Tests alone import
// it.
package casetest

import (
	"flag"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the tables of cases and the golden results; look at each difference")

// Update reports whether the tables and the golden results of a package are
// to be rewritten.
func Update() bool { return *update }

// Run calls f with the first column of each row of a file, and compares what
// it gives with the other columns; empty ones at the end may be left out.
// Tabs part the columns, lines that begin with # and empty lines are no rows,
// and signs that cannot be seen are written as in a Go string: \n, \u00a0.
func Run(t *testing.T, file string, f func(in string) []string) {
	t.Helper()
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	var out strings.Builder
	rows, seen := 0, map[string]bool{}
	for line := range strings.Lines(string(b)) {
		want := strings.TrimSuffix(line, "\n")
		if want == "" || want[0] == '#' {
			out.WriteString(line)
			continue
		}
		rows++
		in, _, _ := strings.Cut(want, "\t")
		require.False(t, seen[in], "%s: twice %s", file, in)
		seen[in] = true
		got := in
		for _, c := range f(unescape(t, in)) {
			got += "\t" + escape(c)
		}
		got = strings.TrimRight(got, "\t")
		if !*update {
			assert.Equal(t, want, got, file)
		}
		out.WriteString(got + "\n")
	}
	require.NotZero(t, rows, file)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(out.String()), 0o600))
	}
}

func escape(s string) string {
	q := strconv.Quote(s)
	return strings.ReplaceAll(q[1:len(q)-1], `\"`, `"`)
}

func unescape(t *testing.T, s string) string {
	t.Helper()
	u, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	require.NoError(t, err, s)
	return u
}

// Pages is [MarkedPages] for an f that takes a page without its marks, and its
// reference time.
func Pages(t *testing.T, file string, f func(body string, ref time.Time) []string) {
	t.Helper()
	MarkedPages(t, file, func(page string) []string { return f(Plain(t, page)) })
}

// MarkedPages calls f with each of the marked pages that a file names, marks and
// all, and compares hashes of what it gives with those in the file, one for each
// text. A hash tells that something is read otherwise, not that it is right: the
// marks of the page say that. What is read on the first such page is logged.
func MarkedPages(t *testing.T, file string, f func(page string) []string) {
	t.Helper()
	dir := "testdata/pages"
	for range 3 {
		if _, err := os.Stat(dir); err == nil {
			break
		}
		dir = filepath.Join("..", dir)
	}
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	var out strings.Builder
	for line := range strings.Lines(string(b)) {
		want := strings.TrimSuffix(line, "\n")
		name, _, _ := strings.Cut(want, "\t")
		page, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		read, got := f(string(page)), name
		for _, s := range read {
			h := fnv.New64a()
			h.Write([]byte(s))
			got += fmt.Sprintf("\t%016x", h.Sum64())
		}
		if !*update && got != want {
			if !t.Failed() {
				t.Log(strings.Join(read, "\n"))
			}
			t.Errorf("%s is read otherwise", name)
		}
		out.WriteString(got + "\n")
	}
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(out.String()), 0o600))
	}
}

// Plain is the text of a marked page without its marks, and its reference time.
func Plain(t *testing.T, page string) (string, time.Time) {
	t.Helper()
	head, body, ok := strings.Cut(page, "#text\n")
	require.True(t, ok)
	ref, err := time.Parse(time.RFC3339, firstRef.FindStringSubmatch(head)[1])
	require.NoError(t, err)
	return marks.ReplaceAllString(body, ""), ref
}

var (
	firstRef = regexp.MustCompile(`(?m)^#ref (\S+)`)
	marks    = regexp.MustCompile(`⟦[^|⟧]*\||⟧`)
)

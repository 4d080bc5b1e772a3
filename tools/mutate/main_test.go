package main

import (
	"encoding/json"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const sample = `package p

func f(a, b, c bool) int {
	if a && (b || c) {
		return 1
	}
	for i := 0; i < 3; i++ {
	}
	for {
	}
}
`

func TestMutants(t *testing.T) {
	file := filepath.Join(t.TempDir(), "p.go")
	require.NoError(t, os.WriteFile(file, []byte(sample), 0o600))
	found, err := mutants(file)
	require.NoError(t, err)

	var got []string
	for i, m := range found {
		m.number = i
		text := apply(sample, []mutant{m})
		_, err := parser.ParseFile(token.NewFileSet(), file, text, 0)
		require.NoError(t, err, "%s", text)
		line := strings.Split(text, "\n")[m.line-1]
		got = append(got, m.what+": "+strings.TrimSpace(line))
	}
	require.Equal(t, []string{
		"condition made false: if ((a && (b || c)) && !mutant_(0)) {",
		"operand of && dropped: if ((a) || mutant_(1)) && (b || c) {",
		"operand of && dropped: if a && (((b || c)) || mutant_(2)) {",
		"operand of || dropped: if a && (((b) && !mutant_(3)) || c) {",
		"operand of || dropped: if a && (b || ((c) && !mutant_(4))) {",
		"condition made false: for i := 0; ((i < 3) && !mutant_(5)); i++ {",
	}, got)
	for i := range found {
		found[i].number = i
	}
	require.Contains(t, apply(sample, found),
		"if ((((a) || mutant_(1)) && (((((b) && !mutant_(3)) || ((c) && !mutant_(4)))) || mutant_(2))) && !mutant_(0)) {")
}

// Each changed file has a file of its own in the overlay, and each package one
// for its switches.
func TestWriteOverlay(t *testing.T) {
	dir := t.TempDir()
	var all []mutant
	for _, name := range []string{"a/x.go", "a/y.go", "a/z.go", "b/x.go"} {
		file := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o700))
		require.NoError(t, os.WriteFile(file, []byte("package "+name[:1]+"\n\n// "+name+"\n"), 0o600))
		all = append(all, mutant{file: file})
	}
	overlay, err := writeOverlay(dir, all)
	require.NoError(t, err)
	b, err := os.ReadFile(overlay)
	require.NoError(t, err)
	var got struct{ Replace map[string]string }
	require.NoError(t, json.Unmarshal(b, &got))
	require.Len(t, got.Replace, 6)
	for name, text := range map[string]string{
		"a/x.go": "// a/x.go", "a/y.go": "// a/y.go", "a/z.go": "// a/z.go", "b/x.go": "// b/x.go",
		"a/zz_mutants.go": "package a", "b/zz_mutants.go": "package b",
	} {
		b, err := os.ReadFile(got.Replace[filepath.Join(dir, filepath.FromSlash(name))])
		require.NoError(t, err, name)
		require.Contains(t, string(b), text)
	}
}

func TestParseDiff(t *testing.T) {
	l, err := parseDiff("--- a/x/y.go\n+++ b/x/y.go\n@@ -1,2 +3,2 @@ f\n-a\n+b\n@@ -9 +10 @@\n+c\n@@ -20,3 +20,0 @@\n")
	require.NoError(t, err)
	for line, want := range map[int]bool{2: false, 3: true, 4: true, 5: false, 10: true, 20: false} {
		require.Equal(t, want, l.has("x/y.go", line), "line %d", line)
	}
	require.False(t, l.has("x/z.go", 3))
}

func TestLibraryFiles(t *testing.T) {
	files, err := libraryFiles("../..", nil)
	require.NoError(t, err)
	require.Contains(t, files, filepath.FromSlash("../../timeago/find.go"))
}

// A loop that never runs is noticed, and what no test reaches is told
// apart.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles packages")
	}
	t.Chdir("../..")
	found, err := mutants(filepath.FromSlash("stem/stem.go"))
	require.NoError(t, err)
	i := slices.IndexFunc(found, func(m mutant) bool { return m.what == "condition made false" })
	require.GreaterOrEqual(t, i, 0)
	unreached := found[i]
	unreached.number = 1
	c, err := newChecker(".", found[i:i+1], true)
	require.NoError(t, err)
	defer c.close()

	by, reached, err := c.killed(found[i])
	require.NoError(t, err)
	require.Equal(t, "stem", by, "%s", found[i])
	require.True(t, reached)
	by, reached, err = c.killed(unreached)
	require.NoError(t, err)
	require.Empty(t, by)
	require.False(t, reached)
}

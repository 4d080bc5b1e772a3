package main

import (
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
	for _, m := range found {
		text := m.apply([]byte(sample))
		_, err := parser.ParseFile(token.NewFileSet(), file, text, 0)
		require.NoError(t, err, "%s", text)
		line := strings.Split(string(text), "\n")[m.line-1]
		got = append(got, m.what+": "+strings.TrimSpace(line))
	}
	require.Equal(t, []string{
		"condition made false: if ((a && (b || c)) && false) {",
		"operand of && dropped: if ((a) || true) && (b || c) {",
		"operand of && dropped: if a && (((b || c)) || true) {",
		"operand of || dropped: if a && (((b) && false) || c) {",
		"operand of || dropped: if a && (b || ((c) && false)) {",
		"condition made false: for i := 0; ((i < 3) && false); i++ {",
	}, got)
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

// A loop that never runs is noticed, a change that means nothing is not. The
// test compiles two packages twice.
func TestKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles packages")
	}
	t.Chdir("../..")
	found, err := mutants(filepath.FromSlash("stem/stem.go"))
	require.NoError(t, err)
	i := slices.IndexFunc(found, func(m mutant) bool { return m.what == "condition made false" })
	require.GreaterOrEqual(t, i, 0)
	m := found[i]
	killed, err := m.killed()
	require.NoError(t, err)
	require.True(t, killed, "%s", m)

	m.before, m.after = "((", "))"
	killed, err = m.killed()
	require.NoError(t, err)
	require.False(t, killed, "a change that means nothing was taken for one that fails")
}

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	dir := t.TempDir()
	require.ErrorContains(t, run(dir, false, nil), "no marked pages")

	page := "#ref 2026-03-04T12:00:00+01:00\n#text\n⟦main|⟦title|Brug open⟧\nDe brug bij Gent is dinsdag na een lange winter weer opengegaan.⟧"
	require.NoError(t, os.WriteFile(filepath.Join(dir, "1.txt"), []byte(page), 0o644))
	var out strings.Builder
	require.NoError(t, run(dir, true, &out))
	require.Contains(t, out.String(), "1 pages\n")
	require.Contains(t, out.String(), "title                            1.000  (1 of 1)\n")
	require.Contains(t, out.String(), "1 LOC: extra \"Gent\"\n")
	require.Contains(t, out.String(), "LOC                              P 0.000 R 0.000 F1 0.000  (0 right, 1 extra, 0 missed)\n")
}

// TestOwnPages reads every page of the benchmark.
func TestOwnPages(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the whole benchmark")
	}
	var out strings.Builder
	require.NoError(t, run("../../testdata/pages", false, &out))
	require.Contains(t, out.String(), "times strict")
}

package main

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/cmd/kopij/internal/tables"
)

// manyRecords are n records of which one in a hundred is bad.
func manyRecords(n int) []byte {
	var b bytes.Buffer
	for i := range n {
		if i%100 == 50 {
			fmt.Fprintf(&b, `{"id":"r%d","text":`+"\n", i)
			continue
		}
		fmt.Fprintf(&b, `{"id":"r%d","published":"2025-12-03","text":"Titel %d over 😀 Café Één\n\nPARIJS (ANP/AFP) - Président Emmanuel Macron zei dinsdag \"wij, Fransen, gaan door met nummer %d\" in Brussel.\n8 minuten geleden"}`+"\n", i, i, i)
	}
	return b.Bytes()
}

// readDir is what the files of a directory hold, but for the state of the run.
func readDir(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		require.NoError(t, err)
		if e.Name() != stateFile {
			out[e.Name()] = string(b)
		}
	}
	return out
}

// TestKilled kills runs at random moments until one ends: the tables are those
// of a run that was left alone.
func TestKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("kills as Unix does")
	}
	kills := 50
	if testing.Short() {
		kills = 5
	}
	dir := t.TempDir()
	in := filepath.Join(dir, "in.jsonl")
	require.NoError(t, os.WriteFile(in, manyRecords(2000), 0o600))
	var stderr bytes.Buffer
	args := func(format, out string) []string {
		return []string{"tables", "-q", "--format", format, "--jobs", "2", "-o", filepath.Join(dir, out), in}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for _, format := range []string{"csv", "parquet"} {
		start := time.Now()
		require.Equal(t, exitFailed, checkedRun(t.Context(), t, args(format, "whole-"+format), nil, &stderr, &stderr), stderr.String())
		took := time.Since(start)
		want := readDir(t, filepath.Join(dir, "whole-"+format))
		require.Len(t, want, len(tables.All)+1)

		killed, done := 0, false
		for !done {
			cmd := exec.Command("kopij", args(format, "killed-"+format)...)
			require.NoError(t, cmd.Start())
			ended := make(chan error, 1)
			go func() { ended <- cmd.Wait() }()
			wait := took
			if killed < kills {
				wait = time.Duration(random.Int64N(int64(took)/10 + 1))
			} else {
				wait = time.Minute
			}
			select {
			case <-ended:
				done = true
			case <-time.After(wait):
				require.NoError(t, cmd.Process.Kill())
				<-ended
				killed++
			}
		}
		require.Equal(t, exitFailed, checkedRun(t.Context(), t, args(format, "killed-"+format), nil, &stderr, &stderr), stderr.String())
		got := readDir(t, filepath.Join(dir, "killed-"+format))
		for name := range got {
			if strings.HasSuffix(name, ".tmp") {
				delete(got, name) // what a kill left of a file that was being written
			}
		}
		require.Equal(t, want, got)
		t.Logf("%s: %d kills in a run of %v", format, killed, took)
		kills = min(kills, 5)
	}
}

// A directory knows its run: another one does not go on with it, and one that
// is complete is left alone or followed by another.
func TestDirectory(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.jsonl"), filepath.Join(dir, "out")
	require.NoError(t, os.WriteFile(in, manyRecords(120), 0o600))
	call := func(args ...string) (int, string) {
		var stderr bytes.Buffer
		code := checkedRun(t.Context(), t, append([]string{"tables", "-o", out}, args...), nil, &stderr, &stderr)
		return code, stderr.String()
	}
	code, said := call(in)
	require.Equal(t, exitFailed, code, said)
	files := readDir(t, out)
	rows, err := csv.NewReader(strings.NewReader(files["articles.csv"])).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 120-1+1) // a bad one, and the head
	require.Contains(t, files["errors.csv"], "r50")

	code, said = call(in)
	require.Equal(t, exitFailed, code)
	require.Contains(t, said, "is complete: nothing to do")

	code, said = call("--offsets", "rune", in)
	require.Equal(t, exitFailed, code, said)
	require.NotEqual(t, files["entities.csv"], readDir(t, out)["entities.csv"])

	// A run that was broken off, and a lock.
	require.NoError(t, os.WriteFile(filepath.Join(out, stateFile), []byte(`{"run":"other","phase":"reading","tally":{},"sizes":{}}`), 0o600))
	code, said = call(in)
	require.Equal(t, exitUsage, code)
	require.Contains(t, said, "not complete")
	require.NoError(t, os.WriteFile(filepath.Join(out, stateFile), []byte(`{`), 0o600))
	code, said = call(in)
	require.Equal(t, exitIO, code)
	require.Contains(t, said, stateFile)
	require.NoError(t, os.Remove(filepath.Join(out, stateFile)))
	if runtime.GOOS != "windows" {
		lock, err := lockDir(out)
		require.NoError(t, err)
		code, said = call(in)
		require.Equal(t, exitIO, code)
		require.Contains(t, said, "another run is writing there")
		require.NoError(t, lock.Close())
	}
	code, _ = call("--errors", filepath.Join(dir, "e.csv"), in)
	require.Equal(t, exitUsage, code)
}

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/tools/schematest"
)

// TestMain lets scripts and other tests start the command as kopij.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"kopij": checkedMain})
}

// checkedMain is main, which holds what the command writes to its schema: to
// standard output, and to the files of the directory that it ran in. A break is
// an exit code that no test wants.
func checkedMain() {
	ctx, stop := withSignals(context.Background())
	var out bytes.Buffer
	code := run(ctx, os.Args[1:], os.Stdin, io.MultiWriter(os.Stdout, &out), os.Stderr)
	stop()
	outputs := [][]byte{out.Bytes()}
	files, _ := filepath.Glob("*.json*")
	for _, name := range files {
		if b, err := os.ReadFile(name); err == nil {
			outputs = append(outputs, b)
		}
	}
	for _, b := range outputs {
		if _, err := schematest.Output(b); err != nil {
			fmt.Fprintln(os.Stderr, err)
			code = 70
		}
	}
	os.Exit(code)
}

// checkedRun is run, which holds what the command writes to its schema.
func checkedRun(ctx context.Context, t testing.TB, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var out bytes.Buffer
	code := run(ctx, args, stdin, io.MultiWriter(stdout, &out), stderr)
	_, err := schematest.Output(out.Bytes())
	assert.NoError(t, err)
	return code
}

func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata/script", UpdateScripts: os.Getenv("UPDATE_SCRIPTS") != ""})
}

// TestOrdered gives the results in the order of the items, holds few of them
// at a time, and stops where the sink fails.
func TestOrdered(t *testing.T) {
	const n = 1000
	var started, sunk, most atomic.Int64
	source := func(yield func(int) bool) {
		for i := range n {
			if held := started.Add(1) - sunk.Load(); held > most.Load() {
				most.Store(held)
			}
			if !yield(i) {
				return
			}
		}
	}
	idle := func() error { return nil }
	next := 0
	err := ordered(t.Context(), 4, source, func(i int) int { return i * i }, func(r int) error {
		require.Equal(t, next*next, r)
		next++
		sunk.Add(1)
		return nil
	}, idle)
	require.NoError(t, err)
	require.Equal(t, n, next)
	require.LessOrEqual(t, most.Load(), int64(20))

	stop := errors.New("stop")
	seen := 0
	err = ordered(t.Context(), 4, source, func(i int) int { return i }, func(int) error {
		if seen++; seen == 10 {
			return stop
		}
		return nil
	}, idle)
	require.ErrorIs(t, err, stop)
	require.Equal(t, 10, seen)
}

// brokenPipe is a writer whose reader went away after some bytes.
type brokenPipe struct{ left int }

func (w *brokenPipe) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, fmt.Errorf("write: %w", syscall.EPIPE)
	}
	return len(p), nil
}

func TestClosedPipe(t *testing.T) {
	line := `{"id":"a","text":"Een titel\n\nBRUSSEL (ANP) - Een zin van dinsdag."}` + "\n"
	var stderr bytes.Buffer
	code := checkedRun(t.Context(), t, []string{"--input", "jsonl", "--format", "jsonl", "--ref", "2025-12-03T12:00:00+01:00"},
		strings.NewReader(strings.Repeat(line, 2000)), &brokenPipe{1 << 12}, &stderr)
	require.Equal(t, exitDone, code)
	require.Empty(t, stderr.String())
}

// fullDisk is a writer that fails.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, syscall.ENOSPC }

func TestFullDisk(t *testing.T) {
	var stderr bytes.Buffer
	code := checkedRun(t.Context(), t, []string{"--format", "jsonl"}, strings.NewReader("Een titel"), fullDisk{}, &stderr)
	require.Equal(t, exitIO, code)
	require.Contains(t, stderr.String(), "no space left")
}

// TestSameBytes gives one output whatever the number of goroutines.
func TestSameBytes(t *testing.T) {
	var in strings.Builder
	for i := range 60 {
		fmt.Fprintf(&in, `{"id":%d,"text":"Titel %d\n\nPARIJS (ANP/AFP) - President Macron zegt \"nee\" tegen Rusland.\n%d minuten geleden"}`+"\n", i, i, i)
	}
	var want string
	for _, jobs := range []string{"1", "2", "7"} {
		var out, stderr bytes.Buffer
		code := checkedRun(t.Context(), t, []string{"--input", "jsonl", "--jobs", jobs, "--ref", "2025-12-03T12:00:00+01:00"}, strings.NewReader(in.String()), &out, &stderr)
		require.Equal(t, exitDone, code, stderr.String())
		if want == "" {
			want = out.String()
		}
		require.Equal(t, want, out.String())
	}
}

func TestLongLine(t *testing.T) {
	long := `{"id":"a","text":"` + strings.Repeat("a", records.DefaultMax) + `"}`
	var out, stderr bytes.Buffer
	code := checkedRun(t.Context(), t, []string{"--input", "jsonl"}, strings.NewReader(long+"\n"+`{"id":"b","text":"Een titel"}`), &out, &stderr)
	require.Equal(t, exitFailed, code)
	require.Contains(t, out.String(), "a line of more than")
	require.Contains(t, out.String(), `"id":"b"`)
}

// TestReadme holds the README's example to the truth: its page, what the
// command prints for it, one quote of its JSON, and the Go example.
func TestReadme(t *testing.T) {
	read := func(name string) string {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		return string(b)
	}
	readme := read("../../README.md")
	const page = "../../testdata/readme/page.txt"
	require.Contains(t, readme, strings.TrimSpace(read(page)))

	var out, stderr bytes.Buffer
	args := []string{"--ref", "2025-12-03T12:00:00+01:00", "--format", "text", page}
	require.Equal(t, exitDone, checkedRun(t.Context(), t, args, nil, &out, &stderr), stderr.String())
	require.Contains(t, readme, strings.TrimSpace(out.String()))

	out.Reset()
	args[3] = "jsonl"
	require.Equal(t, exitDone, checkedRun(t.Context(), t, args, nil, &out, &stderr), stderr.String())
	var r kopij.Result
	require.NoError(t, json.Unmarshal(out.Bytes(), &r))
	quote, err := json.MarshalIndent(r.Articles[0].Quotes[2], "", "  ")
	require.NoError(t, err)
	require.Contains(t, readme, string(quote))

	source := read("../../example_test.go")
	_, code, ok := strings.Cut(source, "func Example() {\n")
	require.True(t, ok)
	code, _, ok = strings.Cut(code, "\t// Output:")
	require.True(t, ok)
	for line := range strings.Lines(code) {
		require.Contains(t, readme, strings.TrimSuffix(strings.TrimPrefix(line, "\t"), "\n"))
	}
	_, show, ok := strings.Cut(source, "func show(")
	require.True(t, ok)
	show, _, ok = strings.Cut(show, "\n}\n")
	require.True(t, ok)
	require.Contains(t, readme, "func show("+show+"\n}\n")
}

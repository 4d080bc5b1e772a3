package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/cmd/kopij/internal/records"
)

func TestGroups(t *testing.T) {
	var recs []records.Record
	for i := range 40 {
		recs = append(recs, records.Record{ID: fmt.Sprint(i), More: i != 20})
	}
	recs[30].Bytes = groupBytes
	var sizes []int
	next := 2
	for g := range groups(func(yield func(records.Record) bool) {
		for _, r := range recs {
			if !yield(r) {
				return
			}
		}
	}, next) {
		sizes = append(sizes, len(g.recs))
		require.Equal(t, next+1, g.first)
		for _, r := range g.recs {
			require.Equal(t, fmt.Sprint(next), r.ID)
			next++
		}
	}
	require.Equal(t, []int{groupRecords, 3, 10, 9}, sizes)
}

// converse runs the command and gives what it says to each thing said to it,
// while its input stays open.
func converse(t *testing.T, args []string, says ...string) (answers []string) {
	t.Helper()
	in, feed := io.Pipe()
	results, out := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- checkedRun(t.Context(), t, args, in, out, io.Discard)
		_ = out.Close()
	}()
	lines := make(chan string)
	go func() {
		sc := bufio.NewScanner(results)
		for sc.Scan() {
			lines <- sc.Text()
		}
		close(lines)
	}()
	for _, s := range says {
		_, err := io.WriteString(feed, s)
		require.NoError(t, err)
		select {
		case l := <-lines:
			answers = append(answers, l)
		case <-time.After(10 * time.Second):
			require.Fail(t, "no answer", "to %q", s)
		}
	}
	require.NoError(t, feed.Close())
	require.Equal(t, exitDone, <-done)
	return answers
}

// A record is answered when it is whole: not at the end of the input, nor with
// what comes after it.
func TestAnswersAreNotHeldBack(t *testing.T) {
	long := `{"id":"c","text":"` + strings.Repeat("Een zin. ", 100) + `"}` + "\n"
	for name, says := range map[string][]string{
		"short":              {`{"id":"a","text":"Een zin."}` + "\n", `{"id":"b","text":"Een zin."}` + "\n"},
		"long":               {long, long},
		"start of the next":  {`{"id":"a","text":"Een zin."}` + "\n" + `{"id":`, `"b","text":"Een zin."}` + "\n"},
		"blank line":         {`{"id":"a","text":"Een zin."}` + "\n\n  \n", `{"id":"b","text":"Een zin."}` + "\n"},
		"blank line first":   {"\n\n" + `{"id":"a","text":"Een zin."}` + "\n"},
		"mark of byte order": {"\ufeff" + `{"id":"a","text":"Een zin."}` + "\n"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, args := range [][]string{{"--format", "jsonl"}, {"--format", "jsonl", "--input", "jsonl"}} {
				require.Len(t, converse(t, args, says...), len(says))
			}
			// A file before standard input holds nothing back either.
			file := filepath.Join(t.TempDir(), "first.jsonl")
			require.NoError(t, os.WriteFile(file, []byte(`{"id":"f","text":"Een zin."}`), 0o600))
			first := converse(t, []string{"--format", "jsonl", "--input", "jsonl", file, "-"}, append([]string{""}, says...)...)
			require.Contains(t, first[0], `"id":"f"`)
		})
	}
}

// The reader of the output went away: the command ends, though its input
// stays open and nothing more comes.
func TestWriteFailsWhileInputIsOpen(t *testing.T) {
	in, feed := io.Pipe()
	done := make(chan int, 1)
	go func() { done <- checkedRun(t.Context(), t, []string{"--input", "jsonl"}, in, fullDisk{}, io.Discard) }()
	_, err := io.WriteString(feed, `{"id":"a","text":"Een zin."}`+"\n")
	require.NoError(t, err)
	select {
	case code := <-done:
		require.Equal(t, exitIO, code)
	case <-time.After(10 * time.Second):
		require.Fail(t, "the command did not notice")
	}
}

// A run that is told to stop leaves the old file and no other.
func TestSignalLeavesTheOldFile(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out.jsonl")
	require.NoError(t, os.WriteFile(name, []byte("old"), 0o600))
	ctx, cancel := context.WithCancelCause(t.Context())
	in, feed := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- checkedRun(ctx, t, []string{"--input", "jsonl", "-o", name}, in, io.Discard, io.Discard)
	}()
	_, err := io.WriteString(feed, `{"id":"a","text":"Een zin."}`+"\n")
	require.NoError(t, err)
	cancel(signalError{syscall.SIGTERM})
	require.Equal(t, exitSignal+int(syscall.SIGTERM), <-done)
	got, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, "old", string(got))
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, left, 1)
}

// What is no number of jobs, or no page size, is told and does nothing.
func TestFlagsOutOfRange(t *testing.T) {
	for _, args := range [][]string{
		{"--jobs", "9223372036854775807"}, {"--jobs", "0"}, {"--jobs", "-1"}, {"--max-page", "0"}, {"--max-page", "9999999999"},
		{"quotes", "--threshold", "NaN"}, {"quotes", "--threshold", "-1"}, {"quotes", "--threshold", "+Inf"},
		{"--offsets", "word"}, {"--input", "xml"}, {"--format", "xml"}, {"--fields", "text"}, {"--fields", "title=a"}, {"--ref", "gisteren"},
		{"times", "--prefer", "soms"}, {"times", "--input", "html"}, {"tables"}, {"tables", "--table", "words"}, {"check"},
		{"tables", "-o", t.TempDir(), "--format", "xls"}, {"entities", "--format", "avro"}, {"tokens", "--format", "csv"},
	} {
		var out, stderr bytes.Buffer
		require.Equal(t, exitUsage, checkedRun(t.Context(), t, args, strings.NewReader("Een zin."), &out, &stderr), args)
		require.Empty(t, out.String(), args)
		require.Contains(t, stderr.String(), "kopij: ", args)
		require.Contains(t, stderr.String(), args[len(args)-1][:1], args)
	}
}

// A panic over a record is an error in its place.
func TestContain(t *testing.T) {
	r := records.Record{ID: "a", Name: "in.jsonl", Line: 7}
	a := contain(&r, func() answer { panic(errors.New("boom")) })
	require.Nil(t, a.data)
	require.Equal(t, records.Internal, r.Err.Type)
	require.Equal(t, 7, r.Err.Line)
	require.Equal(t, "in.jsonl:7: kopij: internal error: boom", r.Err.Message)
}

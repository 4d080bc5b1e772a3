//go:build unix

package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"
)

// A named pipe as FILE is answered as standard input is.
func TestNamedPipe(t *testing.T) {
	name := filepath.Join(t.TempDir(), "pipe")
	require.NoError(t, syscall.Mkfifo(name, 0o600))
	results, out := io.Pipe()
	done := make(chan int, 1)
	go func() { done <- checkedRun(t.Context(), t, []string{"--format", "jsonl", name}, nil, out, io.Discard) }()
	feed, err := os.OpenFile(name, os.O_WRONLY, 0)
	require.NoError(t, err)
	answers := bufio.NewScanner(results)
	for i := range 3 {
		_, err := fmt.Fprintf(feed, `{"id":"a%d","text":"Een zin."}`+"\n", i)
		require.NoError(t, err)
		require.True(t, answers.Scan())
		require.Contains(t, answers.Text(), fmt.Sprintf(`"id":"a%d"`, i))
	}
	require.NoError(t, feed.Close())
	require.Equal(t, exitDone, <-done)
}

//go:build unix

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// On SIGTERM amid many requests, each that the server took on is answered
// whole: the log and the callers know the same ones.
func TestServeLosesNothing(t *testing.T) {
	log := &lockedBuffer{}
	cmd := serveCommand(log)
	cmd.SetArgs([]string{"--addr", "127.0.0.1:0", "--jobs", "2"})
	ended := make(chan error, 1)
	go func() { ended <- cmd.Execute() }()
	addr := loggedAddr(t, log)

	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	answered := map[string]bool{}
	var mu sync.Mutex
	var callers sync.WaitGroup
	for caller := range 8 {
		callers.Go(func() {
			for i := 0; ; i++ {
				id := fmt.Sprintf("%d-%d", caller, i)
				req, err := http.NewRequest(http.MethodPost, "http://"+addr+"/v1/extract", strings.NewReader("DELFT (ANP) - „Ja”, zei Jan Jansen dinsdag."))
				if err != nil {
					t.Error(err)
					return
				}
				req.Header.Set("Content-Type", "text/plain")
				req.Header.Set("X-Request-Id", id)
				resp, err := client.Do(req)
				if err != nil {
					return // nobody listens any more
				}
				b, err := io.ReadAll(resp.Body)
				resp.Body.Close()
				if err != nil || resp.StatusCode != http.StatusOK || !json.Valid(b) {
					t.Errorf("%s: %d %v %s", id, resp.StatusCode, err, b)
				}
				mu.Lock()
				answered[id] = true
				mu.Unlock()
			}
		})
	}
	require.Eventually(t, func() bool { mu.Lock(); defer mu.Unlock(); return len(answered) > 100 }, 30*time.Second, time.Millisecond)
	require.NoError(t, syscall.Kill(os.Getpid(), syscall.SIGTERM))
	require.NoError(t, <-ended)
	callers.Wait()

	taken := map[string]bool{}
	for _, l := range log.lines() {
		var line struct{ Msg, ID string }
		require.NoError(t, json.Unmarshal([]byte(l), &line))
		if line.Msg == "request" {
			taken[line.ID] = true
		}
	}
	require.Equal(t, taken, answered)
}

package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// lockedBuffer is a buffer that goroutines share.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *lockedBuffer) lines() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return strings.Split(strings.TrimSpace(b.b.String()), "\n")
}

// startServing runs the server and gives its address and its log.
func startServing(t *testing.T, ctx context.Context, s serving) (addr string, log *lockedBuffer, ended chan error) {
	t.Helper()
	log, ended = &lockedBuffer{}, make(chan error, 1)
	go func() { ended <- s.run(ctx, log, "") }()
	return "http://" + loggedAddr(t, log), log, ended
}

// loggedAddr waits for the address in the first line of a server's log.
func loggedAddr(t *testing.T, log *lockedBuffer) (addr string) {
	t.Helper()
	require.Eventually(t, func() bool {
		var first struct{ Addr string }
		_ = json.Unmarshal([]byte(log.lines()[0]), &first)
		addr = first.Addr
		return addr != ""
	}, 10*time.Second, 5*time.Millisecond)
	return addr
}

func testServing() serving {
	return serving{addr: "127.0.0.1:0", maxBody: 1 << 20, jobs: 2, queue: 8, maxConns: 64, timeout: 10 * time.Second, grace: 10 * time.Second}
}

// A request that runs when the server is told to stop is answered whole, and
// every line of the log is JSON.
func TestServeStopsGracefully(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	addr, log, ended := startServing(t, ctx, testServing())

	// A batch is half done when the server is told to stop.
	body, feed := io.Pipe()
	go func() { _, _ = io.WriteString(feed, `{"id":"1","text":"Jan zegt ja."}`+"\n") }()
	resp, err := http.Post(addr+"/v1/batch", "application/x-ndjson", body)
	require.NoError(t, err)
	defer resp.Body.Close()
	out := bufio.NewReader(resp.Body)
	first, err := out.ReadString('\n')
	require.NoError(t, err)
	require.Contains(t, first, `"id":"1"`)
	stop()
	require.Eventually(t, func() bool { return strings.Contains(strings.Join(log.lines(), "\n"), "stopping") }, 10*time.Second, 5*time.Millisecond)
	_, err = io.WriteString(feed, `{"id":"2","text":"Jan zegt nee."}`)
	require.NoError(t, err)
	require.NoError(t, feed.Close())
	rest, err := io.ReadAll(out)
	require.NoError(t, err)
	require.Contains(t, string(rest), `"id":"2"`)
	require.NoError(t, <-ended)
	for _, l := range log.lines() {
		require.True(t, json.Valid([]byte(l)), l)
	}
}

func TestServeFlags(t *testing.T) {
	for _, c := range []struct {
		change func(*serving)
		want   string
	}{
		{func(s *serving) { s.jobs = 0 }, "--jobs"},
		{func(s *serving) { s.queue = -1 }, "--queue"},
		{func(s *serving) { s.maxBody = -5 }, "--max-body"},
		{func(s *serving) { s.cert = "a.pem" }, "--tls-key"},
		{func(s *serving) { s.tokenFile = "no/such/file" }, "no/such/file"},
		{func(s *serving) { s.addr = "127.0.0.1:x" }, "unknown port"},
	} {
		s := testServing()
		c.change(&s)
		require.ErrorContains(t, s.run(context.Background(), io.Discard, ""), c.want)
	}
}

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"strings"
	"time"

	"github.com/kopij/kopij/tools/schematest"
	"github.com/kopij/kopij/tools/torture/gen"
)

// requests are where a page may be sent, and as what.
var requests = []struct{ path, media string }{
	{"/v1/extract", "application/json"}, {"/v1/extract", "text/plain"}, {"/v1/extract?indirect=true", "text/html"},
	{"/v1/extract?offsets=utf16", "text/markdown"}, {"/v1/extract", "application/octet-stream"},
	{"/v1/entities", "text/plain"}, {"/v1/quotes", "text/html"}, {"/v1/times", "application/json"}, {"/view", "text/plain"},
	{"/v1/batch", "application/x-ndjson"}, {"/v1/extract?reference=2025-12-03", "text/plain; charset=windows-1252"},
}

// server sends pages to the server: as they are, as HTML, as JSON and together.
// No answer says that the fault is the server's, and it stops when it is told.
func server(o *options) (figures string, err error) {
	dir, err := os.MkdirTemp("", "torture")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	if err := o.build(); err != nil {
		return "", err
	}
	cmd := exec.Command(o.kopij, "serve", "--addr", "127.0.0.1:0")
	log, err := cmd.StderrPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	defer func() { _ = cmd.Process.Kill() }()
	lines := bufio.NewScanner(log)
	lines.Buffer(nil, 1<<20)
	addr, err := listening(lines)
	if err != nil {
		return "", err
	}
	faults := make(chan int, 1)
	go func() {
		n := 0
		for lines.Scan() {
			if l := lines.Bytes(); bytes.Contains(l, []byte(`"ERROR"`)) || bytes.Contains(l, []byte("panic")) {
				n++
			}
		}
		faults <- n
	}()
	codes := map[int]int{}
	client := &http.Client{Timeout: time.Minute}
	api, err := described(client, "http://"+addr)
	if err != nil {
		return "", err
	}
	for seed := o.from; seed < o.from+o.pages; seed++ {
		q := requests[seed%uint64(len(requests))]
		body := []byte(gen.Input(seed))
		switch q.media {
		case "application/json":
			body = gen.Record(seed)
		case "application/x-ndjson":
			body = gen.Records(seed, 20)
		}
		r, sendErr := client.Post("http://"+addr+q.path, q.media, bytes.NewReader(body))
		if sendErr != nil {
			return "", sendErr
		}
		answer, readErr := io.ReadAll(r.Body)
		r.Body.Close()
		codes[r.StatusCode]++
		if readErr != nil || r.StatusCode >= 500 || bytes.Contains(answer, []byte("internal error")) {
			err = fmt.Errorf("%s as %s: %d %.200s %v\non %q", q.path, q.media, r.StatusCode, answer, readErr, body)
			continue
		}
		path, _, _ := strings.Cut(q.path, "?")
		if why := api.Check(http.MethodPost, path, r.StatusCode, r.Header.Get("Content-Type"), answer); why != nil {
			err = fmt.Errorf("%w\non %q", why, body)
		}
	}
	if stopErr := cmd.Process.Signal(os.Interrupt); stopErr != nil {
		return "", stopErr
	}
	logged := <-faults
	if code := exitOf(cmd.Wait()); code != 0 || logged > 0 {
		err = fmt.Errorf("exit code %d, %d faults logged", code, logged)
	}
	return fmt.Sprintf("%d requests from seed %d, answers by status %v", o.pages, o.from, codes), err
}

// described is the description of the server at an address.
func described(client *http.Client, addr string) (*schematest.API, error) {
	r, err := client.Get(addr + "/openapi.json")
	if err != nil {
		return nil, err
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	return schematest.ReadAPI(b)
}

// listening is the address that the server logs first.
func listening(lines *bufio.Scanner) (string, error) {
	if !lines.Scan() {
		return "", fmt.Errorf("the server said nothing: %v", lines.Err())
	}
	var v struct{ Msg, Addr string }
	if err := json.Unmarshal(lines.Bytes(), &v); err != nil || v.Addr == "" || !strings.HasPrefix(v.Addr, "127.") {
		return "", fmt.Errorf("no address: %s", lines.Text())
	}
	return v.Addr, nil
}

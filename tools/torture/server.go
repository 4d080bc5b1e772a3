package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
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
// No answer says that the fault is the server's, each is what its description
// says, and it stops when it is told.
func server(o *options) (figures string, err error) {
	if err := o.build(); err != nil {
		return "", err
	}
	s, err := startServer(o.kopij)
	if err != nil {
		return "", err
	}
	defer func() { _ = s.cmd.Process.Kill() }()
	codes := map[int]int{}
	for seed := o.from; seed < o.from+o.pages; seed++ {
		code, why := s.ask(seed)
		codes[code]++
		if why != nil {
			err = why
		}
	}
	return fmt.Sprintf("%d requests from seed %d, answers by status %v", o.pages, o.from, codes), errors.Join(err, s.stop())
}

// running is a server that runs.
type running struct {
	cmd    *exec.Cmd
	addr   string
	client http.Client
	api    *schematest.API
	faults chan int // the number of those that it logged, once it has ended
}

// startServer starts the command kopij as a server.
func startServer(kopij string) (*running, error) {
	s := &running{cmd: exec.Command(kopij, "serve", "--addr", "127.0.0.1:0"), client: http.Client{Timeout: time.Minute}, faults: make(chan int, 1)}
	log, err := s.cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(log)
	lines.Buffer(nil, 1<<20)
	if s.addr, err = listening(lines); err == nil {
		s.api, err = described(&s.client, "http://"+s.addr)
	}
	if err != nil {
		_ = s.cmd.Process.Kill()
		return nil, err
	}
	go func() {
		n := 0
		for lines.Scan() {
			if l := lines.Bytes(); bytes.Contains(l, []byte(`"ERROR"`)) || bytes.Contains(l, []byte("panic")) {
				n++
			}
		}
		s.faults <- n
	}()
	return s, nil
}

// ask sends the page of a seed, and gives the status of the answer and what is
// wrong with it.
func (s *running) ask(seed uint64) (code int, err error) {
	q := requests[seed%uint64(len(requests))]
	body := []byte(gen.Input(seed))
	switch q.media {
	case "application/json":
		body = gen.Record(seed)
	case "application/x-ndjson":
		body = gen.Records(seed, 20)
	}
	r, err := s.client.Post("http://"+s.addr+q.path, q.media, bytes.NewReader(body))
	if err != nil {
		return 0, err
	}
	defer r.Body.Close()
	answer, err := io.ReadAll(r.Body)
	if err != nil || r.StatusCode >= 500 || bytes.Contains(answer, []byte("internal error")) {
		return r.StatusCode, fmt.Errorf("%s as %s: %d %.200s %v\non %q", q.path, q.media, r.StatusCode, answer, err, body)
	}
	path, _, _ := strings.Cut(q.path, "?")
	if err := s.api.Check(http.MethodPost, path, r.StatusCode, r.Header.Get("Content-Type"), answer); err != nil {
		return r.StatusCode, fmt.Errorf("%w\non %q", err, body)
	}
	return r.StatusCode, nil
}

// stop tells the server to stop, and reports how it did and what it logged.
func (s *running) stop() error {
	if err := s.cmd.Process.Signal(os.Interrupt); err != nil {
		return err
	}
	logged := <-s.faults
	if code := exitOf(s.cmd.Wait()); code != 0 || logged > 0 {
		return fmt.Errorf("exit code %d, %d faults logged", code, logged)
	}
	return nil
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

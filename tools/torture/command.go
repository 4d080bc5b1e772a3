package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/kopij/kopij/tools/torture/gen"
)

// build makes the command once for all rows, unless the flag -kopij named one.
func (o *options) build() (err error) {
	if o.kopij != "" {
		return nil
	}
	if o.made, err = os.MkdirTemp("", "torture"); err != nil {
		return err
	}
	o.kopij = filepath.Join(o.made, "kopij")
	out, err := exec.Command("go", "build", "-o", o.kopij, "./cmd/kopij").CombinedOutput()
	if err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	return nil
}

// ran is a run of the command that ended.
type ran struct {
	code     int // -1 where a signal ended it
	out, err []byte
	rss      int64 // bytes that it had in memory at most; 0 where that is not known
}

// call runs the command with input in and gives what came of it.
func (o *options) call(in []byte, env []string, args ...string) ran {
	cmd := exec.Command(o.kopij, args...)
	cmd.Env = append(os.Environ(), env...)
	cmd.Stdin = bytes.NewReader(in)
	var out, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	err := cmd.Run()
	return ran{exitOf(err), out.Bytes(), stderr.Bytes(), maxRSS(cmd.ProcessState)}
}

// exitOf is the exit code that the error of a command stands for; -1 where a
// signal ended it or it did not start.
func exitOf(err error) int {
	if err == nil {
		return 0
	}
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) {
		return exit.ExitCode()
	}
	return -1
}

// panicked reports whether a run says that something of its own went wrong.
func (r *ran) panicked() bool {
	for _, s := range []string{"internal error", "goroutine ", "panic:"} {
		if bytes.Contains(r.out, []byte(s)) || bytes.Contains(r.err, []byte(s)) {
			return true
		}
	}
	return false
}

// end is the end of what a run said to standard error.
func (r *ran) end() string {
	s := strings.TrimSpace(string(r.err))
	return s[max(0, len(s)-400):]
}

// story is the number of an ordinary record, for what does not ask for odd
// ones.
func story(i int) []byte {
	all := gen.Stories()
	s, _ := json.Marshal(all[i%len(all)].With(i % gen.Casts))
	return fmt.Appendf(nil, `{"id":"r%d","published":"2025-12-03","text":%s}`+"\n", i, s)
}

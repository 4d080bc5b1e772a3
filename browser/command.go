package browser

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
)

// Build compiles the command into a folder and gives its path. It runs in the
// root of the project.
func Build(ctx context.Context, root, folder string) (string, error) {
	path := filepath.Join(folder, "kopij")
	cmd := exec.CommandContext(ctx, "go", "build", "-o", path, "./cmd/kopij")
	cmd.Dir, cmd.Stdout, cmd.Stderr = root, os.Stderr, os.Stderr
	return path, cmd.Run()
}

// Serve runs the server of the command on a port that is free, until stop is
// called, and gives its address.
func Serve(command string, flags ...string) (address string, stop func() error, err error) {
	cmd := exec.Command(command, append([]string{"serve", "--addr", "127.0.0.1:0"}, flags...)...)
	log, err := cmd.StderrPipe()
	if err != nil {
		return "", nil, err
	}
	if err := cmd.Start(); err != nil {
		return "", nil, err
	}
	stop = func() error {
		if err := cmd.Process.Signal(syscall.SIGTERM); err != nil {
			return err
		}
		return cmd.Wait()
	}
	lines := bufio.NewScanner(log)
	if !lines.Scan() {
		return "", nil, fmt.Errorf("the server says nothing: %w", stop())
	}
	var first struct{ Addr string }
	if err := json.Unmarshal(lines.Bytes(), &first); err != nil || first.Addr == "" {
		_ = stop()
		return "", nil, fmt.Errorf("the server says %q", lines.Text())
	}
	go func() {
		for lines.Scan() { // what is not read would stop the server
		}
	}()
	return "http://" + first.Addr, stop, nil
}

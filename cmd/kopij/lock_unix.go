//go:build unix

package main

import (
	"fmt"
	"os"
	"syscall"
)

// lockDir keeps other processes from writing to the same directory until the
// file is closed or the process ends.
func lockDir(dir string) (*os.File, error) {
	f, err := os.Open(dir)
	if err != nil {
		return nil, err
	}
	if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = f.Close()
		return nil, fmt.Errorf("%s: another run is writing there", dir)
	}
	return f, nil
}

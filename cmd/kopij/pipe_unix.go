//go:build unix

package main

import (
	"errors"
	"io"
	"syscall"
)

// isClosedPipe reports whether the reader of our output went away, which is
// its right: head and less do so.
func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}

//go:build !unix

package main

import (
	"errors"
	"io"
)

// isClosedPipe reports whether the reader of our output went away.
func isClosedPipe(err error) bool { return errors.Is(err, io.ErrClosedPipe) }

// Command kopij reads the text of Dutch news pages and prints their parts.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
)

// Exit codes.
const (
	exitDone   = 0
	exitFailed = 1 // some inputs failed, the others are done
	exitUsage  = 2
	exitIO     = 3 // an input could not be read, or the output not written
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// usageError is a fault in how the command was called.
type usageError struct{ error }

// ioError is a fault of an input or the output as a whole.
type ioError struct{ error }

// errSome tells that some inputs failed; their errors stand in the output.
var errSome = errors.New("some inputs failed")

// run is the whole command, apart from the process around it.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	cmd := rootCommand(stdin, stdout, stderr)
	cmd.SetArgs(args)
	err := cmd.Execute()
	var usage usageError
	var fault ioError
	switch {
	case err == nil, isClosedPipe(err):
		return exitDone
	case errors.Is(err, errSome):
		return exitFailed
	case errors.As(err, &usage):
		fmt.Fprintf(stderr, "kopij: %v\nTry 'kopij --help'.\n", err)
		return exitUsage
	case errors.As(err, &fault):
		fmt.Fprintf(stderr, "kopij: %v\n", err)
		return exitIO
	}
	// What the flag library finds is a fault in how the command was called.
	fmt.Fprintf(stderr, "kopij: %v\nTry 'kopij --help'.\n", err)
	return exitUsage
}

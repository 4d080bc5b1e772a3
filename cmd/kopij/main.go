// Command kopij reads the text of Dutch news pages and prints their parts.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
)

// Exit codes.
const (
	exitDone   = 0
	exitFailed = 1 // some inputs failed, the others are done
	exitUsage  = 2
	exitIO     = 3 // an input could not be read, or the output not written
	exitSignal = 128
)

func main() {
	ctx, stop := withSignals(context.Background())
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// signalError is what ends a run that was told to stop.
type signalError struct{ sig os.Signal }

func (e signalError) Error() string { return e.sig.String() }

// withSignals gives a context that ends when the process is told to, so that
// no half of a file is left. A second signal ends the process at once.
func withSignals(ctx context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	got := make(chan os.Signal, 1)
	signal.Notify(got, os.Interrupt, syscall.SIGTERM)
	go func() {
		if sig, ok := <-got; ok {
			signal.Stop(got)
			cancel(signalError{sig})
		}
	}()
	return ctx, func() {
		signal.Stop(got)
		cancel(nil)
	}
}

// usageError is a fault in how the command was called.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// ioError is a fault of an input or the output as a whole.
type ioError struct{ error }

func (e ioError) Unwrap() error { return e.error }

// errSome reports that some inputs failed.
var errSome = errors.New("some inputs failed")

// run is the whole command, apart from the process around it.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	cmd := rootCommand(stdin, stdout, stderr)
	cmd.SetArgs(args)
	ran, err := cmd.ExecuteContextC(ctx)
	return exitCode(ran.CommandPath(), err, stderr)
}

// exitCode says what an error of a command means to whoever called, and prints
// it.
func exitCode(command string, err error, stderr io.Writer) int {
	var sig signalError
	var fault ioError
	var table tableFault
	switch {
	case err == nil, isClosedPipe(err):
		return exitDone
	case errors.Is(err, errSome):
		return exitFailed
	case errors.As(err, &sig):
		if n, ok := sig.sig.(syscall.Signal); ok {
			return exitSignal + int(n)
		}
		return exitSignal
	case errors.As(err, &fault):
		fmt.Fprintf(stderr, "kopij: %s\n", visible(err.Error()))
		return exitIO
	case errors.As(err, &table):
		fmt.Fprintf(stderr, "kopij: %s\n", visible(err.Error()))
		return exitUsage
	}
	// What the flag library finds is a fault in how the command was called.
	fmt.Fprintf(stderr, "kopij: %s\nTry '%s --help'.\n", visible(err.Error()), command)
	return exitUsage
}

//go:build wasip1

// Command wasm is kopij for hosts of WASI: it reads a page from standard
// input and writes its result to standard output. Its one argument, which may
// be left out, is the reference time as RFC 3339 has it.
//
//	GOOS=wasip1 GOARCH=wasm go build -ldflags "-s -w" -o kopij-wasi.wasm ./wasm
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/kopij/kopij"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "kopij:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	var ref time.Time
	if len(args) > 0 {
		var err error
		if ref, err = time.Parse(time.RFC3339, args[0]); err != nil {
			return err
		}
	}
	page, err := io.ReadAll(os.Stdin)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(kopij.Extract(string(page), ref))
}

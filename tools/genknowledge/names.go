package main

import (
	"os"

	"github.com/kopij/kopij/internal/knowledge"
)

// names compiles internal/knowledge/names.tsv.
func names(in, out string) error {
	f, err := os.Open(in)
	if err != nil {
		return err
	}
	defer f.Close()
	blob, err := knowledge.CompileNames(f, in)
	if err != nil {
		return err
	}
	return os.WriteFile(out, []byte(blob), 0o644)
}

package main

import (
	"os"

	"github.com/kopij/kopij/internal/knowledge"
)

// countries compiles internal/knowledge/countries.tsv.
func countries(in, out string) error {
	f, err := os.Open(in)
	if err != nil {
		return err
	}
	defer f.Close()
	blob, err := knowledge.CompileCountries(f, in)
	if err != nil {
		return err
	}
	return os.WriteFile(out, []byte(blob), 0o644)
}

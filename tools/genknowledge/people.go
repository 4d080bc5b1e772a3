package main

import (
	"os"

	"github.com/kopij/kopij/internal/knowledge"
)

// people compiles internal/knowledge/people.tsv and offices.tsv.
func people(peopleTSV, officesTSV, out string) error {
	p, err := os.Open(peopleTSV)
	if err != nil {
		return err
	}
	defer p.Close()
	o, err := os.Open(officesTSV)
	if err != nil {
		return err
	}
	defer o.Close()
	blob, err := knowledge.CompilePeople(peopleTSV, p, officesTSV, o)
	if err != nil {
		return err
	}
	return os.WriteFile(out, []byte(blob), 0o644)
}

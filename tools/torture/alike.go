package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/kopij/kopij/tools/torture/gen"
)

// alike runs the command over the same records in other surroundings: any
// number of jobs and processors, other time zones and languages, and the
// records the other way around or in two runs. Each record has one answer.
func alike(o *options) (figures string, err error) {
	dir, err := os.MkdirTemp("", "torture")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	if err := o.build(); err != nil {
		return "", err
	}
	in := append(stories(100), gen.Records(o.from, 400)...)
	args := []string{"--input", "jsonl", "-q", "--indirect", "--ref", "2025-12-03T12:00:00+01:00"}
	want := o.call(in, nil, args...)
	ways := 0
	compare := func(way string, got, want []byte) {
		ways++
		if !bytes.Equal(got, want) && err == nil {
			err = fmt.Errorf("%s: %d bytes that are not the same as %d", way, len(got), len(want))
		}
	}
	look := func(way string, got []byte) { compare(way, got, want.out) }
	for _, jobs := range []string{"1", "2", "7", "64"} {
		for _, procs := range []string{"1", "4"} {
			r := o.call(in, []string{"GOMAXPROCS=" + procs}, append(args, "--jobs", jobs)...)
			look("--jobs "+jobs+" GOMAXPROCS="+procs, r.out)
		}
	}
	for _, env := range []string{"TZ=Pacific/Kiritimati", "TZ=America/New_York", "TZ=", "LANG=nl_NL.UTF-8 LC_ALL=nl_NL.UTF-8", "LANG=tr_TR LC_ALL=tr_TR", "LC_ALL=C", "GOGC=1", "HOME=/nowhere"} {
		r := o.call(in, strings.Fields(env), args...)
		look(env, r.out)
	}
	lines := bytes.SplitAfter(bytes.TrimSuffix(in, []byte("\n")), []byte("\n"))
	lines[len(lines)-1] = append(lines[len(lines)-1], '\n')
	half := len(lines) / 2
	one, two := o.call(bytes.Join(lines[:half], nil), nil, args...), o.call(bytes.Join(lines[half:], nil), nil, args...)
	compare("two runs", results(append(one.out, two.out...)), results(want.out))
	slices.Reverse(lines)
	back := o.call(bytes.Join(lines, nil), nil, args...)
	answers := bytes.SplitAfter(bytes.TrimSuffix(back.out, []byte("\n")), []byte("\n"))
	answers[len(answers)-1] = append(answers[len(answers)-1], '\n')
	slices.Reverse(answers)
	compare("backwards", results(bytes.Join(answers, nil)), results(want.out))
	return fmt.Sprintf("%d records, %d surroundings", len(lines), ways), err
}

// results are the lines of an output that hold no error: that of a record that
// cannot be read has the number of its line.
func results(out []byte) []byte {
	var b []byte
	for line := range bytes.Lines(out) {
		if !bytes.Contains(line, []byte(`"error":{`)) {
			b = append(b, line...)
		}
	}
	return b
}

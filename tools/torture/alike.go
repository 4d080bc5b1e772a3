package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kopij/kopij/tools/torture/gen"
)

// alike runs the command over the same records in other surroundings: any
// number of jobs and processors, other time zones and languages, and the
// records the other way around, in two runs, or each in a file of its own. Each
// record has one answer.
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
	files, records, why := asFiles(o, dir, 200)
	if why != nil {
		return "", why
	}
	compare("files of their own", files, records)
	return fmt.Sprintf("%d records, %d surroundings", len(lines), ways), err
}

// asFiles reads n pages as files of their own, and as the records of one.
func asFiles(o *options, dir string, n int) (files, records []byte, err error) {
	args := []string{"-q", "--format", "jsonl", "--indirect", "--ref", "2025-12-03T12:00:00+01:00", "--input"}
	var in []byte
	var names []string
	for i := range n {
		text := gen.Page(o.from+uint64(i), 400)
		if i%2 == 0 {
			all := gen.Stories()
			text = all[i%len(all)].With(i % gen.Casts)
		}
		text = strings.Map(func(c rune) rune { // bytes that make a file no text are refused
			if unicode.IsControl(c) && c != '\n' || c == utf8.RuneError {
				return -1
			}
			return c
		}, text)
		names = append(names, filepath.Join(dir, fmt.Sprintf("%d.txt", i)))
		b, _ := json.Marshal(map[string]string{"id": names[i], "text": text}) // a string always has a form
		in = append(append(in, b...), '\n')
		if err := os.WriteFile(names[i], []byte(text), 0o600); err != nil {
			return nil, nil, err
		}
	}
	a, b := o.call(nil, nil, append(append(args, "text"), names...)...), o.call(in, nil, append(args, "jsonl")...)
	return a.out, b.out, errors.Join(a.want(done), b.want(done))
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

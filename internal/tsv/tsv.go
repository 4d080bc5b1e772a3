// Package tsv reads the tables of this module: rows of fields that tabs part,
// in UTF-8, where an empty line and one that begins with # are no row.
package tsv

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"
)

// Error tells which line of which table is wrong, and why. It is the one type
// of error of every table; package text gives it to users as TableError.
type Error struct {
	// File is the name of the table that the caller gave.
	File string
	// Line counts from 1.
	Line int
	// Column names the offending field; empty where the line as a whole is
	// wrong or the table's columns have no names.
	Column string
	// Text is the offending field; empty where the line as a whole is wrong.
	Text string
	// Err is the cause: one of the causes that the table's package exports,
	// an error of the reader, or one that has nothing but its text.
	Err error
}

// Error is `places.tsv:12: country "Nld": not two capitals`, without the
// parts that are not known.
func (e *Error) Error() string {
	switch {
	case e.Column != "":
		return fmt.Sprintf("%s:%d: %s %.80q: %v", e.File, e.Line, e.Column, e.Text, e.Err)
	case e.Text != "":
		return fmt.Sprintf("%s:%d: %v: %.80q", e.File, e.Line, e.Err, e.Text)
	}
	return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err)
}

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Err }

// MaxLine is the number of bytes that a line may have.
const MaxLine = 1 << 20

// The causes of an [Error] that every table may have.
var (
	ErrUTF8   = errors.New("not UTF-8")
	ErrReader = errors.New("no reader")
)

// Read calls add with the fields of each row of r, in order, and ends with the
// first error. Every error is an [*Error]: where add gives another one it
// becomes the cause, and one without a file or a line gains them. A byte order
// mark before the first line and a carriage return after any are no part of a
// field. The fields are add's to keep.
func Read(r io.Reader, file string, add func(line int, fields []string) error) error {
	if r == nil {
		return &Error{File: file, Err: ErrReader}
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, MaxLine)
	n := 0
	for lines.Scan() {
		n++
		row := strings.TrimSuffix(lines.Text(), "\r")
		if n == 1 {
			row = strings.TrimPrefix(row, "\ufeff")
		}
		if strings.TrimSpace(row) == "" || row[0] == '#' {
			continue
		}
		if !utf8.ValidString(row) {
			return &Error{File: file, Line: n, Err: ErrUTF8}
		}
		if err := add(n, strings.Split(row, "\t")); err != nil {
			return place(err, file, n)
		}
	}
	if err := lines.Err(); err != nil {
		return place(err, file, n+1)
	}
	return nil
}

// place makes err an *Error of a file and a line.
func place(err error, file string, line int) error {
	e, ok := err.(*Error)
	if !ok {
		return &Error{File: file, Line: line, Err: err}
	}
	if e.File == "" {
		e.File = file
	}
	if e.Line == 0 {
		e.Line = line
	}
	return e
}

// Rows are the rows of a table that is part of the program, and that a test
// holds to its form.
func Rows(table string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(table) {
			row := strings.TrimRight(line, "\r\n")
			if strings.TrimSpace(row) == "" || row[0] == '#' {
				continue
			}
			if !yield(strings.Split(row, "\t")) {
				return
			}
		}
	}
}

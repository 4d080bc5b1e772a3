package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"time"
	"unicode/utf8"
)

// record is one page to read, or the error that stands in its place.
type record struct {
	ID        string
	Text      string
	Published time.Time
	// Ref and Prefer are for the times command alone.
	Ref    time.Time
	Prefer string

	Err *recordError
	// Bytes is what the record took of its input, for the progress bar.
	Bytes int
	// More tells that the next record need not be waited for.
	More bool
}

// recordError is an error in the stream of results, in the place of the
// result that could not be had.
type recordError struct {
	Type    string `json:"type"` // input, json, record
	Message string `json:"message"`
	Line    int    `json:"line,omitempty"`
}

// What an input holds.
const (
	inputAuto  = "auto"
	inputText  = "text"
	inputJSONL = "jsonl"
	inputLines = "lines" // a text a line; the times command's
)

// maxRecord bounds one line of JSON, so that memory stays bounded.
const maxRecord = 64 << 20

// records yields the records of each file in turn; "-" is stdin. A file that
// cannot be read yields an error record and the next follows.
func records(files []string, kind string, stdin io.Reader) iter.Seq[record] {
	return func(yield func(record) bool) {
		for i, name := range files {
			more := i+1 < len(files) && files[i+1] != "-"
			add := func(r record) bool {
				r.More = r.More || more
				return yield(r)
			}
			if !fileRecords(name, kind, len(files) > 1, stdin, add) {
				return
			}
		}
	}
}

func fileRecords(name, kind string, many bool, stdin io.Reader, yield func(record) bool) bool {
	r := stdin
	id := ""
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return yield(record{ID: name, Err: &recordError{Type: "input", Message: err.Error()}})
		}
		defer f.Close()
		r = f
		if many {
			id = name
		}
	} else {
		name = "standard input"
	}
	br := bufio.NewReaderSize(r, 64<<10)
	if kind == inputLines {
		return lines(name, br, textLine, true, yield)
	}
	if isJSONL(name, kind, br) {
		return lines(name, br, parseRecord, false, yield)
	}
	b, err := io.ReadAll(br)
	if err != nil {
		return yield(record{ID: name, Err: &recordError{Type: "input", Message: err.Error()}})
	}
	return yield(record{ID: id, Text: string(b), Bytes: len(b)})
}

// isJSONL tells whether the input holds a JSON object a line: by flag, by
// the file's name, or by its first byte that is no white space.
func isJSONL(name, kind string, br *bufio.Reader) bool {
	if kind != inputAuto {
		return kind == inputJSONL
	}
	if isJSONLName(name) {
		return true
	}
	head, _ := br.Peek(512)
	head = bytes.TrimLeft(head, " \t\r\n")
	return len(head) > 1 && head[0] == '{' && bytes.HasPrefix(bytes.TrimLeft(head[1:], " \t\r\n"), []byte(`"`))
}

func isJSONLName(name string) bool {
	return strings.HasSuffix(name, ".jsonl") || strings.HasSuffix(name, ".ndjson")
}

// lines yields a record for each line, as parse reads it; for blank lines
// only where blank says so.
func lines(name string, br *bufio.Reader, parse func(line []byte, readErr error) record, blank bool, yield func(record) bool) bool {
	for n := 1; ; n++ {
		line, size, err := readLine(br)
		if len(bytes.TrimSpace(line)) > 0 || errors.Is(err, errLong) || blank && err == nil {
			rec := parse(line, err)
			rec.Bytes = size
			rec.More = br.Buffered() > 0
			if rec.Err != nil {
				rec.Err.Line = n
				rec.Err.Message = fmt.Sprintf("%s:%d: %s", name, n, rec.Err.Message)
			}
			if !yield(rec) {
				return false
			}
		}
		switch {
		case err == nil, errors.Is(err, errLong):
		case errors.Is(err, io.EOF):
			return true
		default:
			return yield(record{ID: name, Err: &recordError{Type: "input", Message: fmt.Sprintf("%s:%d: %v", name, n, err), Line: n}})
		}
	}
}

var errLong = fmt.Errorf("a line of more than %d bytes", maxRecord)

// readLine is the next line without its end, and the bytes it took. Of a
// line that is too long the rest is skipped.
func readLine(br *bufio.Reader) (line []byte, size int, err error) {
	for {
		part, err := br.ReadSlice('\n')
		size += len(part)
		if size > maxRecord {
			line = nil
		} else {
			line = append(line, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if size > maxRecord && (err == nil || errors.Is(err, io.EOF)) {
			return nil, size, errLong
		}
		return bytes.TrimRight(line, "\r\n"), size, err
	}
}

// textLine is a line that is a text itself.
func textLine(line []byte, readErr error) record {
	if errors.Is(readErr, errLong) {
		return record{Err: &recordError{Type: "record", Message: readErr.Error()}}
	}
	return record{Text: string(line)}
}

// parseRecord is a line that holds a JSON object.
func parseRecord(line []byte, readErr error) record {
	if errors.Is(readErr, errLong) {
		return record{Err: &recordError{Type: "record", Message: readErr.Error()}}
	}
	var in struct {
		ID        json.RawMessage `json:"id"`
		Text      *string         `json:"text"`
		Published string          `json:"published"`
		Ref       string          `json:"ref"`
		Prefer    string          `json:"prefer"`
	}
	if !utf8.Valid(line) {
		line = bytes.ToValidUTF8(line, []byte("\uFFFD"))
	}
	if err := json.Unmarshal(line, &in); err != nil {
		// An id that can still be read names the record.
		var only struct {
			ID json.RawMessage `json:"id"`
		}
		_ = json.Unmarshal(line, &only)
		return record{ID: idString(only.ID), Err: &recordError{Type: "json", Message: err.Error()}}
	}
	rec := record{ID: idString(in.ID), Prefer: in.Prefer}
	if in.Text == nil {
		rec.Err = &recordError{Type: "record", Message: `no "text"`}
		return rec
	}
	rec.Text = *in.Text
	for _, f := range []struct {
		name, value string
		to          *time.Time
	}{{"published", in.Published, &rec.Published}, {"ref", in.Ref, &rec.Ref}} {
		if f.value == "" {
			continue
		}
		t, err := time.Parse(time.RFC3339, f.value)
		if err != nil {
			rec.Err = &recordError{Type: "record", Message: fmt.Sprintf("%q: want a time as RFC 3339 has it (2025-12-03T12:00:00+01:00), not %q", f.name, f.value)}
			return rec
		}
		*f.to = t
	}
	return rec
}

// idString is an id as text: a JSON string's value, or a number as written.
func idString(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	if string(raw) == "null" {
		return ""
	}
	return string(raw)
}

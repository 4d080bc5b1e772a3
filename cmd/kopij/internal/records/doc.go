// Package records reads the inputs of the command: pages, one a file or one a
// line of JSON, each as soon as it is whole.
//
// A line of JSON is done at its newline; nothing waits for the line after it,
// nor for the end of an input that stays open. What cannot be read becomes a
// [Record] with an [Error] in its place, and the reading goes on.
package records

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/kopij/kopij/source"
)

// Record is one page to read, or the error in its place.
type Record struct {
	ID string
	// Text is the text of a page that came as text.
	Text string
	// Source is the page where it came as a file or as HTML; nil for others.
	Source    *source.Page
	Published time.Time
	// Kept are the fields that [Options.Keep] asks for, in its order, as JSON;
	// nil for one that the record lacks.
	Kept []json.RawMessage
	// Ref and Prefer are read where [Options.Times] asks for them.
	Ref    time.Time
	Prefer string

	// Err is nil for a page.
	Err *Error
	// Number is the record's place in the run, from 1, for the caller to set.
	Number int
	// Name is the input that holds the record, Line its line there, from 1;
	// 0 where a page is a whole file.
	Name string
	Line int
	// Bytes is what the record took of its input.
	Bytes int
	// More reports that the next record is at hand already.
	More bool
}

// Base is the text that offsets into the page count in: what was passed,
// where that was text in UTF-8, and else the text that was taken from it.
func (r *Record) Base() string {
	switch {
	case r.Source == nil:
		return r.Text
	case r.Source.InText():
		return r.Source.Input()
	}
	return r.Source.Text
}

// Error is why a record has no result.
type Error struct {
	Type    string `json:"type"` // input, json, record, result, internal
	Message string `json:"message"`
	Line    int    `json:"line,omitempty"`
}

// Error gives the message.
func (e *Error) Error() string { return e.Message }

// The types of an [Error].
const (
	BadInput  = "input"    // a file that cannot be opened, read or taken for text
	BadJSON   = "json"     // a line that is no JSON
	BadRecord = "record"   // a JSON object without what a record needs
	BadResult = "result"   // a result that JSON cannot hold
	Internal  = "internal" // a fault of kopij itself
)

// Fail puts an error in the place of the record; its message begins with the
// input and the line.
func (r *Record) Fail(kind, message string) {
	r.Err = &Error{Type: kind, Message: r.where() + message, Line: r.Line}
}

func (r *Record) where() string {
	switch {
	case r.Name == "":
		return ""
	case r.Line == 0:
		return r.Name + ": "
	}
	return fmt.Sprintf("%s:%d: ", r.Name, r.Line)
}

// Kind is what an input holds.
type Kind string

// The kinds of input.
const (
	Auto  Kind = "auto"  // to be found out
	Text  Kind = "text"  // a page of text
	HTML  Kind = "html"  // a page of HTML
	JSONL Kind = "jsonl" // a page a line of JSON
	Lines Kind = "lines" // a text a line
)

// DefaultMax is the most bytes of a page where [Options.Max] is 0.
const DefaultMax = 10 << 20

// Options say how inputs are read. The zero Options find out everything.
type Options struct {
	Kind Kind // "" for Auto
	// Max is the most bytes of a page, and of a line; 0 for DefaultMax.
	Max int
	// Times asks for the fields ref and prefer of a line of JSON.
	Times bool
	// Keep are the names of fields of a line of JSON to hand on.
	Keep []string
	// Zone is where dates and times without one are; nil for UTC.
	Zone *time.Location
	// Fields are the names of the fields of a line of JSON, by what they
	// hold: id, text, html, published, ref, prefer. A missing one goes by
	// its own name.
	Fields map[string]string
}

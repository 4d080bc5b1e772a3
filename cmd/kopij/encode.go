package main

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"unicode"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
)

type errorRecord struct {
	ID    string         `json:"id,omitempty"`
	Error *records.Error `json:"error"`
}

// encode is v as one line of JSON. It fails where v holds what JSON cannot,
// such as a year beyond 9999.
func encode(v any) ([]byte, error) { return encodeWith(v, "") }

// encodeIndent is v as JSON for people.
func encodeIndent(v any) ([]byte, error) { return encodeWith(v, "  ") }

func encodeWith(v any, indent string) ([]byte, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	err := enc.Encode(v)
	return buf.Bytes(), err
}

// encodeError is the record that stands in the place of a result.
func encodeError(id string, e *records.Error) []byte {
	data, _ := encode(errorRecord{id, e}) // strings and a number
	return data
}

// rendered is the answer with what render makes, or an error in its place.
func rendered(r *records.Record, data []byte, err error) answer {
	if err != nil {
		r.Fail(records.BadResult, err.Error())
		return answer{}
	}
	return one(data)
}

// visible is s without what steers a terminal: control characters but the
// line break, and marks that turn the direction of the text, are U+FFFD.
func visible(s string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\n', c == '\t':
			return c
		case unicode.IsControl(c), c >= '\u202a' && c <= '\u202e', c >= '\u2066' && c <= '\u2069':
			return unicode.ReplacementChar
		}
		return c
	}, s)
}

// visibleResult makes every string of a result visible, before it is printed
// for people.
func visibleResult(r *kopij.Result) { mapStrings(reflect.ValueOf(r)) }

// mapStrings goes through the fields, elements and pointers of v.
func mapStrings(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			mapStrings(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			mapStrings(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				mapStrings(v.Field(i))
			}
		}
	case reflect.String:
		if s := v.String(); v.CanSet() {
			if clean := visible(s); clean != s {
				v.SetString(clean)
			}
		}
	}
}

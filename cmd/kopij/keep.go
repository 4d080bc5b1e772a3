package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/annotate"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/cmd/kopij/internal/tables"
)

// keeping are the fields of the input's records that go on to the output, and
// the names that they have there.
type keeping struct{ fields, names []string }

// parseKeep reads the values of --keep: FIELD, or NAME=FIELD.
func parseKeep(values []string) (k keeping, err error) {
	seen := map[string]bool{}
	for _, v := range values {
		name, field, ok := strings.Cut(v, "=")
		if !ok {
			field = name
		}
		switch {
		case name == "" || field == "":
			return k, usageError{fmt.Errorf("--keep %q: want the name of a field, or NAME=FIELD to give it another", v)}
		case seen[name]:
			return k, usageError{fmt.Errorf("--keep %q: %q is there twice", v, name)}
		}
		seen[name] = true
		k.names, k.fields = append(k.names, name), append(k.fields, field)
	}
	return k, nil
}

// object is what a record has of the fields, as a JSON object; nil for
// nothing.
func (k *keeping) object(rec *records.Record) json.RawMessage {
	var b bytes.Buffer
	for i, raw := range rec.Kept {
		if raw == nil {
			continue
		}
		sep := byte(',')
		if b.Len() == 0 {
			sep = '{'
		}
		b.WriteByte(sep)
		name, _ := encode(k.names[i]) // a string
		b.Write(bytes.TrimSpace(name))
		b.WriteByte(':')
		b.Write(raw)
	}
	if b.Len() == 0 {
		return nil
	}
	b.WriteByte('}')
	return b.Bytes()
}

// cells is what a record has of the fields, as cells of a row: a string as it
// is, anything else as JSON, nil where there is nothing.
func (k *keeping) cells(rec *records.Record) []any {
	out := make([]any, len(k.names))
	for i, raw := range rec.Kept {
		if raw != nil {
			out[i] = plainText(raw)
		}
	}
	return out
}

func plainText(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var b bytes.Buffer
	if json.Compact(&b, raw) != nil {
		return string(raw)
	}
	return b.String()
}

// marked is what a record has of the fields, for the formats of other tools.
func (k *keeping) marked(rec *records.Record) (out []annotate.Field) {
	for i, raw := range rec.Kept {
		if raw != nil {
			out = append(out, annotate.Field{Name: k.names[i], Value: raw, Text: plainText(raw)})
		}
	}
	return out
}

// table is t with a column for each of the fields.
func (k *keeping) table(t *tables.Table) (*tables.Table, error) {
	kept, err := t.Keeping(k.names)
	if err != nil {
		return nil, usageError{fmt.Errorf("--keep: %w; NAME=FIELD gives the field another name", err)}
	}
	return kept, nil
}

// result is a result as the command prints it, with the fields.
type result struct {
	*kopij.Result
	Kept json.RawMessage `json:"kept,omitempty"`
}

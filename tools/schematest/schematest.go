// Package schematest holds outputs to the schemas that promise them: results
// to the JSON Schema of package schema, and answers of the server to its
// description. Tests and tools/torture use it.
package schematest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/kopij/kopij/schema"
)

// result is the compiled schema of a result. It is safe for use from several
// goroutines.
var result = sync.OnceValues(func() (*jsonschema.Schema, error) {
	return compile(schema.JSON, "kopij.json", "")
})

// compile compiles the part of a document that a pointer names.
func compile(document, name, pointer string) (*jsonschema.Schema, error) {
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(document))
	if err != nil {
		return nil, err
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(name, doc); err != nil {
		return nil, err
	}
	return c.Compile(name + "#" + pointer)
}

// Result reports what is wrong with the JSON of a result, or of the record of
// an error.
func Result(b []byte) error {
	s, err := result()
	if err != nil {
		return err
	}
	return validate(s, b)
}

func validate(s *jsonschema.Schema, b []byte) error {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		return err
	}
	return s.Validate(v)
}

// Output holds each result and each record of an error in an output to the
// schema, and gives their number. Values of JSON that are neither, and what is
// no JSON, are passed over.
func Output(b []byte) (n int, err error) {
	if b = bytes.TrimSpace(b); len(b) == 0 || b[0] != '{' {
		return 0, nil
	}
	for dec := json.NewDecoder(bytes.NewReader(b)); ; {
		var value json.RawMessage
		err := dec.Decode(&value)
		if errors.Is(err, io.EOF) {
			return n, nil
		}
		if err != nil {
			return n, nil // no JSON, or the first half of one: not for this schema to judge
		}
		if !promised(value) {
			continue
		}
		n++
		if err := Result(value); err != nil {
			return n, fmt.Errorf("%.300s: %w", value, err)
		}
	}
}

// promised reports whether a value says that it is a result or an error.
func promised(value []byte) bool {
	var v struct {
		Schema string          `json:"schema"`
		Part   json.RawMessage `json:"articles"`
		Error  struct {
			Type string `json:"type"`
		} `json:"error"`
	}
	return json.Unmarshal(value, &v) == nil && (v.Schema != "" && v.Part != nil || v.Error.Type != "")
}

// API is a server's description in OpenAPI 3.1.
type API struct {
	document string
	paths    map[string]map[string]struct {
		Responses map[string]struct {
			Content map[string]json.RawMessage
		}
	}
	mu       sync.Mutex
	compiled map[string]*jsonschema.Schema
}

// ReadAPI reads a description.
func ReadAPI(document []byte) (*API, error) {
	a := &API{document: string(document), compiled: map[string]*jsonschema.Schema{}}
	var v struct{ Paths json.RawMessage }
	if err := json.Unmarshal(document, &v); err != nil {
		return nil, err
	}
	return a, json.Unmarshal(v.Paths, &a.paths)
}

// Check holds an answer to what the description says of its path and status.
// Of a path that it does not describe nothing is known; a status or a form that
// it does not name is an error.
func (a *API) Check(method, path string, status int, media string, body []byte) error {
	operation, ok := a.paths[path][strings.ToLower(method)]
	if !ok {
		return nil
	}
	code := strconv.Itoa(status)
	response, ok := operation.Responses[code]
	if !ok {
		code = code[:1] + "XX"
		if response, ok = operation.Responses[code]; !ok {
			return fmt.Errorf("%s %s: status %d is not described", method, path, status)
		}
	}
	media, _, _ = strings.Cut(media, ";")
	if _, ok := response.Content[media]; !ok {
		return fmt.Errorf("%s %s: %d as %q is not described", method, path, status, media)
	}
	if !strings.Contains(media, "json") {
		return nil
	}
	s, err := a.schema(pointer("paths", path, strings.ToLower(method), "responses", code, "content", media, "schema"))
	if err != nil {
		return err
	}
	values := [][]byte{body}
	if media == "application/x-ndjson" {
		values = slices.Collect(bytes.Lines(body))
	}
	for _, v := range values {
		if err := validate(s, v); err != nil {
			return fmt.Errorf("%s %s: %d %.300s: %w", method, path, status, v, err)
		}
	}
	return nil
}

// schema is the compiled schema at a pointer of the description.
func (a *API) schema(pointer string) (*jsonschema.Schema, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if s := a.compiled[pointer]; s != nil {
		return s, nil
	}
	s, err := compile(a.document, "openapi.json", pointer)
	if err == nil {
		a.compiled[pointer] = s
	}
	return s, err
}

// pointer is the JSON pointer of a path of keys.
func pointer(keys ...string) string {
	var b strings.Builder
	for _, k := range keys {
		b.WriteByte('/')
		b.WriteString(strings.NewReplacer("~", "~0", "/", "~1").Replace(k))
	}
	return b.String()
}

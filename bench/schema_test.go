package bench

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
)

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	s, err := c.Compile("../schema/kopij-1.schema.json")
	require.NoError(t, err)
	return s
}

func validate(t *testing.T, s *jsonschema.Schema, name string, b []byte) {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	require.NoError(t, err, name)
	require.NoError(t, s.Validate(v), name)
}

// TestSchema holds the result of every article of testdata, with and without
// a reference time, to the schema.
func TestSchema(t *testing.T) {
	s := schema(t)
	pages, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(pages), 25)
	for _, page := range pages {
		src, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, ref := range []time.Time{{}, time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("", 3600))} {
			b, err := json.Marshal(kopij.Extract(string(src), ref))
			require.NoError(t, err)
			validate(t, s, page, b)
		}
	}
}

// TestSchemaRefuses shows that the schema can fail.
func TestSchemaRefuses(t *testing.T) {
	s := schema(t)
	validate(t, s, "error record", []byte(`{"id":"a","error":{"type":"json","message":"in.jsonl:2: …","line":2}}`))
	for name, in := range map[string]string{
		"no articles":      `{"schema":"kopij/1","offsets":"byte"}`,
		"wrong unit":       `{"schema":"kopij/1","offsets":"char","articles":[]}`,
		"unknown field":    `{"schema":"kopij/1","offsets":"byte","articles":[],"extra":1}`,
		"quote of no kind": `{"schema":"kopij/1","offsets":"byte","articles":[{"kind":"main","start":0,"end":3,"quotes":[{"start":0,"end":1,"text":"a","in_headline":false}]}]}`,
	} {
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(in)))
		require.NoError(t, err)
		require.Error(t, s.Validate(v), name)
	}
}

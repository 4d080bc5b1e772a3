package schematest_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/tools/schematest"
)

const (
	good    = `{"schema":"kopij/1","offsets":"byte","articles":[]}`
	failure = `{"id":"a","error":{"type":"json","message":"in.jsonl:2: …","line":2}}`
)

// The schema can fail.
func TestResult(t *testing.T) {
	require.NoError(t, schematest.Result([]byte(good)))
	require.NoError(t, schematest.Result([]byte(failure)))
	for name, in := range map[string]string{
		"no articles":      `{"schema":"kopij/1","offsets":"byte"}`,
		"wrong unit":       `{"schema":"kopij/1","offsets":"char","articles":[]}`,
		"unknown field":    `{"schema":"kopij/1","offsets":"byte","articles":[],"extra":1}`,
		"quote of no kind": `{"schema":"kopij/1","offsets":"byte","articles":[{"kind":"main","start":0,"end":3,"quotes":[{"start":0,"end":1,"text":"a","in_headline":false}]}]}`,
		"no JSON":          `{`,
	} {
		require.Error(t, schematest.Result([]byte(in)), name)
	}
}

// Results are found among what else an output holds.
func TestOutput(t *testing.T) {
	n, err := schematest.Output([]byte(good + "\n" + `{"text":"Delft"}` + "\n" + failure + "\n"))
	require.NoError(t, err)
	require.Equal(t, 2, n)
	for _, other := range []string{"", "id,text\n", "{\\rtf", `{"schema":"kopij/1","entities":[]}`} {
		n, err = schematest.Output([]byte(other))
		require.NoError(t, err, other)
		require.Zero(t, n, other)
	}
	n, err = schematest.Output([]byte(good + `{"schema":"kopij/2","offsets":"byte","articles":[]}`))
	require.ErrorContains(t, err, "kopij/2")
	require.Equal(t, 2, n)
}

// An answer has a status, a form and a value that the description names.
func TestAPI(t *testing.T) {
	api, err := schematest.ReadAPI([]byte(`{"openapi":"3.1.0","paths":{"/a/b":{"post":{"responses":{
		"200":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/n"}},"application/x-ndjson":{"schema":{"$ref":"#/components/schemas/n"}}}},
		"4XX":{"content":{"text/plain":{"schema":{}}}}}}}},"components":{"schemas":{"n":{"type":"number"}}}}`))
	require.NoError(t, err)
	for _, c := range []struct {
		path   string
		status int
		media  string
		body   string
		want   string // of the error; empty for none
	}{
		{"/a/b", 200, "application/json", "1", ""},
		{"/a/b", 200, "application/json; charset=utf-8", "1", ""},
		{"/a/b", 200, "application/json", `"1"`, "want number"},
		{"/a/b", 200, "application/x-ndjson", "1\n2\n", ""},
		{"/a/b", 200, "application/x-ndjson", "", ""},
		{"/a/b", 200, "application/x-ndjson", "1\n{}\n", "want number"},
		{"/a/b", 404, "text/plain", "anything", ""},
		{"/a/b", 404, "application/json", "1", `404 as "application/json" is not described`},
		{"/a/b", 500, "text/plain", "", "status 500 is not described"},
		{"/c", 500, "text/plain", "", ""},
	} {
		err := api.Check("POST", c.path, c.status, c.media, []byte(c.body))
		if c.want == "" {
			require.NoError(t, err, "%+v", c)
		} else {
			require.ErrorContains(t, err, c.want, "%+v", c)
		}
	}
}

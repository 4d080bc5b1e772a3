package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

const old = `{"$defs":{"quote":{"properties":{"text":{"type":"string"},"kind":{"enum":["a","b"]},"parts":{"type":"array","items":{"$ref":"#/$defs/span"}},
"cue":{"type":"object","properties":{"text":{"type":"string"}}}},"required":["text"]}}}`

func TestBroken(t *testing.T) {
	before, err := fields([]byte(old))
	require.NoError(t, err)
	for name, c := range map[string]struct {
		schema string
		want   []change
	}{
		"the same": {old, nil},
		"more": {`{"$defs":{"quote":{"properties":{"text":{"type":"string"},"more":{},"kind":{"enum":["b","c"]},"parts":{"items":{"$ref":"#/$defs/span"}},
			"cue":{"type":"object","properties":{"text":{"type":"string"}},"required":["text"]}},"required":["text","kind"]}}}`, nil},
		"less": {`{"$defs":{"quote":{"properties":{"text":{"type":"string"},"kind":{"enum":[1]},"parts":{"items":{"$ref":"#/$defs/part"}}}}}}`, []change{
			{"quote.cue", "removed, was object"}, {"quote.cue.text", "removed, was string"}, {"quote.kind", "was string, is float64"},
			{"quote.parts", "was list of span, is list of part"}, {"quote.text", "was string, always there, is string"},
		}},
	} {
		after, err := fields([]byte(c.schema))
		require.NoError(t, err, name)
		require.Equal(t, c.want, broken(before, after), name)
	}
	_, err = fields([]byte(`{}`))
	require.Error(t, err)
}

// A broken promise fails until the changelog tells of it.
func TestRun(t *testing.T) {
	dir := t.TempDir()
	write := func(name, s string) string {
		name = filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(name, []byte(s), 0o600))
		return name
	}
	a, b := write("a.json", old), write("b.json", `{"$defs":{"quote":{"properties":{"text":{"type":"string"},"kind":{"enum":["a"]},"parts":{"items":{"$ref":"#/$defs/span"}},"cue":{"type":"object"}},"required":["text"]}}}`)
	for log, want := range map[string]int{
		"## Unreleased\n- Added `quote.cue.text`\n":                    1,
		"## Unreleased\n- Removed `quote.cue.text`: nobody read it.\n": 0,
		"## Unreleased\n- x\n\n## 1.0\n- Removed `quote.cue.text`\n":   1,
		"- Removed `quote.cue.text`\n":                                 1,
	} {
		untold, err := run(write("log.md", log), a, b)
		require.NoError(t, err)
		require.Equal(t, want, untold, log)
	}
}

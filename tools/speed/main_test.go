package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRun(t *testing.T) {
	name := filepath.Join(t.TempDir(), "articles.jsonl")
	require.NoError(t, os.WriteFile(name, []byte(`{"text":"Jan Verzonnen zei dinsdag \"ja\".","published":"2025-12-03T12:00:00+01:00"}`+"\n"), 0o600))
	var out strings.Builder
	require.NoError(t, run([]string{name, "../../testdata/readme/page.txt"}, 1, "", &out))
	require.Contains(t, out.String(), "2 articles")
	for _, stage := range []string{"split", "tags", "entity model", "times", "quotes", whole, whole + ", batches"} {
		require.Contains(t, out.String(), "\n"+stage)
	}
}

func TestRunTellsWhatIsWrong(t *testing.T) {
	require.ErrorContains(t, run(nil, 1, "", nil), "no articles")
	require.ErrorContains(t, run([]string{"missing.jsonl"}, 1, "", nil), "missing.jsonl")
	name := filepath.Join(t.TempDir(), "bad.jsonl")
	require.NoError(t, os.WriteFile(name, []byte("{}\nno\n"), 0o600))
	require.ErrorContains(t, run([]string{name}, 1, "", nil), "bad.jsonl:2")
}

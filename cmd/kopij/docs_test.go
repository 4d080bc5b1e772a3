package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// docsPages writes pages.jsonl: the articles of testdata, with a record in
// each ten that is bad.
func docsPages(t *testing.T, dir string) (files []string) {
	t.Helper()
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	require.NoError(t, err)
	var b bytes.Buffer
	for i, f := range files {
		files[i], err = filepath.Abs(f)
		require.NoError(t, err)
		text, err := os.ReadFile(f)
		require.NoError(t, err)
		line, err := json.Marshal(map[string]string{"id": filepath.Base(f), "published": "2025-12-03T12:00:00+01:00", "text": "😀 " + string(text)})
		require.NoError(t, err)
		b.Write(append(line, '\n'))
		if i%10 == 5 {
			b.WriteString(`{"id":"bad","text":` + "\n")
		}
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "pages.jsonl"), b.Bytes(), 0o600))
	return files
}

var snippet = regexp.MustCompile("(?ms)^```([a-z]+)\n(.*?)^```$")

// snippets are the blocks of a page of docs, by language.
func snippets(t *testing.T, page string) map[string][]string {
	t.Helper()
	b, err := os.ReadFile("../../docs/" + page)
	require.NoError(t, err)
	out := map[string][]string{}
	for _, m := range snippet.FindAllStringSubmatch(string(b), -1) {
		out[m[1]] = append(out[m[1]], m[2])
	}
	return out
}

// inDocs runs a command in dir, with what it reads. kopij leaves with 1 since
// some of the records are bad.
func inDocs(t *testing.T, dir, stdin, name string, args ...string) string {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(stdin)
	out, err := cmd.CombinedOutput()
	if name == "sh" && err != nil && cmd.ProcessState.ExitCode() == exitFailed {
		err = nil
	}
	require.NoError(t, err, "%s\n%s", out, stdin)
	return string(out)
}

func has(name string, args ...string) bool { return exec.Command(name, args...).Run() == nil }

// duckRunner runs the statements of standard input, and prints what each
// gives.
const duckRunner = `
const { DuckDBInstance } = require("@duckdb/node-api");
(async () => {
  const c = await (await DuckDBInstance.create()).connect();
  for (const q of require("node:fs").readFileSync(0, "utf8").split(";").filter((q) => q.trim() !== "")) {
    const rows = await (await c.runAndReadAll(q)).getRowObjectsJson();
    console.log(JSON.stringify(rows));
  }
})().catch((e) => { console.error(e); process.exit(1); });
`

// TestSnippets runs what docs/ shows for other languages, as far as they are
// installed: each fails where offsets and texts do not agree.
func TestSnippets(t *testing.T) {
	if testing.Short() {
		t.Skip("starts many programs")
	}
	dir := t.TempDir()
	files := docsPages(t, dir)
	kopij := func(t *testing.T, page string) map[string][]string {
		t.Helper()
		require.NoError(t, os.RemoveAll(filepath.Join(dir, "out")))
		all := snippets(t, page)
		for _, s := range all["sh"] {
			inDocs(t, dir, s, "sh")
		}
		return all
	}
	t.Run("python", func(t *testing.T) {
		needs(t, has("python3", "--version"), "Python")
		var frames []string
		for _, s := range kopij(t, "python.md")["python"] {
			if strings.Contains(s, "pandas") {
				frames = append(frames, s)
				continue
			}
			inDocs(t, dir, s, "python3", "-")
		}
		require.NotEmpty(t, frames)
		t.Run("pandas", func(t *testing.T) {
			for _, s := range frames {
				inDocs(t, dir, s, python(t, "pandas"), "-")
			}
		})
		lines, err := os.ReadFile(filepath.Join(dir, "docs.jsonl"))
		require.NoError(t, err)
		require.Equal(t, len(files), strings.Count(string(lines), "\n"))
	})
	t.Run("r", func(t *testing.T) {
		needs(t, has("Rscript", "--version"), "R")
		b, err := os.ReadFile(filepath.Join(dir, "pages.jsonl"))
		require.NoError(t, err)
		b = bytes.ReplaceAll(b, []byte(`\r\n`), []byte(`\n`)) // as the page says
		require.NoError(t, os.WriteFile(filepath.Join(dir, "pages.jsonl"), b, 0o600))
		for _, s := range kopij(t, "r.md")["r"] {
			require.NoError(t, os.WriteFile(filepath.Join(dir, "snippet.R"), []byte(`invisible(Sys.setlocale("LC_ALL", "C.UTF-8"))`+"\n"+s), 0o600))
			inDocs(t, dir, "", "Rscript", "snippet.R")
		}
	})
	t.Run("node", func(t *testing.T) {
		needs(t, has("node", "--version"), "Node")
		for _, s := range kopij(t, "node.md")["js"] {
			inDocs(t, dir, s, "node", "-")
		}
	})
	t.Run("duckdb", func(t *testing.T) {
		needsNode(t, "@duckdb/node-api")
		all := kopij(t, "duckdb.md")
		var csv []string
		for _, s := range all["sql"] {
			csv = append(csv, strings.ReplaceAll(s, ".parquet", ".csv"))
		}
		last := len(all["sql"]) - 1
		fromParquet := strings.Split(strings.TrimSpace(inDocs(t, dir, strings.Join(all["sql"], ";"), "node", "-e", duckRunner)), "\n")
		require.NotEqual(t, "[]", fromParquet[0])
		require.Equal(t, "[]", fromParquet[last])
		inDocs(t, dir, "kopij tables --offsets rune --raw-cells -o out/ pages.jsonl", "sh")
		fromCSV := strings.Split(strings.TrimSpace(inDocs(t, dir, strings.Join(csv, ";"), "node", "-e", duckRunner)), "\n")
		require.Equal(t, fromParquet, fromCSV)
	})
	t.Run("go", func(t *testing.T) {
		for _, s := range snippets(t, "go.md")["go"] {
			name := filepath.Join(dir, "snippet.go")
			require.NoError(t, os.WriteFile(name, []byte(s), 0o600))
			require.NotEmpty(t, inDocs(t, "../..", "", "go", append([]string{"run", name}, files...)...))
		}
	})
}

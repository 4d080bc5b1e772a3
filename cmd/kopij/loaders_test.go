package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/cmd/kopij/internal/tables"
)

// loadRecords is the number of records that every loader takes the tables of;
// one in a hundred is bad.
const loadRecords = 20_000

// counts is what each table holds, as {"articles":19800,...}.
type counts map[string]int

func (c counts) json(t *testing.T) string {
	t.Helper()
	b, err := json.Marshal(c)
	require.NoError(t, err)
	return string(b)
}

// loadersDir writes the tables of many records to dir: csv with offsets in
// bytes, rune with characters, jsonl with UTF-16, and parquet. It gives the
// number of rows of each table, as Go's reader of CSV finds them.
func loadersDir(t *testing.T, dir string) counts {
	t.Helper()
	in := filepath.Join(dir, "in.jsonl")
	require.NoError(t, os.WriteFile(in, manyRecords(loadRecords), 0o600))
	for _, o := range [][3]string{{"csv", "csv", "byte"}, {"rune", "csv", "rune"}, {"jsonl", "jsonl", "utf16"}, {"parquet", "parquet", "rune"}} {
		var stderr strings.Builder
		args := []string{"tables", "-q", "-o", filepath.Join(dir, o[0]), "--format", o[1], "--offsets", o[2], in}
		require.Equal(t, exitFailed, checkedRun(t.Context(), t, args, nil, &stderr, &stderr), stderr.String())
	}
	texts := pageTexts(t, in)
	n := counts{}
	for _, table := range append(tables.Names(), "errors") {
		f, err := os.Open(filepath.Join(dir, "csv", table+".csv"))
		require.NoError(t, err)
		rows, err := csv.NewReader(f).ReadAll()
		require.NoError(t, err)
		require.NoError(t, f.Close())
		n[table] = len(rows) - 1
		if table != "errors" {
			checkSlices(t, table, rows, texts)
		}
	}
	require.Equal(t, loadRecords/100, n["errors"])
	require.Equal(t, loadRecords-loadRecords/100, n["articles"])
	require.Greater(t, n["entities"], loadRecords)
	return n
}

func pageTexts(t *testing.T, file string) map[string]string {
	t.Helper()
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	texts := map[string]string{}
	for l := range strings.Lines(string(b)) {
		var r struct{ ID, Text string }
		if json.Unmarshal([]byte(l), &r) == nil {
			texts[r.ID] = r.Text
		}
	}
	return texts
}

// checkSlices holds the texts of rows to the bytes of their pages.
func checkSlices(t *testing.T, table string, rows [][]string, texts map[string]string) {
	t.Helper()
	at := map[string]int{}
	for i, name := range rows[0] {
		at[name] = i
	}
	words := "text"
	if table == "quotes" {
		words = "quote"
	}
	for _, r := range rows[1:] {
		var start, end int
		_, err := fmt.Sscan(r[at["start"]], &start)
		require.NoError(t, err)
		_, err = fmt.Sscan(r[at["end"]], &end)
		require.NoError(t, err)
		if texts[r[at["id"]]][start:end] != r[at[words]] {
			t.Fatalf("%s: %q is not %q", table, texts[r[at["id"]]][start:end], r[at[words]])
		}
	}
}

// Each of these reads every table of a directory without an option but, where
// it says so, the one of docs/, compares the numbers of rows with those of its
// first argument, and every slice by offset with its text.
const (
	pythonLoader = `
import csv, json, sys
csv.field_size_limit(1 << 24)
texts = {}
for line in open("in.jsonl", encoding="utf-8"):
    try:
        page = json.loads(line)
    except ValueError:
        continue
    texts[page["id"]] = page["text"]
for table, n in json.loads(sys.argv[1]).items():
    rows = list(csv.DictReader(open(f"rune/{table}.csv", encoding="utf-8", newline="")))
    assert len(rows) == n, (table, len(rows))
    for r in rows:
        if "start" in r:
            found = texts[r["id"]][int(r["start"]):int(r["end"])]
            assert found == r["quote" if table == "quotes" else "text"], (table, r)
`
	pandasLoader = `
import json, sys
import pandas as pd
for table, n in json.loads(sys.argv[1]).items():
    t = pd.read_csv(f"rune/{table}.csv")
    assert len(t) == n, (table, len(t))
    for column in ("article", "start", "end"):
        if column in t:
            assert t[column].dtype == "int64", (table, column, t[column].dtype)
    for column in ("published", "date", "at", "from", "to"):
        if column in t:
            assert pd.to_datetime(t[column], utc=True).notna().any(), (table, column)
`
	nodeLoader = `
const fs = require("node:fs");
const lines = (name) => fs.readFileSync(name, "utf8").split("\n").filter((l) => l !== "");
const texts = new Map();
for (const l of lines("in.jsonl")) {
  try { const page = JSON.parse(l); texts.set(page.id, page.text); } catch {}
}
for (const [table, n] of Object.entries(JSON.parse(process.argv[1]))) {
  const rows = lines("jsonl/" + table + ".jsonl").map((l) => JSON.parse(l));
  if (rows.length !== n) throw new Error(table + " has " + rows.length);
  for (const r of rows) {
    if (r.start === undefined) continue;
    const found = texts.get(r.id).slice(r.start, r.end);
    if (found !== (table === "quotes" ? r.quote : r.text)) throw new Error(table + ": " + found);
  }
}
`
	rLoader = `
invisible(Sys.setlocale("LC_ALL", "C.UTF-8"))
want <- commandArgs(TRUE)
articles <- NULL
for (w in want) {
  p <- strsplit(w, "=")[[1]]
  t <- read.csv(paste0("rune/", p[1], ".csv"))
  stopifnot(nrow(t) == as.integer(p[2]))
  if (p[1] == "articles") articles <- t
  if (!"start" %in% names(t)) next
  stopifnot(is.integer(t$start), is.integer(t$end))
  words <- if (p[1] == "quotes") t$quote else t$text
  a <- match(t$article_id, articles$article_id)
  from <- t$start - articles$start[a]
  stopifnot(all(substring(articles$text[a], from + 1, from + t$end - t$start) == words))
}
`
	duckLoader = `
const { DuckDBInstance } = require("@duckdb/node-api");
(async () => {
  const c = await (await DuckDBInstance.create()).connect();
  const rows = async (q) => (await c.runAndReadAll(q)).getRowObjectsJson();
  const [want, types] = process.argv.slice(1).map((a) => JSON.parse(a));
  for (const [table, n] of Object.entries(want)) {
    for (const file of ["rune/" + table + ".csv", "csv/" + table + ".csv", "jsonl/" + table + ".jsonl", "parquet/" + table + ".parquet"]) {
      const [{ n: got }] = await rows("SELECT count(*) AS n FROM '" + file + "'");
      if (Number(got) !== n) throw new Error(file + " has " + got + " rows");
    }
    const file = "parquet/" + table + ".parquet";
    const got = (await rows("DESCRIBE SELECT * FROM '" + file + "'")).map((r) => r.column_name + " " + r.column_type);
    if (got.join("\n") !== types[table].join("\n")) throw new Error(file + " has " + got.join(", "));
    if (table === "errors") continue;
    for (const from of ["rune/" + table + ".csv|rune/articles.csv", file + "|parquet/articles.parquet"]) {
      const [t, articles] = from.split("|");
      const words = table === "quotes" ? "quote" : "text";
      const wrong = await rows("SELECT t.article_id FROM '" + t + "' t JOIN '" + articles + "' a USING (article_id) " +
        "WHERE substring(a.text, t.start - a.start + 1, t.\"end\" - t.start) IS DISTINCT FROM t." + words);
      if (wrong.length > 0) throw new Error(t + ": " + wrong.length + " slices are not their text");
    }
  }
})().catch((e) => { console.error(e); process.exit(1); });
`
)

// duckTypes are the columns of the tables with the types that DuckDB reads
// from Parquet.
func duckTypes() map[string][]string {
	names := map[tables.Type]string{
		tables.String: "VARCHAR", tables.Int: "BIGINT", tables.Float: "DOUBLE", tables.Bool: "BOOLEAN", tables.Time: "TIMESTAMP WITH TIME ZONE",
	}
	out := map[string][]string{}
	for i := range tables.All {
		for _, c := range tables.All[i].Columns {
			out[tables.All[i].Name] = append(out[tables.All[i].Name], c.Name+" "+names[c.Type])
		}
	}
	for _, c := range tables.Errors.Columns {
		out["errors"] = append(out["errors"], c.Name+" "+names[c.Type])
	}
	return out
}

// TestLoaders loads all tables of many records, some of them bad, in other
// languages: the rows are all there, and offsets are right in every one.
func TestLoaders(t *testing.T) {
	if testing.Short() {
		t.Skip("reads many records and starts many programs")
	}
	dir := t.TempDir()
	n := loadersDir(t, dir)
	t.Logf("%v", n)
	t.Run("python", func(t *testing.T) {
		needs(t, has("python3", "--version"), "Python")
		inDocs(t, dir, pythonLoader, "python3", "-", n.json(t))
	})
	t.Run("pandas", func(t *testing.T) {
		inDocs(t, dir, pandasLoader, python(t, "pandas"), "-", n.json(t))
	})
	t.Run("node", func(t *testing.T) {
		needs(t, has("node", "--version"), "Node")
		inDocs(t, dir, "", "node", "-e", nodeLoader, n.json(t))
	})
	t.Run("r", func(t *testing.T) {
		needs(t, has("Rscript", "--version"), "R")
		args := []string{"-e", rLoader}
		for _, table := range append(tables.Names(), "errors") {
			args = append(args, fmt.Sprintf("%s=%d", table, n[table]))
		}
		inDocs(t, dir, "", "Rscript", args...)
	})
	t.Run("duckdb", func(t *testing.T) {
		needsNode(t, "@duckdb/node-api")
		types, err := json.Marshal(duckTypes())
		require.NoError(t, err)
		inDocs(t, dir, "", "node", "-e", duckLoader, n.json(t), string(types))
	})
}

package tables

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
)

var reference = time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("", 3600))

// pages are the articles of testdata with their results.
func pages(t *testing.T, unit kopij.Unit) (out []Page) {
	t.Helper()
	files, err := filepath.Glob("../../../../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	files = append(files, "../../../../testdata/readme/page.txt")
	for i, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		r := kopij.Extract(string(b), reference)
		require.NoError(t, r.Check(string(b)))
		r.ID = filepath.Base(f)
		out = append(out, Page{Result: r, Base: string(b), Unit: unit, Number: i + 1, Reference: reference})
	}
	return out
}

func every() (of []*Table) {
	for i := range All {
		of = append(of, &All[i])
	}
	return of
}

// Every row has a value of its type in every column that must have one.
func TestTypes(t *testing.T) {
	seen := map[string]int{}
	for _, p := range pages(t, kopij.Byte) {
		for i, rows := range Rows(p, every()) {
			for _, row := range rows {
				require.Len(t, row, len(All[i].Columns), All[i].Name)
				for j, v := range row {
					c := &All[i].Columns[j]
					name := All[i].Name + "." + c.Name
					if v == nil {
						require.False(t, c.Must, name)
						continue
					}
					seen[name]++
					want := goTypes[c.Type]
					if c.Type == Time {
						want = reflect.TypeFor[time.Time]()
					}
					require.Equal(t, want, reflect.TypeOf(v), name)
				}
			}
		}
	}
	for i := range All {
		for _, c := range All[i].Columns {
			// Nobody there has left office, nor has a speaker whose party is known.
			if name := All[i].Name + "." + c.Name; name != "entities.until" && name != "quotes.party" {
				require.NotZero(t, seen[name], "%s is never filled", name)
			}
		}
	}
}

// slice is s from start to end as a language with that unit slices it.
func slice(s string, start, end int64, unit kopij.Unit) string {
	switch unit {
	case kopij.Rune:
		return string([]rune(s)[start:end])
	case kopij.UTF16:
		return string(utf16.Decode(utf16.Encode([]rune(s))[start:end]))
	}
	return s[start:end]
}

// Slices by offset are the text of the row, in every unit, and the sentence
// holds it.
func TestSlices(t *testing.T) {
	for _, unit := range []kopij.Unit{kopij.Byte, kopij.Rune, kopij.UTF16} {
		n := 0
		for _, p := range pages(t, unit) {
			for i, rows := range Rows(p, every()) {
				at := index(&All[i])
				for _, row := range rows {
					for what, cols := range map[string][2]string{
						"text": {"start", "end"}, "quote": {"start", "end"}, "speaker": {"speaker_start", "speaker_end"}, "cue": {"cue_start", "cue_end"},
					} {
						k, ok := at[what]
						if !ok || row[k] == nil {
							continue
						}
						got := slice(p.Base, row[at[cols[0]]].(int64), row[at[cols[1]]].(int64), unit)
						if what == "cue" && got != row[k] {
							require.Contains(t, strings.Join(strings.Fields(got), " "), strings.Fields(row[k].(string))[0]) // its two halves
							continue
						}
						require.Equal(t, got, row[k], "%s.%s of %s", All[i].Name, what, p.Result.ID)
						n++
						if s, ok := at["sentence"]; ok && (what == "text" || what == "quote") {
							require.Contains(t, row[s], row[k])
						}
					}
				}
			}
		}
		require.Greater(t, n, 500)
	}
}

func index(t *Table) map[string]int {
	at := map[string]int{}
	for i, c := range t.Columns {
		at[c.Name] = i
	}
	return at
}

// A text without an end to its sentence does not come back with each name.
func TestSentenceIsBounded(t *testing.T) {
	text := "Dat zei premier Rutte, " + strings.Repeat("en Rusland, en Oekraïne, en Frankrijk, ", 500)
	r := kopij.Extract(text, reference)
	total, n := 0, 0
	for _, row := range Rows(Page{Result: r, Base: text, Number: 1}, every()[1:2])[0] {
		s := row[len(row)-1].(string)
		require.LessOrEqual(t, len(s), maxSentence)
		require.Contains(t, s, row[6])
		total += len(s)
		n++
	}
	require.Greater(t, n, 100)
	require.Less(t, total, n*maxSentence+1)
}

func TestCells(t *testing.T) {
	for _, c := range []struct {
		in        any
		safe, raw string
	}{
		{"=1+1", "'=1+1", "=1+1"}, {"+31", "'+31", "+31"}, {"-", "'-", "-"}, {"@a", "'@a", "@a"}, {"\tx", "'\tx", "\tx"}, {"\rx", "'\rx", "\rx"},
		{"a=b", "a=b", "a=b"}, {"", "", ""}, {nil, "", ""}, {"a\"b\nc,d", "a\"b\nc,d", "a\"b\nc,d"}, {"a\xffb", "a\ufffdb", "a\ufffdb"},
	} {
		for raw, want := range map[bool]string{false: c.safe, true: c.raw} {
			for _, f := range []Format{CSV, TSV} {
				e := Encoder{Format: f, Raw: raw}
				b, err := e.Rows(&Table{Columns: []Column{{Name: "a"}, {Name: "b"}}}, []Row{{c.in, "x"}})
				require.NoError(t, err)
				r := csv.NewReader(bytes.NewReader(b))
				if f == TSV {
					r.Comma = '\t'
				}
				got, err := r.Read()
				require.NoError(t, err)
				require.Equal(t, want, got[0], "%q", c.in)
			}
		}
	}
	for _, bad := range []any{math.NaN(), math.Inf(1), time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC), []int{1}} {
		for _, f := range []Format{CSV, JSONL} {
			_, err := Encoder{Format: f}.Rows(&Table{Columns: []Column{{Name: "a", Type: Float}}}, []Row{{bad}})
			if f == JSONL && reflect.TypeOf(bad).Kind() == reflect.Slice {
				continue // JSON has a form for it
			}
			require.ErrorContains(t, err, "a: ", "%v", bad)
		}
	}
	// A number is no formula.
	b, err := Encoder{Format: CSV}.Rows(&Table{Columns: []Column{{Name: "a", Type: Float}}}, []Row{{-1.5}})
	require.NoError(t, err)
	require.Equal(t, "-1.5\n", string(b))
}

// Parquet holds what JSONL does, in the order and the types of the columns.
func TestParquet(t *testing.T) {
	for i := range All {
		table := &All[i]
		var lines bytes.Buffer
		var want []Row
		for _, p := range pages(t, kopij.Rune) {
			rows := Rows(p, []*Table{table})[0]
			b, err := Encoder{Format: JSONL}.Rows(table, rows)
			require.NoError(t, err)
			lines.Write(b)
			want = append(want, rows...)
		}
		var out bytes.Buffer
		require.NoError(t, WriteParquet(&out, table, &lines))
		f, err := parquet.OpenFile(bytes.NewReader(out.Bytes()), int64(out.Len()))
		require.NoError(t, err)
		require.Equal(t, int64(len(want)), f.NumRows())
		for k, field := range f.Schema().Fields() {
			require.Equal(t, table.Columns[k].Name, field.Name())
			require.Equal(t, table.Columns[k].Must, field.Required(), field.Name())
		}
		got := make([]parquet.Row, len(want))
		for _, g := range f.RowGroups() {
			rows := g.Rows()
			n, _ := rows.ReadRows(got)
			require.Equal(t, len(want), n)
			for k, row := range got {
				for j, v := range row {
					require.Equal(t, plain(want[k][j]), plain(value(&table.Columns[j], v)), "%s.%s", table.Name, table.Columns[j].Name)
				}
			}
			require.NoError(t, rows.Close())
		}
	}
}

// plain is a value to compare; of a time what RFC 3339 can say of it, which
// has no seconds in a zone.
func plain(v any) string {
	if at, ok := v.(time.Time); ok {
		at, _ = time.Parse(time.RFC3339Nano, at.Format(time.RFC3339Nano))
		return at.UTC().Format(time.RFC3339Nano)
	}
	return fmt.Sprintf("%T %v", v, v)
}

func value(c *Column, v parquet.Value) any {
	switch {
	case v.IsNull():
		return nil
	case c.Type == Int:
		return v.Int64()
	case c.Type == Float:
		return v.Double()
	case c.Type == Bool:
		return v.Boolean()
	case c.Type == Time:
		return time.UnixMicro(v.Int64())
	}
	return string(v.ByteArray())
}

// docs/columns.md lists the tables as they are.
func TestDocs(t *testing.T) {
	b, err := os.ReadFile("../../../../docs/columns.md")
	require.NoError(t, err)
	for _, table := range append(every(), &Things, &Errors) {
		require.Contains(t, string(b), Markdown(table), "docs/columns.md lacks the table %s as it is; TestDocs prints it:\n%s", table.Name, Markdown(table))
	}
}

func TestNamed(t *testing.T) {
	for _, n := range Names() {
		got, ok := Named(n)
		require.True(t, ok)
		require.Equal(t, n, got.Name)
	}
	_, ok := Named("none")
	require.False(t, ok)
	require.Equal(t, "time", Time.String())
	require.Empty(t, Type(99).String())
}

package tables

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/kopij/kopij/cmd/kopij/internal/pagetext"
)

// Encoder writes rows as bytes that can be put one after the other.
type Encoder struct {
	// Format is CSV, TSV or JSONL.
	Format Format
	// Raw asks for cells as they are; without it one that a spreadsheet
	// would run as a formula has an apostrophe before it.
	Raw bool
}

// Format is the form of a table.
type Format string

// The formats.
const (
	CSV     Format = "csv"
	TSV     Format = "tsv"
	JSONL   Format = "jsonl"
	Parquet Format = "parquet"
)

// Formats are the names of all formats.
func Formats() []string { return []string{string(CSV), string(TSV), string(JSONL), string(Parquet)} }

// Head is the line of the columns' names; nothing for JSONL.
func (e Encoder) Head(t *Table) []byte {
	if e.Format == JSONL {
		return nil
	}
	names := make([]string, len(t.Columns))
	for i := range t.Columns {
		names[i] = t.Columns[i].Name
	}
	return e.cells([][]string{names})
}

// Rows writes rows of a table. It fails where one holds a time or a number
// that the format has no way to write.
func (e Encoder) Rows(t *Table, rows []Row) ([]byte, error) {
	if e.Format == JSONL {
		return jsonRows(t, rows)
	}
	cells := make([][]string, len(rows))
	for i, row := range rows {
		cells[i] = make([]string, len(row))
		for j, v := range row {
			s, err := cell(v)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", t.Columns[j].Name, err)
			}
			if !e.Raw && t.Columns[j].Type == String {
				s = inert(s)
			}
			cells[i][j] = s
		}
	}
	return e.cells(cells), nil
}

func (e Encoder) cells(rows [][]string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	if e.Format == TSV {
		w.Comma = '\t'
	}
	_ = w.WriteAll(rows) // a buffer takes all
	return b.Bytes()
}

// inert is a cell that no spreadsheet runs: one that begins as a formula does
// gets an apostrophe before it.
func inert(s string) string {
	if s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0 {
		return "'" + s
	}
	return s
}

// cell is a value as text; no value is the empty string.
func cell(v any) (string, error) {
	switch v := v.(type) {
	case nil:
		return "", nil
	case string:
		return pagetext.Valid(v), nil
	case int64:
		return strconv.FormatInt(v, 10), nil
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return "", fmt.Errorf("%v is no number that a table can hold", v)
		}
		return strconv.FormatFloat(v, 'f', -1, 64), nil
	case bool:
		return strconv.FormatBool(v), nil
	case time.Time:
		b, err := v.MarshalText()
		return string(b), err
	}
	return "", fmt.Errorf("a value of type %T", v)
}

// jsonRows writes an object a row; no value is null, so that every row has
// every column.
func jsonRows(t *Table, rows []Row) ([]byte, error) {
	var b bytes.Buffer
	for _, row := range rows {
		for j, v := range row {
			sep := byte(',')
			if j == 0 {
				sep = '{'
			}
			b.WriteByte(sep)
			fmt.Fprintf(&b, "%q:", t.Columns[j].Name)
			if s, ok := v.(string); ok {
				v = pagetext.Valid(s)
			}
			if err := appendJSON(&b, v); err != nil {
				return nil, fmt.Errorf("%s: %w", t.Columns[j].Name, err)
			}
		}
		b.WriteString("}\n")
	}
	return b.Bytes(), nil
}

func appendJSON(b *bytes.Buffer, v any) error {
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1) // the newline
	return nil
}

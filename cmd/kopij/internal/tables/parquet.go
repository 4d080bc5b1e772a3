package tables

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"time"

	"github.com/parquet-go/parquet-go"
)

// rowGroup is the number of rows that are held in memory at once.
const rowGroup = 16 << 10

// WriteParquet writes a table as Parquet whose rows come as JSONL, as an
// [Encoder] writes them. Memory is bounded by a group of rows.
func WriteParquet(w io.Writer, t *Table, rows io.Reader) error {
	out := parquet.NewWriter(w, parquet.SchemaOf(reflect.New(t.goType()).Interface()), parquet.Compression(&parquet.Zstd),
		parquet.CreatedBy("kopij", "1", ""))
	in := bufio.NewReader(rows)
	var buf []parquet.Row
	total := 0
	for {
		line, err := in.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			row, rerr := t.parquetRow(line)
			if rerr != nil {
				return rerr
			}
			buf = append(buf, row)
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		last := err != nil
		if len(buf) >= 256 || last {
			if _, err := out.WriteRows(buf); err != nil {
				return err
			}
			if total += len(buf); total >= rowGroup {
				if err := out.Flush(); err != nil {
					return err
				}
				total = 0
			}
			buf = buf[:0]
		}
		if last {
			return out.Close()
		}
	}
}

// goTypes are the Go types of columns, as the parquet library reads a schema
// from a struct.
var goTypes = [...]reflect.Type{
	String: reflect.TypeFor[string](),
	Int:    reflect.TypeFor[int64](),
	Float:  reflect.TypeFor[float64](),
	Bool:   reflect.TypeFor[bool](),
	Time:   reflect.TypeFor[int64](),
}

// goType is a struct whose fields are the columns, in their order.
func (t *Table) goType() reflect.Type {
	fields := make([]reflect.StructField, len(t.Columns))
	for i, c := range t.Columns {
		tag := c.Name
		if !c.Must {
			tag += ",optional"
		}
		if c.Type == Time {
			tag += ",timestamp(microsecond)"
		}
		fields[i] = reflect.StructField{Name: fmt.Sprintf("C%d", i), Type: goTypes[c.Type], Tag: reflect.StructTag(fmt.Sprintf("parquet:%q", tag))}
	}
	return reflect.StructOf(fields)
}

// parquetRow reads a row that an [Encoder] wrote as JSONL.
func (t *Table) parquetRow(line []byte) (parquet.Row, error) {
	var cells map[string]json.RawMessage
	if err := json.Unmarshal(line, &cells); err != nil {
		return nil, err
	}
	row := make(parquet.Row, len(t.Columns))
	for i, c := range t.Columns {
		raw := cells[c.Name]
		level := 1
		if c.Must {
			level = 0
		}
		if string(raw) == "null" {
			row[i] = parquet.NullValue().Level(0, 0, i)
			continue
		}
		v, err := c.parquetValue(raw)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.Name, err)
		}
		row[i] = v.Level(0, level, i)
	}
	return row, nil
}

func (c *Column) parquetValue(raw []byte) (parquet.Value, error) {
	switch c.Type {
	case Int:
		var n int64
		err := json.Unmarshal(raw, &n)
		return parquet.Int64Value(n), err
	case Float:
		var f float64
		err := json.Unmarshal(raw, &f)
		return parquet.DoubleValue(f), err
	case Bool:
		var b bool
		err := json.Unmarshal(raw, &b)
		return parquet.BooleanValue(b), err
	case Time:
		var at time.Time
		err := json.Unmarshal(raw, &at)
		return parquet.Int64Value(at.UnixMicro()), err
	default:
		var s string
		err := json.Unmarshal(raw, &s)
		return parquet.ByteArrayValue([]byte(s)), err
	}
}

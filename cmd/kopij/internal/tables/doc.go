// Package tables turns results into flat tables, one row a thing, with columns
// of fixed names and types: articles, entities, quotes, times and credits,
// which join by article_id.
//
// [All] is the contract; docs/columns.md states it for people, and a test holds
// the two together.
package tables

import (
	"fmt"
	"slices"
	"time"

	"github.com/kopij/kopij"
)

// Type is the type of a column's values.
type Type uint8

// The types.
const (
	String Type = iota // string
	Int                // int64
	Float              // float64
	Bool               // bool
	Time               // time.Time: in text RFC 3339, in Parquet an instant in microseconds
)

var typeNames = [...]string{"string", "int", "float", "bool", "time"}

// String is the name of the type.
func (t Type) String() string {
	if int(t) < len(typeNames) {
		return typeNames[t]
	}
	return ""
}

// Column is a column of a table.
type Column struct {
	Name string
	Type Type
	// Must reports that every row has a value.
	Must bool
	Doc  string
}

// Row is a row of a table, a value a column: nil where there is none, and else
// of the Go type that the column's [Type] names.
type Row []any

// Table is one table.
type Table struct {
	Name    string
	Doc     string
	Columns []Column
	rows    func(*page) []Row
}

// Keeping is t with columns of strings at its end, which [Page.Kept] fills.
// It fails where t has a column of that name.
func (t *Table) Keeping(names []string) (*Table, error) {
	if len(names) == 0 {
		return t, nil
	}
	kept := *t
	kept.Columns = slices.Clone(t.Columns)
	for _, n := range names {
		if slices.ContainsFunc(t.Columns, func(c Column) bool { return c.Name == n }) {
			return nil, fmt.Errorf("the table %s has a column %q already", t.Name, n)
		}
		kept.Columns = append(kept.Columns, Column{Name: n, Doc: "as the record has it"})
	}
	return &kept, nil
}

// Page is a page of which to make rows.
type Page struct {
	// Result counts bytes of Base. Making rows changes it to Unit.
	Result *kopij.Result
	Base   string
	Unit   kopij.Unit
	// Number is that of the record in the run, from 1; it names a page
	// without an id.
	Number int
	// Published is the record's own date, Reference the run's.
	Published, Reference time.Time
	// Kept are the cells of the columns that [Table.Keeping] adds.
	Kept []any
}

// Named gives the table of that name.
func Named(name string) (*Table, bool) {
	for i := range All {
		if All[i].Name == name {
			return &All[i], true
		}
	}
	return nil, false
}

// Names are the names of all tables.
func Names() (names []string) {
	for i := range All {
		names = append(names, All[i].Name)
	}
	return names
}

// Rows makes the rows of a page for each of the tables.
func Rows(p Page, of []*Table) [][]Row {
	pg := newPage(p)
	out := make([][]Row, len(of))
	for i, t := range of {
		out[i] = t.rows(pg)
		for j := range out[i] {
			out[i][j] = append(out[i][j], p.Kept...)
		}
	}
	return out
}

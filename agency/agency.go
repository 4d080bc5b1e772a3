package agency

import (
	"cmp"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/kopij/kopij/text"
)

// Agency is one press agency.
type Agency struct {
	// Code is the form that stands for it in a result: "ANP".
	Code string
	// Name is its full name.
	Name string
	// Country is the ISO 3166-1 alpha-2 code of its seat: "NL".
	Country string
	// Wikidata is its item, "Q966898"; empty where not certain.
	Wikidata string
	// Aliases are the other forms that credits print.
	Aliases []string
	// Since and Until are its first and last year; 0 where not known, and
	// Until where it still works.
	Since, Until int
	// Ambiguous means that a form of it is a word or another body's name
	// too: it counts in a credit alone, and only in exactly the form given.
	Ambiguous bool
	// Comment is the row's remark, for people.
	Comment string
}

// key is one form of an agency: the hash of its lower-case form and the
// index of the row.
type key struct {
	hash uint64
	row  int32
}

// Table finds agencies by the forms of their codes. The zero Table is empty.
type Table struct {
	rows []Agency
	keys []key // ordered by hash, then by row
}

// Default is the project's own table.
func Default() *Table { return &defaultTable }

// NewTable builds a table. Where two agencies share a form, the later one
// has it.
func NewTable(rows []Agency) *Table {
	t := &Table{rows: slices.Clone(rows)}
	for i := range t.rows {
		for f := range t.rows[i].forms() {
			t.keys = append(t.keys, key{text.FoldHash(f), int32(i)})
		}
	}
	slices.SortFunc(t.keys, func(a, b key) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(b.row, a.row))
	})
	t.keys = slices.CompactFunc(t.keys, func(a, b key) bool { return a.hash == b.hash })
	return t
}

// With is the table with the rows of r laid over it, in the form that [Read]
// reads: a form of theirs stands for them and no longer for an agency of t.
// file names the table in errors, which are [*text.TableError].
func (t *Table) With(r io.Reader, file string) (*Table, error) {
	rows, err := Read(r, file)
	if err != nil {
		return nil, err
	}
	return t.WithRows(rows...), nil
}

// WithRows is [Table.With] for rows that are at hand.
func (t *Table) WithRows(rows ...Agency) *Table {
	return NewTable(append(slices.Clone(t.rows), rows...))
}

// All gives the agencies in the order of their rows.
func (t *Table) All() iter.Seq[Agency] { return slices.Values(t.rows) }

// Len is the number of agencies.
func (t *Table) Len() int { return len(t.rows) }

// Lookup finds the agency that form stands for: its code, an alias or its
// full name, in capitals or not. An ambiguous one is found only in exactly a
// form of its row.
func (t *Table) Lookup(form string) (Agency, bool) {
	if i := t.find(form); i >= 0 {
		return t.rows[i], true
	}
	return Agency{}, false
}

// Knows reports whether form stands for an agency, as [Table.Lookup] finds it,
// and whether it does so beyond doubt.
func (t *Table) Knows(form string) (known, sure bool) {
	i := t.find(form)
	return i >= 0, i >= 0 && !t.rows[i].Ambiguous
}

// maxForm bounds the forms that are looked up, in bytes.
const maxForm = 64

// find is the row of the agency that form stands for; -1 for none.
func (t *Table) find(form string) int {
	if len(form) < 2 || len(form) > maxForm {
		return -1
	}
	h := text.FoldHash(form)
	i, ok := slices.BinarySearchFunc(t.keys, h, func(k key, h uint64) int { return cmp.Compare(k.hash, h) })
	if !ok {
		return -1
	}
	a := &t.rows[t.keys[i].row]
	fold, exact := false, false
	for f := range a.forms() {
		exact = exact || f == form
		fold = fold || strings.EqualFold(f, form)
	}
	if exact || fold && !a.Ambiguous {
		return int(t.keys[i].row)
	}
	return -1
}

// forms gives every form of the agency.
func (a *Agency) forms() iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(a.Code) || a.Name != "" && !yield(a.Name) {
			return
		}
		for _, f := range a.Aliases {
			if !yield(f) {
				return
			}
		}
	}
}

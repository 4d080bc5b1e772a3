package main

import (
	_ "embed"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/kopij/kopij/internal/tsv"
)

//go:embed ablate.tsv
var ablatedTables string

// layerGroups are the layers by the names of ablate.tsv.
var layerGroups = map[string][]string{
	"page":   {"page", "pages"},
	"names":  {"entities", "cross", "seed", "quotes", "pages"},
	"quotes": {"quotes", "pages"},
	"times":  {"times", "times-cases", "times-pages", "page", "pages"},
	"text":   {"text", "tags", "entities", "cross", "seed", "quotes", "times", "times-cases", "times-pages", "page", "pages"},
}

// table is a table whose rows can be left out.
type table struct {
	name         string // "entities/words.tsv", "entities/trim.go:leftRows"
	class, words int    // columns counted from 1, 0 where there is none
	layers       []string
}

// file is the file of a table, and the variable of one in Go.
func (t *table) file() (file, variable string) {
	file, variable, _ = strings.Cut(t.name, ":")
	return file, variable
}

// unit is what is left out at once. A table has classes or rows, a class rows,
// and a row words.
type unit struct {
	name  string
	cuts  []cut
	parts []unit
}

// cut is what is left out of a table: bytes of a file, or rows of a variable.
type cut struct{ start, end int }

// readTables reads the tables that one of the names begins, or all of them.
func readTables(source string, names []string) ([]table, error) {
	var out []table
	for f := range tsv.Rows(source) {
		if len(f) != 4 {
			return nil, fmt.Errorf("%q: want four columns", f)
		}
		t := table{name: f[0], layers: layerGroups[f[3]]}
		if t.layers == nil {
			return nil, fmt.Errorf("%s: no group of layers %q", t.name, f[3])
		}
		for i, to := range []*int{&t.class, &t.words} {
			if f[1+i] == "-" {
				continue
			}
			n, err := strconv.Atoi(f[1+i])
			if err != nil || n < 1 {
				return nil, fmt.Errorf("%s: no column %q", t.name, f[1+i])
			}
			*to = n
		}
		for _, n := range names {
			if n == "all" || strings.HasPrefix(t.name, n) {
				out = append(out, t)
				break
			}
		}
	}
	if out == nil {
		return nil, fmt.Errorf("no table %s", strings.Join(names, ", "))
	}
	return out, nil
}

// read gives the units of a table.
func (t *table) read(root string) (unit, error) {
	file, variable := t.file()
	b, err := os.ReadFile(filepath.Join(root, file))
	if err != nil {
		return unit{}, err
	}
	if variable == "" {
		return t.units(string(b)), nil
	}
	lit, fset, err := rowsOf(file, b, variable)
	if err != nil {
		return unit{}, err
	}
	all := unit{name: "all"}
	for i, e := range lit.Elts {
		row := string(b[fset.Position(e.Pos()).Offset:fset.Position(e.End()).Offset])
		all.add(unit{name: strconv.Itoa(fset.Position(e.Pos()).Line) + " " + strings.Join(strings.Fields(row), " "), cuts: []cut{{i, i + 1}}})
	}
	return all, nil
}

// add adds a part to a unit.
func (u *unit) add(part unit) {
	u.parts = append(u.parts, part)
	u.cuts = append(u.cuts, part.cuts...)
}

// units are the rows of a file, by class where they have one.
func (t *table) units(src string) unit {
	all := unit{name: "all"}
	classes := map[string]*unit{}
	var order []string
	at := 0
	for line := range strings.Lines(src) {
		start := at
		at += len(line)
		row := strings.TrimRight(line, "\r\n")
		if strings.TrimSpace(row) == "" || row[0] == '#' {
			continue
		}
		u := unit{name: row, cuts: []cut{{start, at}}, parts: t.wordsOf(row, start)}
		if t.class == 0 {
			all.add(u)
			continue
		}
		class := column(row, t.class).of(row)
		if classes[class] == nil {
			classes[class] = &unit{name: class}
			order = append(order, class)
		}
		classes[class].add(u)
	}
	for _, c := range order {
		all.add(*classes[c])
	}
	return all
}

// wordsOf are the words of a row that begins at base, where it has several.
func (t *table) wordsOf(row string, base int) (out []unit) {
	if t.words == 0 {
		return nil
	}
	c := column(row, t.words)
	at := c.start
	for _, w := range strings.Fields(c.of(row)) {
		start := at + strings.Index(row[at:], w)
		at = start + len(w)
		end := at
		if end < c.end {
			end++ // the blank after it
		}
		out = append(out, unit{name: w, cuts: []cut{{base + start, base + end}}})
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

func (c cut) of(s string) string { return s[c.start:c.end] }

// column is where the n-th column of a row is, counted from 1.
func column(row string, n int) cut {
	start := 0
	for ; n > 1; n-- {
		i := strings.IndexByte(row[start:], '\t')
		if i < 0 {
			return cut{len(row), len(row)}
		}
		start += i + 1
	}
	end := strings.IndexByte(row[start:], '\t')
	if end < 0 {
		return cut{start, len(row)}
	}
	return cut{start, start + end}
}

// rowsOf finds the rows of a variable of a Go file.
func rowsOf(file string, src []byte, variable string) (*ast.CompositeLit, *token.FileSet, error) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, file, src, 0)
	if err != nil {
		return nil, nil, err
	}
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			if len(v.Names) != 1 || v.Names[0].Name != variable || len(v.Values) != 1 {
				continue
			}
			if lit, ok := v.Values[0].(*ast.CompositeLit); ok {
				return lit, fset, nil
			}
		}
	}
	return nil, nil, fmt.Errorf("%s: no rows of %s", file, variable)
}

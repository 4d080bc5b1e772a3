package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// notLibrary are the directories that hold no library package.
var notLibrary = []string{".git", "bench", "browser", "casetest", "cmd", "examples", "testdata", "tools", "wasm"}

// libraryFiles are the Go files of the library packages below root, or of
// the named directories alone; tests and generated files are left out.
func libraryFiles(root string, dirs []string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if path != root && slices.Contains(notLibrary, d.Name()) {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || !wanted(path, dirs) {
			return nil
		}
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if !bytes.Contains(b[:min(len(b), 400)], []byte("DO NOT EDIT")) {
			files = append(files, path)
		}
		return nil
	})
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no library files in %v", dirs)
	}
	return files, err
}

func wanted(path string, dirs []string) bool {
	if len(dirs) == 0 {
		return true
	}
	for _, d := range dirs {
		if filepath.Dir(path) == filepath.Clean(d) {
			return true
		}
	}
	return false
}

// A mutant is one change of one condition, the bytes from start to end of a
// file.
type mutant struct {
	file       string
	line       int
	number     int // its switch
	start, end int
	after      string // what joins the condition and the switch: "&& !" or "|| "
	what       string // for people: "condition made false"
	code       string // the bytes as they are
}

func (m mutant) dir() string { return filepath.Dir(m.file) }

func (m mutant) String() string {
	return fmt.Sprintf("%s:%d: %s: %s", m.file, m.line, m.what, m.code)
}

// mutants are all the mutants of a file. Each is put behind a switch, so that
// all are compiled at once: the condition c becomes ((c) && !mutant_(1)), the
// operand a of a && b becomes ((a) || mutant_(2)).
func mutants(file string) ([]mutant, error) {
	src, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, file, src, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var found []mutant
	add := func(e ast.Expr, what, after string) {
		pos, end := fset.Position(e.Pos()), fset.Position(e.End())
		found = append(found, mutant{
			file: file, line: pos.Line, start: pos.Offset, end: end.Offset,
			after: after, what: what, code: short(src[pos.Offset:end.Offset]),
		})
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			return n.Tok != token.CONST // no call may stand in a constant
		case *ast.IfStmt:
			add(n.Cond, "condition made false", "&& !")
		case *ast.ForStmt:
			if n.Cond != nil {
				add(n.Cond, "condition made false", "&& !")
			}
		case *ast.BinaryExpr:
			switch n.Op {
			case token.LAND:
				add(n.X, "operand of && dropped", "|| ")
				add(n.Y, "operand of && dropped", "|| ")
			case token.LOR:
				add(n.X, "operand of || dropped", "&& !")
				add(n.Y, "operand of || dropped", "&& !")
			}
		}
		return true
	})
	return found, nil
}

// short is code on one line, cut where it is long.
func short(code []byte) string {
	s := strings.Join(strings.Fields(string(code)), " ")
	if r := []rune(s); len(r) > 80 {
		return string(r[:80]) + "…"
	}
	return s
}

package kopij_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// notLibrary are the directories whose code is no library package.
var notLibrary = []string{"cmd", "tools", "examples", "bench", "browser", "wasm", "testdata", "internal/casetest", ".git", ".ci", ".github", "bin"}

// libraryFiles parses each Go file of the library packages, tests left out.
func libraryFiles(t *testing.T) map[string][]*ast.File {
	t.Helper()
	fset = token.NewFileSet()
	files := map[string][]*ast.File{}
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			for _, n := range notLibrary {
				if filepath.ToSlash(path) == n {
					return fs.SkipDir
				}
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(fset, path, nil, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			return err
		}
		dir := filepath.Dir(path)
		files[dir] = append(files[dir], f)
		return nil
	})
	require.NoError(t, err)
	require.Greater(t, len(files), 8, "library packages found")
	return files
}

var fset *token.FileSet

// forbidden are the packages and names that reach the clock, the
// environment, the network, other processes or random numbers.
var forbidden = map[string][]string{
	"net": nil, "net/http": nil, "crypto/rand": nil, "os": nil, "os/exec": nil,
	"os/signal": nil, "syscall": nil, "plugin": nil, "log": nil, "log/slog": nil, "unsafe": nil, "C": nil,
	"time": {"Now", "Since", "Until", "Sleep", "After", "Tick", "NewTicker", "NewTimer", "Local", "LoadLocation"},
	// A generator that is made with a seed gives the same numbers each time;
	// the functions of the packages themselves do not.
	"math/rand":    globalRandom,
	"math/rand/v2": globalRandom,
	"fmt":          {"Print", "Printf", "Println", "Scan", "Scanf", "Scanln"},
}

var globalRandom = []string{"Int", "IntN", "Intn", "Int31", "Int31n", "Int32", "Int32N", "Int63", "Int63n", "Int64", "Int64N", "Uint", "UintN",
	"Uint32", "Uint32N", "Uint64", "Uint64N", "Float32", "Float64", "NormFloat64", "ExpFloat64", "Perm", "Shuffle", "N", "Seed", "Read"}

func TestHygiene(t *testing.T) {
	for dir, files := range libraryFiles(t) {
		for _, f := range files {
			for _, complaint := range inspect(f) {
				t.Errorf("%s: %s", dir, complaint)
			}
		}
		for _, complaint := range mutableState(files) {
			t.Errorf("%s: %s", dir, complaint)
		}
		for _, complaint := range mapOrder(files) {
			t.Errorf("%s: %s", dir, complaint)
		}
	}
}

// TestHygieneCatches runs the rules over a package that breaks them all.
func TestHygieneCatches(t *testing.T) {
	src := `package p
import ("time"; "os"; "fmt"; "sync")
var counter int
var table = map[string]int{"a": 1}
var fixed = [...]int{1, 2}
var fine = sync.OnceValue(func() int { return 1 })
func init() { counter++ }
func set() { table["b"] = 2; fixed[0] = 3 }
func now() time.Time { return time.Now() }
func env() string { return os.Getenv("A") }
func order(m map[string]int) (out []string) { for k := range m { out = append(out, k) }; return out }
func say() { fmt.Println() }
`
	fset = token.NewFileSet()
	f, err := parser.ParseFile(fset, "p.go", src, parser.SkipObjectResolution|parser.ParseComments)
	require.NoError(t, err)
	all := strings.Join(append(append(inspect(f), mutableState([]*ast.File{f})...), mapOrder([]*ast.File{f})...), "\n")
	for _, want := range []string{"func init", "imports os", "time.Now", "fmt.Println", "counter is written", "table is written", "fixed is written", "var counter has no value", "ranges over a map"} {
		require.Contains(t, all, want)
	}
	require.NotContains(t, all, "fine")
}

func at(n ast.Node) string { return fset.Position(n.Pos()).String() }

// inspect looks for init functions and for the forbidden.
func inspect(f *ast.File) (out []string) {
	names := map[string]string{} // local name of an import to its path
	for _, imp := range f.Imports {
		path, _ := strconv.Unquote(imp.Path.Value)
		name := filepath.Base(path)
		if imp.Name != nil {
			name = imp.Name.Name
		}
		names[name] = path
		if members, ok := forbidden[path]; ok && members == nil {
			out = append(out, fmt.Sprintf("%s: imports %s", at(imp), path))
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Recv == nil && n.Name.Name == "init" {
				out = append(out, fmt.Sprintf("%s: func init", at(n)))
			}
		case *ast.SelectorExpr:
			if x, ok := n.X.(*ast.Ident); ok {
				for _, bad := range forbidden[names[x.Name]] {
					if n.Sel.Name == bad {
						out = append(out, fmt.Sprintf("%s: %s.%s", at(n), x.Name, bad))
					}
				}
			}
		}
		return true
	})
	return out
}

// mutableState finds package-level variables that have no value at their
// declaration, or that a function of the package writes to.
func mutableState(files []*ast.File) (out []string) {
	vars := map[string]bool{}
	for _, f := range files {
		for _, d := range f.Decls {
			g, ok := d.(*ast.GenDecl)
			if !ok || g.Tok != token.VAR {
				continue
			}
			embedded := g.Doc != nil && strings.Contains(commentText(g.Doc), "go:embed")
			for _, s := range g.Specs {
				v := s.(*ast.ValueSpec)
				if v.Doc != nil && strings.Contains(commentText(v.Doc), "go:embed") {
					embedded = true
				}
				for _, name := range v.Names {
					if name.Name == "_" {
						continue
					}
					vars[name.Name] = true
					if len(v.Values) == 0 && !embedded {
						out = append(out, fmt.Sprintf("%s: var %s has no value", at(v), name.Name))
					}
				}
			}
		}
	}
	for _, f := range files {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			local := localNames(fn)
			report := func(e ast.Expr) {
				if name := root(e); name != "" && vars[name] && !local[name] {
					out = append(out, fmt.Sprintf("%s: package variable %s is written", at(e), name))
				}
			}
			ast.Inspect(fn, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.AssignStmt:
					if n.Tok != token.DEFINE {
						for _, e := range n.Lhs {
							report(e)
						}
					}
				case *ast.IncDecStmt:
					report(n.X)
				case *ast.CallExpr:
					if id, ok := n.Fun.(*ast.Ident); ok && (id.Name == "delete" || id.Name == "clear") && len(n.Args) > 0 {
						report(n.Args[0])
					}
				}
				return true
			})
		}
	}
	return out
}

func commentText(g *ast.CommentGroup) string {
	var b strings.Builder
	for _, c := range g.List {
		b.WriteString(c.Text)
	}
	return b.String()
}

// root is the variable that an assignment to e writes into, "" where e is
// reached through a pointer or a call.
func root(e ast.Expr) string {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x.Name
		case *ast.IndexExpr:
			e = x.X
		case *ast.SelectorExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return ""
		}
	}
}

// localNames are the names that a function declares itself.
func localNames(fn *ast.FuncDecl) map[string]bool {
	local := map[string]bool{}
	fields := func(l *ast.FieldList) {
		if l != nil {
			for _, f := range l.List {
				for _, n := range f.Names {
					local[n.Name] = true
				}
			}
		}
	}
	fields(fn.Recv)
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncType:
			fields(n.Params)
			fields(n.Results)
		case *ast.AssignStmt:
			if n.Tok == token.DEFINE {
				for _, e := range n.Lhs {
					if id, ok := e.(*ast.Ident); ok {
						local[id.Name] = true
					}
				}
			}
		case *ast.RangeStmt:
			for _, e := range []ast.Expr{n.Key, n.Value} {
				if id, ok := e.(*ast.Ident); ok && n.Tok == token.DEFINE {
					local[id.Name] = true
				}
			}
		case *ast.ValueSpec:
			for _, id := range n.Names {
				local[id.Name] = true
			}
		}
		return true
	})
	return local
}

// mapOrder finds loops over a value that is plainly a map and that append to
// a slice, write or return: their order could show. A loop whose function
// sorts afterwards is let through.
func mapOrder(files []*ast.File) (out []string) {
	for _, f := range files {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Body == nil {
				continue
			}
			maps := mapNames(fn)
			sorts := callsSort(fn)
			ast.Inspect(fn, func(n ast.Node) bool {
				r, ok := n.(*ast.RangeStmt)
				if !ok {
					return true
				}
				id, ok := r.X.(*ast.Ident)
				if !ok || !maps[id.Name] || sorts {
					return true
				}
				ast.Inspect(r.Body, func(m ast.Node) bool {
					switch m := m.(type) {
					case *ast.CallExpr:
						if c, ok := m.Fun.(*ast.Ident); ok && c.Name == "append" {
							out = append(out, fmt.Sprintf("%s: ranges over a map and appends", at(r)))
							return false
						}
					case *ast.ReturnStmt, *ast.SendStmt:
						out = append(out, fmt.Sprintf("%s: ranges over a map and returns or sends", at(r)))
						return false
					}
					return true
				})
				return true
			})
		}
	}
	return out
}

// mapNames are the parameters and local variables of a function that are
// declared as maps.
func mapNames(fn *ast.FuncDecl) map[string]bool {
	maps := map[string]bool{}
	ast.Inspect(fn, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Field:
			if _, ok := n.Type.(*ast.MapType); ok {
				for _, id := range n.Names {
					maps[id.Name] = true
				}
			}
		case *ast.AssignStmt:
			for i, e := range n.Rhs {
				if i < len(n.Lhs) && isMap(e) {
					if id, ok := n.Lhs[i].(*ast.Ident); ok {
						maps[id.Name] = true
					}
				}
			}
		case *ast.ValueSpec:
			if _, ok := n.Type.(*ast.MapType); ok {
				for _, id := range n.Names {
					maps[id.Name] = true
				}
			}
		}
		return true
	})
	return maps
}

func isMap(e ast.Expr) bool {
	switch x := e.(type) {
	case *ast.CompositeLit:
		_, ok := x.Type.(*ast.MapType)
		return ok
	case *ast.CallExpr:
		if id, ok := x.Fun.(*ast.Ident); ok && id.Name == "make" && len(x.Args) > 0 {
			_, ok := x.Args[0].(*ast.MapType)
			return ok
		}
	}
	return false
}

func callsSort(fn *ast.FuncDecl) bool {
	found := false
	ast.Inspect(fn, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok && (x.Name == "slices" || x.Name == "sort") && strings.HasPrefix(s.Sel.Name, "S") {
				found = true
			}
		}
		return true
	})
	return found
}

package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/kopij/kopij/tools/internal/overlay"
)

// cutSetting is the environment variable that says what the built programs
// leave out: a table, a blank, and the cuts of it: "a/b.tsv 10-20,31-40".
const cutSetting = "KOPIJ_CUT"

// cutSource is a file that each package with a table gets. cut_ leaves out
// what the environment says.
const cutSource = `package %s

import (
	"fmt"
	"os"
	"strings"
)

func cut_[S ~[]E, E any](table string, rows S) S {
	name, cuts, _ := strings.Cut(os.Getenv(%q), " ")
	if name != table {
		return rows
	}
	var out S
	at := 0
	for c := range strings.SplitSeq(cuts, ",") {
		var start, end int
		if _, err := fmt.Sscanf(c, "%%d-%%d", &start, &end); err != nil {
			panic(err)
		}
		out = append(out, rows[at:start]...)
		at = end
	}
	return append(out, rows[at:]...)
}
`

// cutList is the value of the environment variable for cuts.
func cutList(table string, cuts []cut) string {
	cuts = slices.SortedFunc(slices.Values(cuts), func(a, b cut) int { return a.start - b.start })
	var b strings.Builder
	for i, c := range cuts {
		fmt.Fprintf(&b, "%c%d-%d", " ,"[min(i, 1)], c.start, c.end)
	}
	return table + b.String()
}

// writeCuts writes an overlay of the library whose tables can be cut.
func writeCuts(root, dir string, tables []table) (string, error) {
	o := overlay.New(dir)
	texts := map[string]string{}
	for i := range tables {
		file, variable := tables[i].file()
		goFile := filepath.Join(root, file)
		var err error
		if variable == "" {
			if goFile, err = embedder(goFile); err != nil {
				return "", err
			}
		}
		if _, ok := texts[goFile]; !ok {
			b, err := os.ReadFile(goFile)
			if err != nil {
				return "", err
			}
			texts[goFile] = string(b)
		}
		if variable == "" {
			texts[goFile] = cutEmbedded(texts[goFile], filepath.Base(file), tables[i].name)
		} else if texts[goFile], err = cutRows(texts[goFile], file, variable, tables[i].name); err != nil {
			return "", err
		}
	}
	for name, src := range texts {
		f, err := parser.ParseFile(token.NewFileSet(), name, src, parser.PackageClauseOnly)
		if err != nil {
			return "", err
		}
		if err := o.Put(name, src); err != nil {
			return "", err
		}
		if err := o.Put(filepath.Join(filepath.Dir(name), "zz_cut.go"), fmt.Sprintf(cutSource, f.Name.Name, cutSetting)); err != nil {
			return "", err
		}
	}
	return o.Write()
}

// embedded finds the variable that has an embedded file.
func embedded(base string) *regexp.Regexp {
	return regexp.MustCompile(`(?m)^//go:embed ` + regexp.QuoteMeta(base) + `\nvar (\w+) string$`)
}

// embedder is the Go file that embeds a table.
func embedder(file string) (string, error) {
	names, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*.go"))
	if err != nil {
		return "", err
	}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			return "", err
		}
		if !strings.HasSuffix(name, "_test.go") && embedded(filepath.Base(file)).Match(b) {
			return name, nil
		}
	}
	return "", fmt.Errorf("%s: no Go file embeds it as a string", file)
}

// cutEmbedded is a Go file whose embedded table can be cut.
func cutEmbedded(src, base, table string) string {
	return embedded(base).ReplaceAllString(src, fmt.Sprintf("//go:embed %s\nvar ${1}_ string\n\nvar $1 = string(cut_(%q, []byte(${1}_)))", base, table))
}

// cutRows is a Go file with rows that can be cut. Rows of an array become those
// of a slice.
func cutRows(src, file, variable, table string) (string, error) {
	lit, fset, err := rowsOf(file, []byte(src), variable)
	if err != nil {
		return "", err
	}
	at := func(p token.Pos) int { return fset.Position(p).Offset }
	typ, ok := lit.Type.(*ast.ArrayType)
	if !ok {
		return "", fmt.Errorf("%s: %s is no list", file, variable)
	}
	return fmt.Sprintf("%scut_(%q, []%s)%s", src[:at(lit.Pos())], table, src[at(typ.Elt.Pos()):at(lit.End())], src[at(lit.End()):]), nil
}

// build builds a program or a test over an overlay.
func build(root, overlay, to string, args ...string) error {
	cmd := exec.Command("go", append(args[:1:1], append([]string{"-overlay", overlay, "-o", to}, args[1:]...)...)...)
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go %s: %w\n%s", strings.Join(args, " "), err, out)
	}
	return nil
}

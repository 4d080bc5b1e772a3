package main

import (
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/kopij/kopij/tools/internal/overlay"
)

// setting and record are the environment variables that a compiled test
// reads: the mutant that is on, and the file that takes the numbers of the
// mutants that would change a condition's value.
const (
	setting = "KOPIJ_MUTANT"
	record  = "KOPIJ_MUTANTS_REACHED"
)

// switchSource is a file that each changed package gets. mutant_ is called
// only where the change of the numbered mutant makes a difference.
const switchSource = `package %s

import (
	"os"
	"strconv"
	"sync"
)

var (
	mutantOn_    = mutantNumber_()
	mutantsSeen_ sync.Map
	mutantsFile_ = os.Getenv(%q)
)

func mutantNumber_() int {
	n, err := strconv.Atoi(os.Getenv(%q))
	if err != nil {
		return -1
	}
	return n
}

func mutant_(n int) bool {
	if mutantsFile_ != "" {
		mutantSeen_(n)
	}
	return n == mutantOn_
}

//go:noinline
func mutantSeen_(n int) {
	if _, ok := mutantsSeen_.LoadOrStore(n, true); ok {
		return
	}
	f, err := os.OpenFile(mutantsFile_, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	if _, err := f.WriteString(strconv.Itoa(n) + "\n"); err != nil {
		panic(err)
	}
}
`

// writeOverlay writes the files of the mutants, each behind its switch, and
// the overlay that puts them in place. It gives the overlay's name.
func writeOverlay(dir string, all []mutant) (string, error) {
	byFile := map[string][]mutant{}
	for _, m := range all {
		byFile[m.file] = append(byFile[m.file], m)
	}
	o := overlay.New(dir)
	for file, found := range byFile {
		src, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		if err := o.Put(file, apply(string(src), found)); err != nil {
			return "", err
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, src, parser.PackageClauseOnly)
		if err != nil {
			return "", err
		}
		name := filepath.Join(filepath.Dir(file), "zz_mutants.go")
		if err := o.Put(name, fmt.Sprintf(switchSource, f.Name.Name, record, setting)); err != nil {
			return "", err
		}
	}
	return o.Write()
}

// apply is the text of a file with its mutants behind their switches.
func apply(src string, found []mutant) string {
	type insert struct {
		at, order int
		text      string
	}
	var all []insert
	for _, m := range found {
		size := m.end - m.start
		// Of expressions that begin together the longest opens first, of
		// those that end together the shortest closes first, and an end comes
		// before a beginning.
		all = append(all,
			insert{m.start, len(src) - size, "(("},
			insert{m.end, size - len(src), fmt.Sprintf(") %smutant_(%d))", m.after, m.number)})
	}
	sort.SliceStable(all, func(i, j int) bool {
		if all[i].at != all[j].at {
			return all[i].at < all[j].at
		}
		return all[i].order < all[j].order
	})
	var b strings.Builder
	at := 0
	for _, in := range all {
		b.WriteString(src[at:in.at])
		b.WriteString(in.text)
		at = in.at
	}
	b.WriteString(src[at:])
	return b.String()
}

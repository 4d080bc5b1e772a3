// Apitold fails where the public interface changed so that code of users may
// not compile, and the changes that are not yet released say nothing of it.
//
//	apidiff -m -incompatible OLD.api MODULE | go run ./tools/apitold [-changelog CHANGELOG.md]
//
// A change is told where a line under Unreleased names what changed as apidiff
// does, without marks, such as `agency.Table.With`, and begins with Removed or
// Changed.
package main

import (
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/kopij/kopij/tools/internal/changelog"
)

func main() {
	file := flag.String("changelog", "CHANGELOG.md", "the file that tells of changes")
	flag.Parse()
	log, err := os.ReadFile(*file)
	untold := 0
	if err == nil {
		untold, err = run(os.Stdout, os.Stdin, string(log))
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "apitold:", err)
		os.Exit(2)
	}
	if untold > 0 {
		os.Exit(1)
	}
}

// run prints the changes that r lists, and gives the number of those that a
// changelog does not tell.
func run(w io.Writer, r io.Reader, log string) (untold int, err error) {
	changes := 0
	for lines := bufio.NewScanner(r); ; {
		if !lines.Scan() {
			fmt.Fprintf(w, "%d incompatible changes, %d not told\n", changes, untold)
			return untold, lines.Err()
		}
		name, what, ok := change(lines.Text())
		if !ok {
			continue
		}
		changes++
		told := "told"
		if !changelog.Tells(log, name) {
			told = "not told"
			untold++
		}
		fmt.Fprintf(w, "%s: %s (%s)\n", name, what, told)
	}
}

// change reads a line of apidiff. What is not of the library is nothing that
// users compile.
func change(line string) (name, what string, ok bool) {
	line, ok = strings.CutPrefix(line, "- ")
	if !ok {
		return "", "", false
	}
	name, what, ok = strings.Cut(line, ": ")
	name = strings.NewReplacer("./", "", "(*", "", "(", "", ")", "").Replace(name)
	for _, dir := range []string{"cmd/", "tools/", "examples/", "wasm/"} {
		if strings.HasPrefix(name, dir) {
			return "", "", false
		}
	}
	return name, what, ok
}

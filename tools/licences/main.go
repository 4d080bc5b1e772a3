// Licences reads the bill of materials of the command, as cyclonedx-gomod
// writes it, and fails for a module whose licence is not known or not one that
// a program under the MIT licence may carry.
//
//	cyclonedx-gomod app -json -licenses -main cmd/kopij . | go run ./tools/licences
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
)

// allowed are the licences, by their SPDX names, that ask for no more than
// that their text goes along. BSD-Source-Code is what the tool reads the
// three clauses of golang.org/x as.
var allowed = []string{"MIT", "BSD-2-Clause", "BSD-3-Clause", "BSD-Source-Code", "ICU", "ISC", "Apache-2.0", "0BSD", "Unlicense"}

// bill is what is read of a bill of materials.
type bill struct {
	Components []component
}

type component struct {
	Name, Version string
	Licenses      []licence
	Evidence      struct{ Licenses []licence }
}

type licence struct {
	License struct{ ID string }
}

func main() {
	b, err := io.ReadAll(os.Stdin)
	if err == nil {
		err = check(b, os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "licences:", err)
		os.Exit(1)
	}
}

// check lists the modules of a bill with their licences.
func check(b []byte, w io.Writer) error {
	var in bill
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	if len(in.Components) == 0 {
		return fmt.Errorf("no modules")
	}
	var bad []string
	for _, c := range in.Components {
		ok := false
		id := "?"
		for _, l := range append(c.Licenses, c.Evidence.Licenses...) {
			if id = l.License.ID; slices.Contains(allowed, id) {
				ok = true
				break
			}
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", c.Name, c.Version, id)
		if !ok {
			bad = append(bad, c.Name+" "+id)
		}
	}
	if bad != nil {
		return fmt.Errorf("not allowed or not known: %v", bad)
	}
	return nil
}

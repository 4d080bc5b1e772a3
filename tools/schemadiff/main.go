// Schemadiff reports what a schema of results no longer promises: a field that
// is gone, that has another type, or that may now be left out. It fails where
// the changes that are not yet released say nothing of it.
//
//	go run ./tools/schemadiff [-changelog CHANGELOG.md] OLD.json NEW.json
//
// A change is told where a line under Unreleased names the field as the output
// does, such as `speaker.full`, and begins with Removed or Changed.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/kopij/kopij/tools/internal/changelog"
)

func main() {
	file := flag.String("changelog", "CHANGELOG.md", "the file that tells of changes")
	flag.Parse()
	if flag.NArg() != 2 {
		flag.Usage()
		os.Exit(2)
	}
	untold, err := run(*file, flag.Arg(0), flag.Arg(1))
	if err != nil {
		fmt.Fprintln(os.Stderr, "schemadiff:", err)
		os.Exit(2)
	}
	if untold > 0 {
		os.Exit(1)
	}
}

// run prints the broken promises, and gives the number of those not told.
func run(file, before, after string) (untold int, err error) {
	log, err := os.ReadFile(file)
	if err != nil {
		return 0, err
	}
	var promises [2]map[string]string
	for i, name := range []string{before, after} {
		b, err := os.ReadFile(name)
		if err != nil {
			return 0, err
		}
		if promises[i], err = fields(b); err != nil {
			return 0, fmt.Errorf("%s: %w", name, err)
		}
	}
	changes := broken(promises[0], promises[1])
	for _, c := range changes {
		told := "told"
		if !changelog.Tells(string(log), c.field) {
			told = "not told in " + file
			untold++
		}
		fmt.Printf("%s: %s (%s)\n", c.field, c.what, told)
	}
	fmt.Printf("%d fields before, %d after, %d promises broken\n", len(promises[0]), len(promises[1]), len(changes))
	return untold, nil
}

// definition is what is read of a part of a schema.
type definition struct {
	Ref        string                `json:"$ref"`
	Type       any                   `json:"type"`
	Const      any                   `json:"const"`
	Enum       []any                 `json:"enum"`
	Items      *definition           `json:"items"`
	Properties map[string]definition `json:"properties"`
	Required   []string              `json:"required"`
	Defs       map[string]definition `json:"$defs"`
}

// fields are the fields of a schema, as "definition.field", each with its type
// and whether it is always there.
func fields(schema []byte) (map[string]string, error) {
	var root definition
	if err := json.Unmarshal(schema, &root); err != nil {
		return nil, err
	}
	if len(root.Defs) == 0 {
		return nil, fmt.Errorf("no definitions")
	}
	out := map[string]string{}
	for name, d := range root.Defs {
		d.add(out, name)
	}
	return out, nil
}

func (d *definition) add(out map[string]string, name string) {
	for field, p := range d.Properties {
		always := ""
		if slices.Contains(d.Required, field) {
			always = ", always there"
		}
		out[name+"."+field] = p.kind() + always
		p.add(out, name+"."+field)
		if p.Items != nil {
			p.Items.add(out, name+"."+field)
		}
	}
}

// kind says what a value is: values of one type may be listed, and the list may
// change.
func (d *definition) kind() string {
	switch {
	case d.Ref != "":
		return d.Ref[strings.LastIndexByte(d.Ref, '/')+1:]
	case d.Items != nil:
		return "list of " + d.Items.kind()
	case d.Type != nil:
		return fmt.Sprint(d.Type)
	case d.Const != nil:
		return fmt.Sprintf("%T %v", d.Const, d.Const)
	case len(d.Enum) > 0:
		return fmt.Sprintf("%T", d.Enum[0])
	}
	return "anything"
}

// change is a promise that is broken.
type change struct{ field, what string }

// broken are the fields of before that after does not have as they were, in
// order. A field that is always there from now on breaks nothing.
func broken(before, after map[string]string) []change {
	var out []change
	for _, f := range slices.Sorted(maps.Keys(before)) {
		was := before[f]
		is, ok := after[f]
		switch {
		case !ok:
			out = append(out, change{f, "removed, was " + was})
		case is != was && is != was+", always there":
			out = append(out, change{f, "was " + was + ", is " + is})
		}
	}
	return out
}

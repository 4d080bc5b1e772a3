// Command orgids fills the empty wikidata column of
// internal/gazetteer/organisations.tsv from lists that state an identifier
// beside a name, a country and a kind. It never guesses: an organisation gets
// an identifier where one row alone has its name, its country and its kind,
// and no other organisation has it. With -check it prints where a list gives
// another identifier than the table, and changes nothing; with -list the rows
// that the lists would add for some countries, to choose from.
//
//	orgids -raw DIR [-check] [-list NL,BE] [-table internal/gazetteer/organisations.tsv]
//
// not.tsv holds what only shares its name, called.tsv what a list calls
// otherwise than the table, or what the table shall take from a list.
//
// DIR holds what sources.go reads; what it lacks is left out:
//
//	ror.jsonl    the newest record of each organisation of ror-community/ror-records, one a line (CC0)
//	nsi.json     dist/json/nsi.json of npm's name-suggestion-index (BSD-3-Clause)
//	wikidata.json  dist/wikidata/wikidata.json of the same, for called.tsv alone
//	teams.csv    data/teams.csv of github withqwerty/reep (CC0)
//	parties.csv  import/wikipedia/wikidata.csv of github hdigital/partyfactsdata (MIT)
package main

import (
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

//go:embed not.tsv
var notFile string

//go:embed called.tsv
var calledFile string

// others are identifiers of what only shares its name with an organisation of
// the table.
var others = func() map[string]bool {
	out := map[string]bool{}
	for _, line := range strings.Split(notFile, "\n") {
		if id, _, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			out[id] = true
		}
	}
	return out
}()

func main() {
	raw := flag.String("raw", "", "the folder of lists")
	table := flag.String("table", "internal/gazetteer/organisations.tsv", "the table to fill")
	list := flag.String("list", "", "print rows for organisations of these `countries` that the table lacks")
	check := flag.Bool("check", false, "print where a list and the table differ, and change nothing")
	flag.Parse()
	if err := run(*raw, *table, *list, *check, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "orgids:", err)
		os.Exit(1)
	}
}

func run(raw, table, list string, check bool, w io.Writer) error {
	found, err := readSources(raw)
	if err != nil {
		return err
	}
	found = slices.DeleteFunc(found, func(e entry) bool { return others[e.id] })
	data, err := os.ReadFile(table)
	if err != nil {
		return err
	}
	lines := strings.Split(string(data), "\n")
	x := newIndex(found)
	orgs := readOrgs(lines)
	switch {
	case check:
		x.differences(orgs, w)
		return nil
	case list != "":
		missing(found, orgs, strings.Split(list, ","), w)
		return nil
	}
	filled := x.fill(append(orgs, x.called(orgs, w)...))
	for _, o := range filled {
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", o.id, o.names[0], o.kind, o.country, o.source)
		if o.line < 0 {
			lines = slices.Insert(lines, len(lines)-1, strings.Join([]string{o.names[0], o.kind, o.country, o.id}, "\t"))
			continue
		}
		fields := strings.Split(lines[o.line], "\t")
		for len(fields) < 4 {
			fields = append(fields, "")
		}
		fields[3] = o.id
		lines[o.line] = strings.Join(fields, "\t")
	}
	fmt.Fprintln(w, len(filled), "identifiers")
	return os.WriteFile(table, []byte(strings.Join(lines, "\n")), 0o644)
}

// called gives an identifier to the organisations that called.tsv names, and
// the rows that the table lacks.
func (x index) called(orgs []org, w io.Writer) []org {
	var more []org
	for _, line := range strings.Split(calledFile, "\n") {
		f := strings.Split(line, "\t")
		if len(f) != 4 || strings.HasPrefix(line, "#") {
			continue
		}
		ids := x.in(f[0], f[3])
		at := slices.IndexFunc(orgs, func(o org) bool { return o.kind == f[2] && slices.Contains(o.names, f[1]) })
		other := slices.IndexFunc(orgs, func(o org) bool { return slices.Contains(o.names, f[1]) })
		switch {
		case len(ids) != 1:
			fmt.Fprintf(w, "# %s: %d identifiers\n", f[0], len(ids))
		case at >= 0 && orgs[at].id == "":
			orgs[at].given = ids[0].id
		case other < 0 && !slices.ContainsFunc(orgs, func(o org) bool { return o.id == ids[0].id }):
			more = append(more, org{line: -1, names: []string{f[1]}, kind: f[2], country: f[3], given: ids[0].id, source: ids[0].source})
		}
	}
	return more
}

// in are the identifiers of what a list calls so in a country.
func (x index) in(name, country string) []entry {
	var out []entry
	for _, e := range x[fold(name)] {
		if (len(e.countries) == 0 || slices.Contains(e.countries, country)) && !slices.ContainsFunc(out, func(b entry) bool { return b.id == e.id }) {
			out = append(out, e)
		}
	}
	return out
}

// org is a row of organisations.tsv.
type org struct {
	line          int
	names         []string // the first is the row's own, the others its aliases
	kind, country string
	id, source    string
	given         string // an identifier that called.tsv leads to
}

// readOrgs reads the rows of organisations.tsv, whose columns are name, type,
// country, wikidata, weight, aliases, comment.
func readOrgs(lines []string) []org {
	var out []org
	for i, line := range lines {
		f := strings.Split(line, "\t")
		if line == "" || line[0] == '#' || f[0] == "name" || len(f) < 2 {
			continue
		}
		f = append(f, make([]string, 5)...)
		o := org{line: i, names: []string{f[0]}, kind: f[1], country: f[2], id: f[3]}
		if f[5] != "" {
			o.names = append(o.names, strings.Split(f[5], "|")...)
		}
		out = append(out, o)
	}
	return out
}

// index finds what the lists say of a name.
type index map[string][]entry

func newIndex(found []entry) index {
	x := index{}
	for _, e := range found {
		for _, name := range e.names {
			key := fold(name)
			x[key] = append(x[key], e)
		}
	}
	return x
}

// fold is a name as it is compared: the letters' case does not count in a
// name of two words or of seven letters, where it distinguishes nothing.
func fold(name string) string {
	name = strings.TrimSpace(name)
	if strings.Contains(name, " ") || len(name) >= 7 {
		return strings.ToLower(name)
	}
	return name
}

// ids are the identifiers that the lists give an organisation: by its own
// name, and where there is none, by an alias that is no mere abbreviation.
func (x index) ids(o org) []entry {
	if out := x.named(o, o.names[:1]); len(out) > 0 {
		return out
	}
	return x.named(o, slices.DeleteFunc(slices.Clone(o.names[1:]), func(s string) bool { return !strings.Contains(s, " ") }))
}

func (x index) named(o org, names []string) []entry {
	var out []entry
	for _, name := range names {
		for _, e := range x[fold(name)] {
			if e.fits(o) && !slices.ContainsFunc(out, func(b entry) bool { return b.id == e.id }) {
				out = append(out, e)
			}
		}
	}
	return out
}

// fill gives the organisations that get an identifier.
func (x index) fill(orgs []org) []org {
	count := map[string]int{}
	var out []org
	for _, o := range orgs {
		switch ids := x.ids(o); {
		case o.id != "":
			count[o.id]++
			continue
		case o.given != "":
			o.id = o.given
		case len(ids) == 1:
			o.id, o.source = ids[0].id, ids[0].source
		default:
			continue
		}
		count[o.id]++
		out = append(out, o)
	}
	return slices.DeleteFunc(out, func(o org) bool { return count[o.id] > 1 })
}

// differences prints the organisations whose identifier no list gives, where
// some list knows the name.
func (x index) differences(orgs []org, w io.Writer) {
	for _, o := range orgs {
		ids := x.ids(o)
		if o.id == "" || len(ids) == 0 || slices.ContainsFunc(ids, func(e entry) bool { return e.id == o.id }) {
			continue
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s %v\n", o.id, o.names[0], o.kind, o.country, ids[0].id, ids[0].names)
	}
}

// missing prints a row for each organisation of the countries whose names and
// identifier the table lacks.
func missing(found []entry, orgs []org, countries []string, w io.Writer) {
	known := map[string]bool{}
	for _, o := range orgs {
		known[o.id] = true
		for _, name := range o.names {
			known[strings.ToLower(name)] = true
		}
	}
	for _, e := range found {
		if known[e.id] || len(e.countries) == 0 || !slices.Contains(countries, e.countries[0]) || slices.ContainsFunc(e.names, func(s string) bool { return known[strings.ToLower(s)] }) {
			continue
		}
		known[e.id] = true
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t\t%s\t%s\n", e.names[0], e.kinds[0], e.countries[0], e.id, strings.Join(e.names[1:], "|"), e.source)
	}
}

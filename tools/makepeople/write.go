package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/knowledge"
)

// check tells what is wrong with the rows.
func (t *table) check() error {
	for _, o := range t.offices {
		if o.until == "-" {
			o.until = ""
		}
		if _, ok := knowledge.ParseDate(o.from); !ok {
			return fmt.Errorf("%s, %s %s: from %q", o.who.name, o.country, o.title, o.from)
		}
		if o.until != "" {
			_, ok := knowledge.ParseDate(o.until)
			if !ok {
				return fmt.Errorf("%s, %s %s: until %q", o.who.name, o.country, o.title, o.until)
			}
			if o.until < o.from {
				t.log = append(t.log, fmt.Sprintf("ends before it begins: %s %s %s", o.who.name, o.from, o.until))
				o.who = nil
			}
		}
	}
	t.offices = slices.DeleteFunc(t.offices, func(o *office) bool { return o.who == nil })
	return nil
}

// slug is the identifier of a person without a Wikidata one.
func slug(p *person) string {
	if p.wikidata != "" {
		return p.wikidata
	}
	return knowledge.PersonKey("", p.name)
}

// write writes the tables, people by name and offices by country.
func (t *table) write(dir string) error {
	used := map[*person]bool{}
	for _, o := range t.offices {
		used[o.who] = true
	}
	people := slices.DeleteFunc(slices.Clone(t.people), func(p *person) bool { return !used[p] && p.comment == "" })
	slices.SortFunc(people, func(a, b *person) int {
		if c := strings.Compare(a.name, b.name); c != 0 {
			return c
		}
		return strings.Compare(a.wikidata, b.wikidata)
	})
	var b strings.Builder
	b.WriteString("wikidata\tname\tgender\tsurname\taliases\tparty\tcomment\n")
	for _, p := range people {
		g := p.gender
		if g == "" {
			g = "m"
		}
		var aliases []string
		for _, a := range p.aliases {
			if a != p.name && !slices.Contains(aliases, a) {
				aliases = append(aliases, a)
			}
		}
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", slug(p), p.name, g, p.surnames, strings.Join(aliases, "|"), p.party, p.comment)
	}
	if err := os.WriteFile(filepath.Join(dir, "people.tsv"), []byte(b.String()), 0o644); err != nil {
		return err
	}
	offices := slices.Clone(t.offices)
	slices.SortStableFunc(offices, func(a, b *office) int {
		for _, c := range []int{
			strings.Compare(a.country, b.country), strings.Compare(a.kind, b.kind), strings.Compare(a.body, b.body),
			strings.Compare(a.title, b.title), strings.Compare(a.from, b.from), strings.Compare(a.who.name, b.who.name),
		} {
			if c != 0 {
				return c
			}
		}
		return 0
	})
	b.Reset()
	b.WriteString("wikidata\toffice\tcountry\tbody\ttitle\tfrom\tuntil\tcomment\n")
	seen := map[string]bool{}
	for _, o := range offices {
		key := seriesKey(slug(o.who), o.kind, o.country, o.body, o.title, o.from, o.until)
		if seen[key] {
			continue
		}
		seen[key] = true
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", slug(o.who), o.kind, o.country, o.body, o.title, o.from, o.until, o.who.name)
	}
	slices.Sort(t.log)
	fmt.Fprintln(os.Stderr, strings.Join(slices.Compact(t.log), "\n"))
	fmt.Fprintln(os.Stderr, len(people), "people,", len(seen), "offices")
	return os.WriteFile(filepath.Join(dir, "offices.tsv"), []byte(b.String()), 0o644)
}

package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"unicode"

	"github.com/kopij/kopij/internal/knowledge"
)

// person and office are rows of the tables to come.
type person struct {
	name, gender, surnames, party, wikidata string
	comment                                 string // why one without an office is there
	aliases                                 []string
}

type office struct {
	who                  *person
	kind, country, body  string
	title                string
	from, until, comment string
	hand                 bool
	stale                bool // open in the raw list, but not among today's
}

// table gathers the rows. A hand table is lines of these kinds:
//
//	@ kind|country|body|title      a line of holders, one after the other
//	@* kind|country|body|title     holders side by side
//	@+ kind|country|body|title     holders beside the raw ones, over whom they win
//	@cabinet country from until name
//
//	@also comment                  people without an office whom a title could mislead
//
// Under the first three stand `from [until] person`; an until that is left out
// is the beginning of the next holder, and - is today. Under a cabinet stand
// `person > title [> from..until]`, where what is left out is the cabinet's.
// A person is a name, * for a woman, and then parts divided by `; `: the
// (party), =other names, ~surnames, Q and a number, `title` and the title of
// this one holder.
type table struct {
	people  []*person
	byName  map[string]*person
	offices []*office
	plus    []*office         // rows to be set among raw ones
	series  map[string]bool   // kind, country, body, title of each hand series
	names   map[string]naming // raw label or identifier to what it becomes
	log     []string
}

func newTable() *table {
	return &table{byName: map[string]*person{}, series: map[string]bool{}, names: map[string]naming{}}
}

func (t *table) person(name string) *person {
	p := t.byName[name]
	if p == nil {
		p = &person{name: name}
		t.byName[name] = p
		t.people = append(t.people, p)
	}
	return p
}

// parsePerson reads a person and returns the title of this one holder.
func (t *table) parsePerson(s string) (*person, string) {
	parts := strings.Split(s, ";")
	name := strings.TrimSpace(parts[0])
	woman := strings.HasSuffix(name, "*")
	p := t.person(strings.TrimSpace(strings.TrimSuffix(name, "*")))
	if woman {
		p.gender = "f"
	}
	title := ""
	for _, part := range parts[1:] {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case part[0] == '(':
			p.party = strings.Trim(part, "()")
		case part[0] == '=':
			p.aliases = append(p.aliases, strings.Split(part[1:], "|")...)
		case part[0] == '~':
			p.surnames = part[1:]
		case part[0] == 'Q' && len(part) > 1 && unicode.IsDigit(rune(part[1])):
			p.wikidata = part
		case strings.HasPrefix(part, "title "):
			title = strings.TrimPrefix(part, "title ")
		default:
			t.log = append(t.log, "part not understood: "+s)
		}
	}
	return p, title
}

func (t *table) readHand(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	var head office
	var mode string
	var last *office
	n := 0
	for lines.Scan() {
		n++
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		fail := func(why string) error { return fmt.Errorf("%s:%d: %s", path, n, why) }
		if line[0] == '@' {
			last = nil
			if rest, ok := strings.CutPrefix(line, "@cabinet "); ok {
				f := strings.SplitN(rest, " ", 4)
				if len(f) < 3 {
					return fail("cabinet wants country, from, until")
				}
				mode, head = "cabinet", office{kind: "minister", country: f[0], from: f[1], until: f[2]}
				if head.until == "-" {
					head.until = ""
				}
				if len(f) == 4 {
					head.comment = f[3]
				}
				continue
			}
			if rest, ok := strings.CutPrefix(line, "@also "); ok {
				mode, head = "also", office{comment: rest}
				continue
			}
			mode = "series"
			rest := strings.TrimPrefix(line, "@")
			switch {
			case strings.HasPrefix(rest, "*"):
				mode, rest = "side", rest[1:]
			case strings.HasPrefix(rest, "+"):
				mode, rest = "plus", rest[1:]
			}
			f := strings.Split(strings.TrimSpace(rest), "|")
			if len(f) != 4 {
				return fail("series wants kind|country|body|title")
			}
			head = office{kind: f[0], country: f[1], body: f[2], title: f[3]}
			if mode != "plus" {
				t.series[seriesKey(head.kind, head.country, head.body, head.title)] = true
			}
			continue
		}
		o := head
		o.hand = true
		if mode == "also" {
			p, _ := t.parsePerson(line)
			p.comment = head.comment
			continue
		}
		if mode == "cabinet" {
			f := strings.Split(line, " > ")
			if len(f) < 2 {
				return fail("no title")
			}
			o.who, _ = t.parsePerson(f[0])
			o.title = strings.TrimSpace(f[1])
			t.series[seriesKey(o.kind, o.country, o.body, o.title)] = true
			if len(f) == 3 {
				from, until, ok := strings.Cut(strings.TrimSpace(f[2]), "..")
				if from != "" {
					o.from = from
				}
				if ok {
					o.until = until
				}
			}
			t.offices = append(t.offices, &o)
			continue
		}
		f := strings.SplitN(line, " ", 2)
		if len(f) < 2 {
			return fail("no person")
		}
		o.from = f[0]
		rest := f[1]
		if _, ok := knowledge.ParseDate(o.from); !ok {
			return fail("date " + o.from)
		}
		g := strings.SplitN(rest, " ", 2)
		if _, ok := knowledge.ParseDate(g[0]); ok || g[0] == "-" {
			o.until, rest = g[0], g[1]
		}
		var title string
		o.who, title = t.parsePerson(rest)
		if title != "" {
			o.title = title
		}
		if mode == "plus" {
			t.plus = append(t.plus, &o)
			continue
		}
		if last != nil && last.until == "" && mode == "series" {
			last.until = o.from
		}
		t.offices = append(t.offices, &o)
		last = &o
	}
	return lines.Err()
}

func seriesKey(parts ...string) string { return strings.Join(parts, "|") }

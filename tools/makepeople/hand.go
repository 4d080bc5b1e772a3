package main

import (
	"bufio"
	"errors"
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
	h := handReader{table: t}
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		var err error
		if rest, ok := strings.CutPrefix(line, "@"); ok {
			err = h.section(rest)
		} else {
			err = h.row(line)
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return lines.Err()
}

// handReader reads the rows of a hand table, by the section that they are in.
type handReader struct {
	*table
	mode string  // cabinet, also, series, side or plus
	head office  // what the section gives to its rows
	last *office // of a series
}

// section begins a section.
func (h *handReader) section(line string) error {
	h.last = nil
	if rest, ok := strings.CutPrefix(line, "cabinet "); ok {
		f := strings.SplitN(rest, " ", 4)
		if len(f) < 3 {
			return errors.New("cabinet wants country, from, until")
		}
		h.mode, h.head = "cabinet", office{kind: "minister", country: f[0], from: f[1], until: f[2]}
		if h.head.until == "-" {
			h.head.until = ""
		}
		if len(f) == 4 {
			h.head.comment = f[3]
		}
		return nil
	}
	if rest, ok := strings.CutPrefix(line, "also "); ok {
		h.mode, h.head = "also", office{comment: rest}
		return nil
	}
	h.mode = "series"
	switch {
	case strings.HasPrefix(line, "*"):
		h.mode, line = "side", line[1:]
	case strings.HasPrefix(line, "+"):
		h.mode, line = "plus", line[1:]
	}
	f := strings.Split(strings.TrimSpace(line), "|")
	if len(f) != 4 {
		return errors.New("series wants kind|country|body|title")
	}
	h.head = office{kind: f[0], country: f[1], body: f[2], title: f[3]}
	if h.mode != "plus" {
		h.series[seriesKey(h.head.kind, h.head.country, h.head.body, h.head.title)] = true
	}
	return nil
}

// row reads a row of the section.
func (h *handReader) row(line string) error {
	o := h.head
	o.hand = true
	switch h.mode {
	case "also":
		p, _ := h.parsePerson(line)
		p.comment = h.head.comment
		return nil
	case "cabinet":
		return h.member(&o, line)
	}
	return h.holder(&o, line)
}

// member reads a member of a cabinet.
func (h *handReader) member(o *office, line string) error {
	f := strings.Split(line, " > ")
	if len(f) < 2 {
		return errors.New("no title")
	}
	o.who, _ = h.parsePerson(f[0])
	o.title = strings.TrimSpace(f[1])
	h.series[seriesKey(o.kind, o.country, o.body, o.title)] = true
	if len(f) == 3 {
		from, until, ok := strings.Cut(strings.TrimSpace(f[2]), "..")
		if from != "" {
			o.from = from
		}
		if ok {
			o.until = until
		}
	}
	h.offices = append(h.offices, o)
	return nil
}

// holder reads a holder of an office.
func (h *handReader) holder(o *office, line string) error {
	from, rest, ok := strings.Cut(line, " ")
	if !ok {
		return errors.New("no person")
	}
	o.from = from
	if _, ok := knowledge.ParseDate(o.from); !ok {
		return errors.New("date " + o.from)
	}
	g := strings.SplitN(rest, " ", 2)
	if _, ok := knowledge.ParseDate(g[0]); ok || g[0] == "-" {
		o.until, rest = g[0], g[1]
	}
	var title string
	o.who, title = h.parsePerson(rest)
	if title != "" {
		o.title = title
	}
	if h.mode == "plus" {
		h.plus = append(h.plus, o)
		return nil
	}
	if h.last != nil && h.last.until == "" && h.mode == "series" {
		h.last.until = o.from
	}
	h.offices = append(h.offices, o)
	h.last = o
	return nil
}

func seriesKey(parts ...string) string { return strings.Join(parts, "|") }

package main

import (
	"bytes"
	"fmt"
	"os"
	"runtime/debug"
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/article"
	"github.com/kopij/kopij/dateline"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/byline"
	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/internal/lines"
	"github.com/kopij/kopij/internal/stamp"
	"github.com/kopij/kopij/internal/trie"
	"github.com/kopij/kopij/quotes"
	"github.com/kopij/kopij/source"
	"github.com/kopij/kopij/stem"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
	"github.com/kopij/kopij/tools/torture/gen"
)

// smallReaders read one line, each from its beginning, its end or as a whole.
// What each gives back are offsets in the line.
var smallReaders = []struct {
	name string
	read func(s string) []int
}{
	{"byline", func(s string) []int {
		a, _ := byline.Parse(agency.Default(), s)
		b, _ := byline.Signature(s)
		a.Shift(0)
		w, v := a.When(), b.When()
		at := []int{w.Start, w.End, v.Start, v.End, a.Byline.Start, a.Byline.End, a.Section.Start, a.Section.End}
		for _, sp := range append(a.Authors, a.Rest...) {
			at = append(at, sp.Start, sp.End)
		}
		return at
	}},
	{"stamp", func(s string) []int {
		_, start := stamp.ReadSuffix(s)
		v, n := stamp.Read(s)
		v.Strong()
		stamp.ReadWhole(s)
		stamp.Whole(s)
		at := []int{stamp.AgeTail(s), start, n, stamp.Age(s), stamp.Clock(s), stamp.Date(s), stamp.Moment(s)}
		for i := range len(s) + 1 {
			stamp.AgeBefore(s, i)
		}
		return at
	}},
	{"dateline", func(s string) []int {
		a, _ := dateline.Parse(s)
		b, _ := dateline.ParseAlone(s)
		a.Shift(0)
		return []int{a.Start, a.End, b.Start, b.End}
	}},
	{"agency", func(s string) []int {
		t := agency.Default()
		a, _ := t.ParseLine(s)
		_, n, _ := t.ParseHead(s)
		b, _ := t.ParseTail(s)
		at := []int{n, agency.Desk(s)}
		for _, l := range []agency.Line{a, b} {
			at = append(at, l.Start, l.End, l.Date.Start, l.Date.End)
			for _, c := range l.Credits {
				at = append(at, c.Start, c.End)
			}
			for _, sp := range l.Names {
				at = append(at, sp.Start, sp.End)
			}
		}
		t.List(s, text.Span{End: len(s)})
		t.Lookup(s)
		t.Knows(s)
		agency.IsName(s)
		return at
	}},
	{"lines", func(s string) []int {
		p := lines.Read(s, agency.Default())
		p.Features(nil, nil)
		sp := lines.Trim(s, text.Span{End: len(s)})
		return []int{sp.Start, sp.End}
	}},
	{"article", func(s string) []int {
		p := article.Split(s, reference)
		var at []int
		for i := range p.Articles {
			at = append(at, p.Articles[i].Start, p.Articles[i].End)
		}
		return at
	}},
	{"timeago", func(s string) []int {
		timeago.Parse(s, reference)
		timeago.Stamp(s, reference)
		a, _ := timeago.Prefix(s, reference)
		b, _ := timeago.Suffix(s, reference)
		at := []int{a.Start, a.End, b.Start, b.End}
		for _, t := range timeago.Find(text.Parse(s), reference) {
			at = append(at, t.Start, t.End)
			_, _ = t.Value(), t.Period()
		}
		return at
	}},
	{"text", func(s string) []int {
		d := text.Parse(s)
		var at []int
		for i := range d.Tokens {
			at = append(at, d.Tokens[i].Start, d.Tokens[i].End)
			trie.TokenKey(s, &d.Tokens[i])
			stem.Word(d.Word(i))
		}
		text.FoldHash(s)
		trie.Key(s)
		return at
	}},
	{"names", func(s string) []int {
		_, _ = knowledge.ParseDate(s) // most are none
		knowledge.FoldName(s)
		knowledge.Surname(s)
		gazetteer.Default().Lookup(s, []string{"NL"})
		entities.DefaultPlaces().Lookup(s, nil)
		return nil
	}},
	{"source", func(s string) []int {
		p := source.Clean(s)
		source.Sniff([]byte(s))
		sp := p.Source(text.Span{End: len(p.Text)})
		for _, f := range []source.Format{source.Auto, source.HTML, source.Markdown, source.Text, source.JSON} {
			_, _ = source.Read([]byte(s), source.Options{Format: f}) // refusing is right too
		}
		return []int{sp.Start, sp.End}
	}},
}

// readers gives lines to each small reader: as the grammar makes them, and
// shorter ones cut at each of their letters, with each end. No panic, and no
// offset outside the line or within a letter.
func readers(o *options) (figures string, err error) {
	n, panics := 0, 0
	call := func(name, s string, read func(string) []int) {
		n++
		if why := guarded(func() error { return inLine(s, read(s)) }); why != nil {
			panics++
			if err == nil || o.verbose {
				err = fmt.Errorf("%s on %q: %w", name, s, why)
			}
		}
	}
	all := func(s string) {
		for _, r := range smallReaders {
			call(r.name, s, r.read)
		}
	}
	for seed := o.from; seed < o.from+o.pages; seed++ {
		line := gen.Line(seed)
		all(line)
		if seed%64 != 0 || len(line) > 60 {
			continue
		}
		for i := range len(line) {
			for _, end := range gen.Ends() {
				all(line[:i] + end)
			}
		}
	}
	return fmt.Sprintf("%d lines to readers from seed %d, %d panics or offsets that are none", n, o.from, panics), err
}

// guarded calls f; a panic is an error.
func guarded(f func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("%v\n%s", v, debug.Stack())
		}
	}()
	return f()
}

// inLine reports the first of the offsets that lies outside s or, where s is
// UTF-8, within a letter. An offset of -1 stands for none.
func inLine(s string, at []int) error {
	valid := utf8.ValidString(s)
	for _, i := range at {
		if i < -1 || i > len(s) || valid && i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
			return fmt.Errorf("offset %d", i)
		}
	}
	return nil
}

// tableReaders read a table, of which file is an example.
var tableReaders = []struct {
	file string
	read func(file string, b []byte) error
}{
	{"agency/agencies.tsv", func(f string, b []byte) error {
		rows, err := agency.Read(bytes.NewReader(b), f)
		if err == nil {
			agency.NewTable(rows).ParseLine("Door: ANP")
		}
		return err
	}},
	{"text/abbreviations.tsv", func(f string, b []byte) error {
		_, err := new(text.Abbreviations).With(bytes.NewReader(b), f)
		return err
	}},
	{"internal/knowledge/countries.tsv", func(f string, b []byte) error {
		_, err := knowledge.DefaultCountries().With(bytes.NewReader(b), f)
		return err
	}},
	{"internal/knowledge/people.tsv", func(f string, b []byte) error {
		_, err := knowledge.ReadPeople(knowledge.DefaultPeople(), f, bytes.NewReader(b), f, strings.NewReader(""))
		return err
	}},
	{"internal/knowledge/offices.tsv", func(f string, b []byte) error {
		_, err := knowledge.ReadPeople(knowledge.DefaultPeople(), f, strings.NewReader(""), f, bytes.NewReader(b))
		return err
	}},
	{"internal/knowledge/names.tsv", func(f string, b []byte) error {
		_, err := knowledge.DefaultNames().With(bytes.NewReader(b), f)
		return err
	}},
	{"internal/gazetteer/organisations.tsv", func(f string, b []byte) error {
		g, err := gazetteer.New(f, bytes.NewReader(b))
		if err == nil {
			g.AppendAll(nil, text.Parse("De VVD in Den Haag."))
		}
		return err
	}},
	{"internal/gazetteer/words.tsv", func(f string, b []byte) error {
		_, err := gazetteer.ReadFlags(f, bytes.NewReader(b))
		return err
	}},
	{"quotes/cues.tsv", words(quotes.Cues)},
	{"quotes/nouns.tsv", words(quotes.Nouns)},
	{"quotes/names.tsv", words(quotes.FirstNames)},
}

// words is the reader of a table of the words of quotes.
func words(t quotes.Table) func(file string, b []byte) error {
	return func(f string, b []byte) error {
		l, err := quotes.DefaultLexicon().With(t, bytes.NewReader(b), f)
		if err == nil {
			x := quotes.Finder{Lexicon: l}
			x.Find(text.Parse("\"Ja\", zegt Jan."), nil)
		}
		return err
	}
}

// tableFiles gives tables to their readers: rows of the project's own tables,
// changed in any place.
func tableFiles(o *options) (figures string, err error) {
	n, refused, panics := 0, 0, 0
	for _, t := range tableReaders {
		b, readErr := os.ReadFile(t.file)
		if readErr != nil {
			return "", readErr
		}
		rows := strings.SplitAfter(string(b), "\n")
		for seed := o.from; seed < o.from+o.pages/100; seed++ {
			table := gen.Table(seed, rows)
			n++
			why := guarded(func() error {
				if t.read(t.file, []byte(table)) != nil {
					refused++
				}
				return nil
			})
			if why != nil {
				panics++
				err = fmt.Errorf("%s on %q: %w", t.file, table, why)
			}
		}
	}
	return fmt.Sprintf("%d tables from seed %d, %d refused, %d panics", n, o.from, refused, panics), err
}

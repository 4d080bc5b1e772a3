package entities

import (
	"io"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/text"
)

// Places is a gazetteer of places and organisations.
type Places struct{ gaz *gazetteer.Gazetteer }

// DefaultPlaces is the built-in gazetteer.
func DefaultPlaces() Places { return Places{gazetteer.Default()} }

// With is the gazetteer with the rows of r, which go before its own, in the
// form that docs/gazetteer.md gives. file names the table in errors, which are
// [*text.TableError].
func (p Places) With(r io.Reader, file string) (Places, error) {
	if p.gaz == nil {
		g, err := gazetteer.New(file, r)
		return Places{g}, err
	}
	g, err := p.gaz.Extend(file, r)
	return Places{g}, err
}

// findPlaces finds the names of the gazetteer.
func (f *sources) findPlaces() {
	if f.r.gaz == nil {
		return
	}
	f.matches = f.r.gaz.Append(f.matches[:0], f.doc)
	for _, m := range f.matches {
		c := candidate{first: m.Tokens.First, last: m.Tokens.Last, cut: m.Cut, src: FromList, score: 1, match: m, listed: true}
		c.typ = ORG
		if m.ID.IsPlace() {
			c.typ = LOC
		}
		if c.last == c.first+1 && f.titles.Get(f.doc.Tokens[c.first].Fold) != nil && f.capital(c.last) {
			continue // Paus Leo
		}
		if c.last == c.first+1 && f.shouted(c.first) {
			continue
		}
		c.weak = m.Has(gazetteer.Word) || m.Has(gazetteer.Person)
		f.listed = append(f.listed, c)
	}
}

// listedAt is the longest name of the gazetteer that begins with token i; it has
// no tokens where there is none.
func (f *lists) listedAt(i int) (m gazetteer.Match) {
	if f.r.gaz != nil && i < len(f.doc.Tokens) {
		m, _ = f.r.gaz.At(f.doc, i)
	}
	return m
}

// isName reports whether the gazetteer has a text as one name, and gives it.
func (f *lists) isName(s string) (gazetteer.Match, bool) {
	p := text.Parse(s)
	if f.r.gaz == nil || len(p.Tokens) == 0 {
		return gazetteer.Match{}, false
	}
	m, _ := f.r.gaz.At(p, 0)
	return m, m.Tokens.Last == len(p.Tokens)
}

// resolvePlace links a mention to the gazetteer.
func (f *mentions) resolvePlace(c *candidate) gazetteer.ID {
	if !c.listed || c.typ != LOC && c.typ != ORG {
		return gazetteer.None
	}
	if c.typ == LOC {
		return f.r.gaz.ResolvePlace(c.match, f.codes)
	}
	id := f.r.gaz.Resolve(c.match, f.codes)
	if id.IsPlace() {
		return f.entryOf(c)
	}
	return id
}

// entryOf is the first entry of a match whose sort fits the mention's type.
func (f *lists) entryOf(c *candidate) gazetteer.ID {
	var buf [8]gazetteer.ID
	for _, id := range f.r.gaz.AppendEntries(buf[:0], c.match) {
		if id.IsPlace() == (c.typ == LOC) {
			return id
		}
	}
	return gazetteer.None
}

// orgToken reports whether token i is written as an abbreviation is: OM, RSF.
func (f *passage) orgToken(i int) bool {
	t := &f.doc.Tokens[i]
	return t.Has(text.AllCaps)
}

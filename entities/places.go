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
func (f *finder) findPlaces() {
	if f.r.gaz == nil {
		return
	}
	f.matches = f.r.gaz.Append(f.matches[:0], f.doc)
	for _, m := range f.matches {
		if f.doc.Tokens[m.Tokens.First].Kind == text.Number && m.Tokens.Len() == 1 {
			continue // 113
		}
		c := candidate{first: m.Tokens.First, last: m.Tokens.Last, cut: m.Cut, src: FromList, score: 1, match: m, listed: true}
		c.typ = ORG
		if m.ID.IsPlace() {
			c.typ = LOC
		}
		if c.last == c.first+1 && f.opens(c.first) && f.is(c.first, wFunction) &&
			f.doc.Tokens[c.first].Flags&(text.MidCapital|text.AllCaps) == 0 {
			continue // Een, and the broadcaster Eén
		}
		c.weak = m.Has(gazetteer.Word) || m.Has(gazetteer.Person)
		f.listed = append(f.listed, c)
	}
}

// contextCountries is how many of an article's countries, the weightiest
// first, choose between namesakes.
const contextCountries = 6

// resolvePlace links a mention to the gazetteer.
func (f *finder) resolvePlace(c *candidate) gazetteer.ID {
	if !c.listed || c.typ != LOC && c.typ != ORG {
		return gazetteer.None
	}
	if c.typ == LOC {
		return f.r.gaz.ResolvePlace(c.match, f.codes)
	}
	id := f.r.gaz.Resolve(c.match, f.codes)
	if c.typ == ORG && id.IsPlace() || c.typ != ORG && !id.IsPlace() {
		return f.entryOf(c)
	}
	return id
}

// entryOf is the first entry of a match whose sort fits the mention's type.
func (f *finder) entryOf(c *candidate) gazetteer.ID {
	var buf [8]gazetteer.ID
	for _, id := range f.r.gaz.AppendEntries(buf[:0], c.match) {
		if id.IsPlace() == (c.typ == LOC) && (c.typ == LOC || c.typ == ORG) {
			return id
		}
	}
	return gazetteer.None
}

// orgToken reports whether token i is written as an abbreviation is: OM, RSF.
func (f *finder) orgToken(i int) bool {
	t := &f.doc.Tokens[i]
	return t.Kind == text.Word && t.Has(text.AllCaps)
}

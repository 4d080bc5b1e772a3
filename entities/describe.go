package entities

import (
	"sort"

	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// Describe appends the leaders whom the text names by office alone: `de
// Franse president`, `de minister van Buitenlandse Zaken`, `de premier`. The
// mentions are those that Append found in the same document. A description
// gets the name and ID of the person whom the text means by it, else the name
// of the holder at the article's date where the table knows the one who held
// that office. It has no office where the text says that it is past.
func (r *Recognizer) Describe(dst []Description, doc *text.Document, mentions []Mention, about Context) []Description {
	f := r.take()
	f.reset(r, doc, about)
	f.owner = append(f.owner[:0], make([]int32, len(doc.Tokens))...)
	f.found = f.found[:0]
	for i := range mentions {
		f.adopt(&mentions[i])
	}
	for i := range doc.Tokens {
		if !f.lower(i) && !f.opens(i) || f.owner[i] != 0 {
			continue
		}
		t := f.titleAt(i)
		if t.office() == knowledge.NoOffice || t.office() == knowledge.PartyLeader || t.office() == knowledge.International {
			continue
		}
		if d, ok := f.describe(t, mentions); ok {
			dst = append(dst, d)
		}
	}
	f.doc = nil
	r.give(f)
	return dst
}

// adopt makes a candidate of a mention, so that the questions about titles
// can be asked.
func (f *finder) adopt(m *Mention) {
	in := f.doc.TokensIn(m.Span)
	c := candidate{first: in.First, last: in.Last, typ: m.Type, src: m.Source, id: m.ID}
	if m.Country != "" {
		c.country = f.r.config.Countries.table.ByCode(m.Country)
		c.form = knowledge.CountryName
		if m.Type == MISC {
			c.form = knowledge.CountryAdjective
		}
	}
	f.found = append(f.found, c)
	f.own(len(f.found) - 1)
}

// describe reads the description whose title is t; false where a name
// follows, or the words give no leader.
func (f *finder) describe(t titled, mentions []Mention) (Description, bool) {
	kind := t.office()
	last, title := f.describedTo(t)
	if last < f.sentence(t.at).Last && f.at(last) != nil && f.at(last).typ == PER {
		return Description{}, false // president Trump
	}
	first := f.describedFrom(t.at)
	if first == t.at && !f.opens(t.at) && !f.is(t.at-1, wDet|wOf|wBy|wAfter|wAnd) {
		return Description{}, false
	}
	id, known, other := f.titleCountry(t)
	if other {
		return Description{}, false
	}
	d := Description{Span: text.Span{Start: f.doc.Tokens[first].Start, End: f.doc.Tokens[last-1].End}}
	code := f.r.config.Countries.table.Code(id)
	if m := f.named(kind, code, t.at, mentions); m != nil {
		d.Leader, d.ID, d.Name, d.Gender = *m.Leader, m.ID, m.Name, m.Gender
		return d, true
	}
	if !known {
		return Description{}, false
	}
	d.Leader = Leader{Office: kind.String(), Title: title, Country: code}
	f.nameHolder(&d, kind)
	return d, true
}

// describedTo is where a description ends, and the title that it gives: that
// of a minister has the field in it.
func (f *finder) describedTo(t titled) (last int, title string) {
	last = t.at + 1
	if t.office() != knowledge.Minister || f.word(last) != "van" {
		return last, t.row.word
	}
	field := f.at(last + 1)
	if field == nil || field.typ != ORG {
		return last, t.row.word
	}
	return field.last, "minister van " + f.span(field.first, field.last)
}

// describedFrom is where the description begins whose title is token at: with
// the determiner and the adjectives before it.
func (f *finder) describedFrom(at int) int {
	s := f.sentence(at)
	for at > s.First {
		det := f.is(at-1, wDet)
		if c := f.at(at - 1); !det && (c == nil || c.typ != MISC) {
			break
		}
		at--
		if det {
			break
		}
	}
	return at
}

// nameHolder gives a description the name of the one who holds the office at
// the date, where the table knows.
func (f *finder) nameHolder(d *Description, kind knowledge.OfficeKind) {
	want := ""
	if kind == knowledge.Minister {
		want = d.Leader.Title
	}
	table := f.r.config.People.table
	held, ok := table.Holder(kind, d.Leader.Country, want, f.day)
	if !ok {
		return
	}
	who := table.Person(held.Person)
	d.Name = who.Name
	d.Leader.Title, d.Leader.Wikidata = held.Title, who.Wikidata
	d.Leader.Since, d.Leader.Until = held.From.String(), held.Until.String()
	d.Gender = genderOf(who, d.Gender)
}

// genderOf is the gender that the table has for a person; else where it has
// none.
func genderOf(who knowledge.Person, otherwise Gender) Gender {
	switch who.Gender {
	case knowledge.Male:
		return Male
	case knowledge.Female:
		return Female
	}
	return otherwise
}

// named is the last leader before token i, or else the first after it, who
// has an office of that kind and, where a country is known, of that country.
func (f *finder) named(kind knowledge.OfficeKind, country string, i int, mentions []Mention) *Mention {
	at, office := f.doc.Tokens[i].Start, kind.String()
	fits := func(m *Mention) bool {
		return m.Leader != nil && m.Leader.Office == office && (country == "" || m.Leader.Country == country)
	}
	k := sort.Search(len(mentions), func(k int) bool { return mentions[k].Start > at })
	for j := k - 1; j >= max(0, k-describeMentions); j-- {
		if fits(&mentions[j]) {
			return &mentions[j]
		}
	}
	for j := k; j < min(len(mentions), k+describeMentions); j++ {
		if fits(&mentions[j]) {
			return &mentions[j]
		}
	}
	return nil
}

// describeMentions is how many mentions before and after a description are
// looked at for the one who is meant.
const describeMentions = 200

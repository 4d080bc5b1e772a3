package entities

import (
	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/text"
)

// link says whom and what the mentions name.
func (f *finder) link() {
	f.linkPersons()
	f.setRoles()
	f.number()
}

// Salts of the keys under which mentions share a number.
const (
	saltCountry = 0x1000193
	saltPeople  = 0x2000193
	saltPlace   = 0x3000193
	saltOrg     = 0x4000193
	saltName    = 0x5000193
)

// number gives each person and thing a number, in the order of their first
// mention, and its name.
func (f *finder) number() {
	if f.ids == nil {
		f.ids = make(map[uint64]int)
	}
	clear(f.ids)
	next := 0
	take := func(key uint64) int {
		id := f.ids[key]
		if id == 0 {
			next++
			id = next
			f.ids[key] = id
		}
		return id
	}
	for k := range f.found {
		c := &f.found[k]
		if c.person > 0 {
			q := &f.persons[c.person-1]
			if q.id == 0 {
				next++
				q.id = next
			}
			c.id, c.name, c.full = q.id, q.name, q.text
			continue
		}
		c.name = f.bare(c)
		switch {
		case !c.part && c.form.Has(knowledge.CountryName):
			c.name = f.r.config.Countries.table.Name(c.country)
			c.id = take(uint64(c.country)*saltCountry ^ saltCountry)
		case c.country != 0 && !c.part && !c.language && c.typ == MISC:
			c.name = f.r.config.Countries.table.Name(c.country)
			c.id = take(uint64(c.country)*saltPeople ^ saltPeople ^ uint64(c.form&knowledge.CountryInhabitant))
		default:
			if id := f.resolvePlace(c); id != gazetteer.None {
				c.entry = id
				salt := uint64(saltOrg)
				if c.typ == LOC {
					salt = saltPlace
					c.name = f.r.gaz.Place(id).Name
				} else {
					c.name = f.r.gaz.Org(id).Name
				}
				c.id = take(uint64(id)*salt ^ salt)
				break
			}
			if full := f.defines(k); full != nil {
				c.id, c.name, c.entry = full.id, full.name, full.entry
				f.ids[text.FoldHash(f.bare(c))^saltName^uint64(c.typ)] = c.id
				break
			}
			c.id = take(text.FoldHash(c.name) ^ saltName ^ uint64(c.typ))
		}
	}
	f.nameShort()
}

// defines is the mention whose abbreviation mention k is: Rapid Support
// Forces (RSF), or RSF (Rapid Support Forces).
func (f *finder) defines(k int) *candidate {
	c := &f.found[k]
	if k == 0 || f.word(c.first-1) != "(" {
		return nil
	}
	b := &f.found[k-1]
	if b.last != c.first-1 {
		return nil
	}
	short, long := c, b
	if !f.orgToken(c.first) {
		short, long = b, c
	}
	if !initialsOf(f.bare(short), f.bare(long)) {
		return nil
	}
	return b
}

// initialsOf reports whether an abbreviation can be that of a name: its first
// letter begins the name, and its letters are in the name in order.
func initialsOf(short, long string) bool {
	at := 0
	for i := 0; i < len(long) && at < len(short); i++ {
		if long[i]|0x20 == short[at]|0x20 {
			at++
		} else if at == 0 {
			return false
		}
	}
	return at == len(short)
}

// nameShort gives later mentions of an abbreviation the name that the text
// has defined for it.
func (f *finder) nameShort() {
	f.longest = append(f.longest[:0], make([]int32, len(f.ids)+len(f.persons)+1)...)
	for k := range f.found {
		c := &f.found[k]
		if f.longest[c.id] == 0 {
			f.longest[c.id] = int32(k) + 1
		}
	}
	for k := range f.found {
		c := &f.found[k]
		c.name = f.found[f.longest[c.id]-1].name
	}
}

// appendMentions turns the mentions into results.
func (f *finder) appendMentions(dst []Mention) []Mention {
	codes := f.r.config.Countries.table
	for k := range f.found {
		c := &f.found[k]
		m := Mention{
			Span: text.Span{Start: f.doc.Tokens[c.first].Start, End: f.doc.Tokens[c.last-1].End},
			Type: c.typ, ID: c.id, Name: c.name, Full: c.full, Role: c.role, Source: c.src, Score: c.score,
		}
		city := c.form.Has(knowledge.CountryCapital | knowledge.CountrySeat)
		if !c.language && (!city || c.role != NoRole || c.typ == ORG) {
			m.Country = codes.Code(c.country)
		}
		if c.person > 0 {
			q := &f.persons[c.person-1]
			m.Leader, m.Gender = q.leader, q.gender
			if q.pid != 0 {
				who := f.r.config.People.table.Person(q.pid)
				m.Wikidata, m.Party = who.Wikidata, who.Party
			}
		}
		if c.entry != gazetteer.None {
			if c.typ == LOC {
				p := f.r.gaz.Place(c.entry)
				m.Place = &Place{Name: p.Name, Country: p.Country, Lat: p.Lat, Lon: p.Lon, GeoNames: p.GeoNames}
			} else {
				m.Wikidata, m.Kind = f.r.gaz.Org(c.entry).Wikidata, f.r.gaz.Type(c.entry).String()
			}
		}
		dst = append(dst, m)
	}
	return dst
}

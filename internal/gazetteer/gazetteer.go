package gazetteer

import (
	_ "embed"
	"io"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/kopij/kopij/text"
)

//go:embed gazetteer.bin
var compiled string

// Gazetteer is a set of tables. Later tables come before earlier ones where
// both know a name.
type Gazetteer struct {
	tables []*table
}

// Default is the gazetteer of the tables beside this package.
func Default() *Gazetteer { return standard() }

var standard = sync.OnceValue(func() *Gazetteer {
	t, err := loadTable(compiled)
	if err != nil {
		panic(err) // the build is broken: a test loads the same bytes
	}
	return &Gazetteer{[]*table{t}}
})

// Load reads a table that [Build] compiled, in place, after a look at each of
// its offsets (a millisecond for the tables of [Default], which does without).
func Load(s string) (*Gazetteer, error) {
	t, err := loadTable(s)
	if err != nil {
		return nil, err
	}
	if err := t.check(); err != nil {
		return nil, err
	}
	return &Gazetteer{[]*table{t}}, nil
}

// Extend gives a gazetteer that has the rows of a table beside those of g;
// file is the name that an [*tsv.Error] gives. See [ReadRows] for the form.
// Its names win over those of g; a row changes nothing in g.
func (g *Gazetteer) Extend(file string, r io.Reader) (*Gazetteer, error) {
	rows, err := ReadRows(file, r)
	if err != nil {
		return nil, err
	}
	b, err := Build([]Source{{file, rows}}, nil)
	if err != nil {
		return nil, err
	}
	t, err := loadTable(string(b))
	if err != nil {
		return nil, err
	}
	return &Gazetteer{append(append([]*table(nil), g.tables...), t)}, nil
}

// New is a gazetteer with the rows of one table and no others.
func New(file string, r io.Reader) (*Gazetteer, error) {
	return (&Gazetteer{}).Extend(file, r)
}

// ID is an entry of a gazetteer. The zero ID is none.
type ID uint32

// None is the ID of no entry.
const None ID = 0

func makeID(table int, entry uint32) ID { return ID(table)<<entryBits | ID(entry) + 1 }

func (id ID) split() (table int, entry uint32) {
	id--
	return int(id >> entryBits), uint32(id) & entryMask
}

// IsPlace reports whether the entry is a place; it is an organisation else.
func (id ID) IsPlace() bool {
	_, entry := id.split()
	return id != None && entry&orgBit == 0
}

// Place is one place.
type Place struct {
	ID      ID
	Name    string // the Dutch name where there is one
	Type    Type
	Country string // ISO 3166-1 alpha-2; empty where it lies in several countries or none
	// Lat and Lon are in degrees, to 1/10,000.
	Lat, Lon float64
	GeoNames int // 0 where it has none
	// Population is to three digits; 0 where it is not known.
	Population int
}

// Org is one organisation.
type Org struct {
	ID       ID
	Name     string
	Type     Type
	Country  string // ISO 3166-1 alpha-2, EU for its bodies; empty where it belongs to no one country
	Wikidata string // Q458; empty where it is not known
}

// Place is the place of an ID; the zero Place where it is none.
func (g *Gazetteer) Place(id ID) Place {
	r, t := g.record(id)
	if r == "" || !id.IsPlace() {
		return Place{}
	}
	p := Place{
		ID: id, Name: t.str(u24(r, 0)), Type: recordType(r), Country: recordCountry(r),
		GeoNames: int(u32(r, 13)), Population: unpackPopulation(u16(r, 17)),
	}
	if lat := u24(r, 7); lat != unlocated {
		p.Lat = float64(int(lat)-shiftLat) / degree
		p.Lon = float64(int(u24(r, 10))-shiftLon) / degree
	}
	return p
}

// Org is the organisation of an ID; the zero Org where it is none.
func (g *Gazetteer) Org(id ID) Org {
	r, t := g.record(id)
	if r == "" || id.IsPlace() {
		return Org{}
	}
	o := Org{ID: id, Name: t.str(u24(r, 0)), Type: recordType(r), Country: recordCountry(r)}
	if q := u32(r, 7); q != 0 {
		o.Wikidata = "Q" + strconv.FormatUint(uint64(q), 10)
	}
	return o
}

// Type is the type of an entry, without the rest of it.
func (g *Gazetteer) Type(id ID) Type {
	if r, _ := g.record(id); r != "" {
		return recordType(r)
	}
	return NoType
}

// Country is the country of an entry, without the rest of it.
func (g *Gazetteer) Country(id ID) string {
	if r, _ := g.record(id); r != "" {
		return recordCountry(r)
	}
	return ""
}

func (g *Gazetteer) record(id ID) (string, *table) {
	if id == None {
		return "", nil
	}
	k, entry := id.split()
	if k >= len(g.tables) {
		return "", nil
	}
	t := g.tables[k]
	if entry&orgBit != 0 && int(entry&^orgBit)*orgSize >= len(t.orgs) ||
		entry&orgBit == 0 && int(entry)*placeSize >= len(t.places) {
		return "", nil
	}
	return t.record(entry), t
}

// Lookup is the place that a whole string names, such as a dateline's
// KHAN YOUNIS or 's-HERTOGENBOSCH: in the first of countries that has one of
// that name with some weight, else the one meant most. Organisations do not
// count. A string that names no place gives false.
func (g *Gazetteer) Lookup(name string, countries []string) (Place, bool) {
	if p, ok := g.lookup(name, countries); ok {
		return p, true
	}
	// In capitals a place may have the letters of an organisation: PO.
	if lower := strings.ToLower(name); name == strings.ToUpper(name) {
		return g.lookup(title(lower), countries)
	}
	return Place{}, false
}

func (g *Gazetteer) lookup(name string, countries []string) (Place, bool) {
	d := text.Parse(name)
	if len(d.Tokens) == 0 {
		return Place{}, false
	}
	for k := len(g.tables) - 1; k >= 0; k-- {
		hit, _ := g.tables[k].trie.Longest(name, d.Tokens, 0)
		if hit.Len != len(d.Tokens) || hit.Cut != 0 {
			continue
		}
		if id := g.resolve(k, hit.Value, countries, true); id != None {
			return g.Place(id), true
		}
	}
	return Place{}, false
}

// title gives each word of s a capital.
func title(s string) string {
	begin := true
	return strings.Map(func(r rune) rune {
		if begin && unicode.IsLetter(r) {
			begin = false
			return unicode.ToUpper(r)
		}
		begin = begin || r == ' '
		return r
	}, s)
}

// resolve is the entry of a name that has the greatest weight among the
// article's countries, the dateline's own first.
func (g *Gazetteer) resolve(k int, value uint32, countries []string, places bool) ID {
	t := g.tables[k]
	best, score := None, -1
	t.entries(value, func(entry uint32) bool {
		if places && entry&orgBit != 0 {
			return true
		}
		r := t.record(entry)
		n := recordPrior(r)
		if c := recordCountry(r); c != "" {
			for i, in := range countries {
				if in == c {
					n += countryContext
					if i == 0 {
						n += firstContext
					}
					break
				}
			}
		}
		if n > score {
			best, score = makeID(k, entry), n
		}
		return true
	})
	return best
}

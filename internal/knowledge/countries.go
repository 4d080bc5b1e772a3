package knowledge

import _ "embed"

//go:generate go run ../../tools/genknowledge countries countries.tsv countries.bin

// countriesData is the compiled form of countries.tsv; its layout is told at
// [countryBuilder].
//
//go:embed countries.bin
var countriesData string

// CountryForm says how a spelling names a country. A spelling can be more
// than one: `Chinees` is an adjective and an inhabitant.
type CountryForm uint8

// The forms.
const (
	CountryName       CountryForm = 1 << iota // Rusland, VS
	CountryAdjective                          // Russisch, Russische
	CountryInhabitant                         // Rus, Russin, Russen
	CountryCapital                            // Moskou
	CountrySeat                               // Kremlin
	CountryBase                               // beside CountryAdjective: uninflected, as the language's name is
	CountryTrap                               // an ordinary word or another name too: Fin, Let, Santiago
	countryPrefix                             // longer spellings begin so: Costa
)

// CountryID is a row of a [Countries] table; zero is no country.
type CountryID uint16

// Countries is a table of countries and their spellings, read in place. The
// zero value is an empty table; [DefaultCountries] is the built-in one. It is
// a small value that never changes, safe for any number of goroutines.
type Countries struct {
	blob  string
	n     int // countries
	rows  int // offset of the rows
	slots int // offset of the slots of the hash table
	mask  int // number of slots less one
	text  int // offset of the strings
	// own are the rows that were added to the built-in ones.
	own []countryRecord
}

// Sizes of the parts of the compiled form.
const (
	countryHeader = 8
	countryRow    = 6
	countrySlot   = 12
)

// Layout of a slot's value, from the low bit: the country, the other one that
// shares the spelling, the form.
const (
	countryMask       = 1<<10 - 1
	countryOtherShift = 10
	countryFormShift  = 20
)

// DefaultCountries is the built-in table. Nothing is decoded: the call costs
// the reading of a header.
func DefaultCountries() Countries { return openCountries(countriesData) }

func openCountries(blob string) Countries {
	if len(blob) < countryHeader {
		return Countries{}
	}
	c := Countries{blob: blob, n: int(u16(blob, 0)), rows: countryHeader}
	bits := int(u16(blob, 2))
	c.slots = c.rows + c.n*countryRow
	c.mask = 1<<bits - 1
	c.text = c.slots + (c.mask+1)*countrySlot
	return c
}

// Len is the number of countries in the table.
func (c Countries) Len() int { return c.n }

// Code is the ISO 3166-1 alpha-2 code, XK or EU; empty for the zero id.
func (c Countries) Code(id CountryID) string {
	if id == 0 || int(id) > c.n {
		return ""
	}
	at := c.rows + (int(id)-1)*countryRow
	return c.blob[at : at+2]
}

// Name is the country's usual Dutch name; empty for the zero id.
func (c Countries) Name(id CountryID) string {
	if id == 0 || int(id) > c.n {
		return ""
	}
	at := c.rows + (int(id)-1)*countryRow
	ref := u32(c.blob, at+2)
	from := c.text + int(ref>>8)
	return c.blob[from : from+int(ref&0xff)]
}

// ByCode is the country with that code; zero where there is none.
func (c Countries) ByCode(code string) CountryID {
	lo, hi := 1, c.n+1
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if c.Code(CountryID(mid)) < code {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo <= c.n && c.Code(CountryID(lo)) == code {
		return CountryID(lo)
	}
	return 0
}

// CountryReading is what a spelling says.
type CountryReading struct {
	ID CountryID
	// Other is a country that shares the spelling (Congolees), to be taken
	// where the text speaks of it and not of ID; zero where there is none.
	Other CountryID
	CountryForm
}

// Has reports whether the form has any of the bits of g.
func (f CountryForm) Has(g CountryForm) bool { return f&g != 0 }

// Lookup is the reading of a spelling, whose key is [text.FoldHash] of it,
// its words joined by one space; the zero reading where there is none. longer
// reports whether spellings of more words begin so.
func (c Countries) Lookup(key uint64) (r CountryReading, longer bool) {
	if c.mask == 0 {
		return CountryReading{}, false
	}
	for i := slotOf(key) & c.mask; ; i = (i + 1) & c.mask {
		at := c.slots + i*countrySlot
		v := u32(c.blob, at+8)
		if v == 0 {
			return CountryReading{}, false
		}
		if u64(c.blob, at) == key {
			form := CountryForm(v >> countryFormShift)
			return CountryReading{CountryID(v & countryMask), CountryID(v >> countryOtherShift & countryMask), form &^ countryPrefix}, form.Has(countryPrefix)
		}
	}
}

// slotOf is where the search for a key begins.
func slotOf(key uint64) int { return int((key ^ key>>29 ^ key>>47) & 0xffffffff) }

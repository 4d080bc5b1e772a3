package knowledge

import (
	_ "embed"
	"iter"
)

//go:generate go run github.com/kopij/kopij/tools/genknowledge people people.tsv offices.tsv people.bin

// peopleData is the compiled form of people.tsv and offices.tsv; its layout
// is told at [peopleBuilder].
//
//go:embed people.bin
var peopleData string

// PersonID is the place of a person in one [People]; zero is nobody. It is
// good for that table only, and may differ from one release to the next.
type PersonID uint16

// Gender is `m`, `f`, or zero where it is not known.
type Gender byte

const (
	Male   Gender = 'm'
	Female Gender = 'f'
)

// Person is what the table knows of one person.
type Person struct {
	Name     string // the fullest usual name in Dutch news: Vladimir Poetin
	Gender   Gender
	Party    string // the party's usual abbreviation or short name, or empty
	Wikidata string // Q7747, or empty where no identifier is known for certain
}

// People is a table of political leaders with their offices, read in place.
// Its zero value is an empty table; [DefaultPeople] is the built-in one, and
// [ReadPeople] extends a table. It is a small value that never changes, safe
// for use by any number of goroutines.
type People struct {
	blob    string
	strings int // offset of each section in blob
	people  int
	offices int
	places  int // office indexes, ordered by country or body
	labels  int
	keys    [indexCount]int
	nPeople int
	nOffice int
	nKeys   [indexCount]int
}

// The indexes of a table: what a key is made of.
const (
	byName    = iota // hash of a full name or an alias
	bySurname        // hash of the part of a name that is used alone
	byFolded         // FoldName of a full name or an alias
	indexCount
)

// DefaultPeople is the built-in table. Nothing is decoded: the call costs
// the reading of a header.
func DefaultPeople() People { return openPeople(peopleData) }

// Len is the number of people in the table.
func (p People) Len() int { return p.nPeople }

// All ranges over the people of the table in order of their identifiers.
func (p People) All() iter.Seq2[PersonID, Person] {
	return func(yield func(PersonID, Person) bool) {
		for i := 1; i <= p.nPeople; i++ {
			if !yield(PersonID(i), p.Person(PersonID(i))) {
				return
			}
		}
	}
}

// Person is the person with that identifier; the zero Person where there is
// none.
func (p People) Person(id PersonID) Person {
	if id == 0 || int(id) > p.nPeople {
		return Person{}
	}
	at := p.people + (int(id)-1)*personSize
	q := Person{
		Name:   p.text(at),
		Gender: Gender(p.blob[at+12]),
		Party:  p.label(at + 8),
	}
	if n := u32(p.blob, at+4); n != 0 {
		q.Wikidata = "Q" + utoa(n)
	}
	return q
}

// IDs is a list of people, read in place.
type IDs string

// Len is the number of people in the list.
func (s IDs) Len() int { return len(s) / 2 }

// At is the i-th person of the list.
func (s IDs) At(i int) PersonID { return PersonID(u16(string(s), 2*i)) }

// Has reports whether id is in the list.
func (s IDs) Has(id PersonID) bool {
	for i := range s.Len() {
		if s.At(i) == id {
			return true
		}
	}
	return false
}

// Named is the people with that full name or alias. The key is
// [text.FoldHash] of the name, its words joined by one space.
func (p People) Named(key uint64) IDs { return p.find(byName, key) }

// Surnamed is the people whom the news calls by that part of their name
// alone: `Poetin`, `Van der Leyen`, `Xi`, `Bin Salman`. The key is
// [text.FoldHash] of it, its words joined by one space.
func (p People) Surnamed(key uint64) IDs { return p.find(bySurname, key) }

// Folded is the people with a full name, alias or surname that is spelled
// like it in another transliteration. The key is [FoldName] of the name.
func (p People) Folded(key uint64) IDs { return p.find(byFolded, key) }

// find is the people with that key in one of the indexes.
func (p People) find(index int, key uint64) IDs {
	n := p.nKeys[index]
	if n == 0 {
		return ""
	}
	key &= keyMask
	keys, ids := p.keys[index], p.keys[index]+keySize*n
	lo, hi := 0, n
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if u48(p.blob, keys+keySize*mid) < key {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	for hi = lo; hi < n && u48(p.blob, keys+keySize*hi) == key; {
		hi++
	}
	return IDs(p.blob[ids+2*lo : ids+2*hi])
}

// text is the string whose reference is at an offset: its offset in the
// strings shifted by eight bits, and its length.
func (p People) text(at int) string {
	ref := u32(p.blob, at)
	from := p.strings + int(ref>>8)
	return p.blob[from : from+int(ref&0xff)]
}

// label is the label whose number is at an offset.
func (p People) label(at int) string {
	return p.text(p.labels + 4*int(u16(p.blob, at)))
}

// date is the date that is at an offset.
func (p People) date(at int) Date {
	n := Date(p.blob[at]) | Date(p.blob[at+1])<<8 | Date(p.blob[at+2])<<16
	return n>>9*10000 + n>>5&15*100 + n&31
}

func u16(s string, at int) uint16 { return uint16(s[at]) | uint16(s[at+1])<<8 }

func u32(s string, at int) uint32 {
	_ = s[at+3]
	return uint32(s[at]) | uint32(s[at+1])<<8 | uint32(s[at+2])<<16 | uint32(s[at+3])<<24
}

func u64(s string, at int) uint64 {
	_ = s[at+7]
	return uint64(u32(s, at)) | uint64(u32(s, at+4))<<32
}

func u48(s string, at int) uint64 {
	return uint64(u32(s, at)) | uint64(u16(s, at+4))<<32
}

// utoa is n in decimals.
func utoa(n uint32) string {
	var buf [10]byte
	i := len(buf)
	for {
		i--
		buf[i] = byte('0' + n%10)
		if n /= 10; n == 0 {
			return string(buf[i:])
		}
	}
}

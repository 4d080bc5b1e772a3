package gazetteer

import (
	"errors"

	"github.com/kopij/kopij/internal/trie"
)

// The compiled form: a header of eight little-endian 32-bit words (magic,
// format, number of places, number of organisations, size of the lists, size
// of the strings, size of the trie, zero), then
//
//   - the places, 19 bytes each: 3 name, 1 type, 2 country, 1 prior, 3 lat,
//     3 lon, 4 GeoNames id, 2 population
//   - the organisations, 11 bytes each: 3 name, 1 type, 2 country, 1 prior,
//     4 Wikidata id
//   - the lists of entries that share a name: 1 flags, 1 count, 3 each
//   - the strings, each with its length before it
//   - the trie
//
// A name's value in the trie is its entry and flags where it has one entry
// (bits 0 to 19 and 20 to 25), else bit 26 and the offset of its list. An
// entry's number has bit 19 set where it is an organisation. Coordinates are
// in 1/10,000 degrees, moved so that they are positive; a population is a
// 12-bit number with a 4-bit shift, so it keeps three and a half digits.
const (
	blobMagic  = 0x317a676b // kgz1
	blobFormat = 1
	blobHeader = 32
	placeSize  = 19
	orgSize    = 11

	entryBits = 20
	orgBit    = 1 << (entryBits - 1)
	entryMask = 1<<entryBits - 1
	flagBits  = 6
	listBit   = 1 << (entryBits + flagBits)

	degree    = 10000
	shiftLat  = 90 * degree
	shiftLon  = 180 * degree
	unlocated = 1<<24 - 1
)

var errBlob = errors.New("gazetteer: not a compiled table")

// table is a compiled table over its string.
type table struct {
	places, orgs, lists, strings string
	trie                         trie.Trie
}

func loadTable(s string) (*table, error) {
	if len(s) < blobHeader || u32(s, 0) != blobMagic || u32(s, 4) != blobFormat {
		return nil, errBlob
	}
	sizes := [...]uint64{uint64(u32(s, 8)) * placeSize, uint64(u32(s, 12)) * orgSize,
		uint64(u32(s, 16)), uint64(u32(s, 20)), uint64(u32(s, 24))}
	var parts [len(sizes)]string
	rest := s[blobHeader:]
	for i, n := range sizes {
		if n > uint64(len(rest)) {
			return nil, errBlob
		}
		parts[i], rest = rest[:n], rest[n:]
	}
	if rest != "" {
		return nil, errBlob
	}
	t := &table{places: parts[0], orgs: parts[1], lists: parts[2], strings: parts[3]}
	var err error
	if t.trie, err = trie.Load(parts[4]); err != nil {
		return nil, err
	}
	return t, nil
}

// check looks at every offset in the table.
func (t *table) check() error {
	ok := true
	entry := func(e uint32) bool {
		ok = ok && (e&orgBit == 0 && int(e)*placeSize < len(t.places) || e&orgBit != 0 && int(e&^orgBit)*orgSize < len(t.orgs))
		return ok
	}
	t.trie.Values(func(v uint32) bool {
		if v&listBit != 0 {
			o := int(v &^ listBit)
			ok = ok && o+2 <= len(t.lists) && t.lists[o+1] > 0 && o+2+3*int(t.lists[o+1]) <= len(t.lists)
		}
		if ok {
			t.entries(v, entry)
		}
		return ok
	})
	name := func(records string, size int) {
		for i := 0; ok && i < len(records); i += size {
			o := int(u24(records, i))
			ok = o < len(t.strings) && o+1+int(t.strings[o]) <= len(t.strings)
		}
	}
	name(t.places, placeSize)
	name(t.orgs, orgSize)
	if !ok {
		return errBlob
	}
	return nil
}

// entries calls f with each entry of a name, best prior first, until f gives
// false, and gives the name's flags back.
func (t *table) entries(value uint32, f func(entry uint32) bool) Flags {
	if value&listBit == 0 {
		f(value & entryMask)
		return Flags(value >> entryBits & (1<<flagBits - 1))
	}
	o := int(value &^ listBit)
	flags, n := Flags(t.lists[o]), int(t.lists[o+1])
	for i := range n {
		if !f(u24(t.lists, o+2+3*i) & entryMask) {
			break
		}
	}
	return flags
}

// record is the fixed part that places and organisations share.
func (t *table) record(entry uint32) string {
	if entry&orgBit != 0 {
		o := int(entry&^orgBit) * orgSize
		return t.orgs[o : o+orgSize]
	}
	o := int(entry) * placeSize
	return t.places[o : o+placeSize]
}

// str is the string at an offset.
func (t *table) str(o uint32) string {
	n := uint32(t.strings[o])
	return t.strings[o+1 : o+1+n]
}

func recordType(r string) Type { return Type(r[3]) }

func recordCountry(r string) string {
	if r[4] == 0 {
		return ""
	}
	return r[4:6]
}

func recordPrior(r string) int { return int(r[6]) }

// packPopulation rounds n down to 12 significant bits.
func packPopulation(n uint32) uint16 {
	shift := 0
	for n >= 1<<12 {
		n >>= 1
		shift++
	}
	if shift > 15 {
		return 1<<16 - 1
	}
	return uint16(n)<<4 | uint16(shift)
}

func unpackPopulation(v uint32) int { return int(v>>4) << (v & 15) }

func u16(s string, i int) uint32 { return uint32(s[i]) | uint32(s[i+1])<<8 }

func u24(s string, i int) uint32 { return u16(s, i) | uint32(s[i+2])<<16 }

func u32(s string, i int) uint32 { return u24(s, i) | uint32(s[i+3])<<24 }

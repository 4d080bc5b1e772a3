package knowledge

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"math/bits"
	"slices"
	"strings"

	"github.com/kopij/kopij/text"
)

//go:generate go run ../../tools/genknowledge names names.tsv names.bin

// namesData is the compiled form of names.tsv: the number of bits of the hash
// table (4 bytes), then twelve bytes a slot, the key and its value, all
// little-endian.
//
//go:embed names.bin
var namesData string

// NameForm says what the table of names knows of a spelling.
type NameForm uint8

// The forms.
const (
	NameListed NameForm = 1 << iota
	NameWeak            // an ordinary word or another name too
	NamePeople          // of the people of a place, or of a group
	namePrefix          // longer names begin so
)

// nameKinds are the kinds that the table gives.
var nameKinds = [...]string{"index", "event", "programme", "product", "law", "language", "people", "group"}

// Names is a table of names of the type MISC, read in place. The zero value
// is an empty table.
type Names struct {
	blob string
	mask int
	base *Names // what the table adds to; nil for nothing
}

// DefaultNames is the built-in table. Nothing is decoded.
func DefaultNames() Names { return openNames(namesData) }

func openNames(blob string) Names {
	if len(blob) < 4 {
		return Names{}
	}
	return Names{blob: blob, mask: 1<<u32(blob, 0) - 1}
}

// Lookup is what the table knows of a spelling, whose key is [text.FoldHash]
// of it, its words joined by one space; longer reports whether names of more
// words begin so.
func (n Names) Lookup(key uint64) (f NameForm, longer bool) {
	if n.base != nil {
		f, longer = n.base.Lookup(key)
	}
	own, more := n.lookup(key)
	return f | own, longer || more
}

func (n Names) lookup(key uint64) (f NameForm, longer bool) {
	if n.mask == 0 {
		return 0, false
	}
	for i := slotOf(key) & n.mask; ; i = (i + 1) & n.mask {
		v := u32(n.blob, 4+i*countrySlot+8)
		if v == 0 {
			return 0, false
		}
		if u64(n.blob, 4+i*countrySlot) == key {
			return NameForm(v) &^ namePrefix, NameForm(v)&namePrefix != 0
		}
	}
}

// CompileNames is the compiled form of a table of names.
func CompileNames(r io.Reader, name string) (string, error) {
	values := map[uint64]uint32{}
	var keys []uint64
	put := func(key uint64, f NameForm) {
		if values[key] == 0 {
			keys = append(keys, key)
		}
		values[key] |= uint32(f)
	}
	lines := map[string]int{}
	err := tableRows(r, name, 3, func(line int, cols []string) error {
		fail := fmt.Errorf
		s, weak := strings.CutPrefix(cols[0], "~")
		if s == "" || strings.TrimSpace(s) != s || strings.Contains(s, "  ") {
			return fail("name %q: empty, or with space around or twice inside", s)
		}
		if cols[1] != "MISC" {
			return fail("type %q: want MISC", cols[1])
		}
		if !slices.Contains(nameKinds[:], cols[2]) {
			return fail("kind %q: want one of %s", cols[2], strings.Join(nameKinds[:], ", "))
		}
		if at := lines[strings.ToLower(s)]; at != 0 {
			return fail("%q is on line %d already", s, at)
		}
		lines[strings.ToLower(s)] = line
		f := NameListed
		if weak {
			f |= NameWeak
		}
		if cols[2] == "people" || cols[2] == "group" {
			f |= NamePeople
		}
		for _, form := range []string{s, strings.ReplaceAll(s, "'", "’")} {
			put(text.FoldHash(form), f)
			for at := range len(form) {
				if form[at] == ' ' {
					put(text.FoldHash(form[:at]), namePrefix)
				}
			}
		}
		return nil
	})
	if err != nil {
		return "", err
	}
	size := bits.Len(uint(len(keys) * 3 / 2))
	mask := 1<<size - 1
	slots := make([]byte, 4+(mask+1)*countrySlot)
	binary.LittleEndian.PutUint32(slots, uint32(size))
	for _, key := range keys {
		i := slotOf(key) & mask
		for binary.LittleEndian.Uint32(slots[4+i*countrySlot+8:]) != 0 {
			i = (i + 1) & mask
		}
		binary.LittleEndian.PutUint64(slots[4+i*countrySlot:], key)
		binary.LittleEndian.PutUint32(slots[4+i*countrySlot+8:], values[key])
	}
	return string(slots), nil
}

// With is the table with the rows of r added. name is the file's name for
// errors, which are of type [*text.TableError].
func (n Names) With(r io.Reader, name string) (Names, error) {
	blob, err := CompileNames(r, name)
	own := openNames(blob)
	own.base = &n
	return own, err
}

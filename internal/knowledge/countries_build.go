package knowledge

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"math/bits"
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/tsv"
	"github.com/kopij/kopij/text"
)

//go:embed countries.tsv
var countriesSource string

// countryColumns are the columns of the table.
var countryColumns = [...]string{"code", "name", "names", "adjectives", "inhabitants", "capitals", "seats", "comment"}

// countryEntry is one spelling of a row.
type countryEntry struct {
	spelling string
	form     CountryForm
	shared   bool // it belongs to another row
}

// countryRecord is one row of the table.
type countryRecord struct {
	line    int
	code    string
	name    string
	entries []countryEntry
	own     bool // of a user's table, whose spellings go before
}

// With is the built-in table with the rows that c has beside it and those of r:
// a row whose code the table has replaces that country's row, another one is
// added, and a spelling of r goes before the same one of the built-in table.
// name is the file's name for errors, which are of type [*text.TableError].
func (c Countries) With(r io.Reader, name string) (Countries, error) {
	own, err := parseCountries(r, name)
	if err != nil {
		return Countries{}, err
	}
	own = append(slices.Clone(c.own), own...)
	rows, err := parseCountries(strings.NewReader(countriesSource), "countries.tsv")
	if err != nil {
		return Countries{}, err
	}
	for _, row := range own {
		row.own = true
		if i := slices.IndexFunc(rows, func(o countryRecord) bool { return o.code == row.code }); i >= 0 {
			rows[i] = row
		} else {
			rows = append(rows, row)
		}
	}
	blob, err := buildCountries(rows, name)
	c = openCountries(blob)
	c.own = own
	return c, err
}

// CompileCountries is the compiled form of a whole table.
func CompileCountries(r io.Reader, name string) (string, error) {
	rows, err := parseCountries(r, name)
	if err != nil {
		return "", err
	}
	return buildCountries(rows, name)
}

// parseCountries reads the rows of a table.
func parseCountries(r io.Reader, name string) ([]countryRecord, error) {
	var rows []countryRecord
	seen := map[string]int{}
	err := tableRows(r, name, 2, func(line int, cols []string) error {
		fail := fmt.Errorf
		if len(cols) > len(countryColumns) {
			return fail("%d columns: want at most %d (%s)", len(cols), len(countryColumns), strings.Join(countryColumns[:], ", "))
		}
		for len(cols) < len(countryColumns) {
			cols = append(cols, "")
		}
		row := countryRecord{line: line, code: cols[0], name: strings.TrimLeft(cols[1], "~-")}
		if len(row.code) != 2 || strings.ToUpper(row.code) != row.code {
			return fail("code %q: want two capitals, as ISO 3166-1 has them", row.code)
		}
		if at, dup := seen[row.code]; dup {
			return fail("code %s is on line %d already", row.code, at)
		}
		seen[row.code] = line
		if row.name == "" {
			return fail("no name")
		}
		row.add(cols[1], CountryName)
		for _, s := range splitForms(cols[2]) {
			row.add(s, CountryName)
		}
		for _, s := range splitForms(cols[3]) {
			base, inflected, given := strings.Cut(s, "/")
			row.add(base, CountryAdjective|CountryBase)
			if !given {
				if inflected = inflect(strings.TrimLeft(base, "~-")); strings.HasPrefix(base, "-") {
					inflected = "-" + inflected
				}
			}
			row.add(inflected, CountryAdjective)
		}
		for _, s := range splitForms(cols[4]) {
			for _, f := range strings.Split(s, "/") {
				row.add(f, CountryInhabitant)
			}
		}
		for _, s := range splitForms(cols[5]) {
			row.add(s, CountryCapital)
		}
		for _, s := range splitForms(cols[6]) {
			row.add(s, CountrySeat)
		}
		for _, e := range row.entries {
			if strings.TrimSpace(e.spelling) != e.spelling || strings.Contains(e.spelling, "  ") || e.spelling == "" {
				return fail("spelling %q: empty, or with space around or twice inside", e.spelling)
			}
		}
		rows = append(rows, row)
		return nil
	})
	return rows, err
}

// tableRows calls do for each row of a tab-separated table that has at least
// min columns; lines that begin with # and empty lines are left out.
func tableRows(r io.Reader, name string, min int, do func(line int, cols []string) error) error {
	return tsv.Read(r, name, func(line int, cols []string) error {
		if len(cols) < min {
			return fmt.Errorf("%d columns: want at least %d, tab-separated", len(cols), min)
		}
		return do(line, cols)
	})
}

// splitForms is the forms of a column.
func splitForms(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// inflect is the inflected form of an adjective.
func inflect(s string) string {
	if strings.HasSuffix(s, "ees") {
		return strings.TrimSuffix(s, "ees") + "ese"
	}
	return s + "e"
}

// add adds a spelling with its marks to the row.
func (row *countryRecord) add(s string, form CountryForm) {
	s, shared := strings.CutPrefix(s, "-")
	if t, trap := strings.CutPrefix(s, "~"); trap {
		s, form = t, form|CountryTrap
	}
	row.entries = append(row.entries, countryEntry{s, form, shared})
	if strings.Contains(s, "'") {
		row.entries = append(row.entries, countryEntry{strings.ReplaceAll(s, "'", "’"), form, shared})
	}
}

// countryBuilder lays out the compiled form, all numbers little-endian: a
// header of the number of countries and the number of bits of the hash table
// (2 bytes each, then 4 of zero); six bytes a country in order of their
// codes, the code and a reference to its name (offset shifted by eight bits,
// and length); twelve bytes a slot, the key and its value, which holds the
// country, the other country that shares the spelling, and the form (see
// [countryMask]); the names.
type countryBuilder struct {
	keys   []uint64 // in the order of the table, so that the form is the same each time
	values map[uint64]uint32
	rows   map[uint64]countryRecord // the row that has the key
}

// buildCountries compiles the rows. A spelling that two rows of one table
// claim is an error: one of them has to give it up with `-`.
func buildCountries(rows []countryRecord, name string) (string, error) {
	rows = slices.Clone(rows)
	slices.SortFunc(rows, func(a, b countryRecord) int { return strings.Compare(a.code, b.code) })
	b := countryBuilder{values: map[uint64]uint32{}, rows: map[uint64]countryRecord{}}
	for _, own := range [...]bool{true, false} {
		for i, row := range rows {
			if row.own != own {
				continue
			}
			for _, e := range row.entries {
				key := text.FoldHash(e.spelling)
				if e.shared {
					continue
				}
				if b.put(key, i+1, e.form, row) {
					continue
				}
				if first := b.rows[key]; first.own == own {
					return "", &tsv.Error{File: name, Line: row.line,
						Err: fmt.Errorf("%q is on line %d for %s already", e.spelling, first.line, first.code)}
				}
			}
		}
	}
	for i, row := range rows {
		for _, e := range row.entries {
			if e.shared && !b.share(text.FoldHash(e.spelling), i+1, e.form) {
				return "", &tsv.Error{File: name, Line: row.line, Err: fmt.Errorf("%q is left to another row, and none has it", e.spelling)}
			}
			for at, c := range []byte(e.spelling) {
				if c == ' ' {
					b.prefix(text.FoldHash(e.spelling[:at]))
				}
			}
		}
	}
	return b.bytes(rows), nil
}

// put adds the reading of a key; false where another country has it.
func (b *countryBuilder) put(key uint64, id int, form CountryForm, row countryRecord) bool {
	v, ok := b.values[key]
	if !ok {
		b.keys = append(b.keys, key)
		b.rows[key] = row
		b.values[key] = uint32(id) | uint32(form)<<countryFormShift
		return true
	}
	if int(v&countryMask) != id {
		return false
	}
	both := CountryForm(v>>countryFormShift) | form
	if both.Has(CountryName) {
		// a name is a name whatever else it is
		both = both &^ (CountryAdjective | CountryBase | CountryInhabitant)
	}
	b.values[key] = uint32(id) | uint32(both)<<countryFormShift
	return true
}

// share adds another country that has the spelling of a key, or the form in
// which the same country has it too; false where no row has it.
func (b *countryBuilder) share(key uint64, id int, form CountryForm) bool {
	v, ok := b.values[key]
	switch {
	case !ok:
	case int(v&countryMask) != id:
		b.values[key] = v&^(countryMask<<countryOtherShift) | uint32(id)<<countryOtherShift
	default:
		b.values[key] = v | uint32(form)<<countryFormShift
	}
	return ok
}

// prefix marks a key as the beginning of longer spellings.
func (b *countryBuilder) prefix(key uint64) {
	if _, ok := b.values[key]; !ok {
		b.keys = append(b.keys, key)
	}
	b.values[key] |= uint32(countryPrefix) << countryFormShift
}

// bytes lays out the table.
func (b *countryBuilder) bytes(rows []countryRecord) string {
	size := bits.Len(uint(len(b.keys) * 3 / 2))
	mask := 1<<size - 1
	out := make([]byte, countryHeader, 1<<16)
	binary.LittleEndian.PutUint16(out[0:], uint16(len(rows)))
	binary.LittleEndian.PutUint16(out[2:], uint16(size))
	var names strings.Builder
	for _, row := range rows {
		out = append(out, row.code...)
		out = binary.LittleEndian.AppendUint32(out, uint32(names.Len())<<8|uint32(len(row.name)))
		names.WriteString(row.name)
	}
	slots := make([]byte, (mask+1)*countrySlot)
	for _, key := range b.keys {
		i := slotOf(key) & mask
		for binary.LittleEndian.Uint32(slots[i*countrySlot+8:]) != 0 {
			i = (i + 1) & mask
		}
		binary.LittleEndian.PutUint64(slots[i*countrySlot:], key)
		binary.LittleEndian.PutUint32(slots[i*countrySlot+8:], b.values[key])
	}
	return string(append(append(out, slots...), names.String()...))
}

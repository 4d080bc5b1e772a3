package gazetteer

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/kopij/kopij/internal/trie"
	"github.com/kopij/kopij/internal/tsv"
)

// Source is one table and the name that its errors give.
type Source struct {
	File string
	Rows []Row
}

// Parts of a prior, in tenths of a decimal order of inhabitants.
const (
	capitalPrior   = 10
	dutchPrior     = 12 // in the Netherlands or Belgium
	unknownPrior   = 30 // a town whose inhabitants are not known
	orgPrior       = 60 // an organisation that the hand table knows
	districtMalus  = 5
	countryContext = 20 // it lies in a country that the article names
	firstContext   = 5  // and in the dateline's
)

// nearby is how far apart, in degrees, two rows for one town may put it.
const nearby = 0.3

// Build compiles tables. A row with the GeoNames id of a row before it
// changes that row: its name goes first, its aliases, weight and what else it
// gives are added. So does a row for a town without such an id, where a row
// before it has a town of that name within 0.3 degrees.
func Build(sources []Source, flags map[string]Flags) ([]byte, error) {
	b := builder{byID: make(map[uint32]int), towns: make(map[string][]int), strings: make(map[string]uint32), names: make(map[string][]int)}
	for _, s := range sources {
		for _, r := range s.Rows {
			if err := b.row(s.File, r); err != nil {
				return nil, err
			}
		}
	}
	return b.write(flags)
}

type builder struct {
	rows    []Row
	byID    map[uint32]int
	towns   map[string][]int // by name and country
	strings map[string]uint32
	blob    []byte
	names   map[string][]int // by exact spelling
	order   []string
}

func (b *builder) row(file string, r Row) error {
	i, known := b.same(&r)
	if known {
		return b.change(file, i, &r)
	}
	if err := r.fault(); err != nil {
		return &tsv.Error{File: file, Line: r.Line, Err: err}
	}
	if r.GeoNames != 0 {
		b.byID[r.GeoNames] = len(b.rows)
	}
	if r.Type.isTown() {
		b.towns[r.Name+r.Country] = append(b.towns[r.Name+r.Country], len(b.rows))
	}
	b.rows = append(b.rows, r)
	return nil
}

// fault is what is wrong with a row that changes none before it.
func (r *Row) fault() error {
	switch place := r.Type.IsPlace(); {
	case r.Type == NoType && r.GeoNames != 0 && !r.Located:
		return fmt.Errorf("no type, and GeoNames id %d is in no table before this", r.GeoNames)
	case r.Type == NoType:
		return errors.New("no type")
	case place && !r.Located:
		return errors.New("a place without lat and lon")
	case !place && (r.GeoNames != 0 || r.Located || r.Population != 0):
		return errors.New("an organisation with the columns of a place")
	case place && r.Wikidata != 0:
		return errors.New("a place with a Wikidata id; places have GeoNames ids")
	}
	return nil
}

// change lays a row over row i.
func (b *builder) change(file string, i int, r *Row) error {
	base := &b.rows[i]
	if r.Country != base.Country {
		return &tsv.Error{File: file, Line: r.Line, Column: "country", Text: r.Country, Err: fmt.Errorf("GeoNames id %d lies in %s", r.GeoNames, base.Country)}
	}
	if r.Type != NoType {
		base.Type = r.Type
	}
	if r.Located {
		base.Lat, base.Lon = r.Lat, r.Lon
	}
	if r.Population != 0 {
		base.Population = r.Population
	}
	if base.Name != r.Name {
		base.Aliases = append(base.Aliases, base.Name)
	}
	base.Name, base.Weight = r.Name, base.Weight+r.Weight
	base.Aliases = append(base.Aliases, r.Aliases...)
	return nil
}

// same finds the row before r that r changes.
func (b *builder) same(r *Row) (int, bool) {
	if r.GeoNames != 0 {
		i, ok := b.byID[r.GeoNames]
		return i, ok
	}
	if !r.Type.isTown() || !r.Located {
		return 0, false
	}
	for _, i := range b.towns[r.Name+r.Country] {
		if o := &b.rows[i]; math.Abs(o.Lat-r.Lat) < nearby && math.Abs(o.Lon-r.Lon) < nearby {
			return i, true
		}
	}
	return 0, false
}

// unsized are the priors of what nobody counts the inhabitants of.
var unsized = map[Type]int{Continent: 60, Province: 55, Region: 45, Island: 45, Water: 45, Mountain: 40, Nature: 35, Site: 35, Street: 30}

func (r *Row) prior() int {
	if !r.Type.IsPlace() {
		return min(max(orgPrior+r.Weight, 1), 255)
	}
	n := unsized[r.Type]
	switch {
	case r.Population > 0:
		n = int(math.Round(10 * math.Log10(float64(r.Population)+1)))
	case n == 0:
		n = unknownPrior
	}
	n += r.Weight
	switch {
	case r.Type == Capital:
		n += capitalPrior
	case r.Type == District:
		n -= districtMalus
	}
	if r.Country == "NL" || r.Country == "BE" {
		n += dutchPrior
	}
	return min(max(n, 1), 255)
}

func (b *builder) write(flags map[string]Flags) ([]byte, error) {
	if len(b.rows) >= orgBit {
		return nil, errors.New("gazetteer: too many rows")
	}
	slices.SortStableFunc(b.rows, func(x, y Row) int {
		return cmp.Or(cmp.Compare(y.prior(), x.prior()), strings.Compare(x.Name, y.Name),
			cmp.Compare(x.GeoNames, y.GeoNames))
	})
	var places, orgs []byte
	places3, orgs3 := 0, 0
	entries := make([]uint32, len(b.rows))
	for i := range b.rows {
		r := &b.rows[i]
		if r.Type.IsPlace() {
			entries[i] = uint32(places3)
			places3++
			places = b.place(places, r)
		} else {
			entries[i] = uint32(orgs3) | orgBit
			orgs3++
			orgs = b.common(orgs, r)
			orgs = binary.LittleEndian.AppendUint32(orgs, r.Wikidata)
		}
		b.name(r.Name, i)
		for _, a := range r.Aliases {
			b.name(a, i)
		}
	}
	lists, tr, err := b.index(entries, flags)
	if err != nil {
		return nil, err
	}
	var out []byte
	for _, v := range []int{blobMagic, blobFormat, places3, orgs3, len(lists), len(b.blob), len(tr), 0} {
		out = binary.LittleEndian.AppendUint32(out, uint32(v))
	}
	for _, part := range [][]byte{places, orgs, lists, b.blob, tr} {
		out = append(out, part...)
	}
	return out, nil
}

// name notes that row i is called s.
func (b *builder) name(s string, i int) {
	l, ok := b.names[s]
	if !ok {
		b.order = append(b.order, s)
	}
	if !slices.Contains(l, i) {
		b.names[s] = append(l, i)
	}
}

// index writes the lists and the trie. Spellings that differ only in
// diacritics or in the case that the trie folds share one list.
func (b *builder) index(entries []uint32, flags map[string]Flags) (lists, tr []byte, err error) {
	var slots trie.Builder
	var slot []([]int) // rows of each slot
	var slotFlags []Flags
	for _, s := range b.order {
		n, dup, err := slots.Add(s, uint32(len(slot)))
		if err != nil {
			return nil, nil, fmt.Errorf("%w: %q", err, s)
		}
		if !dup {
			slot = append(slot, nil)
			slotFlags = append(slotFlags, 0)
		}
		for _, i := range b.names[s] {
			if !slices.Contains(slot[n], i) {
				slot[n] = append(slot[n], i)
			}
		}
		slotFlags[n] |= flags[s]
	}
	var final trie.Builder
	for _, s := range b.order {
		n, _, _ := slots.Add(s, 0)
		rows, f := slot[n], slotFlags[n]
		slices.Sort(rows) // by prior, as the rows are
		if len(rows) > 255 {
			return nil, nil, fmt.Errorf("gazetteer: more than 255 entries are called %q", s)
		}
		if len(rows) > 1 && b.rows[rows[0]].prior()-b.rows[rows[1]].prior() < countryContext+firstContext {
			f |= Ambiguous
		}
		value := entries[rows[0]] | uint32(f)<<entryBits
		if len(rows) > 1 {
			value = listBit | uint32(len(lists))
		}
		if _, dup, err := final.Add(s, value); err != nil {
			return nil, nil, err
		} else if dup || len(rows) == 1 {
			continue
		}
		lists = append(lists, byte(f), byte(len(rows)))
		for _, i := range rows {
			lists = append24(lists, entries[i])
		}
	}
	tr, err = final.Bytes()
	return lists, tr, err
}

func (b *builder) place(out []byte, r *Row) []byte {
	out = b.common(out, r)
	lat, lon := uint32(unlocated), uint32(unlocated)
	if r.Located {
		lat = uint32(math.Round(r.Lat*degree) + shiftLat)
		lon = uint32(math.Round(r.Lon*degree) + shiftLon)
	}
	out = append24(append24(out, lat), lon)
	out = binary.LittleEndian.AppendUint32(out, r.GeoNames)
	return binary.LittleEndian.AppendUint16(out, packPopulation(r.Population))
}

func (b *builder) common(out []byte, r *Row) []byte {
	out = append24(out, b.str(r.Name))
	out = append(out, byte(r.Type))
	if r.Country == "" {
		out = append(out, 0, 0)
	} else {
		out = append(out, r.Country...)
	}
	return append(out, byte(r.prior()))
}

func (b *builder) str(s string) uint32 {
	o, ok := b.strings[s]
	if !ok {
		o = uint32(len(b.blob))
		b.strings[s] = o
		b.blob = append(append(b.blob, byte(len(s))), s...)
	}
	return o
}

func append24(b []byte, v uint32) []byte { return append(b, byte(v), byte(v>>8), byte(v>>16)) }

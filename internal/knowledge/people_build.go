package knowledge

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/kopij/kopij/internal/surname"
	"github.com/kopij/kopij/text"
)

// Sizes in bytes of a header and of the records behind it.
const (
	headerSize = 4 + 4*(3+indexCount)
	personSize = 14
	officeSize = 15
	keySize    = 6
)

// keyMask is the part of a key that a table keeps: what it drops lets one
// foreign name in ten thousand million be taken for one of the table's.
const keyMask = 1<<(8*keySize) - 1

// peopleMagic is the first four bytes of a compiled table: form and version.
const peopleMagic = "kpp1"

// peopleBuilder makes the compiled form of a table, all numbers little-endian:
//
//	header   magic, then u32: people, offices, labels, keys in each index
//	people   name u32, Wikidata number u32, party u16, first office u16,
//	         gender u8, number of offices u8
//	offices  person u16, kind u8, country u16, body u16, title u16, from u24,
//	         until u24; ordered by person, then beginning
//	places   u16 office each, ordered by country or body, title, beginning
//	labels   u32 each: parties, countries, bodies and titles
//	indexes  three times: the low 48 bits of each key, in order, then u16 person each
//	strings  the bytes of all strings
//
// A name or label is the offset of a string in the strings, shifted by eight
// bits, and its length; a party, country, body or title is the number of a
// label. A date is the year shifted by nine bits, the month by five, and the
// day.
type peopleBuilder struct {
	people  []Person
	offices []OfficeHeld
	index   [indexCount][]peopleKey
	byID    map[string]PersonID
}

type peopleKey struct {
	key uint64
	id  PersonID
}

// openPeople reads the header of a compiled table.
func openPeople(blob string) People {
	if len(blob) < headerSize || blob[:4] != peopleMagic {
		return People{}
	}
	p := People{blob: blob, nPeople: int(u32(blob, 4)), nOffice: int(u32(blob, 8))}
	nLabels := int(u32(blob, 12))
	at := headerSize
	p.people, at = at, at+p.nPeople*personSize
	p.offices, at = at, at+p.nOffice*officeSize
	p.places, at = at, at+p.nOffice*2
	p.labels, at = at, at+nLabels*4
	for i := range p.keys {
		p.nKeys[i] = int(u32(blob, 16+4*i))
		p.keys[i], at = at, at+(keySize+2)*p.nKeys[i]
	}
	p.strings = at
	return p
}

// newPeopleBuilder starts from what a table holds.
func newPeopleBuilder(base People) *peopleBuilder {
	b := &peopleBuilder{byID: make(map[string]PersonID)}
	for id, q := range base.All() {
		b.people = append(b.people, q)
		b.byID[PersonKey(q.Wikidata, q.Name)] = id
		for o := range base.Offices(id) {
			b.offices = append(b.offices, o)
		}
	}
	for i, n := range base.nKeys {
		for k := range n {
			b.index[i] = append(b.index[i], peopleKey{
				u48(base.blob, base.keys[i]+keySize*k),
				PersonID(u16(base.blob, base.keys[i]+keySize*n+2*k)),
			})
		}
	}
	return b
}

// PersonKey is what a row of offices.tsv calls a person: the Wikidata
// identifier, or else `k:` and the name in plain lower-case letters.
func PersonKey(wikidata, name string) string {
	if wikidata != "" {
		return wikidata
	}
	b := []byte("k:")
	for _, r := range strings.ToLower(name) {
		switch plain, ok := plainLetter(r); {
		case ok:
			b = append(b, plain...)
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b = append(b, byte(r))
		case r >= utf8.RuneSelf:
		case b[len(b)-1] != '-' && b[len(b)-1] != ':':
			b = append(b, '-')
		}
	}
	return strings.TrimRight(string(b), "-")
}

// addPerson adds one row, or extends the person who is there already.
func (b *peopleBuilder) addPerson(row personRow) error {
	id, known := b.byID[row.id]
	if !known {
		if len(b.people) >= 1<<16-1 {
			return fmt.Errorf("more than %d people", 1<<16-1)
		}
		b.people = append(b.people, Person{})
		id = PersonID(len(b.people))
		b.byID[row.id] = id
	}
	q := &b.people[id-1]
	q.Name = row.name
	if row.gender != 0 {
		q.Gender = row.gender
	}
	if row.party != "" {
		q.Party = row.party
	}
	if row.id[0] == 'Q' {
		q.Wikidata = row.id
	}
	b.addName(id, row.name)
	for _, alias := range row.aliases {
		b.addName(id, alias)
	}
	surnames := row.surnames
	if len(surnames) == 0 {
		surnames = []string{Surname(row.name)}
	}
	for _, s := range surnames {
		for _, s := range spellings(s) {
			b.addKey(bySurname, text.FoldHash(s), id)
		}
		b.addKey(byFolded, FoldName(s), id)
	}
	return nil
}

// addName adds a full name or an alias to the indexes.
func (b *peopleBuilder) addName(id PersonID, name string) {
	for _, s := range spellings(name) {
		b.addKey(byName, text.FoldHash(s), id)
	}
	b.addKey(byFolded, FoldName(name), id)
}

func (b *peopleBuilder) addKey(index int, key uint64, id PersonID) {
	b.index[index] = append(b.index[index], peopleKey{key & keyMask, id})
}

// spellings is a name as written and, where that differs, without the marks
// that newspapers leave out: Erdoğan, Erdogan.
func spellings(name string) []string {
	var b strings.Builder
	for _, r := range name {
		low := strings.ToLower(string(r))
		plain, ok := plainLetter([]rune(low)[0])
		switch {
		case !ok:
			b.WriteRune(r)
		case strings.ContainsRune("čČšŠžŽ", r):
			b.WriteString(plain[:1])
		default:
			b.WriteString(plain)
		}
	}
	if b.String() == name {
		return []string{name}
	}
	return []string{name, b.String()}
}

// Surname is the part of a name that stands alone in news, as far as the
// form of the name tells it: from the first particle on (`van Nieuwenhuizen`,
// `bin Salman`), or else the last word. A row whose form misleads
// (`Xi Jinping`) names its surname.
func Surname(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if i == 0 {
			continue
		}
		if surname.IsParticle(strings.ToLower(w)) && i < len(words)-1 {
			return strings.Join(words[i:], " ")
		}
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// addOffice adds one office of a person who is there already.
func (b *peopleBuilder) addOffice(row officeRow) error {
	id, ok := b.byID[row.id]
	if !ok {
		return fmt.Errorf("no person %s", row.id)
	}
	o := row.office
	o.Person = id
	if slices.Contains(b.offices, o) {
		return nil
	}
	if len(b.offices) >= 1<<16-1 {
		return fmt.Errorf("more than %d offices", 1<<16-1)
	}
	b.offices = append(b.offices, o)
	return nil
}

// build is the compiled table; the same rows give the same bytes.
func (b *peopleBuilder) build() (string, error) {
	offices := slices.Clone(b.offices)
	slices.SortStableFunc(offices, compareOffices)
	le := binary.LittleEndian
	var pool stringPool
	var body []byte
	next := 0
	for i, q := range b.people {
		first := next
		for next < len(offices) && offices[next].Person == PersonID(i+1) {
			next++
		}
		if next-first > 255 {
			return "", fmt.Errorf("%s: more than 255 offices", q.Name)
		}
		body = le.AppendUint32(body, pool.ref(q.Name))
		body = le.AppendUint32(body, wikidataNumber(q.Wikidata))
		body = le.AppendUint16(body, pool.label(q.Party))
		body = le.AppendUint16(body, uint16(first))
		body = append(body, byte(q.Gender), byte(next-first))
	}
	places := make([]int, len(offices))
	for i, o := range offices {
		places[i] = i
		body = le.AppendUint16(body, uint16(o.Person))
		body = append(body, byte(o.Kind))
		body = le.AppendUint16(body, pool.label(o.Country))
		body = le.AppendUint16(body, pool.label(o.Body))
		body = le.AppendUint16(body, pool.label(o.Title))
		body = appendDate(body, o.From)
		body = appendDate(body, o.Until)
	}
	slices.SortStableFunc(places, func(i, j int) int {
		return comparePlaces(offices[i], offices[j])
	})
	for _, i := range places {
		body = le.AppendUint16(body, uint16(i))
	}
	for _, ref := range pool.labels {
		body = le.AppendUint32(body, ref)
	}
	head := []byte(peopleMagic)
	head = le.AppendUint32(head, uint32(len(b.people)))
	head = le.AppendUint32(head, uint32(len(offices)))
	head = le.AppendUint32(head, uint32(len(pool.labels)))
	for i := range b.index {
		slices.SortFunc(b.index[i], comparePeopleKeys)
		b.index[i] = slices.Compact(b.index[i])
		head = le.AppendUint32(head, uint32(len(b.index[i])))
		for _, k := range b.index[i] {
			body = append(le.AppendUint32(body, uint32(k.key)), byte(k.key>>32), byte(k.key>>40))
		}
		for _, k := range b.index[i] {
			body = le.AppendUint16(body, uint16(k.id))
		}
	}
	if pool.err != nil {
		return "", pool.err
	}
	return string(slices.Concat(head, body, pool.bytes)), nil
}

func appendDate(b []byte, d Date) []byte {
	n := d/10000<<9 | d/100%100<<5 | d%100
	return append(b, byte(n), byte(n>>8), byte(n>>16))
}

func compareOffices(a, b OfficeHeld) int {
	if a.Person != b.Person {
		return int(a.Person) - int(b.Person)
	}
	if a.From != b.From {
		return int(a.From) - int(b.From)
	}
	return comparePlaces(a, b)
}

func comparePlaces(a, b OfficeHeld) int {
	if c := strings.Compare(a.place(), b.place()); c != 0 {
		return c
	}
	if a.Kind != b.Kind {
		return int(a.Kind) - int(b.Kind)
	}
	if c := strings.Compare(a.Title, b.Title); c != 0 {
		return c
	}
	if a.From != b.From {
		return int(a.From) - int(b.From)
	}
	return int(a.Person) - int(b.Person)
}

func comparePeopleKeys(a, b peopleKey) int {
	switch {
	case a.key < b.key:
		return -1
	case a.key > b.key:
		return 1
	}
	return int(a.id) - int(b.id)
}

// stringPool holds each string once.
type stringPool struct {
	bytes   []byte
	refs    map[string]uint32
	labels  []uint32
	numbers map[string]uint16
	err     error
}

func (p *stringPool) ref(s string) uint32 {
	if r, ok := p.refs[s]; ok {
		return r
	}
	if len(s) > 255 || len(p.bytes)+len(s) >= 1<<24 {
		p.err = fmt.Errorf("string too long, or too many strings: %.40q", s)
		return 0
	}
	if p.refs == nil {
		p.refs = make(map[string]uint32)
	}
	r := uint32(len(p.bytes))<<8 | uint32(len(s))
	p.refs[s] = r
	p.bytes = append(p.bytes, s...)
	return r
}

// label is the number of a string among the labels.
func (p *stringPool) label(s string) uint16 {
	if n, ok := p.numbers[s]; ok {
		return n
	}
	if len(p.labels) == 1<<16 {
		p.err = fmt.Errorf("more than %d titles and names of places", 1<<16)
		return 0
	}
	if p.numbers == nil {
		p.numbers = make(map[string]uint16)
	}
	n := uint16(len(p.labels))
	p.numbers[s] = n
	p.labels = append(p.labels, p.ref(s))
	return n
}

func wikidataNumber(q string) uint32 {
	var n uint32
	for i := 1; i < len(q); i++ {
		n = n*10 + uint32(q[i]-'0')
	}
	return n
}

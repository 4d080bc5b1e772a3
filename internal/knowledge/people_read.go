package knowledge

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/kopij/kopij/internal/tsv"
)

// Causes of a [*tsv.Error] that a caller may want to tell apart.
var (
	ErrColumns = errors.New("wrong number of columns")
	ErrPerson  = errors.New("not a person")
	ErrOffice  = errors.New("not an office")
)

// personRow and officeRow are the rows of people.tsv and offices.tsv.
type personRow struct {
	id       string
	name     string
	gender   Gender
	surnames []string
	aliases  []string
	party    string
}

type officeRow struct {
	id     string
	office OfficeHeld
}

// ReadPeople is base with the rows of two tables added; either reader may be
// nil. The tables are tab-separated text in UTF-8; a line that begins with #
// and an empty line are skipped, and so is a first line of column names. The
// columns of people are
//
//	wikidata name gender surname aliases party comment
//
// where wikidata is Q7747, or `k:` and the name in lower-case letters; gender
// m, f or empty; surname the part of the name that stands alone, if its last
// word does not; aliases other full names, divided by |. The columns of
// offices are
//
//	wikidata office country body title from until comment
//
// with dates as 2019, 2019-07 or 2019-07-24. The last columns may be left
// out. A person who is in base already keeps the names and offices there and
// gains the new ones. The first wrong row ends the reading with a
// [*tsv.Error].
func ReadPeople(base People, peopleName string, people io.Reader, officesName string, offices io.Reader) (People, error) {
	b := newPeopleBuilder(base)
	if people != nil {
		err := eachRow(peopleName, people, "wikidata", func(cols []string) error {
			row, err := parsePersonRow(cols)
			if err != nil {
				return err
			}
			return b.addPerson(row)
		})
		if err != nil {
			return People{}, err
		}
	}
	if offices != nil {
		err := eachRow(officesName, offices, "wikidata", func(cols []string) error {
			row, err := parseOfficeRow(cols)
			if err != nil {
				return err
			}
			return b.addOffice(row)
		})
		if err != nil {
			return People{}, err
		}
	}
	blob, err := b.build()
	if err != nil {
		return People{}, err
	}
	return openPeople(blob), nil
}

// CompilePeople is the compiled form of two tables, which [DefaultPeople]
// reads in place.
func CompilePeople(peopleName string, people io.Reader, officesName string, offices io.Reader) (string, error) {
	p, err := ReadPeople(People{}, peopleName, people, officesName, offices)
	return p.blob, err
}

// eachRow calls add with the columns of each row.
func eachRow(name string, r io.Reader, header string, add func([]string) error) error {
	first := true
	return tsv.Read(r, name, func(_ int, cols []string) error {
		head := first && cols[0] == header
		first = false
		if head {
			return nil
		}
		for i := range cols {
			cols[i] = strings.TrimSpace(cols[i])
		}
		return add(cols)
	})
}

func parsePersonRow(cols []string) (personRow, error) {
	if len(cols) < 3 || len(cols) > 7 {
		return personRow{}, fmt.Errorf("%w: %d, want 3 to 7", ErrColumns, len(cols))
	}
	cols = append(cols, "", "", "", "")
	row := personRow{id: cols[0], name: cols[1], surnames: splitBar(cols[3]), aliases: splitBar(cols[4]), party: cols[5]}
	if row.name == "" {
		return row, fmt.Errorf("%w: no name", ErrPerson)
	}
	if strings.Contains(row.name, "  ") || len(row.name) > 255 {
		return row, fmt.Errorf("%w: name %.60q", ErrPerson, row.name)
	}
	switch cols[2] {
	case "":
	case "m", "f":
		row.gender = Gender(cols[2][0])
	default:
		return row, fmt.Errorf("%w: gender %q, want m, f or nothing", ErrPerson, cols[2])
	}
	return row, checkPersonKey(row.id, row.name)
}

// checkPersonKey tells what is wrong with an identifier.
func checkPersonKey(id, name string) error {
	if len(id) > 1 && id[0] == 'Q' && len(id) <= 10 {
		for i := 1; i < len(id); i++ {
			if id[i] < '0' || id[i] > '9' || i == 1 && id[i] == '0' {
				return fmt.Errorf("%w: identifier %q", ErrPerson, id)
			}
		}
		return nil
	}
	if !strings.HasPrefix(id, "k:") {
		return fmt.Errorf("%w: identifier %q, want Q and a number, or k: and a name", ErrPerson, id)
	}
	if want := PersonKey("", name); name != "" && id != want {
		return fmt.Errorf("%w: identifier %q, want %q", ErrPerson, id, want)
	}
	return nil
}

func parseOfficeRow(cols []string) (officeRow, error) {
	if len(cols) < 6 || len(cols) > 8 {
		return officeRow{}, fmt.Errorf("%w: %d, want 6 to 8", ErrColumns, len(cols))
	}
	cols = append(cols, "", "")
	row := officeRow{id: cols[0], office: OfficeHeld{Country: cols[2], Body: cols[3], Title: cols[4]}}
	o := &row.office
	if err := checkPersonKey(row.id, ""); err != nil {
		return row, err
	}
	kind, ok := ParseOfficeKind(cols[1])
	if !ok {
		return row, fmt.Errorf("%w: %q", ErrOffice, cols[1])
	}
	o.Kind = kind
	if o.Country == "" && o.Body == "" {
		return row, fmt.Errorf("%w: neither country nor body", ErrOffice)
	}
	if o.Country != "" && (len(o.Country) != 2 || strings.ToUpper(o.Country) != o.Country) {
		return row, fmt.Errorf("%w: country %q", ErrOffice, o.Country)
	}
	if o.Title == "" {
		return row, fmt.Errorf("%w: no title", ErrOffice)
	}
	if o.From, ok = ParseDate(cols[5]); !ok {
		return row, fmt.Errorf("%w: from %q", ErrOffice, cols[5])
	}
	if cols[6] != "" {
		if o.Until, ok = ParseDate(cols[6]); !ok {
			return row, fmt.Errorf("%w: until %q", ErrOffice, cols[6])
		}
		if o.Until.last() < o.From {
			return row, fmt.Errorf("%w: it ends (%s) before it begins (%s)", ErrOffice, cols[6], cols[5])
		}
	}
	return row, nil
}

// splitBar is the parts of a list that | divides.
func splitBar(s string) []string {
	if s == "" {
		return nil
	}
	parts := strings.Split(s, "|")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

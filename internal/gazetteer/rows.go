package gazetteer

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/kopij/kopij/internal/tsv"
)

// Row is one line of a table of places or organisations.
type Row struct {
	Name       string
	Type       Type
	Country    string // ISO 3166-1 alpha-2, XK, EU, or empty where it lies in several or none
	Lat, Lon   float64
	Located    bool // Lat and Lon are given
	GeoNames   uint32
	Population uint32
	Wikidata   uint32 // the number after Q
	Weight     int    // added to the prior, in tenths of a decimal order
	Aliases    []string
	Comment    string
	Line       int
}

// columns that a table may have; name is required, and type where the reader
// has no default. comment is for people.
var columns = [...]string{"name", "type", "country", "lat", "lon", "geonames", "population", "wikidata", "weight", "aliases", "comment"}

// ReadRows reads a table: tab-separated, the first line names the columns
// (any of name, type, country, lat, lon, geonames, population, wikidata,
// weight, aliases, comment, in any order). Empty lines and lines that begin
// with # are skipped. Aliases are separated by |. A wrong line is a
// [*tsv.Error] with the name file.
func ReadRows(file string, r io.Reader) ([]Row, error) {
	var header []string
	var rows []Row
	err := tsv.Read(r, file, func(line int, fields []string) error {
		if header == nil {
			header = fields
			return checkHeader(fields)
		}
		if len(fields) > len(header) {
			return fmt.Errorf("%d fields, the header has %d", len(fields), len(header))
		}
		row := Row{Line: line}
		for i, f := range fields {
			if cause := row.set(header[i], f); cause != "" {
				return wrong(header[i], f, cause)
			}
		}
		if row.Name == "" {
			return errors.New("no name")
		}
		rows = append(rows, row)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return rows, nil
}

// wrong is the error of one field.
func wrong(column, field, cause string) *tsv.Error {
	return &tsv.Error{Column: column, Text: field, Err: errors.New(cause)}
}

func checkHeader(fields []string) error {
	named := false
	for i, f := range fields {
		known := false
		for _, c := range columns {
			known = known || c == f
		}
		for _, g := range fields[:i] {
			known = known && g != f
		}
		if !known {
			return wrong("column", f, "unknown or given twice")
		}
		named = named || f == "name"
	}
	if !named {
		return errors.New("the header has no column name")
	}
	return nil
}

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// spelt reports whether a name can be in the table.
func spelt(name string) bool { return name == strings.TrimSpace(name) && len(name) <= 255 }

// set reads one field; it gives back what is wrong with it.
func (r *Row) set(column, f string) (cause string) {
	if f == "" {
		return ""
	}
	switch column {
	case "name":
		if !spelt(f) {
			return "white space around it, or longer than 255 bytes"
		}
		r.Name = f
	case "type":
		t, ok := typeOf(f)
		if !ok {
			return "no such type"
		}
		r.Type = t
	case "country":
		if len(f) != 2 || strings.Trim(f, capitals) != "" {
			return "not two capitals"
		}
		r.Country = f
	case "lat":
		return r.setDegrees(&r.Lat, f, 90)
	case "lon":
		return r.setDegrees(&r.Lon, f, 180)
	case "geonames":
		return setWhole(&r.GeoNames, f, "not a whole number")
	case "population":
		return setWhole(&r.Population, f, "not a whole number")
	case "wikidata":
		return r.setWikidata(f)
	case "weight":
		v, err := strconv.Atoi(f)
		if err != nil || v < -99 || v > 99 {
			return "not a whole number from -99 to 99"
		}
		r.Weight = v
	case "comment":
		r.Comment = f
	case "aliases":
		return r.setAliases(f)
	}
	return ""
}

func (r *Row) setWikidata(f string) (cause string) {
	digits, ok := strings.CutPrefix(f, "Q")
	if !ok {
		return "not Q and a number"
	}
	return setWhole(&r.Wikidata, digits, "not Q and a number")
}

func (r *Row) setDegrees(to *float64, f string, limit float64) (cause string) {
	v, err := strconv.ParseFloat(f, 64)
	if err != nil || !(v >= -limit && v <= limit) {
		return fmt.Sprintf("not a number of degrees up to %v", limit)
	}
	*to, r.Located = v, true
	return ""
}

func setWhole(to *uint32, f, otherwise string) (cause string) {
	v, err := strconv.ParseUint(f, 10, 32)
	if err != nil {
		return otherwise
	}
	*to = uint32(v)
	return ""
}

func (r *Row) setAliases(f string) (cause string) {
	for a := range strings.SplitSeq(f, "|") {
		if a == "" || !spelt(a) {
			return "an empty alias, white space around one, or one longer than 255 bytes"
		}
		r.Aliases = append(r.Aliases, a)
	}
	return ""
}

// ReadFlags reads a table of what names are beside names: tab-separated,
// name, class (word or person, or both with a plus sign) and a comment.
func ReadFlags(file string, r io.Reader) (map[string]Flags, error) {
	flags := make(map[string]Flags)
	err := tsv.Read(r, file, func(_ int, fields []string) error {
		name, classes := fields[0], ""
		if len(fields) > 1 {
			classes = fields[1]
		}
		if _, ok := flags[name]; ok {
			return wrong("name", name, "given twice")
		}
		for class := range strings.SplitSeq(classes, "+") {
			switch class {
			case "word":
				flags[name] |= Word
			case "person":
				flags[name] |= Person
			default:
				return wrong("class", class, "neither word nor person")
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return flags, nil
}

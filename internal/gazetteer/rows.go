package gazetteer

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
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

// Error tells which line of which table is wrong, and how.
type Error struct {
	File   string
	Line   int
	Column string // empty where the line as a whole is wrong
	Value  string
	Cause  string
}

func (e *Error) Error() string {
	if e.Column == "" {
		return fmt.Sprintf("gazetteer: %s:%d: %s", e.File, e.Line, e.Cause)
	}
	return fmt.Sprintf("gazetteer: %s:%d: %s %q: %s", e.File, e.Line, e.Column, e.Value, e.Cause)
}

// columns that a table may have; name is required, and type where the reader
// has no default. comment is for people.
var columns = [...]string{"name", "type", "country", "lat", "lon", "geonames", "population", "wikidata", "weight", "aliases", "comment"}

// ReadRows reads a table: tab-separated, the first line names the columns
// (any of name, type, country, lat, lon, geonames, population, wikidata,
// weight, aliases, comment, in any order). Empty lines and lines that begin
// with # are skipped. Aliases are separated by |. A wrong line is an [*Error]
// with the name file.
func ReadRows(file string, r io.Reader) ([]Row, error) {
	s := bufio.NewScanner(r)
	s.Buffer(make([]byte, 0, 64<<10), 1<<20)
	var header []string
	var rows []Row
	line := 0
	for s.Scan() {
		line++
		text := strings.TrimSuffix(s.Text(), "\r")
		if text == "" || text[0] == '#' {
			continue
		}
		if !utf8.ValidString(text) {
			return nil, &Error{File: file, Line: line, Cause: "not UTF-8"}
		}
		fields := strings.Split(text, "\t")
		if header == nil {
			if err := checkHeader(file, line, fields); err != nil {
				return nil, err
			}
			header = fields
			continue
		}
		if len(fields) > len(header) {
			return nil, &Error{File: file, Line: line, Cause: fmt.Sprintf("%d fields, the header has %d", len(fields), len(header))}
		}
		row := Row{Line: line}
		for i, f := range fields {
			if cause := row.set(header[i], f); cause != "" {
				return nil, &Error{file, line, header[i], f, cause}
			}
		}
		if row.Name == "" {
			return nil, &Error{File: file, Line: line, Cause: "no name"}
		}
		rows = append(rows, row)
	}
	if err := s.Err(); err != nil {
		return nil, &Error{File: file, Line: line + 1, Cause: err.Error()}
	}
	return rows, nil
}

func checkHeader(file string, line int, fields []string) error {
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
			return &Error{file, line, "column", f, "unknown or given twice"}
		}
		named = named || f == "name"
	}
	if !named {
		return &Error{File: file, Line: line, Cause: "the header has no column name"}
	}
	return nil
}

// set reads one field; it gives back what is wrong with it.
func (r *Row) set(column, f string) (cause string) {
	if f == "" {
		return ""
	}
	switch column {
	case "name":
		if f != strings.TrimSpace(f) || len(f) > 255 {
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
		if len(f) != 2 || f[0] < 'A' || f[0] > 'Z' || f[1] < 'A' || f[1] > 'Z' {
			return "not two capitals"
		}
		r.Country = f
	case "lat", "lon":
		limit, to := 90.0, &r.Lat
		if column == "lon" {
			limit, to = 180, &r.Lon
		}
		v, err := strconv.ParseFloat(f, 64)
		if err != nil || !(v >= -limit && v <= limit) {
			return fmt.Sprintf("not a number of degrees up to %v", limit)
		}
		*to, r.Located = v, true
	case "geonames", "population":
		v, err := strconv.ParseUint(f, 10, 32)
		if err != nil {
			return "not a whole number"
		}
		if column == "geonames" {
			r.GeoNames = uint32(v)
		} else {
			r.Population = uint32(v)
		}
	case "wikidata":
		v, err := strconv.ParseUint(strings.TrimPrefix(f, "Q"), 10, 32)
		if err != nil || f[0] != 'Q' {
			return "not Q and a number"
		}
		r.Wikidata = uint32(v)
	case "weight":
		v, err := strconv.Atoi(f)
		if err != nil || v < -99 || v > 99 {
			return "not a whole number from -99 to 99"
		}
		r.Weight = v
	case "comment":
		r.Comment = f
	case "aliases":
		for a := range strings.SplitSeq(f, "|") {
			if a == "" || a != strings.TrimSpace(a) || len(a) > 255 {
				return "an empty alias, white space around one, or one longer than 255 bytes"
			}
			r.Aliases = append(r.Aliases, a)
		}
	}
	return ""
}

// ReadFlags reads a table of what names are beside names: tab-separated,
// name, class (word or person, or both with a plus sign) and a comment.
func ReadFlags(file string, r io.Reader) (map[string]Flags, error) {
	s := bufio.NewScanner(r)
	flags := make(map[string]Flags)
	for line := 1; s.Scan(); line++ {
		text := strings.TrimSuffix(s.Text(), "\r")
		if text == "" || text[0] == '#' {
			continue
		}
		name, rest, _ := strings.Cut(text, "\t")
		classes, _, _ := strings.Cut(rest, "\t")
		if _, ok := flags[name]; ok {
			return nil, &Error{file, line, "name", name, "given twice"}
		}
		for class := range strings.SplitSeq(classes, "+") {
			switch class {
			case "word":
				flags[name] |= Word
			case "person":
				flags[name] |= Person
			default:
				return nil, &Error{file, line, "class", class, "neither word nor person"}
			}
		}
	}
	if err := s.Err(); err != nil {
		return nil, &Error{File: file, Cause: err.Error()}
	}
	return flags, nil
}

package agency

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/kopij/kopij/internal/tsv"
)

// The causes of a [*text.TableError] of agencies; the reader's own errors are
// causes too.
var (
	ErrFields    = errors.New("a row has 9 fields parted by tabs")
	ErrCode      = errors.New("the code is empty")
	ErrCountry   = errors.New("the country is not two capitals")
	ErrWikidata  = errors.New("the Wikidata item is not Q and digits")
	ErrYear      = errors.New("the year is not a number from 1800 to 2200")
	ErrAmbiguous = errors.New(`ambiguous is neither "yes" nor empty`)
	ErrDuplicate = errors.New("the code has a row already")
)

// Read reads rows of agencies from r; file names it in errors, which are
// [*text.TableError]. Empty lines and lines that begin with # are skipped.
// Fields at the end of a row may be left out, down to the code and its
// aliases.
func Read(r io.Reader, file string) ([]Agency, error) {
	var rows []Agency
	seen := map[string]bool{}
	err := tsv.Read(r, file, func(_ int, fields []string) error {
		a, field, err := parseRow(fields)
		if err == nil && seen[a.Code] {
			field, err = a.Code, ErrDuplicate
		}
		if err != nil {
			return &tsv.Error{Text: field, Err: err}
		}
		seen[a.Code] = true
		rows = append(rows, a)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return rows, nil
}

func parseRow(f []string) (a Agency, field string, err error) {
	if len(f) > 9 || len(f) < 2 {
		return a, "", ErrFields
	}
	f = append(f, make([]string, 9-len(f))...)
	a = Agency{Code: f[0], Name: f[2], Country: f[3], Wikidata: f[4], Comment: f[8]}
	if a.Code == "" {
		return a, "", ErrCode
	}
	if f[1] != "" {
		a.Aliases = strings.Split(f[1], "|")
	}
	if c := a.Country; c != "" && (len(c) != 2 || c[0] < 'A' || c[0] > 'Z' || c[1] < 'A' || c[1] > 'Z') {
		return a, c, ErrCountry
	}
	if q := a.Wikidata; q != "" && (q[0] != 'Q' || len(q) < 2 || strings.Trim(q[1:], "0123456789") != "") {
		return a, q, ErrWikidata
	}
	if a.Since, err = parseYear(f[5]); err != nil {
		return a, f[5], err
	}
	if a.Until, err = parseYear(f[6]); err != nil {
		return a, f[6], err
	}
	switch f[7] {
	case "yes":
		a.Ambiguous = true
	case "":
	default:
		return a, f[7], ErrAmbiguous
	}
	return a, "", nil
}

func parseYear(s string) (int, error) {
	if s == "" {
		return 0, nil
	}
	y, err := strconv.Atoi(s)
	if err != nil || y < 1800 || y > 2200 {
		return 0, ErrYear
	}
	return y, nil
}

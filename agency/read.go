package agency

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// The causes of a [RowError].
var (
	ErrFields    = errors.New("a row has 9 fields parted by tabs")
	ErrCode      = errors.New("the code is empty")
	ErrCountry   = errors.New("the country is not two capitals")
	ErrWikidata  = errors.New("the Wikidata item is not Q and digits")
	ErrYear      = errors.New("the year is not a number from 1800 to 2200")
	ErrAmbiguous = errors.New(`ambiguous is neither "yes" nor empty`)
	ErrDuplicate = errors.New("the code has a row already")
)

// RowError tells which row of a file of agencies is wrong, and why.
type RowError struct {
	File string // the name that the caller gave
	Line int    // from 1
	Text string // the offending field
	Err  error  // one of this package's causes, or the reader's error
}

// Error is "agencies.tsv:12: the country is not two capitals: \"Nederland\"".
func (e *RowError) Error() string {
	if e.Text == "" {
		return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err)
	}
	return fmt.Sprintf("%s:%d: %v: %q", e.File, e.Line, e.Err, e.Text)
}

// Unwrap gives the cause.
func (e *RowError) Unwrap() error { return e.Err }

// Read reads rows of agencies from r; file names it in errors, which are
// [*RowError]. Empty lines and lines that begin with # are skipped. Fields at
// the end of a row may be left out, down to the code and its aliases.
func Read(r io.Reader, file string) ([]Agency, error) {
	var rows []Agency
	seen := map[string]bool{}
	sc := bufio.NewScanner(r)
	line := 0
	for sc.Scan() {
		line++
		row := strings.TrimRight(sc.Text(), "\r")
		if line == 1 {
			row = strings.TrimPrefix(row, "\ufeff")
		}
		if strings.TrimSpace(row) == "" || row[0] == '#' {
			continue
		}
		a, field, err := parseRow(row)
		if err == nil && seen[a.Code] {
			field, err = a.Code, ErrDuplicate
		}
		if err != nil {
			return nil, &RowError{file, line, field, err}
		}
		seen[a.Code] = true
		rows = append(rows, a)
	}
	if err := sc.Err(); err != nil {
		return nil, &RowError{file, line + 1, "", err}
	}
	return rows, nil
}

func parseRow(row string) (a Agency, field string, err error) {
	f := strings.Split(row, "\t")
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

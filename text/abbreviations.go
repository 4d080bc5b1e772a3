package text

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/kopij/kopij/internal/tsv"
)

//go:generate go run ../tools/genabbrev abbreviations.tsv abbreviations_table.go

// AbbreviationClass says how an abbreviation behaves at the end of a
// sentence.
type AbbreviationClass uint8

// The classes, as the class column of a table names them.
const (
	NoAbbreviation    AbbreviationClass = iota
	TitleAbbreviation                   // "title": comes before a name and never ends a sentence: dr. mevr.
	InnerAbbreviation                   // "inner": does not end a sentence: bijv. nr.
	FinalAbbreviation                   // "final": ends a sentence where a capital follows: enz. jl.
	WeakAbbreviation                    // "weak": an ordinary word too, an abbreviation before a digit or a lower-case letter: min. art.
	MonthAbbreviation                   // "month": as weak, and not with a capital: jan. but Jan
)

var abbreviationClasses = [...]string{"", "title", "inner", "final", "weak", "month"}

// Abbreviation is one row of a table of abbreviations: the word without its
// last full stop, in lower case.
type Abbreviation struct {
	Text  string
	Class AbbreviationClass
}

type abbrev struct {
	fold  uint64
	class AbbreviationClass
}

// Abbreviations is a table of the words whose full stop belongs to them. The
// zero value is the built-in Dutch table, text/abbreviations.tsv. Sequences
// of single letters (o.a., d.w.z., J.P.) need no row.
type Abbreviations struct {
	own []abbrev // sorted by fold; looked up before the built-in table
}

// TableError tells what is wrong with a row of a user's table, and where. All
// tables of this module, whichever package reads them, have this one type of
// error: File is the name that the caller gave, Line counts from 1, Column and
// Text are the offending field where one field is wrong, and Err, which Unwrap
// gives, is the cause.
type TableError = tsv.Error

// The causes of a [*TableError] of abbreviations; the reader's own errors are
// causes too.
var (
	ErrAbbreviationColumns   = errors.New("want abbreviation, class and comment, tab-separated")
	ErrNoAbbreviation        = errors.New("no abbreviation")
	ErrAbbreviationClass     = errors.New("no such class")
	ErrAbbreviationDuplicate = errors.New("given already")
)

// ParseAbbreviations reads rows of tab-separated abbreviation, class and
// comment; lines that begin with # and empty lines are left out. name is the
// file's name for errors, which are of type [*TableError].
func ParseAbbreviations(r io.Reader, name string) ([]Abbreviation, error) {
	var rows []Abbreviation
	seen := map[uint64]int{}
	err := tsv.Read(r, name, func(line int, cols []string) error {
		if len(cols) < 2 {
			return ErrAbbreviationColumns
		}
		word := strings.TrimSuffix(cols[0], ".")
		if word == "" {
			return ErrNoAbbreviation
		}
		class := slices.Index(abbreviationClasses[:], cols[1])
		if class <= 0 {
			return fmt.Errorf("%w %q: want title, inner, final, weak or month", ErrAbbreviationClass, cols[1])
		}
		h := FoldHash(word)
		if at, dup := seen[h]; dup {
			return fmt.Errorf("%q %w, on line %d", word, ErrAbbreviationDuplicate, at)
		}
		seen[h] = line
		rows = append(rows, Abbreviation{word, AbbreviationClass(class)})
		return nil
	})
	if err != nil {
		return nil, err
	}
	return rows, nil
}

// With is the table with the rows of r added; a row for a word that the table
// has replaces it. The format is that of [ParseAbbreviations]; file names the
// table in errors, which are [*TableError]. A nil table is the built-in one.
func (a *Abbreviations) With(r io.Reader, file string) (*Abbreviations, error) {
	rows, err := ParseAbbreviations(r, file)
	if err != nil {
		return nil, err
	}
	c := &Abbreviations{own: make([]abbrev, len(rows))}
	for i, row := range rows {
		c.own[i] = abbrev{FoldHash(row.Text), row.Class}
	}
	if a != nil {
		c.own = append(c.own, a.own...)
	}
	slices.SortStableFunc(c.own, compareAbbrev)
	c.own = slices.CompactFunc(c.own, func(x, y abbrev) bool { return x.fold == y.fold })
	return c, nil
}

func compareAbbrev(a, b abbrev) int {
	switch {
	case a.fold < b.fold:
		return -1
	case a.fold > b.fold:
		return 1
	}
	return 0
}

// capitalInside reports whether a capital follows a small letter in word.
func capitalInside(word string) bool {
	small := false
	for _, r := range word {
		if small && unicode.IsUpper(r) {
			return true
		}
		small = small || unicode.IsLower(r)
	}
	return false
}

// class of a word, given without its full stop.
func (a *Abbreviations) class(word string) AbbreviationClass {
	key := abbrev{fold: FoldHash(word)}
	if a != nil {
		if i, ok := slices.BinarySearchFunc(a.own, key, compareAbbrev); ok {
			return a.own[i].class
		}
	}
	if capitalInside(word) {
		return NoAbbreviation // AfD is a party, and no "afd."
	}
	if i, ok := slices.BinarySearchFunc(builtinAbbreviations[:], key, compareAbbrev); ok {
		return builtinAbbreviations[i].class
	}
	return NoAbbreviation
}

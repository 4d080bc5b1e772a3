package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/knowledge"
	"github.com/kopij/kopij/quotes"
)

// ownTables are the tables that the user gives, by the flag that names the
// file.
type ownTables struct{ files [len(tableKinds)]string }

// reading is what the tables are read into.
type tableTarget struct {
	config   *kopij.Config
	entities entities.Config
}

// tableKind is one kind of table.
type tableKind struct {
	name string // of the flag, and of check
	what string
	// plain makes rows of a list of names, one a line; nil where a name alone
	// is not enough.
	plain func(name string) string
	read  func(r io.Reader, file string, to *tableTarget) error
}

// tableKinds are the tables that a user can give.
var tableKinds = [...]tableKind{
	{
		"people", "people, as docs/leaders.md has them, or a list of names, one a line",
		func(name string) string { return knowledge.PersonKey("", name) + "\t" + name + "\t" },
		func(r io.Reader, file string, to *tableTarget) (err error) {
			to.entities.People, err = to.entities.People.With(r, file)
			return err
		},
	},
	{
		"offices", "offices of people, as docs/leaders.md has them", nil,
		func(r io.Reader, file string, to *tableTarget) (err error) {
			to.entities.People, err = to.entities.People.WithOffices(r, file)
			return err
		},
	},
	{"places", "places, as docs/gazetteer.md has them", nil, readPlaces},
	{
		"organisations", "organisations, as docs/gazetteer.md has them, or a list of names, one a line",
		func(name string) string { return name + "\tassociation" }, readPlaces,
	},
	{
		"countries", "countries, as docs/knowledge.md has them", nil,
		func(r io.Reader, file string, to *tableTarget) (err error) {
			to.entities.Countries, err = to.entities.Countries.With(r, file)
			return err
		},
	},
	{
		"agencies", "press agencies, in the form of agency/agencies.tsv", nil,
		func(r io.Reader, file string, to *tableTarget) (err error) {
			to.config.Agencies, err = agency.Default().With(r, file)
			return err
		},
	},
	{
		"cues", "reporting verbs, in the form of quotes/cues.tsv", nil,
		func(r io.Reader, file string, to *tableTarget) (err error) {
			to.config.Lexicon, err = to.config.Lexicon.With(quotes.Cues, r, file)
			return err
		},
	},
	{
		"abbreviations", "abbreviations, in the form of text/abbreviations.tsv", nil,
		func(r io.Reader, file string, to *tableTarget) (err error) {
			to.config.Abbreviations, err = to.config.Abbreviations.With(r, file)
			return err
		},
	},
}

func readPlaces(r io.Reader, file string, to *tableTarget) (err error) {
	to.entities.Places, err = to.entities.Places.With(r, file)
	return err
}

// flags adds a flag for each kind of table.
func (o *ownTables) flags(cmd *cobra.Command) {
	for i := range tableKinds {
		k := &tableKinds[i]
		cmd.Flags().StringVar(&o.files[i], k.name, "", "own table in `FILE`: "+k.what)
	}
}

// read reads the tables that the flags name.
func (o *ownTables) read(to *tableTarget) error {
	for i, file := range o.files {
		if file == "" {
			continue
		}
		if _, err := tableKinds[i].load(file, to); err != nil {
			return err
		}
	}
	return nil
}

// load reads one table from a file and gives the number of its rows. An error
// names file, line and cause where it is the table's.
func (k *tableKind) load(file string, to *tableTarget) (rows int, err error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return 0, ioError{err}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	var names []byte
	plain := k.plain != nil
	for line := range bytes.Lines(data) {
		name := string(bytes.TrimRight(line, "\r\n"))
		switch {
		case strings.TrimSpace(name) == "" || name[0] == '#':
			names = append(names, '\n')
			continue
		case strings.Contains(name, "\t"):
			plain = false
		case plain:
			names = append(names, k.plain(strings.TrimSpace(name))+"\n"...)
		}
		rows++
	}
	if plain && rows > 0 {
		head := ""
		if k.name == "organisations" {
			head = "name\ttype\n"
		}
		data = append([]byte(head), names...)
	}
	if err := k.read(bytes.NewReader(data), file, to); err != nil {
		return 0, tableFault{err}
	}
	return rows, nil
}

// tableFault is a fault in a table of the user's.
type tableFault struct{ error }

func (e tableFault) Unwrap() error { return e.error }

// extractor makes an extractor with the user's own tables.
func (b *batch) extractor(c kopij.Config) (*kopij.Extractor, error) {
	to := tableTarget{config: &c}
	if b.own != (ownTables{}) {
		to.entities = entities.Default()
		if err := b.own.read(&to); err != nil {
			return nil, err
		}
		c.Entities = &to.entities
	}
	return kopij.New(c)
}

func checkCommand(b *batch) *cobra.Command {
	o := &ownTables{}
	cmd := &cobra.Command{
		Use:   "check --KIND FILE…",
		Short: "Check own tables, and say where one is wrong",
		Long: `Reads own tables as the other commands do and says how many rows each has, or
the file, the line and what is wrong there.`,
		Example: `  kopij check --people my-people.tsv --cues my-cues.tsv`,
		Args:    cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			to := tableTarget{config: &kopij.Config{}, entities: entities.Default()}
			any := false
			for i, file := range o.files {
				if file == "" {
					continue
				}
				any = true
				rows, err := tableKinds[i].load(file, &to)
				if err != nil {
					return err
				}
				if _, err := fmt.Fprintf(b.stdout, "%s: %s\n", file, count(rows, "row", "rows")); err != nil {
					return writeError(err)
				}
			}
			if !any {
				return usageError{errors.New("check: want a table, such as --people FILE")}
			}
			return nil
		},
	}
	o.flags(cmd)
	cmd.Flags().VisitAll(func(f *pflag.Flag) { _ = cmd.MarkFlagFilename(f.Name) })
	return cmd
}

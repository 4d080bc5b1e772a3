package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
)

// batch is one run over many inputs: the flags that every command of the
// kind shares, and where its streams go.
type batch struct {
	stdin          io.Reader
	stdout, stderr io.Writer

	ref     string
	input   string
	output  string
	errors  string
	offsets string
	names   []string // --fields
	keep    []string // --keep
	jobs    int
	maxPage int
	quiet   bool
	times   bool // the fields ref and prefer are read
	own     ownTables
	// forPeople reports that the format may colour what it prints, and lets
	// nothing of the input through that would.
	forPeople bool

	// errorsAt is the file that the errors of records go to; "" for none.
	errorsAt string

	// What check makes of the flags.
	reference time.Time
	unit      kopij.Unit
	fields    map[string]string
	kept      keeping
}

// maxJobs is the most pages that may be read at the same time: beyond it
// memory grows and nothing is gained.
const maxJobs = 1024

// flags adds the shared flags to a command.
func (b *batch) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&b.ref, "ref", "", "reference `TIME` that ages and weekdays count from: 2025-12-03T12:00:00+01:00, or a date")
	f.StringVar(&b.input, "input", string(records.Auto), "what an input holds: auto, text, html, or jsonl with {\"id\",\"text\",\"published\"} a line (\"html\" in place of \"text\" for HTML)")
	f.StringVarP(&b.output, "output", "o", "", "write to `FILE` in place of standard output; it appears when it is whole")
	f.StringVar(&b.errors, "errors", "", "write a row for each record that failed to `FILE`: JSON lines, or .csv or .tsv by its name")
	f.StringVar(&b.offsets, "offsets", string(kopij.Byte), "unit of start and end: byte (Go, Rust, C), rune (Python, R, DuckDB) or utf16 (JavaScript, Java)")
	f.StringSliceVar(&b.names, "fields", nil, "`NAMES` of the fields of JSON lines where they differ: text=body,id=guid,published=date")
	f.StringSliceVar(&b.keep, "keep", nil, "`NAMES` of fields of JSON lines to hand on to the output, with commas between; NEW=NAME gives one another name there")
	f.IntVar(&b.jobs, "jobs", runtime.GOMAXPROCS(0), "pages that are read at the same time")
	f.IntVar(&b.maxPage, "max-page", records.DefaultMax, "most `BYTES` of a page, and of a line of JSON")
	f.BoolVarP(&b.quiet, "quiet", "q", false, "no progress bar and no hints")
	_ = cmd.RegisterFlagCompletionFunc("input", fixed(string(records.Auto), string(records.Text), string(records.HTML), string(records.JSONL)))
	_ = cmd.RegisterFlagCompletionFunc("offsets", fixed(string(kopij.Byte), string(kopij.Rune), string(kopij.UTF16)))
	_ = cmd.RegisterFlagCompletionFunc("ref", cobra.NoFileCompletions)
}

func fixed(words ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)
}

// check reads the shared flags; its errors are of usage.
func (b *batch) check() (err error) {
	switch records.Kind(b.input) {
	case records.Auto, records.Text, records.HTML, records.JSONL, records.Lines:
	default:
		return usageError{fmt.Errorf("--input %q: want auto, text, html or jsonl", b.input)}
	}
	if b.jobs < 1 || b.jobs > maxJobs {
		return usageError{fmt.Errorf("--jobs %d: want 1 to %d", b.jobs, maxJobs)}
	}
	if b.maxPage < 1 || b.maxPage > 1<<30 {
		return usageError{fmt.Errorf("--max-page %d: want 1 to %d", b.maxPage, 1<<30)}
	}
	b.unit, b.errorsAt = kopij.Unit(b.offsets), b.errors
	switch b.unit {
	case kopij.Byte, kopij.Rune, kopij.UTF16:
	default:
		return usageError{fmt.Errorf("--offsets %q: want byte, rune or utf16", b.offsets)}
	}
	if err := b.checkFields(); err != nil {
		return err
	}
	if b.kept, err = parseKeep(b.keep); err != nil {
		return err
	}
	if b.ref == "" {
		return nil
	}
	if b.reference, err = records.ParseTime(b.ref, time.UTC); err != nil {
		return usageError{fmt.Errorf("--ref %q: want a time as RFC 3339 has it, such as 2025-12-03T12:00:00+01:00, or a date", b.ref)}
	}
	return nil
}

// fieldNames are what a field of a record can hold.
var fieldNames = [...]string{"id", "text", "html", "published", "ref", "prefer"}

func (b *batch) checkFields() error {
	b.fields = map[string]string{}
	for _, pair := range b.names {
		what, name, ok := strings.Cut(pair, "=")
		known := false
		for _, f := range fieldNames {
			known = known || f == what
		}
		if !ok || !known || name == "" {
			return usageError{fmt.Errorf("--fields %q: want one of %s, = and the name of the field", pair, strings.Join(fieldNames[:], ", "))}
		}
		b.fields[what] = name
	}
	return nil
}

// colour reports whether the output is a terminal that wants colour.
func (b *batch) colour() bool {
	return b.output == "" && isTerminal(b.stdout) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// formatFlag adds --format with its values, the first of which is the
// default.
func formatFlag(cmd *cobra.Command, to *string, help string, values ...string) {
	cmd.Flags().StringVar(to, "format", values[0], help)
	_ = cmd.RegisterFlagCompletionFunc("format", fixed(values...))
}

// badFormat is the error of a --format that a command does not know.
func badFormat(format string, values ...string) error {
	return badFormatOf("format", format, values...)
}

// badFormatOf is the error of a flag that has none of its values.
func badFormatOf(flag, value string, values ...string) error {
	last := len(values) - 1
	return usageError{fmt.Errorf("--%s %q: want %s or %s", flag, value, strings.Join(values[:last], ", "), values[last])}
}

package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/atomicfile"
	"github.com/kopij/kopij/cmd/kopij/internal/tables"
)

// directory is the output of all tables to files in a directory. The rows go
// to files named .part; stateFile says how many bytes of each are certain, and
// of how many records they are. A run that was broken off cuts the files to
// that and goes on with the next record.
type directory struct {
	b      *batch
	dir    string
	format tables.Format
	enc    tables.Encoder
	parts  []*part
	lock   *os.File
	state  state
	// saved is when the state was last written, unsaved the records since.
	saved   time.Time
	unsaved int
}

// stateFile is where a directory keeps its [state].
const stateFile = "kopij-run.json"

// A state is written after so many records, and while the input is awaited.
const (
	saveRecords = 256
	saveEvery   = time.Second
)

// state is how far a run has come.
type state struct {
	Run   string           `json:"run"` // inputs and flags, so that no other run goes on with it
	Phase phase            `json:"phase"`
	Tally tally            `json:"tally"`
	Sizes map[string]int64 `json:"sizes"` // of the .part files, in bytes
}

type phase string

const (
	reading  phase = "reading"  // records are read
	naming   phase = "naming"   // all are read; the files get their names
	complete phase = "complete" // all is done
)

// part is the rows of one table.
type part struct {
	table *tables.Table
	file  *os.File
	w     *bufio.Writer
	size  int64
}

func (p *part) write(b []byte) error {
	n, err := p.w.Write(b)
	p.size += int64(n)
	return err
}

// runAll writes all tables to the directory that -o names.
func (t *tabling) runAll(ctx context.Context, b *batch, args []string, c kopij.Config, cmd *cobra.Command) error {
	if err := b.check(); err != nil {
		return err
	}
	switch tables.Format(t.format) {
	case tables.CSV, tables.TSV, tables.JSONL, tables.Parquet:
	default:
		return badFormat(t.format, tables.Formats()...)
	}
	switch {
	case b.output == "" || b.output == "-":
		return usageError{errors.New("tables: want -o DIR for all tables, or --table NAME for one")}
	case b.errors != "":
		return usageError{errors.New("--errors: with -o DIR the errors are the table errors in DIR")}
	}
	x, err := b.extractor(c)
	if err != nil {
		return err
	}
	of := make([]*tables.Table, len(tables.All))
	for i := range tables.All {
		if of[i], err = b.kept.table(&tables.All[i]); err != nil {
			return err
		}
	}
	d, err := b.openDirectory(of, tables.Format(t.format), t.raw, fingerprint(args, cmd))
	if err != nil {
		return err
	}
	b.errorsAt = d.path(tables.Errors.Name + "." + t.format)
	switch d.state.Phase {
	case complete:
		d.drop()
		if !b.quiet {
			b.say("%s is complete: nothing to do", b.output)
		}
		return b.verdict(&d.state.Tally)
	case naming:
		if err := d.commit(); err != nil {
			d.drop()
			return writeError(err)
		}
		return b.verdict(&d.state.Tally)
	}
	if n := d.state.Tally.Records; n > 0 && !b.quiet {
		b.say("going on after %s", count(n, "record", "records"))
	}
	return b.runPages(ctx, args, d, x, b.tabulate(d.enc, of))
}

// fingerprint tells runs apart by their inputs, with sizes and dates, and by
// the flags that change a row.
func fingerprint(args []string, cmd *cobra.Command) string {
	h := sha256.New()
	fmt.Fprintln(h, version())
	for _, a := range args {
		fmt.Fprintf(h, "%q", a)
		if st, err := os.Stat(a); err == nil {
			fmt.Fprint(h, st.Size(), st.ModTime().UnixNano())
		}
	}
	cmd.Flags().Visit(func(f *pflag.Flag) {
		switch f.Name {
		case "jobs", "quiet", "output", "config":
		default:
			fmt.Fprintf(h, "%s=%q", f.Name, f.Value)
		}
	})
	return fmt.Sprintf("%x", h.Sum(nil)[:16])
}

// openDirectory opens the directory that -o names, to begin or to go on.
func (b *batch) openDirectory(of []*tables.Table, format tables.Format, raw bool, run string) (*directory, error) {
	d := &directory{b: b, dir: b.output, format: format, enc: tables.Encoder{Format: format, Raw: raw}, saved: time.Now()}
	if format == tables.Parquet {
		d.enc.Format = tables.JSONL
	}
	if err := os.MkdirAll(d.dir, 0o777); err != nil {
		return nil, ioError{err}
	}
	var err error
	if d.lock, err = lockDir(d.dir); err != nil {
		return nil, ioError{err}
	}
	if err := d.load(run); err != nil {
		d.drop()
		return nil, err
	}
	if d.state.Phase == complete {
		return d, nil
	}
	for _, t := range of {
		d.parts = append(d.parts, &part{table: t})
	}
	d.parts = append(d.parts, &part{table: &tables.Errors})
	if d.state.Phase == naming {
		return d, nil
	}
	for _, p := range d.parts {
		if err := d.open(p); err != nil {
			d.drop()
			return nil, ioError{err}
		}
	}
	return d, nil
}

// load reads the state that an earlier run left.
func (d *directory) load(run string) error {
	fresh := state{Run: run, Phase: reading, Sizes: map[string]int64{}}
	b, err := os.ReadFile(d.path(stateFile))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		d.state = fresh
		return nil
	case err != nil:
		return ioError{err}
	}
	if err := json.Unmarshal(b, &d.state); err != nil {
		return ioError{fmt.Errorf("%s: %w", d.path(stateFile), err)}
	}
	switch {
	case d.state.Run == run:
	case d.state.Phase == complete:
		d.state = fresh // another run may follow
	default:
		return usageError{fmt.Errorf("%s holds a run with other inputs or flags that is not complete: give the same command to go on, or remove %s to start over", d.dir, d.path(stateFile))}
	}
	return nil
}

func (d *directory) path(name string) string { return filepath.Join(d.dir, name) }

func (d *directory) partPath(p *part) string {
	return d.path(p.table.Name + "." + string(d.enc.Format) + ".part")
}

// open opens the rows of a table, cut to what is certain.
func (d *directory) open(p *part) error {
	f, err := os.OpenFile(d.partPath(p), os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return err
	}
	p.file, p.w, p.size = f, bufio.NewWriterSize(f, 64<<10), d.state.Sizes[p.table.Name]
	if err := f.Truncate(p.size); err != nil {
		return err
	}
	if _, err := f.Seek(p.size, 0); err != nil {
		return err
	}
	if p.size == 0 {
		return p.write(d.enc.Head(p.table))
	}
	return nil
}

func (d *directory) earlier() tally { return d.state.Tally }
func (d *directory) inline() bool   { return true }

func (d *directory) put(a *answer) error {
	d.state.Tally.count(a)
	for i, data := range a.data {
		if err := d.parts[i].write(data); err != nil {
			return err
		}
	}
	if a.err != nil {
		rows, err := d.enc.Rows(&tables.Errors, []tables.Row{errorRow(a)})
		if err != nil {
			return err
		}
		if err := d.parts[len(d.parts)-1].write(rows); err != nil {
			return err
		}
	}
	if d.unsaved++; d.unsaved >= saveRecords {
		return d.save()
	}
	return nil
}

func (d *directory) flush() error {
	if d.unsaved == 0 || time.Since(d.saved) < saveEvery {
		return nil
	}
	return d.save()
}

// save makes what was put certain, and then says so.
func (d *directory) save() error {
	for _, p := range d.parts {
		if p.file == nil {
			continue
		}
		if err := p.w.Flush(); err != nil {
			return err
		}
		if err := p.file.Sync(); err != nil {
			return err
		}
		d.state.Sizes[p.table.Name] = p.size
	}
	b, err := json.MarshalIndent(d.state, "", "  ")
	if err != nil {
		return err
	}
	d.saved, d.unsaved = time.Now(), 0
	return atomicfile.WriteFile(d.path(stateFile), append(b, '\n'))
}

// commit gives the files their names. Each step may be the last of this
// process; the next run takes the ones that are left.
func (d *directory) commit() error {
	d.state.Phase = naming
	if err := d.save(); err != nil {
		return err
	}
	for _, p := range d.parts {
		if p.file != nil {
			if err := p.file.Close(); err != nil {
				return err
			}
			p.file = nil
		}
		if err := d.name(p); err != nil {
			return err
		}
	}
	d.state.Phase = complete
	if err := d.save(); err != nil {
		return err
	}
	return d.lock.Close()
}

// name gives the rows of a table the name of the table, if they do not have
// it yet.
func (d *directory) name(p *part) error {
	from, to := d.partPath(p), d.path(p.table.Name+"."+string(d.format))
	if d.format != tables.Parquet {
		err := os.Rename(from, to)
		if errors.Is(err, fs.ErrNotExist) {
			return nil // an earlier run did
		}
		return err
	}
	rows, err := os.Open(from)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer rows.Close()
	out, err := atomicfile.Create(to)
	if err != nil {
		return err
	}
	if err := tables.WriteParquet(out, p.table, rows); err != nil {
		out.Discard()
		return err
	}
	if err := out.Commit(); err != nil {
		return err
	}
	return os.Remove(from)
}

// drop leaves what is certain for a run that goes on.
func (d *directory) drop() {
	for _, p := range d.parts {
		if p.file != nil {
			_ = p.file.Close()
		}
	}
	_ = d.lock.Close()
}

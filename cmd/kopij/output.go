package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/kopij/kopij/cmd/kopij/internal/atomicfile"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/cmd/kopij/internal/tables"
)

// output takes the answers of a run, in the order of the records.
type output interface {
	// earlier is what a run that was broken off has put already.
	earlier() tally
	put(*answer) error
	// flush lets readers see what was put.
	flush() error
	// commit ends a run that went well, drop any other.
	commit() error
	drop()
	// inline reports that errors stand among the answers.
	inline() bool
}

// stream is an output of one stream: standard output or a file.
type stream struct {
	w      *bufio.Writer
	file   *atomicfile.File // nil for standard output
	errors bool
}

// openStream opens the output that -o names. head is written first.
func (b *batch) openStream(head []byte, inline bool) (output, error) {
	s := &stream{errors: inline}
	out := b.stdout
	if isTerminal(out) && !b.forPeople {
		out = guard{out}
	}
	if b.output != "" && b.output != "-" {
		f, err := atomicfile.Create(b.output)
		if err != nil {
			return nil, ioError{err}
		}
		s.file, out = f, f
	}
	s.w = bufio.NewWriterSize(out, 64<<10)
	if _, err := s.w.Write(head); err != nil {
		s.drop()
		return nil, writeError(err)
	}
	return s, nil
}

func (s *stream) earlier() tally { return tally{} }
func (s *stream) flush() error   { return s.w.Flush() }
func (s *stream) inline() bool   { return s.errors }

func (s *stream) put(a *answer) error {
	if a.err != nil {
		if !s.errors {
			return nil
		}
		_, err := s.w.Write(encodeError(a.id, a.err))
		return err
	}
	_, err := s.w.Write(a.data[0])
	return err
}

func (s *stream) commit() error {
	if err := s.w.Flush(); err != nil || s.file == nil {
		return err
	}
	return s.file.Commit()
}

func (s *stream) drop() {
	if s.file != nil {
		s.file.Discard()
	}
}

// guard keeps what the input holds from steering the terminal that it is
// written to. Formats for people are made so that they need none.
type guard struct{ w io.Writer }

func (g guard) Write(p []byte) (int, error) {
	if _, err := io.WriteString(g.w, visible(string(p))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// parquetStream is an output of one table as Parquet. A file of that kind
// begins to be useful at its end, so the rows are kept in a temporary file.
type parquetStream struct {
	stream
	b     *batch
	table *tables.Table
}

func (b *batch) openParquet(t *tables.Table) (output, error) {
	if (b.output == "" || b.output == "-") && isTerminal(b.stdout) {
		return nil, usageError{fmt.Errorf("--format parquet: not to a terminal; give -o FILE")}
	}
	f, err := os.CreateTemp("", "kopij-*.jsonl")
	if err != nil {
		return nil, ioError{err}
	}
	return &parquetStream{stream{w: bufio.NewWriterSize(f, 64<<10), file: &atomicfile.File{File: f}}, b, t}, nil
}

func (p *parquetStream) commit() error {
	defer p.drop()
	if err := p.w.Flush(); err != nil {
		return err
	}
	if _, err := p.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	out, err := p.b.openStream(nil, false)
	if err != nil {
		return err
	}
	if err := tables.WriteParquet(out.(*stream).w, p.table, p.file); err != nil {
		out.drop()
		return err
	}
	return out.commit()
}

func (p *parquetStream) drop() {
	_ = p.file.Close()
	_ = os.Remove(p.file.Name())
}

// faultLog is where the errors of records go that do not stand among the
// answers, and those that --errors asks for.
type faultLog struct {
	b    *batch
	say  bool
	enc  tables.Encoder
	w    *bufio.Writer
	file *atomicfile.File // nil without --errors
}

func (b *batch) openErrors(out output) (*faultLog, error) {
	l := &faultLog{b: b, say: b.errors == "" && !out.inline()}
	if b.errors == "" {
		return l, nil
	}
	f, err := atomicfile.Create(b.errors)
	if err != nil {
		return nil, ioError{err}
	}
	l.enc, l.file, l.w = tables.Encoder{Format: formatOf(b.errors)}, f, bufio.NewWriter(f)
	_, err = l.w.Write(l.enc.Head(&tables.Errors))
	return l, err
}

// formatOf is the form of a table in a file of that name.
func formatOf(name string) tables.Format {
	switch {
	case strings.HasSuffix(name, ".csv"):
		return tables.CSV
	case strings.HasSuffix(name, ".tsv"):
		return tables.TSV
	}
	return tables.JSONL
}

func (l *faultLog) put(a *answer) error {
	if a.err == nil {
		return nil
	}
	// An input that cannot be read, and a fault of our own, are told in any
	// case.
	if l.say || a.err.Type == records.BadInput || a.err.Type == records.Internal {
		l.b.say("%s", a.err.Message)
	}
	if l.file == nil {
		return nil
	}
	rows, err := l.enc.Rows(&tables.Errors, []tables.Row{errorRow(a)})
	if err == nil {
		_, err = l.w.Write(rows)
	}
	return err
}

// errorRow is an error as a row of [tables.Errors].
func errorRow(a *answer) tables.Row {
	row := tables.Row{nil, nil, nil, a.err.Type, a.err.Message}
	if a.id != "" {
		row[0] = a.id
	}
	if a.name != "" {
		row[1] = a.name
	}
	if a.err.Line > 0 {
		row[2] = int64(a.err.Line)
	}
	return row
}

func (l *faultLog) commit() error {
	if l.file == nil {
		return nil
	}
	if err := l.w.Flush(); err != nil {
		return err
	}
	return l.file.Commit()
}

func (l *faultLog) drop() {
	if l.file != nil {
		l.file.Discard()
	}
}

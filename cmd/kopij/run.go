package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime/debug"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
)

// answer is what came of one record.
type answer struct {
	// data is what goes to each stream of the output; nil after an error.
	data       [][]byte
	id, name   string
	err        *records.Error
	bytes      int
	unresolved int // relative times that had no reference
	// result and text are the page, for an output that is one document.
	result *kopij.Result
	text   string
}

// one is an answer for an output of one stream.
func one(data []byte) answer { return answer{data: [][]byte{data}} }

// run reads the files, works on each record and puts the answers out in the
// order of the records.
func (b *batch) run(ctx context.Context, files []string, out output, work func(*records.Record) answer) error {
	return b.runGroups(ctx, files, out, func(recs []records.Record) []answer {
		answers := make([]answer, len(recs))
		for i := range recs {
			if recs[i].Err == nil {
				answers[i] = contain(&recs[i], func() answer { return work(&recs[i]) })
			}
		}
		return answers
	})
}

// runPages is run for commands that read each record as a page. Pages that
// are at hand together are read together, which takes less time.
func (b *batch) runPages(ctx context.Context, files []string, out output, x *kopij.Extractor, work func(*records.Record, *kopij.Result) answer) error {
	return b.runGroups(ctx, files, out, func(recs []records.Record) []answer {
		var pages []kopij.Page
		var at []int
		for i := range recs {
			if r := &recs[i]; r.Err == nil {
				pages = append(pages, kopij.Page{ID: r.ID, Text: r.Text, Source: r.Source, Reference: b.reference, Published: r.Published})
				at = append(at, i)
			}
		}
		results, errs := x.ExtractEach(pages)
		answers := make([]answer, len(recs))
		for k, i := range at {
			r := &recs[i]
			if errs[k] != nil {
				r.Fail(records.Internal, errs[k].Error())
				continue
			}
			answers[i] = contain(r, func() answer {
				a := work(r, results[k])
				if b.reference.IsZero() && r.Published.IsZero() {
					a.unresolved = unresolved(results[k])
				}
				return a
			})
		}
		return answers
	})
}

// contain turns a panic over one record into an error in its place.
func contain(r *records.Record, work func() answer) (a answer) {
	defer func() {
		if v := recover(); v != nil {
			r.Fail(records.Internal, (&kopij.InternalError{Value: v, Stack: debug.Stack()}).Error())
		}
	}()
	return work()
}

// A group of records is worked on together; it ends where the next record
// would have to be waited for, and is bounded in number and bytes.
const (
	groupRecords = 16
	groupBytes   = 64 << 10
)

// numbered is a group with the number of its first record in the run.
type numbered struct {
	first int // from 1
	recs  []records.Record
}

// groups gathers records, leaving out the first skip of them.
func groups(source iter.Seq[records.Record], skip int) iter.Seq[numbered] {
	return func(yield func(numbered) bool) {
		var group []records.Record
		size, n := 0, 0
		for r := range source {
			if n++; n <= skip {
				continue
			}
			group = append(group, r)
			size += r.Bytes
			if r.More && len(group) < groupRecords && size < groupBytes {
				continue
			}
			if !yield(numbered{n - len(group) + 1, group}) {
				return
			}
			group, size = nil, 0
		}
		if len(group) > 0 {
			yield(numbered{n - len(group) + 1, group})
		}
	}
}

// tally counts what happened to the records of a run.
type tally struct {
	Records    int `json:"records"`
	Failed     int `json:"failed"` // records without a result
	Faulty     int `json:"faulty"` // inputs that could not be read
	Unresolved int `json:"unresolved"`
}

// runGroups reads the files, works on groups of records and puts the answers
// out. What work answers to a record that holds an error is not used.
func (b *batch) runGroups(ctx context.Context, files []string, out output, work func([]records.Record) []answer) error {
	if len(files) == 0 {
		files = []string{"-"}
	}
	b.hintTerminal(files)
	errs, err := b.openErrors(out)
	if err != nil {
		out.drop()
		return err
	}
	bar := b.progress(files)
	t := out.earlier()
	err = ordered(ctx, b.jobs, groups(records.Read(files, b.stdin, b.options()), t.Records), func(g numbered) []answer {
		for i := range g.recs {
			g.recs[i].Number = g.first + i
		}
		answers := work(g.recs)
		for i := range g.recs {
			r, a := &g.recs[i], &answers[i]
			a.bytes, a.id, a.name = r.Bytes, r.ID, r.Name
			if r.Err != nil {
				a.err, a.data = r.Err, nil
			}
		}
		return answers
	}, func(answers []answer) error {
		for i := range answers {
			a := &answers[i]
			t.count(a)
			if err := errs.put(a); err != nil {
				return err
			}
			if err := out.put(a); err != nil {
				return err
			}
			bar.add(a.bytes)
		}
		return nil
	}, out.flush)
	bar.finish()
	if err == nil {
		err = errs.commit()
	}
	if err == nil {
		err = out.commit()
	}
	if err != nil {
		out.drop()
		errs.drop()
		return writeError(err)
	}
	return b.verdict(&t)
}

func (t *tally) count(a *answer) {
	t.Records++
	t.Unresolved += a.unresolved
	if a.err == nil {
		return
	}
	t.Failed++
	if a.err.Type == records.BadInput {
		t.Faulty++
	}
}

// verdict is how a run ends whose output is written.
func (b *batch) verdict(t *tally) error {
	if t.Unresolved > 0 && !b.quiet {
		b.say("%s no reference: give --ref TIME to resolve them", count(t.Unresolved, "relative time has", "relative times have"))
	}
	if b.errorsAt != "" && t.Failed > 0 && !b.quiet {
		b.say("%s in %s", count(t.Failed, "error", "errors"), b.errorsAt)
	}
	switch {
	case t.Faulty > 0:
		return ioError{fmt.Errorf("%s could not be read", count(t.Faulty, "input", "inputs"))}
	case t.Failed > 0:
		return errSome
	}
	return nil
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// writeError marks an error of the output as one.
func writeError(err error) error {
	var sig signalError
	if isClosedPipe(err) || errors.As(err, &sig) {
		return err
	}
	return ioError{err}
}

// say writes a line to standard error. What it quotes of the input cannot
// steer a terminal.
func (b *batch) say(format string, args ...any) {
	fmt.Fprintf(b.stderr, "kopij: %s\n", visible(fmt.Sprintf(format, args...)))
}

// options say how the inputs are read.
func (b *batch) options() records.Options {
	o := records.Options{Kind: records.Kind(b.input), Max: b.maxPage, Times: b.times, Fields: b.fields, Keep: b.kept.fields}
	if !b.reference.IsZero() {
		o.Zone = b.reference.Location()
	}
	return o
}

// hintTerminal says what the command waits for, where that is somebody at a
// terminal.
func (b *batch) hintTerminal(files []string) {
	if b.quiet || !isTerminal(b.stdin) {
		return
	}
	for _, f := range files {
		if f == "-" {
			b.say("reading from the terminal; end with Ctrl-D on a line of its own, or give a FILE")
			return
		}
	}
}

// unresolved counts the times of r that have no value.
func unresolved(r *kopij.Result) int {
	n := 0
	for i := range r.Articles {
		a := &r.Articles[i]
		if a.Published != nil && a.Published.At.IsZero() && a.Published.From.IsZero() {
			n++
		}
		for j := range a.Times {
			if a.Times[j].Unresolved() {
				n++
			}
		}
	}
	return n
}

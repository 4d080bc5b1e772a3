package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"time"

	"github.com/cheggaaa/pb/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/kopij/kopij"
)

// batch is one run over many inputs: the flags that every command of the
// kind shares, and where its streams go.
type batch struct {
	stdin          io.Reader
	stdout, stderr io.Writer

	ref    string
	input  string
	output string
	jobs   int
	quiet  bool
}

// flags adds the shared flags to a command.
func (b *batch) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.StringVar(&b.ref, "ref", "", "reference `TIME` that ages and weekdays count from, as RFC 3339 has it")
	f.StringVar(&b.input, "input", inputAuto, "what an input holds: auto, text, or jsonl with {\"id\",\"text\",\"published\"} a line")
	f.StringVarP(&b.output, "output", "o", "", "write to `FILE` in place of standard output")
	f.IntVar(&b.jobs, "jobs", runtime.GOMAXPROCS(0), "pages that are read at the same time")
	f.BoolVarP(&b.quiet, "quiet", "q", false, "no progress bar and no hints")
	_ = cmd.RegisterFlagCompletionFunc("input", fixed(inputAuto, inputText, inputJSONL))
	_ = cmd.RegisterFlagCompletionFunc("ref", cobra.NoFileCompletions)
}

func fixed(words ...string) cobra.CompletionFunc {
	return cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)
}

// check reads the shared flags; its errors are of usage.
func (b *batch) check() (ref time.Time, err error) {
	switch b.input {
	case inputAuto, inputText, inputJSONL, inputLines:
	default:
		return ref, usageError{fmt.Errorf("--input %q: want auto, text or jsonl", b.input)}
	}
	if b.jobs < 1 {
		return ref, usageError{fmt.Errorf("--jobs %d: want 1 or more", b.jobs)}
	}
	if b.ref == "" {
		return ref, nil
	}
	ref, err = time.Parse(time.RFC3339, b.ref)
	if err != nil {
		return ref, usageError{fmt.Errorf("--ref %q: want a time as RFC 3339 has it, such as 2025-12-03T12:00:00+01:00", b.ref)}
	}
	return ref, nil
}

// answer is what came of one record.
type answer struct {
	data       []byte
	err        *recordError
	bytes      int
	unresolved int // relative times that had no reference
}

// run reads the files, works on each record and writes the answers in the
// order of the records. head is written before them.
func (b *batch) run(files []string, head string, work func(record) answer) error {
	return b.runGroups(files, head, func(recs []record) []answer {
		out := make([]answer, len(recs))
		for i, r := range recs {
			if r.Err == nil {
				out[i] = work(r)
			}
		}
		return out
	})
}

// runPages is run for commands that read each record as a page. Pages that
// are at hand together are read together, which takes less time.
func (b *batch) runPages(files []string, head string, x *kopij.Extractor, ref time.Time, work func(record, *kopij.Result) answer) error {
	return b.runGroups(files, head, func(recs []record) []answer {
		pages := make([]kopij.Page, len(recs))
		for i, r := range recs {
			pages[i] = kopij.Page{ID: r.ID, Text: r.Text, Reference: ref, Published: r.Published}
		}
		out := make([]answer, len(recs))
		for i, r := range x.ExtractAll(pages) {
			if recs[i].Err == nil {
				out[i] = work(recs[i], r)
			}
		}
		return out
	})
}

// A group of records is worked on together; it ends where the next record
// would have to be waited for, and is bounded in number and bytes.
const (
	groupRecords = 16
	groupBytes   = 64 << 10
)

// groups gathers records.
func groups(source iter.Seq[record]) iter.Seq[[]record] {
	return func(yield func([]record) bool) {
		var group []record
		size := 0
		for r := range source {
			group = append(group, r)
			size += len(r.Text)
			if r.More && len(group) < groupRecords && size < groupBytes {
				continue
			}
			if !yield(group) {
				return
			}
			group, size = nil, 0
		}
		if len(group) > 0 {
			yield(group)
		}
	}
}

// runGroups reads the files, works on groups of records and writes the
// answers in the order of the records. What work answers to a record that
// holds an error is not used.
func (b *batch) runGroups(files []string, head string, work func([]record) []answer) (err error) {
	if len(files) == 0 {
		files = []string{"-"}
	}
	out := b.stdout
	if b.output != "" && b.output != "-" {
		f, err := os.Create(b.output)
		if err != nil {
			return ioError{err}
		}
		defer func() {
			if cerr := f.Close(); err == nil && cerr != nil {
				err = ioError{cerr}
			}
		}()
		out = f
	}
	w := bufio.NewWriterSize(out, 64<<10)
	if _, err := w.WriteString(head); err != nil {
		return writeError(err)
	}
	bar := b.progress(files)
	failed, faulty, unresolved := 0, 0, 0
	flushEach := isTerminal(out) || files[0] == "-"
	err = ordered(b.jobs, groups(records(files, b.input, b.stdin)), func(recs []record) []answer {
		answers := work(recs)
		for i, rec := range recs {
			a := &answers[i]
			a.bytes = rec.Bytes
			if rec.Err != nil {
				a.err = rec.Err
			}
			if a.err != nil {
				a.data = encode(errorRecord{rec.ID, a.err})
			}
		}
		return answers
	}, func(answers []answer) error {
		for _, a := range answers {
			if a.err != nil {
				failed++
				if a.err.Type == "input" {
					faulty++
					fmt.Fprintf(b.stderr, "kopij: %s\n", a.err.Message)
				}
			}
			unresolved += a.unresolved
			if _, err := w.Write(a.data); err != nil {
				return err
			}
			if bar != nil {
				bar.Add(a.bytes)
			}
		}
		if flushEach {
			return w.Flush()
		}
		return nil
	})
	if err == nil {
		err = w.Flush()
	}
	if bar != nil {
		bar.Finish()
	}
	switch {
	case err != nil:
		return writeError(err)
	case faulty > 0:
		return ioError{fmt.Errorf("%s could not be read", count(faulty, "input", "inputs"))}
	}
	if unresolved > 0 && !b.quiet {
		fmt.Fprintf(b.stderr, "kopij: %s no reference: give --ref TIME to resolve them\n", count(unresolved, "relative time has", "relative times have"))
	}
	if failed > 0 {
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

func writeError(err error) error {
	if isClosedPipe(err) {
		return err
	}
	return ioError{err}
}

type errorRecord struct {
	ID    string       `json:"id,omitempty"`
	Error *recordError `json:"error"`
}

// encode is v as one line of JSON.
func encode(v any) []byte {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		// A year that RFC 3339 cannot write is the one value that fails.
		return encode(errorRecord{Error: &recordError{Type: "record", Message: err.Error()}})
	}
	return buf.Bytes()
}

// encodeIndent is v as JSON for people.
func encodeIndent(v any) []byte {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return encode(errorRecord{Error: &recordError{Type: "record", Message: err.Error()}})
	}
	return buf.Bytes()
}

// progress is a bar over the bytes of the inputs; nil where standard error
// is no terminal, there is little to wait for, or the results go to the same
// terminal.
func (b *batch) progress(files []string) *pb.ProgressBar {
	if b.quiet || !isTerminal(b.stderr) || b.output == "" && isTerminal(b.stdout) {
		return nil
	}
	total := int64(0)
	for _, f := range files {
		st, err := os.Stat(f)
		if f == "-" || err != nil {
			total = 0 // not known: the bar counts
			break
		}
		total += st.Size()
	}
	if total > 0 && total < 1<<20 {
		return nil
	}
	bar := pb.New64(total).SetWriter(b.stderr).Set(pb.Bytes, true).SetRefreshRate(200 * time.Millisecond)
	return bar.Start()
}

// colour tells whether the output is a terminal that wants colour.
func (b *batch) colour() bool {
	return b.output == "" && isTerminal(b.stdout) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}

func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

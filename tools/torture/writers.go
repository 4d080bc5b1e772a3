package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/kopij/kopij/tools/schematest"

	"github.com/kopij/kopij/tools/torture/gen"
)

// writers are the arguments of the command for each form that it writes, and
// what must be true of the output. DIR is a directory that is not there.
var writers = []struct {
	args  string
	check func(out []byte, records int) error
}{
	{"--format json --input jsonl --indirect", objects},
	{"--format jsonl --offsets rune", objects},
	{"--format jsonl --offsets utf16 --indirect", objects},
	{"--format text", nil},
	{"--format doccano", jsonLines}, {"--format labelstudio", jsonLines}, {"--format prodigy", jsonLines}, {"--format spacy", jsonLines},
	{"--format webanno", nil}, {"--format newsarticle", nil}, {"--format brat", nil}, {"--format conllu", nil}, {"--format iob2", nil},
	{"entities --format text", nil}, {"entities --format csv", cells(',')}, {"entities --format tsv", nil}, {"entities --format jsonl", jsonLines},
	{"quotes --format csv --indirect", cells(',')}, {"quotes --format text", nil}, {"quotes --format jsonl --offsets utf16", jsonLines},
	{"times", jsonLines},
	{"tokens --format jsonl", jsonLines}, {"tokens --format conllu", nil}, {"tokens --format text", nil},
	{"tables --format csv -o DIR", nil}, {"tables --format tsv -o DIR", nil}, {"tables --format jsonl -o DIR", nil}, {"tables --format parquet -o DIR", nil},
	{"view", page}, {"view --language en --indirect", page}, {"report", page},
}

// writeAll gives records of the grammar to the command, once for each form that
// it writes. It ends with 0, or with 1 where records are refused; it says
// nothing of an internal error; and what it writes has its form.
func writeAll(o *options) (figures string, err error) {
	dir, err := os.MkdirTemp("", "torture")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(dir)
	if err := o.build(); err != nil {
		return "", err
	}
	known := o.call(nil, nil, "--help")
	const together = 5000
	n, forms, failed := uint64(0), 0, 0
	for i, w := range writers {
		name, isFormat := strings.CutPrefix(w.args, "--format ")
		if name, _, _ = strings.Cut(name, " "); isFormat && !bytes.Contains(known.out, []byte(name)) {
			return "", fmt.Errorf("no format %s", name)
		}
		forms++
		for from := o.from; from < o.from+o.pages; from += together {
			some := min(together, o.from+o.pages-from)
			into := filepath.Join(dir, fmt.Sprintf("out-%d-%d", i, from))
			args := strings.Fields(strings.ReplaceAll(w.args, "DIR", into))
			r := o.call(gen.Records(from, some), nil, append(args, "-q")...)
			n += some
			why := ""
			switch {
			case r.code != 0 && r.code != 1 || r.panicked():
				why = fmt.Sprintf("exit code %d: %s", r.code, r.end())
			case w.check != nil:
				if bad := w.check(r.out, int(some)); bad != nil {
					why = bad.Error()
				}
			}
			if why != "" {
				failed++
				err = fmt.Errorf("%s, seeds %d to %d: %s", w.args, from, from+some, why)
			}
			_ = os.RemoveAll(into)
		}
	}
	return fmt.Sprintf("%d records from seed %d to %d forms, %d runs failed", n, o.from, forms, failed), err
}

// jsonLines reports a line that is no JSON.
func jsonLines(out []byte, _ int) error {
	for line := range bytes.Lines(out) {
		if !json.Valid(line) {
			return fmt.Errorf("no JSON: %.200q", line)
		}
	}
	return nil
}

// objects reports whether there is not an object for each record, in their
// order.
func objects(out []byte, records int) error {
	if err := jsonLines(out, records); err != nil {
		return err
	}
	if n := bytes.Count(out, []byte("\n")); n != records {
		return fmt.Errorf("%d objects for %d records", n, records)
	}
	if n, err := schematest.Output(out); err != nil || n != records {
		return fmt.Errorf("%d of %d are results: %w", n, records, err)
	}
	return inOrder(out)
}

// inOrder reports an object whose id is not one more than that of the object
// before it.
func inOrder(out []byte) error {
	var last int
	first := true
	for line := range bytes.Lines(out) {
		var v struct{ ID string }
		if err := json.Unmarshal(line, &v); err != nil {
			return err
		}
		if v.ID == "" {
			return fmt.Errorf("no id: %.200q", line)
		}
		var id int
		if _, err := fmt.Sscanf(v.ID[1:], "%d", &id); err != nil {
			return err
		}
		if !first && id != last+1 {
			return fmt.Errorf("id %d follows %d", id, last)
		}
		last, first = id, false
	}
	return nil
}

// cells reports rows that have not as many cells as the head.
func cells(comma rune) func([]byte, int) error {
	return func(out []byte, _ int) error {
		r := csv.NewReader(bytes.NewReader(out))
		r.Comma = comma
		_, err := r.ReadAll()
		return err
	}
}

// page reports an HTML page that has no end.
func page(out []byte, _ int) error {
	if !bytes.HasSuffix(bytes.TrimSpace(out), []byte("</html>")) {
		return fmt.Errorf("a page of %d bytes that does not end", len(out))
	}
	return nil
}

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/annotate"
	"github.com/kopij/kopij/cmd/kopij/internal/atomicfile"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
)

// collection is an output of a text file and an annotation file a page, as
// brat's directories are. Files of pages that failed, or that an earlier run
// left, are not touched.
type collection struct {
	dir  string
	used map[string]bool // names of files, in lower case
}

// brat gives the output and the answers for brat: a directory, or where -o
// names none the annotations of one page.
func (b *batch) brat() (output, func(*records.Record, *kopij.Result) answer, error) {
	if b.output != "" && b.output != "-" && !strings.HasSuffix(b.output, ".ann") {
		c, err := b.openCollection()
		return c, func(rec *records.Record, r *kopij.Result) answer {
			p := b.page(rec, r)
			data, err := annotate.Brat(p)
			a := rendered(rec, data, err)
			if a.data != nil {
				a.data = append(a.data, annotate.BratText(p))
			}
			return a
		}, err
	}
	out, err := b.openStream(nil, false)
	return out, func(rec *records.Record, r *kopij.Result) answer {
		if rec.Number > 1 {
			return rendered(rec, nil, errors.New("an .ann file is of one text; give -o DIR for the files of several pages"))
		}
		data, err := annotate.Brat(b.page(rec, r))
		return rendered(rec, data, err)
	}, err
}

func (b *batch) openCollection() (output, error) {
	if st, err := os.Stat(b.output); err == nil && !st.IsDir() {
		return nil, usageError{fmt.Errorf("--output %s: brat has a text and an .ann file for each page: want a directory, or a name that ends in .ann", b.output)}
	}
	if err := os.MkdirAll(b.output, 0o777); err != nil {
		return nil, ioError{err}
	}
	c := &collection{dir: b.output, used: map[string]bool{}}
	if err := c.write("annotation.conf", []byte(annotate.BratConf)); err != nil {
		return nil, ioError{err}
	}
	return c, nil
}

func (c *collection) earlier() tally { return tally{} }
func (c *collection) flush() error   { return nil }
func (c *collection) inline() bool   { return false }
func (c *collection) commit() error  { return nil }
func (c *collection) drop()          {}

func (c *collection) write(name string, data []byte) error {
	return atomicfile.WriteFile(filepath.Join(c.dir, name), data)
}

func (c *collection) put(a *answer) error {
	if a.err != nil {
		return nil
	}
	name := c.name(a)
	// The annotations come last: with them the page is there.
	if err := c.write(name+".txt", a.data[1]); err != nil {
		return err
	}
	return c.write(name+".ann", a.data[0])
}

// name is a name for the files of a page, after its id or its input, that no
// other page of the run has.
func (c *collection) name(a *answer) string {
	base := fileName(first(a.id, strings.TrimSuffix(filepath.Base(a.name), filepath.Ext(a.name)), "page"))
	name := base
	for n := 2; c.used[strings.ToLower(name)]; n++ {
		name = fmt.Sprintf("%s-%d", base, n)
	}
	c.used[strings.ToLower(name)] = true
	return name
}

// maxName is the most bytes of a file's name without its end: file systems
// allow 255 in all.
const maxName = 150

// fileName is s as the name of a file: letters and digits, and a dash for what
// else there is.
func fileName(s string) string {
	s = strings.TrimSuffix(strings.TrimSuffix(s, ".txt"), ".html")
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '_', r == '.' && b.Len() > 0:
			b.WriteRune(r)
		case !strings.HasSuffix(b.String(), "-") && b.Len() > 0:
			b.WriteByte('-')
		}
		if b.Len() >= maxName {
			break
		}
	}
	return first(strings.TrimRight(b.String(), "-."), "page")
}

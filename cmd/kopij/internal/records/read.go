package records

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"golang.org/x/text/encoding/unicode"

	"github.com/kopij/kopij/source"
)

// Read yields the records of each file in turn; "-" is stdin. A file that
// cannot be read yields an error and the next one follows.
func Read(files []string, stdin io.Reader, o Options) iter.Seq[Record] {
	if o.Max == 0 {
		o.Max = DefaultMax
	}
	if o.Kind == "" {
		o.Kind = Auto
	}
	return func(yield func(Record) bool) {
		for i, name := range files {
			next := i+1 < len(files) && isRegular(files[i+1])
			r := reader{Options: o, name: name, many: len(files) > 1}
			r.yield = func(rec Record) bool {
				rec.More = rec.More || next && r.ended
				return yield(rec)
			}
			if !r.file(stdin) {
				return
			}
		}
	}
}

// isRegular reports whether reading a file cannot have to wait for somebody
// who writes it.
func isRegular(name string) bool {
	st, err := os.Stat(name)
	return name != "-" && err == nil && st.Mode().IsRegular()
}

// reader reads one input.
type reader struct {
	Options
	name  string
	many  bool
	ended bool // the record that is yielded is the input's last
	yield func(Record) bool
}

// bad yields an error of the input as a whole.
func (r *reader) bad(err error, line int) bool {
	r.ended = true
	var path *os.PathError
	rec := Record{ID: r.name, Name: r.name, Line: line}
	if errors.As(err, &path) {
		rec.Name = "" // the error names the file
	}
	rec.Fail(BadInput, err.Error())
	return r.yield(rec)
}

func (r *reader) file(stdin io.Reader) bool {
	in := stdin
	id := ""
	if r.name == "-" {
		r.name = "standard input"
	} else {
		f, err := os.Open(r.name)
		if err != nil {
			return r.bad(err, 0)
		}
		defer f.Close()
		in = f
		if r.many {
			id = r.name
		}
	}
	br := bufio.NewReaderSize(in, 64<<10)
	if r.Kind == Lines {
		return r.lines(br, r.textLine)
	}
	if r.Kind == Auto || r.Kind == JSONL {
		plain, err := unpacked(br)
		if err != nil {
			return r.bad(err, 0)
		}
		if r.Kind == JSONL || isJSONLName(r.name) || beginsJSONL(plain) {
			return r.lines(decoded(plain), r.jsonLine)
		}
		br = plain
	}
	return r.page(br, id)
}

// page yields all of an input as one page.
func (r *reader) page(br *bufio.Reader, id string) bool {
	r.ended = true
	b, err := io.ReadAll(io.LimitReader(br, int64(r.Max)+1))
	if err != nil {
		return r.bad(err, 0)
	}
	if len(b) > r.Max {
		return r.bad(fmt.Errorf("a page of more than %d bytes; --max-page sets the limit", r.Max), 0)
	}
	format := source.Auto
	switch r.Kind {
	case Text:
		format = source.Text
	case HTML:
		format = source.HTML
	}
	p, err := source.Read(b, source.Options{Format: format})
	if err != nil {
		return r.bad(err, 0)
	}
	return r.yield(Record{ID: id, Source: p, Name: r.name, Bytes: len(b)})
}

// unpacked is the input without the compression that its first bytes show.
func unpacked(br *bufio.Reader) (*bufio.Reader, error) {
	if head, _ := br.Peek(2); !bytes.Equal(head, []byte{0x1f, 0x8b}) {
		return br, nil
	}
	z, err := gzip.NewReader(br)
	if err != nil {
		return nil, fmt.Errorf("gzip: %w", err)
	}
	return bufio.NewReaderSize(z, 64<<10), nil
}

// decoded is the input in UTF-8 and without byte order mark, where its first
// bytes are one.
func decoded(br *bufio.Reader) *bufio.Reader {
	switch head, _ := br.Peek(2); {
	case bytes.Equal(head, []byte{0xff, 0xfe}):
		return bufio.NewReaderSize(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Reader(br), 64<<10)
	case bytes.Equal(head, []byte{0xfe, 0xff}):
		return bufio.NewReaderSize(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder().Reader(br), 64<<10)
	case bytes.Equal(head, []byte{0xef, 0xbb}):
		if mark, _ := br.Peek(3); len(mark) == 3 && mark[2] == 0xbf {
			_, _ = br.Discard(3)
		}
	}
	return br
}

// beginsJSONL reports whether the input begins as a JSON object with a field
// does. It asks for a byte more only where those at hand leave it open, so
// that a record of an input that stays open is not held back.
func beginsJSONL(br *bufio.Reader) bool {
	for n := 1; ; n++ {
		head, err := br.Peek(max(n, min(br.Buffered(), sniffed)))
		n = len(head)
		head = bytes.TrimPrefix(head, []byte("\ufeff"))
		if len(head) > 1 && (head[0] == 0xff && head[1] == 0xfe || head[0] == 0xfe && head[1] == 0xff) {
			head = bytes.ReplaceAll(head[2:], []byte{0}, nil) // UTF-16 of ASCII
		}
		head = bytes.TrimLeft(head, " \t\r\n")
		open := len(head) == 0 || bytes.HasPrefix([]byte("\ufeff"), head) || len(head) == 1 && (head[0] >= 0xfe)
		if len(head) > 0 && head[0] == '{' {
			rest := bytes.TrimLeft(head[1:], " \t\r\n")
			if len(rest) > 0 {
				return rest[0] == '"'
			}
			open = true
		}
		if !open || err != nil || n >= sniffed {
			return false
		}
	}
}

// sniffed is how much of an input is looked at to tell what it is.
const sniffed = 4096

func isJSONLName(name string) bool {
	name = strings.TrimSuffix(name, ".gz")
	return strings.HasSuffix(name, ".jsonl") || strings.HasSuffix(name, ".ndjson")
}

// IsJSONL reports whether inputs of these names are lines of JSON beyond
// doubt.
func IsJSONL(names []string, kind Kind) bool {
	if kind != Auto && kind != "" {
		return kind == JSONL
	}
	for _, n := range names {
		if !isJSONLName(n) {
			return false
		}
	}
	return len(names) > 0
}

// lines yields a record for each line, as parse reads it.
func (r *reader) lines(br *bufio.Reader, parse func(line []byte, rec *Record)) bool {
	for n := 1; ; n++ {
		line, size, err := readLine(br, r.Max)
		rec := Record{Name: r.name, Line: n, Bytes: size}
		blank := len(bytes.TrimSpace(line)) == 0
		switch {
		case errors.Is(err, errLong):
			rec.Fail(BadRecord, fmt.Sprintf("a line of more than %d bytes; --max-page sets the limit", r.Max))
		case blank && (r.Kind != Lines || err != nil):
		default:
			parse(line, &rec)
		}
		r.ended = errors.Is(err, io.EOF)
		if rec.Err != nil || !blank || r.Kind == Lines && err == nil {
			rec.More = lineAtHand(br, r.Kind == Lines)
			if !r.yield(rec) {
				return false
			}
		}
		switch {
		case err == nil, errors.Is(err, errLong):
		case errors.Is(err, io.EOF):
			return true
		default:
			return r.bad(err, n)
		}
	}
}

// lineAtHand reports whether a whole line is in the buffer, one that is not
// blank unless blank lines count.
func lineAtHand(br *bufio.Reader, blank bool) bool {
	head, _ := br.Peek(br.Buffered())
	for {
		line, rest, ok := bytes.Cut(head, []byte("\n"))
		if !ok {
			return false
		}
		if blank || len(bytes.TrimSpace(line)) > 0 {
			return true
		}
		head = rest
	}
}

var errLong = errors.New("a line that is too long")

// readLine is the next line without its end, and the bytes it took. Of a
// line of more than most bytes the rest is skipped.
func readLine(br *bufio.Reader, most int) (line []byte, size int, err error) {
	for {
		part, err := br.ReadSlice('\n')
		size += len(part)
		if size > most {
			line = nil
		} else {
			line = append(line, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if size > most && (err == nil || errors.Is(err, io.EOF)) {
			return nil, size, errLong
		}
		return bytes.TrimRight(line, "\r\n"), size, err
	}
}

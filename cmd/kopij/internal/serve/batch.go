package serve

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	"github.com/kopij/kopij"
)

// Records of a batch that are at hand together are read together, which takes
// less time; a group ends where the next would have to be waited for.
const (
	groupRecords = 16
	groupBytes   = 256 << 10
)

// failure stands in the place of a record that could not be read.
type failure struct {
	ID    string `json:"id,omitempty"`
	Error struct {
		Type    string `json:"type"` // json, record, internal
		Message string `json:"message"`
		Line    int    `json:"line"`
	} `json:"error"`
}

// line is one line of a batch: a page, or what was wrong with it.
type line struct {
	page kopij.Page
	fail *failure
}

// batch reads lines of JSON and writes one for each, in order. The caller
// that does not read its answers is not read either.
func (s *Server) batch(w http.ResponseWriter, r *http.Request) {
	unit, err := readUnit(r)
	if err != nil {
		s.fail(w, err)
		return
	}
	control := http.NewResponseController(w)
	if r.ProtoMajor == 1 {
		if err := control.EnableFullDuplex(); err != nil {
			s.fail(w, err)
			return
		}
	}
	w.Header().Set("Content-Type", "application/x-ndjson")
	in := bufio.NewReaderSize(r.Body, 64<<10)
	for n, last := 1, false; !last; {
		var group []line
		size := 0
		for {
			_ = control.SetReadDeadline(time.Now().Add(s.o.Timeout))
			raw, err := readLine(in, s.o.MaxBody)
			if len(bytes.TrimSpace(raw)) > 0 || errors.Is(err, errLong) {
				group = append(group, s.parse(raw, n, err))
				size += len(raw)
			}
			n++
			if err != nil && !errors.Is(err, errLong) {
				if !errors.Is(err, io.EOF) {
					panic(http.ErrAbortHandler) // a cut body must not look like a whole one
				}
				last = true
			}
			if last || in.Buffered() == 0 || len(group) >= groupRecords || size >= groupBytes {
				break
			}
		}
		if len(group) == 0 {
			continue
		}
		_ = control.SetWriteDeadline(time.Now().Add(s.o.Timeout))
		if err := s.answer(w, r, group, unit); err != nil {
			if errors.Is(err, errFull) && n == len(group)+1 {
				s.fail(w, err) // nothing was answered yet
				return
			}
			panic(http.ErrAbortHandler)
		}
		_ = control.Flush()
	}
}

// parse reads one line.
func (s *Server) parse(raw []byte, n int, err error) line {
	bad := func(id, kind string, err error) line {
		s.metrics.failures.Inc()
		f := &failure{ID: id}
		f.Error.Type, f.Error.Message, f.Error.Line = kind, err.Error(), n
		return line{fail: f}
	}
	if errors.Is(err, errLong) {
		return bad("", "record", fmt.Errorf("line %d: more than %d bytes", n, s.o.MaxBody))
	}
	var in input
	if err := json.Unmarshal(raw, &in); err != nil {
		return bad("", "json", fmt.Errorf("line %d: %w", n, err))
	}
	p, err := in.page()
	if err != nil {
		return bad(in.ID, "record", fmt.Errorf("line %d: %w", n, err))
	}
	return line{page: p}
}

// answer writes the results of a group.
func (s *Server) answer(w io.Writer, r *http.Request, group []line, unit kopij.Unit) error {
	var pages []kopij.Page
	for i := range group {
		if group[i].fail == nil {
			pages = append(pages, group[i].page)
		}
	}
	var results []*kopij.Result
	if len(pages) > 0 {
		var err error
		if results, err = s.run(r.Context(), pages); err != nil {
			return err
		}
	}
	var b bytes.Buffer
	for i := range group {
		l := &group[i]
		if l.fail != nil {
			if err := encode(&b, l.fail); err != nil {
				return err
			}
			continue
		}
		result := results[0]
		results = results[1:]
		result.Convert(l.page.Text, unit)
		if err := encode(&b, result); err != nil {
			f := &failure{ID: l.page.ID}
			f.Error.Type, f.Error.Message = "internal", err.Error()
			if err := encode(&b, f); err != nil {
				return err
			}
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

var errLong = errors.New("a line that is too long")

// readLine is the next line with its end. Of a line of more than most bytes
// the rest is skipped, and the error is errLong.
func readLine(in *bufio.Reader, most int64) ([]byte, error) {
	var out []byte
	for long := false; ; {
		part, err := in.ReadSlice('\n')
		if long = long || int64(len(out)+len(part)) > most; !long {
			out = append(out, part...)
		}
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if long && (err == nil || errors.Is(err, io.EOF)) {
			return nil, errLong
		}
		return out, err
	}
}

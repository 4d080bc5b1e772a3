package serve

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"time"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
)

// Records of a batch that are at hand together are read together, which takes
// less time; a group ends where the next would have to be waited for.
const (
	groupRecords = 16
	groupBytes   = 256 << 10
)

// failure is in the place of a record that has no result.
type failure struct {
	ID    string         `json:"id,omitempty"`
	Error *records.Error `json:"error"`
}

// batch reads lines of JSON and writes one for each, in order. A caller that
// does not read its answers is not read either.
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
	var group []records.Record
	size, answered := 0, false
	for rec := range records.Read([]string{"-"}, &patient{r.Body, control, s.o.Timeout}, s.records()) {
		if rec.Err != nil && rec.Err.Type == records.BadInput {
			panic(http.ErrAbortHandler) // a cut body must not look like a whole one
		}
		group = append(group, rec)
		size += rec.Bytes
		if rec.More && len(group) < groupRecords && size < groupBytes {
			continue
		}
		if !s.flushed(w, r, group, unit, answered) {
			return
		}
		group, size, answered = nil, 0, true
	}
	if len(group) > 0 {
		s.flushed(w, r, group, unit, answered)
	}
}

// flushed answers a group at once, and reports whether the batch goes on.
func (s *Server) flushed(w http.ResponseWriter, r *http.Request, group []records.Record, unit kopij.Unit, answered bool) bool {
	control := http.NewResponseController(w)
	_ = control.SetWriteDeadline(time.Now().Add(s.o.Timeout))
	err := s.answer(w, r, group, unit)
	switch {
	case err == nil:
		_ = control.Flush()
		return true
	case errors.Is(err, errFull) && !answered:
		s.fail(w, err)
		return false
	}
	panic(http.ErrAbortHandler)
}

// patient is a body that gives up a caller who is silent for too long.
type patient struct {
	body    io.Reader
	control *http.ResponseController
	timeout time.Duration
}

func (p *patient) Read(b []byte) (int, error) {
	_ = p.control.SetReadDeadline(time.Now().Add(p.timeout))
	return p.body.Read(b)
}

// answer writes the results of a group.
func (s *Server) answer(w io.Writer, r *http.Request, group []records.Record, unit kopij.Unit) error {
	var pages []kopij.Page
	var at []int
	for i := range group {
		if group[i].Err == nil {
			pages = append(pages, page(&group[i]))
			at = append(at, i)
		}
	}
	results := make([]*kopij.Result, len(group))
	if len(pages) > 0 {
		read, errs, err := s.run(r.Context(), pages)
		if err != nil {
			return err
		}
		for k, i := range at {
			results[i] = read[k]
			if errs[k] != nil {
				group[i].Fail(records.Internal, "an internal error; the log has it")
			}
		}
	}
	var b bytes.Buffer
	for i := range group {
		rec := &group[i]
		if rec.Err == nil {
			results[i].Convert(rec.Base(), unit)
			n := b.Len()
			err := encode(&b, results[i])
			if err == nil {
				continue
			}
			b.Truncate(n)
			rec.Fail(records.BadResult, err.Error())
		}
		s.metrics.failures.Inc()
		if err := encode(&b, failure{rec.ID, rec.Err}); err != nil {
			return err
		}
	}
	_, err := w.Write(b.Bytes())
	return err
}

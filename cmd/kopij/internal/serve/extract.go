package serve

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"time"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/cmd/kopij/internal/view"
	"github.com/kopij/kopij/source"
)

// bad is an error of the caller, with the status that says so.
type bad struct {
	status int
	err    error
}

func (e *bad) Error() string { return e.err.Error() }
func (e *bad) Unwrap() error { return e.err }

// read reads the body of a request as one page: a JSON object, or a page of
// any form that package source reads, told by Content-Type or by itself.
func (s *Server) read(w http.ResponseWriter, r *http.Request) (*records.Record, error) {
	body, err := s.body(w, r)
	if err != nil {
		return nil, err
	}
	media, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		media = "application/octet-stream"
	}
	o := source.Options{Encoding: params["charset"], Whole: r.URL.Query().Get("whole") == "true"}
	rec := &records.Record{}
	switch media {
	case "application/json":
		*rec = records.ParseJSON(body, s.records())
		if rec.Err != nil {
			return nil, &bad{http.StatusBadRequest, rec.Err}
		}
		return rec, query(r, rec)
	case "text/html", "application/xhtml+xml":
		o.Format = source.HTML
	case "text/plain":
		o.Format = source.Text
	case "text/markdown":
		o.Format = source.Markdown
	case "application/octet-stream", "application/x-www-form-urlencoded": // curl's own
	default:
		return nil, &bad{http.StatusUnsupportedMediaType, fmt.Errorf("Content-Type %q: want text/plain, text/html, text/markdown or application/json", media)}
	}
	if rec.Source, err = source.Read(body, o); err != nil {
		return nil, &bad{http.StatusUnsupportedMediaType, err}
	}
	return rec, query(r, rec)
}

// query reads what the query says of a page.
func query(r *http.Request, rec *records.Record) error {
	q := r.URL.Query()
	if id := q.Get("id"); id != "" {
		rec.ID = id
	}
	for name, to := range map[string]*time.Time{"published": &rec.Published, "reference": &rec.Ref} {
		v := q.Get(name)
		if v == "" {
			continue
		}
		t, err := records.ParseTime(v, time.UTC)
		if err != nil {
			return &bad{http.StatusBadRequest, fmt.Errorf("%s: %w", name, err)}
		}
		*to = t
	}
	return nil
}

// records say how JSON is read.
func (s *Server) records() records.Options {
	return records.Options{Kind: records.JSONL, Max: int(s.o.MaxBody), Times: true, Fields: map[string]string{"ref": "reference"}}
}

// page is a record as the extractor reads it.
func page(rec *records.Record) kopij.Page {
	return kopij.Page{ID: rec.ID, Text: rec.Text, Source: rec.Source, Reference: rec.Ref, Published: rec.Published}
}

// body reads a body within the limits of size and time.
func (s *Server) body(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(s.o.Timeout))
	b, err := io.ReadAll(http.MaxBytesReader(w, r.Body, s.o.MaxBody))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return nil, &bad{http.StatusRequestEntityTooLarge, fmt.Errorf("a body of more than %d bytes", large.Limit)}
	case err != nil:
		return nil, &bad{http.StatusBadRequest, errors.New("the body ends early or comes too slowly")}
	}
	return b, nil
}

// run reads pages when it is their turn. The last error is that of the wait;
// those of pages are an internal fault each.
func (s *Server) run(ctx context.Context, pages []kopij.Page) ([]*kopij.Result, []error, error) {
	ctx, cancel := context.WithTimeout(ctx, s.o.Timeout)
	defer cancel()
	if err := s.queue.enter(ctx); err != nil {
		return nil, nil, err
	}
	defer s.queue.leave()
	results, errs := s.x.ExtractEach(pages)
	for i := range pages {
		s.metrics.pages.Inc()
		s.metrics.bytes.Add(float64(len(pages[i].Text)))
		if errs[i] != nil {
			s.metrics.panics.Inc()
			s.o.Log.Error("page", "id", pages[i].ID, "error", errs[i].Error())
		}
	}
	return results, errs, nil
}

// one reads one page.
func (s *Server) one(ctx context.Context, rec *records.Record) (*kopij.Result, error) {
	results, errs, err := s.run(ctx, []kopij.Page{page(rec)})
	if err != nil {
		return nil, err
	}
	return results[0], errs[0]
}

// fail answers with what went wrong.
func (s *Server) fail(w http.ResponseWriter, err error) {
	var b *bad
	switch {
	case errors.As(err, &b):
		problem{Status: b.status, Detail: b.Error()}.write(w)
	case errors.Is(err, errFull):
		problem{Status: http.StatusTooManyRequests, Detail: "all jobs run and the queue is full", RetryAfter: 1}.write(w)
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		problem{Status: http.StatusServiceUnavailable, Detail: "no job came free in time", RetryAfter: 1}.write(w)
	default:
		problem{Status: http.StatusInternalServerError, Detail: err.Error()}.write(w)
	}
}

// extract answers with what pick takes from the result of one page.
func (s *Server) extract(pick func(*kopij.Result) any) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		unit, err := readUnit(r)
		if err != nil {
			s.fail(w, err)
			return
		}
		rec, err := s.read(w, r)
		if err != nil {
			s.fail(w, err)
			return
		}
		result, err := s.one(r.Context(), rec)
		if err != nil {
			s.fail(w, err)
			return
		}
		result.Convert(rec.Base(), unit)
		var b bytes.Buffer
		if err := encode(&b, pick(result)); err != nil {
			s.fail(w, err)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(b.Bytes())
	}
}

// readUnit reads the unit of offsets that a request asks for.
func readUnit(r *http.Request) (kopij.Unit, error) {
	switch u := kopij.Unit(r.URL.Query().Get("offsets")); u {
	case "":
		return kopij.Byte, nil
	case kopij.Byte, kopij.Rune, kopij.UTF16:
		return u, nil
	default:
		return "", &bad{http.StatusBadRequest, fmt.Errorf("offsets %.20q: want byte, rune or utf16", string(u))}
	}
}

func encode(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// view answers with the page that people read. It takes the fields of the
// form at /.
func (s *Server) view(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 3*s.o.MaxBody) // a form escapes a letter as three
	if err := r.ParseForm(); err != nil {
		s.fail(w, &bad{http.StatusBadRequest, errors.New("a form that cannot be read")})
		return
	}
	rec := &records.Record{Text: r.PostFormValue("text"), Ref: time.Now()}
	if int64(len(rec.Text)) > s.o.MaxBody {
		s.fail(w, &bad{http.StatusRequestEntityTooLarge, fmt.Errorf("a text of more than %d bytes", s.o.MaxBody)})
		return
	}
	var err error
	if v := r.PostFormValue("reference"); v != "" {
		if rec.Ref, err = records.ParseTime(v, time.UTC); err != nil {
			s.fail(w, &bad{http.StatusBadRequest, err})
			return
		}
	}
	if rec.Source, err = source.Read([]byte(rec.Text), source.Options{}); err != nil {
		s.fail(w, &bad{http.StatusUnsupportedMediaType, err})
		return
	}
	result, err := s.one(r.Context(), rec)
	var b bytes.Buffer
	if err == nil {
		err = view.Render(&b, []view.Page{{Result: result, Text: rec.Base()}}, view.Options{Language: r.PostFormValue("language")})
	}
	if err != nil {
		s.fail(w, err)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(b.Bytes())
}

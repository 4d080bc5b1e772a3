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
	"unicode/utf8"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/view"
)

// input is one page of a request, and a line of a batch.
type input struct {
	ID        string `json:"id"`
	Text      string `json:"text"`
	Published string `json:"published"`
	Ref       string `json:"reference"`
}

// page reads the times of an input.
func (in *input) page() (kopij.Page, error) {
	p := kopij.Page{ID: in.ID, Text: in.Text}
	for _, f := range []struct {
		name, value string
		to          *time.Time
	}{{"published", in.Published, &p.Published}, {"reference", in.Ref, &p.Reference}} {
		if f.value == "" {
			continue
		}
		t, err := readTime(f.value)
		if err != nil {
			return p, fmt.Errorf("%s: %w", f.name, err)
		}
		*f.to = t
	}
	return p, nil
}

// readTime reads a time as RFC 3339 has it, or a date.
func readTime(s string) (time.Time, error) {
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t, nil
	}
	if t, err := time.Parse(time.DateOnly, s); err == nil {
		return t, nil
	}
	return time.Time{}, fmt.Errorf("%.40q: want a time as RFC 3339 has it, or a date", s)
}

// bad is an error of the caller, with the status that says so.
type bad struct {
	status int
	err    error
}

func (e *bad) Error() string { return e.err.Error() }
func (e *bad) Unwrap() error { return e.err }

// read reads the body of a request as one page.
func (s *Server) read(w http.ResponseWriter, r *http.Request) (kopij.Page, error) {
	body, err := s.body(w, r)
	if err != nil {
		return kopij.Page{}, err
	}
	kind, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		kind = "text/plain"
	}
	in := input{}
	switch kind {
	case "application/json":
		if err := json.Unmarshal(body, &in); err != nil {
			return kopij.Page{}, &bad{http.StatusBadRequest, err}
		}
	case "text/plain", "application/octet-stream":
		if c := params["charset"]; c != "" && c != "utf-8" && c != "UTF-8" {
			return kopij.Page{}, &bad{http.StatusUnsupportedMediaType, fmt.Errorf("charset %q: want utf-8", c)}
		}
		in.Text = string(body)
	default:
		return kopij.Page{}, &bad{http.StatusUnsupportedMediaType, fmt.Errorf("Content-Type %q: want text/plain or application/json", kind)}
	}
	if !utf8.ValidString(in.Text) {
		return kopij.Page{}, &bad{http.StatusBadRequest, errors.New("the text is not UTF-8")}
	}
	q := r.URL.Query()
	for key, to := range map[string]*string{"id": &in.ID, "published": &in.Published, "reference": &in.Ref} {
		if v := q.Get(key); v != "" {
			*to = v
		}
	}
	p, err := in.page()
	if err != nil {
		return p, &bad{http.StatusBadRequest, err}
	}
	return p, nil
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

// run reads pages when it is their turn.
func (s *Server) run(ctx context.Context, pages []kopij.Page) ([]*kopij.Result, error) {
	ctx, cancel := context.WithTimeout(ctx, s.o.Timeout)
	defer cancel()
	if err := s.queue.enter(ctx); err != nil {
		return nil, err
	}
	defer s.queue.leave()
	for i := range pages {
		s.metrics.pages.Inc()
		s.metrics.bytes.Add(float64(len(pages[i].Text)))
	}
	return s.x.ExtractAll(pages), nil
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
		p, err := s.read(w, r)
		if err != nil {
			s.fail(w, err)
			return
		}
		results, err := s.run(r.Context(), []kopij.Page{p})
		if err != nil {
			s.fail(w, err)
			return
		}
		results[0].Convert(p.Text, unit)
		var b bytes.Buffer
		if err := encode(&b, pick(results[0])); err != nil {
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
	in := input{Text: r.PostFormValue("text"), Ref: r.PostFormValue("reference")}
	if in.Ref == "" {
		in.Ref = time.Now().Format(time.RFC3339)
	}
	p, err := in.page()
	if err == nil && int64(len(p.Text)) > s.o.MaxBody {
		err = &bad{http.StatusRequestEntityTooLarge, fmt.Errorf("a text of more than %d bytes", s.o.MaxBody)}
	} else if err != nil {
		err = &bad{http.StatusBadRequest, err}
	}
	var results []*kopij.Result
	if err == nil {
		results, err = s.run(r.Context(), []kopij.Page{p})
	}
	var b bytes.Buffer
	if err == nil {
		err = view.Render(&b, []view.Page{{Result: results[0], Text: p.Text}}, view.Options{Language: r.PostFormValue("language")})
	}
	if err != nil {
		s.fail(w, err)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write(b.Bytes())
}

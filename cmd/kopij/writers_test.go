package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/cmd/kopij/internal/annotate"
	"github.com/kopij/kopij/cmd/kopij/internal/records"
	"github.com/kopij/kopij/cmd/kopij/internal/report"
	"github.com/kopij/kopij/cmd/kopij/internal/serve"
	"github.com/kopij/kopij/cmd/kopij/internal/tables"
	"github.com/kopij/kopij/cmd/kopij/internal/view"
	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
	"github.com/kopij/kopij/tools/schematest"
	"github.com/kopij/kopij/tools/torture/gen"
)

var (
	inputs = flag.Uint64("inputs", 2000, "inputs of TestEveryWriter")
	seed   = flag.Uint64("seed", 1<<40, "the first of its seeds")
)

// seeded is the input of a run over records: those of seeds, as far as n goes.
type seeded struct {
	from, n uint64
	left    []byte
}

func (s *seeded) Read(p []byte) (int, error) {
	if len(s.left) == 0 {
		if s.n == 0 {
			return 0, io.EOF
		}
		some := min(s.n, 64)
		s.left, s.from, s.n = gen.Records(s.from, some), s.from+some, s.n-some
	}
	n := copy(p, s.left)
	s.left = s.left[n:]
	return n, nil
}

// written holds what a writer makes of a page to its form.
type written struct {
	name  string
	write func(*records.Record, *kopij.Result) ([]byte, error)
	check func([]byte) error
}

// everyWriter are the writers of one page, in an order in which each finds
// what it needs: those for people change the result, and so come last.
func everyWriter(b *batch) (all []written) {
	add := func(name string, check func([]byte) error, write func(*records.Record, *kopij.Result) ([]byte, error)) {
		all = append(all, written{name, write, check})
	}
	for _, f := range annotate.Formats {
		check := func([]byte) error { return nil }
		switch f.Name {
		case "doccano", "labelstudio", "prodigy", "spacy":
			check = linesOfJSON
		}
		add(f.Name, check, func(rec *records.Record, r *kopij.Result) ([]byte, error) { return f.Write(b.page(rec, r)) })
	}
	add("brat", nil, func(rec *records.Record, r *kopij.Result) ([]byte, error) {
		return annotate.BratText(b.page(rec, r)), nil
	})
	var every []*tables.Table
	for i := range tables.All {
		every = append(every, &tables.All[i])
	}
	for _, format := range []tables.Format{tables.CSV, tables.TSV, tables.JSONL} {
		enc := tables.Encoder{Format: format}
		check := map[tables.Format]func([]byte) error{tables.CSV: cells, tables.JSONL: linesOfJSON}[format]
		add("tables as "+string(format), check, func(rec *records.Record, r *kopij.Result) ([]byte, error) {
			var out []byte
			a := b.tabulate(enc, every)(rec, r)
			for i, data := range a.data {
				if check == nil {
					continue
				}
				if err := check(append(enc.Head(every[i]), data...)); err != nil {
					return nil, fmt.Errorf("%s: %w", every[i].Name, err)
				}
			}
			return out, nil
		})
	}
	add("entities as csv", cells, func(rec *records.Record, r *kopij.Result) ([]byte, error) {
		enc := tables.Encoder{Format: tables.CSV}
		var rows []tables.Row
		for _, row := range entityRows(r) {
			rows = append(rows, row.columns())
		}
		data, err := enc.Rows(&tables.Things, rows)
		return append(enc.Head(&tables.Things), data...), err
	})
	add("entities as jsonl", linesOfJSON, func(rec *records.Record, r *kopij.Result) ([]byte, error) {
		a := thingLines(rec, entityRows(r), nil)
		return bytes.Join(a.data, nil), nil
	})
	add("times", linesOfJSON, func(rec *records.Record, r *kopij.Result) ([]byte, error) {
		own := *rec
		own.Text = rec.Base()
		a := b.timesOf(&own, "", func(rec *records.Record, times []kopij.Time, ref time.Time) answer {
			return b.timesObject(rec, times, writing{true, timeago.Auto}.write(times, ref))
		})
		if own.Err != nil {
			return nil, errors.New(own.Err.Message)
		}
		return bytes.Join(a.data, nil), nil
	})
	add("tokens", linesOfJSON, func(rec *records.Record, r *kopij.Result) ([]byte, error) {
		doc := text.Parse(rec.Base())
		kopij.Tag(doc)
		stemLines(doc)
		annotate.Tokens(doc, "a", nil, stemOf)
		return tokenLines(tokenRows(rec, doc, b.unit), nil)
	})
	add("view", htmlPage, func(rec *records.Record, r *kopij.Result) ([]byte, error) {
		if rec.Number%16 > 0 { // the page around the text is long
			return []byte("</html>"), nil
		}
		var out bytes.Buffer
		err := view.Render(&out, []view.Page{{Result: r, Text: rec.Base()}}, view.Options{Language: "nl"})
		return out.Bytes(), err
	})
	add("jsonl", schemaOf, func(rec *records.Record, r *kopij.Result) ([]byte, error) {
		r.Convert(rec.Base(), []kopij.Unit{kopij.Byte, kopij.Rune, kopij.UTF16}[rec.Number%3])
		return encode(result{r, b.kept.object(rec)})
	})
	add("text", nil, func(rec *records.Record, r *kopij.Result) ([]byte, error) {
		visibleResult(r)
		quoteLines(r, newPaint(true))
		entityLines(entityRows(r))
		return summary(r, newPaint(true)), nil
	})
	return all
}

func linesOfJSON(b []byte) error {
	for line := range bytes.Lines(b) {
		if !json.Valid(line) {
			return fmt.Errorf("no JSON: %.200q", line)
		}
	}
	return nil
}

func cells(b []byte) error {
	_, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	return err
}

func htmlPage(b []byte) error {
	if !bytes.HasSuffix(bytes.TrimSpace(b), []byte("</html>")) {
		return errors.New("a page that does not end")
	}
	return nil
}

func schemaOf(b []byte) error {
	if len(b)%16 > 0 { // that takes longer than the reading
		return linesOfJSON(b)
	}
	return schematest.Result(b)
}

// TestEveryWriter reads records of the grammar and writes each result in every
// form, in this process: no panic, no page without an answer, every invariant
// holds, and what is written has its form. With -args -inputs N -seed N it goes
// as far as there is time for.
func TestEveryWriter(t *testing.T) {
	var out, stderr bytes.Buffer
	b := &batch{stdin: &seeded{from: *seed, n: *inputs}, stdout: &out, stderr: &stderr, input: string(records.JSONL), offsets: string(kopij.Byte), jobs: 2, maxPage: records.DefaultMax, quiet: true}
	require.NoError(t, b.check())
	x, err := b.extractor(kopij.Config{Indirect: true})
	require.NoError(t, err)
	stream, err := b.openStream(nil, true)
	require.NoError(t, err)
	server := newServed(t, x)
	writers := everyWriter(b)
	var pages atomic.Uint64
	var mu sync.Mutex
	counts := &report.Counts{}
	err = b.runPages(t.Context(), nil, stream, x, func(rec *records.Record, r *kopij.Result) answer {
		pages.Add(1)
		if err := r.Check(rec.Base()); err != nil {
			t.Errorf("%s: %v", rec.ID, err)
		}
		mu.Lock()
		counts.Add(r)
		mu.Unlock()
		for _, w := range writers {
			data, err := w.write(rec, r)
			if err == nil && w.check != nil {
				err = w.check(data)
			}
			if err != nil {
				t.Errorf("%s as %s: %v", rec.ID, w.name, err)
			}
		}
		if rec.Number%8 == 0 {
			if err := server.ask(rec); err != nil {
				t.Errorf("%s: %v", rec.ID, err)
			}
		}
		return one(nil)
	})
	if err != nil {
		require.ErrorIs(t, err, errSome)
	}
	require.NotContains(t, out.String(), `"type":"internal"`)
	require.NotContains(t, out.String(), `"type":"result"`)
	refused := uint64(strings.Count(out.String(), "\n"))
	require.Equal(t, *inputs, pages.Load()+refused)
	require.NoError(t, counts.Render(io.Discard, report.Options{}))
	t.Logf("%d pages in %d forms each, %d records refused, %d requests", pages.Load(), len(writers), refused, server.asked.Load())
}

// served is the server, asked without a network.
type served struct {
	handler http.Handler
	api     *schematest.API
	asked   atomic.Uint64
}

func newServed(t *testing.T, x *kopij.Extractor) *served {
	s, err := serve.New(x, serve.Options{})
	require.NoError(t, err)
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/openapi.json", nil))
	api, err := schematest.ReadAPI(w.Body.Bytes())
	require.NoError(t, err)
	return &served{handler: s, api: api}
}

// ask sends the text of a record to one of the paths, as one of the forms.
func (s *served) ask(rec *records.Record) error {
	path := []string{"/v1/extract", "/v1/entities", "/v1/quotes", "/v1/times", "/view"}[rec.Number/8%5]
	media := []string{"text/plain", "text/html", "text/markdown", "application/octet-stream", "application/json", "text/plain; charset=windows-1252"}[rec.Number/8%6]
	q := httptest.NewRequest(http.MethodPost, path+"?reference=2025-12-03", strings.NewReader(rec.Base()))
	q.Header.Set("Content-Type", media)
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, q)
	s.asked.Add(1)
	if w.Code >= 500 {
		return fmt.Errorf("%s as %s: %d %.300s", path, media, w.Code, w.Body)
	}
	return s.api.Check(q.Method, path, w.Code, w.Header().Get("Content-Type"), w.Body.Bytes())
}

package serve

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij"
	"github.com/kopij/kopij/tools/schematest"
)

const (
	pageText = "Delft sluit oude sluis\n\nDELFT (ANP) - „De deuren zijn op”, zei wethouder Anna Voorbeeld dinsdag."
	refQuery = "?reference=2025-12-03T12:00:00%2B01:00"
)

func start(t *testing.T, o Options) (*Server, *httptest.Server) {
	t.Helper()
	x, err := kopij.New(kopij.Config{})
	require.NoError(t, err)
	s, err := New(x, o)
	require.NoError(t, err)
	ts := httptest.NewServer(described(t, s, o))
	t.Cleanup(ts.Close)
	return s, ts
}

// described holds every answer of a server to its description in OpenAPI.
func described(t *testing.T, s *Server, o Options) http.Handler {
	doc, err := openAPI(o.Version)
	require.NoError(t, err)
	api, err := schematest.ReadAPI(doc)
	require.NoError(t, err)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		k := &keeper{ResponseWriter: w, status: http.StatusOK}
		s.ServeHTTP(k, r)
		assert.NoError(t, api.Check(r.Method, r.URL.Path, k.status, w.Header().Get("Content-Type"), k.body.Bytes()))
	})
}

// keeper keeps an answer that it passes on.
type keeper struct {
	http.ResponseWriter
	status int
	body   bytes.Buffer
}

func (k *keeper) WriteHeader(status int) {
	k.status = status
	k.ResponseWriter.WriteHeader(status)
}

func (k *keeper) Write(p []byte) (int, error) {
	k.body.Write(p)
	return k.ResponseWriter.Write(p)
}

// Unwrap lets a handler reach what is beneath, to flush it and set deadlines.
func (k *keeper) Unwrap() http.ResponseWriter { return k.ResponseWriter }

// post gives the status, the headers and the body of an answer.
func post(t *testing.T, url, kind, body string) (int, http.Header, string) {
	t.Helper()
	resp, err := http.Post(url, kind, strings.NewReader(body))
	require.NoError(t, err)
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	return resp.StatusCode, resp.Header, string(b)
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	resp, err := http.Get(url)
	require.NoError(t, err)
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	return resp.StatusCode, string(b)
}

// want is the answer that the library gives itself.
func want(t *testing.T, p kopij.Page) string {
	t.Helper()
	x, err := kopij.New(kopij.Config{})
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, encode(&b, x.Extract(p)))
	return b.String()
}

func TestExtract(t *testing.T) {
	_, ts := start(t, Options{})
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.FixedZone("", 3600))
	status, header, body := post(t, ts.URL+"/v1/extract"+refQuery, "text/plain; charset=utf-8", pageText)
	require.Equal(t, 200, status, body)
	require.Equal(t, "application/json", header.Get("Content-Type"))
	require.NotEmpty(t, header.Get(requestID))
	require.JSONEq(t, want(t, kopij.Page{Text: pageText, Reference: ref}), body)

	in, err := json.Marshal(map[string]string{"id": "a", "text": pageText, "published": "2025-12-03T12:00:00+01:00"})
	require.NoError(t, err)
	status, _, body = post(t, ts.URL+"/v1/extract", "application/json", string(in))
	require.Equal(t, 200, status, body)
	require.JSONEq(t, want(t, kopij.Page{ID: "a", Text: pageText, Published: ref}), body)
}

// Pages come in any form that package source reads.
func TestForms(t *testing.T) {
	_, ts := start(t, Options{})
	html := "<!DOCTYPE html><html><head><title>Delft sluit</title></head><body><article><h1>Delft sluit oude sluis</h1><p>DELFT (ANP) - De deuren zijn op, en dat is erg voor de scheepvaart in de hele regio.</p><p>„De deuren zijn op”, zei wethouder Anna Voorbeeld dinsdag in Delft.</p></article></body></html>"
	in, err := json.Marshal(map[string]string{"html": html})
	require.NoError(t, err)
	for kind, body := range map[string]string{
		"text/html": html, "application/octet-stream": html, "application/json": string(in),
		"text/plain; charset=windows-1252": "DELFT (ANP) - \x84De deuren zijn op\x94, zei wethouder Anna Voorbeeld dinsdag.",
	} {
		status, _, got := post(t, ts.URL+"/v1/quotes", kind, body)
		require.Equal(t, 200, status, "%s: %s", kind, got)
		require.Contains(t, got, `"text":"De deuren zijn op"`, kind)
		require.Contains(t, got, "Anna Voorbeeld", kind)
	}
}

func TestParts(t *testing.T) {
	_, ts := start(t, Options{})
	for path, text := range map[string]string{"entities": "Anna Voorbeeld", "quotes": "De deuren zijn op", "times": "dinsdag"} {
		status, _, body := post(t, ts.URL+"/v1/"+path+refQuery+"&offsets=rune&id=x", "text/plain", pageText)
		require.Equal(t, 200, status, body)
		var got struct {
			ID, Offsets             string
			Entities, Quotes, Times []struct {
				Article, Start, End int
				Text                string
			}
		}
		require.NoError(t, json.Unmarshal([]byte(body), &got))
		require.Equal(t, "x", got.ID)
		require.Equal(t, "rune", got.Offsets)
		found := false
		for _, p := range append(append(got.Entities, got.Quotes...), got.Times...) {
			require.Equal(t, p.Text, string([]rune(pageText)[p.Start:p.End]))
			found = found || p.Text == text
		}
		require.True(t, found, "%s: %s", path, body)
	}
}

func TestErrors(t *testing.T) {
	_, ts := start(t, Options{MaxBody: 1000})
	for _, c := range []struct {
		path, kind, body string
		status           int
		detail           string
	}{
		{"/v1/extract", "text/plain", strings.Repeat("a", 1001), 413, "more than 1000 bytes"},
		{"/v1/extract", "application/json", `{"text":`, 400, "unexpected end"},
		{"/v1/extract", "application/json", `{"id":"1"}`, 400, "no \"text\""},
		{"/v1/extract", "image/png", "x", 415, "image/png"},
		{"/v1/extract", "text/plain", "%PDF-1.7\n\x00\x01", 415, "PDF"},
		{"/v1/extract?offsets=word", "text/plain", "x", 400, "byte, rune or utf16"},
		{"/v1/extract?reference=morgen", "text/plain", "x", 400, "reference"},
		{"/v1/nothing", "text/plain", "x", 404, ""},
	} {
		status, header, body := post(t, ts.URL+c.path, c.kind, c.body)
		require.Equal(t, c.status, status, "%s %s", c.path, body)
		require.Equal(t, "application/problem+json", header.Get("Content-Type"))
		var p problem
		require.NoError(t, json.Unmarshal([]byte(body), &p))
		require.Equal(t, c.status, p.Status)
		require.Contains(t, p.Detail, c.detail)
		require.Equal(t, header.Get(requestID), p.RequestID)
	}
	status, body := get(t, ts.URL+"/v1/extract")
	require.Equal(t, 405, status, body)
}

func TestBatch(t *testing.T) {
	_, ts := start(t, Options{Jobs: 2, MaxBody: 1000})
	var in strings.Builder
	const n = 300
	for i := range n {
		switch i % 100 {
		case 7:
			in.WriteString("{broken\n")
		case 8:
			fmt.Fprintf(&in, `{"id":"%d","text":"%s"}`+"\n", i, strings.Repeat("a", 2000))
		case 9:
			fmt.Fprintf(&in, `{"id":"%d","text":"x","published":"nooit"}`+"\n", i)
		default:
			fmt.Fprintf(&in, `{"id":"%d","text":"Jan Jansen is %d jaar.","extra":true}`+"\n", i, i)
		}
	}
	status, _, body := post(t, ts.URL+"/v1/batch", "application/x-ndjson", strings.TrimSuffix(in.String(), "\n"))
	require.Equal(t, 200, status)
	lines := strings.Split(strings.TrimSpace(body), "\n")
	require.Len(t, lines, n)
	for i, l := range lines {
		var got struct {
			ID    string
			Error *struct {
				Type string
				Line int
			}
		}
		require.NoError(t, json.Unmarshal([]byte(l), &got))
		if k := i % 100; k == 7 || k == 8 || k == 9 {
			require.NotNil(t, got.Error, l)
			require.Equal(t, i+1, got.Error.Line)
			continue
		}
		require.Nil(t, got.Error, l)
		require.Equal(t, fmt.Sprint(i), got.ID)
	}
}

// An answer comes before the next record is sent: a caller may wait for it.
func TestBatchAnswersAtOnce(t *testing.T) {
	_, ts := start(t, Options{})
	pr, pw := io.Pipe()
	req, err := http.NewRequest(http.MethodPost, ts.URL+"/v1/batch", pr)
	require.NoError(t, err)
	go func() { _, _ = io.WriteString(pw, `{"id":"0","text":"Jan zegt ja."}`+"\n") }()
	resp, err := http.DefaultClient.Do(req)
	require.NoError(t, err)
	defer resp.Body.Close()
	out := bufio.NewReader(resp.Body)
	for i := range 3 {
		got, err := out.ReadString('\n')
		require.NoError(t, err)
		require.Contains(t, got, fmt.Sprintf(`"id":"%d"`, i))
		if i < 2 {
			_, err = fmt.Fprintf(pw, `{"id":"%d","text":"Jan zegt ja."}`+"\n", i+1)
			require.NoError(t, err)
		}
	}
	require.NoError(t, pw.Close())
	_, err = out.ReadString('\n')
	require.ErrorIs(t, err, io.EOF)
}

func TestToken(t *testing.T) {
	_, ts := start(t, Options{Token: "geheim"})
	for _, c := range []struct {
		header string
		status int
	}{{"", 401}, {"Bearer fout", 401}, {"Bearer geheim", 200}, {"bearer geheim", 200}, {"Basic OmdlaGVpbQ==", 200}} {
		req, err := http.NewRequest(http.MethodPost, ts.URL+"/v1/extract", strings.NewReader("Jan zegt ja."))
		require.NoError(t, err)
		if c.header != "" {
			req.Header.Set("Authorization", c.header)
		}
		resp, err := http.DefaultClient.Do(req)
		require.NoError(t, err)
		resp.Body.Close()
		require.Equal(t, c.status, resp.StatusCode, c.header)
	}
	for _, path := range []string{"/healthz", "/readyz", "/metrics"} {
		status, _ := get(t, ts.URL+path)
		require.Equal(t, 200, status, path)
	}
}

// With every job taken and the queue full, work is turned away while health
// stays green; what waits is answered when a job comes free.
func TestOverload(t *testing.T) {
	s, ts := start(t, Options{Jobs: 1, Queue: 1})
	s.queue.running <- struct{}{} // the one job
	waits := make(chan int)
	go func() {
		resp, err := http.Post(ts.URL+"/v1/extract", "text/plain", strings.NewReader("Jan zegt ja."))
		if err != nil {
			waits <- 0
			return
		}
		resp.Body.Close()
		waits <- resp.StatusCode
	}()
	require.Eventually(t, func() bool { return s.queue.waiting.Load() == 1 }, 5*time.Second, time.Millisecond)
	status, header, body := post(t, ts.URL+"/v1/extract", "text/plain", "Jan zegt ja.")
	require.Equal(t, 429, status, body)
	require.Equal(t, "1", header.Get("Retry-After"))
	status, _, _ = post(t, ts.URL+"/v1/batch", "application/x-ndjson", `{"text":"Jan zegt ja."}`)
	require.Equal(t, 429, status)
	status, _ = get(t, ts.URL+"/healthz")
	require.Equal(t, 200, status)
	s.queue.leave()
	require.Equal(t, 200, <-waits)
}

func TestTimeout(t *testing.T) {
	s, ts := start(t, Options{Jobs: 1, Timeout: 50 * time.Millisecond})
	s.queue.running <- struct{}{}
	status, _, body := post(t, ts.URL+"/v1/extract", "text/plain", "Jan zegt ja.")
	require.Equal(t, 503, status, body)
	s.queue.leave()

	// A body that never comes is given up.
	conn, err := net.Dial("tcp", strings.TrimPrefix(ts.URL, "http://"))
	require.NoError(t, err)
	defer conn.Close()
	_, err = io.WriteString(conn, "POST /v1/extract HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nJan")
	require.NoError(t, err)
	require.NoError(t, conn.SetReadDeadline(time.Now().Add(10*time.Second)))
	got, err := bufio.NewReader(conn).ReadString('\n')
	require.NoError(t, err)
	require.Contains(t, got, "400")
}

func TestPanicIsContained(t *testing.T) {
	s, _ := start(t, Options{})
	h := s.observed(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { panic("broken") }))
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, httptest.NewRequest(http.MethodGet, "/", nil))
	require.Equal(t, 500, rec.Code)
	require.NotContains(t, rec.Body.String(), "broken")
	_, body := get(t, httptest.NewServer(s.metrics.handler()).URL)
	require.Contains(t, body, "kopij_panics_total 1")
}

func TestStop(t *testing.T) {
	s, ts := start(t, Options{})
	s.Stop()
	status, _ := get(t, ts.URL+"/readyz")
	require.Equal(t, 503, status)
	status, _, _ = post(t, ts.URL+"/v1/extract", "text/plain", "Jan zegt ja.")
	require.Equal(t, 200, status, "what comes before the listener closes is answered")
}

func TestView(t *testing.T) {
	_, ts := start(t, Options{})
	status, body := get(t, ts.URL+"/")
	require.Equal(t, 200, status)
	require.Contains(t, body, "<form")
	resp, err := http.PostForm(ts.URL+"/view", map[string][]string{"text": {pageText}, "reference": {"2025-12-03"}, "language": {"en"}})
	require.NoError(t, err)
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	require.NoError(t, err)
	require.Equal(t, 200, resp.StatusCode, "%s", b)
	require.Contains(t, string(b), "Anna Voorbeeld")
	require.Contains(t, string(b), `<html lang="en">`)
}

func TestOpenAPI(t *testing.T) {
	_, ts := start(t, Options{Version: "v1.2.3"})
	status, body := get(t, ts.URL+"/openapi.json")
	require.Equal(t, 200, status)
	var doc struct {
		OpenAPI string
		Info    struct{ Version string }
		Paths   map[string]any
	}
	require.NoError(t, json.Unmarshal([]byte(body), &doc))
	require.Equal(t, "3.1.0", doc.OpenAPI)
	require.Equal(t, "v1.2.3", doc.Info.Version)
	require.NotContains(t, body, "#/$defs/")
	for path := range doc.Paths {
		method := http.MethodGet
		if strings.HasPrefix(path, "/v1/") {
			method = http.MethodPost
		}
		req, err := http.NewRequest(method, ts.URL+path, strings.NewReader(""))
		require.NoError(t, err)
		resp, err := http.DefaultClient.Do(req)
		require.NoError(t, err)
		resp.Body.Close()
		require.Equal(t, 200, resp.StatusCode, "%s is described and not served", path)
	}
}

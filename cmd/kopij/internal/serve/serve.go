package serve

import (
	"crypto/sha256"
	"crypto/subtle"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"runtime"
	"strings"
	"sync/atomic"
	"time"

	"github.com/kopij/kopij"
)

// Options bound what a [Server] takes on. A zero field has the default that
// is named with it.
type Options struct {
	// MaxBody is the most bytes of a page, and of a line of a batch; 10 MB.
	MaxBody int64
	// Jobs is the number of pages that are read at once; the number of
	// processors that Go uses.
	Jobs int
	// Queue is the number of requests that may wait for one of the jobs; 64.
	// A negative number is none.
	Queue int
	// Timeout bounds the wait for a job and the reading of one body, and of
	// one line of a batch; 30 seconds.
	Timeout time.Duration
	// Token is what a caller must show as a bearer token, or as the password
	// of basic authentication; "" for none. The paths of health and metrics
	// need none.
	Token string
	// Origin is the one origin whose pages may call the server from a
	// browser, or "*"; "" for none.
	Origin string
	// Log takes a line for each request; nil for none.
	Log *slog.Logger
	// Version is told in openapi.json and metrics.
	Version string
}

func (o Options) withDefaults() (Options, error) {
	switch {
	case o.MaxBody < 0:
		return o, fmt.Errorf("serve: MaxBody %d: want 0 or more", o.MaxBody)
	case o.Jobs < 0:
		return o, fmt.Errorf("serve: Jobs %d: want 0 or more", o.Jobs)
	case o.Timeout < 0:
		return o, fmt.Errorf("serve: Timeout %v: want 0 or more", o.Timeout)
	}
	if o.MaxBody == 0 {
		o.MaxBody = 10 << 20
	}
	if o.Jobs == 0 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	switch {
	case o.Queue == 0:
		o.Queue = 64
	case o.Queue < 0:
		o.Queue = 0
	}
	if o.Timeout == 0 {
		o.Timeout = 30 * time.Second
	}
	if o.Log == nil {
		o.Log = slog.New(slog.NewTextHandler(io.Discard, nil))
	}
	return o, nil
}

// Server is an [http.Handler]. Make one with [New].
type Server struct {
	o        Options
	x        *kopij.Extractor
	queue    *queue
	metrics  *metrics
	handler  http.Handler
	stopping atomic.Bool
}

// New makes a server that reads with x.
func New(x *kopij.Extractor, o Options) (*Server, error) {
	o, err := o.withDefaults()
	if err != nil {
		return nil, err
	}
	openAPI, err := openAPI(o.Version)
	if err != nil {
		return nil, err
	}
	s := &Server{o: o, x: x, queue: newQueue(o.Jobs, o.Queue)}
	s.metrics = newMetrics(s.queue, o.Version)

	s.handler = s.observed(problems(s.crossOrigin(s.routes(openAPI))))
	return s, nil
}

// routes are the paths that the server answers, and how.
func (s *Server) routes(openAPI []byte) *http.ServeMux {
	mux := http.NewServeMux()
	for pattern, h := range map[string]http.HandlerFunc{
		"POST /v1/extract":  s.extract(whole),
		"POST /v1/entities": s.extract(entitiesOnly),
		"POST /v1/quotes":   s.extract(quotesOnly),
		"POST /v1/times":    s.extract(timesOnly),
		"POST /v1/batch":    s.batch,
		"POST /view":        s.view,
		"GET /{$}":          paste,
	} {
		mux.Handle(pattern, s.guarded(h))
	}
	mux.HandleFunc("GET /openapi.json", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(openAPI)
	})
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { plain(w, http.StatusOK, "ok") })
	mux.HandleFunc("GET /readyz", s.ready)
	mux.Handle("GET /metrics", s.metrics.handler())
	return mux
}

// ready answers whether the server takes work.
func (s *Server) ready(w http.ResponseWriter, _ *http.Request) {
	if s.stopping.Load() {
		plain(w, http.StatusServiceUnavailable, "stopping")
		return
	}
	plain(w, http.StatusOK, "ready")
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Stop makes /readyz say that no more work is wanted. Requests are answered
// all the same, so that nothing that was accepted is lost.
func (s *Server) Stop() { s.stopping.Store(true) }

func plain(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = io.WriteString(w, text+"\n")
}

// guarded asks for the token, where there is one.
func (s *Server) guarded(h http.HandlerFunc) http.Handler {
	if s.o.Token == "" {
		return h
	}
	want := sha256.Sum256([]byte(s.o.Token))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// Hashes have one length, so that the time tells nothing of the token.
		got := sha256.Sum256([]byte(token(r)))
		if subtle.ConstantTimeCompare(got[:], want[:]) != 1 {
			w.Header().Add("WWW-Authenticate", `Bearer realm="kopij"`)
			w.Header().Add("WWW-Authenticate", `Basic realm="kopij"`)
			problem{Status: http.StatusUnauthorized, Detail: "a bearer token is needed"}.write(w)
			return
		}
		h(w, r)
	})
}

// token is what a request shows: its bearer token, or the password of its
// basic authentication.
func token(r *http.Request) string {
	if _, password, ok := r.BasicAuth(); ok {
		return password
	}
	const scheme = "Bearer "
	if h := r.Header.Get("Authorization"); len(h) > len(scheme) && strings.EqualFold(h[:len(scheme)], scheme) {
		return h[len(scheme):]
	}
	return ""
}

// crossOrigin lets the pages of one origin call from a browser.
func (s *Server) crossOrigin(h http.Handler) http.Handler {
	if s.o.Origin == "" {
		return h
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Access-Control-Allow-Origin", s.o.Origin)
		w.Header().Set("Access-Control-Expose-Headers", "Retry-After, X-Request-Id")
		w.Header().Set("Vary", "Origin")
		if r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != "" {
			w.Header().Set("Access-Control-Allow-Methods", "GET, POST")
			w.Header().Set("Access-Control-Allow-Headers", "Authorization, Content-Type, X-Request-Id")
			w.WriteHeader(http.StatusNoContent)
			return
		}
		h.ServeHTTP(w, r)
	})
}

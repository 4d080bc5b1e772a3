package serve

import (
	"encoding/json"
	"net/http"
	"strconv"
)

// problem is an error as RFC 9457 has it.
type problem struct {
	Type      string `json:"type"` // about:blank: the status says it all
	Title     string `json:"title"`
	Status    int    `json:"status"`
	Detail    string `json:"detail,omitempty"`
	RequestID string `json:"request_id,omitempty"`
	// RetryAfter is in seconds.
	RetryAfter int `json:"-"`
}

// write sends the problem in place of an answer.
func (p problem) write(w http.ResponseWriter) {
	p.Type, p.Title = "about:blank", http.StatusText(p.Status)
	p.RequestID = w.Header().Get(requestID)
	h := w.Header()
	h.Set("Content-Type", "application/problem+json")
	h.Set("Cache-Control", "no-store")
	if p.RetryAfter > 0 {
		h.Set("Retry-After", strconv.Itoa(p.RetryAfter))
	}
	w.WriteHeader(p.Status)
	_ = json.NewEncoder(w).Encode(p)
}

// problems writes the mux's own errors, for paths and methods it does not
// know, as problems too.
func problems(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(&problemWriter{ResponseWriter: w}, r)
	})
}

// problemWriter replaces the plain text of an error with a problem.
type problemWriter struct {
	http.ResponseWriter
	replaced bool
}

// Unwrap gives http.ResponseController the writer below.
func (w *problemWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func (w *problemWriter) WriteHeader(status int) {
	if status != http.StatusNotFound && status != http.StatusMethodNotAllowed || w.Header().Get("Content-Type") == "application/problem+json" {
		w.ResponseWriter.WriteHeader(status)
		return
	}
	w.replaced = true
	problem{Status: status}.write(w.ResponseWriter)
}

func (w *problemWriter) Write(b []byte) (int, error) {
	if w.replaced {
		return len(b), nil
	}
	return w.ResponseWriter.Write(b)
}

package serve

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"net/http"
	"regexp"
)

//go:embed paste.html
var pasteHTML string

var pasteStyle = regexp.MustCompile(`(?s)<style>(.*)</style>`)

// pastePolicy lets the page load nothing but its own style, and send its form
// home alone.
var pastePolicy = func() string {
	sum := sha256.Sum256([]byte(pasteStyle.FindStringSubmatch(pasteHTML)[1]))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}()

// paste is the page to paste a text in.
func paste(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", pastePolicy)
	_, _ = w.Write([]byte(pasteHTML))
}

package words

import (
	"crypto/sha256"
	"encoding/base64"
	"html/template"
)

// Assets are the style and the script that a page holds, with the
// Content-Security-Policy that lets it load these and nothing else.
type Assets struct {
	Style  template.CSS
	Script template.JS
	Policy string
}

// NewAssets makes the policy of a style and a script of our own.
func NewAssets(style, script string) Assets {
	return Assets{
		template.CSS(style), template.JS(script), // #nosec: our own files
		"default-src 'none'; style-src 'sha256-" + Digest(style) + "'; script-src 'sha256-" + Digest(script) + "'; base-uri 'none'; form-action 'none'",
	}
}

// Digest is the SHA-256 of a string as a Content-Security-Policy has it.
func Digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// First is the first string that is not empty.
func First(s ...string) string {
	for _, s := range s {
		if s != "" {
			return s
		}
	}
	return ""
}

// Shorten cuts a string after n letters, at the end of a word where there is
// one in the last third.
func Shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	letters, word := 0, 0
	for at, r := range s {
		if r == ' ' && letters > n*2/3 {
			word = at
		}
		if letters == n {
			if r == ' ' || word == 0 {
				word = at
			}
			return s[:word] + "…"
		}
		letters++
	}
	return s
}

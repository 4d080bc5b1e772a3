//go:build js && wasm

// Command wasm is kopij for JavaScript: it sets globalThis.__kopij to an
// object with the functions that index.js wraps, and waits for calls.
//
//	GOOS=js GOARCH=wasm go build -ldflags "-s -w" -o kopij.wasm ./wasm
package main

import (
	"encoding/json"
	"fmt"
	"syscall/js"
	"time"

	"github.com/kopij/kopij"
)

// options are the second argument of extract.
type options struct {
	ID        string     `json:"id"`
	Reference *time.Time `json:"reference"`
	Published *time.Time `json:"published"`
	Indirect  bool       `json:"indirect"`
}

func main() {
	js.Global().Set("__kopij", map[string]any{
		"extract": js.FuncOf(func(_ js.Value, args []js.Value) any {
			out, err := extract(args[0].String(), args[1].String())
			if err != nil {
				return map[string]any{"error": err.Error()}
			}
			return map[string]any{"result": out}
		}),
	})
	select {} // the functions are called from outside
}

// extract gives the result of a page as JSON, its offsets in the units that
// JavaScript counts.
func extract(page, opts string) (string, error) {
	var o options
	if err := json.Unmarshal([]byte(opts), &o); err != nil {
		return "", fmt.Errorf("options: %w", err)
	}
	x, err := extractor(o.Indirect)
	if err != nil {
		return "", err
	}
	p := kopij.Page{ID: o.ID, Text: page}
	if o.Reference != nil {
		p.Reference = *o.Reference
	}
	if o.Published != nil {
		p.Published = *o.Published
	}
	results, errs := x.ExtractEach([]kopij.Page{p})
	if errs[0] != nil {
		return "", errs[0]
	}
	results[0].Convert(page, kopij.UTF16)
	b, err := json.Marshal(results[0])
	return string(b), err
}

var extractors [2]*kopij.Extractor

// extractor is the one that is made at the first call.
func extractor(indirect bool) (*kopij.Extractor, error) {
	i := 0
	if indirect {
		i = 1
	}
	if extractors[i] == nil {
		x, err := kopij.New(kopij.Config{Indirect: indirect})
		if err != nil {
			return nil, err
		}
		extractors[i] = x
	}
	return extractors[i], nil
}

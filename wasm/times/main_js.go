//go:build js && wasm

// Command times is the smaller of the two builds for JavaScript: it finds
// times alone, and links no model and no gazetteer. It sets
// globalThis.__kopijTimes to an object with the functions that times.js wraps,
// and waits for calls.
//
//	GOOS=js GOARCH=wasm go build -ldflags "-s -w" -o kopij-times.wasm ./wasm/times
package main

import (
	"syscall/js"
	"time"
	"unicode/utf16"

	"github.com/kopij/kopij/text"
	"github.com/kopij/kopij/timeago"
)

func main() {
	js.Global().Set("__kopijTimes", map[string]any{
		"times": js.FuncOf(func(_ js.Value, args []js.Value) any {
			out, err := times(args[0].String(), args[1].String())
			if err != nil {
				return map[string]any{"error": err.Error()}
			}
			return map[string]any{"result": out}
		}),
	})
	select {} // the functions are called from outside
}

// times gives the times of a text as they are in a result, their offsets in
// the units that JavaScript counts. The reference is RFC 3339, or empty for
// none.
func times(src, reference string) ([]any, error) {
	var ref time.Time
	if reference != "" {
		var err error
		if ref, err = time.Parse(time.RFC3339, reference); err != nil {
			return nil, err
		}
	}
	out := []any{}
	at, units := 0, 0
	for _, t := range timeago.Find(text.Parse(src), ref) {
		if t.Start < at { // one that lies within the last
			at, units = 0, 0
		}
		units += length(src[at:t.Start])
		at = t.Start
		out = append(out, value(&t, t.Of(src), units))
	}
	return out, nil
}

// length is the number of UTF-16 units of a string.
func length(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// value is one time whose text begins at a unit. Empty parts are left out.
func value(t *timeago.Time, s string, start int) map[string]any {
	v := map[string]any{"start": start, "end": start + length(s), "text": s, "kind": t.Kind.String(), "approx": t.Approx}
	for key, s := range map[string]string{"grain": t.Grain.String(), "duration": t.Duration, "value": t.Value(), "rrule": t.RRule} {
		if s != "" {
			v[key] = s
		}
	}
	for key, m := range map[string]time.Time{"at": t.At, "from": t.From, "to": t.To} {
		if m.IsZero() {
			continue
		}
		sign := ""
		if m.Year() > 9999 {
			sign = "+"
		}
		v[key] = sign + m.Format(time.RFC3339Nano)
	}
	return v
}

package gen

import (
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

// Input is a page of the grammar for one seed in eight, bytes without order for
// another, and a short line for the others: most faults need no more.
func Input(seed uint64) string {
	switch seed % 8 {
	case 0:
		return Page(seed, 20+int(seed/8%7)*60)
	case 1:
		return Bytes(seed, int(seed/8%200))
	}
	return Line(seed)
}

// Record is a line of JSON with an [Input]. One in four has the bytes of the
// page as they are, letters that are broken too.
func Record(seed uint64) []byte {
	text := Input(seed)
	field := "text"
	if seed%16 == 5 {
		field = "html"
	}
	s, _ := json.Marshal(text) // a string always has a form
	if seed%4 == 3 && !utf8.ValidString(text) {
		s = rawString(text)
	}
	published := ""
	if seed%3 == 0 {
		published = `"published":"2025-12-03T12:00:00+01:00",`
	}
	return fmt.Appendf(nil, `{"id":"s%d",%s"%s":%s}`+"\n", seed, published, field, s)
}

// Records are n records from a seed on.
func Records(from, n uint64) []byte {
	var b []byte
	for seed := from; seed < from+n; seed++ {
		b = append(b, Record(seed)...)
	}
	return b
}

// rawString is s as a string of JSON that holds its bytes as they are.
func rawString(s string) []byte {
	b := []byte{'"'}
	for i := range len(s) {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ':
			b = fmt.Appendf(b, `\u%04x`, c)
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}

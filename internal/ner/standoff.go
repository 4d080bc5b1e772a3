package ner

import (
	"encoding/json"
	"fmt"

	"github.com/kopij/kopij/text"
)

// ReadStandoff reads mentions from a JSON array of objects with start, end
// (byte offsets) and type, as ranges of d's tokens. A mention that does not
// begin and end where tokens do gets an empty range, so that it counts as one
// that cannot be found.
func ReadStandoff(b []byte, d *text.Document) ([]Mention, error) {
	var raw []struct {
		Start, End int
		Type       string
	}
	if err := json.Unmarshal(b, &raw); err != nil {
		return nil, fmt.Errorf("ner: reading mentions: %w", err)
	}
	var out []Mention
	for _, r := range raw {
		t, ok := ParseType(r.Type)
		if !ok {
			return nil, fmt.Errorf("ner: reading mentions: type %q", r.Type)
		}
		in := d.TokensIn(text.Span{Start: r.Start, End: r.End})
		if in.Len() > 0 && (d.Tokens[in.First].Start != r.Start || d.Tokens[in.Last-1].End != r.End) {
			in.Last = in.First
		}
		out = append(out, Mention{Tokens: in, Type: t, P: 1})
	}
	return out, nil
}

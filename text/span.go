package text

// Span is a half-open range of byte offsets, [Start, End), into the string
// that the caller passed. Both ends lie on rune boundaries.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len is the length of the span in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no bytes.
func (s Span) Empty() bool { return s.End <= s.Start }

// Of is the text of the span in src.
func (s Span) Of(src string) string { return src[s.Start:s.End] }

// Contains reports whether o lies wholly within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the spans share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Range is a half-open range of indexes, [First, Last), into a slice of a
// [Document].
type Range struct {
	First, Last int
}

// Len is the number of indexes in the range.
func (r Range) Len() int { return r.Last - r.First }

package quotes

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// TestNest: quotations lie in each other or apart, whatever the marks do.
func TestNest(t *testing.T) {
	for _, src := range []string{
		"Zij noemt de zaak \"ja'. “wij gaan door\n\"wij gaan door\", zegt Jan Verzonnen.",
		"„Ik moest ‘wachten’, zegt Jan” en ’zij’ ook.",
		"“half 1 ’niet … wel''“, voegt toe Jan.\n“\" 'Jan heeft «’ gezegd. «zij heeft „Van der Zandwijker zei: \"Jan.\".’ gezegd",
	} {
		f := Finder{Indirect: true}
		var open []text.Span
		for _, q := range f.Find(text.Parse(src), nil) {
			for len(open) > 0 && open[len(open)-1].End <= q.Start {
				open = open[:len(open)-1]
			}
			if n := len(open); n > 0 {
				require.LessOrEqual(t, q.End, open[n-1].End, "%q crosses %q", q.Of(src), open[n-1].Of(src))
			}
			open = append(open, q.Span)
		}
	}
}

// TestNestRows holds the cases of crossing quotations: the parts of each, and
// what is left.
func TestNestRows(t *testing.T) {
	raw := func(unclosed bool, at ...int) rawQuote {
		r := rawQuote{unclosed: unclosed}
		for i := 0; i < len(at); i += 2 {
			r.parts = append(r.parts, text.Range{First: at[i], Last: at[i+1]})
		}
		return r
	}
	for name, c := range map[string]struct{ in, want []rawQuote }{
		"apart":              {[]rawQuote{raw(false, 5, 8), raw(false, 1, 3)}, []rawQuote{raw(false, 1, 3), raw(false, 5, 8)}},
		"within":             {[]rawQuote{raw(false, 2, 4), raw(false, 1, 9)}, []rawQuote{raw(false, 1, 9), raw(false, 2, 4)}},
		"unclosed is cut":    {[]rawQuote{raw(true, 1, 6), raw(false, 4, 9)}, []rawQuote{raw(true, 1, 3), raw(false, 4, 9)}},
		"closed cuts":        {[]rawQuote{raw(false, 1, 6), raw(true, 4, 9)}, []rawQuote{raw(false, 1, 6), raw(true, 4, 6)}},
		"nothing is left":    {[]rawQuote{raw(true, 3, 6), raw(false, 4, 9)}, []rawQuote{raw(false, 4, 9)}},
		"over a paragraph":   {[]rawQuote{raw(true, 1, 4, 6, 9), raw(false, 8, 12)}, []rawQuote{raw(true, 1, 4, 6, 7), raw(false, 8, 12)}},
		"two around a third": {[]rawQuote{raw(true, 1, 8), raw(true, 3, 8), raw(false, 6, 9)}, []rawQuote{raw(true, 1, 5), raw(true, 3, 5), raw(false, 6, 9)}},
	} {
		require.Equal(t, c.want, nest(c.in), name)
	}
}

// TestSpeakerInBlock: a description ends with its block.
func TestSpeakerInBlock(t *testing.T) {
	src := "/Piet \"historisch\" noemt de VS\n\nHUMO Éva in 't Voorbeeld, hoogleraar"
	for _, q := range Find(text.Parse(src), nil) {
		require.False(t, strings.Contains(q.Speaker.Span.Of(src), "\n"), q.Speaker.Span.Of(src))
	}
}

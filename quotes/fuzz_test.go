package quotes

import (
	"reflect"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// FuzzFind checks what holds for any bytes: spans lie in the text, on rune
// boundaries when the text is UTF-8, in order, parts inside their quotation;
// the result is the same twice.
func FuzzFind(f *testing.F) {
	for _, c := range attributionCases(f) {
		f.Add(c.text)
	}
	for _, s := range []string{"", `"`, `""""`, "„\n„\n„", `'s 't '`, "\xff\"\xfe\"", `"a" "b "c" d"`, "volgens", "«»‹›", "zei: ", "„Anna \"niet\" Verzonnen zei ’\", aldus Dijk en Anna’."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := layOut(s)
		finder := Finder{Indirect: true, Threshold: -1}
		got := finder.Find(d, nil)
		require.True(t, reflect.DeepEqual(got, finder.Find(d, nil)))
		inside := func(sp text.Span) {
			require.True(t, 0 <= sp.Start && sp.Start <= sp.End && sp.End <= len(d.Src))
			if utf8.ValidString(d.Src) {
				require.True(t, utf8.ValidString(sp.Of(d.Src)))
			}
		}
		for i, q := range got {
			inside(q.Span)
			require.False(t, q.Empty())
			inside(q.Speaker.Span)
			inside(q.Speaker.FullSpan)
			inside(q.Cue.Span())
			for _, p := range q.Parts {
				inside(p)
				require.True(t, q.Contains(p))
			}
			if i > 0 {
				require.LessOrEqual(t, got[i-1].Start, q.Start)
			}
			if q.Kind == Scare || q.Kind == Title {
				require.False(t, q.Speaker.Found())
			}
		}
	})
}

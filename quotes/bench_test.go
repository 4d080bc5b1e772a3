package quotes

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/alloctest"
	"github.com/kopij/kopij/text"
)

// story is an article's worth of the table's cases, in paragraphs.
func story(t testing.TB, n int) string {
	var b strings.Builder
	for b.Len() < n {
		for _, c := range attributionCases(t) {
			b.WriteString(strings.ReplaceAll(strings.TrimPrefix(c.text, "^"), "¶", "\n"))
			b.WriteString("\nDe bewoners van de wijk wachten al weken op antwoord van de gemeente, die volgens hen te laat is begonnen met het werk aan de brug over het kanaal. Woensdag kwamen ze opnieuw bijeen in het buurthuis.\n")
		}
	}
	return b.String()
}

func BenchmarkFind(b *testing.B) {
	for _, n := range []int{4 << 10, 256 << 10} {
		b.Run(map[int]string{4 << 10: "article", 256 << 10: "long"}[n], func(b *testing.B) {
			s := story(b, n)[:n]
			d := text.Parse(strings.ToValidUTF8(s, ""))
			b.SetBytes(int64(n))
			b.ReportAllocs()
			var qs []Quote
			var f Finder
			for b.Loop() {
				qs = f.Append(qs[:0], d, nil)
			}
		})
	}
}

func BenchmarkStorm(b *testing.B) {
	d := text.Parse(strings.Repeat(`"`, 1<<20))
	b.SetBytes(1 << 20)
	for b.Loop() {
		Find(d, nil)
	}
}

// TestLinear makes hostile texts 16 times as long: what they take may grow
// about as much. Quadratic work would not end within the runner's limit.
func TestLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"marks":    `"`,
		"open":     ` "a`,
		"close":    `a" `,
		"curly":    `„a” ‚b’ `,
		"singles":  ` 'a' b' `,
		"speech":   `"Ja", zei Jan. `,
		"names":    `Jan Jansen en Piet Pietersen zeggen "ja" tegen de premier. `,
		"verbs":    `zegt denkt noemt wil `,
		"commas":   `Jan, die zegt, `,
		"lines":    "\"Ja\n",
		"pronouns": `Hij zegt dat hij "ja" zei. `,
		"volgens":  "volgens aldus ",
	} {
		run := func(n int) float64 {
			d := text.Parse(strings.Repeat(unit, n/len(unit)))
			f := Finder{Indirect: true}
			return alloctest.Bytes(func() { f.Find(d, nil) })
		}
		small, large := run(64<<10), run(1<<20)
		require.True(t, alloctest.Linear(small, large, 16), "%s: %.0f bytes for 64 kB, %.0f for 1 MB", name, small, large)
	}
}

// TestConcurrent finds the same in many goroutines that share a lexicon.
func TestConcurrent(t *testing.T) {
	d := text.Parse(story(t, 64<<10))
	want := Find(d, nil)
	done := make(chan []Quote)
	for range 8 {
		go func() { done <- Find(d, nil) }()
	}
	for range 8 {
		require.Equal(t, want, <-done)
	}
}

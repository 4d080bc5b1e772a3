package source

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/alloctest"
)

// hostile are pieces whose repetition makes look-ahead costly.
var hostile = []string{
	"&", "&amp;", "&#", "e\u0301", "\u0301", "\u00ad", "[", "](/", "[a](/", "![a](/b)", "*", "**a", "_", "(a)", "a-\n", "een regel die hier niet ophoudt maar\n", "# \n", "> ", "\\*", "\xff", "\u200d",
}

var hostileHTML = []string{
	"<div>", "<p>", "<b>", "<a href=x>", "<table><tr><td>", "<table>x", "<ul><li>", "<p>a, b, c. ", "<span>x", "<font><p>", "<b><i><a>x</b></i>", "&nbsp;", "<!--", "<script>",
	"<br>x", "<section><h2>Kop</h2><p>tekst, tekst, tekst, en nog veel meer tekst voor deze alinea.</p></section>", "<select><option>x", "<svg><p>x", "</p>", "<h1>", "<h1>x</h1>",
	"<article><h1>x</h1>", "<i itemprop=author>", "<time datetime=2025-01-01>x", "<div class='a b c d e'>", "<!--x--><html", "<i\n", "\ue000",
}

// TestLinear makes hostile inputs four times as long: the memory that reading
// them allocates, in which every list and every copy shows, grows no faster,
// with slack for the doubling of slices.
func TestLinear(t *testing.T) {
	read := func(s string, f Format) float64 {
		return alloctest.Bytes(func() {
			_, err := Read([]byte(s), Options{Format: f})
			require.NoError(t, err)
		})
	}
	grows := func(unit string, f Format) {
		const small = 1 << 12
		a := read(strings.Repeat(unit, small/len(unit)), f)
		b := read(strings.Repeat(unit, 4*small/len(unit)), f)
		c := read(strings.Repeat(unit, 16*small/len(unit)), f)
		require.Less(t, b, 4*2*max(a, 1<<16), "%q", unit)
		require.Less(t, c, 4*2*max(b, 1<<18), "%q", unit)
	}
	for _, unit := range hostile {
		grows(unit, Text)
		grows("<p>"+unit, HTML)
	}
	for _, unit := range hostileHTML {
		grows(unit, HTML)
	}
}

// TestLong reads ten megabytes of nested, unclosed and of sound HTML.
func TestLong(t *testing.T) {
	if testing.Short() {
		t.Skip("ten megabytes take seconds with the race detector")
	}
	const size = 10 << 20
	for _, unit := range []string{"<div>x", "<p>x", "<p>Een alinea van een lange pagina, met een komma en een punt.</p>\n"} {
		s := strings.Repeat(unit, size/len(unit))
		p, err := Read([]byte(s), Options{})
		require.NoError(t, err)
		require.True(t, p.Whole)
		require.Equal(t, size/len(unit), strings.Count(p.Text, "x")+strings.Count(p.Text, "Een alinea"))
	}
}

func BenchmarkClean(b *testing.B) {
	size := 0
	var pages []string
	for _, s := range articles(b) {
		if !Clean(s).Changed() {
			pages = append(pages, s)
			size += len(s)
		}
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range pages {
			Clean(s)
		}
	}
}

package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/alloctest"
)

// pages reads the pages of testdata.
func pages(tb testing.TB) []string {
	tb.Helper()
	files, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(tb, err)
	var out []string
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(tb, err)
		out = append(out, string(b))
	}
	return out
}

// longPage is a page of some 6 KB, as long as pages of news are.
func longPage() string {
	p := strings.Repeat("De gemeente en de provincie hebben woensdag een akkoord bereikt over de aanleg van de nieuwe brug bij Voorbeeldum, die in 2030 klaar moet zijn. "+
		"\"Daar hebben wij lang op gewacht\", zei wethouder Anna Voorbeeld na afloop van het overleg. Volgens haar kost de brug 40 miljoen euro (exclusief btw).\n", 8)
	t := strings.Repeat("8 minuten geledenDEN HAAG (ANP) - De Tweede Kamer stemt dinsdag over een wet die het bouwen van bruggen in kleine dorpen makkelijker moet maken. "+
		"De minister verwacht dat een ruime meerderheid voor de wet stemt, al zijn er ook partijen die twijfelen.\n", 8)
	return "Dorp krijgt na twintig jaar een nieuwe brug\nVOORBEELDUM (ANP) - " + p + "Lange weg\n" + p + "Meer uit Binnenland\nDELFT (ANP) - De sluis is weer open.\n" + t + "3 uur geleden\n"
}

func BenchmarkSplit(b *testing.B) {
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	page := longPage()
	b.Run("page", func(b *testing.B) {
		b.SetBytes(int64(len(page)))
		b.ReportAllocs()
		for b.Loop() {
			Split(page, ref)
		}
	})
	all := pages(b)
	n := 0
	for _, p := range all {
		n += len(p)
	}
	b.Run("testdata", func(b *testing.B) {
		b.SetBytes(int64(n))
		b.ReportAllocs()
		for b.Loop() {
			for _, p := range all {
				Split(p, ref)
			}
		}
	})
}

// hostile are pieces that a page of the worst sort repeats.
var hostile = []struct{ name, piece string }{
	{"brackets", "("},
	{"credits", "(ANP) "},
	{"capitals and credits", "A (ANP) - "},
	{"quotes", "\"A"},
	{"digits", "1"},
	{"digits and blanks", "12 "},
	{"geleden", "geleden"},
	{"ages", "8 minuten geleden"},
	{"ages and blanks", "8 minuten geleden "},
	{"age lines", "8 minuten geleden\n"},
	{"short lines", "Een kop\n"},
	{"one word", "a"},
	{"capitals", "A"},
	{"glue", "woord.De "},
	{"blanks", "  \t"},
	{"lines", "\n"},
	{"datelines", "DELFT (ANP) - De brug.\n"},
	{"links", "Lees ook: De brug\n"},
	{"headings", "Lees ook\n"},
	{"sections", "Meer uit Delft\n"},
	{"site lines", "Facebook\n"},
	{"credit lines", "Foto: ANP\n"},
	{"bylines", "ANP\n"},
	{"headings over text", "Ander nieuws\nDe brug is open. Wij gaan door.\n"},
	{"items", "- De brug\n"},
	{"ages of lists", "Een kop 8 minuten geleden\n"},
	{"marks", "«»“”…"},
	{"carriage returns", "\r"},
	{"not UTF-8", "\xff\xfe"},
}

// TestLinear lengthens hostile pages sixteen times and asks that what they
// take grows with the page and no faster; a square would make it 256 times,
// and would not end within the runner's limit.
func TestLinear(t *testing.T) {
	ref := time.Date(2025, 12, 3, 12, 0, 0, 0, time.UTC)
	for _, h := range hostile {
		t.Run(h.name, func(t *testing.T) {
			const most = 1 << 18
			cost := func(n int) float64 {
				page := strings.Repeat(h.piece, n/len(h.piece))
				if strings.HasSuffix(h.piece, "\n") {
					page = "Een brug bij Delft\n" + page + "Meer uit Delft\nEen kop\n"
				}
				return alloctest.Bytes(func() { Split(page, ref) })
			}
			small, large := cost(most>>4), cost(most)
			require.True(t, alloctest.Linear(small, large, 16), "%.0f bytes for %d kB, %.0f for %d kB", small, most>>14, large, most>>10)
		})
	}
}

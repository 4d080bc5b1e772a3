package dateline

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/text"
)

func TestSetsAreOrdered(t *testing.T) {
	rows := 0
	for line := range strings.Lines(wordData) {
		if line[0] == '#' {
			continue
		}
		cols := strings.Split(strings.TrimRight(line, "\n"), "\t")
		require.GreaterOrEqual(t, len(cols), 2, line)
		require.NotNil(t, wordLists().of(cols[1]), line)
		rows++
	}
	l := wordLists()
	for _, x := range []set{l.particles, l.inside, l.prefixes, l.dutchPrefixes, l.labels, l.stops, l.sides, l.notFirst, l.notInPlaces, l.starters, l.cities, l.countries, l.addresses, l.copulas, l.headingEnds, l.senders} {
		rows -= len(x)
		require.True(t, slices.IsSorted(x))
		for _, w := range x {
			require.True(t, x.has(w), w)
			require.True(t, x.has(strings.ToUpper(w)), w)
		}
		require.False(t, x.has(""))
		require.False(t, x.has("zzzz"))
	}
	require.Zero(t, rows)
}

func TestListsAreOrdered(t *testing.T) {
	for _, list := range []string{commonWords, knownNames} {
		require.True(t, strings.HasSuffix(list, "\n"))
		words := strings.Split(strings.TrimSuffix(list, "\n"), "\n")
		require.True(t, slices.IsSorted(words))
		require.Len(t, slices.Compact(slices.Clone(words)), len(words))
		for _, w := range words {
			require.True(t, listed(list, []byte(w)), w)
			require.Equal(t, strings.ToLower(w), w)
		}
		require.False(t, listed(list, nil))
		require.False(t, listed(list, []byte("zzzz")))
		require.False(t, listed(list, []byte("0")))
	}
}

// TestListsHoldNoTown keeps towns and villages of the Netherlands and Belgium
// out of the words that are no place.
func TestListsHoldNoTown(t *testing.T) {
	rows, err := os.ReadFile("../internal/gazetteer/places.tsv")
	require.NoError(t, err)
	towns := 0
	for row := range strings.Lines(string(rows)) {
		f := strings.Split(row, "\t")
		if len(f) < 3 || f[2] != "NL" && f[2] != "BE" {
			continue
		}
		towns++
		w := []byte(strings.ToLower(f[0]))
		require.False(t, listed(commonWords, w) || listed(knownNames, w) || compound(w), f[0])
	}
	require.Greater(t, towns, 1000)
}

func TestOwnAgencies(t *testing.T) {
	p := Parser{Agencies: agency.Default().WithRows(agency.Agency{Code: "VBN", Name: "Voorbeeldbureau"})}
	s := "DELFT (VBN) De brug is open."
	d, ok := p.Parse(s)
	require.True(t, ok)
	require.Equal(t, "VBN", d.Credits[0].Agency)
	_, ok = Parse(s)
	require.False(t, ok)
}

func TestParseAlone(t *testing.T) {
	for s, want := range map[string]int{
		"PARAMARIBO": 1, "Buenos Aires": 1, "Parijs/Londen": 2, "DEN HAAG/BRUSSEL": 2, " Washington ": 1, "'s-GRAVENPOLDER": 1,
		"": 0, "Heide": 0, "SPORT": 0, "BRAND": 0, "ANP": 0, "Utrecht wint": 0, "Dinsdag": 0, "Londen, dinsdag": 0, "WAT NU": 0,
	} {
		d, ok := ParseAlone(s)
		require.Equal(t, want > 0, ok, s)
		require.Len(t, d.Places, want, s)
		if ok {
			require.Equal(t, strings.TrimSpace(s), d.Of(s))
		}
	}
}

func TestNothingIsAllocatedWithoutDateline(t *testing.T) {
	for _, s := range paragraphs {
		require.Zero(t, testing.AllocsPerRun(50, func() { Parse(s) }), s)
	}
}

var paragraphs = []string{
	"De Noord-Koreaanse leider biedt zijn steun aan, zo meldden de staatsmedia maandag.",
	"Van Marum (BBB) zei dat het plan van tafel is.",
	"Volgens premier Voorbeeld is er geen reden tot zorg.",
	"PVV (37 zetels) - De partij is de grootste.",
	"\"Wij gaan door\", zei de voorzitter.",
	"",
}

// check tells that the spans lie in s, in order, on rune boundaries.
func check(t *testing.T, s string, d Dateline) {
	spans := append([]text.Span{d.Span, d.Date, d.Time}, d.Places...)
	for _, c := range d.Credits {
		spans = append(spans, c.Span)
	}
	for _, sp := range spans {
		require.True(t, 0 <= sp.Start && sp.Start <= sp.End && sp.End <= len(s))
		if utf8.ValidString(s) {
			require.True(t, utf8.ValidString(sp.Of(s)), "%q", sp.Of(s))
		}
		require.True(t, sp.Empty() || d.Contains(sp))
	}
	require.Equal(t, d.Body, d.End)
}

func FuzzParse(f *testing.F) {
	for _, s := range append(slices.Clone(paragraphs),
		"PYONGYANG (ANP/AFP) - De", "16:50 VLISSINGEN - De brug", "'S-HERTOGENBOSCH, 4 SEPT. De", "‘s-GRAVENPOLDER – De",
		"(Belga) AMSTERDAM - De", "AnkaraRecep Tayyip is", "CAÏRO\u00a0(ANP)\u00a0- Het", "A/B/C/D/E/F/G/H/I/J - de",
	) {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := Parse(s)
		e, again := Parse(s)
		require.Equal(t, ok, again)
		require.Equal(t, d, e)
		if ok {
			check(t, s, d)
		}
		if d, ok := ParseAlone(s); ok {
			require.Equal(t, len(s), d.Body)
			require.True(t, d.Contains(d.Places[0]))
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, c := range []struct{ name, s string }{
		{"dateline", "PYONGYANG (ANP/AFP) - De Noord-Koreaanse leider biedt zijn steun aan, zo meldden de media."},
		{"place", "AMSTERDAM - De gemeente heeft woensdag een besluit genomen over de nieuwe brug."},
		{"paragraph", paragraphs[0]},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.s)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(c.s)
			}
		})
	}
}

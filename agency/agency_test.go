package agency

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

func TestDefaultIsTheFile(t *testing.T) {
	f, err := os.Open("agencies.tsv")
	require.NoError(t, err)
	defer f.Close()
	rows, err := Read(f, "agencies.tsv")
	require.NoError(t, err)
	require.Equal(t, rows, slices.Collect(Default().All()))
	require.GreaterOrEqual(t, Default().Len(), 100)
	built := NewTable(rows)
	require.Equal(t, built.keys, Default().keys)
}

func TestLookup(t *testing.T) {
	for _, c := range []struct{ form, code string }{
		{"ANP", "ANP"}, {"anp", "ANP"}, {"RTR", "Reuters"}, {"reuters", "Reuters"}, {"Belga", "Belga"},
		{"BELGA", "Belga"}, {"ITAR-TASS", "TASS"}, {"Agence France-Presse", "AFP"}, {"AA", "Anadolu"},
		{"ČTK", "CTK"}, {"čtk", "CTK"}, {"AP", "AP"}, {"Xinhua", "Xinhua"}, {"DPA", "DPA"}, {"dpa", "DPA"},
		{"aa", ""}, {"Map", ""}, {"tt", ""}, {"ap", ""}, {"ANPD", ""}, {"", ""}, {"A", ""},
	} {
		a, ok := Default().Lookup(c.form)
		require.Equal(t, c.code, a.Code, c.form)
		require.Equal(t, c.code != "", ok, c.form)
	}
}

func TestRows(t *testing.T) {
	for a := range Default().All() {
		require.NotEmpty(t, a.Name, a.Code)
		require.Len(t, a.Country, 2, a.Code)
		if a.Until != 0 && a.Since != 0 {
			require.Less(t, a.Since, a.Until, a.Code)
		}
		for f := range a.forms() {
			require.LessOrEqual(t, len(f), maxForm, f)
			got, ok := Default().Lookup(f)
			require.True(t, ok, f)
			require.Equal(t, a.Code, got.Code, f)
		}
	}
}

func TestReadErrors(t *testing.T) {
	for _, c := range []struct {
		in   string
		line int
		err  error
	}{
		{"# remark\nANP", 2, ErrFields},
		{"\tx\ty", 1, ErrCode},
		{"VBN\t\tVoorbeeldbureau\tNederland", 1, ErrCountry},
		{"VBN\t\tVoorbeeldbureau\tNL\tP12", 1, ErrWikidata},
		{"VBN\t\tVoorbeeldbureau\tNL\t\t12", 1, ErrYear},
		{"VBN\t\tVoorbeeldbureau\tNL\t\t1999\tnu", 1, ErrYear},
		{"VBN\t\tVoorbeeldbureau\tNL\t\t1999\t\tja", 1, ErrAmbiguous},
		{"VBN\t\n\nVBN\t", 3, ErrDuplicate},
	} {
		_, err := Read(strings.NewReader(c.in), "own.tsv")
		var re *text.TableError
		require.ErrorAs(t, err, &re, c.in)
		require.ErrorIs(t, err, c.err, c.in)
		require.Equal(t, "own.tsv", re.File)
		require.Equal(t, c.line, re.Line, c.in)
		require.Contains(t, err.Error(), fmt.Sprintf("own.tsv:%d: ", c.line))
	}
	_, err := Read(failing{}, "own.tsv")
	require.ErrorIs(t, err, errBroken)
}

var errBroken = errors.New("broken")

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errBroken }

func TestWith(t *testing.T) {
	own := Default().WithRows(Agency{Code: "ANP", Name: "Ander Nieuws Punt", Country: "NL"}, Agency{Code: "VBN", Name: "Voorbeeldbureau"})
	a, _ := own.Lookup("anp")
	require.Equal(t, "Ander Nieuws Punt", a.Name)
	_, ok := own.Lookup("VBN")
	require.True(t, ok)
	_, ok = Default().Lookup("VBN")
	require.False(t, ok)
	l, ok := own.ParseLine("Bron: VBN")
	require.True(t, ok)
	require.Equal(t, "VBN", l.Credits[0].Agency)
}

func TestLookupAllocatesNothing(t *testing.T) {
	require.Zero(t, testing.AllocsPerRun(100, func() {
		Default().find("RTR")
		Default().find("onbekend")
	}))
	line := "De regering heeft woensdag een akkoord bereikt met de bonden over de lonen."
	require.Zero(t, testing.AllocsPerRun(100, func() {
		ParseLine(line)
		ParseTail(line)
	}))
}

// check tells that every span of the line lies in s on rune boundaries.
func check(t *testing.T, s string, l Line) {
	spans := append([]text.Span{l.Span, l.Date}, l.Names...)
	for _, c := range l.Credits {
		spans = append(spans, c.Span, c.Date)
	}
	for _, sp := range spans {
		require.True(t, 0 <= sp.Start && sp.Start <= sp.End && sp.End <= len(s))
		require.Equal(t, strings.ToValidUTF8(s, "") == s, strings.ToValidUTF8(s[:sp.Start]+s[sp.Start:sp.End]+s[sp.End:], "") == s)
		if strings.ToValidUTF8(s, "") == s {
			require.Equal(t, sp.Of(s), strings.ToValidUTF8(sp.Of(s), ""))
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"Bron: ANP", "© ANP 2024", "(Foto: ANP)", "Beeld © ANP / Jan Voorbeeld", "Door ANP - 14-11-2016, 19:07",
		"| auteur ANP", "Hart van Nederland/ANP", "… voorbij. (ANP)", "Van onze verslaggever Jan Voorbeeld", "Foto\u00a0© AP",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, ok := ParseLine(s)
		check(t, s, l)
		m, again := ParseLine(s)
		require.Equal(t, ok, again)
		require.Equal(t, l, m)
		l, _ = ParseTail(s)
		check(t, s, l)
	})
}

func BenchmarkParseLine(b *testing.B) {
	s := "Beeld © ANP / Jan Voorbeeld"
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		ParseLine(s)
	}
}

func BenchmarkParseTailOfParagraph(b *testing.B) {
	s := strings.Repeat("De regering heeft woensdag een akkoord bereikt met de bonden. ", 5)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		ParseTail(s)
	}
}

package byline

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/text"
)

// parts writes what a line says, one part after the other.
func parts(s string, l *Line) string {
	var out []string
	add := func(name string, sp text.Span) {
		if !sp.Empty() {
			out = append(out, name+"="+sp.Of(s))
		}
	}
	add("at", l.Published)
	add("updated", l.Updated)
	add("by", l.Byline)
	for _, c := range l.Credits {
		add("agency", c.Span)
	}
	add("section", l.Section)
	for _, sp := range l.Rest {
		add("rest", sp)
	}
	return strings.Join(out, "; ")
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Binnenland • 5 minuten geleden", "at=5 minuten geleden; section=Binnenland"},
		{"BINNENLAND  34 min", "at=34 min; section=BINNENLAND"},
		{"10 juni 2025Leestijd 3 minuten", "at=10 juni 2025; rest=Leestijd 3 minuten"},
		{"— dinsdag 10 juni 2025, 10:15 | 4 reacties", "at=dinsdag 10 juni 2025, 10:15; rest=4 reacties"},
		{"Door Jan Verzonnen op 10 juni 2025", "at=10 juni 2025; by=Door Jan Verzonnen"},
		{"Jan Verzonnen 10 juni 2025, 8:12", "at=10 juni 2025, 8:12; by=Jan Verzonnen"},
		{"Vandaag 08:12 - Jan Verzonnen", "at=Vandaag 08:12; by=Jan Verzonnen"},
		{"10-06-25, 08:12 Bron: ANP", "at=10-06-25, 08:12; agency=ANP"},
		{"10/04/17 - 16u26 Bron: Belga, AFP", "at=10/04/17 - 16u26; agency=Belga; agency=AFP"},
		{"24/10/2016 om 18:12 door jvh | Bron: Belga", "at=24/10/2016 om 18:12; by=door jvh; agency=Belga"},
		{"Gisteren 22:56", "at=Gisteren 22:56"},
		{"104 | 10 juni 2025, 08:12", "at=10 juni 2025, 08:12; section=104"},
		{"3-1 | 10 juni 2025, 08:12", ""},
		{"5 min · Binnenland", "at=5 min; section=Binnenland"},
		{"5 min | Binnenland", "at=5 min; section=Binnenland"},
		{"Bijgewerkt: 10 juni 2025, 9:30", "updated=10 juni 2025, 9:30"},
		{"7 oktober 2024, 16:12 • Aangepast 16:32", "at=7 oktober 2024, 16:12; updated=16:32"},
		{"Laatste update 14-11-2016 | Gepubliceerd 13-11-2016", "at=13-11-2016; updated=14-11-2016"},
		{"Tekst: Jan Verzonnen ⋅ 11 juni 2026, 07:00 ⋅ Leestijd ongeveer 3 minuten", "at=11 juni 2026, 07:00; by=Jan Verzonnen; rest=Leestijd ongeveer 3 minuten"},
		{"Van onze verslaggever · Vandaag, 15:55 · 118 reacties", "at=Vandaag, 15:55; by=Van onze verslaggever; rest=118 reacties"},
		{"Geplaatst door Jan Verzonnen op 10 maart 2024 19:42", "at=10 maart 2024 19:42; by=Jan Verzonnen"},
		{"18 mei 2025 01:12 - ANP/Jan Verzonnen", "at=18 mei 2025 01:12; by=Jan Verzonnen; agency=ANP"},
		{"Jan Verzonnen, correspondent | 10 juni 2025", "at=10 juni 2025; by=Jan Verzonnen; rest=correspondent"},
		{"Jan Verzonnen en Piet Bedacht 20-01-2026 - 19:00", "at=20-01-2026 - 19:00; by=Jan Verzonnen en Piet Bedacht"},
		{"Jan Verzonnen · vandaag · 5 min", "at=vandaag; by=Jan Verzonnen; rest=5 min"},
		{"Auteur: (jvh)", "by=jvh"},
		{"(es/hk)", "by=es/hk"},
		{"5\u00a0minuten\u00a0geleden", "at=5\u00a0minuten\u00a0geleden"},
		{"Door Jan Verzonnen     ♡ 212   💬 31", "by=Door Jan Verzonnen; rest=212; rest=31"},
		{"Jan Verzonnen — 09:02", "at=09:02; by=Jan Verzonnen"},
		{"Jan Verzonnen 6 min", "by=Jan Verzonnen; rest=6 min"},
		{"Jan Verzonnen, redacteur    17 nov 2025    4x gedeeld", "at=17 nov 2025; by=Jan Verzonnen; rest=redacteur; rest=4x gedeeld"},
		{"Namens de redactie, Jan Verzonnen", "by=Jan Verzonnen"},
		{"Verzonnen / 35min", "at=35min; section=Verzonnen"},
		{"28 oktober 2025 - Verzonnen Post - pagina 9", "at=28 oktober 2025; section=Verzonnen Post; rest=pagina 9"},
		{"1 oktober 2020 om 20:00   Leestijd: 14 minuten   Luister naar dit artikel", "at=1 oktober 2020 om 20:00; rest=Leestijd: 14 minuten; rest=Luister naar dit artikel"},
		{"", ""},
		{"Jan Verzonnen", ""},
		{"De brug gaat op 10 juni 2025 dicht", ""},
		{"Op 10 juni 2025 ging de brug dicht.", ""},
		{"PSV - Ajax 14:30", ""},
		{"▶ 02:10", ""},
		{"Deel van de brug op 10 juni dicht", ""},
		{"Embargo tot woensdag 8.00 uur", ""},
		{"Uitslag 10 juni 2025: 2-1", ""},
		{"21.00 Journaal", ""},
		{"01:26 - Jan Verzonnen", ""},
		{"Het forum van maandag 18 maart. Met verslaggever Jan Verzonnen", ""},
		{"Door de regen ging het feest op 10 juni 2025 niet door", ""},
	} {
		l, ok := Parse(agency.Default(), c.in)
		require.Equal(t, c.want != "", ok, "%q: %s", c.in, parts(c.in, &l))
		if ok {
			require.Equal(t, c.want, parts(c.in, &l), c.in)
		}
	}
}

// TestRows reads the example of every row of words, and not without them.
func TestRows(t *testing.T) {
	classes := map[class]int{}
	for _, r := range words().rows {
		classes[r.class]++
		if r.example != "" {
			require.Contains(t, strings.ToLower(r.example), strings.ToLower(r.text))
			l, ok := Parse(agency.Default(), r.example)
			require.True(t, ok, r.example)
			switch r.class {
			case updated:
				require.False(t, l.Updated.Empty(), r.example)
			case author, by:
				require.NotEmpty(t, l.Authors, r.example)
			case furniture, counted, reading, page:
				require.NotEmpty(t, l.Rest, r.example)
			default:
				require.False(t, l.Published.Empty() && l.Authors == nil, r.example)
			}
		}
	}
	for c := range classNames[1:] {
		require.NotZero(t, classes[class(c+1)], classNames[c+1])
	}
}

func TestSignature(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Jan Verzonnen", "by=Jan Verzonnen"},
		{"J.P. van Verzonnen, Dokkum", "by=J.P. van Verzonnen; rest=Dokkum"},
		{"Jan Verzonnen - correspondent", "by=Jan Verzonnen; rest=correspondent"},
		{"Jan Verzonnen & Piet Bedacht", "by=Jan Verzonnen & Piet Bedacht"},
		{"Redactie Sport", "by=Redactie Sport"},
		{"Jan Verzonnen, Piet Bedacht en Anna Vos", "by=Jan Verzonnen, Piet Bedacht en Anna Vos"},
		{"– Jan Verzonnen, Dokkum", "by=Jan Verzonnen; rest=Dokkum"},
		{"(JvV)", "by=JvV"},
		{"*Jan Verzonnen*", "by=Jan Verzonnen"},
		{"J.v.d.V.", "by=J.v.d.V."},
		{"", ""},
		{"Jan Verzonnen is burgemeester", ""},
		{"Wat nu?", ""},
		{"Jan Verzonnen: 'Wij gaan door'", ""},
	} {
		l, ok := Signature(c.in)
		require.Equal(t, c.want != "", ok, c.in)
		if ok {
			require.Equal(t, c.want, parts(c.in, &l), c.in)
		}
	}
}

func TestShift(t *testing.T) {
	s := "Jan Verzonnen | 10 juni 2025, bijgewerkt 9:30 | Binnenland | Bron: ANP | 4 reacties"
	l, ok := Parse(agency.Default(), s)
	require.True(t, ok)
	want := parts(s, &l)
	l.Shift(3)
	require.Equal(t, want, parts("abc"+s, &l))
}

// A line may end anywhere in the words of a row, or in blanks after them.
func TestCutLines(t *testing.T) {
	for _, r := range words().rows {
		for i := range len(r.text) + 1 {
			for _, end := range []string{"", " ", "\t", "\u00a0", ": ", ": (", " op "} {
				require.NotPanics(t, func() { Parse(agency.Default(), r.text[:i]+end) }, "%q", r.text[:i]+end)
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, r := range words().rows {
		f.Add(r.example)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, ok := Parse(agency.Default(), s)
		if !ok {
			l, ok = Signature(s)
		}
		if !ok {
			return
		}
		spans := append([]text.Span{l.Published, l.Updated, l.Byline, l.Section}, append(l.Authors, l.Rest...)...)
		for _, c := range l.Credits {
			spans = append(spans, c.Span)
		}
		for _, sp := range spans {
			require.True(t, 0 <= sp.Start && sp.Start <= sp.End && sp.End <= len(s))
			if utf8.ValidString(s) {
				require.True(t, utf8.ValidString(sp.Of(s)), "%q", sp.Of(s))
			}
		}
	})
}

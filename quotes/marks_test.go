package quotes

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// spans are the texts of the quotations, the parts of one joined by "¶".
func spans(s string) []string {
	d := layOut(s)
	out := []string{}
	for _, q := range Find(d, nil) {
		t := q.Of(d.Src)
		if len(q.Parts) > 0 {
			var parts []string
			for _, p := range q.Parts {
				parts = append(parts, p.Of(d.Src))
			}
			t = strings.Join(parts, "¶")
		}
		if q.Unclosed {
			t += "…"
		}
		out = append(out, t)
	}
	return out
}

func TestMarks(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// every pair
		{`Hij zei " ja hoor ".`, " ja hoor "},
		{`Hij zei “ja hoor”.`, "ja hoor"},
		{`Hij zei „ja hoor”.`, "ja hoor"},
		{`Hij zei „ja hoor“.`, "ja hoor"},
		{`Hij zei 'ja hoor'.`, "ja hoor"},
		{`Hij zei ‘ja hoor’.`, "ja hoor"},
		{`Hij zei ’ja hoor’.`, "ja hoor"},
		{`Hij zei ‚ja hoor’.`, "ja hoor"},
		{`Hij zei ,,ja hoor''.`, "ja hoor"},
		{`Hij zei ,,ja hoor”.`, "ja hoor"},
		{`Hij zei ''ja hoor''.`, "ja hoor"},
		{`Hij zei «ja hoor».`, "ja hoor"},
		{`« Ja hoor », zei hij. Zij noemt het « een feest ».`, "Ja hoor|een feest"},
		{`Hij zei ‘ja hoor'.`, "ja hoor"},
		{`Hij zei " ja hoor ".`, " ja hoor "},
		{`„Ja hoor’’, zei hij.`, "Ja hoor"},
		{`,,Ja hoor'’, zei hij. ,,Nee.’’`, "Ja hoor|Nee."},
		{`"Ja hoor'', zei hij. "Nee.''`, "Ja hoor|Nee."},
		{`"Ja hoor.' Zij zweeg.`, "Ja hoor."},
		{`„Hij riep ’kom op.’ En viel”, zei ze.`, "Hij riep ’kom op.’ En viel|kom op."},
		{`„Hij riep ’kom op’. En viel.`, "Hij riep ’kom op’. En viel.…|kom op"},
		{`„Frans’ jas. Hij bleef weg.`, "Frans’ jas. Hij bleef weg.…"},
		{`„Hij at 'taart', en ik niet,' zei ze.`, "Hij at 'taart', en ik niet,|taart"},
		{`Hij riep: " kom hier, " zei zij.`, " kom hier, "},
		{`Hij riep, " Kom hier " zei zij.`, " Kom hier "},
		{`„Een, „twee, „drie.`, "Een,…|twee,…|drie.…"},
		// apostrophes
		{`'s Ochtends zo'n D66'er met foto's en sms'jes van Hamas' leider.`, ""},
		{`Zij zei 'zo'n foto's-dag 's avonds' te haten.`, "zo'n foto's-dag 's avonds"},
		{`De jaren '80 en '90 waren 'gouden tijden' voor ons.`, "gouden tijden"},
		{`Trumps plan en Luv’-zangeres zeiden ’nee dus’ ’s avonds.`, "nee dus"},
		// nested
		{`"Hij riep 'kom op' en viel", zei ze.`, "Hij riep 'kom op' en viel|kom op"},
		{`„Hij riep "kom op" en viel”, zei ze.`, `Hij riep "kom op" en viel|kom op`},
		{`’Jan krijgt ’nee’ van Real’`, "Jan krijgt ’nee’ van Real|nee"},
		{`Hij zei »ja hoor«.`, "ja hoor"},
		{`Hij zei » ja hoor «.`, "ja hoor"},
		{`Hij zei » ja hoor « en » nee «, en ging.`, "ja hoor|nee"},
		{`Lees ook » Brug open » Dijk dicht.`, ""},
		{`Hij zei « ja hoor » en las » de krant.`, "ja hoor"},
		{`Zij zei ' ja hoor ' en ging.`, " ja hoor "},
		// the wrong mark closes
		{`„Ik zei ‘ja’ en wachtte’, zei ze.`, "Ik zei ‘ja’ en wachtte|ja"},
		{`„Ik wachtte’, zei ze. „Niet lang.”`, "Ik wachtte|Niet lang."},
		{`„Hans’ jas hangt er nog’ zei ze.`, "Hans’ jas hangt er nog’ zei ze.…"},
		{`„Ik wachtte’ zei ze, „niet lang’.`, "Ik wachtte’ zei ze,…|niet lang’.…"},
		// unclosed
		{`'Wij gaan door, zei hij.`, "Wij gaan door…"},
		{`Hij zei: ‘Wij gaan door.`, "Wij gaan door.…"},
		{`‘wij gaan door, zei hij.`, ""},
		{`Hij zag ‘Wij gaan door.`, ""},
		{`"Wij gaan door, zei hij, en Joost zweeg.`, "Wij gaan door…"},
		{`"Toen ik belde, zei mijn moeder niets.`, "Toen ik belde, zei mijn moeder niets.…"},
		{`Hij zei: "Wij gaan door.`, "Wij gaan door.…"},
		{`Hij zei: "Wij gaan door.¶Zij zei: "Ik niet."`, "Wij gaan door.…|Ik niet."},
		{`"Wij gaan door, zei hij. "Ik niet", zei zij.`, "Wij gaan door…|Ik niet"},
		{`Het is 5" lang en 6" breed.`, ""},
		// opened again
		{`Hij zei: "Wij gaan door.¶"En we stoppen niet."`, "Wij gaan door.¶En we stoppen niet."},
		{`Hij zei: „Een.¶„Twee.¶„Drie.”¶Klaar.`, "Een.¶Twee.¶Drie."},
		{`Hij zei: „Een.¶Twee.¶„Drie.”`, "Een.…|Drie."},
		{`Hij zei: „Een.¶"Twee."¶„Drie.”`, "Een.…|Twee.|Drie."},
		{`^„Een.¶„Twee.”`, "Een.…|Twee."},
		{`Hij zei: „Een.¶„Twee.¶Klaar.`, "Een.¶Twee.…"},
		{`„a „b „c „d „e „f „g „h „i.`, "b…|c…|d…|e…|f…|g…|h…|i.…"},
		// nothing
		{`""`, ""},
		{`" "`, ""},
		{`"`, ""},
		{``, ""},
		{`Geen citaat.`, ""},
	} {
		require.Equal(t, c.want, strings.Join(spans(c.text), "|"), c.text)
	}
}

// TestKeepsTheRest: what goes wrong in one paragraph does not reach the next.
func TestKeepsTheRest(t *testing.T) {
	clean := `"Wij gaan door", zei Jan Jansen.`
	for _, dirty := range []string{`"`, `„`, `'`, `a" b`, `"a 'b`, strings.Repeat(`"`, 99), "''", `‘a "b`, "\xff\""} {
		d := layOut(dirty + "¶" + "Tussenin.¶" + clean)
		got := Find(d, nil)
		require.NotEmpty(t, got, dirty)
		q := got[len(got)-1]
		require.Equal(t, "Wij gaan door", q.Of(d.Src), dirty)
		require.Equal(t, "Jan Jansen", q.Speaker.Of(d.Src), dirty)
	}
}

func TestIndirect(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`Joost Verkamp zei dat de brug dicht blijft.`, "Joost Verkamp|zei|de brug dicht blijft"},
		{`Volgens de politie is het veilig.`, "de politie|Volgens|is het veilig"},
		{`De brug blijft volgens de gemeente dicht.`, "de gemeente|volgens|De brug blijft volgens de gemeente dicht"},
		{`De brug blijft voorlopig dicht, zegt wethouder Mieke Dorrestein.`, "Mieke Dorrestein|zegt|De brug blijft voorlopig dicht"},
		{`De brug blijft voorlopig dicht, aldus Mieke Dorrestein.`, "Mieke Dorrestein|aldus|De brug blijft voorlopig dicht"},
		{`Mieke Dorrestein laat weten dat de brug dicht blijft.`, "Mieke Dorrestein|laat weten|de brug dicht blijft"},
		{`Mieke Dorrestein vraagt zich af of de brug dicht blijft.`, "Mieke Dorrestein|vraagt zich af|of de brug dicht blijft"},
		{`Mieke Dorrestein zegt geen haast te hebben.`, "Mieke Dorrestein|zegt|geen haast te hebben"},
		{`De brug blijft dicht volgens Mieke Dorrestein-`, "Mieke Dorrestein|volgens|De brug blijft dicht"},
		{`De brug blijft dicht volgens Mieke Dorrestein–.`, "Mieke Dorrestein|volgens|De brug blijft dicht"},
		{`Zij wijst op het plan voor de brug, dat volgens de gemeente te duur is.`, "de gemeente|volgens|dat volgens de gemeente te duur is"},
		{`Mieke Dorrestein kocht een brug.`, ""},
		{`Mieke Dorrestein wil niet reageren.`, ""},
		{`"De brug blijft dicht", zegt Mieke Dorrestein.`, ""},
	} {
		d := layOut(c.text)
		f := Finder{Indirect: true}
		got := ""
		for _, q := range f.Find(d, nil) {
			if q.Kind == Indirect {
				got += q.Speaker.Of(d.Src) + "|" + q.Cue.Text + "|" + q.Of(d.Src)
			}
		}
		require.Equal(t, c.want, got, c.text)
		for _, q := range Find(d, nil) {
			require.NotEqual(t, Indirect, q.Kind)
		}
	}
}

// TestMentions: what a recogniser knows decides who a pronoun is, and its IDs
// come back.
func TestMentions(t *testing.T) {
	src := `Kwist en Prell overlegden. "Het is rond", zei zij. "Nee", zei hij.`
	d := layOut(src)
	names := []Mention{
		{Span: text.Span{Start: 0, End: 5}, Type: PER, ID: 3, Gender: text.Feminine},
		{Span: text.Span{Start: 9, End: 14}, Type: PER, ID: 4, Gender: text.Masculine},
	}
	got := Find(d, names)
	require.Len(t, got, 2)
	require.Equal(t, "Kwist", got[0].Speaker.Full)
	require.Equal(t, 3, got[0].Speaker.Entity)
	require.Equal(t, 0, got[0].Speaker.Mention)
	require.Equal(t, "Prell", got[1].Speaker.Full)
	require.Equal(t, 4, got[1].Speaker.Entity)
	// Mentions in any order give the same.
	require.Equal(t, "Prell", Find(d, []Mention{names[1], names[0]})[1].Speaker.Full)
	// Mentions that lie across tokens or past the end do no harm.
	require.NotPanics(t, func() {
		Find(d, []Mention{{Span: text.Span{Start: 3, End: 11}, Type: PER}, {Span: text.Span{Start: 70, End: 900}, Type: ORG}, {Span: text.Span{Start: -4, End: -1}}})
	})
}

// TestCutAnywhere: a text may begin and end at any token, as at the edge of a
// page that is cut off.
func TestCutAnywhere(t *testing.T) {
	f := Finder{Indirect: true}
	find := func(src string, tagged bool) {
		d := layOut(src)
		if tagged {
			tagger.Default().Tag(d)
		}
		for _, q := range f.Find(d, nil) {
			require.Less(t, q.Start, q.End, src)
			require.LessOrEqual(t, q.End, len(d.Src), src)
		}
	}
	for n, c := range attributionCases(t) {
		d := layOut(c.text)
		for _, x := range d.Tokens {
			if n%2 == 0 {
				find(strings.TrimSpace(d.Src[x.Start:]), false)
			} else {
				find(d.Src[:x.End], n%4 == 1)
			}
		}
	}
}

package quotes

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// marked is a name with its type, as the cases below have it: [Zandrit|ORG].
var marked = regexp.MustCompile(`\[([^|\]]+)\|(PER|LOC|ORG)\]`)

// TestNamed attributes quotations in texts whose names are given, as a recogniser
// finds them.
func TestNamed(t *testing.T) {
	types := map[string]Type{"PER": PER, "LOC": LOC, "ORG": ORG}
	for _, c := range []struct{ text, speaker, full string }{
		{`Busbedrijf [Zandrit|ORG] staakt. Het busbedrijf spreekt van "een noodgreep".`, "Het busbedrijf", "Zandrit"},
		{`[Museum De Kust|ORG] gaat dicht. Het museum spreekt van "een gemiste kans".`, "Het museum", "Museum De Kust"},
		{`De [Onderzoeksraad voor Veiligheid|ORG] kwam kijken. De raad noemt de brug "een gevaar".`, "De raad", "De Onderzoeksraad voor Veiligheid"},
		{`Gisteren sprak hotel [De Zon|LOC]. Het hotel noemt het plan "onwijs".`, "Het hotel", "De Zon"},
		{`De moeder van [Joost|PER], [Mieke Dorrestein|PER], liep weg. "Ik wilde alles horen", zei de moeder van [Karel|PER].`, "de moeder van Karel", "de moeder van Karel"},
		{`De moeder van [Joost|PER], [Mieke Dorrestein|PER], liep weg. "Ik wilde alles horen", zei de moeder van [Joost|PER].`, "de moeder van Joost", "Mieke Dorrestein"},
		{`"Nee", zegt de advocaat van slachtoffer [Karel Wissing|PER].`, "de advocaat van slachtoffer Karel Wissing", "de advocaat van slachtoffer Karel Wissing"},
		{`"Nee", zegt officier van justitie [Mieke Dorrestein|PER].`, "Mieke Dorrestein", "Mieke Dorrestein"},
		{`"Wij blijven", galmde het over het plein. Voorzitter [Karel Wissing|PER] deelde koffie uit.`, "", ""},
	} {
		src, ids := "", map[string]int{}
		var ms []Mention
		at := 0
		for _, m := range marked.FindAllStringSubmatchIndex(c.text, -1) {
			src += c.text[at:m[0]]
			name := c.text[m[2]:m[3]]
			if ids[name] == 0 {
				ids[name] = len(ids) + 1
			}
			ms = append(ms, Mention{Span: text.Span{Start: len(src), End: len(src) + len(name)}, Type: types[c.text[m[4]:m[5]]], ID: ids[name], Name: name})
			src += name
			at = m[1]
		}
		src += c.text[at:]
		d := text.Parse(src)
		tagger.Default().Tag(d)
		got := Find(d, ms)
		require.Len(t, got, 1, src)
		require.Equal(t, c.speaker, got[0].Speaker.Of(src), src)
		require.Equal(t, c.full, got[0].Speaker.Full, src)
	}
}

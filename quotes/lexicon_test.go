package quotes

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

func TestConjugate(t *testing.T) {
	for _, c := range []struct{ inf, stem, past, part, forms string }{
		{"zeggen", "", "zei,zeiden", "gezegd", "zeggen zeg zegt zeggen zei zeiden gezegd zeggend"},
		{"reageren", "", "", "", "reageren reageer reageert reageren reageerde reageerden gereageerd reagerend"},
		{"beloven", "", "", "", "beloven beloof belooft beloven beloofde beloofden beloofd belovend"},
		{"eisen", "", "", "", "eisen eis eist eisen eiste eisten geëist eisend"},
		{"illustreren", "", "", "", "illustreren illustreer illustreert illustreren illustreerde illustreerden geïllustreerd illustrerend"},
		{"schatten", "", "", "", "schatten schat schatten schatte schatten geschat schattend"},
		{"fluisteren", "fluister", "", "", "fluisteren fluister fluistert fluisteren fluisterde fluisterden gefluisterd fluisterend"},
		{"mompelen", "", "", "", "mompelen mompel mompelt mompelen mompelde mompelden gemompeld mompelend"},
		{"gaan", "", "ging,gingen", "gegaan", "gaan ga gaat gaan ging gingen gegaan gaand"},
		{"zien", "", "zag,zagen", "gezien", "zien zie ziet zien zag zagen gezien ziend"},
		{"grijnzen", "", "", "", "grijnzen grijns grijnst grijnzen grijnsde grijnsden gegrijnsd grijnzend"},
		{"bevestigen", "", "", "", "bevestigen bevestig bevestigt bevestigen bevestigde bevestigden bevestigd bevestigend"},
		{"azen", "", "", "", "azen aas aast azen aasde aasden geaasd azend"},
		{"lachen", "", "", "gelachen", "lachen lach lacht lachen lachte lachten gelachen lachend"},
		{"bellen", "", "", "", "bellen bel belt bellen belde belden gebeld bellend"},
		{"melden", "", "", "", "melden meld meldt melden meldde meldden gemeld meldend"},
		{"doen", "doe", "deed,deden", "gedaan", "doen doe doet doen deed deden gedaan doend"},
		{"kraaien", "kraai", "", "", "kraaien kraai kraait kraaien kraaide kraaiden gekraaid kraaiend"},
		{"zijn", "=is,ben,zijn", "was,waren", "geweest", "zijn is ben zijn was waren geweest zijnd"},
		{"werken", "", "", "", "werken werk werkt werken werkte werkten gewerkt werkend"},
		{"zen", "", "", "", "zen z zt zen zde zden gezd zend"},
	} {
		var got []string
		for _, f := range conjugate(c.inf, c.stem, c.past, c.part) {
			got = append(got, f.word)
			if f.form == text.FinPast {
				require.Equal(t, strings.HasSuffix(f.word, "en"), f.num == text.Plur, f.word)
			}
		}
		require.Equal(t, c.forms, strings.Join(got, " "))
	}
}

func TestPlurals(t *testing.T) {
	for _, c := range []struct{ one, many string }{
		{"premier", "premiers"}, {"voorman", "voormannen"}, {"zegsman", "zegslieden"},
		{"Kamerlid", "Kamerleden"}, {"ambtenaar", "ambtenaren"}, {"politicus", "politici"},
		{"baas", "bazen"}, {"kok", "kokken"}, {"advocaat", "advocaten"}, {"collega", "collega's"},
		{"dj", "dj’s"}, {"hoogleraar", "hoogleraren"}, {"directeur", "directeuren"}, {"Brit", "Britten"},
		{"getuige", "getuigen"}, {"os", "ossen"}, {"expert", "experts"}, {"brief", "brieven"}, {"wolf", "wolven"},
		{"patroon", "patronen"}, {"echtgenoot", "echtgenoten"}, {"gezin", "gezinnen"}, {"kapitein", "kapiteinen"}, {"Fin", "Finnen"},
		{"christen", "christenen"}, {"arts", "artsen"},
		{"rector", "rectoren"}, {"kind", "kinderen"},
	} {
		require.True(t, slices.Contains(plurals(c.one), c.many), "%s: %v", c.one, plurals(c.one))
	}
	require.NotContains(t, plurals("Fin"), "Finen")
	require.NotContains(t, plurals("kok"), "koken")
}

func TestTablesAreWholeAndLarge(t *testing.T) {
	l := DefaultLexicon()
	require.GreaterOrEqual(t, len(l.lemmas), 350)
	seen := map[string]bool{}
	for _, lm := range l.lemmas {
		require.False(t, seen[lm.name], "%s stands twice", lm.name)
		seen[lm.name] = true
	}
	require.Equal(t, person, l.noun("VVD-leider", text.FoldHash("VVD-leider"), false).class)
	require.Equal(t, text.Feminine, l.noun("popzangeres", text.FoldHash("popzangeres"), false).sex)
	require.Equal(t, noNoun, l.noun("tafelkleed", text.FoldHash("tafelkleed"), false).class)
	require.Equal(t, noNoun, l.noun("50-plus", text.FoldHash("50-plus"), false).class)
}

// TestParts: a verb in two parts is known as one word too, one with a phrase is not.
func TestParts(t *testing.T) {
	l := DefaultLexicon()
	verbs := func(w string) (out []string) {
		for _, v := range l.entries[l.find(text.FoldHash(w))].verbs {
			name := l.lemmas[v.lemma].name
			if v.fused {
				name += " as one"
			}
			out = append(out, name)
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	require.Equal(t, []string{"toevoegen as one"}, verbs("toevoegde"))
	require.NotContains(t, verbs("voegde"), "toevoegen as one")
	require.Contains(t, verbs("voegde"), "toevoegen")
	require.Equal(t, []string{"nazeggen", "terugzeggen", "toezeggen", "zeggen"}, verbs("zei"))
	require.Contains(t, verbs("was"), "van mening zijn")
	require.Empty(t, verbs("van mening was"))
}

func TestWith(t *testing.T) {
	l, err := DefaultLexicon().With(Nouns, strings.NewReader("# own\nkwakkelaar\tp\tm\n"), "own.tsv")
	require.NoError(t, err)
	require.Equal(t, text.Masculine, l.noun("kwakkelaars", text.FoldHash("kwakkelaars"), false).sex)
	require.Equal(t, noNoun, DefaultLexicon().noun("kwakkelaars", text.FoldHash("kwakkelaars"), false).class)
	_, err = DefaultLexicon().With(Cues, strings.NewReader("zeggen\t\t\t\ts\n\nkwaken\t\t\t\tz\n"), "own.tsv")
	var te *text.TableError
	require.ErrorAs(t, err, &te)
	require.Equal(t, 3, te.Line)
	require.Equal(t, `own.tsv:3: unknown class: "kwaken\t\t\t\tz"`, err.Error())
	for _, c := range []struct {
		table Table
		row   string
		cause error
	}{
		{Cues, "en\t\t\t\ts", ErrInfinitive},
		{Cues, "kwaak\t\t\t\ts", ErrInfinitive},
		{Cues, "kw\tkw\t\t\ts", ErrInfinitive},
		{Nouns, "kwakker\tx\tm", ErrClass},
		{Nouns, "kwakker\tp\tx", ErrSex},
		{Nouns, "k\tp\tm", ErrShort},
		{FirstNames, "Kwak\tx", ErrSex},
		{closedWords, "unheard\tkwak", ErrClass},
		{closedWords + 1, "", ErrTable},
	} {
		_, err := DefaultLexicon().With(c.table, strings.NewReader(c.row), "own.tsv")
		require.ErrorIs(t, err, c.cause, c.row)
	}
	own, err := new(Lexicon).With(FirstNames, strings.NewReader("Kwak\tf"), "own.tsv")
	require.NoError(t, err)
	require.Equal(t, text.Feminine, own.entries[own.find(text.FoldHash("Kwak"))].nameSex)
	require.NotEmpty(t, own.lemmas, "of the built-in lexicon")
}

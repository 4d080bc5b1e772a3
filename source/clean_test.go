package source

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// TestChars cleans characters.
func TestChars(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Italie\u0308 en Curac\u0327ao", "Italië en Curaçao"},
		{"vo\u0301o\u0301r", "vóór"},
		{"\u0301 alleen", "\u0301 alleen"}, // a mark without a letter
		{"Ora&#769;n", "Orán"},
		{"e&#x301;e&#x301;n", "één"},
		{"Duits\u00adland", "Duitsland"},
		{"Mark\u200b Rutte", "Mark Rutte"},
		{"\u200e8 minuten geleden\u200e", "8 minuten geleden"},
		{"5\u00a0minuten\u202fgeleden", "5 minuten geleden"},
		{"Meer&nbsp;uit", "Meer uit"},
		{"regel een\u2028regel twee", "regel een\nregel twee"},
		{"&quot;Ja&quot;, zei Zo&#39;n", "\"Ja\", zei Zo'n"},
		{"&amp;quot;Ja&amp;quot; &amp; nee", "\"Ja\" & nee"},
		{"R&D; AT&T & Co; &onzin; &#; &", "R&D; AT&T & Co; &onzin; &#; &"},
		{"Reg&shy;ering &eacute;&eacute;n", "Regering één"},
		{"\u0091Ja\u0092", "‘Ja’"},
		{"ﬁnancieel", "financieel"},
		{"Noord\u2011Holland", "Noord-Holland"},
		{"👩\u200d🚒 blust", "👩\u200d🚒 blust"},
		{"\xff kapot \xe2", "\xff kapot \xe2"},
		{"Ame\u0301lie, Zoë & Noël: 5 € — “goed”…", "Amélie, Zoë & Noël: 5 € — “goed”…"},
	} {
		got, _ := apply(c.in, chars(c.in, false))
		require.Equal(t, c.want, got)
	}
	got, _ := apply("caf&eacute &copy 2025", chars("caf&eacute &copy 2025", true))
	require.Equal(t, "café © 2025", got)
}

// TestUnwrap joins lines that were wrapped, and no others.
func TestUnwrap(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"wrapped at 70", "Raad van Breda stemt in met nieuwe brug\n\nBREDA (ANP) - De gemeenteraad van Breda heeft dinsdag ingestemd met de\nbouw van een nieuwe brug over de Mark. De brug kost 12 miljoen euro en\nmoet in 2028 klaar zijn.", "Raad van Breda stemt in met nieuwe brug\n\nBREDA (ANP) - De gemeenteraad van Breda heeft dinsdag ingestemd met de bouw van een nieuwe brug over de Mark. De brug kost 12 miljoen euro en moet in 2028 klaar zijn."},
		{"ragged", "\"Wij stoppen met de bouw van de\nbrug omdat er geen geld meer\nis\", zei wethouder Jan Peeters dinsdag\ntegen de raad.", "\"Wij stoppen met de bouw van de brug omdat er geen geld meer is\", zei wethouder Jan Peeters dinsdag tegen de raad."},
		{"open end", "De dienst brandbestrijding en de hulpdienst van Velp hebben nu\nmaandag 13 mei een brand geblust in een stal aan de\nZavelstraat. De brandweer kon de dieren redden en de\noorzaak wordt onderzocht.", "De dienst brandbestrijding en de hulpdienst van Velp hebben nu maandag 13 mei een brand geblust in een stal aan de Zavelstraat. De brandweer kon de dieren redden en de oorzaak wordt onderzocht."},
		{"CRLF and indents", "De raad heeft gisteren besloten dat de\r\n  brug over de rivier er toch gaat komen\r\n  voor het eind van het jaar.", "De raad heeft gisteren besloten dat de brug over de rivier er toch gaat komen voor het eind van het jaar."},
		{"hyphen", "De nieuwe brug over de rivier is volgens de regerings-\nleider een aanwinst voor de hele streek, zegt de ex-\nminister van Noord-\nHolland in het blad voor televisie-\nen radiomakers.", "De nieuwe brug over de rivier is volgens de regeringsleider een aanwinst voor de hele streek, zegt de ex-minister van Noord-Holland in het blad voor televisie- en radiomakers."},
		{"list", "Dit zijn de deelnemers aan de wedstrijd van dit jaar:\n- Jan Smit uit Goes\n- Piet Smit uit Ede\n- een ander uit Velp", ""},
		{"index", "IJsmeester in tranen door dooi .......104\nStoring pinnen in Zeeland voorbij ....105\nSpookbus in Assen reed zonder licht   106\nOekraïens koor zingt in Deventer .....107\nGoes weigert raar standbeeld en ......108\npostbode had 3000 brieven thuis ......109\nMist in het noorden van het land .....110", ""},
		{"teletext", " 104  ProefTekst   za 14 feb 13:18:42\n\n Brug bij Goes open\n\n De brug bij Goes is zaterdag weer\n opengegaan. Wethouder Jan Voorbeeld\n had sinds woensdag gewacht. \"Ik heb\n gebeden om droog weer\".\n", " 104  ProefTekst   za 14 feb 13:18:42\n\n Brug bij Goes open\n\n De brug bij Goes is zaterdag weer opengegaan. Wethouder Jan Voorbeeld had sinds woensdag gewacht. \"Ik heb gebeden om droog weer\".\n"},
		{"poem", "De zee is ver\nen het land is leeg\nwie gaat er nog\nnaar het strand", ""},
		{"teasers", "Trein ontspoort bij station Gouda in de avondspits\nBij Gouda is een trein ontspoord.\neen moment geleden\nKoning opent nieuw museum in Zwolle met zijn vrouw\nDe koning opent vrijdag het museum.\n5 minuten geleden\n", ""},
		{"paragraphs", strings.Repeat("De raad heeft gisteren besloten dat de brug over de rivier er toch gaat komen voor het eind van het jaar, zoals het college al eerder had gezegd.\n", 3), ""},
	} {
		if c.want == "" {
			c.want = c.in
		}
		got, _ := apply(c.in, unwrap(c.in))
		require.Equal(t, c.want, got, c.name)
	}
}

// TestUnquote takes the signs off a forwarded mail, and off no quotation.
func TestUnquote(t *testing.T) {
	mail := "Onderwerp: Fwd: brief\n\n> Brug open\n>\n> De brug is open.\n>> Dag!\n"
	got, _ := apply(mail, unquote(mail))
	require.Equal(t, "Onderwerp: Fwd: brief\n\nBrug open\n\nDe brug is open.\nDag!\n", got)
	require.Empty(t, unquote("De brug is open.\n\n> 'Dat werd tijd'\n\nDat zei hij.\n\nDag.\n\n> 'Ja'"))
}

// TestMarkdown takes marks off.
func TestMarkdown(t *testing.T) {
	in := "# Raad stemt in met **brug**\n\n**BREDA (ANP) -** De _raad_ heeft [ingestemd](https://voorbeeld.nl/a_b_c) met de brug\\.\n\n![foto](/x.jpg)\n\n* [Meer](/meer)\n* 5 * 3 = snake_case\n\n> Dit zei hij.\n\n* * *\nEinde"
	p := Clean(in)
	require.Equal(t, Markdown, p.Format)
	require.Equal(t, "Raad stemt in met brug\n\nBREDA (ANP) - De raad heeft ingestemd met de brug.\n\n\n\nMeer\n5 * 3 = snake_case\n\nDit zei hij.\n\n\nEinde", p.Text)
	var got []string
	for _, b := range p.Blocks {
		got = append(got, b.Kind.String()+": "+b.Of(p.Text))
	}
	require.Equal(t, []string{"heading: Raad stemt in met brug", "unstated: BREDA (ANP) - De raad heeft ingestemd met de brug.", "list item: Meer", "list item: 5 * 3 = snake_case", "quotation: Dit zei hij.", "unstated: Einde"}, got)
	// Marks that close a heading, behind others in it.
	for in, want := range map[string]string{
		"# Raad [stemt](http://a.nl) **in** ##": "Raad stemt in", "## Leren in C#": "Leren in C#", "# A [x](http://a) B &#": "A x B &#", "# #": "#",
	} {
		require.Equal(t, want, Clean(in).Text, in)
	}
	for _, plain := range []string{"Een * en een _ in tekst", "Nummer #1 wint", "[red.] dit", "Lijst:\n* een\n* twee"} {
		require.Equal(t, Text, Clean(plain).Format, plain)
	}
}

// TestSource maps spans back.
func TestSource(t *testing.T) {
	in := "\u200eDe Oekrai\u0308ense&nbsp;pre\u00admier\u200b zei &quot;nee&quot;."
	p := Clean(in)
	require.Equal(t, "De Oekraïense premier zei \"nee\".", p.Text)
	for _, c := range []struct{ clean, dirty string }{
		{"Oekraïense", "Oekrai\u0308ense"}, {"premier", "pre\u00admier"}, {"De", "De"}, {"\"nee\"", "&quot;nee&quot;"}, {"nee", "nee"},
		{"Oekraïense premier", "Oekrai\u0308ense&nbsp;pre\u00admier"}, {"mier", "mier"}, {"pre", "pre"}, {p.Text, in[3:]},
	} {
		i := strings.Index(p.Text, c.clean)
		require.Equal(t, c.dirty, p.Source(text.Span{Start: i, End: i + len(c.clean)}).Of(in))
	}
	require.Equal(t, text.Span{Start: len(in), End: len(in)}, p.Source(text.Span{Start: len(p.Text), End: len(p.Text)}))
}

// articles are the project's own pages.
func articles(tb testing.TB) map[string]string {
	tb.Helper()
	names, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(tb, err)
	require.NotEmpty(tb, names)
	pages := map[string]string{}
	for _, n := range names {
		b, err := os.ReadFile(n)
		require.NoError(tb, err)
		pages[filepath.Base(n)] = string(b)
	}
	return pages
}

// TestCleanIsFast: clean text is not copied, and costs the page alone.
func TestCleanIsFast(t *testing.T) {
	for name, s := range articles(t) {
		if p := Clean(s); p.Changed() {
			t.Logf("%s is changed: %d pieces", name, len(p.way.pieces))
			for _, e := range unwrap(s) {
				t.Logf("  %q -> %q", s[max(0, e.start-30):min(len(s), e.end+30)], e.with)
			}
		}
	}
	s := strings.Repeat("De raad heeft gisteren besloten dat de brug over de Mark er toch gaat komen: “één” brug – voor het eind van het jaar, zoals het college zei.\n", 50)
	require.Equal(t, s, Clean(s).Text)
	require.LessOrEqual(t, testing.AllocsPerRun(20, func() { Clean(s) }), 3.0)
}

package agency

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// show writes a line as "where CODE[,CODE] |name|name @date".
func show(s string, l Line) string {
	var b strings.Builder
	b.WriteString(l.Where.String())
	for i, c := range l.Credits {
		b.WriteString([...]string{" ", ","}[min(i, 1)])
		b.WriteString(c.Agency)
	}
	for _, n := range l.Names {
		b.WriteString(" |" + n.Of(s))
	}
	if !l.Date.Empty() {
		b.WriteString(" @" + l.Date.Of(s))
	}
	return b.String()
}

func TestParseLine(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Bron: ANP", "source ANP"},
		{"Bron: Belga", "source Belga"},
		{"Bron ANP", "source ANP"},
		{"Bron - ANP", "source ANP"},
		{"© ANP XTRA", "photo ANP"},
		{"Foto: AFP via Getty Images", "photo AFP,Getty"},
		{"Van onze verslaggevers Jan Voorbeeld en Piet Verzonnen", "byline |onze verslaggevers |Jan Voorbeeld |Piet Verzonnen"},
		{"Bronnen: ANP, Reuters en AFP", "source ANP,Reuters,AFP"},
		{"Bron: ANP/Belga", "source ANP,Belga"},
		{"Bron: De Voorbeeldkrant", "source |De Voorbeeldkrant"},
		{"© ANP 2024", "source ANP @2024"},
		{"© 2024 ANP", "source ANP @2024"},
		{"© ANP", "photo ANP"},
		{"©ANP", "photo ANP"},
		{"© ANP 2019. Alle rechten voorbehouden.", "source ANP @2019"},
		{"(Foto: ANP)", "photo ANP"},
		{"[Foto: AP]", "photo AP"},
		{"foto: ANP", "photo ANP"},
		{"Foto ANP", "photo ANP"},
		{"Foto's: ANP / Jan Voorbeeld", "photo ANP |Jan Voorbeeld"},
		{"Beeld © ANP / Jan Voorbeeld", "photo ANP |Jan Voorbeeld"},
		{"Beeld: AFP", "photo AFP"},
		{"Beeld ANP", "photo ANP"},
		{"Foto: Jan Voorbeeld", "photo |Jan Voorbeeld"},
		{"Door ANP - 14-11-2016, 19:07", "byline ANP @14-11-2016, 19:07"},
		{"door anp", "byline ANP"},
		{"Door: ANP", "byline ANP"},
		{"14-11-2016, 19:07 | auteur ANP", "byline ANP @14-11-2016, 19:07"},
		{"| auteur ANP", "byline ANP"},
		{"Auteur: Redactie/ANP", "byline ANP |Redactie"},
		{"Hart van Nederland/ANP", "byline ANP |Hart van Nederland"},
		{"ANP", "byline ANP"},
		{"ANP/Reuters", "byline ANP,Reuters"},
		{"(ANP)", "end ANP"},
		{"(Belga/AFP)", "end Belga,AFP"},
		{"Door onze redactie buitenland", "byline |onze redactie buitenland"},
		{"Van onze verslaggever", "byline |onze verslaggever"},
		{"Van onze verslaggevers", "byline |onze verslaggevers"},
		{"Van onze Rotterdamse redactie", "byline |onze Rotterdamse redactie"},
		{"Van onze correspondent Jan Voorbeeld", "byline |onze correspondent |Jan Voorbeeld"},
		{"Door: Jan Jansen", "byline |Jan Jansen"},
		{"Door Jan Jansen", "byline |Jan Jansen"},
		{"Door Jan Jansen en Piet de Vries", "byline |Jan Jansen |Piet de Vries"},
		{"Door Jan Jansen, hoofdredacteur van de krant", "byline |Jan Jansen"},
		{"door Anna van der Voorbeeld", "byline |Anna van der Voorbeeld"},
		{"Tekst: Jan Jansen", "byline |Jan Jansen"},
		{"Door J.P. Voorbeeld", "byline |J.P. Voorbeeld"},
		{"Door de redactie", "byline |de redactie"},
		{"(kdv/Belga)", "end Belga |kdv"},
		{"BELGA/KDW", "byline Belga |KDW"},
		{"Redactie/ANP", "byline ANP |Redactie"},
		{"Bron(nen): AFP, Reuters, BBC", "source AFP,Reuters |BBC"},
		{"© BELGA PHOTO JAN VOORBEELD", "photo Belga |JAN VOORBEELD"},
		{"Voor de inhoud van dit bericht is Belga verantwoordelijk.", "source Belga"},
		{"Dit artikel is mede gebaseerd op berichten van ANP en Reuters.", "source ANP,Reuters"},
		{"Met medewerking van persbureau ANP", ""},
		{"Met medewerking van ANP", "source ANP"},
		{"Via Reuters", "source Reuters"},
		{"Via Parijs", ""},
		{"Persbureau ANP", "byline ANP"},
		{"Hart van Ons Voorbeeld/ANP", "byline ANP |Hart van Ons Voorbeeld"},
		{"Hart van Ons Klein Voorbeeld/ANP", ""}, // too long for a medium

		{"Door de beugel", ""},
		{"Door naar Parijs", ""},
		{"Door het stof", ""},
		{"Door heel Nederland werd gejuicht voor de winnaar:", ""},
		{"Van Gogh Museum", ""},
		{"Van Marum (BBB)", ""},
		{"Bronnen van inkomsten", ""},
		{"Foto van het jaar", ""},
		{"Beeld en geluid", ""},
		{"Video van de dag", ""},
		{"Van Gerwen dolt met verslaggever", ""},
		{"Van Dijk in team van het jaar", ""},
		{"Van/voor-prijzen", ""},
		{"Video: Voorbeeld wint de sprint", ""},
		{"Video: Jan Voorbeeld", ""},
		{"Video: ANP", "photo ANP"},
		{"Foto: Voorbeeld deelt kiekjes", ""},
		{"Foto: Verslaggever vertrouwt brug niet", ""},
		{"ANPD", ""},
		{"AA", ""},
		{"TT Assen", ""},
		{"map", ""},
		{"AP", ""},
		{"14:30", ""},
		{"De minister trad af.", ""},
		{"", ""},
	} {
		l, ok := ParseLine(c.in)
		got := ""
		if ok {
			got = show(c.in, l)
		}
		require.Equal(t, c.want, got, c.in)
	}
}

func TestParseTail(t *testing.T) {
	for _, c := range []struct{ in, want, tail string }{
		{"Niemand raakte gewond. (ANP)", "end ANP", "(ANP)"},
		{"Niemand raakte gewond. (ANP).", "end ANP", "(ANP)."},
		{"„Wij gaan door.” (Belga/AFP)", "end Belga,AFP", "(Belga/AFP)"},
		{"De brug bij Delft (Foto: ANP)", "photo ANP", "(Foto: ANP)"},
		{"De brug bij Delft. Foto: ANP", "photo ANP", "Foto: ANP"},
		{"De brug bij Delft © ANP", "photo ANP", "© ANP"},
		{"De brug bij Delft. Bron: ANP", "source ANP", "Bron: ANP"},
		{"De brug is open. ANP", "end ANP", "ANP"},
		{"De brug is open. – ANP/AFP", "end ANP,AFP", "ANP/AFP"},
		{"De brug is open. Copyright ANP", "photo ANP", "Copyright ANP"},
		{"De brug is open. (Reuters/Jan Voorbeeld)", "end Reuters |Jan Voorbeeld", "(Reuters/Jan Voorbeeld)"},
		{"De brug bij Delft | Beeld: Jan Voorbeeld", "photo |Jan Voorbeeld", "Beeld: Jan Voorbeeld"},

		{"Hij stemt vrijdag. (kdv/Belga)", "end Belga", "(kdv/Belga)"},
		{"De brug over de Mark in Breda (ANP)", "end ANP", "(ANP)"},
		{"De brug over de Mark in Breda ANP", "end ANP", "ANP"},
		{"De brug over de Mark in Breda © BELGA PHOTO JAN VOORBEELD", "photo Belga |JAN VOORBEELD", "© BELGA PHOTO JAN VOORBEELD"},

		{"De redacteur was ontslagen bij persbureau ANP", "", ""},
		{"Dat meldt het Algemeen Nederlands Persbureau (ANP)", "", ""},
		{"De wet van minister Jan Voorbeeld van de VVD", "", ""},
		{"Dat meldt het Algemeen Nederlands Persbureau (ANP).", "", ""},
		{"Dat meldt persbureau Associated Press (AP)", "", ""},
		{"Dat zei de partij. (37 zetels)", "", ""},
		{"De brug over de Mark in Breda (TT)", "", ""},
		{"De brug over de Mark in Breda (Jan)", "", ""},
		{"...", "", ""},
		{"De brug is open. Jan Voorbeeld", "", ""},
		{"De brug is open. TT", "", ""},
		{"Hij belde met het ANP.", "", ""},
		{"Het gaat om een beeld van de brug", "", ""},
		{"Zij is boos. Foto van de brug", "", ""},
	} {
		l, ok := ParseTail(c.in)
		got := ""
		if ok {
			got = show(c.in, l)
		}
		require.Equal(t, c.want, got, c.in)
		require.Equal(t, c.tail, l.Of(c.in), c.in)
	}
}

func TestParseHead(t *testing.T) {
	for _, c := range []struct{ in, want, body string }{
		{"Bron: Belga 4 Een stal in Delft is uitgebrand.", "source Belga", "Een stal in Delft is uitgebrand."},
		{"Bron: ANP, AFP De brug is dicht.", "source ANP,AFP", "De brug is dicht."},
		{"Bron: Belga", "", ""},
		{"Bron: Belga Jan Voorbeeld", "", ""},
		{"Bron van ergernis De brug is dicht.", "", ""},
		{"De brug is dicht.", "", ""},
		{"", "", ""},
	} {
		l, body, ok := Default().ParseHead(c.in)
		if !ok {
			require.Empty(t, c.want, c.in)
			continue
		}
		require.Equal(t, c.want, show(c.in, l), c.in)
		require.Equal(t, c.body, c.in[body:], c.in)
	}
}

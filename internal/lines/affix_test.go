package lines

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
)

// TestAffixForms reads the example of each form of affix.
func TestAffixForms(t *testing.T) {
	for _, a := range fronts {
		front, title, ok := strings.Cut(a.example, "¦")
		require.True(t, ok, a.name)
		require.Equal(t, len(front), a.length(front+title), a.name)
		require.Zero(t, a.length(title), a.name)
	}
	for _, a := range tails {
		title, tail, ok := strings.Cut(a.example, "¦")
		require.True(t, ok, a.name)
		require.Equal(t, len(tail), a.length(title+tail), a.name)
		require.Zero(t, a.length(title), a.name)
	}
}

// TestAffixes finds what the titles of a list have in common.
func TestAffixes(t *testing.T) {
	for _, row := range []struct {
		page string
		want []string // of each line its front, title and tail
	}{
		{"Schip vast in sluis (14:20)\nKaas weer duurder (9.05 uur)", []string{"|Schip vast in sluis|14:20", "|Kaas weer duurder|9.05 uur"}},
		{"Schip vast in sluis (wo)\nKaas weer duurder (di)", []string{"|Schip vast in sluis|wo", "|Kaas weer duurder|di"}},
		{"Schip vast in sluis gisteren\nKaas weer duurder 15u20", []string{"|Schip vast in sluis|gisteren", "|Kaas weer duurder|15u20"}},
		{"Schip vast in sluis (dvl)\nKaas weer duurder (belga)", []string{"|Schip vast in sluis|dvl", "|Kaas weer duurder|belga"}},
		{"Schip vast in sluis (dvl)\nKaas weer duurder", []string{"|Schip vast in sluis (dvl)|", "|Kaas weer duurder|"}}, // one alone may be meant
		{"Schip vast in sluis (niet)\nKaas weer duurder tot 15u20", []string{"|Schip vast in sluis (niet)|", "|Kaas weer duurder tot 15u20|"}},
		{"Het schip zit vast sinds gisteren.\nDe kaas is weer duurder sinds gisteren.", []string{"|Het schip zit vast sinds gisteren.|", "|De kaas is weer duurder sinds gisteren.|"}},
		{"Schip vast in sluis (188)\nKaas weer duurder (12)\nBrug open", []string{"|Schip vast in sluis|188", "|Kaas weer duurder|12", "|Brug open|"}},
		{"Wiebren Voorbeeld (67)\nKaas weer duurder\nBrug weer open", []string{"|Wiebren Voorbeeld (67)|", "|Kaas weer duurder|", "|Brug weer open|"}},
		{"Wiebren Voorbeeld (1940-2020)\nAnna Voorbeeld (1931-2020)", []string{"|Wiebren Voorbeeld (1940-2020)|", "|Anna Voorbeeld (1931-2020)|"}},
		{"Schip vast in sluis [Zeeland]\nKaas weer duurder [Markt]", []string{"|Schip vast in sluis|Zeeland", "|Kaas weer duurder|Markt"}},

		{"ARGENTINIË / Schip vast in sluis\nCANADA / Kaas weer duurder", []string{"ARGENTINIË|Schip vast in sluis|", "CANADA|Kaas weer duurder|"}},
		{"Anna Voorbeeld / Schip vast in sluis\nJan Voorbeeld / ‘Kaas’ weer duurder", []string{"Anna Voorbeeld|Schip vast in sluis|", "Jan Voorbeeld|‘Kaas’ weer duurder|"}},
		{"ma  Schip vast in sluis\nvr  Kaas weer duurder", []string{"ma|Schip vast in sluis|", "vr|Kaas weer duurder|"}},
		{"Schip vast in sluis\nCANADA / Kaas weer duurder", []string{"|Schip vast in sluis|", "|CANADA / Kaas weer duurder|"}},
		{"Ja / nee, zegt de sluis\nWel / niet, zegt de kaas", []string{"|Ja / nee, zegt de sluis|", "|Wel / niet, zegt de kaas|"}},
		{"JEUGD – Beer is zoek\nSENIOREN – Kantine dicht", []string{"JEUGD|Beer is zoek|", "SENIOREN|Kantine dicht|"}},
		{"Voorstad - Achterdorp afgelast\nBovendam - Onderdijk gestaakt", []string{"|Voorstad - Achterdorp afgelast|", "|Bovendam - Onderdijk gestaakt|"}},
		{"130 Schip vast in sluis\n131 Kaas weer duurder", []string{"130|Schip vast in sluis|", "131|Kaas weer duurder|"}},
		{"130 kazen kwijt\nSchip vast in sluis\nBrug weer open", []string{"|130 kazen kwijt|", "|Schip vast in sluis|", "|Brug weer open|"}},
		{"LAKEN Schip vast in sluis\nUKKEL Kaas weer duurder", []string{"LAKEN|Schip vast in sluis|", "UKKEL|Kaas weer duurder|"}},
		{"KAAS WEER DUURDER\nSCHIP VAST IN SLUIS", []string{"|KAAS WEER DUURDER|", "|SCHIP VAST IN SLUIS|"}},
		{"Sport Voorbeeld tekent bij Voorstad\nEconomie Kaas weer duurder", []string{"Sport|Voorbeeld tekent bij Voorstad|", "Economie|Kaas weer duurder|"}},
		{"1u SPORT / Schip vast in sluis\n3u KUNST / Kaas weer duurder", []string{"1u|Schip vast in sluis|", "3u|Kaas weer duurder|"}},
		{"1u Sport Schip vast in sluis\n3u Tech Kaas weer duurder", []string{"1u|Schip vast in sluis|", "3u|Kaas weer duurder|"}},
		{"SPORT / Schip – vast in sluis\nKUNST / Kaas – weer duurder", []string{"SPORT|Schip – vast in sluis|", "KUNST|Kaas – weer duurder|"}}, // one label
		{"TENNIS: Schip vast in sluis\nGOLF: Kaas weer duurder", []string{"TENNIS|Schip vast in sluis|", "GOLF|Kaas weer duurder|"}},
		{"TENNIS: ‘Schip vast’\nGOLF: ‘Kaas duurder’", []string{"|TENNIS: ‘Schip vast’|", "|GOLF: ‘Kaas duurder’|"}},
		{"Tennis: Schip vast in sluis\nGolf: Kaas weer duurder", []string{"|Tennis: Schip vast in sluis|", "|Golf: Kaas weer duurder|"}},
		{"VS: Schip vast in sluis\nEU: Kaas weer duurder", []string{"|VS: Schip vast in sluis|", "|EU: Kaas weer duurder|"}},
		{"GOUDA. Schip vast in sluis\nDELFT. Kaas weer duurder", []string{"GOUDA.|Schip vast in sluis|", "DELFT.|Kaas weer duurder|"}},
		{"STOP. Schip vast in sluis\nHALT. Kaas weer duurder", []string{"|STOP. Schip vast in sluis|", "|HALT. Kaas weer duurder|"}},
		{"Schip vast in sluis 💬 12\nKaas weer duurder 💬 3", []string{"|Schip vast in sluis|💬 12", "|Kaas weer duurder|💬 3"}},
		{"Schip vast in sluis © 12\nKaas weer duurder ° 3", []string{"|Schip vast in sluis © 12|", "|Kaas weer duurder ° 3|"}},
		{"Schip vast in sluis -3,2%\nKaas weer duurder +0,8%", []string{"|Schip vast in sluis|3,2%", "|Kaas weer duurder|+0,8%"}},
		{"Schip vast in sluis +%\nKaas weer duurder 8%", []string{"|Schip vast in sluis +%|", "|Kaas weer duurder 8%|"}},
		{"Schip vast in sluis - zaterdag (41)\nKaas weer duurder - 19u02 (112)", []string{"|Schip vast in sluis|41", "|Kaas weer duurder|112"}},
		{"Schip vast in sluis 02:11 • gisteren\nKaas weer duurder 01:02 • vandaag", []string{"|Schip vast in sluis|gisteren", "|Kaas weer duurder|vandaag"}},
		{"4 min Schip vast in sluis\n1 u · Kaas weer duurder", []string{"4 min|Schip vast in sluis|", "1 u|Kaas weer duurder|"}},
		{"02-06 22:55 Schip vast in sluis\ndi 16.48 Kaas weer duurder", []string{"02-06 22:55|Schip vast in sluis|", "di 16.48|Kaas weer duurder|"}},
		{"+ Schip vast in sluis\nBrug open\n+ Kaas weer duurder 15u20\nDe dijk is dicht 14u", []string{"+|Schip vast in sluis|", "|Brug open|", "+|Kaas weer duurder|15u20", "|De dijk is dicht|14u"}},
		{"Schip vast in sluis ..... 105\nKaas weer duurder .106", []string{"|Schip vast in sluis|105", "|Kaas weer duurder|106"}},
		{"Kaas weer duurder dan 106\nSchip vast in sluis\nBrug open", []string{"|Kaas weer duurder dan 106|", "|Schip vast in sluis|", "|Brug open|"}},
		{"2 min", []string{"|2 min|"}},
		{"9u05 kh | Schip vast in sluis\n9u48 jp | Kaas weer duurder", []string{"9u05|Schip vast in sluis|", "9u48|Kaas weer duurder|"}},
		{"12.14 |Judo| Schip vast in sluis\n11.50 |Schaken| Kaas weer duurder\n|Brug weer open", []string{"12.14|Schip vast in sluis|", "11.50|Kaas weer duurder|", "||Brug weer open|"}},
		{"10:41 B Schip vast in sluis\n10:12 E Kaas weer duurder", []string{"10:41|Schip vast in sluis|", "10:12|Kaas weer duurder|"}},
		{"kh | Schip vast in sluis\njp | Kaas weer duurder\nde | Brug weer open", []string{"kh|Schip vast in sluis|", "jp|Kaas weer duurder|", "|de | Brug weer open|"}},
		{"Gouda – Schip vast in sluis\nDelft – Kaas weer duurder", []string{"Gouda|Schip vast in sluis|", "Delft|Kaas weer duurder|"}},
		{"Gouda – Edam 3-1 na rust\nDelft – Hoorn afgelast\nBrug – weer open", []string{"|Gouda – Edam 3-1 na rust|", "|Delft – Hoorn afgelast|", "|Brug – weer open|"}},
		{"Judo| Schip vast in sluis\nZwemmen| Kaas weer duurder", []string{"Judo|Schip vast in sluis|", "Zwemmen|Kaas weer duurder|"}},
		{"B Schip vast in sluis\nE Kaas weer duurder\nBrug weer open", []string{"B|Schip vast in sluis|", "E|Kaas weer duurder|", "|Brug weer open|"}},
		{"§ Schip vast in sluis\n§ Kaas weer duurder", []string{"§|Schip vast in sluis|", "§|Kaas weer duurder|"}},
		{"Schip vast in sluis |dvl|\nKaas weer duurder |mo|\nBrug weer |open", []string{"|Schip vast in sluis|dvl", "|Kaas weer duurder|mo", "|Brug weer |open|"}},
		{"Schip vast in sluis - Gouda\nKaas weer duurder – Delft", []string{"|Schip vast in sluis|Gouda", "|Kaas weer duurder|Delft"}},
		{"Schip vast in sluis Economie\nKaas weer duurder Sport", []string{"|Schip vast in sluis|Economie", "|Kaas weer duurder|Sport"}},
		{"Schip vast in economie\nKaas weer duurder", []string{"|Schip vast in economie|", "|Kaas weer duurder|"}},
		{"DEURNEKip legt ei op bus\nMERKSEMZij zwom in het kanaal\nBMWs gestolen", []string{"DEURNE|Kip legt ei op bus|", "MERKSEM|Zij zwom in het kanaal|", "|BMWs gestolen|"}},
		{"SportVoorbeeld tekent bij Voorstad\nEconomieKaas weer duurder\nVanDam weer open", []string{"Sport|Voorbeeld tekent bij Voorstad|", "Economie|Kaas weer duurder|", "|VanDam weer open|"}},
		{"14u05 + Schip vast in sluis\n13u50 Brug weer open\n12u44 + Kaas weer duurder", []string{"14u05|Schip vast in sluis|", "13u50|Brug weer open|", "12u44|Kaas weer duurder|"}},
		{"3 u 🔔 Schip vast in sluis\n12:44 🔔 \"Kaas weer duurder\"", []string{"3 u|Schip vast in sluis|", "12:44|\"Kaas weer duurder\"|"}},
		{"Schip vast in sluis, 4 min lezen\nKaas weer duurder · 12 minuten leestijd\nDe dijk dicht min lezen", []string{"|Schip vast in sluis|4 min lezen", "|Kaas weer duurder|12 minuten leestijd", "|De dijk dicht min lezen|"}},
		{"Schip vast in sluis ........ 2\nKaas weer duurder ... 14\nBrug open .. 3", []string{"|Schip vast in sluis|2", "|Kaas weer duurder|14", "|Brug open .. 3|"}},
	} {
		p := Read(row.page, agency.Default())
		titles := make([]int, len(p.Lines))
		for i := range titles {
			titles[i] = i
		}
		p.Affixes([][]int{titles})
		var got []string
		for i := range p.Lines {
			l := &p.Lines[i]
			front, from := l.Front()
			tail, to := l.Tail()
			if to == 0 {
				to = l.Len()
			}
			got = append(got, front.Of(p.Src)+"|"+l.Of(p.Src)[from:to]+"|"+tail.Of(p.Src))
		}
		require.Equal(t, row.want, got, row.page)
	}
}

// TestAffixLists counts what may be meant within each list, and what is not
// within the page.
func TestAffixLists(t *testing.T) {
	p := Read("130 Schip vast in sluis\n131 Kaas weer duurder\nBrug weer open (14:20)\nDijk weer dicht (dvl)\nSluis weer dicht (14:30)", agency.Default())
	p.Affixes([][]int{{0, 2, 3}, {1, 4}})
	for i := range p.Lines {
		_, n := p.Lines[i].Front()
		require.Zero(t, n, i)
	}
	for i, want := range []string{"", "", "14:20", "", "14:30"} {
		sp, _ := p.Lines[i].Tail()
		require.Equal(t, want, sp.Of(p.Src), i)
	}
}

// TestBareAges takes ages without "geleden" for stamps where two lines have one.
func TestBareAges(t *testing.T) {
	for page, want := range map[string][]string{
		"14 min Schip vast in sluis\nKaas weer duurder 3u": {"14 min", "3u"},
		"14 min Schip vast in sluis\nKaas weer duurder":    {"", ""},
		"3 kazen kwijt in haven\n2 schepen vast in sluis":  {"", ""},
	} {
		p := Read(page, agency.Default())
		var got []string
		for i := range p.Lines {
			got = append(got, p.Lines[i].Stamp().Of(page))
		}
		require.Equal(t, want, got, page)
	}
}

// TestBehind reads each form of an author behind a title with its example.
func TestBehind(t *testing.T) {
	for _, row := range behinds {
		title, author, _ := strings.Cut(row.example, "|")
		at, sure := AuthorBehind(title + author)
		require.Equal(t, len(title)+1, at, row.example)
		require.Equal(t, row.sure, sure, row.example)
	}
	for _, no := range [...]string{
		"Brand in Den Haag", "Kritiek op de redactie", "Klacht tegen NRC Redactie", "Jan Verzonnen opent brug", "Brug open",
		"Overleg met nieuwe wethouder van Ede", "Winst voor ploeg van Ter Apel", "BRUG NA EEN JAAR OPEN VAN ONZE REDACTIE", "Zaterdag speelt de ploeg tegen FC Utrecht",
	} {
		at, _ := AuthorBehind(no)
		require.Zero(t, at, no)
	}
}

// TestInnerForms reads the example of each form between a time and a title, and
// between a title and its tail.
func TestInnerForms(t *testing.T) {
	for _, a := range labels {
		front, title, ok := strings.Cut(a.example, "¦")
		require.True(t, ok, a.name)
		require.Equal(t, len(front), a.length(front+title), a.name)
	}
	for _, a := range inner {
		title, tail, ok := strings.Cut(a.example, "¦")
		require.True(t, ok, a.name)
		require.Equal(t, len(tail), a.length(title+tail), a.name)
	}
}

// TestKickerFront cuts a label in capitals off a title.
func TestKickerFront(t *testing.T) {
	for w, want := range map[string]string{
		"GOUDA | Brug bij Delft weer open":         "GOUDA | ",
		"ALPHEN AAN DEN RIJN | Brug weer open":     "ALPHEN AAN DEN RIJN | ",
		"Gouda | Brug bij Delft weer open":         "",
		"LIVE | Brug bij Delft weer open":          "",
		"LIVEBLOG | Brug bij Delft weer open":      "",
		"GOUDA | BRUG WEER OPEN":                   "",
		"GOUDA - Brug bij Delft weer open":         "",
		"GOUDA | brug bij Delft weer open":         "",
		"GOUDA | Brug | Delft":                     "",
		"DE BRUG IN HET OOSTEN VAN | Delft is weg": "",
	} {
		require.Equal(t, want, w[:KickerFront(w)], w)
	}
}

// TestMores reads the example of each form behind a text, which a title has not.
func TestMores(t *testing.T) {
	for _, m := range mores {
		w, behind, ok := strings.Cut(m.example, "¦")
		require.True(t, ok, m.name)
		require.Equal(t, strings.TrimRight(w, " "), (w + behind)[:moreBehind(w+behind)], m.name)
		require.Zero(t, moreBehind(strings.TrimRight(w, " .")+" "+behind), m.name)
		require.Zero(t, moreBehind(behind), m.name)
	}
}

package dateline

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/kopij/kopij/text"
)

// TestBody asks of the body of a dateline what its first line is like.
func TestBody(t *testing.T) {
	for name, c := range map[string]struct {
		is      func(*front) bool
		yes, no []string
	}{
		"aside": {(*front).aside,
			[]string{"na rust - viel het doel.", "na rust – viel het doel.", "na rust- viel het doel."},
			[]string{"na rust viel het doel.", "na-rust viel het doel.", "de eerste regel\nna rust - viel het doel."}},
		"closesAside": {(*front).closesAside,
			[]string{"de buurman - klopt aan.", "de buurman – klopt aan."},
			[]string{"de buurman klopt aan.", "de buurman - Jan klopt aan.", "de buurman - klopt - aan.", "de buurman - 12 keer klopt aan."}},
		"title": {(*front).title,
			[]string{"Brand in schuur", "“Brand in schuur”", "Brand (in schuur)"},
			[]string{"Brand in schuur.", "“Brand in schuur!”", "Brand in schuur?", "Brand:", "Brand …", "", " ",
				"Brand in een schuur in het midden van de stad die al jaren leeg staat en waar de jeugd uit de buurt graag kwam om te spelen op zondag"}},
		"interview": {(*front).interview,
			[]string{"«Ja.»", "Bent u moe, meneer?", "Hoe gaat het met je?"},
			[]string{"De brug is open.", "De man zei: “Bent u moe?”", "Zo is het nu ook weer voor je.", "De brug is zo groot dat u valt."}},
		"pair": {(*front).pair,
			[]string{"Roubaix is een koers.", "Roubaix - Delft", "Zwolle: geen treinen", "Roubaix"},
			[]string{"De brug is open.", "Roubaix wint de koers.", "Druk is het."}},
		"bodyOpens": {(*front).bodyOpens,
			[]string{"De brug", "12 bruggen", "“De brug", "€ 12", "«Ja", ",,Ja", "Élodie", "[De"},
			[]string{"de brug", ", de brug", "", "(de", "- de"}},
		"sentence": {(*front).sentence,
			[]string{"De brug", "Brug U is u", "Jan Verzonnen is er"},
			[]string{"De Brug", "de Brug", "Brug x", "A B C D E F G H I J K L is", ""}},
		"longSentence": {(*front).longSentence,
			[]string{"De brug bij Delft is open.", "De brug is open en dicht en open en dicht en open en dicht"},
			[]string{"De brug open.", "De brug is dr. open en", "open.", "De Brug Is Open. de dijk is dicht"}},
		"prose": {(*front).prose, []string{"De brug is open."}, []string{"De brug is open", "De Brug."}},
		"starter": {(*front).starter,
			[]string{"De brug", "“De brug", "12 bruggen", "Het is"}, []string{"Brug is", "", "-", "Debrug is"}},
	} {
		for _, w := range c.yes {
			assert.True(t, c.is(&front{s: w}), "%s: %s", name, w)
			assert.True(t, c.is(&front{s: "DELFT - " + w, i: len("DELFT - ")}), "%s: %s", name, w)
		}
		for _, w := range c.no {
			assert.False(t, c.is(&front{s: w}), "%s: %s", name, w)
		}
	}
	assert.False(t, (&front{s: "De", i: 5}).bodyOpens())
}

// TestFirstWord takes the first word of a body, without its marks.
func TestFirstWord(t *testing.T) {
	for w, want := range map[string]string{
		"De brug": "De", "“De brug": "De", "12 bruggen": "1", "Élodie is": "Élodie", "-De": "", "": "", "De\nbrug": "De", ",,De": "De",
	} {
		assert.Equal(t, want, (&front{s: w}).firstWord(), w)
	}
}

// TestRecurs: a body may name its place again.
func TestRecurs(t *testing.T) {
	for _, row := range []struct {
		place, body string
		want        bool
	}{
		{"VEENENDAAL", "Veenendalers betalen meer.", true},
		{"VEENENDAAL", "VEENENDALERS BETALEN MEER.", false},
		{"VEENENDAAL", "veenendalers betalen meer.", false},
		{"Veenendaal", "VEENENDALERS BETALEN MEER.", true},
		{"VEENENDAAL", "De Veenkade is open.", false},
		{"VEENENDAAL", "OudVeenendaal is open.", false},
		{"GOES", "De mensen uit Goes zijn blij.", true},
		{"GOES", "De mensen uit Goesting zijn blij.", false},
		{"DELFT", "De Delftse brug is open.", true},
		{"EE", "De mensen uit Ee zijn blij.", false},
		{"GOES", "Goes", true},
	} {
		f := front{s: row.place + " " + row.body, i: len(row.place) + 1}
		p := place{Span: text.Span{End: len(row.place)}, caps: isCaps(row.place)}
		assert.Equal(t, row.want, f.recurs(&p), "%s: %s", row.place, row.body)
	}
}

// TestLetters asks of words what they are by their letters.
func TestLetters(t *testing.T) {
	for name, c := range map[string]struct {
		is      func(string) bool
		yes, no []string
	}{
		"manyParts":    {manyParts, []string{"Luik-Bastenaken-Luik"}, []string{"Heist-op-den-Berg", "Sint-Pieters-Leeuw", "Baarle-Nassau", "Delft"}},
		"isCaps":       {isCaps, []string{"DELFT"}, []string{"DELFt", "DEL FT", "DEL[T", "DEL@T"}},
		"lowerAtEnd":   {lowerAtEnd, []string{"EINDHOVEn"}, []string{"EINDHOVEN", "EINDHOvEN", "", "EINDHOVE{"}},
		"isQualifier":  {isQualifier, []string{"B", "USA", "Gld.", "Noord-Brabant", "AT5", "West Vlaanderen"}, []string{"", "gld.", "Een Twee Drie", "West vlaanderen", "B!", "5AT", "Noord-Brabant en alles eromheen"}},
		"isOwnWork":    {isOwnWork, []string{"eigen berichtgeving", "Van onze redactie", "Onze correspondent", "redactie", "Redactie Sport"}, []string{"eigen", "redac", "Jan", ""}},
		"gluedCapital": {gluedCapital, []string{"AnkaraRecep", "AMSTERDAMDe"}, []string{"Ankara Recep", "AnR", "Ankara-Recep"}},
		"mayOpen":      {func(s string) bool { return mayOpen(s, 0) }, []string{"DELFT", "12 mei", "(ANP)", "[ANP]", "'s-H", "Éc", "maandag 3 mei"}, []string{"delft", "", "maand", "-DELFT", "Z"[1:], "@"}},
		"letterAfter":  {func(s string) bool { return letterAfter(s, 0) }, []string{"a", "Z", "é", "É"}, []string{"", "1", "[", "`", "’", "@", "{"}},
		"isUpperAt":    {func(s string) bool { return isUpperAt(s, 0) }, []string{"A", "Z", "É"}, []string{"", "a", "@", "[", "é"}},
		"town":         {town, []string{"Delft", "DELFT"}, []string{"Brug", "", "Delft-in-een-heel-lange-naam-die-geen-stad-ter-wereld-ooit-zou-willen-hebben-op-een-bord"}},
		"common":       {common, []string{"brug", "BRUG"}, []string{"Delft", ""}},
	} {
		for _, w := range c.yes {
			assert.True(t, c.is(w), "%s: %s", name, w)
		}
		for _, w := range c.no {
			assert.False(t, c.is(w), "%s: %s", name, w)
		}
	}
}

// TestIsAcronym: brackets may hold the letters of the words before them.
func TestIsAcronym(t *testing.T) {
	for _, row := range []struct {
		name, code string
		want       bool
	}{
		{"Autoriteit Persoonsgegevens", "AP", true}, {"Raad van State", "RS", true}, {"Noord-Brabant", "NB", true},
		{"Autoriteit Persoonsgegevens", "ANP", false}, {"Autoriteit Persoonsgegevens Delft", "AP", false}, {"Autoriteit", "A", false}, {"Brug Delft", "DB", false},
	} {
		assert.Equal(t, row.want, isAcronym(row.name, row.code), row.name)
	}
}

// TestApostropheS reads the 's- with which names begin.
func TestApostropheS(t *testing.T) {
	for w, want := range map[string]int{
		"'S-HERTOGENBOSCH": 3, "‘s-Gravenpolder": 5, "’t Harde": 5, "'T-HARDE": 3, "'s Avonds": 3,
		"'s-avonds": 0, "'x-Harde": 0, "'sHarde": 0, "'tHarde": 0, "'s": 0, "'": 0, "s-Harde": 0, "’": 0,
	} {
		assert.Equal(t, want, apostropheS(w, 0), w)
	}
}

// TestBlanks passes blanks and signs that cannot be seen.
func TestBlanks(t *testing.T) {
	for w, want := range map[string]int{" \tD": 2, "\u00a0D": 2, "\u2009\u202fD": 6, "\u200b\u200f\ufeffD": 9, "D": 0, "\u2014D": 0, "\nD": 0, "": 0, " ": 1, "\xe2\x80": 0, "\u200aD": 0, "\u2010D": 0} {
		assert.Equal(t, want, blanks(w, 0), "%q", w)
	}
	assert.Equal(t, 0, cut("\x80\x80", 1))
	assert.Equal(t, 1, cut("aé", 2))
	assert.Equal(t, 7, skipJunk(" \n\ufeff\u00a0D"))
	assert.Equal(t, 2, skipJunk("  "))
}

// TestLike: a place in lower case has the form of one.
func TestLike(t *testing.T) {
	for w, want := range map[string]bool{
		"Delft": true, "Den Haag": true, "Alphen aan den Rijn": true, "De Bilt": true, "De Oude Bilt": false, "Jan Verzonnen": false, "Brug Delft": false,
	} {
		p, ok := scanPlace(w, 0, 0)
		assert.True(t, ok, w)
		assert.Equal(t, w, p.Of(w))
		assert.Equal(t, want, p.like(w), w)
	}
}

// TestPlaceForm: a place in capitals is no name of a person and no heading.
func TestPlaceForm(t *testing.T) {
	for w, want := range map[string]bool{
		"DELFT": true, "NEW YORK": true, "ALPHEN AAN DEN RIJN": true, "'T HARDE": true, "DE ESSENTIE": false, "HET NIEUWS": false, "JAN VERZONNEN": false, "BRUG DELFT": false,
	} {
		p, ok := scanPlace(w, 0, 0)
		assert.True(t, ok, w)
		assert.Equal(t, want, p.placeForm(w), w)
	}
}

// TestScanPlace reads the words of a place.
func TestScanPlace(t *testing.T) {
	for w, want := range map[string]string{
		"DELFT De brug": "DELFT", "Delft De brug": "Delft De", "TIEL Harm-Jan": "TIEL", "ALPHEN A/D RIJN De": "ALPHEN A/D RIJN", "ST. WILLEBRORD - De": "ST. WILLEBRORD",
		"DELFT  De": "DELFT", "DELFT   DE": "DELFT", "BAARLE-NASSAU - De": "BAARLE-NASSAU", "WASHINGTON D.C. - De": "WASHINGTON D.C.", "EINDHOVEn - De": "EINDHOVEn",
		"Delft van De": "Delft van De", "DELFT van de brug": "DELFT", "delft": "", "12": "", "BrugDELFT": "", "STRAATSBURG. De": "STRAATSBURG", "DELFT’S - De": "DELFT’S",
		"ÉCAUSSINNES - De": "ÉCAUSSINNES", "éc": "", "A B C D E F G H I J": "", "'S-HERTOGENBOSCH - De": "'S-HERTOGENBOSCH",
	} {
		got := ""
		if p, ok := scanPlace(w, 0, 0); ok {
			got = p.Of(w)
		}
		assert.Equal(t, want, got, w)
	}
	for w, want := range map[string]string{"-HERTOG (ANP)": "-HERTOG", "AT5 - De": "AT5", "Buggenhout Het parket": "Buggenhout", "5 - De": ""} {
		got := ""
		if p, ok := scanPlace(w, 0, 1); ok {
			got = p.Of(w)
		}
		assert.Equal(t, want, got, w)
	}
}

// TestShift moves all that is there, and nothing that is not.
func TestShift(t *testing.T) {
	d, ok := Parse("DELFT, 4 mei, 16:50 (ANP) - De brug is open.")
	assert.True(t, ok)
	moved := d
	moved.Places = append([]text.Span(nil), d.Places...)
	moved.Shift(3)
	assert.Equal(t, d.Date.Start+3, moved.Date.Start)
	assert.Equal(t, d.Time.End+3, moved.Time.End)
	assert.Equal(t, d.Body+3, moved.Body)
	assert.Equal(t, d.Places[0].Start+3, moved.Places[0].Start)
	var none Dateline
	none.Shift(3)
	assert.Equal(t, Dateline{Span: text.Span{Start: 3, End: 3}, Body: 3}, none)
}

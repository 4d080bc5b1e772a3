package lines

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/kopij/kopij/text"
)

// TestFronts reads what a list prints before its titles; a ¦ parts it from the title.
func TestFronts(t *testing.T) {
	for name, c := range map[string]struct {
		length func(string) int
		rows   []string
	}{
		"time": {timeFront, []string{
			"gisteren 14:20 ¦Brug open", "14:20 ¦Brug open", "14:20 - ¦Brug open", "3 uur geleden · ¦‘Brug’ open", "zondag 14:20 ¦Brug open",
			"14:20 brug open", "14:20", "zondag ¦Brug open", "zo  ¦Brug open", "zo Brug open", "Brug 14:20 open",
		}},
		"time in brackets": {bracketTimeFront, []string{"(14:20) ¦Brug open", "[14:20] ¦Brug open", "[14:20]Brug open", "(14:20] Brug open", "(Delft) Brug open", "(14:20) brug open", "()", "(", "(14:20"}},
		"word in brackets": {squareFront, []string{"[Delft] ¦Brug open", "[Delft]Brug open", "(Delft) Brug open", "[] Brug open", "[Delft] brug open"}},
		"label": {labelFront, []string{
			"Sport | ¦Brug weer open", "Sport / ¦Brug weer open", "Sport en Cultuur hier • ¦Brug weer open", "Sport en Cultuur in het Delft • Brug open",
			"sport | Brug weer open", "Sport | brug weer open", "Sport | Brug", "Sport. Nu | Brug weer open", "Sport | Brug | Delft open", "S | Brug weer open", "Sport, nu | Brug open",
		}},
		"label in capitals, a dash":  {dashFront, []string{"SPORT - ¦Brug weer open", "SPORT – ¦Brug weer open", "Sport - Brug weer open", "Ajax - PSV eindigt gelijk"}},
		"label in capitals, a colon": {colonFront, []string{"SPORT: ¦Brug weer open", "Sport: Brug weer open", "SP: Brug weer open", "SPORT: “Brug weer open”", "SPORT: ‘Brug weer open’", "SPORT: ¦12 bruggen weer open"}},
		"town in capitals":           {dotFront, []string{"DELFT. ¦Brug weer open", "DEN HAAG. ¦Brug weer open", "Delft. Brug weer open", "STOP. Brug weer open", "Brug weer open"}},
		"number":                     {numberFront, []string{"130 ¦Brug open", "01 ¦Brug open", "20-0116 ¦Brug open", "130Brug open", "-130 Brug open", "123456789 Brug open", "130 12 bruggen", "130 bruggen", "Brug open"}},
		"word in capitals":           {capitalsFront, []string{"DELFT ¦Brug open", "DELFT - ¦Brug open", "DELFT ¦A is open", "DELFT BRUG open", "NS Brug open", "Delft Brug open", "DELFT: Brug open", "A12: Brug open", "DELFT brug open", "DELFT"}},
		"section":                    {rubricFront, []string{"Sport ¦Brug open", "Sport en Cultuur ¦Brug open", "Sport - ¦Brug open", "Sport 12 bruggen open", "Sport brug open", "Brug Sport open"}},
		"sign":                       {signFront, []string{"+ ¦Brug open", "*¦Brug open", "★ ¦Brug open", "- Brug open", "+ brug open", ""}},
		"dots":                       {signFront, []string{"... ¦Brug open", "… ¦Brug open", "... brug open"}},
		"town":                       {townFront, []string{"Gouda – ¦Brug weer open", "Gouda - ¦Brug weer open", "Gouda – Delft wint", "Sport – Brug weer open", "Gouda Brug weer open", "Gouda"}},
		"initials, a bar":            {codeFront, []string{"kh | ¦Brug open", "kh/jp | ¦Brug open", "kh | brug open", "KH | Brug open", "kh Brug open", "de | Brug open"}},
		"between bars":               {barFront, []string{"|Judo| ¦Brug open", "|Judo| brug open", "|judo| Brug open", "Judo| Brug open", "|Judo|Brug open", "|| Brug open", "|Judo Brug open", "|" + strings.Repeat("J", 40) + "| Brug open"}},
		"letter":                     {letterFront, []string{"B ¦Brug open", "b Brug open", "BB Brug open", "B brug open", "B", "1 Brug open"}},
		"picture":                    {pictureFront, []string{"🔔 ¦Brug open", "⚽️ ¦Brug open", "🔔 brug open", "© Brug open", "° Brug open", "+ Brug open", ""}},
		"glued capitals":             {gluedCapitals, []string{"DEURNE¦Kip legt ei", "SINT-NIKLAAS¦Kip legt ei", "BMWs gestolen", "DEURNE", "DEURNE Kip legt ei", "DEURNE-kip legt ei", "Deurne"}},
		"glued section":              {gluedRubric, []string{"Sport¦Brug open", "VanDam open", "Sport Brug open", "sport", strings.Repeat("s", 40) + "Brug open"}},
		"kicker":                     {KickerFront, []string{"GULPEN | ¦Camping moet weg", "Gulpen | Camping moet weg", "GULPEN | CAMPING MOET WEG", "LIVE | Camping moet weg", "GULPEN Camping moet weg"}},
	} {
		for _, row := range c.rows {
			front, title, ok := strings.Cut(row, "¦")
			if !ok {
				front = ""
				title = row
			}
			assert.Equal(t, len(front), c.length(front+title), "%s: %s", name, row)
		}
	}
}

// TestTails reads what a list prints behind its titles; a ¦ parts it from the title.
func TestTails(t *testing.T) {
	for name, c := range map[string]struct {
		length func(string) int
		rows   []string
	}{
		"time": {timeTail, []string{
			"Brug weer open¦ 14:20", "Brug weer open¦ · gisteren", "Brug weer open¦ 3 uur geleden", "Brug weer open om 14:20", "Is de brug open?", "Brug weer open sinds gisteren",
			"Brug 14:20", "Brug weer open14:20", "Brug weer open (14:20",
		}},
		"time in brackets":   {bracketTimeTail, []string{"Brug weer open¦ (14:20)", "Brug weer open¦ (zo)", "Brug weer open (Delft)", "Brug weer open(14:20)", "Brug¦ (14:20)"}},
		"initials":           {codeTail, []string{"Brug weer open¦ (mvl)", "Brug weer open¦ (mvl/jvz)", "Brug weer open (Marrit)", "Brug weer open (de)", "Brug weer open (m)", "Brug weer open (brugge)"}},
		"in square brackets": {squareTail, []string{"Brug weer open¦ [Delft]", "Brug weer open [D", "Brug weer open [Delft", "Brug weer open []", "Brug weer open[Delft]"}},
		"in brackets":        {roundTail, []string{"Brug weer open (Delft]", "Brug weer open (Delft", "op¦ (Delft)", "Brug weer open¦ (Delft)", "Brug weer open¦ (41)", "Jan Verzonnen overleden (1941-2024)", "Jan Verzonnen overleden (1941)", "Brug weer open¦ (194)", "Brug weer open"}},
		"counted":            {countsTail, []string{"Brug weer open¦ 14 reacties", "Brug weer open¦ · 1,2K weergaven", "Brug weer open reacties", "Brug weer open K reacties", "Brug weer open14 reacties", "Brug weer open 14 bruggen", "reacties"}},
		"between bars":       {barTail, []string{"Brug weer open¦ |mvl|", "Brug weer open |Marrit|", "Brug weer open|mvl|", "Brug weer open mvl|", "|mvl|", "Brug weer |open"}},
		"town":               {townTail, []string{"Brug weer open¦ - Gouda", "Brug weer open¦ – Gouda", "Brug weer open - Sport", "Brug weer open Gouda", " - Gouda", "Delft - Gouda", "Verzonnen Boys - Katwijk"}},
		"section":            {rubricTail, []string{"Brug weer open¦ Economie", "Brug weer open economie", "Brug weer open Brug", "Brug Sport", "Economie"}},
		"reading time":       {readingTail, []string{"Brug weer open¦, 4 min lezen", "Brug weer open¦ · 12 minuten leestijd", "Brug weer open min lezen", "Brug weer open4 min lezen", "Brug weer 4 min open"}},
		"dots":               {dotsTail, []string{"Brug weer open¦ ... 104", "Brug weer open¦........2", "Brug weer open .. 2", "Brug weer open ...", "Brug weer open ... 10450", "Brug weer open 2"}},
		"page":               {pageTail, []string{"Brug weer open¦ ... 104", "Brug weer open¦ 104", "Brug weer open104", "Brug weer open 1045", "Brug weer open"}},
		"picture":            {pictureTail, []string{"Brug weer open¦ 💬 12", "Brug weer open¦ 💬 1,2K", "Brug weer open¦ – 💬 12", "Brug weer open 💬", "Brug weer open 12", "Brug weer open © 12", "Het is buiten ° 12", "Brug weer open 💬 K"}},
		"change":             {changeTail, []string{"Brug weer open¦ -3,2%", "Brug weer open¦ · +0,8%", "Brug weer open 3,2%", "Brug weer open -drie%", "Brug weer open -3,2", "-3,2%"}},
	} {
		for _, row := range c.rows {
			title, tail, _ := strings.Cut(row, "¦")
			assert.Equal(t, len(tail), c.length(title+tail), "%s: %s", name, row)
		}
	}
}

// TestTrimSigns takes the signs that part an affix from its title off its ends.
func TestTrimSigns(t *testing.T) {
	for w, want := range map[string]string{" (14:20) ": "14:20", "[Delft]": "Delft", "... 104": "104", "Sport | ": "Sport", "red.": "red.", "– ": ""} {
		assert.Equal(t, want, trimSigns(w, text.Span{End: len(w)}).Of(w), w)
	}
}

// TestBracketClock reads a clock time in brackets.
func TestBracketClock(t *testing.T) {
	for w, want := range map[string][2]string{
		"[14:20] Brug open": {"14:20", "Brug open"}, "(14:20)Brug open": {"14:20", "Brug open"}, "[14.20 uur] Brug": {"14.20 uur", "Brug"}, "[14:20]": {"14:20", ""},
		"14:20 Brug open": {}, "114:20] Brug": {}, "[14:20 Brug open": {}, "[14:20": {}, "[Delft] Brug": {}, "": {},
	} {
		clock, n := BracketClock(w)
		got := [2]string{clock.Of(w), ""}
		if n > 0 {
			got[1] = w[n:]
		}
		assert.Equal(t, want, got, w)
	}
}

// TestIsCode: initials are two to five small letters, or two such words.
func TestIsCode(t *testing.T) {
	for w, want := range map[string]bool{
		"mvl": true, "mvl/jvz": true, "brugg": true, "m": false, "brugge": false, "mvl/brugge": false, "Mvl": false, "mv1": false, "de": false, "": false,
	} {
		assert.Equal(t, want, IsCode(w), w)
	}
}

// TestFrontsOfTitles reads the length of the marks before a title one by one.
func TestFrontsOfTitles(t *testing.T) {
	for name, c := range map[string]struct {
		length func(string) int
		rows   []string
	}{
		"a number in brackets": {bracketed, []string{"[7] ¦Brug", "[7]¦Brug", "[7]¦“Brug”", "[7]¦‘Brug’", "[7]¦10:12 Brug", "[7]10 bruggen", "[7]brug", "[7]", "[a] Brug", "[] Brug", "(7] Brug", "[12345] Brug", "7] Brug"}},
		"a picture":            {pictured, []string{"💔 ¦Brug", ">> ¦Brug", "1\ufe0f\u20e3 ¦Brug", "~ ¦Brug", "💔Brug", "1 Brug", "© Brug", "° Brug", " Brug", "💔", ""}},
		"a flash":              {flashSigns, []string{"+++ ¦Brug", "++++ ¦Brug", "++ Brug", "+++Brug", "+++"}},
		"a film":               {filmLength, []string{"▶ 01:08 ¦Brug", "▶ (01:08) ¦Brug", "🎥01:08 ¦Brug", "▶ 01:08", "▶ Brug", "▶ 01:08Brug", "01:08 Brug", "▶"}},
		"a heading":            {headingSigns, []string{"##¦ Brug", "#¦ Brug", "#318 - Brug", "Brug"}},
		"a column": {columnBefore, []string{
			"3¦  Brug open", "2 km¦   Brug open", "SPOED¦  Brug open", "12345  Brug open", "3 stuks  Brug open", "3:1  Brug open", "3-1  Brug open", "S  Brug open", "Spoed  Brug open",
			"3  Brug", "3  Brug  open nu", "  Brug open", "SPOED Brug open", "12 HEEL GROOT  Brug open",
		}},
		"a minute": {minuteOf, []string{"88'¦ Doelpunt", "90+4’¦ Doelpunt", "7′¦ Doelpunt", "88 Doelpunt", "+4' Doelpunt", "123456' Doelpunt", "' Doelpunt", "88", ""}},
	} {
		for _, row := range c.rows {
			front, title, ok := strings.Cut(row, "¦")
			if !ok {
				front, title = "", row
			}
			assert.Equal(t, len(front), c.length(front+title), "%s: %s", name, row)
		}
	}
}

// TestHeadingsBefore reads the headings that a title is glued to or follows.
func TestHeadingsBefore(t *testing.T) {
	for name, c := range map[string]struct {
		length func(string) int
		rows   []string
	}{
		"glued":  {gluedHeading, []string{"Net binnen¦Koe gered", "Meer uit Binnenland¦Koe gered", "Meer uit Binnenland Koe gered", "Net binnen Koe gered", "Net binnenkoe gered", "Net binnen", "Koe gered", "Meer uit ", ""}},
		"before": {headingFront, []string{"Net binnen¦ Koe gered", "Meer uit Binnenland¦ Koe gered", "Net binnen koe gered", "Net binnen Koe", "Net binnenkomend Koe gered", "Meer uit Binnenland", "Meer uit  ", "Koe gered", ""}},
		"links":  {relatedFront, []string{"Lees ook¦ Trein ontspoord", "Lees ook¦: Trein ontspoord", "LEES OOK¦ Trein ontspoord", "Lees ook trein ontspoord", "Lees ook", "Lees ookTrein", "Trein", ""}},
	} {
		for _, row := range c.rows {
			front, title, ok := strings.Cut(row, "¦")
			if !ok {
				front, title = "", row
			}
			assert.Equal(t, len(front), c.length(front+title), "%s: %s", name, row)
		}
	}
}

// TestFrontOf finds the longest phrase that opens a line.
func TestFrontOf(t *testing.T) {
	for w, want := range map[string]class{
		"lees ook: brug": related, "lees ook brug": related, "lees ooktrein": noClass, "deel dit artikel": site, "brug open": noClass, "": noClass, "…": noClass,
		"foto: anp": photo, "bron: anp": source,
	} {
		assert.Equal(t, classNames[want], classNames[lexed().frontOf(w).class], w)
	}
	for w, want := range map[string]string{"brug: open": "brug", "brug’s": "brug", "brug": "brug", "": ""} {
		assert.Equal(t, want, uptoSign(w), w)
	}
}

// TestWholeOf: a line of the names of sections is one.
func TestWholeOf(t *testing.T) {
	for w, want := range map[string]class{
		"sport": rubric, "sport & cultuur": rubric, "sport en cultuur": rubric, "sport cultuur": rubric, "cultuur, sport": rubric,
		"sport & brug": noClass, "brug": noClass, "": noClass,
		"sport & cultuur & sport & cultuur & sport & cultuur & sport & cultuur": noClass,
	} {
		assert.Equal(t, classNames[want], classNames[lexed().wholeOf(w)], w)
	}
	assert.Equal(t, noClass, event.known())
	assert.Equal(t, noClass, media.known())
	assert.Equal(t, rights, rights.known())
}

// TestSignsOfEnds classes the first and the last sign of a line.
func TestSignsOfEnds(t *testing.T) {
	for class, signs := range []string{"%", "BÉ", "bé", "07", "\"“„«", "'‘’", "-–—•*·▪◦", "([", "©", "#@"} {
		for _, r := range signs {
			assert.Equal(t, class, initial(string(r)+"rug"), "%c", r)
		}
	}
	for class, signs := range []string{"b%", ".", "?", "!", ":", "…", ")]", "\"'”’“»", "09", ">›→↓", ",;"} {
		for _, r := range signs {
			assert.Equal(t, class, final("rug"+string(r)), "%c", r)
		}
	}
}

// TestKindOfStamp tells ages, clock times, dates and moments apart.
func TestKindOfStamp(t *testing.T) {
	for w, want := range map[string]stampKind{
		"88'": minute, "14:30": clock, "14.30 uur": clock, "di 22.51": clock, "8 minuten geleden": age, "gisteren": age, "gisteren 14:30": age,
		"3 december 2025": date, "3 december 2025, 14:30": moment, "zondag 3 december 22:51": moment, "zondag 22:51": moment,
	} {
		assert.Equal(t, want, kindOfStamp(w), w)
	}
}

// TestAttributed: a name in brackets closes a quotation or a sentence.
func TestAttributed(t *testing.T) {
	for w, want := range map[string]bool{
		"“Dat werd tijd.” (Jan Verzonnen)": true, "De brug is open. (Jan Verzonnen)": true, "De brug is open (Jan Verzonnen)": false,
		"De brug is open. (na een jaar)": false, "De brug is open. (Foto: ANP)": false, "Open. (Jan Verzonnen)": false, "De brug is open. (Jan Verzonnen) Nu": false,
	} {
		assert.Equal(t, want, attributed(w), w)
	}
	assert.True(t, capitalsEnd("De brug. ANP"))
	for _, w := range []string{"De brug AnP", "De brug. ANp", "De brug. A1", "De brug [A", "De brug A["} {
		assert.False(t, capitalsEnd(w), w)
	}
}

// TestSpeaks: a line may open with who speaks, in capitals.
func TestSpeaks(t *testing.T) {
	for w, want := range map[string]bool{
		"VOORBEELD «Ja.»": true, "VOORBEELD: «Ja.»": true, "VOORBEELD (wethouder) «Ja.»": true,
		"Voorbeeld «Ja.»": false, "12 «Ja.»": false, "«Ja.»": false, "VOORBEELD Ja.": false, "VOORBEELD VAN DE BRUG EN VAN DE DIJK BIJ DELFT «Ja.»": false,
	} {
		assert.Equal(t, want, speaks(w), w)
	}
	for w, want := range map[string]bool{"VOORBEELD Bent u moe?": true, "U bent moe": false, "Bent u moe?": false, "12 keer": false, "": false} {
		assert.Equal(t, want, opensInCapitals(w), w)
	}
}

// TestTeletextHead tells the head of a page of teletext by its number and its day.
func TestTeletextHead(t *testing.T) {
	for w, want := range map[string]bool{
		"P112  DELTATEKST  do 3 sep": true, "104 NOT Teletekst  do 14 mrt": true, "DELTATEKST 104  do 3 sep   1/2": true,
		"P112  DELTATEKST  do 3 sep 2020": false, "P112  DELTATEKST  do 3 sep 18:02": false, "P112  DELTATEKST  do 3 brug": false,
		"DELTATEKST  do 3 sep": false, "P1  DELTATEKST  do 3 sep": false, "Pabc  DELTATEKST  do 3 sep": false, "P112 do 3 sep": false,
		"De brug van Delft is open": false, "P112  " + strings.Repeat("DELTATEKST ", 8) + " do 3 sep": false, "": false,
	} {
		assert.Equal(t, want, teletextHead(w), w)
	}
}

// TestInitialsBehind tells small initials in brackets behind a sentence.
func TestInitialsBehind(t *testing.T) {
	for w, want := range map[string]bool{
		"De brug is open. (rvw)": true, "“De brug is open.” (rvw/jp)": true, "De brug is open (rvw)": false, "De brug is open. (RVW)": false,
		"De brug is open. (Marrit)": false, "De brug is open. (rvw": false, "(rvw)": false, "De brug is open.": false,
	} {
		assert.Equal(t, want, InitialsBehind(w) > 0, w)
	}
	assert.Equal(t, len("(rvw)"), InitialsBehind("De brug is open. (rvw)"))
}

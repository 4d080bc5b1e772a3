package lines

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
	"github.com/kopij/kopij/internal/seq"
)

// labelledPage reads a page whose lines begin with their label and a bar; an empty
// line stays one.
func labelledPage(t *testing.T, s string) labelled {
	t.Helper()
	var text []string
	var labels []Label
	for line := range strings.SplitSeq(s, "\n") {
		name, w, ok := strings.Cut(line, "|")
		if !ok {
			text = append(text, line)
			continue
		}
		l := Other
		for l.String() != name && l < labelCount {
			l++
		}
		require.Less(t, l, labelCount, name)
		text, labels = append(text, w), append(labels, l)
	}
	p := Read(strings.Join(text, "\n"), agency.Default())
	require.Len(t, p.Lines, len(labels))
	return labelled{p, labels}
}

// TestWhole holds the repairs of a page's labels to examples: each line with its
// label before, and after an arrow the label that it has then.
func TestWhole(t *testing.T) {
	const prose = "main-text|De brug bij Delft is woensdag na een lange winter weer opengegaan. Dat zegt de gemeente, die er blij mee is.\n"
	for _, c := range []struct {
		name   string
		repair func(labelled)
		page   string
		want   map[int]Label
	}{
		{"a box of pairs", labelled.boxes, prose + "\nother|Kerncijfers\nother|Omzet: 88 miljoen\nother|Verlies: 13 miljoen\n\nother|Lees alles in de krant", map[int]Label{1: MainText, 2: MainText, 3: MainText}},
		{"a box of items", labelled.boxes, prose + "\nother|* Kracht: 3,4\nother|* Diepte: 3 kilometer", map[int]Label{1: MainText, 2: MainText}},
		{"a pair alone", labelled.boxes, prose + "\nother|Stelling: de brug moet dicht", nil},
		{"a box without a heading", labelled.boxes, prose + "\nother|Omzet: 88 miljoen\nother|Verlies: 13 miljoen", map[int]Label{1: MainText, 2: MainText}},
		{"a box of names and numbers", labelled.boxes, prose + "\nother|VVD 4\nother|CDA 3", map[int]Label{1: MainText, 2: MainText}},
		{"a box below a subhead", labelled.boxes, "main-subhead|Kerncijfers\nother|Omzet: 88 miljoen\nother|Verlies: 13 miljoen", map[int]Label{1: MainText, 2: MainText}},
		{"a box below a title", labelled.boxes, "main-title|Brug open\nother|Omzet: 88 miljoen\nother|Verlies: 13 miljoen", nil},
		{"a box that an empty line parts", labelled.boxes, prose + "\nother|Omzet: 88 miljoen\nother|Verlies: 13 miljoen\n\nother|Winst: 12 miljoen", map[int]Label{1: MainText, 2: MainText}},
		{"a pair below a heading of boxes", labelled.boxes, prose + "\nother|In cijfers\nother|Omzet: 88 miljoen", map[int]Label{1: MainText, 2: MainText}},
		{"a pair below a heading", labelled.boxes, prose + "\nother|Kerncijfers\nother|Omzet: 88 miljoen", nil},
		{"a long key", labelled.boxes, prose + "\nother|De omzet van het bedrijf over alle jaren: 88\nother|De winst van het bedrijf over alle jaren: 13", nil},
		{"a key with a full stop", labelled.boxes, prose + "\nother|Omzet. Winst: geen\nother|Winst. Omzet: geen", nil},
		{"two boxes", labelled.boxes, prose + "\nother|Omzet: 88 miljoen\nother|Verlies: 13 miljoen\nmain-text|Dat is niet goed.\nother|Winst: 12 miljoen\nother|Kosten: 13 miljoen", map[int]Label{1: MainText, 2: MainText, 4: MainText, 5: MainText}},
		{"a pair with an address", labelled.boxes, prose + "\nother|Mail: brug@voorbeeld.nl\nother|Telefoon: 0900-8844", nil},
		{"times of a list", labelled.boxes, prose + "\nother|Brug 14.30\nother|Dijk 15.30", nil},
		{"comments below their heading", labelled.comments, prose + prose + "\nother|Reacties (2)\nmain-text|Jan: wat een brug!\nmain-text|Kees: dat vind ik ook, maar ik woon er dan ook naast en zie hem elke dag.", map[int]Label{3: Other, 4: Other}},
		{"comments below their number", labelled.comments, prose + prose + "\nother|12 reacties\nmain-text|Jan: wat een brug!", map[int]Label{3: Other}},
		{"an article below comments", labelled.comments, prose + prose + "\nother|Reacties\nmain-text|Jan: mooi!\nmain-title|Dijk dicht\nmain-text|De dijk is dicht.", map[int]Label{3: Other}},
		{"teasers below comments", labelled.comments, prose + prose + "\nother|Reacties\nteaser-title|Dijk dicht\nmain-text|De dijk is dicht.", nil},
		{"a count of comments above the text", labelled.comments, "main-title|Brug open\nother|2 reacties\n" + prose + prose[:len(prose)-1], nil},
		{"a subhead about reactions", labelled.comments, prose + prose + "\nmain-subhead|Reacties\nmain-text|Jan vindt het een mooie brug.", nil},
		{"who the author is", labelled.authorBoxes, "main-meta|Door Anna Voorbeeld\n" + prose + prose + "\nmain-text|Anna Voorbeeld schrijft over bruggen. Eerder werkte ze bij een sluis.\nmain-text|Mail haar gerust.", map[int]Label{3: Other, 4: Other}},
		{"who the author is, of two", labelled.authorBoxes, "main-meta|Anna Voorbeeld en Jan Verzonnen\n" + prose + prose + "\nmain-text|Jan Verzonnen is verslaggever in Delft.", map[int]Label{3: Other}},
		{"an author who acts in the text", labelled.authorBoxes, "main-meta|Door Anna Voorbeeld\n" + prose + prose + "\nmain-text|Anna Voorbeeld liep over de brug.", nil},
		{"somebody else in the text", labelled.authorBoxes, "main-meta|Door Anna Voorbeeld\n" + prose + prose + "\nmain-text|Jan Verzonnen is de brugwachter.", nil},
		{"the author right below the title", labelled.authorBoxes, "main-title|Brug open\nmain-meta|Door Anna Voorbeeld\n" + prose + "main-text|Anna Voorbeeld is er blij mee.", nil},
		{"the author far above the end", labelled.authorBoxes, "main-meta|Door Anna Voorbeeld\n" + prose + prose + "main-text|Anna Voorbeeld is er geboren.\n" + prose + prose + prose[:len(prose)-1], nil},
		{"a credit below another heading", labelled.closers, prose + "\nsection|Meer nieuws\nother|Bron: ANP", nil},
		{"a credit of a picture", labelled.closers, prose + "\nother|Foto: ANP", nil},
		{"a credit of a text below a subhead", labelled.closers, "main-subhead|Kosten\nother|Bron: ANP", nil},
		{"a credit below an author", labelled.closers, prose + "main-meta|Anna Voorbeeld\nother|Bron: ANP", map[int]Label{2: MainMeta}},
		{"a credit above a text", labelled.closers, "main-meta|Anna Voorbeeld\nother|Bron: ANP", nil},
		{"the rights of a page", labelled.closers, prose + "\nother|© 2024 ANP", nil},
		{"an author in the text", labelled.closers, prose + "\nmain-text|Anna Voorbeeld", map[int]Label{1: MainMeta}},
		{"an author right below the text", labelled.closers, prose + "main-text|Anna Voorbeeld", nil},
		{"a word below the text", labelled.closers, prose + "\nmain-text|Anna", nil},
		{"initials in the text", labelled.closers, prose + "\nmain-text|(jvz)", map[int]Label{1: MainMeta}},
		{"an author read as a section", labelled.closers, prose + "\nsection|Anna Voorbeeld", map[int]Label{1: MainMeta}},
		{"an author below a line of the site", labelled.closers, prose + "\nother|Dit stuk is gratis\nother|Anna Voorbeeld", nil},
		{"an author above the next article", labelled.closers, prose + "\nother|Anna Voorbeeld\nother|Meer\nmain-title|Brug dicht", nil},
		{"an author far above a teaser", labelled.closers, prose + "\nother|Anna Voorbeeld\nother|Meer\nsection|Sport\nteaser-title|Brug dicht", map[int]Label{1: MainMeta}},
		{"two who speak", labelled.interviewed, "main-text|VOORBEELD «Ja.»\n\nmain-text|U bent niet mals voor de brug.\nmain-text|VOORBEELD «Nee.»", nil},
		{"a remark right below an answer", labelled.interviewed, "main-text|VOORBEELD «Ja.»\nmain-text|U bent niet mals voor de brug.\nmain-text|VOORBEELD «Nee.»\nmain-text|VOORBEELD «Daarom.»", nil},
		{"a name in small letters", labelled.interviewed, "main-text|Voorbeeld «Ja.»\n\nmain-text|U bent niet mals voor de brug.\nmain-text|Voorbeeld «Nee.»\nmain-text|Voorbeeld «Daarom.»", nil},
		{"a name with a function", labelled.interviewed, "main-text|VOORBEELD (wethouder): «Ja.»\n\nmain-text|U bent niet mals voor de brug.\nmain-text|VOORBEELD: «Nee.»\nmain-text|VOORBEELD: «Daarom.»", map[int]Label{1: MainSubhead}},
		{"a long remark", labelled.interviewed, "main-text|VOORBEELD «Ja.»\n\nmain-text|U bent volgens de mensen in de stad niet mals voor de brug en ook niet voor de dijk.\nmain-text|VOORBEELD «Nee.»\nmain-text|VOORBEELD «Daarom.»", nil},
		{"the date of a page with an author", labelled.pageDates, "other|Proefblad\nmain-meta|Anna Voorbeeld, 4 mei 2022\n\nmain-title|Brug open\nmain-meta|3 mei 2022, 15:02\n" + prose, nil},
		{"a date right above the title", labelled.pageDates, "other|Proefblad\nmain-meta|woensdag 4 mei 2022\nmain-title|Brug open\nmain-meta|3 mei 2022, 15:02\n" + prose, nil},
		{"a date apart from the line above", labelled.pageDates, "other|Proefblad\n\nmain-meta|woensdag 4 mei 2022\n\nmain-title|Brug open\nmain-meta|3 mei 2022, 15:02\n" + prose, nil},
		{"a date below a text", labelled.pageDates, "main-text|De brug is open.\nmain-meta|woensdag 4 mei 2022\n\nmain-title|Brug open\nmain-meta|3 mei 2022, 15:02\n" + prose, nil},
		{"a date above no title", labelled.pageDates, "other|Proefblad\nmain-meta|woensdag 4 mei 2022\n\nmain-text|De brug is open.\nmain-meta|3 mei 2022, 15:02", nil},
		{"no date", labelled.pageDates, "other|Proefblad\nmain-meta|Anna Voorbeeld\n\nmain-title|Brug open\nmain-meta|3 mei 2022, 15:02\n" + prose, nil},
		{"an article that only has an author", labelled.pageDates, "other|Proefblad\nmain-meta|woensdag 4 mei 2022\n\nmain-title|Brug open\nmain-meta|Anna Voorbeeld\n" + prose, nil},
		{"the articles of a page with dates", labelled.pageDates, "other|Proefblad\nmain-meta|woensdag 4 mei 2022\n\nmain-title|Brug open\n" + prose + "main-title|Dijk dicht\nmain-meta|3 mei 2022, 15:02\n" + prose, nil},
		{"words of the site below the text", labelled.closers, prose + "\nother|Deel Nu", nil},
		{"words of a section below the text", labelled.closers, prose + "\nother|Radio Sport", nil},
		{"a desk below the text", labelled.closers, prose + "\nother|Redactie Sport", nil},
		{"a picture's agency below the text", labelled.closers, prose + "\nother|Beeld: ANP", nil},
		{"an agency's picture and text", labelled.closers, prose + "\nother|Tekst en foto: ANP", nil},
		{"a picture of an agency with a number", labelled.closers, prose + "\nother|ANP 12345", nil},
		{"an author above an author", labelled.closers, prose + "\nother|Anna Voorbeeld\nmain-meta|3 mei 2022", map[int]Label{1: MainMeta}},
		{"a box of items and a text", labelled.boxes, prose + "\nother|* Kracht: 3,4\nmain-text|* Diepte: 3 kilometer", nil},
		{"items", labelled.boxes, prose + "\nother|* Kracht\nother|* Diepte", map[int]Label{1: MainText, 2: MainText}},
		{"a long heading of a box", labelled.boxes, prose + "\nother|Dit is wat de brug kostte\nother|Omzet: 88 miljoen\nother|Verlies: 13 miljoen", nil},
		{"a box of a name, a number and more", labelled.boxes, prose + "\nother|VVD 4\nother|Dat zijn er 4.", nil},
		{"a remark in capitals", labelled.interviewed, "main-text|VOORBEELD «Ja.»\n\nmain-text|A vindt u beter dan de brug bij Delft.\nmain-text|VOORBEELD «Nee.»\nmain-text|VOORBEELD «Daarom.»", map[int]Label{1: MainSubhead}},
		{"a remark that opens with a name", labelled.interviewed, "main-text|VOORBEELD «Ja.»\n\nmain-text|Anna vindt u beter dan de brug bij Delft.\nmain-text|VOORBEELD «Nee.»\nmain-text|VOORBEELD «Daarom.»", map[int]Label{1: MainSubhead}},
		{"pairs of the site", labelled.boxes, prose + "\nother|Delen: mail\nother|Volg ons: op de site", nil},
		{"a credit below the text", labelled.closers, prose + "\nother|(gvs/belga)", map[int]Label{1: MainMeta}},
		{"a credit below a line of the site", labelled.closers, prose + "\nother|Dit stuk is gratis\nother|Bron: ANP", map[int]Label{2: MainMeta}},
		{"a credit of the page", labelled.closers, prose + "\nother|Bovenkant van de pagina\nother|Naar boven\nother|Naar onder\nother|Bron: ANP", nil},
		{"an author below the text", labelled.closers, prose + "\nother|Anna Voorbeeld", map[int]Label{1: MainMeta}},
		{"a paper below the text", labelled.closers, prose + "\nother|De Koraalbode", nil},
		{"a name among teasers", labelled.closers, prose + "\nother|Anna Voorbeeld\nteaser-title|Brug bij Gouda dicht", nil},
		{
			"remarks of an interview", labelled.interviewed, "main-text|VOORBEELD «Ja.»\n\nmain-text|U bent niet mals voor de brug.\nmain-text|VOORBEELD «Nee.»\n\nmain-subhead|Waarom?\nmain-text|VOORBEELD «Daarom.»",
			map[int]Label{1: MainSubhead},
		},
		{"the paper that asks", labelled.interviewed, "main-text|VOORBEELD «Ja.»\n\nmain-text|PROEFBLAD U bent niet mals voor de brug.\nmain-text|VOORBEELD «Nee.»\nmain-text|VOORBEELD «Daarom.»", nil},
		{"the date of a page of letters", labelled.pageDates, "other|De lezer schrijft\nmain-meta|maandag 30 oktober 2017\n\nmain-title|Wintertijd\n" + prose + "main-title|Zomertijd\n" + prose, map[int]Label{1: Other}},
		{"the date of a page whose article has one", labelled.pageDates, "other|Proefblad\nmain-meta|woensdag 4 mei 2022\n\nmain-title|Brug open\nmain-meta|3 mei 2022, 15:02\n" + prose, map[int]Label{1: Other}},
		{"the date of the only article", labelled.pageDates, "other|Proefblad\nmain-meta|woensdag 4 mei 2022\n\nmain-title|Brug open\n" + prose, nil},
	} {
		p := labelledPage(t, strings.TrimRight(c.page, "\n"))
		want := append([]Label(nil), p.labels...)
		for i, l := range c.want {
			want[i] = l
		}
		c.repair(p)
		assert.Equal(t, want, p.labels, c.name)
	}
}

// TestHeads finds the headings of one form, and those that are read otherwise than
// the others.
func TestHeads(t *testing.T) {
	const prose = "main-text|De brug bij Delft is woensdag na een lange winter weer opengegaan. Dat zegt de gemeente, die er blij mee is.\n\n"
	p := labelledPage(t, "main-title|Brug bij Delft open\n"+prose+"main-subhead|KLOMP\n"+prose+"main-title|TRUUS\n"+prose+"main-subhead|KNOP\n"+strings.TrimSpace(prose))
	heads := p.heads()
	require.Equal(t, [][]int{{2, 4, 6}}, heads)
	require.Equal(t, 1, p.unlike(heads[0]))

	p.labels[4] = MainSubhead
	require.Zero(t, p.unlike(heads[0]))
	p.labels[2] = MainTitle // there is one above it
	require.Equal(t, 1, p.unlike(heads[0]))
	p.labels[0] = Other // it is the title of the page
	require.Zero(t, p.unlike(heads[0]))

	for name, c := range map[string]struct {
		heads [3]string
		want  int
	}{
		"items":             {[3]string{"- Brug bij Delft", "- Dijk bij Gouda", "- Kaas in Edam"}, 1},
		"questions":         {[3]string{"Wat kost dat?", "Wie betaalt dat?", "Waar gaat het heen?"}, 1},
		"sentences":         {[3]string{"Dat kost geld.", "Wij betalen dat.", "Het gaat weg."}, 1},
		"capitals and none": {[3]string{"BRUG", "Dijk", "KAAS"}, 0},
		"two of one form":   {[3]string{"Brug", "Dijk", "12 kazen"}, 0},
		"dates":             {[3]string{"3 mei 2022", "4 mei 2022", "5 mei 2022"}, 0},
		"long questions":    {[3]string{"Wat kost dat in een jaar als je het nu eens gaat uitrekenen met zijn allen?", "Wat kost dat in een jaar als je het nu eens gaat uitrekenen met zijn allen?", "Wat kost dat in een jaar als je het nu eens gaat uitrekenen met zijn allen?"}, 0},
	} {
		page := "main-title|De brug bij Delft open\n" + prose
		for _, h := range c.heads {
			page += "main-subhead|" + h + "\n" + prose
		}
		assert.Len(t, labelledPage(t, strings.TrimSpace(page)).heads(), c.want, name)
	}
}

// show names the labels that are left to each line; nothing where all are.
func show(not []uint32) []string {
	var out []string
	for _, n := range not {
		w := ""
		for l := range labelCount {
			if n != 0 && n>>l&1 == 0 {
				w += " " + l.String()
			}
		}
		out = append(out, strings.TrimSpace(w))
	}
	return out
}

// TestOneArticle says which labels the lines of a page may have that is titles and text
// alone, where it is read as more than one article.
func TestOneArticle(t *testing.T) {
	const prose = "De brug bij Delft is woensdag na een lange winter weer opengegaan. Dat zegt de gemeente, die er blij mee is."
	const (
		page    = "main-title|Brug bij Delft weer open\n\nmain-text|" + prose + "\n\nmain-title|Wat het kostte\n\nmain-text|" + prose
		subhead = "main-subhead"
		text    = "main-text"
	)
	two := []string{"", "", subhead, text}
	for _, c := range []struct {
		name, page string
		want       []string
	}{
		{"a headline between two texts", page, two},
		{"read so", strings.Replace(page, "main-title|Wat", "main-subhead|Wat", 1), nil},
		{"a teaser", strings.Replace(page, "main-title|Wat", "teaser-title|Wat", 1), two},
		{"no text first", "main-title|Brug bij Delft weer open\n\nmain-title|Wat het kostte\n\nmain-text|" + prose, nil},
		{"a dateline", strings.Replace(page, "main-text|De", "main-text|DELFT (ANP) - De", 1), nil},
		{"an author", page + "\nmain-meta|Anna Voorbeeld", nil},
		{"a line of the site", page + "\nother|Naar boven", nil},
		{"a teaser at the top", strings.Replace(page, "main-title|Brug", "teaser-title|Brug", 1), nil},
		{"a headline right below the text", strings.Replace(page, "\n\nmain-title|Wat", "\nmain-title|Wat", 1), []string{"", "", "main-text main-subhead", text}},
		{"a headline at the end", page + "\n\nteaser-title|Dijk bij Gouda weer dicht", []string{"", "", subhead, text, "main-text main-subhead"}},
		{"a list of headlines", page + "\n\nteaser-title|Dijk bij Gouda weer dicht\nteaser-title|Kaas bij Gouda weer op", nil},
		{"a question", strings.Replace(page, "main-title|Wat het kostte", "teaser-first|Wat heeft het gekost?", 1), two},
		{"a label", strings.Replace(page, "main-title|Wat het kostte", "main-subhead|Kosten", 1), nil},
		{"a label that is a title", strings.Replace(page, "main-title|Wat het kostte", "main-title|Kosten", 1), nil},
		{"a sentence", page + "\n\nteaser-first|Dat is mooi.", []string{"", "", subhead, text, text}},
		{"too many headings", page + strings.Repeat("\n\nmain-title|Wat het kostte\n\nmain-text|"+prose, 3), nil},
		{"many headings", page + strings.Repeat("\n\nmain-title|Wat het kostte\n\nmain-text|"+prose, 2), append(two[:4:4], subhead, text, subhead, text)},
	} {
		require.Equal(t, c.want, show(labelledPage(t, c.page).parts()), c.name)
	}
}

// TestReport says which labels the times of a running report may have.
func TestReport(t *testing.T) {
	const page = "main-title|Liveblog: brug bij Delft open\nmain-meta|12.00 uur\nmain-text|De brug gaat open.\nmain-text|11.30 De wethouder is er. Hij lacht en zegt niets.\nentry-head|11.00 uur\nentry-text|De brug is dicht."
	const entry = "entry-head entry-title entry-text entry-meta"
	for _, c := range []struct {
		name, page string
		want       []string
	}{
		{"a report", page, []string{"", entry, "", "entry-head", "", ""}},
		{"by the word before its title", strings.Replace(page, "Liveblog:", "LIVE |", 1), []string{"", entry, "", "entry-head", "", ""}},
		{"by a word before a colon", strings.Replace(page, "Liveblog: brug", "Brug live: nu", 1), []string{"", entry, "", "entry-head", "", ""}},
		{"by an invitation", strings.Replace(page, "Liveblog: brug", "Volg hier de brug", 1), []string{"", entry, "", "entry-head", "", ""}},
		{"no report", strings.Replace(page, "Liveblog: brug", "Brug", 1), nil},
		{"with a section", page + "\nsection|Sport", nil},
		{"without a title", strings.Replace(page, "main-title|", "main-text|", 1), nil},
		{"the earliest first", strings.Replace(strings.Replace(page, "12.00", "10.00", 1), "11.30", "10.30", 1), nil},
		{"read so", strings.NewReplacer("main-meta|", "entry-head|", "main-text|11", "entry-head|11").Replace(page), nil},
		{"one time", "main-title|Liveblog: brug open\nmain-meta|12.00 uur\nmain-text|De brug gaat open.", nil},
		{"times in texts", strings.NewReplacer("12.00 uur", "Om 12.00 uur", "11.30 De", "Om 11.30 de").Replace(page), nil},
	} {
		require.Equal(t, c.want, show(labelledPage(t, c.page).report()), c.name)
	}
}

// TestTimeless: entries of a live blog have a time among them.
func TestTimeless(t *testing.T) {
	for page, want := range map[string]bool{
		"entry-title|Brug open\nentry-text|De brug is open.":                      true,
		"entry-head|12.00 uur\nentry-text|De brug is open.":                       false,
		"main-meta|12.00 uur\nentry-title|Brug open\nentry-text|De brug is open.": true,
		"main-title|Brug open\nmain-text|De brug is open.":                        false,
	} {
		require.Equal(t, want, labelledPage(t, page).timeless() != nil, page)
	}
}

// TestMisplaced: the entries of a live blog come after its head.
func TestMisplaced(t *testing.T) {
	for _, row := range []struct {
		labels []Label
		want   int
	}{
		{[]Label{MainTitle, MainText}, 0},
		{[]Label{MainTitle, EntryHead, EntryText}, 0},
		{[]Label{MainTitle, EntryHead, MainTitle, MainFirst}, 2},
		{[]Label{EntryHead, EntryText, MainTitle}, 2},
		{[]Label{Other, EntryHead, EntryText}, 2},
		{[]Label{MainTitle, MainFirst, EntryHead}, 0},
	} {
		require.Equal(t, row.want, misplaced(row.labels), row.labels)
	}
}

// TestOdd counts the stamps of a series that are read otherwise than most.
func TestOdd(t *testing.T) {
	for _, row := range []struct {
		labels []Label
		side   side
		want   int
	}{
		{[]Label{TeaserHead, TeaserHead, TeaserHead}, noSide, 0},
		{[]Label{TeaserHead, MainMeta, TeaserHead}, noSide, 1},
		{[]Label{EntryHead, EntryHead, Other}, noSide, 1},
		{[]Label{MainMeta, MainMeta, Other}, noSide, 1},
		{[]Label{TeaserHead, MainMeta}, noSide, 0}, // a date of the page and one of a teaser
		{[]Label{TeaserHead, MainMeta}, heading, 1},
		{[]Label{TeaserMeta, TeaserMeta, TeaserHead}, heading, 2},
		{[]Label{EntryHead, EntryMeta, EntryMeta}, closing, 1},
		{[]Label{EntryHead, EntryHead, EntryHead}, closing, 3},
	} {
		s := series{side: row.side}
		for i := range row.labels {
			s.members = append(s.members, i)
		}
		require.Equal(t, row.want, s.odd(row.labels), row.labels)
	}
	s := series{side: heading, members: []int{1}}
	not := make([]uint32, 3)
	s.only(2, not)
	require.Equal(t, []string{"", "teaser-title teaser-first teaser-text teaser-head", ""}, show(not))
}

// TestSections makes sections of lines that are worded so above a teaser.
func TestSections(t *testing.T) {
	for page, want := range map[string]Label{
		"other|Lees ook\nteaser-title|Brug open":               Section,
		"other|Meer nieuws\nother|---\nteaser-title|Brug open": Section,
		"other|Lees ook\nmain-title|Brug open":                 Other,
		"other|Lees ook\nother|Brug\nteaser-title|Brug open":   Other,
		"other|De brug weer\nteaser-title|Brug open":           Other,
		"main-text|Lees ook\nteaser-title|Brug open":           MainText,
	} {
		p := labelledPage(t, page)
		p.sections()
		require.Equal(t, want, p.labels[0], page)
	}
}

// TestFinish looks at labels as a page once they are chosen.
func TestFinish(t *testing.T) {
	const prose = "main-text|De brug bij Delft is woensdag na een lange winter weer opengegaan. Dat zegt de gemeente, die er blij mee is.\n\n"
	for name, c := range map[string]struct {
		page string
		want map[int]Label
	}{
		"entries without a time":       {"main-title|Brug open\nentry-title|Dijk dicht\nentry-text|De dijk is dicht.", map[int]Label{1: Other, 2: Other}},
		"entries with a time":          {"main-title|Brug open\nentry-head|12.00 uur\nentry-text|De dijk is dicht.", nil},
		"the part of one article":      {"main-title|Brug bij Delft weer open\n\n" + prose + "main-title|Wat het kostte\n\n" + prose, map[int]Label{2: MainSubhead}},
		"a report by its title":        {"main-title|Liveblog: brug bij Delft open\nmain-meta|12.00 uur\nmain-text|De brug gaat open.\nmain-meta|11.30 uur\nmain-text|De brug is dicht.", map[int]Label{1: EntryHead, 2: Other, 3: EntryHead, 4: Other}},
		"nothing that is contradicted": {"main-title|Brug open\nmain-meta|3 mei 2022\n" + prose, nil},
	} {
		p := labelledPage(t, strings.TrimSpace(c.page))
		d := preferring(p)
		want := append([]Label(nil), p.labels...)
		for i, l := range c.want {
			want[i] = l
		}
		assert.Equal(t, want, d.finish(Candidate{Labels: p.labels, score: d.sum(p.labels)}), name)
	}
}

// preferring is a decoder to which each line has its label, and no other is better
// than any.
func preferring(p labelled) *decoder {
	d := &decoder{page: p.Page, series: p.series(), chain: Chain(), scores: make([]seq.Scores, len(p.labels))}
	for i, l := range p.labels {
		d.scores[i][l] = unit / 4
	}
	return d
}

// TestCandidates: the labels that a page may have are the best by the lines, and
// those that are alike throughout.
func TestCandidates(t *testing.T) {
	has := func(cs []Candidate, want ...Label) bool {
		return slices.ContainsFunc(cs, func(c Candidate) bool { return slices.Equal(c.Labels, want) })
	}
	p := labelledPage(t, "teaser-title|Brug bij Delft open\nteaser-meta|12.00 uur\nteaser-title|Dijk bij Gouda dicht\nteaser-meta|11.30 uur\nteaser-title|Kaas in Edam op\nmain-meta|11.00 uur")
	cs := preferring(p).candidates()
	require.Equal(t, p.labels, cs[0].Labels)
	require.True(t, has(cs, TeaserTitle, TeaserMeta, TeaserTitle, TeaserMeta, TeaserTitle, TeaserMeta), "one kind of article for a series")
	require.LessOrEqual(t, len(cs), bestOf+alsoOf)
	space := TraitSpace()
	for i, c := range cs {
		require.Len(t, c.Attributes, space.Attrs())
		require.LessOrEqual(t, c.score, cs[0].score)
		require.Equal(t, uint8(min(maxRank, i+1)), c.Attributes[aRank])
		for k := range i {
			require.NotEqual(t, cs[k].Labels, c.Labels)
		}
	}
	require.Equal(t, "more-mains=8", space.Name(int(attrs)+int(nMains), cs[0].Attributes))

	p = labelledPage(t, "main-title|Brug bij Delft open\nmain-text|De brug is open.\n\nmain-title|Dijk bij Gouda dicht\nmain-text|De dijk is dicht.")
	first := p.labels
	cs = preferring(p).candidates()
	require.True(t, has(cs, first...))
	require.True(t, slices.ContainsFunc(cs, func(c Candidate) bool { return c.Labels[0] == MainTitle && mains>>c.Labels[2]&1 == 0 }), "one main article alone")
	require.Empty(t, new(Model).Candidates(p.Page))
	require.Empty(t, Default().Candidates(&Page{}))
	require.Len(t, Default().Candidates(Read("* * *\n\n* * *\n\n* * *", agency.Default())), 1, "nothing else is allowed")
}

// TestAlikeThroughout counts the ways in which a page may be alike throughout, and
// stops after any of them.
func TestAlikeThroughout(t *testing.T) {
	p := labelledPage(t, "main-title|Brug bij Delft open\nmain-text|De brug is open.\n\nmain-title|Dijk bij Gouda dicht\nmain-text|De dijk is dicht.\nteaser-title|Kaas 1\nother|Kaas 2")
	s := p.series()
	w := wholeOf(p.Page, &s)
	n := 0
	for range w.alike(p.labels) {
		n++
	}
	require.Equal(t, 5+2+2+2, n, "without a kind of article, with the first main one, one label for what is worded and shaped alike")
	stamps := labelledPage(t, "teaser-title|Brug bij Delft open\nteaser-meta|12.00 uur\nteaser-title|Dijk bij Gouda dicht\nteaser-meta|11.30 uur\nteaser-title|Kaas in Edam op\nmain-meta|11.00 uur")
	of := stamps.series()
	k := 0
	for range wholeOf(stamps.Page, &of).alike(stamps.labels) {
		k++
	}
	require.Equal(t, 5+3+2+2, k, "and with one kind of article for the stamps")
	for stop := range n {
		k := 0
		for range w.alike(p.labels) {
			if k++; k > stop {
				break
			}
		}
		require.Equal(t, stop+1, k)
	}
}

// TestDiffer: a group of lines is made alike only where it is not.
func TestDiffer(t *testing.T) {
	labels := []Label{MainTitle, MainText, MainTitle}
	require.True(t, differ(labels, []int{0, 1}, MainText))
	require.False(t, differ(labels, []int{0, 2}, MainTitle))
	require.False(t, differ(labels, []int{0, 2}, MainText))
	require.Equal(t, [][]int{{0, 3}, {2}}, groups([]int{1, 0, 2, 1}))
}

// TestLongPage labels a page that is too long to be looked at as a whole.
func TestLongPage(t *testing.T) {
	m, err := ReadChoice("tree\tchanged=absent\t900 0\n")
	require.NoError(t, err)
	for lines, want := range map[int]bool{maxWhole: false, maxWhole + 1: true} {
		p := Read(strings.Repeat("Brug bij Delft open\n", lines), agency.Default())
		labels := make([]Label, lines)
		require.Equal(t, want, slices.Equal(labels, preferring(labelled{p, labels}).choose(m).Labels), lines)
		require.Len(t, Default().Label(p, nil), lines)
	}
}

// TestTally counts the traits of pages; those that are not named are not looked at.
func TestTally(t *testing.T) {
	const long = "De brug bij Delft is woensdag na een lange winter weer opengegaan. Dat zegt wethouder Verzonnen, die er blij mee is."
	for _, c := range []struct {
		name, page string
		want       map[trait]int
	}{
		{"one article", "other|Menu\nmain-title|Brug bij Delft open\nmain-meta|3 mei 2022\n\nmain-text|" + long, map[trait]int{nMains: 1, nTeasers: 0, nDated: 1, nUndated: 0, nTitleKin: 1, nTitleStrange: 0, nFirst: 1, nShort: 1, nProse: 1, nMetas: 1, nTimes: 1, nMetaWithin: 0, nTitleTwo: 0, nGapIn: 1, nNoGap: 1, nKinds: 1, nUntitled: 0, nBare: 0, nProseOut: 0}},
		{"a title of other words", "main-title|Kaas op\nmain-text|" + long, map[trait]int{nTitleKin: 0, nTitleStrange: 1, nTitleShort: 1, nUndated: 1, nFirst: 0}},
		{"a title without text", "main-title|Brug bij Delft open.\nmain-meta|3 mei 2022", map[trait]int{nBare: 1, nTitleKin: 0, nTitleStrange: 0, nMetaLast: 1, nTitleClosed: 1}},
		{"text without a title", "main-first|" + long, map[trait]int{nUntitled: 1}},
		{"a title of two lines", "main-title|Brug bij Delft\nmain-title|weer open\nmain-text|" + long, map[trait]int{nMains: 1, nTitleTwo: 1}},
		{"teasers around articles", "teaser-title|Dijk dicht\nmain-title|Brug open\nmain-text|" + long + "\nteaser-title|Kaas op\nteaser-meta|11.30 uur\nmain-title|Dam weg\nmain-text|De dam is weg.\nteaser-title|Koe los\nteaser-text|" + long, map[trait]int{nMains: 2, nTeasers: 3, nTeaserBefore: 1, nTeaserBetween: 1, nTeaserAfter: 1, nTeaserTimed: 1, nTeaserTimeless: 2, nProseTeaser: 1, nKinds: 4}},
		{"entries", "main-title|Brug open\nentry-head|12.00 uur\nentry-title|Dijk dicht\nentry-text|De dijk is dicht.\nentry-head|11.30 uur\nentry-text|De dam is weg.", map[trait]int{nEntries: 2, nRunsAlike: 0, nRunsUnlike: 1, nBeginAlike: 1, nEndAlike: 1}},
		{"what is outside", "other|" + long + "\nother|3 mei 2022\nother|Bron: ANP\nother|Brug bij Delft weer open", map[trait]int{nProseOut: 1, nStampOut: 1, nMetaOut: 2, nHeadOut: 1, nMains: 0}},
		{"lines within", "main-title|Brug open\nmain-text|" + long + "\nother|Deel dit\nmain-text|De brug is open.\nmain-meta|Anna Voorbeeld\nmain-text|DELFT (ANP) - De dam is weg.\nmain-text|Kaas", map[trait]int{nIslands: 1, nMetaWithin: 1, nPlaceWithin: 1, nTextShort: 1}},
		{"subheads", "main-title|Brug open\nmain-text|" + long + "\nmain-subhead|Kosten\nmain-text|Volgens Verzonnen kost het niets.\nmain-subhead|Koe\nmain-text|De boer heet Voorbeeld en heeft een koe.", map[trait]int{nSubheads: 2, nSubheadKin: 1, nSubheadStrange: 0}},
		{"a subhead of somebody else", "main-title|Brug open\nmain-text|" + long + "\nmain-subhead|Koe\nmain-text|De boer heet Voorbeeld.\nmain-text|Ook Voorbeeld lacht.", map[trait]int{nSubheadKin: 0, nSubheadStrange: 1}},
		{"articles alike", "main-title|Brug open\nmain-text|" + long + "\n\nother|Lees 1\nmain-title|Dam weg\nmain-text|" + long + "\n\nother|Lees 2\nmain-title|Koe los\nmain-text|" + long, map[trait]int{nRunsAlike: 2, nRunsUnlike: 0, nBeginAlike: 2, nEndAlike: 2, nBetweenAlike: 1, nBetweenUnlike: 0, nKin: 2, nStrange: 0, nWordAlike: 1, nWordUnlike: 0, nShapeUnlike: 0}},
		{"articles unlike", "main-title|Brug open\nmain-text|" + long + "\nother|Lees 1\nmain-title|Dam weg\nmain-meta|3 mei 2022\nmain-text|De dam is weg.\nsection|Lees 2\nmain-title|Koe los\nmain-text|De koe is los.", map[trait]int{nRunsUnlike: 2, nEndUnlike: 1, nEndAlike: 1, nBetweenUnlike: 1, nKin: 0, nStrange: 2, nWordUnlike: 1}},
		{"a title of short words", "main-title|Brug weer open\nmain-text|Weer is de brug open.", map[trait]int{nTitleKin: 0, nTitleStrange: 1}},
		{"the beginnings of words", "main-title|Bruggenbouw staakt\nmain-text|De bruggenbouwers zijn boos.", map[trait]int{nTitleKin: 1}},
		{"a word with a hyphen", "main-title|Anti-kaasbond op\nmain-text|De kaasbond is boos.", map[trait]int{nTitleStrange: 1}},
		{"a title of a word from outside", "other|Brugwachter\nmain-title|Brugwachter boos\nmain-text|De dam is weg.", map[trait]int{nTitleKin: 0, nTitleStrange: 1}},
		{"subheads of others and of the same", "main-title|Brug open\nmain-text|" + long + "\nmain-subhead|Koe\nmain-text|De boer heet Voorbeeld.\nmain-subhead|Kaas\nmain-text|Ook Verzonnen kent Voorbeeld.", map[trait]int{nSubheadKin: 1, nSubheadStrange: 1}},
		{"a short teaser", "teaser-title|Kaas\nteaser-meta|11.30 uur", map[trait]int{nTitleShort: 0}},
		{"a headline in the text", "main-title|Brug open\nmain-text|Brug bij Delft weer open", map[trait]int{nTextShort: 1}},
		{"an author above a subhead", "main-title|Brug open\nmain-text|De brug is open.\nmain-meta|Anna Voorbeeld\nmain-subhead|Kosten\nmain-text|De brug is duur.", map[trait]int{nMetaWithin: 0}},
		{"words that begin sentences", "main-title|Brug open\nmain-text|Gouda juicht.\nmain-title|Dam weg\nmain-text|Gouda huilt.", map[trait]int{nKin: 0, nStrange: 1}},
		{"long lines", "main-text|" + long + "\nother|" + long, map[trait]int{nShapeUnlike: 0}},
		{"a dateline of the next article", "main-title|Brug open\nmain-text|" + long + "\nmain-title|Dam weg\nmain-text|DELFT (ANP) - De dam is weg.", map[trait]int{nPlaceWithin: 0}},
		{"heads of teasers", "teaser-head|11.30 uur\nteaser-text|De dijk is dicht.\nteaser-head|11.00 uur\nteaser-text|De dam is weg.", map[trait]int{nTeasers: 2}},
		{"another kind of article", "main-title|Brug open\nteaser-text|De dijk is dicht.", map[trait]int{nMains: 1, nTeasers: 1}},
		{"a dateline above all text", "main-title|Brug open\nmain-text|DELFT (ANP) - De brug is open.", map[trait]int{nPlaceWithin: 0}},
		{"a teaser without an article", "teaser-title|Brug open\nteaser-text|De brug is open.\nteaser-title|Dam weg", map[trait]int{nTeasers: 2, nTeaserBefore: 2}},
		{"lines of other words", "main-text|Kaas 1\nother|Kaas 2 en 3\nother|Koe\nmain-text|Dam", map[trait]int{nWordUnlike: 0}},
		{"names before colons", "other|Bron: de gemeente\nmain-text|Bron: het waterschap", map[trait]int{nWordUnlike: 1}},
		{"what is odd", "entry-head|12.00 uur\nentry-text|De dijk is dicht.", map[trait]int{nMisplaced: 2}},
	} {
		p := labelledPage(t, c.page)
		s := p.series()
		got := wholeOf(p.Page, &s).tally(p.labels)
		for k, n := range c.want {
			assert.Equal(t, n, got[k], "%s: %s", c.name, traitTable[k].name)
		}
	}
}

// TestTraits: each trait has a name, and numbers go up in steps.
func TestTraits(t *testing.T) {
	seen := map[string]bool{}
	for k := range traits {
		require.NotEmpty(t, traitTable[k].name)
		require.False(t, seen[traitTable[k].name])
		seen[traitTable[k].name] = true
	}
	var got []uint8
	for _, n := range []int{0, 1, 6, 7, 8, 10, 11, 15, 16, 23, 24, 1000} {
		got = append(got, stepOf(n))
	}
	require.Equal(t, []uint8{0, 1, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10}, got)
	require.Equal(t, []uint8{0, 1, 20, 20, 21, 40, 40}, []uint8{gapOf(0), gapOf(unit / 6), gapOf(20 * unit / 6), gapOf(27 * unit / 6), gapOf(28 * unit / 6), gapOf(200 * unit / 6), gapOf(farBack * 2)})
	var few, many tally
	many[nMains] = 3
	v := many.vector([attrs]uint8{}, &few)
	require.Equal(t, uint8(level+3), v[int(attrs)+int(nMains)])
	require.Equal(t, uint8(3), v[int(attrs)+int(traits)])
	many[nMains] = 1000
	require.Equal(t, uint8(2*level-1), many.vector([attrs]uint8{}, &few)[int(attrs)+int(nMains)])
	require.Equal(t, uint8(1), few.vector([attrs]uint8{}, &many)[int(attrs)+int(nMains)])
}

// TestReadChoice reads the built-in trees, and reports what is none.
func TestReadChoice(t *testing.T) {
	m, err := ReadChoice(choiceTSV)
	require.NoError(t, err)
	require.NotZero(t, m.Attrs())
	_, err = ReadChoice("tree\tbridges<=3\t1 2\n")
	require.Error(t, err)
}

// TestChoice: trees that like main articles choose labels with more of them.
func TestChoice(t *testing.T) {
	p := labelledPage(t, "main-title|Brug bij Delft open\nmain-text|De brug is open.\n\nmain-title|Dijk bij Gouda dicht\nmain-text|De dijk is dicht.")
	d := preferring(p)
	for table, want := range map[string]int{"tree\tmains=1\t0 900\n": 1, "tree\tmains=2\t0 900\n": 2} {
		m, err := ReadChoice(table)
		require.NoError(t, err)
		n := 0
		for _, l := range d.choose(m).Labels {
			n += int(b2i(mains>>l&1 != 0))
		}
		require.Equal(t, want, n)
	}
}

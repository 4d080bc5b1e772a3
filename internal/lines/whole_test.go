package lines

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
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
		require.Equal(t, want, p.labels, c.name)
	}
}

// TestHeads finds the headings of one form, and those that are read otherwise than
// the others.
func TestHeads(t *testing.T) {
	const prose = "main-text|De brug bij Delft is woensdag na een lange winter weer opengegaan. Dat zegt de gemeente, die er blij mee is.\n\n"
	p := labelledPage(t, "main-title|Brug bij Delft open\n"+prose+"main-subhead|KLOMP\n"+prose+"main-title|TRUUS\n"+prose+"main-subhead|KNOP\n"+strings.TrimSpace(prose))
	heads := p.heads()
	require.Equal(t, [][]int{{2, 4, 6}}, heads)
	tries, n := p.unlike(heads[0])
	require.Equal(t, 1, n)
	require.Len(t, tries, 2)
	require.Equal(t, ^Set(MainSubhead), tries[0][4])

	p.labels[4] = MainSubhead
	_, n = p.unlike(heads[0])
	require.Zero(t, n)
}

// TestUnsigned takes the title of a part for a subhead where the article above has
// a date and the part has nothing of its own.
func TestUnsigned(t *testing.T) {
	const prose = "main-text|De brug bij Delft is woensdag na een lange winter weer opengegaan. Dat zegt de gemeente, die er blij mee is.\n\n"
	page := "main-title|Brug bij Delft open\nmain-meta|3 mei 2022, 15:02\n" + prose + prose + prose + "main-title|Open dag\n" + prose
	not, n := labelledPage(t, strings.TrimSpace(page)).unsigned()
	require.Equal(t, 1, n)
	require.Equal(t, ^Set(MainSubhead), not[5])

	_, n = labelledPage(t, strings.TrimSpace(page+"main-meta|Anna Voorbeeld, Delft")).unsigned()
	require.Zero(t, n)
	_, n = labelledPage(t, strings.TrimSpace(strings.Replace(page, "main-meta|3 mei 2022, 15:02\n", "", 1))).unsigned()
	require.Zero(t, n)
}

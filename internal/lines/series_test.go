package lines

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/agency"
)

// says gives the lines of a page without what was cut off them.
func says(p *Page) []string {
	var out []string
	for i := range p.Lines {
		out = append(out, p.Lines[i].Of(p.Src))
	}
	return out
}

// TestFields cuts the names of fields off what they hold.
func TestFields(t *testing.T) {
	p := Read("HD    Brug open\nBY    Jan Voorbeeld\nWC    40 woorden\nPD    3 maart 2016\nLP\nDe brug is open.", agency.Default())
	require.Equal(t, []string{"Brug open", "Jan Voorbeeld", "40 woorden", "3 maart 2016", "LP", "De brug is open."}, says(p))
	require.Equal(t, []class{ftitle, fby, field, fdate, field, noClass}, []class{p.Lines[0].label, p.Lines[1].label, p.Lines[2].label, p.Lines[3].label, p.Lines[4].label, p.Lines[5].label})
	require.Equal(t, formField, p.Lines[2].form)
	require.True(t, p.Lines[1].IsAuthorField())
	require.NotNil(t, p.Lines[3].About)

	// Two codes are none, and a sentence with a colon is no field.
	p = Read("HD    Brug open\nBY    Jan Voorbeeld", agency.Default())
	require.Equal(t, "HD    Brug open", says(p)[0])
	p = Read("Titel: Brug open\nTitel van de krant: brug open\nKop: dicht", agency.Default())
	require.Equal(t, []string{"Brug open", "Titel van de krant: brug open", "dicht"}, says(p))
}

// TestForms reads the example of each row of forms.
func TestForms(t *testing.T) {
	for _, row := range formRows {
		p := Read(row.example, agency.Default())
		require.Len(t, p.Lines, 1, row.example)
		require.Equal(t, formNames[row.form], formNames[p.Lines[0].form], row.example)
	}
}

// TestRanks finds the numbers that a list counts with.
func TestRanks(t *testing.T) {
	p := Read("1 Brug open\n2 Kaas op\n3 'Dam' dicht", agency.Default())
	require.Equal(t, 2, p.Lines[1].Mark())
	p = Read("1 Brug open\n3 'Dam' dicht\n12 koeien los", agency.Default())
	require.Zero(t, p.Lines[0].Mark())
	p = Read("1 Brug open\n2 Kaas op\n3 Dam dicht\n1 Koe los\n2 Boer blij\n3 Hond weg", agency.Default())
	require.Equal(t, []int{2, 2, 2}, []int{p.Lines[2].Mark(), p.Lines[3].Mark(), p.Lines[5].Mark()})
	p = Read("1 Brug open\n2 Kaas op\nDelft\nGouda\nEdam\nHoorn\n3 Dam dicht", agency.Default())
	require.Zero(t, p.Lines[6].Mark(), "too far from the one before")
	p = Read("1 Brug open\n2 Kaas op\nDelft\nGouda\nEdam\n3 Dam dicht", agency.Default())
	require.Equal(t, 2, p.Lines[5].Mark())
	p = Read("1 Brug open\n2 Kaas op", agency.Default())
	require.Zero(t, p.Lines[0].Mark(), "two are no list")
	for page, want := range map[string]int{
		"1Brug open\n2Kaas op\n3Dam dicht":           1,
		"#1 Brug open\n#2 'Kaas' op\n#3 Dam dicht":   3,
		"① Brug open\n② Kaas op\n③ Dam dicht":        4,
		"1⃣ Brug open\n2⃣ Kaas op\n3⃣ Dam dicht":     5,
		"1️⃣ Brug open\n2️⃣ Kaas op\n3️⃣ Dam dicht":  8,
		"1brug open\n2kaas op\n3dam dicht":           0,
		"1 2 keer raak\n2 3 keer mis\n3 4 keer niet": 0,
	} {
		p = Read(page, agency.Default())
		require.Equal(t, []int{want, want, want}, []int{p.Lines[0].Mark(), p.Lines[1].Mark(), p.Lines[2].Mark()}, page)
	}
}

const prose = "De brug bij Delft is woensdag na een jaar weer opengegaan voor het verkeer, zegt de provincie."

// TestSeries finds the form of stamp that comes again, and how its lines lie.
func TestSeries(t *testing.T) {
	live := Read("Brug open\n\n12:00\n"+prose+"\n\n11:30\n"+prose+"\n\n11:00\n"+prose, agency.Default())
	s := live.series()
	list := Read("Brug open\n3 uur geleden\n\nKaas op\n4 uur geleden\n\nDam dicht\n5 uur geleden\n\nKoe los\n6 uur geleden", agency.Default())
	other := list.series()
	require.NotZero(t, s.code)
	require.NotZero(t, other.code)
	require.NotEqual(t, s.code, other.code)
	require.Equal(t, []uint8{4, 0, 1, 0, 1, 0, 1}, s.from)
	require.Equal(t, []uint8{1, 2, 1, 2, 1, 0, 0}, s.to)
	require.Equal(t, []string{"wo 3 dec. 09:12"}, says(Read("wo 3 dec. 09:12", agency.Default())))
	one := Read("Brug open\n\n12:00\n"+prose, agency.Default())
	require.Zero(t, one.series().code)
}

// TestRuns finds the runs of short lines and of running text.
func TestRuns(t *testing.T) {
	p := Read("Brug weer open\nKaas weer op\nDam weer dicht\n"+prose+"\n"+prose+"\nKoe weer los\n"+prose, agency.Default())
	require.Equal(t, []uint8{1, 2, 3, 0, 0, 0, 0}, p.runs())
	s := p.stretches()
	require.Equal(t, []uint8{2, 2, 2, 2, 2, 1, 1}, s.next)
	require.Equal(t, []uint8{0, 0, 0, 0, 1, 2, 0}, s.last)
	require.Equal(t, uint16(2*5+2), s.page)
}

// TestSigns reads the rule below a line, and its quotation marks.
func TestSigns(t *testing.T) {
	p := Read("BRUG OPEN\n=========\n‘De brug\nis open’\nDe brug", agency.Default())
	require.Equal(t, uint16(1), p.signs(0))
	require.Equal(t, uint16(2), p.signs(2))
	require.Equal(t, uint16(3), p.signs(3))
	require.Zero(t, p.signs(4))
}

// TestAuthored finds the lines about those who wrote the page.
func TestAuthored(t *testing.T) {
	p := Read("Brug open\nDoor Jan Voorbeeld\n"+prose+"\nJan Voorbeeld schrijft over bruggen.\nJan Voorbeeld", agency.Default())
	require.Equal(t, []uint8{0, 0, 0, 1, 2}, p.authored())
}

// TestAlike reads the stamps of a series alike.
func TestAlike(t *testing.T) {
	s := series{members: []int{1, 3, 5}}
	require.Zero(t, s.odd([]Label{MainTitle, EntryHead, EntryText, EntryHead, EntryText, EntryMeta, EntryText}))
	require.Equal(t, 1, s.odd([]Label{MainTitle, MainMeta, MainText, EntryHead, EntryText, EntryHead, EntryText}))
	not := make([]uint32, 7)
	s.only(3, not)
	require.NotZero(t, not[1]&Set(MainMeta))
	require.Zero(t, not[3]&entries)
	require.Zero(t, not[2])
	s.members = s.members[:2]
	require.Zero(t, s.odd([]Label{MainTitle, Other, TeaserTitle, TeaserMeta}))
	s.side = closing
	require.Equal(t, 1, s.odd([]Label{MainTitle, Other, TeaserTitle, TeaserMeta}))
	require.Equal(t, 1, s.odd([]Label{MainTitle, TeaserHead, TeaserTitle, TeaserMeta}))
	not = make([]uint32, 4)
	s.only(2, not)
	require.NotZero(t, not[1]&Set(TeaserHead))
}

package knowledge

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

func TestDate(t *testing.T) {
	for s, want := range map[string]Date{"2019": 20190000, "2019-07": 20190700, "2019-07-24": 20190724} {
		d, ok := ParseDate(s)
		require.True(t, ok, s)
		require.Equal(t, want, d)
		require.Equal(t, s, d.String())
	}
	for _, s := range []string{"", "19", "2019-13", "2019-00", "2019-7-24", "2019-07-32", "2019/07/24", "0000", "2019-07-24T", "twee"} {
		_, ok := ParseDate(s)
		require.False(t, ok, s)
	}
	require.Equal(t, Date(20190724), DateOf(time.Date(2019, 7, 24, 23, 0, 0, 0, time.UTC)))
	require.Zero(t, DateOf(time.Time{}))
	require.Empty(t, Date(0).String())
}

func TestOfficeKinds(t *testing.T) {
	for k := HeadOfState; k <= PartyLeader; k++ {
		back, ok := ParseOfficeKind(k.String())
		require.True(t, ok)
		require.Equal(t, k, back)
	}
	_, ok := ParseOfficeKind("burgemeester")
	require.False(t, ok)
	_, ok = ParseOfficeKind("")
	require.False(t, ok)
	require.Empty(t, OfficeKind(200).String())
}

// TestOfficeAt asks who was what at a date; every fact is public record.
func TestOfficeAt(t *testing.T) {
	p := DefaultPeople()
	for _, row := range []struct {
		name  string
		at    Date
		kind  OfficeKind
		place string
		title string
		from  string
	}{
		{"Donald Trump", 20190604, HeadOfState, "US", "president", "2017-01-20"},
		{"Donald Trump", 20251203, HeadOfState, "US", "president", "2025-01-20"},
		{"Donald Trump", 20220101, NoOffice, "", "", ""},
		{"Vladimir Poetin", 20101010, HeadOfGovernment, "RU", "premier", "2008-05-08"},
		{"Vladimir Poetin", 20200101, HeadOfState, "RU", "president", "2012-05-07"},
		{"Mark Rutte", 20190901, HeadOfGovernment, "NL", "premier", "2010-10-14"},
		{"Mark Rutte", 20241101, International, "NAVO", "secretaris-generaal van de NAVO", "2024-10-01"},
		{"Mark Rutte", 20090101, PartyLeader, "VVD", "fractievoorzitter", "2006-06-29"},
		{"Wopke Hoekstra", 20190901, Minister, "NL", "minister van Financiën", "2017-10-26"},
		{"Boris Johnson", 20170901, Minister, "GB", "minister van Buitenlandse Zaken", "2016-07-13"},
		{"Boris Johnson", 20190908, HeadOfGovernment, "GB", "premier", "2019-07-24"},
		{"Amber Rudd", 20190908, Minister, "GB", "minister van Werk en Pensioenen", "2018-11-16"},
		{"Amber Rudd", 20190910, NoOffice, "", "", ""},
		{"Jeremy Corbyn", 20190604, PartyLeader, "Labour", "partijleider", "2015-09-12"},
		{"Elizabeth", 20190604, Monarch, "GB", "koningin", "1952-02-06"},
		{"Charles", 20190604, NoOffice, "", "", ""},
		{"Filip", 20240101, Monarch, "BE", "koning", "2013-07-21"},
		{"Bart De Wever", 20190601, PartyLeader, "N-VA", "voorzitter", "2004-10-24"},
		{"Bart De Wever", 20250601, HeadOfGovernment, "BE", "premier", "2025-02-03"},
		{"Jan Jambon", 20220101, HeadOfGovernment, "Vlaanderen", "minister-president", "2019-10-02"},
		{"Donald Tusk", 20190415, International, "Europese Raad", "voorzitter van de Europese Raad", "2014-12-01"},
		{"Donald Tusk", 20240415, HeadOfGovernment, "PL", "premier", "2023-12-13"},
		{"Kim Jong-un", 20251203, HeadOfState, "KP", "leider", "2011-12-17"},
		{"Angela Merkel", 0, NoOffice, "", "", ""},
		{"Volodymyr Zelensky", 0, HeadOfState, "UA", "president", "2019-05-20"},
	} {
		o, ok := p.OfficeAt(one(t, p, row.name), row.at)
		require.Equal(t, row.kind != NoOffice, ok, "%s %v", row.name, row.at)
		if !ok {
			continue
		}
		require.Equal(t, row.kind, o.Kind, "%s %v: %+v", row.name, row.at, o)
		require.Equal(t, row.title, o.Title, "%s %v", row.name, row.at)
		require.Equal(t, row.place, o.place(), "%s %v", row.name, row.at)
		require.Equal(t, row.from, o.From.String(), "%s %v", row.name, row.at)
	}
	_, ok := p.OfficeAt(0, 20190101)
	require.False(t, ok)
}

func TestLastOffice(t *testing.T) {
	p := DefaultPeople()
	o, ok := p.LastOffice(one(t, p, "Barack Obama"), 20190604)
	require.True(t, ok)
	require.Equal(t, HeadOfState, o.Kind)
	require.Equal(t, "2017-01-20", o.Until.String())
	_, ok = p.LastOffice(one(t, p, "Barack Obama"), 20100101)
	require.False(t, ok)
	o, ok = p.LastOffice(one(t, p, "Jan Peter Balkenende"), 20190101)
	require.True(t, ok)
	require.Equal(t, HeadOfGovernment, o.Kind)
}

func TestHolder(t *testing.T) {
	p := DefaultPeople()
	for _, row := range []struct {
		kind  OfficeKind
		place string
		title string
		at    Date
		want  string
	}{
		{HeadOfState, "FR", "", 20190415, "Emmanuel Macron"},
		{HeadOfState, "FR", "", 20120515, "François Hollande"}, // the day of the change
		{HeadOfState, "FR", "", 20120514, "Nicolas Sarkozy"},
		{HeadOfGovernment, "NL", "", 20190101, "Mark Rutte"},
		{HeadOfGovernment, "DE", "bondskanselier", 20190101, "Angela Merkel"},
		{HeadOfGovernment, "BE", "", 20190101, "Charles Michel"},
		{HeadOfGovernment, "Vlaanderen", "", 20200101, "Jan Jambon"},
		{Minister, "NL", "minister van Buitenlandse Zaken", 20190101, "Stef Blok"},
		{Minister, "RU", "minister van Buitenlandse Zaken", 20190101, "Sergej Lavrov"},
		{Minister, "NL", "", 20190101, ""}, // which of them
		{Monarch, "NL", "", 20190101, "Willem-Alexander"},
		{Monarch, "NL", "", 20100101, "Beatrix"},
		{International, "NAVO", "", 20190101, "Jens Stoltenberg"},
		{International, "VN", "", 20190101, "António Guterres"},
		{International, "Europese Commissie", "voorzitter van de Europese Commissie", 20190415, "Jean-Claude Juncker"},
		{PartyLeader, "D66", "partijleider", 20190101, "Rob Jetten"},
		{HeadOfState, "IR", "", 20190101, ""}, // a leader and a president
		{HeadOfState, "IR", "president", 20190101, "Hassan Rohani"},
		{HeadOfState, "QQ", "", 20190101, ""},
		{Minister, "NL", "minister van Justitie", 20190101, "Ferdinand Grapperhaus"},
		{Minister, "NL", "minister van Justitie", 20140101, "Ivo Opstelten"},
		{Minister, "NL", "minister van Volksgezondheid", 20190101, "Hugo de Jonge"},
		{Minister, "NL", "minister van OCW", 20190101, "Ingrid van Engelshoven"},
		{Minister, "NL", "minister van Landbouw", 20190101, "Carola Schouten"},
		{Minister, "NL", "minister", 20190101, ""},
		{Minister, "GB", "minister van Gezondheid", 20190101, "Matt Hancock"},
		{HeadOfGovernment, "NL", "minister-president", 20190101, "Mark Rutte"},
		{HeadOfGovernment, "DE", "regeringsleider", 20190101, "Angela Merkel"},
		{Minister, "US", "minister van Financiën", 20190101, "Steven Mnuchin"},
		{HeadOfState, "US", "", 0, "Donald Trump"},
	} {
		o, ok := p.Holder(row.kind, row.place, row.title, row.at)
		require.Equal(t, row.want != "", ok, "%+v: %s", row, p.Person(o.Person).Name)
		require.Equal(t, row.want, p.Person(o.Person).Name, "%+v", row)
	}
}

func TestPlacesOrder(t *testing.T) {
	p := DefaultPeople()
	n := 0
	for o := range p.Places("NL") {
		require.Equal(t, "NL", o.Country)
		require.Empty(t, o.Body)
		n++
	}
	require.Greater(t, n, 200)
	for range p.Places("QQ") {
		t.Fatal("no such place")
	}
	for range p.Places("NL") {
		break
	}
}

func BenchmarkOfficeAt(b *testing.B) {
	p := DefaultPeople()
	id := p.Named(text.FoldHash("Mark Rutte")).At(0)
	b.ReportAllocs()
	for b.Loop() {
		p.OfficeAt(id, 20190901)
	}
}

func BenchmarkHolder(b *testing.B) {
	p := DefaultPeople()
	b.ReportAllocs()
	for b.Loop() {
		p.Holder(HeadOfState, "FR", "", 20190415)
	}
}

package knowledge

import (
	"strings"
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
	for _, s := range []string{"", "19", "2019-13", "2019-00", "2019-7-24", "2019-07-32", "2019/07/24", "0000", "2019-07-24T", "twee", "201", "201907", "20-9", "2019-0/", "2019-00-24", "2019-13-24", "2019-07-00", "2019-07-3:"} {
		_, ok := ParseDate(s)
		require.False(t, ok, s)
	}
	require.Equal(t, Date(20190724), DateOf(time.Date(2019, 7, 24, 23, 0, 0, 0, time.UTC)))
	require.Zero(t, DateOf(time.Time{}))
	require.Zero(t, DateOf(time.Date(-1, 12, 31, 0, 0, 0, 0, time.UTC)))
	require.Zero(t, DateOf(time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)))
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

// invented is a table of one land with a few people, whose offices pass on,
// overlap and end in ways that the built-in one hardly has.
func invented(t *testing.T) People {
	t.Helper()
	p, err := ReadPeople(People{}, "p.tsv", strings.NewReader(
		"k:an-smit\tAn Smit\tf\nk:bo-kool\tBo Kool\tm\nk:cas-berg\tCas Berg\tm\nk:dora-laan\tDora Laan\tf\nk:evert-pont\tEvert Pont\tm\n"),
		"o.tsv", strings.NewReader(strings.Join([]string{
			"k:an-smit\tminister\tQX\t\tminister van Water\t2001-01-01\t2003-06-01",
			"k:bo-kool\tminister\tQX\t\tminister van Water en Wegen\t2003-06-01\t2005-06-01",
			"k:cas-berg\tminister\tQX\t\tminister van Water\t2003-06-01\t2007-06-01",
			"k:dora-laan\tminister\tQX\t\tminister van Sport\t2001\t2003",
			"k:dora-laan\thead of government\tQX\t\tpremier\t2001\t2003",
			"k:evert-pont\thead of government\tQX\t\tpremier\t2004\t",
			"k:evert-pont\tminister\tQX\t\tminister van Sport\t2004\t",
			"k:evert-pont\tminister\tQX\t\tminister van Sport\t1995\t1996-05-05",
			"k:an-smit\tminister\tQX\t\tminister van Bos\t2001\t2009",
			"k:bo-kool\tminister\tQX\t\tminister van Bos\t2001\t2009",
			"k:bo-kool\tminister\tQX\t\tminister van Zee\t2001\t2009",
			"k:bo-kool\tminister\tQX\t\tminister van Zee\t2002\t2009",
			"k:evert-pont\tparty leader\tQX\tVVP\tpartijleider\t1997\t1998",
		}, "\n")))
	require.NoError(t, err)
	return p
}

func TestHolderOfInventedOffices(t *testing.T) {
	p := invented(t)
	for _, row := range []struct {
		title string
		at    Date
		want  string
	}{
		{"minister van Water", 20020101, "An Smit"},
		{"minister van Water", 20030601, "Cas Berg"}, // the day it passes on, and the whole title before the longer one
		{"minister van Water en Wegen", 20040101, "Bo Kool"},
		{"minister van Water", 20040101, "Cas Berg"},
		{"minister van Water", 20070601, "Cas Berg"},
		{"minister van Water", 20080101, ""},
		{"minister van Wat", 20040101, ""},
		{"minister van Watersport", 20040101, ""},
		{"minister", 20030701, ""},
		{"minister van Bos", 20050101, ""}, // two at a time
		{"minister van Zee", 20050101, "Bo Kool"},
		{"minister van Sport", 20020000, "Dora Laan"},
		{"minister van Sport", 0, "Evert Pont"},
		{"minister van Sport, Spel", 20050101, ""},
	} {
		o, ok := p.Holder(Minister, "QX", row.title, row.at)
		require.Equal(t, row.want != "", ok, "%+v", row)
		require.Equal(t, row.want, p.Person(o.Person).Name, "%+v", row)
	}
}

func TestOfficesOfInventedPeople(t *testing.T) {
	p := invented(t)
	title := func(o OfficeHeld, ok bool) string {
		require.Equal(t, ok, o.Title != "")
		return o.Title
	}
	dora, evert := one(t, p, "Dora Laan"), one(t, p, "Evert Pont")
	require.Equal(t, "premier", title(p.OfficeAt(dora, 20020101)), "the first by kind")
	require.Equal(t, "premier", title(p.LastOffice(dora, 20050101)), "the first by kind of those that ended together")
	require.Empty(t, title(p.LastOffice(dora, 20030601)), "it may last to the end of the year")
	require.Equal(t, "premier", title(p.LastOffice(dora, 0)))
	require.Equal(t, "premier", title(p.OfficeAt(evert, 0)))
	require.Equal(t, "partijleider", title(p.LastOffice(evert, 20050101)), "offices that are held do not count")
	require.Equal(t, "minister van Sport", title(p.LastOffice(evert, 19970101)))
	require.Empty(t, title(p.LastOffice(99, 20050101)))
	require.Empty(t, title(p.OfficeAt(99, 20050101)))
	require.Equal(t, Person{}, p.Person(99))
	for o := range p.Offices(evert) {
		require.Equal(t, "minister van Sport", o.Title, "the earliest")
		break
	}
	for id, q := range p.All() {
		require.Equal(t, PersonID(1), id)
		require.Equal(t, "An Smit", q.Name)
		break
	}
}

func TestTitled(t *testing.T) {
	o := OfficeHeld{Title: "minister van Volksgezondheid, Welzijn en Sport"}
	for said, want := range map[string]bool{
		"minister van Volksgezondheid":   true,
		"minister van Gezondheid":        true,
		"minister van Zorg en Sport":     true,
		"minister van Zorg, Sport":       true,
		"minister van Zorgverzekeringen": false,
		"minister van Volks":             false,
		"minister van Landbouw":          false,
		"":                               false,
	} {
		require.Equal(t, want, o.Titled(said), said)
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

package knowledge

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/tsv"
	"github.com/kopij/kopij/text"
)

func TestReadPeople(t *testing.T) {
	base := DefaultPeople()
	p, err := ReadPeople(base,
		"mensen.tsv", strings.NewReader("wikidata\tname\tgender\tsurname\taliases\tparty\tcomment\n"+
			"# een verzonnen burgemeester\n\n"+
			"k:truus-van-den-akker\tTruus van den Akker\tf\t\tG. van den Akker|Truusje\tLokaal Belang\n"+
			"Q7747\tVladimir Poetin\tm\t\tVova Poetin\n"),
		"ambten.tsv", strings.NewReader("k:truus-van-den-akker\tparty leader\tNL\tLokaal Belang\tfractievoorzitter\t2018-03\t\n"))
	require.NoError(t, err)
	require.Equal(t, base.Len()+1, p.Len())
	truus := one(t, p, "Truus van den Akker")
	require.Equal(t, Person{Name: "Truus van den Akker", Gender: Female, Party: "Lokaal Belang"}, p.Person(truus))
	require.True(t, p.Surnamed(text.FoldHash("Van den Akker")).Has(truus))
	require.Equal(t, truus, one(t, p, "truusje"))
	o, ok := p.OfficeAt(truus, 20190101)
	require.True(t, ok)
	require.Equal(t, "2018-03", o.From.String())
	// whom the base knows keeps the identifier, the names and the offices
	poetin := one(t, p, "Vova Poetin")
	require.Equal(t, poetin, one(t, p, "Vladimir Poetin"))
	o, ok = p.OfficeAt(poetin, 20190101)
	require.True(t, ok)
	require.Equal(t, "president", o.Title)
	// the base is as it was
	require.Zero(t, base.Named(text.FoldHash("Vova Poetin")).Len())

	again, err := ReadPeople(p, "", nil, "", nil)
	require.NoError(t, err)
	require.Equal(t, p.blob, again.blob)
}

func TestReadPeopleAlone(t *testing.T) {
	var none People
	require.Zero(t, none.Len())
	require.Zero(t, none.Named(text.FoldHash("Mark Rutte")).Len())
	_, ok := none.Holder(HeadOfState, "NL", "", 20190101)
	require.False(t, ok)
	p, err := ReadPeople(none, "p", strings.NewReader("k:an\tAn\t\n"), "", nil)
	require.NoError(t, err)
	require.Equal(t, 1, p.Len())
	_, ok = p.OfficeAt(1, 0)
	require.False(t, ok)
}

// TestReadPeopleErrors holds one wrong row each, with its line and cause.
func TestReadPeopleErrors(t *testing.T) {
	const good = "k:an-smit\tAn Smit\tf\n"
	for _, row := range []struct {
		people, offices string
		file            string
		line            int
		cause           error
		text            string
	}{
		{"Q1\n", "", "p.tsv", 1, ErrColumns, "1, want 3 to 7"},
		{good + "\n# x\nX9\tJan\tm\n", "", "p.tsv", 4, ErrPerson, `identifier "X9"`},
		{"Q0\tJan\tm\n", "", "p.tsv", 1, ErrPerson, "identifier"},
		{"k:jan\tPiet\tm\n", "", "p.tsv", 1, ErrPerson, `want "k:piet"`},
		{"Q1\t\tm\n", "", "p.tsv", 1, ErrPerson, "no name"},
		{"Q1\tJan  Smit\tm\n", "", "p.tsv", 1, ErrPerson, "name"},
		{"Q1\tJan\tman\n", "", "p.tsv", 1, ErrPerson, `gender "man"`},
		{"Q1\tJ\xffn\tm\n", "", "p.tsv", 1, nil, "UTF-8"},
		{"Q1\tJan\tm\t\t\t\t\t\n", "", "p.tsv", 1, ErrColumns, "8, want 3 to 7"},
		{"Q1\t" + strings.Repeat("Jan", 86) + "\tm\n", "", "p.tsv", 1, ErrPerson, "name"},
		{"wikidata\tname\tgender\nwikidata\tname\tgender\n", "", "p.tsv", 2, ErrPerson, `gender "gender"`},
		{"Q\tJan\tm\n", "", "p.tsv", 1, ErrPerson, "identifier"},
		{"Q1234567890\tJan\tm\n", "", "p.tsv", 1, ErrPerson, "identifier"},
		{"Q1/\tJan\tm\n", "", "p.tsv", 1, ErrPerson, "identifier"},
		{"Q1:\tJan\tm\n", "", "p.tsv", 1, ErrPerson, "identifier"},
		{good, "k:an-smit\tminister\tNL\t\tminister\t2019\t\t\t\n", "o.tsv", 1, ErrColumns, "9, want 6 to 8"},
		{good, "an-smit\tminister\tNL\t\tminister\t2019\n", "o.tsv", 1, ErrPerson, `identifier "an-smit"`},
		{good, "k:an-smit\tminister\tNLD\t\tminister\t2019\n", "o.tsv", 1, ErrOffice, `country "NLD"`},
		{good, "k:an-smit\tminister\tNL\n", "o.tsv", 1, ErrColumns, "3, want 6 to 8"},
		{good, "k:jo\tminister\tNL\t\tminister\t2019\n", "o.tsv", 1, nil, "no person k:jo"},
		{good, "k:an-smit\tburgemeester\tNL\t\tburgemeester\t2019\n", "o.tsv", 1, ErrOffice, `"burgemeester"`},
		{good, "k:an-smit\tminister\t\t\tminister\t2019\n", "o.tsv", 1, ErrOffice, "neither country nor body"},
		{good, "k:an-smit\tminister\tnl\t\tminister\t2019\n", "o.tsv", 1, ErrOffice, `country "nl"`},
		{good, "k:an-smit\tminister\tNL\t\t\t2019\n", "o.tsv", 1, ErrOffice, "no title"},
		{good, "k:an-smit\tminister\tNL\t\tminister\t20190101\n", "o.tsv", 1, ErrOffice, `from "20190101"`},
		{good, "k:an-smit\tminister\tNL\t\tminister\t2019\tnu\n", "o.tsv", 1, ErrOffice, `until "nu"`},
		{good, "k:an-smit\tminister\tNL\t\tminister\t2019\t2018\n", "o.tsv", 1, ErrOffice, "ends (2018) before it begins (2019)"},
	} {
		_, err := ReadPeople(People{}, "p.tsv", strings.NewReader(row.people), "o.tsv", strings.NewReader(row.offices))
		var wrong *tsv.Error
		require.ErrorAs(t, err, &wrong, row.text)
		require.Equal(t, row.file, wrong.File, err)
		require.Equal(t, row.line, wrong.Line, err)
		if row.cause != nil {
			require.ErrorIs(t, err, row.cause)
		}
		require.ErrorContains(t, err, row.text)
	}
}

// What the compiled form has no room for is an error too.
func TestReadPeopleLimits(t *testing.T) {
	const good = "k:an-smit\tAn Smit\tf\n"
	var many strings.Builder
	for year := 1000; year < 1256; year++ {
		fmt.Fprintf(&many, "k:an-smit\tminister\tNL\t\tminister\t%d\n", year)
	}
	for offices, want := range map[string]string{
		"k:an-smit\tminister\tNL\t" + strings.Repeat("x", 256) + "\tminister\t2019\n": "string too long",
		many.String(): "An Smit: more than 255 offices",
	} {
		_, err := ReadPeople(People{}, "p.tsv", strings.NewReader(good), "o.tsv", strings.NewReader(offices))
		require.ErrorContains(t, err, want)
	}
	again := "k:an-smit\tminister\tNL\t\tminister\t2019\n"
	p, err := ReadPeople(People{}, "p.tsv", strings.NewReader(good), "o.tsv", strings.NewReader(again+again))
	require.NoError(t, err)
	n := 0
	for range p.Offices(1) {
		n++
	}
	require.Equal(t, 1, n, "a row twice is one office")
}

type brokenReader struct{}

func (brokenReader) Read([]byte) (int, error) { return 0, errBroken }

var errBroken = errors.New("broken")

func TestReadPeopleReader(t *testing.T) {
	_, err := ReadPeople(People{}, "p", brokenReader{}, "", nil)
	require.ErrorIs(t, err, errBroken)
	_, err = ReadPeople(People{}, "", nil, "o", io.MultiReader(strings.NewReader("# x\n"), brokenReader{}))
	require.ErrorIs(t, err, errBroken)
}

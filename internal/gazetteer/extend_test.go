package gazetteer_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/tsv"
	"github.com/kopij/kopij/text"
)

func TestExtend(t *testing.T) {
	base := gazetteer.Default()
	g, err := base.Extend("eigen.tsv", strings.NewReader("# eigen plaatsen\n"+
		"name\ttype\tcountry\tlat\tlon\taliases\tcomment\n"+
		"Zandwolde\tcity\tNL\t52.5\t6.25\tZandwolde aan Zee|Zandwoude\tbestaat niet\n"+
		"\n"+
		"Wereldkeet\tcompany\tBE\t\t\tWK\n"+
		"Londen\tcity\tNL\t52.9\t6.9\n"))
	require.NoError(t, err)

	p, ok := g.Lookup("ZANDWOLDE AAN ZEE", nil)
	require.True(t, ok)
	require.Equal(t, "Zandwolde NL 52.5 6.25", strings.Join([]string{p.Name, p.Country, "52.5", "6.25"}, " "))
	require.InDelta(t, 52.5, p.Lat, 1e-4)
	require.InDelta(t, 6.25, p.Lon, 1e-4)
	require.Equal(t, p, g.Place(p.ID))
	require.Zero(t, p.GeoNames)

	// The user's own come first; the others stay.
	require.Equal(t, "Wereldkeet: Wereldkeet company BE; Brussel: Brussel capital BE", list(g, "het bedrijf Wereldkeet uit Brussel"))
	p, ok = g.Lookup("LONDEN", nil)
	require.True(t, ok)
	require.Equal(t, "NL", p.Country)

	// What only the built-in table has is found through the new one.
	p, ok = g.Lookup("Amsterdam", nil)
	require.True(t, ok)
	require.Equal(t, "Amsterdam", g.Place(p.ID).Name)

	// The gazetteer that was extended has not changed.
	p, ok = base.Lookup("LONDEN", nil)
	require.True(t, ok)
	require.Equal(t, "GB", p.Country)
	_, ok = base.Lookup("Zandwolde", nil)
	require.False(t, ok)
}

// An ID of another gazetteer names nothing where there is no such entry.
func TestForeignIDs(t *testing.T) {
	base := gazetteer.Default()
	g, err := gazetteer.New("eigen.tsv", strings.NewReader("name\ttype\tcountry\tlat\tlon\nZandwolde\tcity\tNL\t52.5\t6.25\nWereldkeet\tcompany\tBE\t\t\n"))
	require.NoError(t, err)
	for _, src := range []string{"in Amsterdam", "de FNV"} {
		ms := base.AppendAll(nil, text.Parse(src))
		require.Len(t, ms, 1)
		id := ms[0].ID
		require.NotEmpty(t, base.Type(id).String())
		require.Zero(t, g.Place(id), src)
		require.Zero(t, g.Org(id), src)
		require.Zero(t, g.Type(id), src)
		require.Empty(t, g.Country(id), src)
	}
	two, err := base.Extend("eigen.tsv", strings.NewReader("name\ttype\tcountry\tlat\tlon\nZandwolde\tcity\tNL\t52.5\t6.25\nWereldkeet\tcompany\tBE\t\t\n"))
	require.NoError(t, err)
	for _, src := range []string{"in Zandwolde", "de Wereldkeet"} {
		id := two.AppendAll(nil, text.Parse(src))[0].ID
		require.Equal(t, src == "in Zandwolde", two.Place(id) != gazetteer.Place{})
		require.Equal(t, src != "in Zandwolde", two.Org(id) != gazetteer.Org{})
		require.Zero(t, base.Place(id))
		require.Zero(t, base.Org(id))
	}
	require.Zero(t, base.Type(gazetteer.None))
	require.Zero(t, base.Place(gazetteer.None))
	require.Zero(t, base.Org(gazetteer.None))
	require.False(t, gazetteer.None.IsPlace())
}

// A row of a town that is in the table already changes it, and so does one
// with its GeoNames id; one of the same name far away is another.
func TestRowsMeet(t *testing.T) {
	const header = "name\ttype\tcountry\tlat\tlon\tgeonames\tpopulation\taliases\n"
	g, err := gazetteer.New("eigen.tsv", strings.NewReader(header+
		"Zandwolde\tcity\tNL\t52.5\t6.25\t7\t100\n"+
		"Zandwolde\tcity\tNL\t52.51\t6.26\t\t\tZandwoude\n"+
		"Zandwolde\tcity\tNL\t52.5\t3.25\t8\n"+
		"Zandwolde\tcity\tNL\t50.5\t6.25\t9\n"+
		"Zandwolle\t\tNL\t52.75\t6.5\t7\t5000\n"))
	require.NoError(t, err)
	entries := func(name string) (towns []string) {
		ms := g.AppendAll(nil, text.Parse(name))
		require.Len(t, ms, 1, name)
		for _, id := range g.AppendEntries(nil, ms[0]) {
			p := g.Place(id)
			towns = append(towns, fmt.Sprintf("%s %d %.2f %.2f %d", p.Name, p.GeoNames, p.Lat, p.Lon, p.Population))
		}
		return towns
	}
	require.Equal(t, []string{"Zandwolle 7 52.75 6.50 5000"}, entries("Zandwoude"))
	require.Equal(t, []string{"Zandwolle 7 52.75 6.50 5000"}, entries("Zandwolle"))
	require.Equal(t, []string{"Zandwolle 7 52.75 6.50 5000", "Zandwolde 8 52.50 3.25 0", "Zandwolde 9 50.50 6.25 0"}, entries("Zandwolde"))
}

func TestNew(t *testing.T) {
	g, err := gazetteer.New("eigen.tsv", strings.NewReader("name\ttype\tcountry\tlat\tlon\nZandwolde\tcity\tNL\t52.5\t6.25\n"))
	require.NoError(t, err)
	require.Equal(t, "Zandwolde: Zandwolde city NL", list(g, "van Amsterdam naar Zandwolde"))
	empty, err := gazetteer.New("leeg.tsv", strings.NewReader(""))
	require.NoError(t, err)
	require.Empty(t, list(empty, "van Amsterdam naar Zandwolde"))
	_, ok := empty.Lookup("Amsterdam", nil)
	require.False(t, ok)
}

func TestErrors(t *testing.T) {
	const header = "name\ttype\tcountry\tlat\tlon\tgeonames\tpopulation\twikidata\tweight\taliases\n"
	for _, c := range []struct{ in, want string }{
		{"naam\ttype\n", `t.tsv:1: column "naam": unknown or given twice`},
		{"name\tname\n", `t.tsv:1: column "name": unknown or given twice`},
		{"type\tcountry\n", `t.tsv:1: the header has no column name`},
		{header + "A\tdorp\n", `t.tsv:2: type "dorp": no such type`},
		{header + "A\tcity\tNld\n", `t.tsv:2: country "Nld": not two capitals`},
		{header + "A\tcity\tnl\n", `t.tsv:2: country "nl": not two capitals`},
		{header + "A\tcity\tNLD\n", `t.tsv:2: country "NLD": not two capitals`},
		{header + " A\tcity\n", `t.tsv:2: name " A": white space around it, or longer than 255 bytes`},
		{header + strings.Repeat("A", 256) + "\tcity\n", "t.tsv:2: name \"" + strings.Repeat("A", 80) + "\": white space around it, or longer than 255 bytes"},
		{header + "A\tcity\tNL\t-91\t5\n", `t.tsv:2: lat "-91": not a number of degrees up to 90`},
		{header + "A\tcity\tNL\tx\t5\n", `t.tsv:2: lat "x": not a number of degrees up to 90`},
		{header + "A\tcompany\tNL\t\t\t\t\t\tx\n", `t.tsv:2: weight "x": not a whole number from -99 to 99`},
		{header + "A\tcompany\tNL\t\t\t\t\t\t-100\n", `t.tsv:2: weight "-100": not a whole number from -99 to 99`},
		{header + "A\tcompany\tNL\t\t\t\t\t\t\ta| b\n", `t.tsv:2: aliases "a| b": an empty alias, white space around one, or one longer than 255 bytes`},
		{header + "A\tcompany\tNL\t\t\t12\n", `t.tsv:2: an organisation with the columns of a place`},
		{header + "A\tcompany\tNL\t\t\t\t5000\n", `t.tsv:2: an organisation with the columns of a place`},
		{header + "A\t\tNL\t52\t5\n", `t.tsv:2: no type`},
		{header + "A\tcity\tNL\t91\t5\n", `t.tsv:2: lat "91": not a number of degrees up to 90`},
		{header + "A\tcity\tNL\tNaN\t5\n", `t.tsv:2: lat "NaN": not a number of degrees up to 90`},
		{header + "A\tcity\tNL\t52\t181\n", `t.tsv:2: lon "181": not a number of degrees up to 180`},
		{header + "A\tcity\tNL\t52\t5\tx\n", `t.tsv:2: geonames "x": not a whole number`},
		{header + "A\tcity\tNL\t52\t5\t\t-1\n", `t.tsv:2: population "-1": not a whole number`},
		{header + "A\tcompany\tNL\t\t\t\t\t12\n", `t.tsv:2: wikidata "12": not Q and a number`},
		{header + "A\tcompany\tNL\t\t\t\t\tQ12\t100\n", `t.tsv:2: weight "100": not a whole number from -99 to 99`},
		{header + "A\tcompany\tNL\t\t\t\t\t\t\ta||b\n", `t.tsv:2: aliases "a||b": an empty alias, white space around one, or one longer than 255 bytes`},
		{header + "\n# x\nA\n", `t.tsv:4: no type`},
		{header + "\tcity\n", `t.tsv:2: no name`},
		{header + "A\tcity\tNL\n", `t.tsv:2: a place without lat and lon`},
		{header + "A\tcity\tNL\t52\t5\t\t\tQ3\n", `t.tsv:2: a place with a Wikidata id; places have GeoNames ids`},
		{header + "A\tcompany\tNL\t52\t5\n", `t.tsv:2: an organisation with the columns of a place`},
		{header + "A\t\tNL\t\t\t77\n", `t.tsv:2: no type, and GeoNames id 77 is in no table before this`},
		{header + "A\tcity\tNL\t52\t5\t77\nB\t\tBE\t\t\t77\n", `t.tsv:3: country "BE": GeoNames id 77 lies in NL`},
		{header + "A\t\t\t\t\t\t\t\t\t\t\tx\n", `t.tsv:2: 12 fields, the header has 10`},
		{header + "A\xff\n", `t.tsv:2: not UTF-8`},
	} {
		_, err := gazetteer.New("t.tsv", strings.NewReader(c.in))
		require.EqualError(t, err, c.want)
		var typed *tsv.Error
		require.True(t, errors.As(err, &typed), c.in)
		require.Equal(t, "t.tsv", typed.File)
		require.NotZero(t, typed.Line)
	}
}

func TestReadFlags(t *testing.T) {
	flags, err := gazetteer.ReadFlags("w.tsv", strings.NewReader("# x\nBest\tword\nWil\tword+person\tnaam en werkwoord\n"))
	require.NoError(t, err)
	require.Equal(t, map[string]gazetteer.Flags{"Best": gazetteer.Word, "Wil": gazetteer.Word | gazetteer.Person}, flags)
	_, err = gazetteer.ReadFlags("w.tsv", strings.NewReader("Best\twoord\n"))
	require.EqualError(t, err, `w.tsv:1: class "woord": neither word nor person`)
	_, err = gazetteer.ReadFlags("w.tsv", strings.NewReader("Best\tword\nBest\tword\n"))
	require.EqualError(t, err, `w.tsv:2: name "Best": given twice`)
}

func TestAppendAllocates(t *testing.T) {
	doc := text.Parse(strings.Repeat(sample, 5))
	g := gazetteer.Default()
	dst := g.Append(nil, doc)
	require.Zero(t, testing.AllocsPerRun(20, func() { dst = g.Append(dst[:0], doc) }))
}

func FuzzAppend(f *testing.F) {
	f.Add("De VN in 's-Hertogenbosch, DEN HAAG en Sergio Ramos' Amsterdams")
	f.Add("\xff\xfe Khan Younis’s")
	g := gazetteer.Default()
	f.Fuzz(func(t *testing.T, s string) {
		doc := text.Parse(s)
		all := g.AppendAll(nil, doc)
		last := 0
		for _, m := range all {
			require.LessOrEqual(t, last, m.Start)
			require.Less(t, m.Start, m.End-m.Cut)
			require.LessOrEqual(t, m.End, len(s))
			require.Equal(t, doc.Tokens[m.Tokens.First].Start, m.Start)
			require.Equal(t, doc.Tokens[m.Tokens.Last-1].End, m.End)
			last = m.End
			ids := g.AppendEntries(nil, m)
			require.Contains(t, ids, m.ID)
			require.Contains(t, ids, g.Resolve(m, []string{"NL", "US"}))
			for _, id := range ids {
				if id.IsPlace() {
					require.NotEmpty(t, g.Place(id).Name)
				} else {
					require.NotEmpty(t, g.Org(id).Name)
				}
			}
		}
		some := g.Append(nil, doc)
		require.LessOrEqual(t, len(some), len(all))
		g.Lookup(s, []string{"NL"})
	})
}

func FuzzRead(f *testing.F) {
	f.Add("name\ttype\tcountry\tlat\tlon\nZandwolde\tcity\tNL\t52.5\t6.25\n", "in Zandwolde")
	f.Add("name\ttype\twikidata\taliases\nWereldkeet\tcompany\tQ5\tWK|W.K.\n", "Wereldkeet")
	f.Fuzz(func(t *testing.T, table, s string) {
		g, err := gazetteer.New("t.tsv", strings.NewReader(table))
		if err != nil {
			return
		}
		for _, m := range g.Append(nil, text.Parse(s)) {
			require.NotEqual(t, gazetteer.None, g.Resolve(m, nil))
		}
	})
}

func FuzzLoad(f *testing.F) {
	rows := []gazetteer.Row{{Name: "Den Haag", Type: gazetteer.City, Located: true}, {Name: "Haag", Type: gazetteer.Party, Aliases: []string{"Den Haag"}}}
	b, err := gazetteer.Build([]gazetteer.Source{{File: "t.tsv", Rows: rows}}, nil)
	require.NoError(f, err)
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		g, err := gazetteer.Load(string(b))
		if err != nil {
			return
		}
		for _, m := range g.AppendAll(nil, text.Parse("Den Haag, Haag")) {
			for _, id := range g.AppendEntries(nil, m) {
				g.Place(id)
				g.Org(id)
			}
		}
	})
}

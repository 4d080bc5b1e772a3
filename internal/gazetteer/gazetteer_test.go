package gazetteer_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/text"
)

func TestCompiledIsCurrent(t *testing.T) {
	want, err := gazetteer.Compile(os.DirFS("."))
	require.NoError(t, err)
	got, err := os.ReadFile("gazetteer.bin")
	require.NoError(t, err)
	require.True(t, string(want) == string(got), "the tables have changed: run go generate ./internal/gazetteer")
	require.Less(t, len(got), 2<<20)
	_, err = gazetteer.Load(string(got))
	require.NoError(t, err)
	for _, bad := range []string{"", "kgz1", string(got[:len(got)-1]), string(got) + "x"} {
		_, err = gazetteer.Load(bad)
		require.Error(t, err)
	}
}

func TestLookup(t *testing.T) {
	g := gazetteer.Default()
	for _, c := range []struct {
		in      string
		article string // the article's countries
		name    string
		country string
	}{
		{"PYONGYANG", "", "Pyongyang", "KP"},
		{"KHAN YOUNIS", "", "Khan Younis", "PS"},
		{"WASHINGTON", "", "Washington", "US"},
		{"KHARTOEM", "", "Khartoem", "SD"},
		{"MOSKOU", "", "Moskou", "RU"},
		{"BRUSSEL", "", "Brussel", "BE"},
		{"el-Fasher", "", "El-Fasher", "SD"},
		{"DEN HAAG", "", "Den Haag", "NL"},
		{"'S-HERTOGENBOSCH", "", "'s-Hertogenbosch", "NL"},
		{"’s-Hertogenbosch", "", "'s-Hertogenbosch", "NL"},
		{"KIEV", "", "Kyiv", "UA"},
		{"KYIV", "", "Kyiv", "UA"},
		{"SAO PAULO", "", "São Paulo", "BR"},
		{"DÜSSELDORF", "", "Düsseldorf", "DE"},
		{"GAZA-STAD", "", "Gaza-Stad", "PS"},
		{"CHARKOV", "", "Charkiv", "UA"},
		{"HEVERLEE", "", "Heverlee", "BE"},
		{"RIO DE JANEIRO", "", "Rio de Janeiro", "BR"},
		{"ST. LOUIS", "", "Saint Louis", "US"},
		{"BERGEN OP ZOOM", "", "Bergen op Zoom", "NL"},
		// Namesakes, by the article's countries.
		{"TRIPOLI", "", "Tripoli", "LY"},
		{"TRIPOLI", "LB", "Tripoli", "LB"},
		{"TRIPOLI", "US LY", "Tripoli", "LY"},
		{"BERGEN", "BE", "Bergen", "BE"},
		{"BERGEN", "NO", "Bergen", "NO"},
		{"CAMBRIDGE", "", "Cambridge", "GB"},
		{"CAMBRIDGE", "US", "Cambridge", "US"},
		{"SANTIAGO", "", "Santiago", "CL"},
		{"GEORGETOWN", "", "Georgetown", "GY"},
		{"VALENCIA", "", "Valencia", "ES"},
		{"VALENCIA", "VE", "Valencia", "VE"},
		// A country that the article names does not move a great city.
		{"ROME", "US", "Rome", "IT"},
		{"PARIJS", "US", "Parijs", "FR"},
		{"LONDEN", "CA US", "Londen", "GB"},
		{"MOSKOU", "US", "Moskou", "RU"},
	} {
		p, ok := g.Lookup(c.in, strings.Fields(c.article))
		require.True(t, ok, c.in)
		require.Equal(t, c.name+" "+c.country, p.Name+" "+p.Country, "%s in an article about %q", c.in, c.article)
	}
	for _, s := range []string{"", " ", "den haag", "amsterdam", "Nergenshuizen", "Den Haag nu", "DEN", "Amsterdams", "\xff"} {
		_, ok := g.Lookup(s, nil)
		require.False(t, ok, s)
	}
}

func TestPlace(t *testing.T) {
	p, ok := gazetteer.Default().Lookup("Pyongyang", nil)
	require.True(t, ok)
	require.Equal(t, gazetteer.Capital, p.Type)
	require.Equal(t, 1871859, p.GeoNames)
	require.InDelta(t, 39.03, p.Lat, 0.01)
	require.InDelta(t, 125.75, p.Lon, 0.01)
	require.InEpsilon(t, 3222000, p.Population, 0.001)
	require.Equal(t, p, gazetteer.Default().Place(p.ID))
	require.Zero(t, gazetteer.Default().Org(p.ID))
	require.Zero(t, gazetteer.Default().Place(gazetteer.None))
	require.Zero(t, gazetteer.Default().Place(1<<31))
}

// list writes the matches of a text as "name: what it names".
func list(g *gazetteer.Gazetteer, s string, countries ...string) string {
	var out []string
	for _, m := range g.Append(nil, text.Parse(s)) {
		id := g.Resolve(m, countries)
		what := g.Org(id).Name + " " + g.Type(id).String() + " " + g.Country(id)
		if id.IsPlace() {
			what = g.Place(id).Name + " " + g.Type(id).String() + " " + g.Country(id)
		}
		out = append(out, m.Of(s)+": "+strings.TrimSpace(what))
	}
	return strings.Join(out, "; ")
}

func TestAppend(t *testing.T) {
	g := gazetteer.Default()
	for in, want := range map[string]string{
		"De Rapid Support Forces (RSF) vielen el-Fasher aan.":    "Rapid Support Forces: Rapid Support Forces armed SD; RSF: Rapid Support Forces armed SD; el-Fasher: El-Fasher city SD",
		"Amsterdams burgemeester reist naar Alphen aan den Rijn": "Amsterdams: Amsterdam capital NL; Alphen aan den Rijn: Alphen aan den Rijn city NL",
		"Om acht uur zei het OM dat Hamas' leiders zwegen.":      "OM: Openbaar Ministerie justice NL; Hamas': Hamas armed PS",
		"De VN, de NAVO en de EU vergaderen in Genève.":          "VN: Verenigde Naties international; NAVO: NAVO international; EU: Europese Unie international EU; Genève: Genève city CH",
		"de Tweede Kamer en het RIVM":                            "Tweede Kamer: Tweede Kamer parliament NL; RIVM: RIVM agency NL",
		"de tweede kamer links":                                  "",
		"Volgens persbureau WAFA bracht Amnesty International":   "WAFA: WAFA newsagency PS; Amnesty International: Amnesty International ngo",
		"huurlingen van de Wagner Groep op de Krim":              "Wagner Groep: Wagner Groep armed RU; Krim: Krim region UA",
		"De Europese Raad en het Europees Parlement":             "Europese Raad: Europese Raad international EU; Europees Parlement: Europees Parlement international EU",
		"De FNV staakt. Den Haag zwijgt":                         "FNV: FNV union NL; Den Haag: Den Haag city NL",
	} {
		require.Equal(t, want, list(g, in), in)
	}
}

package gazetteer_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/internal/gazetteer"
	"github.com/kopij/kopij/internal/trie"
	"github.com/kopij/kopij/text"
)

// ISO 3166-1 alpha-2, with XK for Kosovo.
const countryCodes = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
	"CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY " +
	"HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ " +
	"NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ " +
	"UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"

func rows(t *testing.T, file string) []gazetteer.Row {
	t.Helper()
	f, err := os.Open(file)
	require.NoError(t, err)
	defer f.Close()
	rows, err := gazetteer.ReadRows(file, f)
	require.NoError(t, err)
	require.NotEmpty(t, rows)
	return rows
}

func names(r gazetteer.Row) []string { return append([]string{r.Name}, r.Aliases...) }

// findable reports whether the matcher can find a name: it begins with a word
// that holds a capital, a digit or an apostrophe.
func findable(name string) bool {
	d := text.Parse(name)
	return len(d.Sentences) == 1 && len(d.Tokens) > 0 &&
		d.Tokens[0].Flags&(text.Capital|text.MidCapital|text.AllCaps|text.HasDigit|text.HasApos) != 0
}

func checkRow(t *testing.T, file string, r gazetteer.Row) {
	t.Helper()
	require.True(t, r.Country == "" || r.Country == "EU" || slices.Contains(strings.Fields(countryCodes), r.Country), "%s:%d: %s", file, r.Line, r.Country)
	require.True(t, file == "places.tsv" || slices.ContainsFunc(names(r), findable), "%s:%d: no name of %s can be found in a text", file, r.Line, r.Name)
	seen := make(map[string]bool)
	for _, n := range names(r) {
		require.False(t, seen[n], "%s:%d: %s twice", file, r.Line, n)
		seen[n] = true
	}
}

func TestPlacesTable(t *testing.T) {
	const file = "places.tsv"
	ids := make(map[uint32]bool)
	capitals := make(map[string]string)
	last := ""
	all := rows(t, file)
	require.Greater(t, len(all), 34000)
	for _, r := range all {
		checkRow(t, file, r)
		require.True(t, r.Located, "%s:%d", file, r.Line)
		require.False(t, r.Lat == 0 && r.Lon == 0, "%s:%d", file, r.Line)
		require.Contains(t, []gazetteer.Type{gazetteer.City, gazetteer.Capital, gazetteer.District}, r.Type, "%s:%d", file, r.Line)
		require.NotEmpty(t, r.Country, "%s:%d", file, r.Line)
		require.LessOrEqual(t, last, r.Country, "%s:%d: not in the order of countries", file, r.Line)
		last = r.Country
		if r.GeoNames != 0 {
			require.False(t, ids[r.GeoNames], "%s:%d: id %d twice", file, r.Line, r.GeoNames)
			ids[r.GeoNames] = true
		}
		if r.Type == gazetteer.Capital {
			require.Empty(t, capitals[r.Country], "%s:%d: two capitals of %s", file, r.Line, r.Country)
			capitals[r.Country] = r.Name
		}
	}
	// Every country but the uninhabited, and those whose capital GeoNames
	// does not give one.
	var without []string
	for c := range strings.FieldsSeq(countryCodes) {
		if capitals[c] == "" {
			without = append(without, c)
		}
	}
	require.Equal(t, "AQ BV EH HM IL IO PS TK UM", strings.Join(without, " "))
}

func TestSensesTable(t *testing.T) {
	const file = "senses.tsv"
	base := make(map[uint32]gazetteer.Row)
	for _, r := range rows(t, "places.tsv") {
		base[r.GeoNames] = r
	}
	ids := make(map[uint32]bool)
	type key struct {
		name, country string
		kind          gazetteer.Type
	}
	seen := make(map[key]int)
	for _, r := range rows(t, file) {
		checkRow(t, file, r)
		require.True(t, r.Type == gazetteer.NoType || r.Type.IsPlace(), "%s:%d", file, r.Line)
		require.True(t, findable(r.Name), "%s:%d: %s", file, r.Line, r.Name)
		if r.GeoNames != 0 {
			require.False(t, ids[r.GeoNames], "%s:%d: id %d twice", file, r.Line, r.GeoNames)
			ids[r.GeoNames] = true
		}
		if r.Type == gazetteer.NoType {
			b, ok := base[r.GeoNames]
			require.True(t, ok, "%s:%d: id %d is not in places.tsv", file, r.Line, r.GeoNames)
			require.Equal(t, b.Country, r.Country, "%s:%d", file, r.Line)
			continue
		}
		require.True(t, r.Located, "%s:%d", file, r.Line)
		k := key{r.Name, r.Country, r.Type}
		require.Zero(t, seen[k], "%s:%d: the row of line %d again", file, r.Line, seen[k])
		seen[k] = r.Line
	}
}

// TestSensesLie checks each place of senses.tsv against the towns of its
// country: within a degree and a half of the box that holds them.
func TestSensesLie(t *testing.T) {
	type box struct{ south, north, west, east float64 }
	boxes := make(map[string]box)
	for _, r := range rows(t, "places.tsv") {
		b, ok := boxes[r.Country]
		if !ok {
			b = box{90, -90, 180, -180}
		}
		boxes[r.Country] = box{min(b.south, r.Lat), max(b.north, r.Lat), min(b.west, r.Lon), max(b.east, r.Lon)}
	}
	for _, r := range rows(t, "senses.tsv") {
		b, ok := boxes[r.Country]
		if !r.Located || !ok {
			continue
		}
		margin := 8.0
		switch r.Type {
		case gazetteer.City, gazetteer.District, gazetteer.Site, gazetteer.Street:
			margin = 1.5
		case gazetteer.Island:
			margin = 45 // Easter Island is in Chile
		}
		require.True(t, r.Lat > b.south-margin && r.Lat < b.north+margin && r.Lon > b.west-margin && r.Lon < b.east+margin,
			"senses.tsv:%d: %s does not lie in %s", r.Line, r.Name, r.Country)
	}
}

func TestOrganisationsTable(t *testing.T) {
	const file = "organisations.tsv"
	wikidata := make(map[uint32]bool)
	owner := make(map[string]gazetteer.Row) // by spelling as the matcher reads it
	all := rows(t, file)
	require.Greater(t, len(all), 1000)
	for _, r := range all {
		checkRow(t, file, r)
		require.False(t, r.Type.IsPlace(), "%s:%d", file, r.Line)
		if r.Wikidata != 0 {
			require.False(t, wikidata[r.Wikidata], "%s:%d: Q%d twice", file, r.Line, r.Wikidata)
			wikidata[r.Wikidata] = true
		}
		for _, n := range names(r) {
			// Two organisations may share a name if a comment tells why.
			k := trie.Fold(n)
			if n == strings.ToUpper(n) {
				k = n
			}
			o, ok := owner[k]
			require.True(t, !ok || o.Line == r.Line || o.Comment != "" || r.Comment != "",
				"%s:%d: %q is a name of %s (line %d) too, and no comment tells why", file, r.Line, n, o.Name, o.Line)
			owner[k] = r
		}
	}
}

func TestWordsTable(t *testing.T) {
	f, err := os.Open("words.tsv")
	require.NoError(t, err)
	defer f.Close()
	flags, err := gazetteer.ReadFlags("words.tsv", f)
	require.NoError(t, err)
	known := make(map[string]bool)
	for _, file := range []string{"places.tsv", "senses.tsv", "organisations.tsv"} {
		for _, r := range rows(t, file) {
			for _, n := range names(r) {
				known[n] = true
			}
		}
	}
	for n := range flags {
		require.True(t, known[n], "words.tsv: %s is in no other table", n)
	}
	for _, n := range []string{"Best", "Beek", "Balk", "Dieren"} {
		require.True(t, flags[n].Has(gazetteer.Word), n)
	}
	for _, n := range []string{"Jackson", "Clinton", "Obama"} {
		require.True(t, flags[n].Has(gazetteer.Person), n)
	}
	for _, n := range []string{"Amsterdam", "Gaza-Stad", "Delft", "Gent", "Londen", "Barcelona", "Kiev"} {
		require.Zero(t, flags[n], n)
	}
}

// TestEveryName looks up each name of a place, alone and in capitals.
func TestEveryName(t *testing.T) {
	g := gazetteer.Default()
	var lost []string
	for _, file := range []string{"places.tsv", "senses.tsv"} {
		for _, r := range rows(t, file) {
			if !findable(r.Name) {
				continue
			}
			p, ok := g.Lookup(r.Name, []string{r.Country})
			require.True(t, ok, "%s:%d: %s", file, r.Line, r.Name)
			require.NotEmpty(t, p.Name)
			if _, ok = g.Lookup(strings.ToUpper(r.Name), nil); !ok {
				lost = append(lost, r.Name)
			}
		}
	}
	require.LessOrEqual(t, len(lost), 5, "names that are lost in capitals: %q", lost)
}

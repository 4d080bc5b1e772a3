package knowledge

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// isoCodes are the 249 entries of ISO 3166-1, with XK and EU.
const isoCodes = `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET EU FI FJ FK FM FO FR GA GB GD GE GF
GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY
KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP
NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY
SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`

func TestCountriesHasEveryEntry(t *testing.T) {
	c := DefaultCountries()
	codes := strings.Fields(isoCodes)
	require.Len(t, codes, 251)
	require.Equal(t, len(codes), c.Len())
	for _, code := range codes {
		id := c.ByCode(code)
		require.NotZero(t, id, code)
		require.Equal(t, code, c.Code(id))
		require.NotEmpty(t, c.Name(id))
	}
	require.Zero(t, c.ByCode("QQ"))
	require.Empty(t, c.Code(0))
	require.Empty(t, c.Name(9999))
}

// Every spelling of the table is found with its own row, so that no row
// hides another.
func TestCountriesFindsEverySpelling(t *testing.T) {
	c := DefaultCountries()
	rows, err := parseCountries(strings.NewReader(countriesSource), "countries.tsv")
	require.NoError(t, err)
	n := 0
	for _, row := range rows {
		for _, e := range row.entries {
			r, _ := c.Lookup(text.FoldHash(e.spelling))
			if e.shared {
				require.True(t, c.Code(r.Other) == row.code || c.Code(r.ID) == row.code, e.spelling)
				continue
			}
			require.Equal(t, row.code, c.Code(r.ID), e.spelling)
			if e.form.Has(CountryName) {
				require.True(t, r.Has(CountryName), e.spelling)
			}
			n++
		}
	}
	require.Greater(t, n, 1500)
}

func TestCountriesCompiledFormIsCurrent(t *testing.T) {
	blob, err := CompileCountries(strings.NewReader(countriesSource), "countries.tsv")
	require.NoError(t, err)
	disk, err := os.ReadFile("countries.bin")
	require.NoError(t, err)
	require.True(t, bytes.Equal(disk, []byte(blob)), "countries.bin is older than countries.tsv: run go generate")
}

func TestCountriesLookup(t *testing.T) {
	c := DefaultCountries()
	for _, row := range []struct {
		s, code string
		form    CountryForm
	}{
		{"Russische", "RU", CountryAdjective},
		{"Russisch", "RU", CountryAdjective | CountryBase},
		{"russinnen", "RU", CountryInhabitant},
		{"Rus", "RU", CountryInhabitant | CountryTrap},
		{"Chinees", "CN", CountryAdjective | CountryBase | CountryInhabitant},
		{"Polen", "PL", CountryName | CountryInhabitant},
		{"Moskou", "RU", CountryCapital},
		{"Witte Huis", "US", CountrySeat},
		{"Brussel", "EU", CountryCapital},
		{"Congolese", "CD", CountryAdjective},
		{"Nigerese", "NE", CountryAdjective},
		{"Nigeriaanse", "NG", CountryAdjective},
		{"Côte d’Ivoire", "CI", CountryName},
		{"Let", "LV", CountryInhabitant | CountryTrap},
		{"Indisch", "", 0},
		{"Georgia", "", 0},
	} {
		r, _ := c.Lookup(text.FoldHash(row.s))
		require.Equal(t, row.code, c.Code(r.ID), row.s)
		require.Equal(t, row.form, r.CountryForm, row.s)
	}
	r, longer := c.Lookup(text.FoldHash("Costa"))
	require.Zero(t, r.ID)
	require.True(t, longer)
}

func TestReadCountries(t *testing.T) {
	c, err := Countries{}.With(strings.NewReader("# own\nQX\tZandrijk\tZandrijk-Oost\tZandrijks\tZandrijker/Zandrijkers\tDuinstad\n"), "own.tsv")
	require.NoError(t, err)
	require.Equal(t, 252, c.Len())
	r, _ := c.Lookup(text.FoldHash("Zandrijkse"))
	require.Equal(t, "QX", c.Code(r.ID))
	r, _ = c.Lookup(text.FoldHash("Russische"))
	require.Equal(t, "RU", c.Code(r.ID))

	c, err = Countries{}.With(strings.NewReader("QX\tZandrijk\tChili\n"), "own.tsv")
	require.NoError(t, err)
	r, _ = c.Lookup(text.FoldHash("Chili"))
	require.Equal(t, "QX", c.Code(r.ID), "the user's spelling goes before the built-in one")

	c, err = Countries{}.With(strings.NewReader("RU\tZandrijk\n"), "own.tsv")
	require.NoError(t, err)
	require.Equal(t, 251, c.Len())
	require.Equal(t, "Zandrijk", c.Name(c.ByCode("RU")), "a row of the user's replaces the one of that code")
	require.Zero(t, c.ByCode("ZZ"), "behind the last")
	require.Zero(t, c.ByCode("QX"))
	require.Empty(t, c.Name(0))
	require.Empty(t, c.Code(252))
	none, _ := Countries{}.Lookup(text.FoldHash("Rusland"))
	require.Zero(t, none)

	for _, bad := range []struct{ row, want string }{
		{"QX", "own.tsv:1: 1 columns: want at least 2, tab-separated"},
		{"QXY\tZandrijk", `own.tsv:1: code "QXY": want two capitals`},
		{"QX\tA\t\t\t\t\t\t\t\t\t\t\t", "own.tsv:1: 13 columns: want at most"},
		{"QX\tA\tB  C", `own.tsv:1: spelling "B  C"`},
		{"QX\tA\tB ", `own.tsv:1: spelling "B "`},
		{"qx\tZandrijk", `own.tsv:1: code "qx": want two capitals, as ISO 3166-1 has them`},
		{"QX\tZandrijk\tEiland\nQY\tDuinland\tEiland", `own.tsv:2: "Eiland" is on line 1 for QX already`},
		{"QX\tA\t\t\t\t\t\nQX\tB\t\t\t\t\t", "own.tsv:2: code QX is on line 1 already"},
		{"QX\tA\tB||C\t\t\t\t", `own.tsv:1: spelling "": empty, or with space around or twice inside`},
		{"QX\tA\t-Nergensland", `own.tsv:1: "Nergensland" is left to another row, and none has it`},
		{"QX\t\t\t\t\t\t", "own.tsv:1: no name"},
	} {
		_, err := Countries{}.With(strings.NewReader(bad.row), "own.tsv")
		var te *text.TableError
		require.ErrorAs(t, err, &te, bad.row)
		require.Contains(t, err.Error(), bad.want)
	}
}

func BenchmarkCountriesLookup(b *testing.B) {
	c := DefaultCountries()
	keys := [4]uint64{text.FoldHash("Rusland"), text.FoldHash("minister"), text.FoldHash("Jansen"), text.FoldHash("Costa")}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		c.Lookup(keys[i&3])
		i++
	}
}

// FuzzReadCountries holds any table to an error or a table that can be read.
func FuzzReadCountries(f *testing.F) {
	f.Add("QX\tZandrijk\tZandrijk-Oost\tZandrijks\tZandrijker/Zandrijkers\tDuinstad\t\t\n", "Zandrijk")
	f.Add("RU\t~-\t|\t/\t~/-\n", "Rus")
	f.Add("\xff\t\n#\nAA\tB\t-Rusland", "")
	f.Fuzz(func(t *testing.T, table, word string) {
		c, err := Countries{}.With(strings.NewReader(table), "own.tsv")
		if err != nil {
			return
		}
		r, _ := c.Lookup(text.FoldHash(word))
		require.LessOrEqual(t, len(c.Code(r.ID)), 2)
	})
}

package knowledge

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// readTSV is the rows of a table without its header and comments.
func readTSV(t *testing.T, name string) [][]string {
	t.Helper()
	var rows [][]string
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	require.NoError(t, eachRow(name, f, "wikidata", func(cols []string) error {
		rows = append(rows, cols)
		return nil
	}))
	return rows
}

// TestPeopleCompiled fails where people.bin is not what the tables compile
// to: run go generate.
func TestPeopleCompiled(t *testing.T) {
	people, err := os.ReadFile("people.tsv")
	require.NoError(t, err)
	offices, err := os.ReadFile("offices.tsv")
	require.NoError(t, err)
	blob, err := CompilePeople("people.tsv", bytes.NewReader(people), "offices.tsv", bytes.NewReader(offices))
	require.NoError(t, err)
	require.True(t, blob == peopleData, "people.bin is stale: run go generate ./internal/knowledge")
	require.LessOrEqual(t, len(blob), 400<<10)
}

// TestPeopleTable holds people.tsv to its rules.
func TestPeopleTable(t *testing.T) {
	rows := readTSV(t, "people.tsv")
	require.GreaterOrEqual(t, len(rows), 2000)
	ids := map[string]bool{}
	last := ""
	for _, cols := range rows {
		row, err := parsePersonRow(cols)
		require.NoError(t, err, cols)
		require.Len(t, cols, 7, cols)
		require.False(t, ids[row.id], "identifier twice: %s", row.id)
		ids[row.id] = true
		require.NotZero(t, row.gender, "gender of %s", row.name)
		require.LessOrEqual(t, last, row.name, "names in order")
		last = row.name
		require.Equal(t, strings.Join(strings.Fields(row.name), " "), row.name)
		require.False(t, slices.Contains(row.aliases, row.name), row.name)
		for _, s := range append(row.aliases, row.surnames...) {
			require.NotEmpty(t, s, row.name)
			require.Equal(t, strings.Join(strings.Fields(s), " "), s, row.name)
		}
		if len(row.surnames) == 0 {
			s := Surname(row.name)
			require.True(t, strings.HasSuffix(row.name, s) && s != "", row.name)
		}
	}
}

// TestOfficesTable holds offices.tsv to its rules: whoever holds an office is
// a person, every person has an office or a comment that tells why not, dates are in order, and a country has
// one head of each title at a time.
func TestOfficesTable(t *testing.T) {
	names, without := map[string]string{}, map[string]bool{}
	for _, cols := range readTSV(t, "people.tsv") {
		names[cols[0]] = cols[1]
		without[cols[0]] = cols[6] != ""
	}
	used, seen := map[string]bool{}, map[string]bool{}
	type spell struct {
		who         string
		from, until Date
	}
	lines := map[string][]spell{}
	for _, cols := range readTSV(t, "offices.tsv") {
		row, err := parseOfficeRow(cols)
		require.NoError(t, err, cols)
		if names[row.id] == "" {
			t.Errorf("no person %s: %v", row.id, cols)
		}
		require.Len(t, cols, 8, cols)
		require.Equal(t, names[row.id], cols[7], "the comment names the person: %s", row.id)
		used[row.id] = true
		key := strings.Join(cols[:7], "\t")
		require.False(t, seen[key], "twice: %s", key)
		seen[key] = true
		require.GreaterOrEqual(t, row.office.From, Date(18000000), cols)
		require.LessOrEqual(t, row.office.From, Date(20261231), cols)
		switch o := row.office; o.Kind {
		case HeadOfState, Monarch, HeadOfGovernment, International:
			if oneAtATime(o) {
				key := fmt.Sprint(o.place(), o.Kind, "|", o.Title)
				lines[key] = append(lines[key], spell{row.id, o.From, o.Until})
			}
		}
		if row.office.Kind == International {
			require.NotEmpty(t, row.office.Body, cols)
		}
	}
	for id, name := range names {
		if !used[id] && !without[id] {
			t.Errorf("%s has no office, and no comment says why", name)
		}
	}
	for key, spells := range lines {
		for i, a := range spells {
			for _, b := range spells[i+1:] {
				if b.from < a.from {
					t.Errorf("%s: %s before %s", key, names[a.who], names[b.who])
				}
				if b.from < a.until.last() && daysBetween(b.from, min(a.until.last(), b.until.last())) > 31 {
					t.Errorf("%s: %s and %s at one time, %v", key, names[a.who], names[b.who], b.from)
				}
			}
		}
	}
}

// oneAtATime reports whether an office has one holder: commissioners and the
// members of a presidency sit side by side.
func oneAtATime(o OfficeHeld) bool {
	switch o.Title {
	case "Eurocommissaris", "lid van het presidentschap", "copresident":
		return false
	}
	return true
}

// daysBetween is about how many days lie between two dates.
func daysBetween(a, b Date) int {
	days := func(d Date) int { return int(d/10000)*365 + int(d/100%100)*30 + int(d%100) }
	return days(b) - days(a)
}

// TestHeadsOfAllCountries asks each country's table for its head at some
// dates: what is missing is an empty throne or a gap in the rows.
func TestHeadsOfAllCountries(t *testing.T) {
	p := DefaultPeople()
	const countries = `AE AF AL AM AO AR AT AU AZ BB BD BE BF BG BH BI BJ BN BO BR BS BW BY CA CD CF CG CH CI CL CM CN CO CR CU
		CV CY CZ DE DJ DK DO DZ EC EE EG ER ES ET FI FJ FR GA GB GE GH GM GN GQ GR GT GW GY HN HR HU ID IE IL IN IQ IR IS IT
		JM JO JP KE KG KH KP KR KW KZ LA LB LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG
		NI NL NO NP NZ OM PG PH PK PL PS PT QA RO RS RU RW SA SC SD SE SG SI SK SL SN SO SR SS SV SY SZ TD TG TH TJ TM TN TR
		TT TW TZ UA UG US UY UZ VA VE VN XK YE ZA ZM ZW`
	for _, at := range []Date{20140715, 20190415, 20191101, 20250315} {
		for _, c := range strings.Fields(countries) {
			n := 0
			for o := range p.Places(c) {
				if (o.Kind == HeadOfState || o.Kind == Monarch || o.Kind == HeadOfGovernment) && o.Covers(at) {
					n++
				}
			}
			if c == "SS" && at < 20110709 {
				continue
			}
			require.NotZero(t, n, "%s at %v", c, at)
		}
	}
}

// TestPeopleOf2019 holds the people whom Dutch news of one year names most:
// each must be found, with the office of that time.
func TestPeopleOf2019(t *testing.T) {
	p := DefaultPeople()
	for _, row := range []string{
		"Mark Rutte|premier", "Hugo de Jonge|minister van Volksgezondheid, Welzijn en Sport", "Kajsa Ollongren|minister van Binnenlandse Zaken",
		"Carola Schouten|minister van Landbouw, Natuur en Voedselkwaliteit", "Ferdinand Grapperhaus|minister van Justitie en Veiligheid",
		"Stef Blok|minister van Buitenlandse Zaken", "Wopke Hoekstra|minister van Financiën", "Ank Bijleveld|minister van Defensie",
		"Eric Wiebes|minister van Economische Zaken en Klimaat", "Wouter Koolmees|minister van Sociale Zaken en Werkgelegenheid",
		"Ingrid van Engelshoven|minister van Onderwijs, Cultuur en Wetenschap", "Arie Slob|minister voor Basis- en Voortgezet Onderwijs en Media",
		"Cora van Nieuwenhuizen|minister van Infrastructuur en Waterstaat", "Sander Dekker|minister voor Rechtsbescherming",
		"Bruno Bruins|minister voor Medische Zorg", "Sigrid Kaag|minister voor Buitenlandse Handel en Ontwikkelingssamenwerking",
		"Klaas Dijkhoff|fractievoorzitter", "Sybrand Buma|partijleider", "Rob Jetten|partijleider", "Gert-Jan Segers|partijleider",
		"Geert Wilders|partijleider", "Jesse Klaver|partijleider", "Lilian Marijnissen|partijleider", "Lodewijk Asscher|partijleider",
		"Marianne Thieme|partijleider", "Henk Krol|partijleider", "Kees van der Staaij|partijleider", "Tunahan Kuzu|partijleider",
		"Thierry Baudet|partijleider", "Charles Michel|premier", "Koen Geens|minister van Justitie",
		"Bart De Wever|voorzitter", "Tom Van Grieken|voorzitter", "Theresa May|premier", "Jeremy Hunt|minister van Buitenlandse Zaken",
		"Philip Hammond|minister van Financiën", "Amber Rudd|minister van Werk en Pensioenen", "Michael Gove|minister van Milieu",
		"Donald Trump|president", "Mike Pence|vicepresident", "Mike Pompeo|minister van Buitenlandse Zaken", "William Barr|minister van Justitie",
		"Steven Mnuchin|minister van Financiën", "Emmanuel Macron|president", "Édouard Philippe|premier", "Angela Merkel|bondskanselier",
		"Heiko Maas|minister van Buitenlandse Zaken", "Giuseppe Conte|premier", "Matteo Salvini|vicepremier", "Luigi Di Maio|vicepremier",
		"Pedro Sánchez|premier", "Sebastian Kurz|bondskanselier", "Viktor Orbán|premier", "Mateusz Morawiecki|premier",
		"Andrej Babiš|premier", "Alexis Tsipras|premier", "Recep Tayyip Erdogan|president", "Vladimir Poetin|president",
		"Dmitri Medvedev|premier", "Sergej Lavrov|minister van Buitenlandse Zaken", "Petro Porosjenko|president",
		"Xi Jinping|president", "Kim Jong-un|leider", "Moon Jae-in|president", "Shinzo Abe|premier", "Narendra Modi|premier",
		"Imran Khan|premier", "Hassan Rohani|president", "Ali Khamenei|leider", "Mohammad Javad Zarif|minister van Buitenlandse Zaken",
		"Benjamin Netanyahu|premier", "Mahmoud Abbas|president", "Bashar al-Assad|president", "Abdel Fattah al-Sisi|president",
		"Nicolás Maduro|president", "Jair Bolsonaro|president", "Cyril Ramaphosa|president", "Desi Bouterse|president",
		"Jacinda Ardern|premier", "Justin Trudeau|premier", "Jens Stoltenberg|secretaris-generaal van de NAVO",
		"António Guterres|secretaris-generaal van de VN", "Christine Lagarde|directeur van het IMF", "Mario Draghi|president van de ECB",
		"Federica Mogherini|buitenlandchef van de EU", "Frans Timmermans|Eurocommissaris", "Franciscus|paus",
	} {
		name, title, _ := strings.Cut(row, "|")
		ids := p.Named(text.FoldHash(name))
		require.NotZero(t, ids.Len(), name)
		o, ok := p.OfficeAt(ids.At(0), 20190410)
		require.True(t, ok, name)
		if title == "partijleider" {
			require.Equal(t, PartyLeader, o.Kind, name) // of the party or in the Chamber
			continue
		}
		require.Equal(t, title, o.Title, name)
	}
}

package entities_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/entities"
	"github.com/kopij/kopij/internal/tagger"
	"github.com/kopij/kopij/text"
)

// document is a tagged document of lines, the first of which is the title
// where it ends in no full stop.
func document(src string) *text.Document {
	d := new(text.Document)
	d.Reset(src)
	head := 0
	if i := strings.IndexByte(src, '\n'); i > 0 && src[i-1] != '.' {
		d.Add(text.Title, text.Span{Start: 0, End: i})
		head = i
	}
	d.AddLines(text.Paragraph, text.Span{Start: head, End: len(src)})
	tagger.Default().Tag(d)
	return d
}

// day is a date as the tests write it.
func day(s string) time.Time {
	t, err := time.Parse("2006-01-02", s)
	if err != nil {
		panic(err)
	}
	return t
}

// show writes the mentions one a line: the text, type, and what is set.
func show(src string, mentions []entities.Mention) string {
	var b strings.Builder
	for _, m := range mentions {
		fmt.Fprintf(&b, "%s %v", src[m.Start:m.End], m.Type)
		if m.Country != "" {
			fmt.Fprintf(&b, " %s", m.Country)
		}
		if m.Role != entities.NoRole {
			fmt.Fprintf(&b, " %v", m.Role)
		}
		if m.Leader != nil {
			fmt.Fprintf(&b, " (%s %s)", m.Leader.Office, m.Leader.Country)
		}
		if m.Full != "" && m.Full != src[m.Start:m.End] {
			fmt.Fprintf(&b, " = %s", m.Full)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// find is the mentions of a text at a date, shown.
func find(t *testing.T, date, src string) string {
	t.Helper()
	d := document(src)
	mentions := entities.New(entities.Default()).Append(nil, d, entities.Context{Date: day(date)})
	check(t, d, mentions)
	return show(src, mentions)
}

// check holds mentions to what every result promises.
func check(t *testing.T, d *text.Document, mentions []entities.Mention) {
	t.Helper()
	end, ids := 0, map[int]string{}
	for i, m := range mentions {
		require.GreaterOrEqual(t, m.Start, end, "mention %d overlaps or is out of order", i)
		require.Less(t, m.Start, m.End)
		require.LessOrEqual(t, m.End, len(d.Src))
		end = m.End
		require.NotEqual(t, entities.NoType, m.Type)
		require.NotEqual(t, entities.NoSource, m.Source)
		require.Positive(t, m.ID)
		require.NotEmpty(t, m.Name, "%q", d.Src[m.Start:m.End])
		require.Equal(t, m.Type == entities.PER, m.Full != "")
		require.True(t, m.Score > 0 && m.Score <= 1, "score %v", m.Score)
		if name, ok := ids[m.ID]; ok {
			require.Equal(t, name, m.Name, "mentions with one id have one name")
		}
		ids[m.ID] = m.Name
		if m.Role != entities.NoRole {
			require.True(t, m.Type == entities.LOC || m.Type == entities.ORG && m.Role == entities.Team, "%v", m)
		}
		if m.Leader != nil {
			require.Equal(t, entities.PER, m.Type)
			require.NotEmpty(t, m.Leader.Office)
		}
	}
}

func TestCountryForms(t *testing.T) {
	for _, row := range []struct{ src, want string }{
		{"Volgens haar ligt het dorp in Rusland.", "Rusland LOC RU\n"},
		{"Een Russische schrijver kwam langs.", "Russische MISC RU\n"},
		{"De Russin woont hier al jaren.", "Russin MISC RU\n"},
		{"Ze reisde met twee Tsjechen door de bergen.", "Tsjechen MISC CZ\n"},
		{"Daar werken twee Zwitsers en 3 Curaçaoënaars.", "Zwitsers MISC CH\nCuraçaoënaars MISC CW\n"},
		{"Een Cypriotische schrijver kwam langs.", "Cypriotische MISC CY\n"},
		{"Zij woont in Polen.", "Polen LOC PL\n"},
		{"De politie pakte twee Polen op.", "Polen MISC PL\n"},
		{"Daar werken veel Zweden en 12 Polen.", "Zweden MISC SE\nPolen MISC PL\n"},
		{"Hij woont in de VS en werkt in het VK.", "VS LOC US\nVK LOC GB\n"},
		{"De prijs van Amerika's rijkste man viel mee.", "Amerika's LOC US\n"},
		{"Het ging om een Amerikaans-Russische ploeg.", "Amerikaans-Russische MISC US\n"},
		{"Dat zeggen pro-Russische rebellen.", "pro-Russische MISC RU\n"},
		{"Het half-Britse bedrijf groeit.", "half-Britse MISC GB\n"},
		{"De Iran-deal is van de baan.", "Iran-deal MISC IR\n"},
		{"Een Syriëganger is opgepakt.", "Syriëganger MISC SY\n"},
		{"Er werd gevochten in Oost-Oekraïne.", "Oost-Oekraïne LOC\n"},
		{"De EU-lidstaten wachten af.", "EU-lidstaten MISC EU\n"},
		{"Zij komt uit Niger en hij uit Nigeria.", "Niger LOC NE\nNigeria LOC NG\n"},
		{"Een Nigerese soldaat en een Nigeriaanse arts.", "Nigerese MISC NE\nNigeriaanse MISC NG\n"},
		{"De Noord-Koreaanse krant en de Zuid-Koreaanse markt.", "Noord-Koreaanse MISC KP\nZuid-Koreaanse MISC KR\n"},
		{"Zij leest het liever in het Frans.", "Frans MISC\n"},
		{"Een Nederlands bedrijf bouwt de brug.", "Nederlands MISC NL\n"},
		{"Let op de trein naar Riga, zegt de conducteur.", "Riga LOC\n"},
		{"In de Gazastrook is het onrustig.", "Gazastrook LOC PS\n"},
		{"Ze vloog via Zuid-Korea naar Costa Rica.", "Zuid-Korea LOC KR\nCosta Rica LOC CR\n"},
		{"Ze bezocht Georgië en Jordanië.", "Georgië LOC GE\nJordanië LOC JO\n"},
	} {
		require.Equal(t, row.want, find(t, "2020-01-01", row.src), row.src)
	}
}

// A spelling that two countries share is read by what the text speaks of.
func TestSharedSpellings(t *testing.T) {
	for _, row := range []struct{ src, want string }{
		{"De Congolese arts werkt er al jaren.", "Congolese CD"},
		{"Zij komt uit Congo-Brazzaville. De Congolese arts werkt er al jaren.", "Congolese CG"},
		{"De Koreaanse arts werkt er al jaren.", "Koreaanse KR"},
		{"Hij reisde door Noord-Korea. De Koreaanse arts werkt er al jaren.", "Koreaanse KP"},
		{"Zij vloog naar Dominica. De Dominicaanse arts werkt er al jaren.", "Dominicaanse DM"},
		{"Brussel eist dat Griekenland bezuinigt.", "Brussel EU"},
		{"Brussel ontkent dat België het verdrag schendt.", "Brussel BE"},
		{"Brussel ontkent dat België het Europese verdrag schendt.", "Brussel EU"},
	} {
		word, code, _ := strings.Cut(row.want, " ")
		got := ""
		for _, m := range entities.Find(document(row.src)) {
			if row.src[m.Start:m.End] == word {
				got = m.Country
			}
		}
		require.Equal(t, code, got, row.src)
	}
}

func TestOrdinaryWords(t *testing.T) {
	for _, src := range []string{
		"Fin de siècle is een mooie stijl.", "Let goed op de fiets.", "Pool of zwembad, dat is de vraag.", "Frans Verzonnen speelt piano.",
		"De heer Engels woont hier.", "Later sprak Noor Verzonnen met de pers.", "De prijs ging naar Noor.", "Georgia ligt aan zee, zei de gids.",
	} {
		for _, m := range entities.Find(document(src)) {
			require.Empty(t, m.Country, src)
		}
	}
	for src, want := range map[string]string{
		"De beker ging naar een Noor.": "Noor MISC NO\n", "De jonge Noor Casper Verzonnen won.": "Noor MISC NO\nCasper Verzonnen PER\n",
		"Zij versloeg drie Letten.": "Letten MISC LV\n",
	} {
		require.Equal(t, want, find(t, "2024-10-01", src), src)
	}
}

func TestRoles(t *testing.T) {
	for _, row := range []struct{ src, want string }{
		{"Moskou ontkent dat er troepen zijn gestuurd.", "Moskou LOC RU government\n"},
		{"Het overleg tussen Moskou en Kiev over een bestand is mislukt.", "Moskou LOC RU government\nKiev LOC UA government\n"},
		{"Zij logeert dit weekeinde in Moskou.", "Moskou LOC\n"},
		{"Duitsland overweegt nieuwe sancties tegen Iran.", "Duitsland LOC DE government\nIran LOC IR government\n"},
		{"De trein rijdt van Duitsland naar Denemarken.", "Duitsland LOC DE\nDenemarken LOC DK\n"},
		{"De president van Oeganda is ziek.", "Oeganda LOC UG\n"},
		{"Het beleid van China stuit op kritiek.", "China LOC CN government\n"},
		{"Het Witte Huis reageerde niet.", "Witte Huis LOC US government\n"},
		{"Oranje oefent in de voorbereiding op het EK voetbal tegen Zweden. De bondscoach mist drie spelers. In de finale van het toernooi speelde het elftal van de trainer gelijk.",
			"Oranje ORG\nEK voetbal MISC\nZweden LOC SE team\n"},
	} {
		require.Equal(t, row.want, find(t, "2020-01-01", row.src), row.src)
	}
}

func TestLeadersByDate(t *testing.T) {
	for _, row := range []struct{ date, src, want string }{
		{"2019-05-01", "De Amerikaanse president Trump belde met Merkel.", "Amerikaanse MISC US\nTrump PER (head of state US)\nMerkel PER"},
		{"2019-05-01", "Oud-president Obama kreeg een prijs.", "Obama PER\n"},
		{"2014-05-01", "President Obama kreeg een prijs.", "Obama PER (head of state US)\n"},
		{"2019-05-01", "Premier Theresa May kwam langs. May bleef kort.", "Theresa May PER (head of government GB)\nMay PER (head of government GB) = Theresa May\n"},
		{"2020-05-01", "Theresa May kwam langs.", "Theresa May PER\n"},
		{"2019-05-01", "De Franse president Macron sprak. Macrons woordvoerder zweeg.", "Franse MISC FR\nMacron PER (head of state FR)\nMacrons PER (head of state FR) = Macron\n"},
		{"2019-05-01", "De Zandwijkse premier Piet Verzonnen trad op.", ""},
		{"2019-05-01", "De Poolse president Jan Verzonnenski trad op.", "Poolse MISC PL\nJan Verzonnenski PER (head of state PL)\n"},
		{"2019-05-01", "De voormalige Poolse president Jan Verzonnenski trad op.", "Poolse MISC PL\nJan Verzonnenski PER\n"},
		{"2019-05-01", "Trainer Merkel is tevreden over de wedstrijd.", "Merkel PER\n"},
		{"2019-05-01", "Koningin Máxima opende de school.", "Máxima PER\n"},
		{"2019-05-01", "De Belgische koningin Mathilde opende de school.", "Belgische MISC BE\nMathilde PER\n"},
		{"2022-05-01", "President Loekasjenko van Belarus zweeg.", "Loekasjenko PER (head of state BY)\nBelarus LOC BY\n"},
		{"2019-05-01", "Koning Filip opende de school.", "Filip PER (monarch BE)\n"},
	} {
		got := find(t, row.date, row.src)
		require.True(t, strings.HasPrefix(got, row.want), "%s\nwant %s\ngot %s", row.src, row.want, got)
	}
}

func TestTermsOfOffice(t *testing.T) {
	since := func(date string) *entities.Leader {
		d := document("Dat zei president Donald Trump.")
		m := entities.New(entities.Default()).Append(nil, d, entities.Context{Date: day(date)})
		require.Len(t, m, 1)
		return m[0].Leader
	}
	first, second := since("2019-05-01"), since("2025-12-03")
	require.Equal(t, "2017-01-20", first.Since)
	require.Equal(t, "2021-01-20", first.Until)
	require.Equal(t, "2025-01-20", second.Since)
	require.Empty(t, second.Until)
	require.Equal(t, "Q22686", second.Wikidata)
	require.Nil(t, since("2023-05-01"))
}

func TestNamesWithinOneArticle(t *testing.T) {
	for _, row := range []struct{ name, src, want string }{
		{"short after full, genitive", "Wethouder Joke van den Zandwijk stapt op. Van den Zandwijk heeft genoeg van de ruzie. Van den Zandwijks partij zoekt een opvolger.",
			"Joke van den Zandwijk PER\nVan den Zandwijk PER = Joke van den Zandwijk\nVan den Zandwijks PER = Joke van den Zandwijk\n"},
		{"first name", "Zanger Dirk Verbeeldt treedt op. „Ik vind het leuk”, zegt Dirk.",
			"Dirk Verbeeldt PER\nDirk PER = Dirk Verbeeldt\n"},
		{"namesakes by title", "Premier Boris Johnson prees zijn broer Jo Johnson. Premier Johnson lachte.",
			"Boris Johnson PER (head of government GB)\nJo Johnson PER\nJohnson PER (head of government GB) = Boris Johnson\n"},
		{"another spelling", "President Volodymyr Zelensky sprak. Later zei Zelenski dat hij wacht.",
			"Volodymyr Zelensky PER (head of state UA)\nZelenski PER (head of state UA) = Volodymyr Zelensky\n"},
		{"family name first", "De Noord-Koreaanse leider Kim Jong-un kwam aan. Kim zwaaide.",
			"Noord-Koreaanse MISC KP\nKim Jong-un PER (head of state KP)\nKim PER (head of state KP) = Kim Jong-un\n"},
	} {
		require.Equal(t, row.want, find(t, "2020-02-01", row.src), row.name)
	}
}

func TestOneIDForOneThing(t *testing.T) {
	src := "De Verenigde Staten dreigen met sancties. De VS willen dat de Rapid Support Forces (RSF) stoppen. De RSF zwijgt, net als Amerika."
	ids := map[string]int{}
	for _, m := range entities.New(entities.Default()).Append(nil, document(src), entities.Context{Date: day("2025-05-01")}) {
		ids[src[m.Start:m.End]] = m.ID
	}
	require.Positive(t, ids["VS"])
	require.Equal(t, ids["Verenigde Staten"], ids["VS"])
	require.Equal(t, ids["Verenigde Staten"], ids["Amerika"])
	require.Positive(t, ids["RSF"])
	require.Equal(t, ids["Rapid Support Forces"], ids["RSF"])
}

func TestStagesLeftOut(t *testing.T) {
	d := document("De Russische president Vladimir Poetin bezocht Minsk.")
	for name, c := range map[string]entities.Config{
		"none":           {},
		"countries":      {Countries: entities.DefaultCountries()},
		"people":         {People: entities.DefaultPeople()},
		"places":         {Places: entities.DefaultPlaces()},
		"names":          {Names: entities.DefaultNames()},
		"model":          {Model: entities.DefaultModel()},
		"model, people":  {Model: entities.DefaultModel(), People: entities.DefaultPeople()},
		"all but model":  {Countries: entities.DefaultCountries(), People: entities.DefaultPeople(), Places: entities.DefaultPlaces()},
		"all but places": {Countries: entities.DefaultCountries(), People: entities.DefaultPeople(), Model: entities.DefaultModel()},
	} {
		c.Date = day("2020-01-01")
		mentions := entities.New(c).Find(d)
		check(t, d, mentions)
		for _, m := range mentions {
			if name == "none" || name == "model" || name == "places" || name == "names" {
				require.Empty(t, m.Country, name)
			}
			if d.Src[m.Start:m.End] == "Vladimir Poetin" && name != "countries" && name != "none" && name != "places" && name != "names" && name != "model" {
				require.NotNil(t, m.Leader, name)
				require.Equal(t, "RU", m.Leader.Country, name)
			}
		}
	}
}

func TestOwnTables(t *testing.T) {
	countries, err := entities.DefaultCountries().With(strings.NewReader("QX\tZandrijk\t\tZandrijks\tZandrijker/Zandrijkers\tDuinstad\n"), "own.tsv")
	require.NoError(t, err)
	people, err := entities.DefaultPeople().With(strings.NewReader("k:piet-verzonnen\tPiet Verzonnen\tm\n"), "people.tsv")
	require.NoError(t, err)
	people, err = people.WithOffices(strings.NewReader("k:piet-verzonnen\thead of state\tQX\t\tpresident\t2015-01-01\t\n"), "offices.tsv")
	require.NoError(t, err)
	c := entities.Default()
	c.Countries, c.People, c.Date = countries, people, day("2020-01-01")
	src := "De Zandrijkse president Piet Verzonnen kwam langs. Duinstad ontkent dat."
	d := document(src)
	require.Equal(t, "Zandrijkse MISC QX\nPiet Verzonnen PER (head of state QX)\nDuinstad LOC QX government\n", show(src, entities.New(c).Find(d)))

	_, err = countries.With(strings.NewReader("QX\n"), "own.tsv")
	require.EqualError(t, err, "own.tsv:1: 1 columns: want at least 2, tab-separated")
	var te *text.TableError
	_, err = entities.People{}.With(strings.NewReader("k:a\n"), "people.tsv")
	require.ErrorAs(t, err, &te)
	require.Equal(t, "people.tsv", te.File)
	require.Equal(t, 1, te.Line)
	_, err = entities.DefaultPlaces().With(strings.NewReader("name\ttype\nZandwijk\tnergens\n"), "places.tsv")
	require.ErrorAs(t, err, &te)
	require.Equal(t, "places.tsv", te.File)
	require.Equal(t, 2, te.Line)
	_, err = entities.DefaultNames().With(strings.NewReader("Feest\tORG\tevent\n"), "names.tsv")
	require.EqualError(t, err, `names.tsv:1: type "ORG": want MISC`)
}

// Tables of one's own can follow each other: the rows of all of them count.
func TestOwnTablesTwice(t *testing.T) {
	countries, names := entities.DefaultCountries(), entities.DefaultNames()
	for _, rows := range [][2]string{{"QX\tZandrijk\t\tZandrijks\n", "Zandweek\tMISC\tevent\n"}, {"QY\tDuinrijk\n", "Duinweek\tMISC\tevent\n"}} {
		var err error
		countries, err = countries.With(strings.NewReader(rows[0]), "countries.tsv")
		require.NoError(t, err)
		names, err = names.With(strings.NewReader(rows[1]), "names.tsv")
		require.NoError(t, err)
	}
	c := entities.Default()
	c.Countries, c.Names = countries, names
	src := "Het weer in Zandrijk, Duinrijk en Frankrijk is mooi. De Zandweek, de Duinweek en het Oktoberfest ook."
	d := document(src)
	require.Equal(t, "Zandrijk LOC QX\nDuinrijk LOC QY\nFrankrijk LOC FR\nZandweek MISC\nDuinweek MISC\nOktoberfest MISC\n", show(src, entities.New(c).Find(d)))
}

func TestSameResultEachTime(t *testing.T) {
	r := entities.New(entities.Default())
	d := document("Premier Mark Rutte en de Duitse bondskanselier Angela Merkel praatten in Brussel met de NAVO. Rutte was tevreden.")
	first := show(d.Src, r.Find(d))
	done := make(chan string)
	for range 4 {
		go func() {
			for range 10 {
				r.At(day("2015-01-01")).Find(d)
			}
			done <- show(d.Src, r.Find(d))
		}()
	}
	for range 4 {
		require.Equal(t, first, <-done)
	}
}

func TestDescribe(t *testing.T) {
	for _, row := range []struct{ src, want string }{
		{"Premier Mark Rutte kwam aan. De premier zwaaide.", "De premier|head of government NL|Mark Rutte|1"},
		{"De Franse president komt woensdag.", "De Franse president|head of state FR|Emmanuel Macron|0"},
		{"Zij sprak met de Zandwijkse burgemeester.", ""},
		{"De voormalige Franse president zweeg.", ""},
		{"President Verzonnen zweeg.", ""},
	} {
		d := document(row.src)
		r := entities.New(entities.Default()).At(day("2019-05-01"))
		got := ""
		for _, x := range r.Describe(nil, d, r.Find(d), entities.Context{}) {
			got += fmt.Sprintf("%s|%s %s|%s|%d", x.Span.Of(d.Src), x.Leader.Office, x.Leader.Country, x.Name, x.ID)
		}
		require.Equal(t, row.want, got, row.src)
	}
}

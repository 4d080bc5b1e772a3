package knowledge

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/kopij/kopij/text"
)

// one is the only person with that full name.
func one(t testing.TB, p People, name string) PersonID {
	t.Helper()
	ids := p.Named(text.FoldHash(name))
	require.Equal(t, 1, ids.Len(), name)
	return ids.At(0)
}

func TestPeopleNamed(t *testing.T) {
	p := DefaultPeople()
	poetin := one(t, p, "Vladimir Poetin")
	require.Equal(t, Person{Name: "Vladimir Poetin", Gender: Male, Wikidata: "Q7747"}, p.Person(poetin))
	for _, name := range []string{"VLADIMIR POETIN", "vladimir poetin", "Vladimir Putin", "Poetin"} {
		require.True(t, p.Named(text.FoldHash(name)).Has(poetin), name)
	}
	require.Zero(t, p.Named(text.FoldHash("Jan Modaal")).Len())
	require.Zero(t, p.Named(text.FoldHash("")).Len())
	require.Equal(t, Person{}, p.Person(0))
	require.Equal(t, Person{}, p.Person(PersonID(p.Len()+1)))
	require.Equal(t, Person{Name: "Theresa May", Gender: Female, Party: "Cons.", Wikidata: "Q264766"},
		p.Person(one(t, p, "Theresa May")))
}

// TestPeopleSpellings holds spellings that Dutch newspapers use for one
// person, of whom the first is the name in the table.
func TestPeopleSpellings(t *testing.T) {
	p := DefaultPeople()
	for _, row := range []string{
		"Volodymyr Zelensky|Volodymyr Zelenski|Volodimir Zelenskij|Volodymyr Zelenskyy|Vladimir Zelenski",
		"Aleksandr Loekasjenko|Alexander Loekasjenko|Aleksandr Lukashenko|Aleksandr Lukasjenko",
		"Sergej Lavrov|Sergei Lavrov|Sergey Lavrov",
		"Recep Tayyip Erdogan|Recep Tayyip Erdoğan|Tayyip Erdogan",
		"Benjamin Netanyahu|Benyamin Netanyahu|Binyamin Netanyahu",
		"Mohammed bin Salman|Mohammad bin Salman|MBS",
		"Abdel Fattah al-Sisi|Abdul Fattah al-Sisi|Abdel Fattah el-Sisi|Abdel Fattah al Sisi",
		"Muammar Khaddafi|Moammar Kadhafi|Muammar Gaddafi",
		"Hassan Rohani|Hassan Rouhani",
		"Kim Jong-un|Kim Jong Un|KIM JONG-UN",
		"Bashar al-Assad|Bashar Al Assad|Basjar al-Assad",
		"Omar al-Bashir|Omar Al Bashir|Omar el-Bashir",
		"Nicolás Maduro|Nicolas Maduro",
		"Andrej Babiš|Andrej Babis",
		"Dilan Yeşilgöz|Dilan Yesilgöz|Dilan Yeşilgöz-Zegerius",
		"Joelia Timosjenko|Yulia Tymoshenko|Julia Timosjenko",
		"Sergej Sjojgoe|Sergei Sjojgoe|Sergej Sjoigoe|Sergey Shoygu",
		"Sybrand Buma|Sybrand van Haersma Buma",
		"Viktor Orbán|Victor Orban",
		"Filip|koning Filip",
	} {
		names := strings.Split(row, "|")
		id := one(t, p, names[0])
		require.Equal(t, names[0], p.Person(id).Name)
		for _, name := range names[1:] {
			found := p.Named(text.FoldHash(name)).Has(id) || p.Folded(FoldName(name)).Has(id)
			require.True(t, found, "%s for %s", name, names[0])
		}
	}
}

func TestPeopleSurnamed(t *testing.T) {
	p := DefaultPeople()
	for name, surname := range map[string]string{
		"Mark Rutte":             "Rutte",
		"Ursula von der Leyen":   "Von der Leyen",
		"Alexander De Croo":      "De Croo",
		"Cora van Nieuwenhuizen": "Van Nieuwenhuizen",
		"Xi Jinping":             "Xi",
		"Kim Jong-un":            "Kim",
		"Mohammed bin Salman":    "Bin Salman",
		"Pedro Sánchez":          "Sanchez",
		"Bashar al-Assad":        "Assad",
		"Aung San Suu Kyi":       "Suu Kyi",
	} {
		require.True(t, p.Surnamed(text.FoldHash(surname)).Has(one(t, p, name)), surname)
	}
	require.GreaterOrEqual(t, p.Surnamed(text.FoldHash("Bush")).Len(), 2)
	require.Equal(t, "van der Wal", Surname("Christianne van der Wal"))
	require.Equal(t, "Rutte", Surname("Rutte"))
	require.Equal(t, "", Surname(""))
}

func TestFoldName(t *testing.T) {
	same := []string{
		"Loekasjenko Lukashenko", "Chroesjtsjov Khrushchov", "Zjirinovski Zhirinovsky", "Poetin Putin",
		"Zelensky Zelenski", "Zelensky Zelenskyy", "Zelensky Zelenskij", "Tsjernomyrdin Chernomyrdin", "Michail Mikhail",
		"Medvedev Medvedev", "Navalny Navalni", "Joesjtsjenko Yushchenko", "Erdoğan Erdogan",
		"Kaczyński Kaczynski", "Aleksej Alexej", "Sjojgoe Shoigu", "Milošević Milosjevic", "Jong-un Jong Un",
		"Wladimir Vladimir", "Chodorkovski Chodorkovsky", "Strauß Strauss",
		"D’Hondt Dhondt", "D‘Hondt Dhondt", "D'Hondt Dhondt", "Dʼhondt Dhondt", "Pavelʹ Pavel", "Pavelь Pavel", "Jose\u0301 Jose", "Jansen JANSEN",
	}
	for _, pair := range same {
		a, b, _ := strings.Cut(pair, " ")
		if pair == "Jong-un Jong Un" {
			a, b = "Jong-un", "Jong Un"
		}
		require.Equal(t, FoldName(a), FoldName(b), pair)
	}
	for _, pair := range []string{"Poetin Petin", "Kim Kam", "Rutte Rothe", "Assad Essed", "Medvedev Medvedtsjoek", "Янов Ян", "Янов Инов"} {
		a, b, _ := strings.Cut(pair, " ")
		require.NotEqual(t, FoldName(a), FoldName(b), pair)
	}
}

func TestFoldNameAllocatesNothing(t *testing.T) {
	require.Zero(t, testing.AllocsPerRun(100, func() { FoldName("Aleksandr Grigorjevitsj Loekasjenko") }))
}

func TestPersonKey(t *testing.T) {
	for _, c := range []struct{ wikidata, name, want string }{
		{"Q1", "An Smit", "Q1"},
		{"", "An Smit", "k:an-smit"},
		{"", "André 3000", "k:andre-3000"},
		{"", "'t Hooft, An", "k:t-hooft-an"},
		{"", "An (Smit)", "k:an-smit"},
		{"", "An Ян Smit", "k:an-smit"},
		{"", "Strauß", "k:strauss"},
		{"", "{An|Smit}", "k:an-smit"},
	} {
		require.Equal(t, c.want, PersonKey(c.wikidata, c.name), c.name)
	}
}

// A name is found as it is written, and without the marks that newspapers
// leave out.
func TestSpellings(t *testing.T) {
	for name, want := range map[string][]string{
		"An Smit":   {"An Smit"},
		"Erdoğan":   {"Erdoğan", "Erdogan"},
		"Čapek":     {"Čapek", "capek"},
		"Jørgensen": {"Jørgensen", "Jorgensen"},
	} {
		require.Equal(t, want, spellings(name))
	}
}

func FuzzFoldName(f *testing.F) {
	f.Add("Sergej Sjojgoe")
	f.Add("\xff\xfeč'tsj")
	f.Fuzz(func(t *testing.T, s string) {
		require.Equal(t, FoldName(s), FoldName(strings.Clone(s)))
		p := DefaultPeople()
		for _, ids := range []IDs{p.Named(text.FoldHash(s)), p.Surnamed(text.FoldHash(s)), p.Folded(FoldName(s))} {
			for i := range ids.Len() {
				require.NotEmpty(t, p.Person(ids.At(i)).Name)
			}
		}
	})
}

func TestPeopleLookupAllocatesNothing(t *testing.T) {
	p := DefaultPeople()
	key, fold := text.FoldHash("Vladimir Poetin"), FoldName("Vladimir Poetin")
	require.Zero(t, testing.AllocsPerRun(100, func() {
		if !p.Named(key).Has(p.Folded(fold).At(0)) {
			t.Fail()
		}
	}))
}

func BenchmarkDefaultPeople(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		DefaultPeople()
	}
}

func BenchmarkPeopleNamed(b *testing.B) {
	p := DefaultPeople()
	key := text.FoldHash("Vladimir Poetin")
	b.ReportAllocs()
	for b.Loop() {
		p.Named(key)
	}
}

func BenchmarkFoldName(b *testing.B) {
	const name = "Aleksandr Loekasjenko"
	b.SetBytes(int64(len(name)))
	b.ReportAllocs()
	for b.Loop() {
		FoldName(name)
	}
}
